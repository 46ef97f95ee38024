import ArgumentParser
import Foundation
import Registry
import Storage

struct Move: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the whole register into another database, of the same engine or of another one.",
        discussion: """
            Stop the server first. The register at --from is only read and stays as it is; the database at --to must be \
            new or hold an interrupted move. Keys and files go along. Interrupted, give the same command again: it goes \
            on where it was. All that arrived is read again and held against what was sent; until then the new \
            register cannot be used.
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
        let began = Date()
        let report = try await onOwnThread {
            try RegisterMove(from: source, to: target) { Terminal.progress(Self.words($0)) }.run()
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
    }
}
