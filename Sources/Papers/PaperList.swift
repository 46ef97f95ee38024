import HTML

/// A table of a paper: its head is repeated on every page, rows stay whole.
enum PaperList {
    static func html(_ table: PaperTable) -> HTML {
        let toSign = table.columns.contains(where: \.isForSigning)
        return """
            \(if: !table.caption.isEmpty, "<div class=\"caption\">\(table.caption)</div>")<table class="list">\
            <colgroup>\(each: widths(table.columns), { "<col style=\"width:\($0)\">" })</colgroup>\
            <thead><tr>\(each: table.columns, { "<th>\($0.title)</th>" })</tr></thead>
            <tbody\(if: toSign, " class=\"sign\"")>\(each: table.rows, { row($0, table.columns) })</tbody>\
            \(if: !table.foot.isEmpty, "<tfoot>\(row(table.foot, table.columns))</tfoot>")</table>

            """
    }

    private static func row(_ cells: [String], _ columns: [PaperColumn]) -> HTML {
        """
        <tr>\(each: Array(columns.enumerated()), { place, column -> HTML in
            let words = place < cells.count ? cells[place] : ""
            return column.isNumber ? "<td class=\"n\">\(words)</td>" : "<td>\(words)</td>"
        })</tr>

        """
    }

    /// In tenths of a percent, so that no fraction depends on how a machine rounds.
    private static func widths(_ columns: [PaperColumn]) -> [String] {
        let shares = columns.map { max(1, $0.share) }
        let sum = shares.reduce(0, +)
        return shares.map {
            let tenths = $0 * 1000 / sum
            return "\(tenths / 10).\(tenths % 10)%"
        }
    }
}
