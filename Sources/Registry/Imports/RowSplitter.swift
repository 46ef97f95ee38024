/// Cuts a line into its fields. Quotes may surround a field; inside they are doubled.
struct RowSplitter {
    /// A field's place in the line, without quotes and outer spaces.
    struct Piece {
        var start: Int
        var end: Int
        /// Holds doubled quotes that have to be halved.
        var hasDoubledQuotes: Bool
    }

    let separator: UInt8
    private(set) var pieces: [Piece] = []

    init(separator: UInt8) { self.separator = separator }

    /// - Returns: how many fields the line has; -1 if a quote was never closed.
    mutating func split(_ line: UnsafeRawBufferPointer) -> Int {
        pieces.removeAll(keepingCapacity: true)
        let count = line.count
        var at = 0
        while true {
            while at < count, line[at] == 0x20 || line[at] == 0x09, line[at] != separator { at += 1 }
            if at < count, line[at] == 0x22 {
                at += 1
                let start = at
                var doubled = false
                while true {
                    guard at < count else { return -1 }
                    if line[at] == 0x22 {
                        if at + 1 < count, line[at + 1] == 0x22 { doubled = true; at += 2; continue }
                        break
                    }
                    at += 1
                }
                append(line, start, at, doubled)
                at += 1
                while at < count, line[at] != separator { at += 1 }
            } else {
                let start = at
                while at < count, line[at] != separator { at += 1 }
                append(line, start, at, false)
            }
            if at >= count { return pieces.count }
            at += 1
        }
    }

    private mutating func append(_ line: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ doubled: Bool) {
        var start = start
        var end = end
        while start < end, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
        while end > start, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
        pieces.append(Piece(start: start, end: end, hasDoubledQuotes: doubled))
    }
}

/// Whether bytes are well-formed UTF-8 without NUL. ASCII is passed eight bytes at a time.
func isUTF8Text(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var at = 0
    let count = bytes.count
    while at < count {
        if at + 8 <= count {
            let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            // No byte above 0x7F and none that is zero.
            if word & 0x8080_8080_8080_8080 == 0,
                (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 == 0
            {
                at += 8; continue
            }
        }
        let byte = bytes[at]
        if byte == 0 { return false }
        if byte < 0x80 { at += 1; continue }
        let length: Int
        let lowest: UInt8
        let highest: UInt8
        switch byte {
        case 0xC2...0xDF: (length, lowest, highest) = (2, 0x80, 0xBF)
        case 0xE0: (length, lowest, highest) = (3, 0xA0, 0xBF)
        case 0xED: (length, lowest, highest) = (3, 0x80, 0x9F)
        case 0xE1...0xEF: (length, lowest, highest) = (3, 0x80, 0xBF)
        case 0xF0: (length, lowest, highest) = (4, 0x90, 0xBF)
        case 0xF1...0xF3: (length, lowest, highest) = (4, 0x80, 0xBF)
        case 0xF4: (length, lowest, highest) = (4, 0x80, 0x8F)
        default: return false
        }
        guard at + length <= count, bytes[at + 1] >= lowest, bytes[at + 1] <= highest else { return false }
        for next in 2..<max(2, length) where bytes[at + next] & 0xC0 != 0x80 { return false }
        at += length
    }
    return true
}

extension UnsafeRawBufferPointer {
    var isASCII: Bool {
        var at = 0
        while at + 8 <= count {
            if loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
            at += 8
        }
        while at < count {
            if self[at] >= 0x80 { return false }
            at += 1
        }
        return true
    }
}

/// The characters of Windows-1252 above 0x7F that are not those of Latin-1; 0: not assigned, kept as U+FFFD.
let windows1252High: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
]

/// Appends a Windows-1252 byte as UTF-8; a zero, which no text of the register may hold, as one that is not assigned.
func appendWindows1252(_ byte: UInt8, to bytes: inout [UInt8]) {
    if byte > 0, byte < 0x80 { bytes.append(byte); return }
    let scalar = byte == 0 ? 0xFFFD : byte < 0xA0 ? windows1252High[Int(byte) - 0x80] : UInt16(byte)
    if scalar < 0x800 {
        bytes.append(UInt8(0xC0 | scalar >> 6))
    } else {
        bytes.append(UInt8(0xE0 | scalar >> 12))
        bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    }
    bytes.append(UInt8(0x80 | scalar & 0x3F))
}
