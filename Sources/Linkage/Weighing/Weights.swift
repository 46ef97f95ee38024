/// What each level says of whether two records are one person: learned from the pairs themselves, without anybody having
/// told which of them are.
///
/// Six classes are told apart: the same person; twins, who share nearly everything but the name; two of one family, who
/// share mother, place and card; two of one day, whose NIK nearly are the same; namesakes; and strangers. In each class
/// the factors are taken to be independent of each other (Fellegi and Sunter 1969); the shares of the classes and of the
/// levels within them are those that make what was seen the likeliest (expectation maximisation, Dempster, Laird and Rubin
/// 1977), beginning from what is known of how people write.
struct Weights: Sendable {
    /// Shares of the classes.
    private(set) var priors: [Double]
    /// Of each class and factor, the share of each level.
    private(set) var shares: [[[Double]]]
    let code: PatternCode
    private let sizes: [Int]
    /// The factors that files like these have, and where the levels of each begin among all levels.
    private let factors: [(factor: Int, start: Int)]

    static let classes = 6

    /// Learns from records that tell of families: all classes from the pairs that have a key in common.
    ///
    /// - Parameter patterns: which there are, with how many pairs have each.
    init(_ patterns: [(code: UInt64, count: Double)], _ code: PatternCode, rounds: Int = 40) {
        self.init(code, priors: Beginning.classes)
        let levels = patterns.flatMap { places($0.code) }
        for _ in 0..<rounds {
            let (sums, counts) = expected(patterns, levels)
            let total = sums.reduce(0, +) + Beginning.few
            for kind in 0..<Self.classes {
                priors[kind] = max((sums[kind] + Beginning.few * Beginning.classes[kind]) / total, 1e-6)
                // Of twins there are too few to learn from: they would become whatever else is much alike.
                if kind != Beginning.twins { learn(kind, sums[kind], counts, bounds: .families) }
            }
        }
    }

    /// Learns from records that tell of no families, where nobody can be told from a brother and two classes are all
    /// there is. What strangers are like is seen in pairs drawn by lot; how many pairs are one person is reckoned of all
    /// pairs that there could be. (Of the pairs that have a key in common nearly all may be one person.)
    ///
    /// - Parameters:
    ///   - possible: how many pairs there could be.
    ///   - heaped: the share of birth dates that are of a day that many are given.
    init(
        _ patterns: [(code: UInt64, count: Double)], strangers: [(code: UInt64, count: Double)], possible: Double,
        heaped: Double, _ code: PatternCode, rounds: Int = 40
    ) {
        let last = Self.classes - 1
        self.init(code, priors: (0..<Self.classes).map { $0 == last ? 1 : 0 })
        var seen = [Double](repeating: 0, count: levelCount * Self.classes)
        for stranger in strangers {
            for place in places(stranger.code) { seen[Int(place) * Self.classes + last] += stranger.count }
        }
        learn(last, strangers.reduce(0) { $0 + $1.count }, seen, bounds: .none)
        let levels = patterns.flatMap { places($0.code) }
        priors[0] = min(0.1, patterns.reduce(0) { $0 + $1.count } / 2 / possible)
        for _ in 0..<rounds {
            priors[last] = 1 - priors[0]
            let (sums, counts) = expected(patterns, levels)
            priors[0] = min(0.5, max(sums[0], 1) / possible)
            learn(0, sums[0], counts, bounds: code.hasExtras ? .none : .few(heaped: heaped))
        }
    }

    private init(_ code: PatternCode, priors: [Double]) {
        self.init(code, priors: priors, shares: Beginning.shares(code))
    }

    /// What was learned before.
    init(_ code: PatternCode, priors: [Double], shares: [[[Double]]]) {
        self.code = code
        self.priors = priors
        self.shares = shares
        sizes = code.factorSizes
        var start = 0
        var factors: [(Int, Int)] = []
        for (factor, size) in sizes.enumerated() where size > 1 {
            factors.append((factor, start))
            start += size
        }
        self.factors = factors
    }

    /// How many levels all factors have together.
    private var levelCount: Int { factors.last.map { $0.start + sizes[$0.factor] } ?? 0 }

    /// Which of all levels a pattern has.
    private func places(_ pattern: UInt64) -> [Int32] {
        let levels = code.levels(of: pattern)
        return factors.map { Int32($0.start + levels[$0.factor]) }
    }

    /// The shares of all levels, those of the classes beside each other.
    private func table() -> [Double] {
        var table: [Double] = []
        table.reserveCapacity(levelCount * Self.classes)
        for (factor, _) in factors {
            for level in 0..<sizes[factor] {
                for kind in 0..<Self.classes { table.append(shares[kind][factor][level]) }
            }
        }
        return table
    }

    /// How many pairs of each class there are, and of each of its levels, as far as is known.
    private func expected(_ patterns: [(code: UInt64, count: Double)], _ levels: [Int32]) -> ([Double], [Double]) {
        let (table, width, classes) = (table(), factors.count, Self.classes)
        var sums = [Double](repeating: 0, count: classes)
        var counts = [Double](repeating: 0, count: table.count)
        withUnsafeTemporaryAllocation(of: Double.self, capacity: classes) { odds in
            for position in patterns.indices {
                let own = position * width..<(position + 1) * width
                var sum = 0.0
                for kind in 0..<classes {
                    var product = priors[kind]
                    for place in own { product *= table[Int(levels[place]) * classes + kind] }
                    odds[kind] = product
                    sum += product
                }
                guard sum > 0 else { continue }
                for kind in 0..<classes {
                    let share = odds[kind] / sum * patterns[position].count
                    sums[kind] += share
                    for place in own { counts[Int(levels[place]) * classes + kind] += share }
                }
            }
        }
        return (sums, counts)
    }

    private mutating func learn(_ kind: Int, _ sum: Double, _ counts: [Double], bounds: Beginning.Bounds) {
        for (factor, start) in factors {
            let own = (0..<sizes[factor]).map { counts[(start + $0) * Self.classes + kind] }
            let fields = PatternCode.factors[factor]
            let apart = fields.enumerated().map { place, field in
                alone(kind, field, sum, own, place, fields.map { code.sizes[$0.rawValue] })
            }
            var found = Beginning.together(apart)
            if apart.count > 1 {
                // What hardly ever comes together is what its parts say.
                let all = sum + Beginning.apart
                found = zip(own, found).map { ($0 + Beginning.apart * $1) / all }
            }
            bounds.hold(&found, kind, factor, fields.map { code.sizes[$0.rawValue] })
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

    /// How likely pairs with a pattern are the same person.
    func probability(_ pattern: UInt64) -> Double {
        var odds = priors
        let levels = code.levels(of: pattern)
        for (factor, _) in factors {
            for kind in 0..<Self.classes { odds[kind] *= shares[kind][factor][levels[factor]] }
        }
        let sum = odds.reduce(0, +)
        return sum > 0 ? odds[0] / sum : priors[0]
    }
}
