/// Where in its village a family lives.
struct Address: Sendable {
    var street = 0
    var houseNumber = 0
    var hamlet = 0
    var neighbourhood = 0

    static let streets: [[UInt8]] = [
        "JL. MERDEKA", "JL. RAYA", "JL. MASJID", "JL. PAHLAWAN", "JL. KARTINI", "JL. DIPONEGORO", "JL. MELATI",
        "JL. MAWAR", "JL. SAWAH", "JL. PASAR", "JL. BALAI DESA", "JL. KENANGA", "GG. DAMAI", "GG. MANGGIS",
        "GG. RUKUN", "JL. GOTONG ROYONG",
    ].map { Array($0.utf8) }

    private static let numerals: [[UInt8]] = ["I", "II", "III", "IV", "V", "VI"].map { Array($0.utf8) }

    /// The columns ALAMAT, DUSUN, RT and RW, quoted, each followed by its separator.
    func appendColumns(isUrban: Bool, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: Self.streets[street])
        bytes.append(contentsOf: " NO. ".utf8)
        bytes.append(decimal: UInt64(houseNumber), digits: houseNumber < 10 ? 1 : houseNumber < 100 ? 2 : 3)
        bytes.append(contentsOf: "\"|\"".utf8)
        bytes.append(contentsOf: (isUrban ? "LINGKUNGAN " : "DUSUN ").utf8)
        bytes.append(contentsOf: Self.numerals[(hamlet - 1) % Self.numerals.count])
        bytes.append(contentsOf: "\"|\"".utf8)
        bytes.append(decimal: UInt64(neighbourhood), digits: 3)
        bytes.append(contentsOf: "\"|\"".utf8)
        bytes.append(decimal: UInt64(hamlet), digits: 3)
        bytes.append(contentsOf: "\"|".utf8)
    }
}
