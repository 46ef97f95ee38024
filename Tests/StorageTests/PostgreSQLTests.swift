import Dispatch
import Foundation
import Glibc
import Postgres
import Storage
import Synchronization
import TepatTesting
import Testing

/// A server that goes away and comes back, that is asked for too much, and by several at once.
@Suite("A store on a server", .enabled(if: TestEngine.isPostgres, "scripts/postgres with swift test"))
struct PostgreSQLTests {
    private func add(_ id: Int, to db: any Connection) throws {
        try db.execute("INSERT INTO thing VALUES (\(id), 'a', NULL, NULL)")
    }

    private func count(_ store: TestStore) throws -> Int {
        try store.database.readBlocking { try $0.count("SELECT count(*) FROM thing") }
    }

    @Test("between two transactions the server may be started anew: nobody notices")
    func restart() async throws {
        let store = try TestStore(StoreTests.thing)
        for id in 1...3 {
            // All of the connections are in use, so that all are dead.
            let meeting = Meeting()
            async let one: Void = store.database.read { _ in meeting.wait() }
            async let other: Void = store.database.read { _ in meeting.wait() }
            _ = try await (one, other)
            try store.endConnections()
            try await store.database.write { try add(id, to: $0) }
            try store.endConnections()
            #expect(try await store.database.read { try $0.count("SELECT count(*) FROM thing") } == 2 * id - 1)
            try store.endConnections()
            try store.database.writeBlocking { try add(100 + id, to: $0) }
            try store.endConnections()
            #expect(try count(store) == 2 * id)
        }
    }

