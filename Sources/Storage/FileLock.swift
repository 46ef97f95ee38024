import Foundation

/// A lock on a file, held as long as this lives. The system takes it back when a process dies.
package final class FileLock: Sendable {
    private let descriptor: Int32

    /// - Parameter shared: many may hold it together, and nobody exclusively meanwhile.
    /// - Throws: `StorageError.occupied` at once if another holds it; `StorageError.cannotOpen`.
    package init(path: String, shared: Bool = false) throws(StorageError) {
        descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
        if flock(descriptor, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
            close(descriptor)
            throw .occupied
        }
    }

    deinit { close(descriptor) }
}
