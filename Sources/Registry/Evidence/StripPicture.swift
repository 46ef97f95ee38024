/// Takes out of a picture what is no picture: where it was taken, when, with whose device, and what was written into it.
///
/// The pieces that a picture is drawn from are copied as they are and everything else is left behind, so that a kind of
/// remark that nobody has heard of yet does not come through either. Nothing is decoded.
package enum StripPicture {
    static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// - Returns: the bytes to keep; nil for a picture that breaks off or is not put together as its kind is. A PDF stays
    ///   as it is.
    package static func stripped(_ bytes: [UInt8], _ format: PaperFormat) -> [UInt8]? {
        switch format {
        case .pdf: bytes
        case .jpeg: jpeg(bytes)
        case .png: png(bytes)
        case .webp: webp(bytes)
        }
    }

    // MARK: JPEG

    /// All segments but remarks and those of applications; what follows the end of the picture is left out too, since
    /// telephones put films and second pictures there.
    private static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
        var kept: [UInt8] = [0xFF, 0xD8]
        kept.reserveCapacity(bytes.count)
        var at = 2
        var isDrawn = false
        while at < bytes.count {
            guard bytes[at] == 0xFF else { return nil }
            // Any number of them may stand before the name of a segment.
            while at < bytes.count, bytes[at] == 0xFF { at += 1 }
            guard at < bytes.count else { return nil }
            let name = bytes[at]
            at += 1
            if name == 0xD9 { return isDrawn ? kept + [0xFF, 0xD9] : nil }
            // Nameless, a second beginning, or a mark that belongs inside of a scan.
            if name == 0x00 || name == 0x01 || (0xD0...0xD8).contains(name) { return nil }
            guard at + 2 <= bytes.count else { return nil }
            let length = Int(bytes[at]) << 8 | Int(bytes[at + 1])
            guard length >= 2, at + length <= bytes.count else { return nil }
            let content = bytes[(at + 2)..<(at + length)]
            if isKept(name, content) {
                kept += [0xFF, name]
                kept += bytes[at..<(at + length)]
            }
            at += length
            guard name == 0xDA else { continue }
            isDrawn = true
            let end = scanEnd(bytes, from: at)
            kept += bytes[at..<end]
            at = end
        }
        return nil
    }

    /// Of the segments of applications the two that say how the colours are meant, in the form that holds nothing more.
    private static func isKept(_ name: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
        switch name {
        case 0xFE: false
        // A header of fourteen bytes has no small picture in it.
        case 0xE0: content.count == 14 && content.starts(with: Array("JFIF".utf8) + [0])
        case 0xEE: content.count == 12 && content.starts(with: Array("Adobe".utf8))
        case 0xE1...0xEF: false
        default: true
        }
    }

    /// Where the drawn part of a scan ends: before the next mark that is neither a stuffed byte nor a restart.
    private static func scanEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var at = start
        while at < bytes.count {
            if bytes[at] != 0xFF {
                at += 1
                continue
            }
            guard at + 1 < bytes.count else { return bytes.count }
            let next = bytes[at + 1]
            if next == 0x00 || (0xD0...0xD7).contains(next) {
                at += 2
                continue
            }
            // A filling byte: the mark begins with the last of them.
            if next == 0xFF {
                at += 1
                continue
            }
            return at
        }
        return at
    }

    // MARK: PNG

    private static let pngPieces: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs",
        "sPLT", "acTL", "fcTL", "fdAT",
    ]

    private static func png(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: pngSignature) else { return nil }
        var kept = pngSignature
        kept.reserveCapacity(bytes.count)
        var at = pngSignature.count
        var isFirst = true
        var isDrawn = false
        // Length, name, content, and four bytes of checking.
        while at + 12 <= bytes.count {
            let length = bigEndian(bytes, at)
            guard length <= bytes.count - at - 12 else { return nil }
            let name = String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self)
            let end = at + 12 + length
            if isFirst, name != "IHDR" || length != 13 { return nil }
            isFirst = false
            if name == "IDAT" { isDrawn = true }
            if pngPieces.contains(name) { kept += bytes[at..<end] }
            at = end
            // Whatever follows is none of the picture's.
            if name == "IEND" { return isDrawn ? kept : nil }
        }
        return nil
    }

    // MARK: WebP

    private static let webpPieces: Set<String> = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]

    private static func webp(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 20, bytes.starts(with: Array("RIFF".utf8)),
            bytes[8..<12].elementsEqual(Array("WEBP".utf8))
        else { return nil }
        let whole = littleEndian(bytes, 4) + 8
        guard whole >= 20, whole <= bytes.count else { return nil }
        var pieces: [UInt8] = Array("WEBP".utf8)
        pieces.reserveCapacity(whole)
        var at = 12
        var isDrawn = false
        while at < whole {
            guard at + 8 <= whole else { return nil }
            let name = String(decoding: bytes[at..<(at + 4)], as: UTF8.self)
            let length = littleEndian(bytes, at + 4)
            guard length <= whole - at - 8 else { return nil }
            // An odd length is filled up; some programs forget it at the very end.
            let end = min(at + 8 + length + length % 2, whole)
            if ["VP8 ", "VP8L", "ANMF"].contains(name) { isDrawn = true }
            if webpPieces.contains(name) {
                let start = pieces.count
                pieces += bytes[at..<end]
                if pieces.count % 2 == 1 { pieces.append(0) }
                if name == "VP8X" {
                    guard length >= 10 else { return nil }
                    // It says no more that there were such pieces.
                    pieces[start + 8] &= ~0x0C
                }
            }
            at = end
        }
        guard isDrawn else { return nil }
        return Array("RIFF".utf8) + fourBytes(pieces.count) + pieces
    }

    // MARK: Numbers

    private static func bigEndian(_ bytes: [UInt8], _ at: Int) -> Int {
        var number = 0
        for byte in bytes[at..<(at + 4)] { number = number << 8 | Int(byte) }
        return number
    }

    private static func littleEndian(_ bytes: [UInt8], _ at: Int) -> Int {
        var number = 0
        for byte in bytes[at..<(at + 4)].reversed() { number = number << 8 | Int(byte) }
        return number
    }

    private static func fourBytes(_ number: Int) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
