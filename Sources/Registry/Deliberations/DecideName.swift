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
        try check()
        if let seen {
            guard let item = try AgendaItem.find(proposal, on: record.key, in: db) else { throw Refusal.notFound }
            // Somebody else decided meanwhile: whoever writes over it has seen it.
            guard item.mark == seen else { throw Refusal.changedMeanwhile(version: record.version) }
        }
        let (said, salt) = (words.trimmingSpaces, Digest.random(16))
        let changed = try db.execute(
            """
            UPDATE deliberation_item SET decision = \(decision), reason = \(reason),
                words = \(said), salt = \(salt), digest = \(AgendaItem.digest(of: said, salt: salt)), dissent = \(isDisputed)
            WHERE home = \(record.key.home) AND deliberation = \(record.key.id) AND proposal = \(proposal)
            """)
        guard changed == 1 else { throw Refusal.notFound }
        try record.update(in: db)
        return DeliberationOutcome(deliberation: record.key.id, version: record.version, state: record.state)
    }

    private func check() throws {
        try ChangeWork.checkWords(words, field: "keterangan")
        guard decision != .agree else {
            guard reason.isEmpty else { throw Refusal.notFound }
            return
        }
        if reason.isEmpty { throw Refusal.reasonMissing }
        guard ProposalReason.named(reason)?.steps.contains(.decide) == true else {
            throw DeliberationHeader.refused("alasan", "Pilih alasan dari daftar.", "Choose a reason from the list.")
        }
        if reason == "LAIN", words.trimmingSpaces.utf8.count < 3 {
            throw DeliberationHeader.refused("keterangan", "Jelaskan alasannya.", "Explain the reason.")
        }
    }
}

extension DecideName: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
