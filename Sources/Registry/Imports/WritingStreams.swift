import Foundation
import Storage
import Synchronization

/// The transactions of a load: several beside each other where the engine can, each on a thread of its own; else one
/// after the other on the thread that gives them.
///
/// What one writes the others do not read, and in what order they are kept does not matter.
final class WritingStreams: Sendable {
    typealias Work = @Sendable (any Connection) throws -> Void

    private let database: any Database
    private let failure = Mutex<(any Error)?>(nil)
    private let free: DispatchSemaphore
    private let width: Int

    init(_ database: any Database) {
        self.database = database
        width = database.writers
        free = DispatchSemaphore(value: width)
    }

    /// Begins a transaction once a stream is free.
    ///
    /// - Throws: what an earlier one failed with; then nothing more is begun.
    func add(_ work: @escaping Work) throws {
        if width == 1 { return try write(work) }
        free.wait()
        if let failure = failure.withLock({ $0 }) {
            free.signal()
            throw failure
        }
        let thread = Thread {
            do {
                try self.write(work)
            } catch {
                self.failure.withLock { if $0 == nil { $0 = error } }
            }
            self.free.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Waits until all is kept.
    func finish() throws {
        if width == 1 { return }
        for _ in 0..<width { free.wait() }
        for _ in 0..<width { free.signal() }
        if let failure = failure.withLock({ $0 }) { throw failure }
    }

    /// Nobody sees the rows before the load is done, so they are kept from nobody.
    private func write(_ work: Work) throws { try database.writeBlocking(locking: .only([])) { db in try work(db) } }
}
