import HTML
import Registry

/// Many cases decided at once: what was asked, by whom, a look at it, and the second pair of eyes.
struct LinkBulkScreen: SheetScreen {
    let visit: Visit
    let bulk: LinkBulk
    /// Which page of its cases.
    var after: RecordID?
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()

    var title: String { say(Texts.bulkDuplicates(number(bulk.total))) }
    var place: Place? { .duplicates }
    var help: ScreenHelp? { ScreenHelp(text: Texts.bulkDuplicatesHelp, anchor: "ganda") }
    private var address: String { Links.duplicateBulk(bulk.id) }

    var main: HTML {
        """
        <div class="stack"><p class="small"><a href="\(Links.duplicates)">\(say(Texts.allDuplicates))</a></p>
        <div class="head"><div><h1>\(title)</h1><p class="row">\(LinkBulkTag(screen: self, state: bulk.state).html)\
        <span>\(bulk.region.titleName)</span></p></div></div>
        \(problemList)\(result)
        <div class="cols"><div class="stack aside">\(facts)\(deciding)\(undoing)</div>\
        <div class="stack big">\(cases)</div></div></div>
        """
    }

    private var result: HTML? {
        guard bulk.merged + bulk.left + bulk.heads + bulk.underWay > 0 else { return nil }
        if bulk.state == .done, bulk.cases.contains(where: { $0.result == .merged && $0.why != nil }) {
            return note(.warn, .alert, "<p>\(say(Texts.bandNotAllBack(number(bulk.merged))))</p>")
        }
        return note(
            .good, .ok,
            """
            <p>\(say(Texts.bandMerged(number(bulk.merged), left: number(bulk.left))))</p>\
            \(if: bulk.heads > 0, "<p>\(say(Texts.bandHeads(number(bulk.heads))))</p>")\
            \(if: bulk.underWay > 0, "<p>\(say(Texts.bandUnderWay(number(bulk.underWay))))</p>")
            """)
    }

    private var cases: HTML {
        let rows: HTML = """
            <ul class="rows">\(each: bulk.cases, row)</ul>
            """
        let pages: HTML? =
            bulk.next == nil && after == nil
            ? nil
            : pager(
                shown: bulk.cases.count, of: bulk.total + bulk.struck,
                next: bulk.next.map { Links.duplicateBulk(bulk.id, after: $0) },
                start: after == nil ? nil : address, step: 50)
        return """
            <section class="panel" aria-labelledby="contoh"><h2 id="contoh">\(say(Texts.bandCases))</h2>
            \(bulk.mayStrike ? striking(rows) : rows)\(pages)</section>
            """
    }

    /// Whatever is ticked leaves the list, before anything is agreed to.
    private func striking(_ rows: HTML) -> HTML {
        form(
            address, action: action, draft: nil,
            """
            \(keep("langkah", "coret"))\(keep("sesudah", after?.description ?? ""))\(rows)
            <p class="small soft">\(say(Texts.bandStrikeHint))</p>\
            <div class="row"><button class="btn alt">\(say(Texts.bandStrike))</button></div>
            """)
    }

    private func row(_ one: LinkBulkCase) -> HTML {
        let row = one.row
        let name = LinkName.of(row, self)
        let kept = row.sides.firstIndex { $0.person == one.survivor }
        let place = kept.map { "\(row.sides[$0].name ?? ""), \(row.sides[$0].village.fullName) (\($0 + 1))" }
        let isTicked = sheet.all("coret").contains(row.id.description)
        let box: HTML? =
            bulk.mayStrike && one.result == .waiting
            ? """
            <label class="row"><input type="checkbox" name="coret" value="\(row.id.description)"\
            \(if: isTicked, " checked")> <span>\(say(Texts.strikeOut(name)))</span></label>
            """ : nil
        return """
            <li class="stack tight"><p class="row"><a href="\(Links.duplicate(row.id))"><b>\(name)</b></a>\
            \(if: one.result != .waiting, tag(of: one.result))</p>
            <p>\(row.sides.map { "\($0.name ?? ""), \($0.village.fullName)" }.joined(separator: " · "))</p>
            <p class="small soft">\(row.signs.map { say(Texts.sign($0)) }.joined(separator: "; "))</p>\
            \(place.map { place -> HTML in "<p class=\"small\">\(say(Texts.keptRecord(place)))</p>" })\
            \(one.why.map { why -> HTML in "<p class=\"small\">\(say(why))</p>" })\(box)</li>
            """
    }

