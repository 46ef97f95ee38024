import Foundation
import Rules
import Storage

/// The dated data as tables: what holds on a day, and writing what holds from a day on.
struct DatedBook {
    let db: any Connection
    let gazetteer: Gazetteer

    /// What holds for the subject of a row on a day, in the same shape; nil if nothing does.
    func current(_ row: DatedRow, on day: Int32) throws -> DatedRow? {
        switch row {
        case .rule(let edit): return try rule(edit.code, on: day).map(DatedRow.rule)
        case .threshold(let name, _):
            return try db.first(
                """
                SELECT value FROM threshold WHERE name = \(name) AND valid_from <= \(day)
                ORDER BY valid_from DESC LIMIT 1
                """
            ).map { .threshold(name: name, value: Int(try $0.int("value"))) }
        case .stated(let written, _):
            return try db.first(
                """
                SELECT rule FROM stated_text WHERE written = \(written) AND valid_from <= \(day)
                ORDER BY valid_from DESC LIMIT 1
                """
            ).map { .stated(written: written, rule: try $0.text("rule")) }
        case .program(let edit): return try program(edit.id, on: day).map(DatedRow.program)
        case .choice(let edit): return try choice(edit, on: day).map(DatedRow.choice)
        case .policy(let subject, let role, _):
            return try db.first(
                """
                SELECT mode, valid_to FROM policy WHERE subject = \(subject) AND role = \(role)
                AND valid_from <= \(day) ORDER BY valid_from DESC LIMIT 1
                """
            ).map { row in
                let hasEnded = row.intOrNil("valid_to").map { $0 <= Int64(day) } ?? false
                return .policy(subject: subject, role: role, mode: hasEnded ? nil : try row.text("mode"))
            }
        case .province(let code, _):
            if let row = try db.first(
                """
                SELECT accepted FROM nik_province WHERE code = \(code) AND valid_from <= \(day)
                ORDER BY valid_from DESC LIMIT 1
                """)
            {
                return .province(code: code, accepted: try row.int("accepted") != 0)
            }
            return .province(code: code, accepted: gazetteer.provinceNumbers.contains(code))
        case .cutoff(let cutoff): return try self.cutoff(cutoff.series, on: day).map(DatedRow.cutoff)
        case .road(let rule): return try road(rule, on: day).map(DatedRow.road)
        case .criteria(let rule): return try criteria(rule, on: day).map(DatedRow.criteria)
        }
    }

    private func rule(_ code: String, on day: Int32) throws -> DatedRow.RuleEdit? {
        guard
            let row = try db.first(
                """
                SELECT severity, fixer, words FROM rule WHERE code = \(code) AND valid_from <= \(day)
                ORDER BY valid_from DESC, version DESC LIMIT 1
                """)
        else { return nil }
        let words = try JSONDecoder().decode(RuleWords.self, from: Data(row.text("words").utf8))
        return DatedRow.RuleEdit(
            code: code, severity: Rule.Severity(rawValue: try row.text("severity")) ?? .error,
            fixer: try row.text("fixer"), title: words.title, meaning: words.meaning, nextStep: words.nextStep,
            evidence: words.evidence)
    }

    private func program(_ id: String, on day: Int32) throws -> DatedRow.ProgramEdit? {
        guard
            let row = try db.first(
                """
                SELECT number, name, unit, valid_to, columns FROM program WHERE id = \(id) AND valid_from <= \(day)
                """)
        else { return nil }
        let newer = try db.first(
            """
            SELECT name, ends, columns FROM program_version
            WHERE number = \(try row.int("number")) AND valid_from <= \(day) ORDER BY valid_from DESC LIMIT 1
            """)
        let ends = newer.map { $0.intOrNil("ends") } ?? row.intOrNil("valid_to")
        return DatedRow.ProgramEdit(
            id: id, name: try (newer ?? row).text("name"), isPerPerson: try row.text("unit") == "person",
            columns: try (newer ?? row).text("columns").split(separator: ";").map(String.init),
            ends: ends.map { Int32($0) })
    }

