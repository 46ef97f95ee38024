import Storage

/// Recipients of programs by village, and their sums by kabupaten, which pages of a province read.
struct ProgramCounts {
    struct Key: Hashable {
        var program: Int64
        /// Or a kabupaten, of a sum.
        var village: Int64
    }

    struct Counts: Equatable {
        var families: Int64 = 0
        var persons: Int64 = 0
    }

    private(set) var known: [Key: Counts] = [:]

    /// Those that are kept of an interval of villages.
    init(_ villages: ClosedRange<Int64>, in db: any Connection) throws {
        try db.forEach(
            """
            SELECT program, village, families, persons FROM program_tally
            WHERE village BETWEEN \(villages.lowerBound) AND \(villages.upperBound)
            """
        ) { row in
            known[Key(program: row.int(0), village: row.int(1))] = Counts(families: row.int(2), persons: row.int(3))
            return true
        }
    }

    /// Writes what differs from what is kept, and adds the difference to the sums.
    func replace(by new: [Key: Counts], in db: any Connection) throws {
        var sums: [Key: Counts] = [:]
        var rows: [(Key, Counts)] = []
        for key in Set(known.keys).union(new.keys) {
            let (before, after) = (known[key] ?? Counts(), new[key] ?? Counts())
            if before == after { continue }
            rows.append((key, after))
            var sum = sums[Self.kabupaten(of: key)] ?? Counts()
            sum.families += after.families - before.families
            sum.persons += after.persons - before.persons
            sums[Self.kabupaten(of: key)] = sum
        }
        for (key, _) in rows where new[key] == nil {
            try db.execute("DELETE FROM program_tally WHERE program = \(key.program) AND village = \(key.village)")
        }
        try Self.keep(rows.filter { new[$0.0] != nil }, in: db)
        try Self.add(sums, in: db)
    }

    /// Counts of some villages, whatever was kept of them: a load that was interrupted writes them once more.
    static func write(_ counts: [Key: Counts], in db: any Connection) throws {
        let villages = counts.keys.map(\.village)
        guard let low = villages.min(), let high = villages.max() else { return }
        let kept = try ProgramCounts(low...high, in: db)
        try kept.replace(by: kept.known.merging(counts) { $1 }, in: db)
    }

    private static func keep(_ counts: [(Key, Counts)], in db: any Connection) throws {
        let rows = counts.sorted { ($0.0.program, $0.0.village) < ($1.0.program, $1.0.village) }.map {
            key, count -> SQL in "(\(key.program), \(key.village), \(count.families), \(count.persons))"
        }
        try rows.inPieces { rows in
            try db.execute(
                """
                INSERT INTO program_tally (program, village, families, persons) VALUES \(rows)
                ON CONFLICT (program, village) DO UPDATE SET families = excluded.families, persons = excluded.persons
                """)
        }
    }

    private static func add(_ sums: [Key: Counts], in db: any Connection) throws {
        // In one order, as all sums.
        let rows = sums.filter { $0.value != Counts() }.sorted {
            ($0.key.village, $0.key.program) < ($1.key.village, $1.key.program)
        }.map { key, count -> SQL in "(\(key.village), \(key.program), \(count.families), \(count.persons))" }
        try rows.inPieces { rows in
            try db.execute(
                """
                INSERT INTO program_sum (region, program, families, persons) VALUES \(rows)
                ON CONFLICT (region, program) DO UPDATE
                SET families = program_sum.families + excluded.families, persons = program_sum.persons + excluded.persons
                """)
        }
    }

    /// Counts whole kabupaten again.
    static func recount(around villages: [RegionCode], in db: any Connection) throws {
        for region in Set(villages.map { $0.value / 1_000_000 * 1_000_000 }).sorted() {
            try db.execute("DELETE FROM program_sum WHERE region = \(region)")
            try db.execute(
                """
                INSERT INTO program_sum (region, program, families, persons)
                SELECT \(region), t.program, sum(t.families), sum(t.persons) FROM program g CROSS JOIN program_tally t
                WHERE t.program = g.number AND t.village BETWEEN \(region) AND \(region + 999_999) GROUP BY t.program
                """)
        }
    }

    private static func kabupaten(of key: Key) -> Key {
        Key(program: key.program, village: key.village / 1_000_000 * 1_000_000)
    }
}
