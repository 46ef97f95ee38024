import Rules
import Storage

/// What changes have written into one field of a record, so that taking one back brings nothing back that another wrote
/// which is itself taken back by now: that one had to leave the field as it was, since somebody had changed it.
struct FieldPast {
    let db: any Connection
    /// Whether the record may have been changed in other kabupaten too.
    let followsMoves: Bool

    /// Something that a file or somebody's hand wrote.
    private struct Entry {
        var home: Int64
        var action: String
        var batch: Int64?
        var changeSet: Int64?
        var old: String
        var new: String
    }

    init(db: any Connection, followsMoves: Bool) {
        self.db = db
        self.followsMoves = followsMoves
    }

    /// Whether a field holds a value of its own, and nothing else hangs on it.
    static func isPlain(_ field: String) -> Bool {
        if PersonField(rawValue: field) != nil || FamilyField(rawValue: field) != nil { return true }
        if field.hasPrefix(LogField.trait) { return true }
        guard field.hasPrefix(LogField.house) else { return false }
        return HouseTrait(rawValue: String(field.dropFirst(LogField.house.count))) != nil
    }

    /// What the field of an entry of the log goes back to: what it held before, unless that is the word of a change that
    /// was taken back since. Then the last word that stands, or what was there before all of them.
    func before(_ change: Row) throws -> String? {
        let old = change.textOrNil("old_value")
        let home = try change.int("home")
        return try db.beyondSight { () -> String? in
            let entries = try entries(until: change, home)
            guard let writer = entries.last(where: { $0.new == old ?? "" }) else { return old }
            let gone = try undone(entries)
            func stands(_ entry: Entry) -> Bool {
                // Elsewhere a change by hand is left as it is when it is taken back, but for a merge.
                if entry.home != home, entry.action != ChangeEvent.onePerson.rawValue { return true }
                if let set = entry.changeSet { return !gone.sets.contains(set) }
                return entry.batch.map { !gone.batches.contains($0) } ?? true
            }
            if stands(writer) { return old }
            return entries.last(where: stands)?.new ?? entries.first?.old
        }
    }

    /// The oldest first. Undoing is no word of its own, and a move only carries over what is known.
    private func entries(until change: Row, _ home: Int64) throws -> [Entry] {
        let (record, unit) = (try change.int("record"), try change.text("unit"))
        let homes = try followsMoves && unit == "person" ? self.homes(of: record, home) : [home]
        return try db.rows(
            """
            SELECT home, action, batch, change_set, old_value, new_value FROM change_log
            WHERE home IN (\(homes)) AND record = \(record) AND unit = \(unit) AND field = \(try change.text("field"))
            AND id < \(try change.int("id")) AND (batch IS NOT NULL OR change_set IS NOT NULL)
            AND action <> \(ChangeEvent.transfer.rawValue) ORDER BY id
            """
        ).map { row in
            Entry(
                home: try row.int("home"), action: try row.text("action"), batch: row.intOrNil("batch"),
                changeSet: row.intOrNil("change_set"), old: row.textOrNil("old_value") ?? "",
                new: row.textOrNil("new_value") ?? "")
        }
    }

    /// The kabupaten that a person is or was in. Asked for only where the log says that they came or went.
    private func homes(of person: Int64, _ home: Int64) throws -> [Int64] {
        let moves = try db.rows(
            """
            SELECT field, new_value FROM change_log WHERE home = \(home) AND record = \(person) AND unit = 'person'
            AND field IN (\([LogField.opened, LogField.status]))
            """
        ).filter { row in
            // A record that is new, and was not opened for somebody from elsewhere, has a name there.
            guard let value = row.textOrNil("new_value").flatMap({ Int($0) }) else { return false }
            return try row.text("field") == LogField.opened || value == RecordStatus.moved.rawValue
        }
        if moves.isEmpty { return [home] }
        let homes = try db.rows(
            "SELECT home FROM person WHERE home IN (SELECT home FROM home) AND id = \(person) ORDER BY home"
        ).map { try $0.int("home") }
        return homes.contains(home) ? homes : homes + [home]
    }

    private func undone(_ entries: [Entry]) throws -> (sets: Set<Int64>, batches: Set<Int64>) {
        var sets: Set<Int64> = []
        for (home, entries) in Dictionary(grouping: entries, by: \.home) {
            let ids = Set(entries.compactMap(\.changeSet)).sorted()
            if ids.isEmpty { continue }
            var missing = Set(ids)
            for row in try db.rows("SELECT id, state FROM change_set WHERE home = \(home) AND id IN (\(ids))") {
                let id = try row.int("id")
                missing.remove(id)
                if try row.text("state") == ChangeState.undone.rawValue { sets.insert(id) }
            }
            // A merge is kept where the one is who stayed.
            for id in missing.sorted() where try ChangeRecord.find(RecordID(id), in: db)?.state == .undone {
                sets.insert(id)
            }
        }
        let ids = Set(entries.compactMap(\.batch)).sorted()
        if ids.isEmpty { return (sets, []) }
        let rows = try db.rows(
            "SELECT id FROM import_batch WHERE id IN (\(ids)) AND state = \(Batch.State.undone)")
        return (sets, Set(try rows.map { try $0.int("id") }))
    }
}
