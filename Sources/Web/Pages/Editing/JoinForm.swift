import HTML
import Registry

/// Somebody of another family of the village comes into this one.
struct JoinForm: EditForm {
    let event = ChangeEvent.join
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.joinHelp, anchor: "gabung") }
    var needsReason: Bool { true }
    var isPreviewed: Bool { true }
    var looksFor: Lookup.Kind? { .person }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["tanggal"] = TypedDate.shown(page.today)
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(page.lookupFields(.person, page.lookup, page.sheet, page.errors))
        \(page.input("hubungan", Texts.relationHere, .select(page.relations(none: Texts.chooseLine)), required: true))
        """
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        let relation = NewPersonFields.relation(page.sheet, &errors)
        if page.lookup.person == nil { errors.add(Lookup.person, Texts.choosePerson) }
        try errors.check()
        var plan = Plan()
        guard let person = page.lookup.person, let old = page.lookup.family, let relation else { return plan }
        plan.add(
            .join(Join(person.id, family: page.family.id, relation: relation)),
            Texts.comesHere(person.plainName, from: old.head?.plainName ?? "", Texts.relation(relation)))
        if person.relation == 1, old.members.count > 1 {
            plan.effects.append(Texts.leavesNoHead(old.head?.plainName ?? ""))
        } else if old.members.count == 1 {
            plan.effects.append(Texts.leavesEmpty(old.head?.plainName ?? ""))
        }
        return plan
    }
}
