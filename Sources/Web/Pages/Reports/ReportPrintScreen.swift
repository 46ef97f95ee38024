import HTML
import Registry

/// A report as it is printed: on A4 or F4, with a title block, its definitions and a place to sign.
struct ReportPrintScreen: Screen {
    let visit: Visit
    let report: Report
    let address: ReportAddress
    let signer: ReportSigner

    private var region: Region { report.region }
    private var name: Words { ReportWords.title(report.kind) }
    var title: String { say(Texts.reportIn(name, region.titleName)) }
    var place: Place? { .reports }
    var needsMoreStyles: Bool { true }

    /// More columns than this need the long side of the sheet.
    private static let portraitColumns = 7

    private var isLandscape: Bool {
        address.paper.isLandscape
            ?? report.sections.contains { min($0.columns.count, $0.shownColumns ?? .max) > Self.portraitColumns }
    }

    private var sheet: String {
        "\(address.paper.size.rawValue)\(isLandscape ? "l" : "p")"
    }

    var main: HTML {
        """
        <article class="sheet report paper-\(sheet)" tabindex="0">\(head)
        \(each: report.sections, section)
        \(signature)</article>
        <div class="stack big tools"><hr>\(tools)</div>
        """
    }

    private var head: HTML {
        let kabupaten = region.code.level >= .kabupaten ? region.fullName : region.titleName
        return """
            <header class="kop"><h1>\(say(name))</h1><p><b>\(kabupaten)</b>\
            \(if: region.code.level != .nation, " (\(region.code.dotted))")</p>\
            <p>\(AsOf(screen: self, report: report).words)</p></header>
            """
    }

    private func section(_ section: ReportSection) -> HTML {
        let table = ReportTable(screen: self, report: report, section: section, address: address, isPaper: true)
        return """
            <section class="stack tight"><h2>\(say(section.title))</h2>\
            \(ReportChart(screen: self, report: report, section: section).picture)\(table.table)\(table.meanings)\
            </section>

            """
    }

    private var signature: HTML {
        let day = visit.date(visit.day(of: report.madeAt))
        let place = signer.place.isEmpty ? "……………………" : signer.place
        let office = signer.title.isEmpty ? say(Texts.headOfDinsos) : signer.title
        let name: HTML = signer.name.isEmpty ? "(…………………………………)" : "<b><u>\(signer.name)</u></b>"
        return """
            <footer class="signs"><p class="small">\
            \(say(Texts.sourceOfFigures(report.file.map { visit.date($0.asOf) })))</p>\
            <div><p>\(place), \(day)<br>\(office)</p><p>\(name)\
            \(if: !signer.number.isEmpty, "<br>NIP \(signer.number)")</p></div></footer>
            """
    }

    // MARK: Not printed

    private var tools: HTML {
        let fields = FilterFields(screen: self, choices: ListChoices(rules: [], programs: [], parts: []))
        let position = address.paper.isLandscape
        return """
            <p class="row"><button class="btn" type="button" data-print hidden>\(Icon.print.picture)\
            \(say(Texts.printNow))</button><span class="soft">\(say(Texts.printHint))</span>\
            \(link(say(Texts.back), Links.report(address)))</p>
            <form class="filter" method="get" action="\(Links.reports)/\(report.kind.rawValue)/cetak" \
            aria-label="\(say(Texts.paper))">\(each: kept, { field in
                "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(field.value)\">"
            })\(fields.select("kertas", Texts.paper, [
                ("a4", Words(id: "A4 (210 x 297 mm)", en: "A4 (210 x 297 mm)"), address.paper.size == .a4),
                ("f4", Words(id: "F4 (215 x 330 mm)", en: "F4 (215 x 330 mm)"), address.paper.size == .f4),
            ]))\(fields.select("posisi", Texts.position, [
                ("", Texts.asNeeded, position == nil), ("tegak", Texts.portrait, position == false),
                ("rebah", Texts.landscape, position == true),
            ]))<p class="row"><button class="btn alt">\(say(Texts.applyPaper))</button></p></form>
            <h2>\(say(Texts.signerTitle))</h2>\(signerForm(signer, back: Links.reportPrint(address)))
            """
    }

    /// What of the address the choice of paper keeps.
    private var kept: [(name: String, value: String)] {
        let query = Links.query(of: Links.report(address))
        return Fields(urlEncoded: query.utf8).pairs
    }
}
