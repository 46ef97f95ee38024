import Hummingbird
import Registry

struct RetentionHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func schedule(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func run(_ request: Request, _ context: Context) async throws -> Response {
        let region = try context.deskRegion
        guard context.form["yakin"] == "ya" else {
            var screen = try await screen(context)
            screen.errors = FormErrors("yakin", DeskTexts.confirmNeeded)
            return screen.response(.unprocessableContent)
        }
        let job = try await registry.enqueue(
            RetentionJob(region: region), title: region.dotted, id: context.actionID, by: context.actor)
        return .see(Links.job(job))
    }

    func row(_ request: Request, _ context: Context) async throws -> Response {
        try await rowScreen(context).response()
    }

    func change(_ request: Request, _ context: Context) async throws -> Response {
        if try await site.outcomeBefore(of: ChangeRetention.self, context) != nil { return .see(Links.retention) }
        var screen = try await rowScreen(context)
        screen.sheet = Sheet(context.form)
        do {
            guard let days = Int(screen.sheet["hari"]) else { throw FormErrors("hari", DeskTexts.numberNeeded) }
            guard let from = TypedDate.day(screen.sheet["berlaku"]) else {
                throw FormErrors("berlaku", DeskTexts.dayNeeded)
            }
            _ = try await registry.perform(
                ChangeRetention(
                    id: context.actionID, region: try context.deskRegion, kind: screen.kind, days: days, from: from,
                    reason: screen.sheet["alasan"]), by: context.actor)
            return .see(Links.retention)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func screen(_ context: Context) async throws -> RetentionScreen {
        let actor = try context.actor
        return RetentionScreen(
            visit: context.visit, rows: try await registry.retentionSchedule(in: try context.deskRegion, by: actor),
            runs: try await registry.retentionRuns(limit: 10, by: actor))
    }

    private func rowScreen(_ context: Context) async throws -> RetentionRowScreen {
        let region = try context.deskRegion
        guard let kind = RetentionKind(rawValue: context.parameter("macam")), kind.applies(to: region) else {
            throw Refusal.notFound
        }
        return RetentionRowScreen(
            visit: context.visit, kind: kind,
            versions: try await registry.retentionHistory(kind, in: region, by: context.actor))
    }
}
