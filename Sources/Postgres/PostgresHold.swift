import Dispatch
import Synchronization

/// One connection for several pieces of work, one after the other, as if nobody else were there.
///
/// It is taken with the first piece. Between two pieces it is kept for whoever holds it, as long as nobody else has to
/// wait for it: then it goes, and the next piece takes another.
package final class PostgresHold: Sendable {
    private struct State {
        var works: [PostgresQueue.Work] = []
        /// A thread serves the hold, or is about to.
        var isServed = false
        /// Nothing more will come soon.
        var isOver = false
    }

    private let pool: PostgresPool
    private let state = Mutex(State())
    private let signal = DispatchSemaphore(value: 0)
    /// Tidies a connection up before others get it.
    private let ending: @Sendable (PostgresConnection) -> Void

    /// How long others wait while nothing is done on the connection.
    private static let patience = DispatchTimeInterval.milliseconds(20)
    /// How often that, where nobody waits: half a minute, since an open transaction keeps the server from tidying up.
    private static let most = 1_500

    package init(_ pool: PostgresPool, ending: @escaping @Sendable (PostgresConnection) -> Void) {
        self.pool = pool
        self.ending = ending
    }

    /// Runs `body` on the connection, on a thread of the pool.
    ///
    /// - Throws: `PostgresError`, `PoolFull`, what `body` throws.
    package func run<T: Sendable>(
        isCancellable: Bool, _ body: @escaping @Sendable (PostgresConnection) throws -> T
    ) async throws -> T {
        try await pool.run(isCancellable: isCancellable, add, body)
    }

    /// Lets the connection go once what was asked for is done. What is asked for later takes one for itself alone.
    package func letGo() {
        state.withLock { $0.isOver = true }
        signal.signal()
    }

    private func add(_ work: @escaping PostgresQueue.Work) -> Bool {
        let isServed = state.withLock { state in
            state.works.append(work)
            defer { state.isServed = true }
            return state.isServed
        }
        if isServed {
            signal.signal()
            return true
        }
        if pool.add(serve) { return true }
        // Ours is the first; what others have added meanwhile is told that there is no connection.
        let others = state.withLock { state in
            defer { state.works.removeAll() }
            state.isServed = false
            return state.works.dropFirst()
        }
        for other in others { other(.failure(PostgresError(connection: nil))) }
        return false
    }

    private func serve(_ connection: Result<PostgresConnection, PostgresError>) {
        while let work = next() {
            work(connection)
            guard case .success(let connection) = connection, connection.isUsable else { break }  // the work was told
        }
        // Also one that is broken: what was open on it is open no more.
        if case .success(let connection) = connection { ending(connection) }
        // What came while a broken connection was left gets another one.
        let goesOn = state.withLock { state in
            state.isServed = !state.works.isEmpty
            return state.isServed
        }
        if goesOn, !pool.add(serve) { serve(.failure(PostgresError(connection: nil))) }
    }

    /// Waits for the next piece of work; nil when the connection is to go.
    private func next() -> PostgresQueue.Work? {
        var waited = 0
        while true {
            let (work, isOver) = state.withLock { state in
                (state.works.isEmpty ? nil : state.works.removeFirst(), state.isOver)
            }
            if let work { return work }
            if isOver { return nil }
            if signal.wait(timeout: .now() + Self.patience) == .timedOut {
                waited += 1
                if waited >= Self.most || pool.load.waiting > 0 { return nil }
            }
        }
    }
}
