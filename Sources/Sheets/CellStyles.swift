import Foundation

/// Which cell formats of a workbook show a number as a date.
final class CellStyles: XMLListener {
    private var customDates: Set<Int> = []
    /// Of each cell format, whether it is a date.
    private var formats: [Bool] = []
    private var isInCellFormats = false

    func load(_ name: String, of archive: ZipArchive, limits: SheetLimits) throws {
        try XMLParts(self, limits: limits).read(name, of: archive, most: limits.smallPart)
    }

    func isDate(_ format: Int) -> Bool { formats.indices.contains(format) && formats[format] }

    func start(_ name: XMLWord, _ attributes: XMLAttributes) throws(SheetError) {
        if name == "numFmt" {
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
                return
            }
            if Self.showsDay(code) { customDates.insert(id) }
        } else if name == "cellXfs" {
            isInCellFormats = true
        } else if name == "xf", isInCellFormats {
            guard formats.count < 65_536 else { throw .malformed("terlalu banyak gaya sel") }
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(Self.builtInDates.contains(id) || customDates.contains(id))
        }
    }

    func end(_ name: XMLWord) throws(SheetError) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws(SheetError) {}

    /// ECMA-376, 18.8.30: formats with a day or a month; times alone (18-21, 45-47) are no dates.
    private static let builtInDates = Set([14, 15, 16, 17, 22] + Array(27...31) + [36] + Array(50...54) + [57, 58])

    /// Whether a format writes a day or a year: `dd/mm/yyyy`, not `[h]:mm`, not `"hari" 0`.
    static func showsDay(_ code: String) -> Bool {
        var inQuotes = false
        var inBrackets = false
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped { isEscaped = false; continue }
            switch character {
            case "\\", "_", "*": isEscaped = true
            case "\"": inQuotes.toggle()
            case "[" where !inQuotes: inBrackets = true
            case "]" where !inQuotes: inBrackets = false
            case "d" where !inQuotes && !inBrackets, "y" where !inQuotes && !inBrackets: return true
            default: break
            }
        }
        return false
    }
}

/// Days as workbooks count them.
enum SerialDay {
    /// `1979-04-12` of the text of a number; nil for what is no day.
    ///
    /// - Parameter isFrom1904: counted as on the first Macintosh.
    static func text(_ number: String, isFrom1904: Bool) -> String? {
        guard let value = Double(number), value >= 1, value < 2_958_466 else { return nil }
        var serial = Int(value)
        if isFrom1904 {
            serial += 1_462
        } else if serial < 60 {
            // The 29th of February 1900, which never was, has number 60.
            serial += 1
        }
        // 25,569 is the 1st of January 1970. Days to civil date (Howard Hinnant's algorithm, public domain).
        let days = serial - 25_569 + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let ofEra = days - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func digits(_ value: Int, _ count: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    }
}

enum CellText {
    /// `_x000D_` is how a workbook writes a letter that XML cannot hold.
    static func unescape(_ text: inout [UInt8]) {
        guard text.contains(0x5F) else { return }
        var result: [UInt8] = []
        var at = 0
        while at < text.count {
            if text[at] == 0x5F, at + 6 < text.count, text[at + 1] == 0x78, text[at + 6] == 0x5F,
                let code = UInt32(String(decoding: text[at + 2..<at + 6], as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(code)
            {
                result.append(contentsOf: Array(String(Character(scalar)).utf8))
                at += 7
            } else {
                result.append(text[at])
                at += 1
            }
        }
        text = result
    }
}
