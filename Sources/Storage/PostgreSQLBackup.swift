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

    /// Puts a backup in the place of the database at `url`, which stays beside it under another name.
    ///
    /// - Parameters:
    ///   - prepare: gets the new database while it is empty.
    ///   - check: gets it filled, and throws if it must not be the register.
    /// - Returns: the name of the database of before, if there was one.
    /// - Throws: `StorageError.occupied` while a server uses the register.
    package static func restore(
        _ backup: String, to url: String, prepare: (any Database) throws -> Void,
        check: (any Database) throws -> Void
    ) throws -> String? {
        let address = try Self.address(url)
        do {
            let desk = try Self.desk(address)
            let register = try name(address)
            let isThere =
                try desk.execute("SELECT 1 FROM pg_database WHERE datname = $1", [.text(register)]).count == 1
            let fresh = Beside(of: register, "baru")
            // Also where there is no register yet that two could wait for.
            let turn = LockKey("restore", fresh.name).number
            guard try desk.execute("SELECT pg_try_advisory_lock($1)", [.int8(turn)]).int(0, 0) == 1 else {
                throw StorageError.occupied
            }
            func fill() throws {
                try fresh.make(desk)
                let place = try address.with(database: fresh.name)
                try prepare(PostgreSQL(place, path: nil))
                try PostgreSQLPrograms(atLeast: desk.serverVersion / 10_000).restore(backup, to: place)
                try check(PostgreSQL(place, path: nil))
            }
            do {
                if isThere {
                    let present = PostgreSQL(address, path: nil)
                    try present.checkReplacing()
                    let serving = try present.claim(.replacing)
                    guard let alone = try SessionLock(LockKey("exclusively", 0), on: { try present.owner.connect() })
                    else { throw StorageError.occupied }
                    try withExtendedLifetime((serving, alone)) { try fill() }
                } else {
                    try fill()
                }
                // Nobody may be connected to what is renamed, we neither: whoever comes in between stops it.
                return try fresh.takePlace(of: register, isThere: isThere, desk)
            } catch {
                try? fresh.drop(desk)  // the next restore removes it
                throw error
            }
        } catch {
            throw words(error)
        }
    }

    private static func name(_ address: PostgresAddress) throws -> String {
        guard let name = address.database ?? address.user else {
            throw StorageError.unable("say in the address which database is meant: postgresql://HOST/DATABASE")
        }
        return name
    }

    /// A connection to the server that holds none of its databases of ours open.
    private static func desk(_ address: PostgresAddress) throws -> PostgresConnection {
        if address.database == "postgres" { return try PostgresConnection(address.with(database: "template1")) }
        do {
            return try PostgresConnection(address.with(database: "postgres"))
        } catch let error where !error.isConnectionLost {
            return try PostgresConnection(address.with(database: "template1"))
        }
    }
}

/// A database that a backup is restored into, beside the one that is the register. It is known by its comment: another
/// one that happens to have the name is left alone.
private struct Beside {
    let name: String
    private static let mark = "tepat: for the time of a check or a restore"

    init(name: String) { self.name = name }

    /// Names have 63 bytes at most.
    init(of register: String, _ ending: String) {
        name = String(decoding: register.utf8.prefix(40), as: UTF8.self) + "_" + ending
    }

    /// What the names of the copies begin with that checks of this register make. Two registers whose long names begin
    /// alike are told apart by their numbers.
    static func beginning(ofChecksIn postgres: PostgresConnection) throws -> String {
        let found = try postgres.execute(
            "SELECT datname, CAST(oid AS text) FROM pg_database WHERE datname = current_database()")
        return String(decoding: found.text(0, 0).utf8.prefix(25), as: UTF8.self) + "_periksa_\(found.text(0, 1))_"
    }

