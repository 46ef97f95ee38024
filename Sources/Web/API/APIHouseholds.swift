import Registry

/// Households that are in no register, over the API: whole, as they stand in the proposal. What is sent fills the form
/// of the page.
struct APIHouseholds {
    let site: Site
    private var registry: Registry { site.registry }

    private static let nik = PersonField.nik.rawValue
    private static let kk = FamilyField.kk.rawValue

    func write(_ sent: APIProposalBody, _ context: Context) async throws -> APIGiven.Taken {
        let body = try APIBody.decoded(APISent.Household.self, sent.data)
        guard let desa = body.desa else { throw APIBody.refused("desa", APITexts.missing) }
        guard body.versi == nil else { throw APIBody.refused("versi", APITexts.unknownField) }
        let actor = try context.actor
        let action = try APIWords.action(body.aksi)
        try checkNames(body)
        let village = try APIWords.region(desa)
        guard actor.scope().contains(village) else { throw Refusal.notFound }
        try actor.meet(Demand(.propose, at: village))
        let screen = try await screen(nil, at: village, context)
        return try await taken(body, sent.own, screen, at: village, context) { content in
            WriteProposal(id: action, .newHousehold, at: village, content)
        }
    }

    func rewrite(
        _ sent: APIProposalBody, _ view: ProposalView, _ context: Context
    ) async throws -> APIGiven.Taken {
        let body = try APIBody.decoded(APISent.Household.self, sent.data)
        guard let seen = body.versi else { throw APIBody.refused("versi", APITexts.missing) }
        guard body.desa == nil else { throw APIBody.refused("desa", APITexts.unknownField) }
        let action = try APIWords.action(body.aksi)
        try checkNames(body)
        let village = view.row.village.code
        try context.actor.meet(Demand(.propose, at: village))
        let screen = try await screen(view, at: village, context)
        return try await taken(body, sent.own, screen, at: village, context) { content in
            WriteProposal(id: action, proposal: view.row.id, seen: seen, .newHousehold, at: village, content)
        }
    }

    private func screen(
        _ view: ProposalView?, at village: RegionCode, _ context: Context
    ) async throws -> HouseholdScreen {
        let setting = try await registry.roadSetting(.newHousehold, at: village, madeAt: view?.madeAt)
        var screen = HouseholdScreen(
            visit: context.visit, stored: view, village: view?.row.village,
            reasons: setting.reasons.compactMap { ProposalReason.named($0) }, notice: nil)
        screen.criteria = try await registry.criteria(of: .newHousehold, at: village, madeAt: view?.madeAt)
        return screen
    }

    private func taken(
        _ body: APISent.Household, _ own: [String: SentJSON], _ screen: HouseholdScreen, at village: RegionCode,
        _ context: Context, _ action: (ProposalContent) -> WriteProposal
    ) async throws -> APIGiven.Taken {
        let before = screen.stored?.content
        let shape = APISheet(fields: APICriteria.fields(screen.criteria) + APIGrounds.fields, programs: [])
        let names = Set(shape.fields.map(\.name))
        var sheet = try shape.read(own.filter { names.contains($0.key) }, members: [])
        APIGrounds.settlePhone(&sheet, after: before)
        try fill(&sheet, body, screen.storedHousehold)
        var filled = screen
        filled.sheet = sheet
        do {
            var content = try HouseholdSheet(screen: filled).content(at: village)
            content.answers = APICriteria.answers(own, sheet, screen.criteria, after: before)
            settle(&content, body)
            return APIGiven.Taken(try await registry.perform(action(content), by: context.actor))
        } catch {
            throw refusal(error, body, shape)
        }
    }

    // MARK: What was sent, as the form has it

    private func fill(
        _ sheet: inout Sheet, _ body: APISent.Household, _ stored: NewHousehold?
    ) throws(Refusal) {
        for field in HouseholdSheet.texts { sheet[field.rawValue] = (body.keluarga[field.rawValue] ?? "").trimmed }
        let kk = try number(body.keluarga[Self.kk], [stored?.family[Self.kk] ?? ""], at: "keluarga.kk")
        sheet[Self.kk] = kk
        if kk.isEmpty { sheet["kosong.\(Self.kk)"] = "1" }
        guard body.anggota.count <= HouseholdScreen.mostMembers else {
            throw APIBody.refused("anggota", Texts.mostMembers(HouseholdScreen.mostMembers))
        }
        sheet["jumlah"] = String(body.anggota.count)
        for (index, member) in body.anggota.enumerated() {
            let place = index + 1
            // A row that was never begun is passed over by the form.
            if (member[PersonField.name.rawValue] ?? "").trimmed.isEmpty {
                throw APIBody.refused("anggota.\(place).nama", Texts.nameNeeded)
            }
            let known = stored?.members ?? []
            let origin = try self.origin(of: member, place, known)
            if let origin { sheet[HouseholdScreen.field("asal", place)] = String(origin + 1) }
            for field in HouseholdSheet.asked {
                sheet[HouseholdScreen.field(field, place)] = (member[field.rawValue] ?? "").trimmed
            }
            let name = HouseholdScreen.field(Self.nik, place)
            let present = origin.flatMap { known[$0].values[Self.nik] }
            sheet[name] = try number(member[Self.nik], [present ?? ""], at: "anggota.\(place).nik")
            if sheet[name].isEmpty { sheet["kosong.\(name)"] = "1" }
        }
    }

