/// A NIK or a KK number as a file or a form gave it: 16 digits, or why it is not.
///
/// Nothing is corrected: what is written stays written, this only says what it amounts to. A leading
/// apostrophe (a spreadsheet's mark for text) and spaces do not count as part of the number.
public enum DocumentNumber: Equatable, Sendable {
    case missing
    case number(Int64)
    case malformed(Flaw)

    /// Why a text is not a number of 16 digits.
    public enum Flaw: UInt8, Sendable {
        case short = 1
        case long = 2
        case letters = 3
        /// A spreadsheet took it for a quantity: `1.70201E+15`. The last digits are lost for good.
        case scientific = 4
    }

    public var value: Int64? {
        if case .number(let value) = self { value } else { nil }
    }

    /// Whether, as a KK number, it tells which rows belong together. Of `9.90201E+15` the digits that would are lost.
    public var holdsFamily: Bool {
        switch self {
        case .missing, .malformed(.scientific): false
        case .number, .malformed: true
        }
    }

    /// Reads ASCII bytes; never fails, an unreadable text is `.malformed`.
    public init(_ text: UnsafeRawBufferPointer) {
        var value: Int64 = 0
        var digits = 0
        var others = 0
        var scientific = false
        var atStart = true
        for byte in text {
            if byte == 0x20 || (atStart && byte == 0x27) { continue }
            atStart = false
            if byte >= 0x30 && byte <= 0x39 {
                digits += 1
                if digits <= 16 { value = value &* 10 &+ Int64(byte &- 0x30) }
            } else {
                others += 1
                if (byte == 0x45 || byte == 0x65) && digits > 0 { scientific = true }
            }
        }
        if digits == 0 && (others == 0 || isDashes(text)) {
            self = .missing
        } else if others > 0 {
            self = .malformed(scientific && digits >= 3 && containsPoint(text) ? .scientific : .letters)
        } else if digits == 16 {
            self = .number(value)
        } else {
            self = .malformed(digits < 16 ? .short : .long)
        }
    }
}

/// "-" and "--" are how clerks write "none".
private func isDashes(_ text: UnsafeRawBufferPointer) -> Bool {
    for byte in text where byte != 0x2D && byte != 0x20 && byte != 0x27 { return false }
    return true
}

private func containsPoint(_ text: UnsafeRawBufferPointer) -> Bool {
    for byte in text where byte == 0x2E || byte == 0x2C || byte == 0x2B { return true }
    return false
}

/// The parts of a 16-digit NIK: region of first registration, birth date with women's day + 40, serial.
public struct NIKParts: Sendable {
    public let province: Int
    public let regency: Int
    public let district: Int
    /// Day of birth, 1-31, women's 40 taken off.
    public let day: Int
    public let month: Int
    /// Two digits.
    public let year: Int
    public let isWoman: Bool
    public let serial: Int

    public init(_ nik: Int64) {
        serial = Int(nik % 10_000)
        year = Int(nik / 10_000 % 100)
        month = Int(nik / 1_000_000 % 100)
        let written = Int(nik / 100_000_000 % 100)
        isWoman = written > 40
        day = isWoman ? written - 40 : written
        district = Int(nik / 10_000_000_000 % 100)
        regency = Int(nik / 1_000_000_000_000 % 100)
        province = Int(nik / 100_000_000_000_000 % 100)
    }

    /// Whether day and month exist in some year that ends in `year`.
    public var hasRealDate: Bool {
        guard month >= 1, month <= 12, day >= 1 else { return false }
        return day <= CivilDate.days(in: month, leap: year % 4 == 0)
    }
}
