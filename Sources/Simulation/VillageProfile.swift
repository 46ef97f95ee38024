/// What all rows of one village share, spelled the way the export spells it.
struct VillageProfile: Sendable {
    let area: Int
    let isUrban: Bool
    let province, kabupaten, kecamatan, name: String
    /// The four place columns, quoted and separated, up to and including the last separator.
    let quotedPlaces: [UInt8]
    private let groups: [(group: NameGroup, weight: Int)]
    private let hamlets: Int
    private let neighbourhoods: Int
    private let homeTown: Int

    init(_ region: SimulatedRegion, showsKind: Bool, towns: Towns, random: inout RandomSource) {
        area = region.area
        isUrban = region.isUrban
        province = region.province.uppercased()
        kabupaten = region.kabupaten.uppercased()
        kecamatan = region.kecamatan.uppercased()
        name = (showsKind ? "\(region.kind) \(region.name)" : region.name).uppercased()
        var quoted: [UInt8] = []
        for place in [province, kabupaten, kecamatan, name] {
            quoted.appendQuoted(place)
            quoted.append(UInt8(ascii: "|"))
        }
        quotedPlaces = quoted
        groups = NameGroup.mix(province: region.provinceCode)
        hamlets = random.between(3, 6)
        neighbourhoods = random.between(2, 5)
        homeTown = towns.number(of: region.kabupaten)
    }

    /// Villages in code order. Where two of one kecamatan share a name, both state their kind.
    static func all(_ villages: [SimulatedRegion], towns: Towns, random: inout RandomSource) -> [VillageProfile] {
        var bearers: [String: Int] = [:]
        for village in villages { bearers[nameKey(village), default: 0] += 1 }
        return villages.map { village in
            VillageProfile(
                village, showsKind: bearers[nameKey(village), default: 0] > 1, towns: towns, random: &random)
        }
    }

    private static func nameKey(_ village: SimulatedRegion) -> String {
        "\(village.code / 10_000) \(village.name.uppercased().filter { !$0.isWhitespace })"
    }

    func nameGroup(random: inout RandomSource) -> NameGroup {
        var left = random.below(groups.reduce(0) { $0 + $1.weight })
        for (group, weight) in groups {
            left -= weight
            if left < 0 { return group }
        }
        return .jawa
    }

    /// Neighbours in the list are neighbours in the village.
    func address(position: Int, of families: Int, random: inout RandomSource) -> Address {
        let block = position * hamlets * neighbourhoods / max(families, 1)
        return Address(
            street: random.below(Address.streets.count), houseNumber: random.between(1, 120),
            hamlet: block / neighbourhoods + 1, neighbourhood: block % neighbourhoods + 1)
    }

    func birthplace(random: inout RandomSource) -> Int {
        random.chance(0.82) ? homeTown : random.below(Towns.common.count)
    }
}
