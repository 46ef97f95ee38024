import Foundation
import Rules
import Sheets
import Storage

extension Registry {
    /// Begins to take a file in, or finds the upload of the same file that was interrupted.
    ///
    /// - Parameters:
    ///   - bytes: the whole file's size; nil where the browser does not say it.
    ///   - probe: the same for the same file, as the browser computes it; empty: never the same.
    /// - Throws: `Refusal.notAllowed`, `Refusal.invalidInput` beyond a limit or without room on the disk.
    package func beginUpload(name: String, bytes: Int?, probe: String, by actor: Actor) async throws -> Upload {
        guard let region = actor.scope(for: .importFile).regions.first else { throw Refusal.notAllowed(.importFile) }
        let name = UploadRules.name(name)
        let probe = String(probe.prefix(64))
        let limits = try await uploadLimits()
        if let bytes {
            if bytes <= 0 { throw UploadRules.refused("Berkas ini kosong.", "This file is empty.") }
            try limits.check(bytes)
            try checkRoom(for: bytes, limits)
        }
        let id = identifiers.next()
        let now = clock.now()
        return try await database.write { db in
            if !probe.isEmpty,
                let row = try db.first(
                    """
                    SELECT \(Upload.columns) FROM upload WHERE account = \(actor.account) AND state = 'receiving'
                    AND name = \(name) AND bytes = \(bytes) AND probe = \(probe) ORDER BY id DESC LIMIT 1
                    """)
            {
                return try Upload(row)
            }
            let open = try db.count(
                "SELECT count(*) FROM upload WHERE account = \(actor.account) AND state = 'receiving'")
            if open >= limits.unfinished {
                throw UploadRules.refused(
                    "Ada \(open) unggahan yang belum selesai. Lanjutkan atau buang salah satunya dahulu.",
                    "There are \(open) unfinished uploads. Go on with one of them, or throw it away, first.")
            }
            try db.execute(
                """
                INSERT INTO upload (id, account, region, name, probe, bytes, received, state, kind, created_at,
                    touched_at)
                VALUES (\(id), \(actor.account), \(region), \(name), \(probe), \(bytes ?? 0), 0, 'receiving', 'unknown',
                    \(now), \(now))
                """)
            return try Upload.find(id, of: actor, in: db)
        }
    }

    /// One's own.
    package func upload(_ id: RecordID, by actor: Actor) async throws -> Upload {
        try meetImport(actor)
        return try await database.read { try Upload.find(id, of: actor, in: $0) }
    }

    /// One's uploads that have not become an import, newest first.
    package func openUploads(by actor: Actor) async throws -> [Upload] {
        try await database.read { db in
            try db.rows(
                """
                SELECT \(Upload.columns) FROM upload WHERE account = \(actor.account) AND state <> 'dropped'
                AND NOT EXISTS (SELECT 1 FROM import_origin o WHERE o.upload = upload.id) ORDER BY id DESC LIMIT 50
                """
            ).map(Upload.init)
        }
    }

    /// Appends a piece. One that came before, or belongs elsewhere, changes nothing: what counts is what is answered.
    ///
    /// - Parameter end: whether the size, unknown until now, is reached with this piece.
    /// - Returns: the upload with what is received now.
    package func append(
        _ piece: [UInt8], at offset: Int, to id: RecordID, growing: Bool = false, by actor: Actor
    ) async throws -> Upload {
        let upload = try await upload(id, by: actor)
        guard upload.state == .receiving, offset == upload.received, !piece.isEmpty else { return upload }
        guard piece.count <= Upload.largestPiece, growing || offset + piece.count <= upload.bytes else {
            throw UploadRules.refused(
                "Berkas ini berubah sejak mulai diunggah. Buang unggahan ini dan mulai lagi.",
                "This file has changed since the upload began. Throw this upload away and begin again.")
        }
        let kind = offset == 0 ? try UploadRules.kind(piece) : upload.kind
        let limits = try await uploadLimits()
        try limits.check(offset + piece.count)
        if growing { try checkRoom(for: piece.count, limits) }
        try await write(piece, at: offset, of: id)
        let now = clock.now()
        let end = offset + piece.count
        return try await database.write { db in
            _ = try db.execute(
                """
                UPDATE upload SET received = \(end), kind = \(kind), touched_at = \(now),
                    bytes = CASE WHEN \(growing) = 1 THEN \(end) ELSE bytes END
                WHERE id = \(id) AND received = \(offset) AND state = 'receiving'
                """)
            return try Upload.find(id, of: actor, in: db)
        }
    }

    /// On the disk before it is acknowledged, like everything.
    private func write(_ piece: [UInt8], at offset: Int, of id: RecordID) async throws {
        let path = try files.uploadPath(id)
        do {
            try await offLoop { try FileStore.write(piece, at: offset, to: path) }
        } catch StorageError.full {
            throw Self.noRoom
        }
    }

