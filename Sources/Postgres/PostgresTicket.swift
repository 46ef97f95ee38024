import Dispatch
import Synchronization

/// One piece of work on its way: who gives it up may do so before, while and after it runs, and never waits for it.
final class PostgresTicket: Sendable {
    private struct State {
        var isCancelled = false
        var running: PostgresCancellation?
        /// The server is being asked to end the statement.
        var isAsking = false
    }

    private let state = Mutex(State())
    /// The server was asked.
    private let asked = DispatchSemaphore(value: 0)

    private static let desk = PostgresCancelDesk(most: 8)
    /// How long the connection is kept for a server that was asked and does not answer.
    private static let patience = DispatchTimeInterval.seconds(2)

    /// - Returns: false if it was given up already.
    func begin(_ connection: Result<PostgresConnection, PostgresError>) -> Bool {
        let cancellation = try? connection.get().cancellation  // no connection: the work will be told
        return state.withLock { state in
            if state.isCancelled { return false }
            state.running = cancellation
            return true
        }
    }

    /// On the thread of the connection, before anything else is done on it: after that a statement runs there for somebody
    /// else, which must not be ended. What nobody has begun to ask for is not asked for any more; what has begun is
    /// waited for a while.
    ///
    /// - Returns: false if the server may still come to end what runs on the connection.
    func end() -> Bool {
        let isAsking = state.withLock { state in
            state.running = nil
            return state.isAsking
        }
        return !isAsking || asked.wait(timeout: .now() + Self.patience) == .success
    }

    /// Returns at once, whatever the server does.
    func cancel() {
        let isRunning = state.withLock { state in
            defer { state.isCancelled = true }
            return !state.isCancelled && state.running != nil
        }
        if isRunning { Self.desk.add(ask) }
    }

    private func ask() {
        let cancellation = state.withLock { state in
            state.isAsking = state.running != nil
            return state.running
        }
        guard let cancellation else { return }
        cancellation()
        // Together with the signal: whoever ends from here on does not wait for one, and whoever ended before gets it.
        let isAwaited = state.withLock { state in
            state.isAsking = false
            return state.running == nil
        }
        if isAwaited { asked.signal() }
    }
}
