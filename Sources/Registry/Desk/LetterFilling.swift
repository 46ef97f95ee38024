import Rules
import Storage

/// What stands in the places of a template: `{nomor}`.
struct LetterFilling {
    let registry: Registry
    let db: any Connection

    init(registry: Registry, db: any Connection) {
        self.registry = registry
        self.db = db
    }

    /// Lines that come out empty are left away.
    func filled(_ template: String, _ values: [String: String], _ region: RegionCode) -> String {
        var values = values
        let kabupaten = registry.gazetteer.path(of: region).dropFirst().first
        values["kabupaten"] = kabupaten?.fullName ?? ""
        return template.split(separator: "\n").map { line in
            var text = ""
            var rest = line[...]
            while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
                text += rest[..<open]
                text += values[String(rest[rest.index(after: open)..<close])] ?? ""
                rest = rest[rest.index(after: close)...]
            }
            return (text + rest).trimmingSpaces
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    func request(_ id: RecordID) throws -> [String: String] {
        guard let request = try PrivacyRequest.find(id, in: db) else { throw Refusal.notFound }
        let ground = try db.first(
            """
            SELECT id FROM choice WHERE kind = 'refusal' AND event = 'pdp' AND code = \(request.proposalCode)
            ORDER BY valid_from DESC LIMIT 1
            """)?.text("id")
        return [
            "nomor": request.number, "diterima": moment(request.takenAt), "jenis": lowered(request.kind.title.id),
            "jawaban": request.answer, "alasan": ground ?? "", "perubahan": try changes(of: request),
        ]
    }

    func breach(_ id: RecordID) throws -> [String: String] {
        guard let breach = try Breach.find(id, in: db) else { throw Refusal.notFound }
        return [
            "nomor": breach.number, "kejadian": breach.sheet.title, "diketahui": moment(breach.sheet.noticedAt),
            "waktu": breach.sheet.happened, "data": breach.sheet.kinds,
            "jumlah": breach.sheet.persons > 0 ? "\(breach.sheet.persons) orang" : "",
            "wilayah": breach.sheet.places, "cara": breach.sheet.how, "risiko": breach.sheet.risk,
            "tindakan": breach.sheet.measures, "kontak": breach.sheet.handler,
        ].mapValues { $0.isEmpty ? "belum diketahui" : $0 }
    }

    /// What was mended, before and after, masked: the letter goes through many hands.
    private func changes(of request: PrivacyRequest) throws -> String {
        guard request.kind == .correct, let person = request.person else { return "" }
        let work = RequestWork(
            request: request, db: db, actor: Actor(account: 0, name: "", grants: []), registry: registry)
        let sets = try work.changes(in: db)
        let lines = try db.rows(
            """
            SELECT field, old_value, new_value FROM change_log
            WHERE home = \(request.home) AND record = \(person) AND change_set IN (\(sets)) ORDER BY id
            """
        ).compactMap { row -> String? in
            guard let field = PersonField(rawValue: try row.text("field")) else { return nil }
            let (old, new) = (row.textOrNil("old_value") ?? "", row.textOrNil("new_value") ?? "")
            return "\(field.label.id): \(masked(field, old)) menjadi \(masked(field, new))"
        }
        return lines.isEmpty ? "" : "Yang diperbaiki: " + lines.joined(separator: "; ") + "."
    }

    private func masked(_ field: PersonField, _ value: String) -> String {
        if value.isEmpty { return "(kosong)" }
        if field == .nik { return MaskedNumber.text(value) }
        if field == .sex || field == .relation { return value }
        return value.split(separator: " ").map { "\($0.prefix(1))***" }.joined(separator: " ")
    }

    private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    /// `21 November 2026 pukul 10.00 WIB`.
    private func moment(_ at: Int64) -> String {
        let local = at + 7 * 3_600_000
        let day = CivilDate(milliseconds: local).packed
        let minutes = local / 60_000 % 1440
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let months = [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
            "November", "Desember",
        ]
        let month = months[Int(day / 100 % 100) - 1]
        return "\(day % 100) \(month) \(day / 10_000) pukul \(two(minutes / 60)).\(two(minutes % 60)) WIB"
    }
}
