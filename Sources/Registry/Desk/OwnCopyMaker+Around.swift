import Rules
import Storage

/// What is held about a person's house and family, and what was done with their data.
extension OwnCopyMaker {
    private func table<T>(
        _ id: String, _ title: Words, _ columns: [OwnCopy.Column], _ rows: [T], _ row: (T) throws -> [Words]
    )
        rethrows -> OwnCopy.Section
    {
        OwnCopy.Section(id: id, title: title, columns: columns, rows: try rows.map(row))
    }

    private static let day = OwnCopy.Column("tanggal", "Tanggal", "Day")

    func desil() throws -> OwnCopy.Section {
        let rows = try reader.rows(
            """
            SELECT d.value AS value, d.source AS source, d.valid_from AS day FROM family_desil d
            JOIN family f ON f.home = d.home AND f.id = d.family
            WHERE d.home = \(home) AND d.family = \(person.family) AND \(in: "f.village") ORDER BY d.valid_from, d.source
            """)
        return try table(
            "desil", Words(id: "Desil keluarga", en: "Decile of the family"),
            [OwnCopy.Column("desil", "Desil", "Decile"), OwnCopy.Column("asal", "Asal", "Source"), Self.day], rows
        ) { row in
            [Words(String(try row.int("value"))), Words(try row.text("source")), day(row.intOrNil("day"))]
        }
    }

    /// Of the house: each variable that is known, and where it stands.
    func house() throws -> OwnCopy.Section {
        let row = try reader.first(
            "SELECT \(FamilyRecord.columns) FROM family WHERE home = \(home) AND id = \(person.family) AND \(in: "village")"
        )
        var rows: [[Words]] = []
        if let family = try row.map(FamilyRecord.init) {
            let (house, place) = try reader.withCatalogueTables { db in
                let house = try HouseRecord.of(family, in: db)
                let place = try house.flatMap { house in
                    try db.first(
                        """
                        SELECT latitude, longitude FROM dwelling WHERE home = \(house.key.home) AND id = \(house.key.id)
                        """)
                }
                return (house, place)
            }
            for trait in HouseTrait.allCases {
                if let value = house?.values[trait] { rows.append([trait.label, trait.words(for: value)]) }
            }
            if let place, case .real(let latitude) = place[0], case .real(let longitude) = place[1] {
                rows.append([Words(id: "Letak rumah", en: "Where it stands"), Words("\(latitude), \(longitude)")])
            }
        }
        return OwnCopy.Section(
            id: "rumah", title: Words(id: "Rumah", en: "House"), columns: Self.pair, rows: rows)
    }

    func notes() throws -> OwnCopy.Section {
        let rows = try reader.rows(
            """
            SELECT rule, note, at FROM case_note WHERE home = \(home) AND family = \(person.family)
            AND person IN (0, \(id)) AND \(in: "village") ORDER BY at, person, rule
            """)
        return try table(
            "catatan", Words(id: "Catatan petugas", en: "Officers' notes"),
            [OwnCopy.Column("temuan", "Temuan", "Finding"), OwnCopy.Column("catatan", "Catatan", "Note"), Self.day],
            rows
        ) { row in
            [catalogue.rule(try row.text("rule")).title, Words(try row.text("note")), moment(row.intOrNil("at"))]
        }
    }

    /// Moves between villages that the person is or was in.
    func moves() throws -> OwnCopy.Section {
        let rows = try reader.withCatalogueTables { db in
            try db.rows(
                """
                SELECT \(TransferRecord.columns) FROM transfer WHERE home IN (SELECT home FROM home)
                AND body LIKE \("%\(id.value)%") ORDER BY opened_at, id
                """
            ).map(TransferRecord.init).filter { record in
                record.body.asked == id || record.body.parts.contains { $0.persons.contains(id) }
            }
        }
        func place(_ code: RegionCode) -> Words { Words(registry.gazetteer[code]?.fullName ?? code.dotted) }
        let states: [Transfer.State: Words] = [
            .open: Words(id: "Menunggu jawaban", en: "Waits for an answer"),
            .accepted: Words(id: "Diterima", en: "Accepted"), .refused: Words(id: "Ditolak", en: "Refused"),
            .withdrawn: Words(id: "Ditarik", en: "Withdrawn"),
            .proposed: Words(id: "Menjadi usulan", en: "Proposed"),
        ]
        return table(
            "pindah", Words(id: "Pengajuan pindah", en: "Moves"),
            [
                OwnCopy.Column("dari", "Dari", "From"), OwnCopy.Column("ke", "Ke", "To"),
                OwnCopy.Column("keadaan", "Keadaan", "State"), Self.day,
            ], rows
        ) { move in
            [place(move.origin), place(move.destination), states[move.state] ?? Words(""), moment(move.openedAt)]
        }
    }

