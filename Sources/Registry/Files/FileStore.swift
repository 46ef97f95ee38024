import Foundation
package import Storage

/// Where the bytes of files lie: a folder beside the database, each file under the digest of what is in it, so that
/// the same file is kept once and a damaged one is noticed.
package struct FileStore: Sendable {
    package let folder: String

    /// - Parameter path: the database; a register in memory keeps its files in a temporary folder.
    init(beside path: String?) {
        folder = path.map { $0 + ".berkas" } ?? NSTemporaryDirectory() + "tepat-\(UUID().uuidString).berkas"
    }

    /// A new empty file of our own to write into, on the same volume as the store.
    ///
    /// - Throws: `StorageError.cannotOpen`.
    package func makeTemporary(_ ending: String = "") throws(StorageError) -> String {
        let path = folder + "/sementara/" + UUID().uuidString + ending
        do {
            try FileManager.default.createDirectory(
                atPath: folder + "/sementara", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotOpen(path: folder, reason: "the folder cannot be made")
        }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw .cannotOpen(path: path, reason: "the file cannot be made")
        }
        return path
    }

    /// Takes a complete file in under its digest, synced. It stays where it is as well, until its row is written: who
    /// is stopped in between can do it again.
    func take(_ path: String) throws(StorageError) -> (digest: String, bytes: Int) {
        let (digest, bytes) = try Self.digest(of: path)
        let place = self.path(of: digest)
        try makeFolder((place as NSString).deletingLastPathComponent)
        // By a name of its own first, so that what lies there under the same digest is replaced and never missing.
        let name = try temporaryFolder() + "/" + UUID().uuidString
        // A half copy does not stay; of two names of one file, renaming one to the other leaves both.
        defer { unlink(name) }
        if link(path, name) != 0 { try Self.copy(path, to: name) }
        do {
            // Young again: what is old and has no row yet would be swept.
            try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: name)
        } catch {
            throw .cannotOpen(path: name, reason: "the file cannot be linked or copied")
        }
        guard rename(name, place) == 0 else {
            throw .cannotOpen(path: place, reason: String(cString: strerror(errno)))
        }
        return (digest, bytes)
    }

    /// Where a file cannot have two names: piece by piece, each on the disk before the next.
    private static func copy(_ path: String, to copy: String) throws(StorageError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        try write([], at: 0, to: copy)
        var offset = 0
        var buffer = [UInt8](repeating: 0, count: 16 << 20)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
            if count == 0 { return }
            try write(Array(buffer[..<count]), at: offset, to: copy)
            offset += count
        }
    }

    /// Where the parts of an upload are put together.
    func uploadPath(_ id: RecordID) throws(StorageError) -> String {
        try makeFolder(folder + "/unggahan")
        return folder + "/unggahan/\(id)"
    }

    func temporaryFolder() throws(StorageError) -> String {
        try makeFolder(folder + "/sementara")
        return folder + "/sementara"
    }

    private func makeFolder(_ path: String) throws(StorageError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotOpen(path: path, reason: "the folder cannot be made")
        }
    }

    /// What the disk has left for us; nil if it does not say.
    var freeBytes: Int? {
        var stat = statvfs()
        let place =
            FileManager.default.fileExists(atPath: folder) ? folder : (folder as NSString).deletingLastPathComponent
        guard statvfs(place, &stat) == 0 else { return nil }
        return Int(clamping: UInt64(stat.f_bavail).multipliedReportingOverflow(by: UInt64(stat.f_frsize)).partialValue)
    }

    /// Nil where there is no file.
    static func size(of path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
    }

    /// Writes a piece at its place, and sees to it that it is on the disk.
    ///
    /// - Throws: `StorageError.full`, `StorageError.cannotOpen`.
    static func write(_ piece: [UInt8], at offset: Int, to path: String) throws(StorageError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var written = 0
        while written < piece.count {
            let count = piece.withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written, off_t(offset + written))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                if errno == ENOSPC || errno == EDQUOT { throw .full }
                throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
            }
            written += count
        }
        guard fdatasync(descriptor) == 0 else { throw .full }
    }

    /// Parts and temporary files that nobody has touched since.
    func removeStale(before moment: Date, keeping ids: Set<String>) {
        for kind in ["unggahan", "sementara"] {
            let place = folder + "/" + kind
            // A folder that is not there has nothing in it.
            for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] where !ids.contains(name) {
                let path = place + "/" + name
                let changed = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
                if let changed, changed < moment { try? FileManager.default.removeItem(atPath: path) }
            }
        }
    }

    package func path(of digest: String) -> String { "\(folder)/\(digest.prefix(2))/\(digest)" }

    func holds(_ digest: String) -> Bool { FileManager.default.fileExists(atPath: path(of: digest)) }

    func remove(_ digest: String) {
        try? FileManager.default.removeItem(atPath: path(of: digest))  // gone already is as good
    }

    /// Reads the file once, and sees to it that it is on the disk.
    static func digest(of path: String) throws(StorageError) -> (String, Int) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        let digest = RunningDigest()
        var bytes = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
            if count == 0 { break }
            buffer.withUnsafeBytes { digest.add(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
            bytes += count
        }
        guard fsync(descriptor) == 0 else { throw .full }
        return (digest.current(), bytes)
    }
}

extension FileStore {
    /// The digests of all that lies here and is older than an hour: younger bytes may be waiting for their row.
    func digests() -> [String] {
        let manager = FileManager.default
        guard let parts = try? manager.contentsOfDirectory(atPath: folder) else { return [] }  // no folder, no files
        var found: [String] = []
        for part in parts where part.utf8.count == 2 {
            for name in (try? manager.contentsOfDirectory(atPath: "\(folder)/\(part)")) ?? [] {
                let made = (try? manager.attributesOfItem(atPath: path(of: name)))?[.modificationDate] as? Date
                if let made, made.timeIntervalSinceNow < -3600 { found.append(name) }
            }
        }
        return found
    }
}
