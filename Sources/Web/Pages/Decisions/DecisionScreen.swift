import HTML
import Registry

/// One step of many proposals: what was asked, what is ready and what not, who agrees, and what came of each.
struct DecisionScreen: SheetScreen {
    let visit: Visit
    let view: DecisionView
    let result: DecisionRow.Result
    let page: Page<DecisionRow>
    /// Where the page begins; nil: at the first.
    let after: String?
    var sheet = Sheet()
    var errors = FormErrors()

    static let step = 50

    private var decision: BulkDecision { view.decision }
    private var address: String { Links.decision(decision.id) }
    var title: String { say(DecisionTexts.title(say(decision.step.title), number(decision.total))) }
    var place: Place? { .queues }
    var help: ScreenHelp? { ScreenHelp(text: DecisionTexts.help, anchor: "putusan-sekaligus", book: .dinsos) }

    var main: HTML {
        """
        <div class="stack"><p class="small"><a href="\(back)">\(say(QueueTexts.stage)): \(say(decision.source.title))</a></p>
        <div class="head"><div><h1>\(title)</h1><p class="row">\(tag)<span>\(view.region.titleName)</span></p></div></div>
        \(problemList)
        <div class="cols"><div class="stack aside">\(facts)\(deciding)\(goingOn)\(next)\(undoing)</div>\
        <div class="stack big">\(rows)</div></div></div>
        """
    }

    private var back: String {
        let queue = decision.step == .forward || decision.step == .returnByCamat ? Links.forwarding : Links.verifying
        return Links.queue(queue, decision.region, state: decision.source, kind: decision.kind)
    }

    private var tag: HTML {
        switch decision.state {
        case .preparing: tag(.warn, .wait, say(DecisionTexts.prepares))
        case .ready: tag(.info, .info, say(DecisionTexts.isReady))
        case .asked: tag(.warn, .wait, say(view.mayAgree ? DecisionTexts.waitsForYou : DecisionTexts.waits))
        case .refused: tag(.bad, .no, say(DecisionTexts.isRefused))
        case .dropped: tag(.info, .undo, say(DecisionTexts.isDropped))
        case .running: tag(.warn, .wait, say(DecisionTexts.runs))
        case .done: tag(.good, .ok, say(DecisionTexts.isDone))
        }
    }

    private var facts: HTML {
        let kind = say(decision.kind?.title ?? DecisionTexts.anyKind)
        let reason = ProposalReason.named(decision.reason).map { say($0.title) } ?? ""
        return """
            <section class="panel stack tight" aria-labelledby="minta"><h2 id="minta">\(say(DecisionTexts.asked))</h2>
            <p>\(say(DecisionTexts.from)) \(say(decision.source.title)), \(kind)</p>\
            \(if: !reason.isEmpty, "<p><b>\(reason)</b></p>")\(if: !decision.words.isEmpty, "<p>\(decision.words)</p>")\
            <p><b>\(say(DecisionTexts.askedBy))</b><br>\
            <span class="small soft">\(decision.actorName) · \(visit.moment(decision.askedAt))</span></p>\
            \(decision.decidedAt.map(decided))\(view.obstacle.map { words -> HTML in note(.info, .info, "<p>\(say(words))</p>") })\(working)</section>
            """
    }

    /// Who answered, with what they said of it.
    private func decided(_ at: Int64) -> HTML {
        let words = decision.state == .refused ? DecisionTexts.refusedBy : DecisionTexts.decidedBy
        return """
            <p><b>\(say(words))</b>\(if: !decision.decidedReason.isEmpty, "<br>\(decision.decidedReason)")<br>\
            <span class="small soft">\(decision.decidedName) · \(visit.moment(at))</span></p>
            """
    }

    private var working: HTML? {
        guard [.preparing, .running].contains(decision.state), let job = decision.job else { return nil }
        return "<p>\(button(DecisionTexts.progress, Links.job(job)))</p>"
    }

    private var deciding: HTML? {
        if view.mayConfirm, decision.ready > 0 { return confirming }
        if view.mayConfirm { return panel("putus", DecisionTexts.deciding, nil, form("batal", dropButton)) }
        guard view.mayAgree else {
            return decision.state == .asked && decision.account == visit.actor?.account
                ? panel("putus", DecisionTexts.deciding, DecisionTexts.askOtherHint, form("batal", dropButton)) : nil
        }
        return panel(
            "putus", DecisionTexts.deciding, nil,
            """
            \(form("setuju", "<div class=\"row\"><button class=\"btn\">\(say(DecisionTexts.agree))</button></div>"))
            <details\(if: errors["alasan"] != nil, " open")><summary>\(say(DecisionTexts.refuse))</summary>\
            \(form("tolak", """
                \(input("alasan", DecisionTexts.refuseReason, .long, required: true))\
                <div class="row"><button class="btn bad">\(say(DecisionTexts.refuse))</button></div>
                """))</details>
            """)
    }

    private var confirming: HTML {
        let isMany = decision.ready > BulkDecision.manyRows
        let words =
            decision.needsOther
            ? DecisionTexts.askOther : DecisionTexts.begin(say(decision.step.title), number(decision.ready))
        return panel(
            "putus", DecisionTexts.deciding,
            decision.needsOther ? DecisionTexts.askOtherHint : DecisionTexts.directHint,
            """
            \(form("jalan", """
                \(if: isMany, "\(input("jumlah", DecisionTexts.number, hint: DecisionTexts.numberHint("\(decision.ready)"), required: true))")\
                <div class="row"><button class="btn">\(say(words))</button></div>
                """))
            \(form("batal", dropButton))
            """)
    }

