import HTML
import Registry

/// A child is born into the family.
struct BirthForm: EditForm {
    let event = ChangeEvent.birth
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.birthHelp, anchor: "lahir") }

    var judged: Judged? { .newcomer }
    var mayBePreviewed: Bool { true }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["hubungan"] = "3"
        let mothers = mothers(page)
        let likely = mothers.first { $0.relation == 2 } ?? mothers.first { $0.relation == 1 }
        if let mother = likely ?? (mothers.count == 1 ? mothers.first : nil) { sheet["ibu"] = mother.id.description }
        return sheet
    }

    /// Women of an age to have a child, and those whose age is unknown.
    private func mothers(_ page: EditScreen) -> [FamilyPage.Member] {
        page.family.members.filter { member in
            member.sex == 2 && member.birth.flatMap { page.visit.age(born: $0) }.map { (12...60).contains($0) } ?? true
        }
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(NewPersonFields(page: page).html)
        \(page.input("tempat_lahir", PersonField.birthPlace.label))
        \(page.input("ibu", Texts.whoIsMother, .select(page.lines(mothers(page), none: Texts.motherElsewhere))))
        \(page.input("ibu_kandung", Texts.motherByName, hint: Texts.motherByNameHint))
        \(page.input("hubungan", PersonField.relation.label, .select(page.relations()), required: true))
        """
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        var values = NewPersonFields.values(page.sheet, &errors)
        let relation = NewPersonFields.relation(page.sheet, &errors)
        let day = page.day("tanggal", &errors)
        values["ibu_kandung"] = motherName(page)
        try errors.check()
        values["hubungan"] = relation.map(String.init)
        values["tanggal_lahir"] = day.map { PersonRecord.text(ofDate: $0) }
        var plan = Plan()
        plan.add(
            .newMember(NewMember(page.family.id, values: values)),
            Texts.becomes(page.sheet["nama"], Texts.relation(relation ?? 0)))
        return plan
    }

    /// As typed, else of the member who is chosen; nil: neither.
    private func motherName(_ page: EditScreen) -> String? {
        let typed = page.sheet["ibu_kandung"]
        return typed.isEmpty ? page.family.member(page.sheet["ibu"])?.name : typed
    }

    /// A child of whom nothing is typed is born today.
    func foreseen(_ page: EditScreen) -> [Change] {
        let day = TypedDate.day(page.sheet["tanggal"]) ?? page.today
        var values = NewPersonFields.known(page.sheet)
        values[PersonField.birth.rawValue] = PersonRecord.text(ofDate: day)
        values[PersonField.mother.rawValue] = motherName(page)
        return [.newMember(NewMember(page.family.id, values: values))]
    }
}
