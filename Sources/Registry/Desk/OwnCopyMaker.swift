import Rules
import Storage

/// Puts a person's own copy together. Others are in it only by what is said of the person: no names, no numbers.
struct OwnCopyMaker {
    let registry: Registry
    let reader: Reader
    let person: PersonRecord
    let catalogue: Catalogue
    var home: Int64 { person.key.home }
    var id: RecordID { person.key.id }

    init(registry: Registry, reader: Reader, person: PersonRecord, catalogue: Catalogue) {
        self.registry = registry
        self.reader = reader
        self.person = person
        self.catalogue = catalogue
    }

    func sections() throws -> [OwnCopy.Section] {
        let known = try proposals()
        return try [
            fields(), family(), desil(), house(), traits(), memberships(), moves(), programmes(),
            proposed(in: known), steps(of: known), offices(), findings(), notes(), sources(), changes(), consents(),
            marks(), requests(), lookers(),
        ].filter { !$0.rows.isEmpty }
    }

    private func fields() -> OwnCopy.Section {
        OwnCopy.Section(
            id: "data", title: Words(id: "Data diri", en: "Personal data"), columns: Self.pair,
            rows: PersonField.allCases.compactMap { field in
                let value = person.value(field)
                return value.isEmpty ? nil : [field.label, words(field, value)]
            })
    }

    func words(_ field: PersonField, _ value: String) -> Words {
        switch field {
        case .sex: value == "1" ? Words(id: "Laki-laki", en: "Male") : Words(id: "Perempuan", en: "Female")
        case .relation: Self.relations[Int(value) ?? 0] ?? Words(value)
        default: Words(value)
        }
    }

    private static let relations = [
        1: Words(id: "Kepala keluarga", en: "Head of family"), 2: Words(id: "Istri/suami", en: "Wife/husband"),
        3: Words(id: "Anak", en: "Child"), 4: Words(id: "Menantu", en: "Child-in-law"),
        5: Words(id: "Cucu", en: "Grandchild"), 6: Words(id: "Orang tua/mertua", en: "Parent or parent-in-law"),
        7: Words(id: "Pembantu rumah tangga", en: "Domestic worker"), 8: Words(id: "Lainnya", en: "Other"),
    ]
    static let pair = [OwnCopy.Column("hal", "Hal", "What"), OwnCopy.Column("isi", "Isi", "Value")]

    private func family() throws -> OwnCopy.Section {
        let row = try reader.first(
            "SELECT \(FamilyRecord.columns) FROM family WHERE home = \(home) AND id = \(person.family) AND \(in: "village")"
        )
        var rows: [[Words]] = []
        if let family = try row.map(FamilyRecord.init) {
            for field in FamilyField.allCases where !family.value(field).isEmpty {
                rows.append([field.label, Words(family.value(field))])
            }
            let place = registry.gazetteer.path(of: family.village).reversed().map(\.fullName).joined(separator: ", ")
            rows.append([Words(id: "Wilayah", en: "Place"), Words(place)])
            rows.append([Words(id: "Jumlah anggota", en: "Members"), Words(String(family.size))])
        }
        return OwnCopy.Section(
            id: "keluarga", title: Words(id: "Keluarga dan alamat", en: "Family and address"), columns: Self.pair,
            rows: rows)
    }

    private func traits() throws -> OwnCopy.Section {
        let row = try reader.first(
            """
            SELECT t.* FROM person_trait t JOIN person p ON p.home = t.home AND p.id = t.person
            WHERE t.home = \(home) AND t.person = \(id) AND \(in: "p.village")
            """)
        let rows = PersonTrait.allCases.compactMap { trait -> [Words]? in
            guard let value = row?.intOrNil(trait.rawValue).map(Int.init) else { return nil }
            return [trait.label, trait.words(for: value)]
        }
        return OwnCopy.Section(
            id: "keterangan", title: Words(id: "Keterangan perorangan", en: "Particulars"), columns: Self.pair,
            rows: rows)
    }

    private func memberships() throws -> OwnCopy.Section {
        let rows = try reader.rows(
            """
            SELECT m.valid_from AS a, m.valid_to AS b FROM membership m
            JOIN person p ON p.home = m.home AND p.id = m.person
            WHERE m.home = \(home) AND m.person = \(id) AND \(in: "p.village")
            ORDER BY m.valid_from, m.family
            """
        ).map { [Words("Keluarga"), day($0.intOrNil("a")), day($0.intOrNil("b"))] }
        return OwnCopy.Section(
            id: "keanggotaan", title: Words(id: "Keanggotaan keluarga", en: "Family memberships"), columns: Self.span,
            rows: rows)
    }