    private var dropButton: HTML {
        "<div class=\"row\"><button class=\"btn alt\">\(say(DecisionTexts.drop))</button></div>"
    }

    private var goingOn: HTML? {
        guard view.mayGoOn else { return nil }
        return panel(
            "lanjut", DecisionTexts.goOn, DecisionTexts.goOnHint,
            form("lanjut", "<div class=\"row\"><button class=\"btn\">\(say(DecisionTexts.goOn))</button></div>"))
    }

    /// What has passed is put on a list.
    private var next: HTML? {
        guard decision.state == .done, decision.step == .pass, decision.taken > 0 else { return nil }
        guard visit.may(.verify) || visit.may(.endorse) else { return nil }
        return """
            <section class="panel stack" aria-labelledby="lalu"><h2 id="lalu">\(say(Texts.nextSteps))</h2>
            <p><a class="btn" href="\(Links.batches)">\(say(Texts.nextAtBatches))</a></p></section>
            """
    }

    private var undoing: HTML? {
        guard view.mayUndo else { return nil }
        return panel(
            "buka", DecisionTexts.undo, DecisionTexts.undoHint,
            form(
                "buka",
                """
                \(input("alasan-buka", QueueTexts.reasonCode, .select(reasonOptions(of: [.reopen])), required: true))\
                \(input("keterangan", QueueTexts.words))
                <div class="row"><button class="btn alt">\(say(DecisionTexts.undo))</button></div>
                """))
    }

    private func panel(_ id: String, _ title: Words, _ hint: Words?, _ content: HTML) -> HTML {
        """
        <section class="panel stack" aria-labelledby="\(id)"><h2 id="\(id)">\(say(title))</h2>
        \(hint.map { hint -> HTML in "<p class=\"small soft\">\(say(hint))</p>" })\(content)</section>
        """
    }

    private func form(_ answer: String, _ content: HTML) -> HTML {
        """
        \(form(address, action: ActionID(), draft: nil, "\(keep("putusan", answer))\(content)"))
        """
    }

    private var rows: HTML {
        """
        <section class="panel stack" aria-labelledby="baris"><h2 id="baris">\(say(DecisionTexts.rows))</h2>
        \(tabs(results.map { shown in
            (
                name: "\(say(DecisionTexts.result(shown))) \(number(count(of: shown)))",
                address: Links.decision(decision.id, shown), isHere: shown == result
            )
        }, label: say(DecisionTexts.rows)))
        \(page.items.isEmpty ? empty : table)
        \(if: page.next != nil || after != nil, pages)
        \(if: decision.total > 0 && !isGone, "<p>\(button(DecisionTexts.file, Links.decisionFile(decision.id)))</p>")</section>
        """
    }

    /// Its rows went by the schedule of retention, and with them what a file would hold.
    private var isGone: Bool {
        let isEnded = BulkDecision.State.ended.contains(decision.state)
        return isEnded && page.items.isEmpty && count(of: result) > 0 && after == nil
    }

    private var empty: HTML {
        isGone
            ? statePanel(.info, say(DecisionTexts.gone), say(DecisionTexts.goneHint))
            : statePanel(.ok, say(DecisionTexts.nothing), say(DecisionTexts.nothingHint))
    }

    /// Before it runs nothing was taken, after it nothing is ready.
    private var results: [DecisionRow.Result] {
        decision.state == .done ? [.taken, .missed, .dropped] : [.ready, .missed, .taken, .dropped]
    }

    private func count(of result: DecisionRow.Result) -> Int {
        switch result {
        case .ready: decision.ready - decision.taken - decision.dropped
        case .taken: decision.taken
        case .missed: decision.missed
        case .dropped: decision.dropped
        }
    }

    /// Of none of them anything is to be explained: no column for it.
    private var showsWhy: Bool { page.items.contains { $0.why != nil } }

    private var table: HTML {
        """
        <table class="lead"><thead><tr>\(column(QueueTexts.name))\(column(QueueTexts.kind))\
        \(column(QueueTexts.village))\
        \(if: showsWhy, "\(column(DecisionTexts.why))")</tr></thead>
        <tbody>\(each: page.items, { row -> HTML in
            """
            <tr data-row><th scope="row"><a href="\(Links.proposal(row.proposal))" data-open>\
            \(row.label.isEmpty ? say(Texts.noName) : row.label)</a></th>\
            <td data-l="\(say(QueueTexts.kind))">\(row.kind.map { say($0.title) } ?? "")</td>\
            <td data-l="\(say(QueueTexts.village))">\(row.village.name)</td>\
            \(if: showsWhy, "<td data-l=\"\(say(DecisionTexts.why))\">\(row.why.map(say) ?? "")</td>")</tr>

            """
        })</tbody></table>
        """
    }

    private var pages: HTML {
        pager(
            shown: page.items.count, of: nil, next: page.next.map { Links.decision(decision.id, result, after: $0) },
            start: after == nil ? nil : Links.decision(decision.id, result), step: Self.step)
    }
}
