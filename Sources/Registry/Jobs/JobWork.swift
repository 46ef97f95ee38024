import Foundation
package import Storage
import Synchronization

/// What a job that runs has at hand: the register, in whose name it works, and a way to say how far it is.
package final class JobWork: Sendable {
    package let registry: Registry
    package let id: RecordID
    /// With the grants as they were when this run began.
    package let actor: Actor
    private let kept: Mutex<(checkpoint: String?, savedAt: Int64)>

    /// An earlier run was interrupted: what it did stands.
    package let isRepeated: Bool

    init(registry: Registry, id: RecordID, actor: Actor, checkpoint: String?, isRepeated: Bool = false) {
        self.isRepeated = isRepeated
        self.registry = registry
        self.id = id
        self.actor = actor
        kept = Mutex((checkpoint, 0))
    }

    /// Where an earlier run of the same job was, as it said itself.
    package var checkpoint: String? { kept.withLock { $0.checkpoint } }

    /// Says how far the work is; written down at most twice a second. Not inside a transaction.
    ///
    /// - Throws: `JobCancelled` if somebody asked to stop, `TakenOver` if another server is at it by now.
    package func progress(_ phase: Words, _ done: Int, of total: Int) throws {
        if registry.jobs.isCancelled(id) { throw JobCancelled() }
        let now = registry.clock.now()
        let isDue = kept.withLock { kept in
            guard now - kept.savedAt >= 500 || done == total else { return false }
            kept.savedAt = now
            return true
        }
        if !isDue { return }
        let words = String(decoding: try JSONEncoder.stable.encode(phase), as: UTF8.self)
        let owner = registry.identifiers.owner
        try registry.database.writeBlocking(locking: .alone) { db in
            let isOurs = try db.execute(
                """
                UPDATE job SET phase = \(words), done = \(done), total = \(total),
                    beat_at = \(JobLease.now(registry, in: db)) WHERE id = \(id) AND owner = \(owner)
                """)
            if isOurs == 0 { throw TakenOver() }
        }
    }

    /// Asked in each transaction of a long work, after what it writes: a server that was only frozen must not go on
    /// beside the one that took its place.
    ///
    /// - Throws: `TakenOver`.
    func fence(in db: any Connection) throws {
        let owner = registry.identifiers.owner
        let ours = try db.count("SELECT count(*) FROM job WHERE id = \(id) AND owner = \(owner) AND state = 'running'")
        if ours == 0 { throw TakenOver() }
    }

    /// Remembers where to go on, in the transaction that got the work there. What came further may be tried again as
    /// often as at first.
    package func setCheckpoint(_ text: String, in db: any Connection) throws {
        let owner = registry.identifiers.owner
        let isOurs = try db.execute(
            "UPDATE job SET checkpoint = \(text), attempts = 1 WHERE id = \(id) AND owner = \(owner)")
        if isOurs == 0 { throw TakenOver() }
    }
}
