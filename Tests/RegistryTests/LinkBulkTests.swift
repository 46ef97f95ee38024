@testable import Registry
import Storage
import Synchronization
import TepatTesting
import Testing

/// Many cases at once: what is shown, struck out, left, and taken back.
@Suite("Merging the certain band")
struct LinkBulkTests {
    private static let asker = Actor(
        account: 1, name: "penyelia", grants: [Grant(role: .verifikator, region: LinkDesk.bengkulu)])
    private static let region = LinkDesk.bengkulu

    /// All cases of persons as sure as it gets.
    private func desk() async throws -> LinkDesk {
        let desk = try await LinkDesk()
        for table in ["link_case", "link_place"] {
            try await desk.register.run("UPDATE \(table) SET chance = 9990 WHERE kind = 'orang'")
        }
        // A job has the grants of its account.
        let province = LinkDesk.province
        try await desk.register.run(
            """
            INSERT INTO account_grant (account, role, region, valid_from)
            VALUES (\(province.account), 'verifikator', \(Self.region.value), 20240101)
            """)
        return desk
    }

    private func ask(_ desk: LinkDesk) async throws -> RecordID {
        try await desk.registry.perform(AskLinkBulk(region: Self.region, reason: "pita pasti"), by: Self.asker)
    }

    private func agree(_ desk: LinkDesk, _ bulk: RecordID) async throws {
        _ = try await desk.registry.perform(
            DecideLinkBulk(bulk: bulk, approve: true, reason: "dilihat semua"), by: LinkDesk.province)
        try desk.registry.runWaitingJobs()
    }

    private func takeBack(_ desk: LinkDesk, _ bulk: RecordID) async throws -> LinkBulk {
        _ = try await desk.registry.enqueue(
            RunLinkBulk(region: Self.region, bulk: bulk, takesBack: true), title: "uji", by: LinkDesk.province)
        try desk.registry.runWaitingJobs()
        return try await desk.registry.linkBulk(bulk, by: LinkDesk.province)
    }

    @Test("as many are offered as would be asked for: none that somebody answered or goes to see, nor half of one")
    func offered() async throws {
        let desk = try await desk()
        func offered() async throws -> Int {
            try await desk.registry.linkCounts(in: Self.region, by: Self.asker).certain
        }
        let rows = try await desk.cases().filter { $0.kind == .person }
        #expect(try await offered() == rows.count)
        _ = try await desk.registry.perform(
            DecideLink(link: rows[0].id, seen: 1, .visit, reason: "belum jelas"), by: LinkDesk.province)
        #expect(try await offered() == rows.count - 1)
        let bulk = try await ask(desk)
        #expect(try await desk.registry.linkBulk(bulk, by: Self.asker).total == rows.count - 1)
        let far = try #require(rows.first { Set($0.sides.map { $0.village.code.value / 1_000_000 }).count == 2 })
        let kabupaten = RegionCode(far.sides[0].village.code.value / 1_000_000 * 1_000_000)
        let near = rows.dropFirst().filter { row in row.sides.allSatisfy { kabupaten.contains($0.village.code) } }
        #expect(try await desk.registry.linkCounts(in: kabupaten, by: Self.asker).certain == near.count)
    }

    private final class StatementCount: Sendable {
        private let count = Mutex(0)

        func note() { count.withLock { $0 += 1 } }
        func take() -> Int {
            count.withLock { count in
                defer { count = 0 }
                return count
            }
        }
    }

    @Test("the list of what was asked at once asks the register no more often for several than for one")
    func listed() async throws {
        let desk = try await desk()
        let asked = StatementCount()
        let registry = try Registry(
            database: try desk.register.database.open { _ in asked.note() }, clock: .at(SampleRegister.now),
            sharingRegionsWith: desk.registry)
        func statements(_ bulks: [RecordID]) async throws -> Int {
            _ = asked.take()
            let listed = try await registry.linkBulks(in: Self.region, by: Self.asker)
            #expect(listed.map(\.id) == bulks.reversed() && listed.allSatisfy { $0.total > 0 })
            return asked.take()
        }
        var bulks = [try await ask(desk)]
        _ = try await statements(bulks)
        let one = try await statements(bulks)
        for _ in 0..<2 { bulks.append(try await ask(desk)) }
        #expect(try await statements(bulks) == one)
    }

