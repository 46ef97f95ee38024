import Storage

extension Registry {
    /// The counts of a region; of the actor's own area if none is named.
    package func overview(of region: RegionCode?, by actor: Actor) async throws -> Overview {
        let scope = actor.scope()
        guard let own = scope.regions.first else { throw Refusal.notAllowed(.view) }
        let code = region ?? own
        guard scope.contains(code), let place = gazetteer[code] else { throw Refusal.notFound }
        return try await read(by: actor) { reader in try overview(of: place, reader) }
    }

    /// Only rows of tallies are read: their number is that of the villages, not of the people.
    func overview(of place: Region, _ reader: Reader) throws -> Overview {
        let range = place.code.range
        let (low, high) = (range.lowerBound, range.upperBound)
        let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
        let divisor = Self.divisor(below: place.code.level)
        var overview = Overview(
            region: place, families: 0, persons: 0, invalidFamilies: 0, invalidFound: 0, invalidStated: 0,
            villagesWithData: 0, villages: gazetteer.villages(in: place.code).count, reasons: [], programs: [],
            parts: [], newestFile: nil, loading: [])
        var parts: [Int64: (families: Int, persons: Int, invalid: Int)] = [:]
        for row in try reader.rows(
            """
            SELECT village / \(divisor) AS part, sum(families) AS families, sum(persons) AS persons,
                sum(invalid) AS invalid, sum(invalid_found) AS found, sum(invalid_stated) AS stated, count(*) AS villages
            FROM village_tally WHERE village BETWEEN \(low) AND \(high) AND \(in: "village") GROUP BY 1
            """)
        {
            let families = Int(try row.int("families"))
            let persons = Int(try row.int("persons"))
            let invalid = Int(try row.int("invalid"))
            overview.families += families
            overview.persons += persons
            overview.invalidFamilies += invalid
            overview.invalidFound += Int(try row.int("found"))
            overview.invalidStated += Int(try row.int("stated"))
            overview.villagesWithData += Int(try row.int("villages"))
            parts[try row.int("part") * divisor] = (families, persons, invalid)
        }
        let codes = place.code.level == .village ? [] : Array(parts.keys)
        overview.parts = gazetteer.parts(of: place.code, with: codes).filter {
            reader.scope.contains($0.code) || parts[$0.code.value] != nil
        }
        .map { part in
            let counts = parts[part.code.value] ?? (0, 0, 0)
            return Overview.Part(
                region: part, families: counts.families, persons: counts.persons, invalidFamilies: counts.invalid)
        }
        let hasSums = try reader.withCatalogueTables { try RuleSums.cover(range, in: $0) }
        overview.reasons = try reasons(low, high, hasSums, reader, catalogue)
        overview.programs = try programs(low, high, hasSums, reader, catalogue)
        overview.newestFile = try newestFile(low, high, reader)
        overview.loading = try loading(low, high, reader)
        return overview
    }

    /// What to divide a village's code by to get the region one level below `level`.
    static func divisor(below level: RegionCode.Level) -> Int64 {
        switch level {
        case .nation: 100_000_000
        case .province: 1_000_000
        case .kabupaten: 10_000
        case .kecamatan, .village: 1
        }
    }

    private func reasons(_ low: Int64, _ high: Int64, _ hasSums: Bool, _ reader: Reader, _ catalogue: Catalogue) throws
        -> [Overview
        .Reason]
    {
        let (source, place): (SQL, String) =
            hasSums ? ("rule_sum", "t.region") : ("rule_tally", "t.village")
        return try reader.rows(
            """
            SELECT t.rule AS rule, sum(t.families) AS families, sum(t.findings) AS findings FROM \(source) t
            WHERE \("\(unsafe: place)" as SQL) BETWEEN \(low) AND \(high) AND \(in: place) GROUP BY t.rule
            HAVING sum(t.findings) > 0 ORDER BY families DESC, t.rule
            """
        ).map {
            Overview.Reason(
                rule: catalogue.rule(try $0.text("rule")), families: Int(try $0.int("families")),
                findings: Int(try $0.int("findings")))
        }
    }

