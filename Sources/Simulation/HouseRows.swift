/// Writes one row per family about its house, the way a field survey would find it.
struct HouseRows {
    private static let columns = """
        id_dtks,no_kk,provinsi,kabupaten,kecamatan,desa,sta_bangunan,sta_lahan,luas_lantai,jumlah_kamar,lantai,\
        dinding,kondisi_dinding,atap,kondisi_atap,sumber_airminum,sumber_penerangan,daya,bb_masak,fasbab,kloset,\
        buang_tinja,desil

        """

    private var places: [UInt8] = []

    func appendHeader(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: Self.columns.utf8)
    }

    /// Takes over the place names of the village whose families come next.
    mutating func enter(_ village: VillageProfile) {
        places.removeAll(keepingCapacity: true)
        for place in [village.province, village.kabupaten, village.kecamatan, village.name] {
            places.append(UInt8(ascii: ","))
            places.appendCsv(place)
        }
    }

    func append(_ family: Family, to bytes: inout [UInt8], random: inout RandomSource) {
        guard let head = family.members.first else { return }
        let welfare = family.welfare
        @discardableResult
        func ask(_ question: HouseQuestion, if applies: Bool = true) -> UInt8 {
            let answer = applies ? question.answer(welfare: welfare, random: &random) : 0
            append(answer, to: &bytes)
            return answer
        }
        head.appendId(to: &bytes)
        bytes.append(UInt8(ascii: ","))
        family.appendKk(to: &bytes)
        bytes.append(contentsOf: places)
        let building = ask(.building)
        ask(.land, if: building == 1)
        append(UInt8(18 + welfare * 50) + UInt8(random.below(24)), to: &bytes)
        append(UInt8(1 + welfare * 2) + UInt8(random.below(2)), to: &bytes)
        for question in [HouseQuestion.floor, .wall, .condition, .roof, .condition, .water] { ask(question) }
        let lighting = ask(.lighting)
        ask(.power, if: lighting == 1)
        ask(.cooking)
        let latrine = ask(.latrine)
        ask(.closet, if: latrine != 4)
        ask(latrine != 4 ? .sewage : .openSewage)
        append(UInt8(1 + min(4, welfare * 5)), to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// A comma and the number, nothing after the comma where the question was not asked.
    private func append(_ answer: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: ","))
        if answer >= 10 { bytes.append(UInt8(ascii: "0") + answer / 10) }
        if answer > 0 { bytes.append(UInt8(ascii: "0") + answer % 10) }
    }
}
