import Foundation
import Storage

/// The bytes of a document that was made, sealed and in the store before anything of them is in the database.
struct KeptPaper {
    /// Of the stored file.
    var file: RecordID
    private let sealed: SealedBytes

    /// Of the bytes as they are read.
    var digest: String { sealed.digest }
    var bytes: Int { sealed.bytes }
    /// Digest of the sealed bytes, under which they lie.
    var stored: String { sealed.stored }
    var storedBytes: Int { sealed.storedBytes }

    /// - Parameter paper: what is sealed for one is not opened as another.
    init(_ path: String, as paper: RecordID, _ registry: Registry) throws {
        guard let read = FileManager.default.contents(atPath: path), !read.isEmpty else {
            throw StorageError.cannotOpen(path: path, reason: "the document cannot be read")
        }
        file = registry.identifiers.next()
        sealed = try SealedBytes([UInt8](read), for: Self.purpose(of: paper), registry)
    }

    /// The bytes of a document, if they are those that were made.
    static func opened(_ record: PaperRecord, stored: String, _ registry: Registry) throws -> [UInt8] {
        let purpose = purpose(of: record.key.id)
        guard let plain = try SealedBytes.opened(stored, digest: record.digest, for: purpose, registry) else {
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
