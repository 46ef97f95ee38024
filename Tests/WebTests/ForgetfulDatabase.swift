@testable import Registry
import Storage

/// A database under a program that has forgotten its conditions on places, on every thread that it works on.
final class ForgetfulDatabase: Database {
    private let base: any Database

    init(_ base: any Database) { self.base = base }

    func read<T: Sendable>(
        seeing sight: Sight, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await base.read(seeing: sight) { db in try ScopedSQL.$isOpen.withValue(true) { try body(db) } }
    }

    func write<T: Sendable>(
        seeing sight: Sight, locking reach: Reach, _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await base.write(seeing: sight, locking: reach) { db in
            try ScopedSQL.$isOpen.withValue(true) { try body(db) }
        }
    }

    func readBlocking<T>(seeing sight: Sight, _ body: (any Connection) throws -> T) throws -> T {
        try base.readBlocking(seeing: sight) { db in try ScopedSQL.$isOpen.withValue(true) { try body(db) } }
    }

    func writeBlocking<T>(
        seeing sight: Sight, locking reach: Reach, _ body: (any Connection) throws -> T
    ) throws -> T {
        try base.writeBlocking(seeing: sight, locking: reach) { db in
            try ScopedSQL.$isOpen.withValue(true) { try body(db) }
        }
    }

    func changeSchema<T>(_ body: (any Connection) throws -> T) throws -> T { try base.changeSchema(body) }
    var dialect: Dialect { base.dialect }
    var writers: Int { base.writers }
    var path: String? { base.path }
    func tables() throws -> Set<String> { try base.tables() }
    @discardableResult
    func backUp(to path: String) throws -> [String: Int] { try base.backUp(to: path) }
    func integrityProblems() throws -> [String] { try base.integrityProblems() }
    func exclusively<T>(_ body: (_ check: @escaping @Sendable () throws -> Void) throws -> T) throws -> T {
        try base.exclusively(body)
    }
    func takeSeat(of count: Int) throws -> (any Seat)? { try base.takeSeat(of: count) }
    func clockAhead() throws -> Int64 { try base.clockAhead() }
    func lookOver(_ tables: [String]) throws { try base.lookOver(tables) }
    func prepareForBulk(_ on: Bool) throws { try base.prepareForBulk(on) }
}
