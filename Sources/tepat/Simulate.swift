import ArgumentParser
import Foundation
import Registry
import Simulation

struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write an invented population as DTKS files, with the truth about its errors.",
        discussion: "Writes dtks.psv, truth.csv and houses.csv. NIK and KK begin with 99, which no real person's do.")

    @Option(help: "Regions by code, separated by commas.") var regions: String
    @Option(help: "How many families.") var families: Int
    @Option(help: "How many persons; a realistic number if not given.") var persons: Int?
    @Option(help: "How many families carry an error.") var invalidFamilies = 0
    @Option(parsing: .upToNextOption, help: "Recipients: ID=Nf for families, ID=Np for persons.") var program:
        [String] = []
    @Option(help: "Weights of the errors: RULE=WEIGHT,...") var errors: String?
    @Option(help: "The same seed writes the same files.") var seed: UInt64 = 1
    @Option(help: "The day the file speaks of, YYYY-MM-DD.") var asOf = "2024-06-01"
    @Option(help: "The folder to write into.") var out: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let gazetteer = try Gazetteer.embedded()
        let villages = try Set(
            regions.split(separator: ",").flatMap { text in
                guard let code = gazetteer.resolve(code: String(text)) else {
                    throw Refusal.unknownRegion(String(text))
                }
                return gazetteer.villages(in: code).map(\.code)
            })
        guard let day = Import.day(asOf) else { throw Trouble(message: "--as-of: write the day as YYYY-MM-DD") }
        do {
            let quotas = try program.flatMap { $0.split(separator: ",") }.map { try ProgramQuota.parse(String($0)) }
            let plan = SimulationPlan(
                villages: simulatedRegions(villages, gazetteer), families: families, persons: persons,
                invalidFamilies: invalidFamilies, programs: quotas, seed: seed,
                asOf: (Int(day) / 10_000, Int(day) / 100 % 100, Int(day) % 100),
                errorMix: try errors.map { try ErrorMix.parse($0) })
            let simulation = try Simulation(plan: plan, names: try embeddedNames())
            let out = out
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
            let summary = try await onOwnThread {
                try simulation.write(to: out) { Terminal.progress("written \($0) persons") }
            }
            Terminal.progress("", final: true)
            print(
                "\(summary.families) families, \(summary.persons) persons, \(summary.invalidFamilies) families with errors in \(out)/dtks.psv"
            )
        } catch let error as SimulationError {
            throw Trouble(message: error.message)
        }
    }
}

func simulatedRegions(_ villages: Set<RegionCode>, _ gazetteer: Gazetteer) -> [SimulatedRegion] {
    villages.sorted().compactMap { code in
        let path = gazetteer.path(of: code)
        guard path.count == 4 else { return nil }
        return SimulatedRegion(
            code: code.value, name: path[3].name, kind: path[3].kind, kecamatan: path[2].name, kabupaten: path[1].name,
            province: path[0].name)
    }
}

func embeddedNames() throws -> NameParts {
    try NameParts(csv: [UInt8](try EmbeddedFile.bytes("name_parts.csv")))
}
