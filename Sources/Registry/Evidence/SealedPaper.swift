import Foundation
import Storage

/// A paper's bytes, stripped, sealed and in the store, before anything of it is in the database.
package struct SealedPaper: Codable, Sendable {
    /// Of the paper.
    var id: RecordID
    /// Of the stored file.
    var file: RecordID
    var media: String
    /// Of the bytes as they are read.
    var digest: String
    var bytes: Int
    /// Digest of the sealed bytes, under which they lie.
    var stored: String
    var storedBytes: Int

    /// Bytes of a paper as it comes.
    package static let largest = 10 << 20

    static var tooLarge: Refusal {
        EvidencePlace.refused(
            "bukti_berkas", "Berkas ini lebih besar dari 10 MB. Potret lagi dengan ukuran lebih kecil.",
            "This file is larger than 10 MB. Photograph it again, smaller.")
    }

    var format: PaperFormat { PaperFormat(rawValue: media) ?? .pdf }

    /// - Throws: `Refusal.invalidInput` for what is no paper.
    init(of temporary: String, _ registry: Registry) throws {
        let size = FileStore.size(of: temporary) ?? 0
        guard size > 0 else {
            throw EvidencePlace.refused("bukti_berkas", "Berkas ini kosong.", "This file is empty.")
        }
        guard size <= Self.largest else { throw Self.tooLarge }
        guard let read = FileManager.default.contents(atPath: temporary) else {
            throw StorageError.cannotOpen(path: temporary, reason: "the file cannot be read")
        }
        let whole = [UInt8](read)
        guard let format = PaperFormat(whole) else {
            throw EvidencePlace.refused(
                "bukti_berkas", "Berkas harus PDF atau foto (JPEG, PNG, WebP).",
                "The file has to be a PDF or a picture (JPEG, PNG, WebP).")
        }
        guard let plain = StripPicture.stripped(whole, format) else {
            throw EvidencePlace.refused(
                "bukti_berkas", "Foto ini rusak atau terpotong. Potret atau unduh lagi.",
                "This picture is damaged or breaks off. Take or fetch it again.")
        }
        id = registry.identifiers.next()
        file = registry.identifiers.next()
        media = format.mediaType
        let sealed = try SealedBytes(plain, for: Self.purpose(of: id), registry)
        (digest, bytes) = (sealed.digest, sealed.bytes)
        (stored, storedBytes) = (sealed.stored, sealed.storedBytes)
    }

    /// The bytes of a paper, if they are those that were put in.
    static func opened(_ record: EvidenceRecord, stored: String, _ registry: Registry) throws -> [UInt8] {
        let purpose = purpose(of: record.key.id)
        guard let plain = try SealedBytes.opened(stored, digest: record.digest, for: purpose, registry) else {
            throw EvidencePlace.refused(
                "bukti", "Berkas ini tidak dapat dibaca lagi di server. Beri tahu pengelolanya, dan unggah ulang.",
                "The server can no longer read this paper. Tell whoever runs it, and upload it again.")
        }
        return plain
    }

    /// What is sealed for one paper is not opened as another.
    private static func purpose(of id: RecordID) -> String { "bukti \(id)" }
}
