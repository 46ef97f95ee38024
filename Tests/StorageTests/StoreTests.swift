import Storage
import TepatTesting
import Testing

/// What every engine has to do alike.
@Suite("A store")
struct StoreTests {
    private struct Stop: Error {}

    static let thing: SQL = """
        CREATE TABLE thing (id bigint PRIMARY KEY, name text NOT NULL, size real, body blob, CHECK (id <> 13))
        """

    @Test(
        "values come back as they went in",
        arguments: ["", "biasa", "’”—", "'\"\\;--", "$1 %s ?", "👩🏽‍🌾", String(repeating: "é", count: 50_000)])
    func roundTrip(text: String) throws {
        let database = try TestStore(Self.thing).database
        try database.writeBlocking {
            _ = try $0.execute("INSERT INTO thing VALUES (\(Int64.max), \(text), \(1.5), \([0, 255] as [UInt8]))")
            _ = try $0.execute("INSERT INTO thing VALUES (\(Int64.min), \(text), \(nil as Double?), \([UInt8]()))")
        }
        let rows = try database.readBlocking { db in
            try db.rows("SELECT * FROM thing WHERE name = \(text) ORDER BY id DESC")
        }
        #expect(try rows.map { try $0.int("id") } == [.max, .min])
        #expect(try rows.allSatisfy { try $0.text("name") == text })
        #expect(rows.map { $0.real("size") } == [1.5, nil])
        #expect(try rows.map { try $0.blob("body") } == [[0, 255], []])
        let streamed = try database.readBlocking { db in
            var found: [String] = []
            try db.forEach("SELECT name, size FROM thing ORDER BY id") { row in
                found.append(row.text(0))
                found.append(row.withBytes(0) { String(decoding: $0, as: UTF8.self) })
                return !row.isNull(1) || row.text(1).isEmpty
            }
            return found
        }
        #expect(streamed == Array(repeating: text, count: 4))
    }

    @Test("texts compare by their bytes, NULL has its place told, and a truth value is a number")
    func comparing() throws {
        let database = try TestStore(Self.thing).database
        try database.writeBlocking { db in
            for (id, name) in ["b", "a", "B", "é", "_", ""].enumerated() {
                try db.execute("INSERT INTO thing VALUES (\(id), \(name), NULL, NULL)")
            }
        }
        let (names, truths) = try database.readBlocking { db in
            (
                try db.rows("SELECT name FROM thing ORDER BY name").map { try $0.text("name") },
                try db.rows("SELECT name > 'a' AS later FROM thing ORDER BY id").map { try $0.int("later") }
            )
        }
        #expect(names == ["", "B", "_", "a", "b", "é"])
        #expect(truths == [1, 0, 0, 1, 0, 0])
    }

