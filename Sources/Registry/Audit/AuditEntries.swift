import Storage

/// Where an entry of the trail stands.
struct AuditKey: Hashable {
    var chain: Int64
    var day: Int64
    var number: Int64

    /// Of an entry `e` and its words `d`.
    static let columns: SQL = """
        e.home AS chain, e.day AS day, e.number AS number, e.at AS at, e.actor AS actor, e.verb AS verb,
        e.object AS object, d.actor_name AS actor_name, d.detail AS detail
        """

    /// - Throws: `StorageError` for a row without the columns `chain`, `day` and `number`.
    init(_ row: Row) throws {
        (chain, day, number) = (try row.int("chain"), try row.int("day"), try row.int("number"))
    }
}

extension Connection {
    /// Entries of the trail with their words, as far as a condition on `e` holds; in no order.
    ///
    /// A chain lies with its own kabupaten. That of an entry is the place of whoever acted, which may be another than
    /// that of whom it is about, so that what names entries and the entries are never read in one statement.
    func auditEntries(_ keys: [AuditKey], where condition: SQL) throws -> [Row] {
        try Dictionary(grouping: keys, by: \.chain).sorted { $0.key < $1.key }.flatMap { chain, keys in
            try stride(from: 0, to: keys.count, by: 500).flatMap { start in
                let some = keys[start..<min(start + 500, keys.count)].map { key -> SQL in
                    "(\(key.day), \(key.number))"
                }
                return try rows(
                    """
                    SELECT \(AuditKey.columns) FROM (VALUES \(SQL.joined(some, by: ", "))) k CROSS JOIN audit_entry e
                    LEFT JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
                    WHERE e.home = \(chain) AND e.day = k.column1 AND e.number = k.column2 AND \(condition)
                    """)
            }
        }
    }
}
