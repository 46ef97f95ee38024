import HTML
import Registry

/// A table of a report, on a screen with links and sorting, or on paper without.
struct ReportTable {
    let screen: any Screen
    let report: Report
    let section: ReportSection
    let address: ReportAddress
    var isPaper = false

    private var visit: Visit { screen.visit }
    private func say(_ words: Words) -> String { screen.say(words) }

    /// Those that fit.
    private var shown: Range<Int> { 0..<min(section.columns.count, section.shownColumns ?? Int.max) }

    var table: HTML {
        let content: HTML = """
            <table class="figures sticky1"><thead><tr><th scope="col">\(say(section.rowTitle))</th>\
            \(each: Array(shown), head)</tr></thead>
            <tbody>\(each: section.rows, row)</tbody>\(section.total.map(foot))</table>
            """
        if isPaper { return content }
        return """
            <div class="slide" tabindex="0" role="group" aria-label="\(say(Texts.tableOf(section.title)))">\
            \(content)</div>
            """
    }

    private func head(_ place: Int) -> HTML {
        let column = section.columns[place]
        let kind: HTML = isNumber(place) ? " class=\"num\"" : ""
        guard !isPaper, isNumber(place) else {
            return "<th\(kind) scope=\"col\"\(title(column))>\(say(column.title))</th>"
        }
        let current = address.sort.flatMap { $0.column == column.id ? $0 : nil }
        let next = ReportSort(column: column.id, isAscending: current.map { !$0.isAscending } ?? false)
        let mark = current.map { $0.isAscending ? " ▴" : " ▾" } ?? ""
        let direction = current.map { $0.isAscending ? "ascending" : "descending" }
        return """
            <th\(kind) scope="col"\(direction.map { way -> HTML in " aria-sort=\"\(way)\"" })\(title(column))>\
            <a href="\(Links.report(address.sorted(by: next)))">\(say(column.title))\(mark)</a></th>
            """
    }

    /// What a column of a code alone means.
    private func title(_ column: ReportColumn) -> HTML? {
        report.kind == .reasons && column.subject != nil ? " title=\"\(say(column.definition))\"" : nil
    }

    private func isNumber(_ place: Int) -> Bool {
        let cells = section.rows.map { $0.cells[place] } + [section.total?.cells[place]].compactMap { $0 }
        return !cells.contains { if case .words = $0 { true } else { false } }
    }

    private func row(_ row: ReportRow) -> HTML {
        "<tr><th scope=\"row\">\(name(row))</th>\(each: Array(shown), { cell(row, $0) })</tr>\n"
    }

    private func foot(_ total: ReportRow) -> HTML {
        let words = if case .label(let words) = total.key { say(words) } else { say(Texts.total) }
        return """
            <tfoot><tr><th scope="row">\(words)</th>\(each: Array(shown), { cell(total, $0) })</tr></tfoot>
            """
    }

    private func name(_ row: ReportRow) -> HTML {
        switch row.key {
        case .region(let region):
            if isPaper || !visit.sees(region.code) { return "\(region.shortName)" }
            let isEnd = region.code.level == .village || region.code == report.region.code
            return screen.link(
                region.shortName, isEnd ? Links.overview(region.code) : Links.report(address.of(region.code)))
        case .rule(let rule):
            if isPaper { return "\(say(rule.title)) (\(rule.code))" }
            return "\(screen.link(say(rule.title), Links.rule(rule.code))) <code>\(rule.code)</code>"
        case .day(let day): return "\(visit.date(day))"
        case .moment(let moment): return "\(visit.moment(moment))"
        case .program, .age, .label: return "\(say(row.key.name))"
        }
    }

    private func cell(_ row: ReportRow, _ place: Int) -> HTML {
        let address = isPaper ? nil : ReportLinks(report: report, section: section).address(row, place)
        switch row.cells[place] {
        case .count(let value):
            guard let address, value > 0 else { return "<td class=\"num\">\(visit.number(value))</td>" }
            return screen.count(value, address)
        case .share(let part, let whole): return "<td class=\"num\">\(visit.percent(part, of: whole))</td>"
        case .average(let sum, let number): return "<td class=\"num\">\(visit.average(sum, of: number))</td>"
        case .moment(let moment):
            return "<td class=\"num\">\(moment.map { visit.shortDate(visit.day(of: $0)) } ?? say(Texts.never))</td>"
        case .words(let words): return "<td>\(state(words))</td>"
        case .none: return "<td class=\"num soft\">–</td>"
        }
    }

    /// The state of a village with its colour and shape; other words as they are.
    private func state(_ words: Words) -> HTML {
        guard report.kind == .activity, !isPaper else { return "\(say(words))" }
        switch words.id.prefix(5) {
        case "Diam ", "Diam:": return screen.tag(.warn, .clock, say(words))
        case "Tanpa": return screen.tag(.bad, .no, say(words))
        case "Beker": return screen.tag(.good, .ok, say(words))
        default: return "\(say(words))"
        }
    }

    // MARK: What it means

    var meanings: HTML {
        let hidden = section.columns.count - shown.count
        let content: HTML = """
            <dl class="meanings">\(each: Array(shown), { place in
                let column = section.columns[place]
                return "<div><dt>\(say(column.title))</dt><dd>\(say(column.definition))</dd></div>"
            })</dl>\
            \(section.note.map { note -> HTML in "<p>\(say(note))</p>" })\
            \(if: hidden > 0, "<p>\(say(Texts.moreColumns(visit.number(hidden))))</p>")
            """
        if isPaper { return "<div class=\"small\">\(content)</div>" }
        return """
            <details class="small"><summary>\(say(Texts.meanings))</summary>\(content)</details>
            """
    }
}

extension Visit {
    /// `2,7`: with one decimal.
    func average(_ sum: Int, of count: Int) -> String {
        guard count > 0 else { return "–" }
        let tenths = (sum * 10 + count / 2) / count
        return "\(number(tenths / 10))\(language == .english ? "." : ",")\(tenths % 10)"
    }
}
