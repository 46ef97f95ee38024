import Foundation
import Rules
import Sheets
import Storage

/// A table of a report as a file: counts and words, nobody's data.
package struct ReportFile: Sendable {
    package enum Format: String, Sendable, CaseIterable { case csv, xlsx }

    package var name: String
    package var mediaType: String
    package var bytes: [UInt8]
}

extension Registry {
    /// Writes one table of a report as a file and notes in the audit trail that it was taken.
    ///
    /// - Parameter english: the language of heads and words.
    /// - Throws: `Refusal.notFound` for a table that the report does not have or a region that is not the actor's.
    package func reportFile(
        _ report: Report, table: String, format: ReportFile.Format, english: Bool, by actor: Actor
    ) async throws -> ReportFile {
        guard let section = report.section(table), actor.scope().contains(report.region.code) else {
            throw Refusal.notFound
        }
        let sheet: SheetFormat = format == .csv ? .csv : .xlsx
        let file = ReportSheet(report: report, section: section, isEnglish: english)
        let bytes = try file.bytes(as: sheet)
        let region = report.region.code
        let now = clock.now()
        try await database.write(locking: .only([])) { db in
            try AuditTrail.write(
                .reportTaken, by: actor, place: region, object: "laporan \(report.kind.rawValue)/\(table)",
                detail: "\(format.rawValue), angka saja, \(region.dotted)", at: now, in: db)
        }
        let name = ["laporan", report.kind.rawValue, table, region.dotted, String(Self.day(of: report.madeAt))]
        return ReportFile(
            name: name.joined(separator: "-") + "." + format.rawValue, mediaType: sheet.mediaType, bytes: bytes)
    }

    private static func day(of moment: Int64) -> Int32 { Clock.at(moment).today.packed }
}

/// The rows of one table as cells.
private struct ReportSheet {
    let report: Report
    let section: ReportSection
    let isEnglish: Bool

    func bytes(as format: SheetFormat) throws -> [UInt8] {
        let path = NSTemporaryDirectory() + "/tepat-laporan-\(UUID().uuidString).\(format.rawValue)"
        defer { unlink(path) }
        let header =
            [say(Words(id: "Kode", en: "Code")), say(section.rowTitle)] + section.columns.map { say($0.title) }
        let writer = try format.writer(
            path: path, title: say(section.title), header: header, preamble: preamble,
            notes: SheetNotes(title: say(Words(id: "Keterangan", en: "Notes")), lines: notes))
        // A workbook has numbers of its own; in CSV they stand as the reader's language writes them.
        let decimal = { (tenths: Int) in format == .xlsx ? Cell.tenths(tenths) : .text(written(tenths)) }
        func cells(_ row: ReportRow, name: String) -> [Cell] {
            [row.key.code.isEmpty ? .empty : .text(row.key.code), .text(name)] + row.cells.map { cell($0, decimal) }
        }
        for row in section.rows { try writer.row(cells(row, name: say(row.key.name))) }
        if let total = section.total {
            let name = say(Words(id: "Jumlah", en: "Total"))
            if case .label(let words) = total.key {
                try writer.row(cells(total, name: say(words)))
            } else {
                try writer.row(cells(total, name: name))
            }
        }
        try writer.finish()
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private func cell(_ cell: ReportCell, _ decimal: (Int) -> Cell) -> Cell {
        switch cell {
        case .count(let value): .number(value)
        case .share(let part, let whole): whole > 0 ? decimal(Self.tenths(part, of: whole)) : .empty
        case .average(let sum, let number): number > 0 ? decimal((sum * 10 + number / 2) / number) : .empty
        case .moment(let moment): moment.map { .text(ReportWords.written($0)) } ?? .empty
        case .words(let words): .text(say(words))
        case .none: .empty
        }
    }

    /// As screens round it: nothing but nothing is 0, and nothing but all is 100.
    private static func tenths(_ part: Int, of whole: Int) -> Int {
        var tenths = (part * 2000 + whole) / (2 * whole)
        if part > 0 { tenths = max(tenths, 1) }
        if part < whole { tenths = min(tenths, 999) }
        return tenths
    }

    private func written(_ tenths: Int) -> String { "\(tenths / 10)\(isEnglish ? "." : ",")\(tenths % 10)" }

    /// What this is, and of when.
    private var preamble: [String] {
        var lines = ["\(say(ReportWords.title(report.kind))): \(report.region.fullName)"]
        lines.append(
            say(
                Words(
                    id: "Dihitung \(ReportWords.written(report.madeAt)) WIB",
                    en: "Counted \(ReportWords.written(report.madeAt)) WIB")
            ))
        if let file = report.file {
            let day = ReportKey.day(file.asOf).name.id
            lines.append(say(Words(id: "Berkas terbaru per \(day)", en: "Newest file as of \(day)")))
        }
        if let period = report.period {
            let (from, to) = (ReportKey.day(period.from).name.id, ReportKey.day(period.to).name.id)
            lines.append(say(Words(id: "Sesudah \(from) sampai \(to)", en: "After \(from) up to \(to)")))
        }
        return lines
    }

    /// What each column counts.
    private var notes: [String] {
        section.columns.map { "\(say($0.title)): \(say($0.definition))" } + (section.note.map { [say($0)] } ?? [])
    }

    private func say(_ words: Words) -> String { isEnglish ? words.en : words.id }
}
