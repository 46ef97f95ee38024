/// What stands in one cell of a sheet.
package enum Cell: Sendable, Equatable {
    /// As it is, digits too: a NIK or KK is text, never a number, of which a spreadsheet would drop digits.
    case text(String)
    case number(Int)
    case empty
}

extension Cell {
    package static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
    package static func number(_ value: Int?) -> Cell { value.map { .number($0) } ?? .empty }
}

/// A sheet that is written row by row and never held.
package protocol SheetWriter: AnyObject {
    /// - Throws: `SheetError.cannotWrite`, for instance when the disk is full.
    func row(_ cells: [Cell]) throws(SheetError)
    /// Completes the file. Nothing may be written afterwards.
    func finish() throws(SheetError)
}

package enum SheetFormat: String, Sendable, Codable, CaseIterable {
    case csv, xlsx

    package var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    /// - Parameters:
    ///   - title: the name of the sheet in a workbook; at most 31 characters of it are kept.
    ///   - header: the names of the columns.
    ///   - preamble: lines above the header: what this is, of when, by whom (a watermark). In CSV they are left out of
    ///     the way, as the last rows, so that a program that reads the file finds the header first.
    ///   - properties: what a workbook says of itself; CSV has no place for it.
    package func writer(
        path: String, title: String, header: [String], preamble: [String] = [], properties: SheetProperties? = nil
    ) throws(SheetError) -> any SheetWriter {
        switch self {
        case .csv: try CSVWriter(path: path, header: header, closing: preamble)
        case .xlsx:
            try XLSXWriter(path: path, title: title, header: header, preamble: preamble, properties: properties)
        }
    }
}

/// What a workbook says of itself, where programs show the properties of a document.
package struct SheetProperties: Sendable, Equatable {
    package var title: String
    package var subject: String
    package var author: String
    package var comments: String

    package init(title: String, subject: String, author: String, comments: String) {
        self.title = title
        self.subject = subject
        self.author = author
        self.comments = comments
    }
}

/// Why a sheet could not be written or read.
package enum SheetError: Error, Sendable, Equatable {
    case cannotWrite(path: String, reason: String)
    case cannotRead(path: String, reason: String)
    /// More rows than a sheet of this kind can hold.
    case tooManyRows(limit: Int)
    /// Not a workbook that can be read: which part is wrong.
    case malformed(String)
    /// Unpacks to more than is allowed: a mistake, or an attack.
    case tooLarge(limit: Int)
}

/// Values that a spreadsheet would take for a formula: the one rule of the product.
package enum Formula {
    /// With an apostrophe before what begins like a formula (`= + - @`, also the wide ones of East Asian keyboards, tab,
    /// line end), so that no program runs it. A lone `-`, as files write for nothing, computes nothing.
    package static func neutralised(_ text: String) -> String {
        var bytes = text.utf8.makeIterator()
        guard let first = bytes.next() else { return text }
        switch first {
        case 0x2D where text.utf8.count == 1: return text
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: return "'" + text
        // U+FF1D, FF0B, FF0D, FF20.
        case 0xEF:
            guard bytes.next() == 0xBC, let last = bytes.next(), [0x9D, 0x8B, 0x8D, 0xA0].contains(last) else {
                return text
            }
            return "'" + text
        default: return text
        }
    }
}

/// One line of comma-separated values, for what is written without a file of its own.
package enum CSVLine {
    /// Without a line end; cells quoted where they need it, and none a formula to a spreadsheet.
    package static func text(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

    private static func cell(_ text: String) -> String {
        let text = Formula.neutralised(text)
        guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return text }
        let doubled = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\"\(doubled)\""
    }
}
