import HTML
import Registry

/// The picture of a table, above it. Shapes are SVG that stretches with the page; words stand beside it as text, so that
/// they stay legible at any width. Those who cannot see it have the table. Bars follow the order of the table; time and
/// age have an order of their own.
struct ReportChart {
    let screen: any Screen
    let report: Report
    let section: ReportSection

    private var visit: Visit { screen.visit }
    private func say(_ words: Words) -> String { screen.say(words) }
    private static let mostBars = 20

    var picture: HTML? {
        switch (report.kind, section.id) {
        case (.families, _): return bars("keluarga", part: "tidak_valid")
        case (.reasons, "sebab"), (.programs, "program"): return bars("keluarga")
        case (.programs, "wilayah"): return bars("penerima", part: "penerima_tidak_valid")
        case (.changes, "waktu"): return lines
        case (.ages, "umur"): return pyramid
        case (.duplicates, "pemeriksaan"), (.duplicates, "umur"), (.duplicates, "wilayah"): return bars("terbuka")
        default: return nil
        }
    }

    // MARK: Bars

    private func bars(_ column: String, part: String? = nil) -> HTML? {
        guard let place = section.place(of: column) else { return nil }
        let partPlace = part.flatMap { section.place(of: $0) }
        let rows = section.rows.filter { ($0.cells[place].count ?? 0) > 0 }
        let greatest = rows.compactMap { $0.cells[place].count }.max() ?? 0
        guard greatest > 0 else { return nil }
        let shown = rows.prefix(Self.mostBars)
        return figure(
            """
            <ol class="bars">\(each: Array(shown), { row in
                let value = row.cells[place].count ?? 0
                return """
                    <li><span>\(name(row))</span>\
                    \(bar(value, part: partPlace.flatMap { row.cells[$0].count }, of: greatest))\
                    <b>\(visit.number(value))</b></li>

                    """
            })</ol>
            """,
            caption: caption(section.columns[place], partPlace, cut: rows.count > shown.count))
    }

    private func name(_ row: ReportRow) -> String {
        if case .moment(let moment) = row.key { visit.moment(moment) } else { say(row.key.name) }
    }

    private func caption(_ column: ReportColumn, _ part: Int?, cut: Bool) -> HTML {
        """
        <span class="row"><span><svg class="swatch" viewBox="0 0 10 10"><rect class="s1" width="10" height="10"/></svg>\
        \(say(column.title))</span>\(part.map { _ -> HTML in
            """
            <span><svg class="swatch" viewBox="0 0 10 10"><rect class="s2" width="10" height="10"/></svg>\
            \(say(Texts.ofTheseInvalid))</span>
            """
        })\(if: cut, "<span>\(say(Texts.firstRows(visit.number(Self.mostBars))))</span>")</span>
        """
    }

    private func bar(_ value: Int, part: Int?, of greatest: Int) -> HTML {
        """
        <svg viewBox="0 0 1000 10" preserveAspectRatio="none"><rect class="s1" \
        width="\(max(2, value * 1000 / greatest))" height="10"/>\(part.map { part -> HTML in
            "<rect class=\"s2\" width=\"\(part * 1000 / greatest)\" height=\"10\"/>"
        })</svg>
        """
    }

    private func figure(_ drawing: HTML, caption: HTML) -> HTML {
        """
        <figure class="chart"><div aria-hidden="true">\(drawing)</div>\
        <figcaption class="small soft">\(caption) <span class="vh">\(say(Texts.chartHint))</span></figcaption></figure>
        """
    }

    // MARK: Lines

    private var lines: HTML? {
        "<div class=\"pair\">\(line("keluarga"))\(line("tidak_valid"))</div>"
    }

