import Storage

extension Schema {
    /// People, families, houses, and what was so from when to when.
    ///
    /// NIK and KK are attributes, never unique: the number is beside the text as written where the two differ.
    /// A row's batch and line are its origin, and with the batch the time we learned of it.
    static func register(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute(
            """
            CREATE TABLE person (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, family bigint NOT NULL,
                nik bigint, nik_written text, name text NOT NULL, sex integer NOT NULL, birth integer,
                birth_written text, relation integer NOT NULL, mother text, birth_place text, occupation text,
                dtks_id text, padan text, stated text, odd_benefit integer NOT NULL,
                status integer NOT NULL, version integer NOT NULL, batch bigint NOT NULL, line integer NOT NULL,
                absent_since integer, disagreements integer NOT NULL,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX person_absent ON person (home, id) WHERE absent_since IS NOT NULL")
        try db.execute(
            """
            CREATE TABLE family (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL,
                kk bigint, kk_written text, address text, hamlet text, rt text, rw text,
                size integer NOT NULL, errors_found integer NOT NULL, errors_stated integer NOT NULL,
                warnings integer NOT NULL, status integer NOT NULL, version integer NOT NULL,
                batch bigint NOT NULL, line integer NOT NULL, household bigint,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        try db.execute("CREATE INDEX family_village ON family (village, id)")
        try db.execute(
            """
            CREATE INDEX family_invalid ON family (village, id) WHERE errors_found + errors_stated > 0
            """)
        try db.execute(
            """
            CREATE TABLE membership (
                home integer NOT NULL, family bigint NOT NULL, person bigint NOT NULL, valid_from integer NOT NULL,
                valid_to integer, relation integer NOT NULL, recorded_at bigint NOT NULL,
                PRIMARY KEY (home, family, person, valid_from)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE enrolment (
                home integer NOT NULL, person bigint NOT NULL, program integer NOT NULL, valid_from integer NOT NULL,
                valid_to integer, recorded_at bigint NOT NULL,
                PRIMARY KEY (home, person, program, valid_from)) \(unsafe: keyed)
            """)
        // Deaths, moves and withdrawals: a person or family without a row here is simply present.
        try db.execute(
            """
            CREATE TABLE status_period (
                home integer NOT NULL, unit text NOT NULL, id bigint NOT NULL, valid_from integer NOT NULL,
                recorded_at bigint NOT NULL, valid_to integer, status integer NOT NULL, reason text NOT NULL,
                PRIMARY KEY (home, unit, id, valid_from, recorded_at)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE family_desil (
                home integer NOT NULL, family bigint NOT NULL, valid_from integer NOT NULL, source text NOT NULL,
                value integer NOT NULL, recorded_at bigint NOT NULL,
                PRIMARY KEY (home, family, valid_from, source)) \(unsafe: keyed)
            """)
        try traits(db)
        try lookups(db)
    }

    /// Individual and housing variables (BDT 2015, Regsosek 2022): a row only where something is known.
    private static func traits(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        let personal = PersonTrait.allCases.map { "\($0.rawValue) integer" }.joined(separator: ", ")
        try db.execute(
            """
            CREATE TABLE person_trait (
                home integer NOT NULL, person bigint NOT NULL, \(unsafe: personal),
                PRIMARY KEY (home, person)) \(unsafe: keyed)
            """)
        let housing = HouseTrait.allCases.map { "\($0.rawValue) integer" }.joined(separator: ", ")
        try db.execute(
            """
            CREATE TABLE dwelling (
                home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, latitude real, longitude real,
                \(unsafe: housing), source text NOT NULL, as_of integer, version integer NOT NULL,
                recorded_at bigint NOT NULL, PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
        // The budget unit (rumah tangga) between a house and the families in it.
        try db.execute(
            """
            CREATE TABLE household (
                home integer NOT NULL, id bigint NOT NULL, dwelling bigint NOT NULL, recorded_at bigint NOT NULL,
                PRIMARY KEY (home, id)) \(unsafe: keyed)
            """)
    }

    /// Ways to a record by what people know of it. Written from the records, and only ever from them.
    private static func lookups(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute(
            """
            CREATE TABLE person_nik (
                nik bigint NOT NULL, home integer NOT NULL, person bigint NOT NULL,
                PRIMARY KEY (nik, home, person)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE family_kk (
                kk bigint NOT NULL, home integer NOT NULL, family bigint NOT NULL, village bigint NOT NULL,
                PRIMARY KEY (kk, home, family)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE person_name (
                home integer NOT NULL, word bigint NOT NULL, village bigint NOT NULL, person bigint NOT NULL,
                PRIMARY KEY (home, word, village, person)) \(unsafe: keyed)
            """)
        // The source's own identity of a row, and a fingerprint of all it said last time.
        try db.execute(
            """
            CREATE TABLE person_dtks (
                home integer NOT NULL, dtks_key bigint NOT NULL, person bigint NOT NULL,
                row_hash bigint NOT NULL,
                PRIMARY KEY (home, dtks_key, person)) \(unsafe: keyed)
            """)
    }
}
