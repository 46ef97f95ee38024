import Hummingbird
import Registry

/// Seals a musyawarah from a page that shows what is sealed.
struct SealHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let screen = try await screen(context)
        guard screen.row.state == .open else { return .see(Links.deliberation(screen.row.id)) }
        return screen.response()
    }

    func seal(_ request: Request, _ context: Context) async throws -> Response {
        let screen = try await screen(context)
        let page = Links.deliberation(screen.row.id)
        // Who sealed it stands there.
        guard screen.row.state == .open else { return .see(page) }
        do {
            try screen.checkUnsaved()
            try SealScreen.sure.check(context.form)
            let seen = Sheet(context.form).seen ?? 0
            _ = try await registry.perform(
                SealDeliberation(id: context.actionID, screen.row.id, seen: seen), by: context.actor)
        } catch {
            // As it stands by now, for another look.
            var again = try await self.screen(context)
            guard again.row.state == .open else { return .see(page) }
            let status = try again.takeSealRefusal(error)
            return again.response(status)
        }
        // All that was typed is saved: what is left are copies.
        for start in DecisionPages(screen.view.items).starts {
            await site.dropDraft(at: Links.deliberationDecisions(screen.row.id, after: start), context)
        }
        await site.dropDraft(at: page, context)
        return .see(page)
    }

    /// - Throws: `Refusal.notFound`, `.notAllowed` for whoever does not write for the village.
    private func screen(_ context: Context) async throws -> SealScreen {
        let (view, mayWrite) = try await site.meeting(context)
        guard mayWrite else { throw Refusal.notAllowed(.propose) }
        let actor = try context.actor
        return SealScreen(
            visit: context.visit, view: view,
            evidence: try await registry.evidence(of: .deliberation(view.row.id), by: actor),
            criteria: try await registry.criteria(of: view.items.map(\.proposal.id), by: actor),
            unsaved: try await site.unsavedDecisions(view, by: actor),
            isHeaderUnsaved: try await site.hasUnsavedHeader(view.row, by: actor))
    }
}
