/// The three files of a simulation, written side by side.
struct SimulationOutput {
    private let rows: PersonRows
    private let truth = TruthRows()
    private var houses = HouseRows()
    private var dtksFile: OutputFile
    private var truthFile: OutputFile
    private var housesFile: OutputFile
    private var familyCount = 0
    private var invalidCount = 0
    private var errorCounts: [SeededRule: Int] = [:]
    private(set) var rowCount = 0

    init(directory: String, rows: PersonRows) throws(SimulationError) {
        self.rows = rows
        dtksFile = try OutputFile(directory: directory, name: "dtks.psv")
        truthFile = try OutputFile(directory: directory, name: "truth.csv")
        housesFile = try OutputFile(directory: directory, name: "houses.csv")
        rows.appendHeader(to: &dtksFile.bytes)
        truth.appendHeader(to: &truthFile.bytes)
        houses.appendHeader(to: &housesFile.bytes)
    }

    mutating func enter(_ village: VillageProfile) {
        houses.enter(village)
    }

    mutating func append(
        _ family: Family, findings: [Finding], in village: VillageProfile, random: inout RandomSource
    ) throws(SimulationError) {
        // Line 1 is the header.
        truth.append(findings, of: family, firstLine: rowCount + 2, to: &truthFile.bytes)
        rows.append(family, in: village, to: &dtksFile.bytes)
        houses.append(family, to: &housesFile.bytes, random: &random)
        rowCount += family.members.count
        familyCount += 1
        if !findings.isEmpty { invalidCount += 1 }
        for finding in findings { errorCounts[finding.rule, default: 0] += 1 }
        try dtksFile.writeFullPieces()
        try truthFile.writeFullPieces()
        try housesFile.writeFullPieces()
    }

    mutating func finish() throws(SimulationError) {
        try dtksFile.finish()
        try truthFile.finish()
        try housesFile.finish()
    }

    func summary(programs: [ProgramQuota]) -> SimulationSummary {
        SimulationSummary(
            families: familyCount, persons: rowCount, invalidFamilies: invalidCount, programs: programs,
            errors: SeededRule.allCases.compactMap { rule in
                errorCounts[rule].map { SimulationSummary.ErrorCount(rule: rule.rawValue, rows: $0) }
            }.sorted { $0.rule < $1.rule })
    }
}
