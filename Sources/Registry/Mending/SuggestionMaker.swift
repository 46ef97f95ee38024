import Rules

/// The mends that follow from the evidence, each ready to be done. What has to be looked up on paper is no suggestion.
struct SuggestionMaker {
    let subject: MendSubject

    var groups: [MendGroup] {
        if subject.rule.code == "S01" { return disputes }
        let suggestions = self.suggestions
        guard !suggestions.isEmpty else { return [] }
        return [MendGroup(id: "pilih", question: question, suggestions: suggestions)]
    }

    private var question: Words {
        switch subject.rule.code {
        case "H01", "H02": Words(id: "Siapa kepala keluarganya?", en: "Who is the head of the family?")
        case "D01", "D03": Words(id: "Orang yang sama?", en: "Is it the same person?")
        default: Words(id: "Mana yang benar?", en: "Which is right?")
        }
    }

    private var suggestions: [MendSuggestion] {
        switch subject.rule.code {
        case "N02": number
        case "K02": cardNumber
        case "N09": swap
        case "B01", "B02", "B03", "B04", "B05", "B06", "P04", "H04": birth
        case "J01", "J02": sex
        case "H01": HeadSuggestions(subject: subject).anyMember
        case "H02": HeadSuggestions(subject: subject).oneOfTheHeads
        case "M01": mother
        case "D01", "D03": duplicates
        case "S02": stillHere
        default: []
        }
    }

    private func set(_ field: PersonField, _ value: String) -> [Change] {
        guard let person = subject.person else { return [] }
        return [.person(PersonChange(person.key.id, seen: nil, values: [field.rawValue: value]))]
    }

    // MARK: From the NIK

    private var birth: [MendSuggestion] {
        guard let date = subject.says?.date, date != subject.person?.birth else { return [] }
        return [
            MendSuggestion(
                "tanggal-nik", Words(id: "Pakai tanggal dari NIK:", en: "Use the date in the NIK:"), value: .date(date),
                consequence: Words(
                    id: "Hanya tanggal lahir yang diganti, NIK tetap. Cocokkan dulu dengan KTP atau KK.",
                    en: "Only the birth date changes, the NIK stays. Compare with the KTP or KK first."),
                set(.birth, PersonRecord.text(ofDate: date)), isBest: ["B01", "B02", "B05"].contains(subject.rule.code))
        ]
    }

    private var sex: [MendSuggestion] {
        guard let says = subject.says, says.date != nil, says.sex != subject.person?.sex else { return [] }
        return [
            MendSuggestion(
                "kelamin-nik", Words(id: "Pakai yang tersirat di NIK:", en: "Use what the NIK implies:"),
                value: .sex(says.sex),
                consequence: Words(
                    id: "Hanya jenis kelamin yang diganti. Cocokkan dulu dengan KTP atau KK.",
                    en: "Only the sex changes. Compare with the KTP or KK first."), set(.sex, String(says.sex)),
                isBest: subject.rule.code == "J01")
        ]
    }

    // MARK: Numbers

    /// Letters typed for the digits they look like, where that gives sixteen.
    static func digits(for written: String) -> (number: String, replaced: String)? {
        let alike: [Character: Character] = ["O": "0", "o": "0", "I": "1", "l": "1", "i": "1"]
        var replaced: [String] = []
        var number = ""
        for character in written where character != " " && character != "." && character != "-" && character != "'" {
            if let digit = alike[character] {
                replaced.append("\(character) → \(digit)")
                number.append(digit)
            } else {
                number.append(character)
            }
        }
        guard number.count == 16, number.allSatisfy({ MaskedNumber.isDigit($0) }) else { return nil }
        return (number, Set(replaced).sorted().joined(separator: ", "))
    }

    private func lookalike(_ written: String, _ changes: (String) -> [Change]) -> [MendSuggestion] {
        guard let (number, replaced) = Self.digits(for: written) else { return [] }
        let words =
            replaced.isEmpty
            ? Words(id: "Buang tanda di antara angkanya", en: "Leave out the signs between the digits")
            : Words(id: "Ganti huruf dengan angka: \(replaced)", en: "Letters become digits: \(replaced)")
        return [
            MendSuggestion(
                "huruf-angka", words, value: .number(MaskedNumber.text(number)),
                consequence: Words(
                    id: "Jumlahnya menjadi tepat 16 angka. Cocokkan dulu dengan KTP atau KK.",
                    en: "It becomes exactly 16 digits. Compare with the KTP or KK first."), changes(number),
                isBest: true)
        ]
    }

    private var number: [MendSuggestion] { lookalike(subject.person?.nik ?? "") { set(.nik, $0) } }

    private var cardNumber: [MendSuggestion] {
        lookalike(subject.family.kk) { number in
            [.family(FamilyChange(subject.family.key.id, seen: nil, values: [FamilyField.kk.rawValue: number]))]
        }
    }

