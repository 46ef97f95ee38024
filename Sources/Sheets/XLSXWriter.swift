import CXlsx
import Foundation

/// A workbook of one sheet, by libxlsxwriter, which keeps one row in memory.
package final class XLSXWriter: SheetWriter {
    /// Rows that a sheet can hold.
    package static let mostRows = 1_048_576
    private let path: String
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private var line: lxw_row_t = 0
    private var isOpen = true

    package init(path: String, title: String, header: [String], preamble: [String] = []) throws(SheetError) {
        self.path = path
        var options = lxw_workbook_options()
        options.constant_memory = 1
        let folder = (path as NSString).deletingLastPathComponent
        let made = folder.withCString { folder in
            // Its temporary rows lie where the file will, not in a /tmp that may be small or memory.
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        guard let made else { throw .cannotWrite(path: path, reason: "no memory") }
        workbook = made
        let name = String(title.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
        guard let added = workbook_add_worksheet(made, name.isEmpty ? nil : name) else {
            throw .cannotWrite(path: path, reason: "no sheet")
        }
        sheet = added
        let bold = workbook_add_format(made)
        format_set_bold(bold)
        for words in preamble {
            worksheet_write_string(sheet, line, 0, words, nil)
            line += 1
        }
        for (column, name) in header.enumerated() {
            worksheet_write_string(sheet, line, lxw_col_t(column), name, bold)
        }
        worksheet_freeze_panes(sheet, line + 1, 0)
        line += 1
    }

    deinit { if isOpen { workbook_close(workbook) } }

    package func row(_ cells: [Cell]) throws(SheetError) {
        guard line < Self.mostRows else { throw .tooManyRows(limit: Self.mostRows) }
        for (column, cell) in cells.enumerated() {
            let column = lxw_col_t(column)
            let code =
                switch cell {
                case .empty: LXW_NO_ERROR
                case .number(let value): worksheet_write_number(sheet, line, column, Double(value), nil)
                case .text(let text):
                    worksheet_write_string(sheet, line, column, String(Formula.neutralised(text).prefix(32_767)), nil)
                }
            guard code == LXW_NO_ERROR else { throw failure(code) }
        }
        line += 1
    }

    package func finish() throws(SheetError) {
        isOpen = false
        let code = workbook_close(workbook)
        guard code == LXW_NO_ERROR else { throw failure(code) }
        chmod(path, 0o600)
    }

    private func failure(_ code: lxw_error) -> SheetError {
        .cannotWrite(path: path, reason: lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)")
    }
}
