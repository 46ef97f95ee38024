import Storage

/// A musyawarah in a list.
package struct DeliberationRow: Sendable, Equatable {
    package var id: RecordID
    package var village: Region
    package var header: DeliberationHeader
    package var state: DeliberationState
    package var version: Int
    package var seal: String?
    package var maker: String
    package var sealedBy: String
    /// Milliseconds since 1970.
    package var sealedAt: Int64?
    /// Why Dinsos gave it back.
    package var reason: ProposalReason?
    package var returnedWords: String
}

/// A musyawarah with its agenda.
package struct DeliberationView: Sendable {
    package var row: DeliberationRow
    package var items: [Item]

    package struct Item: Sendable, Equatable {
        package var number: Int
        package var proposal: ProposalRow
        package var decision: VillageDecision?
        package var reason: ProposalReason?
        package var words: String
        package var isDisputed: Bool
        /// The content is another than the one put on the agenda.
        package var isChanged: Bool
        /// What is decided, as a `DecisionMark`.
        package var mark: String
    }
}

extension Registry {
    /// Those of a region, the newest first.
    package func deliberations(in region: RegionCode, after: String?, limit: Int, by actor: Actor) async throws
        -> Page<DeliberationRow>
    {
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let range = region.range
        return try await read(by: actor) { reader in
            let last = cursor?.id ?? Int64.max
            let records = try reader.rows(
                """
                SELECT \(DeliberationRecord.columns) FROM deliberation d
                WHERE \(homes(of: region, reader.scope).hold("d.home")) AND \(range.hold("d.village"))
                AND \(in: "d.village") AND d.id < \(last) ORDER BY d.id DESC LIMIT \(limit + 1)
                """
            ).map(DeliberationRecord.init)
            let shown = records.prefix(limit)
            for record in shown { note(record.key.id, in: record.key.home) }
            let next = records.count > limit ? shown.last : nil
            return Page(
                items: shown.map(row),
                next: next.map { Cursor(village: $0.village.value, id: $0.key.id.value).text })
        }
    }

    /// One with its agenda; the look is an entry of the audit trail.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func deliberation(_ id: RecordID, by actor: Actor) async throws -> DeliberationView {
        let (view, families) = try await read(by: actor) { reader -> (DeliberationView, [RecordID]) in
            let found = try find(id, reader.scope) { homes in
                try reader.first(
                    """
                    SELECT \(DeliberationRecord.columns) FROM deliberation d
                    WHERE d.home IN (\(homes)) AND d.id = \(id) AND \(in: "d.village")
                    """)
            }
            guard let record = try found.map(DeliberationRecord.init) else { throw Refusal.notFound }
            let rows = try reader.rows(
                """
                SELECT \(AgendaItem.columns) FROM deliberation_item i
                WHERE i.home = \(record.key.home) AND i.deliberation = \(id) AND \(in: "i.village") ORDER BY i.number
                """)
            let items = try rows.map(AgendaItem.init)
            let proposals = try agenda(items, in: record.key.home, reader)
            return (
                DeliberationView(
                    row: row(record),
                    items: items.compactMap { item in
                        proposals[item.proposal].map { proposal in
                            DeliberationView.Item(
                                number: item.number, proposal: proposalRow(proposal), decision: item.decision,
                                reason: ProposalReason.named(item.reason), words: item.words,
                                isDisputed: item.isDisputed, isChanged: proposal.hash != item.hash,
                                mark: item.mark)
                        }
                    }), proposals.values.compactMap(\.family).sorted()
            )
        }
        note(
            .viewed, by: actor, place: view.row.village.code, object: "musyawarah \(id)", detail: "",
            families: families)
        return view
    }

    private func agenda(_ items: [AgendaItem], in home: Int64, _ reader: Reader) throws -> [RecordID: ProposalRecord] {
        if items.isEmpty { return [:] }
        var found: [RecordID: ProposalRecord] = [:]
        for row in try reader.rows(
            """
            SELECT \(ProposalRecord.listed) FROM proposal p
            WHERE p.home = \(home) AND p.id IN (\(items.map(\.proposal))) AND \(in: "p.village")
            """)
        {
            let record = try ProposalRecord(row)
            found[record.key.id] = record
        }
        return found
    }

    private func row(_ record: DeliberationRecord) -> DeliberationRow {
        DeliberationRow(
            id: record.key.id, village: gazetteer[record.village] ?? .nation, header: record.header,
            state: record.state, version: record.version, seal: record.seal, maker: record.makerName,
            sealedBy: record.sealedName, sealedAt: record.sealedAt, reason: ProposalReason.named(record.reason),
            returnedWords: record.returnedWords)
    }
}
