import Rules
import Storage

extension Registry {
    /// How many entries a page of the trail looks at for what is rare.
    package static let auditWork = 20_000

    /// The audit trail of the actor's area, newest first. Reading it is an entry as well.
    ///
    /// - Throws: `Refusal.notAllowed(.readAudit)`, `Refusal.notFound` for a region outside the area.
    package func audit(
        _ filter: AuditFilter = AuditFilter(), after: String?, limit: Int, work: Int = auditWork, by actor: Actor
    ) async throws -> Page<AuditRow> {
        let (page, isCutShort) = try await auditPage(filter, after: after, limit: limit, work: work, by: actor)
        let place = filter.region ?? actor.scope(for: .readAudit).regions.first ?? .nation
        note(.trailRead, by: actor, place: place, object: "jejak audit", detail: "", families: [])
        return Page(items: page.items, next: page.next, reached: isCutShort ? .nation : nil)
    }

    /// As `audit`, without an entry of its own: for those that write one for many pages.
    func auditPage(
        _ filter: AuditFilter, after: String?, limit: Int, work: Int, by actor: Actor
    ) async throws -> (page: Page<AuditRow>, isCutShort: Bool) {
        let scope = try auditScope(filter, actor)
        let cursor = try Cursor.read(after)
        await audit.flush()
        return try await database.read(seeing: scope.sight) { db in
            try readAudit(filter, after: cursor, limit: min(max(limit, 1), 200), work: work, Reader(db, scope: scope))
        }
    }

    func readAudit(
        _ filter: AuditFilter, after cursor: Cursor?, limit: Int, work: Int, _ reader: Reader
    ) throws -> (page: Page<AuditRow>, isCutShort: Bool) {
        // What belongs to no kabupaten has a chain of its own, for those whose area is wider than one.
        let wide = reader.scope.regions.contains { $0.level < .kabupaten }
        let scan = AuditScan(
            filter: filter, reader: reader, homes: homes(in: reader.scope) + (wide ? [0] : []), limit: limit,
            work: work, acts: try listActs(on: filter.object, reader))
        let found = try scan.page(after: cursor)
        let rows = try found.spots.compactMap { try auditRow($0, reader) }
        return (Page(items: rows, next: found.next?.cursor.text), found.isCutShort)
    }

    private func auditRow(_ spot: AuditScan.Spot, _ reader: Reader) throws -> AuditRow? {
        try reader.first(
            """
            SELECT e.at AS at, e.actor AS actor, e.verb AS verb, e.place AS place, e.object AS object,
                d.actor_name AS actor_name, d.detail AS detail
            FROM audit_entry e LEFT JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
            WHERE e.home = \(spot.home) AND e.day = \(spot.day) AND e.number = \(spot.number) AND \(in: "e.place")
            """
        ).map { row in
            AuditRow(
                at: try row.int("at"), account: try row.int("actor"), actor: row.textOrNil("actor_name") ?? "",
                verb: try row.text("verb"), place: gazetteer[RegionCode(try row.int("place"))] ?? .nation,
                object: try row.text("object"), detail: row.textOrNil("detail") ?? "",
                isErased: row.textOrNil("detail") == nil)
        }
    }

    /// How many entries of each kind fit, the most first; nil where only looking at each would tell.
    ///
    /// - Parameter days: how far back, where the filter names no first day.
    package func auditCounts(_ filter: AuditFilter, days: Int = 30, by actor: Actor) async throws -> [AuditCount]? {
        guard filter.isTallied else { return nil }
        let scope = try auditScope(filter, actor)
        let back = CivilDate(milliseconds: clock.now() + 7 * 3_600_000 - Int64(days - 1) * 86_400_000).packed
        let (from, to) = (filter.from ?? back, filter.to ?? 9999_12_31)
        let range = (filter.region ?? .nation).range
        let verbs = filter.group?.verbs
        return try await database.read { db in
            let reader = Reader(db, scope: scope)
            let wide = scope.regions.contains { $0.level < .kabupaten }
            let homes = homes(in: scope) + (wide ? [0] : [])
            let wanted: SQL = verbs.map { "t.verb IN (\($0))" } ?? "1 = 1"
            return try reader.rows(
                """
                SELECT t.verb AS verb, SUM(t.entries) AS n FROM audit_tally t
                WHERE t.home IN (\(homes)) AND t.day BETWEEN \(from) AND \(to) AND \(wanted)
                AND t.place BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(in: "t.place")
                GROUP BY t.verb ORDER BY n DESC, t.verb
                """
            ).map { AuditCount(verb: try $0.text("verb"), entries: Int(try $0.int("n"))) }
        }
    }

    /// The account that a reader of the trail means: the name it signs in with, `#12` for its number, `server`; nil if
    /// there is none.
    package func accountNumber(login: String, by actor: Actor) async throws -> Int64? {
        guard !actor.scope(for: .readAudit).isEmpty else { throw Refusal.notAllowed(.readAudit) }
        let login = login.trimmingSpaces.lowercased()
        if login == "server" { return 0 }
        if login.hasPrefix("#") { return Int64(login.dropFirst()) }
        return try await database.read { db in
            try db.first("SELECT id FROM account WHERE login = \(login)")?.intOrNil("id")
        }
    }

    func auditScope(_ filter: AuditFilter, _ actor: Actor) throws -> Scope {
        let scope = actor.scope(for: .readAudit)
        guard !scope.isEmpty else { throw Refusal.notAllowed(.readAudit) }
        if let region = filter.region {
            let isNear = scope.regions.contains { $0.contains(region) || region.contains($0) }
            guard gazetteer[region] != nil, isNear else { throw Refusal.notFound }
        }
        return scope
    }
}
