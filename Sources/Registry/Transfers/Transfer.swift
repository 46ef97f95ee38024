/// A move between villages as one case, whoever starts it: the other side accepts or refuses.
package struct Transfer: Sendable {
    package var id: RecordID
    package var origin: Region
    package var destination: Region
    package var starter: Side
    package var state: State
    /// `yyyymmdd`.
    package var day: Int32
    package var reason: String
    /// Who it is about, for a list: the head's name, or what the asking village wrote.
    package var label: String
    package var families: [Family]
    package var version: Int
    package var openedBy: String
    /// Milliseconds since 1970, UTC.
    package var openedAt: Int64
    package var decidedBy: String
    package var decidedAt: Int64?
    package var decidedReason: String
    /// The change that carried it out, if the reader may open it.
    package var changeSet: RecordID?
    /// The proposal that it became, if the reader may open it.
    package var proposal: RecordID?
    /// What it does to benefits in progress, while nobody has moved.
    package var benefits: [BenefitNote]
    /// What the reader may do with it now.
    package var mayDecide: Bool
    package var mayWithdraw: Bool
    package var mayUndo: Bool
    /// It was not answered in time: it is for whoever speaks for both villages too.
    package var isEscalated: Bool
    /// The reader decides it over both villages, and says why.
    package var needsReason: Bool
    /// The case of a duplicate that it came of, if the reader may open it.
    package var link: RecordID?
    /// Whether such a case says whom the destination asks for.
    package var isAskedByCase: Bool
    /// Who that is, to the village where they are.
    package var asked: RecordID?

    package enum Side: String, Sendable, Codable { case origin, destination }
    package enum State: String, Sendable, Codable {
        case open, accepted, refused, withdrawn
        /// Both villages agreed, and it is a proposal now: nobody has moved.
        case proposed = "usulan"

        /// Whether those in it are kept out of other cases.
        package var holdsPersons: Bool { self == .open || self == .proposed }
    }

    /// One family of the case, or the members of it who move. Numbers are masked, since the reader may be of the
    /// other village.
    package struct Family: Sendable {
        package var id: RecordID
        package var isWhole: Bool
        package var maskedKK: String
        package var persons: [Person]

        package struct Person: Sendable {
            package var id: RecordID
            package var name: String
            package var maskedNIK: String
            package var relation: Int
            package var birth: Int32?
            package var sex: Int
            package var errors: Int
        }
    }
}

/// A village hands over families, or members of one, to another village: the case waits for the other side.
package struct OpenTransfer: Codable, Sendable {
    package var id: ActionID
    package var families: [Part]
    package var destination: RegionCode
    package var day: Int32?
    package var reason: String
    /// The case of a duplicate that it comes of: then the one of its two who is here is among those who move.
    package var link: RecordID?

    /// A family, or some of its members.
    package struct Part: Codable, Sendable, Equatable {
        package var family: RecordID
        /// Empty: all.
        package var persons: [RecordID]

        package init(_ family: RecordID, persons: [RecordID] = []) {
            self.family = family
            self.persons = persons
        }
    }

    package init(
        id: ActionID, families: [Part], destination: RegionCode, day: Int32?, reason: String, link: RecordID? = nil
    ) {
        self.id = id
        self.families = families
        self.destination = destination
        self.day = day
        self.reason = reason
        self.link = link
    }
}

/// A village asks for somebody who has come to it and is on record elsewhere. Whether the register knows that person is
/// not told: the other village answers.
package struct AskTransfer: Codable, Sendable {
    package var id: ActionID
    package var destination: RegionCode
    package var origin: RegionCode
    /// Not asked for where a case says who it is.
    package var nik: String
    package var name: String
    package var day: Int32?
    package var reason: String
    /// The case of a duplicate whose other one is asked for.
    package var link: RecordID?

    package init(
        id: ActionID, destination: RegionCode, origin: RegionCode, nik: String, name: String, day: Int32?,
        reason: String, link: RecordID? = nil
    ) {
        self.id = id
        self.destination = destination
        self.origin = origin
        self.nik = nik
        self.name = name
        self.day = day
        self.reason = reason
        self.link = link
    }
}

/// The answer to a case.
package struct DecideTransfer: Codable, Sendable {
    package var id: ActionID
    package var transfer: RecordID
    /// The version that was shown.
    package var seen: Int
    package var decision: Decision
    /// Why it is accepted, by whoever decides for two villages of which one did not answer.
    package var reason: String?

    package enum Decision: Codable, Sendable, Equatable {
        /// Values as in `FamilyField` of the place they come to: KK if it is new, address, RT and RW. `into`: a family
        /// of the destination that takes them up; nil: a family of its own. `persons`: of a case the destination
        /// asked for, whom the origin found.
        case accept(values: [String: String], into: RecordID?, persons: [RecordID])
        case refuse(reason: String)
        /// By whoever opened it.
        case withdraw(reason: String)
    }

    package init(id: ActionID, transfer: RecordID, seen: Int, decision: Decision, reason: String? = nil) {
        self.id = id
        self.transfer = transfer
        self.seen = seen
        self.decision = decision
        self.reason = reason
    }
}

/// What became of a case.
package struct TransferOutcome: Codable, Sendable, Equatable {
    package var transfer: RecordID
    package var state: Transfer.State
    /// Where the moved now are, if the actor may see it.
    package var family: RecordID?
    /// What it became where moves are proposed, if the actor may see it.
    package var proposal: RecordID?
}
