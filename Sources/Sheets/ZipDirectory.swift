import Foundation

/// What the end of a zip archive says of its list of parts, before anybody reads that list.
enum ZipDirectory {
    /// A comment of 64 KiB may stand behind the end record, the locator of the zip64 one before it.
    private static let tail = 65_535 + 22 + 20

    /// Holds every record that might be the end of the archive against the limits: which of them counts is for the
    /// library to find.
    ///
    /// - Throws: `SheetError.cannotRead`, `SheetError.malformed` for an archive of too many parts.
    static func check(_ path: String, _ limits: SheetLimits) throws(SheetError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        let size = Int(lseek(descriptor, 0, SEEK_END))
        let start = max(0, size - tail)
        let bytes = try read(descriptor, at: start, count: size - start)
        var at = 0
        while at + 22 <= bytes.count {
            defer { at += 1 }
            guard number(bytes, at, 4) == 0x0605_4B50 else { continue }
            try check(parts: number(bytes, at + 10, 2), bytes: number(bytes, at + 12, 4), isLarge: true, limits)
            guard at >= 20, number(bytes, at - 20, 4) == 0x0706_4B50 else { continue }
            let place = Int(clamping: number(bytes, at - 12, 8))
            guard place <= size - 56 else { continue }
            let large = try read(descriptor, at: place, count: 56)
            guard number(large, 0, 4) == 0x0606_4B50 else { continue }
            try check(parts: number(large, 32, 8), bytes: number(large, 40, 8), isLarge: false, limits)
        }
    }

    /// - Parameter isLarge: whether all ones mean that the zip64 record has the number.
    private static func check(
        parts: UInt64, bytes: UInt64, isLarge: Bool, _ limits: SheetLimits
    ) throws(SheetError) {
        let tooMany = parts > UInt64(limits.entries) && !(isLarge && parts == 0xFFFF)
        let tooLong = bytes > limits.directory && !(isLarge && bytes == 0xFFFF_FFFF)
        if tooMany || tooLong { throw .malformed("arsip berisi terlalu banyak bagian") }
    }

    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> UInt64 {
        (0..<count).reduce(0) { $0 | UInt64(bytes[at + $1]) << (8 * UInt64($1)) }
    }

    private static func read(_ descriptor: Int32, at start: Int, count: Int) throws(SheetError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress.map { $0 + filled }, count - filled, off_t(start + filled))
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw .cannotRead(path: "", reason: String(cString: strerror(errno))) }
            filled += got
        }
        return bytes
    }
}
