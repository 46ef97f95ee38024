package import Storage

/// Writes down what somebody answered who was asked to a meeting.
package struct AnswerInvitation: Action {
    package typealias Outcome = MeetingOutcome

    package var id: ActionID
    package var deliberation: RecordID
    /// By their number on the list.
    package var guest: Int
    package var answer: MeetingGuest.Answer
    /// The answer that was shown when this one was written; nil: none was looked at.
    package var seen: MeetingGuest.Answer?

    package init(
        id: ActionID = ActionID(), _ deliberation: RecordID, guest: Int, _ answer: MeetingGuest.Answer,
        seen: MeetingGuest.Answer? = nil
    ) {
        self.id = id
        self.deliberation = deliberation
        self.guest = guest
        self.answer = answer
        self.seen = seen
    }

    package func demands(in db: any Connection) throws -> [Demand] { try MeetingDesk.demands(deliberation, in: db) }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> MeetingOutcome {
        let (record, meeting) = try MeetingDesk.findBefore(deliberation, seen: nil, in: db)
        guard var found = try GuestRecord.of(meeting.key, in: db).first(where: { $0.number == guest }) else {
            throw Refusal.notFound
        }
        // Somebody else wrote another one down meanwhile: whoever writes over it has seen it.
        if let seen, ![seen, answer].contains(found.answer) {
            throw Refusal.changedMeanwhile(version: record.version)
        }
        found.answer = answer
        try found.update(of: meeting.key, in: db)
        return MeetingOutcome(record, meeting)
    }
}

extension AnswerInvitation: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try OpenDeliberation.home(of: deliberation, in: db)]
    }
}
