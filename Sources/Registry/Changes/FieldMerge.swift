import Storage

/// The same field was set to different values by two people at once: whoever came second chooses.
package struct FieldConflicts: Error, Sendable, Equatable {
    package var all: [FieldConflict]
}

/// What others did to a record since a form showed it, field by field.
struct FieldMerge {
    private struct Later { var base: String; var by: String; var at: Int64 }

    private var later: [String: Later] = [:]
    private let unit: String
    private let key: RecordKey
    private let version: Int

    /// - Parameters:
    ///   - seen: the version that the form showed; nil: nothing is held against it.
    ///   - own: the change set at work, whose own entries are no news.
    /// - Throws: `Refusal.changedMeanwhile` for a version that never was.
    init(_ unit: String, _ key: RecordKey, seen: Int?, version: Int, own: RecordID, in db: any Connection) throws {
        self.unit = unit
        self.key = key
        self.version = version
        guard let seen, seen != version else { return }
        // Also what was done where the record was before it came here: else it would be overwritten unseen.
        let done = try db.beyondSight {
            try db.rows(
                """
                SELECT field, old_value, actor_name, at FROM change_log
                WHERE home = \(key.home) AND record = \(key.id) AND unit = \(unit) AND version > \(seen)
                AND (change_set IS NULL OR change_set <> \(own)) ORDER BY id
                """)
        }
        for row in done {
            let field = try row.text("field")
            let base = later[field]?.base ?? row.textOrNil("old_value") ?? ""
            later[field] = Later(base: base, by: try row.text("actor_name"), at: try row.int("at"))
        }
        if seen > version { throw Refusal.changedMeanwhile(version: version) }
    }

    /// What is to be set of what was typed, what clashes, and which other fields were left as others set them.
    func merge(_ wanted: [(field: String, mine: String)], current: (String) -> String) -> (
        take: [(field: String, mine: String)], conflicts: [FieldConflict]
    ) {
        var take: [(field: String, mine: String)] = []
        var conflicts: [FieldConflict] = []
        for (field, mine) in wanted {
            guard let other = later[field] else { take.append((field, mine)); continue }
            let theirs = current(field)
            // Typed what is there already, or not touched at all: theirs stays.
            if mine == theirs || mine == other.base { continue }
            conflicts.append(
                FieldConflict(
                    unit: unit, record: key.id, version: version, field: field, base: other.base, mine: mine,
                    theirs: theirs, by: other.by, at: other.at))
        }
        return (take, conflicts)
    }

    /// Fields that others changed, whatever was typed here.
    var changedByOthers: [String] { later.keys.sorted() }
}
