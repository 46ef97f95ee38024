/// CSV as spreadsheets read it, whatever sign they part the cells by: in Indonesia that is the semicolon.
package enum CSVCells {
    /// The cells of every line. A quote means something only where a cell begins with it.
    package static func read(_ text: String, separator: Character) -> [[String]] {
        let (part, quote) = (separator.asciiValue ?? 0, UInt8(ascii: "\""))
        var bytes = ArraySlice(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var lines: [[String]] = [[]]
        var cell: [UInt8] = []
        var isQuoted = false
        func end() {
            lines[lines.count - 1].append(String(decoding: cell, as: UTF8.self))
            cell = []
        }
        while let byte = bytes.popFirst() {
            if isQuoted {
                guard byte == quote else { cell.append(byte); continue }
                if bytes.first == quote { cell.append(quote); bytes.removeFirst() } else { isQuoted = false }
            } else if byte == quote, cell.isEmpty {
                isQuoted = true
            } else if byte == part {
                end()
            } else if byte == 0x0A {
                end()
                lines.append([])
            } else if byte != 0x0D {
                cell.append(byte)
            }
        }
        end()
        return lines
    }

    /// Cells that a spreadsheet would compute, by any of the signs that it may part them by.
    package static func formulas(in text: String) -> [String] {
        [",", ";", "\t"].flatMap { read(text, separator: $0).joined() }.filter { cell in
            let shown = cell.drop { $0 == " " || $0 == "\"" }
            guard let first = shown.first, shown.count > 1 else { return false }
            return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".contains(first)
        }
    }
}
