import Storage

/// Whom rows of a bulk mend are about, by name. The rows lie with the job, the people in their kabupaten.
struct BulkSubjects {
    private struct Key: Hashable {
        var home: Int64
        var id: Int64
        var village: Int64
    }

    private var persons: [Key: String] = [:]
    /// The head of a family, else its first member.
    private var heads: [Key: String] = [:]

    init(of rows: [Row], _ reader: Reader) throws {
        for (home, rows) in try Dictionary(grouping: rows, by: { try $0.int("home") }).sorted(by: { $0.key < $1.key }) {
            for start in stride(from: 0, to: rows.count, by: 500) {
                let some = rows[start..<min(start + 500, rows.count)]
                try readPersons(try some.map { try $0.int("person") }.filter { $0 != 0 }.uniqued, home, reader)
                let unnamed = try some.filter { persons[try Self.key($0, "person")] == nil }
                try readHeads(try unnamed.map { try $0.int("family") }.uniqued, home, reader)
            }
        }
    }

    /// Empty for somebody who is not there any more.
    func name(of row: Row) throws -> String {
        try persons[Self.key(row, "person")] ?? heads[Self.key(row, "family")] ?? ""
    }

    private static func key(_ row: Row, _ record: String) throws -> Key {
        Key(home: try row.int("home"), id: try row.int(record), village: try row.int("village"))
    }

    private mutating func readPersons(_ ids: [Int64], _ home: Int64, _ reader: Reader) throws {
        if ids.isEmpty { return }
        for row in try reader.rows(
            """
            SELECT p.id AS id, p.village AS village, p.name AS name FROM person p
            WHERE p.home = \(home) AND p.id IN (\(ids)) AND \(in: "p.village")
            """)
        {
            let key = Key(home: home, id: try row.int("id"), village: try row.int("village"))
            persons[key] = try row.text("name")
        }
    }

    private mutating func readHeads(_ families: [Int64], _ home: Int64, _ reader: Reader) throws {
        if families.isEmpty { return }
        for row in try reader.rows(
            """
            SELECT m.family AS family, q.village AS village, q.name AS name
            FROM membership m JOIN person q ON q.home = m.home AND q.id = m.person
            WHERE m.home = \(home) AND m.family IN (\(families)) AND m.valid_to IS NULL AND q.status = 1
            AND \(in: "q.village") ORDER BY CASE q.relation WHEN 1 THEN 0 ELSE 1 END, q.id
            """)
        {
            let key = Key(home: home, id: try row.int("family"), village: try row.int("village"))
            if heads[key] == nil { heads[key] = try row.text("name") }
        }
    }
}
