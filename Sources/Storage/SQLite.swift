import Foundation
import GRDB
import GRDBSQLite

/// The embedded store: one file in WAL mode, every commit on the disk before it is acknowledged.
package struct SQLite: Database {
    let pool: any DatabaseWriter
    package let path: String?
    package let counters: DatabaseCounters?

    /// How many read at the same time; one writes besides.
    private static let readers = 4

    /// Opens or makes the file at `path`; without one, a store in memory for tests.
    ///
    /// - Parameter trace: gets each statement that runs, without its values, for tests that look at what a query costs.
    /// - Throws: `StorageError.cannotOpen`.
    package init(path: String? = nil, trace: (@Sendable (SQL) -> Void)? = nil) throws(StorageError) {
        self.path = path
        let counters = DatabaseCounters(limit: path == nil ? 1 : Self.readers + 1)
        self.counters = counters
        var configuration = Configuration()
        configuration.busyMode = .timeout(20)
        configuration.maximumReaderCount = Self.readers
        configuration.prepareDatabase { db in
            counters.connectionOpened()
            try db.execute(sql: "PRAGMA foreign_keys = ON")
            try db.execute(sql: "PRAGMA cache_size = -65536")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            if let trace {
                db.trace(options: .statement) { event in
                    if case .statement(let statement) = event { trace(SQL(stringLiteral: statement.sql)) }
                }
            }
        }
        if let path { try Self.requireNothingLeft(beside: path) }
        do {
            if let path {
                if !FileManager.default.fileExists(atPath: path) { try Self.makeFile(at: path) }
                pool = try DatabasePool(path: path, configuration: configuration)
                // A pool turns WAL on after `prepareDatabase`, and with it NORMAL, under which a commit is not synced.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            } else {
                pool = try DatabaseQueue(configuration: configuration)
            }
        } catch {
            throw .cannotOpen(path: path ?? ":memory:", reason: "\(error)")
        }
    }

    /// Pages of 8 KiB make the widest tables a tenth smaller; the size can only be chosen before the first table.
    private static func makeFile(at path: String) throws {
        // Another program may be making it at the same moment.
        var configuration = Configuration()
        configuration.busyMode = .timeout(20)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA page_size = 8192")
            try turnWALOn(db)
        }
        try queue.close()
        // Only the account that runs the server may read the register.
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    /// SQLite waits for nobody here, whatever its time-out says: two that start at once would refuse each other.
    private static func turnWALOn(_ db: GRDB.Database) throws {
        for _ in 1...200 {
            do {
                return try db.execute(sql: "PRAGMA journal_mode = WAL")
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                usleep(50_000)
            }
        }
        try db.execute(sql: "PRAGMA journal_mode = WAL")
    }

    package var dialect: Dialect { .sqlite }
    package var writers: Int { 1 }

    package func read<T: Sendable>(
        seeing sight: Sight, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        let asked = ContinuousClock.now
        return try await pool.read { db in try counting(.read, asked) { try body(SQLiteConnection(db, sight)) } }
    }

    package func write<T: Sendable>(
        seeing sight: Sight, locking reach: Reach, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        let asked = ContinuousClock.now
        do {
            return try await pool.write { db in
                try counting(.write, asked) { try body(Self.writing(SQLiteConnection(db, sight))) }
            }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    package func readBlocking<T>(seeing sight: Sight, _ body: (any Connection) throws -> T) throws -> T {
        let asked = ContinuousClock.now
        do {
            return try pool.read { db in try counting(.read, asked) { try body(SQLiteConnection(db, sight)) } }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    package func writeBlocking<T>(
        seeing sight: Sight, locking reach: Reach, _ body: (any Connection) throws -> T
    ) throws -> T {
        try writeAnyway(seeing: sight) { try body(Self.writing($0)) }
    }

    package func changeSchema<T>(_ body: (any Connection) throws -> T) throws -> T {
        try writeAnyway(seeing: .everything, body)
    }

    private func writeAnyway<T>(seeing sight: Sight, _ body: (any Connection) throws -> T) throws -> T {
        let asked = ContinuousClock.now
        do {
            return try pool.write { db in try counting(.write, asked) { try body(SQLiteConnection(db, sight)) } }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    /// - Throws: `StorageError.movedAway` where the register was moved since whoever writes has opened it.
    private static func writing(_ connection: any Connection) throws -> any Connection {
        if let departure = try Departure.read(in: connection) { throw StorageError.movedAway(to: departure.place) }
        return connection
    }

    private func counting<T>(
        _ kind: DatabaseCounters.Kind, _ asked: ContinuousClock.Instant, _ body: () throws -> T
    ) throws -> T {
        guard let counters else { return try body() }
        return try counters.counting(kind, asked: asked, body)
    }

    /// The write-ahead log goes into the file, so that what lies there is the register and nothing beside it.
    package func close() throws {
        do {
            // The readers are closed last, and they write nothing.
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try pool.close()
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    package func tables() throws -> Set<String> {
        try readBlocking { db in
            Set(try db.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map { try $0.text("name") })
        }
    }

    /// Beside the copy, where there was room for it: opening it would leave a journal there.
    package func withCopy<T>(restoredFrom backup: String, _ body: (any Database) throws -> T) throws -> T {
        let scratch = backup + ".periksa"
        defer { Self.remove(scratch) }
        Self.remove(scratch)  // left by a check that was interrupted
        try DurableFile.copy(backup, to: scratch)
        return try body(SQLite(path: scratch))
    }

    package func requireRoomForCopy() throws {}

    package func claim(_ use: RegisterUse) throws -> any RegisterClaim {
        guard let path else { return NoOthers() }
        return try Self.claim(use, at: path)
    }

    static func claim(_ use: RegisterUse, at path: String) throws(StorageError) -> FileLock {
        try FileLock(path: path + ".serving", shared: use == .serving)
    }

    /// The file and what SQLite keeps beside it.
    static let endings = ["", "-wal", "-shm"]

    static func remove(_ path: String) {
        for ending in endings { unlink(path + ending) }  // what is not there is gone already
    }

    package func integrityProblems() throws -> [String] {
        try pool.read { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        }
    }

    /// A lock on a file beside the database: the system takes it back when a process dies.
    package func exclusively<T>(_ body: (_ check: @escaping @Sendable () throws -> Void) throws -> T) throws -> T {
        guard let path else { return try body {} }
        let lock = try FileLock(path: path + ".lock")
        return try withExtendedLifetime(lock) { try body {} }
    }

    package func takeSeat(of count: Int) -> (any Seat)? { nil }
    package func clockAhead() -> Int64 { 0 }

    /// Its plans do not depend on counts but where `Schema.plannerHints` gives some.
    package func lookOver(_ tables: [String]) {}

    package func prepareForBulk(_ on: Bool) throws {
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA cache_size = \(on ? -262_144 : -65_536)")
            try db.execute(sql: "PRAGMA wal_autocheckpoint = \(on ? 16_000 : 1_000)")
            if !on { _ = try? db.checkpoint(.truncate) }  // readers may hold it back; the next commit tries again
        }
    }
}
