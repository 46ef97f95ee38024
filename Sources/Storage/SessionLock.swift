import Postgres
import Synchronization

/// A lock of a session of its own: the server takes it back when the connection ends, however that comes.
final class SessionLock: RegisterClaim, @unchecked Sendable {
    // The connection is used under the mutex alone: by one thread at a time.
    private let connection: PostgresConnection
    private let asking = Mutex(())

    /// - Parameter isShared: others may have it too, as long as nobody wants it alone.
    /// - Returns: nil if another has it.
    init?(_ key: LockKey, isShared: Bool = false, on connect: () throws -> PostgresConnection) throws {
        connection = try connect()
        do throws(PostgresError) {
            let way = isShared ? "_shared" : ""
            let got = try connection.execute("SELECT pg_try_advisory_lock\(way)($1)", [.int8(key.number)])
            guard got.int(0, 0) == 1 else { return nil }
        } catch {
            throw StorageError(error)
        }
    }

    /// Given back at once, and not when the server comes to notice that the connection is gone.
    deinit { try? connection.run("SELECT pg_advisory_unlock_all()") }

    /// Whether the connection is there still, and with it the lock.
    func isHeld() -> Bool {
        asking.withLock { _ in (try? connection.run("SELECT 1")) != nil && connection.isUsable }
    }
}

struct PostgreSQLSeat: Seat {
    let number: Int
    let lock: SessionLock

    func isHeld() -> Bool { lock.isHeld() }
}
