/// Which families live in which village: family numbers run through the villages in code order.
struct VillageSpread: Sendable {
    /// The number of the first family of each village, and the number of families at the end.
    private(set) var starts: [Int] = [0]

    var villages: Int { starts.count - 1 }

    /// Spreads families unevenly, wards more than villages, none left empty.
    init(families: Int, over villages: [SimulatedRegion], random: inout RandomSource) {
        let weights = villages.map { village in
            (0.4 + 3 * random.unit() * random.unit()) * (village.isUrban ? 1.7 : 1)
        }
        let total = weights.reduce(0, +)
        let spare = Double(families - villages.count)
        var reached = 0.0
        for (index, weight) in weights.enumerated() {
            reached += weight
            let isLast = index == villages.count - 1
            let share = isLast ? families - villages.count : Int(reached / total * spare)
            starts.append(share + index + 1)
        }
    }

    func families(of village: Int) -> Range<Int> {
        starts[village]..<starts[village + 1]
    }

    /// The village of every family.
    var villageOfFamily: [Int32] {
        var result: [Int32] = []
        result.reserveCapacity(starts[villages])
        for village in 0..<villages {
            result.append(contentsOf: repeatElement(Int32(village), count: families(of: village).count))
        }
        return result
    }
}