    /// Takes a file that has come whole into the store, and finds out what it is.
    ///
    /// - Throws: `Refusal.invalidInput` if it is not complete, or no file that can be imported: then nothing is kept.
    package func finishUpload(_ id: RecordID, by actor: Actor) async throws -> Upload {
        let upload = try await upload(id, by: actor)
        if upload.isWhole { return upload }
        guard upload.received > 0, upload.received == upload.bytes else {
            throw UploadRules.refused("Berkas belum lengkap terkirim.", "The file has not come whole.")
        }
        let limits = try await uploadLimits()
        do {
            return try await offLoop { try take(upload, limits, by: actor) }
        } catch let error as SheetError {
            try await dropUpload(id, by: actor)
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
        let file = try keepFile(
            path, name: upload.name, mediaType: upload.kind == .workbook ? SheetFormat.xlsx.mediaType : "text/plain",
            purpose: .upload, region: upload.region, days: limits.days, by: actor)
        let names = String(decoding: try JSONEncoder.stable.encode(sheets), as: UTF8.self)
        let text = upload.kind == .text ? file.id : nil
        let now = clock.now()
        return try database.writeBlocking { db in
            try db.execute(
                """
                UPDATE upload SET state = 'ready', digest = \(file.digest), file = \(file.id), text_file = \(text),
                    sheets = \(names), touched_at = \(now) WHERE id = \(upload.id) AND state = 'receiving'
                """)
            try AuditTrail.write(
                .fileUploaded, by: actor, place: upload.region, object: "unggahan \(upload.id)",
                detail: "\(upload.name), \(file.bytes) bita, SHA-256 \(file.digest)", at: now, in: db)
            return try Upload.find(upload.id, of: actor, in: db)
        }
    }

    /// Throws an upload away; one that is being imported stays.
    package func dropUpload(_ id: RecordID, by actor: Actor) async throws {
        let upload = try await upload(id, by: actor)
        let now = clock.now()
        try await database.write { db in
            if let job = upload.importJob,
                try db.count("SELECT count(*) FROM job WHERE id = \(job) AND state IN ('waiting', 'running')") > 0
            {
                throw UploadRules.refused(
                    "Berkas ini sedang diimpor. Hentikan impornya dahulu.",
                    "This file is being imported. Stop the import first.")
            }
            try db.execute("UPDATE upload SET state = 'dropped', touched_at = \(now) WHERE id = \(id)")
            for file in [upload.file, upload.textFile].compactMap({ $0 }) {
                let isImported = try db.count("SELECT count(*) FROM import_origin WHERE upload = \(id)") > 0
                if !isImported { try db.execute("UPDATE stored_file SET expires_at = \(now) WHERE id = \(file)") }
            }
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

    func meetImport(_ actor: Actor) throws(Refusal) {
        if actor.scope(for: .importFile).isEmpty { throw .notAllowed(.importFile) }
    }

    package func uploadLimits() async throws -> UploadLimits {
        let today = clock.today
        return try await database.read { db in
            // Asked with every piece of a file: the rest of the catalogue stays where it is.
            var thresholds: [String: Int] = [:]
            for row in try db.rows(
                "SELECT name, value FROM threshold WHERE valid_from <= \(today.packed) ORDER BY valid_from")
            {
                thresholds[try row.text("name")] = Int(try row.int("value"))
            }
            return UploadLimits(thresholds)
        }
    }

    private func checkRoom(for bytes: Int, _ limits: UploadLimits) throws {
        if let free = files.freeBytes, free < bytes + limits.free { throw Self.noRoom }
    }

    static var noRoom: Refusal {
        UploadRules.refused(
            "Disk server tidak cukup untuk berkas ini. Minta pengelola server mengosongkan ruang; yang sudah terkirim tetap ada.",
            "The server's disk has no room for this file. Ask whoever runs it to free some; what was sent is kept.")
    }

    /// Runs what blocks on a thread that may.
    func offLoop<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try body() }) }
        }
    }
}

/// How much may come, as the thresholds say today.
package struct UploadLimits: Sendable {
    /// Bytes of one file.
    package var largest: Int
    var unfinished: Int
    var days: Int
    var resultDays: Int
    /// Bytes of the disk that stay free.
    var free: Int
    var sheet = SheetLimits()

    init(_ thresholds: [String: Int]) {
        largest = (thresholds["upload_largest_mb"] ?? 4_096) << 20
        unfinished = thresholds["upload_unfinished"] ?? 5
        days = thresholds["upload_days"] ?? 14
        resultDays = thresholds["result_days"] ?? 90
        free = (thresholds["upload_free_mb"] ?? 1_024) << 20
        sheet.unpacked = UInt64(thresholds["workbook_unpacked_mb"] ?? 8_192) << 20
    }

    func check(_ bytes: Int) throws(Refusal) {
        if bytes <= largest { return }
        throw UploadRules.refused(
            "Berkas ini lebih besar dari batas \(largest >> 20) MB. Pecah menjadi beberapa berkas.",
            "This file is larger than the limit of \(largest >> 20) MB. Split it into several.")
    }
}

extension SheetError {
    /// What whoever brought the workbook reads.
    package var words: Words {
        switch self {
        case .malformed(let what):
            Words(
                id:
                    "Buku kerja ini tidak dapat dibaca: \(what). Buka di Excel atau LibreOffice dan simpan ulang sebagai XLSX.",
                en: "This workbook cannot be read (\(what)). Open it in Excel or LibreOffice and save it again as XLSX."
            )
        case .tooLarge(let limit):
            Words(
                id: "Isi buku kerja ini jauh lebih besar dari ukurannya (batas \(limit >> 20) MB). Simpan sebagai CSV.",
                en: "This workbook unpacks to far more than its size (limit \(limit >> 20) MB). Save it as CSV.")
        case .tooManyRows(let limit):
            Words(id: "Lebih dari \(limit) baris.", en: "More than \(limit) rows.")
        case .cannotRead, .cannotWrite:
            Words(
                id: "Berkas sementara tidak dapat ditulis atau dibaca di server; mungkin disknya penuh.",
                en: "A temporary file could not be written or read on the server; its disk may be full.")
        }
    }
}

extension SheetError: JobTelling { var jobWords: Words { words } }
