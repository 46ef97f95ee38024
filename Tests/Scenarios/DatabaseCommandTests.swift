import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// Backups, restores, moves and migrations at the terminal, on the engine of this run.
@Suite("The database at the command line")
struct DatabaseCommandTests {
    let folder: TestFolder
    let database: TestDatabase

    init() throws {
        folder = try TestFolder()
        database = try TestDatabase(at: folder.path + "/r.sqlite")
    }

    private struct Answer {
        var code: Int32
        var out: String
        var error: String
    }

    private func begin(_ arguments: [String], at address: String? = nil) throws -> (process: Process, name: String) {
        let process = Process()
        let name = folder.path + "/" + UUID().uuidString
        process.executableURL = CommandLineProgram.path
        process.arguments = arguments
        process.environment = [
            "TEPAT_DATABASE": address ?? database.address, "TEPAT_FILES": folder.path + "/r.sqlite",
            "PATH": "/usr/bin:/bin",
        ]
        for ending in [".out", ".error"] { _ = FileManager.default.createFile(atPath: name + ending, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: name + ".out")
        process.standardError = FileHandle(forWritingAtPath: name + ".error")
        process.standardInput = FileHandle.nullDevice
        try CommandLineProgram.begin(process)
        return (process, name)
    }

    private func end(_ run: (process: Process, name: String)) throws -> Answer {
        run.process.waitUntilExit()
        return Answer(
            code: run.process.terminationStatus, out: try String(contentsOfFile: run.name + ".out", encoding: .utf8),
            error: try String(contentsOfFile: run.name + ".error", encoding: .utf8))
    }

    @discardableResult
    private func tepat(_ arguments: String..., at address: String? = nil) throws -> Answer {
        try end(begin(arguments, at: address))
    }

    private func load() throws {
        let file = try folder.dtks([DTKSRow(1), DTKSRow(2), DTKSRow(3)])
        let imported = try tepat("import", file, "--as-of", "2024-06-01")
        #expect(imported.code == 0, "\(imported.error)")
    }

    @Test("a backup is restored to check it, and brings back what was")
    func backup() throws {
        try load()
        let copy = folder.path + "/salinan"
        let made = try tepat("backup", copy)
        #expect(made.code == 0 && made.out.contains("restored and checked"), "\(made)")
        let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try tepat("backup", copy).code == 1)
        #expect(try tepat("undo", "1").code == 0)
        #expect(try tepat("stats", "--json").out.contains("\"persons\":0,"))

        let serving = try database.open().claim(.serving)
        let refused = try tepat("restore", copy)
        #expect(refused.code == 1 && refused.error.contains("stop it first"), "\(refused)")
        #expect(try tepat("stats", "--json").out.contains("\"persons\":0,"))
        withExtendedLifetime(serving) {}
    }

    @Test("a restore brings back what was, and keeps what is")
    func restore() throws {
        try load()
        let copy = folder.path + "/salinan"
        #expect(try tepat("backup", copy).code == 0)
        #expect(try tepat("undo", "1").code == 0)
        let restored = try tepat("restore", copy)
        #expect(restored.code == 0 && restored.out.contains("the register as it was"), "\(restored)")
        #expect(try tepat("stats", "--json").out.contains("\"persons\":3,"))
        #expect(try tepat("audit", "verify").code == 0)
        #expect(try tepat("doctor").code == 0)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            $0.contains(".sebagian") || $0.contains(".periksa") || $0.hasSuffix(".baru")
        }
        #expect(left.isEmpty)

        let foreign = try folder.file("lain", Array("bukan salinan".utf8))
        #expect(try tepat("restore", foreign).code == 1)
        #expect(try tepat("stats", "--json").out.contains("\"persons\":3,"))
    }

    @Test("the schema: what waits, what is newer, two that start at once")
    func migrate() throws {
        let two = [try begin(["migrate"]), try begin(["migrate"])]
        for run in two {
            let answer = try end(run)
            #expect(answer.code == 0, "\(answer)")
        }
        #expect(try tepat("migrate", "status").code == 0)
        let newest = Schema.migrations.last?.number ?? 0
        let engine = try database.open()
        try engine.changeSchema { _ = try $0.execute("DELETE FROM migration WHERE number = \(newest)") }
        let waiting = try tepat("migrate", "status", "--json")
        #expect(waiting.code == 3 && waiting.out.contains("\"found\":\(newest - 1)"))
        try engine.changeSchema { db in
            for number in newest...(newest + 1) {
                try db.execute("INSERT INTO migration (number, name) VALUES (\(number), 'x')")
            }
        }
        #expect(try tepat("migrate", "status").code == 4)
        let refused = try tepat("stats")
        #expect(refused.code == 1 && refused.error.contains("newer version"))
    }

    /// Whether a move has marked its target: from then on nobody takes it for a register, and never an empty one.
    private func hasBegun(_ target: String) -> Bool {
        ["", "-wal"].contains { ending in
            let bytes = try? Data(contentsOf: URL(fileURLWithPath: target + ending))
            return bytes?.range(of: Data("move_progress".utf8)) != nil
        }
    }

    @Test("a killed move goes on; the new register has everything the old one has")
    func move() throws {
        try load()
        let target = folder.path + "/pindahan.sqlite"
        let arguments =
            ["move", "--from", database.address, "--to", target, "--json"]
            + (TestEngine.isPostgres ? ["--from-files", folder.path + "/r.sqlite"] : [])
        let run = try begin(arguments)
        while run.process.isRunning, !hasBegun(target) { usleep(1_000) }
        kill(run.process.processIdentifier, SIGKILL)
        _ = try end(run)
        let answer = try tepat("stats", at: target)
        #expect(answer.code == 0 || answer.error.contains("tepat move"), "\(answer)")
        // If it was done before it could be killed, the target is in use.
        let moved = try end(begin(arguments))
        #expect(moved.code == 0 || moved.error.contains("in use already"), "\(moved)")
        #expect(try tepat("stats", "--json", at: target).out.contains("\"persons\":3,"))
        #expect(try tepat("doctor", at: target).code == 0)
        #expect(try tepat("audit", "verify", at: target).code == 0)
        #expect(try tepat("move", "--from", target, "--to", target).code == 1)
    }

    @Test("who may not make databases is told so", .enabled(if: TestEngine.isPostgres))
    func withoutRight() throws {
        _ = try SampleRegister.empty()  // the role that serves is there
        let copy = folder.path + "/salinan"
        let role = "terbatas" + UUID().uuidString.prefix(8).lowercased()
        try database.open().changeSchema { db in
            try db.execute("CREATE ROLE \(unsafe: role) LOGIN IN ROLE tepat_app")
            try db.execute("GRANT CREATE ON SCHEMA public TO \(unsafe: role)")
        }
        let address = database.address.replacing("user=tepat", with: "user=\(role)")
        let migrated = try tepat("migrate", at: address)
        #expect(migrated.code == 0, "\(migrated)")
        let refused = try tepat("backup", copy, at: address)
        #expect(refused.code == 1 && refused.error.contains("CREATEDB") && refused.error.contains("--no-check"))
        let made = try tepat("backup", copy, "--no-check", at: address)
        #expect(made.code == 0 && made.out.contains("not checked"), "\(made)")
        let restore = try tepat("restore", copy, at: address)
        #expect(restore.code == 1 && restore.error.contains("CREATEDB"), "\(restore)")
    }
}
