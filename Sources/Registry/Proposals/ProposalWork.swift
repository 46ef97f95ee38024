import Storage

/// Takes steps of one proposal in a transaction: nothing else writes its state or its content.
struct ProposalWork {
    private(set) var record: ProposalRecord
    /// Nil: there is none yet.
    private var stored: ProposalRecord?
    let work: ChangeWork
    private var db: any Connection { work.db }

    /// A proposal that is there.
    init(_ record: ProposalRecord, _ work: ChangeWork) {
        self.record = record
        stored = record
        self.work = work
    }

    /// One that is about to be written.
    init(new record: ProposalRecord, _ work: ChangeWork) {
        self.record = record
        self.work = work
    }

    /// - Parameters:
    ///   - target: where it leads; nil: it stays where it is.
    ///   - role: as what the actor takes it; nil: the program does it by itself.
    ///   - evidence: `id:digest` of each paper that it rests on, as `ProposalStep.evidence` has them.
    ///   - change: what else is written with it.
    /// - Throws: `Refusal.invalidInput` where somebody would have to decide on a content that was erased.
    mutating func take(
        _ step: RoadStep, to target: ProposalState?, as role: Role?, reason: String = "", words: String = "",
        evidence: String = "", batch: Int64? = nil,
        _ change: (inout ProposalRecord) throws -> Void = { _ in }
    ) throws {
        let before = stored
        // By itself the program does what nobody decides.
        let actor = role == nil ? Actor.program : work.actor
        var next = record
        try change(&next)
        next.state = target ?? next.state
        if next.state.isOpen, next.content == nil { throw ErasedProposals.gone }
        next.steps += 1
        next.version += 1
        // That it was entered elsewhere says nothing of why it is where it is.
        if step != .markSIKS { next.reason = reason }
        if before?.state != next.state { next.since = work.now }
        // Before anything is written: whoever takes several goes on without one that is refused.
        if let before, before.state.isOpen != next.state.isOpen, let content = before.content {
            let catalogue = try work.registry.catalogue(in: db)
            let claims = try ProposalClaims(of: before, ProposalContent(text: content), catalogue)
            if next.state.isOpen {
                // They may be in another one by now.
                try claims.check(in: db)
                try followMove(from: before, to: &next)
                try claims.write(in: db)
            } else {
                try claims.delete(in: db)
                try followMove(from: before, to: &next)
            }
        }
        let salt = Digest.random(16)
        try ProposalStep(
            of: next.key, number: next.steps, step, from: before?.state, to: next.state, by: actor, as: role,
            reason: reason, evidence: evidence, batch: batch, hash: next.hash,
            words: ProposalStep.digest(of: words, by: actor.name, salt: salt), at: work.now
        ).insert(village: next.village, salt: salt, name: actor.name, words: words, in: db)
        if let before { try next.update(from: before.version, in: db) } else { try next.insert(in: db) }
        try ProposalTally.move(from: before, to: next, in: db)
        try Outbox(work).tell(step, next, before: before)
        (record, stored) = (next, next)
    }
}

extension Actor {
    /// The program itself, where a clock or an earlier decision brings a step about.
    static let program = Actor(account: 0, name: "Tepat", grants: [])
}
