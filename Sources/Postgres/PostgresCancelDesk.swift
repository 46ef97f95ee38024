import Dispatch
import Synchronization

/// Where servers are asked to end statements. That takes a connection of its own, and a server that does not answer lets
/// it wait: so several are asked at a time, and no more than some, whatever happens.
final class PostgresCancelDesk: Sendable {
    typealias Work = @Sendable () -> Void

    private struct State {
        var waiting: [Work] = []
        var busy = 0
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "postgres.cancel", attributes: .concurrent)
    private let most: Int

    init(most: Int) { self.most = most }

    /// Returns at once.
    func add(_ work: @escaping Work) {
        let isNeeded = state.withLock { state in
            state.waiting.append(work)
            guard state.busy < most else { return false }
            state.busy += 1
            return true
        }
        if isNeeded { queue.async { self.serve() } }
    }

    private func serve() {
        while let work = next() { work() }
    }

    private func next() -> Work? {
        state.withLock { state in
            if state.waiting.isEmpty {
                state.busy -= 1
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}
