import Hummingbird
import Registry

/// The tata tertib of the meetings of a village.
struct BylawsHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(Fields(query: request)["wilayah"], context).response()
    }

    func set(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context.form["wilayah"], context)
        let page = Links.bylaws(screen.region.code)
        if try await site.outcomeBefore(of: SetBylaws.self, context) != nil { return .see(page) }
        screen.sheet = Sheet(context.form)
        do {
            var errors = FormErrors()
            let bylaws = screen.typed(&errors)
            try errors.check()
            _ = try await registry.perform(
                SetBylaws(id: context.actionID, at: screen.region.code, bylaws), by: context.actor)
            return .see(page)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    /// - Throws: `Refusal.notFound` beyond the actor's area.
    private func screen(_ named: String?, _ context: Context) async throws -> BylawsScreen {
        let region = try await site.region(named: named, context)
        guard region.code.level == .village else { throw Refusal.notFound }
        let bylaws = try await registry.bylaws(at: region.code)
        var screen = BylawsScreen(visit: context.visit, region: region, bylaws: bylaws)
        screen.coming = try await registry.bylawsToCome(at: region.code)
        screen.mayWrite = SetBylaws.isOpen(to: try context.actor, at: region.code)
        return screen
    }
}
