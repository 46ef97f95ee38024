import Storage

/// That a case is asked since one of its two was merged with somebody of whom it was asked. Kept among the signs of the
/// case, once for each such merge, so that taking the merge back knows what it has to put right.
struct LinkThrough: Equatable {
    enum How: Equatable {
        /// Nobody had ever asked it.
        case new
        /// It was open anyway; now it stays open even where nothing of the two themselves speaks for it any more.
        case held
        /// It was closed, and why: as its record said.
        case woken(reason: String)
    }

    /// Who was put away.
    var person: RecordID
    var how: How

    init(_ person: RecordID, _ how: How) {
        self.person = person
        self.how = how
    }

    init?(_ sign: LinkSign) {
        guard sign.field == LinkSign.through else { return nil }
        let parts = sign.level.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard let person = parts.first.flatMap({ Int64($0) }) else { return nil }
        self.person = RecordID(person)
        switch parts.dropFirst().first {
        case "held": how = .held
        case "woken": how = .woken(reason: parts.count == 3 ? parts[2] : "")
        default: how = .new
        }
    }

    var sign: LinkSign {
        let level =
            switch how {
            case .new: "\(person.value)"
            case .held: "\(person.value):held"
            case .woken(let reason): "\(person.value):woken:\(reason)"
            }
        return LinkSign(field: LinkSign.through, level: level)
    }
}

extension LinkCaseRecord {
    var through: [LinkThrough] { signs.compactMap { LinkThrough($0) } }

    /// Asked because of a merge, whatever the two themselves say.
    var isCarried: Bool { signs.contains { $0.field == LinkSign.through } }

    /// What is found of the two themselves.
    var found: [LinkSign] { signs.filter { $0.field != LinkSign.through } }

    /// What is found of the two is something else now; through which merges they are asked stays.
    mutating func tell(_ found: [LinkSign]) { signs = found + signs.filter { $0.field == LinkSign.through } }
}
