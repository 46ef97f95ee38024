import Foundation

/// Files that must be whole, and on the disk, before anything relies on them.
package enum DurableFile {
    /// Copies a file to where nothing is yet, for its owner alone, and sees to it that it is on the disk.
    ///
    /// - Throws: `StorageError.full`, `StorageError.cannotOpen`; half a copy is removed.
    package static func copy(_ path: String, to copy: String) throws(StorageError) {
        let source = open(path, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw failure(path) }
        defer { close(source) }
        let target = open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard target >= 0 else { throw failure(copy) }
        defer { close(target) }
        do throws(StorageError) {
            var buffer = [UInt8](repeating: 0, count: 1 << 20)
            while true {
                let count = buffer.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw failure(path) }
                if count == 0 { break }
                try write(buffer[..<count], to: target, copy)
            }
            guard fsync(target) == 0 else { throw StorageError.full }
        } catch {
            unlink(copy)
            throw error
        }
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to target: Int32, _ path: String) throws(StorageError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(target, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives a complete file its name, unless something has that name already.
    package static func place(_ fresh: String, at path: String) throws(StorageError) {
        try sync(fresh)
        guard link(fresh, path) == 0 else {
            if errno == EEXIST { throw .unable("\(path) exists; choose another name") }
            // Where a file cannot have two names.
            guard !FileManager.default.fileExists(atPath: path), rename(fresh, path) == 0 else { throw failure(path) }
            return try syncFolder(of: path)
        }
        unlink(fresh)
        try syncFolder(of: path)
    }

    /// Waits until what is in a file is on the disk.
    package static func sync(_ path: String) throws(StorageError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// Waits until the name of a file is on the disk.
    package static func syncFolder(of path: String) throws(StorageError) {
        try sync(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    private static func failure(_ path: String) -> StorageError {
        errno == ENOSPC || errno == EDQUOT
            ? .full : .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
}
