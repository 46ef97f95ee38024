import ArgumentParser
import Foundation
import Registry

struct Regions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find regions, and extend the bridge of codes.", subcommands: [Find.self, Bridge.self])

    struct Find: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Find regions by name or by the beginning of a code.")
        @Argument var text: String
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let registry = try database.open()
            for found in registry.gazetteer.suggest(text, limit: 20) {
                let path = registry.gazetteer.path(of: found.code).dropLast().reversed().map(\.name).joined(
                    separator: ", ")
                print("\(found.code.dotted)\t\(found.fullName)\t\(path)")
            }
        }
    }

    struct Bridge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add other codes of regions: CSV with columns code,name,kemendagri_code.")
        @Argument var file: String
        @Option(help: "Which system the codes are of: bps, kemendagri-2019, ...") var system = "bps"
        @Option(help: "Where the list is from.") var source: String
        @Option(help: "The day from which the codes hold, YYYY-MM-DD.") var from: String
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            guard let day = Import.day(from) else { throw Trouble(message: "--from: write the day as YYYY-MM-DD") }
            guard let content = FileManager.default.contents(atPath: file) else {
                throw Trouble(message: "cannot read \(file)")
            }
            let rows = content.withUnsafeBytes { EmbeddedTable(csv: $0).rows }
            let registry = try database.open()
            let (added, unknown) = try await registry.addRegionCodes(
                rows, system: system, source: source, validFrom: day, by: commandLineActor())
            print("added \(added) codes; \(unknown) rows name no region in force")
        }
    }
}
