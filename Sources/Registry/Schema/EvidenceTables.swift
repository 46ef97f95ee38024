import Storage

extension Schema {
    /// Papers that proposals and musyawarah rest on: what they are, and under which digest their sealed bytes lie.
    static func evidence(_ db: any Connection) throws {
        // village: of a batch, its kabupaten. file: of stored_file. digest: of the bytes as they are read. dropped_at: thrown away; the row stays.
        try db.execute(
            """
            CREATE TABLE evidence (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, proposal bigint,
                deliberation bigint, batch bigint, kind text NOT NULL, file bigint, digest text NOT NULL, bytes bigint NOT NULL,
                media text NOT NULL, name text NOT NULL, account bigint NOT NULL, actor_name text NOT NULL,
                at bigint NOT NULL, dropped_at bigint, PRIMARY KEY (home, id)) \(unsafe: db.dialect.keyed)
            """)
        try db.execute("CREATE INDEX evidence_of ON evidence (home, proposal) WHERE proposal IS NOT NULL")
        try db.execute(
            "CREATE INDEX evidence_deliberation ON evidence (home, deliberation) WHERE deliberation IS NOT NULL")
        try db.execute("CREATE INDEX evidence_batch ON evidence (home, batch) WHERE batch IS NOT NULL")
    }
}
