import Registry

/// What the form of somebody without a KK comes down to: a household of one, with no number.
struct WithoutKKSheet {
    let screen: WithoutKKScreen
    private var sheet: Sheet { screen.sheet }

    private static let ofFamily: [FamilyField] = [.address, .rt, .rw]
    /// The NIK is a case of its own.
    private static let ofPerson: [PersonField] = [.name, .sex, .birth, .birthPlace, .mother]

    /// What is there already, before anything is typed. Numbers are not in it.
    static func start(_ view: ProposalView) -> Sheet {
        var sheet = Sheet()
        sheet["versi"] = String(view.row.version)
        guard let content = view.content, let household = content.changes.newcomers else { return sheet }
        for field in ofFamily { sheet[field.rawValue] = household.family[field.rawValue] ?? "" }
        if let person = household.members.first {
            for field in ofPerson {
                let text = person.values[field.rawValue] ?? ""
                sheet[field.rawValue] = field == .birth ? TypedDate.shown(text) : text
            }
            sheet.set("ppks", person.ppks.map(\.rawValue))
        }
        if let without = household.withoutKK {
            sheet["lembaga"] = without.institution
            sheet["tanpa_kk"] = without.why.rawValue
        }
        if let day = content.changes.day { sheet["tanggal"] = TypedDate.shown(day) }
        Grounds.fill(&sheet, from: content)
        ConsentFields.start(content, in: &sheet)
        CriteriaFields.fill(&sheet, content.answers)
        return sheet
    }

    /// - Throws: `FormErrors`.
    func content(at village: RegionCode) throws(FormErrors) -> ProposalContent {
        var errors = FormErrors()
        let person = person(&errors)
        if sheet["alamat"].isEmpty { errors.add("alamat", Texts.whereFoundNeeded) }
        let why = WithoutKK.Why(rawValue: sheet["tanpa_kk"])
        if why == nil { errors.add("tanpa_kk", Texts.chooseOne) }
        let day = sheet["tanggal"].isEmpty ? nil : screen.day("tanggal", &errors)
        let grounds = Grounds(sheet, screen.reasons, &errors)
        let consent = screen.consentFields.consent(&errors)
        let phone = screen.consentFields.phone()
        try errors.check()
        guard let why, let grounds else { throw FormErrors("isi", Texts.chooseOne) }
        let household = NewHousehold(
            village: village, family: family, members: [person], house: screen.storedHousehold?.house ?? [:],
            withoutKK: WithoutKK(why, institution: sheet["lembaga"]))
        let changes = ChangeSet(
            event: .ppks, family: RecordID(0), changes: [.register(household)],
            reason: Texts.proposedBy(grounds.proposer).id, day: day)
        return ProposalContent(
            changes, reason: grounds.reason, proposer: grounds.proposer, isOfficials: grounds.isOfficials,
            note: grounds.note, answers: CriteriaFields.read(sheet, screen.criteria), consent: consent, phone: phone)
    }

    /// What the form does not ask stays as it is.
    private var family: [String: String] {
        var values = screen.storedHousehold?.family ?? [:]
        for field in Self.ofFamily {
            let text = sheet[field.rawValue]
            values[field.rawValue] = text.isEmpty ? nil : text
        }
        return values
    }

    /// They are the head of a household of their own.
    private func person(_ errors: inout FormErrors) -> NewPerson {
        let stored = screen.storedHousehold?.members.first
        var person = stored ?? NewPerson(values: [:])
        for field in Self.ofPerson {
            let typed = sheet[field.rawValue]
            let text = field == .birth ? TypedDate.iso(typed) : typed
            person.values[field.rawValue] = text.isEmpty ? nil : text
        }
        person.values[PersonField.relation.rawValue] = "1"
        person.values["nik"] = ProposedNumberField.value("nik", sheet, stored?.values["nik"])
        let ticked = Set(sheet.all("ppks"))
        person.ppks = PPKSType.allCases.filter { ticked.contains($0.rawValue) }
        if sheet["nama"].isEmpty { errors.add("nama", Texts.nameNeeded) }
        if !["1", "2"].contains(sheet["jenis_kelamin"]) { errors.add("jenis_kelamin", Texts.sexNeeded) }
        let birth = person.values[PersonField.birth.rawValue] ?? ""
        if !HouseholdSheet.isDate(birth) { errors.add("tanggal_lahir", Texts.guessedBirthNeeded) }
        if person.ppks.isEmpty { errors.add("ppks", Texts.choosePPKS) }
        return person
    }
}
