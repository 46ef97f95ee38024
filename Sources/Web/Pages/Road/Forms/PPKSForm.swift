import HTML
import Registry

/// Somebody is to be registered as one of those whom social services look after.
struct PPKSForm: ProposalForm {
    let kind = ProposalKind.ppks
    var help: ScreenHelp { ScreenHelp(text: Texts.ppksHelp, anchor: "usulan-ppks") }
    var bringsData: Bool { true }

    func fill(_ sheet: inout Sheet, from content: ProposalContent, _ page: FamilyProposalScreen) {
        for case .ppks(let change) in content.changes.changes {
            sheet["orang"] = change.person.description
            sheet["ppks"] = change.type.rawValue
        }
        if let day = content.changes.day { sheet["tanggal"] = TypedDate.shown(day) }
    }

    func fields(_ page: FamilyProposalScreen) -> HTML {
        let types = PPKSType.allCases.map { FormField.Option($0.rawValue, page.say($0.title)) }
        let lines = [FormField.Option("", page.say(Texts.chooseLine))] + types
        return """
            \(page.picks("orang", Texts.whoIsPPKS, page.family.members))
            \(page.input("ppks", Texts.ppksType, .select(lines), hint: Texts.ppksTypeHint, required: true))
            \(page.input("tanggal", Texts.ppksSince, .date, hint: Texts.ppksSinceHint))
            """
    }

    func plan(_ page: FamilyProposalScreen, _ errors: inout FormErrors) -> ProposalPlan? {
        let person = page.chosen("orang", page.family.members, &errors)
        let type = PPKSType(rawValue: page.sheet["ppks"])
        if type == nil { errors.add("ppks", Texts.choosePPKS) }
        let day = page.sheet["tanggal"].isEmpty ? nil : page.day("tanggal", &errors)
        guard let person, let type else { return nil }
        return ProposalPlan(
            event: .ppks, changes: [.ppks(PPKSChange(person.id, type, starts: true))], program: nil, day: day)
    }

    func place(of field: String) -> String { field == "anggota" ? "orang" : field }
}
