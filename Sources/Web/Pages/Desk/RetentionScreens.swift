import HTML
import Registry

/// The schedule, what it would take away now, and what it took.
struct RetentionScreen: SheetScreen {
    let visit: Visit
    let rows: [RetentionRow]
    let runs: [RetentionRun]
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(DeskTexts.retention) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.retentionHelp, anchor: "pdp-retensi", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .retention).html)<div class="head"><div><h1>\(title)</h1><p>\(say(DeskTexts.retentionLead))</p></div></div>
        \(problemList)\(table)
        <div class="cols"><section class="panel" aria-labelledby="jalankan"><h2 id="jalankan">\(say(DeskTexts.runNow))</h2>
        <p>\(say(DeskTexts.runHint(number(rows.compactMap(\.doomed).reduce(0, +)))))</p>
        \(form(Links.retention, action: ActionID(), """
            \(input("yakin", DeskTexts.beforeRun, .boxes([FormField.Option("ya", say(DeskTexts.confirmRun))])))
            <div class="row"><button class="btn bad">\(say(DeskTexts.runNow))</button></div>
            """))</section>\(reports)</div></div>
        """
    }

    private var table: HTML {
        """
        <div class="panel scroll"><table class="lead"><thead><tr>\(column(DeskTexts.what))\(column(DeskTexts.keptFor))\
        \(column(DeskTexts.wouldGo, "num"))\(column(DeskTexts.legalBasis))</tr></thead><tbody>\(each: rows, { row in
            """
            <tr data-row><th scope="row"><a href="\(Links.retentionRow(row.kind))" data-open>\(say(row.kind.title))</a><br>\
            \(small(say(row.act == "hapus" ? DeskTexts.erases : DeskTexts.pseudonymises)))</th>\
            <td>\(say(DeskTexts.days(number(row.days))))<br>\(small(say(row.kind.since)))\
            \(row.next.map { next -> HTML in
                "<br>\(small(say(DeskTexts.fromDay(number(next.days), visit.date(next.from)))))"
            })</td>\
            <td class="num" data-l="\(say(DeskTexts.wouldGo))">\(number(row.doomed ?? 0))</td>\
            <td data-l="\(say(DeskTexts.legalBasis))">\(small(row.basis))</td></tr>

            """
        })</tbody></table></div>
        """
    }

    private var reports: HTML {
        """
        <section aria-labelledby="laporan"><h2 id="laporan">\(say(DeskTexts.runs))</h2>
        \(runs.isEmpty ? "<p class=\"soft\">\(say(DeskTexts.noRuns))</p>" : """
            <div class="stack tight">\(each: runs, { run in
                fold(
                    Words(
                        id: "\(visit.moment(run.at)): \(say(DeskTexts.gone(number(run.count))))",
                        en: "\(visit.moment(run.at)): \(say(DeskTexts.gone(number(run.count))))"), isOpen: false,
                    "<p class=\"small soft\">\(run.actorName)</p>"
                        + RetentionLines(screen: self, lines: run.lines.map { ($0.kind, $0.days, $0.count) }).table)
            })</div>
            """)</section>
        """
    }
}

/// What a run did, by kind.
struct RetentionLines {
    let screen: any Screen
    let lines: [(kind: RetentionKind, days: Int, count: Int)]

    init(screen: any Screen, lines: [(RetentionKind, Int, Int)]) {
        self.screen = screen
        self.lines = lines.map { (kind: $0.0, days: $0.1, count: $0.2) }
    }

    var table: HTML {
        """
        <table><thead><tr>\(screen.column(DeskTexts.what))\(screen.column(DeskTexts.keptFor))\
        \(screen.column(DeskTexts.count, "num"))</tr></thead><tbody>\(each: lines, { line in
            """
            <tr><th scope="row">\(screen.say(line.kind.title))</th>\
            <td>\(screen.say(DeskTexts.days(screen.number(line.days))))</td>\
            <td class="num">\(screen.number(line.count))</td></tr>

            """
        })</tbody></table>
        """
    }
}

/// One row of the schedule: its versions, and the form for a later day.
struct RetentionRowScreen: SheetScreen {
    let visit: Visit
    let kind: RetentionKind
    let versions: [RetentionRow]
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(kind.title) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.retentionHelp, anchor: "pdp-retensi", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .retention).html)<p class="small"><a href="\(Links.retention)">\(say(DeskTexts.retention))</a></p>
        <div class="head"><div><h1>\(title)</h1><p>\(say(kind.since))</p></div></div>\(problemList)
        <div class="cols"><section class="panel" aria-labelledby="ubah"><h2 id="ubah">\(say(DeskTexts.changeRow))</h2>
        \(form(Links.retentionRow(kind), action: ActionID(), """
            \(input("hari", DeskTexts.daysField, .digits(length: 5), required: true))
            \(input("berlaku", DeskTexts.fromField, .date, hint: DeskTexts.fromHint, required: true))
            \(input("alasan", DeskTexts.reason, required: true))
            <div class="row"><button class="btn">\(say(DeskTexts.changeRow))</button></div>
            """))</section>
        <section aria-labelledby="versi"><h2 id="versi">\(say(DeskTexts.versions))</h2><ul class="rows">\
        \(each: versions, { row in
            """
            <li><b>\(say(DeskTexts.fromDay(number(row.days), visit.date(row.validFrom))))</b><br>\
            \(small([row.reason, row.basis, row.actorName].filter { !$0.isEmpty }.joined(separator: " · ")))</li>

            """
        })</ul></section></div></div>
        """
    }
}
