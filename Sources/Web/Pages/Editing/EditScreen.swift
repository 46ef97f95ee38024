import HTML
import Hummingbird
import Registry

/// A form about a family: what is wrong with it, its fields, why and on what evidence, and how to send it.
struct EditScreen: SheetScreen {
    let visit: Visit
    let family: FamilyPage
    let form: any EditForm
    var sheet = Sheet()
    var errors = FormErrors()
    var conflicts: [FieldConflict] = []
    var action = ActionID()
    var draftNote: HTML?
    var reasons: [Choice] = []
    var evidence: [Choice] = []
    var lookup = Lookup()
    var facts: CheckFacts?
    /// What is saved becomes a proposal, and the family stays as it is.
    var isProposed = false
    /// The proposal that is written anew; nil: nothing was proposed yet.
    var proposal: ProposedEdit?
    /// Set when what would happen is shown first.
    var effects: [Words]?
    /// What that does to benefits in progress; beside a form that is still filled in, as far as that says it.
    var benefits: [BenefitNote] = []

    var title: String { say(form.heading) }
    var place: Place? { .data }
    var help: ScreenHelp? { form.help }
    var address: String { proposal.map { Links.editProposal($0.id) } ?? form.address(in: family.id) }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small">\(wayBack)</p>
        <h1>\(title)</h1>
        \(lead.map { words -> HTML in "<p class=\"soft\">\(say(words))</p>" })
        \(draftNote)\(problems(errors.all.map { ($0.field, say($0.words)) }))
        \(if: effects == nil, BenefitsPanel(screen: self, notes: benefits).section)\(effects.map(preview) ?? sheetForm)
        </div>
        """
    }

    private var sheetForm: HTML {
        let sheet = self.form(
            address, action: action, draft: draftTitle,
            """
            \(hidden)\(ConflictPicks(page: self).html)\(form.fields(self))\(proposal.map { $0.numberFields(self) })\(facts.map { checkData($0) })
            <hr>
            \(form.asksDay ? dayField : nil)\(ReasonFields(page: self).html)
            <div class="row">\(buttons)\
            <a href="\(back)">\(say(Texts.cancel))</a></div>
            """)
        return "<div class=\"panel\">\(sheet)</div>"
    }

    private var lead: Words? { proposal == nil ? form.lead : Texts.editProposalLead }
    private var back: String { proposal.map { Links.proposal($0.id) } ?? Links.family(family.id) }
    private var wayBack: HTML {
        let words = proposal == nil ? Texts.backToFamily : Texts.backToProposal
        return "<a href=\"\(back)\">\(say(words)): \(family.headName(visit))</a>"
    }

    /// For the writer's list of drafts.
    private var draftTitle: String {
        // The form of a person names them already.
        let head = family.headName(visit)
        return title.contains(head) ? title : "\(title): \(head)"
    }

    private var saveWords: Words {
        if proposal != nil { return Texts.saveChangedProposal }
        return isProposed ? Texts.saveAsProposal : Texts.save
    }
    private var nothingSaved: Words {
        if proposal != nil { return Texts.proposalIsRewritten }
        return isProposed ? Texts.becomesProposal : Texts.undoLater
    }
    private var saveButton: HTML { "<button class=\"btn\">\(say(saveWords))</button>" }
    private var previewButton: HTML {
        "<button class=\"btn\" name=\"_lihat\" value=\"1\">\(say(Texts.seeFirst))</button>"
    }
    /// The first is pressed by Enter.
    private var buttons: HTML {
        if form.isPreviewed { return previewButton }
        let look: HTML = """
            <button class="btn alt" name="_lihat" value="1">\(say(Texts.seeFirst))</button>
            """
        return "\(saveButton)\(if: form.mayBePreviewed, look)"
    }

    /// What the form began with: so that only what was typed is sent on, and what others did meanwhile is seen.
    private var hidden: HTML {
        let own = ["versi", ProposedEdit.seen, "bentrok"]
        let names = sheet.names.filter { own.contains($0) || $0.hasPrefix("dasar.") }
        return "\(each: names, { keep($0, sheet[$0]) })"
    }

    /// The same form once more with nothing left to type: what would happen, and the two ways on.
    private func preview(_ effects: [Words]) -> HTML {
        """
        <section class="panel stack" aria-labelledby="akan"><h2 id="akan">\(say(Texts.willHappen))</h2>
        <ul class="stack tight">\(each: effects, { "<li>\(say($0))</li>" })</ul>
        \(benefitsOfPreview)
        <p class="soft">\(say(nothingSaved))</p>
        \(self.form(
            address, action: action, draft: draftTitle,
            """
            \(each: sheet.names, { name in "\(each: sheet.values[name] ?? [], { keep(name, $0) })" })
            <div class="row">\(saveButton)\
            <button class="btn alt" name="_kembali" value="1">\(say(Texts.back))</button></div>
            """))
        </section>
        """
    }
}

extension EditScreen {
    /// That no benefit is touched is told as well.
    private var benefitsOfPreview: HTML {
        if !benefits.isEmpty { return BenefitsPanel(screen: self, notes: benefits).part }
        guard form.event.concernsBenefits else { return "" }
        return "<p>\(say(Texts.noBenefitTouched))</p>"
    }
}

extension FamilyPage {
    /// The head by code, else whoever is first.
    var head: Member? { members.first { $0.relation == 1 } ?? members.first }

    func headName(_ visit: Visit) -> String { head?.shownName(visit) ?? visit.say(Texts.noName) }
    func member(_ id: String) -> Member? { RecordID(id).flatMap { id in members.first { $0.id == id } } }
}

extension FamilyPage.Member {
    func shownName(_ visit: Visit) -> String { name.isEmpty ? visit.say(Texts.noName) : name }
    var plainName: String { name.isEmpty ? Texts.noName.id : name }
}
