/// The work a member's row states.
enum Occupation: Int, CaseIterable, Sendable {
    case none, pupil, household, farmHand, farmer, labourer, entrepreneur, employee
    case trader, driver, builder, fisher, honorary, retired

    var text: String {
        switch self {
        case .none: "BELUM/TIDAK BEKERJA"
        case .pupil: "PELAJAR/MAHASISWA"
        case .household: "MENGURUS RUMAH TANGGA"
        case .farmHand: "BURUH TANI/PERKEBUNAN"
        case .farmer: "PETANI/PEKEBUN"
        case .labourer: "BURUH HARIAN LEPAS"
        case .entrepreneur: "WIRASWASTA"
        case .employee: "KARYAWAN SWASTA"
        case .trader: "PEDAGANG"
        case .driver: "SOPIR"
        case .builder: "TUKANG BATU"
        case .fisher: "NELAYAN/PERIKANAN"
        case .honorary: "KARYAWAN HONORER"
        case .retired: "PENSIUNAN"
        }
    }

    static func draw(
        age: Int, isWoman: Bool, isMarried: Bool, isUrban: Bool, random: inout RandomSource
    ) -> Occupation {
        switch age {
        case ..<6: return .none
        case ..<16: return random.chance(0.97) ? .pupil : .none
        case ..<22 where !isMarried:
            return random.chance(0.62) ? .pupil : choose(isUrban ? urbanStart : ruralStart, random: &random)
        case 70...: return choose(isWoman ? oldWoman : oldMan, random: &random)
        default:
            if isWoman { return choose(isMarried ? wife : isUrban ? urbanWoman : ruralWoman, random: &random) }
            return choose(isUrban ? urbanMan : ruralMan, random: &random)
        }
    }

    private static let urbanStart: [(Occupation, Int)] = [(.none, 55), (.labourer, 20), (.employee, 15), (.trader, 10)]
    private static let ruralStart: [(Occupation, Int)] = [(.none, 55), (.farmHand, 25), (.farmer, 12), (.labourer, 8)]
    private static let oldMan: [(Occupation, Int)] = [(.none, 44), (.farmer, 38), (.farmHand, 12), (.retired, 6)]
    private static let oldWoman: [(Occupation, Int)] = [(.none, 40), (.household, 46), (.farmer, 12), (.retired, 2)]
    private static let wife: [(Occupation, Int)] = [
        (.household, 72), (.farmer, 9), (.farmHand, 7), (.trader, 6), (.entrepreneur, 4), (.honorary, 2),
    ]
    private static let urbanWoman: [(Occupation, Int)] = [
        (.household, 30), (.trader, 24), (.labourer, 18), (.employee, 12), (.none, 16),
    ]
    private static let ruralWoman: [(Occupation, Int)] = [
        (.household, 30), (.farmHand, 24), (.farmer, 22), (.trader, 10), (.none, 14),
    ]
    private static let urbanMan: [(Occupation, Int)] = [
        (.labourer, 32), (.entrepreneur, 20), (.employee, 14), (.trader, 11), (.driver, 9), (.builder, 9), (.none, 5),
    ]
    private static let ruralMan: [(Occupation, Int)] = [
        (.farmer, 40), (.farmHand, 27), (.labourer, 13), (.entrepreneur, 8), (.builder, 4), (.driver, 3),
        (.fisher, 2), (.none, 3),
    ]

    private static func choose(_ table: [(Occupation, Int)], random: inout RandomSource) -> Occupation {
        var left = random.below(100)
        for (occupation, share) in table {
            left -= share
            if left < 0 { return occupation }
        }
        return .none
    }
}
