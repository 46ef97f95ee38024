import ArgumentParser
import Foundation
import Registry
import Rules

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take DTKS files (or plain CSV) into the register.",
        discussion: """
            The columns are guessed from the header and shown; correct a guess with --map FIELD=HEADER. \
            A killed import goes on where it was when the same file is imported again. \
            Rows that cannot be placed go to the rejects file with line, column, value and reason; \
            the command still ends with 0.
            """)

    @Argument(help: "The files, in the order in which they were made.") var files: [String]
    @Option(help: "Where rejected rows are reported. Default: FILE.ditolak.csv, if there are any.") var rejects: String?
    @Option(help: "The day the file speaks of, YYYY-MM-DD. Default: today.") var asOf: String?
    @Option(help: "The file claims to hold everybody of this region: who is missing is told.") var complete: String?
    @Flag(help: "The file holds some of the people only (the default).") var partial = false
    @Option(help: "Correct a column: FIELD=HEADER, or FIELD= for none. May be repeated.") var map: [String] = []
    @Option(help: "How dates are written: dmy, mdy, ymd, ydm. Default: seen from the file.") var dateOrder: String?
    @Option(help: "utf-8 or windows-1252. Default: seen from the file.") var encoding: String?
    @Option(help: "What a village's spelling means: \"TULISAN=KODE\". May be repeated; kept for later files.")
    var place: [String] = []
    @Option(name: .customLong("in"), help: "The region the file is of, where it has no columns for it.") var within:
        String?
    @Option(help: "The name of the source, for comparing later files with.") var source = "DTKS"
    @Flag(help: "The columns NIK and NOKK have changed places in this file.") var swapNikKk = false
    @Flag(help: "The columns are right though NIK and NOKK look swapped.") var keepColumns = false
    @Flag(help: "An empty register becomes one for practice (NIK 99).") var training = false
    @Flag(help: "An empty register becomes one for real people.") var real = false
    @Flag(help: "Show how the file would be read, and do nothing.") var dryRun = false
    @Flag(help: "Print the answer as JSON.") var json = false
    @OptionGroup var database: DatabaseOption

    mutating func validate() throws {
        if partial && complete != nil { throw ValidationError("--partial and --complete exclude each other.") }
        if training && real { throw ValidationError("--training and --real exclude each other.") }
        if rejects != nil && files.count > 1 { throw ValidationError("--rejects goes with one file.") }
    }

    func run() async throws {
        let registry = try database.open()
        let actor = commandLineActor()
        for file in files {
            let options = try options(registry)
            if dryRun {
                Self.show(try registry.layout(of: file, options).mapping, of: file)
                continue
            }
            let report: ImportReport
            do {
                report = try await onOwnThread {
                    try registry.importFile(file, options, by: actor) { progress in
                        Terminal.progress("\(progress.phase.words) \(Terminal.percent(progress.done, progress.total))")
                    }
                }
            } catch ImportProblem.nothingPlaced(let rejects) {
                Terminal.progress("", final: true)
                let path = try write(rejects, of: file) ?? ""
                throw Trouble(
                    message: "none of \(rejects.count) rows could be placed, nothing was changed; the reasons: \(path)")
            }
            Terminal.progress("", final: true)
            if !json { Self.show(report.mapping, of: file) }
            let rejectsPath = report.wasKnown ? nil : try write(report.refused, of: file)
            try answer(report, file: file, rejects: rejectsPath)
        }
        await registry.finishAudit()
    }

    private func options(_ registry: Registry) throws -> ImportOptions {
        var options = ImportOptions()
        if let asOf {
            guard let day = Self.day(asOf) else {
                throw Trouble(message: "--as-of \(asOf): write the day as YYYY-MM-DD")
            }
            options.asOf = day
        }
        options.completeFor = try complete.map { try region($0, in: registry) }
        options.source = source
        options.corrections = map
        if let dateOrder {
            guard let order = DateOrder(word: dateOrder) else {
                throw Trouble(message: "--date-order is dmy, mdy, ymd or ydm")
            }
            options.dateOrder = order
        }
        if let encoding {
            guard let known = ColumnMapping.TextEncoding(rawValue: encoding.lowercased()) else {
                throw Trouble(message: "--encoding is utf-8 or windows-1252")
            }
            options.encoding = known
        }
        if let within { options.within = try region(within, in: registry) }
        for choice in place {
            let parts = choice.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let code = registry.gazetteer.resolve(code: parts[1]), code.level == .village else {
                throw Trouble(message: "--place \(choice): use \"TULISAN=KODE\" with a village's code")
            }
            options.places[parts[0].uppercased()] = code
        }
        options.swapNIKAndKK = swapNikKk
        options.keepColumns = keepColumns
        options.markTraining = training ? true : real ? false : nil
        return options
    }

    static func day(_ text: String) -> Int32? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return CivilDate(year: parts[0], month: parts[1], day: parts[2])?.packed
    }

    private static func show(_ mapping: ColumnMapping, of file: String) {
        let columns = mapping.fields.sorted { $0.value < $1.value }.map {
            "\($0.key.rawValue) <- \(mapping.headers[$0.value])"
        }
        Terminal.say(
            "\(file): \(mapping.encoding.rawValue), dates \(mapping.dateOrder.word), \(mapping.columnCount) columns")
        Terminal.say("  " + columns.joined(separator: ", "))
        if !mapping.programs.isEmpty {
            Terminal.say("  programs: " + mapping.programs.map { mapping.headers[$0.column] }.joined(separator: ", "))
        }
        if !mapping.houses.isEmpty { Terminal.say("  house: \(mapping.houses.count) columns") }
        if !mapping.unusedHeaders.isEmpty {
            Terminal.say("  not used: " + mapping.unusedHeaders.joined(separator: ", "))
        }
    }

    private func write(_ rejects: RejectList, of file: String) throws -> String? {
        let path = self.rejects ?? (rejects.isEmpty ? nil : file + ".ditolak.csv")
        guard let path else { return nil }
        var text = "line,column,value,reason,explanation\n"
        for reject in rejects.listed {
            text +=
                csv([
                    String(reject.line), reject.column, reject.value, reject.reason.rawValue, reject.reason.explanation,
                ]) + "\n"
        }
        if rejects.unlisted > 0 {
            text += csv(["", "", "", "", "\(rejects.unlisted) baris lagi, tidak didaftar"]) + "\n"
        }
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else {
            throw Trouble(message: "cannot write the rejects to \(path)")
        }
        return path
    }

    private struct Answer: Encodable {
        var batch: Int64
        var file: String
        var read: Int
        var new: Int
        var changed: Int
        var unchanged: Int
        var rejected: Int
        var absent: Int
        var unreadCodes: Int
        var villages: Int
        var resumed: Bool
        var alreadyImported: Bool
        var rejects: String?
    }

    private func answer(_ report: ImportReport, file: String, rejects: String?) throws {
        let counts = report.counts
        if json {
            try printJSON(
                Answer(
                    batch: report.batch.id, file: file, read: counts.read, new: counts.new, changed: counts.changed,
                    unchanged: counts.unchanged, rejected: counts.rejected, absent: counts.absent,
                    unreadCodes: report.unreadCodes,
                    villages: report.villages, resumed: report.wasResumed, alreadyImported: report.wasKnown,
                    rejects: rejects))
            return
        }
        if report.wasKnown { print("The file was imported before as import \(report.batch.id); nothing was changed.") }
        if report.wasResumed { print("An interrupted import was resumed.") }
        print(
            "import \(report.batch.id): read \(counts.read), new \(counts.new), changed \(counts.changed), unchanged \(counts.unchanged), rejected \(counts.rejected)"
        )
        if report.unreadCodes > 0 { print("values that are no code, not taken: \(report.unreadCodes)") }
        if counts.absent > 0 {
            print("missing from the file though it is complete: \(counts.absent) persons (finding S02)")
        }
        if let rejects, counts.rejected > 0 { print("rejected rows with their reasons: \(rejects)") }
    }
}

extension ImportProgress.Phase {
    var words: String {
        switch self {
        case .reading: "reading"
        case .writing: "writing"
        case .indexing: "indexing"
        case .checking: "checking duplicates"
        }
    }
}
