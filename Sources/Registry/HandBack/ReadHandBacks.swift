import Storage

/// A list that a village got, as those see it who answer or wait for it.
package struct HandBackView: Sendable, Equatable {
    package var id: RecordID
    package var village: Region
    /// `yyyymm`.
    package var period: Int
    /// Milliseconds since 1970.
    package var handedAt: Int64
    package var handedBy: String
    /// Until when the village answers, milliseconds since 1970.
    package var due: Int64
    package var items: Int
    package var answered: Int
    package var disputed: Int
    package var seal: String

    package var left: Int { items - answered }
    /// The village lets its time go by.
    package func isSilent(at now: Int64) -> Bool { left > 0 && due <= now }
}

/// A name on a list.
package struct HandBackName: Sendable, Equatable {
    package var row: ProposalRow
    package var family: RecordID?
    /// What became of it.
    package var result: ProposalState
    /// Why it was not determined.
    package var reason: ProposalReason?
    /// `confirm`, `dispute` or `again`; nil: it waits.
    package var answer: RoadStep?
}

/// Results of a period that wait to be handed back.
package struct HandBackReady: Sendable, Equatable {
    /// `yyyymm`.
    package var period: Int
    package var determined = 0
    package var rejected = 0
    package var unmatched = 0

    package var proposals: Int { determined + rejected + unmatched }
}

extension Registry {
    /// The lists of a region, the newest first.
    ///
    /// - Parameter silentOnly: of villages that let their time go by.
    package func handBacks(
        in region: RegionCode, silentOnly: Bool = false, after: String?, limit: Int, by actor: Actor
    ) async throws -> Page<HandBackView> {
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let now = clock.now()
        let range = region.range
        return try await read(by: actor) { reader in
            let last = cursor?.id ?? Int64.max
            let silent: SQL = silentOnly ? "AND h.answered < h.items AND h.due <= \(now)" : ""
            let records = try reader.rows(
                """
                SELECT \(HandBackRecord.columns) FROM handback h
                WHERE \(homes(of: region, reader.scope).hold("h.home")) AND \(range.hold("h.village"))
                AND \(in: "h.village") AND h.id < \(last) \(silent) ORDER BY h.id DESC LIMIT \(limit + 1)
                """
            ).map(HandBackRecord.init)
            let shown = records.prefix(limit)
            let next = records.count > limit ? shown.last : nil
            return Page(
                items: shown.map(view),
                next: next.map { Cursor(village: $0.village.value, id: $0.key.id.value).text })
        }
    }

    /// One list.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func handBack(_ id: RecordID, by actor: Actor) async throws -> HandBackView {
        try await read(by: actor) { reader in view(try handBackRecord(id, reader)) }
    }

    /// The names on a list, in its order; the look is an entry of the audit trail.
    package func handBackNames(_ id: RecordID, after: String?, limit: Int, by actor: Actor) async throws
        -> Page<HandBackName>
    {
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let (page, village) = try await read(by: actor) { reader -> (Page<HandBackName>, RegionCode) in
            let list = try handBackRecord(id, reader)
            let (home, last) = (list.key.home, cursor?.id ?? 0)
            let items = try reader.rows(
                """
                SELECT number, proposal, result, reason, answer FROM handback_item i
                WHERE i.home = \(home) AND i.handback = \(id) AND i.number > \(last) AND \(in: "i.village")
                ORDER BY i.number LIMIT \(limit + 1)
                """)
            let shown = Array(items.prefix(limit))
            let proposals = try proposals(shown.map { RecordID(try $0.int("proposal")) }, of: home, reader)
            var names: [HandBackName] = []
            for item in shown {
                guard let record = proposals[RecordID(try item.int("proposal"))] else { continue }
                names.append(
                    HandBackName(
                        row: proposalRow(record), family: record.family,
                        result: ProposalState(rawValue: try item.text("result")) ?? record.state,
                        reason: ProposalReason.named(item.textOrNil("reason") ?? ""),
                        answer: item.textOrNil("answer").flatMap { RoadStep(rawValue: $0) }))
            }
            let next = try items.count > limit ? shown.last?.int("number") : nil
            return (
                Page(items: names, next: next.map { Cursor(village: list.village.value, id: $0).text }), list.village
            )
        }
        note(
            .listed, by: actor, place: village, object: "serah terima \(id)", detail: "",
            families: page.items.compactMap(\.family))
        return page
    }

    /// The periods of which results wait to be handed back, the newest first.
    package func handBackReady(in region: RegionCode, by actor: Actor) async throws -> [HandBackReady] {
        let range = region.range
        return try await read(by: actor) { reader in
            let rows = try reader.rows(
                """
                SELECT period, state, CAST(sum(proposals) AS bigint) AS proposals FROM proposal_tally
                WHERE \(range.hold("village")) AND \(in: "village") AND state IN (\(HandBackItems.results))
                GROUP BY period, state ORDER BY period DESC
                """)
            var ready: [HandBackReady] = []
            for row in rows {
                let (period, count) = (Int(try row.int("period")), Int(try row.int("proposals")))
                if count == 0 { continue }
                if ready.last?.period != period { ready.append(HandBackReady(period: period)) }
                let last = ready.count - 1
                switch ProposalState(rawValue: try row.text("state")) {
                case .determined?: ready[last].determined = count
                case .rejectedByMinistry?: ready[last].rejected = count
                default: ready[last].unmatched = count
                }
            }
            return ready
        }
    }

    func handBackRecord(_ id: RecordID, _ reader: Reader) throws -> HandBackRecord {
        let found = try find(id, reader.scope) { homes in
            try reader.first(
                """
                SELECT \(HandBackRecord.columns) FROM handback h
                WHERE h.home IN (\(homes)) AND h.id = \(id) AND \(in: "h.village")
                """)
        }
        guard let record = try found.map(HandBackRecord.init) else { throw Refusal.notFound }
        return record
    }

    /// Those of a sealed list, as far as the reader may see them.
    func proposals(_ ids: [RecordID], of home: Int64, _ reader: Reader) throws -> [RecordID: ProposalRecord] {
        if ids.isEmpty { return [:] }
        let records = try reader.rows(
            """
            SELECT \(ProposalRecord.listed) FROM proposal p
            WHERE p.home = \(home) AND p.id IN (\(ids)) AND \(in: "p.village")
            """
        ).map(ProposalRecord.init)
        for record in records { note(record.key.id, in: home) }
        return Dictionary(records.map { ($0.key.id, $0) }) { first, _ in first }
    }

    private func view(_ record: HandBackRecord) -> HandBackView {
        HandBackView(
            id: record.key.id, village: gazetteer[record.village] ?? .nation, period: record.period,
            handedAt: record.handedAt, handedBy: record.actorName, due: record.due, items: record.items,
            answered: record.answered, disputed: record.disputed, seal: record.seal)
    }
}