    static func all(_ beginning: String, in postgres: PostgresConnection) throws -> [Beside] {
        let found = try postgres.execute(
            """
            SELECT datname FROM pg_database
            WHERE starts_with(CAST(datname AS text), $1)
            AND COALESCE(shobj_description(oid, 'pg_database'), $2) = $2
            """, [.text(beginning), .text(mark)])
        return (0..<found.count).map { Beside(name: found.text($0, 0)) }
    }

    /// What a check of an earlier version left under the name that each took then. While somebody is connected, it is at
    /// work.
    static func dropOldest(in postgres: PostgresConnection) throws {
        let found = try postgres.execute("SELECT CAST(current_database() AS text)")
        let oldest = Beside(of: found.text(0, 0), "periksa")
        // What stays takes no name from anybody.
        try? oldest.drop(postgres, force: false)
    }

    func make(_ postgres: PostgresConnection) throws {
        let found = try postgres.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = $1", [.text(name)])
        if found.count > 0 {
            guard found.text(0, 0) == Self.mark else {
                throw StorageError.unable("there is a database \(name) already; rename it, the name is needed here")
            }
            try drop(postgres)  // left by one that was interrupted
        }
        do {
            try postgres.run("CREATE DATABASE \(Self.quoted(name)) TEMPLATE template0 ENCODING 'UTF8'")
        } catch {
            guard error.code == "42501" else { throw error }
            throw StorageError.unable(
                """
                the role of this address may not make databases; let it, as an administrator of the server: \
                ALTER ROLE ... CREATEDB
                """)
        }
        try postgres.run("COMMENT ON DATABASE \(Self.quoted(name)) IS '\(Self.mark)'")
    }

    /// One of that name that is not ours stays.
    ///
    /// - Parameters:
    ///   - isUnmarkedOurs: the name has the register's number in it, so that one without any comment is of a check that was
    ///     killed before it wrote its own.
    ///   - force: also where somebody is connected.
    func drop(_ postgres: PostgresConnection, isUnmarkedOurs: Bool = false, force: Bool = true) throws {
        let found = try postgres.execute(
            """
            SELECT 1 FROM pg_database WHERE datname = $1
            AND COALESCE(shobj_description(oid, 'pg_database'), $3) = $2
            """, [.text(name), .text(Self.mark), .text(isUnmarkedOurs ? Self.mark : "")])
        guard found.count == 1 else { return }
        try postgres.run("DROP DATABASE IF EXISTS \(Self.quoted(name))\(force ? " WITH (FORCE)" : "")")
    }

    /// Takes the register's name in one transaction, as soon as nobody is connected to either.
    ///
    /// - Returns: the name under which the database of before stays.
    func takePlace(of register: String, isThere: Bool, _ postgres: PostgresConnection) throws -> String? {
        let moment = Date().formatted(
            .iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: false)
                .timeSeparator(.omitted))
        let beginning = String(decoding: register.utf8.prefix(25), as: UTF8.self)
        let old = beginning + "_sebelum_pemulihan_" + moment.lowercased()
        var steps = ["BEGIN"]
        if isThere { steps.append("ALTER DATABASE \(Self.quoted(register)) RENAME TO \(Self.quoted(old))") }
        steps += [
            "ALTER DATABASE \(Self.quoted(name)) RENAME TO \(Self.quoted(register))",
            "COMMENT ON DATABASE \(Self.quoted(register)) IS NULL", "COMMIT",
        ]
        for attempt in 1... {
            // Connections of ours that are on their way out.
            _ = try postgres.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [.text(name)])
            do {
                try postgres.run(steps.joined(separator: ";"))
                return isThere ? old : nil
            } catch {
                try postgres.run("ROLLBACK")
                guard error.code == "55006" else { throw error }
                guard attempt < 50 else {
                    throw StorageError.unable(
                        """
                        another program is connected to the database \(register), so it cannot be put aside; \
                        end it and restore again. Nothing was changed
                        """)
                }
                Thread.sleep(forTimeInterval: 0.1)
            }
        }
        return nil
    }

    private static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}
