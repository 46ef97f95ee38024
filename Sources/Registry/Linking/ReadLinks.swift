import Storage

/// A case in a list: who of it may be seen, and where the other is.
package struct LinkRow: Sendable, Equatable {
    package var id: RecordID
    package var kind: LinkKind
    package var state: LinkState
    /// Of ten thousand.
    package var chance: Int
    package var signs: [LinkSign]
    /// Milliseconds since 1970.
    package var foundAt: Int64
    /// Two, in the order of the case.
    package var sides: [Side]
    /// Whose answer is awaited of the reader.
    package var isAnswerAwaited: Bool
    /// The two villages say different things: Dinsos decides.
    package var isDisputed: Bool

    package struct Side: Sendable, Equatable {
        package var person: RecordID
        package var village: Region
        /// Nil where the reader may not look.
        package var name: String?
        package var family: RecordID?
    }
}

/// How many cases there are of each kind.
package struct LinkCounts: Sendable, Equatable {
    package var persons = 0
    package var numbers = 0
    package var decided = 0
    /// Open ones above the threshold `link_certain`.
    package var certain = 0

    package init() {}
}

extension Registry {
    /// The cases that touch a region, the surest first.
    ///
    /// - Parameters:
    ///   - kind: nil: of every kind.
    ///   - decided: those that are no longer asked, instead of the open ones.
    ///   - after: the `next` of the page before.
    package func links(
        _ kind: LinkKind?, in region: RegionCode, decided: Bool = false, after: String? = nil, limit: Int = 50,
        by actor: Actor
    ) async throws -> Page<LinkRow> {
        let scope = actor.scope()
        guard scope.contains(region) || scope.regions.contains(where: { region.range.overlaps($0.range) }) else {
            throw Refusal.notFound
        }
        let cursor = try Cursor.read(after)
        let page = try await read(by: actor) { reader -> Page<LinkRow> in
            // Surest first: the cursor's village holds the chance.
            let last = cursor.map { (chance: Int($0.village), id: $0.id) }
            let rows = try pointers(
                kind.map { [$0] } ?? LinkKind.allCases, decided ? [.same, .different] : [.open, .visit], in: region,
                after: last, limit: limit + 1, reader)
            let shown = Array(rows.prefix(limit))
            let records = try records(at: shown, reader)
            let items = try shown.compactMap { try records[RecordID($0.int("id"))] }
            let next = rows.count > limit ? shown.last : nil
            return Page(
                items: try linkRows(items, reader, actor),
                next: try next.map { Cursor(village: try $0.int("chance"), id: try $0.int("id")).text })
        }
        note(
            .listed, by: actor, place: region, object: "ganda", detail: "daftar data ganda",
            families: page.items.flatMap(\.sides).compactMap(\.family))
        return page
    }

    /// The open cases that come before and after one in the list of its kind; nil at its ends.
    package func neighbours(of row: LinkRow, in region: RegionCode, by actor: Actor) async throws
        -> (previous: RecordID?, next: RecordID?)
    {
        try await read(by: actor) { reader in
            func one(_ goesOn: Bool) throws -> RecordID? {
                try pointers(
                    [row.kind], [.open, .visit], in: region, after: (row.chance, row.id.value), goesOn: goesOn,
                    limit: 1, reader
                ).first.map { RecordID(try $0.int("id")) }
            }
            return (try one(false), try one(true))
        }
    }

    private func pointers(
        _ kinds: [LinkKind], _ states: [LinkState], in region: RegionCode, after last: (chance: Int, id: Int64)?,
        goesOn: Bool = true, limit: Int, _ reader: Reader
    ) throws -> [Row] {
        let chance = last?.chance ?? Int.max
        let id = last?.id ?? 0
        let beyond: SQL =
            goesOn
            ? "p.chance < \(chance) OR (p.chance = \(chance) AND p.link_case > \(id))"
            : "p.chance > \(chance) OR (p.chance = \(chance) AND p.link_case < \(id))"
        let order: SQL = goesOn ? "p.chance DESC, p.link_case" : "p.chance, p.link_case DESC"
        return try reader.rows(
            """
            SELECT DISTINCT p.chance AS chance, p.case_home AS home, p.link_case AS id FROM link_place p
            WHERE \(homes(of: region, reader.scope).hold("p.home"))
            AND p.village BETWEEN \(region.range.lowerBound) AND \(region.range.upperBound)
            AND p.kind IN (\(kinds)) AND p.state IN (\(states))
            AND (\(beyond)) AND \(in: "p.village") ORDER BY \(order) LIMIT \(limit)
            """)
    }

