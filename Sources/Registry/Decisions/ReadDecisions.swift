import Foundation
import Storage

/// What became of one proposal of a decision.
package struct DecisionRow: Sendable, Equatable {
    package enum Result: String, Codable, Sendable, CaseIterable, SQLConvertible {
        case ready = "siap"
        case taken = "selesai"
        /// It could not be taken when it was looked at.
        case missed = "ditinggal"
        /// It could not be taken any more when its turn came.
        case dropped = "dilewati"
    }

    package var number: Int
    package var proposal: RecordID
    package var village: Region
    package var label: String
    package var kind: ProposalKind?
    package var result: Result
    package var why: Words?

    static func text(of words: Words) throws -> String {
        String(decoding: try JSONEncoder.stable.encode(words), as: UTF8.self)
    }
}

/// A decision with what its reader may do.
package struct DecisionView: Sendable {
    package var decision: BulkDecision
    package var region: Region
    package var mayConfirm: Bool
    package var mayAgree: Bool
    package var mayUndo: Bool
    package var mayGoOn: Bool
    /// Why the reader may not agree.
    package var obstacle: Words?
}

extension Registry {
    /// - Throws: `Refusal.notFound` also for what is not in the reader's area.
    package func decision(_ id: RecordID, by actor: Actor) async throws -> DecisionView {
        try await read(by: actor) { reader in
            try reader.withCatalogueTables { db in
                let record = try BulkDecision.find(id, in: db)
                guard record.isReadable(by: actor) else { throw Refusal.notFound }
                return try view(record, actor, in: db)
            }
        }
    }

    /// Those of a region that are not over or were asked for lately, the newest first; at most twenty.
    package func decisions(in region: RegionCode, by actor: Actor) async throws -> [BulkDecision] {
        let range = region.range
        return try await read(by: actor) { reader in
            let found = try reader.withCatalogueTables { db in
                try db.rows(
                    """
                    SELECT \(BulkDecision.columns) FROM decision
                    WHERE \(range.hold("region"))
                    ORDER BY id DESC LIMIT 20
                    """
                ).map(BulkDecision.init)
            }
            return found.filter { $0.isReadable(by: actor) }
        }
    }

    private func view(_ record: BulkDecision, _ actor: Actor, in db: any Connection) throws -> DecisionView {
        let isOwn = record.account == actor.account
        let mayDecide = actor.scope(for: record.permission).contains(record.region)
        let eyes = FourEyes(on: record.account, since: record.askedAt, isInherited: true, self, in: db)
        let obstacle = record.state == .asked && !isOwn && mayDecide ? try eyes.obstacle(actor) : nil
        let hours = try catalogue(in: db).thresholds["undo_hours"] ?? 24
        let isUndone =
            try db.count(
                "SELECT count(*) FROM decision WHERE undoes = \(record.id) AND result NOT IN ('ditolak', 'batal')") > 0
        let canUndo = [.pass, .reject].contains(record.step) && record.taken > 0 && !isUndone
        let isAtWork = try record.isAtWork(in: db)
        return DecisionView(
            decision: record, region: gazetteer[record.region] ?? .nation,
            mayConfirm: record.state == .ready && isOwn,
            mayAgree: record.state == .asked && mayDecide && !isOwn && obstacle == nil,
            mayUndo: mayDecide && record.state == .done && canUndo
                && clock.now() - (record.decidedAt ?? record.askedAt) < Int64(hours) * 3_600_000,
            mayGoOn: mayDecide && [.preparing, .running].contains(record.state) && !isAtWork,
            obstacle: obstacle)
    }

    /// Rows of a decision with one result, in their order.
    ///
    /// - Parameter after: the `next` of the page before.
    package func decisionRows(
        of id: RecordID, _ result: DecisionRow.Result, after: String?, limit: Int, by actor: Actor
    ) async throws -> Page<DecisionRow> {
        let from = try Cursor.read(after)?.id ?? 0
        let limit = min(max(limit, 1), 5_000)
        let (page, region) = try await read(by: actor) { reader in
            let (record, rows) = try reader.withCatalogueTables { db in
                let record = try BulkDecision.find(id, in: db)
                guard record.isReadable(by: actor) else { throw Refusal.notFound }
                let rows = try db.rows(
                    """
                    SELECT number, proposal, village, why FROM decision_row
                    WHERE decision = \(id) AND result = \(result) AND number > \(from)
                    ORDER BY number LIMIT \(limit + 1)
                    """)
                return (record, rows)
            }
            let shown = Array(rows.prefix(limit))
            let labels = try labels(of: shown, home(of: record.region), reader)
            let items = try shown.map { row -> DecisionRow in
                let proposal = RecordID(try row.int("proposal"))
                let why = try row.textOrNil("why").map { try JSONDecoder().decode(Words.self, from: Data($0.utf8)) }
                return DecisionRow(
                    number: Int(try row.int("number")), proposal: proposal,
                    village: gazetteer[RegionCode(try row.int("village"))] ?? .nation,
                    label: labels[proposal]?.label ?? "", kind: labels[proposal]?.kind, result: result, why: why)
            }
            let next = rows.count > limit ? items.last.map { Cursor(village: 0, id: Int64($0.number)).text } : nil
            return (Page(items: items, next: next), record.region)
        }
        if !page.items.isEmpty {
            note(.listed, by: actor, place: region, object: "putusan \(id)", detail: "daftar usulan", families: [])
        }
        return page
    }

    private func labels(of rows: [Row], _ home: Int64, _ reader: Reader) throws
        -> [RecordID: (label: String, kind: ProposalKind?)]
    {
        var labels: [RecordID: (label: String, kind: ProposalKind?)] = [:]
        var rest = try rows.map { RecordID(try $0.int("proposal")) }[...]
        while !rest.isEmpty {
            for row in try reader.rows(
                """
                SELECT id, label, kind FROM proposal p
                WHERE p.home = \(home) AND p.id IN (\(Array(rest.prefix(500)))) AND \(in: "p.village")
                """)
            {
                labels[RecordID(try row.int("id"))] = (
                    try row.text("label"), ProposalKind(rawValue: try row.text("kind"))
                )
            }
            rest = rest.dropFirst(500)
        }
        return labels
    }
}

extension BulkDecision {
    /// By those who take such a step there, and by those who read the trail of it.
    fileprivate func isReadable(by actor: Actor) -> Bool {
        [permission, .readAudit].contains { actor.scope(for: $0).contains(region) }
    }
}
