/// A household that the register does not know yet, with its members and its house.
package struct NewHousehold: Codable, Sendable, Equatable {
    package var village: RegionCode
    /// `FamilyField` names and values: KK (may be empty, a finding says so), address, RT/RW.
    package var family: [String: String]
    package var members: [NewPerson]
    /// `HouseTrait` names, values whole numbers; empty: nothing is known of the house.
    package var house: [String: String]
    /// Of one person who has no KK, and may have none; nil: a household as it stands on a card.
    package var withoutKK: WithoutKK?

    package init(
        village: RegionCode, family: [String: String], members: [NewPerson], house: [String: String] = [:],
        withoutKK: WithoutKK? = nil
    ) {
        self.village = village
        self.family = family
        self.members = members
        self.house = house
        self.withoutKK = withoutKK
    }

    /// The family as the register keeps it, which has no field for an institution: its name goes before the address.
    var recorded: [String: String] {
        guard let institution = withoutKK?.institution.trimmingSpaces, !institution.isEmpty else { return family }
        var values = family
        let address = family[FamilyField.address.rawValue]?.trimmingSpaces ?? ""
        values[FamilyField.address.rawValue] = address.isEmpty ? institution : "\(institution), \(address)"
        return values
    }
}

/// Somebody of a new household.
package struct NewPerson: Codable, Sendable, Equatable {
    /// `PersonField` names and values; a name and a relation are required.
    package var values: [String: String]
    /// `PersonTrait` names, values whole numbers.
    package var traits: [String: String]
    /// As what they are registered at once, where that is why the household comes into the register.
    package var ppks: [PPKSType]

    package init(values: [String: String], traits: [String: String] = [:], ppks: [PPKSType] = []) {
        self.values = values
        self.traits = traits
        self.ppks = ppks
    }

    private enum CodingKeys: String, CodingKey {
        case values, traits, ppks
    }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        values = try fields.decode([String: String].self, forKey: .values)
        traits = try fields.decode([String: String].self, forKey: .traits)
        ppks = try Self.ppks(in: fields)
    }

    /// Contents of before hold one type by itself. They are kept as they were written, and so is their digest.
    private static func ppks(in fields: KeyedDecodingContainer<CodingKeys>) throws -> [PPKSType] {
        do {
            return try fields.decodeIfPresent([PPKSType].self, forKey: .ppks) ?? []
        } catch DecodingError.typeMismatch {
            return [try fields.decode(PPKSType.self, forKey: .ppks)]
        }
    }

    /// Where there is none in the very text of before, so that its digest stays what it was.
    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(values, forKey: .values)
        try fields.encode(traits, forKey: .traits)
        if !ppks.isEmpty { try fields.encode(ppks, forKey: .ppks) }
    }
}

/// A person begins to draw on a program, or ends.
package struct Enrol: Codable, Sendable, Equatable {
    package var person: RecordID
    /// `Program.number`.
    package var program: Int
    package var starts: Bool

    package init(_ person: RecordID, program: Int, starts: Bool) {
        self.person = person
        self.program = program
        self.starts = starts
    }
}

/// A member receives for the family what a program gives it (pengurus); whoever did so before does no longer.
package struct Caretaker: Codable, Sendable, Equatable {
    package var family: RecordID
    /// `Program.number`.
    package var program: Int
    package var person: RecordID

    package init(_ person: RecordID, of family: RecordID, program: Int) {
        self.person = person
        self.family = family
        self.program = program
    }
}

/// A person is registered as PPKS, or no longer.
package struct PPKSChange: Codable, Sendable, Equatable {
    package var person: RecordID
    package var type: PPKSType
    package var starts: Bool

    package init(_ person: RecordID, _ type: PPKSType, starts: Bool) {
        self.person = person
        self.type = type
        self.starts = starts
    }
}

/// What one of two records of a person draws on, is registered as and is protected by goes to the other, which stays. Of
/// what both have, that of the one which stays is left. Only a merge does it.
package struct CarryAlong: Codable, Sendable, Equatable {
    /// The record that is put away.
    package var from: RecordID
    package var into: RecordID

    package init(from: RecordID, into: RecordID) {
        self.from = from
        self.into = into
    }
}

extension Change {
    /// Who is on the list and who is helped is no edit by hand: only a proposal that went its road carries it out, or the
    /// merge of two records of one person.
    var needsRoad: Bool {
        switch self {
        case .register, .enrol, .caretaker, .ppks, .carry: true
        case .person, .family, .house, .trait, .newMember, .status, .join, .split, .merge: false
        }
    }
}

extension ChangeSet {
    /// The household that it brings into the register; then there is no family yet from whose page it came.
    package var newcomers: NewHousehold? {
        for case .register(let household) in changes { return household }
        return nil
    }
}
