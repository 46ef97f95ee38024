import Foundation
import Storage
import Synchronization

/// Entries of mere looking, written in groups: a page is not held up by the disk, and a hundred views cost one commit.
///
/// What shows a whole NIK does not come this way: it waits for its entry.
final class AuditQueue: Sendable {
    private struct State {
        var waiting: [AuditNote] = []
        /// The one that writes, so that whoever asks can wait for it.
        var flushing: Task<Void, Never>?
    }

    private let database: any Database
    private let state = Mutex(State())

    init(database: any Database) { self.database = database }

    func add(_ note: AuditNote) {
        state.withLock { state in
            state.waiting.append(note)
            if state.flushing == nil { state.flushing = Task { await self.write() } }
        }
    }

    /// How many entries are not on the disk yet.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// Waits until all that was added before is on the disk, or could not be written.
    func flush() async {
        let task = state.withLock { state in
            if state.flushing == nil, !state.waiting.isEmpty { state.flushing = Task { await self.write() } }
            return state.flushing
        }
        await task?.value
    }

    /// Writes what waits, and what comes meanwhile. A failed group is put back and tried with the next.
    private func write() async {
        while true {
            let group = state.withLock { state in
                let group = state.waiting
                state.waiting = []
                if group.isEmpty { state.flushing = nil }
                return group
            }
            if group.isEmpty { return }
            // Chain by chain: who waits for one does not hold the others, and what fails is put back alone.
            var failed: [AuditNote] = []
            for (kabupaten, notes) in Dictionary(grouping: group, by: { kabupaten($0.place) }) {
                do {
                    try await database.write(locking: .only([])) { db in
                        try AuditTrail.write(notes, chain: AuditTrail.home(of: kabupaten, in: db), in: db)
                    }
                } catch {
                    failed += notes
                }
            }
            if failed.isEmpty { continue }
            let left = failed
            state.withLock { state in
                state.waiting = left + state.waiting
                state.flushing = nil
            }
            return
        }
    }

    /// Entries of one kabupaten stand in one chain, all others in the nation's.
    private func kabupaten(_ place: RegionCode) -> RegionCode {
        place.level >= .kabupaten ? place.kabupaten : .nation
    }
}
