/// A household that the register does not know yet, with its members and its house.
package struct NewHousehold: Codable, Sendable, Equatable {
    package var village: RegionCode
    /// `FamilyField` names and values: KK (may be empty, a finding says so), address, RT/RW.
    package var family: [String: String]
    package var members: [NewPerson]
    /// `HouseTrait` names, values whole numbers; empty: nothing is known of the house.
    package var house: [String: String]

    package init(
        village: RegionCode, family: [String: String], members: [NewPerson], house: [String: String] = [:]
    ) {
        self.village = village
        self.family = family
        self.members = members
        self.house = house
    }
}

/// Somebody of a new household.
package struct NewPerson: Codable, Sendable, Equatable {
    /// `PersonField` names and values; a name and a relation are required.
    package var values: [String: String]
    /// `PersonTrait` names, values whole numbers.
    package var traits: [String: String]
    /// As what they are registered at once, where that is why the household comes into the register.
    package var ppks: PPKSType?

    package init(values: [String: String], traits: [String: String] = [:], ppks: PPKSType? = nil) {
        self.values = values
        self.traits = traits
        self.ppks = ppks
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

extension Change {
    /// Who is on the list and who is helped is no edit by hand: only a proposal that went its road carries it out.
    var needsRoad: Bool {
        switch self {
        case .register, .enrol, .caretaker, .ppks: true
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
