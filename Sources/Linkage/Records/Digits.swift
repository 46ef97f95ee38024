/// Numbers as they are written, four bits a digit: a digit that is wrong is four bits that differ.
enum Digits {
    /// The digits of a text, at most sixteen, the first in the highest bits of as many as there are.
    @inline(__always)
    static func packed(_ text: UnsafeRawBufferPointer) -> (number: UInt64, count: Int) {
        var number: UInt64 = 0
        var count = 0
        for byte in text where byte >= 0x30 && byte <= 0x39 {
            if count == 16 { return (0, 17) }
            number = number << 4 | UInt64(byte & 0xF)
            count += 1
        }
        return (number, count)
    }

    /// A NIK or KK; 0 for what is not sixteen digits, and for digits that stand for nothing: all the same ones.
    @inline(__always)
    static func sixteen(_ text: UnsafeRawBufferPointer) -> UInt64 {
        let (number, count) = packed(text)
        guard count == 16 else { return 0 }
        return number == number >> 60 &* 0x1111_1111_1111_1111 ? 0 : number
    }

    /// How many digits differ.
    @inline(__always)
    static func differing(_ left: UInt64, _ right: UInt64) -> Int {
        var bits = left ^ right
        bits |= bits >> 1
        bits |= bits >> 2
        return (bits & 0x1111_1111_1111_1111).nonzeroBitCount
    }

    /// Whether two digits that stand side by side have changed places, and nothing else.
    @inline(__always)
    static func areSwapped(_ left: UInt64, _ right: UInt64) -> Bool {
        let difference = left ^ right
        if difference == 0 { return false }
        let low = UInt64(difference.trailingZeroBitCount / 4 * 4)
        if low >= 60 || (difference >> low) >> 8 != 0 { return false }
        let (a, b) = (left >> low & 0xFF, right >> low & 0xFF)
        return a >> 4 == b & 0xF && a & 0xF == b >> 4
    }

    /// `yyyymmdd` of a date as people write it; 0 for none.
    @inline(__always)
    static func date(_ text: UnsafeRawBufferPointer) -> UInt32 {
        var parts = (0, 0, 0)
        var lengths = (0, 0, 0)
        var part = 0
        for byte in text {
            guard byte >= 0x30, byte <= 0x39 else {
                if byte == 0x54 || byte == 0x20, part == 2 { break }
                if part < 2, lengths.0 > 0 { part += 1 }
                continue
            }
            let digit = Int(byte & 0xF)
            switch part {
            case 0: parts.0 = parts.0 * 10 + digit; lengths.0 += 1
            case 1: parts.1 = parts.1 * 10 + digit; lengths.1 += 1
            default: parts.2 = parts.2 * 10 + digit; lengths.2 += 1
            }
            if lengths.0 > 8 || lengths.1 > 4 || lengths.2 > 4 { return 0 }
        }
        var (year, month, day) = parts
        if lengths.1 == 0, lengths.0 == 8 {
            (year, month, day) = (parts.0 / 10_000, parts.0 / 100 % 100, parts.0 % 100)
        } else if lengths.0 <= 2, lengths.2 == 4 {
            (year, month, day) = (parts.2, parts.1, parts.0)
        }
        guard year >= 1800, year <= 2200, month <= 99, day <= 99 else { return 0 }
        return UInt32(year * 10_000 + month * 100 + day)
    }
}
