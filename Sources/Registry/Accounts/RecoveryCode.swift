/// One of ten codes for the day the telephone is lost. It begins with its number, so that one hash and not ten has to
/// be tried; the twelve letters after it are worth 58 bits.
struct RecoveryCode: Sendable {
    static let count = 10

    var number: Int
    /// Twelve letters and digits without those that look alike.
    private var letters: String

    static func random(number: Int) -> RecoveryCode {
        var generator = SystemRandomNumberGenerator()
        let letters = (0..<12).map { _ in ReadableSecret.letters.randomElement(using: &generator) ?? "x" }
        return RecoveryCode(number: number, letters: String(letters))
    }

    private init(number: Int, letters: String) {
        self.number = number
        self.letters = letters
    }

    /// As a person types it: with or without hyphens and blanks, in any case.
    init?(_ typed: String) {
        let plain = typed.lowercased().filter { $0 != "-" && $0 != " " }
        guard plain.count == 13, let first = plain.first?.wholeNumberValue, plain.utf8.count == 13 else { return nil }
        number = first
        letters = String(plain.dropFirst())
    }

    /// What is hashed.
    var text: String { "\(number)\(letters)" }

    /// `3-kmnp-qrst-vwxy`.
    var shown: String {
        let parts = stride(from: 0, to: 12, by: 4).map { letters.dropFirst($0).prefix(4) }
        return "\(number)-" + parts.joined(separator: "-")
    }
}

/// Secrets that a person reads from paper and types.
package enum ReadableSecret {
    /// Without 0, O, 1, l, i and other letters that are taken for each other.
    static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

    /// Sixteen letters in four groups, 79 bits: `kmnp-qrst-vwxy-2345`.
    package static func oneTimePassword() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            String((0..<4).map { _ in letters.randomElement(using: &generator) ?? "x" })
        }.joined(separator: "-")
    }
}
