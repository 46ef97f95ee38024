import Rules
import Storage

/// A case in a list.
package struct TransferRow: Sendable {
    package var id: RecordID
    package var origin: Region
    package var destination: Region
    package var starter: Transfer.Side
    package var state: Transfer.State
    package var label: String
    package var persons: Int
    package var openedBy: String
    /// Milliseconds since 1970, UTC.
    package var openedAt: Int64
    /// It is for the reader to answer.
    package var awaitsReader: Bool
    /// It was not answered in time, and is for Dinsos too.
    package var isEscalated: Bool
}

extension Registry {
    /// Cases that concern a region's villages, newest first.
    package func transfers(
        in region: RegionCode, open: Bool, after: String?, limit: Int, by actor: Actor
    ) async throws -> Page<TransferRow> {
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let range = region.range
        let (page, named) = try await read(by: actor) { reader -> (Page<TransferRow>, [RecordID]) in
            let before = cursor?.id ?? Int64.max
            let wanted: SQL = open ? "t.state = 'open'" : "t.state <> 'open'"
            let places = try reader.rows(
                """
                SELECT DISTINCT t.transfer_home AS home, t.transfer AS id FROM transfer_place t
                WHERE \(homes(of: region, reader.scope).hold("t.home"))
                AND t.village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(wanted) AND t.transfer < \(before) AND \(in: "t.village") ORDER BY t.transfer DESC LIMIT \(limit + 1)
                """)
            let (rows, named) = try transferRows(Array(places.prefix(limit)), reader, actor)
            let next = places.count > limit ? rows.last.map { Cursor(village: 0, id: $0.id.value).text } : nil
            return (Page(items: rows, next: next), named)
        }
        if !page.items.isEmpty {
            note(.listed, by: actor, place: region, object: "daftar pindah", detail: "", families: named)
        }
        return page
    }

    /// Moves of a region's villages that nobody answered in time, those that wait longest first.
    package func escalatedTransfers(
        in region: RegionCode, after: String? = nil, limit: Int = 50, by actor: Actor
    ) async throws -> Page<TransferRow> {
        // The cursor's village holds since when the last one waits.
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let (page, named) = try await read(by: actor) { reader -> (Page<TransferRow>, [RecordID]) in
            let following: SQL =
                cursor.map {
                    "(p.waits > \($0.village) OR (p.waits = \($0.village) AND p.transfer > \($0.id)))"
                } ?? "1 = 1"
            let isUp = try escalatedPlaces(region, reader)
            let places = try reader.rows(
                """
                SELECT p.waits AS waits, p.transfer_home AS home, p.transfer AS id FROM transfer_place p
                WHERE \(isUp) AND \(following) AND \(in: "p.village")
                ORDER BY p.waits, p.transfer LIMIT \(limit + 1)
                """)
            let shown = Array(places.prefix(limit))
            let (rows, named) = try transferRows(shown, reader, actor)
            let next = places.count > limit ? shown.last : nil
            return (
                Page(
                    items: rows,
                    next: try next.map { Cursor(village: try $0.int("waits"), id: try $0.int("id")).text }), named
            )
        }
        if !page.items.isEmpty {
            note(.listed, by: actor, place: region, object: "daftar pindah", detail: "naik", families: named)
        }
        return page
    }

    package func escalatedTransferCount(in region: RegionCode, by actor: Actor) async throws -> Int {
        try await read(by: actor) { reader in
            let isUp = try escalatedPlaces(region, reader)
            let row = try reader.first(
                "SELECT count(*) AS n FROM transfer_place p WHERE \(isUp) AND \(in: "p.village")")
            return Int(row?.intOrNil("n") ?? 0)
        }
    }

    private func escalatedPlaces(_ region: RegionCode, _ reader: Reader) throws -> SQL {
        let limit = try reader.withCatalogueTables {
            TransferDeadline.limit(try catalogue(in: $0), at: clock.now())
        }
        let (range, scope) = (region.range, reader.scope)
        return """
            \(homes(of: region, scope).hold("p.home"))
            AND p.village BETWEEN \(range.lowerBound) AND \(range.upperBound)
            AND \(TransferPlace.isEscalated("p", before: limit, in: region, scope))
            """
    }

