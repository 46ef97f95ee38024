/// A day of the calendar as `yyyymmdd`; month and day 0 where only the year is known.
public struct CivilDate: Equatable, Comparable, Hashable, Sendable {
    public let packed: Int32

    public init(packed: Int32) { self.packed = packed }

    /// Nil if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard year >= 1800, year <= 9999, month >= 1, month <= 12, day >= 1,
            day <= CivilDate.days(in: month, leap: CivilDate.isLeap(year))
        else { return nil }
        packed = Int32(year * 10_000 + month * 100 + day)
    }

    public init(year: Int) { packed = Int32(year * 10_000) }

    public var year: Int { Int(packed) / 10_000 }
    public var month: Int { Int(packed) / 100 % 100 }
    public var day: Int { Int(packed) % 100 }
    public var isYearOnly: Bool { month == 0 }

    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.packed < right.packed }

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    public static func days(in month: Int, leap: Bool) -> Int {
        switch month {
        case 2: leap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Full years between this day and `today`; a year alone counts from its first day.
    public func age(on today: CivilDate) -> Int {
        let years = today.year - year
        return today.month * 100 + today.day < month * 100 + day ? years - 1 : years
    }
}

/// The order in which a file writes day, month and year.
public enum DateOrder: UInt8, Sendable, CaseIterable {
    case dayMonthYear, monthDayYear, yearMonthDay, yearDayMonth
}

/// A birth date as written.
public enum WrittenDate: Equatable, Sendable {
    case missing
    case date(CivilDate)
    /// Something is written that is no day of the calendar.
    case impossible

    public var date: CivilDate? {
        if case .date(let date) = self { date } else { nil }
    }

    /// Of a text that is kept as written because it is no date: whether it says anything at all ("-" does not).
    public init(unreadable text: UnsafeRawBufferPointer) {
        self = WrittenDate(text, order: .dayMonthYear) == .missing ? .missing : .impossible
    }

    /// Reads `12-11-1987`, `1987/11/12`, `19871112`, `12 NOV 1987`, `1987`, with a time after it ignored.
    ///
    /// A text is read in the file's order only: `31/12` in a month-first file is impossible, not turned round.
    public init(_ text: UnsafeRawBufferPointer, order: DateOrder) {
        var parts = DateParts(text)
        if parts.isEmpty { self = .missing; return }
        if parts.count == 1, parts.lengths.0 == 8 { parts.splitCompact(order) }
        if parts.count == 1, parts.lengths.0 == 4, parts.numbers.0 >= 1800, parts.numbers.0 <= 2100 {
            self = .date(CivilDate(year: parts.numbers.0))
            return
        }
        guard parts.count == 3, let date = parts.date(in: order) else { self = .impossible; return }
        self = .date(date)
    }
}

/// Up to three numbers (or a month's name) out of a written date.
private struct DateParts {
    var numbers = (0, 0, 0)
    var lengths = (0, 0, 0)
    var count = 0
    var isEmpty = true
    private var namedMonth = false
    private var bad = false

    init(_ text: UnsafeRawBufferPointer) {
        var at = 0
        while at < text.count {
            let byte = text[at]
            if byte >= 0x30 && byte <= 0x39 {
                var value = 0
                let start = at
                while at < text.count, text[at] >= 0x30, text[at] <= 0x39 {
                    if at - start < 9 { value = value * 10 + Int(text[at] - 0x30) }
                    at += 1
                }
                isEmpty = false
                if count == 3 { return }  // a time of day follows
                append(value, length: at - start)
            } else if isLetter(byte) {
                let start = at
                while at < text.count, isLetter(text[at]) { at += 1 }
                isEmpty = false
                if count == 3 { return }
                guard let month = monthNamed(text, start, at) else { bad = true; continue }
                namedMonth = true
                append(month, length: 2)
            } else {
                if byte != 0x20 && byte != 0x2D && byte != 0x2F && byte != 0x2E && byte != 0x27 {
                    bad = true; isEmpty = false
                }
                at += 1
            }
        }
    }

    private mutating func append(_ value: Int, length: Int) {
        switch count {
        case 0: numbers.0 = value; lengths.0 = length
        case 1: numbers.1 = value; lengths.1 = length
        default: numbers.2 = value; lengths.2 = length
        }
        count += 1
    }

    /// `19871112` and its three sisters.
    mutating func splitCompact(_ order: DateOrder) {
        let whole = numbers.0
        switch order {
        case .yearMonthDay, .yearDayMonth:
            numbers = (whole / 10_000, whole / 100 % 100, whole % 100)
            lengths = (4, 2, 2)
        case .dayMonthYear, .monthDayYear:
            numbers = (whole / 1_000_000, whole / 10_000 % 100, whole % 10_000)
            lengths = (2, 2, 4)
        }
        count = 3
    }

    func date(in order: DateOrder) -> CivilDate? {
        if bad { return nil }
        // A year of four digits in front or behind says so itself, whatever the file's order.
        let yearFirst = lengths.0 == 4
        let year = yearFirst ? numbers.0 : numbers.2
        guard yearFirst || lengths.2 == 4 else { return nil }
        let dayFirst: Bool
        if namedMonth {
            dayFirst = !yearFirst
        } else {
            switch order {
            case .dayMonthYear: dayFirst = !yearFirst
            case .monthDayYear: dayFirst = false
            case .yearMonthDay: dayFirst = !yearFirst
            case .yearDayMonth: dayFirst = true
            }
        }
        if yearFirst {
            return dayFirst
                ? CivilDate(year: year, month: numbers.2, day: numbers.1)
                : CivilDate(year: year, month: numbers.1, day: numbers.2)
        }
        return dayFirst
            ? CivilDate(year: year, month: numbers.1, day: numbers.0)
            : CivilDate(year: year, month: numbers.0, day: numbers.1)
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

/// Indonesian and English month names by their first three letters.
private func monthNamed(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int? {
    guard end - start >= 3 else { return nil }
    let key = (Int(text[start] | 0x20) << 16) | (Int(text[start + 1] | 0x20) << 8) | Int(text[start + 2] | 0x20)
    func code(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int { (Int(a) << 16) | (Int(b) << 8) | Int(c) }
    switch key {
    case code(0x6A, 0x61, 0x6E): return 1
    case code(0x66, 0x65, 0x62), code(0x70, 0x65, 0x62): return 2
    case code(0x6D, 0x61, 0x72): return 3
    case code(0x61, 0x70, 0x72): return 4
    case code(0x6D, 0x65, 0x69), code(0x6D, 0x61, 0x79): return 5
    case code(0x6A, 0x75, 0x6E): return 6
    case code(0x6A, 0x75, 0x6C): return 7
    case code(0x61, 0x67, 0x75), code(0x61, 0x75, 0x67), code(0x61, 0x67, 0x73): return 8
    case code(0x73, 0x65, 0x70): return 9
    case code(0x6F, 0x6B, 0x74), code(0x6F, 0x63, 0x74): return 10
    case code(0x6E, 0x6F, 0x76), code(0x6E, 0x6F, 0x70): return 11
    case code(0x64, 0x65, 0x73), code(0x64, 0x65, 0x63): return 12
    default: return nil
    }
}
