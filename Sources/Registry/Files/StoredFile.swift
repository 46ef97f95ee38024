import Foundation
package import Storage

/// A file that the register keeps: taken in through the browser, or made by a job.
package struct StoredFile: Sendable {
    package var id: RecordID
    package var digest: String
    package var bytes: Int
    package var name: String
    package var mediaType: String
    package var purpose: Purpose
    package var account: Int64
    package var region: RegionCode
    /// Milliseconds since 1970, UTC.
    package var createdAt: Int64
    /// When it is thrown away by itself; nil: never.
    package var expiresAt: Int64?

    package enum Purpose: String, Sendable, SQLConvertible {
        /// Brought by somebody, to be imported.
        case upload = "unggahan"
        /// What was made of an import: rows that were refused, with their reasons.
        case result = "hasil"
        /// Data taken out.
        case export = "ekspor"
        /// Letters, certificates and other papers.
        case paper = "surat"
        /// What a proposal or a musyawarah rests on, sealed: read through `openEvidence` alone.
        case evidence = "bukti"
        /// A document that is made here, sealed: read through `openPaper` alone.
        case document = "dokumen"
        /// A list for the ministry: leaves through `fetchMinistryFile` alone.
        case ministry = "kementerian"
        /// The lists of a period for the ministry: leave through `fetchMinistryPeriod` alone.
        case ministryPeriod = "kementerian-periode"
    }

    init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        digest = try row.text("digest")
        bytes = Int(try row.int("bytes"))
        name = try row.text("name")
        mediaType = try row.text("media_type")
        purpose = Purpose(rawValue: try row.text("purpose")) ?? .export
        account = try row.int("account")
        region = RegionCode(try row.int("region"))
        createdAt = try row.int("created_at")
        expiresAt = row.intOrNil("expires_at")
    }

    static let columns: SQL =
        "id, digest, bytes, name, media_type, purpose, account, region, created_at, expires_at"
}

extension Registry {
    /// Takes a complete temporary file of `files` into the store. For a thread that may block.
    ///
    /// - Parameters:
    ///   - days: after how many days it is thrown away; nil: never.
    ///   - also: what is written in the same transaction as the file's row.
    package func keepFile(
        _ temporary: String, name: String, mediaType: String, purpose: StoredFile.Purpose, region: RegionCode,
        days: Int?, by actor: Actor, also: (StoredFile, any Connection) throws -> Void = { _, _ in }
    ) throws -> StoredFile {
        let (digest, bytes) = try files.take(temporary)
        let id = identifiers.next()
        let now = clock.now()
        let expires = days.map { now + Int64($0) * 86_400_000 }
        let kept = try database.writeBlocking(locking: .only([.file(digest)])) { db in
            try db.execute(
                """
                INSERT INTO stored_file (id, digest, bytes, name, media_type, purpose, account, region, created_at,
                    expires_at)
                VALUES (\(id), \(digest), \(bytes), \(name), \(mediaType), \(purpose), \(actor.account), \(region),
                    \(now), \(expires))
                """)
            let kept = try Self.storedFile(id, in: db)
            try also(kept, db)
            // The last row of the same bytes may have gone while we waited: while the writer is ours, none goes.
            if !files.holds(digest) { _ = try files.take(temporary) }
            return kept
        }
        unlink(temporary)
        return kept
    }

    /// A file of the actor's own. Others' are not there.
    ///
    /// - Throws: `Refusal.notFound`.
    package func storedFile(_ id: RecordID, by actor: Actor) async throws -> StoredFile {
        try await database.read { db in
            let file = try Self.storedFile(id, in: db)
            guard file.account == actor.account else { throw Refusal.notFound }
            return file
        }
    }

    static func storedFile(_ id: RecordID, in db: any Connection) throws -> StoredFile {
        guard let row = try db.first("SELECT \(StoredFile.columns) FROM stored_file WHERE id = \(id)") else {
            throw Refusal.notFound
        }
        return try StoredFile(row)
    }

    /// Throws away bytes that no row speaks of any more. For a thread that may block.
    package func dropUnusedFiles() throws {
        for digest in files.digests() { try dropIfUnused(digest) }
    }

    func dropIfUnused(_ digest: String) throws {
        func isUnused(_ db: any Connection) throws -> Bool {
            try db.count("SELECT count(*) FROM stored_file WHERE digest = \(digest)") == 0
        }
        guard try database.readBlocking(isUnused) else { return }
        // Asked again with the writer in hand: nobody writes the row of these bytes meanwhile.
        try database.writeBlocking(locking: .only([.file(digest)])) { db in
            if try isUnused(db) { files.remove(digest) }
        }
    }

