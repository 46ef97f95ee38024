import Registry

/// Households that are in no register, over the API: whole, as they stand in the proposal.
struct APIHouseholds {
    let site: Site
    private var registry: Registry { site.registry }
    private static let shape = APISheet(fields: APIGrounds.fields, programs: [])

    func write(_ sent: APIProposalBody, _ context: Context) async throws -> APIGiven.Taken {
        let body = try APIBody.decoded(APISent.Household.self, sent.data)
        guard let desa = body.desa else { throw APIBody.refused("desa", APITexts.missing) }
        guard body.versi == nil else { throw APIBody.refused("versi", APITexts.unknownField) }
        let village = try APIWords.region(desa)
        let action = WriteProposal(
            id: try APIWords.action(body.aksi), .newHousehold, at: village,
            try content(body, at: village, after: nil))
        return try await taken(action, context)
    }

    func rewrite(
        _ sent: APIProposalBody, _ view: ProposalView, _ stored: ProposalContent, _ context: Context
    ) async throws -> APIGiven.Taken {
        let body = try APIBody.decoded(APISent.Household.self, sent.data)
        guard let seen = body.versi else { throw APIBody.refused("versi", APITexts.missing) }
        guard body.desa == nil else { throw APIBody.refused("desa", APITexts.unknownField) }
        let village = view.row.village.code
        let action = WriteProposal(
            id: try APIWords.action(body.aksi), proposal: view.row.id, seen: seen, .newHousehold, at: village,
            try content(body, at: village, after: stored))
        return try await taken(action, context)
    }

    private func taken(_ action: WriteProposal, _ context: Context) async throws -> APIGiven.Taken {
        do {
            return APIGiven.Taken(try await registry.perform(action, by: context.actor))
        } catch {
            throw Self.shape.refusal(error)
        }
    }

    /// - Parameter before: what is there already, as far as it is left out now.
    private func content(
        _ sent: APISent.Household, at village: RegionCode, after before: ProposalContent?
    ) throws -> ProposalContent {
        let proposer: ProposalContent.Proposer = try APIWords.code(sent.pengusul, "pengusul")
        try checkNames(sent)
        let stored = before?.changes.newcomers
        let family = try unmasked(
            sent.keluarga, FamilyField.kk.rawValue, [stored?.family[FamilyField.kk.rawValue]].compactMap { $0 },
            at: "keluarga")
        let niks = stored?.members.compactMap { $0.values[PersonField.nik.rawValue] } ?? []
        var members: [NewPerson] = []
        for (place, member) in sent.anggota.enumerated() {
            let values = try unmasked(member, PersonField.nik.rawValue, niks, at: "anggota.\(place + 1)")
            members.append(NewPerson(values: values))
        }
        let household = NewHousehold(village: village, family: family, members: members, house: sent.rumah ?? [:])
        let changes = ChangeSet(
            event: .newHousehold, family: RecordID(0), changes: [.register(household)],
            reason: Texts.proposedBy(proposer).id)
        return ProposalContent(
            changes, reason: sent.alasan, proposer: proposer, isOfficials: sent.perangkat ?? false,
            note: sent.catatan ?? "", answers: before?.answers.filter { $0.origin == .asked } ?? [],
            consent: try consent(sent.persetujuan) ?? before?.consent, phone: phone(sent.hp, after: before))
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
        for name in (sent.rumah ?? [:]).keys.sorted() where HouseTrait(rawValue: name) == nil {
            throw APIBody.refused("rumah.\(name)", APITexts.unknownField)
        }
    }

    /// A number that comes back masked, as it was given, is the one that is there.
    private func unmasked(
        _ values: [String: String], _ name: String, _ known: [String], at place: String
    ) throws(Refusal) -> [String: String] {
        guard let masked = values[name], masked.contains("*") else { return values }
        let found = known.filter { Mask.number($0) == masked }
        guard found.count == 1 else { throw APIBody.refused("\(place).\(name)", APITexts.maskedNumber) }
        var values = values
        values[name] = found[0]
        return values
    }

    private func phone(_ sent: String?, after before: ProposalContent?) -> String? {
        guard let sent else { return before?.phone }
        if let present = before?.phone, CitizenPhone.masked(present) == sent { return present }
        return sent
    }

    private func consent(_ sent: APISent.Consent?) throws -> GivenConsent? {
        guard let sent else { return nil }
        let way: GivenConsent.Way = try APIWords.code(sent.cara, "persetujuan.cara")
        let day = try APIWords.day(sent.tanggal, "persetujuan.tanggal")
        return GivenConsent(way, day: day, helper: sent.dibantu ?? "")
    }
}