    /// A number that comes back masked, as it was given, is the one that is there.
    private func number(_ sent: String?, _ known: [String], at place: String) throws(Refusal) -> String {
        let text = (sent ?? "").trimmed
        guard text.contains("*") else { return text }
        let found = known.filter { !$0.isEmpty && Mask.number($0) == text }
        guard let number = found.first else { throw APIBody.refused(place, APITexts.maskedNumber) }
        return number
    }

    /// Which of the members that are there already this is; nil: none. Of one family many a NIK looks the same where it
    /// is masked: then their names and birth dates tell them apart.
    private func origin(
        of member: [String: String], _ place: Int, _ known: [NewPerson]
    ) throws(Refusal) -> Int? {
        func isSame(_ index: Int, _ field: PersonField) -> Bool {
            known[index].values[field.rawValue] ?? "" == (member[field.rawValue] ?? "").trimmed
        }
        let sent = (member[Self.nik] ?? "").trimmed
        let all = Array(known.indices)
        if sent.contains("*") {
            var found = all.filter { index in
                let number = known[index].values[Self.nik] ?? ""
                return !number.isEmpty && Mask.number(number) == sent
            }
            if found.count > 1 { found = found.filter { isSame($0, .name) } }
            if found.count > 1 { found = found.filter { isSame($0, .birth) } }
            guard found.count == 1 else { throw APIBody.refused("anggota.\(place).nik", APITexts.maskedNumber) }
            return found[0]
        }
        if !sent.isEmpty, let index = all.first(where: { known[$0].values[Self.nik] == sent }) { return index }
        let alike = all.filter { isSame($0, .name) && isSame($0, .birth) }
        return alike.count == 1 ? alike[0] : nil
    }

    /// What the form does not ask and is sent all the same: the household stands there whole.
    private func settle(_ content: inout ProposalContent, _ body: APISent.Household) {
        guard var household = content.changes.newcomers else { return }
        let asked = HouseholdSheet.asked + [PersonField.nik]
        for (index, member) in body.anggota.enumerated() where index < household.members.count {
            for field in PersonField.allCases where field.isEditable && !asked.contains(field) {
                let text = (member[field.rawValue] ?? "").trimmed
                household.members[index].values[field.rawValue] = text.isEmpty ? nil : text
            }
        }
        household.house = (body.rumah ?? [:]).mapValues { $0.trimmed }.filter { !$0.value.isEmpty }
        content.changes.changes = [.register(household)]
    }

    private func checkNames(_ sent: APISent.Household) throws(Refusal) {
        for name in sent.keluarga.keys.sorted() where FamilyField(rawValue: name) == nil {
            throw APIBody.refused("keluarga.\(name)", APITexts.unknownField)
        }
        for (place, member) in sent.anggota.enumerated() {
            for name in member.keys.sorted() where PersonField(rawValue: name)?.isEditable != true {
                throw APIBody.refused("anggota.\(place + 1).\(name)", APITexts.unknownField)
            }
        }
        for (name, value) in (sent.rumah ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let trait = HouseTrait(rawValue: name) else {
                throw APIBody.refused("rumah.\(name)", APITexts.unknownField)
            }
            let codes = trait.choices.map { String($0.code) }
            let text = value.trimmed
            if !codes.isEmpty, !text.isEmpty, !codes.contains(text) {
                throw APIBody.refused("rumah.\(name)", APITexts.oddCode)
            }
        }
    }

    // MARK: What was refused

    /// At the field of the JSON that it is about. Of which member the register speaks it does not say: where there are
    /// several, all of them are meant.
    private func refusal(_ error: any Error, _ body: APISent.Household, _ shape: APISheet) -> any Error {
        switch error {
        case let errors as FormErrors:
            guard let first = errors.all.first else { return error }
            return APIBody.refused(typed(first.field) ?? shape.place(of: first.field), first.words)
        case Refusal.invalidInput(let field, let reason):
            return APIBody.refused(recorded(field, body.anggota.count) ?? shape.place(of: field), reason)
        default: return error
        }
    }

    /// A field of a row of the form.
    private func typed(_ field: String) -> String? {
        let parts = field.split(separator: "-")
        guard parts.count == 2, let place = Int(parts[1]), PersonField(rawValue: String(parts[0])) != nil else {
            return nil
        }
        return "anggota.\(place).\(parts[0])"
    }

    private func recorded(_ field: String, _ members: Int) -> String? {
        if FamilyField(rawValue: field) != nil { return "keluarga.\(field)" }
        if HouseTrait(rawValue: field) != nil { return "rumah.\(field)" }
        if PersonField(rawValue: field) == nil { return nil }
        return members == 1 ? "anggota.1.\(field)" : "anggota"
    }
}
