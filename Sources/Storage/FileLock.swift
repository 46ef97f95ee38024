import Foundation

/// A lock on a file, held as long as this lives. The system takes it back when a process dies.
package final class FileLock: Sendable {
    private let descriptor: Int32

    /// - Parameter shared: many may hold it together, and nobody exclusively meanwhile.
    /// - Throws: `StorageError.occupied` at once if another holds it; `StorageError.cannotOpen`.
    package init(path: String, shared: Bool = false) throws(StorageError) {
        descriptor = try Self.locked(path, shared ? LOCK_SH : LOCK_EX)
    }

    private static func locked(_ path: String, _ kind: Int32) throws(StorageError) -> Int32 {
        while true {
            let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
            guard file >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
            if flock(file, kind | LOCK_NB) != 0 {
                close(file)
                throw .occupied
            }
            // Whoever held it before may have removed it meanwhile: a lock on a file without its name keeps nobody away.
            var (held, named) = (stat(), stat())
            if fstat(file, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino,
                held.st_dev == named.st_dev
            {
                return file
            }
            close(file)
        }
    }

    deinit { close(descriptor) }
}
