package import Storage
import Synchronization

/// A database at which something else happens before the writes of a test: what another person does meanwhile.
package final class Interrupted: Database {
    private let base: any Database
    private let others = Mutex<[@Sendable () async throws -> Void]>([])

    package init(_ base: any Database) { self.base = base }

    /// Lets the next writes pass, and does this before the one after them.
    package func after(writes: Int, _ other: @escaping @Sendable () async throws -> Void) {
        others.withLock { $0 = Array(repeating: {}, count: writes) + [other] }
    }

    private let blocking = Mutex<[@Sendable () throws -> Void]>([])

    /// As `after`, of the writes of a job.
    package func afterBlocking(writes: Int, _ other: @escaping @Sendable () throws -> Void) {
        blocking.withLock { $0 = Array(repeating: {}, count: writes) + [other] }
    }

    package func read<T: Sendable>(
        seeing sight: Sight, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await base.read(seeing: sight, body)
    }

    package func write<T: Sendable>(
        seeing sight: Sight, locking reach: Reach, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        let other = others.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        try await other?()
        return try await base.write(seeing: sight, locking: reach, body)
    }

    package func readBlocking<T>(seeing sight: Sight, _ body: (any Connection) throws -> T) throws -> T {
        try base.readBlocking(seeing: sight, body)
    }
    package func writeBlocking<T>(
        seeing sight: Sight, locking reach: Reach, _ body: (any Connection) throws -> T
    ) throws -> T {
        let other = blocking.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        try other?()
        return try base.writeBlocking(seeing: sight, locking: reach, body)
    }
    package func changeSchema<T>(_ body: (any Connection) throws -> T) throws -> T { try base.changeSchema(body) }
    package var dialect: Dialect { base.dialect }
    package var writers: Int { base.writers }
    package var path: String? { base.path }
    package func tables() throws -> Set<String> { try base.tables() }
    @discardableResult
    package func backUp(to path: String) throws -> [String: Int] { try base.backUp(to: path) }
    package func integrityProblems() throws -> [String] { try base.integrityProblems() }
    package func exclusively<T>(_ body: (_ check: @escaping @Sendable () throws -> Void) throws -> T) throws -> T {
        try base.exclusively(body)
    }
    package func takeSeat(of count: Int) throws -> (any Seat)? { try base.takeSeat(of: count) }
    package func clockAhead() throws -> Int64 { try base.clockAhead() }
    package func claim(_ use: RegisterUse) throws -> any RegisterClaim { try base.claim(use) }
    package func withCopy<T>(restoredFrom backup: String, _ body: (any Database) throws -> T) throws -> T {
        try base.withCopy(restoredFrom: backup, body)
    }
    package func requireRoomForCopy() throws { try base.requireRoomForCopy() }
    package func lookOver(_ tables: [String]) throws { try base.lookOver(tables) }
    package func prepareForBulk(_ on: Bool) throws { try base.prepareForBulk(on) }
}
