import Hummingbird
import Registry

/// Results handed back to villages: by the regent or mayor, answered name by name.
struct HandBackHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(Fields(query: request), context).response()
    }

    func hand(_ request: Request, _ context: Context) async throws -> Response {
        if try await site.outcomeBefore(of: HandBackResults.self, context) != nil { return .see(Links.handBacks) }
        let form = context.form
        let region = try await site.region(named: form["wilayah"], context)
        guard let period = Int(form["periode"] ?? ""), let seen = Int(form["jumlah"] ?? "") else {
            throw Refusal.notFound
        }
        do {
            try HandBacksScreen.sure(period).check(form)
            _ = try await registry.perform(
                HandBackResults(id: context.actionID, in: region.code, period: period, seen: seen), by: context.actor)
            return .see(Links.handBacks(region.code))
        } catch {
            var screen = try await screen(Fields(query: request), context)
            let status = try screen.takeRefusal(error)
            if case Refusal.changedMeanwhile = error { screen.errors = FormErrors("periode", HandBackTexts.changed) }
            return screen.response(status)
        }
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(of: context, after: Fields(query: request)["sesudah"]).response()
    }

    func answer(_ request: Request, _ context: Context) async throws -> Response {
        let form = context.form
        // The page on which they were ticked, so that what is wrong is told beside them.
        let page = form["sesudah"].flatMap { $0.isEmpty ? nil : $0 }
        var before = try await screen(of: context, after: page)
        before.sheet = Sheet(form)
        do {
            let action = try action(form, before, context)
            let outcome = try await registry.perform(action, by: context.actor)
            var after = try await screen(of: context, after: page)
            after.result = RoadResult(outcome, before.page.items.map(\.row), action.asked.step)
            return after.response()
        } catch {
            let status = try before.takeRefusal(error)
            return before.response(status)
        }
    }

    /// - Throws: `FormErrors`.
    private func action(_ form: Fields, _ screen: HandBackScreen, _ context: Context) throws -> TakeSteps {
        var errors = FormErrors()
        let seen = TickedProposals.read(form)
        if seen.isEmpty { errors.add(TickedProposals.field, QueueTexts.chooseProposal) }
        let pressed = form["langkah"].flatMap { RoadStep(rawValue: $0) }
        guard let step = pressed, HandBackScreen.steps.contains(step) else {
            errors.add("langkah", QueueTexts.chooseStep)
            throw errors
        }
        // Only names of this list are answered here.
        let listed = Set(screen.page.items.map(\.row.id))
        guard seen.allSatisfy({ listed.contains($0.id) }) else { throw Refusal.notFound }
        let needsReason = QueueSteps.needsReason(step)
        let reason = needsReason ? form[QueueSteps.reason(step)] ?? "" : ""
        let words = needsReason ? form[QueueSteps.words(step)] ?? "" : ""
        if needsReason, reason.isEmpty { errors.add(QueueSteps.reason(step), QueueTexts.chooseReason) }
        try errors.check()
        return TakeSteps(id: context.actionID, seen, StepAsked(step, reason: reason, words: words))
    }

    private func screen(of context: Context, after: String?) async throws -> HandBackScreen {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let list = try await registry.handBack(id, by: context.actor)
        let page = try await registry.handBackNames(
            id, after: after, limit: HandBackScreen.step, by: context.actor)
        return HandBackScreen(
            visit: context.visit, list: list, page: page,
            made: try await registry.paperList(of: .handBack, id, by: context.actor), after: after,
            now: registry.clock.now())
    }

    private func screen(_ query: Fields, _ context: Context) async throws -> HandBacksScreen {
        let region = try await site.region(named: query["wilayah"], context)
        let (silent, after) = (query["diam"] == "1", query["sesudah"])
        let page = try await registry.handBacks(
            in: region.code, silentOnly: silent, after: after, limit: HandBacksScreen.step, by: context.actor)
        var ready: [HandBackReady] = []
        if context.visit.may(.ratify), region.code.level == .kabupaten {
            ready = try await registry.handBackReady(in: region.code, by: context.actor)
        }
        return HandBacksScreen(
            visit: context.visit, region: region, page: page, isFirst: after == nil, isSilent: silent, ready: ready,
            now: registry.clock.now())
    }
}