    @Test("whoever asks or agrees strikes cases out before; they are not merged, and it says who did it")
    func struck() async throws {
        let desk = try await desk()
        let bulk = try await ask(desk)
        let all = try await desk.registry.linkBulk(bulk, by: Self.asker)
        #expect(all.cases.count == all.total && all.cases.allSatisfy { $0.survivor != nil })
        let out = try #require(all.cases.first?.row.id)
        let stranger = Actor(
            account: 77, name: "lain", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(StrikeLinkBulk(bulk: bulk, links: [out]), by: stranger)
        }
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(StrikeLinkBulk(bulk: bulk, links: []), by: Self.asker)
        }
        let outcome = try await desk.registry.perform(
            StrikeLinkBulk(bulk: bulk, links: [out]), by: LinkDesk.province)
        #expect(outcome.struck == 1)
        try await agree(desk, bulk)
        let done = try await desk.registry.linkBulk(bulk, by: Self.asker)
        #expect(done.struck == 1 && done.total == all.total - 1)
        let line = try #require(done.cases.first { $0.row.id == out })
        #expect(line.result == .struck && line.why?.id.contains("provinsi") == true)
        #expect(try await desk.view(out).events.isEmpty)
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(StrikeLinkBulk(bulk: bulk, links: [out]), by: Self.asker)
        }
    }

    @Test("with all of them struck out nothing is agreed to")
    func allStruck() async throws {
        let desk = try await desk()
        let bulk = try await ask(desk)
        let links = try await desk.registry.linkBulk(bulk, by: Self.asker).cases.map(\.row.id)
        _ = try await desk.registry.perform(StrikeLinkBulk(bulk: bulk, links: links), by: Self.asker)
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(
                DecideLinkBulk(bulk: bulk, approve: true, reason: ""), by: LinkDesk.province)
        }
    }

    @Test("its cases are gone through page by page, each once")
    func pages() async throws {
        let desk = try await desk()
        let bulk = try await ask(desk)
        let registry = desk.registry
        let all = try await registry.linkBulk(bulk, by: Self.asker).cases.map(\.row.id)
        let seen = try await registry.read(by: Self.asker) { reader in
            var seen: [RecordID] = []
            var after: RecordID?
            repeat {
                let page = try registry.linkBulkCases(bulk, after: after, limit: 2, reader, Self.asker)
                seen += page.cases.map(\.row.id)
                after = page.next
            } while after != nil
            return seen
        }
        #expect(all.count > 2 && seen == all)
    }

    @Test("a refusal says what it is, and not that something had changed")
    func refused() async throws {
        let desk = try await desk()
        let bulk = try await ask(desk)
        try await desk.register.run(
            "INSERT INTO policy (subject, role, mode, valid_from) VALUES ('satu_orang', '*', 'refuse', 20250101)")
        try await agree(desk, bulk)
        let done = try await desk.registry.linkBulk(bulk, by: Self.asker)
        #expect(done.merged == 0 && done.left == done.total)
        #expect(done.cases.allSatisfy { $0.result == .left && $0.why != nil && $0.why != LinkBulkCase.changed })
    }

    /// All three records of the man draw on one programme: a second merge goes on with what the first took along.
    private func drawAlike(_ desk: LinkDesk) async throws {
        let man = try desk.register.person(line: 2)
        try await desk.register.run(
            """
            INSERT INTO enrolment (home, person, village, program, valid_from, recorded_at)
            SELECT home, id, village, (SELECT number FROM program WHERE id = 'PKH'), 20240101, 0
            FROM person WHERE id = \(man.value)
            """)
    }

    @Test("the last merge is taken back first, whatever the numbers of the cases are")
    func order() async throws {
        let desk = try await desk()
        try await drawAlike(desk)
        let bulk = try await ask(desk)
        try await agree(desk, bulk)
        #expect(try await desk.registry.linkBulk(bulk, by: LinkDesk.province).merged == 3)
        // They count down in the order in which they were merged.
        let top = try #require(try desk.register.value("SELECT 2 * max(id) + 1 FROM link_case"))
        for (table, column) in [
            ("link_case", "id"), ("link_place", "link_case"), ("link_decision", "link_case"),
            ("link_bulk_case", "link"),
        ] {
            try await desk.register.run("UPDATE \(table) SET \(column) = \(top) - \(column)")
        }
        let back = try await takeBack(desk, bulk)
        #expect(back.state == .undone && back.merged == 0)
        #expect(try desk.loose() == [])
    }

    @Test("what a later merge has gone on with stays merged, and says that that one is to be taken back first")
    func goneOn() async throws {
        let desk = try await desk()
        let bulk = try await ask(desk)
        try await drawAlike(desk)
        // Of the man two are merged at once, and the third by hand.
        let asked = try await desk.registry.linkBulk(bulk, by: Self.asker).cases
        let third = try desk.register.person(line: 4)
        let out = asked.filter { one in one.row.sides.contains { $0.person == third } }.map(\.row.id)
        _ = try await desk.registry.perform(StrikeLinkBulk(bulk: bulk, links: out), by: Self.asker)
        try await agree(desk, bulk)
        let pair = try await desk.registry.linkBulk(bulk, by: Self.asker).cases.filter { $0.result == .merged }
        let man = try desk.register.person(line: 3)
        let first = try #require(pair.first { one in one.row.sides.contains { $0.person == man } })
        let kept = try #require(first.survivor)
        let later = try #require(
            try await desk.cases().first { row in
                let people = row.sides.map(\.person)
                return row.kind == .person && people.contains(kept) && people.contains(third)
            })
        let merged = try await desk.registry.perform(
            DecideLink(
                link: later.id, seen: try await desk.view(later.id).version, .same(survivor: third, values: [:]),
                reason: "KTP dilihat"), by: LinkDesk.province)
        func line(_ bulk: LinkBulk) throws -> LinkBulkCase {
            try #require(bulk.cases.first { $0.row.id == first.row.id })
        }
        let half = try line(try await takeBack(desk, bulk))
        #expect(half.result == .merged && half.why?.id.contains("penggabungan yang terakhir") == true)
        _ = try await desk.registry.perform(
            UndoChanges(changeSet: try #require(merged.changeSet)), by: LinkDesk.province)
        let whole = try await takeBack(desk, bulk)
        #expect(try line(whole).result == .takenBack && whole.state == .undone)
    }

    @Test("what cannot be taken back stays merged with the reason, and all of it can be tried again")
    func notBack() async throws {
        let desk = try await desk()
        let before = try desk.picture()
        let bulk = try await ask(desk)
        try await agree(desk, bulk)
        let merged = try await desk.registry.linkBulk(bulk, by: LinkDesk.province)
        #expect(merged.merged > 1)
        // The last is taken back by itself, and of another the change was decided on a road.
        let own = merged.cases.filter { $0.result == .merged }.map(\.row.id)
        let last = try #require(own.last)
        _ = try await desk.registry.perform(
            DecideLink(link: last, seen: try await desk.view(last).version, .reopen, reason: "ternyata dua"),
            by: LinkDesk.province)
        let change = try #require(
            try desk.register.value("SELECT change_set FROM link_case WHERE id = \(own[0].value)"))
        try await desk.register.run("UPDATE change_set SET proposal = 1 WHERE id = \(change)")
        let half = try await takeBack(desk, bulk)
        #expect(half.state == .done && half.merged == 1 && half.mayUndo)
        let line = try #require(half.cases.first { $0.row.id == own[0] })
        #expect(line.result == .merged && line.why?.id.contains("usulan") == true)
        try await desk.register.run("UPDATE change_set SET proposal = NULL WHERE id = \(change)")
        let whole = try await takeBack(desk, bulk)
        #expect(whole.state == .undone && whole.merged == 0)
        #expect(Set(try desk.picture()).symmetricDifference(before) == [])
    }
}
