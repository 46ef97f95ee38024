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
        return run(all, candidates, progress: progress)
    }

    /// The same, but for no more pairs with a key in common than so many: each takes memory (`bytesOfPair`).
    ///
    /// - Throws: `TooManyPairs`.
    package func run(
        _ all: LinkRecords, mostPairs limit: Int, progress: (Step) -> Void = { _ in }
    ) throws(TooManyPairs) -> Links {
        progress(.candidates)
        let candidates = Candidates(all, isLink: isLink, threads: threads, limit: limit)
        defer { candidates.deallocate() }
        if candidates.isTooMany { throw TooManyPairs(limit: limit, wide: candidates.wide) }
        return run(all, candidates, progress: progress)
    }

    private func run(_ all: LinkRecords, _ candidates: Candidates, progress: (Step) -> Void) -> Links {
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
            wide: candidates.wide, refused: clusters.refused, weights: weights)
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
