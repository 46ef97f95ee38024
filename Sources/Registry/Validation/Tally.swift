package import Storage

/// Counts kept per village, so that no screen ever counts people.
package enum Tally {
    /// Counts one village again from its records.
    static func recount(village: Int64, at now: Int64, in db: any Connection) throws {
        try recountPrograms(villages: village...village, in: db)
        try recount(villages: village...village, at: now, in: db)
    }

    /// Families, persons, validity and rules of an interval of villages, and what of it came or went today.
    ///
    /// Which programs a family draws on is taken from its record: `recountPrograms` first, where that changed.
    static func recount(villages: ClosedRange<Int64>, at now: Int64, in db: any Connection) throws {
        let (low, high) = (villages.lowerBound, villages.upperBound)
        let before = try DayLedger(villages, in: db)
        try db.execute("DELETE FROM village_tally WHERE village BETWEEN \(low) AND \(high)")
        // Kept by rule first, for the sums: with the rules named, one village is a seek for each of them.
        try db.execute(
            "DELETE FROM rule_tally WHERE rule IN (SELECT code FROM rule) AND village BETWEEN \(low) AND \(high)")
        try db.execute(
            """
            INSERT INTO village_tally (village, families, persons, invalid, invalid_found, invalid_stated, aided,
                aided_two, aided_invalid)
            SELECT village, count(*), sum(size), sum(CASE WHEN errors_found + errors_stated > 0 THEN 1 ELSE 0 END),
                sum(CASE WHEN errors_found > 0 THEN 1 ELSE 0 END), sum(CASE WHEN errors_stated > 0 THEN 1 ELSE 0 END),
                sum(CASE WHEN programs <> 0 THEN 1 ELSE 0 END),
                sum(CASE WHEN (programs & (programs - 1)) <> 0 THEN 1 ELSE 0 END),
                sum(CASE WHEN programs <> 0 AND errors_found + errors_stated > 0 THEN 1 ELSE 0 END)
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
        try DayLedger(villages, in: db).note(since: before, at: now, in: db)
    }

    /// Recipients of each program, and the programs that each family draws on.
    static func recountPrograms(villages: ClosedRange<Int64>, in db: any Connection) throws {
        let (low, high) = (villages.lowerBound, villages.upperBound)
        var marks: [RecordKey: Int64] = [:]
        var counts: [ProgramOfVillage: (families: Int, persons: Int)] = [:]
        try db.forEach(
            """
            SELECT f.home, f.id, f.village, e.program
            FROM family f
            JOIN membership m ON m.home = f.home AND m.family = f.id AND m.valid_to IS NULL
            JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = f.id AND p.status = 1
            JOIN enrolment e ON e.home = p.home AND e.person = p.id AND e.valid_to IS NULL
            WHERE f.village BETWEEN \(low) AND \(high) AND f.status = 1
            """
        ) { row in
            let family = RecordKey(home: row.int(0), id: RecordID(row.int(1)))
            let program = ProgramOfVillage(program: row.int(3), village: row.int(2))
            let bit = Int64(1) << program.program
            let known = marks[family, default: 0]
            var count = counts[program] ?? (0, 0)
            if known & bit == 0 { count.families += 1 }
            count.persons += 1
            counts[program] = count
            marks[family] = known | bit
            return true
        }
        try db.execute(
            """
            DELETE FROM program_tally WHERE program IN (SELECT number FROM program) AND village BETWEEN \(low) AND \(high)
            """)
        for (key, count) in counts {
            try db.execute(
                """
                INSERT INTO program_tally (program, village, families, persons)
                VALUES (\(key.program), \(key.village), \(count.families), \(count.persons))
                """)
        }
        try mark(marks, villages, in: db)
    }

    private struct ProgramOfVillage: Hashable { var program: Int64; var village: Int64 }

    /// Writes the programs of families where they are others than before.
    private static func mark(_ marks: [RecordKey: Int64], _ villages: ClosedRange<Int64>, in db: any Connection) throws
    {
        var changed = marks
        for row in try db.rows(
            """
            SELECT home, id, programs FROM family
            WHERE village BETWEEN \(villages.lowerBound) AND \(villages.upperBound) AND programs <> 0
            """)
        {
            let key = RecordKey(home: try row.int("home"), id: RecordID(try row.int("id")))
            let wanted = marks[key, default: 0]
            changed[key] = try row.int("programs") == wanted ? nil : wanted
        }
        for (key, programs) in changed {
            try db.execute("UPDATE family SET programs = \(programs) WHERE home = \(key.home) AND id = \(key.id)")
        }
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
                    sum(CASE WHEN errors_found + errors_stated > 0 THEN 1 ELSE 0 END) AS invalid,
                    sum(CASE WHEN programs <> 0 THEN 1 ELSE 0 END) AS aided
                FROM family WHERE status = 1 GROUP BY village) f ON f.village = t.village
            WHERE COALESCE(f.families, 0) <> t.families OR COALESCE(f.persons, 0) <> t.persons
                OR COALESCE(f.invalid, 0) <> t.invalid OR COALESCE(f.aided, 0) <> t.aided LIMIT 50
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
        for row in try db.rows(
            """
            SELECT t.village AS village FROM village_tally t LEFT JOIN (
                SELECT village, sum(families_in - families_out) AS families, sum(persons_in - persons_out) AS persons,
                    sum(invalid_in - invalid_out) AS invalid FROM village_day GROUP BY village) d
                ON d.village = t.village
            WHERE COALESCE(d.families, 0) <> t.families OR COALESCE(d.persons, 0) <> t.persons
                OR COALESCE(d.invalid, 0) <> t.invalid LIMIT 50
            """)
        {
            problems.append(
                "village \(RegionCode(try row.int("village")).dotted): what came and went does not add up to what is there"
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
