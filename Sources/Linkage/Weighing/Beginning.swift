/// Where learning begins, and what it may not unlearn. The order of the levels is that of their types.
enum Beginning {
    /// Of the pairs that have a key in common, how many are of each class.
    static let classes = [0.1, 0.02, 0.23, 0.1, 0.3, 0.25]
    /// As many pairs as that counts for: of a few people of whom none stands twice, nothing is learned.
    static let few = 10.0
    /// As many pairs as what is thought at first counts for.
    static let strength = 50.0
    /// As many as what levels say apart counts for, where they are weighed together.
    static let apart = 200.0
    /// The class whose shares stay what is thought of it.
    static let twins = 1
    /// Of people born on one day.
    static let oneDay = 3

    /// Of each class and factor, the share of each level.
    static func shares(_ code: PatternCode) -> [[[Double]]] {
        (0..<Weights.classes).map { kind in
            PatternCode.factors.map { fields in
                together(fields.map { code.sizes[$0.rawValue] == 1 ? [1] : share(kind, $0) })
            }
        }
    }

    /// The shares of levels together, of fields that have nothing to do with each other.
    static func together(_ fields: [[Double]]) -> [Double] {
        fields.reduce([1]) { product, shares in product.flatMap { one in shares.map { one * $0 } } }
    }

    static func share(_ kind: Int, _ field: PatternCode.Field) -> [Double] {
        let parts = table[field.rawValue][kind]
        let sum = parts.reduce(0, +)
        return parts.map { $0 / sum }
    }

    /// What a class may not become: the same person is hardly ever written with another name, else families are taken
    /// for persons.
    enum Bounds {
        /// All that is known tells by itself.
        case none
        /// Nothing but name, birth date and place is known. Of all dates so many are of a day that many are given.
        case few(heaped: Double)
        /// There are families.
        case families

        /// - Parameter sizes: how many levels each field of the factor has.
        func hold(_ shares: inout [Double], _ kind: Int, _ factor: Int, _ sizes: [Int]) {
            let fields = PatternCode.factors[factor]
            guard kind == 0 else {
                // Two people have one NIK by mistake alone, however few there are who stand twice.
                if case .families = self, fields.first == .nik, sizes[0] > 1, kind != Beginning.twins {
                    cap(&shares, 0, [(NIKLevel.same.rawValue, 0.001)], sizes)
                    // And hardly ever one of somebody born on the same day.
                    if sizes[1] == 1 { return }
                    let most = kind == Beginning.oneDay ? 1e-6 : 1e-8
                    let first = NIKLevel.same.rawValue * sizes[1] * sizes[2]
                    for cell in first..<first + 2 * sizes[2] { shares[cell] = min(shares[cell], most) }
                }
                return
            }
            let most: [Double]
            switch self {
            case .none: return
            case .few: most = [0.01, 0.003, 0.001]
            case .families: most = [0.001, 0.0003, 0.00003]
            }
            if case .families = self {
                for (place, field) in fields.enumerated() { cap(&shares, place, Self.caps[field] ?? [], sizes) }
            }
            if fields == [.name] {
                for (level, most) in zip([NameLevel.partRare, .partCommon, .different], most) {
                    shares[level.rawValue] = min(shares[level.rawValue], most)
                }
            } else if fields.first == .nik {
                holdDates(&shares)
            }
        }

        /// How often, at most, one person disagrees with themselves so far. Where hardly anybody stands twice, the class
        /// of one person would become that of some crowd that nobody thought of.
        private static let caps: [PatternCode.Field: [(level: Int, most: Double)]] = [
            .name: [(NameLevel.near.rawValue, 0.015), (NameLevel.nearBeside.rawValue, 0.02)],
            .mother: [
                (NameLevel.near.rawValue, 0.015), (NameLevel.nearBeside.rawValue, 0.02),
                (NameLevel.partRare.rawValue, 0.02), (NameLevel.partCommon.rawValue, 0.02),
                (NameLevel.different.rawValue, 0.08),
            ],
            .nik: [
                (NIKLevel.serial.rawValue, 0.1), (NIKLevel.otherSex.rawValue, 0.003),
                (NIKLevel.twoSlips.rawValue, 0.08),
                (NIKLevel.twoDateSlips.rawValue, 0.08), (NIKLevel.sameDate.rawValue, 0.12),
                (NIKLevel.ownDates.rawValue, 0.01), (NIKLevel.ownDifferent.rawValue, 0.03),
                (NIKLevel.different.rawValue, 0.2),
            ],
            .sex: [(SexLevel.different.rawValue, 0.02)],
            .birth: [(BirthLevel.twoParts.rawValue, 0.06), (BirthLevel.different.rawValue, 0.05)],
        ]

