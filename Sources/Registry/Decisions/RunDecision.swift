package import Storage

/// Judges the rows of a decision, or takes what was agreed on, some thousand in a transaction.
///
/// Run again after a stop, it goes on behind the last piece that was kept: no row is taken twice.
package struct RunDecision: Job {
    package static let kind = JobKind.decideMany
    package var region: RegionCode
    package var decision: RecordID

    package struct Outcome: Codable, Sendable, Equatable {
        package var decision: RecordID
        package var state: BulkDecision.State
    }

    /// Rows of a transaction.
    static let piece = 1_000

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(try BulkDecision.find(decision, in: db).permission, at: region)]
    }

    /// In the queue with what asks for it, so that nothing comes between the two.
    static func enqueue(_ record: BulkDecision, in db: any Connection, by actor: Actor, _ registry: Registry) throws {
        let run = RunDecision(region: record.region, decision: record.id)
        let job = try EnqueueJob(id: ActionID(), job: run, title: record.step.title.id)
            .perform(in: db, by: actor, registry)
        try db.execute("UPDATE decision SET job = \(job) WHERE id = \(record.id)")
        registry.jobs.promise()
    }

    package func run(_ work: JobWork) throws -> Outcome {
        let record = try work.registry.database.readBlocking { try BulkDecision.find(decision, in: $0) }
        switch record.state {
        case .preparing: try PreparedRows(record, work).prepare()
        case .running: try TakenRows(record, work).take()
        // Dropped meanwhile, or an earlier run got to its end.
        default: break
        }
        let state = try work.registry.database.readBlocking { try BulkDecision.find(decision, in: $0).state }
        return Outcome(decision: decision, state: state)
    }
}

/// Rows of a decision as they are judged.
struct JudgedProposals {
    let decision: BulkDecision
    let home: Int64
    let work: ChangeWork

    enum Verdict {
        case ready(StepWork, StepWork.Judged)
        case refused(Words)
    }

    init(_ decision: BulkDecision, _ work: ChangeWork) {
        self.decision = decision
        self.work = work
        home = work.registry.home(of: decision.region)
    }

    /// What would become of each; nothing is written.
    func judge(_ records: [ProposalRecord]) throws -> [Verdict] {
        let facts = try StepFacts(of: records, in: home, work.db)
        return try records.map { record in
            do {
                let step = try StepWork(record, work, facts)
                let judged = try step.judge(decision.asked)
                guard judged.arrow.isBulk else { return .refused(TakeSteps.oneByOne.words) }
                try TakeSteps.checkOfficials(record, decision.step)
                return .ready(step, judged)
            } catch let refusal as Refusal {
                return .refused(refusal.words)
            }
        }
    }
}
