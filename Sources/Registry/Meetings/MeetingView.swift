/// A meeting as its screens and papers show it. Names of proposals are masked unless somebody asked for them in full.
package struct MeetingView: Sendable {
    package var deliberation: RecordID
    package var village: RegionCode
    package var header: DeliberationHeader
    /// Of the deliberation: what a form has to have seen.
    package var version: Int
    package var state: DeliberationState
    package var stage: MeetingStage
    /// Minutes of the day at which it begins, 0…1439; of the day of `header`.
    package var startsAt: Int
    /// 1, or 2 after it was called anew.
    package var session: Int
    package var bylaws: Bylaws
    package var agenda: String
    /// Until when (ms) a meeting that waits may wait.
    package var waitsUntil: Int64?
    package var openedAt: Int64?
    package var closedAt: Int64?
    /// Millionths of a degree; nil: nobody said.
    package var latitude: Int?
    package var longitude: Int?
    package var guests: [MeetingGuest]
    package var quorum: QuorumCount
    package var items: [MeetingItem]
    package var notes: [MeetingNote]
    /// Earlier days on which it did not come about, with what was counted.
    package var sittings: [MeetingSitting]
    /// Of the last event taken: a device that sends goes on from it.
    package var events: Int
}

package struct MeetingGuest: Codable, Sendable, Equatable {
    /// From 1 on in each meeting.
    package var number: Int
    package var name: String
    package var office: String
    package var element: MeetingElement
    package var isWoman: Bool
    package var isPoor: Bool
    package var phone: String
    package var isInvited: Bool
    /// Asked to come or registered early enough, and of an element that votes.
    package var votes: Bool
    package var answer: Answer
    /// Milliseconds; nil: not there.
    package var cameAt: Int64?
    package var leftAt: Int64?

    package enum Answer: String, Codable, Sendable, CaseIterable {
        case none = "belum"
        case comes = "datang"
        case declines = "berhalangan"
        /// Sends somebody else.
        case sends = "diwakilkan"
    }

    package var isPresent: Bool { cameAt != nil }
}

/// Who is there, and whether that is enough.
package struct QuorumCount: Codable, Sendable, Equatable {
    /// Of those who count for it.
    package var invited: Int
    package var present: Int
    package var needed: Int
    package var women: Int
    package var poor: Int
    /// Everybody in the room, whether invited or not.
    package var inRoom: Int
    package var missing: [Bylaws.ElementDemand]
    package var lacksWomen: Int
    package var lacksPoor: Int

    package var isReached: Bool { present >= needed }
}

/// A name on the agenda as a wall shows it.
package struct MeetingItem: Codable, Sendable, Equatable {
    package var number: Int
    package var proposal: RecordID
    package var kind: String
    /// By its name (`Program`), empty for none.
    package var program: String
    /// Masked: "J****** E*****".
    package var name: String
    package var rt: String
    package var rw: String
    package var persons: Int
    /// Criteria that are met, and those that are asked for: titles.
    package var met: [String]
    package var unmet: [String]
    package var isOfOfficial: Bool
    package var decision: VillageDecision?
    package var reason: String
    package var words: String
    package var isDisputed: Bool
    package var dissent: String
    package var mark: String
    /// The hash of what it says: of another content it is another.
    package var content: String
    /// What the hamlet decided before; nil: nothing.
    package var hamlet: VillageDecision?
    package var hamletWords: String
}

package struct MeetingNote: Codable, Sendable, Equatable {
    /// Of the agenda; 0: of the meeting as a whole, or of a name that is on it no more.
    package var item: Int
    /// Of which proposal; nil: of the meeting as a whole.
    package var proposal: RecordID?
    package var words: String
    package var at: Int64
}

package struct MeetingSitting: Codable, Sendable, Equatable {
    package var session: Int
    package var day: Int32
    package var invited: Int
    package var present: Int
    package var needed: Int
    /// `ditunda` or `dijadwalkan_ulang`, or `berlangsung` of the one that came about.
    package var outcome: MeetingStage
    package var words: String
}
