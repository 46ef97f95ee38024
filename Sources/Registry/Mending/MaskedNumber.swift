/// NIK and KK as evidence shows them: what tells people apart stays hidden, what is wrong is seen.
enum MaskedNumber {
    /// `990206******0003`. Of a malformed number only the two ends stay.
    static func text(_ written: String) -> String {
        String(hidden(Array(written.filter { $0 != " " && $0 != "." })))
    }

    /// Box by box, up to the sixteen there should be. What is no digit is shown, since that is what is wrong.
    static func letters(_ written: String) -> [MendLetter] {
        let characters = Array(written.trimmingSpaces.prefix(40))
        var letters = zip(characters, hidden(characters, keepsOthers: true)).map { character, shown in
            MendLetter(String(shown), isDigit(character) ? .plain : .odd)
        }
        while letters.count < 16 { letters.append(MendLetter("", .missing)) }
        return letters
    }

    static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static func hidden(_ characters: [Character], keepsOthers: Bool = false) -> [Character] {
        let isWhole = characters.count == 16 && characters.allSatisfy(isDigit)
        let (front, back) =
            isWhole || (keepsOthers && characters.count >= 14) ? (6, 4) : characters.count > 4 ? (2, 2) : (0, 0)
        return characters.enumerated().map { position, character in
            position < front || position >= characters.count - back || (keepsOthers && !isDigit(character))
                ? character : "*"
        }
    }
}

/// One box of a number or name written letter by letter.
package struct MendLetter: Sendable, Equatable {
    /// One character, `*` where it is hidden; empty for a box that is missing.
    package var text: String
    package var mark: Mark

    package enum Mark: Sendable { case plain, odd, missing }

    init(_ text: String, _ mark: Mark) {
        self.text = text
        self.mark = mark
    }
}
