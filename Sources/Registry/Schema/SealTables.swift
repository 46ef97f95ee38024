import Storage

extension Schema {
    /// What every seal covered, line by line, and what was found of the scans of papers that are made here.
    static func seals(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // village: of a batch, its kabupaten. kind: musyawarah, berkas, serah. part: what the line is of; object: which of
        // them, by our own number. facts: without names and numbers of people. salt, digest: of what somebody's words or
        // name are in; the salt goes when those are erased. chain: each line is hashed with the one before.
        try db.execute(
            """
            CREATE TABLE sealed_line (
                home integer NOT NULL, kind text NOT NULL, subject bigint NOT NULL, number integer NOT NULL,
                village bigint NOT NULL, part text NOT NULL, object bigint NOT NULL, facts text NOT NULL,
                salt text NOT NULL, digest text NOT NULL, chain text NOT NULL,
                PRIMARY KEY (home, kind, subject, number)) \(unsafe: keyed)
            """)
        // result: of ScanResult. pages: of the file. code: of the paper that its QR names. goes_on: why it is taken though
        // nobody could read its QR. reason: why Dinsos gave it back, by name.
        try db.execute(
            """
            CREATE TABLE scan_check (
                home integer NOT NULL, evidence bigint NOT NULL, village bigint NOT NULL, result text NOT NULL,
                pages integer NOT NULL, code text, at bigint, goes_on text, goes_on_by bigint, goes_on_name text,
                goes_on_at bigint, reason text, words text, returned_by bigint, returned_name text, returned_at bigint,
                PRIMARY KEY (home, evidence)) \(unsafe: keyed)
            """)
    }
}
