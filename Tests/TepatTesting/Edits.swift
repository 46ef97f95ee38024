package import Registry
import Storage

/// Edits as an operator makes them, for tests.
extension SampleRegister {
    package static let operatorOfDerati = operatorOf(derati)

    /// The present person who came from a line of the first file.
    package func person(line: Int) throws -> RecordID {
        let sql = "SELECT id FROM person WHERE line = \(line) AND status <> 3 ORDER BY id LIMIT 1"
        return RecordID(Int64(try value(sql) ?? "") ?? 0)
    }

    /// The family that the person of a line is in now.
    package func family(line: Int) throws -> RecordID {
        let sql = "SELECT family FROM person WHERE line = \(line) AND status <> 3 ORDER BY id LIMIT 1"
        return RecordID(Int64(try value(sql) ?? "") ?? 0)
    }

    /// A change of a person's fields.
    package static func correction(
        of person: RecordID, in family: RecordID, seen: Int? = nil, _ values: [String: String],
        reason: String = "sesuai KTP"
    ) -> ChangeSet {
        ChangeSet(
            event: .correction, family: family, changes: [.person(PersonChange(person, seen: seen, values: values))],
            reason: reason)
    }

    /// Mends fields of a person by hand.
    @discardableResult
    package func mend(
        _ person: RecordID, _ values: [String: String], seen: Int? = nil, reason: String = "sesuai KTP",
        by actor: Actor = operatorOfDerati
    ) async throws -> ChangeOutcome {
        let family = Int64(try value("SELECT family FROM person WHERE id = \(person.value) AND status <> 3") ?? "") ?? 0
        let set = Self.correction(of: person, in: RecordID(family), seen: seen, values, reason: reason)
        return try await registry.perform(SubmitChanges(set), by: actor)
    }

    /// Makes a change set of a family.
    @discardableResult
    package func change(
        _ event: ChangeEvent, _ family: RecordID, _ changes: [Change], reason: String = "laporan RT", day: Int32? = nil,
        by actor: Actor = operatorOfDerati
    ) async throws -> ChangeOutcome {
        let set = ChangeSet(event: event, family: family, changes: changes, reason: reason, day: day)
        return try await registry.perform(SubmitChanges(set), by: actor)
    }
}
