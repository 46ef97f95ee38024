import Foundation
import Linkage
import Synchronization

/// A CSV file of persons, read in parts side by side into records for linking.
///
/// Never as a whole: each thread has one part of it in memory. What the records do not hold, the ids, stays in the file
/// and is looked up where it is printed.
struct PersonFile {
    let path: String
    let layout: PersonColumns
    private let handle: Int32
    private let size: Int
    private let bodyStart: Int
    /// About how many rows there are, by how long the first ones are.
    let expectedRows: Int
    /// Where each row that was taken begins.
    private(set) var starts: [UInt64] = []
    private(set) var bad: [BadRow] = []
    private(set) var badCount = 0
    /// Of each column, how many values could not be read and count as missing.
    private(set) var unread: [Int]

    struct BadRow: Equatable {
        var offset: Int
        var reason: String
        /// Counted from 1, the header; 0 before it was looked for.
        var line = 0
    }

    private static let partBytes = 4 << 20
    private static let badKept = 20

    /// - Throws: `Trouble` if there is no such file, or no header that says anything of persons.
    init(path: String, given: GivenColumns) throws {
        self.path = path
        handle = open(path, O_RDONLY)
        guard handle >= 0 else { throw Trouble(message: "\(path) cannot be read: \(String(cString: strerror(errno)))") }
        size = Int(lseek(handle, 0, SEEK_END))
        guard size >= 0 else {
            throw Trouble(message: "\(path) is no file that can be read from any place of it: save it as one first")
        }
        let head = try FilePart.read(handle, 0..<min(size, 1 << 20), path)
        guard let line = head.withUnsafeBytes({ bytes in bytes.firstIndex(of: 0x0A).map { Array(bytes[..<$0]) } })
        else {
            throw Trouble(message: "\(path) has no rows under a header")
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let header = line.starts(with: mark) ? Array(line.dropFirst(mark.count)) : line
        layout = try PersonColumns(header: header, given: given, path: path)
        bodyStart = line.count + 1
        let lines = head.count { $0 == 0x0A }
        expectedRows = Int(Double(lines) * Double(size) / Double(head.count))
        unread = Array(repeating: 0, count: layout.count)
    }

    /// Reads all rows.
    ///
    /// - Returns: readers in the order of the file.
    mutating func read(
        _ spellings: NameSpellings, source: UInt8, threads: Int, progress: @Sendable (Int, Int) -> Void
    ) throws -> [RecordReader] {
        var bounds = try partBounds()
        var parts = try readParts(bounds, spellings, source, threads, progress)
        // A boundary within quotes leaves a quote open: that part is read again together with the one behind it.
        while parts.dropLast().contains(where: \.endsOpen) {
            for part in parts.indices.dropLast().reversed() where parts[part].endsOpen { bounds.remove(at: part + 1) }
            parts = try readParts(bounds, spellings, source, threads, progress)
        }
        for part in parts {
            starts += part.starts
            badCount += part.badCount
            for (column, count) in part.reader.unread.enumerated() { unread[column] += count }
            bad += part.bad.prefix(Self.badKept - bad.count)
        }
        try numberBadRows()
        return parts.map(\.reader)
    }

    /// Looks for the lines on which the bad rows begin: nobody finds a place by its byte.
    private mutating func numberBadRows() throws {
        var (line, position) = (1, 0)
        for index in bad.indices {
            while position < bad[index].offset {
                let end = min(bad[index].offset, position + Self.partBytes)
                line += try FilePart.read(handle, position..<end, path).count { $0 == 0x0A }
                position = end
            }
            bad[index].line = line
        }
    }

    private func readParts(
        _ bounds: [Int], _ spellings: NameSpellings, _ source: UInt8, _ threads: Int,
        _ progress: @Sendable (Int, Int) -> Void
    ) throws -> [FilePart] {
        let count = bounds.count - 1
        let results = Mutex<[FilePart?]>(Array(repeating: nil, count: count))
        let failure = Mutex<(any Error)?>(nil)
        let done = Mutex(0)
        let (handle, path, layout, size) = (handle, path, layout, size)
        Parts.forEach(count, threads: threads) { number in
            do {
                var part = FilePart(RecordReader(layout.roles, spellings: spellings, source: source), layout)
                try part.read(handle, bounds[number]..<bounds[number + 1], path)
                results.withLock { [part] in $0[number] = part }
                let bytes = bounds[number + 1] - bounds[number]
                progress(
                    done.withLock {
                        $0 += bytes; return $0
                    }, size)
            } catch {
                failure.withLock { $0 = error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// Where parts begin and end: at line ends.
    private func partBounds() throws -> [Int] {
        var bounds = [bodyStart]
        var next = bodyStart + Self.partBytes
        while next < size {
            let piece = try FilePart.read(handle, next..<min(size, next + (1 << 16)), path)
            guard let end = piece.firstIndex(of: 0x0A) else {
                next += 1 << 16
                continue
            }
            bounds.append(next + end + 1)
            next += end + 1 + Self.partBytes
        }
        if bounds.last != size { bounds.append(size) }
        return bounds
    }

    /// The id of a row; its number where the file has no ids.
    func id(_ row: Int) throws -> String {
        guard let column = layout.idColumn else { return String(row + 1) }
        let start = Int(starts[row])
        // Most rows are short; of a long one more is read until its field is whole.
        var length = 64
        while true {
            let end = min(size, start + length)
            var bytes = try FilePart.read(handle, start..<end, path)
            // The last line may have no end.
            if end == size { bytes.append(0x0A) }
            if let id = bytes.withUnsafeBytes({ FilePart.field(column, of: $0, separator: layout.separator) }) {
                return id
            }
            if end == size { throw Trouble(message: "\(path) has changed while it was read") }
            length *= 8
        }
    }

    func closeFile() { close(handle) }
}
