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
        // Of those that are likely enough alone: most pairs have another.
        let likely = present.map { (code: $0.code, probability: Float(weights.probability($0.code))) }
            .filter { Double($0.probability) >= threshold }
        let probabilities = Dictionary(uniqueKeysWithValues: likely.map { ($0.code, $0.probability) })
        var pairs: [LinkedPair] = []
        for (position, pattern) in patterns.enumerated() {
            guard let probability = probabilities[pattern] else { continue }
            let pair = candidates.pairs[position]
            pairs.append(
                LinkedPair(
                    first: UInt32(pair >> 32), second: UInt32(truncatingIfNeeded: pair), probability: probability,
                    pattern: pattern))
        }
        progress(.grouping)
        let clusters = group(pairs, all, code, weights)
        return Links(
            pairs: pairs, clusters: clusters.members.values.sorted { $0[0] < $1[0] }, compared: candidates.pairs.count,
            wideBlocks: candidates.parted, refused: clusters.refused, code: code)
    }

    /// Patterns of pairs drawn by lot: hardly any of them is one person.
    private func strangers(_ all: LinkRecords, _ code: PatternCode) -> [(code: UInt64, count: Double)] {
        var counts: [UInt64: Double] = [:]
        var lot: UInt64 = 1
        all.words.withUnsafeBufferPointer { words in
            let comparison = Comparison(all, words: words.baseAddress.unsafelyUnwrapped)
            code.withSteps { steps in
                for _ in 0..<Self.drawn {
                    lot &+= 0x9E37_79B9_7F4A_7C15
                    let drawn = mix(lot)
                    let (one, other) = (Int(drawn >> 32) % all.count, Int(drawn & 0xFFFF_FFFF) % all.count)
                    if one != other { counts[code.code(comparison.agreement(one, other), steps), default: 0] += 1 }
                }
            }
        }
        return counts.sorted { $0.key < $1.key }.map { (code: $0.key, count: $0.value) }
    }

    private static let drawn = 200_000

    private func possible(_ all: LinkRecords) -> Double {
        let (first, second) = (Double(all.counts.0), Double(all.counts.1))
        return isLink ? max(first * second, 1) : max(first * (first - 1) / 2, 1)
    }

    /// Two of whom the weights say so: as good as no chance that they are one.
    private static let surelyDifferent = 0.001

    private func group(_ pairs: [LinkedPair], _ all: LinkRecords, _ code: PatternCode, _ weights: Weights) -> Clusters {
        all.words.withUnsafeBufferPointer { words in
            let comparison = Comparison(all, words: words.baseAddress.unsafelyUnwrapped)
            return code.withSteps { steps in
                Clusters(pairs) { one, other in
                    let pattern = code.code(comparison.agreement(Int(one), Int(other)), steps)
                    return weights.probability(pattern) < Self.surelyDifferent
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

    package func evidence(of pair: LinkedPair) -> Evidence { Evidence(pair.pattern, code) }
}

/// Two records that may be one person.
package struct LinkedPair: Sendable, Equatable {
    /// The place of a record in the order of the file.
    package let first: UInt32
    package let second: UInt32
    /// That they are one person.
    package let probability: Float
    let pattern: UInt64
}
