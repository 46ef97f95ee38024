import Hummingbird
import Registry

/// Leads to the form of a kind: that of a household, or one about a family that is on record.
struct ProposalFormHandlers {
    let site: Site
    private var registry: Registry { site.registry }
    private var household: HouseholdHandlers { HouseholdHandlers(site: site) }
    private var withoutKK: WithoutKKHandlers { WithoutKKHandlers(site: site) }
    /// Of what came from a form of the editor.
    private var edits: ProposedEditHandlers { ProposedEditHandlers(site: site) }

    /// What can be proposed.
    func menu(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        if actor.scope(for: .propose).regions.isEmpty { throw Refusal.notAllowed(.propose) }
        var family: FamilyPage?
        if let text = Fields(query: request)["keluarga"] {
            guard let id = RecordID(text) else { throw Refusal.notFound }
            let page = try await registry.family(id, by: actor)
            try actor.meet(Demand(.propose, at: page.village.code))
            family = page
        }
        var screen = KindMenuScreen(visit: context.visit, family: family)
        if let family { screen.obstacles = try await obstacles(family, context) }
        return screen.response()
    }

    /// Which kinds lead nowhere for a family, and why.
    private func obstacles(_ family: FamilyPage, _ context: Context) async throws -> [ProposalKind: Words] {
        let aid = try await registry.aid(of: family.id, by: context.actor)
        let programs = try await registry.programs()
        let settings = try await registry.roadSettings(at: family.village.code)
        var obstacles: [ProposalKind: Words] = [:]
        for kind in ProposalForms.kinds {
            guard let form = ProposalForms.form(kind), let setting = settings[kind] else { continue }
            let page = FamilyProposalScreen(
                visit: context.visit, kindForm: form, family: family, aid: aid, programs: programs, setting: setting,
                stored: nil, notice: nil)
            obstacles[kind] = page.obstacle
        }
        return obstacles
    }

    func blank(_ request: Request, _ context: Context) async throws -> Response {
        let kind = try kind(context)
        if kind == .newHousehold { return try await household.blank(request, context) }
        return try await handlers(of: kind).blank(request, context)
    }

    func write(_ request: Request, _ context: Context) async throws -> Response {
        let kind = try kind(context)
        if kind == .newHousehold { return try await household.write(request, context) }
        return try await handlers(of: kind).write(request, context)
    }

    func edit(_ request: Request, _ context: Context) async throws -> Response {
        let view = try await view(context)
        if view.row.state.isLocked { return .see(Links.proposal(view.row.id)) }
        if ProposedEdit.hasForm(view) { return try await edits.edit(view, context) }
        if view.row.kind == .newHousehold { return try await household.edit(view, context) }
        if view.content?.isWithoutKK == true { return try await withoutKK.edit(view, context) }
        return try await handlers(of: view.row.kind).edit(view, context)
    }

    func rewrite(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: WriteProposal.self, context) {
            return .see(Links.proposal(done.proposal))
        }
        let view = try await view(context)
        if ProposedEdit.hasForm(view) { return try await edits.rewrite(view, context) }
        if view.row.kind == .newHousehold { return try await household.rewrite(view, context) }
        if view.content?.isWithoutKK == true { return try await withoutKK.rewrite(view, context) }
        return try await handlers(of: view.row.kind).rewrite(view, context)
    }

    private func kind(_ context: Context) throws -> ProposalKind {
        guard let kind = ProposalKind(rawValue: context.parameter("jenis")) else { throw Refusal.notFound }
        return kind
    }

    /// - Throws: `Refusal.notFound` for a kind that has no form.
    private func handlers(of kind: ProposalKind) throws -> FamilyProposalHandlers {
        guard let form = ProposalForms.form(kind) else { throw Refusal.notFound }
        return FamilyProposalHandlers(site: site, form: form)
    }

    /// The one that is to be written anew, if its reader may and there is a form for what it says.
    private func view(_ context: Context) async throws -> ProposalView {
        let actor = try context.actor
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let view = try await registry.proposal(id, by: actor)
        try actor.meet(Demand(.propose, at: view.row.village.code))
        guard ProposalForms.isWritten(view) || ProposedEdit.hasForm(view) else { throw Refusal.notFound }
        return view
    }
}
