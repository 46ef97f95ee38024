import Foundation
import Synchronization

/// Work that waits for a thread with a connection, first come first served.
final class PostgresQueue: Sendable {
    typealias Work = @Sendable (Result<PostgresConnection, PostgresError>) -> Void

    private struct State {
        var waiting: [Work] = []
        var head = 0
        var running = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let available = DispatchSemaphore(value: 0)
    private let most: Int

    init(most: Int) { self.most = most }

    var load: (running: Int, waiting: Int) {
        state.withLock { ($0.running, $0.waiting.count - $0.head) }
    }

    /// - Returns: whether there was room.
    func add(_ work: @escaping Work) -> Bool {
        let accepted = state.withLock { state in
            guard !state.isClosed, state.waiting.count - state.head < most else { return false }
            state.waiting.append(work)
            return true
        }
        if accepted { available.signal() }
        return accepted
    }

    /// Waits for work; nil when there will be no more.
    func next() -> Work? {
        available.wait()
        return state.withLock { state in
            guard state.head < state.waiting.count else { return nil }
            let work = state.waiting[state.head]
            state.head += 1
            if state.head == state.waiting.count || state.head > 1_000 {
                state.waiting.removeFirst(state.head)
                state.head = 0
            }
            state.running += 1
            return work
        }
    }

    func done() { state.withLock { $0.running -= 1 } }

    /// What waits is still done; then the threads end.
    func close() {
        state.withLock { $0.isClosed = true }
        for _ in 0..<1_024 { available.signal() }  // more than there are threads
    }
}

/// Whether the server can be reached: after failures, further tries are put off, each time longer, and told so at once.
final class PostgresReach: Sendable {
    private struct State {
        var failures = 0
        var notBefore: ContinuousClock.Instant?
        var last: PostgresError?
    }

    private let state = Mutex(State())

    func connect(_ attempt: () throws(PostgresError) -> PostgresConnection) throws(PostgresError) -> PostgresConnection
    {
        let refused = state.withLock { state -> PostgresError? in
            guard let notBefore = state.notBefore, ContinuousClock.now < notBefore else { return nil }
            return state.last
        }
        if let refused { throw refused }
        do {
            let connection = try attempt()
            state.withLock { $0 = State() }
            return connection
        } catch {
            // A server that answers "no" is there.
            guard error.isConnectionLost else { throw error }
            state.withLock { state in
                state.failures += 1
                state.last = error
                // 0.1, 0.2, 0.4 ... 3.2 seconds, each made up to half shorter so that servers do not all come at once.
                let wait = 0.1 * Double(1 << min(state.failures - 1, 5)) * Double.random(in: 0.5...1)
                state.notBefore = .now + .seconds(wait)
            }
            throw error
        }
    }
}
