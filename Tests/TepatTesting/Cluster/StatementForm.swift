/// A statement without what differs from one time to the next: which value is bound, how many stand in a list, how many
/// intervals are put together with OR, how many queries with UNION ALL, how many rows are written at a time.
///
/// Only what holds a bound value is taken together, and only beside its like: a condition that is missing, or another
/// one, makes another form. Whether a statement is bound to a server is told from its text and never from its form, since
/// one kabupaten and a list of them are not the same to a cluster.
package struct StatementForm: Hashable, Sendable {
    package let text: String

    package init(of statement: String) {
        var reader = WordReader(statement)
        text = Self.words(Self.once(reader.nodes()))
    }

    /// What begins with a form: the beginning of a statement, where `…` stands for the columns of a query.
    package func hasPrefix(_ prefix: StatementForm) -> Bool {
        let parts = prefix.text.split(separator: "…", omittingEmptySubsequences: false)
        guard let first = parts.first, text.hasPrefix(first) else { return false }
        var rest = text.dropFirst(first.count)
        for part in parts.dropFirst() {
            guard let place = rest.firstRange(of: part) else { return false }
            // Columns and nothing else: a query inside of them is another statement.
            if rest[..<place.lowerBound].contains("FROM") { return false }
            rest = rest[place.upperBound...]
        }
        return true
    }

    private indirect enum Node: Equatable {
        case word(String)
        /// What stands in brackets; open where the text ends in it.
        case group([Node], isOpen: Bool)

        var isValue: Bool {
            switch self {
            case .word(let word): word.contains("$")
            case .group(let nodes, _): nodes.contains(where: \.isValue)
            }
        }
    }

    private static func words(_ nodes: [Node]) -> String {
        nodes.map { node in
            switch node {
            case .word(let word): word
            case .group(let inner, let isOpen): "( \(words(inner))\(isOpen ? "" : " )")"
            }
        }.joined(separator: " ")
    }

    /// Without what is only repeated.
    private static func once(_ nodes: [Node]) -> [Node] {
        alike(alike(listed(nodes), between: ["UNION", "ALL"]), between: ["OR"])
    }

    /// `$, $` is `$`, and `($, $), ($, $)` is `($)`.
    private static func listed(_ nodes: [Node]) -> [Node] {
        var kept: [Node] = []
        for node in nodes {
            var node = node
            if case .group(let inner, let isOpen) = node { node = .group(once(inner), isOpen: isOpen) }
            if kept.count > 1, node.isValue, kept[kept.count - 1] == .word(","), kept[kept.count - 2] == node {
                kept.removeLast()
            } else {
                kept.append(node)
            }
        }
        return kept
    }

    /// Of parts that are the same, with some words between them, one stays.
    private static func alike(_ nodes: [Node], between words: [String]) -> [Node] {
        let words = words.map(Node.word)
        var parts: [[Node]] = [[]]
        var at = 0
        while at < nodes.count {
            if Array(nodes[at...].prefix(words.count)) == words {
                parts.append([])
                at += words.count
            } else {
                parts[parts.count - 1].append(nodes[at])
                at += 1
            }
        }
        var kept: [[Node]] = []
        for part in parts where kept.last != part || !part.contains(where: \.isValue) { kept.append(part) }
        return Array(kept.joined(separator: words))
    }

    /// Reads words, brackets and commas. A bound value is `$` whatever its number.
    private struct WordReader {
        private let text: [Character]
        private var at = 0

        init(_ text: String) { self.text = Array(text) }

        mutating func nodes() -> [Node] { level().nodes }

        private mutating func level() -> (nodes: [Node], isOpen: Bool) {
            var nodes: [Node] = []
            while at < text.count {
                let letter = text[at]
                at += 1
                switch letter {
                case "(":
                    let inner = level()
                    nodes.append(.group(inner.nodes, isOpen: inner.isOpen))
                case ")": return (nodes, false)
                case ",": nodes.append(.word(","))
                case _ where letter.isWhitespace: continue
                default:
                    at -= 1
                    nodes.append(.word(word()))
                }
            }
            return (nodes, true)
        }

        private mutating func word() -> String {
            var word = ""
            while at < text.count, !text[at].isWhitespace, !"(),".contains(text[at]) {
                let letter = text[at]
                word.append(letter)
                at += 1
                if letter == "'" { quote(&word) }
                if letter == "$" { while at < text.count, text[at].isNumber { at += 1 } }
            }
            return word
        }

        /// Up to the quote that ends it.
        private mutating func quote(_ word: inout String) {
            while at < text.count {
                word.append(text[at])
                at += 1
                if word.hasSuffix("'") { return }
            }
        }
    }
}