    /// Families with an open finding of one rule, by the regions one level below.
    package func families(withRule rule: String, below region: RegionCode, by actor: Actor) async throws -> [RegionCode:
        Int]
    {
        guard actor.scope().contains(region), gazetteer[region] != nil else { throw Refusal.notFound }
        let divisor = Self.divisor(below: region.level)
        let range = region.range
        return try await read(by: actor) { reader in
            var counts: [RegionCode: Int] = [:]
            try reader.forEach(
                """
                SELECT village / \(divisor), sum(families) FROM rule_tally
                WHERE rule = \(rule) AND village BETWEEN \(range.lowerBound) AND \(range.upperBound)
                AND \(in: "village") GROUP BY 1
                """
            ) { row in
                counts[RegionCode(row.int(0) * divisor)] = Int(row.int(1))
                return true
            }
            return counts
        }
    }

    private func programs(
        _ low: Int64, _ high: Int64, _ hasSums: Bool, _ reader: Reader, _ catalogue: Catalogue
    ) throws -> [Overview.ProgramCount] {
        let names = Dictionary(uniqueKeysWithValues: catalogue.programs.map { ($0.number, $0) })
        let (source, place): (SQL, String) =
            hasSums ? ("program_sum", "t.region") : ("program_tally", "t.village")
        return try reader.rows(
            """
            SELECT t.program AS program, sum(t.families) AS families, sum(t.persons) AS persons FROM \(source) t
            WHERE \("\(unsafe: place)" as SQL) BETWEEN \(low) AND \(high) AND \(in: place)
            GROUP BY t.program ORDER BY t.program
            """
        ).compactMap { row in
            guard let program = names[Int(try row.int("program"))] else { return nil }
            return Overview.ProgramCount(
                id: program.id, name: program.name, families: Int(try row.int("families")),
                persons: Int(try row.int("persons")))
        }
    }

    func newestFile(_ low: Int64, _ high: Int64, _ reader: Reader) throws -> Overview.FileMark? {
        // Newest first, and the first that has a village here: a batch is asked, not its thousands of villages.
        try reader.withCatalogueTables { db in
            try db.first(
                """
                SELECT b.as_of AS as_of, b.finished_at AS finished_at, b.file_name AS file_name FROM import_batch b
                WHERE b.state = 'done' AND EXISTS (
                    SELECT 1 FROM import_village v WHERE v.batch = b.id AND v.village BETWEEN \(low) AND \(high))
                ORDER BY CASE b.source WHEN 'DTKS' THEN 0 ELSE 1 END, b.id DESC LIMIT 1
                """)
        }.map {
            Overview.FileMark(
                asOf: Int32(try $0.int("as_of")), finishedAt: $0.intOrNil("finished_at") ?? 0,
                name: try $0.text("file_name"))
        }
    }

    /// Only imports that bring something here: what a file is called may tell of other places.
    private func loading(_ low: Int64, _ high: Int64, _ reader: Reader) throws -> [Overview.LoadProgress] {
        try reader.withCatalogueTables { db in
            try db.rows(
                """
                SELECT b.file_name AS file_name, b.villages_done AS villages_done, b.villages_total AS villages_total,
                    b.first_load AS first_load FROM import_batch b
                WHERE b.state IN ('rows', 'lookups') AND (
                    EXISTS (SELECT 1 FROM import_village v WHERE v.batch = b.id AND v.village BETWEEN \(low) AND \(high))
                    OR EXISTS (
                        SELECT 1 FROM village_loading l WHERE l.batch = b.id AND l.village BETWEEN \(low) AND \(high)))
                ORDER BY b.id
                """)
        }.map {
            Overview.LoadProgress(
                fileName: try $0.text("file_name"), villagesDone: Int(try $0.int("villages_done")),
                villagesTotal: Int(try $0.int("villages_total")), isFirstLoad: try $0.int("first_load") != 0)
        }
    }
}
