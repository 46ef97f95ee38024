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
        files.dropStaleExports(now: now)
        return dropped.count
    }
}
