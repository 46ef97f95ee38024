import Foundation
import Linkage

/// A part of a CSV file, cut into rows and fields where it lies.
struct FilePart {
    private(set) var reader: RecordReader
    private let columns: Int
    private let separator: UInt8
    /// Where the rows begin that were taken.
    private(set) var starts: [UInt64] = []
    private(set) var bad: [PersonFile.BadRow] = []
    private(set) var badCount = 0
    /// A quote was open at the end: whether it is closed behind it, only reading on can tell.
    private(set) var endsOpen = false

    init(_ reader: RecordReader, _ layout: PersonColumns) {
        self.reader = reader
        (columns, separator) = (layout.count, layout.separator)
    }

    /// - Throws: `Trouble` if the file cannot be read.
    mutating func read(_ handle: Int32, _ range: Range<Int>, _ path: String) throws {
        var bytes = try Self.read(handle, range, path)
        reader.reserve(bytes.count / 90)
        bytes.withUnsafeMutableBytes { cut($0, from: range.lowerBound) }
    }

    private mutating func cut(_ bytes: UnsafeMutableRawBufferPointer, from offset: Int) {
        let end = bytes.count
        withUnsafeTemporaryAllocation(of: UnsafeRawBufferPointer.self, capacity: columns + 1) { fields in
            var position = 0
            while position < end {
                let start = position
                var count = 0
                var isOpen = false
                while true {
                    let field = Self.field(bytes, separator, &position, &isOpen)
                    if count <= columns { fields[count] = UnsafeRawBufferPointer(rebasing: bytes[field]) }
                    count = min(count + 1, columns + 1)
                    guard position < end, bytes[position] == separator else { break }
                    position += 1
                }
                if isOpen {
                    // The end of the part may only have come too early for it.
                    endsOpen = endsOpen || position == end
                    // The row ends with its line: a stray quote takes no other row with it.
                    position = start
                }
                while position < end, bytes[position] != 0x0A { position += 1 }
                position += 1
                if isOpen {
                    note("a quote that is opened is never closed", offset + start)
                } else if count == columns {
                    reader.append(UnsafeBufferPointer(fields))
                    starts.append(UInt64(offset + start))
                } else if !(count == 1 && fields[0].isEmpty) {
                    note("\(count > columns ? "more" : "\(count)") fields, the header has \(columns)", offset + start)
                }
            }
        }
    }

    private mutating func note(_ reason: String, _ offset: Int) {
        badCount += 1
        if bad.count < 20 { bad.append(PersonFile.BadRow(offset: offset, reason: reason)) }
    }

    /// The next field, without its quotes; a quote that is doubled in it becomes one, where it lies.
    @inline(__always)
    private static func field(
        _ bytes: UnsafeMutableRawBufferPointer, _ separator: UInt8, _ position: inout Int, _ isOpen: inout Bool
    ) -> Range<Int> {
        let start = position
        guard position < bytes.count, bytes[position] == 0x22 else {
            while position < bytes.count {
                let byte = bytes[position]
                if byte == separator || byte == 0x0A { break }
                position += 1
            }
            let end = position > start && bytes[position - 1] == 0x0D ? position - 1 : position
            return start..<end
        }
        position += 1
        let first = position
        // A quote that is not closed within this is a slip of a pen, not a long text.
        let limit = min(bytes.count, first + longest)
        var end = first
        var doubled = 0
        while end < limit {
            if bytes[end] != 0x22 {
                end += 1
            } else if end + 1 < bytes.count, bytes[end + 1] == 0x22 {
                doubled += 1
                end += 2
            } else {
                break
            }
        }
        guard end < limit else {
            isOpen = true
            position = limit
            return first..<first
        }
        position = end + 1
        // Anything up to the separator is nobody's.
        while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A { position += 1 }
        return first..<(doubled == 0 ? end : plain(bytes, first..<end))
    }

    private static let longest = 4_096

    /// Makes doubled quotes one, where they lie.
    ///
    /// - Returns: where the text ends now.
    private static func plain(_ bytes: UnsafeMutableRawBufferPointer, _ range: Range<Int>) -> Int {
        var write = range.lowerBound
        var read = range.lowerBound
        while read < range.upperBound {
            bytes[write] = bytes[read]
            read += bytes[read] == 0x22 ? 2 : 1
            write += 1
        }
        return write
    }

    /// One field of the row that some bytes begin with; nil if they end before it does.
    static func field(_ number: Int, of bytes: UnsafeRawBufferPointer, separator: UInt8) -> String? {
        var copy = Array(bytes)
        return copy.withUnsafeMutableBytes { bytes in
            var position = 0
            var isOpen = false
            for _ in 0..<number {
                _ = field(bytes, separator, &position, &isOpen)
                guard position < bytes.count, !isOpen else { return nil }
                position += 1
            }
            let range = field(bytes, separator, &position, &isOpen)
            return position < bytes.count && !isOpen ? String(decoding: bytes[range], as: UTF8.self) : nil
        }
    }

    /// The fields of one line.
    static func fields(of line: [UInt8], separator: UInt8) -> [String] {
        var copy = line + [0x0A]
        return copy.withUnsafeMutableBytes { bytes in
            var fields: [String] = []
            var position = 0
            var isOpen = false
            while true {
                let range = field(bytes, separator, &position, &isOpen)
                fields.append(String(decoding: bytes[range], as: UTF8.self))
                guard position < bytes.count, bytes[position] == separator else { return fields }
                position += 1
            }
        }
    }

    /// - Throws: `Trouble` if the bytes cannot be had.
    static func read(_ handle: Int32, _ range: Range<Int>, _ path: String) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count {
                let got = pread(
                    handle, buffer.baseAddress.map { $0 + filled }, range.count - filled,
                    off_t(range.lowerBound + filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    throw Trouble(message: "\(path) could not be read to its end: \(String(cString: strerror(errno)))")
                }
                filled += got
            }
        }
    }
}
