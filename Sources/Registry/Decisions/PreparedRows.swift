import Foundation
import Storage

/// Finds the proposals of a decision and judges each, for whoever asked to look at before anything moves.
struct PreparedRows {
    let decision: BulkDecision
    let work: JobWork
    private var registry: Registry { work.registry }

    init(_ decision: BulkDecision, _ work: JobWork) {
        self.decision = decision
        self.work = work
    }

    private static let phase = Words(id: "Memeriksa usulan", en: "Looking at the proposals")

    /// Where an earlier run was, or the next piece begins.
    private struct Place: Codable {
        var village: Int64 = 0
        var id: Int64 = 0
        var rows = 0
        var ready = 0
        /// Of the decision that is taken back, up to which row.
        var number = 0
    }

    func prepare() throws {
        let total = try registry.database.readBlocking { try count(in: $0) }
        var place = Place()
        if let kept = work.checkpoint { place = try JSONDecoder().decode(Place.self, from: Data(kept.utf8)) }
        // An earlier job may have been stopped: it is looked at from the beginning, as it is now.
        if work.checkpoint == nil { try clear() }
        while let next = try piece(after: place) {
            place = next
            try work.progress(Self.phase, place.rows, of: max(total, place.rows))
        }
        let (ready, missed) = (place.ready, place.rows - place.ready)
        try registry.database.writeBlocking(locking: .only([])) { db in
            let now = try BulkDecision.find(decision.id, in: db)
            // Dropped by whoever asked for it.
            guard now.state == .preparing else { return }
            try db.execute("UPDATE decision SET ready = \(ready), missed = \(missed) WHERE id = \(decision.id)")
            try now.move(to: .ready, in: db)
            try work.fence(in: db)
        }
    }

    private func clear() throws {
        try registry.database.writeBlocking(locking: .only([])) { db in
            guard try BulkDecision.find(decision.id, in: db).state == .preparing else { return }
            try db.execute("DELETE FROM decision_row WHERE decision = \(decision.id)")
            try work.fence(in: db)
        }
    }

    private func count(in db: any Connection) throws -> Int {
        if let undone = decision.undoes { return try BulkDecision.find(undone, in: db).taken }
        let kind: SQL = decision.kind.map { "AND kind = \($0)" } ?? ""
        return try db.count(
            """
            SELECT COALESCE(CAST(sum(proposals) AS bigint), 0) FROM proposal_tally
            WHERE \(decision.region.range.hold("village")) AND state = \(decision.source) \(kind)
            """)
    }

    /// - Returns: where it ended; nil: there are no more.
    private func piece(after place: Place) throws -> Place? {
        try registry.database.writeBlocking(locking: .only([])) { db in
            let change = ChangeWork(registry: registry, db: db, actor: work.actor)
            let rows = JudgedProposals(decision, change)
            let (records, moved, number) = try records(after: place, of: rows.home, in: db)
            guard let last = records.last else { return nil }
            let writer = try db.bulk(
                into: "decision_row",
                columns: ["decision", "number", "home", "proposal", "village", "version", "result", "why"])
            var next = Place(
                village: last.village.value, id: last.key.id.value, rows: place.rows, ready: place.ready, number: number
            )
            for (record, verdict) in zip(records, try rows.judge(records)) {
                next.rows += 1
                writer.int(decision.id.value)
                writer.int(Int64(next.rows))
                writer.int(rows.home)
                writer.int(record.key.id.value)
                writer.int(record.village.value)
                writer.int(Int64(record.version))
                switch moved.contains(record.key.id) ? .refused(Self.wentOn) : verdict {
                case .ready:
                    next.ready += 1
                    writer.text(DecisionRow.Result.ready.rawValue)
                    writer.text(nil)
                case .refused(let words):
                    writer.text(DecisionRow.Result.missed.rawValue)
                    writer.text(try DecisionRow.text(of: words))
                }
                try writer.endRow()
            }
            try writer.finish()
            try work.setCheckpoint(String(decoding: try JSONEncoder.stable.encode(next), as: UTF8.self), in: db)
            try work.fence(in: db)
            return next
        }
    }

    private static let wentOn = Words(
        id: "Sudah dilanjutkan orang lain sesudah putusan itu.", en: "Somebody went on from it since that decision.")

    /// - Returns: those that come next, which of them are no more as the decision that is taken back left them, and up to
    ///   which of its rows they are.
    private func records(after place: Place, of home: Int64, in db: any Connection) throws
        -> (all: [ProposalRecord], moved: Set<RecordID>, number: Int)
    {
        if let undone = decision.undoes { return try taken(in: undone, after: place.number, of: home, db) }
        let kind: SQL = decision.kind.map { "AND p.kind = \($0)" } ?? ""
        let records = try db.rows(
            """
            SELECT \(decision.columns) FROM proposal p
            WHERE p.home = \(home) AND p.state = \(decision.source) AND \(decision.region.range.hold("p.village")) \(kind)
            AND (p.village, p.id) > (\(place.village), \(place.id))
            ORDER BY p.village, p.id LIMIT \(RunDecision.piece)
            """
        ).map(ProposalRecord.init)
        return (records, [], 0)
    }

    /// What another decision took, in its order.
    private func taken(in other: RecordID, after number: Int, of home: Int64, _ db: any Connection) throws
        -> (all: [ProposalRecord], moved: Set<RecordID>, number: Int)
    {
        let rows = try db.rows(
            """
            SELECT number, proposal, version FROM decision_row
            WHERE decision = \(other) AND number > \(number) AND result = \(DecisionRow.Result.taken)
            ORDER BY number LIMIT \(RunDecision.piece)
            """)
        var left: [RecordID: Int] = [:]
        for row in rows { left[RecordID(try row.int("proposal"))] = Int(try row.int("version")) + 1 }
        let records = try ProposalRecord.some(left.keys.sorted(), of: home, decision.columns, in: db)
        let moved = Set(records.filter { left[$0.key.id] != $0.version }.map(\.key.id))
        return (records, moved, Int(try rows.last?.int("number") ?? 0))
    }
}
