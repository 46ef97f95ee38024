/// What stands in one cell of a sheet.
package enum Cell: Sendable, Equatable {
    /// As it is, digits too: a NIK or KK is text, never a number, of which a spreadsheet would drop digits.
    case text(String)
    case number(Int)
    /// A number with one decimal, in tenths.
    case tenths(Int)
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
    ///   - notes: what is read beside the rows, however long: a sheet of its own, in CSV the very last rows.
    ///   - properties: what a workbook says of itself; CSV has no place for it.
    package func writer(
        path: String, title: String, header: [String], preamble: [String] = [], notes: SheetNotes? = nil,
        properties: SheetProperties? = nil
    ) throws(SheetError) -> any SheetWriter {
        switch self {
        case .csv: try CSVWriter(path: path, header: header, closing: preamble + (notes?.lines ?? []))
        case .xlsx:
            try XLSXWriter(
                path: path, title: title, header: header, preamble: preamble, notes: notes, properties: properties)
        }
    }
}

/// Lines about a table that are too many to stand above it.
package struct SheetNotes: Sendable, Equatable {
    /// Of their sheet.
    package var title: String
    package var lines: [String]

    package init(title: String, lines: [String]) {
        self.title = title
        self.lines = lines
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
