import COpenSSL
import Foundation
import Rules
import Storage

/// What a training register vouches for: who passed which course, when, how well.
package struct Certificate: Sendable, Equatable {
    /// Twelve letters and digits, `7K2M204QX9AB`.
    package var number: String
    package var course: String
    package var edition: Int
    /// Of the course, in Indonesian.
    package var title: String
    package var name: String
    /// `yyyymmdd`.
    package var day: Int32
    /// Of a hundred.
    package var score: Int

    private static let mark = "tepat-sertifikat-1"

    /// What is signed: no text of another kind that the same key signs begins so.
    private var statement: String {
        [Self.mark, number, course, String(edition), title, name, String(day), String(score)].joined(separator: "|")
    }

    /// The statement and its signature, in letters that survive being copied.
    func code(signedWith key: SigningKey) throws -> String {
        let signature = key.sign(statement)
        guard signature.utf8.count == 128 else { throw CertificateFault.cannotSign }
        return "TEPAT." + Base64URL.text(Array(statement.utf8)) + "." + Base64URL.text(Hexadecimal.bytes(signature))
    }

    static func newNumber() -> String { String(RecordID(Int64.random(in: 1...(1 << 60) - 1)).description.suffix(12)) }

    /// `7K2M-204Q-X9AB`
    package var readableNumber: String { Self.readable(number) }

    package static func readable(_ number: String) -> String {
        let letters = Array(number)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: "-")
    }
}

enum CertificateFault: Error { case cannotSign }

/// A certificate's code as somebody brought it: read, and still to be believed.
package struct CertificateCode: Sendable {
    package let certificate: Certificate
    /// As it is kept.
    package let text: String
    private let statement: String
    private let signature: [UInt8]

    /// - Returns: nil for what is no code at all.
    package init?(_ written: String) {
        let text = written.filter { !$0.isWhitespace }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard text.utf8.count < 2_000, parts.count == 3, parts[0] == "TEPAT",
            let bytes = Base64URL.bytes(parts[1]), let signature = Base64URL.bytes(parts[2]), signature.count == 64
        else { return nil }
        let statement = String(decoding: bytes, as: UTF8.self)
        let fields = statement.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 8, fields[0] == "tepat-sertifikat-1", let edition = Int(fields[3]),
            let day = Int32(fields[6]), let score = Int(fields[7]),
            CivilDate(year: Int(day) / 10_000, month: Int(day) / 100 % 100, day: Int(day) % 100) != nil
        else { return nil }
        certificate = Certificate(
            number: fields[1], course: fields[2], edition: edition, title: fields[4], name: fields[5], day: day,
            score: score)
        self.text = text
        self.statement = statement
        self.signature = signature
    }

    /// Whether the holder of this key has signed it.
    ///
    /// - Parameter publicKey: 64 hexadecimal digits.
    package func isSigned(by publicKey: String) -> Bool {
        let raw = Hexadecimal.bytes(publicKey)
        guard raw.count == 32, let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, raw, raw.count) else {
            return false
        }
        defer { EVP_PKEY_free(key) }
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        let message = Array(statement.utf8)
        return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
}

/// The public half of a training register's key.
package enum IssuerKey {
    /// Read out over the telephone to be sure of a key: `ab12 cd34 …`, the first 32 digits of its digest.
    package static func fingerprint(_ publicKey: String) -> String {
        let digits = Array(Digest.sha256(publicKey).prefix(32))
        return stride(from: 0, to: 32, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
    }

    /// The key as it was pasted; nil for what is none.
    package static func read(_ text: String) -> String? {
        let digits = text.lowercased().filter { !$0.isWhitespace }
        return digits.utf8.count == 64 && Hexadecimal.bytes(digits).count == 32 ? digits : nil
    }
}

/// Bytes as letters that may stand in an address (RFC 4648).
enum Base64URL {
    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacingOccurrences(of: "+", with: "-")
            .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
    }

    static func bytes(_ text: String) -> [UInt8]? {
        let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)
        return Data(base64Encoded: padded).map { [UInt8]($0) }
    }
}

enum Hexadecimal {
    /// Empty if it is anything but pairs of digits.
    static func bytes(_ text: String) -> [UInt8] {
        let digits = text.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 0x30...0x39: byte - 0x30
            case 0x61...0x66: byte - 0x57
            default: nil
            }
        }
        guard digits.count == text.utf8.count, digits.count % 2 == 0 else { return [] }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

extension Registry {
    /// The key of this register; what it signs others check with its public half.
    func certificateKey() throws -> SigningKey {
        guard let path = database.path else { throw CertificateFault.cannotSign }
        return try SigningKey(path: path + ".audit-key")
    }

    /// Shown on a training register, to be pasted where its certificates are to count.
    package func certificatePublicKey() throws -> String { try certificateKey().publicKey }
}
