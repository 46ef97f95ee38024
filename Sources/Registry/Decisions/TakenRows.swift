import Foundation
import Storage

/// Takes the step of the rows that were agreed on, as far as they are as they were.
struct TakenRows {
    let decision: BulkDecision
    let work: JobWork
    private var registry: Registry { work.registry }

    init(_ decision: BulkDecision, _ work: JobWork) {
        self.decision = decision
        self.work = work
    }

    private static let changed = Words(
        id: "Sudah berubah sejak diperiksa.", en: "It has changed since it was looked at.")

    func take() throws {
        var last = Int(work.checkpoint ?? "") ?? 0
        let phase = decision.step.title
        var done = decision.taken + decision.dropped
        while let piece = try nextPiece(after: last) {
            last = piece.last
            done += piece.rows
            try work.progress(phase, done, of: max(decision.ready, done))
        }
        try registry.database.writeBlocking(locking: .only([])) { db in
            let now = try BulkDecision.find(decision.id, in: db)
            guard now.state == .running else { return }
            try now.move(to: .done, in: db)
            try tell(in: db)
            try work.fence(in: db)
        }
    }

    private struct Row { var number: Int; var proposal: RecordID; var version: Int }
    private struct Piece { var last: Int; var rows: Int }

    private func nextPiece(after last: Int) throws -> Piece? {
        let home = registry.home(of: decision.region)
        let rows = try registry.database.readBlocking { db in
            try db.rows(
                """
                SELECT number, proposal, version FROM decision_row
                WHERE decision = \(decision.id) AND number > \(last) AND result = \(DecisionRow.Result.ready)
                ORDER BY number LIMIT \(RunDecision.piece)
                """
            ).map { row in
                Row(
                    number: Int(try row.int("number")), proposal: RecordID(try row.int("proposal")),
                    version: Int(try row.int("version")))
            }
        }
        guard let end = rows.last?.number else { return nil }
        let alone = try registry.database.writeBlocking(locking: .only([.home(home)])) { db in
            try takeTogether(rows, of: home, upTo: end, in: db)
        }
        // What writes into the register as well: each by itself, so that one that cannot be done holds up no other.
        for row in alone { try takeAlone(row, of: home) }
        return Piece(last: end, rows: rows.count)
    }

    /// - Returns: those that are still to be taken one by one.
    private func takeTogether(_ rows: [Row], of home: Int64, upTo end: Int, in db: any Connection) throws -> [Row] {
        let change = ChangeWork(registry: registry, db: db, actor: work.actor)
        let found = try ProposalRecord.some(rows.map(\.proposal), of: home, decision.columns, in: db)
        let records = Dictionary(found.map { ($0.key.id, $0) }) { first, _ in first }
        var results = DecisionResults(decision.id)
        var (seen, alone): ([(row: Row, record: ProposalRecord)], [Row]) = ([], [])
        for row in rows {
            if let record = records[row.proposal], record.version == row.version {
                seen.append((row, record))
            } else {
                try results.leave(row.number, Self.changed)
            }
        }
        var groups = MovedTogether(decision, home: home, change)
        for ((row, record), verdict) in zip(seen, try JudgedProposals(decision, change).judge(seen.map(\.record))) {
            switch verdict {
            case .refused(let words): try results.leave(row.number, words)
            case .ready(let step, let judged):
                if groups.isAlone(step) {
                    alone.append(row)
                } else {
                    try groups.add(record, step, judged)
                    results.take(row.number)
                }
            }
        }
        try groups.move()
        try groups.audit()
        try results.write(in: db)
        // Those that come one by one are looked at again after a stop: they are still ready then.
        let checkpoint = alone.first.map { $0.number - 1 } ?? end
        try work.setCheckpoint(String(checkpoint), in: db)
        try work.fence(in: db)
        return alone
    }

    private func takeAlone(_ row: Row, of home: Int64) throws {
        do {
            try registry.database.writeBlocking(locking: .only([.home(home)])) { db in
                let change = ChangeWork(registry: registry, db: db, actor: work.actor)
                guard let record = try ProposalRecord.find(row.proposal, in: db), record.version == row.version else {
                    throw Refusal.changedMeanwhile(version: 0)
                }
                var step = try StepWork(record, change)
                try TakeSteps.checkOfficials(record, decision.step)
                try step.take(decision.asked, batch: decision.id.value)
                try RoadTrail(change).wrote(decision.step, step.proposal.record)
                var results = DecisionResults(decision.id)
                results.take(row.number)
                try results.write(in: db)
                try work.fence(in: db)
            }
        } catch let refusal as Refusal {
            try registry.database.writeBlocking(locking: .only([])) { db in
                var results = DecisionResults(decision.id)
                try results.leave(row.number, refusal.words)
                try results.write(in: db)
                try work.fence(in: db)
            }
        }
    }

    /// One notice a village, however many proposals.
    private func tell(in db: any Connection) throws {
        let change = ChangeWork(registry: registry, db: db, actor: work.actor)
        let counts = try db.rows(
            """
            SELECT village, count(*) AS n FROM decision_row
            WHERE decision = \(decision.id) AND result = \(DecisionRow.Result.taken) GROUP BY village ORDER BY village
            """)
        for row in counts {
            try RoadNotices(change).tell(
                of: decision.asked, from: decision.source, Int(try row.int("n")),
                in: RegionCode(try row.int("village")), link: "/usulan")
        }
    }
}

/// What became of rows, written with what they did.
struct DecisionResults {
    private let decision: RecordID
    private var taken: [Int] = []
    /// By why, as it is stored.
    private var left: [String: [Int]] = [:]

    init(_ decision: RecordID) { self.decision = decision }

    mutating func take(_ number: Int) { taken.append(number) }
    mutating func leave(_ number: Int, _ words: Words) throws {
        left[try DecisionRow.text(of: words), default: []].append(number)
    }

    func write(in db: any Connection) throws {
        try set(.taken, nil, taken, in: db)
        for (why, numbers) in left { try set(.dropped, why, numbers, in: db) }
        let dropped = left.values.reduce(0) { $0 + $1.count }
        try db.execute(
            """
            UPDATE decision SET taken = taken + \(taken.count), dropped = dropped + \(dropped) WHERE id = \(decision)
            """)
    }

    private func set(_ result: DecisionRow.Result, _ why: String?, _ numbers: [Int], in db: any Connection) throws {
        var rest = numbers[...]
        while !rest.isEmpty {
            let some = Array(rest.prefix(500))
            // Bounds beside the list: of rows that were written just now PostgreSQL knows no number, and would look through
            // all of a decision for each list.
            guard let first = some.min(), let last = some.max() else { return }
            try db.execute(
                """
                UPDATE decision_row SET result = \(result), why = \(why)
                WHERE decision = \(decision) AND number BETWEEN \(first) AND \(last) AND number IN (\(some))
                """)
            rest = rest.dropFirst(500)
        }
    }
}
