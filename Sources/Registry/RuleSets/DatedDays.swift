import Storage

/// From which days there are versions of a subject.
extension DatedBook {
    /// The day of the newest version in force on a day; nil if there is none yet.
    func newest(_ row: DatedRow, on day: Int32) throws -> Int32? {
        try db.first("SELECT max(v.valid_from) AS day FROM (\(versions(row))) v WHERE v.valid_from <= \(day)")?
            .intOrNil("day").map { Int32($0) }
    }

    /// The day of the very first version; nil for a subject that nobody knows.
    func first(_ row: DatedRow) throws -> Int32? {
        try db.first("SELECT min(v.valid_from) AS day FROM (\(versions(row))) v")?.intOrNil("day")
            .map { Int32($0) }
    }

    private func versions(_ row: DatedRow) -> SQL {
        switch row {
        case .rule(let edit): return "SELECT valid_from FROM rule WHERE code = \(edit.code)"
        case .threshold(let name, _): return "SELECT valid_from FROM threshold WHERE name = \(name)"
        case .stated(let written, _): return "SELECT valid_from FROM stated_text WHERE written = \(written)"
        case .program(let edit):
            return """
                SELECT valid_from FROM program WHERE id = \(edit.id) UNION ALL SELECT n.valid_from
                FROM program_version n JOIN program p ON p.number = n.number WHERE p.id = \(edit.id)
                """
        case .choice(let edit):
            return """
                SELECT valid_from FROM choice WHERE kind = \(edit.kind) AND event = \(edit.event)
                AND code = \(edit.code)
                """
        case .policy(let subject, let role, _):
            return "SELECT valid_from FROM policy WHERE subject = \(subject) AND role = \(role)"
        case .province(let code, _): return "SELECT valid_from FROM nik_province WHERE code = \(code)"
        case .cutoff(let cutoff): return "SELECT valid_from FROM cutoff WHERE id = \(cutoff.series)"
        case .road(let rule):
            return "SELECT valid_from FROM road_rule WHERE kind = \(rule.kind) AND region = \(rule.region)"
        case .criteria(let rule):
            return "SELECT valid_from FROM criteria_set WHERE id = \(rule.set) AND region = \(rule.region)"
        }
    }
}
