import HTML
import Registry

/// What a musyawarah decides on each name of its agenda, to be written down.
struct DecisionsScreen: SheetScreen {
    let visit: Visit
    let view: DeliberationView
    /// The number of the agenda after which this page of it begins.
    let start: Int
    /// Those of this page.
    let items: [DeliberationView.Item]
    /// Nobody has sealed it yet.
    let isOpen: Bool
    /// What those of this page answer.
    let criteria: [RecordID: ProposalCriteria]
    var sheet = Sheet()
    var errors = FormErrors()
    var draftNote: HTML?

    var row: DeliberationRow { view.row }
    private var pages: DecisionPages { DecisionPages(view.items) }
    /// Where the page is shown, and sent.
    var address: String { Links.deliberationDecisions(row.id, after: start) }
    /// The page after this one.
    var next: String? { pages.next(after: start).map { Links.deliberationDecisions(row.id, after: $0) } }
    var title: String {
        let words = "\(say(MeetingTexts.decisions)): \(named(row))"
        return start == 0 ? words : "\(words), \(span(start))"
    }
    var place: Place? { .deliberations }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: MeetingTexts.help, anchor: "musyawarah") }

    var main: HTML {
        let content: HTML =
            items.isEmpty ? "<p class=\"soft\">\(say(MeetingTexts.emptyAgenda))</p>" : decisionForm
        return """
            <div class="stack big"><div class="stack"><p class="small">\(link(say(MeetingTexts.back), Links.deliberation(row.id)))</p>
            <div class="head"><div><h1 id="musyawarah" tabindex="-1">\(title)</h1>
            <p class="row">\(DeliberationTag(screen: self, state: row.state).html)<span>\(row.village.fullName)</span></p></div></div></div>
            \(hasOtherPages ? pageTabs : nil)\(draftNote)\(problemList)
            \(content)</div>
            """
    }

    private var hasOtherPages: Bool { pages.starts.contains { $0 != start } }

    /// Of a long agenda the pages, each saved by itself.
    private var pageTabs: HTML {
        let places = pages.starts.map { place in
            (name: span(place), address: Links.deliberationDecisions(row.id, after: place), isHere: place == start)
        }
        return """
            \(tabs(places, label: say(MeetingTexts.agendaPages)))
            <p class="small soft">\(say(MeetingTexts.pageByPage))</p>
            """
    }

    /// The numbers of a page: `101–200`.
    private func span(_ start: Int) -> String { "\(start + 1)–\(start + DecisionPages.size)" }

    private var decisionForm: HTML {
        form(
            address, action: ActionID(), draft: title,
            """
            \(keep(TypedDecision.shownField, TypedDecision.shown(items)))
            \(each: items, { item -> HTML in fields(item) })
            \(isOpen ? buttons : nil)
            """)
    }

    private var buttons: HTML {
        """
        <div class="row"><button class="btn">\(say(MeetingTexts.saveDecisions))</button>\
        <a href="\(Links.deliberation(row.id))">\(say(Texts.cancel))</a></div>
        """
    }

    private func fields(_ item: DeliberationView.Item) -> HTML {
        let names = DecisionFields(item.proposal.id)
        let choices = VillageDecision.allCases.map { FormField.Option($0.rawValue, say($0.title)) }
        let label = item.proposal.label.isEmpty ? say(Texts.noName) : item.proposal.label
        let changed: HTML? = item.isChanged ? chip(.bad, .alert, say(MeetingTexts.contentChanged)) : nil
        let answers: HTML? = criteria[item.proposal.id].map { CriteriaPanel(screen: self, criteria: $0).sets }
        return """
            <section class="panel stack"><h2 class="row"><span>\(item.number). \
            <a href="\(Links.proposal(item.proposal.id))">\(label)</a></span>\
            \(DecisionTag(screen: self, decision: item.decision).html)\(changed)\
            \(if: item.proposal.isOfficials, chip(.warn, .alert, say(Texts.familyOfOfficials)))</h2>
            <p class="small soft">\(say(item.proposal.kind.title))</p>\(answers)
            \(input(names.decision, MeetingTexts.decision, .picks(choices)))
            \(input(
                names.reason, MeetingTexts.whyNot, .select(reasonOptions(of: [.decide])), saysOptional: false))
            \(input(names.words, MeetingTexts.words))
            \(input(names.dissent, MeetingTexts.dissent, .boxes([
                FormField.Option("ya", say(MeetingTexts.disputed)),
            ])))</section>

            """
    }

    // MARK: What stands in the fields

    /// What is decided by now.
    mutating func begin() {
        for item in items {
            let names = DecisionFields(item.proposal.id)
            sheet[names.decision] = item.decision?.rawValue ?? ""
            sheet[names.reason] = item.reason?.name ?? ""
            sheet[names.words] = item.words
            sheet[names.dissent] = item.isDisputed ? "ya" : ""
        }
    }

    /// Over it what was typed and is not saved; a word at each name on which something else was decided meanwhile.
    mutating func take(_ sent: Sheet) {
        let typed = TypedDecision.read(sent, items)
        for item in items {
            guard let one = typed.first(where: { $0.proposal == item.proposal.id }) else { continue }
            guard one.isUnsaved(beside: item.mark) else { continue }
            let names = DecisionFields(item.proposal.id)
            // A box that is not ticked sends nothing.
            for name in names.all { sheet.set(name, sent.all(name)) }
            if one.isOvertaken(by: item.mark) { errors.add(names.decision, MeetingTexts.decidedMeanwhile) }
        }
    }
}

extension Screen {
    /// By which a musyawarah is called.
    func named(_ row: DeliberationRow) -> String { "\(say(row.header.kind.title)), \(visit.date(row.header.day))" }
}
