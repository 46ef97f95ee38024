import Foundation

/// What a new password must be: long, and not made of what everybody tries first. There are no rules on capitals,
/// digits or signs, which only make passwords hard to remember (OWASP ASVS 5, 6.2).
package struct PasswordRule: Sendable {
    package static let shortest = 12
    package static let longest = 128

    /// Words that say themselves for this account: its name, its person's, its places'.
    private let context: Set<[Character]>

    package init(login: String, name: String = "", regions: [String] = []) {
        let parts = ([login, name] + regions).flatMap { $0.lowercased().split { !$0.isLetter } }
        context = Set((parts + [login.lowercased()[...]]).map { Array($0.map(Self.folded)) }.filter { $0.count >= 4 })
    }

    /// The words that count for nothing, for a meter in the browser.
    package var ownWords: [String] { context.map { String($0) }.sorted() }

    /// What is wrong with a password; nil if nothing.
    package func problem(_ password: String) -> Words? {
        if password.count < Self.shortest {
            return Words(
                id:
                    "Kata sandi paling sedikit \(Self.shortest) huruf, angka, atau tanda. Beberapa kata biasa pun boleh.",
                en: "A password has at least \(Self.shortest) characters. A few ordinary words will do.")
        }
        if password.count > Self.longest {
            return Words(
                id: "Kata sandi paling banyak \(Self.longest) huruf.",
                en: "A password has at most \(Self.longest) characters.")
        }
        if worth(password) >= 8, Set(password).count >= 5 { return nil }
        return Words(
            id:
                "Kata sandi ini mudah ditebak: terdiri dari kata yang sering dipakai, nama, atau urutan. Tambahkan kata "
                + "lain yang tidak berhubungan.",
            en: "This password is easy to guess: it is made of common words, names or sequences. Add other words that "
                + "have nothing to do with them.")
    }

    /// How many characters a guesser would have to guess: a common word counts as four, a common number
    /// as one, a word of the account, a repeated one and whatever follows by itself as none.
    func worth(_ password: String) -> Int {
        let plain = Array(password.lowercased())
        let letters = plain.map(Self.folded)
        var seen: Set<[Character]> = []
        var worth = 0
        var at = 0
        while at < letters.count {
            if let word = longest(from: at, letters, context) {
                at += word.count
            } else if let word = longest(from: at, letters, Self.common) {
                let isNumber = plain[at..<(at + word.count)].allSatisfy(\.isNumber)
                if seen.insert(word).inserted { worth += isNumber ? 1 : 4 }
                at += word.count
            } else {
                if plain[at].isLetter || plain[at].isNumber, !follows(at, plain) { worth += 1 }
                at += 1
            }
        }
        return worth
    }

    private func longest(from start: Int, _ letters: [Character], _ words: Set<[Character]>) -> [Character]? {
        for length in stride(from: min(24, letters.count - start), through: 4, by: -1) {
            let piece = Array(letters[start..<(start + length)])
            if words.contains(piece) { return piece }
        }
        return nil
    }

    /// The same as the one before, or the next or last but one in order: `aaa`, `123`, `cba`.
    private func follows(_ at: Int, _ letters: [Character]) -> Bool {
        guard at > 0, let here = letters[at].unicodeScalars.first, let before = letters[at - 1].unicodeScalars.first
        else { return false }
        return abs(Int(here.value) - Int(before.value)) <= 1
    }

    /// `p4$$w0rd` is `password`.
    private static func folded(_ letter: Character) -> Character {
        switch letter {
        case "0": "o"
        case "1", "!": "i"
        case "3": "e"
        case "4", "@": "a"
        case "5", "$": "s"
        case "7": "t"
        default: letter
        }
    }

    /// Passwords and their parts that everybody tries first, from a list in the program.
    private static let common: Set<[Character]> = {
        guard let bytes = try? EmbeddedFile.bytes("sandi-umum.txt") else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return Set(lines.map { Array($0.lowercased().map(folded)) })
    }()
}
