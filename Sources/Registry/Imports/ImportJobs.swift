import Foundation
import Sheets
package import Storage

/// Writes a sheet of an uploaded workbook as text.
package struct ConvertSheet: Job {
    package static let kind = JobKind.convert
    package var region: RegionCode
    var upload: RecordID
    var sheet: Int

    package struct Outcome: Codable, Sendable {
        package var upload: RecordID
        package var rows: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.importFile, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let (upload, file, programs, limits) = try registry.database.readBlocking { db in
            let upload = try Upload.find(self.upload, of: work.actor, in: db)
            guard let file = upload.file else { throw Refusal.notFound }
            let catalogue = try registry.catalogue(in: db)
            return (
                upload, try Registry.storedFile(file, in: db), catalogue.programs, UploadLimits(catalogue.thresholds)
            )
        }
        let reader = try XLSXReader(
            path: registry.files.path(of: file.digest), folder: try registry.files.temporaryFolder(),
            limits: limits.sheet)
        guard reader.sheets.indices.contains(sheet) else { throw Refusal.notFound }
        let path = try registry.files.makeTemporary(".psv")
        var text = try SheetText(path: path, programs: programs, largest: limits.largest, free: limits.free)
        do {
            try text.write(reader.sheets[sheet], of: reader) { rows in
                try work.progress(Words(id: "Membaca baris lembar", en: "Reading rows of the sheet"), rows, of: 0)
            }
        } catch {
            try? FileManager.default.removeItem(atPath: path)  // what stays is swept
            throw error
        }
        guard text.rows > 0 else { throw ImportProblem.empty }
        _ = try registry.keepFile(
            path, name: upload.name + ".psv", mediaType: "text/plain", purpose: .upload, region: region,
            days: limits.days, by: work.actor
        ) { stored, db in
            _ = try db.execute(
                "UPDATE upload SET text_file = \(stored.id), sheet = \(sheet) WHERE id = \(upload.id)")
        }
        return Outcome(upload: upload.id, rows: text.rows)
    }
}

/// Reads a file as an import would and changes nothing.
package struct PreviewImport: Job {
    package static let kind = JobKind.preview
    package var region: RegionCode
    package var upload: RecordID
    package var choices: ImportChoices

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.importFile, at: region)] }

    package func run(_ work: JobWork) throws -> ImportPreview {
        let registry = work.registry
        let upload = try registry.database.readBlocking { try Upload.find(self.upload, of: work.actor, in: $0) }
        let path = try registry.textPath(of: upload)
        return try registry.importer(of: path, choices.options(for: upload), by: work.actor) { progress in
            let phase =
                progress.phase == .reading
                ? progress.phase.title : Words(id: "Memeriksa baris", en: "Looking at the rows")
            try work.progress(phase, progress.done, of: progress.total)
        }.preview(path: path)
    }
}

