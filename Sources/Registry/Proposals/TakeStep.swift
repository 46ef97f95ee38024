package import Storage

/// Takes one step of one proposal. Steps of a whole list (a musyawarah, a batch, a decree) have actions of their own.
package struct TakeStep: Action {
    package typealias Outcome = ProposalOutcome

    package var id: ActionID
    package var proposal: RecordID
    /// The version that the page showed.
    package var seen: Int
    /// Of the content that the page showed.
    package var hash: String
    package var asked: StepAsked

    package init(id: ActionID = ActionID(), _ proposal: RecordID, seen: Int, hash: String, _ asked: StepAsked) {
        self.id = id
        self.proposal = proposal
        self.seen = seen
        self.hash = hash
        self.asked = asked
    }

    /// Steps that are taken one by one.
    package static let steps: Set<RoadStep> = [
        .putForward, .release, .withdraw, .forward, .returnByCamat, .take, .askVisit, .noteVisit, .pass, .reject,
        .giveBack, .reopen, .confirm, .dispute, .again,
    ]

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try ProposalRecord.find(proposal, in: db) else { throw Refusal.notFound }
        // Which permission, depends on where the proposal is: `StepWork.judge` asks for it.
        return [Demand(.view, at: record.village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> ProposalOutcome {
        guard let record = try ProposalRecord.find(proposal, in: db) else { throw Refusal.notFound }
        guard record.version == seen, record.hash == hash else {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        guard Self.steps.contains(asked.step) else { throw Refusal.notFound }
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        var step = try StepWork(record, work)
        try step.take(asked)
        let after = step.proposal.record
        try RoadTrail(work).wrote(asked.step, after)
        try RoadNotices(work).tell(
            of: asked, from: record.state, 1, in: after.village, makers: [record.maker],
            link: "/usulan/\(after.key.id)")
        return ProposalOutcome(
            proposal: after.key.id, state: after.state, version: after.version, hash: after.hash)
    }
}

extension TakeStep: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        guard let record = try ProposalRecord.find(proposal, in: db) else { throw Refusal.notFound }
        return [record.key.home]
    }
}
