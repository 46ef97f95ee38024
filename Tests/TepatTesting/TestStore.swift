import Foundation
import Postgres
package import Storage

/// A store with nothing in it but the tables of a test, on the engine that the tests run on.
package final class TestStore: Sendable {
    package let database: any Database
    private let place: TestDatabase

    package init(connections: Int = 2, _ tables: SQL...) throws {
        let folder = try TestFolder()
        place = try TestDatabase(at: folder.path + "/store.sqlite", in: folder)
        if TestEngine.isPostgres { try place.makeRole() }
        database = try place.open(connections: connections, isLogged: false)
        try database.changeSchema { db in
            for table in tables { try db.execute(table) }
        }
    }

    /// Where it is, as whoever owns it. PostgreSQL only.
    package var url: String { place.url }

    /// What another program would have.
    package func openedAgain(connections: Int = 1) throws -> any Database {
        try place.open(connections: connections, isLogged: false)
    }

    /// Ends every connection to it, as a server does that is started anew. PostgreSQL only.
    package func endConnections() throws { try place.endConnections() }

    /// Whether a statement with these words runs now. PostgreSQL only.
    package func isRunning(_ words: String) throws -> Bool {
        let found = try PostgresConnection(PostgresAddress(TestEngine.url("postgres"))).execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = $1 AND state = 'active' AND query LIKE $2",
            [.text(place.name), .text("%\(words)%")])
        return found.int(0, 0) > 0
    }
}

extension TestDatabase {
    /// The role that serves, as the register's own schema makes it, for tables that are no register's.
    fileprivate func makeRole() throws {
        let owner = try PostgresConnection(PostgresAddress(url))
        // Roles belong to the whole server: another test may make it at the same moment.
        try owner.run(
            """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '\(PostgreSQL.role)') THEN
                    CREATE ROLE \(PostgreSQL.role) NOLOGIN;
                END IF;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $$;
            ALTER DEFAULT PRIVILEGES IN SCHEMA public
                GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO \(PostgreSQL.role);
            """)
    }
}
