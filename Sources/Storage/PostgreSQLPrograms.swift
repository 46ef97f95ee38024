import Foundation
import Postgres

/// `pg_dump` and `pg_restore`, which come with PostgreSQL's client.
struct PostgreSQLPrograms {
    private let folder: String

    /// Debian keeps each version's programs in a folder of its own.
    private static let folders: [String] = {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return versions.map { "/usr/lib/postgresql/\($0)/bin" } + path.split(separator: ":").map(String.init)
    }()

    /// The newest there are.
    ///
    /// - Parameter version: the server's; an older program does not know how to read a newer server.
    /// - Throws: `StorageError.unable`.
    init(atLeast version: Int, in folders: [String] = Self.folders) throws(StorageError) {
        var newest: (version: Int, folder: String)?
        for folder in folders where FileManager.default.isExecutableFile(atPath: folder + "/pg_dump") {
            guard FileManager.default.isExecutableFile(atPath: folder + "/pg_restore"),
                let found = Self.version(of: folder + "/pg_dump"), found > newest?.version ?? 0
            else { continue }
            newest = (found, folder)
        }
        guard let newest, newest.version >= version else {
            let found = newest.map { "those of version \($0.version) are here" } ?? "they are not here"
            throw .unable(
                """
                this needs pg_dump and pg_restore of PostgreSQL \(version) or newer, and \(found); \
                install the package postgresql-client-\(version)
                """)
        }
        folder = newest.folder
    }

    private static func version(of program: String) -> Int? {
        guard let words = try? run(program, ["--version"], [:]) else { return nil }
        // "pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
        return words.firstMatch(of: /\) (\d+)/).flatMap { Int($0.1) }
    }

    /// Writes what a snapshot of a database sees into a file that is there already.
    func dump(_ address: PostgresAddress, snapshot: String, to path: String) throws(StorageError) {
        let target = address.forPrograms
        _ = try Self.run(
            folder + "/pg_dump",
            [
                "--format=custom", "--compress=3", "--no-password", "--snapshot=\(snapshot)", "--file=\(path)",
                "--dbname=\(target.argument)",
            ], target.environment)
    }

    /// Fills an empty database. Who owns what, and who may do what, is left to whoever opens it.
    func restore(_ path: String, to address: PostgresAddress) throws(StorageError) {
        let target = address.forPrograms
        _ = try Self.run(
            folder + "/pg_restore",
            [
                "--exit-on-error", "--no-owner", "--no-privileges", "--no-password", "--jobs=2",
                "--dbname=\(target.argument)", path,
            ], target.environment)
    }

    /// - Returns: what the program said.
    /// - Throws: `StorageError.unable` with the program's own complaint.
    private static func run(
        _ program: String, _ arguments: [String], _ environment: [String: String]
    ) throws(StorageError) -> String {
        let name = (program as NSString).lastPathComponent
        let words = NSTemporaryDirectory() + "tepat-\(UUID().uuidString)"
        guard FileManager.default.createFile(atPath: words, contents: nil, attributes: [.posixPermissions: 0o600]),
            let output = FileHandle(forWritingAtPath: words)
        else { throw .cannotOpen(path: words, reason: "the file cannot be made") }
        defer { unlink(words) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            .merging(["LC_ALL": "C"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        // A file, not a pipe: whatever is written, nobody waits for a reader.
        process.standardOutput = output
        process.standardError = output
        do {
            try process.run()
        } catch {
            throw .unable("\(program) cannot be started: \(error.localizedDescription)")
        }
        process.waitUntilExit()
        let said = String(decoding: FileManager.default.contents(atPath: words) ?? Data(), as: UTF8.self)
        if process.terminationStatus != 0 {
            // What follows the first complaint can be a row's values.
            let complaint = said.split(separator: "\n").first { $0.contains("error:") } ?? "it ended without a word"
            throw .unable("\(name) failed: \(complaint.prefix(300))")
        }
        return said
    }
}