    private func choice(_ edit: DatedRow.ChoiceEdit, on day: Int32) throws -> DatedRow.ChoiceEdit? {
        try db.first(
            """
            SELECT id, en, valid_to FROM choice WHERE kind = \(edit.kind) AND event = \(edit.event)
            AND code = \(edit.code) AND valid_from <= \(day) ORDER BY valid_from DESC LIMIT 1
            """
        ).map { row in
            var found = edit
            found.words = Words(id: try row.text("id"), en: try row.text("en"))
            found.isOffered = row.intOrNil("valid_to").map { $0 > Int64(day) } ?? true
            return found
        }
    }

    func cutoff(_ series: RecordID, on day: Int32) throws -> Cutoff? {
        try db.first(
            """
            SELECT body FROM cutoff WHERE id = \(series) AND valid_from <= \(day) ORDER BY valid_from DESC LIMIT 1
            """
        ).map { try JSONDecoder().decode(Cutoff.self, from: Data($0.text("body").utf8)) }
    }

    private func road(_ rule: RoadRule, on day: Int32) throws -> RoadRule? {
        try db.first(
            """
            SELECT valid_to, body FROM road_rule WHERE kind = \(rule.kind) AND region = \(rule.region)
            AND valid_from <= \(day) ORDER BY valid_from DESC LIMIT 1
            """
        ).map { row in
            var found = rule
            let hasEnded = row.intOrNil("valid_to").map { $0 <= Int64(day) } ?? false
            found.edit =
                try hasEnded ? nil : JSONDecoder().decode(RoadEdit.self, from: Data(row.text("body").utf8))
            return found
        }
    }

    // MARK: Writing

    /// Lets a row hold from a day on. What was decided before for the very same day gives way in the table; it stays
    /// with the change that carried it.
    func write(_ row: DatedRow, from day: Int32) throws {
        switch row {
        case .rule(let edit): try write(edit, from: day)
        case .threshold(let name, let value):
            try db.execute(
                """
                INSERT INTO threshold (name, valid_from, value) VALUES (\(name), \(day), \(value))
                ON CONFLICT (name, valid_from) DO UPDATE SET value = excluded.value
                """)
        case .stated(let written, let rule):
            try db.execute(
                """
                INSERT INTO stated_text (written, valid_from, rule) VALUES (\(written), \(day), \(rule))
                ON CONFLICT (written, valid_from) DO UPDATE SET rule = excluded.rule
                """)
        case .program(let edit): try write(edit, from: day)
        case .choice(let edit): try write(edit, from: day)
        case .policy(let subject, let role, let mode):
            let end: Int32? = mode == nil ? day : nil
            try db.execute(
                """
                INSERT INTO policy (subject, role, valid_from, valid_to, mode)
                VALUES (\(subject), \(role), \(day), \(end), \(mode ?? "refuse"))
                ON CONFLICT (subject, role, valid_from) DO UPDATE
                SET mode = excluded.mode, valid_to = excluded.valid_to
                """)
        case .province(let code, let accepted):
            try db.execute(
                """
                INSERT INTO nik_province (code, valid_from, accepted) VALUES (\(code), \(day), \(accepted))
                ON CONFLICT (code, valid_from) DO UPDATE SET accepted = excluded.accepted
                """)
        case .cutoff(let cutoff): try write(cutoff, from: day)
        case .road(let rule): try write(rule, from: day)
        case .criteria(let rule): try write(rule, from: day)
        }
    }

