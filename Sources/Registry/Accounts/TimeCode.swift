import COpenSSL

/// Codes of an authenticator app: RFC 6238 over HMAC-SHA-1, six digits that hold for thirty seconds.
package struct TimeCode: Sendable {
    package let secret: [UInt8]

    package init(secret: [UInt8]) { self.secret = secret }

    /// A new secret of 160 bits, as RFC 4226 recommends.
    package static func random() -> TimeCode {
        var generator = SystemRandomNumberGenerator()
        return TimeCode(secret: (0..<20).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    /// Of an account of the demo or of a test. Everybody knows it: for registers of invented people only.
    package static func practice(_ login: String) -> TimeCode {
        TimeCode(secret: Array(Array(Digest.sha256("latihan \(login)").utf8).prefix(20)))
    }

    /// How long one code is shown, in milliseconds.
    package static let life: Int64 = 30_000

    /// Which code is shown at a moment.
    package static func step(at now: Int64) -> Int64 { now / life }

    /// The code of a step. RFC 4226's HOTP, of which the counter is the time.
    package func code(at step: Int64, digits: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: UInt64(bitPattern: step) >> UInt64(56 - 8 * $0)) }
        var hash = [UInt8](repeating: 0, count: 20)
        var length: UInt32 = 0
        HMAC(EVP_sha1(), secret, Int32(secret.count), counter, counter.count, &hash, &length)
        let place = Int(hash[19] & 15)
        let number =
            Int(hash[place] & 127) << 24 | Int(hash[place + 1]) << 16 | Int(hash[place + 2]) << 8
            | Int(hash[place + 3])
        let written = String(number % (0..<digits).reduce(1) { power, _ in power * 10 })
        return String(repeating: "0", count: digits - written.utf8.count) + written
    }

    /// Which step a typed code belongs to: the one of now, or the one before or after it, since clocks differ. Never
    /// one that was used already.
    ///
    /// - Parameter last: the newest step that was used.
    package func step(of typed: String, at now: Int64, after last: Int64) -> Int64? {
        let here = Self.step(at: now)
        // All three are compared, so that the time taken says nothing.
        return [here - 1, here, here + 1].filter { Digest.equal(code(at: $0), typed) && $0 > last }.first
    }

    /// What an app reads from the QR code.
    package func address(login: String, issuer: String) -> String {
        let name = "\(issuer):\(login)".addingEscapes
        return "otpauth://totp/\(name)?secret=\(Base32.text(secret))&issuer=\(issuer.addingEscapes)&period=30&digits=6"
    }
}

/// RFC 4648, without the padding that apps do not want.
package enum Base32 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    package static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var held = 0
        var bits = 0
        for byte in bytes {
            held = (held << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[held >> bits & 31])
            }
        }
        if bits > 0 { text.append(letters[held << (5 - bits) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Blanks and lower case are understood; nil for anything else.
    package static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var held = 0
        var bits = 0
        for letter in text.uppercased().utf8 where letter != 0x20 && letter != 0x2D && letter != 0x3D {
            guard let value = letters.firstIndex(of: letter) else { return nil }
            held = (held << 5 | value) & 0xFFFF
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> bits))
            }
        }
        return bytes
    }
}

extension String {
    /// RFC 3986: everything but the unreserved characters.
    fileprivate var addingEscapes: String {
        utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: String(UnicodeScalar(byte))
            default: "%" + Digest.hex([byte]).uppercased()
            }
        }.joined()
    }
}