    /// Throws away what has outlived its day, and bytes that no row speaks of any more. For a thread that may block.
    ///
    /// - Returns: how many files.
    @discardableResult
    package func dropExpiredFiles() throws -> Int {
        let now = clock.now()
        let dropped = try database.writeBlocking { db -> [String] in
            let digests = try db.rows("SELECT digest FROM stored_file WHERE expires_at <= \(now)").map {
                try $0.text("digest")
            }
            try db.execute("DELETE FROM stored_file WHERE expires_at <= \(now)")
            return digests
        }
        for digest in Set(dropped) { try dropIfUnused(digest) }
        return dropped.count
    }
}

extension Registry {
    /// Throws away what nobody goes on with: parts of uploads, temporary files, files beyond their day. For a thread
    /// that may block.
    package func sweepFiles() throws {
        let days = try database.readBlocking { db in
            UploadLimits(try Catalogue(in: db, today: clock.today).thresholds).days
        }
        let oldest = clock.now() - Int64(days) * 86_400_000
        try dropBrokenForms(before: clock.now() - 3_600_000)
        let open = try database.writeBlocking { db -> Set<String> in
            try db.execute("UPDATE upload SET state = 'dropped' WHERE state = 'receiving' AND touched_at < \(oldest)")
            return Set(
                try db.rows("SELECT id FROM upload WHERE state = 'receiving'").map {
                    RecordID(try $0.int("id")).description
                })
        }
        files.removeStale(before: Date(timeIntervalSinceNow: -86_400), keeping: open)
        try dropExpiredFiles()
        try database.writeBlocking { db in
            _ = try db.execute(
                """
                UPDATE upload SET state = 'dropped' WHERE state = 'ready'
                AND NOT EXISTS (SELECT 1 FROM stored_file f WHERE f.id = upload.file)
                """)
        }
    }

    /// What came by a form that broke off, of a program before this one or long ago: nothing can be added to it.
    func dropBrokenForms(before moment: Int64 = .max) throws {
        try database.writeBlocking { db in
            _ = try db.execute(
                """
                UPDATE upload SET state = 'dropped'
                WHERE state = 'receiving' AND bytes = 0 AND touched_at < \(moment)
                """)
        }
    }

    /// What a file is about: of what came of an import, every village of it. The smallest region around two kabupaten
    /// is the province, which is nobody's of the two.
    private static func places(of file: StoredFile, in db: any Connection) throws -> [RegionCode] {
        guard file.purpose == .result,
            let origin = try db.first(
                "SELECT batch FROM import_origin WHERE rejects_csv = \(file.id) OR rejects_xlsx = \(file.id)"),
            let batch = try Batch.find(try origin.int("batch"), in: db)
        else { return [file.region] }
        let villages = try BatchPlaces(batch, in: db).villages
        return villages.isEmpty ? [file.region] : villages
    }

    /// A file that is about to leave: one's own, or what came of an import where one may import.
    ///
    /// - Throws: `Refusal.notFound`.
    package func takeOut(_ id: RecordID, by actor: Actor) async throws -> StoredFile {
        let now = clock.now()
        return try await database.write(locking: .only([])) { db in
            let file = try Self.storedFile(id, in: db)
            let places = try Self.places(of: file, in: db)
            let scope = actor.scope(for: .importFile)
            guard file.account == actor.account || (file.purpose == .result && places.allSatisfy(scope.contains))
            else { throw Refusal.notFound }
            // Lists taken out, own copies and evidence leave by doors of their own, which ask for more and keep count.
            let hasOwnDoor =
                try [.paper, .evidence, .document, .ministry, .ministryPeriod].contains(file.purpose)
                || db.count("SELECT count(*) FROM export WHERE file = \(id)") > 0
            if hasOwnDoor { throw Refusal.notFound }
            // Whoever lost the right to take data out, or in, has lost what came of it.
            let needed: Permission? =
                switch file.purpose {
                case .export: .export
                case .upload, .result: .importFile
                case .paper, .evidence, .document, .ministry, .ministryPeriod: nil
                }
            if let needed { for place in places { try actor.meet(Demand(needed, at: place)) } }
            if let expires = file.expiresAt, expires <= now { throw Refusal.notFound }
            try AuditTrail.write(
                file.purpose == .export ? .exported : .fileDownloaded, by: actor, place: file.region,
                object: "berkas \(id)", detail: file.name, at: now, in: db)
            return file
        }
    }
}
