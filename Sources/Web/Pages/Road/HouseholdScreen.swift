import HTML
import Registry

/// The form by which a village proposes a family that is in no register: the family, its members, and on what grounds.
///
/// There is one row a member. Another row is another page with all that was typed, so that it works without scripts.
struct HouseholdScreen: NewcomersScreen {
    let kind = ProposalKind.newHousehold
    let visit: Visit
    /// The one that is written anew; nil: there is none yet.
    let stored: ProposalView?
    /// Nil: the writer proposes for several, and has to say for which.
    let village: Region?
    let reasons: [ProposalReason]
    /// What is read out to the family.
    let notice: PrivacyNotice?
    /// What the family is asked.
    var criteria: [NamedCriteria] = []
    var typed = TypedVillage()
    var sheet = Sheet()
    var errors = FormErrors()
    var action = ActionID()
    var draftNote: HTML?

    static let mostMembers = 20

    var title: String {
        let kind = say(ProposalKind.newHousehold.title)
        guard let label = stored?.row.label, !label.isEmpty else { return kind }
        return "\(kind): \(label)"
    }
    var place: Place? { .proposals }
    var needsMoreStyles: Bool { !criteria.isEmpty }
    var help: ScreenHelp? { ScreenHelp(text: Texts.newHouseholdHelp, anchor: "buat-usulan") }

    /// Where it is shown, and sent.
    private var address: String {
        stored.map { Links.editProposal($0.row.id) } ?? Links.newProposal(.newHousehold)
    }
    private var back: String { stored.map { Links.proposal($0.row.id) } ?? Links.allProposals }
    var storedHousehold: NewHousehold? { stored?.content?.changes.newcomers }

    /// How many rows there are for members.
    var rows: Int { min(max(Int(sheet["jumlah"]) ?? 1, 1), Self.mostMembers) }

    var main: HTML {
        """
        <div class="stack letter">
        <p class="small">\(link(say(stored == nil ? Texts.allProposalsLink : Texts.backToProposal), back))</p>
        <h1>\(title)</h1>
        <p class="soft">\(say(stored == nil ? Texts.newHouseholdLead : Texts.editProposalLead))</p>
        \(draftNote)\(problemList)
        <div class="panel">\(sheetForm)</div>
        </div>
        """
    }

    private var sheetForm: HTML {
        form(
            address, action: action, draft: say(ProposalKind.newHousehold.title),
            """
            \(keep("jumlah", String(rows)))\(if: stored != nil, keep("versi", sheet["versi"]))
            \(household)
            <hr>
            \(members)
            \(criteria.isEmpty ? nil : questions)
            <hr>
            \(groundsFields(reasons))
            <hr>
            \(consentFields.html)
            <div class="row"><button class="btn">\(say(Texts.saveDraftProposal))</button>\
            <a href="\(back)">\(say(Texts.cancel))</a></div>
            """)
    }

    var consentFields: ConsentFields {
        ConsentFields(screen: self, notice: notice, present: stored?.content)
    }

    private var household: HTML {
        """
        <h2>\(say(Texts.householdPart))</h2>
        \(villageLine)
        \(number("kk", FamilyField.kk.label, hasNumber ? Texts.kkHint : Texts.cardHint, 0))
        \(input("alamat", FamilyField.address.label, hint: Texts.addressHint))
        \(input("dusun", FamilyField.hamlet.label))
        <div class="row">\(input("rt", FamilyField.rt.label, .digits(length: 3)))\
        \(input("rw", FamilyField.rw.label, .digits(length: 3)))</div>
        """
    }

    /// There is a KK that another would replace.
    private var hasNumber: Bool { stored?.content?.typedNumbers[0] != nil }

    private var villageLine: HTML {
        guard let village else { return villageField("desa", Texts.proposalVillage, typed) }
        return "<p>\(say(Texts.proposalVillage)): <b>\(village.fullName)</b></p>"
    }

    // MARK: Members

    private var members: HTML {
        """
        <h2 id="anggota" tabindex="-1">\(say(Texts.membersPart))</h2>
        \(each: Array(1...rows), { place -> HTML in member(place) })
        \(rows < Self.mostMembers ? add : "<p class=\"hint\">\(say(Texts.mostMembers(Self.mostMembers)))</p>")
        """
    }

    /// It stands before the button that saves, so that Enter in a field presses this one and saves nothing unasked.
    private var add: HTML {
        """
        <p class="row"><button class="btn alt" name="_tambah" value="1" formnovalidate>\
        \(Icon.plus.picture)\(say(Texts.addMember))</button></p>
        """
    }

    private func member(_ place: Int) -> HTML {
        let origin = Self.field("asal", place)
        return """
            <fieldset class="stack" id="anggota-\(place)"><legend><b>\(say(Texts.memberNumber(place)))</b></legend>
            \(if: !sheet[origin].isEmpty, keep(origin, sheet[origin]))
            \(text(.name, place, hint: Texts.nameHint, required: true))
            \(number(Self.field("nik", place), Texts.nik, Texts.newNIKHint, Int(sheet[origin]) ?? 0))
            \(input(Self.field(.sex, place), PersonField.sex.label, .picks(sexes), required: true))
            \(input(Self.field(.birth, place), PersonField.birth.label, .date, hint: Texts.birthHint, required: true))
            \(text(.birthPlace, place))
            \(input(Self.field(.relation, place), PersonField.relation.label, .select(relations), required: true))
            \(text(.mother, place, hint: Texts.motherHint))
            \(if: rows > 1, leaveOut(place))
            </fieldset>
            """
    }

    private func text(_ field: PersonField, _ place: Int, hint: Words? = nil, required: Bool = false) -> HTML {
        input(Self.field(field, place), field.label, hint: hint, required: required)
    }

    private func leaveOut(_ place: Int) -> HTML {
        let name = Self.field("hapus", place)
        return """
            <label class="pick"><input type="checkbox" name="\(name)" value="1"\(if: sheet[name] == "1", " checked")>\
            <span>\(say(Texts.leaveOutMember))</span></label>
            """
    }

    private func number(_ name: String, _ label: Words, _ hint: Words, _ member: Int) -> HTML {
        ProposedNumberField(screen: self, stored: stored).html(name, label, hint, member: member)
    }

    private var sexes: [FormField.Option] { [1, 2].map { FormField.Option(String($0), say(Texts.sex($0))) } }

    private var relations: [FormField.Option] {
        [FormField.Option("", say(Texts.chooseLine))]
            + (1...8).map { FormField.Option(String($0), say(Texts.relation($0))) }
    }

    // MARK: Criteria

    private var questions: HTML {
        var fields = CriteriaFields(screen: self, asked: criteria)
        fields.hasHouse = true
        return """
            <hr>
            \(CriteriaFields.traits(criteria).isEmpty ? nil : fields.house)
            \(fields.html)
            """
    }

    // MARK: Names of fields

    static func field(_ name: String, _ place: Int) -> String { "\(name)-\(place)" }
    static func field(_ field: PersonField, _ place: Int) -> String { "\(field.rawValue)-\(place)" }
}
