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

    @Test("after a move the old place says where the register went, and is used again only where that is asked for")
    func reopen() throws {
        try load()
        let target = folder.path + "/pindahan.sqlite"
        let files = TestEngine.isPostgres ? ["--from-files", folder.path + "/r.sqlite"] : []
        let moved = try end(begin(["move", "--from", database.address, "--to", target] + files))
        #expect(moved.code == 0, "\(moved)")
        for arguments in [["stats"], ["undo", "1"], ["serve", "--port", "0"]] {
            let answer = try end(begin(arguments))
            #expect(answer.code == 1 && answer.error.contains("was moved to \(target)"), "\(answer)")
            #expect(answer.error.contains("tepat move reopen"))
        }
        if TestEngine.isPostgres {
            let spread = try tepat("cluster", "distribute", "--yes")
            #expect(spread.code == 1 && spread.error.contains("was moved to \(target)"), "\(spread)")
            let back = try TestDatabase(at: folder.path + "/kembali")
            let address = back.address + "&password=rahasia"
            let returned = try tepat("move", "--from", target, "--to", address, "--to-files", folder.path + "/kembali")
            #expect(returned.code == 0, "\(returned)")
            let answer = try tepat("stats", at: target)
            #expect(answer.code == 1 && answer.error.contains("was moved to postgresql://"), "\(answer)")
            #expect(!answer.error.contains("rahasia"))
        }
        let again = try tepat("move", "reopen")
        #expect(again.code == 0 && again.out.contains(target), "\(again)")
        #expect(try tepat("stats", "--json").out.contains("\"persons\":3,"))
        #expect(try tepat("move", "reopen").code == 1)
    }

    @Test("a copy of a register that was moved away is used where it is restored, also where that register was")
    func restoredMoved() throws {
        try load()
        let copy = folder.path + "/salinan"
        let engine = try database.open()
        try engine.changeSchema { try Departure(place: "/srv/pindahan.sqlite").write(in: $0) }
        try engine.backUp(to: copy)
        try engine.close()
        let restored = try tepat("restore", copy)
        #expect(restored.code == 0 && restored.out.contains("moved to /srv/pindahan.sqlite before"), "\(restored)")
        #expect(try tepat("stats", "--json").out.contains("\"persons\":3,"))
        #expect(try tepat("undo", "1").code == 0)
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

    @Test("two backups at once leave each other alone")
    func two() throws {
        try load()
        let files = (1...3).map { folder.path + "/salinan-\($0)" }
        for run in try files.map({ try begin(["backup", $0]) }) {
            let answer = try end(run)
            #expect(answer.code == 0 && answer.out.contains("restored and checked"), "\(answer)")
        }
        // Of one file there is one.
        let same = try (1...2).map { _ in try begin(["backup", folder.path + "/satu"]) }
        #expect(try same.map { try end($0).code }.sorted() == [0, 1])
        #expect(try tepat("restore", folder.path + "/satu").code == 0)
        #expect(try tepat("stats", "--json").out.contains("\"persons\":3,"))
    }

    @Test("what killed backups left beside their files goes with the next one, and nothing else")
    func leftFiles() throws {
        try load()
        let others = folder.path + "/salinan"
        try FileManager.default.createDirectory(atPath: others, withIntermediateDirectories: true)
        func lay(_ name: String) { _ = FileManager.default.createFile(atPath: others + "/" + name, contents: Data()) }
        for name in [
            "lama.sebagian", "lama.sebagian.lock", "lama.sebagian.periksa", "lama.sebagian.periksa-wal",
            "tua.sebagian.periksa", "tua.sebagian.periksa-shm", "mati.sebagian.halaman",
        ] { lay(name) }
        // Of an export that is being written, of a backup that is, and what was made.
        for name in ["ekspor.csv.sebagian", "kini.sebagian", "kini.sebagian.periksa", "lama", "tua.periksa"] {
            lay(name)
        }
        let writing = try FileLock(path: others + "/kini.sebagian.lock")
        let made = try tepat("backup", others + "/baru")
        #expect(made.code == 0, "\(made)")
        withExtendedLifetime(writing) {}
        let left = try FileManager.default.contentsOfDirectory(atPath: others).sorted()
        #expect(
            left == [
                "baru", "ekspor.csv.sebagian", "kini.sebagian", "kini.sebagian.lock", "kini.sebagian.periksa", "lama",
                "tua.periksa",
            ])
    }

    @Test("a copy of an earlier version's check goes too, unless it is another's", .enabled(if: TestEngine.isPostgres))
    func oldestCopy() throws {
        try load()
        let engine = try database.open()
        let name = try engine.readBlocking { db in
            try db.first("SELECT CAST(current_database() AS text) || '_periksa' AS name")?.text("name") ?? ""
        }
        func isThere() throws -> Bool {
            try engine.readBlocking { try $0.count("SELECT count(*) FROM pg_database WHERE datname = \(name)") > 0 }
        }
        try TestEngine.administer("CREATE DATABASE \(name)")
        #expect(try tepat("backup", folder.path + "/satu").code == 0)
        #expect(try isThere())
        try TestEngine.administer("COMMENT ON DATABASE \(name) IS 'tepat: for the time of a check or a restore'")
        #expect(try tepat("backup", folder.path + "/dua").code == 0)
        #expect(try !isThere())
    }

    @Test("a copy that a killed backup left is removed by the next", .enabled(if: TestEngine.isPostgres))
    func leftCopy() throws {
        try load()
        let engine = try database.open()
        func copies() throws -> Int {
            try engine.readBlocking { db in
                try db.count(
                    """
                    SELECT count(*) FROM pg_database WHERE starts_with(CAST(datname AS text), (
                        SELECT substr(datname, 1, 25) || '_periksa_' || CAST(oid AS text) || '_'
                        FROM pg_database WHERE datname = current_database()))
                    """)
            }
        }
        let run = try begin(["backup", folder.path + "/salinan"])
        while run.process.isRunning, try copies() == 0 { usleep(1_000) }
        kill(run.process.processIdentifier, SIGKILL)
        _ = try end(run)
        try? FileManager.default.removeItem(atPath: folder.path + "/salinan")  // it may have been done already
        // The server has to come to notice that its client is gone.
        var answer = try tepat("backup", folder.path + "/salinan")
        for number in 1...20 where answer.code == 0 {
            if try copies() == 0 { break }
            answer = try tepat("backup", folder.path + "/salinan-\(number)")
        }
        #expect(answer.code == 0, "\(answer)")
        #expect(try copies() == 0)
    }

    @Test("a restore that is killed at any moment leaves a register at its place", .enabled(if: !TestEngine.isPostgres))
    func killedRestore() throws {
        try load()
        let copy = folder.path + "/salinan"
        #expect(try tepat("backup", copy).code == 0)
        for delay: UInt32 in [5_000, 20_000, 50_000, 100_000, 150_000, 200_000, 300_000, 500_000] {
            let run = try begin(["restore", copy])
            usleep(delay)
            kill(run.process.processIdentifier, SIGKILL)
            _ = try end(run)
            #expect(FileManager.default.fileExists(atPath: database.path), "after \(delay) µs")
            #expect(try tepat("stats", "--json").out.contains("\"persons\":3,"), "after \(delay) µs")
        }
        #expect(try tepat("restore", copy).code == 0)
        #expect(try tepat("doctor").code == 0)
    }

    @Test("who serves without owning the tables is sent to who owns them", .enabled(if: TestEngine.isPostgres))
    func stranger() throws {
        try load()
        let copy = folder.path + "/salinan"
        #expect(try tepat("backup", copy).code == 0)
        let role = "peladen" + UUID().uuidString.prefix(8).lowercased()
        try database.open().changeSchema { _ = try $0.execute("CREATE ROLE \(unsafe: role) LOGIN IN ROLE tepat_app") }
        let address = database.address.replacing("user=tepat", with: "user=\(role)")
        let other = folder.path + "/lain"
        for arguments in [["backup", other], ["backup", other, "--no-check"], ["restore", copy]] {
            let answer = try end(begin(arguments, at: address))
            #expect(answer.code == 1 && answer.error.contains("--database postgresql://tepat@"), "\(answer)")
            #expect(!answer.error.contains("CREATEDB"))
        }
    }

    /// A table like Citus' own stands in for it.
    @Test("a register on several servers is told from one", .enabled(if: TestEngine.isPostgres))
    func spread() throws {
        try load()
        let copy = folder.path + "/salinan"
        #expect(try tepat("backup", copy).code == 0)
        try database.open().changeSchema { db in
            try db.execute("CREATE TABLE pg_dist_partition (partmethod \"char\", repmodel \"char\")")
            try db.execute("INSERT INTO pg_dist_partition VALUES ('n', 's')")
        }
        #expect(try tepat("backup", folder.path + "/lagi").code == 0)
        try database.open().changeSchema { _ = try $0.execute("INSERT INTO pg_dist_partition VALUES ('h', 's')") }
        let backup = try tepat("backup", folder.path + "/lain")
        #expect(backup.code == 1 && backup.error.contains("citus_create_restore_point"), "\(backup)")
        let restore = try tepat("restore", copy)
        #expect(restore.code == 1 && restore.error.contains("spread over several servers"), "\(restore)")
        let origin = folder.path + "/asal.sqlite"
        #expect(try tepat("migrate", at: origin).code == 0)
        let move = try tepat("move", "--from", origin, "--to", database.address, "--to-files", folder.path + "/tuju")
        #expect(move.code == 1 && move.error.contains("spread it afterwards"), "\(move)")
    }
}
