import Storage

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
        let homes = try db.homes(of: villages)
        try db.execute("DELETE FROM village_tally WHERE village BETWEEN \(low) AND \(high)")
        try db.execute("DELETE FROM rule_tally WHERE village BETWEEN \(low) AND \(high)")
        try db.execute(
            """
            INSERT INTO village_tally (village, families, persons, invalid, invalid_found, invalid_stated, aided,
                aided_two, aided_invalid)
            SELECT village, count(*), sum(size), sum(CASE WHEN errors_found + errors_stated > 0 THEN 1 ELSE 0 END),
                sum(CASE WHEN errors_found > 0 THEN 1 ELSE 0 END), sum(CASE WHEN errors_stated > 0 THEN 1 ELSE 0 END),
                sum(CASE WHEN programs <> 0 THEN 1 ELSE 0 END),
                sum(CASE WHEN (programs & (programs - 1)) <> 0 THEN 1 ELSE 0 END),
                sum(CASE WHEN programs <> 0 AND errors_found + errors_stated > 0 THEN 1 ELSE 0 END)
            FROM family WHERE \(homes.hold("home")) AND \(villages.hold("village")) AND status = 1
            GROUP BY village
            """)
        if low == high {
            // One village of many: a seek for each rule instead of a walk over all villages.
            try db.execute(
                """
                INSERT INTO rule_tally (rule, village, families, findings)
                SELECT r.code, f.village, count(DISTINCT f.family), count(*)
                FROM (SELECT DISTINCT code FROM rule) r CROSS JOIN finding f
                WHERE \(homes.hold("f.home")) AND f.rule = r.code AND f.village = \(low) AND f.closed_at IS NULL
                GROUP BY r.code, f.village
                """)
        } else {
            try db.execute(
                """
                INSERT INTO rule_tally (rule, village, families, findings)
                SELECT rule, village, count(DISTINCT family), count(*) FROM finding
                WHERE \(homes.hold("home")) AND village BETWEEN \(low) AND \(high) AND closed_at IS NULL
                GROUP BY rule, village
                """)
        }
        try DayLedger(villages, in: db).note(since: before, at: now, in: db)
    }

    /// Recipients of each program, and the programs that each family draws on.
    static func recountPrograms(villages: ClosedRange<Int64>, in db: any Connection) throws {
        let homes = try db.homes(of: villages)
        var marks: [RecordKey: Int64] = [:]
        let before = try ProgramCounts(villages, in: db)
        var counts: [ProgramCounts.Key: ProgramCounts.Counts] = [:]
        try db.forEach(
            """
            SELECT f.home, f.id, f.village, e.program
            FROM family f
            JOIN membership m ON m.home = f.home AND m.family = f.id AND m.valid_to IS NULL
            JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = f.id AND p.status = 1
            JOIN enrolment e ON e.home = p.home AND e.person = p.id AND e.valid_to IS NULL
            WHERE \(homes.hold("f.home")) AND \(villages.hold("f.village")) AND f.status = 1
            """
        ) { row in
            let family = RecordKey(home: row.int(0), id: RecordID(row.int(1)))
            let program = ProgramCounts.Key(program: row.int(3), village: row.int(2))
            let bit = Int64(1) << program.program
            let known = marks[family, default: 0]
            var count = counts[program] ?? ProgramCounts.Counts()
            if known & bit == 0 { count.families += 1 }
            count.persons += 1
            counts[program] = count
            marks[family] = known | bit
            return true
        }
        try before.replace(by: counts, in: db)
        try mark(marks, villages, in: db)
    }

    /// Writes the programs of families where they are others than before.
    private static func mark(_ marks: [RecordKey: Int64], _ villages: ClosedRange<Int64>, in db: any Connection) throws
    {
        var changed = marks
        for row in try db.rows(
            """
            SELECT home, id, programs FROM family WHERE \(db.homes(of: villages).hold("home"))
            AND \(villages.hold("village")) AND programs <> 0
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
}
