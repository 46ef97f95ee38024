/// A pattern with its pools resolved for one gender.
struct NameStyle: Sendable {
    struct Step: Sendable {
        let pool: Int
        let isClan: Bool

        init(pool: Int, part: String) {
            self.pool = pool
            isClan = ["marga", "suku", "family"].contains { part.hasPrefix($0) }
        }
    }

    let weight: Int
    let steps: [Step]

    static func choose(_ styles: [NameStyle], random: inout RandomSource) -> Int {
        var left = random.below(styles.reduce(0) { $0 + $1.weight })
        for (place, style) in styles.enumerated() {
            left -= style.weight
            if left < 0 { return place }
        }
        return 0
    }
}
