import Hummingbird
import Registry

/// Answers the questions of a proposal: its content becomes another one.
struct CriteriaHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        guard !screen.view.row.state.isLocked else { return .see(Links.proposal(screen.view.row.id)) }
        screen.sheet["versi"] = String(screen.view.row.version)
        CriteriaFields.fill(&screen.sheet, screen.view.content?.answers ?? [])
        // Typed over another version, it may speak of what is proposed no more.
        if let draft = try await site.draftFields(context), draft.fields["versi"] == screen.sheet["versi"] {
            screen.sheet = screen.sheet.overlaid(by: Sheet(draft.fields))
            screen.action = draft.action
        }
        return screen.response()
    }

    func save(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: WriteProposal.self, context) {
            return .see(Links.proposal(done.proposal))
        }
        var screen = try await screen(context)
        let row = screen.view.row
        screen.sheet = Sheet(context.form)
        do {
            let seen = screen.sheet.seen ?? 0
            // All else is that of the version that was shown.
            guard seen == row.version else { throw Refusal.changedMeanwhile(version: row.version) }
            guard var content = screen.view.content else { throw Refusal.notFound }
            content.answers = CriteriaFields.read(screen.sheet, screen.asked)
            _ = try await registry.perform(
                WriteProposal(
                    id: context.actionID, proposal: row.id, seen: seen, row.kind, at: row.village.code, content),
                by: context.actor)
            await site.dropDraft(context)
            return .see(Links.proposal(row.id))
        } catch {
            let status = try screen.takeRefusal(error)
            if case Refusal.changedMeanwhile = error { screen.errors = FormErrors("kriteria", Texts.proposalChanged) }
            return screen.response(status)
        }
    }

    private func screen(_ context: Context) async throws -> CriteriaScreen {
        let actor = try context.actor
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let view = try await registry.proposal(id, by: actor)
        let village = view.row.village.code
        try actor.meet(Demand(.propose, at: village))
        let asked = try await registry.criteria(of: view.row.kind, at: village, madeAt: view.madeAt)
        guard view.content != nil, !asked.isEmpty else { throw Refusal.notFound }
        return CriteriaScreen(
            visit: context.visit, view: view, asked: asked, criteria: try await registry.criteria(of: id, by: actor))
    }
}
