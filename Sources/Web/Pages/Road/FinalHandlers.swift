import Hummingbird
import Registry

/// The village head's list of what can be made final.
struct FinalHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(Fields(query: request)["wilayah"], context).response()
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        var before = try await screen(context.form["wilayah"], context)
        before.sheet = Sheet(context.form)
        let seen = TickedProposals.read(context.form)
        let part = before.sheet["bagian"] == "yakin_langsung" ? "yakin_langsung" : "yakin"
        before.sheet["bagian"] = part
        do {
            var errors = FormErrors()
            if seen.isEmpty { errors.add(TickedProposals.field, QueueTexts.chooseProposal) }
            if context.form[part] != "ya" { errors.add(part, QueueTexts.sureNeeded) }
            try errors.check()
            let outcome = try await registry.perform(
                Finalise(id: context.actionID, at: before.village.code, seen), by: context.actor)
            var after = try await screen(context.form["wilayah"], context)
            after.result = RoadResult(
                outcome, before.agreed + before.direct, .finalise,
                now: RoadResultPlace(after: .finalise, from: .agreed, of: before.village.code))
            return after.response()
        } catch {
            let status = try before.takeRefusal(error)
            return before.response(status)
        }
    }

    private func screen(_ named: String?, _ context: Context) async throws -> FinalScreen {
        let actor = try context.actor
        let code = try place(named, actor)
        guard let village = await registry.region(code) else { throw Refusal.notFound }
        let road = try await RoadCountdown.read([.agenda, .decision, .final], of: code, site, context)
        var screen = FinalScreen(visit: context.visit, village: village, road: road)
        screen.agreed = try await registry.proposals(
            ProposalFilter(region: code, state: .agreed), after: nil, limit: TakeSteps.most, by: actor
        ).items
        let states: [ProposalState] = [.draft, .putForward, .returned]
        for state in states {
            let page = try await registry.proposals(
                ProposalFilter(region: code, state: state, kinds: ProposalKind.allCases.filter { !$0.needsMusdes }),
                after: nil, limit: TakeSteps.most, by: actor)
            screen.direct += page.items
        }
        return screen
    }

    /// The village that the actor is head of.
    private func place(_ named: String?, _ actor: Actor) throws -> RegionCode {
        let scope = actor.scope(for: .finalise)
        guard let first = scope.regions.first else { throw Refusal.notAllowed(.finalise) }
        guard let named else {
            guard first.level == .village else { throw Refusal.notFound }
            return first
        }
        guard let code = RegionCode(named), code.level == .village, scope.contains(code) else {
            throw Refusal.notFound
        }
        return code
    }
}
