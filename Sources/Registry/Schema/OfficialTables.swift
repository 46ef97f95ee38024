import Storage

extension Schema {
    /// The questions that regions ask in their own words, and who is of the office of a village.
    static func criteriaAndOfficials(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        // id: a name, by which roads ask for the set. body: as `criteria.json` has it.
        try db.execute(
            """
            CREATE TABLE criteria_set (
                id text NOT NULL, region bigint NOT NULL, valid_from integer NOT NULL, valid_to integer,
                body text NOT NULL, PRIMARY KEY (id, region, valid_from)) \(unsafe: keyed)
            """)
        // person: where they are on record. nik, kk: as typed, else as they were on record then. account: by which they
        // sign in. valid_from, valid_to: yyyymmdd, in office; a row stays when that is over.
        try db.execute(
            """
            CREATE TABLE village_official (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, person bigint, nik bigint, kk bigint,
                name text NOT NULL, title text NOT NULL, account bigint, valid_from integer NOT NULL, valid_to integer,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX village_official_village ON village_official (village, id)")
        guard db.dialect == .sqlite else { return }
        for (table, index, stat) in [
            ("village_official", "village_official", "4000 200 1"),
            ("village_official", "village_official_village", "4000 15 1"),
        ] {
            try db.execute("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (\(table), \(index), \(stat))")
        }
        try db.execute("ANALYZE sqlite_schema")
    }
}
