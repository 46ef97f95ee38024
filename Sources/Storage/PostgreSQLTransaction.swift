import Foundation
import Postgres

/// Begins, ends and repeats transactions on one connection.
struct Transaction {
    private let postgres: PostgresConnection
    private let counters: DatabaseCounters
    private let serving: ServingGate
    /// When the connection was asked for.
    private let asked: ContinuousClock.Instant
    /// By whoever may change tables: nothing is kept from them, and what keeps it may not be made yet.
    private let isOwner: Bool
    /// How often a transaction that others came before is tried in all.
    private static let tries = 20

    init(
        _ postgres: PostgresConnection, _ counters: DatabaseCounters, _ serving: ServingGate,
        asked: ContinuousClock.Instant, isOwner: Bool = false
    ) {
        self.postgres = postgres
        self.counters = counters
        self.serving = serving
        self.asked = asked
        self.isOwner = isOwner
    }

    /// - Parameter isLate: the transaction begins with its first statement and not before. Then a connection that is
    ///   found dead has `body` run from its start once more, so it may change nothing outside of itself before.
    func read<T>(_ sight: Sight, isLate: Bool = false, _ body: (any Connection) throws -> T) throws -> T {
        try counters.counting(.read, asked: asked) { try readOnce(sight, isLate, body) }
    }

    /// Reads in a transaction that others of the same task have begun, or will go on with.
    ///
    /// A connection that ended between two of them, or under this one, has `body` run again on another.
    func read<T>(_ sight: Sight, in open: OpenRead, _ body: (any Connection) throws -> T) throws -> T {
        try counters.counting(.read, asked: asked) {
            let connection = open.connection ?? PostgreSQLConnection(postgres, sight, .alone, begin: beginReading)
            let isLater = connection.hasBegun
            open.connection = connection
            connection.look(sight)
            connection.expect(sight)
            do {
                return try body(connection)
            } catch {
                let isGone = !postgres.isUsable
                // What was refused and not broken leaves the transaction as it was.
                if isGone || postgres.hasFailed || error is DeadConnection {
                    rollBack()
                    open.connection = nil
                }
                throw isGone && isLater ? DeadConnection(reason: .lost) : error
            }
        }
    }

    func write<T>(_ sight: Sight, _ reach: Reach, _ body: (any Connection) throws -> T) throws -> T {
        try counters.counting(.write, asked: asked) { try writeRepeating(sight, reach, body) }
    }

    private func readOnce<T>(_ sight: Sight, _ isLate: Bool, _ body: (any Connection) throws -> T) throws -> T {
        if !isLate { try beginReading(sight) }
        let connection = PostgreSQLConnection(postgres, sight, .alone, begin: isLate ? beginReading : nil)
        do {
            let value = try body(connection)
            if connection.hasBegun { postgres.end(with: "COMMIT") }
            return value
        } catch {
            rollBack()
            throw error
        }
    }

    private func beginReading(_ sight: Sight) throws {
        try begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", sight, .alone)
    }

    private func writeRepeating<T>(_ sight: Sight, _ reach: Reach, _ body: (any Connection) throws -> T) throws -> T {
        var tried = 0
        var widened = 0
        var sawUnique = false
        var reach = reach
        while true {
            do {
                return try writeOnce(sight, reach, body)
            } catch let wider as WiderReach {
                widened += 1
                // Somebody moves to and fro what it is about: the next time is as good.
                guard widened < Self.tries else { throw StorageError.busy }
                reach = reach.widened(by: wider.keys)
                counters.countRetry()
            } catch let error as StorageError {
                tried += 1
                // A key that is there now and was not when the transaction looked: looking again, it is seen. A key
                // that was there all along is refused again.
                let isRace: Bool
                if case .unique = error {
                    isRace = !sawUnique
                    sawUnique = true
                } else {
                    isRace = error == .busy && tried < Self.tries
                }
                guard isRace else { throw error }
                counters.countRetry()
                Thread.sleep(forTimeInterval: Double.random(in: 0...0.002) * Double(tried * tried))
            }
        }
    }

