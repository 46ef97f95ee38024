import ArgumentParser
import Foundation
import Registry

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a list out as a file, XLSX or CSV.",
        discussion: """
            The rows are those of the list with the same filter, scope and order. Numbers are masked unless --full is \
            given. Every row carries the number of the export, and the export is written to the audit trail and the \
            register of exports: `--reason` says what it is for.
            """)

    enum List: String, ExpressibleByArgument, CaseIterable { case keluarga, perorangan }
    enum Validity: String, ExpressibleByArgument, CaseIterable { case ya, tidak }
    enum Sex: String, ExpressibleByArgument, CaseIterable { case l, p }

    @Argument(help: "The file to write; it is there only once it is whole.") var file: String
    @Option(help: "What the file is for, in your words; kept for ever.") var reason: String
    @Option(help: "A purpose of the catalogue, by its code.") var purpose = "lain"
    @Option(help: "The list.") var list = List.keluarga
    @Option(help: "xlsx or csv. Default: as the file's name ends.") var format: String?
    @Option(help: "A region by code or name; the whole register if none.") var region: String?
    @Option(help: "Only of families without (ya) or with (tidak) an open error.") var valid: Validity?
    @Option(help: "Only with an open finding of this rule, e.g. N02.") var rule: String?
    @Option(help: "Only marked for this programme, e.g. PKH.") var program: String?
    @Option(help: "Persons: of this age and older.") var minAge: Int?
    @Option(help: "Persons: up to this age.") var maxAge: Int?
    @Option(help: "Persons: l (men) or p (women).") var sex: Sex?
    @Flag(help: "Families that are no longer there.") var gone = false
    @Option(help: "Columns: identitas, alamat, keluarga, program, temuan, rumah, with commas. Default: all but rumah.")
    var columns = "identitas,alamat,keluarga,program,temuan"
    @Flag(help: "Whole NIK and KK numbers, dates of birth, mothers' names.") var full = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let registry = try database.openExisting()
        let actor = commandLineActor()
        let order = try order(registry)
        let path = file
        let stopped = removeIfStopped(Registry.half(of: path))
        defer { stopped.forEach { $0.cancel() } }
        let made = try await onOwnThread {
            try registry.exportNow(order, to: path, by: actor) { Terminal.progress("\($0) rows") }
        }
        Terminal.progress("\(made.rows) rows", final: true)
        print("\(made.rows) rows written to \(file); export \(made.number.description)")
    }

    /// An option that the list does not know would be a wider file than was asked for.
    func validate() throws {
        switch list {
        case .keluarga:
            if minAge != nil || maxAge != nil || sex != nil {
                throw ValidationError("--min-age, --max-age and --sex are of persons: add --list perorangan")
            }
        case .perorangan:
            if gone { throw ValidationError("--gone is of families: add --list keluarga") }
        }
        for age in [minAge, maxAge].compactMap({ $0 }) where !(0...150).contains(age) {
            throw ValidationError("an age is a number from 0 to 150")
        }
    }

    private func order(_ registry: Registry) throws -> ExportOrder {
        let code = try region.map { try tepat.region($0, in: registry) } ?? .nation
        let validity = valid.map { $0 == .ya }
        let selection: ExportSelection =
            switch list {
            case .keluarga:
                .families(
                    FamilyFilter(region: code, valid: validity, rule: rule, program: program, isGone: gone))
            case .perorangan:
                .persons(
                    PersonFilter(
                        region: code, valid: validity, rule: rule, program: program, minAge: minAge, maxAge: maxAge,
                        sex: sex.map { $0 == .l ? 1 : 2 }))
            }
        let ending = (file as NSString).pathExtension.lowercased()
        guard let format = ExportFormat(rawValue: format ?? ending) else {
            throw Trouble(message: "say --format xlsx or --format csv")
        }
        let groups = try columns.split(separator: ",").map { name in
            guard let group = ExportGroup(rawValue: String(name)) else {
                let known = ExportGroup.allCases.map(\.rawValue).joined(separator: ", ")
                throw Trouble(message: "\(name) is no group of columns; there are \(known)")
            }
            return group
        }
        return ExportOrder(
            selection: selection, format: format, groups: groups, isMasked: !full, purpose: purpose, words: reason)
    }
}
