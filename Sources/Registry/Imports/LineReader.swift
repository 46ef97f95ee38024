import Foundation

/// Reads a file line by line in large blocks; the whole file is never in memory.
final class LineReader {
    static let longestLine = 1_000_000
    private let descriptor: Int32
    private let path: String
    private(set) var size: Int

    init(path: String) throws(ImportProblem) {
        self.path = path
        descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else {
            throw .cannotRead(path: path, reason: String(cString: strerror(errno)))
        }
        size = Int(lseek(descriptor, 0, SEEK_END))
        if size < 0 { throw .cannotRead(path: path, reason: "not a regular file") }
    }

    deinit { close(descriptor) }

    /// Bytes `offset..<offset+count`, as many as the file has.
    func bytes(at offset: Int, count: Int) throws(ImportProblem) -> [UInt8] {
        let wanted = max(0, min(count, size - offset))
        var failed = false
        let read = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            while filled < wanted {
                let got = pread(descriptor, buffer.baseAddress! + filled, wanted - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                if got <= 0 { failed = got < 0; break }
                filled += got
            }
        }
        if failed { throw .cannotRead(path: path, reason: String(cString: strerror(errno))) }
        return read
    }

    /// Calls `body` with each block of the file as it is read, for a digest, and with each line in it.
    ///
    /// A line comes without its line end (LF or CRLF), with the offset of its first byte; nil for its bytes when
    /// it is longer than `longestLine`.
    func forEachLine(
        from start: Int, block: (UnsafeRawBufferPointer) -> Void,
        _ body: (_ offset: Int, _ line: UnsafeRawBufferPointer?, _ length: Int) throws -> Void
    ) throws {
        let blockSize = 4 << 20
        var at = start
        var rest: [UInt8] = []
        var restOffset = start
        var skipped = 0  // bytes of an overlong line already thrown away
        while at < size {
            var buffer = rest
            let fresh = try bytes(at: at, count: blockSize)
            if fresh.isEmpty { break }
            fresh.withUnsafeBytes(block)
            at += fresh.count
            buffer.append(contentsOf: fresh)
            var consumed = 0
            try buffer.withUnsafeBytes { buffer in
                while consumed < buffer.count,
                    let found = memchr(buffer.baseAddress! + consumed, 0x0A, buffer.count - consumed)
                {
                    let end = UnsafeRawPointer(found) - buffer.baseAddress!
                    let offset = restOffset + consumed
                    if skipped > 0 {
                        try body(offset - skipped, nil, skipped + end - consumed + 1)
                        skipped = 0
                    } else {
                        try emit(
                            UnsafeRawBufferPointer(rebasing: buffer[consumed..<end]), offset, end - consumed + 1, body)
                    }
                    consumed = end + 1
                }
            }
            restOffset += consumed
            rest = Array(buffer[consumed...])
            if rest.count > Self.longestLine {
                skipped += rest.count
                restOffset += rest.count
                rest = []
            }
        }
        if skipped > 0 {
            try body(restOffset - skipped, nil, skipped + rest.count)
        } else if !rest.isEmpty {
            try rest.withUnsafeBytes { try emit($0, restOffset, $0.count, body) }
        }
    }

    private func emit(
        _ line: UnsafeRawBufferPointer, _ offset: Int, _ length: Int,
        _ body: (Int, UnsafeRawBufferPointer?, Int) throws -> Void
    ) rethrows {
        if line.count > Self.longestLine { return try body(offset, nil, length) }
        var line = line
        if line.last == 0x0D { line = UnsafeRawBufferPointer(rebasing: line.dropLast()) }
        try body(offset, line, length)
    }
}
