/// What a change set came to; kept, so that a repeat of it answers the same.
package struct ChangeOutcome: Codable, Sendable, Equatable {
    /// The change set's own id.
    package var id: RecordID
    package var state: ChangeState
    /// The family whose page shows the result: a new one after a split.
    package var family: RecordID
    /// Findings that closed, of the families touched.
    package var mended: [Mark]
    /// Findings that opened.
    package var opened: [Mark]
    /// Open errors of `family` now.
    package var errors: Int
    /// Fields that others had changed since the form was shown, and that this change left to them.
    package var keptOfOthers: [String]
    /// Cases that were opened: who came or changed may stand in the register already. Nil: of an older version.
    package var doubles: [RecordID]?
    /// What it became where it is proposed; nil: it is no proposal. Then `id` is the proposal's too.
    package var proposal: RecordID?
    /// What it does to benefits in progress, as they were before it. Nil: of an older version.
    package var benefits: [BenefitEffect]?

    package struct Mark: Codable, Sendable, Equatable, Hashable {
        package var rule: String
        package var family: RecordID
        /// Nil: about the family as a whole.
        package var person: RecordID?

        package init(rule: String, family: RecordID, person: RecordID?) {
            self.rule = rule
            self.family = family
            self.person = person
        }
    }
}

package enum ChangeState: String, Codable, Sendable {
    case applied
    /// The policy says that somebody else has to agree first.
    case waiting
    case refused
    case undone
    /// It is a proposal now, and no change set: nothing was changed.
    case proposed
}

/// A change set as screens show it.
package struct ChangeSetRow: Sendable {
    package var id: RecordID
    package var family: RecordID
    package var village: Region
    package var event: ChangeEvent
    package var state: ChangeState
    package var actor: String
    /// Whether it was the reader's own.
    package var isOwn: Bool
    /// Milliseconds since 1970, UTC.
    package var at: Int64
    /// `yyyymmdd`.
    package var day: Int32
    package var reason: String
    /// Name of the evidence in words, with its number; empty if none.
    package var evidence: Words
    /// The family's head or the person concerned.
    package var subject: String
    package var mended: [Marked]
    package var opened: [Marked]
    package var errors: Int
    package var keptOfOthers: [String]
    /// Cases of duplicates that it opened.
    package var doubles: [RecordID]
    /// What it does to benefits in progress.
    package var benefits: [BenefitNote]
    /// Until when it can be undone, milliseconds; nil: no longer, or not by this reader.
    package var undoableUntil: Int64?
    package var decidedBy: String
    package var decidedReason: String

    package struct Marked: Sendable {
        package var rule: Rule
        package var family: RecordID
        /// Empty: about the family as a whole.
        package var person: String
    }
}

/// A field that two people set to different values at once.
package struct FieldConflict: Error, Sendable, Equatable {
    /// `person`, `family` or `dwelling`.
    package var unit: String
    package var record: RecordID
    /// The record's version now: to be sent as `seen` with the choice.
    package var version: Int
    /// `PersonField`, `FamilyField` or `HouseTrait` name.
    package var field: String
    /// What the form began with.
    package var base: String
    package var mine: String
    package var theirs: String
    package var by: String
    /// Milliseconds since 1970, UTC.
    package var at: Int64
}
