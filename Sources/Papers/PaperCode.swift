/// By what a paper is known to whoever holds it: 20 letters of Crockford's base 32, 95 bits by chance and one letter that
/// tells a slip of typing.
package enum PaperCode {
    /// Without I, L, O and U, which are read as others.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 20

    package static func random() -> String {
        var source = SystemRandomNumberGenerator()
        return random(using: &source)
    }

    static func random(using source: inout some RandomNumberGenerator) -> String {
        let drawn = (1..<length).map { _ in Int.random(in: 0..<32, using: &source) }
        return String((drawn + [check(drawn)]).map { alphabet[$0] })
    }

    /// As it is read aloud and typed: "9F3C-7A1E-…".
    package static func shown(_ code: String) -> String {
        var text = ""
        for (place, letter) in code.enumerated() {
            if place > 0, place % 4 == 0 { text += "-" }
            text.append(letter)
        }
        return text
    }

    /// What somebody typed, or the address that a telephone read: small letters, gaps, O for 0 and I or L for 1 are
    /// understood.
    ///
    /// - Returns: nil if it is no code, or one with a slip in it.
    package static func parse(_ typed: String) -> String? {
        // Longer than any address of ours: nobody's code.
        guard typed.utf8.count <= 500 else { return nil }
        let last = typed.split(separator: "/").last ?? ""
        var values: [Int] = []
        for letter in last.uppercased() where !isGap(letter) {
            guard values.count < length, let value = value(of: letter) else { return nil }
            values.append(value)
        }
        guard values.count == length, let given = values.last, check(values.dropLast()) == given else { return nil }
        return String(values.map { alphabet[$0] })
    }

    private static func isGap(_ letter: Character) -> Bool {
        letter.isWhitespace || "-._\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains(letter)
    }

    private static func value(of letter: Character) -> Int? {
        switch letter {
        case "O": 0
        case "I", "L": 1
        default: alphabet.firstIndex(of: letter)
        }
    }

    /// A sum over the field of 32 elements, each place weighing the double of the next: one wrong letter is found, and
    /// any two that changed places.
    private static func check(_ values: some Sequence<Int>) -> Int {
        values.reduce(0) { double($0 ^ $1) }
    }

    private static func double(_ value: Int) -> Int {
        let shifted = value << 1
        return shifted & 32 == 0 ? shifted : shifted ^ 0b100101
    }
}
