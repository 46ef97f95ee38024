package import Storage

extension Tally {
    /// Counts everything again beside what is kept.
    ///
    /// - Returns: the differences in words, the first fifty of a kind; empty if all agree.
    package static func differences(in db: any Connection) throws -> [String] {
        try counts(in: db) + rules(in: db) + changes(in: db) + programs(in: db) + ledger(in: db) + lookups(in: db)
            + villages(in: db)
    }

    private static func village(_ row: Row) throws -> String {
        "village \(RegionCode(try row.int("village")).dotted)"
    }

    /// What is kept, minus what is counted: nothing of either may be left over.
    private static func counts(in db: any Connection) throws -> [String] {
        try db.rows(
            """
            SELECT village FROM (
                SELECT village, families AS a, persons AS b, invalid AS c, invalid_found AS d, invalid_stated AS e,
                    aided AS f, aided_two AS g, aided_invalid AS h FROM village_tally
                UNION ALL
                SELECT village, -count(*), -sum(size),
                    -sum(CASE WHEN errors_found + errors_stated > 0 THEN 1 ELSE 0 END),
                    -sum(CASE WHEN errors_found > 0 THEN 1 ELSE 0 END),
                    -sum(CASE WHEN errors_stated > 0 THEN 1 ELSE 0 END),
                    -sum(CASE WHEN programs <> 0 THEN 1 ELSE 0 END),
                    -sum(CASE WHEN (programs & (programs - 1)) <> 0 THEN 1 ELSE 0 END),
                    -sum(CASE WHEN programs <> 0 AND errors_found + errors_stated > 0 THEN 1 ELSE 0 END)
                FROM family WHERE status = 1 GROUP BY village) k
            GROUP BY village HAVING sum(a) <> 0 OR sum(b) <> 0 OR sum(c) <> 0 OR sum(d) <> 0 OR sum(e) <> 0
                OR sum(f) <> 0 OR sum(g) <> 0 OR sum(h) <> 0
            ORDER BY village LIMIT 50
            """
        ).map { "\(try village($0)): counts of families, persons, invalid or recipients differ" }
    }

    private static func rules(in db: any Connection) throws -> [String] {
        try db.rows(
            """
            SELECT rule, village FROM (
                SELECT rule, village, families AS a, findings AS b FROM rule_tally
                UNION ALL
                SELECT rule, village, -count(DISTINCT family), -count(*) FROM finding WHERE closed_at IS NULL
                GROUP BY rule, village) k
            GROUP BY rule, village HAVING sum(a) <> 0 OR sum(b) <> 0 ORDER BY village, rule LIMIT 50
            """
        ).map { "\(try village($0)): count of \(try $0.text("rule")) differs" } + sums(in: db)
    }

    private static func sums(in db: any Connection) throws -> [String] {
        try db.rows(
            """
            SELECT rule, region FROM (
                SELECT rule, region, families AS a, findings AS b FROM rule_sum
                UNION ALL
                SELECT rule, village / 1000000 * 1000000, -families, -findings FROM rule_tally) k
            GROUP BY rule, region HAVING sum(a) <> 0 OR sum(b) <> 0 ORDER BY region, rule LIMIT 50
            """
        ).map { "kabupaten \(RegionCode(try $0.int("region")).dotted): sum of \(try $0.text("rule")) differs" }
    }

    private static func changes(in db: any Connection) throws -> [String] {
        let sums = try db.rows(
            """
            SELECT region FROM (
                SELECT region, day, changes AS a FROM change_sum
                UNION ALL
                SELECT village / 1000000 * 1000000, \(ChangeTally.dayOfID), -count(*) FROM change_set
                WHERE state = 'applied' GROUP BY 1, 2) k
            GROUP BY region, day HAVING sum(a) <> 0 ORDER BY region LIMIT 50
            """
        ).map { "kabupaten \(RegionCode(try $0.int("region")).dotted): count of changes differs" }
        let newest = try db.rows(
            """
            SELECT village FROM (
                SELECT village, newest AS a FROM village_change WHERE newest <> 0
                UNION ALL
                SELECT village, -MAX(id) FROM change_set WHERE state = 'applied' GROUP BY village) k
            GROUP BY village HAVING sum(a) <> 0 ORDER BY village LIMIT 50
            """
        ).map { "\(try village($0)): its newest change is another" }
        return sums + newest
    }

