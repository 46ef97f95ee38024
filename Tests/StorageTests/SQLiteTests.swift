import Foundation
import Storage
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
        try database.backUp(to: folder.path + "/b.sqlite")
        let copy = try SQLite(path: folder.path + "/b.sqlite")
        #expect(try copy.readBlocking { try $0.count("SELECT count(*) FROM a") } == 1000)
        #expect(try copy.integrityProblems() == [])
    }
}
