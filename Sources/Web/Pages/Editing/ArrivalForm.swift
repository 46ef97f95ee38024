import HTML
import Registry

/// Somebody who lives with the family was never written into the register.
struct ArrivalForm: EditForm {
    let event = ChangeEvent.arrival
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.arrivalHelp, anchor: "anggota-baru") }
    var needsReason: Bool { true }

    var judged: Judged? { .newcomer }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["tanggal"] = TypedDate.shown(page.today)
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(NewPersonFields(page: page).html)
        \(page.input("tanggal_lahir", PersonField.birth.label, .date, hint: Texts.birthHint, required: true))
        \(page.input("hubungan", PersonField.relation.label, .select(page.relations(none: Texts.chooseLine)), required: true))
        \(page.input("ibu_kandung", PersonField.mother.label, hint: Texts.motherHint))
        \(page.input("tempat_lahir", PersonField.birthPlace.label))
        \(page.input("pekerjaan", PersonField.occupation.label))
        """
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        var values = NewPersonFields.values(page.sheet, &errors)
        let relation = NewPersonFields.relation(page.sheet, &errors)
        let birth = page.typed("tanggal_lahir")
        if birth.isEmpty { errors.add("tanggal_lahir", Texts.birthNeeded) }
        try errors.check()
        values["hubungan"] = relation.map(String.init)
        values["tanggal_lahir"] = birth
        return Plan(changes: [.newMember(NewMember(page.family.id, values: values))])
    }
}
