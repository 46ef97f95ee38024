import Storage

extension Schema {
    /// Access beyond one's area, the inbox of notices, and what is needed to say who looked.
    static func privacy(_ db: any Connection) throws {
        try lookers(db)
        try auditPaths(db)
        try notices(db)
        try breakGlass(db)
        try AuditSubjects.fillOld(in: db)
    }

    private static func lookers(_ db: any Connection) throws {
        // Which families an entry of the trail is about. home: the family's; chain, day, number: the entry's key.
        try db.execute(
            """
            CREATE TABLE audit_subject (
                home integer NOT NULL, family bigint NOT NULL, at bigint NOT NULL, chain integer NOT NULL,
                day integer NOT NULL, number integer NOT NULL, person bigint,
                PRIMARY KEY (home, family, at, chain, day, number)) \(unsafe: db.dialect.keyed)
            """)
        // How many entries of a kind a day has in a place, so that no screen counts millions.
        try db.execute(
            """
            CREATE TABLE audit_tally (
                home integer NOT NULL, day integer NOT NULL, verb text NOT NULL, place bigint NOT NULL,
                entries bigint NOT NULL, PRIMARY KEY (home, day, verb, place)) \(unsafe: db.dialect.keyed)
            """)
        try db.execute(
            """
            INSERT INTO audit_tally (home, day, verb, place, entries)
            SELECT home, day, verb, place, count(*) FROM audit_entry GROUP BY home, day, verb, place
            """)
    }

    /// The ways into a trail of millions, each in the order of time.
    private static func auditPaths(_ db: any Connection) throws {
        try db.execute("CREATE INDEX audit_time ON audit_entry (home, at, day, number)")
        try db.execute("CREATE INDEX audit_actor ON audit_entry (home, actor, at, day, number)")
        try db.execute("CREATE INDEX audit_verb ON audit_entry (home, verb, at, day, number)")
        try db.execute("CREATE INDEX audit_place ON audit_entry (home, place, at, day, number)")
        try db.execute("CREATE INDEX audit_object ON audit_entry (home, object, at, day, number)")
        try db.execute("CREATE INDEX audit_day ON audit_entry (day, home, number)")
        try db.execute(
            """
            CREATE TABLE audit_verification (
                region bigint NOT NULL, at bigint NOT NULL, account bigint NOT NULL, actor_name text NOT NULL,
                entries bigint NOT NULL, chains integer NOT NULL, erased bigint NOT NULL, problems text NOT NULL,
                PRIMARY KEY (region, at)) \(unsafe: db.dialect.keyed)
            """)
    }

    /// With the number of the entry in it, this index was taken for the way to a chain's newest entry, through the
    /// entries of every other chain of the day.
    static func chainHeads(_ db: any Connection) throws {
        try db.execute("DROP INDEX audit_day")
        try db.execute("CREATE INDEX audit_day ON audit_entry (day, home)")
    }

    private static func notices(_ db: any Connection) throws {
        // To one account, or to whoever holds a permission in a grant that contains the region.
        try db.execute(
            """
            CREATE TABLE notice (
                id bigint PRIMARY KEY, kind text NOT NULL, account bigint, permission text, region bigint,
                words_id text NOT NULL, words_en text NOT NULL, link text NOT NULL, at bigint NOT NULL,
                expires_at bigint NOT NULL)
            """)
        try db.execute("CREATE INDEX notice_account ON notice (account, id) WHERE account IS NOT NULL")
        try db.execute("CREATE INDEX notice_holders ON notice (permission, region, id) WHERE permission IS NOT NULL")
        try db.execute("CREATE INDEX notice_expires ON notice (expires_at)")
        try db.execute(
            """
            CREATE TABLE notice_seen (
                notice bigint NOT NULL, account bigint NOT NULL, at bigint NOT NULL,
                PRIMARY KEY (notice, account)) \(unsafe: db.dialect.keyed)
            """)
    }

    private static func breakGlass(_ db: any Connection) throws {
        // One look beyond the asker's area: given for one family, or an attempt that led nowhere. Never the number.
        // state: given, unknown, refused. origin: the region of the grant it was asked with. session: its digest.
        try db.execute(
            """
            CREATE TABLE break_glass (
                id bigint PRIMARY KEY, account bigint NOT NULL, actor_name text NOT NULL, role text NOT NULL,
                origin bigint NOT NULL, session text NOT NULL, state text NOT NULL, home integer, family bigint,
                place bigint, reason text NOT NULL, purpose text NOT NULL, words text NOT NULL,
                asked_at bigint NOT NULL, expires_at bigint NOT NULL, ended_at bigint)
            """)
        try db.execute("CREATE INDEX break_glass_account ON break_glass (account, id)")
        try db.execute("CREATE INDEX break_glass_place ON break_glass (place, id) WHERE place IS NOT NULL")
        try db.execute("CREATE INDEX break_glass_origin ON break_glass (origin, id)")
        try db.execute(
            "CREATE INDEX break_glass_open ON break_glass (expires_at) WHERE state = 'given' AND ended_at IS NULL")
        // side: data (where the family is), origin (where the asker is from). verdict: proper, abuse.
        try db.execute(
            """
            CREATE TABLE break_glass_review (
                access bigint NOT NULL, side text NOT NULL, account bigint NOT NULL, verdict text NOT NULL,
                words text NOT NULL, reviewer bigint NOT NULL, reviewer_name text NOT NULL, at bigint NOT NULL,
                cleared_at bigint, cleared_name text, cleared_words text,
                PRIMARY KEY (access, side)) \(unsafe: db.dialect.keyed)
            """)
        try db.execute(
            """
            CREATE INDEX break_glass_abuse ON break_glass_review (account)
            WHERE verdict = 'abuse' AND cleared_at IS NULL
            """)
    }
}
