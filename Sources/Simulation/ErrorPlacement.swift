/// Gives the drawn errors to families: exactly as many families as asked, each once.
struct ErrorPlacement {
    private let villageOfFamily: [Int32]
    private let villages: Int
    private let order: [Int32]
    private var taken: [Bool]
    private var pairs = 0
    private var seeds: [ErrorSeed] = []

    /// The seeds of a plan in family order.
    static func seeds(
        plan: SimulationPlan, persons: Int, spread: VillageSpread, random: inout RandomSource
    ) throws(SimulationError) -> [ErrorSeed] {
        let weights = try ErrorMix.ordered(plan.errorMix ?? ErrorMix.standard)
        guard plan.invalidFamilies > 0 else { return [] }
        var draw = ErrorDraw(
            weights: weights, villages: spread.villages, families: plan.families, persons: persons)
        var placement = ErrorPlacement(spread: spread, random: &random)
        try placement.place(plan.invalidFamilies, from: &draw, random: &random)
        return placement.seeds.sorted { $0.family < $1.family }
    }

    private init(spread: VillageSpread, random: inout RandomSource) {
        villageOfFamily = spread.villageOfFamily
        villages = spread.villages
        taken = Array(repeating: false, count: villageOfFamily.count)
        var order = villageOfFamily.indices.map { Int32($0) }
        for last in stride(from: order.count - 1, to: 0, by: -1) {
            order.swapAt(last, random.below(last + 1))
        }
        self.order = order
    }

    private mutating func place(
        _ invalid: Int, from draw: inout ErrorDraw, random: inout RandomSource
    ) throws(SimulationError) {
        var pairCounts: [SeededRule: Int] = [:]
        var singles: [ErrorDraw.Single] = []
        var left = invalid
        while left > 0 {
            guard let rule = draw.next(invalidLeft: left, random: &random) else { throw .mixNotPlaceable(left: left) }
            if rule.isPair {
                pairCounts[rule, default: 0] += 1
            } else {
                singles.append(draw.single(rule, random: &random))
            }
            left -= rule.isPair ? 2 : 1
        }
        // The pickiest first: the same village, then two villages, then any two families.
        var unplaced = pairWithinVillages(pairCounts[.sharedNik] ?? 0)
        for rule in [SeededRule.sharedNikAcross, .sharedKk] {
            unplaced += pairFamilies(pairCounts[rule] ?? 0, rule: rule, acrossVillages: true)
        }
        unplaced += pairFamilies(pairCounts[.doubleMember] ?? 0, rule: .doubleMember, acrossVillages: false)
        for _ in 0..<unplaced * 2 {
            guard let rule = draw.next(invalidLeft: 1, random: &random) else {
                throw .mixNotPlaceable(left: unplaced * 2)
            }
            singles.append(ErrorDraw.Single(rule: rule))
        }
        placeSingles(singles)
    }

    /// Returns how many pairs found no place.
    private mutating func pairWithinVillages(_ count: Int) -> Int {
        var waiting = [Int32](repeating: -1, count: villages)
        var left = count
        for family in order where left > 0 && !taken[Int(family)] {
            let village = Int(villageOfFamily[Int(family)])
            if waiting[village] < 0 {
                waiting[village] = family
            } else {
                join(Int(waiting[village]), Int(family), rule: .sharedNik)
                waiting[village] = -1
                left -= 1
            }
        }
        return left
    }

    private mutating func pairFamilies(_ count: Int, rule: SeededRule, acrossVillages: Bool) -> Int {
        var waiting: Int?
        var left = count
        for number in order where left > 0 && !taken[Int(number)] {
            let family = Int(number)
            guard let other = waiting else {
                waiting = family
                continue
            }
            if acrossVillages, villageOfFamily[other] == villageOfFamily[family] { continue }
            join(other, family, rule: rule)
            waiting = nil
            left -= 1
        }
        return left
    }

    private mutating func join(_ one: Int, _ other: Int, rule: SeededRule) {
        seeds.append(ErrorSeed(family: min(one, other), rule: rule, pair: pairs))
        seeds.append(ErrorSeed(family: max(one, other), rule: rule, pair: pairs, closesPair: true))
        taken[one] = true
        taken[other] = true
        pairs += 1
    }

    private mutating func placeSingles(_ singles: [ErrorDraw.Single]) {
        var next = 0
        for number in order {
            guard next < singles.count else { return }
            let family = Int(number)
            if taken[family] { continue }
            taken[family] = true
            seeds.append(ErrorSeed(family: family, rule: singles[next].rule, second: singles[next].second))
            next += 1
        }
    }
}
