import Rules
import Storage

/// The counts of an interval of villages at one moment, and what two such moments differ by: kept by day, so that
/// reports over time need no copy of the register.
///
/// Noted in the transaction of the change itself. What one change brings is told apart from what another takes away,
/// also on one day; what one and the same change both brings and takes in a village is not.
struct DayLedger {
    private struct Counts: Equatable {
        var families: Int64 = 0
        var persons: Int64 = 0
        var invalid: Int64 = 0
    }

    private struct RuleOfVillage: Hashable {
        var rule: String
        var village: Int64
    }

    private var counts: [Int64: Counts] = [:]
    private var rules: [RuleOfVillage: RuleSums.Counts] = [:]

    init(_ villages: ClosedRange<Int64>, in db: any Connection) throws {
        let (low, high) = (villages.lowerBound, villages.upperBound)
        try db.forEach(
            "SELECT village, families, persons, invalid FROM village_tally WHERE village BETWEEN \(low) AND \(high)"
        ) { row in
            counts[row.int(0)] = Counts(families: row.int(1), persons: row.int(2), invalid: row.int(3))
            return true
        }
        try db.forEach(
            "SELECT rule, village, families, findings FROM rule_tally WHERE village BETWEEN \(low) AND \(high)"
        ) { row in
            rules[RuleOfVillage(rule: row.text(0), village: row.int(1))] = RuleSums.Counts(
                families: row.int(2), findings: row.int(3))
            return true
        }
    }

    /// Adds to the day what came and went since an earlier moment, and to the sums what is more or fewer.
    func note(since before: DayLedger, at now: Int64, in db: any Connection) throws {
        let day = CivilDate(milliseconds: now + 7 * 3_600_000).packed
        var villages: [SQL] = []
        for village in Set(counts.keys).union(before.counts.keys) {
            let (old, new) = (before.counts[village] ?? Counts(), counts[village] ?? Counts())
            if old != new { villages.append(Self.row(village, from: old, to: new, day)) }
        }
        var rules: [SQL] = []
        var sums = RuleSums()
        for key in Set(self.rules.keys).union(before.rules.keys) {
            let (old, new) = (before.rules[key] ?? RuleSums.Counts(), self.rules[key] ?? RuleSums.Counts())
            sums.add(key.rule, village: key.village, from: old, to: new)
            let gain = new.families - old.families
            if gain != 0 { rules.append("(\(key.rule), \(key.village), \(day), \(max(0, gain)), \(max(0, -gain)))") }
        }
        try Self.add(villages: villages, in: db)
        try Self.add(rules: rules, in: db)
        try sums.write(in: db)
    }

    private static func add(rules: [SQL], in db: any Connection) throws {
        try rules.inPieces { rows in
            try db.execute(
                """
                INSERT INTO rule_day (rule, village, day, families_in, families_out) VALUES \(rows)
                ON CONFLICT (rule, village, day) DO UPDATE
                SET families_in = rule_day.families_in + excluded.families_in,
                    families_out = rule_day.families_out + excluded.families_out
                """)
        }
    }

    private static func add(villages: [SQL], in db: any Connection) throws {
        try villages.inPieces { rows in
            try db.execute(
                """
                INSERT INTO village_day (village, day, families_in, families_out, persons_in, persons_out, invalid_in,
                    invalid_out)
                VALUES \(rows)
                ON CONFLICT (village, day) DO UPDATE
                SET families_in = village_day.families_in + excluded.families_in,
                    families_out = village_day.families_out + excluded.families_out,
                    persons_in = village_day.persons_in + excluded.persons_in,
                    persons_out = village_day.persons_out + excluded.persons_out,
                    invalid_in = village_day.invalid_in + excluded.invalid_in,
                    invalid_out = village_day.invalid_out + excluded.invalid_out
                """)
        }
    }

    private static func row(_ village: Int64, from old: Counts, to new: Counts, _ day: Int32) -> SQL {
        func gain(_ field: KeyPath<Counts, Int64>) -> Int64 { max(0, new[keyPath: field] - old[keyPath: field]) }
        func loss(_ field: KeyPath<Counts, Int64>) -> Int64 { max(0, old[keyPath: field] - new[keyPath: field]) }
        return """
            (\(village), \(day), \(gain(\.families)), \(loss(\.families)), \(gain(\.persons)), \(loss(\.persons)),
                \(gain(\.invalid)), \(loss(\.invalid)))
            """
    }
}
