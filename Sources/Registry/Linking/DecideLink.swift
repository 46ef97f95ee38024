package import Storage

/// Decides a case by somebody who may speak for both villages.
package struct DecideLink: Action {
    package typealias Outcome = LinkOutcome

    package enum Decision: Sendable, Codable, Equatable {
        /// One person. The other record is put away; `values` are fields of the one that stays, as `PersonField` names
        /// them, where the other one's are better. `head` follows where the one that is put away was one.
        case same(survivor: RecordID, values: [String: String], head: RecordID? = nil)
        case different
        /// Somebody goes and looks.
        case visit
        /// Takes a decision or a visit back: the record that was put away is there again, and the case is open.
        case reopen
    }

    package var id: ActionID
    package var link: RecordID
    /// The version that the screen showed.
    package var seen: Int
    package var decision: Decision
    package var reason: String

    package init(id: ActionID = ActionID(), link: RecordID, seen: Int, _ decision: Decision, reason: String) {
        self.id = id
        self.link = link
        self.seen = seen
        self.decision = decision
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try LinkCaseRecord.find(link, in: db) else { throw Refusal.notFound }
        return record.villages.map { Demand(.correct, at: $0) }
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> LinkOutcome {
        var work = try LinkWork(link, seen: seen, ChangeWork(registry: registry, db: db, actor: actor))
        try work.decide(decision, reason: reason)
        return work.outcome
    }
}

/// Says for one of two villages whether they are one person. If both say the same, it is decided.
package struct AnswerLink: Action {
    package typealias Outcome = LinkOutcome

    package var id: ActionID
    package var link: RecordID
    package var seen: Int
    /// The record of the village that answers.
    package var person: RecordID
    package var isSame: Bool
    /// Of one person: whether they live here now, or there; needed where they are the same.
    package var livesHere: Bool?
    /// Who follows as head here where their record was that of one, and they live there.
    package var head: RecordID?
    package var reason: String

    package init(
        id: ActionID = ActionID(), link: RecordID, seen: Int, person: RecordID, isSame: Bool, livesHere: Bool? = nil,
        head: RecordID? = nil, reason: String
    ) {
        self.id = id
        self.link = link
        self.seen = seen
        self.person = person
        self.isSame = isSame
        self.livesHere = livesHere
        self.head = head
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let record = try LinkCaseRecord.find(link, in: db), [record.first, record.second].contains(person) else {
            throw Refusal.notFound
        }
        return [Demand(.correct, at: record.village(of: person))]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> LinkOutcome {
        var work = try LinkWork(link, seen: seen, ChangeWork(registry: registry, db: db, actor: actor))
        // The other record is the other village's.
        try db.beyondSight { try work.answer(self) }
        return work.outcome
    }
}

/// Takes back what one of two villages answered, by that village, before the other has answered alike.
package struct TakeAnswerBack: Action {
    package typealias Outcome = LinkOutcome

    package var id: ActionID
    package var link: RecordID
    package var seen: Int
    /// The record of the village that had answered.
    package var person: RecordID

    package init(id: ActionID = ActionID(), link: RecordID, seen: Int, person: RecordID) {
        self.id = id
        self.link = link
        self.seen = seen
        self.person = person
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        try AnswerLink(link: link, seen: seen, person: person, isSame: true, reason: "").demands(in: db)
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> LinkOutcome {
        var work = try LinkWork(link, seen: seen, ChangeWork(registry: registry, db: db, actor: actor))
        try work.takeAnswerBack(of: person)
        return work.outcome
    }
}

/// What became of a case.
package struct LinkOutcome: Codable, Sendable, Equatable {
    package var link: RecordID
    package var state: LinkState
    package var version: Int
    /// The record that stays, of a merge.
    package var survivor: RecordID?
    package var changeSet: RecordID?
    /// Of a merge that was taken back: names of fields that somebody changed since and that stay as they are.
    package var left: [String]?
}
