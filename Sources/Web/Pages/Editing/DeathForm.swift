import HTML
import Registry

/// A member has died.
struct DeathForm: EditForm {
    let event = ChangeEvent.death
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.deathHelp, anchor: "meninggal") }
    var isPreviewed: Bool { true }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["janda"] = "1"
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(page.memberPicks("orang", Texts.whoDied, page.family.members))
        \(NextHead(page: page).fields)
        \(page.keep("janda", ""))\(page.input("janda", Texts.spouseOf, .boxes([FormField.Option("1", page.say(Texts.markWidowed))])))
        """
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        var plan = Plan()
        if let dead = page.chosen("orang", page.family.members, &errors) {
            plan.add(.status(StatusChange(dead.id, .deceased)), Texts.willBeDead(dead.plainName))
            NextHead(page: page).plan(gone: [dead.id], &plan, &errors)
            if page.sheet.all("janda") == ["1"], let spouse = Self.spouse(of: dead, page.family) {
                plan.add(
                    .trait(TraitChange(spouse.id, values: [PersonTrait.marital.rawValue: "4"])),
                    Texts.willBeMarked(spouse.plainName, PersonTrait.marital.words(for: 4)))
            }
        }
        try errors.check()
        return plan
    }

    /// Only where it is plain: the head and the one wife or husband of theirs.
    static func spouse(of dead: FamilyPage.Member, _ family: FamilyPage) -> FamilyPage.Member? {
        let heads = family.members.filter { $0.relation == 1 }
        let spouses = family.members.filter { $0.relation == 2 }
        guard heads.count == 1, spouses.count == 1 else { return nil }
        if dead.id == heads[0].id { return spouses[0] }
        return dead.id == spouses[0].id ? heads[0] : nil
    }
}
