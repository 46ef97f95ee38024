import Rules
import Storage

/// Who came and went, and what of it is kept elsewhere.
extension WhyHistory {
    /// What brought the first of those who ever came, and nothing of what a file brought.
    var opening: (entry: Entry, change: ChangeRecord?)? {
        let (id, text) = (family.key.id, family.key.id.description)
        let first = entries.last { entry in
            guard entry.isOfPerson else { return false }
            if entry.field == LogField.family { return entry.new == text }
            return entry.family == id && (entry.field == LogField.opened || entry.field == LogField.village)
        }
        return first.map { entry in (entry: entry, change: entry.changeSet.flatMap { changes[$0] }) }
    }

    /// By which the last one left it: into another family, or out of the register.
    var exit: Entry? {
        let (id, text) = (family.key.id, family.key.id.description)
        let present = String(RecordStatus.present.rawValue)
        return entries.first { entry in
            guard entry.isOfPerson, entry.family == id else { return false }
            if entry.field == LogField.family { return entry.old == text }
            return entry.field == LogField.status && entry.new != present
        }
    }

    /// Whether somebody came from where the reader does not see: what was decided about them before is kept there.
    func isFromElsewhere(_ person: RecordID) -> Bool {
        entries.contains { entry in
            guard entry.isOfPerson, entry.record == person else { return false }
            // Of another kabupaten, by its number.
            if entry.field == LogField.opened { return Int64(entry.new) != nil }
            guard entry.field == LogField.village, let before = RegionCode(entry.old) else { return false }
            return !reader.scope.contains(before)
        }
    }

    /// The file that says what somebody draws on; nil too where what was decided since is kept elsewhere.
    func file(bringing span: FamilyPage.Enrolment, program: Int) throws -> WhyFile? {
        let row = try reader.first(
            """
            SELECT p.batch AS batch, e.recorded_at AS recorded_at FROM person p
            JOIN enrolment e ON e.home = p.home AND e.person = p.id
            WHERE p.home = \(family.key.home) AND p.id = \(span.person) AND e.program = \(program)
            AND e.valid_from = \(span.validFrom) AND \(in: "p.village")
            """)
        guard let row, let file = try file(row.int("batch")) else { return nil }
        let isOfFile = try span.validTo == nil && row.int("recorded_at") == file.startedAt
        return isFromElsewhere(span.person) && !isOfFile ? nil : file
    }
}