    private func write(_ edit: DatedRow.RuleEdit, from day: Int32) throws {
        guard let row = try db.first("SELECT unit, origin FROM rule WHERE code = \(edit.code) ORDER BY version LIMIT 1")
        else { throw Refusal.notFound }
        // Versions of the program count from 1; those decided here stand apart, so that neither hides the other.
        let last = try db.count("SELECT COALESCE(max(version), 0) FROM rule WHERE code = \(edit.code)")
        let words = RuleWords(
            title: edit.title, meaning: edit.meaning, nextStep: edit.nextStep, evidence: edit.evidence)
        let text = String(decoding: try JSONEncoder.stable.encode(words), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO rule (code, version, severity, unit, origin, valid_from, fixer, words)
            VALUES (\(edit.code), \(max(1_000, last) + 1), \(edit.severity), \(try row.text("unit")),
                \(try row.text("origin")), \(day), \(edit.fixer), \(text))
            """)
    }

    private func write(_ edit: DatedRow.ProgramEdit, from day: Int32) throws {
        let columns = edit.columns.joined(separator: ";")
        if try db.first("SELECT number FROM program WHERE id = \(edit.id)") == nil {
            let number = try db.count("SELECT COALESCE(max(number), 0) + 1 FROM program")
            try db.execute(
                """
                INSERT INTO program (number, id, name, unit, valid_from, valid_to, columns)
                VALUES (\(number), \(edit.id), \(edit.name), \(edit.isPerPerson ? "person" : "family"), \(day),
                    \(edit.ends), \(columns))
                """)
        }
        let number = try db.count("SELECT number FROM program WHERE id = \(edit.id)")
        try db.execute(
            """
            INSERT INTO program_version (number, valid_from, name, ends, columns)
            VALUES (\(number), \(day), \(edit.name), \(edit.ends), \(columns))
            ON CONFLICT (number, valid_from) DO UPDATE
            SET name = excluded.name, ends = excluded.ends, columns = excluded.columns
            """)
    }

    private func write(_ edit: DatedRow.ChoiceEdit, from day: Int32) throws {
        let place = try db.first(
            """
            SELECT place FROM choice WHERE kind = \(edit.kind) AND event = \(edit.event) AND code = \(edit.code)
            ORDER BY valid_from LIMIT 1
            """)
        let last = try db.count("SELECT COALESCE(max(place), 0) + 1 FROM choice")
        let end: Int32? = edit.isOffered ? nil : day
        try db.execute(
            """
            INSERT INTO choice (kind, event, code, valid_from, valid_to, id, en, place)
            VALUES (\(edit.kind), \(edit.event), \(edit.code), \(day), \(end), \(edit.words.id), \(edit.words.en),
                \(place?.intOrNil("place") ?? Int64(last)))
            ON CONFLICT (kind, event, code, valid_from) DO UPDATE
            SET valid_to = excluded.valid_to, id = excluded.id, en = excluded.en
            """)
    }

    private func write(_ rule: RoadRule, from day: Int32) throws {
        let end: Int32? = rule.edit == nil ? day : nil
        let body = String(decoding: try JSONEncoder.stable.encode(rule.edit ?? RoadEdit()), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO road_rule (kind, region, valid_from, valid_to, body)
            VALUES (\(rule.kind), \(rule.region), \(day), \(end), \(body))
            ON CONFLICT (kind, region, valid_from) DO UPDATE
            SET valid_to = excluded.valid_to, body = excluded.body
            """)
    }

    private func write(_ cutoff: Cutoff, from day: Int32) throws {
        var cutoff = cutoff
        cutoff.validFrom = day
        if let words = cutoff.newKind {
            let last = try db.count("SELECT COALESCE(max(place), 0) + 1 FROM cutoff_kind")
            try db.execute(
                """
                INSERT INTO cutoff_kind (code, id, en, place) VALUES (\(cutoff.kind), \(words.id), \(words.en), \(last))
                ON CONFLICT (code) DO NOTHING
                """)
            cutoff.newKind = nil
        }
        let body = String(decoding: try JSONEncoder.stable.encode(cutoff), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO cutoff (id, valid_from, kind, region, body)
            VALUES (\(cutoff.series), \(day), \(cutoff.kind), \(cutoff.region), \(body))
            ON CONFLICT (id, valid_from) DO UPDATE
            SET kind = excluded.kind, region = excluded.region, body = excluded.body
            """)
    }
}
