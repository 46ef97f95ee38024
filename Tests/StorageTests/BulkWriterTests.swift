import Storage
import TepatTesting
import Testing

/// The fast way into tables, on every engine alike.
@Suite("A bulk writer")
struct BulkWriterTests {
    private func store() throws -> any Database {
        try TestStore(
            StoreTests.thing,
            "CREATE TABLE part (id bigint PRIMARY KEY, thing bigint NOT NULL REFERENCES thing (id), note text)"
        ).database
    }

    private func add(_ id: Int64, _ name: String, to writer: any BulkWriter) throws {
        writer.int(id)
        writer.text(name)
        try writer.endRow()
    }

    @Test("leaves rows as they are that are there already, or came before with the same key")
    func keeps() throws {
        let database = try store()
        try database.writeBlocking { db in
            try db.execute("INSERT INTO thing VALUES (2, 'lama', NULL, NULL)")
            let writer = try db.bulk(into: "thing", columns: ["id", "name"])
            for (id, name) in [(1, "baru"), (2, "baru"), (3, "pertama"), (3, "kedua")] as [(Int64, String)] {
                try add(id, name, to: writer)
            }
            try writer.finish()
            // And once more, after a piece that met them.
            try add(2, "baru lagi", to: writer)
            try add(4, "baru", to: writer)
        }
        let rows = try database.readBlocking { db in
            try db.rows("SELECT id, name FROM thing ORDER BY id").map { "\(try $0.int("id")) \(try $0.text("name"))" }
        }
        #expect(rows == ["1 baru", "2 lama", "3 pertama", "4 baru"])
    }

    @Test("writes what any statement would: nothing, empty, long, numbers with a fraction")
    func values() throws {
        let database = try store()
        let texts = ["", "👩🏽‍🌾\t\n\\N\"", String(repeating: "x", count: 100_000)]
        try database.writeBlocking { db in
            let writer = try db.bulk(into: "thing", columns: ["id", "name", "size", "body"])
            for (id, text) in texts.enumerated() {
                writer.int(Int64(id))
                writer.text(text)
                if id == 0 { writer.null() } else { writer.text("-\(id).25") }
                writer.null()
                try writer.endRow()
            }
        }
        let rows = try database.readBlocking { try $0.rows("SELECT * FROM thing ORDER BY id") }
        #expect(try rows.map { try $0.text("name") } == texts)
        #expect(rows.map { $0.real("size") } == [nil, -1.25, -2.25])
        #expect(rows.allSatisfy { $0["body"] == .null })
    }

    @Test("several at once may name each other's rows, the first opened before the others")
    func interleaved() throws {
        let database = try store()
        let note = String(repeating: "catatan ", count: 20)
        try database.writeBlocking { db in
            let things = try db.bulk(into: "thing", columns: ["id", "name"])
            let parts = try db.bulk(into: "part", columns: ["id", "thing", "note"])
            // Some megabytes: several pieces are sent while rows go on being gathered.
            for id in 0..<20_000 as Range<Int64> {
                if id % 2 == 0 { try add(id + 100, "induk", to: things) }
                parts.int(id)
                parts.int(id / 2 * 2 + 100)
                parts.text(note)
                try parts.endRow()
                if id == 9_999 { #expect(try db.count("SELECT count(*) FROM thing WHERE id < 0") == 0) }
            }
        }
        let counts = try database.readBlocking { db in
            [
                try db.count("SELECT count(*) FROM thing"), try db.count("SELECT count(*) FROM part"),
                try db.count("SELECT count(*) FROM part p JOIN thing t ON t.id = p.thing WHERE p.note = \(note)"),
            ]
        }
        #expect(counts == [10_000, 20_000, 20_000])
    }

    @Test("a row that breaks a rule undoes all of the transaction")
    func refused() throws {
        let database = try store()
        let error = #expect(throws: StorageError.self) {
            try database.writeBlocking { db in
                let writer = try db.bulk(into: "part", columns: ["id", "thing"])
                writer.int(1)
                writer.int(77)
                try writer.endRow()
            }
        }
        guard case .constraint = error else { Issue.record("\(String(describing: error))"); return }
        #expect(try database.readBlocking { try $0.count("SELECT count(*) FROM part") } == 0)
    }
}
