/// Why a family is in or out, in words that it understands: one part a programme, proposal or trouble with its data.
package struct WhyAnswer: Sendable, Equatable {
    /// Nil: nobody of the proposal is on record.
    package var family: RecordID?
    /// Of which it was asked; nil: of the family as a whole.
    package var proposal: RecordID?
    /// Of the head, or by which the proposal goes; may be empty.
    package var name: String
    package var village: Region
    package var kabupaten: Region
    /// Where its people are now, of a family that nobody is left of.
    package var movedTo: RecordID?
    /// As of which day it is told, `yyyymmdd`.
    package var day: Int32
    /// The first is the answer as a whole; never empty.
    package var parts: [WhyPart]

    package var headline: Words { parts.first?.headline ?? Words(id: "", en: "") }
    package var standing: WhyStanding { parts.first?.standing ?? .outside }

    /// The part that a reason stands in.
    package func part(_ code: String) -> WhyPart? { parts.first { $0.code == code || $0.reason == code } }
}

/// How somebody stands.
package enum WhyStanding: String, Codable, Sendable {
    case inside, outside
    /// Nobody has decided.
    case waiting
    /// Something is wrong with the data.
    case attention
}
