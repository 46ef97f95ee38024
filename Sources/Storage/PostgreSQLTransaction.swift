import Foundation
import Postgres
import Synchronization

/// Begins, ends and repeats transactions on one connection.
struct Transaction {
    private let postgres: PostgresConnection
    private let counts: TransactionCounts
    /// How often a transaction that others came before is tried in all.
    private static let tries = 20

    init(_ postgres: PostgresConnection, _ counts: TransactionCounts) {
        self.postgres = postgres
        self.counts = counts
    }

    func read<T>(_ sight: Sight, _ body: (any Connection) throws -> T) throws -> T {
        try begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", sight, .alone, isWriting: false)
        do {
            let value = try body(PostgreSQLConnection(postgres, sight, .alone))
            try postgres.run("COMMIT")
            return value
        } catch {
            rollBack()
            throw error
        }
    }

    func write<T>(_ sight: Sight, _ reach: Reach, _ body: (any Connection) throws -> T) throws -> T {
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
                counts.repeated()
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
                counts.repeated()
                Thread.sleep(forTimeInterval: Double.random(in: 0...0.002) * Double(tried * tried))
            }
        }
    }

    private func writeOnce<T>(_ sight: Sight, _ reach: Reach, _ body: (any Connection) throws -> T) throws -> T {
        try begin("BEGIN", sight, reach, isWriting: true)
        let value: T
        do {
            let connection = PostgreSQLConnection(postgres, sight, reach)
            value = try body(connection)
            try connection.finish()
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

    /// The beginning, what is seen, and what is kept from others, in one round trip.
    private func begin(_ words: String, _ sight: Sight, _ reach: Reach, isWriting: Bool) throws {
        var statements = [words, sight.statement]
        switch reach {
        case .everything: statements.append([LockKey.everything].statement)
        case .only(let keys):
            statements.append("SELECT pg_advisory_xact_lock_shared(\(LockKey.everything.number))")
            if !keys.isEmpty { statements.append(keys.statement) }
        case .alone: break
        }
        do {
            try postgres.run(statements.joined(separator: ";"))
        } catch {
            rollBack()
            // A connection that ended while nobody used it: nothing was begun, so another one may do the work.
            if error.isConnectionLost { throw DeadConnection(reason: error) }
            throw StorageError(error)
        }
        counts.began(isWriting)
    }

    private func rollBack() {
        if postgres.isUsable, postgres.isInTransaction { try? postgres.run("ROLLBACK") }  // else the server does it
    }
}

/// The connection was gone before the transaction began.
struct DeadConnection: Error { let reason: PostgresError }

/// How many transactions there were, for whoever watches the server.
final class TransactionCounts: Sendable {
    private let reads = Atomic<Int>(0)
    private let writes = Atomic<Int>(0)
    private let repeats = Atomic<Int>(0)

    func began(_ isWriting: Bool) {
        if isWriting { writes.add(1, ordering: .relaxed) } else { reads.add(1, ordering: .relaxed) }
    }

    func repeated() { repeats.add(1, ordering: .relaxed) }
}

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