    static let span = [
        OwnCopy.Column("apa", "Apa", "What"), OwnCopy.Column("sejak", "Sejak", "Since"),
        OwnCopy.Column("sampai", "Sampai", "Until"),
    ]

    private func programmes() throws -> OwnCopy.Section {
        let names = Dictionary(uniqueKeysWithValues: catalogue.programs.map { ($0.number, $0.name) })
        let enrolments = try reader.rows(
            """
            SELECT e.program AS program, e.valid_from AS a, e.valid_to AS b FROM enrolment e
            JOIN person p ON p.home = e.home AND p.id = e.person
            WHERE e.home = \(home) AND e.person = \(id) AND \(in: "p.village") ORDER BY e.valid_from, e.program
            """
        ).map { row in
            [Words(names[Int(try row.int("program"))] ?? ""), day(row.intOrNil("a")), day(row.intOrNil("b"))]
        }
        let received = try reader.rows(
            """
            SELECT program, valid_from AS a, valid_to AS b FROM caretaker
            WHERE home = \(home) AND person = \(id) AND \(in: "village") ORDER BY valid_from, program
            """
        ).map { row -> [Words] in
            let name = names[Int(try row.int("program"))] ?? ""
            return [
                Words(id: "Pengurus \(name)", en: "Receives \(name) for the family"), day(row.intOrNil("a")),
                day(row.intOrNil("b")),
            ]
        }
        let registered = try reader.rows(
            """
            SELECT type, valid_from AS a, valid_to AS b FROM ppks
            WHERE home = \(home) AND person = \(id) AND \(in: "village") ORDER BY valid_from, type
            """
        ).map { row -> [Words] in
            let type = PPKSType(rawValue: try row.text("type"))?.title ?? Words("")
            return [
                Words(id: "PPKS: \(type.id)", en: "PPKS: \(type.en)"), day(row.intOrNil("a")), day(row.intOrNil("b")),
            ]
        }
        return OwnCopy.Section(
            id: "program", title: Words(id: "Bantuan yang tercatat", en: "Aid on record"), columns: Self.span,
            rows: enrolments + received + registered)
    }

    private func findings() throws -> OwnCopy.Section {
        let rows = try reader.rows(
            """
            SELECT rule, opened_at, closed_at FROM finding WHERE home = \(home) AND family = \(person.family)
            AND person IN (0, \(id)) AND \(in: "village") ORDER BY opened_at DESC, rule, person LIMIT 200
            """
        ).map { row -> [Words] in
            let rule = catalogue.rule(try row.text("rule"))
            let isOpen = row.intOrNil("closed_at") == nil
            return [
                rule.title, rule.meaning,
                isOpen ? rule.nextStep : Words(id: "Sudah selesai", en: "Settled"), moment(row.intOrNil("opened_at")),
            ]
        }
        return OwnCopy.Section(
            id: "temuan", title: Words(id: "Temuan dan langkah berikutnya", en: "Findings and next steps"),
            columns: [
                OwnCopy.Column("temuan", "Temuan", "Finding"), OwnCopy.Column("arti", "Artinya", "Meaning"),
                OwnCopy.Column("langkah", "Langkah berikutnya", "Next step"), OwnCopy.Column("sejak", "Sejak", "Since"),
            ], rows: rows)
    }

    private func sources() throws -> OwnCopy.Section {
        var rows: [[Words]] = []
        let batch = try reader.withCatalogueTables { db in
            try db.first("SELECT file_name, source, as_of FROM import_batch WHERE id = \(person.batch)")
        }
        if let batch {
            rows.append([
                Words(id: "Pertama tercatat", en: "First recorded"),
                Words("\(try batch.text("source")), \(try batch.text("file_name"))"), day(batch.intOrNil("as_of")),
            ])
        } else {
            rows.append([
                Words(id: "Pertama tercatat", en: "First recorded"),
                Words(id: "oleh petugas", en: "by an officer"), Words(""),
            ])
        }
        rows += try reader.rows(
            """
            SELECT s.field AS field, s.source AS source, s.value AS value, s.as_of AS as_of FROM field_source s
            JOIN person p ON p.home = s.home AND p.id = s.record
            WHERE s.home = \(home) AND s.unit = 'person' AND s.record = \(id) AND \(in: "p.village")
            ORDER BY s.field, s.source
            """
        ).compactMap { row in
            guard let field = PersonField(rawValue: try row.text("field")) else { return nil }
            let said = row.textOrNil("value") ?? ""
            return [
                field.label,
                Words(id: "\(try row.text("source")) menulis: \(said)", en: "\(try row.text("source")) wrote: \(said)"),
                day(row.intOrNil("as_of")),
            ]
        }
        return OwnCopy.Section(
            id: "asal", title: Words(id: "Dari mana data ini", en: "Where these data are from"),
            columns: [
                OwnCopy.Column("hal", "Hal", "What"), OwnCopy.Column("asal", "Asal", "Source"),
                OwnCopy.Column("tanggal", "Tanggal", "Day"),
            ], rows: rows)
    }

