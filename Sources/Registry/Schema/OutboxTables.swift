import Storage

extension Schema {
    /// Texts for citizens on their way out, and how long proposals lie where they are.
    static func outbox(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // address: a mobile number, empty once the text was laid down. written_at: null until then.
        try db.execute(
            """
            CREATE TABLE outbox (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, proposal bigint NOT NULL,
                event text NOT NULL, address text NOT NULL, words text NOT NULL, at bigint NOT NULL,
                written_at bigint, PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX outbox_waiting ON outbox (home, id) WHERE written_at IS NULL")
        try db.execute("CREATE INDEX outbox_old ON outbox (at, home)")
        try db.execute("CREATE INDEX outbox_proposal ON outbox (home, proposal)")
        // By which the clock finds those whose days are over.
        try db.execute("CREATE INDEX proposal_since ON proposal (state, since)")
    }
}
