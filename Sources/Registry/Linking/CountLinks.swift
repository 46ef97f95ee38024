import Storage

/// How many cases there are of each kind.
package struct LinkCounts: Sendable, Equatable {
    package var persons = 0
    package var numbers = 0
    /// No more than `mostDecided` and one are counted: they become many, and nobody waits for them.
    package var decided = 0
    /// Those that can be merged at once: as many as `AskLinkBulk` would take.
    package var certain = 0
    /// Those that the reader's village has yet to answer.
    package var awaited = 0
    /// Those that have gone up to Dinsos.
    package var escalated = 0
    /// Those that somebody is to go and see.
    package var visits = 0
    package static let mostDecided = 1_000

    package init() {}
}

extension Registry {
    /// Open ones along an index that holds all that is asked of them.
    package func linkCounts(in region: RegionCode, by actor: Actor) async throws -> LinkCounts {
        try await read(by: actor) { reader in
            let scope = reader.scope
            let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
            let certain = LinkPlace.isCertain("p", AskLinkBulk.least(catalogue), in: region)
            let limit = LinkDeadline.limit(catalogue, at: clock.now())
            let places: SQL = """
                link_place p WHERE \(homes(of: region, scope).hold("p.home"))
                AND p.village BETWEEN \(region.range.lowerBound) AND \(region.range.upperBound)
                """
            let once = LinkPlace.once("p", in: region, scope)
            func sum(_ condition: SQL) -> SQL { "COALESCE(sum(CASE WHEN \(condition) THEN 1 ELSE 0 END), 0)" }
            var counts = LinkCounts()
            // In one row: putting a province's cases in order of anything costs more than counting them.
            if let row = try reader.first(
                """
                SELECT \(sum("p.kind = 'orang' AND \(once)")) AS persons,
                    \(sum("p.kind <> 'orang' AND \(once)")) AS numbers,
                    \(sum(certain)) AS certain,
                    \(sum("p.waits < \(limit) AND \(once)")) AS escalated,
                    \(sum("p.state = 'visit' AND \(once)")) AS visits,
                    \(sum(LinkPlace.isAwaited("p", of: actor))) AS awaited
                FROM \(places) AND \(LinkPlace.isOpen("p")) AND \(in: "p.village")
                """)
            {
                (counts.persons, counts.numbers) = (Int(try row.int("persons")), Int(try row.int("numbers")))
                counts.certain = min(Int(try row.int("certain")), AskLinkBulk.most)
                counts.escalated = Int(try row.int("escalated"))
                (counts.awaited, counts.visits) = (Int(try row.int("awaited")), Int(try row.int("visits")))
            }
            counts.decided = try Int(
                reader.first(
                    """
                    SELECT count(*) AS n FROM (SELECT 1 AS one FROM \(places) AND \(LinkPlace.isDecided("p"))
                        AND \(once) AND \(in: "p.village") LIMIT \(LinkCounts.mostDecided + 1)) k
                    """)?.int("n") ?? 0)
            return counts
        }
    }
}
