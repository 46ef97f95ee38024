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

    /// Learns from records that tell of families: all classes from the pairs that have a key in common.
    ///
    /// - Parameter patterns: which there are, with how many pairs have each.
    init(_ patterns: [(code: UInt32, count: Double)], _ code: PatternCode, rounds: Int = 40) {
        self.code = code
        priors = [0.1, 0.02, 0.28, 0.1, 0.5]
        shares = Beginning.shares(sizes: code.sizes)
        let levels = patterns.map { code.levels(of: $0.code) }
        for _ in 0..<rounds {
            let (sums, counts) = expected(patterns, levels)
            let total = max(sums.reduce(0, +), 1)
            for kind in 0..<Self.classes {
                priors[kind] = max(sums[kind] / total, 1e-6)
                // Of twins there are too few to learn from: they would become whatever else is much alike.
                if kind != Beginning.twins { learn(kind, sums[kind], counts[kind], isBound: true) }
            }
        }
    }

    /// Learns from records that tell of no families, where nobody can be told from a brother and two classes are all
    /// there is. What strangers are like is seen in pairs drawn by lot; how many pairs are one person is reckoned of all
    /// pairs that there could be. (Of the pairs that have a key in common nearly all may be one person.)
    ///
    /// - Parameter possible: how many pairs there could be.
    init(
        _ patterns: [(code: UInt32, count: Double)], strangers: [(code: UInt32, count: Double)], possible: Double,
        _ code: PatternCode, rounds: Int = 40
    ) {
        self.code = code
        shares = Beginning.shares(sizes: code.sizes)
        let last = Self.classes - 1
        let drawn = strangers.reduce(0) { $0 + $1.count }
        var seen = shares[last].map { $0.map { _ in 0.0 } }
        for stranger in strangers {
            for (field, level) in code.levels(of: stranger.code).enumerated() { seen[field][level] += stranger.count }
        }
        priors = [0, 0, 0, 0, 1]
        learn(last, drawn, seen, isBound: false)
        let levels = patterns.map { code.levels(of: $0.code) }
        priors[0] = min(0.1, patterns.reduce(0) { $0 + $1.count } / 2 / possible)
        for _ in 0..<rounds {
            priors[last] = 1 - priors[0]
            let (sums, counts) = expected(patterns, levels)
            priors[0] = min(0.5, max(sums[0], 1) / possible)
            learn(0, sums[0], counts[0], isBound: false)
        }
    }

    /// How many pairs of each class there are, and of each of its levels, as far as is known.
    private func expected(_ patterns: [(code: UInt32, count: Double)], _ levels: [[Int]]) -> ([Double], [[[Double]]]) {
        var sums = [Double](repeating: 0, count: Self.classes)
        var counts = shares.map { $0.map { $0.map { _ in 0.0 } } }
        for (position, pattern) in patterns.enumerated() {
            let odds = odds(levels[position])
            for kind in 0..<Self.classes where odds[kind] > 0 {
                let share = odds[kind] * pattern.count
                sums[kind] += share
                for (field, level) in levels[position].enumerated() { counts[kind][field][level] += share }
            }
        }
        return (sums, counts)
    }

    private mutating func learn(_ kind: Int, _ sum: Double, _ counts: [[Double]], isBound: Bool) {
        for field in code.sizes.indices where code.sizes[field] > 1 {
            // A few pairs' worth of what was thought at first: a level that was never seen is not impossible.
            let start = Beginning.share(kind, field)
            let all = sum + Beginning.strength
            shares[kind][field] = zip(counts[field], start).map { ($0 + Beginning.strength * $1) / all }
            if isBound { Beginning.bound(&shares[kind][field], kind, field) }
        }
    }

    /// How likely each class is.
    private func odds(_ levels: [Int]) -> [Double] {
        var odds = priors
        for (field, level) in levels.enumerated() where code.sizes[field] > 1 {
            for kind in 0..<Self.classes { odds[kind] *= shares[kind][field][level] }
        }
        let sum = odds.reduce(0, +)
        return sum > 0 ? odds.map { $0 / sum } : priors
    }

    /// How likely pairs with a pattern are the same person.
    func probability(_ pattern: UInt32) -> Double { odds(code.levels(of: pattern))[0] }
}
