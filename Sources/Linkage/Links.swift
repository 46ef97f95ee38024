/// What a run found.
package struct Links: Sendable {
    /// In the order of the records.
    package let pairs: [LinkedPair]
    /// Records that are one person, two or more; in the order of the records.
    package let clusters: [[UInt32]]
    /// Pairs that had anything in common.
    package let compared: Int
    /// Groups with a key in common that were too large to compare everybody in them with everybody, by what they have in
    /// common, the most records first.
    package let wide: [WideBlocks]
    package var wideBlocks: Int { wide.reduce(0) { $0 + $1.blocks } }
    /// Pairs that no group was made of, since others in it are surely different people.
    package let refused: Int
    let weights: Weights
    var code: PatternCode { weights.code }

    init(
        pairs: [LinkedPair], clusters: [[UInt32]], compared: Int, wide: [WideBlocks], refused: Int, weights: Weights
    ) {
        self.pairs = pairs
        self.clusters = clusters
        self.compared = compared
        self.wide = wide
        self.refused = refused
        self.weights = weights
    }

    /// What was learned, to hold one person against others later.
    ///
    /// - Parameter records: those of the run.
    package func model(of records: LinkRecords) -> LinkModel { LinkModel(records, weights) }

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

/// Evidence as text, put together once for all pairs that agree alike.
package struct EvidenceTexts {
    private let links: Links
    private var texts: [Alike: String] = [:]

    private struct Alike: Hashable {
        var pattern: UInt64
        var company: Company.State
    }

    package init(_ links: Links) { self.links = links }

    package mutating func text(of pair: LinkedPair) -> String {
        let alike = Alike(pattern: pair.pattern, company: pair.company)
        if let text = texts[alike] { return text }
        let text = links.evidence(of: pair).text
        texts[alike] = text
        return text
    }
}
