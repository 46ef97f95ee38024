package import Storage
import Synchronization

/// A database that gives no answer for as long as a test wants it so.
package final class StuckDatabase: Database {
    private let base: any Database
    private let stuck = Atomic(false)

    package init(_ base: any Database) { self.base = base }

    package var isStuck: Bool {
        get { stuck.load(ordering: .relaxed) }
        set { stuck.store(newValue, ordering: .relaxed) }
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        while isStuck { try await Task.sleep(for: .milliseconds(10)) }
        return try await base.read(body)
    }

    package func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        while isStuck { try await Task.sleep(for: .milliseconds(10)) }
        return try await base.write(body)
    }

    package func readBlocking<T>(_ body: (any Connection) throws -> T) throws -> T { try base.readBlocking(body) }
    package func writeBlocking<T>(_ body: (any Connection) throws -> T) throws -> T { try base.writeBlocking(body) }
    package var path: String? { base.path }
    package func backUp(to path: String) throws { try base.backUp(to: path) }
    package func integrityProblems() throws -> [String] { try base.integrityProblems() }
    package func exclusively<T>(_ body: () throws -> T) throws -> T { try base.exclusively(body) }
    package func prepareForBulk(_ on: Bool) throws { try base.prepareForBulk(on) }
}
