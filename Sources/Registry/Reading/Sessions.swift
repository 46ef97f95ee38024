/// Who came in, and the two secrets that belong to this visit.
package struct SignedIn: Sendable {
    /// What the cookie holds. Only its digest is stored.
    package var token: String
    package var actor: Actor
    /// Goes into every form, so that no other site can send one in this person's name.
    package var csrf: String

    /// When this session was opened: milliseconds since 1970, UTC.
    package var since: Int64
    /// What has to be done before anything else; until then the actor has no grants.
    package var duty: Duty?

    package enum Duty: Sendable {
        /// The password was made by somebody else.
        case password
        /// A role of the account may not be used without a second factor.
        case secondFactor
    }

    package init(token: String, actor: Actor, csrf: String, since: Int64 = 0, duty: Duty? = nil) {
        self.token = token
        self.actor = actor
        self.csrf = csrf
        self.since = since
        self.duty = duty
    }
}

/// A number that lists show masked, and that a person may see in full with a reason.
package enum RevealedNumber: Sendable, Equatable {
    case nik(person: RecordID)
    case kk(family: RecordID)
    /// Of whoever a proposal would bring into the register: a member from 1 on, 0 for the KK of the family.
    case proposed(RecordID, member: Int)
}

/// What was masked, whole: with a NIK goes the name of the mother, by which banks know a person as well.
package struct Revealed: Sendable, Equatable {
    /// Empty: none is known.
    package var number: String
    /// Empty with a KK, and where none is known.
    package var mother = ""

    package init(number: String, mother: String = "") {
        self.number = number
        self.mother = mother
    }
}
