import Storage

/// Cases that a search has written and that nobody has been told of yet.
///
/// Noted with the cases themselves, in the same transaction: a search that stops midway has told of none, and does so
/// when it is begun again. What is opened by a change meanwhile is told with the change, and is none of these.
struct LinkUntold {
    private static let prefix = "link_untold "
    /// What each transaction of a search has noted.
    private let noted: [(name: String, cases: Set<Int64>)]
    var cases: Set<Int64> { noted.reduce(into: []) { $0.formUnion($1.cases) } }

    /// A row for each transaction of a search: what was noted before is not written again.
    static func add(_ cases: [RecordID], in db: any Connection) throws {
        guard let first = cases.first else { return }
        let value = cases.map { String($0.value) }.joined(separator: " ")
        try db.execute(
            """
            INSERT INTO setting (name, value) VALUES (\(prefix + String(first.value)), \(value))
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """)
    }

    init(in db: any Connection) throws {
        // As long as the prefix.
        let rows = try db.rows(
            "SELECT name, value FROM setting WHERE substr(name, 1, 12) = \(Self.prefix) ORDER BY name")
        noted = try rows.map { row -> (name: String, cases: Set<Int64>) in
            let numbers = try row.text("value").split(separator: " ").compactMap { Int64($0) }
            return (name: try row.text("name"), cases: Set(numbers))
        }
    }

    /// In the transaction that tells of them.
    ///
    /// - Returns: the cases to be told: without those of which another search has told since they were read.
    func settle(in db: any Connection) throws -> Set<Int64> {
        var cases: Set<Int64> = []
        for one in noted {
            let settled = try db.execute("DELETE FROM setting WHERE name = \(one.name)")
            if settled > 0 { cases.formUnion(one.cases) }
        }
        return cases
    }
}
