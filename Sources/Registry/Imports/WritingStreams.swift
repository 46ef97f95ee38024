import Foundation
import Storage
import Synchronization

/// The transactions of a load: several beside each other where the engine can, each on a thread of its own; else one
/// after the other on the thread that gives them.
///
/// What one writes the others do not read, and in what order they are kept does not matter.
final class WritingStreams: Sendable {
    /// What is written in one transaction.
    struct Step: Sendable {
        /// What it counts for in the progress.
        var weight = 0
        /// The kabupaten whose rows others might write meanwhile.
        var homes: [Int64] = []
        var write: @Sendable (any Connection) throws -> Void
    }

    private struct State {
        var failure: (any Error)?
        /// Weight that was kept and not told yet.
        var kept = 0
    }

    private let database: any Database
    private let fence: @Sendable (any Connection) throws -> Void
    private let isAlone: @Sendable () throws -> Void
    private let state = Mutex(State())
    private let free: DispatchSemaphore
    private let width: Int

    convenience init(_ context: ImportContext) {
        self.init(context.database, fence: context.fence, isAlone: context.isAlone)
    }

    init(
        _ database: any Database, fence: @escaping @Sendable (any Connection) throws -> Void = { _ in },
        isAlone: @escaping @Sendable () throws -> Void = {}
    ) {
        (self.database, self.fence, self.isAlone) = (database, fence, isAlone)
        width = database.writers
        free = DispatchSemaphore(value: width)
    }

    /// Begins transactions that follow one another, once a stream is free.
    ///
    /// - Parameters:
    ///   - told: gets the weight of what was kept since it was last told, also while a stream is waited for; what it
    ///     throws ends what is under way after its transaction.
    ///   - last: what is done once all of them are kept.
    /// - Throws: what an earlier one failed with, or `told`; then nothing more is begun.
    func add(
        _ steps: [Step], told: (Int) throws -> Void = { _ in }, last: @escaping @Sendable () throws -> Void = {}
    ) throws {
        if width == 1 {
            for step in steps {
                try write(step)
                try tell(told)
            }
            return try last()
        }
        try begin(told: told) {
            for step in steps {
                if self.hasFailed { return }
                try self.write(step)
            }
            if !self.hasFailed { try last() }
        }
    }

    /// Begins work that looks at what is written, once a stream is free.
    ///
    /// - Parameter told: as in `add`.
    func look(told: (Int) throws -> Void = { _ in }, _ work: @escaping @Sendable () throws -> Void) throws {
        if width == 1 { return try work() }
        try begin(told: told, work)
    }

    private func begin(told: (Int) throws -> Void, _ work: @escaping @Sendable () throws -> Void) throws {
        do {
            // That may take minutes: whoever looks on hears how far it is, and can end it.
            while free.wait(timeout: .now() + Self.patience) == .timedOut { try tell(told) }
            do {
                try tell(told)
            } catch {
                free.signal()
                throw error
            }
        } catch {
            fail(error)
            throw error
        }
        let thread = Thread {
            do {
                try work()
            } catch {
                self.fail(error)
            }
            self.free.signal()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Ends what is under way, each after its transaction, and waits for that: nothing is written any more after the
    /// import has told how it ended.
    func stop(after error: any Error) {
        fail(error)
        try? finish()  // whoever stops them knows why
    }

    /// Waits until all is kept. Whatever it throws, no transaction runs any more.
    ///
    /// - Parameter told: as in `add`.
    func finish(told: (Int) throws -> Void = { _ in }) throws {
        if width == 1 { return }
        for _ in 0..<width {
            while free.wait(timeout: .now() + Self.patience) == .timedOut {
                do { try tell(told) } catch { fail(error) }
            }
        }
        for _ in 0..<width { free.signal() }
        try tell(told)
    }

    /// How often it is told how far it is, while nothing else is to be done.
    private static let patience = DispatchTimeInterval.milliseconds(200)

    private var hasFailed: Bool { state.withLock { $0.failure != nil } }

    private func fail(_ error: any Error) {
        state.withLock { if $0.failure == nil { $0.failure = error } }
    }

    private func tell(_ told: (Int) throws -> Void) throws {
        let (kept, failure) = state.withLock { state in
            defer { state.kept = 0 }
            return (state.kept, state.failure)
        }
        if let failure { throw failure }
        if kept > 0 { try told(kept) }
    }

    /// Nobody sees the rows before the load is done, so they are kept from nobody, and the disk may have them a little
    /// later: the transaction that says that the load is done brings all of them there first.
    private func write(_ step: Step) throws {
        try isAlone()
        try database.writeBlocking(locking: .only(step.homes.map(LockKey.home))) { db in
            try db.keepLater()
            try step.write(db)
            try fence(db)
        }
        state.withLock { $0.kept += step.weight }
    }
}
