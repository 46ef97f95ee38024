import Rules
import Storage

/// Refuses what no rule, threshold or calendar can be. Fields are named as forms name them.
struct CheckDatedRow {
    let book: DatedBook
    let day: Int32

    static let fixers = ["operator", "disdukcapil", "warga", "bank", "dinsos", "sistem"]

    /// - Throws: `Refusal.invalidInput`, `Refusal.notFound` for a subject that does not exist.
    func check(_ row: DatedRow) throws {
        switch row {
        case .rule(let edit): try check(edit)
        case .threshold(let name, let value): try check(threshold: name, value)
        case .stated(let written, let rule): try check(stated: written, rule)
        case .program(let edit): try check(edit)
        case .choice(let edit): try check(edit)
        case .policy(let subject, let role, let mode): try check(policy: subject, role, mode)
        case .province(let code, _):
            guard (11...99).contains(code) else {
                throw Self.bad(
                    "kode", "Kode provinsi terdiri dari dua angka, 11 sampai 99.",
                    "A province has two digits, 11 to 99.")
            }
        case .cutoff(let cutoff): try check(cutoff)
        case .road(let rule): try check(rule)
        case .criteria(let rule): try check(rule)
        }
    }

    /// What is meant for days that are over must reach today: a later version in force would leave it without effect.
    func checkIsNewest(_ row: DatedRow, on today: Int32, field: String) throws {
        guard let later = try book.newest(row, on: today), later > day else { return }
        let text = PersonRecord.text(ofDate: later)
        throw Self.bad(
            field, "Sejak \(text) sudah berlaku ketentuan lain, jadi hari mulai sebelum itu tidak ada akibatnya.",
            "Another version is in force since \(text): an earlier first day would be without effect.")
    }

    /// - Throws: on `mulai`, if the subject of a row is known from a later day on only; else it is not known at all.
    private func unknown(_ row: DatedRow) throws -> Refusal {
        guard let first = try book.first(row) else { return .notFound }
        let text = PersonRecord.text(ofDate: first)
        return Self.bad("mulai", "Hari mulai paling awal \(text).", "The first possible day is \(text).")
    }

