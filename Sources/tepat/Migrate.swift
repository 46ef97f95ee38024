import ArgumentParser
import Foundation
import Registry
import Storage

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the tables of the register up to date, or make them.",
        discussion: """
            Every command does so by itself when it opens the register; where the server's account may not change \
            tables, give this one as the account that may.
            """,
        subcommands: [Run.self, Status.self], defaultSubcommand: Run.self)

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take the steps that are waiting.")
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let place = try database.place
            let engine = try place.make()
            try requireRegister(engine, at: place.address.description)
            let before = try Schema.state(of: engine)
            let registry = try Registry(database: engine)
            let now = try Schema.state(of: registry.database)
            for step in before.waiting { print("\(step.number) \(step.name)") }
            print("\(place.address) is at step \(now.found) of the schema, the newest this program knows")
        }
    }

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which steps are waiting; nothing is changed.",
            discussion: "Ends with 0 if none is, 3 if some are, 4 if a newer version of tepat made the database.")
        @Flag(help: "Print the answer as JSON.") var json = false
        @OptionGroup var database: DatabaseOption

        private struct Answer: Encodable {
            var known: Int
            var found: Int
            var waiting: [SchemaState.Step]
        }

        func run() async throws {
            let state = try Schema.state(of: database.place.existing())
            if json {
                try printJSON(Answer(known: state.known, found: state.found, waiting: state.waiting))
            } else {
                print("this program knows step \(state.known) of the schema, the database is at step \(state.found)")
                for step in state.waiting { print("  waiting: \(step.number) \(step.name)") }
                if state.found > state.known { print("a newer version of tepat made it; install that one") }
            }
            if state.found > state.known { throw ExitCode(4) }
            if !state.waiting.isEmpty { throw ExitCode(3) }
        }
    }
}
