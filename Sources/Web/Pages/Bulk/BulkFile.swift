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
        return lines.map { CSVText.line($0) + "\r\n" }.joined()
    }
}
