import HTML
import Registry

/// What a musyawarah decides on each name of its agenda, to be written down.
struct DecisionsScreen: SheetScreen {
    let visit: Visit
    let view: DeliberationView
    /// Nobody has sealed it yet.
    let isOpen: Bool
    /// What those of the agenda answer.
    let criteria: [RecordID: ProposalCriteria]
    var sheet = Sheet()
    var errors = FormErrors()
    var draftNote: HTML?

    var row: DeliberationRow { view.row }
    var title: String { "\(say(MeetingTexts.decisions)): \(named(row))" }
    var place: Place? { .deliberations }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: MeetingTexts.help, anchor: "musyawarah") }

    var main: HTML {
        let content: HTML =
            view.items.isEmpty ? "<p class=\"soft\">\(say(MeetingTexts.emptyAgenda))</p>" : decisionForm
        return """
            <div class="stack big"><p class="small">\(link(say(MeetingTexts.back), Links.deliberation(row.id)))</p>
            <h1 id="musyawarah" tabindex="-1">\(title)</h1>
            <p class="row">\(DeliberationTag(screen: self, state: row.state).html)<span>\(row.village.fullName)</span></p>
            \(draftNote)\(problemList)
            \(content)</div>
            """
    }

    private var decisionForm: HTML {
        form(
            Links.deliberationDecisions(row.id), action: ActionID(), draft: title,
            """
            \(keep(TypedDecision.shownField, TypedDecision.shown(view.items)))
            \(each: view.items, { item -> HTML in fields(item) })
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
            \(input(names.reason, MeetingTexts.whyNot, .select(reasonOptions(of: [.decide]))))
            \(input(names.words, MeetingTexts.words))
            \(input(names.dissent, MeetingTexts.dissent, .boxes([
                FormField.Option("ya", say(MeetingTexts.disputed)),
            ])))</section>

            """
    }

    // MARK: What stands in the fields

    /// What is decided by now.
    mutating func begin() {
        for item in view.items {
            let names = DecisionFields(item.proposal.id)
            sheet[names.decision] = item.decision?.rawValue ?? ""
            sheet[names.reason] = item.reason?.name ?? ""
            sheet[names.words] = item.words
            sheet[names.dissent] = item.isDisputed ? "ya" : ""
        }
    }

    /// Over it what was typed and is not saved; a word at each name on which something else was decided meanwhile.
    mutating func take(_ sent: Sheet) {
        let typed = TypedDecision.read(sent, view.items)
        for item in view.items {
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
