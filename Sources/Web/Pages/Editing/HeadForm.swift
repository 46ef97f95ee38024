import HTML
import Registry

/// Another member becomes the head of the family.
struct HeadForm: EditForm {
    let event = ChangeEvent.head
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.headHelp, anchor: "ganti-kepala") }
    var needsReason: Bool { true }
    var isPreviewed: Bool { true }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["tanggal"] = TypedDate.shown(page.today)
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(page.memberPicks("kepala_baru", Texts.newHead, page.family.members.filter { $0.relation != 1 }))
        \(page.relationFields(page.family.members))
        """
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        let head = page.chosen("kepala_baru", page.family.members.filter { $0.relation != 1 }, &errors)
        try errors.check()
        var plan = Plan()
        if let head { page.follow(head, of: page.family.members, &plan) }
        return plan
    }
}

/// Who becomes the head when the head is no longer here: asked on the same form.
struct NextHead {
    let page: EditScreen

    var fields: HTML {
        guard page.family.members.count > 1 else { return "" }
        return """
            \(page.input("kepala_baru", Texts.nextHead, .select(page.lines(page.family.members, none: Texts.noLine)),
                hint: Texts.nextHeadHint))
            \(page.relationFields(page.family.members))
            """
    }

    /// Adds who follows, if the head is among those gone and somebody stays.
    func plan(gone: [RecordID], _ plan: inout Plan, _ errors: inout FormErrors) {
        let rest = page.family.members.filter { !gone.contains($0.id) }
        let headLeaves = page.family.members.contains { $0.relation == 1 && gone.contains($0.id) }
        guard !rest.isEmpty else {
            plan.effects.append(Texts.familyEnds)
            return
        }
        guard headLeaves else { return }
        if let head = rest.first(where: { $0.id.description == page.sheet["kepala_baru"] }) {
            page.follow(head, of: rest, &plan)
        } else {
            errors.add("kepala_baru", Texts.nextHeadNeeded)
        }
    }
}
