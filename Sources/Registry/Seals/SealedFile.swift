import Foundation
import Storage

/// A scan that a seal covers, with where its bytes lie.
struct SealedFile {
    /// Of what it is one.
    let place: String
    let record: EvidenceRecord
    /// Digest under which its bytes lie; nil: no row says.
    let stored: String?

    private var name: String { "\(place): scan \(record.kind) (\(record.key.id))" }

    static func of(
        _ condition: SQL, _ home: Int64, at place: String, in db: any Connection
    ) throws -> [SealedFile] {
        let records = try db.rows(
            """
            SELECT \(EvidenceRecord.columns) FROM evidence WHERE home = \(home) AND \(condition) AND dropped_at IS NULL
            ORDER BY id
            """
        ).map(EvidenceRecord.init)
        let files = records.compactMap(\.file)
        if files.isEmpty { return records.map { SealedFile(place: place, record: $0, stored: nil) } }
        // Files lie where people do not: a statement of their own.
        var stored: [RecordID: String] = [:]
        for row in try db.rows("SELECT id, digest FROM stored_file WHERE id IN (\(files))") {
            stored[RecordID(try row.int("id"))] = try row.text("digest")
        }
        return records.map { record in
            SealedFile(place: place, record: record, stored: record.file.flatMap { stored[$0] })
        }
    }

    /// What is wrong with the file; nil: it is there, and what was brought.
    ///
    /// - Parameter isRead: every byte is held against its digest; else that it is there must do.
    func problem(_ registry: Registry, isRead: Bool) -> String? {
        guard let stored else { return "\(name): the register no longer knows where its file lies" }
        let path = registry.files.path(of: stored)
        guard let size = FileStore.size(of: path), size > 0 else {
            return "\(name): its file is missing from the store (\(stored.prefix(12))…)"
        }
        guard isRead else { return nil }
        let isWhole = (try? SealedPaper.opened(record, stored: stored, registry)) != nil
        return isWhole ? nil : "\(name): its file is not the one that was sealed (\(stored.prefix(12))…)"
    }
}
