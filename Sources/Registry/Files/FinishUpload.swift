import Foundation
import Sheets
import Storage

extension Registry {
    /// Takes a file that has come whole into the store, and finds out what it is. Asked twice, or again after a stop in
    /// the middle, it comes to the same.
    ///
    /// - Parameter isWhole: for a file whose size was not known, that its end was seen.
    /// - Throws: `Refusal.invalidInput` if it is not complete, or no file that can be imported: then nothing is kept.
    package func finishUpload(_ id: RecordID, isWhole: Bool = false, by actor: Actor) async throws -> Upload {
        let upload = try await upload(id, by: actor)
        if upload.isWhole { return upload }
        guard upload.received > 0, upload.received == upload.bytes || (isWhole && upload.bytes == 0) else {
            throw UploadRules.refused("Berkas belum lengkap terkirim.", "The file has not come whole.")
        }
        let limits = try await uploadLimits()
        do {
            return try await offLoop { try take(upload, limits, by: actor) }
        } catch {
            // Somebody else may have finished it meanwhile.
            let now = try await self.upload(id, by: actor)
            if now.isWhole { return now }
            if FileStore.size(of: try files.uploadPath(id)) != upload.received { try await beginAnew(id) }
            guard let error = error as? SheetError else { throw error }
            // What is wrong with the server is not wrong with the file.
            if error.isOfFile { try await dropUpload(id, by: actor) }
            throw Refusal.invalidInput(field: "berkas", reason: error.words)
        }
    }

    private func take(_ upload: Upload, _ limits: UploadLimits, by actor: Actor) throws -> Upload {
        let path = try files.uploadPath(upload.id)
        var sheets: [String] = []
        if upload.kind == .workbook {
            let reader = try XLSXReader(path: path, folder: try files.temporaryFolder(), limits: limits.sheet)
            sheets = reader.sheets.map(\.name)
        }
        let names = String(decoding: try JSONEncoder.stable.encode(sheets), as: UTF8.self)
        let now = clock.now()
        // Its row and the upload's in one transaction, and only then the part goes.
        _ = try keepFile(
            path, name: upload.name, mediaType: upload.kind == .workbook ? SheetFormat.xlsx.mediaType : "text/plain",
            purpose: .upload, region: upload.region, days: limits.days, by: actor
        ) { file, db in
            guard file.bytes == upload.received else { throw StorageError.cannotOpen(path: path, reason: "not whole") }
            let text = upload.kind == .text ? file.id : nil
            let taken = try db.execute(
                """
                UPDATE upload SET state = 'ready', bytes = \(file.bytes), digest = \(file.digest), file = \(file.id),
                    text_file = \(text), sheets = \(names), touched_at = \(now)
                WHERE id = \(upload.id) AND state = 'receiving'
                """)
            if taken != 1 { throw Refusal.notFound }
            try AuditTrail.write(
                .fileUploaded, by: actor, place: upload.region, object: "unggahan \(upload.id)",
                detail: "\(upload.name), \(file.bytes) B, SHA-256 \(file.digest)", at: now, in: db)
        }
        return try database.readBlocking { try Upload.find(upload.id, of: actor, in: $0) }
    }

    /// The part of an upload is gone, or not all there: what was sent has to be sent again.
    private func beginAnew(_ id: RecordID) async throws {
        try await database.write(locking: .alone) { db in
            _ = try db.execute("UPDATE upload SET received = 0 WHERE id = \(id) AND state = 'receiving'")
        }
        throw UploadRules.refused(
            "Yang sudah terkirim hilang di server. Kirim berkas ini sekali lagi.",
            "What was sent is lost on the server. Send this file once more.")
    }

    /// Throws an upload away; one that an import still needs stays.
    package func dropUpload(_ id: RecordID, by actor: Actor) async throws {
        let upload = try await upload(id, by: actor)
        let now = clock.now()
        try await database.write { db in
            if let job = upload.importJob, try JobRecord.isOpen(job, in: db) {
                throw UploadRules.refused(
                    "Berkas ini sedang diimpor. Hentikan impornya dahulu.",
                    "This file is being imported. Stop the import first.")
            }
            if try upload.isNeeded(in: db) {
                throw UploadRules.refused(
                    "Impor dari berkas ini belum selesai. Lanjutkan atau batalkan impornya dahulu.",
                    "The import of this file was not finished. Go on with it or take it back first.")
            }
            try upload.letGo(at: now, in: db)
            try AuditTrail.write(
                .fileDropped, by: actor, place: upload.region, object: "unggahan \(id)", detail: upload.name, at: now,
                in: db)
        }
        let path = try files.uploadPath(id)
        try await offLoop {
            try? FileManager.default.removeItem(atPath: path)  // a part that was never written is not there
            _ = try dropExpiredFiles()
        }
    }
}

extension SheetError {
    /// Whether trying again would come to the same.
    var isOfFile: Bool {
        switch self {
        case .malformed, .tooLarge, .tooManyRows: true
        case .cannotRead, .cannotWrite: false
        }
    }
}
