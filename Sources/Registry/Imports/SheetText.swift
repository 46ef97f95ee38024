import Foundation
import Sheets

/// A sheet of a workbook as delimited text, one line a row: what stands in row 7 stands in line 7.
struct SheetText {
    static let separator = UInt8(ascii: "|")
    /// Rows looked at for the column names before anything is written.
    private static let looked = 30

    let programs: [Program]
    private let descriptor: Int32
    private let path: String
    private let largest: Int
    private let room: DiskRoom
    private var written = 0
    private var buffer: [UInt8] = []
    private var lines = 0
    private var width = 0
    private(set) var rows = 0
    private var waiting: [(number: Int, texts: [String])] = []

    /// - Parameters:
    ///   - largest: bytes that the text may come to: a text that a few cells share can stand in every other.
    ///   - free: bytes of the disk that stay free.
    init(path: String, programs: [Program], largest: Int, free: Int) throws(SheetError) {
        self.path = path
        self.largest = largest
        room = DiskRoom(keeping: free)
        self.programs = programs
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
    }

    /// Writes all of a sheet.
    ///
    /// - Parameter progress: called with the rows so far; what it throws ends it.
    mutating func write(
        _ sheet: XLSXReader.Sheet, of reader: XLSXReader, progress: (Int) throws -> Void
    ) throws {
        defer { close(descriptor) }
        try reader.forEachRow(of: sheet) { row in
            rows += 1
            if rows & 0x3FF == 0 { try progress(rows) }
            if width == 0 {
                waiting.append((row.number, row.texts))
                if waiting.count == Self.looked { try release() }
            } else {
                try write(row)
                if buffer.count >= 1 << 18 { try flush() }
            }
        }
        try release()
        try flush()
        guard fsync(descriptor) == 0 else { throw SheetError.cannotWrite(path: path, reason: "fsync") }
    }

    /// Rows end where the column names end: a spreadsheet does not say that the last cells of a row are empty.
    private mutating func release() throws {
        guard width == 0 else { return }
        let header = waiting.first { row in
            HeaderLine(line: row.number, names: row.texts, separator: Self.separator, end: 0)
                .hasWhatIsNeeded(programs, [])
        }
        width = max(header?.texts.count ?? waiting.map(\.texts.count).max() ?? 1, 1)
        for row in waiting {
            try begin(row.number)
            for (column, text) in row.texts.enumerated() { append(column: column, Array(text.utf8)) }
            pad(from: row.texts.count)
        }
        waiting = []
    }

    private mutating func write(_ row: borrowing SheetRow) throws {
        try begin(row.number)
        var next = 0
        row.forEachCell { column, text in
            while next < column { append(column: next, []); next += 1 }
            append(column: column, text)
            next = column + 1
        }
        pad(from: next)
    }

    /// Ends the line before, and makes empty ones for rows that the sheet does not have.
    private mutating func begin(_ number: Int) throws {
        while lines < number {
            if lines > 0 { buffer.append(0x0A) }
            lines += 1
            if buffer.count >= 1 << 18 { try flush() }
        }
    }

    private mutating func pad(from column: Int) {
        var column = column
        while column < width { append(column: column, []); column += 1 }
    }

    private mutating func append(column: Int, _ text: some Collection<UInt8>) {
        if column > 0 { buffer.append(Self.separator) }
        let needsQuotes = text.contains { $0 == Self.separator || $0 == 0x22 }
        if needsQuotes { buffer.append(0x22) }
        for byte in text {
            switch byte {
            // A field does not go over a line's end.
            case 0x0A, 0x0D, 0x09: buffer.append(0x20)
            case 0x22: buffer += [0x22, 0x22]
            default: buffer.append(byte)
            }
        }
        if needsQuotes { buffer.append(0x22) }
    }

    private mutating func flush() throws(SheetError) {
        if self.written + buffer.count > largest { throw .tooLarge(limit: largest) }
        try room.check(descriptor, before: self.written, after: self.written + buffer.count)
        self.written += buffer.count
        var written = 0
        while written < buffer.count {
            let count = buffer.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
