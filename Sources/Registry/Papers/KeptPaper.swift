import Foundation
import Storage

/// The bytes of a document that was made, sealed and in the store before anything of them is in the database.
struct KeptPaper {
    /// Of the stored file.
    var file: RecordID
    /// Of the bytes as they are read.
    var digest: String
    var bytes: Int
    /// Digest of the sealed bytes, under which they lie.
    var stored: String
    var storedBytes: Int

    /// - Parameter paper: what is sealed for one is not opened as another.
    init(_ path: String, as paper: RecordID, _ registry: Registry) throws {
        guard let read = FileManager.default.contents(atPath: path), !read.isEmpty else {
            throw StorageError.cannotOpen(path: path, reason: "the document cannot be read")
        }
        let plain = [UInt8](read)
        file = registry.identifiers.next()
        digest = plain.withUnsafeBytes { Digest.sha256($0) }
        bytes = plain.count
        let sealed = try registry.secrets.sealRaw(plain, for: Self.purpose(of: paper))
        let temporary = try registry.files.makeTemporary()
        defer { unlink(temporary) }
        try FileStore.write(sealed, at: 0, to: temporary)
        (stored, storedBytes) = try registry.files.take(temporary)
    }

    /// The bytes of a document, if they are those that were made.
    static func opened(_ record: PaperRecord, stored: String, _ registry: Registry) throws -> [UInt8] {
        guard let sealed = FileManager.default.contents(atPath: registry.files.path(of: stored)),
            let plain = try registry.secrets.openRaw([UInt8](sealed), for: purpose(of: record.key.id)),
            plain.withUnsafeBytes({ Digest.sha256($0) }) == record.digest
        else {
            throw Refusal.invalidInput(
                field: "dokumen",
                reason: Words(
                    id: "Dokumen ini tidak dapat dibaca lagi di server. Beri tahu pengelolanya, tarik, dan buat lagi.",
                    en: "The server can no longer read this document. Tell whoever runs it, withdraw it, make it again."
                ))
        }
        return plain
    }

    private static func purpose(of paper: RecordID) -> String { "dokumen \(paper)" }
}
