import ArgumentParser
import Registry

struct Validate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Judge the whole register again by the rules in force today.")

    @Flag(help: "Print the answer as JSON.") var json = false
    @OptionGroup var database: DatabaseOption

    private struct Answer: Encodable { var families: Int; var persons: Int; var changed: Int }

    func run() async throws {
        let registry = try database.openExisting()
        let report = try await onOwnThread {
            try registry.validateAll(by: commandLineActor()) { Terminal.progress("judged \($0) persons") }
        }
        Terminal.progress("", final: true)
        if json {
            return try printJSON(Answer(families: report.families, persons: report.persons, changed: report.settled))
        }
        print(
            "judged \(report.families) families with \(report.persons) persons; findings changed in \(report.settled) families"
        )
    }
}
