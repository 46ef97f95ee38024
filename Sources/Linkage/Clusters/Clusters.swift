/// Brings pairs together into persons. The surest pair first; two groups become one only if what all pairs between them say
/// together is more for it than against it, since that A is B and B is C does not make A C.
struct Clusters {
    /// By the place of a record: the first record of its group. Records that are alone are not in it.
    private(set) var leaders: [UInt32: UInt32] = [:]
    private(set) var members: [UInt32: [UInt32]] = [:]
    /// Pairs that were not followed, since others of their groups are different people.
    private(set) var refused = 0
    /// No person stands in a register more often than this without somebody having to look.
    static let most = 12

    /// - Parameters:
    ///   - pairs: those that are likely enough.
    ///   - content: a number of what a record says.
    ///   - probability: how likely any two records are one person.
    init(_ pairs: [LinkedPair], content: (UInt32) -> UInt64, probability: (UInt32, UInt32) -> Double) {
        let order = Self.sorted(pairs, content)
        var known: [UInt64: Double] = [:]
        for pair in pairs { known[UInt64(pair.first) << 32 | UInt64(pair.second)] = Double(pair.probability) }
        func says(_ one: UInt32, _ other: UInt32) -> Double {
            let key = UInt64(min(one, other)) << 32 | UInt64(max(one, other))
            return Self.says(known[key] ?? probability(one, other))
        }
        for pair in order {
            let (one, other) = (leaders[pair.first] ?? pair.first, leaders[pair.second] ?? pair.second)
            if one == other { continue }
            let (left, right) = (members[one] ?? [one], members[other] ?? [other])
            let isTooMuch = left.count + right.count > Self.most
            let isOne = left.count == 1 && right.count == 1
            if isTooMuch || (!isOne && left.reduce(0) { sum, a in right.reduce(sum) { $0 + says(a, $1) } } <= 0) {
                refused += 1
                continue
            }
            let leader = min(one, other)
            let all = (left + right).sorted()
            members[one] = nil
            members[other] = nil
            members[leader] = all
            for member in all { leaders[member] = leader }
        }
    }

    /// The surest first. Of pairs that are equally sure, what their records say decides, not where they stand.
    private static func sorted(_ pairs: [LinkedPair], _ content: (UInt32) -> UInt64) -> [LinkedPair] {
        let keys = pairs.map { pair in
            let (one, other) = (content(pair.first), content(pair.second))
            return (low: min(one, other), high: max(one, other))
        }
        let order = pairs.indices.sorted {
            let (one, other) = (pairs[$0], pairs[$1])
            if one.probability != other.probability { return one.probability > other.probability }
            return (keys[$0].low, keys[$0].high, one.first, one.second)
                < (keys[$1].low, keys[$1].high, other.first, other.second)
        }
        return order.map { pairs[$0] }
    }

    /// What a pair says for or against its groups being one, in bits. Two copies that went wrong in different ways have
    /// little in common, which says nothing; and no pair outweighs all others.
    private static func says(_ probability: Double) -> Double {
        let odds = logarithm(max(probability, 1e-9) / max(1 - probability, 1e-9))
        return odds >= 0 ? min(odds, 14) : odds > -5 ? 0 : max(odds, -7)
    }
}