    private func line(_ column: String) -> HTML? {
        guard let period = report.period, let place = section.place(of: column) else { return nil }
        var points: [(day: Int, value: Int)] = []
        for row in section.rows {
            guard case .day(let day) = row.key, let value = row.cells[place].count else { continue }
            points.append((ReportDay.number(day, endOfMonth: period.isMonthly), value))
        }
        points.sort { $0.day < $1.day }
        let (low, high) = (points.map(\.value).min() ?? 0, points.map(\.value).max() ?? 0)
        // From zero, unless that would press the line flat under the top.
        let isZoomed = low * 2 > high && low != high
        let base = isZoomed ? low : 0
        let start = ReportDay.number(period.from)
        let end = max(ReportDay.number(period.to), start + 1)
        func x(_ day: Int) -> Int { max(0, min(1000, (day - start) * 1000 / (end - start))) }
        func y(_ value: Int) -> Int { high == base ? 100 : 190 - (value - base) * 180 / (high - base) }
        var path = ""
        for (position, point) in points.enumerated() {
            path += position == 0 ? "M\(x(point.day)) \(y(point.value))" : "H\(x(point.day))V\(y(point.value))"
        }
        let words = section.columns[place].title
        let drawing: HTML = """
            <div class="plot"><b>\(visit.number(high))</b><svg viewBox="0 0 1000 200" preserveAspectRatio="none">\
            <path class="area" d="\(path)H1000V200H0z"/><path class="curve" d="\(path)H1000"/>\
            \(each: points, { "<path class=\"dot\" d=\"M\(x($0.day)) \(y($0.value))h0\"/>" })</svg>\
            <b>\(visit.number(base))</b><span>\(visit.date(period.from))</span><span>\(visit.date(period.to))</span></div>
            """
        let isFlat = Set(points.map(\.value)).count < 2
        return figure(
            drawing,
            caption: """
                <b>\(say(words))</b> \(if: isZoomed, "\(say(Texts.notFromZero))")\
                \(if: isFlat, "\(say(Texts.onePoint))")
                """)
    }

    // MARK: The pyramid

    private var pyramid: HTML? {
        guard let men = section.place(of: "lk"), let women = section.place(of: "pr") else { return nil }
        let rows = section.rows.compactMap { row -> (from: Int, row: ReportRow)? in
            guard case .age(let group) = row.key, let from = group.from else { return nil }
            return (from, row)
        }.sorted { $0.from > $1.from }.map(\.row)
        let greatest = rows.flatMap { [$0.cells[men].count ?? 0, $0.cells[women].count ?? 0] }.max() ?? 0
        guard greatest > 0 else { return nil }
        return figure(
            """
            <div class="pyramid"><p><b>\(say(section.columns[men].title))</b><b>\(say(section.columns[women].title))</b></p>
            <ol>\(each: rows, { row in
                let (left, right) = (row.cells[men].count ?? 0, row.cells[women].count ?? 0)
                let width = left * 1000 / greatest
                return """
                    <li><small>\(visit.number(left))</small><svg viewBox="0 0 1000 10" preserveAspectRatio="none">\
                    <rect class="s1" x="\(1000 - width)" width="\(width)" height="10"/></svg>\
                    <span>\(say(row.key.name))</span><svg viewBox="0 0 1000 10" preserveAspectRatio="none">\
                    <rect class="s2" width="\(right * 1000 / greatest)" height="10"/></svg>\
                    <small>\(visit.number(right))</small></li>

                    """
            })</ol></div>
            """, caption: "\(say(section.rowTitle))")
    }
}

/// Days counted from one to the next, so that a chart can lay them out evenly.
enum ReportDay {
    /// - Parameter endOfMonth: where the day is 0, a month's last.
    static func number(_ packed: Int32, endOfMonth: Bool = false) -> Int {
        var (year, month, day) = (Int(packed / 10_000), Int(packed / 100 % 100), Int(packed % 100))
        if day == 0 {
            day = endOfMonth ? 0 : 1
            if endOfMonth { (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1) }
        }
        // Days from civil date (Howard Hinnant's algorithm, public domain).
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    }
}
