package import Storage

/// Writes down what a musyawarah decided on one name; may be written anew until it is sealed.
package struct DecideName: Action {
    package typealias Outcome = DeliberationOutcome

    package var id: ActionID
    package var deliberation: RecordID
    package var proposal: RecordID
    package var decision: VillageDecision
    /// Why not, by name; for what was agreed to, empty.
    package var reason: String
    package var words: String
    package var isDisputed: Bool
    /// The decision that was shown when this one was written, by its `DecisionMark`; nil: none was looked at.
    package var seen: String?

    package init(
        id: ActionID = ActionID(), _ deliberation: RecordID, _ proposal: RecordID, _ decision: VillageDecision,
        reason: String = "", words: String = "", isDisputed: Bool = false, seen: String? = nil
    ) {
        self.id = id
        self.deliberation = deliberation
        self.proposal = proposal
        self.decision = decision
        self.reason = reason
        self.words = words
        self.isDisputed = isDisputed
        self.seen = seen
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try DeliberationRecord.find(deliberation, in: db) else { throw Refusal.notFound }
        return [Demand(.propose, at: record.village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> DeliberationOutcome {
        var record = try OpenDeliberation.find(deliberation, seen: nil, in: db)
        try DecisionWords.check(decision, reason: reason, words: words)
        var meeting = try MeetingRecord.find(record.key, in: db)
        if let meeting, meeting.stage != .running { throw MeetingDesk.notRunning(meeting.stage) }
        guard var item = try AgendaItem.find(proposal, on: record.key, in: db) else { throw Refusal.notFound }
        let isUnseen = seen == nil && meeting != nil && item.decision != nil
        if isUnseen || seen.map({ $0 != item.mark }) == true {
            // Somebody else decided meanwhile: whoever writes over it has seen it.
            throw Refusal.changedMeanwhile(version: record.version)
        }
        try item.decide(
            decision, reason: reason, words: item.said(words.trimmingSpaces, with: decision), isDisputed: isDisputed,
            dissent: isDisputed ? item.dissentWords : "", on: record.key, in: db)
        try meeting?.append(
            decided(item, by: actor, at: registry.clock.now()), mark: item.wallMark, by: actor,
            at: registry.clock.now(),
            in: db)
        try meeting?.update(in: db)
        try record.update(in: db)
        return DeliberationOutcome(deliberation: record.key.id, version: record.version, state: record.state)
    }

    /// As the log of a meeting that goes on has it.
    private func decided(_ item: AgendaItem, by actor: Actor, at now: Int64) -> MeetingEvent {
        MeetingEvent(
            id: MeetingLine.sheet + Digest.sha256("\(actor.account)|\(id.text)|\(proposal)").prefix(24), at: now,
            number: 0, .decided, proposal: proposal, decision: decision, reason: reason, words: item.words,
            isDisputed: isDisputed,
            dissent: item.dissentWords, seen: seen)
    }
}

extension DecideName: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
