import COpenSSL
import Foundation
import Storage
import Synchronization

/// Seals small secrets with AES-256-GCM under a key that lies in a file beside the database, never in it: whoever
/// copies the database alone has none of them.
package final class SecretBox: Sendable {
    /// Nil: the register is in memory, and so is the key.
    private let path: String?
    private let known = Mutex<[UInt8]?>(nil)

    /// A key that is there is read now, so that a file lost while we serve is missed at the next start only. A new one
    /// is made when there is something to seal.
    init(beside database: String?) {
        path = database.map { $0 + Self.ending }
        if let path, FileManager.default.fileExists(atPath: path) { _ = try? key() }
    }

    /// What the key's file is called after the database.
    package static let ending = ".kunci"

    /// - Parameter purpose: what it is and whose; what was sealed for one is not opened for another.
    /// - Returns: hexadecimal nonce, text and tag.
    /// - Throws: `StorageError.cannotOpen` if the key can be neither read nor made.
    package func seal(_ bytes: [UInt8], for purpose: String) throws -> String {
        Digest.hex(try sealRaw(bytes, for: purpose))
    }

    /// As `seal`, for what is a file: half as long.
    ///
    /// - Returns: nonce, text and tag.
    /// - Throws: `StorageError.cannotOpen` if the key can be neither read nor made.
    package func sealRaw(_ bytes: [UInt8], for purpose: String) throws -> [UInt8] {
        var nonce = [UInt8](repeating: 0, count: 12)
        guard RAND_bytes(&nonce, 12) == 1 else { throw SealingFailed() }
        var sealed = [UInt8](repeating: 0, count: bytes.count), tag = [UInt8](repeating: 0, count: 16)
        let context = EVP_CIPHER_CTX_new()
        defer { EVP_CIPHER_CTX_free(context) }
        let about = Array(purpose.utf8)
        var length: Int32 = 0
        guard EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, try key(), nonce) == 1,
            EVP_EncryptUpdate(context, nil, &length, about, Int32(about.count)) == 1,
            EVP_EncryptUpdate(context, &sealed, &length, bytes, Int32(bytes.count)) == 1,
            EVP_EncryptFinal_ex(context, nil, &length) == 1,
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, &tag) == 1
        else { throw SealingFailed() }
        return nonce + sealed + tag
    }

    /// A digest that nobody without the key can make again.
    func digest(_ text: String) throws -> String { Digest.sha256("\(Digest.hex(try key()))|\(text)") }

    /// - Returns: nil if it was sealed under another key, for another purpose, or changed since.
    package func open(_ text: String, for purpose: String) throws -> [UInt8]? {
        guard let all = Digest.bytes(hex: text) else { return nil }
        return try openRaw(all, for: purpose)
    }

    /// As `open`, of what `sealRaw` made.
    package func openRaw(_ all: [UInt8], for purpose: String) throws -> [UInt8]? {
        guard all.count >= 28 else { return nil }
        let nonce = Array(all.prefix(12)), sealed = Array(all[12..<(all.count - 16)])
        var tag = Array(all.suffix(16))
        var bytes = [UInt8](repeating: 0, count: max(sealed.count, 1))
        let context = EVP_CIPHER_CTX_new()
        defer { EVP_CIPHER_CTX_free(context) }
        let about = Array(purpose.utf8)
        var length: Int32 = 0
        guard EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, try key(), nonce) == 1,
            EVP_DecryptUpdate(context, nil, &length, about, Int32(about.count)) == 1,
            EVP_DecryptUpdate(context, &bytes, &length, sealed, Int32(sealed.count)) == 1,
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, 16, &tag) == 1
        else { return nil }
        guard EVP_DecryptFinal_ex(context, nil, &length) == 1 else { return nil }
        return Array(bytes.prefix(sealed.count))
    }

    private func key() throws -> [UInt8] {
        try known.withLock { known in
            if let known { return known }
            let key = try path.map(Self.readOrMake) ?? Self.random()
            known = key
            return key
        }
    }

    private static func random() -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    private static func readOrMake(_ path: String) throws -> [UInt8] {
        if !FileManager.default.fileExists(atPath: path) { try make(path) }
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count == 32 else {
            throw StorageError.cannotOpen(path: path, reason: "it is not the key of this register; restore it")
        }
        return [UInt8](bytes)
    }

    /// Written whole under another name first: a second program that starts at the same time makes no second key.
    private static func make(_ path: String) throws {
        let fresh = "\(path).\(UUID().uuidString)"
        let descriptor = Foundation.open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StorageError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
        defer { unlink(fresh) }
        let bytes = random()
        let isWritten = write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
        close(descriptor)
        guard isWritten else { throw StorageError.full }
        if Foundation.link(fresh, path) != 0, errno != EEXIST {
            throw StorageError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
        }
    }
}

/// libcrypto refused to encrypt: it is broken, or out of memory.
struct SealingFailed: Error {}

extension Digest {
    /// The bytes of hexadecimal digits; nil for anything else.
    static func bytes(hex text: String) -> [UInt8]? {
        let digits = text.utf8.map { byte -> UInt8 in
            switch byte {
            case 0x30...0x39: byte - 0x30
            case 0x61...0x66: byte - 0x57
            default: 255
            }
        }
        guard digits.count % 2 == 0, !digits.contains(255) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
