/// How alike two texts are, from 0 to 100: Ratcliff and Obershelp's measure, by which the ministry compares a name with
/// that of the civil registry ("Simil").
///
/// The longest stretch that both have in common counts, then the longest on either side of it, and so on; of all
/// letters, those that were found twice are the score. Names are compared in capitals and without quotes; of names that
/// are written with a stroke between (`SITI/AMINAH`), the best pair counts.
package enum Simil {
    /// Of longer texts the rest is not looked at: no name has so many letters, and the work grows with their square.
    private static let longest = 200

    /// The same whichever of the two comes first. 0 where one of them says nothing.
    package static func score(_ left: String, _ right: String) -> Int {
        var best = 0
        for one in aliases(of: left) {
            for other in aliases(of: right) {
                // Of several stretches of one length the first is taken, so the two orders may differ.
                best = max(best, ratio(one, other), ratio(other, one))
                if best == 100 { return best }
            }
        }
        return best
    }

    /// The names in a text, as they are compared.
    private static func aliases(of text: String) -> [[UInt32]] {
        let names = text.uppercased().split(separator: "/", omittingEmptySubsequences: true)
        return names.map(letters).filter { !$0.isEmpty }
    }

    /// Without quotes, and with one space where there are several.
    private static func letters(of name: Substring) -> [UInt32] {
        var letters: [UInt32] = []
        var isAfterSpace = true
        for scalar in name.unicodeScalars {
            switch scalar {
            case "'", "\"", "`", "\u{00B4}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": continue
            case " ", "\t", "\u{00A0}":
                if !isAfterSpace { letters.append(0x20) }
                isAfterSpace = true
            default:
                letters.append(scalar.value)
                isAfterSpace = false
            }
            if letters.count == longest { break }
        }
        if letters.last == 0x20 { letters.removeLast() }
        return letters
    }

    private static func ratio(_ left: [UInt32], _ right: [UInt32]) -> Int {
        200 * common(left[...], right[...]) / (left.count + right.count)
    }

    /// How many letters of one are found in the other.
    private static func common(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        // By the place in the right one: how long the stretch is that ends there and at the letter in hand.
        var before = [Int](repeating: 0, count: right.count + 1)
        var now = before
        var length = 0
        var leftEnd = left.startIndex
        var rightEnd = right.startIndex
        for at in left.indices {
            for there in right.indices {
                let place = there - right.startIndex + 1
                guard left[at] == right[there] else {
                    now[place] = 0
                    continue
                }
                now[place] = before[place - 1] + 1
                if now[place] > length {
                    length = now[place]
                    leftEnd = at + 1
                    rightEnd = there + 1
                }
            }
            swap(&before, &now)
        }
        if length == 0 { return 0 }
        let ahead = common(left[..<(leftEnd - length)], right[..<(rightEnd - length)])
        return length + ahead + common(left[leftEnd...], right[rightEnd...])
    }
}
