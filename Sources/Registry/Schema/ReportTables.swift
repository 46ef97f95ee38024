import Rules
import Storage

extension Schema {
    /// What reports over time are made from.
    static func reports(_ db: any Connection) throws {
        try aid(db)
        try ledger(db)
        // Who signs what this account prints: as it was typed last.
        try db.execute(
            """
            CREATE TABLE report_signer (
                account bigint PRIMARY KEY, place text NOT NULL, title text NOT NULL, name text NOT NULL,
                number text NOT NULL)
            """)
        // Ages are counted along this index alone, so it holds the status too: they change from day to day without any
        // change of a record.
        try db.execute("CREATE INDEX person_age ON person (village, sex, birth, status) WHERE status = 1")
    }

    /// The report by age names the kabupaten, so that one server counts; the index has to hold all that is asked. SQLite's
    /// holds the key anyway.
    static func agesByHome(_ db: any Connection) throws {
        guard db.dialect == .postgres else { return }
        try db.execute("DROP INDEX person_age")
        try db.execute("CREATE INDEX person_age ON person (village, sex, birth, status, home) WHERE status = 1")
    }

    /// Which programs a family's members are marked for, as bits, so that "in any" and "in two" are sums over families.
    private static func aid(_ db: any Connection) throws {
        try db.execute("ALTER TABLE family ADD COLUMN programs bigint NOT NULL DEFAULT 0")
        try db.execute(
            """
            UPDATE family SET programs = COALESCE((
                SELECT CAST(sum(CAST(1 AS bigint) << d.program) AS bigint) FROM (
                    SELECT DISTINCT e.program AS program FROM membership m
                    JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = m.family AND p.status = 1
                    JOIN enrolment e ON e.home = p.home AND e.person = p.id AND e.valid_to IS NULL
                    WHERE m.home = family.home AND m.family = family.id AND m.valid_to IS NULL) d), 0)
            WHERE status = 1
            """)
        for column in ["aided", "aided_two", "aided_invalid"] {
            try db.execute("ALTER TABLE village_tally ADD COLUMN \(unsafe: column) bigint NOT NULL DEFAULT 0")
        }
        let families: SQL = "SELECT count(*) FROM family f WHERE f.village = village_tally.village AND f.status = 1"
        try db.execute(
            """
            UPDATE village_tally SET aided = (\(families) AND f.programs <> 0),
                aided_two = (\(families) AND (f.programs & (f.programs - 1)) <> 0),
                aided_invalid = (\(families) AND f.programs <> 0 AND f.errors_found + f.errors_stated > 0)
            """)
    }

    /// What came and went, a row for each village and day on which anything did.
    private static func ledger(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute(
            """
            CREATE TABLE village_day (
                village bigint NOT NULL, day integer NOT NULL, families_in bigint NOT NULL,
                families_out bigint NOT NULL, persons_in bigint NOT NULL, persons_out bigint NOT NULL,
                invalid_in bigint NOT NULL, invalid_out bigint NOT NULL,
                PRIMARY KEY (village, day)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE rule_day (
                rule text NOT NULL, village bigint NOT NULL, day integer NOT NULL, families_in bigint NOT NULL,
                families_out bigint NOT NULL,
                PRIMARY KEY (rule, village, day)) \(unsafe: keyed)
            """)
        // What a register held before it kept days came with its newest file, as far as anybody can still tell.
        guard
            let moment = try db.first("SELECT MAX(finished_at) AS at FROM import_batch WHERE state = 'done'")?
                .intOrNil("at")
        else { return }
        let day = CivilDate(milliseconds: moment + 7 * 3_600_000).packed
        try db.execute(
            """
            INSERT INTO village_day (village, day, families_in, families_out, persons_in, persons_out, invalid_in, invalid_out)
            SELECT village, \(day), families, 0, persons, 0, invalid, 0 FROM village_tally
            """)
        try db.execute(
            """
            INSERT INTO rule_day (rule, village, day, families_in, families_out)
            SELECT rule, village, \(day), families, 0 FROM rule_tally
            """)
    }

    /// Findings by kabupaten, from those by village.
    static func ruleSums(_ db: any Connection) throws {
        try db.execute(
            """
            CREATE TABLE rule_sum (
                region bigint NOT NULL, rule text NOT NULL, families bigint NOT NULL, findings bigint NOT NULL,
                PRIMARY KEY (region, rule)) \(unsafe: db.dialect.keyed)
            """)
        try db.execute(
            """
            INSERT INTO rule_sum (region, rule, families, findings)
            SELECT village / 1000000 * 1000000, rule, sum(families), sum(findings) FROM rule_tally GROUP BY 1, 2
            """)
    }

    /// Changes in force by kabupaten and day, the newest of each village, and recipients by kabupaten.
    static func changeSums(_ db: any Connection) throws {
        let keyed = db.dialect.keyed
        try db.execute(
            """
            CREATE TABLE change_sum (
                region bigint NOT NULL, day bigint NOT NULL, changes bigint NOT NULL,
                PRIMARY KEY (region, day)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            CREATE TABLE program_sum (
                region bigint NOT NULL, program integer NOT NULL, families bigint NOT NULL, persons bigint NOT NULL,
                PRIMARY KEY (region, program)) \(unsafe: keyed)
            """)
        try db.execute(
            """
            INSERT INTO program_sum (region, program, families, persons)
            SELECT village / 1000000 * 1000000, program, sum(families), sum(persons) FROM program_tally GROUP BY 1, 2
            """)
        try db.execute("CREATE TABLE village_change (village bigint PRIMARY KEY, newest bigint NOT NULL)")
        try db.execute(
            """
            INSERT INTO change_sum (region, day, changes)
            SELECT village / 1000000 * 1000000, \(ChangeTally.dayOfID), count(*) FROM change_set
            WHERE state = 'applied' GROUP BY 1, 2
            """)
        try db.execute(
            """
            INSERT INTO village_change (village, newest) SELECT village, MAX(id) FROM change_set
            WHERE state = 'applied' GROUP BY village
            """)
    }

    /// The counts lie by rule and program, for lists of one of them; most pages want all of one village.
    static func villageStretches(_ db: any Connection) throws {
        try db.execute("CREATE INDEX rule_tally_village ON rule_tally (village)")
        try db.execute("CREATE INDEX program_tally_village ON program_tally (village)")
    }

    /// What reports walk along, so that a wide region costs what was asked of it and not all there ever was.
    static func reportStretches(_ db: any Connection) throws {
        try db.execute("CREATE INDEX village_day_day ON village_day (day, village)")
        try db.execute("CREATE INDEX rule_day_day ON rule_day (day, rule, village)")
        try db.execute("CREATE INDEX change_set_applied ON change_set (village, id) WHERE state = 'applied'")
        try db.execute(
            "CREATE INDEX person_trait_disability ON person_trait (home, jenis_cacat) WHERE jenis_cacat IS NOT NULL")
        guard db.dialect == .sqlite else { return }
        // As the other indexes of the table have it: else the planner takes this one for the smallest of all.
        try db.execute(
            "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('change_set', 'change_set_applied', '100000 40 1')")
        try db.execute("ANALYZE sqlite_schema")
    }
}
