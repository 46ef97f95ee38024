import Foundation
import Rules
import Sheets
import Storage

/// One run of it. Each list is written by itself, so that one that does not hold leaves nothing behind.
final class MinistryPeriodRun {
    /// What the cover says of one list.
    struct Line {
        var record: BatchRecord
        var rows = 0
        var left = 0
        /// Of its sheet alone: that of the list's own file, as long as nothing of it has changed.
        var digest = ""
        /// Why it is left out.
        var refused: Words?
    }

    private let work: JobWork
    private let region: RegionCode
    private let month: Int
    private let sheet: String
    private let cover: String
    private let archive: String
    private(set) var lines: [Line] = []
    private var files: FileStore { work.registry.files }

    init(work: JobWork, region: RegionCode, month: Int) throws {
        self.work = work
        self.region = region
        self.month = month
        sheet = try work.registry.files.makeTemporary()
        cover = try work.registry.files.makeTemporary()
        archive = try work.registry.files.makeTemporary()
        let writer = try CSVWriter(path: sheet, header: MinistryColumns.headers, style: .exchange)
        try writer.finish()
    }

    func clear() {
        // Where one was taken in it is gone already.
        for path in [sheet, cover, archive] { try? FileManager.default.removeItem(atPath: path) }
    }

    func add(_ record: BatchRecord, of records: [BatchRecord]) throws {
        let own = try files.makeTemporary()
        defer { try? FileManager.default.removeItem(atPath: own) }  // it is of no use any more
        var line = Line(record: record)
        let before = lines.reduce(0) { $0 + $1.record.proposals }
        let total = records.reduce(0) { $0 + $1.proposals }
        do {
            let written = try MinistryRun(work: work, record: record, before: before, total: total).write(to: own)
            line.rows = written.rows
            line.left = written.left
            line.digest = try FileStore.digest(of: own).0
            try append(own)
        } catch let problem as JobProblem {
            line.refused = problem.words
        }
        lines.append(line)
    }

    /// All but the headers, a piece at a time.
    private func append(_ own: String) throws {
        guard let from = FileHandle(forReadingAtPath: own) else {
            throw StorageError.cannotOpen(path: own, reason: "the file cannot be read")
        }
        guard let to = FileHandle(forWritingAtPath: sheet) else {
            throw StorageError.cannotOpen(path: sheet, reason: "the file cannot be written")
        }
        // Where something goes wrong both are closed with their handles.
        _ = try to.seekToEnd()
        var isInHead = true
        while var piece = try from.read(upToCount: 1 << 18), !piece.isEmpty {
            if isInHead {
                guard let end = piece.firstIndex(of: UInt8(ascii: "\n")) else { continue }
                piece = piece[(end + 1)...]
                isInHead = false
            }
            try to.write(contentsOf: piece)
        }
        // The archive reads what was written: a disk may say only now that it is full.
        try to.close()
    }

    /// - Returns: where the archive is.
    func finish() throws -> String {
        try writeCover()
        try ZipWriter.write(
            [ZipWriter.Part(name: "sampul.csv", path: cover), ZipWriter.Part(name: "usulan.csv", path: sheet)],
            to: archive, at: work.registry.clock.now() / 1000)
        return archive
    }

    private static let headers = [
        "NO", "DAFTAR", "NOMOR SURAT", "TANGGAL SURAT", "STATUS", "USULAN", "ORANG", "BARIS", "USULAN TANPA BARIS",
        "SEGEL", "SHA-256 ISI", "SHA-256 BERKAS DAFTAR", "KETERANGAN",
    ]

    private func writeCover() throws {
        let taken = lines.filter { $0.refused == nil }
        let place = work.registry.gazetteer[region]?.name ?? ""
        let rows = taken.reduce(0) { $0 + $1.rows }
        let proposals = taken.reduce(0) { $0 + $1.record.proposals }
        let digest = try FileStore.digest(of: sheet).0
        let today = work.registry.clock.today.packed
        let closing = [
            "Usulan ke kementerian \(place), surat bulan \(month / 100)-\(twoDigits(month % 100))",
            "\(taken.count) daftar, \(proposals) usulan, \(rows) baris; \(lines.count - taken.count) daftar tidak dimuat",
            "usulan.csv SHA-256 \(digest)",
            "Dibuat \(PersonRecord.text(ofDate: today)) oleh \(work.actor.name)",
        ]
        let writer = try CSVWriter(path: cover, header: Self.headers, closing: closing)
        for (index, line) in lines.enumerated() { try writer.row(cells(line, index + 1)) }
        try writer.finish()
    }

    private func cells(_ line: Line, _ number: Int) -> [Cell] {
        let record = line.record
        var cells: [Cell] = [.number(number), .text(record.key.id.description), .text(record.number)]
        cells.append(.text(PersonRecord.text(ofDate: record.day ?? 0)))
        cells.append(.text(record.state.title.id))
        cells += [.number(record.proposals), .number(record.persons), .number(line.rows), .number(line.left)]
        cells += [.text(record.seal), .text(line.digest), .text(record.made?.digest ?? "")]
        cells.append(.text(note(line)))
        return cells
    }

    private func note(_ line: Line) -> String {
        if let refused = line.refused { return "TIDAK DIMUAT: \(refused.id)" }
        guard let own = line.record.made?.digest, own != line.digest else { return "" }
        return "Register berubah sejak berkas daftar ini dibuat."
    }
}
