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
        let asked = try await registry.criteria(
            of: view.row.kind, at: view.row.village.code, madeAt: view.madeAt)
        let content = APIContent(
            view: view, visit: context.visit, programs: try await registry.programs(), asked: asked)
        return APIGiven.Proposal(view, content.given)
    }

    // MARK: Writing

    func write(_ request: Request, _ context: Context) async throws -> APIGiven.Taken {
        _ = try context.actor
        let sent = try await APIProposalBody.read(request, site)
        if sent.kind == .newHousehold { return try await APIHouseholds(site: site).write(sent, context) }
        try sent.checkIsNew()
        if sent.kind == .move { return try await APIMoves(site: site).write(sent, context) }
        if let event = try sent.event { return try await APIEdits(site: site).write(sent, event, context) }
        if sent.kind == .ppks, sent.own["tanpa_kk"] != nil {
            return try await APIWithoutKK(site: site).write(sent, context)
        }
        guard let family = APIFamilyProposals(sent.kind, site: site) else { throw Refusal.notFound }
        return try await family.write(sent, context)
    }

    func rewrite(_ request: Request, _ context: Context) async throws -> APIGiven.Taken {
        let actor = try context.actor
        let sent = try await APIProposalBody.read(request, site)
        // Which village it is of, is written in it: who may see it is asked first.
        let view = try await registry.proposal(try context.recordID, by: actor)
        guard sent.kind == view.row.kind else { throw APIBody.refused("jenis", APITexts.kindStays) }
        guard let content = view.content else { throw Refusal.notFound }
        if ProposedEdit.hasForm(view) {
            return try await APIEdits(site: site).rewrite(sent, view, content, context)
        }
        guard ProposalForms.isWritten(view) else { throw APIBody.refused("jenis", APITexts.onItsPage) }
        if sent.kind == .newHousehold {
            return try await APIHouseholds(site: site).rewrite(sent, view, context)
        }
        if content.isWithoutKK { return try await APIWithoutKK(site: site).rewrite(sent, view, content, context) }
        guard let family = APIFamilyProposals(sent.kind, site: site) else { throw Refusal.notFound }
        return try await family.rewrite(sent, view, context)
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
