import Storage

/// Proposals of one kabupaten that were judged together, and go on together by what is written of each.
struct MovedTogether {
    private let decision: BulkDecision
    private let home: Int64
    private let work: ChangeWork

    private struct Way: Hashable {
        var after: ProposalState
        var role: Role
        /// Of what goes back to its village.
        var round: ProposalPeriod?
    }

    private var ways: [Way: [RecordID]] = [:]
    private var villages: [RegionCode: Int] = [:]

    init(_ decision: BulkDecision, home: Int64, _ work: ChangeWork) {
        self.decision = decision
        self.home = home
        self.work = work
    }

    /// Whether a step does more than can be said for many at once: it writes into the register, or takes people up again
    /// who may be in another proposal by now.
    func isAlone(_ step: StepWork) -> Bool {
        // With a move that ends goes its case between two villages.
        decision.step == .reopen || step.proposal.record.kind == .move
            || (decision.step == .pass && step.setting.applies == .passed)
    }

    mutating func add(_ record: ProposalRecord, _ step: StepWork, _ judged: StepWork.Judged) throws {
        let after = judged.arrow.to ?? record.state
        var way = Way(after: after, role: judged.role)
        if after == .returned {
            way.round = try step.round(at: record.village)
        }
        ways[way, default: []].append(record.key.id)
        villages[record.village, default: 0] += 1
    }

    func move() throws {
        for (way, ids) in ways {
            var many = ManySteps(
                step: decision.step, before: decision.source, after: way.after, role: way.role,
                reason: decision.reason, words: decision.words, batch: decision.id.value)
            if decision.step == .take { many.also = ", holder = \(work.actor.account)" }
            if let round = way.round {
                many.period = round.month
                many.also = StepWork.again(in: round)
            }
            try many.take(ids, of: home, work)
            if let closes = way.round?.closes { try DutyDue.add(.carryOver, of: home, at: closes, in: work.db) }
        }
    }

    /// One entry a village: who decided on which proposal stands in the proposal's own chain.
    func audit() throws {
        for (village, count) in villages.sorted(by: { $0.key < $1.key }) {
            try AuditTrail.write(
                .proposalStep, by: work.actor, place: village, object: decision.object,
                detail: "sekaligus \(decision.step.rawValue): \(count) usulan", at: work.now, in: work.db)
        }
    }
}
