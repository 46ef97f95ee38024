import Foundation
import Postgres

/// A database that a backup is restored into, beside the one that is the register. It is known by its comment: another
/// one that happens to have the name is left alone.
struct Beside {
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

    /// Takes the name of a register that is not there.
    func takeName(_ register: String, on postgres: PostgresConnection) throws {
        try endConnections(on: postgres)
        try take(register, putting: nil, on: postgres) {}
    }

    /// Takes the register's place in one transaction.
    ///
    /// The server shuts the register's door first and waits some seconds for whoever is in it, so that nobody comes in
    /// between those who kept others out and the new register.
    ///
    /// - Parameters:
    ///   - looker: another connection than the one by which it is done.
    ///   - letGo: ends what keeps others out of the register.
    /// - Returns: the name under which the database of before stays.
    func takePlace(
        of register: String, _ postgres: PostgresConnection, _ looker: PostgresConnection, letGo: () -> Void
    ) throws -> String {
        let moment = Date().formatted(
            .iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: false)
                .timeSeparator(.omitted))
        let beginning = String(decoding: register.utf8.prefix(25), as: UTF8.self)
        let old = beginning + "_sebelum_pemulihan_" + moment.lowercased()
        let process = try postgres.execute("SELECT CAST(pg_backend_pid() AS bigint)").int(0, 0)
        try endConnections(on: postgres)
        try take(register, putting: old, on: postgres) {
            Self.wait(until: register, isShutBy: process, looker)
            letGo()
        }
        return old
    }

    /// Connections of ours that are on their way out.
    private func endConnections(on postgres: PostgresConnection) throws {
        _ = try postgres.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [.text(name)])
    }

    private func take(
        _ register: String, putting old: String?, on postgres: PostgresConnection, meanwhile: () -> Void
    ) throws {
        var steps = ["BEGIN"]
        if let old { steps.append("ALTER DATABASE \(Self.quoted(register)) RENAME TO \(Self.quoted(old))") }
        steps += [
            "ALTER DATABASE \(Self.quoted(name)) RENAME TO \(Self.quoted(register))",
            "COMMENT ON DATABASE \(Self.quoted(register)) IS NULL", "COMMIT",
        ]
        do {
            try postgres.run(steps.joined(separator: ";"), meanwhile: meanwhile)
        } catch {
            try postgres.run("ROLLBACK")
            guard error.code == "55006" else { throw error }
            throw StorageError.unable(
                """
                another program is connected to the database \(register), so it cannot be put aside; \
                end it and restore again. Nothing was changed
                """)
        }
    }

    /// Until the server lets nobody into the database any more, or has given it up, or is too slow to tell.
    private static func wait(until register: String, isShutBy process: Int64, _ looker: PostgresConnection) {
        for _ in 0..<500 {
            let found = try? looker.execute(
                """
                SELECT EXISTS (
                    SELECT 1 FROM pg_locks WHERE pid = $2 AND locktype = 'object' AND granted
                    AND mode = 'AccessExclusiveLock' AND classid = 'pg_database'::regclass
                    AND objid = (SELECT oid FROM pg_database WHERE datname = $1)
                ) OR EXISTS (
                    SELECT 1 FROM pg_stat_activity WHERE pid = $2 AND state = 'idle in transaction (aborted)')
                """, [.text(register), .int8(process)])
            if found?.int(0, 0) != 0 { return }
            usleep(20_000)
        }
    }

    private static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
}
