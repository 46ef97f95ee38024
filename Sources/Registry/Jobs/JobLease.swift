import Foundation
import Storage
import Synchronization

/// Another server has taken the work over: this one was silent for too long. What it would still write is not kept.
struct TakenOver: Error {}

/// Who is at work on something, told by a row that says so again and again.
///
/// On SQLite one program at a time serves a register: what another one left is begun again at the start.
enum JobLease {
    /// Milliseconds after which whoever said nothing is taken for dead.
    static let life: Int64 = 60_000
    /// Seconds between two signs of life.
    static let beat: Double = 10

    /// Whether several programs take jobs out of one table.
    static func isShared(_ database: any Database) -> Bool { database.dialect == .postgres }

    /// The time of day that all of them go by: the database's own, where there are several.
    static func now(_ registry: Registry, in db: any Connection) -> SQL {
        db.dialect == .postgres
            ? "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS bigint)" : "\(registry.clock.now())"
    }
}

/// Says every few seconds that the work goes on, and hears whether it should.
final class JobBeat: Sendable {
    private struct State { var isOver = false }
    private let state = Mutex(State())
    private let condition = NSCondition()

    /// - Parameter beat: says it; false if there is nothing to go on with, and nothing more is said.
    init(_ beat: @escaping @Sendable () throws -> Bool) {
        let thread = Thread { [self] in
            while wait() {
                // What cannot be said now is said the next time; too often, and another takes the work over.
                guard (try? beat()) ?? true else { return }
            }
        }
        thread.name = "tepat.beat"
        thread.start()
    }

    func stop() {
        state.withLock { $0.isOver = true }
        condition.lock()
        condition.broadcast()
        condition.unlock()
    }

    private func wait() -> Bool {
        condition.lock()
        if !state.withLock({ $0.isOver }) { _ = condition.wait(until: Date(timeIntervalSinceNow: JobLease.beat)) }
        condition.unlock()
        return !state.withLock { $0.isOver }
    }
}
