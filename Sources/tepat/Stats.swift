import ArgumentParser
import Registry

struct Stats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "How many, which, where: the counts of a region.")

    @Option(help: "A region by code or name; the whole register if none.") var region: String?
    @Flag(help: "Print the answer as JSON.") var json = false
    @OptionGroup var database: DatabaseOption

    private struct Answer: Encodable {
        struct Program: Encodable { var families: Int; var persons: Int }
        var region: String
        var families: Int
        var persons: Int
        var invalidFamilies: Int
        var findings: [String: Int]
        var programs: [String: Program]
    }

    func run() async throws {
        let registry = try database.openExisting()
        let code = try region.map { try tepat.region($0, in: registry) } ?? .nation
        let overview = try await registry.overview(of: code, by: commandLineActor())
        let answer = Answer(
            region: code.dotted, families: overview.families, persons: overview.persons,
            invalidFamilies: overview.invalidFamilies,
            findings: Dictionary(uniqueKeysWithValues: overview.reasons.map { ($0.rule.code, $0.findings) }),
            programs: Dictionary(
                uniqueKeysWithValues: overview.programs.map {
                    ($0.id, Answer.Program(families: $0.families, persons: $0.persons))
                }))
        if json { return try printJSON(answer) }
        print("\(overview.region.fullName) (\(code.dotted))")
        print(
            "families \(overview.families), persons \(overview.persons), invalid families \(overview.invalidFamilies) (found by Tepat \(overview.invalidFound), stated by the source \(overview.invalidStated))"
        )
        for reason in overview.reasons {
            print(
                "  \(reason.rule.code) \(reason.rule.severity.rawValue) \(reason.rule.title.id): \(reason.findings) in \(reason.families) families"
            )
        }
        for program in overview.programs {
            print("  \(program.id): \(program.families) families, \(program.persons) persons")
        }
        for part in overview.parts where part.families > 0 {
            print(
                "  \(part.region.code.dotted) \(part.region.name): \(part.families) families, \(part.invalidFamilies) invalid"
            )
        }
    }
}
