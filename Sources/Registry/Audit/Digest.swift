import COpenSSL

/// SHA-256 and what is built on it, by OpenSSL.
package enum Digest {
    /// 64 lower-case hexadecimal digits.
    package static func sha256(_ text: String) -> String {
        var text = text
        return text.withUTF8 { sha256(UnsafeRawBufferPointer($0)) }
    }

    package static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        var empty: UInt8 = 0
        if let start = bytes.baseAddress {
            SHA256(start.assumingMemoryBound(to: UInt8.self), bytes.count, &digest)
        } else {
            SHA256(&empty, 0, &digest)
        }
        return hex(digest)
    }

    package static func hex(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        let digits = Array("0123456789abcdef".utf8)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `count` unpredictable bytes, as hexadecimal.
    package static func random(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return hex((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// Whether two secrets are equal, in a time that does not tell where they differ.
    package static func equal(_ left: String, _ right: String) -> Bool {
        let left = Array(left.utf8), right = Array(right.utf8)
        guard left.count == right.count else { return false }
        return CRYPTO_memcmp(left, right, left.count) == 0
    }
}

/// A SHA-256 fed piece by piece, for files larger than memory.
package struct RunningDigest: ~Copyable {
    private let context: OpaquePointer?

    package init() {
        context = EVP_MD_CTX_new()
        EVP_DigestInit_ex(context, EVP_sha256(), nil)
    }

    deinit { EVP_MD_CTX_free(context) }

    package func add(_ bytes: UnsafeRawBufferPointer) { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

    /// The digest of all added so far.
    package func current() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        EVP_DigestFinal_ex(context, &digest, &length)
        return Digest.hex(digest)
    }
}
