import Storage

/// What was written of the people of a move after it, and holds still.
struct LaterThanMove {
    let changeSet: RecordID
    /// Where the move has entries.
    let homes: HomeList
    let db: any Connection

    /// A field of somebody in one kabupaten.
    private struct Field: Hashable {
        var home: Int64
        var record: Int64
        var name: String
    }

    /// Whether the move is the last word on its people still: of each field all that was taken away since was written as
    /// well, as by a merge and its undo.
    func isEmpty() throws -> Bool {
        var balance: [Field: [String: Int]] = [:]
        for row in try entries() {
            let (old, new) = (row.textOrNil("old_value"), row.textOrNil("new_value"))
            // Of what was erased nobody knows what it was.
            if old == nil, new == nil { return false }
            let name = try row.text("field")
            if try isCopyTakenBack(name, row) { continue }
            let field = Field(home: try row.int("home"), record: try row.int("record"), name: name)
            balance[field, default: [:]][old ?? "", default: 0] -= 1
            balance[field, default: [:]][new ?? "", default: 0] += 1
        }
        return balance.values.allSatisfy { values in values.values.allSatisfy { $0 == 0 } }
    }

    /// Within a kabupaten, of where the people are; of whom another has had since, all. What a source is noted for beside
    /// a field that somebody mends goes with that field.
    private func entries() throws -> [Row] {
        try db.rows(
            """
            SELECT DISTINCT c.home AS home, c.id AS id, c.record AS record, c.field AS field, c.old_value AS old_value,
                c.new_value AS new_value, c.change_set AS change_set
            FROM change_log s JOIN change_log c ON c.home = s.home AND c.record = s.record
            WHERE \(homes.hold("s.home")) AND \(homes.hold("c.home")) AND s.change_set = \(changeSet)
            AND s.unit = 'person' AND c.unit = 'person' AND c.id > s.id
            AND (c.change_set IS NULL OR c.change_set <> \(changeSet))
            AND NOT (c.batch IS NULL AND c.field LIKE \(LogField.source + "%")) AND (
                s.field IN (\(LogField.opened), \(LogField.status))
                OR c.field IN (\(LogField.family), \(LogField.village), \(LogField.status)))
            """)
    }

    /// That the copy of a mark or consent goes again is not written down.
    private func isCopyTakenBack(_ field: String, _ entry: Row) throws -> Bool {
        guard field == LogField.mark || field.hasPrefix(LogField.consent), let change = entry.intOrNil("change_set")
        else { return false }
        return try ChangeRecord.find(RecordID(change), in: db)?.state == .undone
    }
}
