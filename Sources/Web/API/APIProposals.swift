import Hummingbird
import Registry

/// Proposals over the API: read with numbers masked, written, and taken further.
struct APIProposals {
    let site: Site
    private var registry: Registry { site.registry }

    /// The secret that every sending needs beside the cookie: no page of another site can read it.
    func key(_ request: Request, _ context: Context) async throws -> APIGiven.Key {
        _ = try context.actor
        return APIGiven.Key(kunci: context.visit.formToken)
    }

    // MARK: Reading

    func list(_ request: Request, _ context: Context) async throws -> APIGiven.Proposals {
        let actor = try context.actor
        let fields = Fields(query: request)
        guard let written = fields["tahap"] else { throw APIBody.refused("tahap", APITexts.stateNeeded) }
        let state: ProposalState = try APIWords.code(written, "tahap")
        var kind: ProposalKind?
        if let text = fields["jenis"] {
            let named: ProposalKind = try APIWords.code(text, "jenis")
            kind = named
        }
        let own = actor.scope().regions.first
        var typed: RegionCode?
        if let text = fields["wilayah"] { typed = try APIWords.region(text) }
        guard let region = typed ?? own, actor.scope().contains(region) else { throw Refusal.notFound }
        let page = try await registry.proposals(
            ProposalFilter(region: region, state: state, kind: kind), after: fields["sesudah"], limit: 100, by: actor)
        return APIGiven.Proposals(usulan: page.items.map(APIGiven.Row.init), sesudah: page.next)
    }

    func show(_ request: Request, _ context: Context) async throws -> APIGiven.Proposal {
        let view = try await registry.proposal(context.recordID, by: context.actor)
        return APIGiven.Proposal(view, context.visit)
    }

    // MARK: Writing

    func write(_ request: Request, _ context: Context) async throws -> APIGiven.Taken {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Proposal.self, request, site)
        guard let desa = sent.desa else { throw APIBody.refused("desa", APITexts.missing) }
        guard sent.versi == nil else { throw APIBody.refused("versi", APITexts.unknownField) }
        let village = try APIWords.region(desa)
        let action = WriteProposal(
            id: try APIWords.action(sent.aksi), try kind(sent), at: village,
            try content(sent, at: village, after: nil))
        return APIGiven.Taken(try await registry.perform(action, by: actor))
    }

    func rewrite(_ request: Request, _ context: Context) async throws -> APIGiven.Taken {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Proposal.self, request, site)
        guard let seen = sent.versi else { throw APIBody.refused("versi", APITexts.missing) }
        // Which village it is of, is written in it: who may see it is asked first.
        guard sent.desa == nil else { throw APIBody.refused("desa", APITexts.unknownField) }
        let id = try context.recordID
        let view = try await registry.proposal(id, by: actor)
        let village = view.row.village.code
        let action = WriteProposal(
            id: try APIWords.action(sent.aksi), proposal: id, seen: seen, try kind(sent), at: village,
            try content(sent, at: village, after: view.content))
        return APIGiven.Taken(try await registry.perform(action, by: actor))
    }

    private func kind(_ sent: APISent.Proposal) throws -> ProposalKind {
        let kind: ProposalKind = try APIWords.code(sent.jenis, "jenis")
        guard kind == .newHousehold else { throw APIBody.refused("jenis", APITexts.newcomersOnly) }
        return kind
    }

    /// - Parameter before: what is there already, as far as it is left out now.
    private func content(
        _ sent: APISent.Proposal, at village: RegionCode, after before: ProposalContent?
    ) throws -> ProposalContent {
        let proposer: ProposalContent.Proposer = try APIWords.code(sent.pengusul, "pengusul")
        for name in sent.keluarga.keys.sorted() where FamilyField(rawValue: name) == nil {
            throw APIBody.refused("keluarga.\(name)", APITexts.unknownField)
        }
        for (place, member) in sent.anggota.enumerated() {
            for name in member.keys.sorted() where PersonField(rawValue: name)?.isEditable != true {
                throw APIBody.refused("anggota.\(place + 1).\(name)", APITexts.unknownField)
            }
        }
        let house = sent.rumah ?? [:]
        for name in house.keys.sorted() where HouseTrait(rawValue: name) == nil {
            throw APIBody.refused("rumah.\(name)", APITexts.unknownField)
        }
        let household = NewHousehold(
            village: village, family: sent.keluarga, members: sent.anggota.map { NewPerson(values: $0) }, house: house)
        let changes = ChangeSet(
            event: .newHousehold, family: RecordID(0), changes: [.register(household)],
            reason: Texts.proposedBy(proposer).id)
        return ProposalContent(
            changes, reason: sent.alasan, proposer: proposer, isOfficials: sent.perangkat ?? false,
            note: sent.catatan ?? "", consent: try consent(sent.persetujuan) ?? before?.consent,
            phone: sent.hp ?? before?.phone)
    }

    private func consent(_ sent: APISent.Consent?) throws -> GivenConsent? {
        guard let sent else { return nil }
        let way: GivenConsent.Way = try APIWords.code(sent.cara, "persetujuan.cara")
        let day = try APIWords.day(sent.tanggal, "persetujuan.tanggal")
        return GivenConsent(way, day: day, helper: sent.dibantu ?? "")
    }

    // MARK: Steps

    func take(_ request: Request, _ context: Context) async throws -> APIGiven.Taken {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Step.self, request, site)
        let step: RoadStep = try APIWords.code(sent.langkah, "langkah")
        var asked = StepAsked(step, reason: sent.alasan ?? "", words: sent.keterangan ?? "")
        if let target = sent.ke {
            let state: ProposalState = try APIWords.code(target, "ke")
            asked.to = state
        }
        for paper in sent.bukti ?? [] { asked.papers.append(try APIWords.id(paper)) }
        let action = TakeStep(
            id: try APIWords.action(sent.aksi), try context.recordID, seen: sent.versi, hash: sent.sidik, asked)
        return APIGiven.Taken(try await registry.perform(action, by: actor))
    }

    func takeMany(_ request: Request, _ context: Context) async throws -> APIGiven.Listed {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Steps.self, request, site)
        let step: RoadStep = try APIWords.code(sent.langkah, "langkah")
        let asked = StepAsked(step, reason: sent.alasan ?? "", words: sent.keterangan ?? "")
        let seen = try sent.usulan.map { try $0.proposal }
        let action = TakeSteps(id: try APIWords.action(sent.aksi), seen, asked)
        return APIGiven.Listed(try await registry.takeSteps(action, by: actor), context.visit)
    }

    func finalise(_ request: Request, _ context: Context) async throws -> APIGiven.Listed {
        let actor = try context.actor
        let sent = try await APIBody.read(APISent.Final.self, request, site)
        let seen = try sent.usulan.map { try $0.proposal }
        let action = Finalise(
            id: try APIWords.action(sent.aksi), at: try APIWords.region(sent.desa), seen)
        return APIGiven.Listed(try await registry.perform(action, by: actor), context.visit)
    }
}
