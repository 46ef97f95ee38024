import Storage

extension Schema {
    /// The civil registry of a kabupaten as a file that it handed over: who has which number, and which villages it
    /// speaks of. It is asked about people of proposals and is no part of the register.
    static func civilRegistry(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // part: the load that brought the row, the number of its job. birth: yyyymmdd. state: what the registry itself
        // says of the number, empty where it says nothing; ektp: 'belum' where KTP-el was never recorded.
        try db.execute(
            """
            CREATE TABLE civil_person (
                nik bigint NOT NULL, part bigint NOT NULL, kk bigint, name text NOT NULL, birth integer,
                sex integer NOT NULL, mother text NOT NULL, father text NOT NULL, birth_place text NOT NULL,
                relation integer NOT NULL, state text NOT NULL, ektp text NOT NULL, village bigint NOT NULL,
                PRIMARY KEY (nik, part)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE civil_kk (
                kk bigint NOT NULL, part bigint NOT NULL, nik bigint NOT NULL, village bigint NOT NULL,
                PRIMARY KEY (kk, part, nik)) \(unsafe: keyed)
            """)
        // By which what was replaced is taken out again, village by village.
        try db.execute("CREATE INDEX civil_person_part ON civil_person (part, village)")
        try db.execute("CREATE INDEX civil_kk_part ON civil_kk (part, village)")
        // complete: all of its region. ended_at: null until it is in force.
        try db.execute(
            """
            CREATE TABLE civil_load (
                id bigint PRIMARY KEY, region bigint NOT NULL, as_of integer NOT NULL, complete integer NOT NULL,
                name text NOT NULL, digest text NOT NULL, persons bigint NOT NULL, unreadable bigint NOT NULL,
                villages integer NOT NULL, rejects_csv bigint, rejects_xlsx bigint, account bigint NOT NULL,
                actor_name text NOT NULL, at bigint NOT NULL, ended_at bigint)
            """)
        // held: 1 while the village is asked about in this load; rows of others are as if they were not there.
        try db.execute(
            """
            CREATE TABLE civil_place (
                part bigint NOT NULL, village bigint NOT NULL, persons bigint NOT NULL, held integer NOT NULL,
                PRIMARY KEY (part, village)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX civil_place_village ON civil_place (village, held)")
        guard db.dialect == .sqlite else { return }
        for (table, index, stat) in [
            ("civil_person", "civil_person", "300000 1 1"), ("civil_person", "civil_person_part", "300000 150000 2000"),
            ("civil_kk", "civil_kk", "300000 4 4 1"), ("civil_kk", "civil_kk_part", "300000 150000 2000"),
            ("civil_place", "civil_place", "400 200 1"), ("civil_place", "civil_place_village", "400 2 2"),
        ] {
            try db.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (\(table), \(index), \(stat))")
        }
        try db.execute("ANALYZE sqlite_schema")
    }
}
