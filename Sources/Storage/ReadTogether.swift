import Postgres
import Synchronization

/// The reads of one task as one transaction: a page shows the register as it was at one moment, begins and ends once, and
/// asks once for what does not change meanwhile.
///
/// It lasts until the task writes, until others would have to wait for the connection, or until the task ends; a read
/// after that begins anew.
final class ReadTogether: Sendable {
    private struct State {
        var place: (hold: PostgresHold, open: OpenRead)?
        var isOver = false
    }

    private let pool: PostgresPool
    private let state = Mutex(State())

    @TaskLocal static var current: ReadTogether?

    init(_ pool: PostgresPool) { self.pool = pool }

    /// Of the task that runs, as far as it reads from a pool: it may read from other registers too.
    static func of(_ pool: PostgresPool) -> ReadTogether? { current.flatMap { $0.pool === pool ? $0 : nil } }

    /// Where a read from a pool belongs; nil where it stands by itself.
    static func place(in pool: PostgresPool) -> (hold: PostgresHold, open: OpenRead)? {
        guard let together = of(pool) else { return nil }
        return together.state.withLock { state in
            if state.isOver { return nil }
            if let place = state.place { return place }
            let open = OpenRead()
            state.place = (PostgresHold(pool) { open.end(on: $0) }, open)
            return state.place
        }
    }

    /// What the task reads from here on, it reads anew, and nothing of it stands in the way of what it writes.
    func renew(isOver: Bool = false) {
        let hold = state.withLock { state in
            defer { state.place = nil }
            state.isOver = state.isOver || isOver
            return state.place?.hold
        }
        hold?.letGo()
    }
}

/// The transaction on the connection of a hold, once there is one.
final class OpenRead: @unchecked Sendable {
    // It belongs to the thread that serves the hold; from one such thread to the next it passes under the hold's lock.
    var connection: PostgreSQLConnection?

    func end(on postgres: PostgresConnection) {
        if connection?.hasBegun == true { postgres.end(with: "COMMIT") }
        connection = nil
    }
}
