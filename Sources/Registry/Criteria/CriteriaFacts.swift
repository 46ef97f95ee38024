import Rules
import Storage

/// What is known of a family that answers questions by itself.
package struct CriteriaFacts: Sendable, Equatable {
    /// Codes as `HouseTrait` has them; nothing where nothing is known.
    package var house: [HouseTrait: Int]
    /// Of the head of the family.
    package var head: [PersonTrait: Int]
    package var persons: Int

    package init(house: [HouseTrait: Int] = [:], head: [PersonTrait: Int] = [:], persons: Int = 0) {
        self.house = house
        self.head = head
        self.persons = persons
    }

    /// Of a household as a proposal writes it down.
    package init(_ household: NewHousehold) {
        self.init(persons: household.members.count)
        add(house: household.house)
        let head = household.members.first { $0.values[PersonField.relation.rawValue] == "1" }
        if let head { add(head: head.traits) }
    }

    /// Of a family on record, as a proposal would leave it.
    init(_ content: ProposalContent, in db: any Connection) throws {
        if let household = content.changes.newcomers {
            self.init(household)
            return
        }
        var locator = Locator(db)
        let family = try locator.family(content.changes.family)
        let members = try PersonRecord.members(of: family.key, in: db)
        self.init(house: try HouseRecord.of(family, in: db)?.values ?? [:], persons: members.count)
        let person = members.first { $0.relation == 1 }
        if let person {
            let row = try db.first(
                "SELECT * FROM person_trait WHERE home = \(person.key.home) AND person = \(person.key.id)")
            for trait in PersonTrait.allCases {
                if let code = row?.intOrNil(trait.rawValue) { head[trait] = Int(code) }
            }
        }
        for change in content.changes.changes {
            switch change {
            case .house(let change) where change.family == family.key.id: add(house: change.values)
            case .trait(let change) where change.person == person?.key.id: add(head: change.values)
            default: break
            }
        }
    }

    private mutating func add(house values: [String: String]) {
        for (name, text) in values {
            guard let trait = HouseTrait(rawValue: name) else { continue }
            house[trait] = Int(text.trimmingSpaces)
        }
    }

    private mutating func add(head values: [String: String]) {
        for (name, text) in values {
            guard let trait = PersonTrait(rawValue: name) else { continue }
            head[trait] = Int(text.trimmingSpaces)
        }
    }
}