/// Takes an uploaded file into the register.
package struct ImportUpload: Job {
    package static let kind = JobKind.importFile
    package var region: RegionCode
    package var upload: RecordID
    package var choices: ImportChoices
    /// The stopped import that is gone on with, one's own or a colleague's.
    var resumed: Int64?

    package struct Outcome: Codable, Sendable {
        package var batch: Int64
        package var read: Int
        package var new: Int
        package var changed: Int
        package var unchanged: Int
        package var rejected: Int
        package var absent: Int
        package var unreadCodes: Int
        package var villages: Int
        /// The very same file, in the same way, was the last one: nothing was done.
        package var wasKnown: Bool
        package var rejectsCSV: RecordID?
        package var rejectsXLSX: RecordID?
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let resumed else { return [Demand(.importFile, at: region)] }
        guard let batch = try Batch.find(resumed, in: db) else { throw Refusal.notFound }
        let places = try BatchPlaces(batch, in: db)
        return try places.demandsOfArea(in: db) ?? places.demandsOfJob(at: region, in: db)
    }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let (upload, begun, area) = try registry.database.readBlocking { try source(work, in: $0) }
        let path = try registry.textPath(of: upload)
        var importer = try registry.importer(of: path, choices.options(for: upload), by: work.actor) { progress in
            try work.progress(progress.phase.title, progress.done, of: progress.total)
        }
        importer.area = area
        importer.resumed = begun
        importer.context.fence = { try work.fence(in: $0) }
        importer.onBatch = { batch, db in try Self.remember(batch, upload, work, in: db) }
        let report = try importer.run(path: path)
        var outcome = Outcome(
            batch: report.batch.id, read: report.counts.read, new: report.counts.new, changed: report.counts.changed,
            unchanged: report.counts.unchanged, rejected: report.counts.rejected, absent: report.counts.absent,
            unreadCodes: report.unreadCodes, villages: report.villages, wasKnown: report.wasKnown)
        try keepRejects(report, upload, &outcome, work)
        return outcome
    }

    /// The upload, the import that is gone on with (asked for, or begun by this job before the program was stopped) and
    /// the area it was begun for.
    private func source(_ work: JobWork, in db: any Connection) throws -> (Upload, begun: Int64?, area: Scope?) {
        let before = try db.first("SELECT batch FROM import_origin WHERE job = \(work.id) ORDER BY batch DESC LIMIT 1")
        guard let begun = try resumed ?? before?.int("batch") else {
            return (try Upload.find(upload, of: work.actor, in: db), nil, nil)
        }
        guard let batch = try Batch.find(begun, in: db), let upload = try Upload.ofBatch(begun, in: db),
            upload.id == self.upload
        else { throw Refusal.notFound }
        let own = work.actor.scope(for: .importFile)
        if let area = batch.area {
            guard area.regions.allSatisfy(own.contains) else { throw Refusal.notAllowed(.importFile) }
            return (upload, begun, area)
        }
        // From before the area was written down: what whoever began it may import into today.
        let theirs = try work.registry.actor(of: batch.actor, named: batch.actorName, in: db).scope(for: .importFile)
        return (upload, begun, !theirs.isEmpty && theirs.regions.allSatisfy(own.contains) ? theirs : nil)
    }

    /// From now on the file is needed, to go on after an interruption.
    private static func remember(_ batch: Batch, _ upload: Upload, _ work: JobWork, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO import_origin (batch, upload, job) VALUES (\(batch.id), \(upload.id), \(work.id))
            ON CONFLICT (batch) DO UPDATE SET job = excluded.job, upload = excluded.upload
            """)
        for file in upload.files {
            try db.execute("UPDATE stored_file SET expires_at = NULL WHERE id = \(file)")
        }
        // An interruption after some villages is no attempt in vain.
        if batch.villagesDone > Int(work.checkpoint ?? "") ?? 0 {
            try work.setCheckpoint(String(batch.villagesDone), in: db)
        }
    }

    private func keepRejects(
        _ report: ImportReport, _ upload: Upload, _ outcome: inout Outcome, _ work: JobWork
    ) throws {
        let registry = work.registry
        let (limits, origin) = try registry.database.readBlocking { db in
            (
                UploadLimits(try registry.catalogue(in: db).thresholds),
                try db.first(
                    "SELECT rejects_csv, rejects_xlsx, reasons FROM import_origin WHERE batch = \(report.batch.id)")
            )
        }
        // Nothing was done: what the import said of its own rows stands. Stopped before it could, it says it now.
        if report.wasKnown, origin == nil || origin?.textOrNil("reasons") != nil {
            outcome.rejectsCSV = origin?.intOrNil("rejects_csv").map { RecordID($0) }
            outcome.rejectsXLSX = origin?.intOrNil("rejects_xlsx").map { RecordID($0) }
            return
        }
        if !report.refused.isEmpty {
            let place = try registry.database.readBlocking { try BatchPlaces(report.batch, in: $0).common }
            let file = RejectsFile(registry: registry, refused: report.refused, upload: upload, region: place)
            outcome.rejectsCSV = try file.keep(.csv, days: limits.resultDays, by: work.actor)
            outcome.rejectsXLSX = try file.keep(.xlsx, days: limits.resultDays, by: work.actor)
        }
        var reasons: [String: Int] = [:]
        for (reason, rows) in report.refused.byReason { reasons[reason.rawValue] = rows }
        let text = String(decoding: try JSONEncoder.stable.encode(reasons), as: UTF8.self)
        let (csv, xlsx) = (outcome.rejectsCSV, outcome.rejectsXLSX)
        let expires = registry.clock.now() + Int64(limits.days) * 86_400_000
        try registry.database.writeBlocking { db in
            try db.execute(
                """
                UPDATE import_origin SET rejects_csv = \(csv), rejects_xlsx = \(xlsx), reasons = \(text)
                WHERE batch = \(report.batch.id)
                """)
            try Upload.expire(ofBatch: report.batch.id, at: expires, in: db)
        }
    }
}

/// The rows of a file that were refused, for whoever corrects the file.
struct RejectsFile {
    let registry: Registry
    let refused: RejectList
    let upload: Upload
    let region: RegionCode

    func keep(_ format: SheetFormat, days: Int, by actor: Actor) throws -> RecordID {
        let path = try registry.files.makeTemporary("." + format.rawValue)
        let writer = try format.writer(
            path: path, title: "Baris ditolak", header: ["BARIS", "KOLOM", "NILAI", "ALASAN", "PENJELASAN"])
        for reject in refused.listed {
            try writer.row([
                .number(reject.line), .text(reject.column), .text(reject.value), .text(reject.reason.rawValue),
                .text(reject.reason.words.id),
            ])
        }
        let others = refused.unlisted - refused.unlistedOutside
        for (rows, words) in [
            (refused.unlistedOutside, "baris lagi di luar wilayah pengimpor dan tidak didaftar."),
            (others, "baris lagi ditolak dan tidak didaftar; perbaiki berkasnya, lalu impor lagi."),
        ] where rows > 0 {
            try writer.row([.text(""), .text(""), .text(""), .text(""), .text("\(rows) \(words)")])
        }
        try writer.finish()
        return try registry.keepFile(
            path, name: upload.name + ".ditolak." + format.rawValue, mediaType: format.mediaType, purpose: .result,
            region: region, days: days, by: actor
        ).id
    }
}

/// Takes a whole import back.
package struct UndoImport: Job {
    package static let kind = JobKind.undoImport
    package var region: RegionCode
    package var batch: Int64

    package struct Outcome: Codable, Sendable {
        package var batch: Int64
        package var restored: Int
        package var withdrawn: Int
        package var left: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let batch = try Batch.find(batch, in: db) else { throw Refusal.notFound }
        return try BatchPlaces(batch, in: db).demandsOfJob(at: region, in: db)
    }

    package func run(_ work: JobWork) throws -> Outcome {
        let before = try work.registry.database.readBlocking { try Batch.find(batch, in: $0) }
        // Done to its end before it was interrupted: only that it was done is still to be said.
        if work.isRepeated, before?.state == .undone {
            return Outcome(batch: batch, restored: 0, withdrawn: 0, left: 0)
        }
        let report = try work.registry.undoImport(batch, by: work.actor, fence: work.fence) { done in
            // It cannot stop half-way; that somebody asked is not acted on.
            try? work.progress(Words(id: "Mengembalikan", en: "Putting back"), done, of: 0)
        }
        return Outcome(
            batch: batch, restored: report.restored, withdrawn: report.withdrawn, left: report.left.count)
    }
}
