import HTML
import Registry

/// Somebody else is to receive for the family what a program gives it.
struct CaretakerForm: ProposalForm {
    let kind = ProposalKind.caretaker
    var help: ScreenHelp { ScreenHelp(text: Texts.caretakerHelp, anchor: "ganti-pengurus") }

    /// Younger ones have no KTP, and receive nothing for others.
    private static let leastAge = 17

    /// Programs of families that theirs draws on, be it by somebody who is no longer here.
    private func offered(_ page: FamilyProposalScreen) -> [Program] {
        page.programs.filter { !$0.hasEnded && !$0.isPerPerson && !page.aid.drawing($0.number).isEmpty }
    }

    func obstacle(_ page: FamilyProposalScreen) -> Words? { offered(page).isEmpty ? Texts.noFamilyProgram : nil }

    func begin(_ sheet: inout Sheet, _ page: FamilyProposalScreen) {
        let programs = offered(page)
        if programs.count == 1 { sheet["program"] = String(programs[0].number) }
    }

    func fill(_ sheet: inout Sheet, from content: ProposalContent, _ page: FamilyProposalScreen) {
        sheet["program"] = content.program.map { String($0) } ?? ""
        for case .caretaker(let change) in content.changes.changes { sheet["pengurus"] = change.person.description }
    }

    func fields(_ page: FamilyProposalScreen) -> HTML {
        let programs = offered(page).map { program -> FormField.Option in
            FormField.Option(String(program.number), program.name, hint: receiver(of: program, page))
        }
        return """
            \(page.input("program", Texts.proposalProgram, .picks(programs), hint: Texts.onlyDrawn, required: true))
            \(page.picks("pengurus", Texts.newCaretaker, page.family.members, hint: Texts.newCaretakerHint))
            """
    }

    /// Who does so now, as far as it is known.
    private func receiver(of program: Program, _ page: FamilyProposalScreen) -> String? {
        let names = page.aid.receiving(program.number).compactMap { page.member($0)?.shownName(page.visit) }
        return names.isEmpty ? nil : page.say(Texts.receivesNow(names.joined(separator: ", ")))
    }

    func plan(_ page: FamilyProposalScreen, _ errors: inout FormErrors) -> ProposalPlan? {
        let program = page.chosenProgram(offered(page), &errors)
        let person = page.chosen("pengurus", page.family.members, &errors)
        if let age = person?.birth.flatMap({ page.visit.age(born: $0) }), age < Self.leastAge {
            errors.add("pengurus", Texts.tooYoungToReceive(Self.leastAge))
            return nil
        }
        guard let program, let person else { return nil }
        let drawing = page.aid.drawing(program.number)
        var changes: [Change] = []
        // Drawn on by somebody who is no longer here, it passes to whoever follows; else the family would have none.
        if !drawing.contains(where: { page.member($0) != nil }) {
            changes += drawing.map { Change.enrol(Enrol($0, program: program.number, starts: false)) }
            changes.append(.enrol(Enrol(person.id, program: program.number, starts: true)))
        }
        changes.append(.caretaker(Caretaker(person.id, of: page.family.id, program: program.number)))
        return ProposalPlan(event: .caretaker, changes: changes, program: program.number)
    }

    func place(of field: String) -> String { field == "anggota" ? "pengurus" : field }
}
