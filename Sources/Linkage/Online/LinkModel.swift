/// What a run has learned, by which one person is later held against others: weights, how common words are, and which days
/// of birth many are given.
package struct LinkModel: Codable, Sendable, Equatable {
    let roles: [String]
    /// How many levels each comparison had, to tell a model of an older program.
    let sizes: [Int]
    let priors: [Double]
    let shares: [[[Double]]]
    /// How much a word tells that is common, in quarters of bits.
    let rarities: [String: UInt8]
    /// And one that is not.
    let rarest: UInt8
    /// Days of the year, `mmdd`.
    let heaped: [Int]
    let scale: Int
    let placeBits: Int

    /// So many words at most; those that are left out are rare ones.
    private static let mostWords = 60_000

    init(_ all: LinkRecords, _ weights: Weights) {
        roles = all.roles.map(\.rawValue).sorted()
        sizes = weights.code.sizes
        (priors, shares) = (weights.priors, weights.shares)
        let rarest = all.words.dropFirst().map(\.rarity).max() ?? 255
        let common = all.words.dropFirst().filter { $0.rarity < rarest }
            .sorted { ($0.rarity, $0.word.high, $0.word.low) < ($1.rarity, $1.word.high, $1.word.low) }
        self.rarest = rarest
        rarities = Dictionary(common.prefix(Self.mostWords).map { ($0.word.text, $0.rarity) }) { first, _ in first }
        heaped = all.heaped.days
        (scale, placeBits) = (all.scale, all.placeBits)
    }

    var roleSet: Set<LinkRole> { Set(roles.compactMap(LinkRole.init(rawValue:))) }

    /// Nil where the program compares otherwise than the one that learned it: a new run is due.
    func weights() -> Weights? {
        let code = PatternCode(roles: roleSet, hasName: roleSet.hasName)
        let expected = code.factorSizes
        guard code.sizes == sizes, priors.count == Weights.classes, shares.count == Weights.classes,
            shares.allSatisfy({ $0.map(\.count) == expected })
        else { return nil }
        return Weights(code, priors: priors, shares: shares)
    }
}
