import COpenSSL
import Foundation

/// The Ed25519 key that signs the days of the audit trail. Kept in a file beside the database, never in it.
package struct SigningKey: Sendable {
    private let seed: [UInt8]

    /// What the key's file is called after the database.
    package static let ending = ".audit-key"

    /// Reads the key at `path`, or makes one there that only its owner can read.
    package init(path: String) throws {
        if let known = FileManager.default.contents(atPath: path) {
            guard known.count == 32 else {
                throw ImportProblem.cannotRead(
                    path: path, reason: "it is not a signing key; restore it from your backup")
            }
            seed = [UInt8](known)
            return
        }
        if FileManager.default.fileExists(atPath: path) {
            throw ImportProblem.cannotRead(path: path, reason: "the signing key cannot be read by this account")
        }
        var generator = SystemRandomNumberGenerator()
        seed = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let made = FileManager.default.createFile(
            atPath: path, contents: Data(seed), attributes: [.posixPermissions: 0o600])
        if !made { throw ImportProblem.cannotRead(path: path, reason: "cannot write the signing key") }
    }

    /// 128 hexadecimal digits.
    package func sign(_ text: String) -> String {
        guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else { return "" }
        defer { EVP_PKEY_free(key) }
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var signature = [UInt8](repeating: 0, count: 64)
        var length = 64
        let message = Array(text.utf8)
        guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
            EVP_DigestSign(context, &signature, &length, message, message.count) == 1
        else { return "" }
        return Digest.hex(signature)
    }

    /// What others check signatures with: 64 hexadecimal digits.
    package var publicKey: String {
        guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else { return "" }
        defer { EVP_PKEY_free(key) }
        var bytes = [UInt8](repeating: 0, count: 32)
        var length = 32
        return EVP_PKEY_get_raw_public_key(key, &bytes, &length) == 1 ? Digest.hex(bytes) : ""
    }

    package func verifies(_ signature: String, of text: String) -> Bool { Digest.equal(sign(text), signature) }
}
