#if !hasFeature(Embedded)
    import Rules
#endif

/// One family as text, so that the same cases can be put to the rules here and in a browser.
///
///     9902010101010001|20260101|99
///     9902010203800001|SITI AMINAH|12-03-1980|2|1|FATIMAH|
///
/// The first line holds the KK number, the day on which ages are reckoned and the provinces a NIK may begin with, then,
/// where it matters, the order of dates (`dmy`, `mdy`, `ymd`, `ydm`), the kabupaten where the family lives (`1702`), and
/// the greatest age there is and the smallest of a head of family (`110,15`).
/// Each further line is a member: NIK, name, date of birth,
/// sex (0-2), relation to the head (0-8), mother's name, and the code of what the source states (`P07`), if anything.
/// An eighth field marks what the columns cannot say: `g` an odd word in a benefit column, `d` disputed, `a` absent
/// from a complete file, `x` no longer present.
struct CaseText {
    private var kk = DocumentNumber.missing
    private var rules = RuleSet(today: CivilDate(packed: 0), provinces: ProvinceSet())
    private var members: [PersonFacts] = []

    /// Nil if the text is not of that form.
    init?(_ text: UnsafeRawBufferPointer) {
        var order = DateOrder.dayMonthYear
        var residence = 0
        for (number, line) in Self.split(text, at: 0x0A).enumerated() {
            let fields = Self.split(line, at: 0x7C)
            if number == 0 {
                guard (3...6).contains(fields.count), let today = Self.number(fields[1]) else { return nil }
                if fields.count > 3 {
                    guard let written = Self.order(fields[3]) else { return nil }
                    order = written
                }
                if fields.count > 4 {
                    guard let kabupaten = Self.number(fields[4]) else { return nil }
                    residence = kabupaten
                }
                if fields.count > 5 {
                    let ages = Self.split(fields[5], at: 0x2C)
                    guard ages.count == 2, let greatest = Self.number(ages[0]), let smallest = Self.number(ages[1])
                    else { return nil }
                    rules.maximumAge = greatest
                    rules.minimumHeadAge = smallest
                }
                kk = DocumentNumber(fields[0])
                rules.today = CivilDate(packed: Int32(today))
                for province in Self.split(fields[2], at: 0x2C) {
                    guard let code = Self.number(province) else { return nil }
                    rules.provinces.insert(code)
                }
            } else if !line.isEmpty {
                guard var member = Self.member(fields, order: order) else { return nil }
                member.residence = residence
                members.append(member)
            }
        }
    }

    /// What the rules say, in order of member, code and detail: `-1:H01:0 0:N02:1`.
    var verdicts: [UInt8] {
        var found = rules.check(family: members, kk: kk)
        found.sort { Self.key($0) < Self.key($1) }
        var text: [UInt8] = []
        for verdict in found {
            if !text.isEmpty { text.append(0x20) }
            if verdict.member < 0 { text.append(0x2D) }
            Self.append(Int(verdict.member.magnitude), to: &text)
            text.append(0x3A)
            text.append(contentsOf: UnsafeBufferPointer(start: verdict.rule.text.utf8Start, count: 3))
            text.append(0x3A)
            Self.append(Int(verdict.detail), to: &text)
        }
        return text
    }

    /// Member, the three letters of the code, and the detail as one number.
    private static func key(_ verdict: Verdict) -> Int64 {
        var key = Int64(verdict.member) + 1
        for place in 0..<3 { key = key << 8 | Int64(verdict.rule.text.utf8Start[place]) }
        return key << 8 | Int64(verdict.detail)
    }

    private static func member(_ fields: [UnsafeRawBufferPointer], order: DateOrder) -> PersonFacts? {
        guard fields.count == 7 || fields.count == 8,
            let sex = number(fields[3]).flatMap({ Sex(rawValue: UInt8(clamping: $0)) }),
            let relation = number(fields[4]).flatMap({ Relation(rawValue: UInt8(clamping: $0)) })
        else { return nil }
        var stated: RuleCode?
        if !fields[6].isEmpty {
            stated = RuleCode.allCases.first { code in fields[6].elementsEqual(bytes(of: code.text)) }
            if stated == nil { return nil }
        }
        var facts = PersonFacts(
            nik: DocumentNumber(fields[0]), name: NameShape(fields[1]), birth: WrittenDate(fields[2], order: order),
            sex: sex, relation: relation, hasMother: !fields[5].isEmpty, stated: stated)
        if fields.count == 8 {
            for mark in fields[7] {
                switch mark {
                case 0x67: facts.hasUnknownBenefit = true
                case 0x64: facts.isDisputed = true
                case 0x61: facts.isAbsent = true
                case 0x78: facts.isPresent = false
                default: return nil
                }
            }
        }
        return facts
    }

    private static func order(_ text: UnsafeRawBufferPointer) -> DateOrder? {
        if text.elementsEqual(bytes(of: "mdy")) { return .monthDayYear }
        if text.elementsEqual(bytes(of: "ymd")) { return .yearMonthDay }
        if text.elementsEqual(bytes(of: "ydm")) { return .yearDayMonth }
        return text.elementsEqual(bytes(of: "dmy")) ? .dayMonthYear : nil
    }

    private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    private static func split(_ text: UnsafeRawBufferPointer, at separator: UInt8) -> [UnsafeRawBufferPointer] {
        var parts: [UnsafeRawBufferPointer] = []
        var start = 0
        for (at, byte) in text.enumerated() where byte == separator {
            parts.append(UnsafeRawBufferPointer(rebasing: text[start..<at]))
            start = at + 1
        }
        parts.append(UnsafeRawBufferPointer(rebasing: text[start...]))
        return parts
    }

    private static func number(_ text: UnsafeRawBufferPointer) -> Int? {
        guard !text.isEmpty, text.count <= 8 else { return nil }
        var value = 0
        for byte in text {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    private static func append(_ number: Int, to text: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &text) }
        text.append(0x30 + UInt8(number % 10))
    }
}
