/// Where the register is kept.
package protocol Database: Sendable {
    /// Runs `body` on one consistent snapshot.
    func read<T: Sendable>(
        seeing sight: Sight, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T
    /// Lets what `body` reads be one transaction, up to the first time that it writes, where the engine gains by it.
    func readingTogether<T>(_ body: () async throws -> T) async rethrows -> T
    /// Ends that, for whoever waited for what others wrote.
    func readAnew()
    /// Runs `body` in a transaction that is kept when it returns and undone when it throws.
    ///
    /// Where another transaction came in between, `body` is run again from its start: it changes nothing but the
    /// database.
    func write<T: Sendable>(
        seeing sight: Sight, locking reach: Reach, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T

    /// As `read`, for a thread that may block: the command line and jobs, never an event loop.
    func readBlocking<T>(seeing sight: Sight, _ body: (any Connection) throws -> T) throws -> T
    /// As `write`, for a thread that may block.
    func writeBlocking<T>(seeing sight: Sight, locking reach: Reach, _ body: (any Connection) throws -> T) throws -> T
    /// As `readBlocking`, as whoever the address names. Where that is the owner, row-level security does not hold for it:
    /// a planner that reckons with it takes joins of whole tables for joins of a few rows.
    func readWhole<T>(_ body: (any Connection) throws -> T) throws -> T
    /// As `writeBlocking`, with the right to change tables, and by one program at a time.
    func changeSchema<T>(_ body: (any Connection) throws -> T) throws -> T

    var dialect: Dialect { get }
    /// How many transactions that write run beside each other with profit; 1 where they run one after the other anyway.
    var writers: Int { get }
    /// Where files that belong to the register lie: names that begin so are its own. Nil in memory.
    var path: String? { get }

    /// The names of all tables.
    func tables() throws -> Set<String>
    /// A consistent copy into a new file, while others go on working. What is left of it after a failure is removed.
    ///
    /// - Returns: how many rows each table has in it, counted at the moment of the copy and not in it.
    @discardableResult func backUp(to path: String) throws -> [String: Int]
    /// Puts a copy that `backUp` made into a place of its own beside the register, hands it over, and removes it.
    func withCopy<T>(restoredFrom backup: String, _ body: (any Database) throws -> T) throws -> T
    /// Whether `backUp` can be asked for.
    ///
    /// - Throws: `StorageError.unable`, which says what to do instead.
    func checkBackup() throws
    /// Whether `withCopy` can be asked for.
    ///
    /// - Throws: `StorageError.unable`, which says what is missing.
    func requireRoomForCopy() throws
    /// What the engine itself finds wrong with its files; empty if nothing.
    func integrityProblems() throws -> [String]
    /// Runs what must never run twice at a time on one register (an import, an undo), in this process or another.
    ///
    /// - Parameter body: asks what it is given, now and then, whether it is still the only one.
    /// - Throws: `StorageError.occupied` at once if another is at it.
    func exclusively<T>(_ body: (_ check: @escaping @Sendable () throws -> Void) throws -> T) throws -> T
    /// A number below `count` that no other program at this register has as long as this one holds it. Nil where one
    /// program at a time writes, so that none needs one.
    func takeSeat(of count: Int) throws -> (any Seat)?
    /// How far this machine's clock is ahead of the database's, in milliseconds.
    func clockAhead() throws -> Int64
    /// Says, as long as the claim lives, that the register is served, or that it is put away as a whole.
    ///
    /// Whoever serves writes nothing while another puts it away, also where the claim is lost: `StorageError.beingReplaced`.
    ///
    /// - Throws: `StorageError.occupied` at once if that cannot be together with what another program does.
    func claim(_ use: RegisterUse) throws -> any RegisterClaim
    /// Looks at tables that were filled just now, so that the planner does not take them for empty.
    func lookOver(_ tables: [String]) throws
    /// Prepares for (`true`) or returns from (`false`) a load of millions of rows.
    func prepareForBulk(_ on: Bool) throws

    /// What the engine has done so far; nil if it does not count.
    var counters: DatabaseCounters? { get }
    /// Ends all connections, once nobody uses them any more. Nothing else is asked of it afterwards.
    func close() throws
}

extension Database {
    package var counters: DatabaseCounters? { nil }
    package func readingTogether<T>(_ body: () async throws -> T) async rethrows -> T { try await body() }
    package func readAnew() {}
    package func close() throws {}
    package func readWhole<T>(_ body: (any Connection) throws -> T) throws -> T { try readBlocking(body) }
}

extension Database {
    /// Reads what is nobody's: of people's data nothing is seen.
    package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await read(seeing: .nothing, body)
    }

    /// Writes what is nobody's, in turn with all others.
    package func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await write(seeing: .nothing, locking: .everything, body)
    }

    /// Writes rows of people's data, in turn with all others.
    package func write<T: Sendable>(
        seeing sight: Sight, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await write(seeing: sight, locking: .everything, body)
    }

    /// Writes what is nobody's.
    package func write<T: Sendable>(
        locking reach: Reach, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await write(seeing: .nothing, locking: reach, body)
    }

    /// Reads as the program itself.
    package func readBlocking<T>(_ body: (any Connection) throws -> T) throws -> T {
        try readBlocking(seeing: .everything, body)
    }

    /// Writes as the program itself, in turn with all others.
    package func writeBlocking<T>(_ body: (any Connection) throws -> T) throws -> T {
        try writeBlocking(seeing: .everything, locking: .everything, body)
    }

    /// Writes as the program itself.
    package func writeBlocking<T>(locking reach: Reach, _ body: (any Connection) throws -> T) throws -> T {
        try writeBlocking(seeing: .everything, locking: reach, body)
    }
}

