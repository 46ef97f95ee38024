import Storage

extension Schema {
    /// Proposals and how they came where they are.
    static func proposals(_ db: any Connection) throws {
        try proposal(db)
        try steps(db)
        try lookups(ofProposals: db)
        // What differs by kabupaten and from which day on: over `road.json`, in the same words.
        try db.execute(
            """
            CREATE TABLE road_rule (
                kind text NOT NULL, region bigint NOT NULL, valid_from integer NOT NULL, valid_to integer,
                body text NOT NULL, PRIMARY KEY (kind, region, valid_from)) \(unsafe: db.dialect.keyed)
            """)
        // The proposal that brought a change about.
        try db.execute("ALTER TABLE change_set ADD COLUMN proposal bigint")
        guard db.dialect == .sqlite else { return }
        for (index, stat) in [
            ("proposal", "100000 5000 1"), ("proposal_queue", "100000 5000 40 1"), ("proposal_family", "50000 2000 2"),
            ("proposal_open", "10000 400 20 1"),
        ] {
            try db.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('proposal', \(index), \(stat))")
        }
        try db.execute("ANALYZE sqlite_schema")
    }

    private static func proposal(_ db: any Connection) throws {
        // content, salt: null once they were erased; hash stays. period: yyyymm in which the window of the kind closes.
        // closes: when it does, milliseconds; null once the village has made it final, and where there is none.
        // holder: the verifier who has it. visit: 1 asked for, 2 made.
        try db.execute(
            """
            CREATE TABLE proposal (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, kind text NOT NULL, program integer,
                state text NOT NULL, family bigint, label text NOT NULL, rt text NOT NULL,
                rw text NOT NULL, persons integer NOT NULL, content text, salt text, hash text NOT NULL,
                version integer NOT NULL, steps integer NOT NULL, period integer NOT NULL, closes bigint,
                maker bigint NOT NULL, maker_name text NOT NULL, made_at bigint NOT NULL, since bigint NOT NULL,
                holder bigint, visit integer NOT NULL DEFAULT 0, late integer NOT NULL DEFAULT 0,
                conflict integer NOT NULL DEFAULT 0, errors integer NOT NULL DEFAULT 0,
                warnings integer NOT NULL DEFAULT 0, checked text, deliberation bigint, batch bigint, reason text,
                change_set bigint, applied_at bigint, PRIMARY KEY (home, id)) \(unsafe: db.dialect.keyed)
            """)
        // A queue of an office: one state, village by village.
        try db.execute("CREATE INDEX proposal_queue ON proposal (state, village, id)")
        try db.execute("CREATE INDEX proposal_family ON proposal (home, family) WHERE family IS NOT NULL")
        try db.execute("CREATE INDEX proposal_open ON proposal (closes, village, id) WHERE closes IS NOT NULL")
    }

    private static func steps(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // words: a salted digest of what is in proposal_word. chain: tied to that of the step before.
        try db.execute(
            """
            CREATE TABLE proposal_step (
                home integer NOT NULL, proposal bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
                at bigint NOT NULL, step text NOT NULL, before text NOT NULL, after text NOT NULL,
                account bigint NOT NULL, role text NOT NULL, reason text NOT NULL, evidence text NOT NULL, batch bigint,
                hash text NOT NULL, words text NOT NULL, chain text NOT NULL,
                PRIMARY KEY (home, proposal, number)) \(unsafe: keyed)
            """)
        // Who and with which words, to be erased without breaking the chain.
        try db.execute(
            """
            CREATE TABLE proposal_word (
                home integer NOT NULL, proposal bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
                salt text NOT NULL, actor_name text NOT NULL, words text NOT NULL,
                PRIMARY KEY (home, proposal, number)) \(unsafe: keyed)
            """)
        // What was found in the content: of a newcomer there is no record yet. member: 0 for all of it.
        try db.execute(
            """
            CREATE TABLE proposal_finding (
                home integer NOT NULL, proposal bigint NOT NULL, rule text NOT NULL, member integer NOT NULL,
                village bigint NOT NULL, severity text NOT NULL, detail text, evidence text, opened_at bigint NOT NULL,
                closed_at bigint, answer text,
                PRIMARY KEY (home, proposal, rule, member, opened_at)) \(unsafe: keyed)
            """)
    }

    private static func lookups(ofProposals db: any Connection) throws {
        let keyed = db.dialect.keyed
        // Of whom an open proposal is: nobody is in two of one lane.
        try db.execute(
            """
            CREATE TABLE proposal_claim (
                home integer NOT NULL, subject bigint NOT NULL, lane text NOT NULL, proposal bigint NOT NULL,
                village bigint NOT NULL, PRIMARY KEY (home, subject, lane)) \(unsafe: keyed)
            """)
        // NIK and KK of those who are in an open proposal and not in the register. what: nik, kk.
        try db.execute(
            """
            CREATE TABLE proposal_number (
                number bigint NOT NULL, home integer NOT NULL, proposal bigint NOT NULL, member integer NOT NULL,
                what text NOT NULL, village bigint NOT NULL,
                PRIMARY KEY (number, home, proposal, member, what)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE proposal_tally (
                village bigint NOT NULL, period integer NOT NULL, kind text NOT NULL, state text NOT NULL,
                proposals bigint NOT NULL, persons bigint NOT NULL,
                PRIMARY KEY (village, period, kind, state)) \(unsafe: keyed)
            """)
    }
}
