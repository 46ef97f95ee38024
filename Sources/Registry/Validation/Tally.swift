package import Storage

/// Counts kept per village, so that no screen ever counts people.
package enum Tally {
    /// Counts one village again from its records.
    static func recount(village: Int64, in db: any Connection) throws {
        try recount(villages: village...village, in: db)
        try recountPrograms(villages: village...village, in: db)
    }

    /// Families, persons, validity and rules of an interval of villages.
    static func recount(villages: ClosedRange<Int64>, in db: any Connection) throws {
        let (low, high) = (villages.lowerBound, villages.upperBound)
        try db.execute("DELETE FROM village_tally WHERE village BETWEEN \(low) AND \(high)")
        // Kept by rule first, for the sums: with the rules named, one village is a seek for each of them.
        try db.execute(
            "DELETE FROM rule_tally WHERE rule IN (SELECT code FROM rule) AND village BETWEEN \(low) AND \(high)")
        try db.execute(
            """
            INSERT INTO village_tally (village, families, persons, invalid, invalid_found, invalid_stated)
            SELECT village, count(*), sum(size), sum(CASE WHEN errors_found + errors_stated > 0 THEN 1 ELSE 0 END),
                sum(CASE WHEN errors_found > 0 THEN 1 ELSE 0 END), sum(CASE WHEN errors_stated > 0 THEN 1 ELSE 0 END)
            FROM family WHERE village BETWEEN \(low) AND \(high) AND status = 1 GROUP BY village
            """)
        if low == high {
            // One village of many: a seek for each rule instead of a walk over all villages.
            try db.execute(
                """
                INSERT INTO rule_tally (rule, village, families, findings)
                SELECT r.code, f.village, count(DISTINCT f.family), count(*)
                FROM (SELECT DISTINCT code FROM rule) r CROSS JOIN finding f
                WHERE f.rule = r.code AND f.village = \(low) AND f.closed_at IS NULL GROUP BY r.code, f.village
                """)
        } else {
            try db.execute(
                """
                INSERT INTO rule_tally (rule, village, families, findings)
                SELECT rule, village, count(DISTINCT family), count(*) FROM finding
                WHERE village BETWEEN \(low) AND \(high) AND closed_at IS NULL GROUP BY rule, village
                """)
        }
    }

    static func recountPrograms(villages: ClosedRange<Int64>, in db: any Connection) throws {
        let (low, high) = (villages.lowerBound, villages.upperBound)
        try db.execute(
            """
            DELETE FROM program_tally WHERE program IN (SELECT number FROM program) AND village BETWEEN \(low) AND \(high)
            """)
        try db.execute(
            """
            INSERT INTO program_tally (program, village, families, persons)
            SELECT e.program, f.village, count(DISTINCT f.id), count(*)
            FROM family f
            JOIN membership m ON m.home = f.home AND m.family = f.id AND m.valid_to IS NULL
            JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = f.id AND p.status = 1
            JOIN enrolment e ON e.home = p.home AND e.person = p.id AND e.valid_to IS NULL
            WHERE f.village BETWEEN \(low) AND \(high) AND f.status = 1 GROUP BY e.program, f.village
            """)
    }

    /// Counts everything again beside what is kept.
    ///
    /// - Returns: the differences in words, the first fifty; empty if all agree.
    package static func differences(in db: any Connection) throws -> [String] {
        var problems: [String] = []
        for row in try db.rows(
            """
            SELECT t.village AS village FROM village_tally t LEFT JOIN (
                SELECT village, count(*) AS families, sum(size) AS persons,
                    sum(CASE WHEN errors_found + errors_stated > 0 THEN 1 ELSE 0 END) AS invalid
                FROM family WHERE status = 1 GROUP BY village) f ON f.village = t.village
            WHERE COALESCE(f.families, 0) <> t.families OR COALESCE(f.persons, 0) <> t.persons
                OR COALESCE(f.invalid, 0) <> t.invalid LIMIT 50
            """)
        {
            problems.append(
                "village \(RegionCode(try row.int("village")).dotted): counts of families, persons or invalid differ")
        }
        for row in try db.rows(
            """
            SELECT f.village AS village FROM family f LEFT JOIN village_tally t ON t.village = f.village
            WHERE f.status = 1 AND t.village IS NULL GROUP BY f.village LIMIT 50
            """)
        {
            problems.append("village \(RegionCode(try row.int("village")).dotted): has families and no counts")
        }
        for row in try db.rows(
            """
            SELECT c.rule AS rule, c.village AS village FROM (
                SELECT rule, village, sum(kept) AS kept, sum(counted) AS counted FROM (
                    SELECT rule, village, findings AS kept, 0 AS counted FROM rule_tally
                    UNION ALL SELECT rule, village, 0, count(*) FROM finding WHERE closed_at IS NULL GROUP BY rule, village) b
                GROUP BY rule, village) c WHERE c.kept <> c.counted LIMIT 50
            """)
        {
            problems.append(
                "village \(RegionCode(try row.int("village")).dotted): count of \(try row.text("rule")) differs")
        }
        for row in try db.rows(
            """
            SELECT c.program AS program, c.village AS village FROM (
                SELECT program, village, sum(kept) AS kept, sum(counted) AS counted FROM (
                    SELECT program, village, persons AS kept, 0 AS counted FROM program_tally
                    UNION ALL SELECT e.program, p.village, 0, count(*) FROM enrolment e
                    JOIN person p ON p.home = e.home AND p.id = e.person AND p.status = 1
                    WHERE e.valid_to IS NULL GROUP BY e.program, p.village) b
                GROUP BY program, village) c WHERE c.kept <> c.counted LIMIT 50
            """)
        {
            problems.append(
                "village \(RegionCode(try row.int("village")).dotted): recipients of program \(try row.int("program")) differ"
            )
        }
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
                WHERE m.home = f.home AND m.family = f.id AND m.valid_to IS NULL AND p.status = 1) LIMIT 50
            """)
        {
            problems.append("family \(RecordID(try row.int("id"))): size differs from its members")
        }
        return problems
    }
}
