import Foundation
import Storage

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
    /// - Parameter days: after how many days it is thrown away; nil: never.
    package func keepFile(
        _ temporary: String, name: String, mediaType: String, purpose: StoredFile.Purpose, region: RegionCode,
        days: Int?, by actor: Actor
    ) throws -> StoredFile {
        let (digest, bytes) = try files.take(temporary)
        let id = identifiers.next()
        let now = clock.now()
        let expires = days.map { now + Int64($0) * 86_400_000 }
        return try database.writeBlocking { db in
            try db.execute(
                """
                INSERT INTO stored_file (id, digest, bytes, name, media_type, purpose, account, region, created_at,
                    expires_at)
                VALUES (\(id), \(digest), \(bytes), \(name), \(mediaType), \(purpose), \(actor.account), \(region),
                    \(now), \(expires))
                """)
            return try Self.storedFile(id, in: db)
        }
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
        for digest in files.digests() {
            let isUsed = try database.readBlocking { db in
                try db.count("SELECT count(*) FROM stored_file WHERE digest = \(digest)") > 0
            }
            if !isUsed { files.remove(digest) }
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
        for digest in Set(dropped) {
            let isUsed = try database.readBlocking { db in
                try db.count("SELECT count(*) FROM stored_file WHERE digest = \(digest)") > 0
            }
            if !isUsed { files.remove(digest) }
        }
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
        let open = try database.writeBlocking { db -> Set<String> in
            try db.execute("UPDATE upload SET state = 'dropped' WHERE state = 'receiving' AND touched_at < \(oldest)")
            return Set(
                try db.rows("SELECT id FROM upload WHERE state = 'receiving'").map {
                    RecordID(try $0.int("id")).description
                })
        }
        files.removeStale(before: Date(timeIntervalSinceNow: -86_400), keeping: open)
        try dropExpiredFiles()
    }

    /// A file that is about to leave: one's own, or what came of an import where one may import.
    ///
    /// - Throws: `Refusal.notFound`.
    package func takeOut(_ id: RecordID, by actor: Actor) async throws -> StoredFile {
        let now = clock.now()
        return try await database.write { db in
            let file = try Self.storedFile(id, in: db)
            let mayImport = actor.scope(for: .importFile).contains(file.region)
            guard file.account == actor.account || (file.purpose == .result && mayImport) else {
                throw Refusal.notFound
            }
            // Lists taken out and own copies leave by doors of their own, which ask for more and keep count.
            let hasOwnDoor =
                try file.purpose == .paper || db.count("SELECT count(*) FROM export WHERE file = \(id)") > 0
            if hasOwnDoor { throw Refusal.notFound }
            // Whoever lost the right to take data out, or in, has lost what came of it.
            let needed: Permission? =
                switch file.purpose {
                case .export: .export
                case .upload, .result: .importFile
                case .paper: nil
                }
            if let needed { try actor.meet(Demand(needed, at: file.region)) }
            if let expires = file.expiresAt, expires <= now { throw Refusal.notFound }
            try AuditTrail.write(
                file.purpose == .export ? .exported : .fileDownloaded, by: actor, place: file.region,
                object: "berkas \(id)", detail: file.name, at: now, in: db)
            return file
        }
    }
}
