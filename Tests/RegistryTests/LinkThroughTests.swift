@testable import Registry
import Storage
import TepatTesting
import Testing

/// A third record beside two that are merged.
@Suite("What a merge does to the cases of a third record")
struct LinkThroughTests {
    /// A case of two, and one of whom it is asked whether they are the second of these.
    private struct Three {
        let desk: LinkDesk
        let row: LinkRow
        let beside: RecordID
        let third: RecordID
        var kept: RecordID { row.sides[0].person }
        var put: RecordID { row.sides[1].person }

        init() async throws {
            desk = try await LinkDesk()
            let cases = try await desk.cases()
            let row = try #require(
                cases.first { row in
                    row.kind == .person
                        && row.sides.allSatisfy { side in
                            cases.count { $0.sides.contains { $0.person == side.person } } == 1
                        }
                })
            self.row = row
            let registry = desk.registry
            (beside, third) = try registry.database.writeBlocking { db in
                let found = try db.first(
                    "SELECT id, village FROM person WHERE name LIKE 'WARGA%' AND status = 1 ORDER BY id LIMIT 1")
                let other = try #require(found)
                let third = RecordID(try other.int("id"))
                let put = row.sides[1]
                let record = LinkCaseRecord(
                    of: (put.person, put.village.code), (third, RegionCode(try other.int("village"))), .person,
                    chance: 9_950, signs: [], registry)
                #expect(try record.insertIfNew(homes: registry.home(of:), in: db))
                // With what is found of the two.
                let key = RecordKey(home: registry.home(of: put.village.code), id: put.person)
                try LinkCheck(registry: registry, db: db, held: record.key.id).run([key])
                return (record.key.id, third)
            }
        }

        func merge() async throws -> LinkOutcome {
            try await desk.registry.perform(
                DecideLink(link: row.id, seen: 1, .same(survivor: kept, values: [:]), reason: "KTP dilihat"),
                by: LinkDesk.province)
        }

        /// The case of the one who stays and the third.
        func carried() throws -> LinkCaseRecord? {
            let ids = [kept, third].sorted()
            return try desk.registry.database.readBlocking { db in
                try db.first(
                    """
                    SELECT \(LinkCaseRecord.columns) FROM link_case WHERE first = \(ids[0]) AND second = \(ids[1])
                    """
                ).map(LinkCaseRecord.init)
            }
        }
    }

    @Test("it is asked of the one who stays, outside the certain band, says why, and goes with the merge")
    func carriedAndBack() async throws {
        let three = try await Three()
        let before = try three.desk.picture()
        #expect(try three.carried() == nil)
        let merged = try await three.merge()
        let carried = try #require(try three.carried())
        #expect(carried.state == .open && carried.chance < 9_000 && carried.through.map(\.person) == [three.put])
        let view = try await three.desk.view(carried.key.id)
        #expect(view.row.signs.contains { $0.field == LinkSign.through })
        #expect(try await three.desk.view(three.beside).row.state == .gone)
        // A search that finds nothing of the two themselves leaves it open.
        try await three.desk.search()
        #expect(try three.carried()?.state == .open)
        _ = try await three.desk.registry.perform(
            DecideLink(link: three.row.id, seen: merged.version, .reopen, reason: "ternyata dua"),
            by: LinkDesk.province)
        #expect(Set(try three.desk.picture()).symmetricDifference(before) == [])
        #expect(try await three.desk.faults() == [])
    }

    @Test("what somebody has said of it is kept when the merge is taken back, though it is asked no more")
    func answered() async throws {
        let three = try await Three()
        let merged = try await three.merge()
        let carried = try #require(try three.carried())
        let visited = try await three.desk.registry.perform(
            DecideLink(link: carried.key.id, seen: carried.version, .visit, reason: "belum jelas"),
            by: LinkDesk.province)
        #expect(visited.state == .visit)
        _ = try await three.desk.registry.perform(
            UndoChanges(changeSet: try #require(merged.changeSet)), by: LinkDesk.province)
        let after = try #require(try three.carried())
        #expect(after.state == .gone && after.through.isEmpty)
        #expect(try await three.desk.view(three.beside).row.state == .open)
        #expect(try await three.desk.faults() == [])
    }

    @Test("a case that was closed is closed again with the same reason")
    func woken() async throws {
        let three = try await Three()
        let registry = three.desk.registry
        let sides = (three.row.sides[0], three.third)
        try await registry.database.write(seeing: .everything) { db in
            let found = try db.first("SELECT village FROM person WHERE id = \(sides.1) AND status = 1")
            let village = try #require(found).int("village")
            var record = LinkCaseRecord(
                of: (sides.0.person, sides.0.village.code), (sides.1, RegionCode(village)), .person, chance: 100,
                signs: [], registry)
            record.state = .gone
            #expect(try record.insertIfNew(homes: registry.home(of:), in: db))
        }
        let before = try three.desk.picture()
        let merged = try await three.merge()
        #expect(try three.carried()?.state == .open)
        _ = try await registry.perform(
            UndoChanges(changeSet: try #require(merged.changeSet)), by: LinkDesk.province)
        #expect(Set(try three.desk.picture()).symmetricDifference(before) == [])
    }

    @Test("nobody is merged with whom a record merged with them was told apart from, until it is taken back")
    func contradiction() async throws {
        let desk = try await LinkDesk()
        let rows = try await desk.cases().filter { $0.kind == .person }
        // Three of one another.
        let people = Set(rows.flatMap(\.sides).map(\.person)).filter { person in
            rows.count { $0.sides.contains { $0.person == person } } == 2
        }.sorted()
        try #require(people.count == 3)
        func row(_ one: Int, _ other: Int) throws -> LinkRow {
            try #require(rows.first { Set($0.sides.map(\.person)) == [people[one], people[other]] })
        }
        func decide(_ row: LinkRow, _ decision: DecideLink.Decision) async throws -> LinkOutcome {
            try await desk.registry.perform(
                DecideLink(
                    link: row.id, seen: try await desk.view(row.id).version, decision, reason: "KTP dilihat"),
                by: LinkDesk.province)
        }
        let apart = try row(0, 2)
        _ = try await decide(apart, .different)
        _ = try await decide(try row(0, 1), .same(survivor: people[1], values: [:]))
        let against = try row(1, 2)
        #expect(try await desk.view(against.id).contradictions == [apart.id])
        let picture = try desk.picture()
        await #expect(throws: LinkContradiction.refusal) {
            try await decide(against, .same(survivor: people[1], values: [:]))
        }
        #expect(try desk.picture() == picture)
        _ = try await decide(apart, .reopen)
        #expect(try await desk.view(against.id).contradictions.isEmpty)
        #expect(try await decide(against, .same(survivor: people[1], values: [:])).state == .same)
        #expect(try desk.loose() == [])
    }
}
