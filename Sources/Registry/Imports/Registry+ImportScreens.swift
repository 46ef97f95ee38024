import Foundation
import Storage

/// An import as the list shows it: what of it lies in the reader's area.
package struct ImportLine: Sendable {
    package var batch: Batch
    package var new: Int
    package var changed: Int
    package var unchanged: Int
    package var villages: Int
    /// Whether all of it lies in the reader's area: only then what was refused is told.
    package var isWhole: Bool
    /// What its page is about: the smallest region around its villages.
    package var place: RegionCode
}

/// One import with what can be done about it.
package struct ImportPage: Sendable {
    package var line: ImportLine
    /// The job that imports or imported it.
    package var job: JobRecord?
    package var undoJob: JobRecord?
    /// Whether the reader may go on with it, stopped: whoever may import into all that it was begun for.
    package var canResume = false
    /// What it was made of, if that is still there.
    var upload: Upload?
    package var rejects: [StoredFile] = []
    package var reasons: [(reason: Reject.Reason, rows: Int)] = []
    /// Why it cannot be taken back; nil if it can.
    package var undoRefusal: Words?
}

extension Registry {
    /// Imports that came to the actor's area or were the actor's own, newest first.
    package func imports(after: String?, limit: Int, by actor: Actor) async throws -> Page<ImportLine> {
        let scope = actor.scope(for: .importFile)
        guard !scope.isEmpty else { throw Refusal.notAllowed(.importFile) }
        let start = try after.map { text throws(Refusal) in
            guard let id = Int64(text), id > 0 else { throw .notFound }
            return id
        }
        return try await database.read { db in
            let inside = scope.condition("v.village")
            let loading = scope.condition("l.village")
            let open = try Batch.unfinished(in: db).flatMap { batch in
                try BatchPlaces(batch, in: db).isOpen(to: scope) ? batch.id : nil
            }
            let rows = try db.rows(
                """
                SELECT \(Batch.columns) FROM import_batch WHERE id < \(start ?? Int64.max)
                AND (actor = \(actor.account) OR id = \(open ?? 0)
                    OR EXISTS (SELECT 1 FROM import_village v WHERE v.batch = import_batch.id AND (\(inside)))
                    OR EXISTS (SELECT 1 FROM village_loading l WHERE l.batch = import_batch.id AND (\(loading))))
                ORDER BY id DESC LIMIT \(limit + 1)
                """)
            let items = try rows.prefix(limit).map { try Self.line(try Batch($0), scope, actor, in: db) }
            return Page(items: items, next: rows.count > limit ? items.last.map { String($0.batch.id) } : nil)
        }
    }

    /// - Throws: `Refusal.notFound` for one that has nothing in the actor's area.
    package func importPage(_ id: Int64, by actor: Actor) async throws -> ImportPage {
        try meetImport(actor)
        return try await database.read { db in
            let scope = actor.scope(for: .importFile)
            guard let batch = try Batch.find(id, in: db) else { throw Refusal.notFound }
            let line = try Self.line(batch, scope, actor, in: db)
            let places = try BatchPlaces(batch, in: db)
            guard
                batch.actor == actor.account || places.villages.contains(where: scope.contains)
                    || places.isOpen(to: scope)
            else { throw Refusal.notFound }
            var page = ImportPage(line: line)
            do {
                for demand in try places.demands(of: actor, in: db) { try actor.meet(demand) }
                try places.refuseIfNotNewest(in: db)
            } catch Refusal.batchNotUndoable(let why) {
                page.undoRefusal = why
            } catch Refusal.notAllowed {
                page.undoRefusal = Words(
                    id: "berkas ini juga menyangkut wilayah lain", en: "the file also concerns other regions")
            }
            try Self.addOrigin(to: &page, actor, in: db)
            // One that is about to be taken back is not gone on with.
            if let upload = page.upload, batch.isUnfinished, page.undoJob?.state.isOver != false {
                page.canResume =
                    batch.area == nil
                    ? page.undoRefusal == nil || upload.account == actor.account : places.isOpen(to: scope)
            }
            return page
        }
    }

