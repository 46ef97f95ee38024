import Storage

/// Cases that a search has written and that nobody has been told of yet.
///
/// Noted with the cases themselves, in the same transaction: a search that stops midway has told of none, and does so
/// when it is begun again. What is opened by a change meanwhile is told with the change, and is none of these.
struct LinkUntold {
    private static let prefix = "link_untold "
    private let names: [String]
    let cases: Set<Int64>

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
        names = try rows.map { try $0.text("name") }
        var cases: Set<Int64> = []
        for row in rows { cases.formUnion(try row.text("value").split(separator: " ").compactMap { Int64($0) }) }
        self.cases = cases
    }

    /// In the transaction that tells of them.
    ///
    /// - Returns: false where another search has told of them since they were read.
    func settle(in db: any Connection) throws -> Bool {
        var settled = 0
        for name in names { settled += try db.execute("DELETE FROM setting WHERE name = \(name)") }
        return settled == names.count
    }
}
