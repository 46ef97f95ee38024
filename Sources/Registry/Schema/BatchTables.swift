import Storage

extension Schema {
    /// Lists of proposals that a kabupaten decides on as a whole.
    static func batches(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // region: the kabupaten. state: disusun, disetujui, disahkan, dikembalikan. seal: digest of exactly what is in it.
        // number, day: of the letter. digest: of its scan.
        try db.execute(
            """
            CREATE TABLE batch (
                home integer NOT NULL, id bigint NOT NULL, region bigint NOT NULL, state text NOT NULL,
                proposals integer NOT NULL, persons integer NOT NULL, officials integer NOT NULL, seal text NOT NULL,
                version integer NOT NULL, maker bigint NOT NULL, maker_name text NOT NULL, made_at bigint NOT NULL,
                endorsed_by bigint, endorsed_name text, endorsed_at bigint, ratified_by bigint, ratified_name text,
                ratified_at bigint, number text, day integer, digest text, returned_name text,
                reason text, words text,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        // A letter is written once.
        try db.execute("CREATE UNIQUE INDEX batch_letter ON batch (home, number) WHERE number IS NOT NULL")
        // chain: of the proposal's last step when the list was made.
        try db.execute(
            """
            CREATE TABLE batch_item (
                home integer NOT NULL, batch bigint NOT NULL, number integer NOT NULL, proposal bigint NOT NULL,
                village bigint NOT NULL, hash text NOT NULL, chain text NOT NULL,
                PRIMARY KEY (home, batch, number)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX proposal_batch ON proposal (home, batch, id) WHERE batch IS NOT NULL")
    }
}
