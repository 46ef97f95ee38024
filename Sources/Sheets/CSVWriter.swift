import Foundation

/// Comma-separated values (RFC 4180) in UTF-8 with a byte-order mark, which spreadsheet programs need to read it right.
package final class CSVWriter: SheetWriter {
    private let path: String
    private let descriptor: Int32
    private let closing: [String]
    private var buffer: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var isOpen = true

    /// - Parameter closing: lines after the last row.
    package init(path: String, header: [String], closing: [String] = []) throws(SheetError) {
        self.path = path
        self.closing = closing
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
        try row(header.map { .text($0) })
    }

    deinit { if isOpen { close(descriptor) } }

    package func row(_ cells: [Cell]) throws(SheetError) {
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
