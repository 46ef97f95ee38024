import Foundation
import Postgres
package import Storage

/// The engine that this run of the tests has its registers on: SQLite, or a PostgreSQL that `scripts/postgres with`
/// started, whose socket lies in $TEPAT_TEST_POSTGRES.
package enum TestEngine {
    package static let postgresFolder = ProcessInfo.processInfo.environment["TEPAT_TEST_POSTGRES"]
    package static var isPostgres: Bool { postgresFolder != nil }

    package static func url(_ database: String) -> String {
        "postgresql:///\(database)?host=\(postgresFolder ?? "")&user=tepat"
    }

    /// A connection costs as much as what it is asked here: each is used by one test after the other.
    private static let administrators = Result {
        try PostgresPool(PostgresAddress(TestEngine.url("postgres")), connections: 0, spare: 8)
    }

    /// Runs what cannot run inside a transaction, such as making a database.
    package static func administer(_ statement: String) throws {
        try administrators.get().borrow { try $0.run(statement) }
    }
}

/// A database of a test's own, gone when nobody uses it any more.
package final class TestDatabase: Sendable {
    /// What the names of its files begin with; on SQLite the database itself.
    package let path: String
    let name: String

    /// Where its files lie, if it is to be there as long as the database is used.
    private let folder: TestFolder?

    /// An empty one, or a copy of another.
    package init(at path: String, copyOf template: TestDatabase? = nil, in folder: TestFolder? = nil) throws {
        self.path = path
        self.folder = folder
        name = "t" + UUID().uuidString.replacing("-", with: "").lowercased()
        if TestEngine.isPostgres {
            let origin = template.map { " TEMPLATE \($0.name) STRATEGY FILE_COPY" } ?? ""
            try TestEngine.administer("CREATE DATABASE \(name)\(origin)")
        } else if let template {
            try FileManager.default.copyItem(atPath: template.path, toPath: path)
        }
    }

    deinit {
        // The cluster is removed after the tests: what stays until then harms nobody.
        if TestEngine.isPostgres { try? TestEngine.administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
    }

    /// - Parameters:
    ///   - isLogged: its statements are of the program while it serves, and are held against the rules for several servers
    ///     after the tests.
    ///   - trace: gets each statement that runs.
    package func open(
        connections: Int = 1, isLogged: Bool = true, trace: (@Sendable (SQL) -> Void)? = nil
    ) throws -> any Database {
        let trace = isLogged ? StatementLog.tracing(trace) : trace
        if !TestEngine.isPostgres, folder == nil { return try SQLite(path: path, trace: trace) }
        // The connections hold the trace, and with it the database: it is there as long as anybody uses it, as a file
        // is that was opened.
        let held: @Sendable (SQL) -> Void = { [self] sql in withExtendedLifetime(self) { trace?(sql) } }
        guard TestEngine.isPostgres else { return try SQLite(path: path, trace: held) }
        return try PostgreSQL(url: url, path: path, connections: connections, trace: held)
    }

    /// Where its owner comes in on PostgreSQL.
    package var url: String { TestEngine.url(name) }

    /// As the command line takes it.
    package var address: String { TestEngine.isPostgres ? url : path }

    /// Ends every connection to it, as a server does that is started anew. PostgreSQL only.
    package func endConnections() throws {
        try TestEngine.administer(
            """
            SELECT pg_terminate_backend(pid, 20000) FROM pg_stat_activity
            WHERE datname = '\(name)' AND pid <> pg_backend_pid()
            """)
    }

    /// Gives the room of deleted rows back, so that a copy does not copy it.
    func shrink() throws {
        guard TestEngine.isPostgres else { return }
        let owner = try PostgresConnection(PostgresAddress(url))
        for table in ["region", "region_code", "home"] { try owner.run("VACUUM (FULL, ANALYZE) \(table)") }
    }

    /// Ends all use of it, so that it can be copied.
    func close() throws {
        guard TestEngine.isPostgres else { return }
        try TestEngine.administer("ALTER DATABASE \(name) ALLOW_CONNECTIONS false")
        try TestEngine.administer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'")
    }
}

/// Something that a test holds so that whoever comes to it waits: a place in the middle of another program's work.
package final class HeldPlace {
    private let holder: PostgresConnection

    /// Has whoever writes rows of a kind wait from now on. PostgreSQL only.
    ///
    /// - Parameters:
    ///   - change: such as `INSERT ON person`.
    ///   - condition: which rows are meant, by `NEW`.
    package init(_ change: String, when condition: String, of database: TestDatabase) throws {
        holder = try PostgresConnection(PostgresAddress(database.url))
        try holder.run(
            """
            CREATE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_advisory_xact_lock_shared(\(Self.key)); RETURN NEW; END $$;
            CREATE TRIGGER held BEFORE \(change) FOR EACH ROW WHEN (\(condition)) EXECUTE FUNCTION held();
            SELECT pg_advisory_lock(\(Self.key))
            """)
    }

    private static let key = 1_702_062_001

    /// Whether somebody waits.
    package func isReached() throws -> Bool {
        let found = try holder.execute(
            """
            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND CAST(objid AS bigint) = $1
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """, [.int8(Int64(Self.key))])
        return found.int(0, 0) > 0
    }

    /// Whether anybody is in the middle of a transaction.
    package func isBusy() throws -> Bool {
        let found = try holder.execute(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
            AND state <> 'idle'
            """)
        return found.int(0, 0) > 0
    }

    /// Lets everybody through.
    package func release() throws { try holder.run("SELECT pg_advisory_unlock_all()") }
}
