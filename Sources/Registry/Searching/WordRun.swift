import Linkage

/// How far what was found is from what was typed.
package enum Closeness: Int, Sendable, Comparable {
    /// Every word is there, or sounds the same.
    case same = 0
    /// One word differs by a slip, or two are written as one.
    case similar
    /// Several words differ by slips.
    case far
    /// All words but one are there.
    case partial

    package static func < (left: Closeness, right: Closeness) -> Bool { left.rawValue < right.rawValue }
}

/// One way to look for what was typed: for each word, the keys that will do.
struct WordRun: Sendable {
    var closeness: Closeness
    var words: [[Int64]]

    /// Whether a record with these keys is what the run looks for.
    func fits(_ keys: [Int64]) -> Bool { words.allSatisfy { $0.contains(where: keys.contains) } }
}

/// The ways to look for a text, the nearest first. A way that leads nowhere keeps its place, so that a page goes on
/// where the one before ended even if the words known have changed meanwhile.
struct WordRuns: Sendable {
    private(set) var all: [WordRun?] = []
    let vocabulary: [Int64: Vocabulary.Words]

    /// At most so many words for a misspelt one, the nearest and then the commonest.
    private static let offered = 12

    /// - Parameter spelt: the words as typed, to be tried as one or apart; empty if that makes no sense.
    init(_ keys: [Int64], spelt: [[UInt8]], forgiving: Bool, vocabulary: [Int64: Vocabulary.Words]) {
        self.vocabulary = vocabulary
        all = [WordRun(closeness: .same, words: keys.map { [$0] })]
        guard forgiving else { return }
        all += joined(spelt)
        all += parted(spelt)
        let near = keys.map { key in nearby(key).filter { !keys.contains($0) } }
        for position in keys.indices {
            var words = keys.map { [$0] }
            words[position] = near[position]
            all.append(near[position].isEmpty ? nil : WordRun(closeness: .similar, words: words))
        }
        let several = near.filter { !$0.isEmpty }.count > 1
        all.append(several ? WordRun(closeness: .far, words: zip(keys, near).map { [$0] + $1 }) : nil)
        guard keys.count > 1 else { return }
        for position in keys.indices {
            var words = keys.map { [$0] }
            words.remove(at: position)
            all.append(WordRun(closeness: .partial, words: words))
        }
    }

    func count(of keys: [Int64], in home: Int64) -> Int {
        keys.reduce(0) { $0 + (vocabulary[home]?.count(of: $1) ?? 0) }
    }

    private func isKnown(_ key: Int64) -> Bool { vocabulary.values.contains { $0.count(of: key) > 0 } }

    private func nearby(_ key: Int64) -> [Int64] {
        let word = SoundLetters(key)
        let limit = SoundLetters.forgiven(letters: word.count)
        guard limit > 0 else { return [] }
        var found: [Int64: (distance: Int, count: Int)] = [:]
        for words in vocabulary.values {
            words.forEachNear(word, within: limit) { key, distance, count in
                found[key, default: (distance, 0)].count += count
            }
        }
        return found.sorted {
            ($0.value.distance, -$0.value.count, $0.key) < ($1.value.distance, -$1.value.count, $1.key)
        }.prefix(Self.offered).map(\.key)
    }

    /// `NUR HAYATI` for NURHAYATI.
    private func joined(_ spelt: [[UInt8]]) -> [WordRun?] {
        guard spelt.count > 1 else { return [] }
        return (1..<spelt.count).map { position in
            var parts = spelt
            let second = parts.remove(at: position)
            parts[position - 1] += second
            let keys = parts.compactMap { NameKey.key(of: $0[...]) }
            // A first word that fills a whole key says nothing of the second.
            let isWhole = NameKey.key(of: parts[position - 1][...]) != NameKey.key(of: spelt[position - 1][...])
            guard keys.count == parts.count, isWhole, keys.allSatisfy(isKnown) else { return nil }
            return WordRun(closeness: .similar, words: keys.map { [$0] })
        }
    }

    /// `NURHAYATI` for NUR HAYATI: each word once, where both halves are the commonest.
    private func parted(_ spelt: [[UInt8]]) -> [WordRun?] {
        spelt.indices.map { position in
            let word = spelt[position]
            var best: (keys: [Int64], count: Int)?
            for cut in stride(from: 3, through: word.count - 3, by: 1) {
                guard let left = NameKey.key(of: word[..<cut]), let right = NameKey.key(of: word[cut...]) else {
                    continue
                }
                let count = vocabulary.values.map { min($0.count(of: left), $0.count(of: right)) }.max() ?? 0
                if count > best?.count ?? 0 { best = ([left, right], count) }
            }
            guard let best else { return nil }
            let others = spelt.enumerated().filter { $0.offset != position }.compactMap {
                NameKey.key(of: $0.element[...])
            }
            return WordRun(closeness: .similar, words: (others + best.keys).map { [$0] })
        }
    }
}
