import Foundation
import Storage

/// A backup on its way: what it is called until it is whole, and what lies beside it meanwhile. Nobody else writes the
/// same one as long as it lives.
struct HalfBackup {
    let path: String
    private let lock: FileLock

    private static let ending = ".sebagian"
    private static let markEnding = ending + ".lock"
    /// Of the copy page by page, and of what is restored to check it, with what SQLite keeps beside each.
    private static let parts = ["", ".halaman", ".periksa"].flatMap { part in
        ["", "-wal", "-shm", "-journal"].map { ending + part + $0 }
    }

    /// - Parameter tries: whoever tidies up in the same folder may look at it for a moment.
    /// - Throws: `StorageError.occupied` while another writes it.
    init(of file: String, tries: Int = 20) throws(StorageError) {
        path = file + Self.ending
        lock = try Self.mark(file + Self.markEnding, tries)
        removeParts()  // left by one that was interrupted
    }

    private static func mark(_ path: String, _ tries: Int) throws(StorageError) -> FileLock {
        for _ in 1..<tries {
            if let lock = try? FileLock(path: path) { return lock }
            usleep(10_000)
        }
        return try FileLock(path: path)
    }

    /// All that there may be of it, its mark last.
    static func paths(of file: String) -> [String] { parts.map { file + $0 } + [file + markEnding] }

    func removeParts() {
        let file = String(path.dropLast(Self.ending.count))
        for part in Self.parts { unlink(file + part) }  // what is not there is gone already
    }

    func remove() {
        removeParts()
        unlink(path + ".lock")
    }

    /// Removes what others have left that were killed, in the folder of a file. A file that is merely called like one,
    /// with nothing beside it, stays.
    static func removeLeft(beside file: String) {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let marks = [markEnding] + parts.filter { $0 != ending && !$0.hasPrefix(ending + "-") }
        let left = Set(names.compactMap { name in marks.first(where: name.hasSuffix).map { name.dropLast($0.count) } })
        for name in left where !name.isEmpty {
            // Whose writer has gone: the system takes a lock back from whoever dies.
            guard let half = try? HalfBackup(of: "\(folder)/\(name)", tries: 1) else { continue }
            half.remove()
        }
    }
}
