import Linkage
@testable import Registry
import Storage
import TepatTesting
import Testing

/// What holds of cases, places and keys, whatever was done.
struct LinkInvariants {
    let desk: LinkDesk
    let name: String

    /// - Parameter again: whether everybody is looked for once more; two who change at one moment do not see each other.
    func check(_ people: [RecordID], again: Bool = true) throws {
        let registry = desk.registry
        let (cases, places) = try registry.database.readBlocking { db in
            (
                try db.rows(
                    "\(unsafe: StatementLog.testsOwn)SELECT \(LinkCaseRecord.columns) FROM link_case ORDER BY id"
                )
                .map(LinkCaseRecord.init),
                try db.rows(
                    """
                    \(unsafe: StatementLog.testsOwn)SELECT link_case, home, person, village, other, state, answered, waits
                    FROM link_place
                    """
                ).map { row in row.values.map { "\($0)" }.joined(separator: "|") }
            )
        }
        var expected: [String] = []
        for record in cases {
            for place in record.places {
                let values: [SQLValue] = [
                    record.key.id.sqlValue, registry.home(of: place.village).sqlValue, place.person.sqlValue,
                    place.village.sqlValue, place.other.sqlValue, record.state.sqlValue, place.answered.sqlValue,
                    record.waits?.sqlValue ?? .null,
                ]
                expected.append(values.map { "\($0)" }.joined(separator: "|"))
            }
            try check(record)
        }
        #expect(places.sorted() == expected.sorted(), "\(name): places of cases")
        try checkKeys(people)
        if again { try checkAgain(people) }
    }

    /// A case is of people who are there; one that is asked, of people who are present.
    private func check(_ record: LinkCaseRecord) throws {
        for person in [record.first, record.second] {
            let key = RecordKey(home: desk.registry.home(of: record.village(of: person)), id: person)
            let found = try desk.registry.database.readBlocking { try PersonRecord.find(key, in: $0) }
            #expect(found?.village == record.village(of: person), "\(name): a case of somebody who is not there")
            #expect(found?.status != .moved && found?.status != .withdrawn, "\(name): a case of who has moved")
            if record.state.isOpen { #expect(found?.status == .present, "\(name): asked about who is not there") }
            if record.state == .same, person != record.survivor {
                #expect(found?.status == .duplicate, "\(name): merged and there still")
            }
        }
    }

    /// Whoever is there is found by every key that their record gives today.
    private func checkKeys(_ people: [RecordID]) throws {
        try desk.registry.database.readBlocking { db in
            let own = try db.rows(
                "\(unsafe: StatementLog.testsOwn)SELECT home, id FROM person WHERE id IN (\(people)) AND status = 1"
            ).map { RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("id"))) }
            var keys = PersonKeys()
            for row in try LinkedRow.find(own, in: db) {
                let mine = row.keys(&keys)
                let holders = try LinkKeys.holders(of: Set(mine), in: db)
                for key in mine {
                    #expect(holders[key]?.contains(row.key) == true, "\(name): \(row.key.id) lacks a key")
                }
                for holder in Set(holders.values.joined()) {
                    #expect(try PersonRecord.find(holder, in: db) != nil, "\(name): a key of nobody")
                }
            }
        }
    }

    private struct NotKept: Error {}

    /// Looked for once more, all of them, nothing is found that the changes themselves have not found.
    private func checkAgain(_ people: [RecordID]) throws {
        func cases(_ db: any Connection) throws -> [String] {
            try db.rows(
                "\(unsafe: StatementLog.testsOwn)SELECT first, second, kind, state, signs FROM link_case ORDER BY 1, 2"
            ).map { row in row.values.map { "\($0)" }.joined(separator: "|") }
        }
        let registry = desk.registry
        do {
            try registry.database.writeBlocking { db in
                let before = try cases(db)
                let keys = try db.rows(
                    "\(unsafe: StatementLog.testsOwn)SELECT home, id FROM person WHERE id IN (\(people)) AND status = 1"
                ).map { RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("id"))) }
                try LinkCheck(registry: registry, db: db).run(Set(keys))
                let after = try cases(db)
                #expect(Set(after).symmetricDifference(before) == [], "\(name): cases are not of what people are now")
                throw NotKept()
            }
        } catch is NotKept {}
    }
}
