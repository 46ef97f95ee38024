import HTML
import Registry

/// Members, or all of them, are to be on the list no longer. What becomes of them follows from the reason; what they draw
/// on ends with it.
struct RemovalForm: ProposalForm {
    let kind = ProposalKind.removal
    var help: ScreenHelp { ScreenHelp(text: Texts.removalHelp, anchor: "usulan-berhenti") }
    var event: ChangeEvent? { .leave }

    private static let dead = "MENINGGAL"

    private static func status(for reason: String) -> RecordStatus {
        switch reason {
        case dead: .deceased
        case "PINDAH": .moved
        case "TIDAK_DITEMUKAN": .notFound
        case "GANDA_LINTAS_DESA": .duplicate
        default: .withdrawn
        }
    }

    func begin(_ sheet: inout Sheet, _ page: FamilyProposalScreen) {
        sheet["tanggal"] = TypedDate.shown(page.today)
        sheet["janda"] = "1"
    }

    func fill(_ sheet: inout Sheet, from content: ProposalContent, _ page: FamilyProposalScreen) {
        var gone: [RecordID] = []
        for case .status(let change) in content.changes.changes { gone.append(change.person) }
        sheet.set("orang", gone.map(\.description))
        sheet["tanggal"] = TypedDate.shown(content.changes.day ?? page.today)
        let marks = content.changes.changes.contains { if case .trait = $0 { true } else { false } }
        sheet["janda"] = marks ? "1" : ""
        fillHead(&sheet, content, page.family.members.filter { !gone.contains($0.id) })
    }

    /// Who follows, and what was said by hand of the others.
    private func fillHead(_ sheet: inout Sheet, _ content: ProposalContent, _ rest: [FamilyPage.Member]) {
        var relations: [RecordID: Int] = [:]
        for case .person(let change) in content.changes.changes {
            relations[change.person] = change.values[PersonField.relation.rawValue].flatMap { Int($0) }
        }
        guard let head = rest.first(where: { relations[$0.id] == 1 }) else { return }
        sheet["kepala_baru"] = head.id.description
        for member in rest where member.id != head.id {
            guard let relation = relations[member.id],
                relation != Kinship.relation(of: member, to: head, among: rest)
            else { continue }
            sheet["hub.\(member.id)"] = String(relation)
        }
    }

    func fields(_ page: FamilyProposalScreen) -> HTML {
        """
        \(page.boxes("orang", Texts.whoIsRemoved, page.family.members, hint: Texts.whoIsRemovedHint))
        \(page.dayField)
        \(NextHead(page: editing(page)).fields)
        \(mayLeaveSpouse(page) ? widowed(page) : nil)
        """
    }

    /// Somebody may have died here, and leave a husband or wife.
    private func mayLeaveSpouse(_ page: FamilyProposalScreen) -> Bool {
        guard page.reasons.contains(where: { $0.name == Self.dead }) else { return false }
        return page.family.members.contains { DeathForm.spouse(of: $0, page.family) != nil }
    }

    /// The reason is chosen on the same page, further down: the words say that it is for this one alone.
    private func widowed(_ page: FamilyProposalScreen) -> HTML {
        let box = [FormField.Option("1", page.say(Texts.markWidowedIfDead))]
        return page.input("janda", Texts.spouseOfDead, .boxes(box), hint: Texts.spouseOfDeadHint)
    }

    /// Of those who died: who stays behind, where it is plain.
    private func widow(of gone: [FamilyPage.Member], _ page: FamilyProposalScreen) -> FamilyPage.Member? {
        for member in gone {
            guard let spouse = DeathForm.spouse(of: member, page.family) else { continue }
            return gone.contains { $0.id == spouse.id } ? nil : spouse
        }
        return nil
    }

    func plan(_ page: FamilyProposalScreen, _ errors: inout FormErrors) -> ProposalPlan? {
        let gone = page.ticked("orang", page.family.members, &errors)
        let day = page.day("tanggal", &errors)
        guard !gone.isEmpty, let day else { return nil }
        let status = Self.status(for: page.sheet["alasan"])
        var plan = Plan()
        for member in gone {
            for span in page.aid.enrolments where span.person == member.id && span.to == nil {
                plan.add(.enrol(Enrol(member.id, program: span.program, starts: false)))
            }
        }
        for member in gone { plan.add(.status(StatusChange(member.id, status))) }
        NextHead(page: editing(page)).plan(gone: gone.map(\.id), &plan, &errors)
        if status == .deceased, page.sheet["janda"] == "1", let spouse = widow(of: gone, page) {
            plan.add(.trait(TraitChange(spouse.id, values: [PersonTrait.marital.rawValue: "4"])))
        }
        let event: ChangeEvent = status == .deceased ? .death : .leave
        return ProposalPlan(event: event, changes: plan.changes, program: nil, day: day)
    }

    func place(of field: String) -> String { ["anggota", "program"].contains(field) ? "orang" : field }

    /// Who becomes the head is asked as the forms of the editor ask it.
    private func editing(_ page: FamilyProposalScreen) -> EditScreen {
        var screen = EditScreen(visit: page.visit, family: page.family, form: DeathForm())
        screen.sheet = page.sheet
        screen.errors = page.errors
        return screen
    }
}
