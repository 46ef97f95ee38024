/// A village to fill, with the names of the official list (for example "Kabupaten Rejang Lebong").
package struct SimulatedRegion: Sendable {
    /// The official code without dots, ten digits, for example 1702012001.
    package var code: Int64
    package var name: String
    /// "desa", "kelurahan" or "desa adat".
    package var kind: String
    package var kecamatan: String
    package var kabupaten: String
    package var province: String

    package init(
        code: Int64, name: String, kind: String, kecamatan: String, kabupaten: String, province: String
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.kecamatan = kecamatan
        self.kabupaten = kabupaten
        self.province = province
    }

    /// Kabupaten and kecamatan as four digits, the middle of a NIK's area; a kabupaten is never 00 or 70.
    var area: Int {
        let digits = Int(code / 10_000 % 10_000)
        return [0, 70].contains(digits / 100) ? digits + 100 : digits
    }

    var provinceCode: Int { Int(code / 100_000_000) }
    var isUrban: Bool { kind == "kelurahan" }
}

/// What to simulate. Every count is met exactly.
package struct SimulationPlan: Sendable {
    package var villages: [SimulatedRegion]
    package var families: Int
    /// The rows to write; nil draws a plausible family size between 2.7 and 3.4.
    package var persons: Int?
    /// This many families carry at least one error; every other family carries none.
    package var invalidFamilies: Int
    package var programs: [ProgramQuota]
    package var seed: UInt64
    /// Ages are plausible on this day, and nobody is born after it.
    package var asOf: (year: Int, month: Int, day: Int)
    /// Weights by rule id; nil takes ``ErrorMix/standard``.
    package var errorMix: [String: Double]?

    package init(
        villages: [SimulatedRegion], families: Int, persons: Int? = nil, invalidFamilies: Int = 0,
        programs: [ProgramQuota] = [], seed: UInt64 = 1,
        asOf: (year: Int, month: Int, day: Int) = (2024, 6, 1), errorMix: [String: Double]? = nil
    ) {
        self.villages = villages
        self.families = families
        self.persons = persons
        self.invalidFamilies = invalidFamilies
        self.programs = programs
        self.seed = seed
        self.asOf = asOf
        self.errorMix = errorMix
    }
}
