import Foundation
import Storage

/// Bytes of a scan or document, sealed and in the store before anything of them is in the database.
struct SealedBytes {
    /// Of the bytes as they are read.
    var digest: String
    var bytes: Int
    /// Digest of the sealed bytes, under which they lie.
    var stored: String
    var storedBytes: Int

    /// - Parameter purpose: what is sealed for one is not opened as another.
    init(_ plain: [UInt8], for purpose: String, _ registry: Registry) throws {
        digest = plain.withUnsafeBytes { Digest.sha256($0) }
        bytes = plain.count
        let sealed = try registry.secrets.sealRaw(plain, for: purpose)
        let temporary = try registry.files.makeTemporary()
        defer { unlink(temporary) }
        try FileStore.write(sealed, at: 0, to: temporary)
        (stored, storedBytes) = try registry.files.take(temporary)
    }

    /// What was sealed.
    ///
    /// - Returns: nil where the file is gone, or is not the one with this digest.
    static func opened(
        _ stored: String, digest: String, for purpose: String, _ registry: Registry
    ) throws -> [UInt8]? {
        guard let sealed = FileManager.default.contents(atPath: registry.files.path(of: stored)),
            let plain = try registry.secrets.openRaw([UInt8](sealed), for: purpose),
            plain.withUnsafeBytes({ Digest.sha256($0) }) == digest
        else { return nil }
        return plain
    }
}
