import HTML
import Registry

/// Pieces of forms that choose among members and say what they are to each other.
extension EditScreen {
    func options(_ members: [FamilyPage.Member]) -> [FormField.Option] {
        members.map { member in
            let age = member.birth.flatMap { visit.age(born: $0) }.map { say(Texts.age($0)) }
            let facts = [say(Texts.relation(member.relation)), age].compactMap { $0 }.joined(separator: ", ")
            return FormField.Option(member.id.description, member.shownName(visit), hint: facts)
        }
    }

    /// For a select: with an empty line first.
    func lines(_ members: [FamilyPage.Member], none: Words) -> [FormField.Option] {
        [FormField.Option("", say(none))]
            + members.map { FormField.Option($0.id.description, $0.shownName(visit)) }
    }

    func relations(none: Words? = nil) -> [FormField.Option] {
        (none.map { [FormField.Option("", say($0))] } ?? [])
            + (1...8).map { FormField.Option(String($0), say(Texts.relation($0))) }
    }

    var sexes: [FormField.Option] { [1, 2].map { FormField.Option(String($0), say(Texts.sex($0))) } }

    /// One member out of the family.
    func memberPicks(_ name: String, _ label: Words, _ members: [FamilyPage.Member], hint: Words? = nil) -> HTML {
        input(name, label, .picks(options(members)), hint: hint, required: true)
    }

    /// What each is to the new head: left alone, it is worked out.
    func relationFields(_ members: [FamilyPage.Member]) -> HTML {
        """
        <details><summary>\(say(Texts.relationsByHand))</summary><div class="stack">
        <p class="hint">\(say(Texts.relationsHint))</p>\(each: members, { member in
            field(
                FormField(
                    "hub.\(member.id)", Words(id: member.plainName, en: member.plainName),
                    .select(relations(none: Texts.workedOut)), value: sheet["hub.\(member.id)"]))
        })</div></details>
        """
    }

    /// The member a field names.
    func chosen(_ name: String, _ members: [FamilyPage.Member], _ errors: inout FormErrors) -> FamilyPage.Member? {
        let found = family.member(sheet[name]).flatMap { found in members.first { $0.id == found.id } }
        if found == nil { errors.add(name, Texts.chooseMember) }
        return found
    }

    /// Makes somebody the head, and says what the others become: as chosen by hand, else as it follows.
    func follow(_ head: FamilyPage.Member, of rest: [FamilyPage.Member], _ plan: inout Plan) {
        for (member, relation) in relations(to: head, of: rest) where relation != member.relation {
            plan.add(
                .person(
                    PersonChange(
                        member.id, seen: nil, values: [PersonField.relation.rawValue: String(relation)])),
                Texts.becomes(member.plainName, Texts.relation(relation)))
        }
    }

    func relations(to head: FamilyPage.Member, of rest: [FamilyPage.Member]) -> [(FamilyPage.Member, Int)] {
        rest.map { member in
            if member.id == head.id { return (member, 1) }
            if let byHand = Int(sheet["hub.\(member.id)"]), (1...8).contains(byHand) { return (member, byHand) }
            return (member, Kinship.relation(of: member, to: head, among: rest))
        }
    }
}

/// What somebody is to a new head, from what both were to the old one.
enum Kinship {
    static func relation(of member: FamilyPage.Member, to head: FamilyPage.Member, among all: [FamilyPage.Member])
        -> Int
    {
        func kin(_ member: FamilyPage.Member) -> Kin { Kin(relation: member.relation, sex: member.sex) }
        return kin(member).become(under: kin(head), among: all.map(kin))
    }
}
