import Foundation
import Linkage

/// A part of a CSV file, cut into rows and fields where it lies.
struct FilePart {
    private(set) var reader: RecordReader
    private let columns: Int
    /// Where the rows begin that were taken.
    private(set) var starts: [UInt64] = []
    private(set) var bad: [PersonFile.BadRow] = []
    private(set) var badCount = 0
    /// A quote was open at the end.
    private(set) var endsOpen = false

    init(_ reader: RecordReader, _ layout: PersonColumns) {
        self.reader = reader
        columns = layout.count
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
                    let field = Self.field(bytes, &position, &isOpen)
                    if count <= columns { fields[count] = UnsafeRawBufferPointer(rebasing: bytes[field]) }
                    count = min(count + 1, columns + 1)
                    guard position < end, bytes[position] == 0x2C else { break }
                    position += 1
                }
                while position < end, bytes[position] != 0x0A { position += 1 }
                position += 1
                if isOpen {
                    endsOpen = true
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
    private static func field(_ bytes: UnsafeMutableRawBufferPointer, _ position: inout Int, _ isOpen: inout Bool)
        -> Range<Int>
    {
        let start = position
        guard position < bytes.count, bytes[position] == 0x22 else {
            while position < bytes.count {
                let byte = bytes[position]
                if byte == 0x2C || byte == 0x0A { break }
                position += 1
            }
            let end = position > start && bytes[position - 1] == 0x0D ? position - 1 : position
            return start..<end
        }
        position += 1
        var write = position
        while position < bytes.count {
            if bytes[position] == 0x22 {
                if position + 1 < bytes.count, bytes[position + 1] == 0x22 {
                    position += 1
                } else {
                    position += 1
                    // Anything up to the comma is nobody's.
                    while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0A { position += 1 }
                    return start + 1..<write
                }
            }
            bytes[write] = bytes[position]
            write += 1
            position += 1
        }
        isOpen = true
        return start + 1..<write
    }

    /// One field of the row that some bytes begin with.
    static func field(_ number: Int, of bytes: UnsafeRawBufferPointer) -> String {
        var copy = Array(bytes)
        return copy.withUnsafeMutableBytes { bytes in
            var position = 0
            var isOpen = false
            for _ in 0..<number {
                _ = field(bytes, &position, &isOpen)
                position += 1
            }
            return String(decoding: bytes[field(bytes, &position, &isOpen)], as: UTF8.self)
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
