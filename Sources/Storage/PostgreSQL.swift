import Foundation
import Postgres

/// The register on a server of PostgreSQL.
package struct PostgreSQL: Database {
    let address: PostgresAddress
    package let path: String?
    /// Serves, as the role that may not change tables and sees only what it is told to.
    private let pool: PostgresPool
    /// Changes tables, as whoever the address names.
    let owner: PostgresPool
    package let counters: DatabaseCounters?
    private let counting: DatabaseCounters
    private let serving = ServingGate()

    /// The role that serves. It owns nothing, so that row-level security holds for it.
    package static let role = "tepat_app"
    /// `citus.` has SET LOCAL told to the others of several servers; to a server of its own it means nothing.
    private static let session = """
        SET cursor_tuple_fraction = 1; SET idle_in_transaction_session_timeout = '10min'; SET timezone = 'UTC';
        SET plan_cache_mode = 'auto'; SET citus.propagate_set_commands = 'local'
        """

    /// Asked once of each connection.
    private static let several = "SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'citus')"

    /// - Parameters:
    ///   - url: `postgresql://...`, with libpq's parameters.
    ///   - path: what the names of the register's own files begin with: keys, uploads, exports.
    ///   - connections: how many transactions of the screens run at a time.
    ///   - trace: gets each statement, for tests that look at what a query costs.
    /// - Throws: `StorageError.cannotOpen`.
    package init(
        url: String, path: String?, connections: Int = 8, trace: (@Sendable (SQL) -> Void)? = nil
    ) throws(StorageError) {
        self.init(try Self.address(url), path: path, connections: connections, trace: trace)
    }

    init(
        _ address: PostgresAddress, path: String?, connections: Int = 0, trace: (@Sendable (SQL) -> Void)? = nil
    ) {
        self.address = address
        self.path = path
        let spare = min(connections, 4)
        counting = DatabaseCounters(limit: connections + spare)
        counters = counting
        let trace = trace.map { trace in { @Sendable text, values in trace(SQL(text, values)) } as PostgresTrace }
        // What is read as the owner is the whole register: sorted in memory, as far as it fits.
        owner = PostgresPool(
            address, connections: 0, spare: 0, setup: "\(Self.session); SET work_mem = '64MB'; \(Self.several)",
            trace: trace)
        pool = PostgresPool(
            address, connections: connections, spare: spare,
            setup: "\(Self.session); SET ROLE \(Self.role); \(Self.several)", trace: trace)
    }

    /// The database that an address names, if it names one.
    package static func databaseName(_ url: String) -> String? { try? PostgresAddress(url).database }

    /// What can be learned of a server without coming in. Waits for its answer.
    package static func sign(of url: String) -> DatabaseSign {
        switch (try? PostgresAddress(url))?.sign {
        case .answering: .answering
        case .answeringWithoutTLS: .answeringWithoutTLS
        case .silent, nil: .silent
        }
    }

    static func address(_ url: String) throws(StorageError) -> PostgresAddress {
        do {
            return try PostgresAddress(url)
        } catch {
            throw .cannotOpen(path: "postgresql://...", reason: error.message)
        }
    }

    package var dialect: Dialect { .postgres }
    /// One more than a small server has cores: while one waits for the log to reach the disk, the others go on.
    package var writers: Int { 3 }

    package func read<T: Sendable>(
        seeing sight: Sight, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        let asked = ContinuousClock.now
        return try await told {
            if let place = ReadTogether.place(in: pool) {
                return try await place.hold.run(isCancellable: true) { postgres in
                    try Transaction(postgres, counting, serving, asked: asked).read(sight, in: place.open, body)
                }
            }
            return try await pool.run(isCancellable: true) { postgres in
                // A closure that is sent to a thread of ours changes nothing outside of itself.
                try Transaction(postgres, counting, serving, asked: asked).read(sight, isLate: true, body)
            }
        }
    }

    package func readingTogether<T>(_ body: () async throws -> T) async rethrows -> T {
        let together = ReadTogether(pool)
        defer { together.renew(isOver: true) }
        return try await ReadTogether.$current.withValue(together, operation: body)
    }

    package func readAnew() { ReadTogether.of(pool)?.renew() }

    package func write<T: Sendable>(
        seeing sight: Sight, locking reach: Reach, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        let asked = ContinuousClock.now
        readAnew()
        return try await told {
            try await pool.run(isCancellable: false) { postgres in
                try Transaction(postgres, counting, serving, asked: asked).write(sight, reach, body)
            }
        }
    }

    package func readBlocking<T>(seeing sight: Sight, _ body: (any Connection) throws -> T) throws -> T {
        try borrowing(pool) { try Transaction($0, counting, serving, asked: $1).read(sight, body) }
    }

    package func writeBlocking<T>(
        seeing sight: Sight, locking reach: Reach, _ body: (any Connection) throws -> T
    ) throws -> T {
        readAnew()
        return try borrowing(pool) { try Transaction($0, counting, serving, asked: $1).write(sight, reach, body) }
    }

    package func readWhole<T>(_ body: (any Connection) throws -> T) throws -> T {
        try borrowing(owner) { try Transaction($0, counting, serving, asked: $1).read(.everything, body) }
    }

    package func changeSchema<T>(_ body: (any Connection) throws -> T) throws -> T {
        try borrowing(owner) {
            try Transaction($0, counting, serving, asked: $1, isOwner: true).write(.everything, .everything, body)
        }
    }

    /// A server that was started anew leaves dead connections behind, at most as many as there may be: each is found out
    /// before anything is done on it, and another one is taken.
    private static let mostDead = 64

    /// Lends a connection.
    func borrowing<T>(
        _ pool: PostgresPool, _ body: (PostgresConnection, ContinuousClock.Instant) throws -> T
    ) throws -> T {
        let asked = ContinuousClock.now
        var dead = 0
        while true {
            do {
                return try pool.borrow { try body($0, asked) }
            } catch let error as DeadConnection where dead < Self.mostDead && error.reason.isConnectionLost {
                dead += 1
            } catch {
                throw Self.words(error)
            }
        }
    }

    private func told<T>(_ body: () async throws -> T) async throws -> T {
        var dead = 0
        while true {
            do {
                return try await body()
            } catch let error as DeadConnection where dead < Self.mostDead && error.reason.isConnectionLost {
                dead += 1
            } catch {
                throw Self.words(error)
            }
        }
    }

    static func words(_ error: any Error) -> any Error {
        switch error {
        case let error as PostgresError: StorageError(error)
        case let error as DeadConnection: StorageError(error.reason)
        case is PoolFull: StorageError.overloaded
        case is CancellationError: StorageError.cancelled
        default: error
        }
    }

    /// As whoever the address names: before there is a register there is no role to serve it.
    package func tables() throws -> Set<String> {
        try changeSchema { db in
            let names = try db.rows("SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()")
            return Set(try names.map { try $0.text("name") })
        }
    }

    package func integrityProblems() throws -> [String] {
        try readBlocking { db in
            try db.rows(
                """
                SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE NOT i.indisvalid ORDER BY 1
                """
            ).map { "index \(try $0.text("name")) is not valid; rebuild it with REINDEX" }
        }
    }

    package func exclusively<T>(_ body: (_ check: @escaping @Sendable () throws -> Void) throws -> T) throws -> T {
        guard let lock = try SessionLock(LockKey("exclusively", 0), on: connect) else { throw StorageError.occupied }
        return try body { if !lock.isHeld() { throw StorageError.away("the lock of the register is lost") } }
    }

    package func claim(_ use: RegisterUse) throws -> any RegisterClaim {
        // By whoever changes tables: the role that serves may not be there yet.
        guard let lock = try SessionLock(.serving, isShared: use == .serving, on: connectAsOwner) else {
            throw StorageError.occupied
        }
        if use == .serving { return ServingLock(lock, serving) }
        return lock
    }

    package func takeSeat(of count: Int) throws -> (any Seat)? {
        // Not always the first: a number that was lost with its connection is the least likely to be taken at once.
        let first = Int.random(in: 0..<count)
        let connection = try connect()
        for number in (0..<count).map({ ($0 + first) % count }) {
            if let lock = try SessionLock(LockKey("seat", Int64(number)), on: { connection }) {
                return PostgreSQLSeat(number: number, lock: lock)
            }
        }
        throw StorageError.cannotOpen(path: "postgresql://...", reason: "\(count) programs are at it already")
    }

    private func connect() throws -> PostgresConnection {
        do { return try pool.connect() } catch { throw StorageError(error) }
    }

    private func connectAsOwner() throws -> PostgresConnection {
        do { return try owner.connect() } catch { throw StorageError(error) }
    }

    package func clockAhead() throws -> Int64 {
        try readBlocking { db in
            let asked = Int64(Date().timeIntervalSince1970 * 1000)
            let there = try db.count("SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS bigint)")
            let answered = Int64(Date().timeIntervalSince1970 * 1000)
            // What the way there and back took is nobody's fault.
            return Int64(there) < asked ? asked - Int64(there) : min(0, answered - Int64(there))
        }
    }

    /// As whoever the address names. Where that is not the owner, the server does it itself after a minute or so.
    package func lookOver(_ tables: [String]) throws {
        try borrowing(owner) { connection, asked in
            let transaction = Transaction(connection, counting, serving, asked: asked, isOwner: true)
            try transaction.write(.everything, .alone) { db in
                for table in tables { try db.execute("ANALYZE \(unsafe: table)") }
            }
        }
    }

    package func prepareForBulk(_ on: Bool) {}

    package func close() {
        pool.close()
        owner.close()
    }
}

extension PostgresConnection {
    /// The register lies on several servers, or may soon.
    var isSeveral: Bool { saysYes }
}
