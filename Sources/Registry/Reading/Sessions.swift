/// Who came in, and the two secrets that belong to this visit.
package struct SignedIn: Sendable {
    /// What the cookie holds. Only its digest is stored.
    package var token: String
    package var actor: Actor
    /// Goes into every form, so that no other site can send one in this person's name.
    package var csrf: String

    package init(token: String, actor: Actor, csrf: String) {
        self.token = token
        self.actor = actor
        self.csrf = csrf
    }
}

/// A number that lists show masked, and that a person may see in full with a reason.
package enum RevealedNumber: Sendable, Equatable {
    case nik(person: RecordID)
    case kk(family: RecordID)
}
