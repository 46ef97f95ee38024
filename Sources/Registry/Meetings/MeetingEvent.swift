/// One thing that happened in the room, written where it happened: the id is made there, so that sending it twice is
/// sending it once, and a line that drops loses nothing.
package struct MeetingEvent: Codable, Sendable, Equatable {
    /// Made by the device: 22 letters, digits, `-` or `_`.
    package var id: String
    /// By the device's clock, milliseconds since 1970. Order is that of `number`, never of clocks.
    package var at: Int64
    /// Of the device, from 1 on in each meeting: the order in which it wrote.
    package var number: Int
    package var what: Kind
    /// Of `came`, `left`: who. 0 for none.
    package var guest: Int
    /// Of `came` where the guest was not invited: who it is.
    package var newcomer: NewGuest?
    /// Of `decided`, `undone`, `noted`: on which proposal; nil for a note of the meeting as a whole.
    package var proposal: RecordID?
    package var decision: VillageDecision?
    /// Why not, by name (`ProposalReason`, steps contain `.decide`).
    package var reason: String
    package var words: String
    /// Somebody spoke against it; `words` of the dissent stand in `dissent`.
    package var isDisputed: Bool
    package var dissent: String
    /// `DecisionMark` of what stood there when this was written; nil: nothing was looked at.
    package var seen: String?
    /// Of which session of the meeting the device wrote; nil: it did not say.
    package var session: Int?

    package enum Kind: String, Codable, Sendable, CaseIterable {
        case came = "hadir"
        case left = "pulang"
        /// Marked as present by mistake.
        case notCame = "batal_hadir"
        case opened = "buka"
        /// Put off on the day itself.
        case waited = "tunda_rapat"
        case decided = "putusan"
        /// Takes the last decision on that proposal back: as if nobody had decided.
        case undone = "urungkan"
        case noted = "catatan"
        case closed = "tutup"
    }

    package init(
        id: String, at: Int64, number: Int, _ what: Kind, guest: Int = 0, newcomer: NewGuest? = nil,
        proposal: RecordID? = nil, decision: VillageDecision? = nil, reason: String = "", words: String = "",
        isDisputed: Bool = false, dissent: String = "", seen: String? = nil,
        session: Int? = nil
    ) {
        self.id = id
        self.at = at
        self.number = number
        self.what = what
        self.guest = guest
        self.newcomer = newcomer
        self.proposal = proposal
        self.decision = decision
        self.reason = reason
        self.words = words
        self.isDisputed = isDisputed
        self.dissent = dissent
        self.seen = seen
        self.session = session
    }
}

/// Somebody who came without having been invited, or is to be.
package struct NewGuest: Codable, Sendable, Equatable {
    package var name: String
    package var office: String
    package var element: MeetingElement
    package var isWoman: Bool
    /// Is poor, or speaks for the poor.
    package var isPoor: Bool
    /// For the text of the invitation; empty for none. As typed.
    package var phone: String

    package init(
        name: String, office: String = "", element: MeetingElement, isWoman: Bool = false, isPoor: Bool = false,
        phone: String = ""
    ) {
        self.name = name
        self.office = office
        self.element = element
        self.isWoman = isWoman
        self.isPoor = isPoor
        self.phone = phone
    }
}
