import Storage

extension Schema {
    /// Results that a kabupaten has handed back to its villages, one list a village, to be looked through by name.
    static func handBacks(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // handing: of all lists that were handed back in one act. due: until when the village answers. seal: digest of
        // exactly what is on it. told: how often somebody was told that answers are missing. next: when somebody is
        // told next; null once all is answered or nobody is left to be told.
        try db.execute(
            """
            CREATE TABLE handback (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, handing bigint NOT NULL,
                period integer NOT NULL, handed_at bigint NOT NULL, due bigint NOT NULL, items integer NOT NULL,
                answered integer NOT NULL, disputed integer NOT NULL, seal text NOT NULL, account bigint NOT NULL,
                actor_name text NOT NULL, told integer NOT NULL, next bigint,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX handback_village ON handback (village, id)")
        try db.execute("CREATE INDEX handback_next ON handback (next, home, id) WHERE next IS NOT NULL")
        // result: where the proposal was. reason: why it was not determined. answer: konfirmasi, bantah or ulang.
        try db.execute(
            """
            CREATE TABLE handback_item (
                home integer NOT NULL, handback bigint NOT NULL, number integer NOT NULL, proposal bigint NOT NULL,
                village bigint NOT NULL, result text NOT NULL, reason text, hash text NOT NULL, chain text NOT NULL,
                answer text, answered_at bigint,
                PRIMARY KEY (home, handback, number)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX handback_proposal ON handback_item (home, proposal)")
    }
}
