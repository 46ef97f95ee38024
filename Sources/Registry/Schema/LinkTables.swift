import Storage

extension Schema {
    /// Cases of people who may stand in the register twice, and of one NIK that two people have.
    static func linkCases(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // kind: person, nik. chance: that they are one, of ten thousand. signs: what agrees and what does not.
        // state: open, visit, same, different, gone. Lives in the home of the first, who has the smaller id.
        try db.execute(
            """
            CREATE TABLE link_case (
                home integer NOT NULL, id bigint NOT NULL, kind text NOT NULL, first bigint NOT NULL,
                second bigint NOT NULL, first_village bigint NOT NULL, second_village bigint NOT NULL,
                chance integer NOT NULL, signs text NOT NULL, state text NOT NULL, answers text NOT NULL,
                version integer NOT NULL, found_at bigint NOT NULL, decided_by bigint, decided_name text,
                decided_at bigint, reason text, survivor bigint, change_set bigint,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE UNIQUE INDEX link_case_pair ON link_case (home, first, second)")
        try db.execute("CREATE INDEX link_case_change ON link_case (home, change_set) WHERE change_set IS NOT NULL")
        // Where each of the two is, so that both villages have the case in their lists.
        try db.execute(
            """
            CREATE TABLE link_place (
                home integer NOT NULL, person bigint NOT NULL, case_home integer NOT NULL, link_case bigint NOT NULL,
                village bigint NOT NULL, kind text NOT NULL, state text NOT NULL, chance integer NOT NULL,
                PRIMARY KEY (home, person, case_home, link_case)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX link_place_village ON link_place (village, kind, state, link_case)")
        // Many decided at once. state: diminta, ditolak, berjalan, selesai, dibatalkan.
        try db.execute(
            """
            CREATE TABLE link_bulk (
                id bigint PRIMARY KEY, region bigint NOT NULL, state text NOT NULL, account bigint NOT NULL,
                actor_name text NOT NULL, reason text NOT NULL, asked_at bigint NOT NULL, decided_by bigint,
                decided_name text, decided_at bigint, decided_reason text)
            """)
        // result: menunggu, digabung, dilewati, kepala (who follows is to be said), berjalan (a move
        // or proposal is), dibatalkan.
        try db.execute(
            """
            CREATE TABLE link_bulk_case (
                bulk bigint NOT NULL, home integer NOT NULL, link bigint NOT NULL, version integer NOT NULL,
                result text NOT NULL, PRIMARY KEY (bulk, home, link)) \(unsafe: keyed)
            """)
        if db.dialect == .sqlite {
            // Makes the table of statistics where there is none, without looking at any other.
            try db.execute("ANALYZE sqlite_schema")
            try db.execute(
                "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('link_place', 'link_place_village', '100000 40 20 20 1')"
            )
            try db.execute("ANALYZE sqlite_schema")
        }
    }
}
