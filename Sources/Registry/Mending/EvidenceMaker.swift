import Rules

/// Puts side by side what a finding is about: what is written beside what the NIK, a source or another record says.
struct EvidenceMaker {
    let subject: MendSubject
    /// The reader mends here: whoever else looks is shown the first letters of a mother's name.
    let mends: Bool

    var evidence: [MendEvidence] {
        switch subject.rule.code {
        case "N02", "N03", "N04", "N05", "N06", "N07", "N08", "N09": return NumberEvidence(subject: subject).ofNIK
        case "K02", "K03", "D04": return NumberEvidence(subject: subject).ofKK
        case "N01": return [facts([member(subject.person)].flatMap { $0 })]
        case "K01": return [list(nil)]
        case "A01", "A02": return name
        case "M01", "P06": return stated + mother
        case "B01", "B02", "B03", "B04", "B05", "B06", "P04": return stated + birth
        case "J01", "J02": return sex
        case "H01", "H02": return [list(Self.members)]
        case "H03": return relation
        case "H04": return birth + [list(Self.members)]
        case "D01", "D02", "D03": return DuplicateEvidence(subject: subject, mends: mends).evidence
        case "S01": return disputes
        case "S02": return absence
        case "P03": return stated + name
        case "P05": return stated + NumberEvidence(subject: subject).ofKK
        case "P01", "P02", "P09": return stated + NumberEvidence(subject: subject).ofNIK
        default: return subject.rule.origin == .stated ? stated : []
        }
    }

    static let village = Words(id: "Data desa", en: "Village data")
    static let byNIK = Words(id: "Menurut NIK", en: "By the NIK")
    private static let members = Words(id: "Anggota keluarga", en: "Members of the family")

    private func facts(_ rows: [MendEvidence.Row]) -> MendEvidence {
        MendEvidence(columns: [Self.village], rows: rows)
    }

    private func member(_ person: PersonRecord?) -> [MendEvidence.Row] {
        guard let person else { return [] }
        return [
            row(PersonField.birth.label, Self.birth(person)), row(PersonField.sex.label, .sex(person.sex)),
            row(PersonField.mother.label, Self.mother(person.mother, whole: mends)),
        ]
    }

    private func row(_ label: Words, _ cells: MendEvidence.Cell..., agrees: Bool? = nil) -> MendEvidence.Row {
        MendEvidence.Row(label: label, cells: cells, agrees: agrees)
    }

    // MARK: What a source says

    private var stated: [MendEvidence] {
        guard subject.rule.origin == .stated, let person = subject.person else { return [] }
        var rows = [row(Words(id: "Kata sumber", en: "The source says"), Self.text(person.padan))]
        if let file = subject.file {
            rows.append(row(Words(id: "Berkas", en: "File"), .text(file.name)))
            rows.append(row(Words(id: "Keadaan per", en: "As of"), .date(file.asOf)))
        }
        return [MendEvidence(columns: [Words(id: "Sumber", en: "Source")], rows: rows)]
    }

    private var absence: [MendEvidence] {
        guard let person = subject.person else { return [] }
        var rows: [MendEvidence.Row] = []
        if let since = person.absentSince {
            rows.append(row(Words(id: "Tidak ada sejak berkas per", en: "Missing since the file as of"), .date(since)))
        }
        if let file = subject.file {
            rows.append(row(Words(id: "Masuk dari berkas", en: "Came with the file"), .text(file.name)))
        }
        return [facts(rows + member(person))]
    }

    private var disputes: [MendEvidence] {
        let disputed = subject.sayings.filter(\.disagrees)
        guard let first = disputed.first else { return [] }
        let rows = disputed.map { saying in
            let (label, ours, theirs) = DisputedField(saying, subject: subject).cells
            return row(label, ours, theirs, agrees: false)
        }
        return [
            MendEvidence(
                columns: [
                    Words(id: "Perbaikan desa", en: "The village's mend"),
                    Words(id: "Berkas \(first.source)", en: "File \(first.source)"),
                ], rows: rows)
        ]
    }

    // MARK: Fields beside the NIK

    private var birth: [MendEvidence] {
        guard let person = subject.person else { return [] }
        let says = subject.says
        let agrees = says.flatMap { says in
            person.birth.map {
                Int($0) % 100 == says.parts.day && Int($0) / 100 % 100 == says.parts.month
                    && Int($0) / 10_000 % 100 == says.parts.year
            }
        }
        let nik: MendEvidence.Cell = says.map { $0.date.map { .date($0) } ?? .text($0.writtenDate) } ?? .none
        return [
            MendEvidence(
                columns: [Self.village, Self.byNIK],
                rows: [
                    row(PersonField.birth.label, Self.birth(person), nik, agrees: agrees),
                    row(PersonField.relation.label, .relation(person.relation), .none),
                ])
        ]
    }

