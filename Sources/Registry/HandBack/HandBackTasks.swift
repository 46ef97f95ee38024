import Storage

/// What waits of results that were handed back.
extension TaskFinder {
    /// Names that the village has to answer for.
    func handedBack() throws -> [TaskItem] {
        guard let row = try waitingNames(overdueOnly: false) else { return [] }
        let count = Int(row.intOrNil("names") ?? 0)
        if count == 0 { return [] }
        let isOverdue = (row.intOrNil("due") ?? Int64.max) <= registry.clock.now()
        return [TaskItem(.handedBack, isOverdue ? .now : .soon, count, since: row.intOrNil("since"))]
    }

    /// Villages of a wider area that let their time go by.
    func silentVillages() throws -> [TaskItem] {
        let count = Int(try waitingNames(overdueOnly: true)?.intOrNil("villages") ?? 0)
        return count == 0 ? [] : [TaskItem(.silentVillages, .now, count)]
    }

    private func waitingNames(overdueOnly: Bool) throws -> Row? {
        let region = overview.region.code
        let now = registry.clock.now()
        let overdue: SQL = overdueOnly ? "AND h.due <= \(now)" : ""
        return try reader.first(
            """
            SELECT CAST(sum(h.items - h.answered) AS bigint) AS names, count(DISTINCT h.village) AS villages,
                MIN(h.due) AS due, MIN(h.handed_at) AS since
            FROM handback h
            WHERE \(registry.homes(of: region, reader.scope).hold("h.home")) AND \(region.range.hold("h.village"))
            AND \(in: "h.village") AND h.answered < h.items \(overdue)
            """)
    }
}
