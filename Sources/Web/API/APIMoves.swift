import Registry

/// A move between villages over the API, by the village they come to: accepting the case is what writes the proposal,
/// and as long as the case is what it was, there is nothing to be written anew.
struct APIMoves {
    let site: Site
    private var registry: Registry { site.registry }

    static let fields: [APIField] = [
        APIField("pindah", .record, required: true),
        APIField("tempat", .code(["sendiri", "masuk"]), required: true),
        APIField(Lookup.family, .record),
        APIField("keluarga_baru", .part(place)),
    ]
    private static let place: [APIField] =
        [APIField("kk", .number)] + AddressForm.texts.map { APIField($0.rawValue, .text) }
    private static let shape = APISheet(fields: fields, programs: [])

    func write(_ sent: APIProposalBody, _ context: Context) async throws -> APIGiven.Taken {
        let actor = try context.actor
        try sent.refuse("keluarga", "peristiwa")
        let action = try sent.action
        var own = sent.own
        guard let version = own.removeValue(forKey: "versi_pindah") else {
            throw APIBody.refused("versi_pindah", APITexts.missing)
        }
        guard case .number(let seen) = version else { throw APIBody.refused("versi_pindah", APITexts.otherForm) }
        let sheet = try Self.shape.read(own, members: [])
        if sheet["kk"].contains("*") { throw APIBody.refused(Self.shape.place(of: "kk"), APITexts.maskedNumber) }
        // Who comes into a family lives where that does.
        if sheet["tempat"] == "masuk", own["keluarga_baru"] != nil {
            throw APIBody.refused("keluarga_baru", APITexts.unknownField)
        }
        let decision = try decision(sheet)
        let transfer = try await registry.transfer(try APIWords.id(sheet["pindah"]), by: actor)
        guard transfer.starter == .origin else { throw APIBody.refused("pindah", APITexts.othersDecide) }
        let village = transfer.destination.code
        try actor.meet(Demand(.correct, at: village))
        // By this door nobody is moved at once.
        guard try await registry.isProposed(.transfer, at: village, by: actor) else {
            throw APIBody.refused("jenis", APITexts.appliesAtOnce)
        }
        do {
            let outcome = try await registry.perform(
                DecideTransfer(id: action, transfer: transfer.id, seen: seen, decision: decision), by: actor)
            guard let proposal = outcome.proposal else { throw Refusal.changedMeanwhile(version: transfer.version) }
            return APIGiven.Taken(try await registry.proposal(proposal, by: actor))
        } catch {
            throw Self.shape.refusal(error)
        }
    }

    private func decision(_ sheet: Sheet) throws -> DecideTransfer.Decision {
        guard sheet["tempat"] == "masuk" else {
            if sheet.has(Lookup.family) { throw APIBody.refused(Lookup.family, APITexts.unknownField) }
            return .accept(values: PlaceFields.values(sheet).filter { !$0.value.isEmpty }, into: nil, persons: [])
        }
        guard let into = RecordID(sheet[Lookup.family]) else {
            throw APIBody.refused(Lookup.family, APITexts.missing)
        }
        return .accept(values: [:], into: into, persons: [])
    }

    /// What was accepted, as it was sent. Who comes stands with the case.
    static func given(_ move: ProposedMove) -> [String: GivenJSON] {
        var sheet = Sheet()
        sheet["pindah"] = move.transfer.description
        sheet["tempat"] = move.into == nil ? "sendiri" : "masuk"
        if let into = move.into { sheet[Lookup.family] = into.description }
        for (name, value) in move.values { sheet[name] = value }
        return shape.given(sheet)
    }
}
