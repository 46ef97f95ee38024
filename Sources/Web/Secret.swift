/// Random words, and comparing them without telling how far they agree.
enum Secret {
    private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// `7K2M-204Q`: to be read out over the telephone.
    static func readable() -> String {
        let word = (0..<8).map { _ in letters[Int.random(in: 0..<32)] }
        return String(decoding: word[..<4] + [UInt8(ascii: "-")] + word[4...], as: UTF8.self)
    }

    /// 130 bits.
    static func unguessable() -> String {
        String(decoding: (0..<26).map { _ in letters[Int.random(in: 0..<32)] }, as: UTF8.self)
    }

    /// 32 hexadecimal digits.
    static func mark() -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: (0..<32).map { _ in digits[Int.random(in: 0..<16)] }, as: UTF8.self)
    }

    static func agree(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for (a, b) in zip(left, right) { difference |= a ^ b }
        return difference == 0
    }
}

/// The secret of a form as it stands in a page: another text each time, so that the compressed length of pages
/// gives nothing away (BREACH).
enum FormToken {
    static let field = "_kunci"

    static func masked(_ secret: String) -> String {
        let pad = secret.utf8.map { _ in UInt8.random(in: 0...255) }
        return hex(pad + zip(pad, secret.utf8).map { $0 ^ $1 })
    }

    static func isValid(_ token: String, for secret: String) -> Bool {
        let size = secret.utf8.count
        guard size > 0, let bytes = bytes(token), bytes.count == 2 * size else { return false }
        return Secret.agree(zip(bytes[..<size], bytes[size...]).map { $0 ^ $1 }, Array(secret.utf8))
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        let digits = hex.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 0x30...0x39: byte - 0x30
            case 0x61...0x66: byte - 0x57
            default: nil
            }
        }
        guard digits.count == hex.utf8.count, digits.count % 2 == 0 else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
