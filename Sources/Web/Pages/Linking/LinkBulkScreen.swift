import HTML
import Registry

/// Many cases decided at once: what was asked, by whom, a look at it, and the second pair of eyes.
struct LinkBulkScreen: SheetScreen {
    let visit: Visit
    let bulk: LinkBulk
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
        return note(
            .good, .ok,
            """
            <p>\(say(Texts.bandMerged(number(bulk.merged), left: number(bulk.left))))</p>\
            \(if: bulk.heads > 0, "<p>\(say(Texts.bandHeads(number(bulk.heads))))</p>")\
            \(if: bulk.underWay > 0, "<p>\(say(Texts.bandUnderWay(number(bulk.underWay))))</p>")
            """)
    }

    private var cases: HTML {
        """
        <section class="panel" aria-labelledby="contoh"><h2 id="contoh">\(say(Texts.bandSample))</h2>
        <ul class="rows">\(each: bulk.sample, { row -> HTML in
            """
            <li class="stack tight"><p><a href="\(Links.duplicate(row.id))"><b>\(row.sides.first?.name ?? "")</b></a></p>
            <p>\(row.sides.map { "\($0.name ?? ""), \($0.village.fullName)" }.joined(separator: " · "))</p>
            <p class="small soft">\(row.signs.map { say(Texts.sign($0)) }.joined(separator: "; "))</p></li>
            """
        })</ul></section>
        """
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
                \(input("putusan", Texts.bandAgreed, .picks(options), required: true))
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
