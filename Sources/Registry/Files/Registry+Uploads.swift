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
        }
        let free = files.freeBytes
        let id = identifiers.next()
        let now = clock.now()
        return try await database.write(locking: .only([.account(actor.account)])) { db in
            if !probe.isEmpty,
                let row = try db.first(
                    """
                    SELECT \(Upload.columns) FROM upload WHERE account = \(actor.account) AND state = 'receiving'
                    AND name = \(name) AND bytes = \(bytes) AND probe = \(probe) ORDER BY id DESC LIMIT 1
                    """)
            {
                return try Upload(row)
            }
            // What others have begun will need its room too, unless they have left it lying.
            let missing = try db.count(
                """
                SELECT COALESCE(SUM(bytes - received), 0) FROM upload
                WHERE state = 'receiving' AND bytes > received AND touched_at > \(now - 86_400_000)
                """)
            if let free, free < (bytes ?? 0) + missing + limits.free { throw Self.noRoom }
            let kept = try Self.keptBytes(of: actor, in: db)
            if kept + (bytes ?? 0) > limits.ofAccount { throw limits.accountIsFull }
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

    /// Of whole files and parts.
    private static func keptBytes(of actor: Actor, in db: any Connection) throws -> Int {
        try db.count(
            """
            SELECT COALESCE((SELECT SUM(bytes) FROM stored_file WHERE account = \(actor.account)
                AND purpose = \(StoredFile.Purpose.upload)), 0)
                + COALESCE((SELECT SUM(CASE WHEN bytes > received THEN bytes ELSE received END) FROM upload
                WHERE account = \(actor.account) AND state = 'receiving'), 0)
            """)
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
    /// - Parameter growing: whether the file's size is not known: `finishUpload` then has to be told that it is whole.
    /// - Returns: the upload with what is received now.
    package func append(
        _ piece: [UInt8], at offset: Int, to id: RecordID, growing: Bool = false, by actor: Actor
    ) async throws -> Upload {
        let upload = try await upload(id, by: actor)
        guard upload.state == .receiving, offset == upload.received, !piece.isEmpty else { return upload }
        guard piece.count <= Upload.largestPiece, growing == (upload.bytes == 0),
            growing || offset + piece.count <= upload.bytes
        else {
            throw UploadRules.refused(
                "Berkas ini berubah sejak mulai diunggah. Buang unggahan ini dan mulai lagi.",
                "This file has changed since the upload began. Throw this upload away and begin again.")
        }
        let kind = offset == 0 ? try UploadRules.kind(piece) : upload.kind
        let limits = try await uploadLimits()
        try limits.check(offset + piece.count)
        // Of a file whose size was said, all of it was counted when it began.
        if growing {
            let kept = try await database.read { try Self.keptBytes(of: actor, in: $0) }
            if kept + piece.count > limits.ofAccount { throw limits.accountIsFull }
        }
        if let free = files.freeBytes, free < piece.count + limits.free { throw Self.noRoom }
        try await write(piece, at: offset, of: id)
        let now = clock.now()
        let end = offset + piece.count
        return try await database.write(locking: .alone) { db in
            _ = try db.execute(
                """
                UPDATE upload SET received = \(end), kind = \(kind), touched_at = \(now)
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
    /// Bytes that one account may keep, whole files and parts.
    var ofAccount: Int
    var days: Int
    var resultDays: Int
    /// Bytes of the disk that stay free.
    var free: Int
    var sheet = SheetLimits()

    init(_ thresholds: [String: Int]) {
        largest = (thresholds["upload_largest_mb"] ?? 4_096) << 20
        unfinished = thresholds["upload_unfinished"] ?? 5
        ofAccount = (thresholds["upload_kept_mb"] ?? 20_480) << 20
        days = thresholds["upload_days"] ?? 14
        resultDays = thresholds["result_days"] ?? 90
        free = (thresholds["upload_free_mb"] ?? 1_024) << 20
        sheet.unpacked = UInt64(thresholds["workbook_unpacked_mb"] ?? 8_192) << 20
        sheet.free = free
    }

    var accountIsFull: Refusal {
        UploadRules.refused(
            "Berkas yang Anda simpan sudah mencapai \(ofAccount >> 20) MB. Buang yang tidak dipakai lagi dahulu.",
            "The files you keep have come to \(ofAccount >> 20) MB. Throw away what is no longer needed first.")
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