    /// Against the enrolments, and the marks of families against both.
    private static func programs(in db: any Connection) throws -> [String] {
        try db.rows(
            """
            SELECT program, village FROM (
                SELECT program, village, families AS a, families AS b, persons AS c FROM program_tally
                UNION ALL
                SELECT e.program, p.village, -count(DISTINCT p.family), 0, -count(*) FROM enrolment e
                JOIN person p ON p.home = e.home AND p.id = e.person AND p.status = 1
                WHERE e.valid_to IS NULL GROUP BY e.program, p.village
                UNION ALL
                SELECT g.number, f.village, 0, -count(*), 0 FROM program g CROSS JOIN family f
                WHERE f.status = 1 AND f.programs <> 0
                AND (f.programs & (CAST(1 AS bigint) << g.number)) <> 0 GROUP BY g.number, f.village) k
            GROUP BY program, village HAVING sum(a) <> 0 OR sum(b) <> 0 OR sum(c) <> 0
            ORDER BY village, program LIMIT 50
            """
        ).map { "\(try village($0)): recipients of program \(try $0.int("program")) differ" }
            + db.rows(
                """
                SELECT program, region FROM (
                    SELECT program, region, families AS a, persons AS b FROM program_sum
                    UNION ALL
                    SELECT program, village / 1000000 * 1000000, -families, -persons FROM program_tally) k
                GROUP BY program, region HAVING sum(a) <> 0 OR sum(b) <> 0 ORDER BY region, program LIMIT 50
                """
            ).map {
                "kabupaten \(RegionCode(try $0.int("region")).dotted): sum of program \(try $0.int("program")) differs"
            }
    }

    /// What came and went adds up to what is there, also where nothing is there any more.
    private static func ledger(in db: any Connection) throws -> [String] {
        let villages = try db.rows(
            """
            SELECT village FROM (
                SELECT village, families AS a, persons AS b, invalid AS c FROM village_tally
                UNION ALL
                SELECT village, families_out - families_in, persons_out - persons_in, invalid_out - invalid_in
                FROM village_day) k
            GROUP BY village HAVING sum(a) <> 0 OR sum(b) <> 0 OR sum(c) <> 0 ORDER BY village LIMIT 50
            """
        ).map { "\(try village($0)): what came and went does not add up to what is there" }
        let rules = try db.rows(
            """
            SELECT rule, village FROM (
                SELECT rule, village, families AS a FROM rule_tally
                UNION ALL SELECT rule, village, families_out - families_in FROM rule_day) k
            GROUP BY rule, village HAVING sum(a) <> 0 ORDER BY village, rule LIMIT 50
            """
        ).map { "\(try village($0)): what came and went of \(try $0.text("rule")) does not add up to what is there" }
        return villages + rules
    }

    /// Of every row that says in which village it is: whether its person, family or house is there.
    private static func villages(in db: any Connection) throws -> [String] {
        var problems: [String] = []
        for (table, village) in Schema.villagesOfRows + Schema.villagesOfSpans where Distribution[table] == .byHome {
            let wrong = try db.count(
                """
                SELECT count(*) FROM (
                    SELECT village AS kept, \(village) AS known FROM \(unsafe: table)) k
                WHERE k.known IS NULL OR k.kept <> k.known
                """)
            if wrong > 0 { problems.append("\(table): \(wrong) rows are in another village than what they belong to") }
        }
        return problems
    }

    /// The village that is kept with a NIK. Numbers and people are not joined, since they lie on different servers: a sum
    /// over both, in which no person stands for another and no village either, has to come to the same.
    private static func villagesOfNumbers(in db: any Connection) throws -> [String] {
        try db.rows(
            """
            SELECT home FROM (
                SELECT home, sum((village % 9973) * (person % 9973)) AS a FROM person_nik GROUP BY home
                UNION ALL
                SELECT home, -sum((village % 9973) * (id % 9973)) FROM person WHERE status = 1 AND nik IS NOT NULL
                GROUP BY home) k
            GROUP BY home HAVING sum(a) <> 0 ORDER BY home
            """
        ).map { "person_nik: rows of home \(try $0.int("home")) are in another village than what they belong to" }
    }

    private static func lookups(in db: any Connection) throws -> [String] {
        var problems = try villagesOfNumbers(in: db)
        for (what, sql) in [
            (
                "NIK",
                "SELECT (SELECT count(*) FROM person_nik) - (SELECT count(*) FROM person WHERE status = 1 AND nik IS NOT NULL)"
                    as SQL
            ),
            (
                "KK",
                "SELECT (SELECT count(*) FROM family_kk) - (SELECT count(*) FROM family WHERE status = 1 AND kk IS NOT NULL)"
            ),
            (
                "name",
                """
                SELECT count(*) FROM person_name n JOIN person p ON p.home = n.home AND p.id = n.person
                WHERE p.status <> 1 OR p.village <> n.village
                """
            ),
        ] where try db.count(sql) != 0 {
            problems.append("the lookup by \(what) does not fit the records")
        }
        for home in try AddressLookup.differences(in: db) {
            problems.append("home \(home): the lookup by address does not fit the records")
        }
        for row in try db.rows(
            """
            SELECT f.home AS home, f.id AS id FROM family f
            WHERE f.status = 1 AND f.size <> (
                SELECT count(*) FROM membership m JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = m.family
                WHERE m.home = f.home AND m.family = f.id AND m.valid_to IS NULL AND p.status = 1)
            ORDER BY f.home, f.id LIMIT 50
            """)
        {
            problems.append("family \(RecordID(try row.int("id"))): size differs from its members")
        }
        return problems
    }
}
