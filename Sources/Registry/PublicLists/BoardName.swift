/// A name as a board and a public page show it: whoever knows the person knows who is meant, and nobody else.
package enum BoardName {
    /// `J****** E*****` of `H. JUMADIL EFENDI, S.Pd`: the first letter of each word, titles left out, words of one letter
    /// as they are. Nothing of a name that was erased.
    package static func of(_ name: String) -> String {
        // What follows a comma are degrees; a name never begins with one.
        let own = name.split(separator: ",", maxSplits: 1).first.map(String.init) ?? ""
        let words = own.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.map(String.init)
        let kept = words.enumerated().filter { !isTitle($0.element, isFirst: $0.offset == 0) }.map(\.element)
        // A name that is nothing but a title is a name.
        return (kept.isEmpty ? words : kept).compactMap(masked).joined(separator: " ")
    }

    /// A point at the end of an initial is none of its letters.
    private static func masked(_ word: String) -> String? {
        let letters = word.uppercased().filter { $0.isLetter || $0.isNumber }
        guard let first = letters.first else { return nil }
        return String(first) + String(repeating: "*", count: min(letters.count, longest) - 1)
    }

    /// More stars than this fill a line and tell nothing.
    private static let longest = 16

    private static func isTitle(_ word: String, isFirst: Bool) -> Bool {
        let bare = word.uppercased().filter { $0.isLetter }
        if titles.contains(bare) { return true }
        // "H AMIR" is a haji, "AMIR H" somebody with an initial. "ST AISYAH" is a name, "AISYAH ST" has a degree.
        return isFirst ? bare == "H" : degrees.contains(bare)
    }

    private static let titles: Set = [
        "HJ", "KH", "IR", "DR", "DRA", "DRS", "PROF", "ALM", "ALMH", "ALMARHUM", "ALMARHUMAH", "TGK", "TGH", "KRT",
        "RADEN", "USTADZ", "USTAZ",
    ]
    private static let degrees: Set = [
        "SH", "SE", "ST", "SPD", "SPDI", "SAG", "SIP", "SSOS", "SKM", "SKOM", "SKEP", "SPT", "SP", "MM", "MSI", "MPD",
        "MH", "MAG", "AMD", "AMKEB", "AMK",
    ]
}
