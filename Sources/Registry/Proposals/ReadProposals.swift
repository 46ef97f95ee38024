import Foundation
import Storage

/// Which proposals a list shows: those of one state.
package struct ProposalFilter: Sendable, Equatable {
    package var region: RegionCode
    package var state: ProposalState
    /// Any of them; empty: all.
    package var kinds: [ProposalKind]

    package init(region: RegionCode, state: ProposalState, kinds: [ProposalKind]) {
        self.region = region
        self.state = state
        self.kinds = kinds
    }

    package init(region: RegionCode, state: ProposalState, kind: ProposalKind? = nil) {
        self.init(region: region, state: state, kinds: kind.map { [$0] } ?? [])
    }

    /// The one that is asked for.
    package var kind: ProposalKind? { kinds.count == 1 ? kinds[0] : nil }
}

/// A proposal in a list.
package struct ProposalRow: Sendable, Equatable {
    package var id: RecordID
    package var village: Region
    package var kind: ProposalKind
    package var state: ProposalState
    /// A name.
    package var label: String
    package var persons: Int
    /// `yyyymm`.
    package var period: Int
    /// Milliseconds since 1970; nil: no window closes.
    package var closes: Int64?
    /// Since when it is in its state, milliseconds since 1970.
    package var since: Int64
    package var version: Int
    /// Under which number it was entered in SIKS-NG; empty: it is not marked.
    package var siks = ""
    /// `yyyymmdd`.
    package var siksDay: Int32?
    /// Of the family of somebody of the village office: declared, or found on the list of officials.
    package var isOfficials: Bool
}

/// One proposal with how it came where it is.
package struct ProposalView: Sendable {
    package var row: ProposalRow
    /// Nil: it was erased.
    package var content: ProposalContent?
    /// Of the content; what decisions name.
    package var hash: String
    package var family: RecordID?
    /// Names of those on record of whom it speaks, as far as they are in its village still.
    package var people: [RecordID: String]
    package var maker: String
    /// Milliseconds since 1970.
    package var madeAt: Int64
    /// The account of the verifier who has it.
    package var holder: Int64?
    package var visit: ProposalVisit
    /// It came after its cut-off, and Dinsos says whether it counts still.
    package var isLate: Bool
    package var steps: [Step]

    package struct Step: Sendable, Equatable {
        package var number: Int
        /// Milliseconds since 1970.
        package var at: Int64
        package var step: RoadStep
        package var before: ProposalState?
        package var after: ProposalState
        /// Empty where the words were erased.
        package var actor: String
        package var role: Role?
        package var reason: ProposalReason?
        package var words: String
    }
}

