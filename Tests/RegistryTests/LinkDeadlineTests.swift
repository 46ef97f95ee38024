@testable import Registry
import Storage
import TepatTesting
import Testing

/// Cases that villages answer, do not answer, or answer differently; and what a search leaves behind.
@Suite("Duplicates that wait for an answer")
struct LinkDeadlineTests {
    private static let day: Int64 = 86_400_000
    private static let dinsos = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
    private static let derati = Actor(
        account: 1, name: "Operator Derati", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])
    private static let tabaAnyar = Actor(
        account: 4, name: "Operator Taba Anyar", grants: [Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)])

    /// One man in two villages and one NIK of two people in the same two.
    private func found() async throws -> SampleRegister {
        let register = try SampleRegister.empty()
        try register.load(LinkCaseTests.rows)
        try search(register.registry)
        return register
    }

    @discardableResult
    private func search(_ registry: Registry) throws -> FindDuplicates.Outcome {
        try registry.findDuplicates(by: SampleRegister.admin) { _, _, _ in }
    }

    private func news(_ registry: Registry, _ actor: Actor) async throws -> [(words: String, link: String)] {
        var news: [(words: String, link: String)] = []
        for notice in try await registry.notices(limit: 50, by: actor).items where notice.kind == .duplicates {
            news.append((words: notice.words.id, link: notice.link))
        }
        return news
    }

    private func tasks(_ registry: Registry, _ actor: Actor) async throws -> [TaskItem] {
        let overview = try await registry.overview(of: nil, by: actor)
        return try await registry.work(in: overview, by: actor).tasks.filter {
            [.duplicatesEscalated, .duplicatesAwaited, .duplicatesOpen].contains($0.kind)
        }
    }

    private func row(_ registry: Registry, _ kind: LinkKind = .person) async throws -> LinkRow {
        try #require(try await registry.links(kind, in: SampleRegister.rejangLebong, by: Self.dinsos).items.first)
    }

    private func answer(
        _ registry: Registry, _ row: LinkRow, _ side: Int, seen: Int = 1, same: Bool = true
    ) async throws -> LinkOutcome {
        try await registry.perform(
            AnswerLink(
                link: row.id, seen: seen, person: row.sides[side].person, isSame: same,
                livesHere: side == 0, reason: "ditanyakan ke RT"),
            by: row.sides[side].village.code == SampleRegister.derati ? Self.derati : Self.tabaAnyar)
    }

    @Test("villages are told of new cases, and whose answer is awaited; nobody above them, and nobody's name")
    func told() async throws {
        let register = try await found()
        let registry = register.registry
        for actor in [Self.derati, Self.tabaAnyar] {
            let news = try await news(registry, actor)
            #expect(news.count == 1 && news[0].link == "/ganda" && news[0].words.hasPrefix("2 kasus"))
            #expect(try await tasks(registry, actor).map(\.kind) == [.duplicatesOpen])
        }
        #expect(try await news(registry, Self.dinsos).isEmpty)
        // Found again, they are not news.
        try search(registry)
        #expect(try await news(registry, Self.derati).count == 1)
        let row = try await row(registry)
        _ = try await answer(registry, row, 0)
        let asked = try await news(registry, Self.tabaAnyar)
        #expect(asked.first?.link == "/ganda/\(row.id)" && asked.first?.words.contains("Derati") == true)
        #expect(try await news(registry, Self.derati).count == 1)
        #expect(asked.allSatisfy { !$0.words.contains("SUGI") && !$0.words.contains("990") })
        let waiting = try await tasks(registry, Self.tabaAnyar)
        #expect(waiting.map(\.kind) == [.duplicatesAwaited, .duplicatesOpen] && waiting.map(\.count) == [1, 2])
        let awaited = try await registry.links(nil, in: SampleRegister.tabaAnyar, waiting: .answer, by: Self.tabaAnyar)
        #expect(awaited.items.map(\.id) == [row.id])
        #expect(
            try await registry.links(nil, in: SampleRegister.derati, waiting: .answer, by: Self.derati).items.isEmpty)
    }

    @Test("operators of both villages are told of a merge that others decided, and that it was taken back")
    func merged() async throws {
        let register = try await found()
        let registry = register.registry
        let row = try await row(registry)
        let outcome = try await registry.perform(
            DecideLink(link: row.id, seen: 1, .same(survivor: row.sides[0].person, values: [:]), reason: "KTP dilihat"),
            by: Self.dinsos)
        for (words, count) in [("digabung", 2), ("dibatalkan", 3)] {
            for actor in [Self.derati, Self.tabaAnyar] {
                let news = try await news(registry, actor)
                #expect(news.count == count && news.first?.link == "/ganda/\(row.id)")
                #expect(news.first?.words.contains(words) == true && news.first?.words.contains("SUGI") == false)
            }
            if count == 2 {
                _ = try await registry.perform(
                    DecideLink(link: row.id, seen: outcome.version, .reopen, reason: "keliru"), by: Self.dinsos)
            }
        }
        #expect(try await news(registry, Self.dinsos).isEmpty)
    }

    private struct Stopped: Error {}

    /// - Returns: whether it was stopped, before what it writes in that transaction was kept.
    private func stop(_ registry: Registry, in number: Int) throws -> Bool {
        var begun = 0
        let search = DuplicateSearch(
            registry: registry, actor: SampleRegister.admin, progress: { _, _, _ in },
            fence: { _ in
                begun += 1
                if begun == number { throw Stopped() }
            })
        do {
            _ = try search.run()
        } catch is Stopped {
            return true
        }
        return false
    }

    @Test("of what a search had found when it stopped it is told when it is begun again, and once", arguments: 1...3)
    func stopsMidway(_ transaction: Int) async throws {
        let register = try SampleRegister.empty()
        try register.load(LinkCaseTests.rows)
        let registry = register.registry
        #expect(try stop(registry, in: transaction))
        #expect(try await news(registry, Self.derati).isEmpty)
        for _ in 0..<2 {
            try search(registry)
            for actor in [Self.derati, Self.tabaAnyar] {
                let news = try await news(registry, actor)
                #expect(news.count == 1 && news.first?.words.hasPrefix("2 kasus") == true)
            }
        }
        #expect(try register.value("SELECT count(*) FROM setting WHERE name LIKE 'link_untold%'") == "0")
        // Nor is the line of what each search found without them.
        let found = try register.value(
            "SELECT sum(new) FROM link_run_place WHERE region = \(SampleRegister.derati.value)")
        #expect(found == "2")
    }

    @Test("of two searches at one time each tells of what the other has not told")
    func searchesTogether() throws {
        try SampleRegister.empty().registry.database.writeBlocking { db in
            try LinkUntold.add([RecordID(11), RecordID(12)], in: db)
            let first = try LinkUntold(in: db)
            try LinkUntold.add([RecordID(21)], in: db)
            let second = try LinkUntold(in: db)
            #expect(try first.settle(in: db) == [11, 12])
            #expect(try second.settle(in: db) == [21])
        }
    }

    @Test("two villages that disagree send their case up at once, and Dinsos is told")
    func disputed() async throws {
        let register = try await found()
        let registry = register.registry
        let row = try await row(registry)
        let first = try await answer(registry, row, 0)
        _ = try await answer(registry, row, 1, seen: first.version, same: false)
        let up = try await registry.links(nil, in: SampleRegister.rejangLebong, waiting: .dinsos, by: Self.dinsos).items
        #expect(up.map(\.id) == [row.id] && up[0].isEscalated && up[0].isDisputed)
        #expect(try await news(registry, Self.dinsos).map(\.link) == ["/ganda/\(row.id)"])
        let tasks = try await tasks(registry, Self.dinsos)
        #expect(
            tasks.map(\.kind) == [.duplicatesEscalated, .duplicatesOpen] && tasks.map(\.urgency) == [.now, .later])
        // Decided it is up no more.
        _ = try await registry.perform(
            DecideLink(link: row.id, seen: first.version + 1, .different, reason: "dua orang"), by: Self.dinsos)
        #expect(try await registry.linkCounts(in: SampleRegister.rejangLebong, by: Self.dinsos).escalated == 0)
    }

    @Test("what was not settled in its days goes up when they have ended, and Dinsos is told once")
    func late() async throws {
        let register = try await found()
        try await register.registry.keepTime()
        let last = try register.at(SampleRegister.now + 14 * Self.day)
        try await last.keepTime()
        #expect(try await last.linkCounts(in: SampleRegister.rejangLebong, by: Self.dinsos).escalated == 0)
        #expect(try await news(last, Self.dinsos).isEmpty)
        let late = try register.at(SampleRegister.now + 15 * Self.day)
        for _ in 0..<2 { try await late.keepTime() }
        let news = try await news(late, Self.dinsos)
        #expect(news.count == 1 && news[0].link == "/ganda?apa=naik" && news[0].words.hasPrefix("2 kasus"))
        let counts = try await late.linkCounts(in: SampleRegister.rejangLebong, by: Self.dinsos)
        #expect(counts.escalated == 2 && counts.persons == 1 && counts.numbers == 1)
        #expect(try await tasks(late, Self.dinsos).first?.kind == .duplicatesEscalated)
        // A village may answer still, and sees that it is up.
        let row = try await row(late)
        #expect(row.isEscalated)
        let first = try await answer(late, row, 0)
        let second = try await answer(late, row, 1, seen: first.version)
        #expect(second.state == .same)
        #expect(try await late.linkCounts(in: SampleRegister.rejangLebong, by: Self.dinsos).escalated == 1)
    }

    @Test("the days are a dated threshold, and begin again where a decision is taken back")
    func threshold() async throws {
        let register = try await found()
        let row = try await row(register.registry)
        let decided = try await register.registry.perform(
            DecideLink(link: row.id, seen: 1, .different, reason: "dua orang"), by: Self.dinsos)
        let week = try register.at(SampleRegister.now + 10 * Self.day)
        _ = try await week.perform(
            DecideLink(link: row.id, seen: decided.version, .reopen, reason: "keliru"), by: Self.dinsos)
        let later = try register.at(SampleRegister.now + 16 * Self.day)
        let up = try await later.links(nil, in: SampleRegister.rejangLebong, waiting: .dinsos, by: Self.dinsos).items
        #expect(up.map(\.kind) == [.nik])
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE threshold SET value = 5 WHERE name = 'link_answer_days'")
        }
        let shorter = try register.at(SampleRegister.now + 16 * Self.day)
        #expect(try await shorter.linkCounts(in: SampleRegister.rejangLebong, by: Self.dinsos).escalated == 2)
    }

    @Test("a case follows its person: of two villages it is asked of the new one, of one village it is up no more")
    func follows() async throws {
        let register = try await found()
        let row = try await row(register.registry)
        let family = try #require(row.sides[1].family)
        let asked = try await register.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family)], destination: SampleRegister.derati, day: nil,
                reason: "pindah rumah"), by: Self.tabaAnyar)
        let late = try register.at(SampleRegister.now + 15 * Self.day)
        #expect(try await late.linkCounts(in: SampleRegister.rejangLebong, by: Self.dinsos).escalated == 2)
        _ = try await late.perform(
            DecideTransfer(
                id: ActionID(), transfer: asked.transfer, seen: 1,
                decision: .accept(values: [:], into: nil, persons: [])), by: Self.derati)
        let counts = try await late.linkCounts(in: SampleRegister.rejangLebong, by: Self.dinsos)
        #expect(counts.persons == 1 && counts.escalated == 1)
        #expect(try await late.linkCounts(in: SampleRegister.derati, by: Self.derati).persons == 1)
        #expect(try await late.linkCounts(in: SampleRegister.tabaAnyar, by: Self.tabaAnyar).persons == 0)
    }

    // MARK: From search to search

    private func counts(_ section: ReportSection?, _ row: Int) -> [String: Int] {
        guard let section, section.rows.indices.contains(row) else { return [:] }
        return Dictionary(
            zip(section.columns.map(\.id), section.rows[row].cells).compactMap { id, cell in
                cell.count.map { (id, $0) }
            }
        ) { first, _ in first }
    }

    @Test("each search leaves a line of every region, and between two it is told what was decided")
    func searches() async throws {
        let register = try await found()
        let row = try await row(register.registry)
        let next = try register.at(SampleRegister.now + Self.day)
        let merged = try await next.perform(
            DecideLink(link: row.id, seen: 1, .same(survivor: row.sides[0].person, values: [:]), reason: "KTP dilihat"),
            by: Self.dinsos)
        let second = try register.at(SampleRegister.now + 2 * Self.day)
        try search(second)
        _ = try await second.perform(
            DecideLink(link: row.id, seen: merged.version, .reopen, reason: "keliru"), by: Self.dinsos)
        func section(_ region: RegionCode, _ actor: Actor) async throws -> ReportSection? {
            try await second.report(.duplicates, ReportQuery(region: region), by: actor).section("pemeriksaan")
        }
        let kabupaten = try await section(SampleRegister.rejangLebong, Self.dinsos)
        #expect(kabupaten?.rows.count == 3)
        #expect(counts(kabupaten, 0) == ["terbuka": 2, "orang": 1, "nik": 1])
        #expect(
            counts(kabupaten, 1) == [
                "diperiksa": 38, "terbuka": 1, "orang": 0, "nik": 1, "baru": 0, "gugur": 0, "digabung": 0,
                "sekaligus": 0, "berbeda": 0, "dibatalkan": 0,
            ])
        #expect(
            counts(kabupaten, 2) == [
                "diperiksa": 39, "terbuka": 2, "orang": 1, "nik": 1, "baru": 2, "gugur": 0, "digabung": 1,
                "sekaligus": 0, "berbeda": 0, "dibatalkan": 1,
            ])
        #expect(kabupaten?.rows[2].cells[0] == .words(Words(id: "uji", en: "uji")))
        let village = try await section(SampleRegister.tabaAnyar, Self.tabaAnyar)
        #expect(counts(village, 2)["diperiksa"] == 2 && counts(village, 2)["terbuka"] == 2)
        // Of a village without any, nothing but its people.
        let nobody = RegionCode(1_702_062_003)
        let other = Actor(account: 9, name: "lain", grants: [Grant(role: .operatorDesa, region: nobody)])
        #expect(try await section(nobody, other)?.rows.count == 1)
        // By whom, for those who oversee them; an operator sees the own work alone.
        let work = try await second.report(
            .duplicates, ReportQuery(region: SampleRegister.rejangLebong), by: Self.dinsos
        ).section("petugas")
        #expect(work?.rows.count == 2 && work?.total?.cells[1] == .count(1) && work?.total?.cells[6] == .count(1))
        #expect(work?.total?.cells[5] == .average(Int(Self.day), of: Int(Self.day)))
        let own = try await second.report(.duplicates, ReportQuery(region: SampleRegister.derati), by: Self.derati)
        #expect(own.section("petugas") == nil)
    }

    @Test("what a step of the schema makes of cases that were there is what is written of new ones")
    func upgrade() async throws {
        let register = try await found()
        let registry = register.registry
        let clash = try await row(registry, .nik)
        _ = try await answer(registry, clash, 0)
        let row = try await self.row(registry)
        _ = try await registry.perform(
            DecideLink(link: row.id, seen: 1, .different, reason: "dua orang"), by: Self.dinsos)
        func picture(_ database: any Database) throws -> [String] {
            try database.changeSchema { db in
                try db.rows(
                    "SELECT link_case, village, other, leads, since, answered, waits FROM link_place ORDER BY 1, 2"
                ).map { "\($0)" }
                    + db.rows(
                        "SELECT link_case, village, other, leads, kind, what, account, at, waited FROM link_decision ORDER BY 1, 2"
                    ).map { "\($0)" }
            }
        }
        let before = try picture(registry.database)
        #expect(before.count == 6)
        try registry.database.changeSchema { db in
            for table in ["link_decision", "link_run", "link_run_place"] {
                try db.execute("DROP TABLE \(unsafe: table)")
            }
            for index in ["open", "closed", "waits"] { try db.execute("DROP INDEX link_place_\(unsafe: index)") }
            try db.execute("ALTER TABLE link_case DROP COLUMN since")
            for column in ["other", "leads", "since", "answered", "waits"] {
                try db.execute("ALTER TABLE link_place DROP COLUMN \(unsafe: column)")
            }
            try db.execute("CREATE INDEX link_place_village ON link_place (village, kind, state, link_case)")
            try Schema.linkReports(db)
        }
        #expect(try picture(registry.database) == before)
    }
}
