/// What the ground truth says about one row.
struct Finding: Equatable {
    var member: Int
    var rule: SeededRule
    var detail: String
}

/// Puts the planned errors into families just before they are written.
struct ErrorSeeder {
    private static let adult = 18 * 365 + 5

    private let today: Int
    /// The member or the KK the earlier family of a pair holds, by pair number.
    private var carried: [Int: Person] = [:]
    private var carriedKk: [Int: UInt64] = [:]
    private var zeroSerials: Set<UInt64> = []
    private var mantissas: Set<UInt64> = []

    init(asOf: CalendarDay) {
        today = asOf.number
    }

    /// The person this family lists although another family has them.
    mutating func copy(for seed: ErrorSeed?) -> Person? {
        guard let seed, seed.rule == .doubleMember, seed.closesPair, let pair = seed.pair else { return nil }
        return carried.removeValue(forKey: pair)
    }

    mutating func apply(
        _ seed: ErrorSeed, to maker: inout FamilyMaker, in village: VillageProfile, random: inout RandomSource
    ) -> [Finding] {
        if let pair = seed.pair {
            return [applyPair(seed, pair: pair, to: &maker, in: village, random: &random)]
        }
        var findings = [applySingle(seed.rule, to: &maker, in: village, except: nil, random: &random)]
        if let second = seed.second {
            let taken = findings[0].member
            findings.append(applySingle(second, to: &maker, in: village, except: taken, random: &random))
        }
        return findings
    }

    // MARK: Errors between two families

    private mutating func applyPair(
        _ seed: ErrorSeed, pair: Int, to maker: inout FamilyMaker, in village: VillageProfile,
        random: inout RandomSource
    ) -> Finding {
        let last = maker.family.members.count - 1
        var member = random.between(0, last)
        switch (seed.rule, seed.closesPair) {
        case (.sharedKk, false):
            member = 0
            carriedKk[pair] = maker.family.kk
        case (.sharedKk, true):
            member = 0
            maker.family.kk = carriedKk.removeValue(forKey: pair) ?? maker.family.kk
        case (.doubleMember, true):
            member = last
        case (_, true):
            if let other = carried.removeValue(forKey: pair) {
                maker.rename(member, apartFrom: other.name, in: village, random: &random)
                maker.family.members[member].nik = other.nik
            }
        case (_, false):
            carried[pair] = maker.family.members[member]
        }
        return Finding(member: member, rule: seed.rule, detail: "pair\(pair + 1)")
    }

    // MARK: Errors within one family

    private mutating func applySingle(
        _ rule: SeededRule, to maker: inout FamilyMaker, in village: VillageProfile, except taken: Int?,
        random: inout RandomSource
    ) -> Finding {
        var flaw = Flaw(rule: rule, variant: random.below(rule.variants.count))
        switch rule {
        case .emptyKk, .malformedKk:
            maker.family.kkFlaw = flaw
            return Finding(member: 0, rule: rule, detail: flaw.detail)
        case .noHead:
            maker.family.members[0].relation = .other
            return Finding(member: 0, rule: rule, detail: "")
        case .twoHeads:
            maker.family.members[secondHead(of: maker.family)].relation = .head
            return Finding(member: 0, rule: rule, detail: "")
        default:
            let member = pick(for: rule, in: maker.family, except: taken, random: &random)
            damage(member, with: &flaw, in: &maker, area: village.area, random: &random)
            maker.family.members[member].flaw = flaw
            return Finding(member: member, rule: rule, detail: flaw.detail)
        }
    }

    /// Changes the values a row's flaw cannot express alone.
    private mutating func damage(
        _ member: Int, with flaw: inout Flaw, in maker: inout FamilyMaker, area: Int, random: inout RandomSource
    ) {
        switch flaw.rule {
        case .malformedNik:
            // Two numbers of one area look alike in scientific notation, so each look is used once.
            let mantissa = MalformedNumber.scientificMantissa(maker.family.members[member].nik)
            if flaw.variant == 3, !mantissas.insert(mantissa).inserted { flaw.variant = random.below(3) }
        case .impossibleNikDate:
            let date = impossibleDate(maker.family.members[member], variant: flaw.variant, random: &random)
            if let nik = maker.register.take(area: area, date: date) { maker.family.members[member].nik = nik }
        case .zeroSerial:
            var nik: UInt64
            repeat {
                nik = NumberRegister.number(area: area, date: maker.family.members[member].nikDate, serial: 0)
                if zeroSerials.contains(nik) { maker.family.members[member].birth -= 1 }
            } while !zeroSerials.insert(nik).inserted
            maker.family.members[member].nik = nik
        case .nikIsKk:
            maker.family.members[member].nik = maker.family.kk
        case .impossibleBirth, .futureBirth, .tooOld:
            flaw.variant = random.below(FlawedBirth.variants)
        default:
            break
        }
    }

    private func impossibleDate(_ person: Person, variant: Int, random: inout RandomSource) -> Int {
        let date = person.nikDate
        return switch variant {
        case 0: date % 10_000 + random.between(32, 40) * 10_000
        case 1: date % 10_000 + random.between(72, 99) * 10_000
        case 2: date / 10_000 * 10_000 + random.between(13, 99) * 100 + date % 100
        default: (person.isWoman ? 71 : 31) * 10_000 + 200 + date % 100
        }
    }

    private func pick(for rule: SeededRule, in family: Family, except taken: Int?, random: inout RandomSource) -> Int {
        let free = family.members.indices.filter { $0 != taken }
        let adults = free.filter { today - family.members[$0].birth > Self.adult }
        let choice = rule == .notRecorded && !adults.isEmpty ? adults : free
        let member = choice[random.below(choice.count)]
        guard rule == .deceased else { return member }
        let other = choice[random.below(choice.count)]
        return family.members[other].birth < family.members[member].birth ? other : member
    }

    private func secondHead(of family: Family) -> Int {
        let adults = family.members.indices.dropFirst().filter { today - family.members[$0].birth > Self.adult }
        return adults.first { family.members[$0].relation != .wife } ?? adults.first ?? 1
    }
}
