import Foundation

/// Comma-separated values (RFC 4180) in UTF-8 with a byte-order mark, which spreadsheet programs need to read it right;
/// or the layout in which registries hand files to each other.
package final class CSVWriter: SheetWriter {
    private let path: String
    private let style: Style
    private let descriptor: Int32
    private let closing: [String]
    private var buffer: [UInt8]
    private var isOpen = true

    package enum Style: Sendable {
        case spreadsheet
        /// Bars between cells, every cell in quotes, nothing before the first line. For programs, which know no formulas:
        /// a cell says what it says.
        case exchange
    }

    /// - Parameter closing: lines after the last row.
    package init(
        path: String, header: [String], closing: [String] = [], style: Style = .spreadsheet
    ) throws(SheetError) {
        self.path = path
        self.style = style
        buffer = style == .spreadsheet ? [0xEF, 0xBB, 0xBF] : []
        self.closing = closing
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
        try row(header.map { .text($0) })
    }

    deinit { if isOpen { close(descriptor) } }

    package func row(_ cells: [Cell]) throws(SheetError) {
        if style == .exchange { return try exchangeRow(cells) }
        for (position, cell) in cells.enumerated() {
            if position > 0 { buffer.append(0x2C) }
            switch cell {
            case .empty: break
            case .number(let value): buffer += String(value).utf8
            case .tenths(let value): buffer += "\(value < 0 ? "-" : "")\(abs(value) / 10).\(abs(value) % 10)".utf8
            case .text(let text): CSVLine.append(text, to: &buffer)
            }
        }
        buffer += [0x0D, 0x0A]
        if buffer.count > 1 << 16 { try flush() }
    }

    private func exchangeRow(_ cells: [Cell]) throws(SheetError) {
        for (position, cell) in cells.enumerated() {
            if position > 0 { buffer.append(0x7C) }
            let text: String
            switch cell {
            case .empty: text = ""
            case .number(let value): text = String(value)
            case .tenths(let value): text = "\(value < 0 ? "-" : "")\(abs(value) / 10).\(abs(value) % 10)"
            case .text(let written): text = written
            }
            buffer.append(0x22)
            for byte in text.utf8 {
                // A row is a line to whoever reads it.
                let isBreak = byte == 0x0A || byte == 0x0D
                if byte == 0x22 { buffer.append(0x22) }
                buffer.append(isBreak ? 0x20 : byte)
            }
            buffer.append(0x22)
        }
        buffer.append(0x0A)
        if buffer.count > 1 << 16 { try flush() }
    }

    package func finish() throws(SheetError) {
        for line in closing { try row([.text("# " + line)]) }
        try flush()
        isOpen = false
        guard fsync(descriptor) == 0, close(descriptor) == 0 else {
            throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
        }
    }

    private func flush() throws(SheetError) {
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes { write(descriptor, $0.baseAddress! + written, buffer.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
