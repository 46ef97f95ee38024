import CXlsx
import Foundation

/// A workbook by libxlsxwriter, which keeps one row in memory. Where a sheet is full the next begins, with the same
/// lines above its rows. Nobody else may read it, from its first byte on.
package final class XLSXWriter: SheetWriter {
    /// Rows that a sheet can hold.
    package static let mostRows = 1_048_576
    /// What is above the rows stays in sight while they are scrolled, unless it would leave them no room.
    private static let mostFrozen = 8
    private let path: String
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let bold: UnsafeMutablePointer<lxw_format>?
    private let oneDecimal: UnsafeMutablePointer<lxw_format>?
    private let title: String
    private let header: [String]
    private let preamble: [String]
    private let notes: SheetNotes?
    private let rowsPerSheet: Int
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var sheets = 0
    private var line: lxw_row_t = 0
    private var isOpen = true

    /// - Parameter rowsPerSheet: lines of a sheet before the next begins, those above its rows counted.
    package init(
        path: String, title: String, header: [String], preamble: [String] = [], notes: SheetNotes? = nil,
        properties: SheetProperties? = nil, rowsPerSheet: Int = mostRows
    ) throws(SheetError) {
        self.path = path
        self.header = header
        self.preamble = preamble
        self.notes = notes
        self.rowsPerSheet = max(rowsPerSheet, preamble.count + 2)
        let name = String(title.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
        self.title = name.isEmpty ? "Data" : name
        try Self.makePrivate(path)
        var options = lxw_workbook_options()
        options.constant_memory = 1
        let folder = (path as NSString).deletingLastPathComponent
        let made = (folder.isEmpty ? "." : folder).withCString { folder in
            // Its temporary rows lie where the file will, not in a /tmp that may be small or memory.
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        guard let made else { throw .cannotWrite(path: path, reason: "no memory") }
        workbook = made
        bold = workbook_add_format(made)
        format_set_bold(bold)
        oneDecimal = workbook_add_format(made)
        format_set_num_format(oneDecimal, "0.0")
        if let properties { Self.set(properties, of: made) }
        try beginSheet()
    }

    deinit { if isOpen { workbook_close(workbook) } }

    package func row(_ cells: [Cell]) throws(SheetError) {
        if line >= rowsPerSheet { try beginSheet() }
        for (column, cell) in cells.enumerated() {
            let column = lxw_col_t(column)
            let code =
                switch cell {
                case .empty: LXW_NO_ERROR
                case .number(let value): worksheet_write_number(sheet, line, column, Double(value), nil)
                case .tenths(let value):
                    worksheet_write_number(sheet, line, column, Double(value) / 10, oneDecimal)
                case .text(let text):
                    worksheet_write_string(sheet, line, column, Self.fitting(Formula.neutralised(text)), nil)
                }
            guard code == LXW_NO_ERROR else { throw failure(code) }
        }
        line += 1
    }

    package func finish() throws(SheetError) {
        if let notes { try write(notes) }
        isOpen = false
        let code = workbook_close(workbook)
        guard code == LXW_NO_ERROR else { throw failure(code) }
    }

    /// Made before the library opens it, which would let the whole server read it until it is complete.
    private static func makePrivate(_ path: String) throws(SheetError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        guard fchmod(descriptor, 0o600) == 0 else {
            throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
        }
    }

    private func write(_ notes: SheetNotes) throws(SheetError) {
        let name = String(notes.title.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
        guard let added = workbook_add_worksheet(workbook, name) else {
            throw .cannotWrite(path: path, reason: "no sheet")
        }
        worksheet_set_column(added, 0, 0, 100, nil)
        for (line, words) in notes.lines.enumerated() {
            worksheet_write_string(added, lxw_row_t(line), 0, Self.fitting(Formula.neutralised(words)), nil)
        }
    }

    private func beginSheet() throws(SheetError) {
        sheets += 1
        let ending = sheets == 1 ? "" : " (\(sheets))"
        guard let added = workbook_add_worksheet(workbook, title.prefix(31 - ending.count) + ending) else {
            throw .cannotWrite(path: path, reason: "no sheet")
        }
        sheet = added
        line = 0
        if !header.isEmpty { worksheet_set_column(added, 0, lxw_col_t(header.count - 1), 18, nil) }
        for words in preamble {
            worksheet_write_string(added, line, 0, Self.fitting(Formula.neutralised(words)), nil)
            line += 1
        }
        for (column, name) in header.enumerated() {
            worksheet_write_string(added, line, lxw_col_t(column), name, bold)
        }
        if line < Self.mostFrozen { worksheet_freeze_panes(added, line + 1, 0) }
        line += 1
    }

    /// A cell holds 32,767 letters. Counting them costs more than writing them, so only what may be longer is cut.
    private static func fitting(_ text: String) -> String {
        text.utf8.count <= 32_767 ? text : String(text.prefix(8_000))
    }

    private static func set(_ properties: SheetProperties, of workbook: UnsafeMutablePointer<lxw_workbook>) {
        let texts = [properties.title, properties.subject, properties.author, properties.comments]
        let pointers = texts.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        var own = lxw_doc_properties()
        own.title = pointers[0]
        own.subject = pointers[1]
        own.author = pointers[2]
        own.comments = pointers[3]
        workbook_set_properties(workbook, &own)
    }

    private func failure(_ code: lxw_error) -> SheetError {
        .cannotWrite(path: path, reason: lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
    }
}
