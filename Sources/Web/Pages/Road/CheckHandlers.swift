import Hummingbird
import Registry

/// What was found in a proposal, and the answers to it.
struct CheckHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func answer(_ request: Request, _ context: Context) async throws -> Response {
        let id = try proposal(context)
        if try await site.outcomeBefore(of: AnswerProposalFinding.self, context) != nil {
            return .see(Links.checksOfProposal(id))
        }
        let page = try await screen(context)
        let sheet = Sheet(context.form)
        do {
            let answers = answers(sheet, to: page.findings)
            // Nothing was typed that is not there already.
            guard !answers.isEmpty else { return .see(Links.checksOfProposal(id)) }
            _ = try await registry.perform(
                AnswerProposalFinding(
                    id: context.actionID, proposal: id, seen: sheet.seen ?? page.findings.version, answers),
                by: context.actor)
            return .see(Links.checksOfProposal(id))
        } catch {
            var again = try await screen(context)
            again.sheet = sheet
            again.action = context.actionID
            let status = try again.takeRefusal(error)
            if case Refusal.changedMeanwhile = error { again.errors = FormErrors("isi", Texts.checkChanged) }
            return again.response(status)
        }
    }

    /// What was written anew, of the findings that are open.
    private func answers(_ sheet: Sheet, to findings: ProposalFindings) -> [AnswerProposalFinding.Answer] {
        findings.items.compactMap { item -> AnswerProposalFinding.Answer? in
            let text = sheet[item.field]
            if text.isEmpty || text == item.answer { return nil }
            return AnswerProposalFinding.Answer(rule: item.rule, member: item.member, reason: text)
        }
    }

    private func proposal(_ context: Context) throws -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return id
    }

    private func screen(_ context: Context) async throws -> ChecksScreen {
        let findings = try await registry.proposalFindings(of: try proposal(context), by: context.actor)
        return ChecksScreen(visit: context.visit, findings: findings)
    }
}
