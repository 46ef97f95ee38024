package import Storage

/// What PostgreSQL itself enforces: the role that serves may not change tables nor what the audit trail says, and of
/// people's data it sees only the villages that the transaction was told of (`Sight`).
///
/// Made anew after every change of the schema, so that no new table is forgotten.
package enum SecondLock {
    /// What the role that serves may add to and never change.
    private static let appendOnly = ["audit_entry", "audit_root", "migration"]
    /// Tables with a village that say nothing of anybody: what is being loaded, how many rows an import brought, where
    /// an account practises.
    static let open = ["village_loading", "import_village", "training_ground"]
    /// People's data in tables where another column says where they are, or none does.
    static let special: [(table: String, condition: String)] = [
        // A move is of two villages.
        ("transfer", "\(seen("origin")) OR \(seen("destination"))"),
        // Of a village, or of the kabupaten of whoever is in no register.
        ("privacy_request", seen("region")), ("desk_letter", seen("region")),
        // Under which key files know a person: for imports alone, so it is in no place.
        ("person_dtks", seen(String(Int64.max))),
    ]

    /// Whether a place is among those that the transaction sees. Plain comparisons with its settings: a policy that
    /// looks at another table cannot be had where tables are spread over several servers.
    ///
    /// `+ 0`: it says who may see a row, and is never taken for the way to find rows. The queries' own conditions are that.
    /// Without counts of a table just filled, the planner would else walk an index over all that is seen.
    ///
    /// A setting that was never made is null, one whose transaction is over is empty: neither shows anything.
    static func seen(_ place: String) -> String {
        func setting(_ name: String) -> String { "NULLIF(current_setting('tepat.\(name)', true), '')" }
        return """
            (\(place) + 0 BETWEEN \(setting("low"))::bigint AND \(setting("high"))::bigint
            AND (current_setting('tepat.places', true) = '' OR \(place) <@ \(setting("places"))::int8multirange))
            """
    }

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
            // What earlier versions began their transactions with.
            try db.execute("DROP FUNCTION IF EXISTS tepat_scope(bigint, bigint, text)")
            for table in try guarded(in: db) {
                let condition = special.first { $0.table == table }?.condition ?? seen("village")
                try db.execute("DROP POLICY IF EXISTS second_lock ON \(unsafe: table)")
                try db.execute(
                    """
                    CREATE POLICY second_lock ON \(unsafe: table) TO \(unsafe: role)
                    USING (\(unsafe: condition)) WITH CHECK (\(unsafe: condition))
                    """)
                try db.execute("ALTER TABLE \(unsafe: table) ENABLE ROW LEVEL SECURITY")
            }
        }
    }

    /// Every table of people's data: those with a village, and the special ones.
    static func guarded(in db: any Connection) throws -> [String] {
        let named = special.map(\.table)
        return try db.rows(
            """
            SELECT CAST(c.relname AS text) AS name FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND (c.relname IN (\(named))
                OR (c.relname NOT IN (\(open)) AND EXISTS (
                    SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'village')))
            ORDER BY c.relname
            """
        ).map { try $0.text("name") }
    }

    /// Makes the role that serves, and lets whoever changes tables become it.
    static func makeRole(in db: any Connection) throws {
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
