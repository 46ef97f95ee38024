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
    /// Disputed, or not settled by two villages in their days: it has gone up to Dinsos.
    package var isEscalated: Bool
    /// Decided to be two people, and open only until the number that both have is mended.
    package var isToldApart = false

    package struct Side: Sendable, Equatable {
        package var person: RecordID
        package var village: Region
        /// Nil where the reader may not look.
        package var name: String?
        package var family: RecordID?
    }
}

/// What of the open cases is wanted.
package enum LinkWait: Sendable {
    /// The other village has answered and that of the reader has not.
    case answer
    /// Two villages did not settle it in their time, or said different things: whoever speaks for both is to decide.
    case dinsos
    /// Somebody is to go and look.
    case visit
}

extension Registry {
    /// The cases that touch a region, the surest first; those that have gone up to Dinsos, the disputed ones first and
    /// then those that wait longest.
    ///
    /// - Parameters:
    ///   - kind: nil: of every kind.
    ///   - decided: those that are no longer asked, instead of the open ones.
    ///   - waiting: only open ones that wait for somebody.
    ///   - after: the `next` of the page before.
    package func links(
        _ kind: LinkKind?, in region: RegionCode, decided: Bool = false, waiting: LinkWait? = nil,
        after: String? = nil, limit: Int = 50, by actor: Actor
    ) async throws -> Page<LinkRow> {
        let scope = actor.scope()
        guard scope.contains(region) || scope.regions.contains(where: { region.range.overlaps($0.range) }) else {
            throw Refusal.notFound
        }
        let cursor = try Cursor.read(after)
        let page = try await read(by: actor) { reader -> Page<LinkRow> in
            var search = PlaceSearch(region: region, kind: kind, isDecided: decided, waiting: waiting)
            // The cursor's village holds what the list is sorted by.
            search.last = cursor.map { (rank: $0.village, id: $0.id) }
            let rows = try pointers(search, limit: limit + 1, reader, actor)
            let shown = Array(rows.prefix(limit))
            let records = try records(at: shown, reader)
            let items = try shown.compactMap { try records[RecordID($0.int("id"))] }
            let next = rows.count > limit ? shown.last : nil
            return Page(
                items: try linkRows(items, reader, actor),
                next: try next.map { Cursor(village: try $0.int("rank"), id: try $0.int("id")).text })
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
                var search = PlaceSearch(region: region, kind: row.kind)
                search.last = (rank: Int64(row.chance), id: row.id.value)
                search.goesOn = goesOn
                return try pointers(search, limit: 1, reader, actor).first.map { RecordID(try $0.int("id")) }
            }
            return (try one(false), try one(true))
        }
    }

    /// Which cases of a region, and after which of them.
    private struct PlaceSearch {
        var region: RegionCode
        var kind: LinkKind?
        var isDecided = false
        var waiting: LinkWait?
        var last: (rank: Int64, id: Int64)?
        /// Or back from it.
        var goesOn = true

        /// What the list is sorted by, and whether downwards.
        var rank: SQL { waiting == .dinsos ? "p.waits" : "p.chance" }
        private var isDownwards: Bool { (waiting == .dinsos) != goesOn }
        var order: SQL { "1\(unsafe: isDownwards ? " DESC" : ""), 3\(unsafe: goesOn ? "" : " DESC")" }

        var state: SQL {
            isDecided ? LinkPlace.isDecided("p") : LinkPlace.isOpen("p")
        }

        /// Each case once.
        func wanted(before limit: Int64, _ scope: Scope, _ actor: Actor) -> SQL {
            let once = LinkPlace.once("p", in: region, scope)
            return switch waiting {
            case nil: once
            case .answer: LinkPlace.isAwaited("p", of: actor)
            case .dinsos: "p.waits < \(limit) AND \(once)"
            case .visit: "p.state = 'visit' AND \(once)"
            }
        }

        /// Of a wide area those that wait longest are walked, whatever lies by village first: a plus keeps the planner
        /// from the village.
        var village: String { waiting == .dinsos && region.level <= .province ? "+p.village" : "p.village" }

        var isInside: SQL {
            "\(unsafe: village) BETWEEN \(region.range.lowerBound) AND \(region.range.upperBound)"
        }

        var following: SQL {
            guard let last else { return "1 = 1" }
            let comparison: SQL = isDownwards ? "<" : ">"
            let beside: SQL = goesOn ? ">" : "<"
            return
                "(\(rank) \(comparison) \(last.rank) OR (\(rank) = \(last.rank) AND p.link_case \(beside) \(last.id)))"
        }
    }

    private func pointers(_ search: PlaceSearch, limit: Int, _ reader: Reader, _ actor: Actor) throws -> [Row] {
        let scope = reader.scope
        let deadline = try reader.withCatalogueTables { LinkDeadline.limit(try catalogue(in: $0), at: clock.now()) }
        let kind: SQL = search.kind.map { "p.kind = \($0)" } ?? "1 = 1"
        return try reader.rows(
            """
            SELECT \(search.rank) AS rank, p.case_home AS home, p.link_case AS id FROM link_place p
            WHERE \(homes(of: search.region, scope).hold("p.home")) AND \(search.isInside) AND \(search.state) AND \(kind)
            AND \(search.wanted(before: deadline, scope, actor)) AND \(search.following) AND \(in: search.village)
            ORDER BY \(search.order) LIMIT \(limit)
            """)
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
        let limit = try reader.withCatalogueTables { LinkDeadline.limit(try catalogue(in: $0), at: clock.now()) }
        return records.map { record in
            let sides = [(record.first, record.firstVillage), (record.second, record.secondVillage)].map {
                id, village -> LinkRow.Side in
                let person = known[id.value]
                return LinkRow.Side(
                    person: id, village: gazetteer[village] ?? .nation, name: person?.name, family: person?.family)
            }
            let mine = [record.first, record.second].filter { corrects.contains(record.village(of: $0)) }
            let voices = record.voices
            let awaited =
                mine.count == 1 && record.state.isOpen && !record.isToldApart && !voices.isEmpty
                && !voices.contains { mine.contains($0.person) }
            // Of one number that two people have, it is the number itself that is asked about.
            let showsAll = record.kind == .nik || sides.allSatisfy { $0.name != nil }
            return LinkRow(
                id: record.key.id, kind: record.kind, state: record.state, chance: record.chance,
                signs: showsAll ? record.signs : record.signs.compactMap(\.veiled),
                foundAt: record.foundAt, sides: sides, isAnswerAwaited: awaited,
                isDisputed: record.isDisputed,
                isEscalated: record.isEscalated(before: limit), isToldApart: record.isToldApart)
        }
    }
}
