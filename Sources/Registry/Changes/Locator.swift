import Storage

/// Finds records by their id alone, the kabupaten of the last find first.
struct Locator {
    let db: any Connection
    private var home: Int64?

    /// - Parameter home: where to look first.
    init(_ db: any Connection, near home: Int64? = nil) {
        self.db = db
        self.home = home
    }

    /// - Throws: `Refusal.notFound`; also for the closed row of somebody who moved to another kabupaten.
    mutating func person(_ id: RecordID) throws -> PersonRecord {
        let row = try first(id) {
            "SELECT \(PersonRecord.columns) FROM person WHERE home IN (\($0)) AND id = \(id) AND status NOT IN (3, 8, 9)"
        }
        guard let row else { throw Refusal.notFound }
        let person = try PersonRecord(row)
        home = person.key.home
        return person
    }

    /// - Throws: `Refusal.notFound`.
    mutating func family(_ id: RecordID) throws -> FamilyRecord {
        let row = try first(id) { "SELECT \(FamilyRecord.columns) FROM family WHERE home IN (\($0)) AND id = \(id)" }
        guard let row else { throw Refusal.notFound }
        let family = try FamilyRecord(row)
        home = family.key.home
        return family
    }

    private func first(_ id: RecordID, _ query: (SQL) -> SQL) throws -> Row? {
        if let home, let row = try db.first(query("\(home)")) { return row }
        return try db.find(id, query)
    }
}
