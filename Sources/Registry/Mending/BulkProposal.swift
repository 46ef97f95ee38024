import Rules

/// A family as a bulk mend looks at it.
struct BulkFamily: Sendable {
    var family: FamilyRecord
    /// Who is present.
    var members: [PersonRecord]
    /// Persons that the selection means; nil: whoever the kind is for.
    var chosen: Set<RecordID>?
    var findings: [Finding]

    struct Finding: Sendable {
        var rule: String
        /// Nil: about the family as a whole.
        var person: RecordID?
    }

    var kk: DocumentNumber { DocumentText.parse(family.kk, number: family.kkNumber) }

    func has(_ rules: [String], _ person: RecordID) -> Bool {
        findings.contains { $0.person == person && rules.contains($0.rule) }
    }

    /// The persons that a kind is to mend here.
    func persons(for kind: BulkKind) -> [PersonRecord] {
        members.filter { member in
            if let chosen { return chosen.contains(member.key.id) }
            return kind == .swapNameMother || has(kind.rules, member.key.id)
        }
    }
}

/// What a mend has to know beside the family.
struct BulkContext: Sendable {
    var rules: RuleSet
    /// The day of which the file spoke that said it of a person, `yyyymmdd`.
    var statedOn: [RecordID: Int32] = [:]
    /// KK numbers that a family of the village has already.
    var takenKK: Set<Int64> = []
    /// Families with a member whose move to another village waits for an answer.
    var underWay: Set<RecordID> = []

    /// The parts of a NIK that can be relied upon; nil if the rules or another holder make it doubtful.
    func reliable(_ person: PersonRecord, in family: BulkFamily) -> NIKParts? {
        guard let nik = person.nikNumber, !family.has(["D01", "D02", "N09"], person.key.id) else { return nil }
        var found: [Verdict] = []
        rules.check(person.facts, member: 0, kk: family.kk, into: &found)
        let doubts: [RuleCode] = [.n01, .n02, .n03, .n04, .n05, .n07, .n08]
        return found.contains { doubts.contains($0.rule) } ? nil : NIKParts(nik)
    }
}

/// What a mend would do to one person or family, or why it will not.
struct BulkProposal: Sendable {
    var family: BulkFamily
    /// Nil: the family as a whole.
    var person: PersonRecord?
    var event = ChangeEvent.bulk
    var day: Int32?
    var changes: [Change] = []
    var before: [BulkFact] = []
    var after: [BulkFact] = []
    var refusal: Words?
    /// Families that come into this one.
    var joining: [BulkFamily] = []

    init(_ family: BulkFamily, _ person: PersonRecord? = nil) {
        self.family = family
        self.person = person
    }

    static func refused(_ family: BulkFamily, _ person: PersonRecord? = nil, _ words: Words) -> BulkProposal {
        var proposal = BulkProposal(family, person)
        proposal.refusal = words
        return proposal
    }

    /// Sets fields of the person, shown before and after.
    static func set(_ family: BulkFamily, _ person: PersonRecord, _ values: [(PersonField, String)]) -> BulkProposal {
        var proposal = BulkProposal(family, person)
        proposal.changes = [
            .person(
                PersonChange(
                    person.key.id, seen: person.version,
                    values: Dictionary(values.map { ($0.0.rawValue, $0.1) }) { first, _ in first }))
        ]
        proposal.before = values.map { BulkFact($0.0.rawValue, person.value($0.0)) }
        proposal.after = values.map { BulkFact($0.0.rawValue, $0.1) }
        return proposal
    }

    /// The records whose versions must still be those that were previewed.
    var records: [BulkStep.Seen] {
        var seen: [BulkStep.Seen] = []
        let families = [family] + joining
        if let person {
            seen.append(BulkStep.Seen(unit: "person", id: person.key.id, version: person.version))
        } else {
            for one in families {
                seen.append(BulkStep.Seen(unit: "family", id: one.family.key.id, version: one.family.version))
            }
        }
        if !joining.isEmpty {
            for member in families.flatMap(\.members) {
                seen.append(BulkStep.Seen(unit: "person", id: member.key.id, version: member.version))
            }
        }
        return seen
    }
}

/// A field and what is in it, as `PersonField` and `FamilyField` write it; a NIK or KK as written: show it masked.
package struct BulkFact: Codable, Sendable, Equatable {
    /// A field's raw value; `status`, `anggota` (a count) or `desa` (a code) beside them.
    package var field: String
    package var value: String

    package init(_ field: String, _ value: String) {
        self.field = field
        self.value = value
    }
}

/// What a row does when it runs.
struct BulkStep: Codable, Sendable {
    var changes: ChangeSet
    var records: [Seen]
    /// By the rules of the family itself: no error is left after all rows of the job.
    var makesValid: Bool

    struct Seen: Codable, Sendable {
        var unit: String
        var id: RecordID
        var version: Int
    }
}
