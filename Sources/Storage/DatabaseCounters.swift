import Synchronization

/// What the database layer has done since the program began, for whoever watches the server. An engine feeds it; it
/// only counts and never holds up a transaction.
package final class DatabaseCounters: Sendable {
    package enum Kind: Sendable { case read, write }

    /// All counts at one moment, near enough.
    package struct Reading: Sendable, Equatable {
        /// Transactions that ended well, and those that were undone because something threw.
        package var reads = 0
        package var readsUndone = 0
        package var writes = 0
        package var writesUndone = 0
        /// Transactions that the engine ran again, after a conflict or a lost connection.
        package var retries = 0
        /// How many times somebody asked for a connection, and how long all of them waited for it together.
        package var waits = 0
        package var waitedNanoseconds = 0
        /// Connections that are at work, that are open, and that there may be.
        package var busy = 0
        package var open = 0
        package var limit = 0
    }

    private let reads = Atomic(0)
    private let readsUndone = Atomic(0)
    private let writes = Atomic(0)
    private let writesUndone = Atomic(0)
    private let retries = Atomic(0)
    private let waits = Atomic(0)
    private let waitedNanoseconds = Atomic(0)
    private let busy = Atomic(0)
    private let open = Atomic(0)
    private let limit: Int

    /// - Parameter limit: how many connections there may be.
    package init(limit: Int) { self.limit = limit }

    /// Runs a transaction that has got its connection, and counts what becomes of it.
    ///
    /// - Parameter asked: when the connection was asked for.
    package func counting<T>(_ kind: Kind, asked: ContinuousClock.Instant, _ body: () throws -> T) rethrows -> T {
        add(asked.duration(to: .now).nanoseconds, to: waitedNanoseconds)
        add(1, to: waits)
        add(1, to: busy)
        defer { add(-1, to: busy) }
        do {
            let outcome = try body()
            if kind == .read { add(1, to: reads) } else { add(1, to: writes) }
            return outcome
        } catch {
            if kind == .read { add(1, to: readsUndone) } else { add(1, to: writesUndone) }
            throw error
        }
    }

    package func countRetry() { add(1, to: retries) }

    package func connectionOpened() { add(1, to: open) }
    package func connectionClosed() { add(-1, to: open) }

    package var reading: Reading {
        func now(_ count: borrowing Atomic<Int>) -> Int { count.load(ordering: .relaxed) }
        return Reading(
            reads: now(reads), readsUndone: now(readsUndone), writes: now(writes), writesUndone: now(writesUndone),
            retries: now(retries), waits: now(waits), waitedNanoseconds: now(waitedNanoseconds), busy: now(busy),
            open: now(open), limit: limit)
    }

    private func add(_ number: Int, to count: borrowing Atomic<Int>) {
        count.wrappingAdd(number, ordering: .relaxed)
    }
}

extension Duration {
    /// Whole nanoseconds, as far as an `Int` reaches: 292 years.
    fileprivate var nanoseconds: Int {
        Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
    }
}
