/// How many rows every family has, summing up exactly.
enum FamilySizes {
    static let largest = 12

    /// Shares of families by size at a mean of about 3.2.
    private static let shape = [0.14, 0.19, 0.23, 0.22, 0.12, 0.055, 0.025, 0.011, 0.005, 0.002, 0.001, 0.0005]

    /// The rows to write when the plan leaves them open.
    static func plausiblePersons(families: Int, random: inout RandomSource) -> Int {
        max(families, Int(Double(families) * random.between(2.7, 3.4)))
    }

    static func draw(
        families: Int, persons: Int, seeds: [ErrorSeed], random: inout RandomSource
    ) -> [UInt8] {
        var floor = [UInt8](repeating: 1, count: families)
        var ceiling = [UInt8](repeating: UInt8(largest), count: families)
        for seed in seeds {
            if seed.needsOneMember { ceiling[seed.family] = 1 }
            if seed.needsTwoMembers { floor[seed.family] = 2 }
        }
        let shares = cumulative(mean: Double(persons) / Double(families))
        var sizes = [UInt8](repeating: 1, count: families)
        var missing = persons
        for family in 0..<families {
            let drawn = random.unit()
            let size = UInt8((shares.firstIndex { drawn < $0 } ?? largest - 1) + 1)
            sizes[family] = min(max(size, floor[family]), ceiling[family])
            missing -= Int(sizes[family])
        }
        while missing != 0 {
            let family = random.below(families)
            if missing > 0, sizes[family] < ceiling[family] {
                sizes[family] += 1
                missing -= 1
            } else if missing < 0, sizes[family] > floor[family] {
                sizes[family] -= 1
                missing += 1
            }
        }
        return sizes
    }

    /// Running shares of the sizes, tilted towards small or large families until the mean fits.
    private static func cumulative(mean: Double) -> [Double] {
        var low = 1e-9
        var high = 1e9
        var shares = shape
        for _ in 0..<200 {
            let tilt = (low + high) / 2
            var power = 1.0
            for size in 0..<largest {
                shares[size] = shape[size] * power
                power *= tilt
            }
            let total = shares.reduce(0, +)
            shares = shares.map { $0 / total }
            let reached = shares.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
            if reached < mean { low = tilt } else { high = tilt }
        }
        var sum = 0.0
        return shares.map { share in
            sum += share
            return sum
        }
    }
}