    private static func addOrigin(to page: inout ImportPage, _ actor: Actor, in db: any Connection) throws {
        let id = page.line.batch.id
        guard
            let origin = try db.first(
                "SELECT upload, job, undo_job, rejects_csv, rejects_xlsx, reasons FROM import_origin WHERE batch = \(id)"
            )
        else { return }
        func job(_ column: String) throws -> JobRecord? {
            guard let job = origin.intOrNil(column) else { return nil }
            return try db.first("SELECT \(JobRecord.columns) FROM job WHERE id = \(job)").flatMap(JobRecord.init)
        }
        page.job = try job("job")
        page.undoJob = try job("undo_job")
        page.upload = try Upload.ofBatch(id, in: db)
        guard page.line.isWhole else { return }
        for column in ["rejects_csv", "rejects_xlsx"] {
            guard let file = origin.intOrNil(column) else { continue }
            if let row = try db.first("SELECT \(StoredFile.columns) FROM stored_file WHERE id = \(file)") {
                page.rejects.append(try StoredFile(row))
            }
        }
        let reasons = origin.textOrNil("reasons").flatMap {
            try? JSONDecoder().decode([String: Int].self, from: Data($0.utf8))
        }
        page.reasons = (reasons ?? [:]).compactMap { name, rows in
            Reject.Reason(rawValue: name).map { ($0, rows) }
        }.sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }.map { (reason: $0.0, rows: $0.1) }
    }

    private static func line(
        _ batch: Batch, _ scope: Scope, _ actor: Actor, in db: any Connection
    ) throws -> ImportLine {
        let inside = scope.condition("village")
        let sums = try db.first(
            """
            SELECT count(*) AS villages, COALESCE(SUM(rows_new), 0) AS new, COALESCE(SUM(rows_changed), 0) AS changed,
                COALESCE(SUM(rows_unchanged), 0) AS unchanged, MIN(village) AS first, MAX(village) AS last
            FROM import_village WHERE batch = \(batch.id) AND (\(inside))
            """)
        let all = try db.count("SELECT count(*) FROM import_village WHERE batch = \(batch.id)")
        func number(_ column: String) -> Int { Int(sums?.intOrNil(column) ?? 0) }
        let ends = [sums?.intOrNil("first"), sums?.intOrNil("last")].compactMap { $0.map { RegionCode($0) } }
        return ImportLine(
            batch: batch, new: number("new"), changed: number("changed"), unchanged: number("unchanged"),
            villages: number("villages"), isWhole: number("villages") == all,
            place: ends.isEmpty ? scope.regions.first ?? .nation : .common(to: ends))
    }

    // MARK: Asking for jobs

    /// Has a sheet of an uploaded workbook written as text.
    package func startConversion(of id: RecordID, sheet: Int, action: ActionID, by actor: Actor) async throws {
        let upload = try await upload(id, by: actor)
        guard upload.isWhole, upload.kind == .workbook, upload.sheets.indices.contains(sheet) else {
            throw Refusal.invalidInput(
                field: "lembar", reason: Words(id: "Pilih lembar yang ada.", en: "Choose a sheet that is there."))
        }
        if try await openImportJob(of: upload) != nil {
            throw UploadRules.refused(
                "Berkas ini sedang diimpor; lembarnya tidak dapat diganti.",
                "This file is being imported; its sheet cannot be changed.")
        }
        if try await database.read({ try upload.isNeeded(in: $0) }) {
            throw UploadRules.refused(
                "Impor dari berkas ini belum selesai. Lanjutkan atau batalkan impornya dahulu.",
                "The import of this file was not finished. Go on with it or take it back first.")
        }
        let job = try await enqueue(
            ConvertSheet(region: upload.region, upload: id, sheet: sheet), title: upload.name, id: action, by: actor)
        try await database.write(locking: .alone) { db in
            _ = try db.execute(
                """
                UPDATE upload SET convert_job = \(job), text_file = NULL, preview_job = NULL, choices = NULL,
                    sheet = \(sheet) WHERE id = \(id) AND COALESCE(convert_job, 0) <> \(job)
                """)
        }
    }

    /// Keeps how somebody wants a file to be read, before it is.
    package func saveChoices(_ choices: ImportChoices, of id: RecordID, by actor: Actor) async throws {
        _ = try await upload(id, by: actor)
        let text = String(decoding: try JSONEncoder.stable.encode(choices), as: UTF8.self)
        try await database.write(locking: .alone) { db in
            _ = try db.execute(
                "UPDATE upload SET choices = \(text), preview_job = NULL WHERE id = \(id) AND account = \(actor.account)"
            )
        }
    }

    /// The import that a job makes or made, to go on with it or take it back; nil if it came to none.
    package func batch(ofJob job: RecordID) async throws -> Int64? {
        try await database.read { db in
            try db.first("SELECT batch FROM import_origin WHERE job = \(job) ORDER BY batch DESC LIMIT 1")?.int("batch")
        }
    }

    /// Has a file read as it would be imported.
    package func startPreview(
        of id: RecordID, _ choices: ImportChoices, action: ActionID, by actor: Actor
    ) async throws {
        let upload = try await upload(id, by: actor)
        guard upload.hasText else { throw Refusal.notFound }
        let scope = actor.scope(for: .importFile)
        for place in choices.places.values where !scope.contains(place) {
            throw Refusal.invalidInput(
                field: "tempat", reason: Words(id: "Desa di luar wilayah Anda.", en: "A village outside your area."))
        }
        let job = try await enqueue(
            PreviewImport(region: upload.region, upload: id, choices: choices), title: upload.name, id: action,
            by: actor)
        let text = String(decoding: try JSONEncoder.stable.encode(choices), as: UTF8.self)
        try await database.write(locking: .alone) { db in
            _ = try db.execute("UPDATE upload SET preview_job = \(job), choices = \(text) WHERE id = \(id)")
        }
    }

    /// Imports a file in the way that its preview was made. One that is being imported already is not begun twice.
    package func startImport(of id: RecordID, action: ActionID, by actor: Actor) async throws -> RecordID {
        let upload = try await upload(id, by: actor)
        if let job = try await openImportJob(of: upload) {
            if job.account == actor.account { return job.id }
            throw UploadRules.refused(
                "Berkas ini sedang diimpor oleh \(job.actorName).", "\(job.actorName) is importing this file.")
        }
        guard let preview = upload.previewJob, let choices = upload.choices,
            let seen = try await job(preview, by: actor).outcome(of: PreviewImport.self), seen.problem == nil
        else {
            throw Refusal.invalidInput(
                field: "pratinjau",
                reason: Words(id: "Periksa berkas ini dahulu.", en: "Look at the preview of this file first."))
        }
        let job = try await enqueue(
            ImportUpload(region: upload.region, upload: id, choices: choices), title: upload.name, id: action,
            by: actor)
        try await database.write { db in
            _ = try db.execute("UPDATE upload SET import_job = \(job) WHERE id = \(id)")
        }
        return job
    }

    /// The job that imports a file now. It may be a colleague's, whom its owner need not be able to see.
    private func openImportJob(of upload: Upload) async throws -> JobRecord? {
        guard let job = upload.importJob else { return nil }
        return try await database.read { db in
            try db.first("SELECT \(JobRecord.columns) FROM job WHERE id = \(job)").flatMap(JobRecord.init)
        }.flatMap { $0.state.isOver ? nil : $0 }
    }

    /// Goes on with an import that was stopped.
    package func resumeImport(_ batch: Int64, action: ActionID, by actor: Actor) async throws -> RecordID {
        let page = try await importPage(batch, by: actor)
        if let job = page.job, !job.state.isOver { return job.id }
        if let job = page.undoJob, !job.state.isOver {
            throw Refusal.invalidInput(
                field: "lanjut",
                reason: Words(
                    id: "Impor ini sedang dibatalkan, jadi tidak dilanjutkan.",
                    en: "This import is being taken back, so it is not gone on with."))
        }
        // As it was begun: chosen otherwise since, it would be another import.
        guard page.canResume, let upload = page.upload,
            let choices = page.job?.asked(ImportUpload.self)?.choices ?? upload.choices
        else {
            throw Refusal.invalidInput(
                field: "lanjut",
                reason: Words(
                    id:
                        "Impor ini hanya dapat dilanjutkan oleh yang boleh mengimpor di seluruh wilayah yang diimpornya.",
                    en:
                        "Only whoever may import into the whole area that it was begun for can go on with this import."
                ))
        }
        let isOwn = upload.account == actor.account
        let region = actor.scope(for: .importFile).regions.first { $0.contains(page.line.place) } ?? page.line.place
        let job = try await enqueue(
            ImportUpload(
                region: isOwn ? upload.region : region, upload: upload.id, choices: choices,
                resumed: batch),
            title: upload.name, id: action, by: actor)
        try await database.write { db in
            try db.execute("UPDATE upload SET import_job = \(job) WHERE id = \(upload.id)")
            try db.execute("UPDATE import_origin SET job = \(job) WHERE batch = \(batch)")
        }
        return job
    }

    /// Takes an import back, as a job.
    ///
    /// - Throws: `Refusal.batchNotUndoable`, `Refusal.notFound`, `Refusal.notAllowed`.
    package func startUndo(of batch: Int64, action: ActionID, by actor: Actor) async throws -> RecordID {
        let page = try await importPage(batch, by: actor)
        if let job = page.undoJob, !job.state.isOver { return job.id }
        if let why = page.undoRefusal { throw Refusal.batchNotUndoable(why) }
        let region = actor.scope(for: .importFile).regions.first { $0.contains(page.line.place) }
        let job = try await enqueue(
            UndoImport(region: region ?? page.line.place, batch: batch), title: page.line.batch.fileName, id: action,
            by: actor)
        try await database.write { db in
            _ = try db.execute(
                """
                INSERT INTO import_origin (batch, upload, job, undo_job) VALUES (\(batch), 0, 0, \(job))
                ON CONFLICT (batch) DO UPDATE SET undo_job = excluded.undo_job
                """)
        }
        return job
    }
}

extension Scope {
    /// Inside one of the places, whether it is loaded or not.
    func condition(_ column: String) -> SQL {
        let places = regions.map { region -> SQL in
            "\(unsafe: column) BETWEEN \(region.range.lowerBound) AND \(region.range.upperBound)"
        }
        return places.isEmpty ? "1 = 0" : SQL.joined(places, by: " OR ")
    }
}
