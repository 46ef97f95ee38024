package import Storage

/// Notes with a case what somebody saw who went there, before it is decided; by either village, or whoever speaks for
/// both.
package struct NoteVisit: Action {
    package typealias Outcome = LinkOutcome

    package var id: ActionID
    package var link: RecordID
    /// The version that the screen showed.
    package var seen: Int
    /// The record of the village for which it is noted.
    package var person: RecordID
    package var finding: String

    package init(id: ActionID = ActionID(), link: RecordID, seen: Int, person: RecordID, finding: String) {
        self.id = id
        self.link = link
        self.seen = seen
        self.person = person
        self.finding = finding
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        try AnswerLink(link: link, seen: seen, person: person, isSame: true, reason: "").demands(in: db)
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> LinkOutcome {
        var work = try LinkWork(link, seen: seen, ChangeWork(registry: registry, db: db, actor: actor))
        try work.noteVisit(finding)
        return work.outcome
    }
}
