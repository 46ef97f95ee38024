import Storage

/// A scan or document that a seal covers, with where its bytes lie.
struct SealedFile {
    /// Which one, of what.
    let name: String
    /// Digest of the bytes as they lie, under which they do; nil: no row says.
    let stored: String?
    let content: Content

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
        let stored = try digests(records.compactMap(\.file), db)
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
        let stored = try digests(records.compactMap(\.file), db)
        let files = records.filter { $0.file != nil || $0.state != .withdrawn }.map { record in
            SealedFile(
                name: "\(record.object) at \(record.village.dotted): document \(record.order.kind.rawValue) "
                    + "(\(record.key.id))", stored: record.file.flatMap { stored[$0] }, content: .document(record))
        }
        return (files, records.count == SealCheck.pageSize ? records.last?.key.id : nil)
    }

    /// Files lie where people do not: a statement of their own.
    private static func digests(_ files: [RecordID], _ db: any Connection) throws -> [RecordID: String] {
        if files.isEmpty { return [:] }
        var stored: [RecordID: String] = [:]
        for row in try db.rows("SELECT id, digest FROM stored_file WHERE id IN (\(files))") {
            stored[RecordID(try row.int("id"))] = try row.text("digest")
        }
        return stored
    }

    /// What is wrong with the file; nil: it is there, and what was brought or made.
    ///
    /// - Parameter isRead: every byte is held against its digest; else that it is there must do.
    func problem(_ registry: Registry, isRead: Bool) -> String? {
        guard let stored else { return "\(name): the register no longer knows where its file lies" }
        let path = registry.files.path(of: stored)
        guard let size = FileStore.size(of: path), size > 0 else {
            return "\(name): its file is missing from the store (\(stored.prefix(12))…)"
        }
        guard isRead, !isWhole(stored, registry) else { return nil }
        return "\(name): its file is not the one that was sealed (\(stored.prefix(12))…)"
    }

    private func isWhole(_ stored: String, _ registry: Registry) -> Bool {
        switch content {
        case .scan(let record): (try? SealedPaper.opened(record, stored: stored, registry)) != nil
        case .document(let record): (try? KeptPaper.opened(record, stored: stored, registry)) != nil
        }
    }
}
