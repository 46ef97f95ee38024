import Foundation

/// A page that was drawn in grey (PGM).
enum GreyPage {
    /// Whether anything is on it: the back of a sheet goes through a scanner as well.
    static func hasInk(_ path: String) throws -> Bool {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        guard let start = pixels(bytes) else { return false }
        var sum = 0
        var count = 0
        for at in stride(from: start, to: bytes.count, by: 3) {
            sum += Int(bytes[at])
            count += 1
        }
        guard count > 0 else { return false }
        // Darker or lighter than its paper by a good deal: a sheet may be grey, or a photograph of one dim.
        let middle = sum / count
        var marked = 0
        for at in stride(from: start, to: bytes.count, by: 3) where abs(Int(bytes[at]) - middle) > 50 { marked += 1 }
        return marked * 2_000 > count
    }

    /// Where the pixels begin: behind the mark, width, height and depth.
    private static func pixels(_ bytes: [UInt8]) -> Int? {
        guard bytes.starts(with: Array("P5".utf8)) else { return nil }
        var at = 2
        for _ in 0..<3 {
            while at < bytes.count, isGap(bytes[at]) { at += 1 }
            while at < bytes.count, !isGap(bytes[at]) { at += 1 }
        }
        return at < bytes.count ? at + 1 : nil
    }

    private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

/// How many points a picture has, as its head says.
struct PictureSize: Equatable {
    var width: Int
    var height: Int

    /// Nil where it does not say.
    init?(_ bytes: [UInt8], _ format: PaperFormat) {
        switch format {
        case .png:
            guard bytes.count >= 24 else { return nil }
            width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
            height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
        case .jpeg:
            guard let frame = Self.frame(bytes) else { return nil }
            height = Int(bytes[frame]) << 8 | Int(bytes[frame + 1])
            width = Int(bytes[frame + 2]) << 8 | Int(bytes[frame + 3])
        case .pdf, .webp: return nil
        }
    }

    /// Where height and width stand in a JPEG.
    private static func frame(_ bytes: [UInt8]) -> Int? {
        var at = 2
        while at + 9 < bytes.count {
            guard bytes[at] == 0xFF else { return nil }
            let name = bytes[at + 1]
            if name == 0xFF {
                at += 1
                continue
            }
            // Of the frames all but tables, extensions and arithmetic tables.
            if (0xC0...0xCF).contains(name), ![0xC4, 0xC8, 0xCC].contains(name) { return at + 5 }
            at += 2 + (Int(bytes[at + 2]) << 8 | Int(bytes[at + 3]))
        }
        return nil
    }
}