    @Test("a connection that breaks in the middle of a write leaves nothing, and is told")
    func broken() async throws {
        let store = try TestStore(StoreTests.thing)
        let error = await #expect(throws: StorageError.self) {
            try await store.database.write { db in
                try add(1, to: db)
                try store.endConnections()
                try add(2, to: db)
            }
        }
        guard case .away = error else { Issue.record("\(String(describing: error))"); return }
        #expect(try count(store) == 0)
        #expect(throws: StorageError.uncertain) {
            try store.database.writeBlocking { db in
                try add(1, to: db)
                try store.endConnections()
            }
        }
        #expect(try count(store) == 0)
        try await store.database.write { try add(3, to: $0) }
        #expect(try count(store) == 1)
    }

    @Test("why nobody is let in is told, without the password")
    func refused() throws {
        let url = TestEngine.url("tidak_ada") + "&password=rahasia"
        let database = try PostgreSQL(url: url, path: nil, connections: 1)
        for _ in 1...2 {  // the second is not tried so soon after the first, and told the same
            let error = #expect(throws: StorageError.self) {
                _ = try database.readBlocking { try $0.count("SELECT 1") }
            }
            let words = error?.description ?? ""
            #expect(words.contains("database \"tidak_ada\" does not exist") && !words.contains("\n"), "\(words)")
            #expect(!words.contains("rahasia"))
        }
    }

    @Test("who goes away ends the statement that runs for them")
    func cancelled() async throws {
        let store = try TestStore(connections: 1)
        let asking = Task { try await store.database.read { try $0.rows("SELECT pg_sleep(600)").count } }
        while try !store.isRunning("pg_sleep(600)") { await Task.yield() }
        asking.cancel()
        await #expect(throws: StorageError.cancelled) { try await asking.value }
        #expect(try await store.database.read { try $0.count("SELECT 1") } == 1)
    }

    @Test("giving up never ends what runs next on the same connection")
    func cancelledMeanwhile() async throws {
        let store = try TestStore(connections: 1)
        for round in 0..<200 {
            let asking = Task { try await store.database.read { try $0.rows("SELECT pg_sleep(0.002)").count } }
            try await Task.sleep(for: .microseconds(25 * round))
            asking.cancel()
            async let next = store.database.read { try $0.rows("SELECT pg_sleep(0.002)").count }
            #expect(try await next == 1)
            _ = await asking.result
        }
    }

    @Test("a register that was moved from another schema of the database is not taken for this one")
    func movedBeside() async throws {
        let store = try TestStore(StoreTests.thing)
        try store.database.changeSchema { db in
            try db.execute("CREATE SCHEMA lain")
            try db.execute("CREATE TABLE lain.register_departure (place text PRIMARY KEY)")
        }
        try await store.database.write { try add(1, to: $0) }
        try store.database.writeBlocking(locking: .alone) { try add(2, to: $0) }
        #expect(try count(store) == 2)
        try store.database.changeSchema { try Departure(place: "/srv/baru.sqlite").write(in: $0) }
        await #expect(throws: StorageError.movedAway(to: "/srv/baru.sqlite")) {
            try await store.database.write { try add(3, to: $0) }
        }
    }

    @Test("who goes away does not wait, though the server does not answer", .timeLimit(.minutes(2)))
    func cancelledSilently() async throws {
        let store = try TestStore()
        let way = try Way()
        let database = try PostgreSQL(url: way.url(of: store), path: nil, connections: 1)
        let asking = Task { try await database.read { try $0.rows("SELECT pg_sleep(600)").count } }
        while try !store.isRunning("pg_sleep(600)") { await Task.yield() }
        let silent = try way.silence()
        asking.cancel()
        #expect(try store.isRunning("pg_sleep(600)"))
        silent.close()
        try store.endConnections()
        _ = await asking.result
    }

    @Test("a server that does not answer whoever goes away keeps no other from ending", .timeLimit(.minutes(2)))
    func cancelledBesideSilence() async throws {
        let (store, other) = (try TestStore(), try TestStore())
        let way = try Way()
        let database = try PostgreSQL(url: way.url(of: store), path: nil, connections: 3)
        let stuck = (1...3).map { number in
            Task { try await database.read { try $0.rows("SELECT pg_sleep(600 + \(number))").count } }
        }
        let asking = Task { try await other.database.read { try $0.rows("SELECT pg_sleep(600)").count } }
        while try !store.isRunning("pg_sleep(600") || !other.isRunning("pg_sleep(600") { await Task.yield() }
        let silent = try way.silence()
        for task in stuck { task.cancel() }
        asking.cancel()
        await #expect(throws: StorageError.cancelled) { try await asking.value }
        silent.close()
        try store.endConnections()
        for task in stuck { _ = await task.result }
    }

    @Test("a connection whose server may still end what runs on it is left, and another taken", .timeLimit(.minutes(2)))
    func left() async throws {
        let store = try TestStore()
        let way = try Way()
        let database = try PostgreSQL(url: way.url(of: store), path: nil, connections: 1)
        let meeting = Meeting()
        let gate = DispatchSemaphore(value: 0)
        let asking = Task {
            try await database.read { db in
                let process = try db.count("SELECT CAST(pg_backend_pid() AS bigint)")
                _ = meeting.begin()
                gate.wait()
                return process
            }
        }
        while meeting.tries == 0 { await Task.yield() }
        let silent = try way.silence()
        asking.cancel()
        // Somebody has begun to ask the server, who says nothing.
        while !silent.isAsked { await Task.yield() }
        try way.lead()
        gate.signal()
        let first = try await asking.value
        #expect(try await database.read { try $0.count("SELECT CAST(pg_backend_pid() AS bigint)") } != first)
        silent.close()
    }

    @Test("an end that was cancelled leaves nothing open to whoever comes next")
    func cancelledEnd() throws {
        let store = try TestStore()
        let connection = try PostgresConnection(PostgresAddress(store.url))
        try connection.run("BEGIN")
        // As the server answers whoever cancels: with an error, and the transaction is still there.
        connection.end(with: "SELECT 1 / 0")
        try connection.run("BEGIN; CREATE TABLE kept (id bigint); COMMIT")
        #expect(try connection.execute("SELECT count(*) FROM kept").int(0, 0) == 0)
    }

    @Test("two that wait for each other: one begins again, and both are kept")
    func deadlock() async throws {
        let store = try TestStore(StoreTests.thing)
        try store.database.writeBlocking { db in for id in 1...2 { try add(id, to: db) } }
        let meeting = Meeting()
        async let one: Void = change(1, and: 2, of: store.database, meeting)
        async let other: Void = change(2, and: 1, of: store.database, meeting)
        _ = try await (one, other)
        let names = try store.database.readBlocking { db in
            try db.rows("SELECT name FROM thing").map { try $0.text("name") }
        }
        #expect(names.allSatisfy { ["abc", "acb"].contains($0) })
        // Three, or four where the one that begins again sees the table before the other's commit.
        #expect((3...4).contains(meeting.tries))
    }

    private func change(_ first: Int, and second: Int, of database: any Database, _ meeting: Meeting) async throws {
        try await database.write(seeing: .nothing, locking: .only([])) { db in
            let isFirst = meeting.begin()
            try db.execute("UPDATE thing SET name = name || 'b' WHERE id = \(first)")
            if isFirst { meeting.wait() }
            try db.execute("UPDATE thing SET name = name || 'c' WHERE id = \(second)")
        }
    }

    @Test("two that add the same key: one looks again, and finds it")
    func race() async throws {
        let store = try TestStore(StoreTests.thing)
        let meeting = Meeting()
        async let one = addOnce(to: store.database, meeting)
        async let other = addOnce(to: store.database, meeting)
        let added = try await [one, other]
        #expect(added.count { $0 } == 1)
        #expect(meeting.tries == 3)
    }

    private func addOnce(to database: any Database, _ meeting: Meeting) async throws -> Bool {
        try await database.write(seeing: .nothing, locking: .only([])) { db in
            let isFirst = meeting.begin()
            if try db.count("SELECT count(*) FROM thing WHERE id = 1") > 0 { return false }
            if isFirst { meeting.wait() }
            try add(1, to: db)
            return true
        }
    }

    @Test("writes of the same lock run one after the other, of others side by side")
    func locks() async throws {
        let store = try TestStore(StoreTests.thing)
        try store.database.writeBlocking { try add(1, to: $0) }
        // Each reads and writes back: side by side, one would be lost.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await store.database.write(locking: .only([LockKey("thing", 1)])) { db in
                        let size = try db.first("SELECT COALESCE(size, 0) AS size FROM thing WHERE id = 1")?.real(
                            "size")
                        try db.execute("UPDATE thing SET size = \((size ?? 0) + 1) WHERE id = 1")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try store.database.readBlocking { try $0.first("SELECT size FROM thing")?.real("size") } == 20)
        let meeting = Meeting()
        async let one: Void = store.database.write(locking: .only([LockKey("thing", 2)])) { _ in meeting.wait() }
        async let other: Void = store.database.write(locking: .only([LockKey("thing", 3)])) { _ in meeting.wait() }
        _ = try await (one, other)
    }

    @Test("more than can wait is turned away at once")
    func overloaded() async throws {
        let store = try TestStore(connections: 1)
        let gate = DispatchSemaphore(value: 0)
        let meeting = Meeting()
        let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await store.database.read { _ in
                    _ = meeting.begin()
                    gate.wait()
                }
                return false
            }
            while meeting.tries == 0 { await Task.yield() }
            for _ in 0..<2_100 {
                group.addTask {
                    do {
                        return try await store.database.read { try $0.count("SELECT 0") } > 0
                    } catch StorageError.overloaded {
                        return true
                    }
                }
            }
            // The one that holds the only connection waits for the gate, so whoever is done was turned away.
            let first = try await group.next() ?? false
            gate.signal()
            return try await group.reduce(first ? 1 : 0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refused > 0 && refused <= 101)
    }

    @Test("a step is kept later on one server, and never on several, where no commit brings another to the disk")
    func later() throws {
        let store = try TestStore()
        // Of its own: tests have a server whose commits wait for nothing.
        let address = try PostgresAddress(store.url)
        try PostgresConnection(address).run(
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = on', current_database()); END $$")
        var database = try PostgreSQL(url: store.url, path: nil, connections: 1)
        func keeping() throws -> String? {
            try database.writeBlocking { db in
                try db.keepLater()
                return try db.first("SELECT current_setting('synchronous_commit') AS how")?.text("how")
            }
        }
        #expect(try keeping() == "off")
        #expect(
            try database.readBlocking { try $0.first("SELECT current_setting('synchronous_commit') AS how") }?
                .text("how") == "on")
        try Self.seemSeveral(store)
        database = try PostgreSQL(url: store.url, path: nil, connections: 1)
        #expect(try keeping() == "on")
    }

    @Test("a village's statements are planned once on one server, and with their kabupaten on several")
    func plans() throws {
        let store = try TestStore()
        func plans(_ database: PostgreSQL) throws -> String? {
            try database.readBlocking(seeing: .places([1_702_062_001...1_702_062_001])) {
                try $0.first("SELECT current_setting('plan_cache_mode') AS how")?.text("how")
            }
        }
        #expect(try plans(PostgreSQL(url: store.url, path: nil, connections: 1)) == "force_generic_plan")
        try Self.seemSeveral(store)
        #expect(try plans(PostgreSQL(url: store.url, path: nil, connections: 1)) == "auto")
    }

    /// What tells several servers from one.
    private static func seemSeveral(_ store: TestStore) throws {
        try PostgresConnection(PostgresAddress(store.url)).run(
            """
            INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
            SELECT 99999, 'citus', extowner, extnamespace, extrelocatable, extversion FROM pg_extension
            WHERE extname = 'plpgsql'
            """)
    }

    @Test("a text with U+0000, which PostgreSQL cannot keep, is refused and not cut")
    func zero() throws {
        let store = try TestStore(StoreTests.thing)
        #expect(throws: StorageError.self) {
            try store.database.writeBlocking { db in
                try db.execute("INSERT INTO thing (id, name) VALUES (1, \("a\0b"))")
            }
        }
        #expect(throws: StorageError.self) {
            try store.database.writeBlocking { db in
                let writer = try db.bulk(into: "thing", columns: ["id", "name"])
                writer.int(1)
                writer.text("a\0b")
                try writer.endRow()
            }
        }
        #expect(try count(store) == 0)
    }
}

