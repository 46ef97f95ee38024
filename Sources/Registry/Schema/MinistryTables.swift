import Storage

extension Schema {
    /// What goes to the ministry, and what its own system says of the same people.
    static func ministry(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // Of a ratified list: its file (file_digest stays when the file is gone), and under which letter it was sent.
        // file_left: proposals of which nobody is in the register any more.
        for column: SQL in [
            "file bigint", "file_digest text", "file_rows integer", "file_left integer", "file_by bigint",
            "file_name text", "file_at bigint", "sent_number text", "sent_day integer", "sent_name text",
            "sent_at bigint",
        ] {
            try db.execute("ALTER TABLE batch ADD COLUMN \(column)")
        }
        // Under which number a proposal was entered in SIKS-NG, and on which day.
        try db.execute("ALTER TABLE proposal ADD COLUMN siks text")
        try db.execute("ALTER TABLE proposal ADD COLUMN siks_day integer")
        // One comparison with a file of SIKS-NG; the next of the same region takes its place. region: a kabupaten.
        // ended_at: null until its lists are whole.
        try db.execute(
            """
            CREATE TABLE siks_run (
                home integer NOT NULL, id bigint NOT NULL, region bigint NOT NULL, name text NOT NULL,
                digest text NOT NULL, file_rows bigint NOT NULL, unreadable bigint NOT NULL, same bigint NOT NULL,
                differs bigint NOT NULL, here bigint NOT NULL, there bigint NOT NULL, account bigint NOT NULL,
                actor_name text NOT NULL, at bigint NOT NULL, ended_at bigint,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        // list: di_sini, di_sana, beda. fields: which differ, with commas between. proposal: null of who is only there.
        try db.execute(
            """
            CREATE TABLE siks_row (
                home integer NOT NULL, run bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
                list text NOT NULL, proposal bigint, name text NOT NULL, nik bigint, kk bigint, dtks text,
                fields text NOT NULL, PRIMARY KEY (home, run, number)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX siks_row_list ON siks_row (home, run, list, number)")
        try db.execute("CREATE INDEX siks_row_proposal ON siks_row (home, proposal) WHERE proposal IS NOT NULL")
        // By which whoever is erased is found.
        try db.execute("CREATE INDEX siks_row_nik ON siks_row (home, nik) WHERE nik IS NOT NULL")
    }
}