        private func cap(
            _ shares: inout [Double], _ place: Int, _ caps: [(level: Int, most: Double)], _ sizes: [Int]
        ) {
            guard sizes[place] > 1, !caps.isEmpty else { return }
            let step = sizes[(place + 1)...].reduce(1, *)
            for (level, most) in caps {
                let own = shares.indices.filter { $0 / step % sizes[place] == level }
                let sum = own.reduce(0) { $0 + shares[$1] }
                if sum > most { for cell in own { shares[cell] *= most / sum } }
            }
        }

        private static let ownDates: [(nik: NIKLevel, birth: BirthLevel, most: Double)] = [
            (.ownDifferent, .different, 0.00002), (.ownDates, .different, 0.00002), (.ownDates, .twoParts, 0.0005),
            (.ownDates, .slip, 0.002), (.ownDates, .swapped, 0.001), (.ownDates, .sameYear, 0.0005),
            // Nor is anybody known by a name alone.
            (.missing, .different, 0.0003), (.missing, .twoParts, 0.003),
        ]

        private func holdDates(_ shares: inout [Double]) {
            let births = BirthLevel.allCases.count
            if case .few(let heaped) = self {
                // Who stands there twice was born on such a day as often as anybody.
                let sexes = shares.count / births
                for sex in 0..<sexes {
                    func limit(_ level: BirthLevel, _ most: Double) {
                        let place = level.rawValue * sexes + sex
                        shares[place] = min(shares[place], most)
                    }
                    limit(.sameHeaped, shares[BirthLevel.same.rawValue * sexes + sex] * heaped / max(1 - heaped, 0.1))
                    limit(.different, 0.01 / Double(sexes))
                }
                return
            }
            // Two NIK, each with the date of its own birth, and these different, are two people: brothers whom their parents
            // gave one name, or namesakes of one kecamatan, whose serials are small and so the same. Only a date that is
            // wrong in a digit may have brought another NIK with it.
            let sexes = shares.count / NIKLevel.allCases.count / births
            for (nik, birth, most) in Self.ownDates {
                let first = (nik.rawValue * births + birth.rawValue) * sexes
                for sex in 0..<sexes { shares[first + sex] = min(shares[first + sex], most) }
            }
        }
    }

