package import Storage

/// Cancels a musyawarah that was held here and is not sealed: closed by mistake, or signed by nobody. Its names are free
/// for another one; what is on record of it stays.
package struct CancelMeeting: Action {
    package typealias Outcome = DeliberationOutcome

    package var id: ActionID
    package var deliberation: RecordID
    /// The version that the form showed.
    package var seen: Int
    /// Why.
    package var words: String

    package init(id: ActionID = ActionID(), _ deliberation: RecordID, seen: Int, words: String) {
        self.id = id
        self.deliberation = deliberation
        self.seen = seen
        self.words = words
    }

    package func demands(in db: any Connection) throws -> [Demand] { try MeetingDesk.demands(deliberation, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> DeliberationOutcome {
        var (record, _) = try MeetingDesk.find(deliberation, seen: seen, in: db)
        try ChangeWork.checkWords(words, field: "keterangan")
        let why = words.trimmingSpaces
        guard why.utf8.count >= 3 else {
            throw MeetingDesk.refused(
                "keterangan", "Tulis mengapa musyawarah ini dibatalkan.", "Write why it is cancelled.")
        }
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        record.state = .cancelled
        (record.reason, record.returnedWords) = ("", why)
        try record.update(in: db)
        let items = try AgendaItem.of(record.key, in: db)
        for item in items {
            guard let proposal = try ProposalRecord.find(item.proposal, in: db), proposal.state == .onAgenda,
                proposal.deliberation == record.key.id
            else { continue }
            var step = try StepWork(proposal, work)
            try step.take(StepAsked(.release, words: why))
            try RoadTrail(work).wrote(.release, step.proposal.record)
        }
        try AuditTrail.write(
            .meetingHeld, by: actor, place: record.village, object: "musyawarah \(record.key.id)",
            detail: "dibatalkan, \(items.count) usulan lepas", at: work.now, in: db)
        return DeliberationOutcome(deliberation: record.key.id, version: record.version, state: record.state)
    }
}

extension CancelMeeting: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