    private func changes() throws -> OwnCopy.Section {
        let rows = try reader.rows(
            """
            SELECT at, actor, action, field, old_value, new_value FROM change_log
            WHERE home = \(home) AND record = \(id) AND unit = 'person' AND \(in: "village")
            ORDER BY id DESC LIMIT 500
            """
        ).filter { LogField.isShown(try $0.text("field")) }
        return OwnCopy.Section(
            id: "perubahan", title: Words(id: "Perubahan", en: "Changes"),
            columns: [
                OwnCopy.Column("waktu", "Waktu", "When"), OwnCopy.Column("isian", "Isian", "Field"),
                OwnCopy.Column("semula", "Semula", "Before"), OwnCopy.Column("menjadi", "Menjadi", "After"),
                OwnCopy.Column("oleh", "Oleh", "By"),
            ],
            rows: try rows.map { row in
                let field = try row.text("field")
                return [
                    moment(row.intOrNil("at")), PersonField(rawValue: field)?.label ?? Words(field),
                    Words(row.textOrNil("old_value") ?? ""), Words(row.textOrNil("new_value") ?? ""),
                    try office(of: try row.int("actor")),
                ]
            })
    }

    private func consents() throws -> OwnCopy.Section {
        let rows = try reader.rows(
            """
            SELECT c.way AS way, c.day AS day, c.withdrawn_at AS withdrawn_at, n.title AS title FROM consent c
            JOIN privacy_notice n ON n.id = c.notice
            WHERE c.home = \(home) AND c.family = \(person.family) AND c.person IN (0, \(id)) AND \(in: "c.village")
            ORDER BY c.id
            """
        ).map { row in
            [
                Words(try row.text("title")), ConsentWay(rawValue: try row.text("way"))?.title ?? Words(""),
                day(row.intOrNil("day")), moment(row.intOrNil("withdrawn_at")),
            ]
        }
        return OwnCopy.Section(
            id: "persetujuan", title: Words(id: "Pemberitahuan dan persetujuan", en: "Notices and consents"),
            columns: [
                OwnCopy.Column("pemberitahuan", "Pemberitahuan", "Notice"), OwnCopy.Column("cara", "Cara", "How"),
                OwnCopy.Column("tanggal", "Tanggal", "Day"), OwnCopy.Column("ditarik", "Ditarik", "Withdrawn"),
            ], rows: rows)
    }

    static let server = Words(id: "Server (impor dan pekerjaan)", en: "The server (imports and jobs)")

    /// The role and place that an account has, or had.
    private func office(of account: Int64) throws -> Words {
        if account == 0 { return Self.server }
        let row = try reader.withCatalogueTables { db in
            try db.first(
                """
                SELECT role, region FROM account_grant WHERE account = \(account)
                ORDER BY valid_from DESC, role, region LIMIT 1
                """)
        }
        guard let row, let role = Role(rawValue: try row.text("role")) else {
            return Words(id: "Petugas", en: "Officer")
        }
        let place = registry.gazetteer[RegionCode(try row.int("region"))]?.fullName ?? "Indonesia"
        return Words(id: "\(role.title.id), \(place)", en: "\(role.title.en), \(place)")
    }

    func day(_ packed: Int64?) -> Words {
        guard let packed, packed > 0 else { return Words("") }
        return Words("\(packed / 10_000)-\(Self.two(packed / 100 % 100))-\(Self.two(packed % 100))")
    }

    func moment(_ at: Int64?) -> Words {
        guard let at else { return Words("") }
        let local = at + 7 * 3_600_000
        let minutes = local / 60_000 % 1440
        let date = Int64(CivilDate(milliseconds: local).packed)
        return Words("\(day(date).id) \(Self.two(minutes / 60)).\(Self.two(minutes % 60)) WIB")
    }

    private static func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
