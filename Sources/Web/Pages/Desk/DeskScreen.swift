import HTML
import Registry

/// The desk at a glance: what is due by when.
struct DeskScreen: Screen {
    let visit: Visit
    let overview: DeskOverview
    let hours: Int

    var title: String { say(Texts.desk) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.help, anchor: "pdp", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .overview).html)<div class="head"><div><h1>\(title)</h1><p>\(say(DeskTexts.lead))</p></div>\
        <p class="row">\(button(DeskTexts.takeIn, Links.newRequest, .plus))\
        \(button(DeskTexts.noteBreach, Links.newBreach, .alert))</p></div>
        \(counts)
        <div class="cols"><section class="panel" aria-labelledby="jatuh-tempo">\
        <h2 id="jatuh-tempo">\(say(DeskTexts.dueFirst))</h2>\(due)</section>
        <div class="stack big"><section class="panel" aria-labelledby="insiden">\
        <h2 id="insiden">\(say(DeskTexts.openBreaches))</h2>\(breaches)</section>\(lastRun)</div></div></div>
        """
    }

    private var counts: HTML {
        let open = overview.open.values.reduce(0, +)
        return figures([
            PieceFigure(number(open), say(DeskTexts.open), note: say(DeskTexts.requestsNote), Links.requests),
            PieceFigure(number(overview.late), say(DeskTexts.late), note: say(DeskTexts.requestsNote), Links.requests),
            PieceFigure(
                number(overview.dueToday), say(DeskTexts.within24), note: say(DeskTexts.requestsNote), Links.requests),
            PieceFigure(
                number(overview.answered), say(DeskTexts.toClose), note: say(DeskTexts.requestsNote),
                Links.requestList(closed: true)),
        ])
    }

    private var due: HTML {
        guard !overview.requests.isEmpty else {
            return "<p>\(say(DeskTexts.nothingDue)).</p><p class=\"soft\">\(say(DeskTexts.nothingDueHint))</p>"
        }
        return tasks(
            overview.requests.map { request in
                PieceTask(
                    DeskClock(screen: self).chip(request), "\(request.number): \(say(request.kind.title))",
                    Links.request(request.id),
                    text: """
                        \(RequestTag(screen: self, state: request.state).html) \
                        \(say(DeskTexts.due(visit.moment(request.dueAt))))
                        """)
            })
    }

    private var breaches: HTML {
        guard !overview.breaches.isEmpty else { return "<p class=\"soft\">\(say(DeskTexts.noBreach))</p>" }
        return tasks(
            overview.breaches.map { breach in
                let told = breach.authorityAt.flatMap { first in breach.subjectsAt.map { max(first, $0) } }
                return PieceTask(
                    DeskClock(screen: self).chip(told, noticed: breach.sheet.noticedAt, hours: hours),
                    "\(breach.number): \(breach.sheet.title)", Links.breach(breach.id),
                    text: "\(breach.sheet.handler)")
            })
    }

    private var lastRun: HTML {
        let words: HTML =
            overview.lastRetention.map { run in
                "\(visit.moment(run.at)) · \(run.actorName) · \(say(DeskTexts.gone(number(run.count))))"
            } ?? "\(say(DeskTexts.never))"
        return """
            <section aria-labelledby="retensi"><h2 id="retensi">\(say(DeskTexts.lastRun))</h2>\
            <p>\(words)</p>\(if: overview.isRetentionLate, note(.warn, .alert, "<p>\(say(DeskTexts.retentionLate))</p>"))<p>\(link(say(DeskTexts.retention), Links.retention))</p></section>
            """
    }
}

/// Requests of the reader's places.
struct RequestsScreen: Screen {
    let visit: Visit
    let isClosed: Bool
    let isFirst: Bool
    let page: Page<PrivacyRequest>

    var title: String { say(DeskTexts.requests) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: DeskTexts.listHelp, anchor: "pdp-permintaan", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack">\(DeskTabs(screen: self, current: .requests).html)<div class="head"><div><h1>\(title)</h1></div>\
        <p class="row">\(button(DeskTexts.takeIn, Links.newRequest, .plus))</p></div>
        \(tabs(
            [
                (say(DeskTexts.openOnes), Links.requestList(closed: false), !isClosed),
                (say(DeskTexts.closedOnes), Links.requestList(closed: true), isClosed),
            ], label: title))
        \(page.items.isEmpty ? statePanel(.wait, say(DeskTexts.none), say(DeskTexts.noneHint)) : list)
        \(if: page.next != nil || !isFirst, pages)</div>
        """
    }

    private var list: HTML {
        """
        <div class="panel scroll"><table class="lead"><thead><tr>\(column(DeskTexts.requestNumber))\
        \(column(DeskTexts.dueAt))\(column(Texts.status))\(column(DeskTexts.handler))</tr></thead>
        <tbody>\(each: page.items, { request in
            """
            <tr data-row><th scope="row"><a href="\(Links.request(request.id))" data-open>\(request.number)</a><br>\
            \(small(say(request.kind.title)))</th>\
            <td>\(DeskClock(screen: self).chip(request))<br>\(small(visit.moment(request.dueAt)))</td>\
            <td>\(RequestTag(screen: self, state: request.state).html)</td>\
            <td data-l="\(say(DeskTexts.handler))">\(request.handlerName.isEmpty ? "–" : request.handlerName)</td></tr>

            """
        })</tbody></table></div>
        """
    }

    private var pages: HTML {
        pager(
            shown: page.items.count, of: nil, next: page.next.map { Links.requestList(closed: isClosed, after: $0) },
            start: isFirst ? nil : Links.requestList(closed: isClosed), step: 50)
    }
}
