import Foundation
import Storage
import Synchronization

/// Entries of mere looking, written in groups: a page is not held up by the disk, and a hundred views cost one commit.
///
/// What shows a whole NIK does not come this way: it waits for its entry.
final class AuditQueue: Sendable {
    struct Entry: Sendable {
        var verb: AuditVerb
        var actor: Actor
        var place: RegionCode
        var object: String
        var detail: String
        var at: Int64
    }

    private struct State {
        var waiting: [Entry] = []
        var isFlushing = false
    }

    private let database: any Database
    private let state = Mutex(State())

    init(database: any Database) { self.database = database }

    func add(_ entry: Entry) {
        let mustStart = state.withLock { state in
            state.waiting.append(entry)
            if state.isFlushing { return false }
            state.isFlushing = true
            return true
        }
        if mustStart { Task { await flush() } }
    }

    /// Writes what waits, and what comes meanwhile. A failed group is put back and tried with the next.
    func flush() async {
        while true {
            let group = state.withLock { state in
                let group = state.waiting
                state.waiting = []
                if group.isEmpty { state.isFlushing = false }
                return group
            }
            if group.isEmpty { return }
            do {
                try await database.write { db in
                    for entry in group {
                        try AuditTrail.write(
                            entry.verb, by: entry.actor, place: entry.place, object: entry.object,
                            detail: entry.detail, at: entry.at, in: db)
                    }
                }
            } catch {
                state.withLock { state in
                    state.waiting = group + state.waiting
                    state.isFlushing = false
                }
                return
            }
        }
    }
}
