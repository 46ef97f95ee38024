import Storage

/// What is entered in SIKS-NG beside this program, and what still is to be.
package struct SiksFilter: Sendable, Equatable {
    package var region: RegionCode
    package var isMarked: Bool
    /// Nil: all.
    package var kind: ProposalKind?

    package init(region: RegionCode, isMarked: Bool = false, kind: ProposalKind? = nil) {
        self.region = region
        self.isMarked = isMarked
        self.kind = kind
    }
}

extension Registry {
    /// Proposals that the village made final, village by village, the oldest first. What is marked stays among the
    /// marked wherever its road has led since.
    ///
    /// - Parameter after: the `next` of the page before.
    package func siksQueue(_ filter: SiksFilter, after: String?, limit: Int, by actor: Actor) async throws
        -> Page<ProposalRow>
    {
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let range = filter.region.range
        let (page, families) = try await read(by: actor) { reader -> (Page<ProposalRow>, [RecordID]) in
            let kind: SQL = filter.kind.map { kind -> SQL in "AND p.kind = \(kind)" } ?? ""
            let stage: SQL =
                filter.isMarked
                ? "p.siks IS NOT NULL" : "p.siks IS NULL AND p.state IN (\(ProposalState.enteredInSiks))"
            let records = try reader.rows(
                """
                SELECT \(ProposalRecord.listed) FROM proposal p
                WHERE \(homes(of: filter.region, reader.scope).hold("p.home"))
                AND \(stage) AND \(range.hold("p.village")) AND \(in: "p.village") \(kind)
                AND (p.village, p.id) > (\(cursor?.village ?? 0), \(cursor?.id ?? 0))
                ORDER BY p.village, p.id LIMIT \(limit + 1)
                """
            ).map(ProposalRecord.init)
            let shown = records.prefix(limit)
            for record in shown { note(record.key.id, in: record.key.home) }
            let next = records.count > limit ? shown.last : nil
            return (
                Page(
                    items: shown.map(proposalRow),
                    next: next.map { Cursor(village: $0.village.value, id: $0.key.id.value).text }),
                shown.compactMap(\.family)
            )
        }
        if !page.items.isEmpty {
            note(.listed, by: actor, place: filter.region, object: "daftar SIKS-NG", detail: "", families: families)
        }
        return page
    }

    /// How many are marked, and how many are still to be entered: those that there are by what is kept of each step,
    /// those marked along an index of them.
    package func siksCounts(in region: RegionCode, kind: ProposalKind? = nil, by actor: Actor) async throws
        -> (marked: Int, open: Int)
    {
        let range = region.range
        let counts = try await read(by: actor) { reader -> [Int] in
            let tallied: SQL = kind.map { kind -> SQL in "AND kind = \(kind)" } ?? ""
            let all = try reader.first(
                """
                SELECT COALESCE(CAST(sum(proposals) AS bigint), 0) AS total FROM proposal_tally
                WHERE \(range.hold("village")) AND \(in: "village")
                AND state IN (\(ProposalState.enteredInSiks)) \(tallied)
                """)
            let of: SQL = kind.map { kind -> SQL in "AND p.kind = \(kind)" } ?? ""
            let row = try reader.first(
                """
                SELECT count(*) AS marked,
                    COALESCE(sum(CASE WHEN p.state IN (\(ProposalState.enteredInSiks)) THEN 1 ELSE 0 END), 0) AS early
                FROM proposal p
                WHERE \(homes(of: region, reader.scope).hold("p.home")) AND p.siks IS NOT NULL
                AND \(range.hold("p.village")) AND \(in: "p.village") \(of)
                """)
            let early = Int(try row?.int("early") ?? 0)
            return [Int(try row?.int("marked") ?? 0), max(0, Int(try all?.int("total") ?? 0) - early)]
        }
        return (counts[0], counts[1])
    }
}
