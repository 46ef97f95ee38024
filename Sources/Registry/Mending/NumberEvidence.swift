import Rules

/// A NIK or KK number taken apart, hidden where it tells people apart.
struct NumberEvidence {
    let subject: MendSubject

    private static let written = Words(id: "Yang tertulis", en: "As written")
    private static let expected = Words(id: "Seharusnya", en: "Expected")

    // MARK: NIK

    var ofNIK: [MendEvidence] {
        guard let person = subject.person, !person.nik.isEmpty else { return [] }
        var rows = [
            row(PersonField.nik.label, letters(person.nik), .none),
            row(Self.count, digits(person.nik), .words(Self.sixteen)),
        ]
        if let number = person.nikNumber { rows += parts(NIKParts(number), person) }
        if subject.rule.code == "N02", let birth = person.birth, birth % 100 > 0, person.sex > 0 {
            let day = Int(birth) % 100 + (person.sex == 2 ? 40 : 0)
            let expected =
                "\(twoDigits(day))\(twoDigits(Int(birth) / 100 % 100))\(twoDigits(Int(birth) / 10_000 % 100))"
            rows.append(row(Self.middle, .none, .text(expected)))
        }
        return [MendEvidence(columns: [Self.written, Self.expected], rows: rows)] + cards(person)
    }

    private func parts(_ parts: NIKParts, _ person: PersonRecord) -> [MendEvidence.Row] {
        switch subject.rule.code {
        case "N03":
            return [
                row(Self.middle, .text(subject.says?.writtenDate ?? ""), EvidenceMaker.birth(person), agrees: false)
            ]
        case "N04":
            return [row(Words(id: "Nomor urut", en: "Serial"), .text("0000"), .text("0001–9999"), agrees: false)]
        case "N06", "N07":
            let code = "\(twoDigits(parts.province)).\(twoDigits(parts.regency))"
            let home = RegionCode(subject.family.village.value / 1_000_000 * 1_000_000).dotted
            return [
                row(
                    Words(id: "Kode wilayah di depan", en: "Region code in front"), .text(code), .text(home),
                    agrees: subject.rule.code == "N07" ? false : nil)
            ]
        default: return []
        }
    }

    /// N08 and N09: the number beside the card's.
    private func cards(_ person: PersonRecord) -> [MendEvidence] {
        guard ["N08", "N09"].contains(subject.rule.code) else { return [] }
        var rows = [
            row(PersonField.nik.label, .number(MaskedNumber.text(person.nik))),
            row(FamilyField.kk.label, EvidenceMaker.masked(subject.family.kk)),
        ]
        for holder in subject.shown {
            rows.append(
                row(
                    Words(id: "KK dengan nomor ini", en: "The KK with this number"),
                    .family(holder.family.key.id, "\(holder.head), \(holder.place)")))
        }
        return [MendEvidence(columns: [EvidenceMaker.village], rows: rows, remark: remark)]
    }

    // MARK: KK

    var ofKK: [MendEvidence] {
        let kk = subject.family.kk
        guard !kk.isEmpty else { return [] }
        var rows = [
            row(FamilyField.kk.label, letters(kk), .none), row(Self.count, digits(kk), .words(Self.sixteen)),
        ]
        if subject.rule.code == "K03", let number = subject.family.kkNumber {
            let parts = NIKParts(number)
            rows.append(
                row(
                    Words(id: "Kode wilayah", en: "Region code"),
                    .text("\(twoDigits(parts.province)).\(twoDigits(parts.regency))"), .none))
            rows.append(
                row(
                    Words(id: "Tanggal terbit", en: "Day of issue"),
                    .text(
                        "\(twoDigits(parts.isWoman ? parts.day + 40 : parts.day))-\(twoDigits(parts.month))-\(twoDigits(parts.year))"
                    ), .words(Words(id: "tanggal yang ada", en: "a day of the calendar")),
                    agrees: parts.hasRealDate && !parts.isWoman))
            rows.append(
                row(
                    Words(id: "Nomor urut", en: "Serial"), .text(String(MaskedNumber.text(kk).suffix(4))),
                    .text("0001–9999"), agrees: parts.serial > 0))
        }
        var all = [MendEvidence(columns: [Self.written, Self.expected], rows: rows)]
        if subject.rule.code == "D04" {
            all.append(
                MendEvidence(
                    Words(id: "Keluarga lain dengan nomor KK ini", en: "Other families with this KK number"),
                    columns: [Words(id: "Keluarga", en: "Family")],
                    rows: subject.shown.map { holder in
                        row(
                            Words(id: holder.place, en: holder.place), .family(holder.family.key.id, holder.head))
                    }, remark: remark))
        }
        return all
    }

    private var remark: Words? { DuplicateEvidence(subject: subject).remark }

    private static let count = Words(id: "Jumlah angka", en: "Number of digits")
    private static let sixteen = Words(id: "16 angka", en: "16 digits")
    private static let middle = Words(id: "Angka ke-7 sampai ke-12", en: "Digits 7 to 12")

    private func letters(_ written: String) -> MendEvidence.Cell { .letters(MaskedNumber.letters(written)) }

    private func digits(_ written: String) -> MendEvidence.Cell {
        let digits = written.filter { MaskedNumber.isDigit($0) }.count
        let others = written.filter { !MaskedNumber.isDigit($0) && $0 != " " }
        if others.isEmpty { return .words(Words(id: "\(digits) angka", en: "\(digits) digits")) }
        return .words(
            Words(id: "\(digits) angka, bukan angka: \(others)", en: "\(digits) digits, no digits: \(others)"))
    }

    private func row(_ label: Words, _ cells: MendEvidence.Cell..., agrees: Bool? = nil) -> MendEvidence.Row {
        MendEvidence.Row(label: label, cells: cells, agrees: agrees)
    }
}

extension EvidenceMaker {
    static func masked(_ number: String) -> MendEvidence.Cell {
        number.isEmpty ? .none : .number(MaskedNumber.text(number))
    }
}
