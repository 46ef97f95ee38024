import HTML
import Registry

/// Somebody who lives with the family was never written into the register.
struct ArrivalForm: EditForm {
    let event = ChangeEvent.arrival
    var lead: Words? { Texts.explain(event) }
    var help: ScreenHelp? { ScreenHelp(text: Texts.arrivalHelp, anchor: "anggota-baru") }
    var needsReason: Bool { true }

    var judged: Judged? { .newcomer }
    var mayBePreviewed: Bool { true }

    /// What programmes ask of somebody beside their age.
    static let traits: [PersonTrait] = [.schooling, .pregnant, .disability]

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
        \(each: Self.traits, { trait -> HTML in select(trait, page) })
        """
    }

    private func select(_ trait: PersonTrait, _ page: EditScreen) -> HTML {
        let options = trait.choices.map { FormField.Option(String($0.code), page.say($0.words)) }
        let unknown = FormField.Option("", page.say(Texts.notKnown))
        return page.input(trait.rawValue, trait.label, .select([unknown] + options))
    }

    /// Of what is asked; nil: none is known.
    private func traits(_ page: EditScreen) -> [String: String]? {
        var known: [String: String] = [:]
        for trait in Self.traits {
            let value = page.sheet[trait.rawValue]
            if trait.choices.contains(where: { String($0.code) == value }) { known[trait.rawValue] = value }
        }
        return known.isEmpty ? nil : known
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
        var plan = Plan()
        plan.add(
            .newMember(NewMember(page.family.id, values: values, traits: traits(page))),
            Texts.becomes(page.sheet["nama"], Texts.relation(relation ?? 0)))
        return plan
    }

    func foreseen(_ page: EditScreen) -> [Change] {
        var values = NewPersonFields.known(page.sheet)
        values[PersonField.birth.rawValue] = page.typed(PersonField.birth.rawValue)
        return [.newMember(NewMember(page.family.id, values: values, traits: traits(page)))]
    }
}
