/// NIK and KK numbers the way they get damaged on their way through spreadsheets and forms.
///
/// Apart from the scientific notation, two numbers never become the same damaged text.
enum MalformedNumber {
    static func append(_ number: UInt64, variant: Int, to bytes: inout [UInt8]) {
        switch variant {
        case 0:
            bytes.append(decimal: number, digits: 15)
        case 1:
            bytes.append(decimal: number, digits: 16)
            bytes.append(UInt8(ascii: "0"))
        case 2:
            let start = bytes.count
            bytes.append(decimal: number, digits: 16)
            // The letter O for the first zero after the area.
            if let zero = bytes[(start + 6)...].firstIndex(of: UInt8(ascii: "0")) {
                bytes[zero] = UInt8(ascii: "O")
            } else {
                bytes.append(UInt8(ascii: "O"))
            }
        default:
            let mantissa = scientificMantissa(number)
            bytes.append(decimal: mantissa / 100_000, digits: 1)
            bytes.append(UInt8(ascii: "."))
            bytes.append(decimal: mantissa % 100_000, digits: 5)
            bytes.append(contentsOf: "E+15".utf8)
        }
    }

    /// The six digits a spreadsheet leaves of a 16-digit number.
    static func scientificMantissa(_ number: UInt64) -> UInt64 {
        (number + 5_000_000_000) / 10_000_000_000
    }
}
