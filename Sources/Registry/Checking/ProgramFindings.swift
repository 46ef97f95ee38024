import Rules
import Storage

/// What the family draws on, and from what its people were taken before.
extension PreCheck {
    private struct Drawn {
        var person: RecordID
        var program: Int
        var ended: Int32?
    }

    /// Programmes that exclude each other, and one that would be drawn on twice.
    func programFindings() throws -> [ProposedFinding] {
        guard let number = content.program, let program = catalogue.programs.first(where: { $0.number == number }),
            begins
        else { return [] }
        let drawn = try enrolments()
        var found: [ProposedFinding] = []
        let beginning = Set(starting)
        if !program.isPerPerson, drawn.contains(where: { $0.program == number && $0.ended == nil }) {
            found.append(
                ProposedFinding(
                    rule: CheckCode.drawing.rawValue, member: 0, severity: .error,
                    evidence: "\(CheckArgument.programs)=\(number)"))
        }
        found += exclusions(of: program, drawn, beginning)
        // Somebody whom the form itself brings back was taken out by definition.
        if ![.eligible, .reactivation].contains(record.kind) {
            for member in families.members {
                guard let person = member.person, beginning.contains(person) else { continue }
                let ends = drawn.filter { $0.person == person && $0.program == number }.compactMap(\.ended)
                guard let last = ends.max() else { continue }
                found.append(
                    ProposedFinding(
                        rule: CheckCode.removed.rawValue, member: member.place, severity: .warning,
                        evidence: "\(CheckArgument.programs)=\(number)|\(CheckArgument.day)=\(last)"
                    ).about(person))
            }
        }
        return found
    }

    private func exclusions(of program: Program, _ drawn: [Drawn], _ beginning: Set<RecordID>) -> [ProposedFinding] {
        var others: [Rule.Severity: Set<Int>] = [:]
        for exclusion in ProgramExclusion.all where exclusion.holds(on: registry.clock.today) {
            guard let id = exclusion.excluded(by: program.id),
                let other = catalogue.programs.first(where: { $0.id == id })
            else { continue }
            let isDrawn = drawn.contains { one in
                one.program == other.number && one.ended == nil
                    && (exclusion.within == .family || beginning.contains(one.person))
            }
            if isDrawn { others[exclusion.severity, default: []].insert(other.number) }
        }
        return [Rule.Severity.error, .warning].compactMap { severity -> ProposedFinding? in
            guard let numbers = others[severity], !numbers.isEmpty else { return nil }
            let list = numbers.sorted().map { String($0) }.joined(separator: ",")
            return ProposedFinding(
                rule: CheckCode.excluded.rawValue, member: 0, severity: severity,
                evidence: "\(CheckArgument.programs)=\(list)")
        }
    }

    /// Whether somebody is to begin to draw.
    private var begins: Bool { [.aid, .insurance, .reactivation, .eligible].contains(record.kind) }

    private var starting: [RecordID] {
        content.changes.changes.compactMap { change -> RecordID? in
            guard case .enrol(let enrol) = change, enrol.starts else { return nil }
            return enrol.person
        }
    }

    private func enrolments() throws -> [Drawn] {
        let persons = families.members.compactMap(\.person)
        if persons.isEmpty { return [] }
        return try db.rows(
            """
            SELECT person, program, valid_to FROM enrolment
            WHERE home = \(record.key.home) AND person IN (\(persons))
            """
        ).map { row in
            Drawn(
                person: RecordID(try row.int("person")), program: Int(try row.int("program")),
                ended: row.intOrNil("valid_to").map { Int32($0) })
        }
    }
}

/// Newcomers whom the village took out of the register before.
extension PreCheck {
    private struct Gone {
        var id: RecordID
        var name: String
        var birth: Int32?
        var nik: Int64?
        var status: Int64
    }

    func removalFindings() throws -> [ProposedFinding] {
        let newcomers = families.members.filter { $0.person == nil }
        if newcomers.isEmpty { return [] }
        let gone = try gone(like: newcomers.map(\.record))
        if gone.isEmpty { return [] }
        var found: [ProposedFinding] = []
        for member in newcomers {
            guard let one = gone.first(where: { isSame($0, member.record) }) else { continue }
            let day = try db.first(
                """
                SELECT max(valid_from) AS day FROM status_period
                WHERE home = \(record.key.home) AND unit = 'person' AND id = \(one.id) AND status = \(one.status)
                """)?.intOrNil("day")
            let died = one.status == Int64(RecordStatus.deceased.rawValue)
            let since = day.map { "|\(CheckArgument.day)=\($0)" } ?? ""
            found.append(
                ProposedFinding(
                    rule: CheckCode.removed.rawValue, member: member.place, severity: died ? .error : .warning,
                    evidence: "\(CheckArgument.status)=\(one.status)\(since)"))
        }
        return found
    }

    /// Of the village alone: a few hundred there, which an index holds.
    private func gone(like people: [PersonRecord]) throws -> [Gone] {
        var conditions: [SQL] = []
        let niks = Set(people.compactMap(\.nikNumber)).sorted()
        let births = Set(people.compactMap(\.birth)).sorted()
        if !niks.isEmpty { conditions.append("p.nik IN (\(niks))") }
        if !births.isEmpty { conditions.append("p.birth IN (\(births))") }
        if conditions.isEmpty { return [] }
        let statuses = [RecordStatus.deceased, .moved, .notFound].map(\.rawValue)
        return try db.rows(
            """
            SELECT p.id AS id, p.name AS name, p.birth AS birth, p.nik AS nik, p.status AS status FROM person p
            WHERE \(db.kabupaten(record.key.home).hold("p.home")) AND p.village = \(record.village) AND p.status <> 1
            AND p.status IN (\(statuses)) AND (\(SQL.joined(conditions, by: " OR "))) ORDER BY p.id DESC LIMIT 100
            """
        ).map { row in
            Gone(
                id: RecordID(try row.int("id")), name: try row.text("name"),
                birth: row.intOrNil("birth").map { Int32($0) }, nik: row.intOrNil("nik"),
                status: try row.int("status"))
        }
    }

    private func isSame(_ one: Gone, _ person: PersonRecord) -> Bool {
        if let nik = one.nik, nik == person.nikNumber { return true }
        guard let birth = one.birth, birth == person.birth else { return false }
        return folded(one.name) == folded(person.name)
    }

    private func folded(_ name: String) -> String {
        name.uppercased().split(separator: " ").joined(separator: " ")
    }
}
