import Storage

extension Registry {
    /// The months of a region's kabupaten that were closed, the newest first.
    package func closedPeriods(in region: RegionCode, by actor: Actor) async throws -> [ClosedPeriod] {
        let home = try comparedHome(of: region, by: actor)
        return try await read(by: actor) { reader in
            try reader.withCatalogueTables { db in
                try db.rows(
                    """
                    SELECT period, at, persons, account, actor_name FROM period_closed
                    WHERE home = \(home) ORDER BY period DESC LIMIT 120
                    """
                ).map { row in
                    ClosedPeriod(
                        period: Int(try row.int("period")), at: try row.int("at"),
                        persons: Int(try row.int("persons")),
                        closedBy: try row.int("account") == 0 ? "" : row.text("actor_name"))
                }
            }
        }
    }

    /// Village by village, how many came and went between two moments. What came less what went is always the
    /// difference of the two counts.
    package func comparison(
        of region: RegionCode, from: PeriodPoint, to: PeriodPoint, by actor: Actor
    ) async throws -> [VillageComparison] {
        let home = try comparedHome(of: region, by: actor)
        let before = PresenceSide(home: home, point: from)
        let after = PresenceSide(home: home, point: to)
        let range = region.range
        return try await read(by: actor) { reader in
            var found: [RegionCode: VillageComparison] = [:]
            func change(_ row: Row, _ body: (inout VillageComparison, Int) -> Void) throws {
                let code = RegionCode(try row.int("village"))
                var village =
                    found[code]
                    ?? VillageComparison(
                        village: gazetteer[code] ?? Region(code: code, name: code.dotted, kind: ""))
                body(&village, Int(try row.int("n")))
                found[code] = village
            }
            for row in try reader.rows(
                """
                SELECT a.village AS village, count(*) AS n FROM \(before.table(range)) a
                WHERE \(in: "a.village") GROUP BY a.village
                """)
            {
                try change(row) { $0.before = $1 }
            }
            for row in try reader.rows(
                """
                SELECT b.village AS village, count(*) AS n FROM \(after.table(range)) b
                WHERE \(in: "b.village") GROUP BY b.village
                """)
            {
                try change(row) { $0.after = $1 }
            }
            for row in try reader.rows(
                """
                SELECT b.village AS village, CASE WHEN a.village = b.village THEN 1 ELSE 0 END AS is_same,
                    count(*) AS n, CAST(sum(CASE WHEN a.family <> b.family THEN 1 ELSE 0 END) AS bigint) AS families
                FROM \(after.table(range)) b JOIN \(before.table(nil)) a ON a.home = b.home AND a.person = b.person
                WHERE \(in: "b.village") AND \(in: "a.village") GROUP BY 1, 2
                """)
            {
                let (isSame, families) = (try row.int("is_same") == 1, Int(try row.int("families")))
                try change(row) { village, count in
                    if isSame {
                        village.stayed = count
                        village.otherFamily = families
                    } else {
                        village.movedIn = count
                    }
                }
            }
            for row in try reader.rows(
                """
                SELECT a.village AS village, count(*) AS n
                FROM \(before.table(range)) a JOIN \(after.table(nil)) b ON b.home = a.home AND b.person = a.person
                WHERE \(in: "a.village") AND \(in: "b.village") AND a.village <> b.village GROUP BY a.village
                """)
            {
                try change(row) { $0.movedOut = $1 }
            }
            return found.values.sorted { $0.village.code < $1.village.code }
        }
    }

    /// Those of one village who came, went or changed family between two moments, and what brought it about; the look
    /// is an entry of the audit trail.
    package func comparedPersons(
        _ kind: ComparedKind, of village: RegionCode, from: PeriodPoint, to: PeriodPoint, after: String?, limit: Int,
        by actor: Actor
    ) async throws -> Page<ComparedPerson> {
        guard village.level == .village else { throw Refusal.notFound }
        let home = try comparedHome(of: village, by: actor)
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 500)
        let now = clock.now()
        let page = try await read(by: actor) { reader -> Page<ComparedPerson> in
            let finder = ComparedPeople(
                registry: self, reader: reader, home: home, village: village,
                before: PresenceSide(home: home, point: from), after: PresenceSide(home: home, point: to), now: now)
            let rows = try finder.rows(kind, after: cursor?.id ?? 0, limit: limit)
            let shown = Array(rows.prefix(limit))
            let people = try finder.people(kind, shown)
            let next = rows.count > limit ? people.last : nil
            return Page(
                items: people, next: next.map { Cursor(village: village.value, id: $0.person.value).text })
        }
        note(
            .listed, by: actor, place: village, object: "perbandingan periode", detail: kind.rawValue,
            families: page.items.compactMap(\.family))
        return page
    }

    /// - Throws: `Refusal.notFound` for regions wider than a kabupaten, and outside of the reader's area.
    private func comparedHome(of region: RegionCode, by actor: Actor) throws -> Int64 {
        guard gazetteer[region] != nil, region.level >= .kabupaten,
            actor.scope().regions.contains(where: { region.contains($0) || $0.contains(region) })
        else { throw Refusal.notFound }
        return home(of: region)
    }
}
