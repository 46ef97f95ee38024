import Rules
import Storage

/// What people type into fields, checked for what a field can hold. Whether it is right is for the rules to say.
struct TypedValues {
    let db: any Connection
    let isTraining: Bool

    /// - Throws: `Refusal.invalidInput` with the way out.
    func checked(_ value: String, for field: PersonField) throws -> String {
        let text = value.trimmingSpaces
        try field.check(text)
        return field == .nik ? try number(text, field.rawValue) : text
    }

    /// - Throws: `Refusal.invalidInput` with the way out.
    func checked(_ value: String, for field: FamilyField) throws -> String {
        let text = value.trimmingSpaces
        if text.utf8.count > (field == .rt || field == .rw ? 10 : 400) {
            throw Refusal.invalidInput(
                field: field.rawValue, reason: Words(id: "Terlalu panjang.", en: "Too long."))
        }
        return field == .kk ? try number(text, field.rawValue) : text
    }

    /// The same KK in the same village is the same family: two of them are merged, not written twice.
    func refuseTaken(_ kk: String, in village: RegionCode, except family: RecordID?) throws {
        guard let number = DocumentText.parse(kk).value else { return }
        let taken = try db.count(
            """
            SELECT count(*) FROM family_kk WHERE kk = \(number) AND village = \(village)
            AND family <> \(family?.value ?? 0)
            """)
        guard taken > 0 else { return }
        throw Refusal.invalidInput(
            field: FamilyField.kk.rawValue,
            reason: Words(
                id: "Nomor KK ini sudah dipakai keluarga lain di desa ini. Bila memang satu KK, pakai Gabung KK.",
                en: "Another family of this village has this KK number. If it is one KK, use Merge."))
    }

    /// Sixteen digits however they were spaced; anything else stays as typed, for the rules to judge.
    private func number(_ text: String, _ field: String) throws -> String {
        guard let number = DocumentText.parse(text).value else { return text }
        if (number / 100_000_000_000_000 == 99) != isTraining {
            throw Refusal.invalidInput(
                field: field,
                reason: isTraining
                    ? Words(
                        id: "Ini register latihan: hanya nomor rekaan yang diawali 99.",
                        en: "This is a training register: only invented numbers beginning with 99.")
                    : Words(
                        id: "Nomor yang diawali 99 hanya untuk latihan.",
                        en: "Numbers beginning with 99 are for training only."))
        }
        return DocumentText.sixteen(number)
    }
}