/// A folder by which the socket of the database's server is found, until it leads elsewhere.
private final class Way {
    private let folder: TestFolder
    private let path: String
    private let there: String
    private var socket: String { path + "/.s.PGSQL.5432" }

    init() throws {
        folder = try TestFolder()
        path = folder.path + "/s"
        there = try #require(TestEngine.postgresFolder)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try lead()
    }

    func url(of store: TestStore) -> String { store.url.replacing("host=\(there)", with: "host=\(path)") }

    /// To the server, as at the beginning.
    func lead() throws {
        unlink(socket)
        try FileManager.default.createSymbolicLink(
            atPath: socket, withDestinationPath: there + "/.s.PGSQL.5432")
    }

    /// From here on the same address leads to somebody who takes every connection and says nothing.
    func silence() throws -> SilentServer {
        unlink(socket)
        return try #require(SilentServer(at: socket))
    }
}

/// Takes connections and answers nothing.
private final class SilentServer {
    private let descriptor: Int32

    init?(at path: String) {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let result = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard result == 0, listen(descriptor, 16) == 0 else { return nil }
    }

    /// Whether somebody has come.
    var isAsked: Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) > 0
    }

    func close() { Glibc.close(descriptor) }
}

/// Where two threads wait for each other.
private final class Meeting: Sendable {
    private let begun = Mutex(0)
    private let arrived = Mutex(0)
    private let both = DispatchSemaphore(value: 0)

    /// How often something was begun.
    var tries: Int { begun.withLock { $0 } }

    /// - Returns: whether it is one of the first two, which are to meet.
    func begin() -> Bool {
        begun.withLock {
            $0 += 1
            return $0 <= 2
        }
    }

    func wait() {
        let isSecond = arrived.withLock {
            $0 += 1
            return $0 == 2
        }
        if isSecond { both.signal() } else { both.wait() }
    }
}
