/// Finds who among the records is the same person.
///
/// The same records give the same result whatever the number of threads: work is divided into parts that do not depend
/// on it, and what the parts found is put into one order. The method: docs/linkage.md.
package struct Linker: Sendable {
    /// Pairs less likely than this are not kept.
    package var threshold = 0.3
    package var threads = 2
    /// Pairs are only looked for between two files.
    package var isLink = false

    package init() {}

    package enum Step: String, Sendable {
        case candidates = "looking for candidates"
        case comparing, learning, weighing, grouping
    }

    /// - Parameter progress: told before each step.
    package func run(_ all: LinkRecords, progress: (Step) -> Void = { _ in }) -> Links {
        progress(.candidates)
        let candidates = Candidates(all, isLink: isLink, threads: threads)
        defer { candidates.deallocate() }
        progress(.comparing)
        let code = PatternCode(roles: all.roles, hasName: all.hasName)
        let patterns = compare(candidates, all, code)
        defer { patterns.deallocate() }
        progress(.learning)
        let present = PatternTally.present(patterns, of: code.count)
        let weights =
            all.hasFamilies
            ? Weights(present, code)
            : Weights(present, strangers: strangers(all, code), possible: possible(all), heaped: all.heaped.share, code)
        progress(.weighing)
        let pairs = weigh(candidates, patterns, present, all, code, weights)
        progress(.grouping)
        let clusters = group(pairs, all, code, weights)
        return Links(
            pairs: pairs, clusters: clusters.members.values.sorted { $0[0] < $1[0] }, compared: candidates.pairs.count,
            wideBlocks: candidates.parted, refused: clusters.refused, code: code)
    }

    /// The pairs that are likely enough, first each by itself, then by what the families of the two say.
    private func weigh(
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
        for (position, pattern) in patterns.enumerated() {
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

    /// Patterns of pairs drawn by lot: hardly any of them is one person.
    private func strangers(_ all: LinkRecords, _ code: PatternCode) -> [(code: UInt64, count: Double)] {
        var counts: [UInt64: Double] = [:]
        var lot: UInt64 = 1
        let drawn = some(all)
        guard drawn.count > 1 else { return [] }
        all.words.withUnsafeBufferPointer { words in
            let comparison = Comparison(all, words: words.baseAddress.unsafelyUnwrapped)
            code.withSteps { steps in
                for _ in 0..<Self.drawn {
                    lot &+= 0x9E37_79B9_7F4A_7C15
                    let number = mix(lot)
                    let one = drawn[Int(number >> 32) % drawn.count]
                    let other = drawn[Int(number & 0xFFFF_FFFF) % drawn.count]
                    if one != other { counts[code.code(comparison.agreement(one, other), steps), default: 0] += 1 }
                }
            }
        }
        return counts.sorted { $0.key < $1.key }.map { (code: $0.key, count: $0.value) }
    }

    private static let drawn = 200_000

    /// Some tens of thousands of records, drawn by what they say and in its order: the same ones wherever they stand.
    private func some(_ all: LinkRecords) -> [Int] {
        let most = UInt64.max / UInt64(max(1, all.count / 20_000))
        return (0..<all.count).map { (content: all.content($0), position: $0) }.filter { $0.content <= most }
            .sorted { ($0.content, $0.position) < ($1.content, $1.position) }.map(\.position)
    }

    private func possible(_ all: LinkRecords) -> Double {
        let (first, second) = (Double(all.counts.0), Double(all.counts.1))
        return isLink ? max(first * second, 1) : max(first * (first - 1) / 2, 1)
    }

    private func group(_ pairs: [LinkedPair], _ all: LinkRecords, _ code: PatternCode, _ weights: Weights) -> Clusters {
        all.words.withUnsafeBufferPointer { words in
            let comparison = Comparison(all, words: words.baseAddress.unsafelyUnwrapped)
            return code.withSteps { steps in
                Clusters(pairs, content: { all.content(Int($0)) }) { one, other in
                    weights.probability(code.code(comparison.agreement(Int(one), Int(other)), steps))
                }
            }
        }
    }

    private func compare(_ candidates: Candidates, _ all: LinkRecords, _ code: PatternCode)
        -> UnsafeMutableBufferPointer<UInt64>
    {
        let count = candidates.pairs.count
        let patterns = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: count)
        // Each part writes its own stretch; the records are only read.
        nonisolated(unsafe) let (pairs, found) = (candidates.pairs, patterns)
        let parts = max(1, count / 8_192)
        all.words.withUnsafeBufferPointer { words in
            nonisolated(unsafe) let comparison = Comparison(all, words: words.baseAddress.unsafelyUnwrapped)
            code.withSteps { steps in
                nonisolated(unsafe) let steps = steps
                Parts.forEach(parts, threads: threads) { part in
                    for position in Parts.stretch(part, of: parts, count) {
                        let pair = pairs[position]
                        found[position] = code.code(
                            comparison.agreement(Int(pair >> 32), Int(pair & 0xFFFF_FFFF)), steps)
                    }
                }
            }
        }
        return patterns
    }
}

/// What a run found.
package struct Links: Sendable {
    /// In the order of the records.
    package let pairs: [LinkedPair]
    /// Records that are one person, two or more; in the order of the records.
    package let clusters: [[UInt32]]
    /// Pairs that had anything in common.
    package let compared: Int
    /// Groups with a key in common that were too large to compare everybody in them with everybody.
    package let wideBlocks: Int
    /// Pairs that no group was made of, since others in it are surely different people.
    package let refused: Int
    private let code: PatternCode

    init(
        pairs: [LinkedPair], clusters: [[UInt32]], compared: Int, wideBlocks: Int, refused: Int, code: PatternCode
    ) {
        self.pairs = pairs
        self.clusters = clusters
        self.compared = compared
        self.wideBlocks = wideBlocks
        self.refused = refused
        self.code = code
    }

    package func evidence(of pair: LinkedPair) -> Evidence {
        Evidence(pair.pattern, code, pair.company)
    }
}

/// Two records that may be one person.
package struct LinkedPair: Sendable, Equatable {
    /// The place of a record in the order of the file.
    package let first: UInt32
    package let second: UInt32
    /// That they are one person.
    package internal(set) var probability: Float
    let pattern: UInt64
    /// What their families say of it.
    var company = Company.State.none

    init(_ pair: UInt64, _ probability: Double, _ pattern: UInt64) {
        first = UInt32(pair >> 32)
        second = UInt32(truncatingIfNeeded: pair)
        self.probability = Float(probability)
        self.pattern = pattern
    }
}
