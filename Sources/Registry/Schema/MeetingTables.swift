import Storage

extension Schema {
    /// Meetings that are held with this program: who was asked, who came, what happened in which order.
    static func meetings(_ db: any Connection) throws {
        try db.execute("ALTER TABLE deliberation_item ADD COLUMN dissent_words text NOT NULL DEFAULT ''")
        try meetingTables(db)
        try meetingLists(db)
        // region: of a village or of one that it lies in. body: as `bylaws.json` has it.
        try db.execute(
            """
            CREATE TABLE bylaw (
                region bigint NOT NULL, valid_from integer NOT NULL, body text NOT NULL, account bigint NOT NULL,
                account_name text NOT NULL, at bigint NOT NULL, PRIMARY KEY (region, valid_from)) \(unsafe: db.dialect.keyed)
            """)
        guard db.dialect == .sqlite else { return }
        for (table, index, stat) in [
            ("meeting_event", "meeting_event", "80000 80000 400 1"),
            ("meeting_event", "meeting_event_once", "80000 80000 400 1"),
            ("meeting_event", "meeting_event_proposal", "60000 60000 2"),
            ("meeting_guest", "meeting_guest", "8000 8000 40 1"),
        ] {
            try db.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (\(table), \(index), \(stat))")
        }
        try db.execute("ANALYZE sqlite_schema")
    }

    private static func meetingTables(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // One a deliberation. starts_at: minutes of the day. guests, events: numbers given so far. chain: of the last
        // event. bylaws: as they were when it opened. latitude, longitude: millionths of a degree. erased: its guests.
        try db.execute(
            """
            CREATE TABLE meeting (
                home integer NOT NULL, deliberation bigint NOT NULL, village bigint NOT NULL, stage text NOT NULL,
                session integer NOT NULL, starts_at integer NOT NULL, agenda text NOT NULL, latitude integer,
                longitude integer, invited_at bigint, waits_until bigint, opened_at bigint, closed_at bigint,
                guests integer NOT NULL, events integer NOT NULL, chain text NOT NULL, bylaws text,
                made_at bigint NOT NULL, erased integer NOT NULL, PRIMARY KEY (home, deliberation)) \(unsafe: keyed)
            """)
        // event: the id that the device made. number: in which order they were taken here; written: in which the device
        // wrote them. at: by its clock. words, dissent, salt can be erased, digest and chain stay.
        try db.execute(
            """
            CREATE TABLE meeting_event (
                home integer NOT NULL, deliberation bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
                event text NOT NULL, at bigint NOT NULL, taken_at bigint NOT NULL, written integer NOT NULL,
                what text NOT NULL, guest integer NOT NULL, proposal bigint, decision text, reason text NOT NULL,
                disputed integer NOT NULL, words text NOT NULL, dissent text NOT NULL, mark text NOT NULL,
                salt text NOT NULL, digest text NOT NULL, chain text NOT NULL, account bigint NOT NULL,
                PRIMARY KEY (home, deliberation, number)) \(unsafe: keyed)
            """)
        try db.execute("CREATE UNIQUE INDEX meeting_event_once ON meeting_event (home, deliberation, event)")
        try db.execute(
            "CREATE INDEX meeting_event_proposal ON meeting_event (home, proposal) WHERE proposal IS NOT NULL")
    }

    private static func meetingLists(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // registered: yyyymmdd on which they were put on the list. digest: of name and office.
        try db.execute(
            """
            CREATE TABLE meeting_guest (
                home integer NOT NULL, deliberation bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
                name text NOT NULL, office text NOT NULL, element text NOT NULL, woman integer NOT NULL,
                poor integer NOT NULL, phone text NOT NULL, invited integer NOT NULL, registered integer NOT NULL,
                answer text NOT NULL, came_at bigint, left_at bigint, salt text NOT NULL, digest text NOT NULL,
                PRIMARY KEY (home, deliberation, number)) \(unsafe: keyed)
            """)
        // number: of the event that wrote it. item: on the agenda; 0: the meeting as a whole.
        try db.execute(
            """
            CREATE TABLE meeting_note (
                home integer NOT NULL, deliberation bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
                item integer NOT NULL, proposal bigint, words text NOT NULL, at bigint NOT NULL,
                PRIMARY KEY (home, deliberation, number)) \(unsafe: keyed)
            """)
        // A day on which it was to be, and what came of it.
        try db.execute(
            """
            CREATE TABLE meeting_sitting (
                home integer NOT NULL, deliberation bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
                session integer NOT NULL, day integer NOT NULL, invited integer NOT NULL, present integer NOT NULL,
                needed integer NOT NULL, outcome text NOT NULL, words text NOT NULL, salt text NOT NULL,
                digest text NOT NULL, at bigint NOT NULL, PRIMARY KEY (home, deliberation, number)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE hamlet_result (
                home integer NOT NULL, deliberation bigint NOT NULL, proposal bigint NOT NULL, village bigint NOT NULL,
                decision text NOT NULL, day integer NOT NULL, hamlet text NOT NULL, words text NOT NULL,
                salt text NOT NULL, digest text NOT NULL, PRIMARY KEY (home, deliberation, proposal)) \(unsafe: keyed)
            """)
    }
}
