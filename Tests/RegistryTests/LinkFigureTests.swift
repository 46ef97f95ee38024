@testable import Registry
import Storage
import TepatTesting
import Testing

/// Cases drawn by lot, counted by the lists, Beranda and the report, and once more case by case.
@Suite("Every figure of duplicates, counted another way")
struct LinkFigureTests {
    private static let day: Int64 = 86_400_000
    private static let province = RegionCode(1_700_000_000)
    private static let kecamatan = RegionCode(1_702_060_000)
    /// Three of one kecamatan, one of the next, one of the next kabupaten, one of the next province.
    private static let villages = [
        1_702_062_001, 1_702_062_002, 1_702_062_003, 1_702_071_011, 1_703_012_001, 1_801_042_001,
    ].map { RegionCode($0) }

    private struct Drawn {
        var record: LinkCaseRecord
        var decisions: [(what: LinkState, account: Int64, waited: Int64, bulk: Bool, isUndone: Bool)] = []
    }

    private static func actor(_ account: Int64, _ role: Role, _ regions: RegionCode...) -> Actor {
        Actor(account: account, name: "uji", grants: regions.map { Grant(role: role, region: $0) })
    }

    /// Who looks, and at which region.
    private static let looks: [(actor: Actor, region: RegionCode)] = [
        (SampleRegister.admin, .nation), (SampleRegister.admin, province), (SampleRegister.admin, villages[3]),
        (actor(2, .verifikator, SampleRegister.rejangLebong), SampleRegister.rejangLebong),
        (actor(2, .verifikator, SampleRegister.rejangLebong), kecamatan),
        (actor(2, .verifikator, SampleRegister.rejangLebong), villages[0]),
        (actor(1, .operatorDesa, villages[0]), villages[0]), (actor(4, .operatorDesa, villages[4]), villages[4]),
        (actor(5, .kades, villages[0]), villages[0]),
        // Of two villages, in what holds both and a third.
        (actor(7, .operatorDesa, villages[0], villages[3]), SampleRegister.rejangLebong),
    ]

    private static func draw(_ random: inout Splitmix, _ number: Int, _ registry: Registry) -> Drawn {
        func pick<T>(_ from: [T]) -> T { from[Int(random.next() % UInt64(from.count))] }
        let (one, other) = (pick(villages), pick(villages))
        let first = RecordID(Int64(10_000 + number * 2))
        let second = RecordID(Int64(10_001 + number * 2))
        let age = pick([Int64(0), 3, 7, 8, 14, 15, 29, 31, 60, 91, 400])
        var record = LinkCaseRecord(
            key: RecordKey(home: registry.home(of: one), id: RecordID(Int64(1_000 + number))),
            kind: pick([.person, .person, .nik]), first: (first, one), second: (second, other),
            chance: pick([5_000, 9_000, 9_900, 9_950]), signs: [], at: SampleRegister.now - age * day)
        record.state = pick([.open, .open, .open, .visit, .same, .different, .gone])
        if record.state.isOpen, one != other {
            let voices = pick([[], [], [first], [second], [first, second]])
            record.answers = voices.map {
                LinkAnswer(
                    person: $0, isSame: $0 == first, account: $0.value, name: "", at: 0, reason: "uji")
            }
        }
        var drawn = Drawn(record: record)
        if record.state == .same || record.state == .different || random.next() % 4 == 0 {
            let isUndone = record.state.isOpen || record.state == .gone
            drawn.decisions = [
                (
                    record.state == .different ? .different : .same, pick([Int64(1), 4]),
                    pick([1, 2, 3, 5, 8, 13]) * day,
                    record.state == .same && random.next() % 3 == 0, isUndone
                )
            ]
        }
        return drawn
    }

    private static func scene(_ seed: UInt64, of count: Int) throws -> (SampleRegister, [Drawn]) {
        let register = try SampleRegister.empty()
        let registry = register.registry
        var random = Splitmix(seed: seed)
        let cases = (0..<count).map { draw(&random, $0, registry) }
        try registry.database.writeBlocking { db in
            let rows = try db.bulk(into: "link_case", columns: LinkCaseRecord.bulkColumns)
            for drawn in cases { try drawn.record.write(to: rows) }
            try rows.finish()
            let places = try db.bulk(into: "link_place", columns: LinkPlaceRow.columns)
            for drawn in cases { try drawn.record.writePlaces(to: places, homes: registry.home(of:)) }
            try places.finish()
            for drawn in cases {
                for decision in drawn.decisions {
                    var record = drawn.record
                    record.since = SampleRegister.now - decision.waited
                    try LinkDecision(
                        record: record, what: decision.what, bulk: decision.bulk ? RecordID(5) : nil
                    ).write(
                        by: Actor(account: decision.account, name: "uji", grants: []), at: SampleRegister.now, registry,
                        in: db)
                    if decision.isUndone {
                        try LinkDecision.takeBack(drawn.record, at: SampleRegister.now, in: db)
                    }
                }
            }
        }
        return (register, cases)
    }

