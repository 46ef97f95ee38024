import Storage

extension Schema {
    /// What stands on the documents of a kabupaten, and on the letterheads of its villages.
    static func paperStyles(_ db: any Connection) throws {
        // body: texts by name, those that differ from what the wider regions and `papers.json` say.
        try db.execute(
            """
            CREATE TABLE paper_style (
                region bigint NOT NULL, valid_from integer NOT NULL, body text NOT NULL, account bigint NOT NULL,
                actor_name text NOT NULL, at bigint NOT NULL, PRIMARY KEY (region, valid_from))
            \(unsafe: db.dialect.keyed)
            """)
    }
}
