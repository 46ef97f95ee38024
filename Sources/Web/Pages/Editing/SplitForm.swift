import HTML
import Registry

/// Members form a family of their own, with a KK of their own.
struct SplitForm: EditForm {
    let event = ChangeEvent.split
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.splitHelp, anchor: "pecah-kk") }
    var needsReason: Bool { true }
    var isPreviewed: Bool { true }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["tanggal"] = TypedDate.shown(page.today)
        NewKK.start(&sheet, page.family)
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(page.input("anggota", Texts.whoSplits, .boxes(page.options(page.family.members)), required: true))
        \(page.input("kepala_kk", Texts.headOfNew, .select(page.lines(page.family.members, none: Texts.chooseLine)), required: true))
        \(NewKK(page: page).fields)
        \(NextHead(page: page).fields)
        """
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        var plan = Plan()
        let members = page.sheet.all("anggota").compactMap(page.family.member)
        if members.isEmpty { errors.add("anggota", Texts.chooseMember) }
        if members.count == page.family.members.count, !members.isEmpty { errors.add("anggota", Texts.notEverybody) }
        let head = page.chosen("kepala_kk", members, &errors)
        try errors.check()
        if let head {
            NewKK(page: page).split(members, head: head, &plan)
            NextHead(page: page).plan(gone: members.map(\.id), &plan, &errors)
        }
        try errors.check()
        return plan
    }
}

/// The KK number and address of a family that is made by an event.
struct NewKK {
    let page: EditScreen

    static func start(_ sheet: inout Sheet, _ family: FamilyPage) {
        sheet["alamat"] = family.address
        sheet["dusun"] = family.hamlet
        sheet["rt"] = family.rt
        sheet["rw"] = family.rw
    }

    var fields: HTML {
        """
        \(page.input("kk", Texts.newKK, .digits(length: 16), hint: Texts.newKKHint))
        \(PlaceFields(page: page).html)
        """
    }

    func split(_ members: [FamilyPage.Member], head: FamilyPage.Member, _ plan: inout Plan) {
        let relations = page.relations(to: head, of: members)
        plan.add(
            .split(
                NewFamily(
                    from: page.family.id, members: relations.map { NewFamily.Member($0.0.id, relation: $0.1) },
                    values: PlaceFields.values(page.sheet))),
            Texts.newFamilyOf(head.plainName))
        for (member, relation) in relations where member.id != head.id {
            plan.effects.append(Texts.becomesThere(member.plainName, Texts.relation(relation)))
        }
    }
}
