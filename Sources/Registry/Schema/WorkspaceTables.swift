import Storage

extension Schema {
    /// What the operator's workspace keeps: changes as they were asked for, the policy they fall under, moves between
    /// villages, drafts, and where each case of mending stands.
    static func workspace(_ db: any Connection) throws {
        // Which version of a record a change made: so a later form can tell what others did meanwhile.
        try db.execute("ALTER TABLE change_log ADD COLUMN version integer")
        try db.execute("ALTER TABLE change_log ADD COLUMN change_set bigint")
        try db.execute("CREATE INDEX change_of_set ON change_log (change_set, home, id) WHERE change_set IS NOT NULL")
        try changes(db)
        try transfers(db)
        try desk(db)
        try bulk(db)
        // Those who are no longer present are few, and looked for by themselves.
        try db.execute("CREATE INDEX person_gone ON person (village, id) WHERE status <> 1")
    }

    private static func changes(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // body: the ChangeSet as it came; outcome: what it came to. state: applied, waiting, refused, undone.
        try db.execute(
            """
            CREATE TABLE change_set (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, family bigint NOT NULL,
                event text NOT NULL, state text NOT NULL, actor bigint NOT NULL, actor_name text NOT NULL,
                role text NOT NULL, at bigint NOT NULL, day integer NOT NULL, reason text NOT NULL, evidence text,
                body text NOT NULL, outcome text NOT NULL, bulk bigint, decided_by bigint, decided_name text,
                decided_at bigint, decided_reason text,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX change_set_family ON change_set (home, family, id)")
        try db.execute("CREATE INDEX change_set_village ON change_set (village, id)")
        try db.execute("CREATE INDEX change_set_waiting ON change_set (village, id) WHERE state = 'waiting'")
        try db.execute("CREATE INDEX change_set_actor ON change_set (actor, id)")
        try db.execute("CREATE INDEX change_set_bulk ON change_set (bulk, id) WHERE bulk IS NOT NULL")
        // subject: an event, or event/field; '*' for all. mode: apply, approve, refuse.
        try db.execute(
            """
            CREATE TABLE policy (
                subject text NOT NULL, role text NOT NULL, valid_from integer NOT NULL, valid_to integer,
                mode text NOT NULL, PRIMARY KEY (subject, role, valid_from)) \(unsafe: keyed)
            """)
        // Reasons and kinds of evidence that forms offer. kind: reason, evidence, refusal.
        try db.execute(
            """
            CREATE TABLE choice (
                kind text NOT NULL, event text NOT NULL, code text NOT NULL, valid_from integer NOT NULL,
                valid_to integer, id text NOT NULL, en text NOT NULL, place integer NOT NULL,
                PRIMARY KEY (kind, event, code, valid_from)) \(unsafe: keyed)
            """)
    }

    private static func transfers(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // A move between villages: lives in the home of whoever opened it, with a pointer in each place it concerns.
        // state: open, accepted, refused, withdrawn. starter: origin, destination.
        try db.execute(
            """
            CREATE TABLE transfer (
                home integer NOT NULL, id bigint NOT NULL, origin bigint NOT NULL, destination bigint NOT NULL,
                starter text NOT NULL, state text NOT NULL, day integer NOT NULL, reason text NOT NULL,
                body text NOT NULL, persons integer NOT NULL, label text NOT NULL, version integer NOT NULL,
                opened_by bigint NOT NULL, opened_name text NOT NULL, opened_at bigint NOT NULL,
                decided_by bigint, decided_name text, decided_at bigint, decided_reason text, change_set bigint,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX transfer_change ON transfer (change_set) WHERE change_set IS NOT NULL")
        try db.execute(
            """
            CREATE TABLE transfer_place (
                home integer NOT NULL, village bigint NOT NULL, transfer_home integer NOT NULL, transfer bigint NOT NULL,
                side text NOT NULL, state text NOT NULL,
                PRIMARY KEY (home, village, transfer_home, transfer, side)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX transfer_place_open ON transfer_place (village, transfer) WHERE state = 'open'")
        // Persons under way, so that nobody is in two cases at once.
        try db.execute(
            """
            CREATE TABLE transfer_person (
                home integer NOT NULL, person bigint NOT NULL, transfer_home integer NOT NULL, transfer bigint NOT NULL,
                family bigint NOT NULL, PRIMARY KEY (home, person, transfer)) \(unsafe: keyed)
            """)
    }

    private static func desk(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // A form not yet saved, by the account and the form's address. Fields as they were typed, URL-encoded.
        try db.execute(
            """
            CREATE TABLE draft (
                account bigint NOT NULL, path text NOT NULL, title text NOT NULL, fields text NOT NULL,
                saved_at bigint NOT NULL, interrupted integer NOT NULL,
                PRIMARY KEY (account, path)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE saved_view (
                account bigint NOT NULL, id bigint NOT NULL, screen text NOT NULL, name text NOT NULL,
                query text NOT NULL, created_at bigint NOT NULL,
                PRIMARY KEY (account, id)) \(unsafe: keyed)
            """)
        // A finding that its operator has handed on and now waits for: out of the queue until then.
        try db.execute(
            """
            CREATE TABLE case_note (
                home integer NOT NULL, family bigint NOT NULL, person bigint NOT NULL, rule text NOT NULL,
                village bigint NOT NULL, state text NOT NULL, until integer NOT NULL, note text NOT NULL,
                actor bigint NOT NULL, actor_name text NOT NULL, at bigint NOT NULL,
                PRIMARY KEY (home, family, person, rule)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX case_note_village ON case_note (village, rule)")
    }

    private static func bulk(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // A mend of many at once: previewed, then running, done, stopped or undone.
        try db.execute(
            """
            CREATE TABLE bulk_job (
                id bigint PRIMARY KEY, account bigint NOT NULL, actor_name text NOT NULL, region bigint NOT NULL,
                mend text NOT NULL, state text NOT NULL, reason text NOT NULL, total integer NOT NULL,
                done integer NOT NULL, applied integer NOT NULL, refused integer NOT NULL, undone integer NOT NULL,
                created_at bigint NOT NULL, started_at bigint, finished_at bigint, message text NOT NULL)
            """)
        try db.execute("CREATE INDEX bulk_job_account ON bulk_job (account, id)")
        // state: ready, refused, applied, failed, undone, kept. change: what would be done, as a ChangeSet.
        try db.execute(
            """
            CREATE TABLE bulk_row (
                job bigint NOT NULL, number integer NOT NULL, home integer NOT NULL, family bigint NOT NULL,
                person bigint NOT NULL, village bigint NOT NULL, state text NOT NULL, change text NOT NULL,
                before text NOT NULL, after text NOT NULL, words text NOT NULL, change_set bigint,
                PRIMARY KEY (job, number)) \(unsafe: keyed)
            """)
    }
}
