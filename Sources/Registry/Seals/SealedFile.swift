import Storage

/// A scan or document that a seal covers, with where its bytes lie.
struct SealedFile {
    /// Which one, of what.
    let name: String
    /// The bytes as they lie, under their digest; nil: no row says.
    let stored: Stored?
    let content: Content

    struct Stored {
        var digest: String
        var bytes: Int
    }

    /// By it is told that the bytes are those that were brought or made.
    enum Content {
        case scan(EvidenceRecord)
        case document(PaperRecord)
    }

    /// Scans that were not thrown away.
    static func of(
        _ condition: SQL, _ home: Int64, at place: String, in db: any Connection
    ) throws -> [SealedFile] {
        let records = try db.rows(
            """
            SELECT \(EvidenceRecord.columns) FROM evidence WHERE home = \(home) AND \(condition) AND dropped_at IS NULL
            ORDER BY id
            """
        ).map(EvidenceRecord.init)
        let stored = try stored(records.compactMap(\.file), db)
        return records.map { record in
            SealedFile(
                name: "\(place): scan \(record.kind) (\(record.key.id))", stored: record.file.flatMap { stored[$0] },
                content: .scan(record))
        }
    }

    /// The next documents that were made here, in the order of their ids; the bytes of one that the law took out are gone.
    ///
    /// - Returns: with the last id that was looked at; nil: there are no more.
    static func documents(
        of home: Int64, after last: RecordID, in db: any Connection
    ) throws -> (files: [SealedFile], last: RecordID?) {
        let records = try db.rows(
            """
            SELECT \(PaperRecord.columns) FROM paper WHERE home = \(home) AND digest <> '' AND id > \(last)
            ORDER BY id LIMIT \(SealCheck.pageSize)
            """
        ).map(PaperRecord.init)
        let stored = try stored(records.compactMap(\.file), db)
        let files = records.filter { $0.file != nil || !$0.isErased }.map { record in
            SealedFile(
                name: "\(record.object) at \(record.village.dotted): document \(record.order.kind.rawValue) "
                    + "(\(record.key.id))", stored: record.file.flatMap { stored[$0] }, content: .document(record))
        }
        return (files, records.count == SealCheck.pageSize ? records.last?.key.id : nil)
    }

    /// Files lie where people do not: a statement of their own.
    private static func stored(_ files: [RecordID], _ db: any Connection) throws -> [RecordID: Stored] {
        if files.isEmpty { return [:] }
        var stored: [RecordID: Stored] = [:]
        for row in try db.rows("SELECT id, digest, bytes FROM stored_file WHERE id IN (\(files))") {
            stored[RecordID(try row.int("id"))] = Stored(
                digest: try row.text("digest"), bytes: Int(try row.int("bytes")))
        }
        return stored
    }

    /// What is wrong with the file; nil: it is there, and what was brought or made.
    ///
    /// - Parameter isRead: every byte is held against its digest; else that it is there in its size must do.
    func problem(_ registry: Registry, isRead: Bool) -> String? {
        guard let stored else { return "\(name): the register no longer knows where its file lies" }
        let (file, digest) = ("\(name): its file", "(\(stored.digest.prefix(12))…)")
        guard let size = FileStore.size(of: registry.files.path(of: stored.digest)), size > 0 else {
            return "\(file) is missing from the store \(digest)"
        }
        let isWhole = size == stored.bytes && (!isRead || self.isWhole(stored.digest, registry))
        return isWhole ? nil : "\(file) is not the one that was sealed \(digest)"
    }

    private func isWhole(_ stored: String, _ registry: Registry) -> Bool {
        switch content {
        case .scan(let record): (try? SealedPaper.opened(record, stored: stored, registry)) != nil
        case .document(let record): (try? KeptPaper.opened(record, stored: stored, registry)) != nil
        }
    }
}