    private func writeOnce<T>(_ sight: Sight, _ reach: Reach, _ body: (any Connection) throws -> T) throws -> T {
        try begin("BEGIN", sight, reach, asking: question)
        let value: T
        do {
            let connection = PostgreSQLConnection(postgres, sight, reach, isOwner: isOwner)
            value = try body(connection)
            try connection.finish()
            // A failure that somebody caught and went on from has undone everything all the same.
            if postgres.hasFailed {
                throw StorageError.other(code: 0, message: "25P02: a failed statement was ignored")
            }
        } catch {
            rollBack()
            throw (error as? PostgresError).map { StorageError($0) } ?? error
        }
        do {
            try postgres.run("COMMIT")
        } catch {
            rollBack()
            var error = error
            error.isUncertain = error.isConnectionLost
            throw StorageError(error)
        }
        return value
    }

    /// The beginning, what is seen, and what is kept from others, in one round trip; in three on several servers, where
    /// Citus tells the others all of the message that what is seen stands in, and each would take our locks.
    ///
    /// - Parameter question: what has to be answered with yes, or the transaction does not begin.
    private func begin(_ words: String, _ sight: Sight, _ reach: Reach, asking question: String? = nil) throws {
        // Where nothing is seen, nothing is set: what an earlier transaction saw ended with it.
        let isSet = !isOwner && sight != .nothing
        let first = isSet ? [words, sight.statement(isSeveral: postgres.isSeveral)] : [words]
        var locks: [String] = []
        switch reach {
        case .everything: locks.append([LockKey.everything].statement)
        case .only(let keys):
            locks.append("SELECT pg_advisory_xact_lock_shared(\(LockKey.everything.number))")
            if !keys.isEmpty { locks.append(keys.statement) }
        case .alone: break
        }
        // Last: its answer alone is read. And it sees what was kept while the locks before it were waited for.
        if let question { locks.append(question) }
        let messages = postgres.isSeveral ? first.map { [$0] } + [locks] : [first + locks]
        var mayBegin = true
        do {
            for message in messages where !message.isEmpty {
                let script = message.joined(separator: ";")
                if question != nil, message == messages.last {
                    mayBegin = try postgres.ask(script)
                } else {
                    try postgres.run(script)
                }
            }
        } catch {
            rollBack()
            // A connection that ended while nobody used it: nothing was begun, so another one may do the work.
            if error.isConnectionLost { throw DeadConnection(reason: error) }
            throw StorageError(error)
        }
        guard mayBegin else {
            rollBack()
            throw refusal
        }
    }

    /// Whether a transaction that writes may: one of a server keeps others from putting the register away to its end, and
    /// does not begin where they are at it; none begins in a register that was moved elsewhere, but of those who change
    /// its tables, as whoever has it used again.
    private var question: String? {
        var conditions: [String] = []
        if serving.isClaimed { conditions.append("pg_try_advisory_xact_lock_shared(\(LockKey.serving.number))") }
        if !isOwner {
            // Of the catalogue's rows, which are as of now: what the server remembers of names may be older than the locks.
            conditions.append(
                """
                NOT EXISTS (SELECT 1 FROM pg_class WHERE relname = '\(Departure.table)' AND relkind = 'r'
                    AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()))
                """)
        }
        return conditions.isEmpty ? nil : "SELECT " + conditions.joined(separator: " AND ")
    }

    /// Why the answer was no. What has ended since is told all the same: the next try finds out.
    private var refusal: StorageError {
        let connection = PostgreSQLConnection(postgres, .nothing, .alone)
        guard let departure = try? Departure.read(in: connection) else { return .beingReplaced }
        return .movedAway(to: departure.place)
    }

    private func rollBack() {
        if postgres.isUsable, postgres.isInTransaction { try? postgres.run("ROLLBACK") }  // else the server does it
    }
}

/// The connection was gone before the transaction began.
struct DeadConnection: Error { let reason: PostgresError }

extension Reach {
    /// From a transaction that holds nothing the way leads to one that holds these; who holds all needs no more.
    fileprivate func widened(by keys: Set<LockKey>) -> Reach {
        switch self {
        case .everything: .everything
        case .only(let held): .only(Array(keys.union(held)))
        case .alone: .only(Array(keys))
        }
    }
}
