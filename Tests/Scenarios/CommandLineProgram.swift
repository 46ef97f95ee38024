import Foundation
import Synchronization
import TepatTesting

/// The program as a person at a terminal runs it.
struct CommandLineProgram {
    struct Answer {
        var code: Int32
        var out: String
        var error: String
    }

    /// What goes in and comes out lies here.
    let folder: TestFolder

    static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("tepat")

    @discardableResult
    func run(_ arguments: [String], environment: [String: String] = [:], input: String = "") throws -> Answer {
        let process = Process()
        process.executableURL = Self.path
        process.arguments = arguments
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        // Files, not pipes: whatever is written, nobody waits for a reader.
        let paths = (folder.path + "/out", folder.path + "/error", folder.path + "/in")
        try Data(input.utf8).write(to: URL(fileURLWithPath: paths.2))
        for path in [paths.0, paths.1] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: paths.0)
        process.standardError = FileHandle(forWritingAtPath: paths.1)
        process.standardInput = FileHandle(forReadingAtPath: paths.2)
        try Self.begin(process)
        process.waitUntilExit()
        return Answer(
            code: process.terminationStatus, out: try String(contentsOfFile: paths.0, encoding: .utf8),
            error: try String(contentsOfFile: paths.1, encoding: .utf8))
    }

    /// Foundation prepares the files of a child without keeping other threads from beginning one at that moment.
    static func begin(_ process: Process) throws { try beginning.withLock { _ in try process.run() } }
    private static let beginning = Mutex(())
}