    private var sex: [MendEvidence] {
        guard let person = subject.person else { return [] }
        let written: MendEvidence.Cell =
            person.sex == 0 ? subject.unread(.sex).map { .text("“\($0)”") } ?? .none : .sex(person.sex)
        return [
            MendEvidence(
                columns: [Self.village, Self.byNIK],
                rows: [
                    row(
                        PersonField.sex.label, written, subject.says.map { .sex($0.sex) } ?? .none,
                        agrees: subject.says.map { $0.sex == person.sex }),
                    row(PersonField.name.label, Self.text(person.name), .none),
                    row(PersonField.relation.label, .relation(person.relation), .none),
                ])
        ]
    }

    private var relation: [MendEvidence] {
        let written: MendEvidence.Cell = subject.unread(.relation).map { .text("“\($0)”") } ?? .none
        return [facts([row(PersonField.relation.label, written)]), list(Self.members)]
    }

    private var name: [MendEvidence] {
        guard let person = subject.person else { return [] }
        let odd = subject.rule.code == "A02"
        let letters = person.name.prefix(60).map { letter in
            MendLetter(String(letter), odd && !letter.isLetter && !" '.,-/`".contains(letter) ? .odd : .plain)
        }
        let cell: MendEvidence.Cell = letters.isEmpty ? .none : .letters(letters)
        return [facts([row(PersonField.name.label, cell)] + (person.name.isEmpty ? member(person) : []))]
    }

    private var mother: [MendEvidence] {
        guard let person = subject.person else { return [] }
        let others = subject.members.filter { $0.key != person.key }.map { other in
            row(
                Words(id: other.name, en: other.name), .relation(other.relation), .sex(other.sex),
                Self.mother(other.mother, whole: mends))
        }
        return [
            facts([row(PersonField.mother.label, Self.mother(person.mother, whole: mends))]),
            MendEvidence(
                Words(id: "Anggota lain", en: "Other members"),
                columns: [PersonField.relation.label, PersonField.sex.label, PersonField.mother.label], rows: others),
        ]
    }

    private func list(_ title: Words?) -> MendEvidence {
        MendEvidence(
            title,
            columns: [PersonField.relation.label, PersonField.sex.label, Words(id: "Umur", en: "Age")],
            rows: subject.members.map { person in
                let name = person.name.isEmpty ? "–" : person.name
                return row(
                    Words(id: name, en: name), .relation(person.relation), .sex(person.sex),
                    subject.age(person).map { .age($0) } ?? .none)
            })
    }

    static func birth(_ person: PersonRecord) -> MendEvidence.Cell {
        if let birth = person.birth { return .date(birth) }
        return person.birthWritten.isEmpty ? .none : .text("“\(person.birthWritten)”")
    }

    static func text(_ text: String) -> MendEvidence.Cell { text.isEmpty ? .none : .text(text) }

    /// A mother's name: whole for those who mend it.
    static func mother(_ name: String, whole: Bool) -> MendEvidence.Cell { whole ? text(name) : maskedName(name) }

    /// A mother's name where it is read by others than those who mend it: the first letter of each word.
    static func maskedName(_ text: String) -> MendEvidence.Cell {
        Self.text(text.split(separator: " ").map { "\($0.prefix(1))***" }.joined(separator: " "))
    }
}

/// A field that the village mended and a later file writes differently.
struct DisputedField {
    let saying: MendSubject.Saying
    let subject: MendSubject

    init(_ saying: MendSubject.Saying, subject: MendSubject) {
        self.saying = saying
        self.subject = subject
    }

    /// Label, the village's value and the file's; numbers masked.
    var cells: (Words, MendEvidence.Cell, MendEvidence.Cell) {
        if let person = subject.person, let field = PersonField(rawValue: saying.field) {
            return (field.label, cell(person.value(field), field), cell(saying.value, field))
        }
        let field = FamilyField(rawValue: saying.field)
        let ours = field.map { subject.family.value($0) } ?? ""
        func written(_ text: String) -> MendEvidence.Cell {
            field == .kk ? EvidenceMaker.masked(text) : EvidenceMaker.text(text)
        }
        return (field?.label ?? Words(id: saying.field, en: saying.field), written(ours), written(saying.value))
    }

    /// The village's value as the register holds it.
    var ours: String {
        if let person = subject.person { return PersonField(rawValue: saying.field).map { person.value($0) } ?? "" }
        return FamilyField(rawValue: saying.field).map { subject.family.value($0) } ?? ""
    }

    private func cell(_ text: String, _ field: PersonField) -> MendEvidence.Cell {
        if text.isEmpty { return .none }
        switch field {
        case .nik: return .number(MaskedNumber.text(text))
        case .birth: return PersonRecord.parse(date: text).0.map { .date($0) } ?? .text(text)
        case .sex: return Int(text).map { .sex($0) } ?? .text(text)
        case .relation: return Int(text).map { .relation($0) } ?? .text(text)
        default: return .text(text)
        }
    }
}
