import Registry

/// Somebody without a KK who is to be registered as PPKS, over the API: what is sent fills the form of the page.
struct APIWithoutKK {
    let site: Site
    private var registry: Registry { site.registry }

    private static let own: [APIField] = [
        APIField("tanpa_kk", .code(WithoutKK.Why.allCases.map(\.rawValue)), required: true),
        APIField("lembaga", .text),
        APIField("orang_baru", .part(person), required: true),
        APIField("keluarga_baru", .part(place), required: true),
        APIField("ppks", .codes(PPKSType.allCases.map(\.rawValue)), required: true),
        APIField("tanggal", .day),
    ]
    private static let person: [APIField] = [
        APIField("nama", .text, required: true),
        APIField("nik", .number),
        APIField("jenis_kelamin", .code(APIField.sexCodes), required: true),
        APIField("tanggal_lahir", .text, required: true),
        APIField("tempat_lahir", .text),
        APIField("ibu_kandung", .text),
    ]
    private static let place: [APIField] = [
        APIField("alamat", .text, required: true), APIField("rt", .text), APIField("rw", .text),
    ]

    func write(_ sent: APIProposalBody, _ context: Context) async throws -> APIGiven.Taken {
        let actor = try context.actor
        let action = try sent.action
        var own = sent.own
        guard let desa = own.removeValue(forKey: "desa") else { throw APIBody.refused("desa", APITexts.missing) }
        guard case .text(let code) = desa else { throw APIBody.refused("desa", APITexts.otherForm) }
        let village = try APIWords.region(code)
        guard actor.scope().contains(village) else { throw Refusal.notFound }
        try actor.meet(Demand(.propose, at: village))
        let screen = try await WithoutKKHandlers(site: site).screen(nil, nil, at: village, context)
        return try await taken(sent, own, screen, at: village, context) { content in
            WriteProposal(id: action, .ppks, at: village, content)
        }
    }

    func rewrite(
        _ sent: APIProposalBody, _ view: ProposalView, _ stored: ProposalContent, _ context: Context
    ) async throws -> APIGiven.Taken {
        let (action, seen) = (try sent.action, try sent.seen)
        let village = view.row.village.code
        try context.actor.meet(Demand(.propose, at: village))
        let screen = try await WithoutKKHandlers(site: site).screen(view, view.row.village, at: village, context)
        var own = sent.own
        // Not all who may write it anew are told as what they are registered: it stays where nothing is sent of it.
        let types = stored.changes.newcomers?.members.flatMap(\.ppks) ?? []
        if own["ppks"] == nil { own["ppks"] = .list(types.map { SentJSON.text($0.rawValue) }) }
        if own["lembaga"] == nil, let without = stored.changes.newcomers?.withoutKK, !without.institution.isEmpty {
            own["lembaga"] = .text(without.institution)
        }
        return try await taken(sent, own, screen, at: village, context) { content in
            WriteProposal(id: action, proposal: view.row.id, seen: seen, .ppks, at: village, content)
        }
    }

    private func taken(
        _ sent: APIProposalBody, _ own: [String: SentJSON], _ screen: WithoutKKScreen, at village: RegionCode,
        _ context: Context, _ action: (ProposalContent) -> WriteProposal
    ) async throws -> APIGiven.Taken {
        try sent.refuse("keluarga", "peristiwa")
        let before = screen.stored?.content
        let fields = Self.own + APICriteria.fields(screen.criteria) + APIGrounds.fields
        let shape = APISheet(fields: fields, programs: [])
        var sheet = try shape.read(own, members: [])
        APIGrounds.settlePhone(&sheet, after: before)
        try settleNumber(&sheet, screen.storedHousehold, shape)
        var filled = screen
        filled.sheet = sheet
        do {
            var content = try WithoutKKSheet(screen: filled).content(at: village)
            content.answers = APICriteria.answers(own, sheet, screen.criteria, after: before)
            return APIGiven.Taken(try await registry.perform(action(content), by: context.actor))
        } catch {
            throw shape.refusal(error)
        }
    }

    /// A NIK that comes back masked stays; one that is left out is proposed no more.
    private func settleNumber(_ sheet: inout Sheet, _ stored: NewHousehold?, _ shape: APISheet) throws(Refusal) {
        let name = PersonField.nik.rawValue
        if sheet[name].contains("*") {
            guard let number = stored?.members.first?.values[name], Mask.number(number) == sheet[name] else {
                throw APIBody.refused(shape.place(of: name), APITexts.maskedNumber)
            }
            sheet[name] = ""
        } else if sheet[name].isEmpty {
            sheet["kosong.\(name)"] = "1"
        }
    }

    /// As it was sent, without the grounds.
    static func given(
        _ household: NewHousehold, _ without: WithoutKK, _ content: ProposalContent
    ) -> [String: GivenJSON] {
        var sheet = Sheet()
        sheet["tanpa_kk"] = without.why.rawValue
        if !without.institution.isEmpty { sheet["lembaga"] = without.institution }
        for (name, value) in household.family where !value.isEmpty { sheet[name] = value }
        if let person = household.members.first {
            for (name, value) in person.values where !value.isEmpty { sheet[name] = value }
            sheet.set("ppks", person.ppks.map(\.rawValue))
        }
        if let day = content.changes.day { sheet["tanggal"] = PersonRecord.text(ofDate: day) }
        return APISheet(fields: own, programs: []).given(sheet)
    }
}
