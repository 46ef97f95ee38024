import HTML
import Registry

/// That the state is to pay the health insurance of some members.
struct InsuranceForm: ProposalForm {
    let kind = ProposalKind.insurance
    var help: ScreenHelp { ScreenHelp(text: Texts.insuranceHelp, anchor: "usulan-bansos") }

    private func offered(_ page: FamilyProposalScreen) -> [FamilyPage.Member] {
        guard let program = page.insurance else { return [] }
        let drawing = page.aid.drawing(program.number)
        return page.family.members.filter { !drawing.contains($0.id) }
    }

    func obstacle(_ page: FamilyProposalScreen) -> Words? {
        if page.insurance == nil { return Texts.noInsurance }
        return offered(page).isEmpty ? Texts.allAreInsured : nil
    }

    func fill(_ sheet: inout Sheet, from content: ProposalContent, _ page: FamilyProposalScreen) {
        var people: [String] = []
        for case .enrol(let enrol) in content.changes.changes { people.append(enrol.person.description) }
        sheet.set("orang", people)
    }

    func fields(_ page: FamilyProposalScreen) -> HTML {
        page.boxes("orang", Texts.whoIsInsured, offered(page), hint: Texts.onlyNotInsured)
    }

    func plan(_ page: FamilyProposalScreen, _ errors: inout FormErrors) -> ProposalPlan? {
        let people = page.ticked("orang", offered(page), &errors)
        guard let program = page.insurance, !people.isEmpty else { return nil }
        let changes = people.map { Change.enrol(Enrol($0.id, program: program.number, starts: true)) }
        return ProposalPlan(event: .enrolment, changes: changes, program: program.number)
    }

    func place(of field: String) -> String { ["anggota", "program"].contains(field) ? "orang" : field }
}
