import Hummingbird
import Registry

/// Writes a proposal for somebody who has no KK, and writes it anew as long as the village may.
struct WithoutKKHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    // MARK: A new one

    func blank(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await blankScreen(context)
        screen.sheet["pengusul"] = ProposalContent.Proposer.office.rawValue
        if let draft = try await site.draftFields(context) {
            screen.take(draft)
            try await screen.askAsTyped(registry, context)
        }
        return screen.response()
    }

    func write(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: WriteProposal.self, context) {
            return .see(Links.proposal(done.proposal))
        }
        var screen = try await blankScreen(context)
        screen.sheet = Sheet(context.form)
        await screen.readVillage(registry)
        do {
            let village = try screen.chosenVillage(context)
            // Villages may be asked their own.
            screen.criteria = try await registry.criteria(of: .ppks, at: village)
            let content = try WithoutKKSheet(screen: screen).content(at: village)
            let outcome = try await registry.perform(
                WriteProposal(id: context.actionID, .ppks, at: village, content), by: context.actor)
            await site.dropDraft(context)
            return .see(Links.proposal(outcome.proposal))
        } catch {
            return try await refused(screen, error, context)
        }
    }

    private func blankScreen(_ context: Context) async throws -> WithoutKKScreen {
        let (place, village) = try await WithoutKKScreen.place(registry, context)
        return try await screen(nil, village, at: place, context)
    }

    // MARK: One that is there

    func edit(_ view: ProposalView, _ context: Context) async throws -> Response {
        var screen = try await screen(view, view.row.village, at: view.row.village.code, context)
        screen.sheet = WithoutKKSheet.start(view)
        // Of another version it may be about somebody else.
        if let draft = try await site.draftFields(context), draft.fields["versi"] == screen.sheet["versi"] {
            screen.take(draft)
        }
        return screen.response()
    }

    func rewrite(_ view: ProposalView, _ context: Context) async throws -> Response {
        let village = view.row.village.code
        var screen = try await screen(view, view.row.village, at: village, context)
        screen.sheet = Sheet(context.form)
        do {
            let seen = screen.sheet.seen ?? 0
            guard seen == view.row.version else { throw Refusal.changedMeanwhile(version: view.row.version) }
            let content = try WithoutKKSheet(screen: screen).content(at: village)
            _ = try await registry.perform(
                WriteProposal(id: context.actionID, proposal: view.row.id, seen: seen, .ppks, at: village, content),
                by: context.actor)
            await site.dropDraft(context)
            return .see(Links.proposal(view.row.id))
        } catch {
            return try await refused(screen, error, context)
        }
    }

    // MARK: Both

    func screen(
        _ view: ProposalView?, _ village: Region?, at place: RegionCode, _ context: Context
    ) async throws -> WithoutKKScreen {
        var screen = WithoutKKScreen(
            visit: context.visit, stored: view, village: village,
            setting: try await registry.roadSetting(.ppks, at: place, madeAt: view?.madeAt),
            notice: try await ConsentFields.notice(at: place, registry))
        screen.criteria = try await registry.criteria(of: .ppks, at: place, madeAt: view?.madeAt)
        return screen
    }

    private func refused(_ screen: WithoutKKScreen, _ error: any Error, _ context: Context) async throws -> Response {
        var screen = screen
        let status = try screen.takeRefusal(error)
        await site.keepDraft(context)
        if case Refusal.changedMeanwhile = error { screen.errors = FormErrors("isi", Texts.proposalChanged) }
        return screen.response(status)
    }
}
