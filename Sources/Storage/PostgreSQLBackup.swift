import Foundation
import Postgres

extension PostgreSQL {
    /// By `pg_dump`, from a snapshot in which the rows are counted too: what the copy must hold is known.
    @discardableResult
    package func backUp(to path: String) throws -> [String: Int] {
        try borrowing(owner) { postgres, _ in
            try Self.checkBackup(postgres)
            let programs = try PostgreSQLPrograms(atLeast: postgres.serverVersion / 10_000)
            // The file is its owner's alone from its first byte on.
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw StorageError.cannotOpen(path: path, reason: "the file cannot be made there") }
            do {
                // It waits as long as the dump takes.
                try postgres.run(
                    """
                    BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
                    SET LOCAL idle_in_transaction_session_timeout = 0
                    """)
                let snapshot = try postgres.execute("SELECT pg_export_snapshot()").text(0, 0)
                try programs.dump(address, snapshot: snapshot, to: path)
                let connection = PostgreSQLConnection(postgres, .everything, .alone, isOwner: true)
                var counts: [String: Int] = [:]
                for table in try connection.storedTables() {
                    counts[table.name] = try connection.count("SELECT count(*) FROM \(unsafe: table.name)")
                }
                try postgres.run("COMMIT")
                return counts
            } catch {
                unlink(path)  // half a copy helps nobody
                // Where the connection is gone, the server does it.
                if postgres.isUsable, postgres.isInTransaction { try? postgres.run("ROLLBACK") }
                throw error
            }
        }
    }

    /// Says plainly, and before hours of work, if the role may not make databases.
    package func requireRoomForCopy() throws {
        try borrowing(owner) { postgres, _ in
            _ = try PostgreSQLPrograms(atLeast: postgres.serverVersion / 10_000)
            let role = try postgres.execute(
                "SELECT current_user, rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user")
            guard role.count == 1, role.int(0, 1) == 1 else {
                throw StorageError.unable(
                    """
                    the role \(role.count == 1 ? role.text(0, 0) : "of this address") may not make databases; \
                    let it, as an administrator of the server: \
                    ALTER ROLE \(role.count == 1 ? role.text(0, 0) : "...") CREATEDB
                    """)
            }
        }
    }

    /// Into a database beside, by whoever owns the register. Several at once have one each.
    package func withCopy<T>(restoredFrom backup: String, _ body: (any Database) throws -> T) throws -> T {
        try requireRoomForCopy()
        return try borrowing(owner) { postgres, _ in
            try Beside.dropOldest(in: postgres)
            let beginning = try Beside.beginning(ofChecksIn: postgres)
            for left in try Beside.all(beginning, in: postgres) {
                // Whose maker has gone: a lock ends with the connection that has it.
                guard let lock = try checkLock(left) else { continue }
                // What stays takes no name from anybody.
                try? withExtendedLifetime(lock) { try left.drop(postgres, isUnmarkedOurs: true) }
            }
            let scratch = Beside(name: beginning + String(UInt32.random(in: .min ... .max), radix: 16))
            guard let lock = try checkLock(scratch) else { throw StorageError.occupied }
            return try withExtendedLifetime(lock) {
                try scratch.make(postgres)
                defer { try? scratch.drop(postgres) }  // the next check removes it
                let place = try address.with(database: scratch.name)
                try PostgreSQLPrograms(atLeast: postgres.serverVersion / 10_000).restore(backup, to: place)
                return try body(PostgreSQL(place, path: nil))
            }
        }
    }

    /// Held as long as somebody looks at a copy.
    private func checkLock(_ copy: Beside) throws -> SessionLock? {
        try SessionLock(LockKey("check", copy.name), on: { try owner.connect() })
    }
}
