extension Linker {
    /// Patterns of pairs drawn by lot: hardly any of them is one person.
    func strangers(_ all: LinkRecords, _ code: PatternCode) -> [(code: UInt64, count: Double)] {
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

    /// How many pairs there could be.
    func possible(_ all: LinkRecords) -> Double {
        let (first, second) = (Double(all.counts.0), Double(all.counts.1))
        return isLink ? max(first * second, 1) : max(first * (first - 1) / 2, 1)
    }
}