    /// The card's column holds what looks like this person's NIK: born on the recorded day.
    private var swap: [MendSuggestion] {
        guard let person = subject.person, let birth = person.birth, let kk = subject.family.kkNumber,
            let nik = person.nikNumber, subject.members.count == 1
        else { return [] }
        let parts = NIKParts(kk)
        guard parts.hasRealDate, parts.day == Int(birth) % 100, parts.month == Int(birth) / 100 % 100,
            parts.year == Int(birth) / 10_000 % 100
        else { return [] }
        return [
            MendSuggestion(
                "tukar", Words(id: "Tukar kembali NIK dan nomor KK", en: "Swap NIK and KK number back"),
                consequence: Words(
                    id: "Tanggal di dalam nomor KK yang tertulis sama dengan tanggal lahir orang ini.",
                    en: "The date in the KK number as written is this person's birth date."),
                set(.nik, DocumentText.sixteen(kk)) + [
                    .family(
                        FamilyChange(
                            subject.family.key.id, seen: nil,
                            values: [FamilyField.kk.rawValue: DocumentText.sixteen(nik)]))
                ], isBest: true)
        ]
    }

    // MARK: People

    /// Brothers and sisters have one mother; the wife of the head is often she.
    private var mother: [MendSuggestion] {
        guard let person = subject.person, person.relation == 3 else { return [] }
        let siblings = Set(
            subject.members.filter { $0.relation == 3 && $0.key != person.key && !$0.mother.isEmpty }.map(\.mother))
        var found: [MendSuggestion] = []
        if siblings.count == 1, let name = siblings.first {
            found.append(
                MendSuggestion(
                    "ibu-saudara", Words(id: "Sama dengan saudaranya:", en: "As of the brothers and sisters:"),
                    value: .text(name),
                    consequence: Words(
                        id: "Cocokkan dulu dengan kolom nama ibu di KK.",
                        en: "Compare with the mother's column of the KK."),
                    set(.mother, name)))
        }
        let women = subject.members.filter { $0.sex == 2 && [1, 2].contains($0.relation) && !$0.name.isEmpty }
        if women.count == 1, let name = women.first?.name, !siblings.contains(name) {
            found.append(
                MendSuggestion(
                    "ibu-keluarga", Words(id: "Ibu di KK ini:", en: "The mother on this KK:"), value: .text(name),
                    consequence: Words(
                        id: "Cocokkan dulu dengan kolom nama ibu di KK.",
                        en: "Compare with the mother's column of the KK."),
                    set(.mother, name)))
        }
        return found
    }

    private var duplicates: [MendSuggestion] {
        guard let person = subject.person else { return [] }
        func withdraw(_ id: String, _ other: RecordID, _ label: Words) -> MendSuggestion {
            MendSuggestion(
                id, label,
                consequence: Words(
                    id: "Satu catatan ditandai ganda dan tidak dihitung lagi. Riwayatnya tetap ada.",
                    en: "One record is marked as a duplicate and no longer counted. Its history stays."),
                [.status(StatusChange(other, .withdrawn))])
        }
        let near = subject.holders.filter { holder in
            guard let other = holder.person else { return false }
            return subject.rule.code == "D03"
                ? other.isSamePerson(as: person) : holder.family.village == subject.family.village
        }
        guard near.count == 1, subject.unseen == 0, let holder = near.first, let other = holder.person else {
            return []
        }
        return [
            withdraw(
                "ganda-lain", other.key.id,
                Words(
                    id: "Sama: hapus catatan di KK \(holder.head), pertahankan yang ini",
                    en: "The same: drop the record in the KK of \(holder.head), keep this one")),
            withdraw(
                "ganda-ini", person.key.id,
                Words(
                    id: "Sama: hapus catatan yang ini, pertahankan yang di KK \(holder.head)",
                    en: "The same: drop this record, keep the one in the KK of \(holder.head)")),
        ]
    }

    private var stillHere: [MendSuggestion] {
        guard let person = subject.person else { return [] }
        return [
            MendSuggestion(
                "masih-ada", Words(id: "Masih tinggal di desa ini", en: "Still lives in this village"),
                consequence: Words(
                    id: "Temuan ditutup. Bila layak dibantu, usulkan kembali namanya.",
                    en: "The finding closes. If aid is due, propose the name again."),
                [.status(StatusChange(person.key.id, .present))])
        ]
    }

    // MARK: The village beside a later file

    private var disputes: [MendGroup] {
        subject.sayings.filter(\.disagrees).compactMap { saying in
            let field = DisputedField(saying, subject: subject)
            let (label, ours, theirs) = field.cells
            func change(_ value: String) -> [Change] {
                subject.person == nil
                    ? [.family(FamilyChange(subject.family.key.id, seen: nil, values: [saying.field: value]))]
                    : PersonField(rawValue: saying.field).map { set($0, value) } ?? []
            }
            return MendGroup(
                id: "pilih-\(saying.field)", question: label,
                suggestions: [
                    MendSuggestion(
                        "desa", Words(id: "Perbaikan desa:", en: "The village's mend:"), value: ours,
                        consequence: Words(id: "Tetap seperti sekarang.", en: "Stays as it is."), change(field.ours)),
                    MendSuggestion(
                        "berkas", Words(id: "Berkas \(saying.source):", en: "File \(saying.source):"), value: theirs,
                        consequence: Words(id: "Menggantikan perbaikan desa.", en: "Replaces the village's mend."),
                        change(saying.value)),
                ])
        }
    }
}
