import Storage

/// The register must not be served like this: what is wrong, and what to do about it.
package struct CannotServe: Error, Equatable, CustomStringConvertible {
    package let description: String

    static func notMigrated(found: Int, known: Int) -> CannotServe {
        CannotServe(
            description: """
                the tables are those of version \(found), this program needs version \(known), and its login may not \
                change them; run `tepat migrate` with the URL of the tables' owner first
                """)
    }

    /// - Parameter version: the server's, as 150018 for 15.18.
    static func notOfTheRole(_ role: String, login: String, version: Int) -> CannotServe {
        let how = version >= 160_000 ? " WITH SET TRUE, INHERIT TRUE" : ""
        return CannotServe(
            description: """
                the login \(login) may not become the role \(role), which serves; \
                run, as an administrator of the server: GRANT \(role) TO "\(login)"\(how)
                """)
    }
}

extension SecondLock {
    struct State {
        /// The newest step of the schema that was taken.
        var version: Int
        /// Every table of people's data has its policy, and whoever serves can say what they see.
        var isComplete: Bool
        /// Whoever signed in owns the tables, or may become who does.
        var mayMigrate: Bool
    }

    /// Nil where nobody can tell yet: there are no tables, or no role that serves.
    static func state(of database: any Database) -> State? {
        // Begun without the function that says what is seen, no transaction of the serving role would come this far.
        try? database.readBlocking(seeing: .nothing) { db in
            let row = try db.first(
                """
                SELECT (SELECT COALESCE(MAX(number), 0) FROM migration) AS version,
                    pg_has_role(session_user, c.relowner, 'MEMBER') AS may_migrate
                FROM pg_class c WHERE c.oid = 'public.migration'::regclass
                """)
            guard let row else { return nil }
            let names = try guarded(in: db)
            let shut = try db.count(
                """
                SELECT count(*) FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'second_lock'
                WHERE c.relnamespace = 'public'::regnamespace AND c.relrowsecurity AND c.relname IN (\(names))
                """)
            return State(
                version: Int(try row.int("version")), isComplete: shut == names.count,
                mayMigrate: try row.int("may_migrate") != 0)
        }
    }

    /// - Throws: `CannotServe` where the role that serves could pass by what keeps it, or where nobody can become it.
    static func check(_ database: any Database) throws {
        do {
            try database.readBlocking(seeing: .nothing) { db in
                guard let row = try db.first("SELECT CAST(current_user AS text) AS name") else { return }
                if let problem = try problem(with: try row.text("name"), in: db) {
                    throw CannotServe(description: problem)
                }
            }
        } catch StorageError.forbidden(let words) {
            if let barred = barred(database) { throw barred }
            throw StorageError.forbidden(words)
        }
    }

    /// What keeps a login from becoming the role that serves; nil if nothing does, or nobody can tell.
    static func barred(_ database: any Database) -> CannotServe? {
        // As the login itself: as the role that serves it does not even come in.
        try? database.readWhole { db in
            let role = PostgreSQL.role
            let row = try db.first(
                """
                SELECT CAST(session_user AS text) AS login,
                    CAST(current_setting('server_version_num') AS bigint) AS version,
                    pg_has_role(session_user, oid, CASE
                        WHEN CAST(current_setting('server_version_num') AS bigint) >= 160000 THEN 'SET' ELSE 'MEMBER'
                    END) AS may
                FROM pg_roles WHERE rolname = \(role)
                """)
            guard let row, try row.int("may") == 0 else { return nil }
            return CannotServe.notOfTheRole(role, login: try row.text("login"), version: Int(try row.int("version")))
        }
    }

    /// What is wrong with a role that serves; nil if nothing.
    ///
    /// What it may become counts as what it is. What the login may become that connected does not: an owner's URL is
    /// for those who also migrate with it.
    static func problem(with role: String, in db: any Connection) throws -> String? {
        for row in try db.rows(
            """
            SELECT CAST(rolname AS text) AS name, rolsuper, rolbypassrls FROM pg_roles
            WHERE (rolsuper OR rolbypassrls) AND pg_has_role(\(role), oid, 'MEMBER') ORDER BY rolname
            """)
        {
            let name = try row.text("name")
            let what = try row.int("rolsuper") != 0 ? "a superuser" : "outside of row-level security (BYPASSRLS)"
            let cure = name == role ? "ALTER ROLE \(role) NOSUPERUSER NOBYPASSRLS" : "REVOKE \(name) FROM \(role)"
            return "the role \(role) that serves is \(what)\(name == role ? "" : " by way of \(name)"); run \(cure)"
        }
        let owned = try db.first(
            """
            SELECT CAST(c.relname AS text) AS name, CAST(o.rolname AS text) AS owner FROM pg_class c
            JOIN pg_roles o ON o.oid = c.relowner
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
            AND pg_has_role(\(role), c.relowner, 'MEMBER') ORDER BY c.relname LIMIT 1
            """)
        if let owned {
            let (name, owner) = (try owned.text("name"), try owned.text("owner"))
            return """
                the role \(role) that serves owns the table \(name)\(owner == role ? "" : " by way of \(owner)"); give \
                it to whoever migrates with ALTER TABLE \(name) OWNER TO ..., or run REVOKE \(owner) FROM \(role)
                """
        }
        for table in ["audit_entry", "audit_root", "proposal_step"] {
            let may = try db.first("SELECT has_table_privilege(\(role), \(table), 'UPDATE, DELETE, TRUNCATE') AS may")
            guard try may?.int("may") == 0 else {
                return """
                    the role \(role) that serves may change \(table); run \
                    REVOKE UPDATE, DELETE, TRUNCATE ON \(table) FROM \(role)
                    """
            }
        }
        return nil
    }
}