    /// Moves that came of a case of a duplicate, the newest first.
    func transferRows(of link: LinkCaseRecord, _ reader: Reader, _ actor: Actor) throws -> [TransferRow] {
        let homes = Set(link.villages.map { home(of: $0) }).sorted()
        let places = try reader.rows(
            """
            SELECT DISTINCT t.transfer_home AS home, t.transfer AS id FROM transfer_place t
            WHERE t.home IN (\(homes)) AND t.link_case = \(link.key.id) AND \(in: "t.village")
            ORDER BY t.transfer DESC LIMIT 10
            """)
        return try transferRows(places, reader, actor).rows
    }

    /// - Returns: also the families whose somebody is named.
    private func transferRows(_ places: [Row], _ reader: Reader, _ actor: Actor) throws -> (
        rows: [TransferRow], named: [RecordID]
    ) {
        var rows: [TransferRow] = []
        var named: [RecordID] = []
        if places.isEmpty { return (rows, named) }
        let deadline = try reader.withCatalogueTables {
            TransferDeadline.limit(try catalogue(in: $0), at: clock.now())
        }
        for place in places {
            let (home, id) = (try place.int("home"), try place.int("id"))
            let found = try reader.withCatalogueTables { db in
                try db.first("SELECT \(TransferRecord.columns) FROM transfer WHERE home = \(home) AND id = \(id)")
            }
            guard let record = try found.map({ try TransferRecord($0) }) else { continue }
            rows.append(row(record, actor, before: deadline))
            // The label is the name of somebody of the first family.
            if rows.last?.label.isEmpty == false, let first = record.body.parts.first { named.append(first.family) }
        }
        return (rows, named)
    }

    private func row(_ record: TransferRecord, _ actor: Actor, before deadline: Int64) -> TransferRow {
        TransferRow(
            id: record.key.id, origin: gazetteer[record.origin] ?? .nation,
            destination: gazetteer[record.destination] ?? .nation, starter: record.starter, state: record.state,
            label: label(of: record, actor.scope()), persons: record.persons, openedBy: record.openedName,
            openedAt: record.openedAt,
            awaitsReader: record.state == .open
                && !actor.roles(meeting: Demand(.correct, at: record.decider)).isEmpty,
            isEscalated: record.isEscalated(before: deadline))
    }

    /// Who it is about; of a case that came to nothing the other village is not told any more.
    private func label(of record: TransferRecord, _ scope: Scope) -> String {
        let cameToNothing = [.refused, .withdrawn].contains(record.state)
        return cameToNothing && record.starter == .origin && !scope.contains(record.origin) ? "" : record.label
    }

    /// One case, for whoever has either village in their area. The look is an entry of the audit trail.
    ///
    /// - Throws: `Refusal.notFound`.
    package func transfer(_ id: RecordID, by actor: Actor) async throws -> Transfer {
        let scope = actor.scope()
        let now = clock.now()
        let (found, place) = try await read(by: actor) { reader -> (Transfer, RegionCode) in
            // Whose place the pointer is in decides; the case itself may lie in another kabupaten.
            guard
                let pointer = try find(
                    id, reader.scope,
                    {
                        try reader.first(
                            """
                            SELECT t.transfer_home AS home, t.village AS village FROM transfer_place t
                            WHERE t.home IN (\($0)) AND t.transfer = \(id) AND \(in: "t.village")
                            ORDER BY t.home, t.village LIMIT 1
                            """)
                    })
            else { throw Refusal.notFound }
            return try reader.withCatalogueTables { db -> (Transfer, RegionCode) in
                let home = try pointer.int("home")
                guard
                    let row = try db.first(
                        "SELECT \(TransferRecord.columns) FROM transfer WHERE home = \(home) AND id = \(id)")
                else { throw Refusal.notFound }
                let record = try TransferRecord(row)
                return (
                    try transfer(record, actor, scope, now, db), RegionCode(try pointer.int("village"))
                )
            }
        }
        note(
            .viewed, by: actor, place: place, object: "pindah \(id)", detail: "", families: found.families.map(\.id))
        return found
    }

