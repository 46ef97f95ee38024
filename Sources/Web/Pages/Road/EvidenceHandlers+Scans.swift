import Hummingbird
import Registry

/// What somebody says of a scan: that it is taken without its QR, that it is looked at again, that it comes back.
extension EvidenceHandlers {
    func goOnWithScan(_ request: Request, _ context: Context) async throws -> Response {
        try await answer(context) { paper, actor in
            let words = context.form[ScanBox.goOn(paper)] ?? ""
            _ = try await registry.perform(GoOnWithScan(id: context.actionID, paper, words: words), by: actor)
        }
    }

    func checkScan(_ request: Request, _ context: Context) async throws -> Response {
        try await answer(context) { paper, actor in
            try await registry.checkScan(paper, id: context.actionID, by: actor)
        }
    }

    func returnScan(_ request: Request, _ context: Context) async throws -> Response {
        try await answer(context) { paper, actor in
            let reason = context.form[ScanBox.reason(paper)] ?? ""
            let words = context.form[ScanBox.words(paper)] ?? ""
            do {
                _ = try await registry.perform(
                    ReturnScan(id: context.actionID, paper, reason: reason, words: words), by: actor)
            } catch Refusal.reasonMissing {
                throw FormErrors(ScanBox.reason(paper), QueueTexts.chooseReason)
            }
        }
    }

    /// What is wrong is said at its field, of which every paper has its own.
    private func answer(
        _ context: Context, _ act: (RecordID, Actor) async throws -> Void
    ) async throws -> Response {
        let actor = try context.actor
        let owner = try owner(context)
        do {
            let paper = try paper(context)
            // An address that names another place's paper leads nowhere.
            let list = try await registry.evidence(of: owner, by: actor)
            guard list.papers.contains(where: { $0.id == paper }) else { throw Refusal.notFound }
            do {
                try await act(paper, actor)
            } catch Refusal.invalidInput(let field, let reason) where field != "bukti" {
                throw FormErrors("\(field)-\(paper)", reason)
            }
            return .see(Links.evidencePanel(owner))
        } catch {
            var again = try await screen(context)
            again.chosen = context.form
            let status = try again.takeRefusal(error)
            return again.response(status)
        }
    }
}
