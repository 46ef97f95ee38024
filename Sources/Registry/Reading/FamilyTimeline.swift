import Storage

/// What happened to a family, or to one person of it, newest first: each change by hand as one event, each field a file
/// changed, and the file that brought it.
struct FamilyTimeline {
    let reader: Reader
    let family: FamilyRecord
    /// Of members, by id.
    let names: [Int64: String]
    let homes: [Int64]
    /// Nil: of the whole family.
    var person: PersonRecord?
    var most = 50
    private var key: RecordKey { family.key }

    /// - Parameter others: what is written elsewhere.
    func events(with others: [FamilyPage.Event] = []) throws -> [FamilyPage.Event] {
        let events = try changes() + fields() + others
        return try events.sorted { $0.at > $1.at } + arrival()
    }

    // What no change set did is not left out of the inner list: the condition would lead PostgreSQL to the index of
    // change sets instead of the family's.
    private var sets: SQL {
        if let person {
            return """
                SELECT c.change_set FROM change_log c
                WHERE c.home = \(person.key.home) AND c.record = \(person.key.id) AND c.unit = 'person'
                """
        }
        return """
            SELECT c.change_set FROM change_log c
            WHERE c.home = \(key.home) AND c.family = \(key.id)
            UNION SELECT s.id FROM change_set s WHERE s.home = \(key.home) AND s.family = \(key.id)
            """
    }

    private func changes() throws -> [FamilyPage.Event] {
        try reader.rows(
            """
            SELECT \(ChangeRecord.columns) FROM change_set WHERE home IN (\(homes)) AND \(in: "village")
            AND state <> 'waiting' AND id IN (\(sets)) ORDER BY id DESC LIMIT \(most)
            """
        ).map { row in
            let record = try ChangeRecord(row)
            let title = record.event.title
            let ending =
                switch record.state {
                case .refused: Words(id: " (ditolak)", en: " (refused)")
                case .undone: Words(id: " (diurungkan)", en: " (undone)")
                case .applied, .waiting, .proposed: Words(id: "", en: "")
                }
            let (id, en) = try labels(of: record)
            return FamilyPage.Event(
                at: record.at, title: Words(id: title.id + ending.id, en: title.en + ending.en),
                detail: Words(
                    id: [id, record.reason].filter { !$0.isEmpty }.joined(separator: " · "),
                    en: [en, record.reason].filter { !$0.isEmpty }.joined(separator: " · ")), actor: record.actorName)
        }
    }

    /// Which fields of whom: `SITI AMINAH: NIK, nama`.
    private func labels(of change: ChangeRecord) throws -> (String, String) {
        let rows = try reader.rows(
            """
            SELECT unit, record, field FROM change_log
            WHERE home IN (\(homes)) AND change_set = \(change.key.id) AND \(own) AND \(in: "village")
            ORDER BY id LIMIT 100
            """)
        var order: [Int64] = []
        var labels: [Int64: [Words]] = [:]
        for row in rows {
            let field = try row.text("field")
            guard LogField.isShown(field) else { continue }
            let record = try row.text("unit") == "person" ? try row.int("record") : 0
            if labels[record] == nil { order.append(record) }
            let label = Self.label(unit: try row.text("unit"), field: field)
            if labels[record]?.contains(label) != true { labels[record, default: []].append(label) }
        }
        func text(_ part: (Words) -> String) -> String {
            order.map { record in
                let list = (labels[record] ?? []).map(part).joined(separator: ", ")
                return names[record].map { "\($0): \(list)" } ?? list
            }.joined(separator: "; ")
        }
        return (text { $0.id }, text { $0.en })
    }

    /// Entries about the person, where it is asked about one.
    private var own: SQL { person.map { "record = \($0.key.id) AND unit = 'person'" } ?? "1 = 1" }

    /// Fields that files changed.
    private func fields() throws -> [FamilyPage.Event] {
        try reader.rows(
            """
            SELECT at, actor_name, unit, record, field, reason FROM change_log
            WHERE home = \(key.home) AND \(person == nil ? "family = \(key.id)" : own) AND change_set IS NULL
            AND \(in: "village") ORDER BY id DESC LIMIT \(4 * most)
            """
        ).filter { LogField.isShown(try $0.text("field")) }.prefix(most).map { row in
            let label = Self.label(unit: try row.text("unit"), field: try row.text("field"))
            let detail = [names[try row.int("record")], nonEmpty(try row.text("reason"))].compactMap { $0 }
                .joined(separator: " · ")
            return FamilyPage.Event(
                at: try row.int("at"), title: Words(id: "\(label.id) diubah", en: "\(label.en) changed"),
                detail: Words(id: detail, en: detail), actor: try row.text("actor_name"))
        }
    }

    private func arrival() throws -> [FamilyPage.Event] {
        let (batch, line) = (person?.batch ?? family.batch, person?.line ?? family.line)
        let found = try reader.withCatalogueTables { db in
            try db.first("SELECT file_name, as_of, started_at, actor_name FROM import_batch WHERE id = \(batch)")
        }
        guard let batch = found else { return [] }
        let file = try batch.text("file_name")
        return [
            FamilyPage.Event(
                at: try batch.int("started_at"), title: Words(id: "Masuk dari berkas", en: "Came from a file"),
                detail: Words(id: "\(file), baris \(line)", en: "\(file), line \(line)"),
                actor: try batch.text("actor_name"))
        ]
    }

    private static func label(unit: String, field: String) -> Words {
        if field.hasPrefix(LogField.program) { return Words(id: "Kepesertaan program", en: "Programme") }
        if field.hasPrefix(LogField.caretaker) { return Words(id: "Pengurus bantuan", en: "Recipient for the family") }
        switch field {
        case LogField.ppks: return Words(id: "PPKS", en: "PPKS")
        case LogField.status: return Words(id: "Status", en: "Status")
        case LogField.family: return Words(id: "Keluarga", en: "Family")
        case LogField.village: return Words(id: "Desa/kelurahan", en: "Village")
        default:
            let label = unit == "person" ? PersonField(rawValue: field)?.label : FamilyField(rawValue: field)?.label
            return label ?? Words(id: field, en: field)
        }
    }
}
