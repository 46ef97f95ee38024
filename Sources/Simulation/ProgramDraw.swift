/// Marks recipients so that every quota is met exactly when the last family has passed.
struct ProgramDraw {
    private let quotas: [ProgramQuota]
    private var left: [Int]
    private var familiesLeft: Int
    private var personsLeft: Int

    init(_ quotas: [ProgramQuota], families: Int, persons: Int) {
        self.quotas = quotas
        left = quotas.map(\.count)
        familiesLeft = families
        personsLeft = persons
    }

    /// Marks the members of the next family.
    mutating func mark(_ members: inout [Person], random: inout RandomSource) {
        for (index, quota) in quotas.enumerated() {
            let bit = UInt64(1) << UInt64(index)
            switch quota.unit {
            case .families:
                // Chosen with the chance that spreads what is left evenly over the families left.
                guard random.below(familiesLeft) < left[index] else { continue }
                members[recipient(of: quota.id, in: members)].programs |= bit
                left[index] -= 1
            case .persons:
                let chosen = random.below(personsLeft) < left[index]
                let needed = max(0, left[index] - (personsLeft - members.count))
                let count = chosen ? min(members.count, left[index]) : needed
                for member in 0..<count { members[member].programs |= bit }
                left[index] -= count
            }
        }
        familiesLeft -= 1
        personsLeft -= members.count
    }

    /// The wife draws the food aid and, as mother, the family aid; the head draws everything else.
    private func recipient(of program: String, in members: [Person]) -> Int {
        guard program == "SEMBAKO" || program == "PKH" else { return 0 }
        return members.firstIndex { $0.relation == .wife } ?? 0
    }
}
