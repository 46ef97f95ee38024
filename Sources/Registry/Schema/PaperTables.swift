import Storage

extension Schema {
    /// Documents that are made here: which they are, under which number and code, and where their sealed bytes lie.
    static func papers(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // village: of a batch, its kabupaten. about: musyawarah, berkas, serah_terima, usulan. office: that
        // writes it. series, year, serial: where its number stands in the book of the office; null where it has none. facts: digest of what it says.
        // state: dibuat, siap, diganti, ditarik, gagal. job: that makes it. file: of stored_file. digest: of the bytes as
        // they are read. replaces: the one whose place it took. problem: JSON, why it could not be made.
        try db.execute(
            """
            CREATE TABLE paper (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, about text NOT NULL,
                subject bigint NOT NULL, kind text NOT NULL, size text NOT NULL, office bigint NOT NULL, series text,
                year integer, serial integer, number text NOT NULL, code text NOT NULL, day integer NOT NULL,
                facts text NOT NULL, state text NOT NULL, job bigint, file bigint, digest text NOT NULL,
                bytes bigint NOT NULL, pages integer NOT NULL, replaces bigint, account bigint NOT NULL,
                actor_name text NOT NULL, at bigint NOT NULL, made_at bigint, problem text, words text NOT NULL,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX paper_subject ON paper (home, subject, kind, id)")
        // The last number that was given, of each book.
        try db.execute(
            """
            CREATE TABLE paper_number (
                home integer NOT NULL, series text NOT NULL, office bigint NOT NULL, year integer NOT NULL,
                last integer NOT NULL, PRIMARY KEY (home, series, office, year)) \(unsafe: keyed)
            """)
        // Where the paper of a code is: whoever holds the sheet knows nothing else of it.
        try db.execute(
            """
            CREATE TABLE paper_code (
                code text PRIMARY KEY, home integer NOT NULL, paper bigint NOT NULL) \(unsafe: keyed)
            """)
    }
}
