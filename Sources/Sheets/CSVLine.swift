/// One line of comma-separated values, for what is written without a file of its own.
package enum CSVLine {
    /// Without a line end; cells quoted where they need it, and none a formula to a spreadsheet.
    package static func text(_ cells: [String]) -> String {
        var bytes: [UInt8] = []
        for (position, cell) in cells.enumerated() {
            if position > 0 { bytes.append(0x2C) }
            append(cell, to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One cell. What another program parts lines by is quoted too, though RFC 4180 does not ask for it.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        let text = Formula.neutralisedInLine(text)
        let needsQuotes = text.utf8.contains {
            $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09
        }
        guard needsQuotes else { bytes += text.utf8; return }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
