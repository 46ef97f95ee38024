import ArgumentParser
import Registry

struct Duplicates: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look through the whole register for people who stand in it twice.",
        discussion: "What is found becomes cases for the clerk's desk; nothing is merged.")

    @Flag(help: "Print the answer as JSON.") var json = false
    @Option(
        help: "Look for so many single persons instead, as when they are entered; tell how long it took, keep nothing.")
    var tryOne: Int?
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let registry = try database.openExisting()
        if let tryOne { return try await trial(of: tryOne, in: registry) }
        let found = try await onOwnThread { try findDuplicates(in: registry) }
        if json { return try printJSON(found) }
        print(
            """
            compared \(found.persons) persons: \(found.cases) cases of one person twice (\(found.new) new), \
            \(found.numbers) of one NIK and different people, \(found.gone) no longer to be asked
            """)
    }

    private func trial(of sample: Int, in registry: Registry) async throws {
        guard (1...100_000).contains(sample) else { throw ValidationError("--try-one takes 1 to 100000") }
        let trial = try await onOwnThread { try registry.tryLinkChecks(sample: sample, by: commandLineActor()) }
        if json { return try printJSON(trial) }
        guard let last = trial.times.last else { return print("nobody has keys yet: run `tepat duplicates` first") }
        func part(_ share: Double) -> String {
            let time = trial.times[min(trial.times.count - 1, Int(share * Double(trial.times.count)))]
            return "\((time * 100).rounded() / 100) ms"
        }
        print(
            """
            looked for \(trial.times.count) persons one by one: p50 \(part(0.5)), p95 \(part(0.95)), p99 \(part(0.99)), \
            longest \((last * 100).rounded() / 100) ms
            of \(trial.asked) open cases found by a search, \(trial.found) were found so too
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
