import ArgumentParser
import Registry

struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a whole import back.",
        discussion: "Fields changed since by somebody else are left as they are and listed.")

    @Argument(help: "The import's number, as `import` printed it.") var batch: Int64
    @Flag(help: "Print the answer as JSON.") var json = false
    @OptionGroup var database: DatabaseOption

    private struct Answer: Encodable { var restored: Int; var withdrawn: Int; var left: [String] }

    func run() async throws {
        let registry = try database.openExisting()
        let batch = batch
        let report = try await onOwnThread {
            try registry.undoImport(batch, by: commandLineActor()) { Terminal.progress("undoing \($0)") }
        }
        Terminal.progress("", final: true)
        if json {
            return try printJSON(Answer(restored: report.restored, withdrawn: report.withdrawn, left: report.left))
        }
        print(
            "import \(batch) undone: \(report.restored) fields restored, \(report.withdrawn) persons withdrawn, \(report.left.count) left as changed since"
        )
        report.left.prefix(100).forEach { print("  " + $0) }
    }
}
