import HTML
import Registry

/// A member marries: somebody of the family, of the village, or whom the register does not know.
struct MarriageForm: EditForm {
    let event = ChangeEvent.marriage
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.marriageHelp, anchor: "nikah") }
    var isPreviewed: Bool { true }
    var looksFor: Lookup.Kind? { .person }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["tinggal"] = "di_sini"
        NewKK.start(&sheet, page.family)
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(page.memberPicks("orang", Texts.whoMarries, page.family.members))
        \(page.input("pasangan", Texts.whoIsPartner, .picks([
            FormField.Option("anggota", page.say(Texts.partnerMember)),
            FormField.Option("desa", page.say(Texts.partnerVillage)),
            FormField.Option("baru", page.say(Texts.partnerNew), hint: page.say(Texts.partnerNewHint)),
        ]), required: true))
        <details\(if: isOpen("anggota", page), " open")><summary>\(page.say(Texts.partnerMember))</summary><div class="stack">
        \(page.input("pasangan_anggota", Texts.partner, .select(page.lines(page.family.members, none: Texts.chooseLine))))</div></details>
        <details\(if: isOpen("desa", page), " open")><summary>\(page.say(Texts.partnerVillage))</summary><div class="stack">
        \(page.lookupFields(.person, page.lookup, page.sheet, page.errors))</div></details>
        <details\(if: isOpen("baru", page), " open")><summary>\(page.say(Texts.partnerNew))</summary><div class="stack">
        \(NewPersonFields(page: page).html)
        \(page.input("tanggal_lahir", PersonField.birth.label, .date, hint: Texts.birthHint))</div></details>
        \(page.input("tinggal", Texts.whereTheyLive, .picks([
            FormField.Option("di_sini", page.say(Texts.liveHere)),
            FormField.Option("kk_baru", page.say(Texts.liveApart), hint: page.say(Texts.liveApartHint)),
            FormField.Option("di_sana", page.say(Texts.liveThere), hint: page.say(Texts.liveThereHint)),
        ]), required: true))
        <details\(if: page.sheet["tinggal"] == "kk_baru", " open")><summary>\(page.say(Texts.newKKFields))</summary><div class="stack">
        \(NewKK(page: page).fields)</div></details>
        \(NextHead(page: page).fields)
        """
    }

    private func isOpen(_ kind: String, _ page: EditScreen) -> Bool {
        page.sheet["pasangan"] == kind || (kind == "desa" && page.lookup.wasAsked)
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        var plan = Plan()
        guard let person = page.chosen("orang", page.family.members, &errors) else { throw errors }
        let home = page.sheet["tinggal"]
        if !["di_sini", "kk_baru", "di_sana"].contains(home) { errors.add("tinggal", Texts.chooseOne) }
        var partner: FamilyPage.Member?
        switch page.sheet["pasangan"] {
        case "anggota":
            partner = page.chosen("pasangan_anggota", page.family.members.filter { $0.id != person.id }, &errors)
            if home == "di_sana" { errors.add("tinggal", Texts.sameFamily) }
        case "desa":
            partner = page.lookup.person
            if partner == nil { errors.add(Lookup.person, Texts.choosePerson) }
        case "baru":
            if home != "di_sini" { errors.add("tinggal", Texts.newPartnerLivesHere) }
            try newcomer(page, beside: person, &plan, &errors)
        default: errors.add("pasangan", Texts.chooseOne)
        }
        try errors.check()
        if let partner {
            settle(person, partner, home, page, &plan)
            let own = [person, partner].filter { page.family.member($0.id.description) != nil }.map(\.id)
            let gone = home == "kk_baru" ? own : home == "di_sana" ? [person.id] : []
            if !gone.isEmpty { NextHead(page: page).plan(gone: gone, &plan, &errors) }
            try errors.check()
        }
        let married = [person] + (partner.map { [$0] } ?? [])
        for one in married where one.traits[.marital] != 2 {
            plan.add(
                .trait(TraitChange(one.id, values: [PersonTrait.marital.rawValue: "2"])),
                Texts.willBeMarked(one.plainName, PersonTrait.marital.words(for: 2)))
        }
        return plan
    }

    /// Somebody the register does not know comes into the family.
    private func newcomer(
        _ page: EditScreen, beside person: FamilyPage.Member, _ plan: inout Plan, _ errors: inout FormErrors
    ) throws {
        var values = NewPersonFields.values(page.sheet, &errors)
        let birth = page.typed("tanggal_lahir")
        if birth.isEmpty { errors.add("tanggal_lahir", Texts.birthNeeded) }
        values["tanggal_lahir"] = birth
        let relation = Self.relation(beside: person)
        values["hubungan"] = String(relation)
        plan.add(
            .newMember(NewMember(page.family.id, values: values)),
            Texts.becomes(page.sheet["nama"], Texts.relation(relation)))
    }

    private func settle(
        _ person: FamilyPage.Member, _ partner: FamilyPage.Member, _ home: String, _ page: EditScreen,
        _ plan: inout Plan
    ) {
        let isOfAnother = page.lookup.person?.id == partner.id && page.family.member(partner.id.description) == nil
        let relation = Self.relation(beside: person)
        switch home {
        case "di_sana":
            guard let other = page.lookup.family else { return }
            let there = Self.relation(beside: partner)
            plan.add(
                .join(Join(person.id, family: other.id, relation: there)),
                Texts.comesHere(
                    person.plainName, from: page.family.head?.plainName ?? "", Texts.relation(there),
                    into: other.head?.plainName ?? ""))
        case "kk_baru":
            if isOfAnother {
                plan.add(.join(Join(partner.id, family: page.family.id, relation: 8)))
            }
            // The KK is written on the man, unless there is none or two.
            let head = person.sex == 2 && partner.sex == 1 ? partner : person
            let spouse = head.id == person.id ? partner : person
            plan.add(
                .split(
                    NewFamily(
                        from: page.family.id,
                        members: [NewFamily.Member(head.id, relation: 1), NewFamily.Member(spouse.id, relation: 2)],
                        values: PlaceFields.values(page.sheet))),
                Texts.newFamilyOf(head.plainName))
            plan.effects.append(Texts.becomesThere(spouse.plainName, Texts.relation(2)))
        default:
            if isOfAnother {
                plan.add(
                    .join(Join(partner.id, family: page.family.id, relation: relation)),
                    Texts.comesHere(
                        partner.plainName, from: page.lookup.family?.head?.plainName ?? "", Texts.relation(relation)))
            } else if partner.relation != relation, partner.relation != 1 {
                plan.add(
                    .person(
                        PersonChange(
                            partner.id, seen: nil, values: [PersonField.relation.rawValue: String(relation)])),
                    Texts.becomes(partner.plainName, Texts.relation(relation)))
            }
        }
    }

    /// What the wife or husband of somebody is to the head.
    private static func relation(beside person: FamilyPage.Member) -> Int {
        switch person.relation {
        case 1: 2
        case 3: 4
        case 6: 6
        default: 8
        }
    }
}
