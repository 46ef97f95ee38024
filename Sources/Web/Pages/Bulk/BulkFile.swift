import Registry

/// What became of each row, as a file: our own ids, places and words, nothing that tells who somebody is.
struct BulkFile {
    let visit: Visit
    let rows: [BulkRow]

    var text: String {
        var lines = [Texts.bulkFileHead.map { visit.say($0) }]
        for row in rows {
            lines.append([
                String(row.number), row.family.description, row.person?.description ?? "", row.village.code.dotted,
                row.village.name, visit.say(Texts.bulkState(row.state)), row.words.map { visit.say($0) } ?? "",
            ])
        }
        return lines.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell that a spreadsheet would take for a formula begins with an apostrophe.
    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        let doubled = text.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}
