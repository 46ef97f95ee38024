import HTML
import Registry

/// Two writings of a name or a number, letter by letter.
extension Screen {
    /// One box a letter, in line with the other writing: marked where it differs or has a letter too many, an empty
    /// dashed box where one is missing. Said in a sentence to those who do not see it.
    ///
    /// - Parameter masked: places (from 0) that are not shown, only whether they differ. A `*` never is.
    func letters(_ text: String, against other: String, masked: Range<Int>? = nil) -> HTML {
        let shown = Array(text).enumerated().map { place, letter -> Character in
            letter == "*" || masked?.contains(place) == true ? "•" : letter
        }
        let boxes = Letters.aligned(Array(text), Array(other))
        return """
            <span class="letters" role="img" aria-label="\(say(sentence(shown, boxes)))">\(each: boxes, { box in
                switch box {
                case .same(let place): "<i>\(Letters.visible(shown[place]))</i>"
                case .differs(let place): "<i class=\"d\">\(Letters.visible(shown[place]))</i>"
                case .missing: "<i class=\"o\"></i>"
                }
            })</span>
            """
    }

    private func sentence(_ shown: [Character], _ boxes: [Letters.Box]) -> Words {
        var places: [String] = []
        for box in boxes {
            switch box {
            case .same: break
            case .differs(let place):
                let letter = shown[place]
                let name =
                    letter == " " ? say(Texts.blankLetter) : letter == "•" ? say(Texts.maskedLetter) : "\(letter)"
                places.append(say(Texts.letterDiffers(place + 1, name)))
            case .missing(let after): places.append(say(Texts.letterMissing(after)))
            }
        }
        return Texts.differs(String(shown), at: places.joined(separator: ", "))
    }
}

/// Aligns two writings with as few differences as possible (Levenshtein).
enum Letters {
    enum Box: Equatable {
        case same(Int)
        case differs(Int)
        /// After how many letters something is missing.
        case missing(after: Int)
    }

    static func aligned(_ text: [Character], _ other: [Character]) -> [Box] {
        // Longer than any name or number; what is longer is compared place by place.
        guard text.count <= 120, other.count <= 120 else {
            return text.indices.map { $0 < other.count && text[$0] == other[$0] ? .same($0) : .differs($0) }
        }
        let width = other.count + 1
        var cost = [Int](repeating: 0, count: (text.count + 1) * width)
        for row in 0...text.count { cost[row * width] = row }
        for column in 0...other.count { cost[column] = column }
        for (row, letter) in text.enumerated() {
            for (column, wanted) in other.enumerated() {
                let substituted = cost[row * width + column] + (letter == wanted ? 0 : 1)
                let shorter = min(cost[row * width + column + 1], cost[(row + 1) * width + column]) + 1
                cost[(row + 1) * width + column + 1] = min(substituted, shorter)
            }
        }
        return path(text, other, cost)
    }

    /// Back from the end along the cheapest way. Letters that are the same keep together: a doubled letter counts as
    /// too many at its second place.
    private static func path(_ text: [Character], _ other: [Character], _ cost: [Int]) -> [Box] {
        let width = other.count + 1
        var boxes: [Box] = []
        var (row, column) = (text.count, other.count)
        while row > 0 || column > 0 {
            let here = cost[row * width + column]
            if row > 0, here == cost[(row - 1) * width + column] + 1 {
                row -= 1
                boxes.append(.differs(row))
            } else if column > 0, here == cost[row * width + column - 1] + 1 {
                column -= 1
                boxes.append(.missing(after: row))
            } else {
                row -= 1
                column -= 1
                boxes.append(text[row] == other[column] ? .same(row) : .differs(row))
            }
        }
        return boxes.reversed()
    }

    /// A blank is an empty box.
    static func visible(_ letter: Character) -> String { letter == " " ? "" : String(letter) }
}
