import Foundation
import Storage

/// A scan or document that a seal covers, with where its bytes lie.
struct SealedFile {
    /// Which one, of what.
    let name: String
    /// Digest of the bytes as they lie, under which they do; nil: no row says.
    let stored: String?
    /// Of a scan: by it is told that the bytes are those that were brought.
    let scan: EvidenceRecord?

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
                scan: record)
        }
    }

    /// Documents that were made here, as far as their bytes were not taken out by the law.
    static func documents(of subject: RecordKey, at place: String, in db: any Connection) throws -> [SealedFile] {
        let rows = try db.rows(
            """
            SELECT id, kind, file FROM paper WHERE home = \(subject.home) AND subject = \(subject.id)
            AND digest <> '' AND file IS NOT NULL ORDER BY id
            """)
        let stored = try digests(rows.map { RecordID(try $0.int("file")) }, db)
        return try rows.map { row in
            let name = "\(place): document \(try row.text("kind")) (\(RecordID(try row.int("id"))))"
            return SealedFile(name: name, stored: stored[RecordID(try row.int("file"))], scan: nil)
        }
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
        guard isRead, !isWhole(path, stored, registry) else { return nil }
        return "\(name): its file is not the one that was sealed (\(stored.prefix(12))…)"
    }

    private func isWhole(_ path: String, _ stored: String, _ registry: Registry) -> Bool {
        if let scan { return (try? SealedPaper.opened(scan, stored: stored, registry)) != nil }
        guard let bytes = FileManager.default.contents(atPath: path) else { return false }
        return [UInt8](bytes).withUnsafeBytes { Digest.sha256($0) } == stored
    }
}
