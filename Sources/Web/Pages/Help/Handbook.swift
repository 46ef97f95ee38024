import HTML

/// The operator's handbook as a page, from the few marks that it is written with: headings `## Words {#anchor}`,
/// paragraphs, lists, tables, **bold**, `code` and [links](#anchor) within it. Pictures are left out, and whatever
/// else stands in the text is text.
struct Handbook: Sendable {
    struct Heading: Sendable, Equatable {
        /// 1 for the title.
        var level: Int
        var words: String
        var anchor: String
    }

    /// In the order of the text; the title is not among them.
    private(set) var headings: [Heading] = []
    private(set) var title = ""
    /// Everything under the title.
    private(set) var body: HTML = ""

    init(_ text: String) {
        var blocks: [Block] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            Self.read(String(line), &blocks)
        }
        for block in blocks {
            guard case .heading(let heading) = block else { continue }
            if heading.level == 1 { title = heading.words } else { headings.append(heading) }
        }
        body = "\(blocks.map(Self.html))"
    }

    // MARK: Reading

    private enum Block {
        case heading(Heading)
        case paragraph(String)
        case list([String], isNumbered: Bool)
        case table([[String]])
        /// What ends a paragraph, a list or a table.
        case gap
    }

    private static func read(_ line: String, _ blocks: inout [Block]) {
        let last = blocks.indices.last
        if line.allSatisfy(\.isWhitespace) || line.hasPrefix("![") {
            blocks.append(.gap)
        } else if let heading = heading(line) {
            blocks.append(.heading(heading))
        } else if let (item, isNumbered) = item(line) {
            if let last, case .list(let items, isNumbered) = blocks[last] {
                blocks[last] = .list(items + [item], isNumbered: isNumbered)
            } else {
                blocks.append(.list([item], isNumbered: isNumbered))
            }
        } else if let cells = cells(line) {
            guard let last, case .table(let rows) = blocks[last] else { return blocks.append(.table([cells])) }
            // The line of dashes under the head says nothing.
            if !cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) { blocks[last] = .table(rows + [cells]) }
        } else if let last, case .paragraph(let text) = blocks[last] {
            blocks[last] = .paragraph(text + " " + line)
        } else {
            blocks.append(.paragraph(line))
        }
    }

    private static func heading(_ line: String) -> Heading? {
        let level = line.prefix { $0 == "#" }.count
        guard (1...3).contains(level), line.dropFirst(level).hasPrefix(" ") else { return nil }
        let words = line.dropFirst(level + 1)
        guard words.hasSuffix("}"), let mark = words.firstRange(of: " {#") else {
            return Heading(level: level, words: String(words), anchor: "")
        }
        let anchor = words[mark.upperBound...].dropLast()
        guard isAnchor(anchor) else { return Heading(level: level, words: String(words), anchor: "") }
        return Heading(level: level, words: String(words[..<mark.lowerBound]), anchor: String(anchor))
    }

    private static func isAnchor(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    /// What stands behind `- ` or `12. `.
    private static func item(_ line: String) -> (String, isNumbered: Bool)? {
        if line.hasPrefix("- ") { return (String(line.dropFirst(2)), false) }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, line.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return (String(line.dropFirst(digits.count + 2)), true)
    }

    private static func cells(_ line: String) -> [String]? {
        guard line.hasPrefix("|"), line.hasSuffix("|"), line.utf8.count > 1 else { return nil }
        return line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
            String($0).trimmed
        }
    }

    // MARK: Writing

    private static func html(_ block: Block) -> HTML {
        switch block {
        case .gap: ""
        case .heading(let heading): heading.level == 1 ? "" : html(heading)
        case .paragraph(let text): "<p>\(HandbookLine.html(text))</p>\n"
        case .list(let items, true): "<ol>\(each: items, { "<li>\(HandbookLine.html($0))</li>" })</ol>\n"
        case .list(let items, false): "<ul>\(each: items, { "<li>\(HandbookLine.html($0))</li>" })</ul>\n"
        case .table(let rows):
            """
            <table><thead><tr>\(each: rows.first ?? [], { "<th scope=\"col\">\(HandbookLine.html($0))</th>" })</tr></thead>
            <tbody>\(each: Array(rows.dropFirst()), row)</tbody></table>

            """
        }
    }

    private static func html(_ heading: Heading) -> HTML {
        let id: HTML = heading.anchor.isEmpty ? "" : " id=\"\(heading.anchor)\""
        let words = HandbookLine.html(heading.words)
        return heading.level == 2 ? "<h2\(id) class=\"t3\">\(words)</h2>\n" : "<h3\(id)>\(words)</h3>\n"
    }

    private static func row(_ cells: [String]) -> HTML {
        """
        <tr>\(each: Array(cells.enumerated()), { place, cell in
            place == 0 ? "<th scope=\"row\">\(HandbookLine.html(cell))</th>" : "<td>\(HandbookLine.html(cell))</td>"
        })</tr>

        """
    }
}
