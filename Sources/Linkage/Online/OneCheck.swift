/// Holds one person against others by what a run has learned (`LinkModel`).
///
/// What families say of each other (`Company`) is left to the runs, which see both families whole.
package struct OneCheck: Sendable {
    private let model: LinkModel
    private let weights: Weights
    private let rarities: [Word: UInt8]

    /// - Returns: nil where the model is of a program that compares otherwise.
    package init?(_ model: LinkModel) {
        guard let weights = model.weights() else { return nil }
        self.model = model
        self.weights = weights
        rarities = Dictionary(model.rarities.map { (Word($0.key.utf8), $0.value) }) { first, _ in first }
    }

    /// What was found of one of the others.
    package struct Found: Sendable, Equatable {
        /// That the two are one person.
        package let probability: Double
        /// What agrees and how far, as `Links.levels(of:)` names it; nothing where nobody asked for it.
        package let levels: [Level]

        package struct Level: Sendable, Equatable {
            package let field: String
            package let level: String
        }
    }

    /// - Parameters:
    ///   - reader: has read the person first, then the others.
    ///   - isTelling: whether it is wanted what agrees, of one of the others by number and probability. Of a common name
    ///     hundreds are compared, and hardly one is spoken of.
    /// - Returns: of each of the others, in their order.
    package func compare(
        _ reader: consuming RecordReader, isTelling: (Int, Double) -> Bool = { _, _ in true }
    ) -> [Found] {
        var readers = [reader]
        let all = LinkRecords(&readers, roles: model.roleSet, learned: learned)
        let code = weights.code
        return all.words.withUnsafeBufferPointer { words in
            guard let base = words.baseAddress else { return [] }
            let comparison = Comparison(all, words: base)
            return code.withSteps { steps in
                (1..<max(1, all.count)).map { other in
                    let pattern = code.code(comparison.agreement(0, other), steps)
                    let probability = weights.probability(pattern)
                    let named = isTelling(other - 1, probability) ? code.named(pattern) : []
                    return Found(
                        probability: probability,
                        levels: named.map { Found.Level(field: $0.field, level: $0.level) })
                }
            }
        }
    }

    private var learned: LinkRecords.Learned {
        LinkRecords.Learned(
            rarity: { rarities[$0] ?? model.rarest }, heaped: HeapedDays(days: model.heaped), scale: model.scale,
            placeBits: model.placeBits)
    }
}
