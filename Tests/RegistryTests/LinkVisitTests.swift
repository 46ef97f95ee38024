@testable import Registry
import Storage
import TepatTesting
import Testing

/// Cases that somebody is to go and see, and what is kept of decisions.
@Suite("Visits about duplicates, and what was decided before")
struct LinkVisitTests {
    private static let day: Int64 = 86_400_000
    private static let dinsos = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
    private static let derati = Actor(
        account: 1, name: "Operator Derati", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])

    private func found() async throws -> (SampleRegister, LinkRow) {
        let register = try SampleRegister.empty()
        try register.load(LinkCaseTests.rows)
        _ = try register.registry.findDuplicates(by: SampleRegister.admin) { _, _, _ in }
        let rows = try await register.registry.links(.person, in: SampleRegister.rejangLebong, by: Self.dinsos)
        return (register, try #require(rows.items.first))
    }

    private func visit(_ registry: Registry, _ row: LinkRow) async throws -> LinkOutcome {
        try await registry.perform(
            DecideLink(link: row.id, seen: 1, .visit, reason: "alamat keduanya tidak jelas"), by: Self.dinsos)
    }

    private func up(_ registry: Registry) async throws -> [RecordID] {
        try await registry.links(nil, in: SampleRegister.rejangLebong, waiting: .dinsos, by: Self.dinsos).items.map(
            \.id)
    }

    @Test("a visit is told with who asked for it, why and until when; villages hear of it, and overdue it comes back")
    func overdue() async throws {
        let (register, row) = try await found()
        let registry = register.registry
        _ = try await visit(registry, row)
        let view = try await registry.link(row.id, by: Self.derati)
        #expect(view.visit?.names == ["dinsos"] && view.visit?.reasons == ["alamat keduanya tidak jelas"])
        #expect(view.visitUntil == SampleRegister.now + 14 * Self.day && view.visits == row.sides[0].person)
        let counts = try await registry.linkCounts(in: SampleRegister.rejangLebong, by: Self.dinsos)
        #expect(counts.visits == 1 && counts.escalated == 0)
        let listed = try await registry.links(
            nil, in: SampleRegister.rejangLebong, waiting: .visit, by: Self.dinsos)
        #expect(listed.items.map(\.id) == [row.id])
        let news = try await registry.notices(limit: 50, by: Self.derati).items.filter { $0.kind == .duplicates }
        #expect(news.contains { $0.link == "/ganda/\(row.id)" && $0.words.id.contains("dikunjungi") })
        let last = try register.at(SampleRegister.now + 14 * Self.day)
        #expect(try await !up(last).contains(row.id))
        let late = try register.at(SampleRegister.now + 15 * Self.day)
        #expect(try await up(late).contains(row.id))
        #expect(try await late.link(row.id, by: Self.dinsos).row.isEscalated)
    }

    @Test("the days of a visit are a threshold of their own")
    func threshold() async throws {
        let (register, row) = try await found()
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE threshold SET value = 30 WHERE name = 'link_visit_days'")
        }
        let registry = try register.at(SampleRegister.now)
        _ = try await visit(registry, row)
        let before = try register.at(SampleRegister.now + 30 * Self.day)
        #expect(try await !up(before).contains(row.id))
        let late = try register.at(SampleRegister.now + 31 * Self.day)
        #expect(try await up(late).contains(row.id))
    }

    @Test("what was seen there stands with the case and sends it to whoever decides")
    func finding() async throws {
        let (register, row) = try await found()
        let registry = register.registry
        let visited = try await visit(registry, row)
        func note(_ words: String, seen: Int) async throws -> LinkOutcome {
            try await registry.perform(
                NoteVisit(link: row.id, seen: seen, person: row.sides[0].person, finding: words), by: Self.derati)
        }
        await #expect(throws: Refusal.self) { try await note(" ", seen: visited.version) }
        let noted = try await note("satu orang, pindah rumah tahun lalu", seen: visited.version)
        #expect(noted.state == .visit)
        let view = try await registry.link(row.id, by: Self.dinsos)
        #expect(view.visit?.finding == "satu orang, pindah rumah tahun lalu" && view.visitUntil == nil)
        #expect(view.visit?.foundBy == "Operator Derati")
        #expect(try await up(registry) == [row.id])
        // Decided, it is told with the case still.
        let merged = try await registry.perform(
            DecideLink(
                link: row.id, seen: noted.version, .same(survivor: row.sides[0].person, values: [:]),
                reason: "sesuai kunjungan"), by: Self.dinsos)
        _ = try await registry.perform(
            DecideLink(link: row.id, seen: merged.version, .reopen, reason: "ternyata kembar"), by: Self.dinsos)
        let events = try await registry.link(row.id, by: Self.dinsos).events
        let same = try #require(events.first { $0.what == .same })
        #expect(same.survivor == row.sides[0].person && same.reasons == ["sesuai kunjungan"])
        #expect(same.undoneBy == "dinsos" && same.undoneReason == "ternyata kembar" && same.undoneAt != nil)
        #expect(events.first { $0.what == .visit }?.finding == "satu orang, pindah rumah tahun lalu")
        // Of a case that waits for no visit nothing was seen.
        await #expect(throws: Refusal.self) { try await note("dua orang", seen: merged.version + 1) }
    }

    @Test("a visit that was called off is told as that")
    func calledOff() async throws {
        let (register, row) = try await found()
        let visited = try await visit(register.registry, row)
        _ = try await register.registry.perform(
            DecideLink(link: row.id, seen: visited.version, .reopen, reason: "sudah jelas"), by: Self.dinsos)
        let view = try await register.registry.link(row.id, by: Self.dinsos)
        #expect(view.visit == nil && view.row.state == .open)
        #expect(view.events.map(\.undoneReason) == ["sudah jelas"])
        #expect(try await register.registry.linkCounts(in: SampleRegister.rejangLebong, by: Self.dinsos).visits == 0)
    }

    @Test("what both villages saw stands with the case, whoever notes it last")
    func findings() async throws {
        let (register, row) = try await found()
        let registry = register.registry
        var seen = try await visit(registry, row).version
        for (side, words) in ["rumahnya kosong", "tinggal di sini sejak lebaran", "KTP-nya sudah pindah"].enumerated() {
            let place = side == 0 ? row.sides[0] : row.sides[1]
            seen = try await registry.perform(
                NoteVisit(link: row.id, seen: seen, person: place.person, finding: words),
                by: LinkDesk.village(place.village.code)
            ).version
        }
        let told = try #require(try await registry.link(row.id, by: Self.dinsos).visit)
        #expect(told.finding == "rumahnya kosong; tinggal di sini sejak lebaran; KTP-nya sudah pindah")
        #expect(told.foundBy == row.sides.map { "desa \($0.village.code.dotted)" }.joined(separator: ", "))
    }

    @Test("a visit that was made is not called off with a later one")
    func secondVisit() async throws {
        let (register, row) = try await found()
        let registry = register.registry
        let seen = try await visit(registry, row).version
        var outcome = try await registry.perform(
            NoteVisit(link: row.id, seen: seen, person: row.sides[0].person, finding: "rumahnya kosong"),
            by: Self.derati)
        for decision: DecideLink.Decision in [.different, .reopen, .visit, .visit, .reopen] {
            outcome = try await registry.perform(
                DecideLink(link: row.id, seen: outcome.version, decision, reason: "belum jelas"), by: Self.dinsos)
        }
        let events = try await registry.link(row.id, by: Self.dinsos).events
        #expect(events.map(\.what) == [.visit, .visit, .different, .visit])
        #expect(events.map { $0.undoneAt == nil } == [false, false, false, true])
    }

    @Test("the days of a visit that rested with a merge begin again when the merge is taken back")
    func rested() async throws {
        let desk = try await LinkDesk()
        let persons = try [2, 3, 4].map { try desk.register.person(line: $0) }
        let cases = try await desk.cases()
        func link(_ one: Int, _ other: Int) throws -> RecordID {
            let both: Set = [persons[one], persons[other]]
            return try #require(cases.first { $0.kind == .person && Set($0.sides.map(\.person)) == both }).id
        }
        let (visited, merged) = (try link(1, 2), try link(0, 2))
        _ = try await desk.registry.perform(
            DecideLink(
                link: visited, seen: try await desk.view(visited).version, .visit, reason: "alamatnya tidak jelas"),
            by: LinkDesk.province)
        _ = try await desk.registry.perform(
            DecideLink(
                link: merged, seen: try await desk.view(merged).version, .same(survivor: persons[0], values: [:]),
                reason: "KTP dilihat"), by: LinkDesk.province)
        let late = try desk.register.at(SampleRegister.now + 20 * Self.day)
        let seen = try await late.link(merged, by: LinkDesk.province).version
        _ = try await late.perform(
            DecideLink(link: merged, seen: seen, .reopen, reason: "ternyata lain"), by: LinkDesk.province)
        let view = try await late.link(visited, by: LinkDesk.province)
        #expect(view.row.state == .visit && !view.row.isEscalated)
        #expect(view.visitUntil == SampleRegister.now + 34 * Self.day)
    }

    @Test("answers outlive a decision of Dinsos above them")
    func answersStay() async throws {
        let (register, row) = try await found()
        let registry = register.registry
        let answered = try await registry.perform(
            AnswerLink(
                link: row.id, seen: 1, person: row.sides[0].person, isSame: true, livesHere: false,
                reason: "pindah tahun lalu"),
            by: Self.derati)
        let decided = try await registry.perform(
            DecideLink(link: row.id, seen: answered.version, .different, reason: "dua orang"), by: Self.dinsos)
        _ = try await registry.perform(
            DecideLink(link: row.id, seen: decided.version, .reopen, reason: "keliru"), by: Self.dinsos)
        let view = try await registry.link(row.id, by: Self.dinsos)
        #expect(view.answers.map(\.reason) == ["pindah tahun lalu"])
        let answers = try register.list(
            "SELECT answered FROM link_place WHERE link_case = \(row.id.value) ORDER BY leads")
        #expect(answers == "2,1")
    }
}
