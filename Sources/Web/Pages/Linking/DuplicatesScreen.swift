import HTML
import Registry

/// The lists of cases.
enum DuplicateTab: String, CaseIterable {
    case persons = "orang"
    case numbers = "nik"
    case decided = "putus"
    /// For whoever speaks for both villages.
    case escalated = "naik"
    /// Of the reader's village.
    case awaited = "jawab"
    /// That somebody is to go and see.
    case visits = "kunjungi"

    /// Where open cases of a kind stand.
    init(_ kind: LinkKind) { self = kind == .person ? .persons : .numbers }

    var words: Words {
        switch self {
        case .escalated: Texts.escalatedDuplicates
        case .awaited: Texts.awaitedDuplicates
        case .persons: Texts.onePersonTwice
        case .numbers: Texts.oneNumberTwo
        case .decided: Texts.decidedDuplicates
        case .visits: Texts.visitedDuplicates
        }
    }
}

/// Who may stand in the register twice, in an area, the surest first.
struct DuplicatesScreen: SheetScreen {
    let visit: Visit
    let region: Region
    let tab: DuplicateTab
    let isFirst: Bool
    /// The search can be started here, by whoever may.
    var maySearch = false
    var counts = LinkCounts()
    var page = Page<LinkRow>(items: [], next: nil)
    /// What was asked to be decided at once.
    var bulks: [LinkBulk] = []
    /// What was decided last.
    var flash: LinkFlash?
    /// Of what is asked for here.
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(Texts.duplicatesIn(region.titleName)) }
    var place: Place? { .duplicates }
    var help: ScreenHelp? { ScreenHelp(text: Texts.duplicatesHelp, anchor: "ganda") }

    var main: HTML {
        """
        <div class="stack"><div class="head"><div><h1>\(title)</h1><p>\(say(Texts.duplicatesLead))</p></div>\
        <div class="row"><a href="\(Links.report(.duplicates, region.code))">\(say(Texts.duplicatesReport))</a>\
        \(if: maySearch, search)</div></div>
        \(flash.map { $0.html(on: self) })\(problemList)<nav class="tabs" aria-label="\(say(Texts.whichDuplicates))">\(each: tabs, link)</nav>
        \(if: tab == .persons && isFirst, offer + asked)\(page.items.isEmpty ? empty : list)
        \(if: page.next != nil || !isFirst, pages)</div>
        """
    }

    private var search: HTML {
        """
        <form method="post" action="\(Links.duplicates)">\(visit.formKey)\
        <input type="hidden" name="_aksi" value="\(ActionID().text)">\
        <button class="btn alt">\(say(Texts.findDuplicates))</button></form>
        """
    }

    /// For a whole area: a village alone decides case by case.
    private var offer: HTML {
        guard counts.certain > 0, region.code.level != .village, visit.may(.correct) else { return "" }
        return """
            <section class="panel" aria-labelledby="sekaligus"><h2 id="sekaligus">\
            \(say(Texts.bandOffer(number(counts.certain))))</h2><p class="small soft">\(say(Texts.bandOfferHint))</p>
            <form class="stack tight" method="post" action="\(Links.askDuplicateBulk)">\(visit.formKey)\
            <input type="hidden" name="_aksi" value="\(ActionID().text)">\
            <input type="hidden" name="wilayah" value="\(region.code.dotted)">
            \(input("alasan", Texts.duplicateReason, hint: Texts.duplicateReasonHint, required: true))
            <div class="row"><button class="btn">\(say(Texts.bandAsk))</button></div></form></section>
            """
    }

    private var asked: HTML {
        if bulks.isEmpty { return "" }
        return """
            <section class="panel" aria-labelledby="usulan"><h2 id="usulan">\(say(Texts.bulks))</h2>
            <ul class="rows">\(each: bulks, { bulk -> HTML in
                """
                <li class="row"><a href="\(Links.duplicateBulk(bulk.id))">\
                \(say(Texts.bulkDuplicates(number(bulk.total))))</a>\
                \(LinkBulkTag(screen: self, state: bulk.state).html)<span class="small soft">\(bulk.askedBy) · \
                \(visit.moment(bulk.askedAt))</span></li>
                """
            })</ul></section>
            """
    }

    /// What waits for the reader comes first, where there can be any.
    private var tabs: [DuplicateTab] {
        var own: [DuplicateTab] = []
        if visit.may(.approve) || counts.escalated > 0 || tab == .escalated { own.append(.escalated) }
        if counts.awaited > 0 || tab == .awaited { own.append(.awaited) }
        let visits: [DuplicateTab] = counts.visits > 0 || tab == .visits ? [.visits] : []
        return own + [.persons, .numbers] + visits + [.decided]
    }

    private func link(_ tab: DuplicateTab) -> HTML {
        """
        <a href="\(Links.duplicates(region.code, tab))"\(if: tab == self.tab, " aria-current=\"page\"")>\
        \(say(tab.words)) <span class="n">\(count(of: tab))</span></a>
        """
    }

    private func count(of tab: DuplicateTab) -> String {
        switch tab {
        case .persons: number(counts.persons)
        case .numbers: number(counts.numbers)
        case .escalated: number(counts.escalated)
        case .awaited: number(counts.awaited)
        case .visits: number(counts.visits)
        case .decided where counts.decided > LinkCounts.mostDecided: "\(number(LinkCounts.mostDecided))+"
        case .decided: number(counts.decided)
        }
    }

    private var list: HTML {
        """
        <section class="panel" aria-label="\(say(tab.words))"><ul class="rows">\(each: page.items, item)</ul></section>
        """
    }

    private func item(_ row: LinkRow) -> HTML {
        """
        <li class="stack tight" data-row><p class="row"><a href="\(address(row))" data-open><b>\(LinkName.of(row, self))</b></a>\
        \(LinkTag(screen: self, row: row).html)</p>
        <p>\(row.sides.map(side).joined(separator: " · "))</p>
        <p class="small soft">\(row.signs.map { say(Texts.sign($0)) }.joined(separator: "; "))</p></li>
        """
    }

    private func side(_ side: LinkRow.Side) -> String {
        "\(side.name ?? say(Texts.recordElsewhere)), \(side.village.fullName)"
    }

    /// From another region's list one goes on in that list.
    private func address(_ row: LinkRow) -> String {
        Links.duplicate(row.id, in: region.code == visit.home?.code ? nil : region.code)
    }

    private var pages: HTML {
        pager(
            shown: page.items.count, of: nil, next: page.next.map { Links.duplicates(region.code, tab, after: $0) },
            start: isFirst ? nil : Links.duplicates(region.code, tab), step: 50)
    }

    private var empty: HTML {
        switch tab {
        case .escalated: statePanel(.ok, say(Texts.noEscalated), say(Texts.noEscalatedHint))
        case .awaited: statePanel(.ok, say(Texts.noAwaited), say(Texts.answerHint))
        default: statePanel(.ok, say(Texts.noDuplicates), say(Texts.noDuplicatesHint))
        }
    }
}

/// How sure, or what was decided.
struct LinkTag {
    let screen: any Screen
    let row: LinkRow

    var html: HTML {
        row.isEscalated ? "\(state)\(screen.tag(.bad, .up, screen.say(Texts.escalatedDuplicates)))" : state
    }

    private var state: HTML {
        switch row.state {
        case .open where row.isToldApart: screen.tag(.warn, .alert, screen.say(Texts.toldApart))
        case .open where row.isAnswerAwaited: screen.tag(.warn, .wait, screen.say(Texts.yourAnswer))
        case .open where row.isDisputed: screen.tag(.bad, .alert, screen.say(Texts.answersDiffer))
        case .open where row.kind == .nik: screen.tag(.bad, .alert, screen.say(Texts.oneNumberTwo))
        case .open: screen.tag(row.chance >= 9_900 ? .bad : .warn, .alert, screen.say(Texts.chance(row.chance)))
        case .visit: screen.tag(.warn, .wait, screen.say(Texts.toVisit))
        case .same: screen.tag(.good, .ok, screen.say(Texts.wereSame))
        case .different: screen.tag(.info, .info, screen.say(Texts.wereDifferent))
        case .gone: screen.tag(.info, .info, screen.say(Texts.caseGone))
        }
    }
}
