import Hummingbird
import Registry

/// The queue of an office, and steps of several proposals in it.
struct QueueHandlers {
    let site: Site
    let office: QueueOffice
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let query = Fields(query: request)
        let place = try place(of: actor)
        let state = state(query["tahap"])
        let kind = query["jenis"].flatMap { ProposalKind(rawValue: $0) }
        let region: Region
        switch try await WrittenRegion(site: site).find(query["wilayah"] ?? Links.dotted(place), by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code): return .see(Links.queue(office.address, code, state: state, kind: kind))
        case .unclear(let text, let regions):
            let address = office.address
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) { code in
                Links.queue(address, code, state: state, kind: kind)
            }.response()
        }
        guard actor.scope().contains(region.code) else { throw Refusal.notFound }
        return try await screen(region, state, kind, after: query["sesudah"], context).response()
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        let place = try place(of: try context.actor)
        let form = context.form
        let region = try await site.region(named: form["wilayah"] ?? Links.dotted(place), context)
        let state = state(form["tahap"])
        let kind = form["jenis"].flatMap { ProposalKind(rawValue: $0) }
        // The page on which they were ticked, so that what is wrong is told beside them.
        let page = form["sesudah"].flatMap { $0.isEmpty ? nil : $0 }
        var before = try await screen(region, state, kind, after: page, context)
        before.sheet = Sheet(form)
        do {
            if form[QueueScreen.everything] != nil {
                let asking = AskDecision(
                    id: context.actionID, in: region.code, from: state, kind: kind, try asked(form, state))
                return .see(Links.decision(try await registry.perform(asking, by: context.actor)))
            }
            let action = try action(form, state, context)
            let outcome = try await registry.takeSteps(action, by: context.actor)
            var after = try await screen(region, state, kind, after: nil, context)
            let step = action.asked.step
            after.result = RoadResult(
                outcome, before.page.items, step,
                now: RoadResultPlace(after: step, from: state, of: region.code))
            return after.response()
        } catch {
            let status = try before.takeRefusal(error)
            return before.response(status)
        }
    }

    /// - Throws: `FormErrors`.
    private func action(_ form: Fields, _ state: ProposalState, _ context: Context) throws -> TakeSteps {
        let seen = TickedProposals.read(form)
        var errors = FormErrors()
        if seen.isEmpty { errors.add(TickedProposals.field, QueueTexts.chooseProposal) }
        return TakeSteps(id: context.actionID, seen, try asked(form, state, &errors))
    }

    /// - Throws: `FormErrors`.
    private func asked(_ form: Fields, _ state: ProposalState) throws -> StepAsked {
        var errors = FormErrors()
        return try asked(form, state, &errors)
    }

    private func asked(_ form: Fields, _ state: ProposalState, _ errors: inout FormErrors) throws -> StepAsked {
        let pressed = form["langkah"].flatMap { RoadStep(rawValue: $0) }
        guard let step = pressed, office.steps(from: state).contains(step) else {
            errors.add("langkah", QueueTexts.chooseStep)
            throw errors
        }
        // Of other steps than the one that was pressed nothing is taken over.
        let needsReason = QueueSteps.needsReason(step)
        let reason = needsReason ? form[QueueSteps.reason(step)] ?? "" : ""
        let words = needsReason ? form[QueueSteps.words(step)] ?? "" : ""
        if needsReason, reason.isEmpty { errors.add(QueueSteps.reason(step), QueueTexts.chooseReason) }
        try errors.check()
        return StepAsked(step, reason: reason, words: words)
    }

    /// The first place in which the actor has this office.
    private func place(of actor: Actor) throws -> RegionCode {
        guard let place = actor.scope(for: office.permission).regions.first else {
            throw Refusal.notAllowed(office.permission)
        }
        return place
    }

    private func state(_ named: String?) -> ProposalState {
        let asked = named.flatMap { ProposalState(rawValue: $0) }
        guard let state = asked, office.states.contains(state) else { return office.states[0] }
        return state
    }

    private func screen(
        _ region: Region, _ state: ProposalState, _ kind: ProposalKind?, after: String?, _ context: Context
    ) async throws -> QueueScreen {
        let page = try await registry.proposals(
            ProposalFilter(region: region.code, state: state, kind: kind), after: after, limit: QueueScreen.step,
            by: context.actor)
        var screen = QueueScreen(
            visit: context.visit, office: office, region: region, state: state, kind: kind,
            parts: registry.gazetteer.parts(of: region.code), page: page, after: after,
            countdown: try await RoadCountdown.read(
                office == .kecamatan ? [.forward] : [.verify, .list], RoadCountdown.ofOffices, of: region.code, site,
                context),
            decisions: try await registry.decisions(in: region.code, by: context.actor))
        screen.criteria = try await registry.criteria(of: page.items.map(\.id), by: context.actor)
        return screen
    }
}
