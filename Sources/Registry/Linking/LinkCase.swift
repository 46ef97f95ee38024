import Storage

/// Two records that may be one person, or one NIK that two people have.
package enum LinkKind: String, Sendable, Codable, CaseIterable, SQLConvertible {
    /// One person written down twice.
    case person = "orang"
    /// Different people under one NIK.
    case nik
}

/// What became of a case.
package enum LinkState: String, Sendable, Codable, CaseIterable, SQLConvertible {
    case open
    /// Nobody can tell from a desk: somebody goes there.
    case visit
    case same
    /// Remembered: these two are not asked about again.
    case different
    /// One of them has changed or left, and nothing is to be asked any more.
    case gone

    package var isOpen: Bool { self == .open || self == .visit }
}

/// What one of two villages says, where neither may decide alone.
package struct LinkAnswer: Sendable, Codable, Equatable {
    /// The record of whoever answers.
    package var person: RecordID
    package var isSame: Bool
    package var account: Int64
    package var name: String
    /// Milliseconds since 1970.
    package var at: Int64
    package var reason: String
    /// Whose word it is: the village where the person was then. Older answers do not say.
    package var village: RegionCode?
    /// Of one person: that they live in this village now; false: in the other one. Older answers do not say.
    package var isHere: Bool?
    /// Who follows as head of the family here, if the record of the other village is the one that stays.
    package var head: RecordID?
    /// Whoever was to follow has gone since, and somebody else has to: their village chooses anew, or Dinsos.
    package var lacksHead: Bool?

    /// Whether two answers settle a case: both say that they are two, or that they are one who lives in the same of the two
    /// villages.
    func agrees(with other: LinkAnswer) -> Bool {
        guard isSame, other.isSame else { return isSame == other.isSame }
        guard let isHere, let there = other.isHere else { return false }
        return isHere != there
    }
}

/// What agrees between two records, and how far: `nik`, `slip`.
package struct LinkSign: Sendable, Equatable {
    package var field: String
    package var level: String

    package init(field: String, level: String) { (self.field, self.level) = (field, level) }

    /// The field of what is no likeness: the case came with a merge (`LinkThrough`).
    package static let through = "through"

    /// As it is told to whoever may see only one of the two: that a field is the same or alike, and not how nearly. Else
    /// somebody made up, and changed digit by digit, would tell what stands in another village's record. Nil where
    /// nothing is told.
    var veiled: LinkSign? {
        if field == "place" || field == Self.through { return self }
        if field == "company" || Self.unlike.contains(level) { return nil }
        return LinkSign(field: field, level: "alike")
    }

    /// Levels of fields that say no more than that two people are two.
    private static let unlike: Set<String> = [
        "different", "missing", "otherSex", "ownDates", "ownDifferent", "sameDate", "serial", "partRare", "partCommon",
    ]

    /// As they are stored.
    static func text(_ signs: [LinkSign]) -> String { signs.map { "\($0.field):\($0.level)" }.joined(separator: " ") }

    static func parse(_ text: String) -> [LinkSign] {
        text.split(separator: " ").compactMap { part in
            let pair = part.split(separator: ":", maxSplits: 1)
            return pair.count == 2 ? LinkSign(field: String(pair[0]), level: String(pair[1])) : nil
        }
    }
}