    private func transfer(
        _ record: TransferRecord, _ actor: Actor, _ scope: Scope, _ now: Int64, _ db: any Connection
    ) throws -> Transfer {
        let isOpen = record.state == .open
        let decides = isOpen && !actor.roles(meeting: Demand(.correct, at: record.decider)).isEmpty
        let asks = isOpen && !actor.roles(meeting: Demand(.correct, at: record.asker)).isEmpty
        // Who was moved is told to both; of a case that came to nothing only the village they are in sees them.
        let showsPersons =
            record.state == .accepted || (record.state == .proposed && scope.contains(record.destination))
            ? scope.contains(record.destination)
            : scope.contains(record.origin) || (isOpen && record.starter == .origin)
        let isToCome = showsPersons && record.state.holdsPersons && !record.body.parts.isEmpty
        let benefits =
            isToCome
            ? try moveNotes(
                record.body.parts, to: record.destination, on: record.day, isOrigin: scope.contains(record.origin), db)
            : []
        let limit = TransferDeadline.limit(try catalogue(in: db), at: now)
        let isEscalated = record.isEscalated(before: limit)
        let link = try record.body.link.flatMap { try LinkCaseRecord.find($0, in: db) }
        let undoable = try record.changeSet.map { try isUndoable($0, actor, now, db) } ?? false
        return Transfer(
            id: record.key.id, origin: gazetteer[record.origin] ?? .nation,
            destination: gazetteer[record.destination] ?? .nation, starter: record.starter, state: record.state,
            day: record.day, reason: record.reason, label: label(of: record, scope),
            // Who comes is told to the village they come to, while they are still in the other.
            families: showsPersons ? try db.beyondSight { try families(of: record, scope, db) } : [],
            version: record.version, openedBy: record.openedName, openedAt: record.openedAt,
            decidedBy: record.decidedName, decidedAt: record.decidedAt, decidedReason: record.decidedReason,
            changeSet: scope.contains(record.destination) ? record.changeSet : nil,
            proposal: scope.contains(record.destination) ? record.body.proposal : nil, benefits: benefits,
            mayDecide: decides,
            mayWithdraw: asks, mayUndo: undoable, isEscalated: isEscalated,
            needsReason: isEscalated && record.isOfBoth(actor),
            link: link.flatMap { link in link.villages.contains { scope.contains($0) } ? link.key.id : nil },
            isAskedByCase: record.body.asked != nil,
            asked: scope.contains(record.origin) ? record.body.asked : nil)
    }

    private func isUndoable(_ id: RecordID, _ actor: Actor, _ now: Int64, _ db: any Connection) throws -> Bool {
        guard let record = try ChangeRecord.find(id, in: db) else { return false }
        return record.isUndoable(by: actor, at: now, try catalogue(in: db))
    }

    private func families(of record: TransferRecord, _ scope: Scope, _ db: any Connection) throws -> [Transfer.Family] {
        var parts = record.body.parts
        var isFound = false
        if parts.isEmpty, scope.contains(record.origin) {
            // Whom the origin holds of those asked for: the whole family, for it to choose from.
            isFound = true
            for person in try record.asked(home: home(of: record.origin), in: db)
            where !parts.contains(where: { $0.family == person.family }) {
                parts.append(OpenTransfer.Part(person.family))
            }
        }
        var locator = Locator(db)
        return try parts.map { part in
            let family = try locator.family(part.family)
            let all = try PersonRecord.members(of: family.key, in: db)
            var persons = all
            if !isFound {
                // Who was struck out or left for elsewhere meanwhile is no longer of the case.
                persons = try part.persons.compactMap { id in
                    do { return try locator.person(id) } catch Refusal.notFound { return nil }
                }.filter { [record.origin, record.destination].contains($0.village) }
            }
            return Transfer.Family(
                id: family.key.id, isWhole: isFound || all.allSatisfy { part.persons.contains($0.key.id) },
                maskedKK: MaskedNumber.text(family.kk), persons: try persons.map { try person($0, scope, db) })
        }
    }

    private func person(_ person: PersonRecord, _ scope: Scope, _ db: any Connection) throws -> Transfer.Family.Person {
        // What is wrong with somebody is for the village that they are in.
        let errors =
            !scope.contains(person.village)
            ? 0
            : try db.count(
                """
                SELECT count(*) FROM finding WHERE home = \(person.key.home) AND family = \(person.family)
                AND person = \(person.key.id) AND severity = 'error' AND closed_at IS NULL
                """)
        return Transfer.Family.Person(
            id: person.key.id, name: person.name, maskedNIK: MaskedNumber.text(person.nik), relation: person.relation,
            birth: person.birth, sex: person.sex, errors: errors)
    }
}
