import Rules

/// Two or three words that tell one finding of a reason from the next.
struct MendHint {
    let rule: String
    let detail: Int
    let arguments: [String: String]
    let today: CivilDate
    let maximumAge: Int

    func words(_ person: PersonRecord?, _ family: FamilyRecord) -> Words? {
        switch rule {
        case "N02": return person.flatMap { number($0.nik) }
        case "K02": return number(family.kk)
        case "A02": return name
        case "B02": return person.flatMap { $0.birthWritten.isEmpty ? nil : same("“\($0.birthWritten.prefix(20))”") }
        case "B03", "B05": return person?.birth.map { same(String($0 / 10_000)) }
        case "B04": return person?.birth.map { age(CivilDate(packed: $0).age(on: today)) }
        case "B06": return person.flatMap(birth)
        case "D02", "D03", "D04", "N09":
            guard let place = arguments["tempat"], !place.isEmpty else { return nil }
            return same(place)
        case "D01": return arguments["lain"].map { Words(id: "\($0) lainnya", en: "\($0) more") }
        case "H02": return nil
        case "P99": return arguments["teks"].map { same("“\($0.prefix(40))”") }
        default: return nil
        }
    }

    static func arguments(_ text: String?) -> [String: String] {
        var found: [String: String] = [:]
        for argument in (text ?? "").split(separator: "|") {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2 { found[parts[0]] = parts[1] }
        }
        return found
    }

    private func same(_ text: String) -> Words { Words(id: text, en: text) }
    private func age(_ years: Int) -> Words { Words(id: "\(years) tahun", en: "\(years) years") }

    private func number(_ written: String) -> Words {
        switch detail {
        case 3: return Words(id: "ada huruf", en: "letters in it")
        case 4: return Words(id: "diubah lembar kerja", en: "changed by a spreadsheet")
        default:
            let digits = written.filter { MaskedNumber.isDigit($0) }.count
            return Words(id: "\(digits) angka", en: "\(digits) digits")
        }
    }

    private var name: Words? {
        switch detail {
        case 2: Words(id: "ada angka", en: "digits in it")
        case 3: Words(id: "sangat pendek", en: "very short")
        case 4: Words(id: "ada tanda", en: "signs in it")
        case 5: Words(id: "sangat panjang", en: "very long")
        default: nil
        }
    }

    private func birth(_ person: PersonRecord) -> Words? {
        guard let says = NIKSays(person, today: today, maximumAge: maximumAge), let birth = person.birth else {
            return nil
        }
        var id: [String] = []
        var en: [String] = []
        if Int(birth) % 100 != says.parts.day {
            id.append("tanggal")
            en.append("day")
        }
        if Int(birth) / 100 % 100 != says.parts.month {
            id.append("bulan")
            en.append("month")
        }
        if Int(birth) / 10_000 % 100 != says.parts.year {
            id.append("tahun")
            en.append("year")
        }
        guard !id.isEmpty else { return nil }
        return Words(id: "beda \(id.joined(separator: ", "))", en: "other \(en.joined(separator: ", "))")
    }
}
