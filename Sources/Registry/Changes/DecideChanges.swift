package import Storage

/// Agrees to a change that waits, which then applies, or refuses it with a reason.
package struct DecideChanges: Action {
    package typealias Outcome = ChangeOutcome

    package var id: ActionID
    package var changeSet: RecordID
    package var approve: Bool
    /// Why; needed for a refusal.
    package var reason: String

    package init(id: ActionID = ActionID(), changeSet: RecordID, approve: Bool, reason: String) {
        self.id = id
        self.changeSet = changeSet
        self.approve = approve
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try ChangeRecord.find(changeSet, in: db) else { throw Refusal.notFound }
        return try (record.body?.villages(in: db) ?? [record.village]).map { Demand(.approve, at: $0) }
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> ChangeOutcome {
        guard let record = try ChangeRecord.find(changeSet, in: db) else { throw Refusal.notFound }
        guard record.state == .waiting, let set = record.body else { throw Refusal.changedMeanwhile(version: 0) }
        // Four eyes: whoever asked does not agree.
        guard record.actor != actor.account else { throw Refusal.notAllowed(.approve) }
        let eyes = FourEyes(on: record.actor, since: record.at, isInherited: true, registry, in: db)
        let second = try eyes.require(actor, field: "putusan")
        for demand in try demands(in: db) { try second.meet(demand) }
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        let words = reason.trimmingSpaces
        try ChangeWork.checkWords(words, field: "alasan")
        var outcome = record.outcome
        if approve {
            // The change stays its author's; the decision is told beside it.
            var origin = work.origin(set.event.rawValue, reason: set.reason, set: record.key.id)
            origin.actor = Actor(account: record.actor, name: record.actorName, grants: [])
            outcome = try work.apply(set, id: record.key.id, day: record.day, origin: origin)
        } else {
            guard words.utf8.count >= 3 else { throw Refusal.reasonMissing }
            outcome.state = .refused
        }
        try record.decide(
            outcome.state, outcome: outcome, origin: work.origin("keputusan", reason: words, set: nil), in: db)
        try work.audit(
            .changeDecided, record.village, record.key.id,
            "\(approve ? "disetujui" : "ditolak"): \(set.event.title.id)")
        return outcome
    }
}
