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
    private let sizes: [Int]

    static let classes = 6

    /// Learns from records that tell of families: all classes from the pairs that have a key in common.
    ///
    /// - Parameter patterns: which there are, with how many pairs have each.
    init(_ patterns: [(code: UInt64, count: Double)], _ code: PatternCode, rounds: Int = 40) {
        self.code = code
        sizes = code.factorSizes
        priors = [0.1, 0.02, 0.23, 0.1, 0.3, 0.25]
        shares = Beginning.shares(code)
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
        _ patterns: [(code: UInt64, count: Double)], strangers: [(code: UInt64, count: Double)], possible: Double,
        _ code: PatternCode, rounds: Int = 40
    ) {
        self.code = code
        sizes = code.factorSizes
        shares = Beginning.shares(code)
        let last = Self.classes - 1
        let drawn = strangers.reduce(0) { $0 + $1.count }
        var seen = shares[last].map { $0.map { _ in 0.0 } }
        for stranger in strangers {
            for (field, level) in code.levels(of: stranger.code).enumerated() { seen[field][level] += stranger.count }
        }
        priors = [0, 0, 0, 0, 0, 1]
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
    private func expected(_ patterns: [(code: UInt64, count: Double)], _ levels: [[Int]]) -> ([Double], [[[Double]]]) {
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
        for (factor, fields) in PatternCode.factors.enumerated() where sizes[factor] > 1 {
            let apart = fields.enumerated().map { place, field in
                alone(kind, field, sum, counts[factor], place, fields.map { code.sizes[$0.rawValue] })
            }
            var found = apart.count == 1 ? apart[0] : Beginning.together(apart)
            if apart.count > 1 {
                // What hardly ever comes together is what its parts say.
                let all = sum + Beginning.apart
                found = zip(counts[factor], found).map { ($0 + Beginning.apart * $1) / all }
            }
            if isBound { Beginning.bound(&found, kind, factor) }
            shares[kind][factor] = found
        }
    }

    /// The shares of one field's levels, whatever the others of its factor say.
    private func alone(
        _ kind: Int, _ field: PatternCode.Field, _ sum: Double, _ counts: [Double], _ place: Int, _ sizes: [Int]
    ) -> [Double] {
        if sizes[place] == 1 { return [1] }
        let step = sizes[(place + 1)...].reduce(1, *)
        var own = [Double](repeating: 0, count: sizes[place])
        for (level, count) in counts.enumerated() { own[level / step % sizes[place]] += count }
        // A few pairs' worth of what was thought at first: a level that was never seen is not impossible.
        let all = sum + Beginning.strength
        return zip(own, Beginning.share(kind, field)).map { ($0 + Beginning.strength * $1) / all }
    }

    /// How likely each class is.
    private func odds(_ levels: [Int]) -> [Double] {
        var odds = priors
        for (field, level) in levels.enumerated() where sizes[field] > 1 {
            for kind in 0..<Self.classes { odds[kind] *= shares[kind][field][level] }
        }
        let sum = odds.reduce(0, +)
        return sum > 0 ? odds.map { $0 / sum } : priors
    }

    /// How likely pairs with a pattern are the same person.
    func probability(_ pattern: UInt64) -> Double { odds(code.levels(of: pattern))[0] }
}
