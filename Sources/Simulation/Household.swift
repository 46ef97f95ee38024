/// Who lives together: relations, sexes and birth days that fit each other.
struct Household {
    private static let mostChildren = 8

    private let today: Int
    private(set) var members: [Person] = []

    init(today: Int) {
        self.today = today
    }

    /// Replaces the members by a new household, the head first.
    mutating func compose(size: Int, needsTwoAdults: Bool, random: inout RandomSource) {
        members.removeAll(keepingCapacity: true)
        let kind = needsTwoAdults ? 0 : random.unit()
        switch size {
        case 1: liveAlone(random: &random)
        case _ where kind < (size == 2 ? 0.64 : 0.83): marry(size, random: &random)
        case _ where kind < 0.94 || size > 4: raiseAlone(size, random: &random)
        case _ where kind < 0.98: raiseGrandchildren(size, random: &random)
        default:
            add(.head, isWoman: random.chance(0.5), age: random.between(22.0, 70))
            addRelatives(size - 1, random: &random)
        }
    }

    private mutating func liveAlone(random: inout RandomSource) {
        if random.chance(0.62) {
            add(.head, isWoman: random.chance(0.66), age: random.between(58.0, 84.9))
        } else {
            add(.head, isWoman: random.chance(0.4), age: random.between(20.1, 58))
        }
    }

    private mutating func marry(_ size: Int, random: inout RandomSource) {
        let relatives = relativeCount(beside: size - 2, random: &random)
        let children = size - 2 - relatives
        let births = childBirths(children, random: &random)
        let childless = random.chance(0.6) ? random.between(45.0, 78) : random.between(20.0, 45)
        let ages = parentAges(births, childless: childless, random: &random)
        if random.chance(0.96) {
            add(.head, isWoman: false, age: ages.father)
            add(.wife, isWoman: true, age: ages.mother)
        } else {
            add(.head, isWoman: true, age: ages.mother)
            add(.husband, isWoman: false, age: ages.father)
        }
        addChildren(births, mother: members[0].isWoman ? 0 : 1, random: &random)
        addRelatives(relatives, random: &random)
    }

    private mutating func raiseAlone(_ size: Int, random: inout RandomSource) {
        let relatives = relativeCount(beside: size - 1, random: &random)
        let children = size - 1 - relatives
        let births = childBirths(children, random: &random)
        let isMother = random.chance(0.76)
        let ages = parentAges(births, childless: random.between(25.0, 70), random: &random)
        add(.head, isWoman: isMother, age: isMother ? ages.mother : ages.father)
        addChildren(births, mother: isMother ? 0 : nil, random: &random)
        addRelatives(relatives, random: &random)
    }

    private mutating func raiseGrandchildren(_ size: Int, random: inout RandomSource) {
        let headAge = random.between(50.0, 82)
        add(.head, isWoman: random.chance(0.7), age: headAge)
        for _ in 1..<size {
            add(.grandchild, isWoman: random.chance(0.5), age: random.between(0.05, min(18, headAge - 38)))
        }
    }

    // MARK: Children

    /// Birth days, the oldest child first.
    private func childBirths(_ count: Int, random: inout RandomSource) -> [Int] {
        guard count > 0 else { return [] }
        var births = [birth(random.chance(0.85) ? random.between(0.05, 22) : random.between(22.0, 36))]
        while births.count < count {
            let gap = random.chance(0.008) ? 0 : count > 4 ? random.between(1.1, 2.6) : random.between(1.5, 5.5)
            births.append(births[births.count - 1] - days(gap))
        }
        return births.reversed()
    }

    /// A mother old enough for the oldest child and not past 44 at the birth of the youngest,
    /// and a father who fits her.
    private func parentAges(
        _ births: [Int], childless: Double, random: inout RandomSource
    ) -> (mother: Double, father: Double) {
        var mother = childless
        var oldestAge = 0.0
        if let oldest = births.first, let youngest = births.last {
            oldestAge = age(of: oldest)
            let span = oldestAge - age(of: youngest)
            let first = min(random.between(17.5, 24) + random.between(0.0, 7), 44 - span)
            mother = max(oldestAge + max(first, 17), 20.1)
        }
        return (mother, min(84.9, max(mother + random.between(-2.0, 8.5), oldestAge + 17, 20.1)))
    }

    private mutating func addChildren(_ births: [Int], mother: Int?, random: inout RandomSource) {
        for birth in births {
            members.append(
                Person(relation: .child, isWoman: random.chance(0.49), birth: birth, motherIndex: mother))
        }
    }

    // MARK: Relatives

    private func relativeCount(beside places: Int, random: inout RandomSource) -> Int {
        let crowded = max(0, places - Self.mostChildren)
        guard places > 0, random.chance(0.1 + 0.05 * Double(places)) else { return crowded }
        return max(crowded, random.between(1, min(2, places)))
    }

    private mutating func addRelatives(_ count: Int, random: inout RandomSource) {
        var left = count
        let headAge = age(of: members[0].birth)
        if left > 0, headAge < 60, random.chance(0.5) {
            let isMother = random.chance(0.7)
            add(.parent, isWoman: isMother, age: min(headAge + random.between(18.0, 38), 98))
            if isMother { members[0].motherIndex = members.count - 1 }
            left -= 1
        }
        if left > 0, random.chance(0.7),
            let parent = members.firstIndex(where: { $0.relation == .child && age(of: $0.birth) > 21 })
        {
            left -= addYoungFamily(of: parent, atMost: left, random: &random)
        }
        for _ in 0..<left {
            add(.other, isWoman: random.chance(0.5), age: random.between(3.0, 72))
        }
    }

    /// A grandchild, with the other parent when there is room; returns how many were added.
    private mutating func addYoungFamily(of child: Int, atMost room: Int, random: inout RandomSource) -> Int {
        var parents = [child]
        if room > 1 {
            let partnerAge = max(19.5, age(of: members[child].birth) + random.between(-2.0, 2))
            add(.childInLaw, isWoman: !members[child].isWoman, age: partnerAge)
            parents.append(members.count - 1)
        }
        let mother = parents.first { members[$0].isWoman }
        let youngest = parents.map { age(of: members[$0].birth) }.min() ?? 0
        let highest = min(youngest - 18, 12)
        let lowest = min(max(0.05, (mother.map { age(of: members[$0].birth) } ?? 0) - 44), highest)
        add(.grandchild, isWoman: random.chance(0.5), age: random.between(lowest, highest))
        members[members.count - 1].motherIndex = mother
        return parents.count
    }

    // MARK: Ages in years

    private mutating func add(_ relation: Relation, isWoman: Bool, age: Double) {
        members.append(Person(relation: relation, isWoman: isWoman, birth: birth(age)))
    }

    private func days(_ years: Double) -> Int {
        Int(years * CalendarDay.daysPerYear)
    }

    private func birth(_ age: Double) -> Int {
        today - days(age)
    }

    private func age(of birth: Int) -> Double {
        Double(today - birth) / CalendarDay.daysPerYear
    }
}
