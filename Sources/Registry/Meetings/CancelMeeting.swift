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
        try ErasedGuests.dropPhones(of: record.key, in: db)
        try withdrawPapers(of: record.key, why, db)
        let items = try AgendaItem.of(record.key, in: db)
        var freed = 0
        for item in items {
            guard let proposal = try ProposalRecord.find(item.proposal, in: db), proposal.state == .onAgenda,
                proposal.deliberation == record.key.id
            else { continue }
            // One that was changed behind the register's back takes no step and holds up no other.
            if !proposal.isAsItsSteps { continue }
            freed += 1
            var step = try StepWork(proposal, work)
            try step.take(StepAsked(.release, words: why))
            try RoadTrail(work).wrote(.release, step.proposal.record)
        }
        try AuditTrail.write(
            .meetingHeld, by: actor, place: record.village, object: "musyawarah \(record.key.id)",
            detail: "dibatalkan, \(freed) dari \(items.count) usulan lepas", at: work.now, in: db)
        return DeliberationOutcome(deliberation: record.key.id, version: record.version, state: record.state)
    }

    /// Whoever looks one of its documents up is told that it holds no longer.
    private func withdrawPapers(of meeting: RecordKey, _ why: String, _ db: any Connection) throws {
        let states: [PaperState] = [.making, .ready, .failed]
        try db.execute(
            """
            UPDATE paper SET state = \(PaperState.withdrawn), words = \("Musyawarah dibatalkan: \(why)")
            WHERE home = \(meeting.home) AND subject = \(meeting.id) AND state IN (\(states))
            """)
    }
}

extension CancelMeeting: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
