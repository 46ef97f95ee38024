/// What families say of two records: whether others of the two family cards are one person each as well.
///
/// A whole family that has moved stands there under two cards. Where one of its members is found, the others are likelier
/// than their names and numbers alone say; where both of two have somebody better on the other's card, they are less likely.
struct Company {
    enum State: Int, CaseIterable, Sendable {
        case none
        /// Others of the two cards are one person.
        case with
        /// Each of the two is somebody else of the other's card.
        case rivals
    }

    /// Two family cards, the smaller number first; or one of them twice.
    private struct Cards: Hashable {
        var low: UInt64
        var high: UInt64
    }

    /// Members of the one card that are members of the other, as good as surely.
    private let matches: [Cards: [(low: UInt32, high: UInt32)]]
    private let all: LinkRecords

    /// A pair is as good as sure from this probability on.
    private static let sure: Float = 0.9

    /// A family has no more members that are each other's.
    private static let most = 60

    init(_ pairs: [LinkedPair], _ all: LinkRecords) {
        self.all = all
        var matches: [Cards: [(low: UInt32, high: UInt32)]] = [:]
        for pair in pairs where pair.probability >= Self.sure {
            guard let (cards, low, high) = Self.cards(pair.first, pair.second, all) else { continue }
            matches[cards, default: []].append((low, high))
        }
        // Where more stand, it is no card of a family: one that was filled in for all of a village, say.
        self.matches = matches.filter { $0.value.count <= Self.most }
    }

    private static func cards(_ one: UInt32, _ other: UInt32, _ all: LinkRecords)
        -> (cards: Cards, low: UInt32, high: UInt32)?
    {
        let (mine, theirs) = (all.records[Int(one)].kk, all.records[Int(other)].kk)
        if mine == 0 || theirs == 0 { return nil }
        return mine <= theirs
            ? (Cards(low: mine, high: theirs), one, other) : (Cards(low: theirs, high: mine), other, one)
    }

    func state(of one: UInt32, _ other: UInt32) -> State {
        guard let (cards, low, high) = Self.cards(one, other, all), let found = matches[cards] else { return .none }
        if cards.low == cards.high {
            func partners(_ member: UInt32) -> Set<UInt32> {
                Set(found.compactMap { $0.low == member ? $0.high : $0.high == member ? $0.low : nil })
            }
            let (mine, theirs) = (partners(one), partners(other))
            // Whoever is both is no rival of either.
            if mine.contains(other) || !mine.isDisjoint(with: theirs) { return .none }
            return mine.isEmpty || theirs.isEmpty ? .none : .rivals
        }
        let isElsewhere =
            found.contains { $0.low == low && $0.high != high } && found.contains { $0.low != low && $0.high == high }
        if isElsewhere, !found.contains(where: { $0.low == low && $0.high == high }) { return .rivals }
        return found.contains { $0.low != low && $0.high != high } ? .with : .none
    }

    /// Pairs of the members of two cards of which at least two are one person: a family, whose others are looked for even
    /// if they have nothing in common. In the order of the records, the earlier one in the upper half.
    func families() -> [UInt64] {
        var cards: Set<Cards> = []
        for (pair, found) in matches where pair.low != pair.high {
            let areTwo = found.contains { one in found.contains { $0.low != one.low && $0.high != one.high } }
            if areTwo { cards.insert(pair) }
        }
        if cards.isEmpty { return [] }
        let wanted = cards.reduce(into: Set<UInt64>()) { $0.formUnion([$1.low, $1.high]) }
        var members: [UInt64: [UInt32]] = [:]
        for position in 0..<all.count where wanted.contains(all.records[position].kk) {
            members[all.records[position].kk, default: []].append(UInt32(position))
        }
        var pairs: [UInt64] = []
        for pair in cards {
            guard let mine = members[pair.low], let theirs = members[pair.high] else { continue }
            // More stand on no card of a family.
            if mine.count * theirs.count > 400 { continue }
            for one in mine {
                for other in theirs { pairs.append(UInt64(min(one, other)) << 32 | UInt64(max(one, other))) }
            }
        }
        return pairs.sorted()
    }
}

/// What the company that a pair has is worth: learned from the pairs that are likely, and those that are not.
struct CompanyWeights: Sendable {
    /// By what the odds are multiplied.
    private let factors: [Double]

    /// As many pairs as what is thought at first counts for.
    private static let strength = 20.0
    /// What is thought at first, of pairs that are one person and of others.
    private static let beginning: [(one: Double, others: Double)] = [(0.8, 0.94), (0.2, 0.01), (0.0005, 0.05)]

    /// - Parameter counts: how many pairs of each probability are in each state.
    init(_ counts: [(probability: Double, states: [Int])]) {
        var (one, others) = (
            Self.beginning.map { $0.one * Self.strength }, Self.beginning.map { $0.others * Self.strength }
        )
        for count in counts {
            for (state, number) in count.states.enumerated() {
                one[state] += count.probability * Double(number)
                others[state] += (1 - count.probability) * Double(number)
            }
        }
        let (oneSum, othersSum) = (one.reduce(0, +), others.reduce(0, +))
        let ratios = zip(one, others).map { ($0 / oneSum) / ($1 / othersSum) }
        // Company never speaks against a pair, nor rivals for it.
        factors = [1, min(1_000, max(1, ratios[1])), max(0.001, min(1, ratios[2]))]
    }

    func probability(_ probability: Double, _ state: Company.State) -> Double {
        let odds = probability * factors[state.rawValue]
        return odds / (odds + 1 - probability)
    }
}
