import Rules
import Storage

extension Registry {
    /// The reasons of a region, from the tallies: nobody is counted for it.
    ///
    /// - Throws: `Refusal.notFound` for a region outside the actor's area.
    package func mendReasons(in region: RegionCode, by actor: Actor) async throws -> MendReasons {
        let place = try mendPlace(region, actor)
        return try await read(by: actor) { reader in try mendReasons(in: place, reader) }
    }

    /// A stretch of the queue, in the order of villages and families.
    ///
    /// - Parameters:
    ///   - after: as `MendQueue.next`; nil: from the start.
    ///   - from: begins with this finding, whether it is still open or not; `after` does not count then.
    package func mendQueue(
        _ filter: MendFilter, after: String? = nil, from key: MendKey? = nil, limit: Int, by actor: Actor
    ) async throws -> MendQueue {
        let place = try mendPlace(filter.region, actor)
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let queue = try await read(by: actor) { reader in
            let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
            var filter = filter
            if filter.rule == nil {
                filter.rule = try mendReasons(in: place, reader)
                    .preferred(fixer: filter.fixer, stage: filter.stage)?.rule.code
            }
            guard let rule = filter.rule else { return MendQueue(filter: filter, items: [], next: nil) }
            let line = MendLine(
                rule: rule, region: filter.region, stage: filter.stage, today: clock.today.packed,
                homes: homes(of: filter.region, reader.scope))
            var found: [MendLine.Found]
            if let key, let start = try mendCursor(key, reader) {
                found = try line.keys(from: start, .including, limit + 1, reader)
            } else {
                let start = cursor ?? Cursor(village: filter.region.range.lowerBound - 1, id: 0)
                found = try line.keys(from: start, .after, limit + 1, reader)
            }
            let isMore = found.count > limit
            found = Array(found.prefix(limit))
            return MendQueue(
                filter: filter, items: try mendItems(found, rule: rule, catalogue, reader),
                next: isMore ? found.last?.cursor.text : nil)
        }
        note(
            .listed, by: actor, place: filter.region, object: "antrean perbaikan", detail: "",
            families: queue.items.map(\.key.family))
        return queue
    }

    /// The next finding of a reason, or the first one; nil if there is none. Shows nothing of anybody.
    package func mendNext(
        after key: MendKey, in region: RegionCode, stage: MendStage, by actor: Actor
    ) async throws -> MendKey? {
        _ = try mendPlace(region, actor)
        return try await read(by: actor) { reader in
            guard let start = try mendCursor(key, reader) else { throw Refusal.notFound }
            let line = MendLine(
                rule: key.rule, region: region, stage: stage, today: clock.today.packed,
                homes: homes(of: region, reader.scope))
            return try line.keys(from: start, .after, 1, reader).first?.key(key.rule)
        }
    }

    /// A region that overlaps with the actor's area.
    func mendPlace(_ region: RegionCode, _ actor: Actor) throws(Refusal) -> Region {
        guard let place = gazetteer[region],
            actor.scope().regions.contains(where: { region.contains($0) || $0.contains(region) })
        else { throw .notFound }
        return place
    }

    /// Where a finding stands in the order of its queue; nil if its family is not the reader's.
    func mendCursor(_ key: MendKey, _ reader: Reader) throws -> Cursor? {
        try find(key.family, reader.scope) {
            try reader.first(
                "SELECT village FROM family WHERE home IN (\($0)) AND id = \(key.family) AND \(in: "village")")
        }.map { Cursor(village: try $0.int("village"), id: key.family.value, person: key.person?.value ?? 0) }
    }

    private func mendReasons(in place: Region, _ reader: Reader) throws -> MendReasons {
        let overview = try overview(of: place, reader)
        let range = place.code.range
        var waiting: [String: Int] = [:]
        for row in try reader.rows(
            """
            SELECT c.rule AS rule, count(*) AS n FROM case_note c
            JOIN finding n ON n.home = c.home AND n.family = c.family AND n.rule = c.rule AND n.person = c.person
                AND n.closed_at IS NULL AND n.village = c.village AND n.opened_at <= c.at
            WHERE \(homes(of: place.code, reader.scope).hold("c.home"))
            AND c.village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND c.until > \(clock.today.packed) AND \(in: "c.village") GROUP BY c.rule
            """)
        {
            waiting[try row.text("rule")] = Int(try row.int("n"))
        }
        let reasons = overview.reasons.filter { $0.rule.severity != .notice && $0.findings > 0 }.map {
            MendReasons.Reason(
                rule: $0.rule, families: $0.families, findings: $0.findings, waiting: waiting[$0.rule.code] ?? 0)
        }
        return MendReasons(
            region: place, families: overview.families, invalid: overview.invalidFamilies,
            reasons: reasons.sorted {
                ($0.rule.severity.rank, -$0.families, $0.rule.code) < (
                    $1.rule.severity.rank, -$1.families, $1.rule.code
                )
            }, parts: overview.parts.filter { $0.families > 0 }.map(\.region))
    }

    private func mendItems(
        _ found: [MendLine.Found], rule: String, _ catalogue: Catalogue, _ reader: Reader
    ) throws -> [MendQueue.Item] {
        var families: [RecordKey: FamilyRecord] = [:]
        var persons: [RecordKey: PersonRecord] = [:]
        var heads: [RecordKey: String] = [:]
        for (home, rows) in Dictionary(grouping: found, by: \.home) {
            let ids = Array(Set(rows.map(\.family)))
            for row in try reader.rows(
                "SELECT \(FamilyRecord.columns) FROM family WHERE home = \(home) AND id IN (\(ids)) AND \(in: "village")"
            ) {
                let family = try FamilyRecord(row)
                families[family.key] = family
                note(family.key.id, in: home)
            }
            for row in try reader.rows(
                """
                SELECT \(PersonRecord.columns) FROM person WHERE home = \(home) AND id IN (\(rows.map(\.person)))
                AND \(in: "village")
                """)
            {
                let person = try PersonRecord(row)
                persons[person.key] = person
            }
            let headless = Array(Set(rows.filter { $0.person == 0 }.map(\.family)))
            for row in try reader.rows(
                """
                SELECT m.family AS family, p.name AS name FROM membership m
                JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = m.family
                WHERE m.home = \(home) AND m.family IN (\(headless)) AND m.valid_to IS NULL AND p.status = 1
                AND \(in: "p.village") ORDER BY m.family, CASE p.relation WHEN 1 THEN 0 ELSE 1 END, p.id
                """)
            {
                let key = RecordKey(home: home, id: RecordID(try row.int("family")))
                if heads[key] == nil { heads[key] = try row.text("name") }
            }
        }
        return found.compactMap { one in
            guard let family = families[RecordKey(home: one.home, id: RecordID(one.family))] else { return nil }
            let person = persons[RecordKey(home: one.home, id: RecordID(one.person))]
            let hint = MendHint(
                rule: rule, detail: one.detail, arguments: MendHint.arguments(one.evidence), today: clock.today,
                maximumAge: catalogue.thresholds["maximum_age"] ?? 110)
            return MendQueue.Item(
                key: one.key(rule), village: gazetteer[family.village] ?? .nation,
                name: person?.name ?? heads[family.key] ?? "", rt: family.rt, rw: family.rw,
                hint: hint.words(person, family), until: one.until)
        }
    }
}