    private static let name: [[Double]] = [
        [12, 12, 12, 8, 5, 5, 6, 4, 2, 6, 8, 6, 4, 1.5, 1.5, 0.5, 0.5, 0.2, 1],
        [0.2, 0.2, 0.3, 0.5, 0.3, 0.5, 0.5, 0.6, 1, 1, 0.7, 1.3, 1, 3, 3, 20, 25, 50, 1],
        [0.2, 0.2, 0.3, 0.5, 0.3, 0.5, 0.5, 0.6, 1, 1, 0.7, 1.3, 1, 1.5, 2.5, 8, 12, 70, 1],
        [0.2, 0.3, 1, 3, 0.3, 2, 0.3, 1.5, 5, 3, 0.6, 3, 3, 2, 3, 3, 30, 60, 1],
        [4, 12, 30, 35, 3, 4, 0.5, 1, 2, 1, 0.5, 0.5, 0.5, 0.3, 0.3, 0.5, 3, 2, 1],
        [0.2, 0.3, 1, 3, 0.3, 2, 0.3, 1.5, 5, 3, 0.6, 3, 3, 2, 3, 3, 20, 50, 1],
    ]
    private static let mother: [[Double]] = [
        [14, 14, 14, 8, 4, 4, 4, 3, 2, 3, 6, 4, 3, 1, 1, 1, 1, 5, 10],
        [16, 16, 16, 10, 4, 4, 4, 3, 2, 3, 6, 4, 3, 0.5, 0.5, 0.5, 0.5, 0.2, 5],
        [14, 14, 14, 10, 4, 4, 4, 3, 2, 3, 6, 4, 3, 1, 1, 1, 1, 5, 10],
        [0.3, 0.4, 1, 4, 0.3, 2, 0.3, 1, 4, 3, 0.5, 2, 2, 1, 2, 2, 12, 60, 8],
        [0.3, 0.4, 1, 4, 0.3, 2, 0.3, 1, 4, 3, 0.5, 2, 2, 1, 2, 2, 12, 60, 8],
        [0.3, 0.4, 1, 4, 0.3, 2, 0.3, 1, 4, 3, 0.5, 2, 2, 1, 2, 2, 12, 60, 8],
    ]
    /// Of each field and class, in any unit.
    private static let table: [[[Double]]] = [
        name,
        // same, slip, dateSlip, serialSlip, farSerialSlip, serial, otherSex, ownDates, twoSlips, twoDateSlips,
        // ownDifferent, sameDate, different, missing
        [
            [35, 10, 18, 6, 6, 1, 0.05, 0.3, 3, 3, 0.5, 2, 8, 8],
            [0.1, 0.1, 0.1, 50, 1, 5, 35, 0.1, 0.2, 0.2, 0.2, 5, 0.3, 4],
            [0.5, 0.3, 0.1, 2, 0.2, 3, 3, 3, 0.5, 0.5, 70, 10, 10, 3],
            [2, 3, 0.2, 45, 1, 15, 20, 5, 8, 0.3, 2, 8, 3, 2],
            [0.02, 0.05, 0.02, 0.1, 0.02, 0.1, 0.1, 0.2, 0.1, 0.1, 5, 0.3, 90, 3],
            [0.05, 0.2, 0.02, 0.3, 0.05, 0.5, 0.5, 3, 0.5, 0.1, 60, 10, 25, 3],
        ],
        // same, sameHeaped, swapped, slip, sameYear, twoParts, different, missing
        [
            [75, 5, 3, 8, 2, 3, 2, 2], [90, 5, 0.2, 1, 0.5, 1, 1, 2], [2, 1, 0.3, 2, 1, 8, 84, 2],
            [75, 20, 0.5, 2, 0.5, 2, 2, 2], [0.2, 0.2, 0.1, 1, 2, 3, 92, 2], [20, 10, 0.5, 4, 2, 10, 52, 2],
        ],
        // same, sameDistrict, different, missing
        [[75, 8, 16, 1], [96, 1, 2, 1], [92, 4, 3, 1], [45, 35, 19, 1], [45, 35, 19, 1], [35, 10, 54, 1]],
        [[97, 2, 1], [60, 39, 1], [50, 49, 1], [70, 29, 1], [70, 29, 1], [65, 34, 1]],
        mother,
        // same, slip, different, missing
        [[60, 3, 35, 2], [94, 1, 3, 2], [90, 1, 7, 2], [3, 1, 94, 2], [3, 1, 94, 2], [3, 1, 94, 2]],
        address, address,
        // same, near, different, missing
        [[75, 8, 10, 7], [85, 3, 8, 4], [85, 3, 8, 4], [2, 5, 86, 7], [2, 5, 86, 7], [2, 5, 86, 7]],
        [[80, 6, 12, 2], [90, 2, 6, 2], [90, 2, 6, 2], [15, 5, 78, 2], [15, 5, 78, 2], [15, 5, 78, 2]],
        [[85, 6, 6, 3], [95, 1, 2, 2], [95, 1, 2, 2], [40, 1, 56, 3], [40, 1, 56, 3], [25, 1, 71, 3]],
        [[70, 5, 15, 10], [40, 1, 49, 10], [40, 1, 49, 10], [1, 1, 88, 10], [1, 1, 88, 10], [1, 1, 88, 10]],
        [[80, 10, 7, 3], [0.5, 2, 94, 3], [0.5, 2, 94, 3], [0.5, 2, 94, 3], [0.5, 2, 94, 3], [0.5, 2, 94, 3]],
    ]
    // same, most, part, turned, different, missing
    private static let address: [[Double]] = [
        [60, 15, 8, 2, 8, 7], [80, 8, 4, 0.5, 3.5, 4], [80, 8, 4, 0.5, 3.5, 4], [2, 3, 15, 0.2, 75, 5],
        [2, 3, 15, 0.2, 75, 5],
        [2, 3, 15, 0.2, 75, 5],
    ]
}