extension Registry {
    /// Proposals of one state, village by village, the oldest first.
    ///
    /// - Parameter after: the `next` of the page before.
    package func proposals(_ filter: ProposalFilter, after: String?, limit: Int, by actor: Actor) async throws
        -> Page<ProposalRow>
    {
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let range = filter.region.range
        let (page, families) = try await read(by: actor) { reader -> (Page<ProposalRow>, [RecordID]) in
            let kind: SQL = filter.kinds.isEmpty ? "" : "AND p.kind IN (\(filter.kinds))"
            let records = try reader.rows(
                """
                SELECT \(ProposalRecord.listed) FROM proposal p
                WHERE \(homes(of: filter.region, reader.scope).hold("p.home")) AND p.state = \(filter.state)
                AND \(range.hold("p.village")) AND \(in: "p.village") \(kind)
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
            note(.listed, by: actor, place: filter.region, object: "daftar usulan", detail: "", families: families)
        }
        return page
    }

    /// How many there are of a region, state by state.
    package func proposalCounts(in region: RegionCode, by actor: Actor) async throws -> [ProposalState: Int] {
        let range = region.range
        return try await read(by: actor) { reader in
            let rows = try reader.rows(
                """
                SELECT state, CAST(sum(proposals) AS bigint) AS proposals FROM proposal_tally
                WHERE \(range.hold("village")) AND \(in: "village") GROUP BY state
                """)
            var counts: [ProposalState: Int] = [:]
            for row in rows {
                guard let state = ProposalState(rawValue: try row.text("state")) else { continue }
                let number = Int(try row.int("proposals"))
                if number > 0 { counts[state] = number }
            }
            return counts
        }
    }

    /// One proposal; the look is an entry of the audit trail.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func proposal(_ id: RecordID, by actor: Actor) async throws -> ProposalView {
        let view = try await read(by: actor) { reader -> ProposalView in
            let record = try proposalRecord(id, reader)
            return try proposalView(record, try record.readContent, reader)
        }
        noteViewed(view, by: actor)
        return view
    }

    func noteViewed(_ view: ProposalView, by actor: Actor) {
        note(
            .viewed, by: actor, place: view.row.village.code, object: "usulan \(view.row.id)", detail: "",
            families: view.family.map { [$0] } ?? [])
    }

    /// One proposal of the reader's area.
    ///
    /// - Throws: `Refusal.notFound` also outside of it.
    func proposalRecord(_ id: RecordID, _ reader: Reader) throws -> ProposalRecord {
        let found = try find(id, reader.scope) { homes in
            try reader.first(
                """
                SELECT \(ProposalRecord.columns) FROM proposal p
                WHERE p.home IN (\(homes)) AND p.id = \(id) AND \(in: "p.village")
                """)
        }
        guard let record = try found.map(ProposalRecord.init) else { throw Refusal.notFound }
        return record
    }

    func proposalView(_ record: ProposalRecord, _ content: ProposalContent?, _ reader: Reader) throws -> ProposalView {
        ProposalView(
            row: proposalRow(record), content: content, hash: record.hash, family: record.family,
            people: try people(content, record.key.home, reader), maker: record.makerName, madeAt: record.madeAt,
            holder: record.holder, visit: record.visit, isLate: record.isLate,
            steps: try steps(of: record.key, reader))
    }

    private func people(_ content: ProposalContent?, _ home: Int64, _ reader: Reader) throws -> [RecordID: String] {
        let ids = Set((content?.changes.changes ?? []).flatMap(\.named.persons)).sorted()
        if ids.isEmpty { return [:] }
        let rows = try reader.rows(
            """
            SELECT id, name FROM person WHERE home = \(home) AND id IN (\(ids)) AND status <> 8 AND \(in: "village")
            """)
        var names: [RecordID: String] = [:]
        for row in rows { names[RecordID(try row.int("id"))] = try row.text("name") }
        return names
    }

    func proposalRow(_ record: ProposalRecord) -> ProposalRow {
        ProposalRow(
            id: record.key.id, village: gazetteer[record.village] ?? .nation, kind: record.kind, state: record.state,
            label: record.label, persons: record.persons, period: record.period, closes: record.closes,
            since: record.since, version: record.version, siks: record.siks, siksDay: record.siksDay,
            isOfficials: record.isOfficials)
    }

    private func steps(of proposal: RecordKey, _ reader: Reader) throws -> [ProposalView.Step] {
        try reader.rows(
            """
            SELECT s.number AS number, s.at AS at, s.step AS step, s.before AS before, s.after AS after, s.role AS role,
                s.reason AS reason, w.actor_name AS actor_name, w.words AS words
            FROM proposal_step s
            LEFT JOIN proposal_word w ON w.home = s.home AND w.proposal = s.proposal AND w.number = s.number
            WHERE s.home = \(proposal.home) AND s.proposal = \(proposal.id) AND \(in: "s.village") ORDER BY s.number
            """
        ).compactMap { row in
            guard let step = RoadStep(rawValue: try row.text("step")),
                let after = ProposalState(rawValue: try row.text("after"))
            else { return nil }
            return ProposalView.Step(
                number: Int(try row.int("number")), at: try row.int("at"), step: step,
                before: ProposalState(rawValue: try row.text("before")), after: after,
                actor: row.textOrNil("actor_name") ?? "", role: Role(rawValue: try row.text("role")),
                reason: ProposalReason.named(try row.text("reason")), words: row.textOrNil("words") ?? "")
        }
    }
}
