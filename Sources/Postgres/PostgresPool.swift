import Foundation
import Synchronization

/// Connections to one database, and the threads that wait on them so that nobody else has to.
///
/// Asynchronous work runs on the pool's own threads, each with a connection of its own. Work that blocks anyway (the
/// command line, jobs) borrows a connection for its own thread.
package final class PostgresPool: Sendable {
    private let address: PostgresAddress
    private let setup: String
    private let trace: PostgresTrace?
    private let queue: PostgresQueue
    private let reach = PostgresReach()
    private let spare = Mutex<[Borrowed]>([])
    /// Connections kept for those who borrow.
    private let mostSpare: Int

    /// A connection on its way from one thread to the next.
    private struct Borrowed: @unchecked Sendable {
        // It is taken out of the list before it is used and put back after: one thread has it at a time.
        let connection: PostgresConnection
    }

    /// Connects when first used, not before.
    ///
    /// - Parameters:
    ///   - connections: how many pieces of asynchronous work run at a time.
    ///   - spare: how many connections are kept for those who borrow one.
    ///   - most: how many more may wait before the next is turned away.
    ///   - setup: statements that every new connection runs first.
    package init(
        _ address: PostgresAddress, connections: Int, spare mostSpare: Int = 4, most: Int = 2_000, setup: String = "",
        trace: PostgresTrace? = nil
    ) {
        self.address = address
        self.setup = setup
        self.trace = trace
        self.mostSpare = mostSpare
        queue = PostgresQueue(most: most)
        for number in 0..<connections {
            // The threads hold what they need and not the pool, so that it can go when nobody uses it any more.
            let thread = Thread { [queue, reach] in
                Self.serve(queue) { () throws(PostgresError) in
                    try reach.connect { () throws(PostgresError) in
                        try PostgresConnection(address, setup: setup, trace: trace)
                    }
                }
            }
            thread.name = "postgres-\(number)"
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    deinit { queue.close() }

    /// Takes no more work; connections end when what runs on them is done.
    package func close() {
        queue.close()
        spare.withLock { $0.removeAll() }
    }

    /// How much runs and how much waits, for whoever watches the server.
    package var load: (running: Int, waiting: Int) { queue.load }

    /// Runs `body` on one of the pool's threads. A caller that goes away ends the statement that runs for it.
    ///
    /// - Throws: `PostgresError`, `PoolFull`, what `body` throws.
    package func run<T: Sendable>(
        isCancellable: Bool, _ body: @escaping @Sendable (PostgresConnection) throws -> T
    ) async throws -> T {
        try await run(isCancellable: isCancellable, add, body)
    }

    /// Lets a thread do a piece of work when its turn has come.
    ///
    /// - Returns: whether there was room.
    func add(_ work: @escaping PostgresQueue.Work) -> Bool { queue.add(work) }

    /// - Parameter add: hands the work to whoever does it; false where there is no room.
    func run<T: Sendable>(
        isCancellable: Bool, _ add: (@escaping PostgresQueue.Work) -> Bool,
        _ body: @escaping @Sendable (PostgresConnection) throws -> T
    ) async throws -> T {
        let ticket = PostgresTicket()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let accepted = add { connection in
                    guard !isCancellable || ticket.begin(connection) else {
                        return continuation.resume(throwing: CancellationError())
                    }
                    // Nothing else runs on a connection on which it could be ended in the place of this.
                    defer { if !ticket.end() { try? connection.get().abandon() } }
                    continuation.resume(with: Result { try body(connection.get()) })
                }
                if !accepted { continuation.resume(throwing: PoolFull()) }
            }
        } onCancel: {
            // By whoever goes away, on a thread that many others share: nothing here may wait.
            if isCancellable { ticket.cancel() }
        }
    }

    /// Runs `body` on this thread, with a connection to itself.
    package func borrow<T>(_ body: (PostgresConnection) throws -> T) throws -> T {
        var lent = spare.withLock { $0.popLast() }
        if let found = lent, !found.connection.isUsable { lent = nil }
        let borrowed = try lent ?? Borrowed(connection: connect())
        defer {
            if borrowed.connection.isUsable, !borrowed.connection.isInTransaction {
                spare.withLock { if $0.count < mostSpare { $0.append(borrowed) } }
            }
        }
        return try body(borrowed.connection)
    }

    /// A connection of its own, for what must outlive a transaction.
    package func connect() throws(PostgresError) -> PostgresConnection {
        try reach.connect { () throws(PostgresError) in
            try PostgresConnection(address, setup: setup, trace: trace)
        }
    }

    private static func serve(
        _ queue: PostgresQueue, _ connect: () throws(PostgresError) -> PostgresConnection
    ) {
        var kept: PostgresConnection?
        while let work = queue.next() {
            let usable: Result<PostgresConnection, PostgresError>
            if let connection = kept, connection.isUsable, !connection.isInTransaction {
                usable = .success(connection)
            } else {
                usable = Result { () throws(PostgresError) in try connect() }
                kept = try? usable.get()
            }
            work(usable)
            queue.done()
        }
    }
}

/// Too much waits for the database already.
package struct PoolFull: Error { package init() {} }
