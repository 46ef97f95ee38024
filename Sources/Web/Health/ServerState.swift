import Synchronization

/// What one running server knows of itself: shared by the pages for watchdogs and by whoever stops it.
package final class ServerState: Sendable {
    let startedAt = ContinuousClock.now
    let requests = RequestCounts()
    private let draining = Atomic(false)

    package init() {}

    /// The server takes no new visitors, and ends what is under way.
    package var isDraining: Bool { draining.load(ordering: .relaxed) }

    package func drain() { draining.store(true, ordering: .relaxed) }
}