    private static func isIn(_ drawn: Drawn, _ region: RegionCode, _ scope: Scope) -> Bool {
        drawn.record.villages.contains { region.contains($0) && scope.contains($0) }
    }

    @Test("lists and their counts hold each case once, however many of its people are seen", arguments: [1, 2, 3])
    func lists(_ seed: UInt64) async throws {
        let (register, cases) = try Self.scene(seed, of: 300)
        let registry = register.registry
        // 14 whole days, ended with a day: what was found on the 6th of November or before.
        let limit = SampleRegister.now - 10 * 3_600_000 - 14 * Self.day
        for (actor, region) in Self.looks {
            let seen = cases.filter { Self.isIn($0, region, actor.scope()) }.map(\.record)
            let open = seen.filter(\.state.isOpen)
            let escalated = open.filter { record in
                record.state == .open && record.villages.count == 2
                    && (record.answers.count == 2 || record.since < limit)
            }
            let speaks = actor.scope(for: .correct)
            let awaited = open.filter { record in
                let mine = [record.first, record.second].filter { speaks.contains(record.village(of: $0)) }
                return record.state == .open && record.villages.count == 2 && mine.count == 1
                    && region.contains(record.village(of: mine[0])) && record.answers.count == 1
                    && record.answers[0].person != mine[0]
            }
            let counts = try await registry.linkCounts(in: region, by: actor)
            #expect(counts.persons == open.count { $0.kind == .person }, "\(region.dotted)")
            #expect(counts.numbers == open.count { $0.kind == .nik }, "\(region.dotted)")
            let certain = open.filter { record in
                record.kind == .person && record.chance >= 9_900 && record.state == .open && record.answers.isEmpty
                    && record.villages.allSatisfy { region.contains($0) } && actor.scope().contains(record.firstVillage)
            }
            #expect(counts.certain == certain.count, "\(region.dotted)")
            #expect(counts.decided == seen.count { $0.state == .same || $0.state == .different }, "\(region.dotted)")
            #expect(counts.escalated == escalated.count, "\(region.dotted)")
            #expect(counts.awaited == awaited.count, "\(region.dotted)")
            func ids(_ kind: LinkKind?, decided: Bool = false, _ waiting: LinkWait? = nil) async throws -> [LinkRow] {
                var rows: [LinkRow] = []
                var after: String?
                repeat {
                    let page = try await registry.links(
                        kind, in: region, decided: decided, waiting: waiting, after: after, limit: 17, by: actor)
                    rows += page.items
                    after = page.next
                } while after != nil
                return rows
            }
            func same(_ rows: [LinkRow], _ records: [LinkCaseRecord]) -> Bool {
                rows.count == records.count && Set(rows.map(\.id)) == Set(records.map(\.key.id))
            }
            let persons = try await ids(.person)
            #expect(same(persons, open.filter { $0.kind == .person }))
            #expect(persons.map(\.chance) == persons.map(\.chance).sorted(by: >))
            #expect(
                same(try await ids(nil, decided: true), seen.filter { $0.state == .same || $0.state == .different }))
            let up = try await ids(nil, .dinsos)
            #expect(same(up, escalated) && up.allSatisfy(\.isEscalated))
            let disputed = Set(escalated.filter { $0.answers.count == 2 }.map(\.key.id))
            #expect(Set(up.prefix(disputed.count).map(\.id)) == disputed)
            #expect(same(try await ids(nil, .answer), awaited))
        }
    }

    private func value(_ section: ReportSection?, _ row: ReportRow?, _ column: String) -> Int? {
        section?.place(of: column).flatMap { row?.cells[$0].count }
    }

    @Test("the report counts a case once where both villages are, and in each of them else", arguments: [4, 5])
    func report(_ seed: UInt64) async throws {
        let (register, cases) = try Self.scene(seed, of: 300)
        let limit = SampleRegister.now - 10 * 3_600_000 - 14 * Self.day
        for (actor, region) in Self.looks where actor.scope().contains(region) {
            let report = try await register.registry.report(.duplicates, ReportQuery(region: region), by: actor)
            func hold(_ section: ReportSection?, _ row: ReportRow?, _ place: RegionCode, _ kind: LinkKind? = nil) {
                let here = cases.map(\.record).filter { record in
                    record.villages.contains { place.contains($0) } && (kind == nil || record.kind == kind)
                }
                let open = here.filter(\.state.isOpen)
                func age(_ record: LinkCaseRecord) -> Int {
                    let days = (SampleRegister.now - record.since) / Self.day
                    return days <= 7 ? 0 : days <= 30 ? 1 : days <= 90 ? 2 : 3
                }
                var expected = [
                    "terbuka": open.count, "kunjungi": open.count { $0.state == .visit },
                    "sama": here.count { $0.state == .same }, "berbeda": here.count { $0.state == .different },
                    "gugur": here.count { $0.state == .gone },
                    "naik": open.count { record in record.isEscalated(before: limit) },
                ]
                if kind == nil {
                    for step in 0...3 { expected["umur\(step)"] = open.count { age($0) == step } }
                    expected["orang"] = open.count { $0.kind == .person }
                }
                for (column, count) in expected where section?.place(of: column) != nil {
                    #expect(value(section, row, column) == count, "\(region.dotted) \(place.dotted) \(column)")
                }
            }
            let byPlace = report.section("wilayah")
            hold(byPlace, byPlace?.total, region)
            for row in byPlace?.rows ?? [] {
                guard case .region(let place) = row.key else { continue }
                hold(byPlace, row, place.code)
            }
            let byKind = report.section("jenis")
            hold(byKind, byKind?.rows.first, region, .person)
            hold(byKind, byKind?.rows.last, region, .nik)
            let ages = report.section("umur")
            let sum = (ages?.rows ?? []).reduce(0) { $0 + (value(ages, $1, "terbuka") ?? 0) }
            #expect(sum == value(byPlace, byPlace?.total, "terbuka"))
            holdWork(report, cases, region, actor)
        }
    }

    /// Decisions by whom and where, and the median of their days.
    private func holdWork(_ report: Report, _ cases: [Drawn], _ region: RegionCode, _ actor: Actor) {
        let oversees = actor.scope(for: .oversee).contains(region)
        let decided = cases.filter { drawn in drawn.record.villages.contains { region.contains($0) } }
            .flatMap(\.decisions).filter { oversees || $0.account == actor.account }
        let section = report.section("petugas")
        if decided.isEmpty || (!oversees && region.level <= .province) {
            #expect(section == nil)
            return
        }
        #expect(value(section, section?.total, "diputuskan") == decided.count)
        #expect(value(section, section?.total, "dibatalkan") == decided.count(where: \.isUndone))
        #expect(value(section, section?.total, "sekaligus") == decided.count(where: \.bulk))
        let sorted = decided.map(\.waited).sorted()
        let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        if let place = section?.place(of: "hari") {
            #expect(section?.total?.cells[place] == .average(Int(median), of: Int(Self.day)), "\(region.dotted)")
        }
        guard region.level == .village else { return }
        #expect(section?.rows.count == Set(decided.map(\.account)).count)
        let rows = (section?.rows ?? []).reduce(0) { $0 + (value(section, $1, "diputuskan") ?? 0) }
        #expect(rows == decided.count)
    }

    @Test("what is asked of a province's open cases is answered by an index alone")
    func plans() async throws {
        let (register, _) = try Self.scene(6, of: 50)
        let (registry, trace) = try register.traced()
        for region in [RegionCode.nation, Self.province, SampleRegister.rejangLebong, SampleRegister.derati] {
            let actor = Self.actor(2, .verifikator, region)
            _ = try await registry.linkCounts(in: region, by: actor)
            _ = try await registry.report(.duplicates, ReportQuery(region: region), by: actor)
            _ = try await registry.work(in: try await registry.overview(of: region, by: actor), by: actor)
            for waiting in [LinkWait.answer, .dinsos] {
                _ = try await registry.links(nil, in: region, waiting: waiting, by: actor)
            }
        }
        let seen = trace.statements("SELECT").filter {
            $0.text.contains("link_place p") || $0.text.contains("link_decision d")
        }
        #expect(seen.count > 12)
        let plans = try QueryPlans(registry.database, large: ["link_place", "link_decision", "link_case"])
        guard !TestEngine.isPostgres else { return }
        for sql in seen {
            let steps = try plans.steps(of: sql)
            #expect(
                steps.contains { step in
                    ["link_place_open", "link_place_closed", "link_place_waits", "link_decision_village"].contains {
                        step.reads(onlyIndex: $0)
                    }
                }, "\(steps) \(sql.text)")
        }
    }
}
