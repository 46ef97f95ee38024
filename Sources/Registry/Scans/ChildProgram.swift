import Foundation

/// A program of the system that looks at a file which somebody brought: without our surroundings, with little room, and
/// stopped when its time is over.
struct ChildProgram {
    let path: String

    /// Nil where the system has it not.
    init?(_ name: String) {
        let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        guard let found = folders.map({ "\($0)/\(name)" }).first(where: FileManager.default.isExecutableFile) else {
            return nil
        }
        path = found
    }

    struct Ended {
        var status: Int32
        /// The first 64 kB.
        var said: [UInt8]
    }

    /// Such as a locked or damaged file takes for ever.
    struct OutOfTime: Error {}

    /// - Parameter folder: the only place that it is told of, and where it runs.
    func run(_ arguments: [String], in folder: String, seconds: Int) throws -> Ended {
        let words = "\(folder)/keluaran-\(UUID().uuidString)"
        guard FileManager.default.createFile(atPath: words, contents: nil, attributes: [.posixPermissions: 0o600]),
            let output = FileHandle(forWritingAtPath: words)
        else { throw CocoaError(.fileWriteUnknown) }
        defer { unlink(words) }
        let process = Process()
        let limits = "/usr/bin/prlimit"
        if FileManager.default.isExecutableFile(atPath: limits) {
            process.executableURL = URL(fileURLWithPath: limits)
            process.arguments =
                ["--as=2000000000", "--fsize=300000000", "--core=0", "--cpu=\(seconds)", path] + arguments
        } else {
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
        }
        process.environment = ["LC_ALL": "C", "HOME": folder, "TMPDIR": folder, "PATH": "/usr/bin:/bin"]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardInput = FileHandle.nullDevice
        // A file, not a pipe: whatever is written, nobody waits for a reader.
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        if ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            throw OutOfTime()
        }
        guard let reader = FileHandle(forReadingAtPath: words) else { throw CocoaError(.fileReadUnknown) }
        defer { try? reader.close() }  // only read
        let said = try reader.read(upToCount: 65_536) ?? Data()
        return Ended(status: process.terminationStatus, said: [UInt8](said))
    }
}
