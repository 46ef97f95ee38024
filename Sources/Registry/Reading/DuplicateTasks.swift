import Storage

/// Cases of people who stand twice, as far as they wait for the reader.
extension TaskFinder {
    private struct Counts {
        var open = 0
        var awaited = 0
        var escalated = 0
        /// Since when the oldest of those waits.
        var since: Int64?
    }

    /// - Parameter decides: the reader speaks for more than one village, to whom cases go up.
    func duplicates(decides: Bool) throws -> [TaskItem] {
        let limit = try reader.withCatalogueTables {
            LinkDeadline.limit(try registry.catalogue(in: $0), at: registry.clock.now())
        }
        let counts = overview.region.code.level <= .province ? try first(limit) : try all(limit)
        var tasks: [TaskItem] = []
        if decides, counts.escalated > 0 {
            tasks.append(TaskItem(.duplicatesEscalated, .now, counts.escalated, since: counts.since))
        }
        if counts.awaited > 0 { tasks.append(TaskItem(.duplicatesAwaited, .soon, counts.awaited)) }
        if counts.open > 0 { tasks.append(TaskItem(.duplicatesOpen, .later, counts.open)) }
        return tasks
    }

    private var region: RegionCode { overview.region.code }
    private var caseHomes: HomeList { registry.homes(of: region, reader.scope) }
    private var once: SQL { LinkPlace.once("p", in: region, reader.scope) }

    /// Of a kabupaten and less: a few thousand entries of an index of open cases.
    private func all(_ limit: Int64) throws -> Counts {
        let row = try reader.first(
            """
            SELECT sum(CASE WHEN \(once) THEN 1 ELSE 0 END) AS open,
                sum(CASE WHEN \(LinkPlace.isAwaited("p", of: actor)) THEN 1 ELSE 0 END) AS awaited,
                sum(CASE WHEN p.waits < \(limit) AND \(once) THEN 1 ELSE 0 END) AS escalated,
                MIN(CASE WHEN p.waits > 0 AND p.waits < \(limit) THEN p.waits END) AS since
            FROM link_place p WHERE \(caseHomes.hold("p.home")) AND \(LinkPlace.isOpen("p"))
            AND p.village BETWEEN \(region.range.lowerBound) AND \(region.range.upperBound) AND \(in: "p.village")
            """)
        return Counts(
            open: Int(row?.intOrNil("open") ?? 0), awaited: Int(row?.intOrNil("awaited") ?? 0),
            escalated: Int(row?.intOrNil("escalated") ?? 0), since: row?.intOrNil("since"))
    }

    /// Of a wider area the first thousand: no more is said than that there are so many. Those that wait longest come
    /// first in an index of their own; a plus keeps the planner from the village.
    private func first(_ limit: Int64) throws -> Counts {
        let most = TaskItem.mostDuplicates + 1
        let up = try reader.first(
            """
            SELECT count(*) AS n, MIN(CASE WHEN k.waits > 0 THEN k.waits END) AS since FROM (
                SELECT p.waits AS waits FROM link_place p WHERE \(caseHomes.hold("p.home")) AND p.waits < \(limit)
                AND +p.village BETWEEN \(region.range.lowerBound) AND \(region.range.upperBound) AND \(once)
                AND \(in: "+p.village") ORDER BY p.waits LIMIT \(most)) k
            """)
        let open = try reader.first(
            """
            SELECT count(*) AS n FROM (
                SELECT 1 AS one FROM link_place p WHERE \(caseHomes.hold("p.home")) AND \(LinkPlace.isOpen("p"))
                AND p.village BETWEEN \(region.range.lowerBound) AND \(region.range.upperBound) AND \(once)
                AND \(in: "p.village") LIMIT \(most)) k
            """)
        return Counts(
            open: Int(open?.intOrNil("n") ?? 0), escalated: Int(up?.intOrNil("n") ?? 0), since: up?.intOrNil("since"))
    }
}
