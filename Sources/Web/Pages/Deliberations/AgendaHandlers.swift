import Hummingbird
import Registry

/// What a musyawarah takes on its agenda, and how Dinsos gives its papers back.
struct AgendaHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func put(_ request: Request, _ context: Context) async throws -> Response {
        var before = try await site.deliberationScreen(context)
        let seen = TickedProposals.read(context.form)
        do {
            if seen.isEmpty, before.mayWrite { throw FormErrors("pilih", MeetingTexts.chooseProposal) }
            let outcome = try await registry.perform(
                PutOnAgenda(id: context.actionID, before.row.id, seen), by: context.actor)
            if outcome.left.isEmpty { return .see(Links.deliberation(before.row.id)) }
            var after = try await site.deliberationScreen(context)
            try await site.layDraft(over: &after, context)
            after.result = RoadResult(outcome, before.candidates + after.candidates, .schedule)
            return after.response()
        } catch {
            try await site.layDraft(over: &before, context)
            return try before.refused(error)
        }
    }

    func giveBack(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await site.deliberationScreen(context)
        if try await site.outcomeBefore(of: ReturnDeliberation.self, context) != nil {
            return .see(Links.deliberation(screen.row.id))
        }
        let sheet = Sheet(context.form)
        screen.sheet["alasan"] = sheet["alasan"]
        screen.sheet["keterangan"] = sheet["keterangan"]
        do {
            _ = try await registry.perform(
                ReturnDeliberation(
                    id: context.actionID, screen.row.id, seen: sheet.seen ?? 0,
                    reason: sheet["alasan"], words: sheet["keterangan"]), by: context.actor)
            return .see(Links.deliberation(screen.row.id))
        } catch {
            return try screen.refused(error)
        }
    }
}
