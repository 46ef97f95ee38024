import Foundation

/// The texts that cells of a workbook share, however many: on the disk, with an index, a few blocks of both in memory.
final class SharedStrings: XMLListener {
    private let texts: SpillFile
    /// Where each text begins in `texts`, eight bytes a text; the last entry is where the last text ends.
    private let index: SpillFile
    private(set) var count = 0
    private let limits: SheetLimits

    private var text: [UInt8] = []
    private var isInText = false
    private var isInPhonetic = false

    /// - Parameter folder: where the temporary files lie; they have no name and go with the program.
    init(folder: String, limits: SheetLimits) throws(SheetError) {
        texts = try SpillFile(folder: folder, room: DiskRoom(keeping: limits.free))
        index = try SpillFile(folder: folder, room: DiskRoom(keeping: limits.free))
        self.limits = limits
    }

    func load(_ name: String, of archive: ZipArchive) throws {
        try XMLParts(self, limits: limits).read(name, of: archive)
        try mark()
        try texts.finishWriting()
        try index.finishWriting()
    }

    /// Appends a text to `bytes`.
    ///
    /// - Throws: `SheetError.malformed` for a number that no text has.
    func append(_ number: Int, to bytes: inout [UInt8]) throws(SheetError) {
        guard number >= 0, number < count else { throw .malformed("teks bersama nomor \(number) tidak ada") }
        let start = try index.integer(at: number * 8)
        let end = try index.integer(at: number * 8 + 8)
        try texts.append(from: start, to: end, onto: &bytes)
    }

    private func mark() throws(SheetError) {
        let place = UInt64(texts.size)
        try index.write((0..<8).map { UInt8(truncatingIfNeeded: place >> (8 * UInt64($0))) })
    }

    // MARK: What the part says

    func start(_ name: XMLWord, _ attributes: XMLAttributes) throws(SheetError) {
        if name == "t" {
            isInText = !isInPhonetic
        } else if name == "si" {
            text.removeAll(keepingCapacity: true)
        } else if name == "rPh" {
            isInPhonetic = true
        }
    }

    func end(_ name: XMLWord) throws(SheetError) {
        if name == "t" {
            isInText = false
        } else if name == "rPh" {
            isInPhonetic = false
        } else if name == "si" {
            try mark()
            count += 1
            CellText.unescape(&text)
            try texts.write(text)
        }
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws(SheetError) {
        guard isInText else { return }
        guard text.count + bytes.count <= limits.cell else { throw .malformed("sel yang terlalu panjang") }
        text.append(contentsOf: bytes)
    }
}

/// Bytes written once and read at any place, of which few are in memory.
final class SpillFile {
    private static let blockSize = 1 << 16
    private static let slots = 128
    private let descriptor: Int32
    private(set) var size = 0
    private var pending: [UInt8] = []
    private var blocks: [(number: Int, bytes: [UInt8])?] = []
    private let room: DiskRoom

    init(folder: String, room: DiskRoom) throws(SheetError) {
        self.room = room
        let path = folder + "/tepat-" + UUID().uuidString
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(path: folder, reason: String(cString: strerror(errno))) }
        // Without a name it goes with the program, however that ends.
        unlink(path)
        blocks = Array(repeating: nil, count: Self.slots)
    }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8]) throws(SheetError) {
        pending.append(contentsOf: bytes)
        size += bytes.count
        if pending.count >= 1 << 18 { try finishWriting() }
    }

    func finishWriting() throws(SheetError) {
        var written = 0
        let start = size - pending.count
        try room.check(descriptor, before: start, after: size)
        while written < pending.count {
            let count = pending.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written, off_t(start + written))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .cannotWrite(path: "", reason: String(cString: strerror(errno))) }
            written += count
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Eight bytes at a multiple of eight.
    func integer(at place: Int) throws(SheetError) -> Int {
        let slot = try load(place / Self.blockSize)
        let at = place % Self.blockSize
        guard let block = blocks[slot], at + 8 <= block.bytes.count else { throw .malformed("indeks teks rusak") }
        return block.bytes.withUnsafeBytes {
            Int(UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
        }
    }

    func append(from start: Int, to end: Int, onto bytes: inout [UInt8]) throws(SheetError) {
        var at = start
        while at < end {
            let slot = try load(at / Self.blockSize)
            let from = at % Self.blockSize
            let count = min(end - at, Self.blockSize - from)
            guard let block = blocks[slot], from + count <= block.bytes.count else {
                throw .malformed("indeks teks rusak")
            }
            bytes.append(contentsOf: block.bytes[from..<from + count])
            at += count
        }
    }

    /// - Returns: the slot that holds the block now.
    private func load(_ number: Int) throws(SheetError) -> Int {
        let slot = number % Self.slots
        if blocks[slot]?.number == number { return slot }
        var bytes = [UInt8](repeating: 0, count: Self.blockSize)
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                pread(
                    descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled,
                    off_t(number * Self.blockSize + filled))
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .cannotRead(path: "", reason: String(cString: strerror(errno))) }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        blocks[slot] = (number, bytes)
        return slot
    }
}
