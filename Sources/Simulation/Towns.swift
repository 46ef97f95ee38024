/// The places people are born in: some common towns, then every kabupaten of the plan.
struct Towns: Sendable {
    static let common = [
        "JAKARTA", "BANDUNG", "SEMARANG", "SURABAYA", "YOGYAKARTA", "MEDAN", "PADANG", "PALEMBANG", "BENGKULU",
        "BANDAR LAMPUNG", "METRO", "CURUP", "KEBUMEN", "WONOGIRI", "PONOROGO", "CIREBON", "SERANG", "MAKASSAR",
    ]

    /// Each place as a quoted field with its separator.
    private(set) var quoted: [[UInt8]] = []
    private var numbers: [String: Int] = [:]

    init(_ villages: [SimulatedRegion]) {
        for place in Self.common + villages.map({ Self.short($0.kabupaten) }) where numbers[place] == nil {
            numbers[place] = quoted.count
            var field: [UInt8] = []
            field.appendQuoted(place)
            field.append(UInt8(ascii: "|"))
            quoted.append(field)
        }
    }

    func number(of kabupaten: String) -> Int {
        numbers[Self.short(kabupaten)] ?? 0
    }

    /// The name without what kind of region it is.
    private static func short(_ kabupaten: String) -> String {
        let name = kabupaten.uppercased()
        for kind in ["KABUPATEN ", "KOTA ADMINISTRASI ", "KOTA "] where name.hasPrefix(kind) {
            return String(name.dropFirst(kind.count))
        }
        return name
    }
}
