import HTML
import Registry

/// Two families of the village are one: all of the one come into the other.
struct MergeForm: EditForm {
    let event = ChangeEvent.merge
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.mergeHelp, anchor: "gabung-kk") }
    var needsReason: Bool { true }
    var isPreviewed: Bool { true }
    var looksFor: Lookup.Kind? { .family }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["tanggal"] = TypedDate.shown(page.today)
        sheet["arah"] = "ke_sini"
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(page.lookupFields(.family, page.lookup, page.sheet, page.errors))
        \(page.input("arah", Texts.whichStays, .picks([
            FormField.Option("ke_sini", page.say(Texts.mergeHere), hint: page.say(Texts.mergeHereHint)),
            FormField.Option("ke_sana", page.say(Texts.mergeThere), hint: page.say(Texts.mergeThereHint)),
        ]), required: true))
        \(comers(page).map { page.relationFields($0) })
        """
    }

    /// Those who would change families; known once the other family is chosen.
    private func comers(_ page: EditScreen) -> [FamilyPage.Member]? {
        guard let other = page.lookup.family else { return nil }
        return page.sheet["arah"] == "ke_sana" ? page.family.members : other.members
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        if page.lookup.family == nil { errors.add(Lookup.family, Texts.chooseFamily) }
        if !["ke_sini", "ke_sana"].contains(page.sheet["arah"]) { errors.add("arah", Texts.chooseOne) }
        try errors.check()
        var plan = Plan()
        guard let other = page.lookup.family else { return plan }
        let isHere = page.sheet["arah"] == "ke_sini"
        let (from, into) = isHere ? (other, page.family) : (page.family, other)
        let relations = from.members.map { member in
            NewFamily.Member(
                member.id,
                relation: Int(page.sheet["hub.\(member.id)"]).flatMap { (1...8).contains($0) ? $0 : nil }
                    ?? (member.relation <= 1 ? 8 : member.relation))
        }
        plan.add(.merge(FamilyMerge(from: from.id, into: into.id, relations: relations)))
        for (member, new) in zip(from.members, relations) {
            plan.effects.append(
                Texts.comesHere(
                    member.plainName, from: from.head?.plainName ?? "", Texts.relation(new.relation),
                    into: into.head?.plainName ?? ""))
        }
        plan.effects.append(Texts.leavesEmpty(from.head?.plainName ?? ""))
        return plan
    }
}
