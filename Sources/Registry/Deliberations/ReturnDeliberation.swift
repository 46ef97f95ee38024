package import Storage

/// Dinsos gives the papers of a musyawarah back, and with them every proposal that rests on them and is not passed yet.
package struct ReturnDeliberation: Action {
    package typealias Outcome = RoadListOutcome

    package var id: ActionID
    package var deliberation: RecordID
    package var seen: Int
    /// Of those for which a proposal may be given back, by name.
    package var reason: String
    package var words: String

    package init(id: ActionID = ActionID(), _ deliberation: RecordID, seen: Int, reason: String, words: String) {
        self.id = id
        self.deliberation = deliberation
        self.seen = seen
        self.reason = reason
        self.words = words
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try DeliberationRecord.find(deliberation, in: db) else { throw Refusal.notFound }
        return [Demand(.verify, at: record.village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RoadListOutcome {
        guard var record = try DeliberationRecord.find(deliberation, in: db) else { throw Refusal.notFound }
        guard record.state == .sealed, record.version == seen else {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        guard let named = ProposalReason.named(reason), named.steps.contains(.giveBack) else {
            throw Refusal.reasonMissing
        }
        try ChangeWork.checkWords(words, field: "keterangan")
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        var outcome = RoadListOutcome(taken: [], left: [])
        let states: [ProposalState] = [.agreed, .finalised, .forwarded, .verifying]
        for item in try AgendaItem.of(record.key, in: db) {
            guard let proposal = try ProposalRecord.find(item.proposal, in: db),
                proposal.deliberation == record.key.id, states.contains(proposal.state)
            else { continue }
            var step = try StepWork(proposal, work)
            try step.take(
                StepAsked(.giveBack, reason: reason, words: words),
                isSealed: [.agreed, .finalised].contains(proposal.state))
            outcome.taken.append(item.proposal)
        }
        record.state = .returned
        (record.reason, record.returnedWords) = (reason, words.trimmingSpaces)
        try record.update(in: db)
        // What was decided holds no longer.
        try PublicListRecord.takeDown(.deliberation, of: record.key, at: work.now, in: db)
        try AuditTrail.write(
            .deliberationSealed, by: actor, place: record.village, object: "musyawarah \(record.key.id)",
            detail: "dikembalikan", at: work.now, in: db)
        try RoadNotices(work).tellVillage(
            record.village, link: "/musyawarah/\(record.key.id)",
            Words(
                id:
                    "Dokumen musyawarah dikembalikan: \(named.title.id). \(outcome.taken.count) usulan ikut kembali.",
                en: "Papers of a deliberation came back: \(named.title.en). \(outcome.taken.count) proposals with them."
            ))
        return outcome
    }
}

extension ReturnDeliberation: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