    /// What the person objected to.
    func marks() throws -> OwnCopy.Section {
        let rows = try reader.rows(
            """
            SELECT k.reason AS reason, k.at AS at, k.lifted_at AS lifted_at FROM person_mark k
            JOIN person p ON p.home = k.home AND p.id = k.person
            WHERE k.home = \(home) AND k.person = \(id) AND \(in: "p.village") ORDER BY k.id
            """)
        return try table(
            "keberatan", Words(id: "Tanda keberatan", en: "Marks of objection"),
            [
                OwnCopy.Column("alasan", "Alasan", "Reason"), OwnCopy.Column("sejak", "Sejak", "Since"),
                OwnCopy.Column("dilepas", "Dilepas", "Lifted"),
            ], rows
        ) { row in
            [Words(try row.text("reason")), moment(row.intOrNil("at")), moment(row.intOrNil("lifted_at"))]
        }
    }

    func requests() throws -> OwnCopy.Section {
        let rows = try reader.rows(
            """
            SELECT \(PrivacyRequest.columns) FROM privacy_request
            WHERE home IN (\(registry.homes(in: reader.scope))) AND person = \(id) AND \(in: "region") ORDER BY id
            """
        ).map(PrivacyRequest.init)
        return table(
            "permintaan", Words(id: "Permintaan kepada meja PDP", en: "Requests to the data-protection desk"),
            [
                OwnCopy.Column("nomor", "Nomor", "Number"), OwnCopy.Column("permintaan", "Permintaan", "Request"),
                OwnCopy.Column("isi", "Isi", "Words"), OwnCopy.Column("keadaan", "Keadaan", "State"),
                OwnCopy.Column("jawaban", "Jawaban", "Answer"), Self.day,
            ], rows
        ) { request in
            [
                Words(request.number), request.kind.title, Words(request.words), request.state.title,
                Words(request.answer), moment(request.takenAt),
            ]
        }
    }

    /// Who saw it, as far as the audit trail tells: by office, not by name; lists and searches too.
    func lookers() throws -> OwnCopy.Section {
        let finder = LookFinder(
            registry: registry, reader: reader, key: RecordKey(home: home, id: person.family), village: person.village,
            isFull: false, work: 5000)
        var rows: [[Words]] = []
        for group in try finder.page(nil, before: nil).groups {
            let office = office(group)
            for act in group.acts {
                rows.append([
                    office, act.kind.words, Words(String(act.times)), moment(act.lastAt),
                ])
            }
        }
        return OwnCopy.Section(
            id: "dilihat", title: Words(id: "Siapa yang melihat", en: "Who saw it"),
            columns: [
                OwnCopy.Column("oleh", "Oleh", "By"), OwnCopy.Column("apa", "Apa", "What"),
                OwnCopy.Column("kali", "Berapa kali", "Times"), OwnCopy.Column("terakhir", "Terakhir", "Last"),
            ], rows: rows)
    }

    private func office(_ group: LookGroup) -> Words {
        if group.account == 0 { return Self.server }
        guard let role = group.roles.first else { return Words(id: "Petugas", en: "Officer") }
        let place = group.offices.first?.fullName ?? "Indonesia"
        return Words(id: "\(role.title.id), \(place)", en: "\(role.title.en), \(place)")
    }
}

extension LookKind {
    /// As it stands in a citizen's own copy.
    var words: Words {
        switch self {
        case .opened: Words(id: "Membuka data", en: "Opened the data")
        case .found: Words(id: "Melihat dalam daftar atau pencarian", en: "Saw it in a list or a search")
        case .revealed: Words(id: "Melihat NIK atau KK lengkap", en: "Saw a whole NIK or KK")
        case .changed: Words(id: "Mengubah data", en: "Changed the data")
        case .exported: Words(id: "Mengambil data keluar", en: "Took the data out")
        case .beyond: Words(id: "Akses darurat dari luar wilayah", en: "Emergency access from beyond the area")
        case .lookers: Words(id: "Melihat siapa yang melihat", en: "Looked at who looked")
        case .other: Words(id: "Lainnya", en: "Other")
        }
    }
}
