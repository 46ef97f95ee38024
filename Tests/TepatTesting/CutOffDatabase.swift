package import Storage
import Synchronization

/// A database whose connection breaks as something is kept, for as long as a test wants it so: it was kept, and nobody is
/// told.
package final class CutOffDatabase: Database {
    private let base: any Database
    private let cutOff = Atomic(false)

    package init(_ base: any Database) { self.base = base }

    package var isCutOff: Bool {
        get { cutOff.load(ordering: .relaxed) }
        set { cutOff.store(newValue, ordering: .relaxed) }
    }

    package func read<T: Sendable>(
        seeing sight: Sight, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await base.read(seeing: sight, body)
    }

    package func write<T: Sendable>(
        seeing sight: Sight, locking reach: Reach, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        let value = try await base.write(seeing: sight, locking: reach, body)
        if isCutOff { throw StorageError.uncertain }
        return value
    }

    package func readBlocking<T>(seeing sight: Sight, _ body: (any Connection) throws -> T) throws -> T {
        try base.readBlocking(seeing: sight, body)
    }
    package func writeBlocking<T>(
        seeing sight: Sight, locking reach: Reach, _ body: (any Connection) throws -> T
    ) throws -> T {
        try base.writeBlocking(seeing: sight, locking: reach, body)
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
    package func lookOver(_ tables: [String]) throws { try base.lookOver(tables) }
    package func prepareForBulk(_ on: Bool) throws { try base.prepareForBulk(on) }
}
