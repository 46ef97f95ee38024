import Hummingbird
import Registry

extension ProposalHandlers {
    /// Notes with a proposal of any kind what those in it were told: the rest of it stays as it is.
    func noteConsent(_ request: Request, _ context: Context) async throws -> Response {
        let id = try proposal(context)
        if try await site.outcomeBefore(of: WriteProposal.self, context) != nil { return .see(Links.proposal(id)) }
        var screen = try await screen(context)
        screen.sheet = Sheet(context.form)
        let view = screen.view
        let village = view.row.village.code
        try context.actor.meet(Demand(.propose, at: village))
        guard var content = view.content else { throw Refusal.notFound }
        do {
            let fields = ConsentFields(
                screen: screen, notice: screen.notice, present: content, isAsked: content.asksConsent)
            var errors = FormErrors()
            let consent = fields.consent(&errors)
            let phone = fields.phone()
            try errors.check()
            (content.consent, content.phone) = (consent, phone)
            _ = try await site.registry.perform(
                WriteProposal(
                    id: context.actionID, proposal: id, seen: screen.sheet.seen ?? 0, view.row.kind, at: village,
                    content),
                by: context.actor)
            return .see(Links.proposal(id))
        } catch {
            let status = try screen.takeRefusal(error)
            if case Refusal.changedMeanwhile = error { screen.errors = FormErrors("persetujuan", Texts.stepChanged) }
            return screen.response(status)
        }
    }
}
