/// Pictures of a few bytes, put together as their kinds are.
package enum TinyPicture {
    /// Two dots of colours that no other has, with remarks on request.
    ///
    /// - Parameter remarks: pieces beside the picture, by name.
    package static func png(
        _ colours: UInt64 = .random(in: 0...UInt64.max), remarks: [(name: String, content: String)] = []
    ) -> [UInt8] {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        bytes += piece("IHDR", [0, 0, 0, 2, 0, 0, 0, 1, 8, 2, 0, 0, 0])
        for remark in remarks { bytes += piece(remark.name, Array(remark.content.utf8)) }
        var row: [UInt8] = [0]
        for shift in [0, 8, 16, 24, 32, 40] { row.append(UInt8(truncatingIfNeeded: colours >> UInt64(shift))) }
        let length = UInt8(row.count)
        var data: [UInt8] = [0x78, 0x01, 0x01, length, 0x00, ~length, 0xFF]
        data += row
        data += bigEndian(adler(row))
        bytes += piece("IDAT", data)
        bytes += piece("IEND", [])
        return bytes
    }

    /// Not to be drawn, but of the segments that a photograph of a telephone has.
    package static func jpeg(remark: String, trailer: String = "") -> [UInt8] {
        var bytes: [UInt8] = [0xFF, 0xD8]
        bytes += segment(0xE0, Array("JFIF".utf8) + [0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
        bytes += segment(0xE1, Array("Exif".utf8) + [0, 0] + Array(remark.utf8))
        bytes += segment(0xED, Array("Photoshop 3.0".utf8) + [0] + Array(remark.utf8))
        bytes += segment(0xFE, Array(remark.utf8))
        bytes += segment(0xDB, [UInt8](repeating: 1, count: 65))
        bytes += segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])
        bytes += segment(0xDA, [1, 1, 0, 0, 63, 0])
        // A stuffed byte and a restart are of the picture.
        bytes += [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
        // Between two scans as well.
        bytes += segment(0xE2, Array(remark.utf8))
        bytes += segment(0xDA, [1, 1, 0, 0, 63, 0])
        bytes += [0x78, 0xFF, 0xFF, 0xD9]
        return bytes + Array(trailer.utf8)
    }

    package static func webp(remark: String) -> [UInt8] {
        var pieces: [UInt8] = Array("WEBP".utf8)
        pieces += riff("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        pieces += riff("VP8L", [0x2F, 0, 0, 0, 0])
        pieces += riff("EXIF", Array(remark.utf8))
        pieces += riff("XMP ", Array(remark.utf8))
        pieces += riff("ENTH", Array(remark.utf8))
        return Array("RIFF".utf8) + littleEndian(UInt32(pieces.count)) + pieces
    }

    package static func piece(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return bigEndian(UInt32(content.count)) + body + bigEndian(crc(body))
    }

    private static func segment(_ name: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, name, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }

    private static func riff(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let filling: [UInt8] = content.count % 2 == 1 ? [0] : []
        return Array(name.utf8) + littleEndian(UInt32(content.count)) + content + filling
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { (shift: UInt32) -> UInt8 in UInt8(truncatingIfNeeded: number >> shift) }
    }

    private static func littleEndian(_ number: UInt32) -> [UInt8] { bigEndian(number).reversed() }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}
