import ArgumentParser
import Registry

struct Duplicates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look through the whole register for people who stand in it twice.",
        discussion: "What is found becomes cases for the clerk's desk; nothing is merged.")

    @Flag(help: "Print the answer as JSON.") var json = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let registry = try database.openExisting()
        let found = try await onOwnThread { try findDuplicates(in: registry) }
        if json { return try printJSON(found) }
        print(
            """
            compared \(found.persons) persons: \(found.cases) cases of one person twice (\(found.new) new), \
            \(found.numbers) of one NIK and different people, \(found.gone) no longer to be asked
            """)
    }
}

/// With its progress on the terminal.
func findDuplicates(in registry: Registry) throws -> FindDuplicates.Outcome {
    let found = try registry.findDuplicates(by: commandLineActor()) { phase, done, total in
        Terminal.progress("\(phase.en) \(Terminal.percent(done, total))")
    }
    Terminal.progress("", final: true)
    return found
}
