import Rules
import Sheets
package import Storage

/// The trail that a filter leaves, as a sheet.
package struct ExportAuditJob: Job {
    package static let kind = JobKind.exportAudit
    package var region: RegionCode
    package var filter: AuditFilter
    package var format: String
    /// In which language the columns and kinds are written: `id` or `en`.
    package var language: String

    package init(region: RegionCode, filter: AuditFilter, format: String, language: String) {
        self.region = region
        self.filter = filter
        self.format = format
        self.language = language
    }

    package struct Outcome: Codable, Sendable {
        package var file: RecordID
        package var rows: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.readAudit, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        let format = SheetFormat(rawValue: format) ?? .csv
        let registry = work.registry
        let path = try registry.files.makeTemporary(".\(format.rawValue)")
        let sheet = try AuditSheet(path: path, format: format, by: work.actor, at: registry.clock, language: language)
        let scope = try registry.auditScope(filter, work.actor)
        var next: Cursor?
        var rows = 0
        repeat {
            let after = next
            let (page, _) = try registry.database.readBlocking { db in
                try registry.readAudit(
                    filter, after: after, limit: 1000, work: Registry.auditWork, Reader(db, scope: scope))
            }
            for row in page.items { try sheet.add(row) }
            rows += page.items.count
            next = try Cursor.read(page.next)
            try work.progress(Words(id: "Menulis lembar", en: "Writing the sheet"), rows, of: 0)
        } while next != nil
        try sheet.finish()
        let file = try registry.keepFile(
            path, name: "jejak-audit.\(format.rawValue)", mediaType: format.mediaType, purpose: .export,
            region: region, days: 7, by: work.actor)
        try registry.database.writeBlocking(locking: .only([])) { db in
            try AuditTrail.write(
                .trailRead, by: work.actor, place: region, object: "berkas \(file.id)",
                detail: "ekspor jejak audit, \(rows) baris", families: [], at: registry.clock.now(), in: db)
        }
        return Outcome(file: file.id, rows: rows)
    }
}

/// Writes entries of the trail, row by row.
struct AuditSheet {
    private let writer: any SheetWriter
    private let isEnglish: Bool

    init(path: String, format: SheetFormat, by actor: Actor, at clock: Clock, language: String) throws {
        isEnglish = language == "en"
        let header =
            isEnglish
            ? ["Time (UTC+7)", "Account", "Who", "What", "Place", "Code", "To", "Detail"]
            : ["Waktu (WIB)", "Akun", "Siapa", "Perbuatan", "Tempat", "Kode", "Terhadap", "Keterangan"]
        let today = Self.moment(clock.now())
        writer = try format.writer(
            path: path, title: "Jejak audit", header: header,
            preamble: [
                "\(isEnglish ? "Audit trail, taken out by" : "Jejak audit, diambil oleh") \(actor.name), \(today)"
            ])
    }

    func add(_ row: AuditRow) throws {
        let erased = isEnglish ? "(erased)" : "(dihapus)"
        try writer.row([
            .text(Self.moment(row.at)), .number(Int(row.account)), .text(row.isErased ? erased : row.actor),
            .text(row.verb), .text(row.place.fullName), .text(row.place.code.dotted), .text(row.object),
            .text(row.isErased ? erased : row.detail),
        ])
    }

    func finish() throws { try writer.finish() }

    /// `2026-11-21 10:00:00`, in western Indonesia.
    private static func moment(_ at: Int64) -> String {
        let local = at + 7 * 3_600_000
        let day = CivilDate(milliseconds: local).packed
        let seconds = Int(local / 1000 % 86_400)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let (month, date) = (two(Int(day / 100 % 100)), two(Int(day % 100)))
        return "\(day / 10_000)-\(month)-\(date) \(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
}

extension Registry {
    /// More than so many rows are written by a job.
    package static let auditRowsAtOnce = 1000

    /// The sheet at once, where the filter leaves few enough.
    ///
    /// - Parameter format: `csv` or `xlsx`; anything else is the first.
    /// - Returns: a temporary file of the caller's; nil if there are too many, and a job has to do it.
    package func auditSheet(
        _ filter: AuditFilter, format: String, language: String, by actor: Actor
    ) async throws -> AuditFile? {
        let format = SheetFormat(rawValue: format) ?? .csv
        var rows: [AuditRow] = []
        var next: String?
        repeat {
            let (page, isCutShort) = try await auditPage(
                filter, after: next, limit: 200, work: Self.auditWork, by: actor)
            rows += page.items
            next = page.next
            if rows.count > Self.auditRowsAtOnce || isCutShort { return nil }
        } while next != nil
        let path = try files.makeTemporary(".\(format.rawValue)")
        let sheet = try AuditSheet(path: path, format: format, by: actor, at: clock, language: language)
        for row in rows { try sheet.add(row) }
        try sheet.finish()
        let (place, now, count) = (try filter.region ?? chainRegion(of: actor), clock.now(), rows.count)
        try await database.write(locking: .only([])) { db in
            try AuditTrail.write(
                .trailRead, by: actor, place: place, object: "jejak audit", detail: "ekspor, \(count) baris",
                families: [], at: now, in: db)
        }
        return AuditFile(path: path, name: "jejak-audit.\(format.rawValue)", mediaType: format.mediaType)
    }
}

/// A sheet of the trail that waits to be sent and thrown away.
package struct AuditFile: Sendable {
    package var path: String
    package var name: String
    package var mediaType: String
}
