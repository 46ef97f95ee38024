import HTML
import Registry

/// That a family, or somebody of it, is to draw on a program.
struct AidForm: ProposalForm {
    let kind = ProposalKind.aid
    var help: ScreenHelp { ScreenHelp(text: Texts.aidHelp, anchor: "usulan-bansos") }

    /// Those that run and are not drawn on already: a program of families has one family once.
    private func offered(_ page: FamilyProposalScreen) -> [Program] {
        page.programs.filter { program in
            if program.hasEnded || program.number == page.insurance?.number { return false }
            let drawing = page.aid.drawing(program.number)
            guard program.isPerPerson else { return drawing.isEmpty }
            return page.family.members.contains { !drawing.contains($0.id) }
        }
    }

    func obstacle(_ page: FamilyProposalScreen) -> Words? { offered(page).isEmpty ? Texts.drawsOnAll : nil }

    func fill(_ sheet: inout Sheet, from content: ProposalContent, _ page: FamilyProposalScreen) {
        sheet["program"] = content.program.map { String($0) } ?? ""
        for case .enrol(let enrol) in content.changes.changes { sheet["penerima"] = enrol.person.description }
    }

    func fields(_ page: FamilyProposalScreen) -> HTML {
        """
        \(page.programPicks(offered(page), hint: Texts.onlyNotDrawn))
        \(page.picks("penerima", Texts.whoReceives, page.family.members, hint: Texts.whoReceivesHint))
        """
    }

    func plan(_ page: FamilyProposalScreen, _ errors: inout FormErrors) -> ProposalPlan? {
        let program = page.chosenProgram(offered(page), &errors)
        let person = page.chosen("penerima", page.family.members, &errors)
        guard let program, let person else { return nil }
        if page.aid.drawing(program.number).contains(person.id) {
            errors.add("penerima", Texts.drawsAlready(person.plainName, program.name))
            return nil
        }
        var changes: [Change] = [.enrol(Enrol(person.id, program: program.number, starts: true))]
        // What is the family's, somebody receives for it.
        if !program.isPerPerson {
            changes.append(.caretaker(Caretaker(person.id, of: page.family.id, program: program.number)))
        }
        return ProposalPlan(event: .enrolment, changes: changes, program: program.number)
    }

    func place(of field: String) -> String { field == "anggota" ? "penerima" : field }
}
