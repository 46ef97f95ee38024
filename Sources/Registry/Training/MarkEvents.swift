import Rules
import Storage

/// Tasks of what happens in families.
extension TaskMarker {
    func markBorn(_ result: inout TaskResult) throws {
        let family = try key(rule.family ?? "")
        let known = Set(try village.members(of: rule.family ?? "").map { try key($0.key).id })
        let added = try PersonRecord.members(of: family, in: db).filter { !known.contains($0.key.id) }
        guard let child = added.first else {
            result.wrong("Kelahirannya belum tercatat.", "The birth is not on record yet.", at: family.id)
            return
        }
        if added.count > 1 {
            result.wrong(
                "Ada \(added.count) anggota baru; yang lahir hanya satu. Urungkan yang berlebih.",
                "There are \(added.count) new members; one child was born. Undo what is too many.", at: family.id)
        }
        for (name, wanted) in (rule.values ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let field = PersonField(rawValue: name) else { continue }
            result.look(
                child.value(field) == wanted,
                Words(id: "\(field.label.id) sudah benar.", en: "\(field.label.en) is right."),
                Words(
                    id: "\(field.label.id) belum sesuai suratnya.", en: "\(field.label.en) is not as in the letter."),
                at: family.id)
        }
        if !child.nik.isEmpty {
            result.wrong(
                "Bayi belum punya NIK: kosongkan. NIK tidak pernah dikarang.",
                "The baby has no NIK yet: leave it empty. A NIK is never made up.", at: family.id)
        }
        try lookForOtherFields(in: [rule.family ?? ""], open: [:], &result)
    }

    func markDied(_ result: inout TaskResult) throws {
        let key = rule.person ?? ""
        let record = try person(key)
        let family = try self.key(village.person(key)?.family ?? "").id
        result.look(
            record.status == .deceased,
            Words(id: "\(name(key)) tercatat meninggal.", en: "\(name(key)) is on record as deceased."),
            Words(id: "\(name(key)) belum tercatat meninggal.", en: "\(name(key)) is not yet on record as deceased."),
            at: family)
        if record.status == .deceased {
            let day = try db.first(
                """
                SELECT valid_from FROM status_period WHERE home = \(record.key.home) AND unit = 'person'
                AND id = \(record.key.id) AND valid_to IS NULL ORDER BY recorded_at DESC LIMIT 1
                """)?.intOrNil("valid_from")
            result.look(
                day == rule.day.map(Int64.init),
                Words(id: "Tanggalnya sesuai surat.", en: "The day is as in the letter."),
                Words(
                    id: "Tanggal meninggalnya belum sesuai surat. Urungkan, lalu catat lagi.",
                    en: "The day of death is not as in the letter. Undo it and record it again."), at: family)
        }
        for member in village.members(of: village.person(key)?.family ?? "") where member.key != key {
            guard try person(member.key).status != .present else { continue }
            result.wrong(
                "\(name(member.key)) ikut tercatat tidak ada lagi. Urungkan.",
                "\(name(member.key)) was recorded as gone too. Undo it.", at: family)
        }
    }

    func markHead(_ result: inout TaskResult) throws {
        try lookForRelations(&result)
        let open = (rule.relations ?? [:]).mapValues { _ in Set([PersonField.relation]) }
        try lookForOtherFields(in: [rule.family ?? ""], open: open, &result)
    }

    private func lookForRelations(_ result: inout TaskResult) throws {
        for (key, wanted) in (rule.relations ?? [:]).sorted(by: { $0.value < $1.value }) {
            let record = try person(key)
            let isRight = record.relation == wanted
            result.look(
                isRight,
                Words(
                    id: "Hubungan \(name(key)) sudah sesuai KK.", en: "The relation of \(name(key)) is as on the KK."),
                Words(
                    id: "Hubungan \(name(key)) belum sesuai KK.",
                    en: "The relation of \(name(key)) is not as on the KK."),
                at: record.family)
        }
    }

    func markSplit(_ result: inout TaskResult) throws {
        let old = try key(rule.family ?? "")
        let leaving = (rule.relations ?? [:]).keys.sorted()
        let families = Set(try leaving.map { try person($0).family })
        let isSplit = families.count == 1 && !families.contains(old.id)
        result.look(
            isSplit,
            Words(id: "Keduanya sekarang satu keluarga sendiri.", en: "The two are a family of their own."),
            Words(
                id: "\(leaving.map(name).joined(separator: " dan ")) belum menjadi satu keluarga sendiri.",
                en: "\(leaving.map(name).joined(separator: " and ")) are not a family of their own yet."), at: old.id)
        guard isSplit, let id = families.first,
            let family = try FamilyRecord.find(RecordKey(home: old.home, id: id), in: db)
        else { return }
        result.look(
            family.kk == number.newKK,
            Words(id: "Nomor KK barunya benar.", en: "The new KK number is right."),
            Words(id: "Nomor KK barunya belum sama dengan kartunya.", en: "The new KK number is not that of the card."),
            at: id)
        try lookForRelations(&result)
        let staying = village.members(of: rule.family ?? "").filter { !leaving.contains($0.key) }
        for member in staying where try person(member.key).family != old.id {
            result.wrong(
                "\(name(member.key)) ikut keluar dari KK lama. Urungkan.",
                "\(name(member.key)) left the old KK too. Undo it.", at: old.id)
        }
    }
}