    package func linkCounts(in region: RegionCode, by actor: Actor) async throws -> LinkCounts {
        let scope = actor.scope()
        return try await read(by: actor) { reader in
            let certain = try reader.withCatalogueTables { try catalogue(in: $0) }.thresholds["link_certain"] ?? 99
            var counts = LinkCounts()
            for row in try reader.rows(
                """
                SELECT k.kind AS kind, k.state AS state, count(*) AS n,
                    sum(CASE WHEN k.chance >= \(certain * 100) THEN 1 ELSE 0 END) AS certain FROM (
                    SELECT DISTINCT p.case_home, p.link_case, p.kind, p.state, p.chance FROM link_place p
                    WHERE \(homes(of: region, scope).hold("p.home"))
                    AND p.village BETWEEN \(region.range.lowerBound) AND \(region.range.upperBound)
                    AND p.state <> 'gone' AND \(in: "p.village")) k
                GROUP BY k.kind, k.state
                """)
            {
                let count = Int(try row.int("n"))
                guard let state = LinkState(rawValue: try row.text("state")) else { continue }
                if !state.isOpen {
                    counts.decided += count
                } else if try row.text("kind") == LinkKind.person.rawValue {
                    counts.persons += count
                    counts.certain += Int(try row.int("certain"))
                } else {
                    counts.numbers += count
                }
            }
            return counts
        }
    }

    func records(at pointers: [Row], _ reader: Reader) throws -> [RecordID: LinkCaseRecord] {
        try reader.withCatalogueTables { db in
            var found: [RecordID: LinkCaseRecord] = [:]
            for (home, ids) in try pointers.byHome("id") {
                for row in try db.rows(
                    "SELECT \(LinkCaseRecord.columns) FROM link_case WHERE home = \(home) AND id IN (\(ids))")
                {
                    let record = try LinkCaseRecord(row)
                    found[record.key.id] = record
                }
            }
            return found
        }
    }

    func linkRows(_ records: [LinkCaseRecord], _ reader: Reader, _ actor: Actor) throws -> [LinkRow] {
        let ids = records.flatMap { [$0.first.value, $0.second.value] }
        guard !ids.isEmpty else { return [] }
        let places = records.flatMap(\.villages).filter { reader.scope.contains($0) }
        let homes = Set(places.map { home(of: $0) }).sorted()
        var known: [Int64: PersonRecord] = [:]
        for row in try reader.rows(
            """
            SELECT \(PersonRecord.columns) FROM person WHERE home IN (\(homes)) AND id IN (\(ids))
            AND status NOT IN (3, 8, 9) AND \(in: "village")
            """)
        {
            let person = try PersonRecord(row)
            known[person.key.id.value] = person
            note(person.family, in: person.key.home)
        }
        let corrects = actor.scope(for: .correct)
        return records.map { record in
            let sides = [(record.first, record.firstVillage), (record.second, record.secondVillage)].map {
                id, village -> LinkRow.Side in
                let person = known[id.value]
                return LinkRow.Side(
                    person: id, village: gazetteer[village] ?? .nation, name: person?.name, family: person?.family)
            }
            let mine = [record.first, record.second].filter { corrects.contains(record.village(of: $0)) }
            let awaited =
                mine.count == 1 && record.state.isOpen && !record.answers.isEmpty
                && !record.answers.contains { mine.contains($0.person) }
            return LinkRow(
                id: record.key.id, kind: record.kind, state: record.state, chance: record.chance, signs: record.signs,
                foundAt: record.foundAt, sides: sides, isAnswerAwaited: awaited,
                isDisputed: record.state.isOpen && Set(record.answers.map(\.isSame)).count > 1)
        }
    }
}
