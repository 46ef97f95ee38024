/// What each level says of whether two records are one person: learned from the pairs themselves, without anybody having
/// told which of them are.
///
/// Five classes are told apart: the same person; twins, who share nearly everything but the name; two of one family, who
/// share mother, place and card; two of one day, whose NIK nearly are the same; and strangers. In each class the levels are taken to be independent of each other (Fellegi and Sunter 1969);
/// the shares of the classes and of the levels within them are those that make what was seen the likeliest (expectation
/// maximisation, Dempster, Laird and Rubin 1977), beginning from what is known of how people write.
struct Weights: Sendable {
    /// Shares of the classes.
    private(set) var priors: [Double]
    /// Of each class and field, the share of each level.
    private(set) var shares: [[[Double]]]
    let code: PatternCode

    static let classes = 5

    /// - Parameter patterns: which there are, with how many pairs have each.
    init(_ patterns: [(code: UInt32, count: Double)], _ code: PatternCode, rounds: Int = 40) {
        self.code = code
        priors = [0.1, 0.02, 0.28, 0.1, 0.5]
        shares = Beginning.shares(sizes: code.sizes)
        let levels = patterns.map { code.levels(of: $0.code) }
        let fields = code.sizes.indices.filter { code.sizes[$0] > 1 }
        for _ in 0..<rounds {
            var sums = [Double](repeating: 0, count: Self.classes)
            var counts = shares.map { $0.map { $0.map { _ in 0.0 } } }
            for (position, pattern) in patterns.enumerated() {
                let odds = odds(levels[position], fields)
                for kind in 0..<Self.classes {
                    let share = odds[kind] * pattern.count
                    sums[kind] += share
                    for field in fields { counts[kind][field][levels[position][field]] += share }
                }
            }
            let total = max(sums.reduce(0, +), 1)
            for kind in 0..<Self.classes {
                priors[kind] = max(sums[kind] / total, 1e-6)
                // Of twins there are too few to learn from: they would become whatever else is much alike.
                for field in fields where kind != Beginning.twins {
                    // A few pairs' worth of what was thought at first: a level that was never seen is not impossible.
                    let start = Beginning.share(kind, field)
                    let all = sums[kind] + Beginning.strength
                    shares[kind][field] = zip(counts[kind][field], start).map { ($0 + Beginning.strength * $1) / all }
                    Beginning.bound(&shares[kind][field], kind, field)
                }
            }
        }
    }

    /// How likely each class is.
    private func odds(_ levels: [Int], _ fields: [Int]) -> [Double] {
        var odds = priors
        for field in fields { for kind in 0..<Self.classes { odds[kind] *= shares[kind][field][levels[field]] } }
        let sum = odds.reduce(0, +)
        return sum > 0 ? odds.map { $0 / sum } : priors
    }

    /// How likely pairs with a pattern are the same person.
    func probability(_ pattern: UInt32) -> Double {
        let fields = code.sizes.indices.filter { code.sizes[$0] > 1 }
        return odds(code.levels(of: pattern), fields)[0]
    }
}
