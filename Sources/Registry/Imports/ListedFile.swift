import Foundation
import Rules

/// A list that another office handed over: delimited rows under column names, read in one pass.
struct ListedFile {
    let header: HeaderLine
    private let reader: LineReader
    private let encoding: ColumnMapping.TextEncoding

    /// Bytes of the file.
    var size: Int { reader.size }

    /// - Parameter fits: whether these are the column names; where no line fits, the first is taken for them.
    /// - Throws: `ImportProblem` for what is no text of rows.
    init(path: String, fits: (HeaderLine) -> Bool) throws {
        let reader = try LineReader(path: path)
        let sample = try reader.bytes(at: 0, count: 1 << 20)
        if sample.isEmpty { throw ImportProblem.empty }
        if !sample.contains(0x0A), sample.contains(0x0D) { throw ImportProblem.oldLineEnds }
        let start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let lines = HeaderLine.first(of: sample, from: start, separator: nil)
        guard let first = lines.first else { throw ImportProblem.noHeader(found: []) }
        try self.init(reader, lines.first(where: fits) ?? first)
    }

    /// Where the column names were found already.
    init(_ reader: LineReader, _ header: HeaderLine) throws {
        self.reader = reader
        self.header = header
        let sample = try reader.bytes(at: 0, count: 1 << 20)
        // Of whole lines: the last letter of the sample may be cut.
        let whole = sample[..<(sample.lastIndex(of: 0x0A) ?? sample.endIndex)]
        let isText = whole.withUnsafeBytes { isUTF8Text($0) }
        encoding = isText ? .utf8 : .windows1252
    }

    /// Calls `body` with the texts of every line that says anything or why they cannot be read, with its number, and
    /// with the bytes passed so far.
    func forEachRow(_ body: (Result<[String], LineRefusal>, _ line: Int, _ passed: Int) throws -> Void) throws {
        var number = header.line
        var passed = min(header.end, reader.size)
        let mark = header.separator
        var splitter = RowSplitter(separator: mark)
        try reader.forEachLine(from: passed, block: { _ in }) { _, line, length in
            number += 1
            passed += length
            guard let line else { return try body(.failure(LineRefusal(.tooLong)), number, passed) }
            // Blank lines, those of a sheet's empty rows, and DOS's end mark.
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x1A || $0 == mark }
            if isBlank { return }
            if encoding == .utf8, !isUTF8Text(line) {
                return try body(.failure(LineRefusal(.undecodable)), number, passed)
            }
            guard splitter.split(line) == header.names.count else {
                return try body(.failure(LineRefusal(.fieldCount)), number, passed)
            }
            let texts = splitter.pieces.map { piece -> String in
                let text = decode(line[piece.start..<piece.end], encoding)
                let whole = piece.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
                return String(whole.trimmingSpaces.prefix(200))
            }
            try body(.success(texts), number, passed)
        }
    }
}

/// A line that is not taken, and why; whose it is is not kept.
struct LineRefusal: Error {
    var reason: Reject.Reason

    init(_ reason: Reject.Reason) { self.reason = reason }
}

/// Words of such a list.
extension ValueWords {
    /// The code; 0 where it is not known.
    func sex(_ written: String) -> Int {
        var written = written
        return written.withUTF8 { Int(sex(UnsafeRawBufferPointer($0)).rawValue) }
    }

    /// The code; 0 where it is not known.
    func relation(_ written: String) -> Int {
        var written = written
        return written.withUTF8 { Int(relation(UnsafeRawBufferPointer($0)).rawValue) }
    }

    /// Nil for a word that was never seen.
    func gives(_ written: String) -> Bool? {
        var written = written
        switch written.withUTF8({ benefit(UnsafeRawBufferPointer($0)) }) {
        case .yes: return true
        case .no: return false
        case .odd: return nil
        }
    }

    /// `yyyymmdd`.
    func date(_ written: String, _ order: DateOrder) -> Int32? {
        var written = written
        return written.withUTF8 { WrittenDate(UnsafeRawBufferPointer($0), order: order).date?.packed }
    }
}
