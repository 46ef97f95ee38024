import Storage

extension Schema {
    /// Requests of citizens, breaches, retention, processing, notices and consents.
    static func privacyDesk(_ db: any Connection) throws {
        try requests(db)
        try erasures(db)
        try breaches(db)
        try retention(db)
        try processing(db)
        try notices(db)
        try PrivacySeed.fill(db)
    }

    /// By which an erasure finds what hangs on somebody without walking through whole tables.
    static func personPaths(_ db: any Connection) throws {
        try db.execute("CREATE INDEX bulk_row_person ON bulk_row (home, person, family)")
        try db.execute("CREATE INDEX consent_person ON consent (home, person)")
        try db.execute("CREATE INDEX break_glass_family ON break_glass (family) WHERE family IS NOT NULL")
    }

    private static func requests(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // region: the village of the person or of the counter, else the kabupaten. person 0: not in the register.
        // state: diterima, identitas, dikerjakan, menunggu, dijawab, ditolak, selesai. Moments in milliseconds.
        try db.execute(
            """
            CREATE TABLE privacy_request (
                id bigint PRIMARY KEY, home integer NOT NULL, year integer NOT NULL, sequence integer NOT NULL,
                region bigint NOT NULL, person bigint NOT NULL, family bigint NOT NULL, kind text NOT NULL,
                channel text NOT NULL, applicant text NOT NULL, contact text NOT NULL, proxy text NOT NULL,
                words text NOT NULL, identity text NOT NULL, state text NOT NULL, taken_at bigint NOT NULL,
                due_at bigint NOT NULL, paused_at bigint, handler bigint, handler_name text NOT NULL,
                proposal text NOT NULL, proposal_code text NOT NULL, proposed_by bigint, proposed_name text NOT NULL,
                answer text NOT NULL, answered_at bigint, closed_at bigint, file bigint, handed_to text NOT NULL,
                erased_at bigint, version integer NOT NULL, taken_by bigint NOT NULL, taken_name text NOT NULL,
                UNIQUE (home, year, sequence))
            """)
        try db.execute("CREATE INDEX privacy_request_region ON privacy_request (region, id)")
        try db.execute(
            """
            CREATE INDEX privacy_request_open ON privacy_request (region, due_at)
            WHERE state IN ('diterima', 'identitas', 'dikerjakan', 'menunggu')
            """)
        try db.execute("CREATE INDEX privacy_request_person ON privacy_request (home, person)")
        // What happened to a request or a breach, and by whom.
        try db.execute(
            """
            CREATE TABLE desk_event (
                unit text NOT NULL, record bigint NOT NULL, id bigint NOT NULL, at bigint NOT NULL,
                account bigint NOT NULL, actor_name text NOT NULL, what text NOT NULL, words text NOT NULL,
                PRIMARY KEY (unit, record, id)) \(unsafe: keyed)
            """)
        // Letters as they were made: printing one again gives the same words.
        try db.execute(
            """
            CREATE TABLE desk_letter (
                id bigint PRIMARY KEY, unit text NOT NULL, record bigint NOT NULL, region bigint NOT NULL,
                kind text NOT NULL, number text NOT NULL, day integer NOT NULL, addressee text NOT NULL,
                title text NOT NULL, body text NOT NULL, signer text NOT NULL, signer_title text NOT NULL,
                made_at bigint NOT NULL, made_by bigint NOT NULL, made_name text NOT NULL)
            """)
        try db.execute("CREATE INDEX desk_letter_record ON desk_letter (unit, record, id)")
        try db.execute(
            """
            CREATE TABLE letter_template (
                kind text NOT NULL, valid_from integer NOT NULL, title text NOT NULL, body text NOT NULL,
                PRIMARY KEY (kind, valid_from)) \(unsafe: keyed)
            """)
    }

