import HTML
import Registry

/// One report of a region: charts, tables that add up, what each figure means, and the ways to paper and files.
struct ReportScreen: Screen {
    let visit: Visit
    let report: Report
    let address: ReportAddress
    let path: [Region]
    /// The regions below, for a start without typing.
    let parts: [Region]

    private var region: Region { report.region }
    private var name: Words { ReportWords.title(report.kind) }
    var title: String { say(Texts.reportIn(name, region.titleName)) }
    var place: Place? { .reports }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: Texts.reportsHelp, anchor: "laporan", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack big"><div class="stack tight">\(trail)
        <div class="head"><div><h1>\(title)</h1><p>\(AsOf(screen: self, report: report).words)</p></div>\
        \(report.isEmpty ? nil : action)</div></div>
        \(filter)
        \(report.isEmpty ? empty : "\(each: report.sections, section)")
        </div>
        """
    }

    private var trail: HTML {
        """
        <nav class="crumbs small" aria-label="\(say(Texts.whereYouAre))"><ol>\
        <li><a href="\(Links.reports(region.code))">\(say(Texts.reports))</a></li>\
        \(each: path.isEmpty ? [Region.nation] : path, { step in
            let isHere = step.code == region.code
            return isHere || !visit.sees(step.code)
                ? "<li\(if: isHere, " aria-current=\"page\"")>\(step.shortName)</li>"
                : "<li><a href=\"\(Links.report(address.of(step.code)))\">\(step.shortName)</a></li>"
        })</ol></nav>
        """
    }

    private var action: HTML {
        "<p class=\"row\">\(button(Texts.printView, Links.reportPrint(address), .print))</p>"
    }

    private var filter: HTML {
        let fields = FilterFields(screen: self, choices: ListChoices(rules: [], programs: [], parts: parts))
        return """
            <form class="filter" method="get" action="\(Links.reports)/\(report.kind.rawValue)" \
            aria-label="\(say(Texts.filter))">\
            \(RegionField(screen: self, region: region, parts: parts).field)\
            \(report.kind == .reasons ? origins(fields) : nil)\
            \(report.period.map { days($0, fields) })\
            \(fields.buttons(clear: isFiltered ? Links.report(report.kind, region.code) : nil))</form>
            """
    }

    private var isFiltered: Bool {
        address.query != ReportQuery(region: region.code) || address.sort != nil
    }

    private func origins(_ fields: FilterFields) -> HTML {
        let origin = address.query.origin
        return fields.select(
            "asal", Texts.origin,
            [
                ("", Texts.bothOrigins, origin == nil), ("ditemukan", Texts.foundByTepat, origin == .found),
                ("sumber", Texts.statedBySource, origin == .stated),
            ])
    }

    private func days(_ period: ReportPeriod, _ fields: FilterFields) -> HTML {
        """
        <div class="field"><label for="dari">\(say(Texts.fromDay))</label>\
        <input class="date" inputmode="numeric" autocomplete="off" id="dari" name="dari" value="\(TypedDate.shown(period.from))"></div>\
        <div class="field"><label for="sampai">\(say(Texts.toDay))</label>\
        <input class="date" inputmode="numeric" autocomplete="off" id="sampai" name="sampai" value="\(TypedDate.shown(period.to))"></div>\
        \(fields.select("per", Texts.pointEvery, [
            ("", Texts.perDay, !period.isMonthly), ("bulan", Texts.perMonth, period.isMonthly),
        ]))
        """
    }

    private var empty: HTML {
        statePanel(
            .draft, say(Texts.noData), say(Texts.noDataHere(region.titleName)),
            next: button(Texts.toStart, Links.overview()))
    }

    private func section(_ section: ReportSection) -> HTML {
        let table = ReportTable(screen: self, report: report, section: section, address: address)
        return """
            <section class="stack tight" aria-labelledby="t-\(section.id)"><h2 id="t-\(section.id)">\
            \(say(section.title))</h2>\
            \(ReportChart(screen: self, report: report, section: section).picture)
            \(table.table)\(table.meanings)\(downloads(section))</section>

            """
    }

    private func downloads(_ section: ReportSection) -> HTML {
        """
        <p class="row small"><span>\(say(Texts.download)):</span>\(each: ReportFile.Format.allCases, { format in
            let name = format.rawValue.uppercased()
            return """
                <a href="\(Links.reportFile(address, table: section.id, format: format))" download \
                aria-label="\(say(Texts.downloadAs(name, section.title)))">\(name)</a>
                """
        })<span class="soft">\(say(Texts.countsOnly))</span></p>
        """
    }
}

/// When a report was counted, from what, and over which days.
struct AsOf {
    let screen: any Screen
    let report: Report

    var words: String {
        let visit = screen.visit
        let moment = visit.moment(report.madeAt)
        let counted = screen.say(
            report.file.map { Texts.countedFrom(moment, file: visit.date($0.asOf)) } ?? Texts.counted(moment))
        guard let period = report.period else { return counted }
        return screen.say(Texts.between(visit.date(period.from), visit.date(period.to))) + " " + counted
    }
}
