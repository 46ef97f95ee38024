/// Text as bytes, without a String per field.
extension [UInt8] {
    /// A number with exactly this many digits, zeros in front.
    mutating func append(decimal number: UInt64, digits: Int) {
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digits))
        var left = number
        var place = count - 1
        while left > 0, place >= count - digits {
            let (quotient, digit) = left.quotientAndRemainder(dividingBy: 10)
            self[place] = UInt8(ascii: "0") + UInt8(digit)
            left = quotient
            place -= 1
        }
    }

    /// A date as dd-mm-yyyy.
    mutating func append(_ date: CalendarDay) {
        append(decimal: UInt64(date.day), digits: 2)
        append(UInt8(ascii: "-"))
        append(decimal: UInt64(date.month), digits: 2)
        append(UInt8(ascii: "-"))
        append(decimal: UInt64(date.year), digits: 4)
    }

    /// Text in double quotes, quotes inside doubled.
    mutating func appendQuoted(_ text: String) {
        append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { append(byte) }
            append(byte)
        }
        append(UInt8(ascii: "\""))
    }

    /// A field of a comma-separated file, quoted only where it must be.
    mutating func appendCsv(_ text: String) {
        if text.utf8.contains(where: { [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n")].contains($0) }) {
            appendQuoted(text)
        } else {
            append(contentsOf: text.utf8)
        }
    }
}
