import HTML
import Registry

/// The questions of one proposal on a page of their own: of any kind that is asked them.
struct CriteriaScreen: SheetScreen {
    let visit: Visit
    let view: ProposalView
    let asked: [NamedCriteria]
    let criteria: ProposalCriteria
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()

    private var label: String { view.row.label.isEmpty ? say(Texts.noName) : view.row.label }
    var title: String { "\(say(CriteriaTexts.title)): \(label)" }
    var place: Place? { .proposals }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { ScreenHelp(text: CriteriaTexts.formHelp, anchor: "kriteria") }

    var main: HTML {
        var fields = CriteriaFields(screen: self, asked: asked)
        fields.known = known
        return """
            <div class="stack">
            <p class="small">\(link(say(Texts.backToProposal), Links.proposal(view.row.id)))</p>
            <h1>\(title)</h1>\(problemList)
            <div class="panel">\(form(
                Links.criteriaOfProposal(view.row.id), action: action, draft: title,
                """
                \(keep("versi", sheet["versi"]))\(fields.html)
                <div class="row"><button class="btn">\(say(CriteriaTexts.save))</button>\
                <a href="\(Links.proposal(view.row.id))">\(say(Texts.cancel))</a></div>
                """))</div>
            </div>
            """
    }

    /// What is answered from the register by now.
    private var known: [String: Bool] {
        var known: [String: Bool] = [:]
        for set in criteria.sets {
            for line in set.lines {
                let isOfRegister = line.answer?.origin == .register
                let said = isOfRegister ? line.answer?.isYes : line.known
                if let said { known[CriteriaFields.field(set.name, line.question.code)] = said }
            }
        }
        return known
    }
}
