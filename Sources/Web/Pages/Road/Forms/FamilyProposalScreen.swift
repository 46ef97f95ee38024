import HTML
import Registry

/// The form of a proposal about a family that is on record: who is meant, what is asked for, and on what grounds.
struct FamilyProposalScreen: SheetScreen {
    let visit: Visit
    let kindForm: any ProposalForm
    let family: FamilyPage
    let aid: FamilyAid
    let programs: [Program]
    /// Of the kind in this village.
    let setting: RoadSetting
    /// The one that is written anew; nil: there is none yet.
    let stored: ProposalView?
    /// What is read out to the family.
    let notice: PrivacyNotice?
    /// What it does to benefits in progress, as far as the form says it.
    var benefits: [BenefitNote] = []
    /// What it does was asked for.
    var isLooked = false
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()
    var draftNote: HTML?

    var title: String { "\(say(kindForm.kind.title)): \(family.headName(visit))" }
    var place: Place? { .proposals }
    var help: ScreenHelp? { kindForm.help }

    /// Where it is shown, and sent.
    private var address: String {
        stored.map { Links.editProposal($0.row.id) } ?? Links.newProposal(kindForm.kind, family: family.id)
    }
    private var back: String { stored.map { Links.proposal($0.row.id) } ?? Links.family(family.id) }
    var reasons: [ProposalReason] { setting.reasons.compactMap { ProposalReason.named($0) } }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small">\(link(say(stored == nil ? Texts.backToFamily : Texts.backToProposal), back))</p>
        <h1 id="jenis" tabindex="-1">\(unbroken(title))</h1>
        <p class="soft">\(say(stored == nil ? Texts.whenToPropose(kindForm.kind) : Texts.editProposalLead))</p>
        \(draftNote)\(problemList)\(who)
        \(body)
        </div>
        """
    }

    /// Who is meant, so that nobody of the same name gets it.
    private var who: HTML {
        let size = say(Texts.memberCount(visit.number(family.members.count)))
        let number = family.kk.map(Mask.number) ?? say(Texts.noKK)
        let place = [family.address, family.village.fullName].filter { !$0.isEmpty }.joined(separator: ", ")
        let lines: [(name: Words, value: HTML)] = [
            (name: Texts.householdPart, value: "\(link(family.headName(visit), Links.family(family.id))) · \(size)"),
            (name: Texts.kkNumber, value: "<span class=\"nik\">\(number)</span>"),
            (name: FamilyField.address.label, value: "\(place)"),
        ]
        return facts(lines)
    }

    private var body: HTML {
        guard let obstacle else { return panel }
        let fitting: HTML = """
            <a class="btn" href="\(Links.proposalKinds(family: family.id))">\(say(Texts.fittingKinds))</a>
            """
        let other: HTML = button(Texts.forOtherFamily, Links.newProposal(kindForm.kind))
        return """
            \(note(.warn, .info, "<p>\(say(obstacle))</p>"))
            \(if: stored == nil, "<div class=\"row\">\(fitting)\(other)</div>")
            """
    }

    /// Why there is nothing to be filled in.
    var obstacle: Words? {
        if stored == nil, setting.mode == .closed { return Texts.kindIsClosed }
        if stored == nil, setting.mode == .atOnce { return Texts.kindIsAtOnce }
        if family.members.isEmpty { return Texts.noMembers }
        return kindForm.obstacle(self)
    }

    private var panel: HTML {
        let look: HTML = """
            <button class="btn alt" name="_lihat" value="1" formnovalidate>\(say(Texts.seeFirst))</button>
            """
        let sheetForm = form(
            address, action: action, draft: title,
            """
            \(if: stored != nil, keep("versi", sheet["versi"]))
            \(kindForm.fields(self))
            <hr>
            \(groundsFields(reasons))
            <hr>
            \(consentFields.html)
            <div class="row"><button class="btn">\(say(Texts.saveDraftProposal))</button>\
            \(if: kindForm.event != nil, look)\
            <a href="\(back)">\(say(Texts.cancel))</a></div>
            """)
        return """
            \(BenefitsPanel(screen: self, notes: benefits, isLooked: isLooked).section)<div class="panel">\(sheetForm)</div>
            """
    }

    /// What it comes down to as far as it is filled in; nil: nothing yet, or it is no event in the family.
    var foreseen: ProposalPlan? {
        guard let event = kindForm.event else { return nil }
        var errors = FormErrors()
        // What becomes of people follows from the reason.
        let plan = sheet["alasan"].isEmpty ? nil : kindForm.plan(self, &errors)
        return plan ?? ProposalPlan(event: event, changes: [], program: nil, day: nil)
    }

    private var consentFields: ConsentFields {
        ConsentFields(screen: self, notice: notice, present: stored?.content, isAsked: kindForm.bringsData)
    }

    // MARK: What the form comes down to

    /// What stands in it before anything is typed.
    mutating func begin() {
        var start = Sheet()
        if let stored, let content = stored.content {
            start["versi"] = String(stored.row.version)
            Grounds.fill(&start, from: content)
            ConsentFields.start(content, in: &start)
            kindForm.fill(&start, from: content, self)
        } else {
            start["pengusul"] = ProposalContent.Proposer.citizen.rawValue
            kindForm.begin(&start, self)
        }
        sheet = start
    }

    /// - Throws: `FormErrors`.
    func content() throws(FormErrors) -> ProposalContent {
        var errors = FormErrors()
        let plan = kindForm.plan(self, &errors)
        let grounds = Grounds(sheet, reasons, &errors)
        let consent = consentFields.consent(&errors)
        let phone = consentFields.phone()
        try errors.check()
        guard let plan, let grounds else { throw FormErrors("isi", Texts.chooseOne) }
        let before = stored?.content
        // The words of a form of the editor stay with what it proposed.
        let isOfSame = before?.proposer == grounds.proposer
        let words = isOfSame ? before?.changes.reason : nil
        let changes = ChangeSet(
            event: plan.event, family: family.id, changes: plan.changes,
            reason: words ?? Texts.proposedBy(grounds.proposer).id, evidence: before?.changes.evidence, day: plan.day)
        return ProposalContent(
            changes, program: plan.program, reason: grounds.reason, proposer: grounds.proposer,
            isOfficials: grounds.isOfficials, note: grounds.note,
            // The questions have a page of their own.
            answers: before?.answers.filter { $0.origin == .asked } ?? [], consent: consent, phone: phone)
    }
}

/// Pieces of forms that choose among members and programs.
extension FamilyProposalScreen {
    /// By its stable name, as files bring it.
    var insurance: Program? { programs.first { $0.id == "PBI-JK" && !$0.hasEnded } }

    func program(_ number: Int) -> Program? { programs.first { $0.number == number } }
    func member(_ id: RecordID) -> FamilyPage.Member? { family.members.first { $0.id == id } }

    func option(_ member: FamilyPage.Member) -> FormField.Option {
        let age = member.birth.flatMap { visit.age(born: $0) }.map { say(Texts.age($0)) }
        let number = member.nik.map(Mask.number) ?? say(Texts.noNIK)
        let facts = [say(Texts.relation(member.relation)), age, number].compactMap { $0 }
        return FormField.Option(
            member.id.description, member.shownName(visit), hint: facts.joined(separator: " · "))
    }

    func picks(_ name: String, _ label: Words, _ members: [FamilyPage.Member], hint: Words? = nil) -> HTML {
        input(name, label, .picks(members.map(option)), hint: hint, required: true)
    }

    func boxes(_ name: String, _ label: Words, _ members: [FamilyPage.Member], hint: Words? = nil) -> HTML {
        input(name, label, .boxes(members.map(option)), hint: hint, required: true)
    }

    func programPicks(_ programs: [Program], hint: Words? = nil) -> HTML {
        let options = programs.map { FormField.Option(String($0.number), $0.name) }
        return input("program", Texts.proposalProgram, .picks(options), hint: hint, required: true)
    }

    /// The member that a field names, of these.
    func chosen(
        _ name: String, _ members: [FamilyPage.Member], _ errors: inout FormErrors
    ) -> FamilyPage.Member? {
        let found = members.first { $0.id.description == sheet[name] }
        if found == nil { errors.add(name, Texts.chooseMember) }
        return found
    }

    /// The members that boxes name, of these.
    func ticked(_ name: String, _ members: [FamilyPage.Member], _ errors: inout FormErrors) -> [FamilyPage.Member] {
        let ids = Set(sheet.all(name))
        let found = members.filter { ids.contains($0.id.description) }
        if found.isEmpty { errors.add(name, Texts.chooseMember) }
        return found
    }

    /// The program that the form names, of these.
    func chosenProgram(_ programs: [Program], _ errors: inout FormErrors) -> Program? {
        let found = programs.first { String($0.number) == sheet["program"] }
        if found == nil { errors.add("program", Texts.chooseProgram) }
        return found
    }
}
