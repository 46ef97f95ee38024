import ArgumentParser
import Foundation
import Registry
import Storage

struct Move: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the whole register into another database, of the same engine or of another one.",
        discussion: """
            From then on the register is at its new place alone; what is left at the old one is not served and takes no \
            change. `tepat move reopen` has it used again.
            """,
        subcommands: [Copy.self, Reopen.self], defaultSubcommand: Copy.self)

    struct Copy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy the register, check what arrived, and leave a note where it was.",
            discussion: """
                Stop the server first. The register at --from is only read, until at the end it is written down there \
                where it went; its account must be that of the tables' owner. The database at --to must be new or hold \
                an interrupted move. Keys and files go along. Interrupted, give the same command again: it goes on where \
                it was. All that arrived is read again and held against what was sent; until then the new register \
                cannot be used.
                """)
        @Option(help: ArgumentHelp("The register to copy.", valueName: "address")) var from: String
        @Option(help: ArgumentHelp("Where it is to be.", valueName: "address")) var to: String
        @Option(help: ArgumentHelp("Where the files of a register on PostgreSQL lie.", valueName: "prefix"))
        var fromFiles: String?
        @Option(help: ArgumentHelp("Where they are to lie, if --to is on PostgreSQL.", valueName: "prefix"))
        var toFiles: String?
        @Flag(help: "Print the answer as JSON.") var json = false

        private struct Answer: Encodable {
            var tables: [RegisterMove.Report.Table]
            var rows: Int
            var seconds: Double
            var resumed: Bool
            var files: MovedFiles.Report
            var auditEntries: Int
            var problemsBefore: [String]
        }

        func run() async throws {
            let origin = try RegisterPlace(from, option: "--from", files: fromFiles)
            let destination = try RegisterPlace(to, option: "--to", files: toFiles)
            guard origin.address != destination.address else {
                throw Trouble(message: "--from and --to are the same database")
            }
            let source = try origin.existing()
            let target = try destination.make()
            try requireRegister(target, at: destination.address.description)
            let words = destination.words
            let began = Date()
            let report = try await onOwnThread {
                try RegisterMove(from: source, to: target, at: words) { Terminal.progress(Self.words($0)) }.run()
            }
            Terminal.progress("", final: true)
            let seconds = Date().timeIntervalSince(began)
            let answer = Answer(
                tables: report.tables, rows: report.tables.reduce(0) { $0 + $1.rows },
                seconds: (seconds * 10).rounded() / 10, resumed: report.isResumed, files: report.files,
                auditEntries: report.auditEntries, problemsBefore: report.oldProblems)
            if json { return try printJSON(answer) }
            show(answer, at: destination)
        }

        private static func words(_ step: RegisterMove.Step) -> String {
            let share = Terminal.percent(step.done, step.total)
            return switch step.phase {
            case .files: "files \(share) \(step.name)"
            case .rows: "copying \(step.name) \(share)"
            case .indexes: "indexes \(share) \(step.name)"
            case .checking: "checking \(share) \(step.name)"
            case .trail: "checking the audit trail"
            }
        }

        private func show(_ answer: Answer, at destination: RegisterPlace) {
            func line(_ name: String, _ rows: Int, _ seconds: Double) {
                let rows = String(rows), seconds = String((seconds * 10).rounded() / 10)
                func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 1)) }
                print(name + spaces(36 - name.count - rows.count) + rows + spaces(9 - seconds.count) + seconds + " s")
            }
            for table in answer.tables where table.rows > 0 {
                line(table.name, table.rows, Double(table.milliseconds) / 1_000)
            }
            line("in all", answer.rows, answer.seconds)
            print("\(answer.files.files) files; \(answer.auditEntries) entries of the audit trail hold")
            if answer.resumed { print("It went on where an earlier move was interrupted.") }
            for problem in answer.problemsBefore { print("was wrong before and is so still: \(problem)") }
            print("The register is at \(destination.address), its files at \(destination.files)...")
            print("What is left at the old place can no longer be used; `tepat move reopen` says how it can.")
        }
    }

    struct Reopen: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Use a register again that was moved elsewhere.",
            discussion: """
                It is as it was when it was moved: nothing that was recorded at the new place since comes back with it. \
                Stop the server at the new place first, or people go on at both.
                """)
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let place = try database.place
            let engine = try place.existing()
            guard let other = try await onOwnThread({ try RegisterMove.reopen(engine) }) else {
                throw Trouble(
                    message: "the register at \(place.address) was not moved elsewhere; it can be used as it is")
            }
            print(
                "The register at \(place.address) can be used again. It was moved to \(other): see that nobody uses that."
            )
        }
    }
}
