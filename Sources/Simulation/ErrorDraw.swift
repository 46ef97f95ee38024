/// Draws which errors the invalid families carry, within what the families can hold.
struct ErrorDraw {
    struct Single {
        var rule: SeededRule
        var second: SeededRule?
    }

    private let weights: [(rule: SeededRule, weight: Double)]
    private let villages: Int
    private let families: Int
    /// How many more families may be held to one member, and to two or more.
    private var oneMemberLeft: Int
    private var moreMembersLeft: Int

    init(weights: [(rule: SeededRule, weight: Double)], villages: Int, families: Int, persons: Int) {
        self.weights = weights
        self.villages = villages
        self.families = families
        oneMemberLeft = (families * FamilySizes.largest - persons) / (FamilySizes.largest - 1)
        moreMembersLeft = persons - families
    }

    mutating func next(invalidLeft: Int, random: inout RandomSource) -> SeededRule? {
        let drawn = choose(random: &random) { rule in
            switch rule {
            case .emptyKk: oneMemberLeft > 0
            case .twoHeads: moreMembersLeft > 0
            case .sharedNik: invalidLeft > 1 && families > villages
            case .sharedNikAcross, .sharedKk: invalidLeft > 1 && villages > 1
            case .doubleMember: invalidLeft > 1 && moreMembersLeft > 0
            default: true
            }
        }
        if drawn == .emptyKk { oneMemberLeft -= 1 }
        if drawn == .twoHeads || drawn == .doubleMember { moreMembersLeft -= 1 }
        return drawn
    }

    /// One family in ten carries a second error, on another member.
    mutating func single(_ rule: SeededRule, random: inout RandomSource) -> Single {
        guard rule != .emptyKk, random.chance(0.1), rule == .twoHeads || moreMembersLeft > 0 else {
            return Single(rule: rule)
        }
        let second = choose(random: &random) { other in
            // A NIK that repeats a malformed KK would be malformed as well.
            other.isPersonal && other != rule && !(rule == .malformedKk && other == .nikIsKk)
        }
        if second != nil, rule != .twoHeads { moreMembersLeft -= 1 }
        return Single(rule: rule, second: second)
    }

    private func choose(random: inout RandomSource, where fits: (SeededRule) -> Bool) -> SeededRule? {
        let fitting = weights.filter { fits($0.rule) }
        var left = random.unit() * fitting.reduce(0) { $0 + $1.weight }
        for (rule, weight) in fitting {
            left -= weight
            if left < 0 { return rule }
        }
        return fitting.last?.rule
    }
}
