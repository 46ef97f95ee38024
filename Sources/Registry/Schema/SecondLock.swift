package import Storage

/// What PostgreSQL itself enforces: the role that serves may not change tables nor what the audit trail says.
///
/// Made anew after every change of the schema, so that no new table is forgotten.
package enum SecondLock {
    /// What the role that serves may add to and never change.
    private static let appendOnly = ["audit_entry", "audit_root", "migration"]

    package static func install(on database: any Database) throws {
        guard database.dialect == .postgres else { return }
        try database.changeSchema { db in
            try makeRole(in: db)
            let role = PostgreSQL.role
            try db.execute("GRANT USAGE ON SCHEMA public TO \(unsafe: role)")
            try db.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO \(unsafe: role)")
            for table in appendOnly {
                try db.execute("REVOKE UPDATE, DELETE, TRUNCATE ON \(unsafe: table) FROM \(unsafe: role)")
            }
            try db.execute("REVOKE INSERT ON migration FROM \(unsafe: role)")
        }
    }

    /// Makes the role that serves, and lets whoever changes tables become it.
    private static func makeRole(in db: any Connection) throws {
        let role = PostgreSQL.role
        // Roles belong to the whole server: another database may make it at the same moment.
        try db.execute(
            """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '\(unsafe: role)') THEN
                    CREATE ROLE \(unsafe: role) NOLOGIN NOSUPERUSER NOBYPASSRLS;
                END IF;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $$
            """)
        try db.execute(
            """
            DO $$ BEGIN
                IF NOT pg_has_role(current_user, '\(unsafe: role)', 'MEMBER') THEN
                    GRANT \(unsafe: role) TO CURRENT_USER;
                END IF;
            END $$
            """)
    }
}
