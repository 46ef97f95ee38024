import HTML
import Registry

/// What is known of a family's house, goods and animals.
struct HouseForm: EditForm {
    let event = ChangeEvent.house
    var heading: Words { Texts.mendHouse }
    var lead: Words? { Texts.mendHouseLead }
    var help: ScreenHelp? { ScreenHelp(text: Texts.mendHouseHelp, anchor: "perbaiki-rumah") }
    /// The day of the visit.
    var asksDay: Bool { true }
    func address(in family: RecordID) -> String { Links.editHouse(family) }

    private struct Group {
        var title: Words
        var traits: [HouseTrait]
    }

    private static let groups = [
        Group(
            title: Words(id: "Bangunan", en: "Building"),
            traits: [.building, .land, .floorArea, .rooms, .floor, .wall, .wallState, .roof, .roofState]),
        Group(
            title: Words(id: "Air, listrik, dan dapur", en: "Water, power and kitchen"),
            traits: [.water, .lighting, .power, .fuel]),
        Group(title: Words(id: "Kamar mandi", en: "Sanitation"), traits: [.toilet, .closet, .sewage]),
        Group(
            title: Words(id: "Barang dan lahan", en: "Goods and land"),
            traits: [
                .gasBottle, .refrigerator, .airConditioner, .waterHeater, .telephone, .television, .laptop, .gold,
                .bicycle, .motorcycle, .car, .boat, .outboardMotor, .motorBoat, .ship, .otherLand, .otherLandArea,
                .otherHouse,
            ]),
        Group(title: Words(id: "Ternak", en: "Animals"), traits: [.cattle, .buffaloes, .horses, .pigs, .goats]),
    ]

    func start(_ page: EditScreen) -> Sheet {
        var sheet = Sheet()
        sheet["versi"] = String(page.family.house?.version ?? 0)
        sheet["tanggal"] = TypedDate.shown(page.today)
        for trait in HouseTrait.allCases { sheet.start(trait.rawValue, present(trait.rawValue, in: page)) }
        return sheet
    }

    func fields(_ page: EditScreen) -> HTML {
        "\(each: Self.groups, { group in section(page, group) })"
    }

    private func section(_ page: EditScreen, _ group: Group) -> HTML {
        """
        <fieldset class="stack"><legend class="t3">\(page.say(group.title))</legend>\(each: group.traits, { trait in
            let options = trait.choices.map { FormField.Option(String($0.code), page.say($0.words)) }
            let unit = trait.unit.map { Words(id: "Dalam \($0)", en: "In \($0)") }
            return options.isEmpty
                ? page.input(trait.rawValue, trait.label, .digits(length: 4), hint: unit)
                : page.input(
                    trait.rawValue, trait.label, .select([FormField.Option("", page.say(Texts.notKnown))] + options))
        })</fieldset>
        """
    }

    func plan(_ page: EditScreen) throws -> Plan {
        var errors = FormErrors()
        let values = page.changed(HouseTrait.allCases.map(\.rawValue), &errors)
        try errors.check()
        var plan = Plan()
        if !values.isEmpty {
            plan.add(.house(HouseChange(page.family.id, seen: page.sheet.seen, values: values)))
        }
        return plan
    }

    func label(of field: String) -> Words { HouseTrait(rawValue: field)?.label ?? Words(id: field, en: field) }
    func present(_ field: String, in page: EditScreen) -> String {
        HouseTrait(rawValue: field).flatMap { page.family.house?.values[$0] }.map(String.init) ?? ""
    }
    func words(_ value: String, of field: String) -> Words {
        HouseTrait(rawValue: field)?.words(for: Int(value) ?? 0) ?? Words(id: value, en: value)
    }
}
