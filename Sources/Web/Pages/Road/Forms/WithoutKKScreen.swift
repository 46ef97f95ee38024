import HTML
import Registry

/// The form by which somebody is proposed as PPKS who has no KK and may have no papers at all: who they are as far as
/// anybody knows, where they are found, and why there is no KK.
struct WithoutKKScreen: NewcomersScreen {
    let kind = ProposalKind.ppks
    let visit: Visit
    /// The one that is written anew; nil: there is none yet.
    let stored: ProposalView?
    /// Nil: the writer proposes for several, and has to say for which.
    let village: Region?
    /// Of the kind in this place.
    let setting: RoadSetting
    /// What is read out to them, or to whoever helps them.
    let notice: PrivacyNotice?
    /// What is asked of them.
    var criteria: [NamedCriteria] = []
    var typed = TypedVillage()
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()
    var draftNote: HTML?

    var title: String {
        let words = say(Texts.withoutKKTitle)
        guard let label = stored?.row.label, !label.isEmpty else { return words }
        return "\(words): \(label)"
    }
    var place: Place? { .proposals }
    var needsMoreStyles: Bool { !criteria.isEmpty }
    var help: ScreenHelp? { ScreenHelp(text: Texts.withoutKKHelp, anchor: "usulan-ppks") }

    /// Where it is shown, and sent.
    private var address: String { stored.map { Links.editProposal($0.row.id) } ?? Links.proposalWithoutKK }
    private var back: String { stored.map { Links.proposal($0.row.id) } ?? Links.proposalKinds() }
    var reasons: [ProposalReason] { setting.reasons.compactMap { ProposalReason.named($0) } }
    var storedHousehold: NewHousehold? { stored?.content?.changes.newcomers }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small">\(link(say(stored == nil ? Texts.allKindsLink : Texts.backToProposal), back))</p>
        <h1 id="jenis" tabindex="-1">\(title)</h1>
        <p class="soft">\(say(stored == nil ? Texts.withoutKKLead : Texts.editProposalLead))</p>
        \(draftNote)\(problemList)
        \(isClosed ? note(.warn, .info, "<p>\(say(Texts.kindIsClosed))</p>") : panel)
        </div>
        """
    }

    private var isClosed: Bool { stored == nil && setting.mode != .proposal }

    private var panel: HTML {
        let sheetForm = form(
            address, action: action, draft: say(Texts.withoutKKTitle),
            """
            \(if: stored != nil, keep("versi", sheet["versi"]))
            \(person)
            <hr>
            \(whereabouts)
            <hr>
            \(types)
            \(criteria.isEmpty ? nil : questions)
            <hr>
            \(groundsFields(reasons))
            <hr>
            \(consentFields.html)
            <div class="row"><button class="btn">\(say(Texts.saveDraftProposal))</button>\
            <a href="\(back)">\(say(Texts.cancel))</a></div>
            """)
        return "<div class=\"panel\">\(sheetForm)</div>"
    }

    var consentFields: ConsentFields {
        ConsentFields(screen: self, notice: notice, present: stored?.content)
    }

    private var person: HTML {
        let number = ProposedNumberField(screen: self, stored: stored)
        let sexes = [1, 2].map { FormField.Option(String($0), say(Texts.sex($0))) }
        return """
            <h2 id="anggota" tabindex="-1">\(say(Texts.withoutKKPerson))</h2>
            \(input("nama", PersonField.name.label, hint: Texts.withoutKKNameHint, required: true))
            \(input("jenis_kelamin", PersonField.sex.label, .picks(sexes), required: true))
            \(input("tanggal_lahir", PersonField.birth.label, .date, hint: Texts.guessedBirthHint, required: true))
            \(number.html("nik", Texts.nik, Texts.withoutKKNIKHint, member: stored == nil ? 0 : 1))
            \(input("tempat_lahir", PersonField.birthPlace.label))
            \(input("ibu_kandung", PersonField.mother.label, hint: Texts.ifKnown))
            """
    }

    private var whereabouts: HTML {
        let why = WithoutKK.Why.allCases.map { FormField.Option($0.rawValue, say($0.title)) }
        return """
            <h2>\(say(Texts.whereabouts))</h2>
            \(villageLine)
            \(input("alamat", Texts.whereFound, hint: Texts.whereFoundHint, required: true))
            <div class="row">\(input("rt", FamilyField.rt.label, .digits(length: 3)))\
            \(input("rw", FamilyField.rw.label, .digits(length: 3)))</div>
            \(input("lembaga", Texts.institution, hint: Texts.institutionHint))
            \(input("tanpa_kk", Texts.whyNoKK, .picks(why), required: true))
            """
    }

    private var villageLine: HTML {
        guard let village else { return villageField("desa", Texts.proposalVillage, typed) }
        return "<p>\(say(Texts.proposalVillage)): <b>\(village.fullName)</b></p>"
    }

    private var types: HTML {
        let boxes = PPKSType.allCases.map { FormField.Option($0.rawValue, say($0.title)) }
        return """
            \(input("ppks", Texts.ppksType, .boxes(boxes), hint: Texts.ppksTypesHint, required: true))
            \(input("tanggal", Texts.ppksSince, .date, hint: Texts.ppksSinceHint))
            """
    }

    private var questions: HTML {
        """
        <hr>
        \(CriteriaFields(screen: self, asked: criteria).html)
        """
    }
}
