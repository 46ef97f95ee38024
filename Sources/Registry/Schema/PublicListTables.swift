import Storage

extension Schema {
    /// What villages put up for everybody to read, masked as it was put up.
    static func publicLists(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // kind: musyawarah, penetapan. subject: of a deliberation or a handback. until: for objecting. hidden_at: when it
        // is shown no longer. held_back: names that are counted and not shown. taken_at: taken down before its time.
        try db.execute(
            """
            CREATE TABLE public_list (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, kind text NOT NULL,
                subject bigint NOT NULL, period integer NOT NULL, day integer NOT NULL, put_up_at bigint NOT NULL,
                until bigint NOT NULL, hidden_at bigint NOT NULL, names integer NOT NULL, held_back integer NOT NULL,
                account bigint NOT NULL, actor_name text NOT NULL, taken_at bigint,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX public_list_village ON public_list (village, id)")
        try db.execute(
            "CREATE UNIQUE INDEX public_list_subject ON public_list (home, kind, subject) WHERE taken_at IS NULL")
        // name: masked. outcome: a PublicOutcome, never why.
        try db.execute(
            """
            CREATE TABLE public_name (
                home integer NOT NULL, list bigint NOT NULL, number integer NOT NULL, village bigint NOT NULL,
                proposal bigint NOT NULL, name text NOT NULL, rt text NOT NULL, rw text NOT NULL, kind text NOT NULL,
                program text NOT NULL, outcome text NOT NULL, PRIMARY KEY (home, list, number)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX public_name_proposal ON public_name (home, proposal)")
    }
}
