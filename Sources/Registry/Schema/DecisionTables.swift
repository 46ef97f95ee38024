import Storage

extension Schema {
    /// Steps of all proposals that a filter finds: asked for, looked at row by row, then taken.
    static func decisions(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // source: the state from which, or of which decision it is taken back. result: disiapkan, siap, diminta, ditolak,
        // batal, berjalan, selesai.
        try db.execute(
            """
            CREATE TABLE decision (
                id bigint PRIMARY KEY, region bigint NOT NULL, step text NOT NULL, source text NOT NULL, kind text,
                undoes bigint, reason text NOT NULL, words text NOT NULL, result text NOT NULL, account bigint NOT NULL,
                actor_name text NOT NULL, asked_at bigint NOT NULL, decided_by bigint, decided_name text,
                decided_at bigint, decided_reason text, ready integer NOT NULL, missed integer NOT NULL,
                taken integer NOT NULL, dropped integer NOT NULL, job bigint)
            """)
        // result: siap, selesai, ditinggal (found before), dilewati (found when it was taken). why: both languages, JSON.
        try db.execute(
            """
            CREATE TABLE decision_row (
                decision bigint NOT NULL, number integer NOT NULL, home integer NOT NULL, proposal bigint NOT NULL,
                village bigint NOT NULL, version integer NOT NULL, result text NOT NULL, why text,
                PRIMARY KEY (decision, number)) \(unsafe: keyed)
            """)
    }
}