    private func tag(of result: LinkBulkCase.Result) -> HTML {
        switch result {
        case .waiting: tag(.warn, .wait, say(Texts.bandWaits))
        case .merged: tag(.good, .ok, say(Texts.bandCaseMerged))
        case .left, .head, .underWay: tag(.warn, .alert, say(Texts.bandCaseLeft))
        case .takenBack: tag(.info, .info, say(Texts.bandUndone))
        case .struck: tag(.info, .no, say(Texts.bandCaseStruck))
        }
    }

    private var facts: HTML {
        """
        <section class="panel" aria-labelledby="usul"><h2 id="usul">\(say(Texts.bandAsked))</h2>
        <p>\(bulk.reason)</p><p class="small soft">\(bulk.askedBy) · \(visit.moment(bulk.askedAt))</p>\
        \(bulk.decidedAt.map { at -> HTML in
            "<p>\(bulk.decidedReason)</p><p class=\"small soft\">\(bulk.decidedBy) · \(visit.moment(at))</p>"
        })\(bulk.obstacle.map { words -> HTML in note(.info, .info, "<p>\(say(words))</p>") })</section>
        """
    }

    private var deciding: HTML? {
        guard bulk.mayDecide else { return nil }
        let options = [
            FormField.Option("setuju", say(Texts.bandAgree), hint: say(Texts.bandAgreeHint)),
            FormField.Option("tolak", say(Texts.bandRefuse)),
        ]
        return """
            <section class="panel" aria-labelledby="putus"><h2 id="putus">\(say(Texts.decideDuplicate))</h2>
            \(form(address, action: action, draft: nil, """
                \(keep("sesudah", after?.description ?? ""))\(input("putusan", Texts.bandAgreed, .picks(options), required: true))
                \(input("alasan", Texts.duplicateReason, .long, hint: Texts.duplicateReasonHint))
                <div class="row"><button class="btn">\(say(Texts.save))</button></div>
                """))</section>
            """
    }

    private var undoing: HTML? {
        if bulk.mayGoOn { return step("lanjut", Texts.bandGoOn, Texts.bandGoOnHint) }
        return bulk.mayUndo ? step("batal", Texts.bandUndo, Texts.bandUndoHint) : nil
    }

    private func step(_ what: String, _ title: Words, _ hint: Words) -> HTML {
        """
        <section class="panel" aria-labelledby="langkah"><h2 id="langkah">\(say(title))</h2>
        <p class="small soft">\(say(hint))</p>
        <form class="row" method="post" action="\(address)">\(visit.formKey)\
        <input type="hidden" name="_aksi" value="\(action.text)"><input type="hidden" name="putusan" value="\(what)">\
        <button class="btn alt">\(say(title))</button></form></section>
        """
    }
}

/// Where it stands.
struct LinkBulkTag {
    let screen: any Screen
    let state: LinkBulk.State

    var html: HTML {
        switch state {
        case .asked: screen.tag(.warn, .wait, screen.say(Texts.bandWaits))
        case .refused: screen.tag(.bad, .no, screen.say(Texts.bandRefused))
        case .running: screen.tag(.warn, .wait, screen.say(Texts.bandRuns))
        case .done: screen.tag(.good, .ok, screen.say(Texts.bandDone))
        case .undone: screen.tag(.info, .undo, screen.say(Texts.bandUndone))
        }
    }
}
