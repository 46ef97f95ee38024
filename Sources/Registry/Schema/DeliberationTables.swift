import Storage

extension Schema {
    /// What villages decided in musyawarah, and on what their heads answer for by themselves (SPTJM).
    static func deliberations(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // kind: musdes, muskel, sptjm. state: terbuka, disegel, dikembalikan, batal. seal: digest of what was decided.
        try db.execute(
            """
            CREATE TABLE deliberation (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, kind text NOT NULL,
                day integer NOT NULL, place text NOT NULL, number text NOT NULL, leader text NOT NULL,
                invited integer NOT NULL, present integer NOT NULL, women integer NOT NULL, poor integer NOT NULL,
                note text NOT NULL, state text NOT NULL, version integer NOT NULL, seal text, maker bigint NOT NULL,
                maker_name text NOT NULL, made_at bigint NOT NULL, sealed_by bigint, sealed_name text, sealed_at bigint,
                reason text, returned_words text, PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX deliberation_village ON deliberation (village, id)")
        // salt, digest: of the words, which can be erased without breaking the seal.
        // hash: of the content that was decided on. dissent: somebody spoke against it.
        try db.execute(
            """
            CREATE TABLE deliberation_item (
                home integer NOT NULL, deliberation bigint NOT NULL, proposal bigint NOT NULL, village bigint NOT NULL,
                number integer NOT NULL, hash text NOT NULL, decision text, reason text NOT NULL, words text NOT NULL,
                salt text NOT NULL, digest text NOT NULL, dissent integer NOT NULL, PRIMARY KEY (home, deliberation, proposal)) \(unsafe: keyed)
            """)
    }
}