    static func bad(_ field: String, _ id: String, _ en: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: id, en: en))
    }

    /// Words that stay and are read by many: neither empty nor endless, and no number of a person in them.
    static func check(_ text: String, _ field: String, most: Int) throws {
        if text.trimmingSpaces.utf8.count < 3 {
            throw bad(field, "Tulis kalimatnya, paling sedikit 3 huruf.", "Write the words, at least 3 letters.")
        }
        if text.count > most {
            throw bad(field, "Paling banyak \(most) huruf.", "At most \(most) characters.")
        }
        var run = 0
        for byte in text.utf8 where byte != 0x20 && byte != 0x2E && byte != 0x2D {
            run = (0x30...0x39).contains(byte) ? run + 1 : 0
            if run == 16 {
                throw bad(field, "Jangan menulis NIK atau nomor KK di sini.", "Write no NIK or KK number here.")
            }
        }
    }

    private func check(_ words: Words, _ field: String, most: Int) throws {
        try Self.check(words.id, "\(field)_id", most: most)
        try Self.check(words.en, "\(field)_en", most: most)
    }

    // MARK: Rules

    private func check(_ edit: DatedRow.RuleEdit) throws {
        guard case .rule(let now)? = try book.current(.rule(edit), on: day) else { throw try unknown(.rule(edit)) }
        guard Self.fixers.contains(edit.fixer) else {
            throw Self.bad("pihak", "Pilih siapa yang memperbaiki.", "Choose who mends it.")
        }
        try check(edit.title, "judul", most: 80)
        try check(edit.meaning, "arti", most: 400)
        try check(edit.nextStep, "langkah", most: 400)
        guard Set(edit.evidence.keys) == Set(now.evidence.keys) else {
            throw Self.bad("isi", "Kalimat bukti tidak lengkap.", "Sentences of evidence are missing.")
        }
        let known = now.evidence.values.reduce(into: Set<String>()) { known, words in
            known.formUnion(Self.placeholders(words.id) ?? [])
            known.formUnion(Self.placeholders(words.en) ?? [])
        }
        for (detail, words) in edit.evidence.sorted(by: { $0.key < $1.key }) {
            try check(words, "bukti_\(detail)", most: 400)
            for (text, field) in [(words.id, "bukti_\(detail)_id"), (words.en, "bukti_\(detail)_en")] {
                guard let used = Self.placeholders(text) else {
                    throw Self.bad(field, "Kurung kurawal tidak berpasangan.", "A brace has no partner.")
                }
                if let unknown = used.subtracting(known).sorted().first {
                    throw Self.bad(
                        field, "{\(unknown)} tidak dikenal aturan ini; yang dikenal: \(Self.list(known)).",
                        "{\(unknown)} is unknown to this rule; it knows \(Self.list(known)).")
                }
            }
            if Self.placeholders(words.id) != Self.placeholders(words.en) {
                throw Self.bad(
                    "bukti_\(detail)_en", "Isian {…} kedua bahasa harus sama.",
                    "Both languages need the same {…}.")
            }
        }
        for (words, field) in [(edit.title, "judul"), (edit.meaning, "arti"), (edit.nextStep, "langkah")] {
            for (text, end) in [(words.id, "id"), (words.en, "en")] where text.contains("{") || text.contains("}") {
                throw Self.bad(
                    "\(field)_\(end)", "Isian {…} hanya untuk kalimat bukti.", "{…} is for sentences of evidence only.")
            }
        }
    }

    private static func list(_ names: Set<String>) -> String {
        names.isEmpty ? "–" : names.sorted().map { "{\($0)}" }.joined(separator: ", ")
    }

    /// The names in `{braces}`; nil if a brace has no partner.
    static func placeholders(_ text: String) -> Set<String>? {
        var found: Set<String> = []
        var open: String?
        for character in text {
            switch (character, open) {
            case ("{", nil): open = ""
            case ("{", _): return nil
            case ("}", let name?):
                if name.isEmpty { return nil }
                found.insert(name)
                open = nil
            case ("}", nil): return nil
            default: open?.append(character)
            }
        }
        return open == nil ? found : nil
    }

    // MARK: Thresholds, statements, programmes, choices, policy

    private func check(threshold name: String, _ value: Int) throws {
        let row = DatedRow.threshold(name: name, value: 0)
        guard try book.current(row, on: day) != nil else { throw try unknown(row) }
        let kind = ThresholdKind.named(name)
        guard kind.range.contains(value) else {
            throw Self.bad(
                "nilai", "Isi angka \(kind.range.lowerBound) sampai \(kind.range.upperBound).",
                "A number from \(kind.range.lowerBound) to \(kind.range.upperBound).")
        }
    }

    private func check(stated written: String, _ rule: String) throws {
        try Self.check(written, "tulisan", most: 200)
        guard written == Self.folded(written) else {
            throw Self.bad("tulisan", "Tulis dengan huruf besar.", "Write it in capitals.")
        }
        guard rule.isEmpty || RuleCode(text: rule) != nil && "PL".contains(rule.prefix(1)) else {
            throw Self.bad("kode", "Pilih arti dari daftar.", "Choose a meaning from the list.")
        }
    }

    /// A statement as the table keeps it: upper case, spaces folded.
    static func folded(_ text: String) -> String {
        text.uppercased().split(separator: " ").joined(separator: " ")
    }

    private func check(_ edit: DatedRow.ProgramEdit) throws {
        let letters = edit.id.utf8.allSatisfy {
            (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        guard letters, (2...30).contains(edit.id.utf8.count) else {
            throw Self.bad("kode", "Kode: huruf besar, angka, dan tanda hubung.", "Code: capitals, digits and hyphens.")
        }
        try Self.check(edit.name, "nama", most: 120)
        guard !edit.columns.isEmpty, edit.columns.count <= 20 else {
            throw Self.bad("kolom", "Tulis 1 sampai 20 judul kolom.", "Write 1 to 20 column headers.")
        }
        for column in edit.columns where column.contains(";") || column.utf8.count > 60 || column.utf8.count < 2 {
            throw Self.bad(
                "kolom", "Judul kolom 2 sampai 60 huruf, satu per baris.", "Headers of 2 to 60 letters, one a line.")
        }
        if let ends = edit.ends, ends <= day {
            throw Self.bad("selesai", "Hari berakhir harus sesudah hari mulai.", "The end must be after the start.")
        }
        if let now = try book.current(.program(edit), on: day), case .program(let known) = now {
            if known.isPerPerson != edit.isPerPerson { throw Refusal.notFound }
        } else if try book.first(.program(edit)) != nil {
            throw try unknown(.program(edit))
        } else if try book.db.count("SELECT count(*) FROM program") >= 62 {
            throw Self.bad("kode", "Paling banyak 62 program.", "At most 62 programmes.")
        }
    }

    private func check(_ edit: DatedRow.ChoiceEdit) throws {
        // Forms that are no changes have choices too: exports, the data-protection desk, emergencies.
        let kinds = Set(try book.db.rows("SELECT DISTINCT kind FROM choice").map { try $0.text("kind") })
        guard kinds.contains(edit.kind) else {
            throw Self.bad("jenis_pilihan", "Pilih jenisnya.", "Choose the kind.")
        }
        let events = Set(
            try book.db.rows("SELECT DISTINCT event FROM choice WHERE kind = \(edit.kind)").map { try $0.text("event") }
        )
        let isOfChanges = ["reason", "evidence", "refusal"].contains(edit.kind)
        guard
            events.contains(edit.event)
                || isOfChanges && (edit.event == "*" || ChangeEvent(rawValue: edit.event)?.isByHand == true)
        else {
            throw Self.bad("peristiwa", "Pilih peristiwanya.", "Choose the event.")
        }
        let letters = edit.code.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
        guard letters, (2...40).contains(edit.code.utf8.count) else {
            throw Self.bad(
                "kode", "Kode: huruf kecil, angka, garis bawah.", "Code: small letters, digits, underscores.")
        }
        try check(edit.words, "kata", most: 120)
    }

    private func check(policy subject: String, _ role: String, _ mode: String?) throws {
        let parts = subject.split(separator: "/", omittingEmptySubsequences: false)
        let isKnown =
            subject == "*"
            || (1...2).contains(parts.count) && ChangeEvent(rawValue: String(parts.first ?? ""))?.isByHand == true
                && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F } }
        guard isKnown else {
            throw Self.bad(
                "peristiwa", "Pilih peristiwa, atau peristiwa dan kolomnya.",
                "Choose an event, or an event and its field.")
        }
        guard role == "*" || Role(rawValue: role) != nil else {
            throw Self.bad("peran", "Pilih perannya.", "Choose the role.")
        }
        guard mode == nil || Policy.Mode.said.contains(where: { $0.rawValue == mode }) else {
            throw Self.bad("cara", "Pilih langsung, menunggu, atau ditolak.", "Choose at once, waiting or refused.")
        }
        if subject == "*", role == "*", mode == nil {
            throw Self.bad("cara", "Aturan umum tidak boleh kosong.", "The general rule cannot be left empty.")
        }
    }

    // MARK: Cut-offs

    private func check(_ cutoff: Cutoff) throws {
        let known = try book.db.first("SELECT id, en FROM cutoff_kind WHERE code = \(cutoff.kind)").map {
            Words(id: try $0.text("id"), en: try $0.text("en"))
        }
        if let words = cutoff.newKind {
            try check(words, "jenis_baru", most: 60)
            guard cutoff.kind.utf8.contains(where: { (0x61...0x7A).contains($0) }) else {
                throw Self.bad("jenis_baru_id", "Tulis namanya dengan huruf Latin.", "Write the name in Latin letters.")
            }
            if let known, known != words {
                throw Self.bad(
                    "jenis_baru_id",
                    "Sudah ada jenis dengan kode itu: \(known.id). Pilih dari daftar, atau beri nama lain.",
                    "There is a kind of that code: \(known.en). Choose it from the list, or give another name.")
            }
        } else if known == nil {
            throw Self.bad("jenis_batas", "Pilih jenis batas waktu.", "Choose the kind of cut-off.")
        }
        guard cutoff.region == .nation || book.gazetteer[cutoff.region] != nil else {
            throw Self.bad("wilayah", "Wilayah tidak dikenal.", "Unknown region.")
        }
        guard (0...1_439).contains(cutoff.minute) else {
            throw Self.bad("jam", "Tulis jam seperti 23.59.", "Write a time like 23:59.")
        }
        if let end = cutoff.validTo, end < day {
            throw Self.bad("berakhir", "Hari berakhir harus sesudah hari mulai.", "The end must be after the start.")
        }
        if !cutoff.basis.isEmpty { try Self.check(cutoff.basis, "dasar_batas", most: 200) }
        switch cutoff.span {
        case .monthly(let from, let to): try check(from, to, "dari", "sampai")
        case .once(let from, let to):
            guard let first = Self.real(from), let last = Self.real(to), first <= last else {
                throw Self.bad(
                    "sampai_tanggal", "Tulis dua tanggal, yang awal dahulu.", "Write two dates, the earlier first.")
            }
            if last.dayNumber - first.dayNumber > 366 {
                throw Self.bad("sampai_tanggal", "Paling lama satu tahun.", "At most one year.")
            }
        }
        for (month, days) in cutoff.months {
            guard (1...12).contains(month) else { throw Refusal.notFound }
            if case .days(let from, let to) = days { try check(from, to, "bulan_\(month)", "bulan_\(month)") }
        }
    }

    private func check(_ from: Int, _ to: Int, _ first: String, _ last: String) throws {
        for (value, field) in [(from, first), (to, last)] where !(1...31).contains(value) {
            throw Self.bad(field, "Tanggal 1 sampai 31.", "A day from 1 to 31.")
        }
    }

    static func real(_ packed: Int32) -> CivilDate? {
        CivilDate(year: Int(packed) / 10_000, month: Int(packed) / 100 % 100, day: Int(packed) % 100)
    }
}
