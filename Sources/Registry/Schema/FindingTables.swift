import Storage

extension Schema {
    /// What the rules found, open and closed, and the counts that every screen begins with.
    static func findings(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // person 0: about the family as a whole.
        try db.execute(
            """
            CREATE TABLE finding (
                home integer NOT NULL, family bigint NOT NULL, rule text NOT NULL, person bigint NOT NULL,
                opened_at bigint NOT NULL, closed_at bigint, village bigint NOT NULL, severity text NOT NULL,
                origin text NOT NULL, detail integer NOT NULL, evidence text, rule_version integer NOT NULL,
                PRIMARY KEY (home, family, rule, person, opened_at)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX finding_open ON finding (rule, village, family) WHERE closed_at IS NULL")
        try db.execute(
            """
            CREATE TABLE village_tally (
                village bigint PRIMARY KEY, families bigint NOT NULL, persons bigint NOT NULL,
                invalid bigint NOT NULL, invalid_found bigint NOT NULL, invalid_stated bigint NOT NULL)
            """)
        try db.execute(
            """
            CREATE TABLE rule_tally (
                rule text NOT NULL, village bigint NOT NULL, families bigint NOT NULL, findings bigint NOT NULL,
                PRIMARY KEY (rule, village)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE program_tally (
                program integer NOT NULL, village bigint NOT NULL, families bigint NOT NULL, persons bigint NOT NULL,
                PRIMARY KEY (program, village)) \(unsafe: keyed)
            """)
    }

    /// Where every value came from, what was there before, and the files that brought it.
    static func imports(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute(
            """
            CREATE TABLE change_log (
                home integer NOT NULL, id bigint NOT NULL, at bigint NOT NULL, actor bigint NOT NULL,
                actor_name text NOT NULL, action text NOT NULL, batch bigint, unit text NOT NULL,
                record bigint NOT NULL, family bigint NOT NULL, village bigint NOT NULL, field text NOT NULL,
                old_value text, new_value text, reason text NOT NULL,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX change_family ON change_log (home, family, id)")
        try db.execute("CREATE INDEX change_record ON change_log (home, record)")
        try db.execute("CREATE INDEX change_batch ON change_log (batch, home, id) WHERE batch IS NOT NULL")
        // The last value from a source, kept only where it is not the current one.
        try db.execute(
            """
            CREATE TABLE field_source (
                home integer NOT NULL, unit text NOT NULL, record bigint NOT NULL, field text NOT NULL,
                source text NOT NULL, value text, disagrees integer NOT NULL, as_of integer NOT NULL,
                recorded_at bigint NOT NULL,
                PRIMARY KEY (home, unit, record, field, source)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE import_batch (
                id bigint PRIMARY KEY, first_record bigint NOT NULL, file_name text NOT NULL, digest text NOT NULL, options text NOT NULL,
                source text NOT NULL, as_of integer NOT NULL, complete_for bigint, state text NOT NULL,
                first_load integer NOT NULL, villages_total integer NOT NULL, villages_done integer NOT NULL,
                rows_read bigint NOT NULL, rows_new bigint NOT NULL, rows_changed bigint NOT NULL,
                rows_unchanged bigint NOT NULL, rows_rejected bigint NOT NULL, rows_absent bigint NOT NULL,
                actor bigint NOT NULL, actor_name text NOT NULL, started_at bigint NOT NULL, finished_at bigint)
            """)
        try db.execute(
            """
            CREATE TABLE import_village (
                batch bigint NOT NULL, village bigint NOT NULL, rows_new bigint NOT NULL,
                rows_changed bigint NOT NULL, rows_unchanged bigint NOT NULL,
                PRIMARY KEY (batch, village)) \(unsafe: keyed)
            """)
        // Villages whose first load is not complete: nothing of them is shown yet.
        try db.execute(
            "CREATE TABLE village_loading (village bigint PRIMARY KEY, batch bigint NOT NULL)")
    }
}
