package import Storage

/// Mends fields of a person or a family within the actor's area, with a reason.
///
/// For now what is within scope applies at once; what waits for approval is a matter of the policy table.
package struct CorrectFields: Action {
    package enum Target: Codable, Sendable, Equatable {
        case person(RecordID)
        case family(RecordID)
    }

    package struct Outcome: Codable, Sendable, Equatable {
        package var version: Int
        /// Whether the family has no open error after the change.
        package var isValid: Bool
    }

    package var id: ActionID
    package var target: Target
    /// The version the actor saw.
    package var version: Int
    /// Field names as in `PersonField` or `FamilyField`.
    package var changes: [String: String]
    package var reason: String

    package init(id: ActionID = ActionID(), target: Target, version: Int, changes: [String: String], reason: String) {
        self.id = id
        self.target = target
        self.version = version
        self.changes = changes
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.correct, at: try key(in: db).village)]
    }

    private func key(in db: any Connection) throws -> (key: RecordKey, village: RegionCode) {
        let row =
            switch target {
            case .person(let id):
                try db.first(
                    "SELECT home, village FROM person WHERE home IN (SELECT home FROM home) AND id = \(id) AND status <> 3"
                )
            case .family(let id):
                try db.first("SELECT home, village FROM family WHERE home IN (SELECT home FROM home) AND id = \(id)")
            }
        guard let row else { throw Refusal.notFound }
        let id =
            switch target {
            case .person(let id), .family(let id): id
            }
        return (RecordKey(home: try row.int("home"), id: id), RegionCode(try row.int("village")))
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        guard reason.trimmingSpaces.utf8.count >= 3 else { throw Refusal.reasonMissing }
        let catalogue = try registry.catalogue(in: db)
        let now = registry.clock.now()
        var editor = Editor(
            db, origin: Origin(actor: actor, action: "perbaikan", batch: nil, reason: reason, at: now),
            catalogue: catalogue, identifiers: registry.identifiers)
        let (key, village) = try key(in: db)
        let family: RecordKey
        let newVersion: Int
        switch target {
        case .person:
            guard var person = try PersonRecord.find(key, in: db) else { throw Refusal.notFound }
            guard person.version == version else { throw Refusal.changedMeanwhile(version: person.version) }
            let before = person
            let wanted = try changes.sorted { $0.key < $1.key }.map { name, value in
                guard let field = PersonField(rawValue: name) else { throw Self.unknown(name) }
                try field.check(value.trimmingSpaces)
                return (field, value.trimmingSpaces)
            }
            try editor.change(&person, wanted)
            for (field, _) in wanted {
                try settle(
                    field.rawValue, "person", key, before: before.value(field), after: person.value(field),
                    batch: person.batch, now, db)
            }
            person.disagreements = try SourceValue.disputes("person", key, in: db)
            try person.update(in: db)
            family = RecordKey(home: key.home, id: person.family)
            newVersion = person.version
        case .family:
            guard var record = try FamilyRecord.find(key, in: db) else { throw Refusal.notFound }
            guard record.version == version else { throw Refusal.changedMeanwhile(version: record.version) }
            let before = record
            let wanted = try changes.sorted { $0.key < $1.key }.map { name, value in
                guard let field = FamilyField(rawValue: name) else { throw Self.unknown(name) }
                return (field, value.trimmingSpaces)
            }
            try editor.change(&record, wanted)
            for (field, _) in wanted {
                try settle(
                    field.rawValue, "family", key, before: before.value(field), after: record.value(field),
                    batch: record.batch, now, db)
            }
            family = key
            newVersion = record.version
        }
        editor.touched.families.insert(family)
        try registry.judge(catalogue, in: db).run(editor.touched, in: db)
        try AuditTrail.write(
            .corrected, by: actor, place: village, object: "\(target)", detail: reason, at: now, in: db)
        let judged = try FamilyRecord.find(family, in: db)
        return Outcome(version: newVersion, isValid: (judged?.errorsFound ?? 0) + (judged?.errorsStated ?? 0) == 0)
    }

    /// Remembers beside a mended field what the file had said, so that the old wrong value coming back changes nothing.
    private func settle(
        _ field: String, _ unit: String, _ key: RecordKey, before: String, after: String, batch: Int64, _ now: Int64,
        _ db: any Connection
    ) throws {
        guard before != after,
            let source = try db.first("SELECT source FROM import_batch WHERE id = \(batch)")?.text("source")
        else { return }
        if let kept = try SourceValue.of(unit, key, source: source, in: db)[field] {
            if kept.value == after {
                try SourceValue.drop(field, unit, key, source: source, in: db)
            } else {
                // Whoever mends a disputed field has settled it.
                try SourceValue.keep(
                    kept.value, disagrees: false, of: field, unit, key, source: source, asOf: 0, at: now, in: db)
            }
        } else {
            try SourceValue.keep(
                before, disagrees: false, of: field, unit, key, source: source, asOf: 0, at: now, in: db)
        }
    }

    private static func unknown(_ field: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: "Isian tidak dikenal.", en: "Unknown field."))
    }
}
