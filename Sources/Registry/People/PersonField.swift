import Rules

/// A person's attribute as a text, so that files, forms, the change log and undo all speak of it alike.
package enum PersonField: String, CaseIterable, Sendable, Codable {
    case nik
    case name = "nama"
    case birth = "tanggal_lahir"
    case sex = "jenis_kelamin"
    case relation = "hubungan"
    case mother = "ibu_kandung"
    case birthPlace = "tempat_lahir"
    case occupation = "pekerjaan"
    case padan
    case dtksID = "id_dtks"

    /// What a source states stays the source's; the rest is for people to mend.
    package var isEditable: Bool { self != .padan && self != .dtksID }

    package var label: Words {
        switch self {
        case .nik: Words(id: "NIK", en: "NIK")
        case .name: Words(id: "Nama", en: "Name")
        case .birth: Words(id: "Tanggal lahir", en: "Birth date")
        case .sex: Words(id: "Jenis kelamin", en: "Sex")
        case .relation: Words(id: "Hubungan keluarga", en: "Relation to head")
        case .mother: Words(id: "Nama ibu kandung", en: "Mother's name")
        case .birthPlace: Words(id: "Tempat lahir", en: "Birth place")
        case .occupation: Words(id: "Pekerjaan", en: "Occupation")
        case .padan: Words(id: "Keterangan padan", en: "Matching statement")
        case .dtksID: Words(id: "ID DTKS", en: "ID DTKS")
        }
    }
}

extension PersonField {
    /// What is wrong with a value as typed; nil if the field can hold it.
    package func complaint(about text: String) -> Words? {
        do {
            try check(text)
            return nil
        } catch .invalidInput(_, let words) {
            return words
        } catch {
            return nil
        }
    }

    /// Whether a person typed something that the field can hold. A NIK may be wrong: that is for the rules to say.
    ///
    /// - Throws: `Refusal.invalidInput` with the way out.
    func check(_ text: String) throws(Refusal) {
        func refuse(_ id: String, _ en: String) -> Refusal {
            .invalidInput(field: rawValue, reason: Words(id: id, en: en))
        }
        if text.utf8.count > 400 { throw refuse("Paling banyak 400 huruf.", "At most 400 characters.") }
        switch self {
        case .sex where !["", "1", "2"].contains(text):
            throw refuse("Pilih laki-laki (1) atau perempuan (2).", "Choose man (1) or woman (2).")
        case .relation where !text.isEmpty && !(Int(text).map { (1...8).contains($0) } ?? false):
            throw refuse("Pilih hubungan 1 sampai 8.", "Choose a relation from 1 to 8.")
        case .birth where !text.isEmpty && PersonRecord.parse(date: text).0 == nil:
            throw refuse(
                "Tulis tanggal yang ada di kalender, atau tahunnya saja.",
                "Write a date that is in the calendar, or the year alone.")
        default: break
        }
    }
}

extension PersonRecord {
    package func value(_ field: PersonField) -> String {
        switch field {
        case .nik: nik
        case .name: name
        case .birth: birth.map { Self.text(ofDate: $0) } ?? birthWritten
        case .sex: sex == 0 ? "" : String(sex)
        case .relation: relation == 0 ? "" : String(relation)
        case .mother: mother
        case .birthPlace: birthPlace
        case .occupation: occupation
        case .padan: padan
        case .dtksID: dtksID
        }
    }

    /// Takes a value in the form that `value` gives.
    package mutating func set(_ field: PersonField, to text: String, catalogue: Catalogue) {
        switch field {
        case .nik:
            nik = text
            nikNumber = DocumentText.parse(text).value
        case .name: name = text
        case .birth: (birth, birthWritten) = Self.parse(date: text)
        case .sex: sex = Int(text) ?? 0
        case .relation: relation = Int(text) ?? 0
        case .mother: mother = text
        case .birthPlace: birthPlace = text
        case .occupation: occupation = text
        case .padan:
            padan = text
            let key = text.uppercased().split(separator: " ").joined(separator: " ")
            if key.isEmpty {
                stated = ""
            } else if let known = catalogue.stated[key] {
                stated = known?.string ?? ""
            } else {
                stated = RuleCode.p99.string
            }
        case .dtksID: dtksID = text
        }
    }

    /// `1987-05-12`, or `1987` where only the year is known.
    package static func text(ofDate packed: Int32) -> String {
        let date = CivilDate(packed: packed)
        if date.isYearOnly { return String(date.year) }
        return "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))"
    }

    static func parse(date text: String) -> (Int32?, String) {
        var copy = text
        let parsed = copy.withUTF8 { WrittenDate(UnsafeRawBufferPointer($0), order: .yearMonthDay) }
        if let date = parsed.date { return (date.packed, "") }
        return (nil, text)
    }
}

package func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