/// A number that no other program at a register has.
package protocol Seat: Sendable {
    var number: Int { get }
    /// Whether it is held still: the connection that held it may have ended.
    func isHeld() -> Bool
}

/// What a program does with a register as a whole.
package enum RegisterUse: Sendable {
    /// Any number of programs serve it together.
    case serving
    /// It is restored, moved or spread over several servers, and nobody serves it meanwhile.
    case replacing
}

/// Is in force as long as it lives; a program that dies has none any more.
package protocol RegisterClaim: AnyObject, Sendable {
    /// Whether it is in force still: the connection that held it may have ended.
    func isHeld() -> Bool
}

extension FileLock: RegisterClaim {
    package func isHeld() -> Bool { true }
}

/// Of a register in memory, which no other program reaches.
package final class NoOthers: RegisterClaim {
    package init() {}
    package func isHeld() -> Bool { true }
}

/// What a stand-in for an engine need not do.
extension Database {
    package func withCopy<T>(restoredFrom backup: String, _ body: (any Database) throws -> T) throws -> T {
        throw StorageError.unable("this database makes no copies of itself")
    }
    package func checkBackup() throws {}
    package func requireRoomForCopy() throws {}
    package func claim(_ use: RegisterUse) throws -> any RegisterClaim { NoOthers() }
}

/// One transaction in progress. Not `Sendable`: it cannot outlive the closure it was handed to.
package protocol Connection: AnyObject {
    var dialect: Dialect { get }
    /// Which villages' rows the transaction sees and may write.
    var sight: Sight { get }
    /// Sees other villages from here on.
    func look(_ sight: Sight) throws
    /// Where what the transaction looks for lies most likely, whatever it sees: a register on several servers asks there
    /// first. What it saw at its beginning, unless it said so.
    var expected: Sight { get }
    func expect(_ sight: Sight)
    /// Nobody else writes meanwhile, so that nothing need be locked.
    var isAlone: Bool { get }
    /// Waits until no other transaction holds any of these, and holds them to the end.
    ///
    /// - Throws: `WiderReach` where one comes before what is held already in the order of all: let it through, and the
    ///   transaction is run again with them from its start.
    func lock(_ keys: [LockKey]) throws
    /// Lets the commit be told before it is on the disk, where the engine can: a later one brings it there. For the steps
    /// of a work of which nothing is told before its last transaction. Nothing where the last one brings no other to the
    /// disk, as on several servers.
    func keepLater() throws
    /// What was read in this transaction and is asked for again and again; nil where a connection outlives it.
    var memo: TransactionMemo? { get }
    /// - Returns: how many rows were changed.
    @discardableResult func execute(_ sql: SQL) throws -> Int
    func rows(_ sql: SQL) throws -> [Row]
    /// Steps through an answer too large to hold. The row is valid inside `body` only; return false to stop.
    func forEach(_ sql: SQL, _ body: (any RowCursor) throws -> Bool) throws
    /// Opens the engine's fast way into a table. A row whose key is there already is left as it is. Other statements
    /// see the rows after `finish`, or after the transaction.
    func bulk(into table: String, columns: [String]) throws -> any BulkWriter
}

