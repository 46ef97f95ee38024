/// Brings pairs together into persons. The surest pair first; two groups become one only if no two of their records are
/// surely different people, since that A is B and B is C does not make A C.
struct Clusters {
    /// By the place of a record: the first record of its group. Records that are alone are not in it.
    private(set) var leaders: [UInt32: UInt32] = [:]
    private(set) var members: [UInt32: [UInt32]] = [:]
    /// Pairs that were not followed, since others of their groups are surely different people.
    private(set) var refused = 0
    /// No person stands in a register more often than this without somebody having to look.
    static let most = 12

    /// - Parameters:
    ///   - pairs: those that are likely enough.
    ///   - differ: whether two records surely are different people.
    init(_ pairs: [LinkedPair], differ: (UInt32, UInt32) -> Bool) {
        let order = pairs.sorted {
            ($1.probability, $0.first, $0.second) < ($0.probability, $1.first, $1.second)
        }
        for pair in order {
            let (one, other) = (leaders[pair.first] ?? pair.first, leaders[pair.second] ?? pair.second)
            if one == other { continue }
            let (left, right) = (members[one] ?? [one], members[other] ?? [other])
            let isTooMuch = left.count + right.count > Self.most
            let isOne = left.count == 1 && right.count == 1
            if isTooMuch || (!isOne && left.contains { a in right.contains { differ(a, $0) } }) {
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
}