    @Test("a transaction that throws leaves nothing")
    func rollback() async throws {
        let database = try TestStore(Self.thing).database
        #expect(throws: Stop.self) {
            try database.writeBlocking { db in
                try db.execute("INSERT INTO thing VALUES (1, 'a', NULL, NULL)")
                throw Stop()
            }
        }
        await #expect(throws: Stop.self) {
            try await database.write { db in
                try db.execute("INSERT INTO thing VALUES (1, 'a', NULL, NULL)")
                throw Stop()
            }
        }
        #expect(try database.readBlocking { try $0.count("SELECT count(*) FROM thing") } == 0)
    }

    @Test("a read sees one moment, whatever others write meanwhile")
    func snapshot() throws {
        let store = try TestStore(Self.thing)
        let other = try store.openedAgain()
        let counts = try store.database.readBlocking { db in
            let before = try db.count("SELECT count(*) FROM thing")
            try other.writeBlocking { _ = try $0.execute("INSERT INTO thing VALUES (1, 'a', NULL, NULL)") }
            return [before, try db.count("SELECT count(*) FROM thing")]
        }
        #expect(counts == [0, 0])
        #expect(try store.database.readBlocking { try $0.count("SELECT count(*) FROM thing") } == 1)
    }

    enum Kind { case unique, constraint, other }

    @Test(
        "a broken rule of the schema is told by its kind",
        arguments: [
            ("INSERT INTO thing VALUES (1, 'b', NULL, NULL)", Kind.unique),
            ("INSERT INTO thing VALUES (2, NULL, NULL, NULL)", .constraint),
            ("INSERT INTO thing VALUES (13, 'b', NULL, NULL)", .constraint),
            ("INSERT INTO part VALUES (1, 77)", .constraint), ("INSERT INTO nowhere VALUES (1)", .other),
        ] as [(SQL, Kind)])
    func constraints(sql: SQL, kind: Kind) throws {
        let database = try TestStore(
            Self.thing, "CREATE TABLE part (id bigint PRIMARY KEY, thing bigint NOT NULL REFERENCES thing (id))"
        ).database
        try database.writeBlocking { _ = try $0.execute("INSERT INTO thing VALUES (1, 'a', NULL, NULL)") }
        let error = #expect(throws: StorageError.self) {
            try database.writeBlocking { _ = try $0.execute(sql) }
        }
        switch error {
        case .unique: #expect(kind == .unique)
        case .constraint: #expect(kind == .constraint)
        default: #expect(kind == .other)
        }
        #expect(try database.readBlocking { try $0.count("SELECT count(*) FROM thing") } == 1)
    }

    @Test("the same statement can step inside itself, and a walk can be left")
    func nestedStepping() throws {
        let database = try TestStore(Self.thing).database
        try database.writeBlocking { db in
            for id in 1...3 { try db.execute("INSERT INTO thing VALUES (\(id), 'a', NULL, NULL)") }
            var pairs = 0
            try db.forEach("SELECT id FROM thing") { _ in
                try db.forEach("SELECT id FROM thing") { _ in
                    pairs += 1
                    return pairs % 9 < 8
                }
                return true
            }
            #expect(pairs == 8)
        }
    }

    @Test("a walk of ten thousand rows goes in order, with statements in between")
    func longWalk() throws {
        let database = try TestStore(Self.thing, "CREATE TABLE part (id bigint PRIMARY KEY)").database
        try database.writeBlocking { db in
            let writer = try db.bulk(into: "thing", columns: ["id", "name"])
            for id in 1...10_000 {
                writer.int(Int64(id))
                writer.text("baris \(id)")
                try writer.endRow()
            }
            try writer.finish()
            var next: Int64 = 1
            try db.forEach("SELECT id, name FROM thing ORDER BY id") { row in
                #expect(row.int(0) == next && row.text(1) == "baris \(next)")
                if next % 100 == 0 {
                    try db.execute("INSERT INTO part VALUES (\(next))")
                    #expect(try db.count("SELECT count(*) FROM part") == Int(next / 100))
                }
                next += 1
                return true
            }
            #expect(next == 10_001)
        }
        #expect(try database.readBlocking { try $0.count("SELECT count(*) FROM part") } == 100)
    }

    @Test("a sum of whole numbers is one, an average is none")
    func sums() throws {
        let database = try TestStore("CREATE TABLE number (n bigint)").database
        let numbers: [Int64] = [0, 1, -1, 9_999, 10_000, 10_001, -99_999_999, 1_702_062_001, 1_795_230_000_000, .max]
        for number in numbers {
            try database.writeBlocking { db in
                try db.execute("DELETE FROM number")
                try db.execute("INSERT INTO number VALUES (-1), (\(number)), (1)")
            }
            let row = try database.readBlocking { try $0.first("SELECT SUM(n) AS s, AVG(n) AS a FROM number") }
            #expect(try row?.int("s") == number)
            let average = try #require(row?.real("a"))
            #expect(abs(average - Double(number) / 3) <= 1e-9 * abs(Double(number)))
        }
        #expect(try database.readBlocking { try $0.first("SELECT SUM(n) AS s FROM number WHERE n = 5")?[0] } == .null)
    }

    @Test("migrations run once, and a newer database is refused")
    func migrations() throws {
        let database = try TestStore().database
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
        let database = try TestStore().database
        let good = Migration(1, "a") { _ = try $0.execute("CREATE TABLE a (id bigint)") }
        let bad = Migration(2, "b") { _ in throw Stop() }
        #expect(throws: Stop.self) { try [good, bad].run(on: database) }
        #expect(try [good].run(on: database) == 1)
    }

    @Test("what must never run twice at a time is refused to the second program")
    func exclusively() throws {
        let store = try TestStore()
        let other = try store.openedAgain()
        try store.database.exclusively {
            _ = #expect(throws: StorageError.occupied) { try other.exclusively {} }
        }
        try other.exclusively {}
    }
}
