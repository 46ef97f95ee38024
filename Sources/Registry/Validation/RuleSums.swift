import Storage

/// The findings of each rule by kabupaten: sums of `rule_tally`, so that the page of a province or of the country reads
/// a few dozen rows a kabupaten and not as many for each of its villages.
///
/// Kept in the transaction that changes the tally, by what it changed.
struct RuleSums {
    struct Key: Hashable {
        var rule: String
        /// Of the kabupaten.
        var region: Int64
    }

    struct Counts: Equatable {
        var families: Int64 = 0
        var findings: Int64 = 0
    }

    private var changes: [Key: Counts] = [:]

    mutating func add(_ rule: String, village: Int64, from old: Counts, to new: Counts) {
        let key = Key(rule: rule, region: Self.kabupaten(of: village))
        let known = changes[key] ?? Counts()
        changes[key] = Counts(
            families: known.families + new.families - old.families,
            findings: known.findings + new.findings - old.findings)
    }

    func write(in db: any Connection) throws {
        // In one order, whoever writes: two that wait for each other would cost one of them a second try.
        let rows = changes.filter { $0.value != Counts() }.sorted {
            ($0.key.region, $0.key.rule) < ($1.key.region, $1.key.rule)
        }.map { key, counts -> SQL in "(\(key.region), \(key.rule), \(counts.families), \(counts.findings))" }
        try rows.inPieces { rows in
            try db.execute(
                """
                INSERT INTO rule_sum (region, rule, families, findings) VALUES \(rows)
                ON CONFLICT (region, rule) DO UPDATE
                SET families = rule_sum.families + excluded.families, findings = rule_sum.findings + excluded.findings
                """)
        }
    }

    /// Adds the tallies of some villages up again, with all others of their kabupaten.
    static func recount(around villages: [RegionCode], in db: any Connection) throws {
        for region in Set(villages.map { kabupaten(of: $0.value) }).sorted() {
            try db.execute("DELETE FROM rule_sum WHERE region = \(region)")
            try db.execute(
                """
                INSERT INTO rule_sum (region, rule, families, findings)
                SELECT \(region), t.rule, sum(t.families), sum(t.findings)
                FROM (SELECT DISTINCT code FROM rule) r CROSS JOIN rule_tally t
                WHERE t.rule = r.code AND t.village BETWEEN \(region) AND \(region + 999_999) GROUP BY t.rule
                """)
        }
    }

    /// Whether they tell what may be seen of an interval: whole kabupaten, in none of which a first load is going on.
    static func cover(_ villages: ClosedRange<Int64>, in db: any Connection) throws -> Bool {
        guard villages.upperBound - villages.lowerBound >= 999_999 else { return false }
        return try db.count(
            """
            SELECT count(*) FROM village_loading
            WHERE village BETWEEN \(villages.lowerBound) AND \(villages.upperBound)
            """) == 0
    }

    private static func kabupaten(of village: Int64) -> Int64 { village / 1_000_000 * 1_000_000 }
}
