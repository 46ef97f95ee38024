import CZip
import Foundation

/// The parts of a zip archive, unpacked piece by piece and never onto the disk.
///
/// A workbook comes from anybody: what a part unpacks to is held against the limits while it is unpacked, since what
/// the archive says of itself may be a lie.
package final class ZipArchive {
    private let archive: OpaquePointer
    private let limits: SheetLimits
    /// What all parts read so far came to.
    private var unpacked: UInt64 = 0

    /// - Throws: `SheetError.cannotRead` for a file that is no archive, `SheetError.malformed` for one of too many parts.
    package init(path: String, limits: SheetLimits) throws(SheetError) {
        // Before the library reads the list of parts, which may be larger than the memory.
        try ZipDirectory.check(path, limits)
        var code: Int32 = 0
        guard let opened = zip_open(path, ZIP_RDONLY, &code) else {
            if [ZIP_ER_OPEN, ZIP_ER_NOENT, ZIP_ER_READ, ZIP_ER_MEMORY].contains(code) {
                throw .cannotRead(path: path, reason: "libzip \(code)")
            }
            throw .malformed("bukan arsip XLSX yang utuh")
        }
        archive = opened
        self.limits = limits
        if zip_get_num_entries(archive, 0) > limits.entries {
            throw .malformed("arsip berisi terlalu banyak bagian")
        }
    }

    deinit { zip_discard(archive) }

    /// Whether the archive holds a part of this name.
    func has(_ name: String) -> Bool { zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE)) >= 0 }

    /// Hands a part over in pieces of at most 64 KiB.
    ///
    /// - Parameter most: bytes that this part may unpack to.
    /// - Throws: `SheetError.malformed` where it is missing, damaged or locked; `SheetError.tooLarge`; what `body` throws.
    package func read(_ name: String, most: UInt64 = .max, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let place = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
        guard place >= 0 else { throw SheetError.malformed("bagian \(Self.shown(name)) tidak ada") }
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat_index(archive, zip_uint64_t(place), 0, &stat) == 0 else { throw damaged(name) }
        if stat.encryption_method != UInt16(ZIP_EM_NONE) { throw SheetError.malformed("buku kerja terkunci sandi") }
        if stat.size > most { throw SheetError.tooLarge(limit: Int(most)) }
        if unpacked + stat.size > limits.unpacked { throw SheetError.tooLarge(limit: Int(limits.unpacked)) }
        guard let file = zip_fopen_index(archive, zip_uint64_t(place), 0) else { throw damaged(name) }
        defer { zip_fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var total: UInt64 = 0
        while true {
            let count = buffer.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
            if count < 0 { throw damaged(name) }
            if count == 0 { break }
            total += UInt64(count)
            unpacked += UInt64(count)
            if total > most { throw SheetError.tooLarge(limit: Int(most)) }
            try check(total, packed: stat.comp_size)
            try buffer.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<Int(count)])) }
        }
        if total != stat.size { throw damaged(name) }
    }

    private func check(_ total: UInt64, packed: UInt64) throws(SheetError) {
        if unpacked > limits.unpacked { throw .tooLarge(limit: Int(limits.unpacked)) }
        // Sheets of people pack some ten to thirty times; what packs hundreds of times is made to fill a disk.
        if total > limits.ratioFrom, total / max(packed, 1) > limits.ratio {
            throw .tooLarge(limit: Int(limits.ratioFrom))
        }
    }

    private func damaged(_ name: String) -> SheetError { .malformed("bagian \(Self.shown(name)) rusak") }

    /// A name inside an archive is anybody's text.
    private static func shown(_ name: String) -> String { String(name.filter { $0.isASCII }.prefix(60)) }
}

/// What a workbook may come to. Everything beyond is a mistake or an attack.
package struct SheetLimits: Sendable {
    /// Bytes that all parts may unpack to.
    package var unpacked: UInt64 = 8 << 30
    /// How many times a part may be larger than it is packed, once it is larger than `ratioFrom` bytes.
    package var ratio: UInt64 = 200
    package var ratioFrom: UInt64 = 32 << 20
    /// Parts of the archive.
    package var entries: Int64 = 10_000
    /// Bytes of the archive's list of parts.
    package var directory: UInt64 = 16 << 20
    /// Bytes of a part that only says what the others are: read at once, whoever waits.
    package var smallPart: UInt64 = 64 << 20
    /// Bytes of the disk that stay free while texts are put aside on it.
    package var free = 0
    /// Bytes of one cell: 32,767 letters of up to four bytes.
    package var cell = 131_068
    /// Columns that may hold something.
    package var columns = 1_000
    /// Bytes of a single tag.
    package var tag = 1 << 20

    package init() {}
}