    private static func erasures(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // Salted digests of the numbers of those who were erased: a file that brings them back is met by these.
        try db.execute(
            """
            CREATE TABLE tombstone (
                home integer NOT NULL, digest text NOT NULL, request bigint NOT NULL, at bigint NOT NULL,
                lifted_at bigint, PRIMARY KEY (home, digest)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX tombstone_request ON tombstone (request)")
        // Rows of later files that were kept out because of one.
        try db.execute(
            """
            CREATE TABLE tombstone_hit (
                request bigint NOT NULL, batch bigint NOT NULL, line bigint NOT NULL, at bigint NOT NULL,
                PRIMARY KEY (request, batch, line)) \(unsafe: keyed)
            """)
        // What everybody has to know of a person before deciding about them.
        try db.execute(
            """
            CREATE TABLE person_mark (
                home integer NOT NULL, person bigint NOT NULL, id bigint NOT NULL, reason text NOT NULL,
                request bigint NOT NULL, at bigint NOT NULL, actor_name text NOT NULL, lifted_at bigint,
                lifted_reason text, PRIMARY KEY (home, person, id)) \(unsafe: keyed)
            """)
    }

    private static func breaches(_ db: any Connection) throws {
        // authority_at, subjects_at, public_at: when they were told. public_needed: 0 no, 1 yes.
        try db.execute(
            """
            CREATE TABLE breach (
                id bigint PRIMARY KEY, home integer NOT NULL, year integer NOT NULL, sequence integer NOT NULL,
                region bigint NOT NULL, title text NOT NULL, noticed_at bigint NOT NULL, happened text NOT NULL,
                kinds text NOT NULL, persons integer NOT NULL, places text NOT NULL, how text NOT NULL,
                risk text NOT NULL, risk_level text NOT NULL, measures text NOT NULL, handler text NOT NULL,
                origin text NOT NULL, public_needed integer NOT NULL, authority_at bigint, subjects_at bigint,
                public_at bigint, state text NOT NULL, lessons text NOT NULL, closed_at bigint,
                version integer NOT NULL, made_by bigint NOT NULL, made_name text NOT NULL, made_at bigint NOT NULL,
                UNIQUE (home, year, sequence))
            """)
        try db.execute("CREATE INDEX breach_region ON breach (region, id)")
    }

    private static func retention(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // region 0: what the program begins with; a kabupaten's own row takes its place there.
        try db.execute(
            """
            CREATE TABLE retention_rule (
                kind text NOT NULL, region bigint NOT NULL, valid_from integer NOT NULL, recorded_at bigint NOT NULL,
                days integer NOT NULL, act text NOT NULL, basis text NOT NULL, reason text NOT NULL,
                actor_name text NOT NULL,
                PRIMARY KEY (kind, region, valid_from, recorded_at)) \(unsafe: keyed)
            """)
        // What a run did: counts, never values.
        try db.execute(
            """
            CREATE TABLE retention_line (
                job bigint NOT NULL, kind text NOT NULL, region bigint NOT NULL, at bigint NOT NULL,
                actor_name text NOT NULL, cutoff integer NOT NULL, days integer NOT NULL, act text NOT NULL,
                count bigint NOT NULL, PRIMARY KEY (job, kind)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX retention_line_region ON retention_line (region, job)")
        try db.execute("CREATE INDEX session_expired ON session (expires_at)")
        try db.execute("CREATE INDEX draft_saved ON draft (saved_at)")
        try db.execute("CREATE INDEX once_at ON once (at)")
        try db.execute("CREATE INDEX finding_closed ON finding (village, closed_at) WHERE closed_at IS NOT NULL")
    }

    private static func processing(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // Every version stays. region 0: as the program came.
        try db.execute(
            """
            CREATE TABLE processing_activity (
                id bigint NOT NULL, region bigint NOT NULL, version integer NOT NULL, name text NOT NULL,
                purpose text NOT NULL, basis text NOT NULL, subjects text NOT NULL, kinds text NOT NULL,
                recipients text NOT NULL, retention text NOT NULL, measures text NOT NULL, contact text NOT NULL,
                is_active integer NOT NULL, actor_name text NOT NULL, at bigint NOT NULL,
                PRIMARY KEY (id, region, version)) \(unsafe: keyed)
            """)
    }

    private static func notices(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute(
            """
            CREATE TABLE privacy_notice (
                id bigint PRIMARY KEY, region bigint NOT NULL, channel text NOT NULL, version integer NOT NULL,
                valid_from integer NOT NULL, title text NOT NULL, body text NOT NULL, actor_name text NOT NULL,
                at bigint NOT NULL)
            """)
        try db.execute("CREATE INDEX privacy_notice_channel ON privacy_notice (channel, region, valid_from)")
        // person 0: the family as a whole.
        try db.execute(
            """
            CREATE TABLE consent (
                home integer NOT NULL, family bigint NOT NULL, id bigint NOT NULL, person bigint NOT NULL,
                village bigint NOT NULL, notice bigint NOT NULL, way text NOT NULL, day integer NOT NULL,
                place text NOT NULL, scan text NOT NULL, witness text NOT NULL, account bigint NOT NULL,
                actor_name text NOT NULL, at bigint NOT NULL, withdrawn_at bigint, withdrawn_reason text,
                withdrawn_name text, PRIMARY KEY (home, family, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX consent_notice ON consent (notice)")
    }
}
