extension Linker {
    /// The pairs that are likely enough, first each by itself, then by what the families of the two say.
    func weigh(
        _ candidates: Candidates, _ patterns: UnsafeMutableBufferPointer<UInt64>,
        _ present: [(code: UInt64, count: Double)],
        _ all: LinkRecords, _ code: PatternCode, _ weights: Weights
    ) -> [LinkedPair] {
        // Of those that are likely enough with the best of company: most pairs have none and another pattern.
        let least = min(threshold, Self.plausible)
        var probabilities: [UInt64: Double] = [:]
        for pattern in present {
            let probability = weights.probability(pattern.code)
            if probability >= least { probabilities[pattern.code] = probability }
        }
        var pairs: [LinkedPair] = []
        // Hardly any pair is likely: a bit for each pattern, of as many as a table has room for, is asked first.
        let mask = UInt64(Self.places - 1)
        var mayBe = [Bool](repeating: false, count: Self.places)
        for pattern in probabilities.keys { mayBe[Int(pattern & mask)] = true }
        for (position, pattern) in patterns.enumerated() where mayBe[Int(pattern & mask)] {
            guard let probability = probabilities[pattern] else { continue }
            pairs.append(LinkedPair(candidates.pairs[position], probability, pattern))
        }
        guard all.roles.contains(.kk) else { return pairs.filter { Double($0.probability) >= threshold } }
        let company = Company(pairs, all)
        for pair in unseen(company.families(), candidates, all, code) {
            let probability = weights.probability(pair.pattern)
            if probability >= least {
                probabilities[pair.pattern] = probability
                pairs.append(LinkedPair(pair.pair, probability, pair.pattern))
            }
        }
        var counts: [UInt64: [Int]] = [:]
        for place in pairs.indices {
            pairs[place].company = company.state(of: pairs[place].first, pairs[place].second)
            counts[pairs[place].pattern, default: [0, 0, 0]][pairs[place].company.rawValue] += 1
        }
        // In one order, whatever order the rows have.
        let learned = CompanyWeights(
            counts.sorted { $0.key < $1.key }.map { (probability: probabilities[$0.key] ?? 0, states: $0.value) })
        for place in pairs.indices where pairs[place].company != .none {
            let alone = probabilities[pairs[place].pattern] ?? 0
            pairs[place].probability = Float(learned.probability(alone, pairs[place].company))
        }
        return pairs.filter { Double($0.probability) >= threshold }
            .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    private static let places = 1 << 21

    /// Pairs less likely than this are none in whatever company.
    private static let plausible = 0.01

    /// Patterns of those pairs that are no candidates.
    private func unseen(_ wanted: [UInt64], _ candidates: Candidates, _ all: LinkRecords, _ code: PatternCode)
        -> [(pair: UInt64, pattern: UInt64)]
    {
        if wanted.isEmpty { return [] }
        return all.words.withUnsafeBufferPointer { words in
            let comparison = Comparison(all, words: words.baseAddress.unsafelyUnwrapped)
            return code.withSteps { steps in
                wanted.compactMap { pair in
                    if candidates.contain(pair) { return nil }
                    let (one, other) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
                    if isLink, all.records[one].source == all.records[other].source { return nil }
                    return (pair, code.code(comparison.agreement(one, other), steps))
                }
            }
        }
    }
}
