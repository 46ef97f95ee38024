import HTML
import Registry

/// Mends what is known of one member.
struct PersonForm: EditForm {
    let member: FamilyPage.Member

    let event = ChangeEvent.correction
    var heading: Words { Texts.mendPerson(member.plainName) }
    var lead: Words? { Texts.mendPersonLead }
    var help: ScreenHelp? { ScreenHelp(text: Texts.mendPersonHelp, anchor: "perbaiki-orang") }
    var asksDay: Bool { false }
    var needsReason: Bool { true }
    func address(in family: RecordID) -> String { Links.editPerson(member.id, in: family) }

    /// Those that stand in their field; the NIK does not.
    static let texts: [PersonField] = [.name, .birth, .sex, .relation, .mother, .birthPlace, .occupation]

    var judged: Judged? { .member(member.id) }

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["versi"] = String(member.version)
        for field in Self.texts { sheet.start(field.rawValue, present(field.rawValue, in: page)) }
        // As people write it; what it began with stays as the register has it, and is what a typed one is held against.
        let birth = PersonField.birth.rawValue
        sheet[birth] = TypedDate.shown(present(birth, in: page))
        for trait in PersonTrait.allCases { sheet.start(trait.rawValue, present(trait.rawValue, in: page)) }
        if let cards = member.traits[.identityCards] {
            sheet.set(
                PersonTrait.identityCards.rawValue,
                cards == 0 ? ["0"] : [1, 2, 4, 8].filter { cards & $0 != 0 }.map(String.init))
        }
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        """
        \(NumberField(page: page, name: "nik", label: Texts.nik, present: member.nik, hint: Texts.nikHint,
            reveal: Links.nik(of: member.id, in: page.family.id)).html)
        \(page.input("nama", PersonField.name.label, hint: Texts.nameHint, required: true))
        \(page.input("tanggal_lahir", PersonField.birth.label, .date, hint: Texts.birthHint, required: true))
        \(page.input("jenis_kelamin", PersonField.sex.label, .picks(page.sexes), required: true))
        \(page.input("hubungan", PersonField.relation.label, .select(page.relations(none: Texts.notKnown)), required: true))
        \(page.input("ibu_kandung", PersonField.mother.label, hint: Texts.motherHint))
        \(page.input("tempat_lahir", PersonField.birthPlace.label))
        \(page.input("pekerjaan", PersonField.occupation.label))
        <details\(if: hasTraitTyped(page), " open")><summary>\(page.say(Texts.moreAbout))</summary><div class="stack">
        \(each: PersonTrait.allCases, { trait(page, $0) })</div></details>
        """
    }

    private func hasTraitTyped(_ page: EditScreen) -> Bool {
        PersonTrait.allCases.contains { trait in
            page.errors[trait.rawValue] != nil
                || page.typed(trait.rawValue) != page.sheet.base(trait.rawValue) ?? ""
        }
    }

    private func trait(_ page: EditScreen, _ trait: PersonTrait) -> HTML {
        let options = trait.choices.map { FormField.Option(String($0.code), page.say($0.words)) }
        if options.isEmpty { return page.input(trait.rawValue, trait.label, .digits(length: 4)) }
        // A box that is not ticked is not sent: the empty value says that the field was there.
        if trait == .identityCards {
            return "\(page.keep(trait.rawValue, ""))\(page.input(trait.rawValue, trait.label, .boxes(options)))"
        }
        return page.input(
            trait.rawValue, trait.label, .select([FormField.Option("", page.say(Texts.notKnown))] + options))
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        var values = page.changed(Self.texts.map(\.rawValue), &errors)
        values["nik"] = page.changedNumber("nik", &errors)
        let traits = page.changed(PersonTrait.allCases.map(\.rawValue), &errors)
        // What a field cannot hold is told now, together with whatever else is missing.
        for field in Self.texts {
            if let value = values[field.rawValue], let words = field.complaint(about: value) {
                errors.add(field.rawValue, words)
            }
        }
        try errors.check()
        var plan = Plan()
        // Traits are merged under the version that comes with the person's fields.
        if !values.isEmpty || !traits.isEmpty {
            plan.add(.person(PersonChange(member.id, seen: page.sheet.seen, values: values)))
        }
        if !traits.isEmpty { plan.add(.trait(TraitChange(member.id, values: traits))) }
        return plan
    }

    func label(of field: String) -> Words {
        PersonField(rawValue: field)?.label ?? PersonTrait(rawValue: field)?.label ?? Words(id: field, en: field)
    }

    func present(_ field: String, in page: EditScreen) -> String {
        if let trait = PersonTrait(rawValue: field) { return member.traits[trait].map(String.init) ?? "" }
        return switch PersonField(rawValue: field) {
        case .nik: member.nik ?? ""
        case .name: member.name
        case .birth: member.birth.map { PersonRecord.text(ofDate: $0) } ?? member.birthWritten ?? ""
        case .sex: member.sex == 0 ? "" : String(member.sex)
        case .relation: member.relation == 0 ? "" : String(member.relation)
        case .mother: member.mother
        case .birthPlace: member.birthPlace
        case .occupation: member.occupation
        default: ""
        }
    }

    func words(_ value: String, of field: String) -> Words {
        let code = Int(value) ?? 0
        if let trait = PersonTrait(rawValue: field) { return trait.words(for: code) }
        switch PersonField(rawValue: field) {
        case .sex: return Texts.sex(code)
        case .relation: return Texts.relation(code)
        case .birth:
            let day = TypedDate.shown(value)
            return Words(id: day, en: day)
        default: return Words(id: value, en: value)
        }
    }
}
