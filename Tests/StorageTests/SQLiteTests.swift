import Dispatch
import Foundation
import Storage
import TepatTesting
import Testing

@Suite("The embedded store")
struct SQLiteTests {
    @Test("a commit is synced to the disk before it is acknowledged")
    func durable() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tepat-sync-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // a temporary folder that stays harms nobody
        let database = try SQLite(path: folder.appendingPathComponent("a.sqlite").path)
        let (mode, journal) = try database.writeBlocking { db in
            (try db.first("PRAGMA synchronous")?[0], try db.first("PRAGMA journal_mode")?[0])
        }
        #expect(mode == .integer(2) && journal == .text("wal"))
    }

    @Test("a file that cannot be opened says which and why")
    func cannotOpen() throws {
        #expect(throws: StorageError.self) { try SQLite(path: "/tidak/ada/di/sini.sqlite") }
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("bukan-\(UUID().uuidString)").path
        try Data("bukan basis data, sama sekali bukan basis data".utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: StorageError.self) { try SQLite(path: path) }
    }

    @Test("a backup is whole and can be opened")
    func backup() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("cadangan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLite(path: folder.path + "/a.sqlite")
        try database.writeBlocking { db in
            try db.execute("CREATE TABLE a (id bigint)")
            for id in 1...1000 { try db.execute("INSERT INTO a VALUES (\(id))") }
        }
        try database.writeBlocking { _ = try $0.execute("DELETE FROM a WHERE id > 900") }
        #expect(try database.backUp(to: folder.path + "/b.sqlite") == ["a": 900])
        let made = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("b") }
        #expect(made == ["b.sqlite"])
        // The number of free pages, before anything opens the file.
        let head = try Data(contentsOf: folder.appendingPathComponent("b.sqlite")).prefix(40)
        #expect([UInt8](head.suffix(4)) == [0, 0, 0, 0])
        let copy = try SQLite(path: folder.path + "/b.sqlite")
        #expect(try copy.readBlocking { try $0.count("SELECT count(*) FROM a") } == 900)
        #expect(try copy.readBlocking { try $0.count("PRAGMA page_size") } == 8192)
        #expect(try copy.integrityProblems() == [])
    }

    @Test("what a backup must hold is counted at its moment, whatever is written meanwhile")
    func countedWhileWritten() throws {
        let folder = try TestFolder()
        let database = try SQLite(path: folder.path + "/a.sqlite")
        try database.writeBlocking { _ = try $0.execute("CREATE TABLE a (id integer PRIMARY KEY, t text)") }
        let (over, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let writer = Thread {
            while over.wait(timeout: .now()) == .timedOut {
                try? database.writeBlocking { db in
                    for _ in 1...7 { try db.execute("INSERT INTO a (t) VALUES ('baris')") }
                }
            }
            ended.signal()
        }
        writer.start()
        defer {
            over.signal()
            ended.wait()
        }
        var before = -1
        for number in 1...5 {
            let path = folder.path + "/salinan-\(number)"
            let counts = try database.backUp(to: path)
            let found = try SQLite(path: path).readBlocking { try $0.count("SELECT count(*) FROM a") }
            #expect(counts == ["a": found] && found % 7 == 0 && found >= before)
            before = found
        }
    }

    @Test("a restore leaves one file in the register's place, and the one of before with all that was in it")
    func restore() throws {
        let folder = try TestFolder()
        let path = folder.path + "/r.sqlite"
        let before = try SQLite(path: path)
        try before.writeBlocking { _ = try $0.execute("CREATE TABLE a (id bigint)") }
        try before.backUp(to: folder.path + "/salinan")
        // It stands in the log alone, since nobody closes the register.
        try before.writeBlocking { _ = try $0.execute("INSERT INTO a VALUES (1)") }
        let kept = try #require(try SQLite.restore(folder.path + "/salinan", to: path) { _ in })
        let names = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
        #expect(!names.contains("r.sqlite-wal") && !names.contains("r.sqlite.baru"))
        func count(_ path: String) throws -> Int {
            try SQLite(path: path).readBlocking { try $0.count("SELECT count(*) FROM a") }
        }
        #expect(try count(path) == 0)
        #expect(try count(kept) == 1)
        withExtendedLifetime(before) {}
    }

    @Test("a damaged register gives its place to a backup as well, and is kept")
    func restoreOverDamage() throws {
        let folder = try TestFolder()
        try SQLite(path: folder.path + "/lain.sqlite").backUp(to: folder.path + "/salinan")
        let words = "bukan basis data, sama sekali bukan basis data"
        let path = try folder.file("r.sqlite", words)
        let kept = try #require(try SQLite.restore(folder.path + "/salinan", to: path) { _ in })
        #expect(try SQLite(path: path).integrityProblems() == [])
        #expect(try String(contentsOfFile: kept, encoding: .utf8) == words)
    }

    @Test(
        "no empty register is made where a restore was broken off", arguments: ["baru", "sebelum-pemulihan-1795230000"])
    func brokenOff(_ ending: String) throws {
        let folder = try TestFolder()
        let left = try folder.file("r.sqlite." + ending, "x")
        let error = #expect(throws: StorageError.self) { try SQLite(path: folder.path + "/r.sqlite") }
        #expect(error.map { "\($0)".contains("r.sqlite.\(ending) beside it") } == true)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/r.sqlite"))
        // What belongs to another register is no matter.
        _ = try SQLite(path: folder.path + "/s.sqlite")
        try FileManager.default.removeItem(atPath: left)
        _ = try SQLite(path: folder.path + "/r.sqlite")
    }
}
