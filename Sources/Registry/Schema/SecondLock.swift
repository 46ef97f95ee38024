package import Storage

/// What PostgreSQL itself enforces: the role that serves may not change tables nor what the audit trail says, and of
/// people's data it sees only the villages that the transaction was told of (`Sight`).
///
/// Made anew after every change of the schema, so that no new table is forgotten.
package enum SecondLock {
    /// What the role that serves may add to and never change.
    static let appendOnly = ["audit_entry", "audit_root", "migration", "proposal_step"]
    /// The same, but for one column, which goes when the law takes out what it belongs to.
    static let fixedBut = [(table: "sealed_line", column: "salt")]
    /// Tables with a village that say nothing of anybody: what is being loaded, how many rows an import brought, where
    /// an account practises, how many rows of the civil registry there are.
    static let open = ["village_loading", "import_village", "training_ground", "civil_place"]
    /// People's data in tables where another column says where they are, or none does.
    static let special: [(table: String, places: [String])] = [
        // A move is of two villages.
        ("transfer", ["origin", "destination"]),
        // Of a village, or of the kabupaten of whoever is in no register.
        ("privacy_request", ["region"]), ("desk_letter", ["region"]), ("desk_event", ["region"]),
        // A case is of both people's villages.
        ("link_case", ["first_village", "second_village"]),
        // Of a kabupaten.
        ("rule_sum", ["region"]), ("program_sum", ["region"]), ("change_sum", ["region"]),
        ("batch", ["region"]), ("siks_run", ["region"]), ("determination", ["region"]),
        ("decision", ["region"]),
        // Of any region.
        ("link_run_place", ["region"]),
        // Under which key files know a person: for imports alone, so it is in no place.
        ("person_dtks", [String(Int64.max)]),
    ]

    /// How a policy asks what the transaction sees: of its setting, never of another table, which could not be had where
    /// tables are spread over several servers.
    struct Words {
        /// The setting is read once a statement, by a query of its own, not once a row. Citus takes no query in a policy.
        let asksOnce: Bool

        /// Whether a place is among those that the transaction sees.
        ///
        /// As a case, which the planner takes for true of every other row. Of a comparison with a setting it reckons that
        /// hardly any row fits it, and then gathers and sorts a province where the first 64 families of an index would
        /// do. Nor is a case ever taken for the way to find rows: the queries' own conditions are that.
        ///
        /// A setting that was never made is null, one whose transaction is over is empty: neither shows anything.
        func seen(_ place: String) -> String {
            let places = "NULLIF(current_setting('tepat.places', true), '')::int8multirange"
            return "CASE WHEN \(place) <@ \(asksOnce ? "(SELECT \(places))" : places) THEN true ELSE false END"
        }

        init(in db: any Connection) throws {
            asksOnce = try db.count("SELECT count(*) FROM pg_extension WHERE extname = 'citus'") == 0
        }
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
            let words = try Words(in: db)
            for (table, column) in fixedBut {
                try db.execute("REVOKE DELETE, TRUNCATE ON \(unsafe: table) FROM \(unsafe: role)")
                // Citus grants no single columns.
                guard words.asksOnce else { continue }
                try db.execute("REVOKE UPDATE ON \(unsafe: table) FROM \(unsafe: role)")
                try db.execute("GRANT UPDATE (\(unsafe: column)) ON \(unsafe: table) TO \(unsafe: role)")
            }
            // What earlier versions began their transactions with.
            try db.execute("DROP FUNCTION IF EXISTS tepat_scope(bigint, bigint, text)")
            for table in try guarded(in: db) {
                let places = special.first { $0.table == table }?.places ?? ["village"]
                let condition = places.map(words.seen).joined(separator: " OR ")
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
        // From version 16 on, whoever makes a role may give it away and no more. As a text: version 15 cannot read it.
        try db.execute(
            """
            DO $$ DECLARE
                tells boolean := CAST(current_setting('server_version_num') AS bigint) >= 160000;
            BEGIN
                IF NOT pg_has_role(
                    current_user, '\(unsafe: role)', CASE WHEN tells THEN 'SET' ELSE 'MEMBER' END)
                THEN
                    EXECUTE 'GRANT \(unsafe: role) TO CURRENT_USER'
                        || CASE WHEN tells THEN ' WITH SET TRUE, INHERIT TRUE' ELSE '' END;
                END IF;
            END $$
            """)
    }
}