extension Connection {
    package func keepLater() throws {}
    package var memo: TransactionMemo? { nil }
}

/// Remembers for the length of a transaction what it has read. Used by whoever has the transaction alone.
package final class TransactionMemo {
    private var values: [String: Any] = [:]

    package init() {}

    package func value<T>(_ name: String, or read: () throws -> T) rethrows -> T {
        if let known = values[name] as? T { return known }
        let value = try read()
        values[name] = value
        return value
    }

    /// After a change of what it may have read.
    package func forget() { values = [:] }
}

extension Connection {
    /// Runs a step that needs more than whoever acts may see, such as finding the same NIK in other villages.
    ///
    /// Each call says in a comment why it must; `docs/security.md` lists them.
    package func beyondSight<T>(_ body: () throws -> T) throws -> T { try seeing(.everything, body) }

    /// Runs a step that sees other villages than the rest of the transaction.
    package func seeing<T>(_ sight: Sight, _ body: () throws -> T) throws -> T {
        let before = self.sight
        if before == sight { return try body() }
        try look(sight)
        let result: T
        do {
            result = try body()
        } catch {
            // Whoever goes on after a failed step sees no more than before. A transaction that is broken sees nothing.
            try? look(before)
            throw error
        }
        try look(before)
        return result
    }

    package func first(_ sql: SQL) throws -> Row? { try rows(sql).first }

    /// The single integer of a `SELECT count(*)` and its like; 0 if there is none.
    package func count(_ sql: SQL) throws -> Int {
        guard let row = try rows(sql).first, case .integer(let value) = row[0] else { return 0 }
        return Int(value)
    }
}

/// The row a `forEach` stands on.
package protocol RowCursor: AnyObject {
    func isNull(_ column: Int) -> Bool
    func int(_ column: Int) -> Int64
    func real(_ column: Int) -> Double
    func text(_ column: Int) -> String
    /// What the column holds in this row.
    func kind(_ column: Int) -> ValueKind
    /// The column's bytes without a copy, valid inside `body` only.
    func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T
}

/// The kinds of `SQLValue`, for who does not want the value itself.
package enum ValueKind: Sendable { case null, integer, real, text, blob }

/// Adds rows column by column; `endRow` writes them.
package protocol BulkWriter: AnyObject {
    func int(_ value: Int64)
    func real(_ value: Double)
    func text(_ bytes: UnsafeRawBufferPointer)
    func blob(_ bytes: UnsafeRawBufferPointer)
    func null()
    func endRow() throws
    /// Writes what has been gathered.
    func finish() throws
}

extension BulkWriter {
    package func int(_ value: Int64?) { if let value { int(value) } else { null() } }

    package func text(_ value: String?) {
        guard var value else { return null() }
        value.withUTF8 { text(UnsafeRawBufferPointer($0)) }
    }
}

/// The few places where the engines disagree.
package enum Dialect: Sendable {
    case sqlite, postgres

    /// Ends a `CREATE TABLE` whose rows are kept in the order of its primary key.
    package var keyed: String { self == .sqlite ? "WITHOUT ROWID" : "" }

    /// Whether statements name a row's kabupaten also where its village says as much: PostgreSQL may lie on several
    /// servers, while the planner of SQLite would take a whole kabupaten for the shortest way to a village.
    package var namesHomes: Bool { self == .postgres }
}
