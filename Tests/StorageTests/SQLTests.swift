import Foundation
import Storage
import Testing

@Suite("SQL is bound, never spliced")
struct SQLTests {
    @Test("what is interpolated becomes a parameter")
    func bound() {
        let name = "'); DROP TABLE person;--"
        let sql: SQL = "SELECT * FROM person WHERE name = \(name) AND id IN (\([1, 2, 3]))"
        #expect(sql.text == "SELECT * FROM person WHERE name = $1 AND id IN ($2, $3, $4)")
        #expect(sql.values == [.text(name), .integer(1), .integer(2), .integer(3)])
    }

    @Test("a statement inside a statement keeps its values in order")
    func nested() {
        let inner: SQL = "b = \(2) OR c = \("x$9")"
        let sql: SQL = "a = \(1) AND (\(inner)) AND d = \(4)"
        #expect(sql.text == "a = $1 AND (b = $2 OR c = $3) AND d = $4")
        #expect(sql.values == [.integer(1), .integer(2), .text("x$9"), .integer(4)])
    }

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

    @Test("an empty list matches nothing")
    func emptyList() throws {
        let database = try SQLite()
        let count = try database.readBlocking {
            try $0.count("SELECT count(*) FROM (SELECT 1 AS id) t WHERE id IN (\([Int]()))")
        }
        #expect(count == 0)
    }
}

@Suite("The embedded store")
struct SQLiteTests {
    private struct Stop: Error {}

    private func opened() throws -> SQLite {
        let database = try SQLite()
        try database.writeBlocking {
            _ = try $0.execute("CREATE TABLE thing (id bigint PRIMARY KEY, name text NOT NULL, size real, body blob)")
        }
        return database
    }

    @Test(
        "values come back as they went in",
        arguments: ["", "biasa", "a\u{0}b", "’”—", "'\"\\;--", "👩🏽‍🌾", String(repeating: "x", count: 100_000)])
    func roundTrip(text: String) throws {
        let database = try opened()
        try database.writeBlocking {
            _ = try $0.execute("INSERT INTO thing VALUES (\(Int64.max), \(text), \(1.5), \([0, 255] as [UInt8]))")
        }
        let row = try #require(try database.readBlocking { try $0.first("SELECT * FROM thing") })
        #expect(try row.text("name") == text)
        #expect(try row.int("id") == .max)
        #expect(row.real("size") == 1.5)
        #expect(try row.blob("body") == [0, 255])
        let streamed = try database.readBlocking { db in
            var found = ""
            try db.forEach("SELECT name FROM thing") {
                found = $0.text(0); return true
            }
            return found
        }
        #expect(streamed == text)
    }

    @Test("a transaction that throws leaves nothing")
    func rollback() throws {
        let database = try opened()
        #expect(throws: Stop.self) {
            try database.writeBlocking { db in
                try db.execute("INSERT INTO thing VALUES (1, 'a', NULL, NULL)")
                throw Stop()
            }
        }
        #expect(try database.readBlocking { try $0.count("SELECT count(*) FROM thing") } == 0)
    }

    @Test("a broken rule of the schema is told by its kind")
    func constraints() throws {
        let database = try opened()
        try database.writeBlocking { _ = try $0.execute("INSERT INTO thing VALUES (1, 'a', NULL, NULL)") }
        #expect(throws: StorageError.unique("UNIQUE constraint failed: thing.id")) {
            try database.writeBlocking { _ = try $0.execute("INSERT INTO thing VALUES (1, 'b', NULL, NULL)") }
        }
        #expect(throws: StorageError.constraint("NOT NULL constraint failed: thing.name")) {
            try database.writeBlocking {
                _ = try $0.execute("INSERT INTO thing VALUES (2, \(nil as String?), NULL, NULL)")
            }
        }
    }

    @Test("the same statement can step inside itself")
    func nestedStepping() throws {
        let database = try opened()
        try database.writeBlocking { db in
            for id in 1...3 { try db.execute("INSERT INTO thing VALUES (\(id), 'a', NULL, NULL)") }
            var pairs = 0
            try db.forEach("SELECT id FROM thing") { _ in
                try db.forEach("SELECT id FROM thing") { _ in
                    pairs += 1; return true
                }
                return true
            }
            #expect(pairs == 9)
        }
    }

    @Test("a file that cannot be opened says which and why")
    func cannotOpen() throws {
        #expect(throws: StorageError.self) { try SQLite(path: "/tidak/ada/di/sini.sqlite") }
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("bukan-\(UUID().uuidString)").path
        try Data("bukan basis data, sama sekali bukan basis data".utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: StorageError.self) { try SQLite(path: path) }
    }

    @Test("migrations run once, and a newer database is refused")
    func migrations() throws {
        let database = try SQLite()
        let steps = [
            Migration(1, "a") { _ = try $0.execute("CREATE TABLE a (id bigint)") },
            Migration(2, "b") { _ = try $0.execute("CREATE TABLE b (id bigint)") },
        ]
        #expect(try steps.run(on: database) == 2)
        #expect(try steps.run(on: database) == 0)
        #expect(throws: NewerDatabase.self) { try [steps[0]].run(on: database) }
    }

    @Test("a failed migration leaves the database as it was")
    func failedMigration() throws {
        let database = try SQLite()
        let good = Migration(1, "a") { _ = try $0.execute("CREATE TABLE a (id bigint)") }
        let bad = Migration(2, "b") { _ in throw Stop() }
        #expect(throws: Stop.self) { try [good, bad].run(on: database) }
        #expect(try [good].run(on: database) == 1)
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
