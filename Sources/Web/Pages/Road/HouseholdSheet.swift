import Registry
import Rules

/// What the form of a household comes down to.
struct HouseholdSheet {
    let screen: HouseholdScreen
    private var sheet: Sheet { screen.sheet }

    static let texts: [FamilyField] = [.address, .hamlet, .rt, .rw]
    /// What a row asks; the NIK is a case of its own.
    static let asked: [PersonField] = [.name, .sex, .birth, .birthPlace, .relation, .mother]

    /// What is there already, before anything is typed. Numbers are not in it.
    static func start(_ view: ProposalView) -> Sheet {
        var sheet = Sheet()
        sheet["versi"] = String(view.row.version)
        guard let content = view.content, let household = content.changes.newcomers else { return sheet }
        for field in texts { sheet[field.rawValue] = household.family[field.rawValue] ?? "" }
        sheet["jumlah"] = String(max(household.members.count, 1))
        for (index, member) in household.members.enumerated() {
            let place = index + 1
            sheet[HouseholdScreen.field("asal", place)] = String(place)
            for field in asked {
                let text = member.values[field.rawValue] ?? ""
                sheet[HouseholdScreen.field(field, place)] = field == .birth ? TypedDate.shown(text) : text
            }
        }
        Grounds.fill(&sheet, from: content)
        ConsentFields.start(content, in: &sheet)
        for trait in HouseTrait.allCases {
            sheet[CriteriaFields.field(trait)] = household.house[trait.rawValue] ?? ""
        }
        CriteriaFields.fill(&sheet, content.answers)
        return sheet
    }

    /// - Throws: `FormErrors`.
    func content(at village: RegionCode) throws(FormErrors) -> ProposalContent {
        var errors = FormErrors()
        let members = self.members(&errors)
        let grounds = Grounds(sheet, screen.reasons, &errors)
        let consent = screen.consentFields.consent(&errors)
        let phone = screen.consentFields.phone()
        try errors.check()
        guard let grounds else { throw errors }
        let household = NewHousehold(
            village: village, family: family, members: members, house: house)
        let changes = ChangeSet(
            event: .newHousehold, family: RecordID(0), changes: [.register(household)],
            reason: Texts.proposedBy(grounds.proposer).id)
        return ProposalContent(
            changes, reason: grounds.reason, proposer: grounds.proposer, isOfficials: grounds.isOfficials,
            note: grounds.note, answers: CriteriaFields.read(sheet, screen.criteria), consent: consent, phone: phone)
    }

    /// What the form does not ask stays as it is.
    private var house: [String: String] {
        var house = screen.storedHousehold?.house ?? [:]
        for trait in CriteriaFields.traits(screen.criteria) {
            let name = CriteriaFields.field(trait)
            guard sheet.has(name) else { continue }
            house[trait.rawValue] = sheet[name].isEmpty ? nil : sheet[name]
        }
        return house
    }

    private var family: [String: String] {
        var values: [String: String] = [:]
        for field in Self.texts where !sheet[field.rawValue].isEmpty {
            values[field.rawValue] = sheet[field.rawValue]
        }
        values["kk"] = number("kk", screen.storedHousehold?.family["kk"])
        return values
    }

    private func number(_ name: String, _ present: String?) -> String? {
        ProposedNumberField.value(name, sheet, present)
    }

    // MARK: Members

    private func members(_ errors: inout FormErrors) -> [NewPerson] {
        var members: [NewPerson] = []
        var seen: Set<String> = []
        for place in 1...screen.rows where !isLeftOut(place) {
            let member = self.member(place, &errors)
            if let nik = member.values["nik"], !seen.insert(nik).inserted {
                errors.add(HouseholdScreen.field("nik", place), Texts.sameNIKTwice)
            }
            members.append(member)
        }
        if members.isEmpty { errors.add(HouseholdScreen.field(.name, 1), Texts.nameNeeded) }
        return members
    }

    /// A row that was never begun, or is to be left out.
    private func isLeftOut(_ place: Int) -> Bool {
        if sheet[HouseholdScreen.field("hapus", place)] == "1" { return true }
        let typed: [PersonField] = [.name, .nik, .birth, .birthPlace, .mother]
        return typed.allSatisfy { sheet[HouseholdScreen.field($0, place)].isEmpty }
    }

    private func member(_ place: Int, _ errors: inout FormErrors) -> NewPerson {
        let stored = stored(place)
        // What the form does not ask stays as it is.
        var member = stored ?? NewPerson(values: [:])
        for field in Self.asked {
            let text = value(field, place)
            member.values[field.rawValue] = text.isEmpty ? nil : text
        }
        member.values["nik"] = number(HouseholdScreen.field("nik", place), stored?.values["nik"])
        func need(_ field: PersonField, _ isRight: Bool, _ words: Words) {
            if !isRight { errors.add(HouseholdScreen.field(field, place), words) }
        }
        need(.name, !value(.name, place).isEmpty, Texts.nameNeeded)
        need(.sex, ["1", "2"].contains(value(.sex, place)), Texts.sexNeeded)
        need(.birth, Self.isDate(value(.birth, place)), Texts.birthNeeded)
        let relation = Int(value(.relation, place)) ?? 0
        need(.relation, (1...8).contains(relation), Texts.relationNeeded)
        return member
    }

    private func stored(_ place: Int) -> NewPerson? {
        guard let members = screen.storedHousehold?.members,
            let index = Int(sheet[HouseholdScreen.field("asal", place)]), index >= 1, index <= members.count
        else { return nil }
        return members[index - 1]
    }

    private func value(_ field: PersonField, _ place: Int) -> String {
        let text = sheet[HouseholdScreen.field(field, place)]
        return field == .birth ? TypedDate.iso(text) : text
    }

    /// A day that there is, or a year alone.
    static func isDate(_ text: String) -> Bool {
        if let day = TypedDate.day(text) {
            return CivilDate(year: Int(day) / 10_000, month: Int(day) / 100 % 100, day: Int(day) % 100) != nil
        }
        return text.utf8.count == 4 && Int(text).map { (1800...9999).contains($0) } ?? false
    }
}
