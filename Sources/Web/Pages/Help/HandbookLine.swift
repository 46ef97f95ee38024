import HTML

/// The marks within a line: **bold**, `code`, [words](#anchor). A mark that does not end is text.
enum HandbookLine {
    static func html(_ text: String) -> HTML {
        var rest = Substring(text)
        var html: HTML = ""
        var plain = ""
        while let first = rest.first {
            if let (piece, after) = marked(rest) {
                html = "\(html)\(plain)\(piece)"
                (plain, rest) = ("", after)
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        return "\(html)\(plain)"
    }

    /// The piece that a mark at the beginning makes, and what follows it.
    private static func marked(_ text: Substring) -> (HTML, Substring)? {
        if let (inner, rest) = between("**", "**", text) { return ("<b>\(HandbookLine.html(String(inner)))</b>", rest) }
        if let (inner, rest) = between("`", "`", text) { return ("<code>\(String(inner))</code>", rest) }
        guard let (words, address) = between("[", "]", text), let (target, rest) = between("(", ")", address),
            target.hasPrefix("#")
        else { return nil }
        return ("<a href=\"\(String(target))\">\(String(words))</a>", rest)
    }

    private static func between(_ start: String, _ end: String, _ text: Substring) -> (Substring, Substring)? {
        guard text.hasPrefix(start) else { return nil }
        let inside = text.dropFirst(start.count)
        guard let close = inside.firstRange(of: end), close.lowerBound > inside.startIndex else { return nil }
        return (inside[..<close.lowerBound], inside[close.upperBound...])
    }
}
