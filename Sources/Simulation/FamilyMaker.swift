/// Fills one family after the other: members, names, numbers, work and address.
struct FamilyMaker {
    private static let firstRegistration = CalendarDay(year: 2005, month: 1, day: 1).number
    private static let midCohort = CalendarDay(year: 1965, month: 1, day: 1).number
    private static let youngCohort = CalendarDay(year: 1990, month: 1, day: 1).number
    /// Odd and not a multiple of five, so repeated steps visit all 16-digit tails before one returns.
    private static let idStep: UInt64 = 6_180_339_887_498_949
    private static let idRange: UInt64 = 10_000_000_000_000_000

    private let names: NameParts
    private let today: Int
    private var household: Household
    private var lastId: UInt64
    /// The family that was made last.
    var family = Family()
    var register = NumberRegister()

    init(names: NameParts, asOf: CalendarDay, random: inout RandomSource) {
        self.names = names
        today = asOf.number
        household = Household(today: asOf.number)
        lastId = random.next() % Self.idRange
    }

    /// Makes the next family. `copy` is somebody of another family who is listed here once more.
    mutating func make(
        size: Int, position: Int, of families: Int, in village: VillageProfile, needsTwoAdults: Bool,
        copy: Person?, random: inout RandomSource
    ) {
        household.compose(
            size: copy == nil ? size : size - 1, needsTwoAdults: needsTwoAdults, random: &random)
        family.members = household.members
        family.welfare = random.unit()
        family.kkFlaw = nil
        family.address = village.address(position: position, of: families, random: &random)
        name(in: village.nameGroup(random: &random), random: &random)
        for index in family.members.indices {
            family.members[index] = complete(family.members[index], in: village, random: &random)
        }
        registerKk(area: village.area, random: &random)
        if var member = copy {
            member.id = nextId()
            member.relation = .other
            member.programs = 0
            family.members.append(member)
        }
    }

    /// A name that shares nothing with `other`, for somebody who must not be taken for them.
    mutating func rename(_ index: Int, apartFrom other: Name, in village: VillageProfile, random: inout RandomSource) {
        let group = village.nameGroup(random: &random)
        for _ in 0..<64 where family.members[index].name.sharesPart(with: other) {
            var clan: UInt16 = 0
            family.members[index].name = names.draw(
                group, cohort(of: family.members[index].birth), isWoman: family.members[index].isWoman,
                clan: &clan, random: &random)
        }
        for child in family.members.indices where family.members[child].motherIndex == index {
            family.members[child].mother = family.members[index].name
        }
    }

    // MARK: Names

    private mutating func name(in group: NameGroup, random: inout RandomSource) {
        var clan: UInt16 = 0
        for index in family.members.indices {
            let person = family.members[index]
            // Nearly always the first draw is new to the family.
            for _ in 0..<32 {
                var own: UInt16 = 0
                let name =
                    carriesClan(person)
                    ? draw(group, person, clan: &clan, random: &random)
                    : draw(group, person, clan: &own, random: &random)
                family.members[index].name = name
                if !family.members[..<index].contains(where: { $0.name == name }) { break }
            }
        }
        var absent: Name?
        for index in family.members.indices {
            if let mother = family.members[index].motherIndex {
                family.members[index].mother = family.members[mother].name
            } else if family.members[index].relation == .child {
                let name = absent ?? motherName(of: family.members[index], in: group, random: &random)
                absent = name
                family.members[index].mother = name
            } else {
                family.members[index].mother = motherName(of: family.members[index], in: group, random: &random)
            }
        }
    }

    private func draw(
        _ group: NameGroup, _ person: Person, clan: inout UInt16, random: inout RandomSource
    ) -> Name {
        names.draw(group, cohort(of: person.birth), isWoman: person.isWoman, clan: &clan, random: &random)
    }

    /// The name of the father's clan passes to the children.
    private func carriesClan(_ person: Person) -> Bool {
        switch person.relation {
        case .head, .parent: !person.isWoman
        case .husband, .child, .grandchild: true
        case .wife, .childInLaw, .other: false
        }
    }

    private func motherName(of person: Person, in group: NameGroup, random: inout RandomSource) -> Name {
        var clan: UInt16 = 0
        let birth = person.birth - random.between(18, 38) * 365
        return names.draw(group, cohort(of: birth), isWoman: true, clan: &clan, random: &random)
    }

    private func cohort(of birth: Int) -> NameCohort {
        birth < Self.midCohort ? .old : birth < Self.youngCohort ? .mid : .young
    }

    // MARK: Numbers

    private mutating func complete(
        _ draft: Person, in village: VillageProfile, random: inout RandomSource
    ) -> Person {
        var person = draft
        person.id = nextId()
        person.nik = takeNik(for: &person, area: village.area)
        let isMarried = [.wife, .childInLaw].contains(person.relation)
        person.work = Occupation.draw(
            age: Int(Double(today - person.birth) / CalendarDay.daysPerYear),
            isWoman: person.isWoman, isMarried: isMarried, isUrban: village.isUrban, random: &random)
        person.birthplace = village.birthplace(random: &random)
        return person
    }

    private mutating func takeNik(for person: inout Person, area: Int) -> UInt64 {
        while true {
            if let nik = register.take(area: area, date: person.nikDate) { return nik }
            // Every serial of this birth date is used: be born a day earlier.
            person.birth -= 1
        }
    }

    private mutating func registerKk(area: Int, random: inout RandomSource) {
        while true {
            let day = random.between(Self.firstRegistration, today)
            guard let kk = register.take(area: area, date: CalendarDay(number: day).ddmmyy) else { continue }
            family.kk = kk
            return
        }
    }

    private mutating func nextId() -> UInt64 {
        lastId = (lastId + Self.idStep) % Self.idRange
        return lastId
    }
}
