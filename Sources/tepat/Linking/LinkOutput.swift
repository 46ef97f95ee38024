import Foundation

/// A file that is written line by line, and is there whole or not at all.
enum LinkOutput {
    /// - Throws: `Trouble` if it cannot be written, such as on a full disk.
    static func write(_ path: String, _ header: String, _ lines: ((String) throws -> Void) throws -> Void) throws {
        let half = path + ".part"
        // Who is who is for the eyes of whoever asked.
        let descriptor = open(half, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0, let file = fdopen(descriptor, "w") else {
            throw Trouble(message: "\(path) cannot be written: \(String(cString: strerror(errno)))")
        }
        let watch = removeIfStopped(half)
        defer { for source in watch { source.cancel() } }
        func put(_ line: String) throws {
            guard fputs(line + "\n", file) >= 0 else {
                throw Trouble(message: "\(path) cannot be written to its end: \(String(cString: strerror(errno)))")
            }
        }
        do {
            try put(header)
            try lines(put)
            guard fflush(file) == 0, fsync(fileno(file)) == 0 else {
                throw Trouble(message: "\(path) cannot be written to its end: \(String(cString: strerror(errno)))")
            }
            fclose(file)
        } catch {
            fclose(file)
            unlink(half)
            throw error
        }
        guard rename(half, path) == 0 else {
            throw Trouble(message: "\(path) cannot be put in its place: \(String(cString: strerror(errno)))")
        }
    }
}
