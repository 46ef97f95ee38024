/// Names of officers as they are written here and there.
enum PersonName {
    /// Written in front of a name by some and left out by others.
    private static let titles: Set<String> = [
        "DR", "DRA", "DRG", "DRH", "DRS", "H", "HAJI", "HAJJAH", "HJ", "IR", "KH", "PROF", "R", "RR",
    ]

    /// Whether two ways of writing name the same person: points, blanks, capitals and titles do not matter, numbers do.
    /// What has no letter names nobody.
    static func isSame(_ left: String, _ right: String) -> Bool {
        let known = core(left)
        return known.contains(where: \.isLetter) && known == core(right)
    }

    private static func core(_ name: String) -> String {
        // What comes after a comma is a degree.
        let front = name.split(separator: ",").first ?? ""
        var words = front.uppercased().split { $0.isWhitespace || $0 == "." }
            .map { $0.filter { $0.isLetter || $0.isNumber } }.filter { !$0.isEmpty }
        while words.count > 1, titles.contains(words[0]) { words.removeFirst() }
        return words.joined()
    }
}
