import Hummingbird
import Registry

/// One import: what came of it, going on with it, taking it back.
struct ImportHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let page = try await registry.importPage(try number(context), by: try context.actor)
        let place = await registry.region(page.line.place) ?? .nation
        return ImportScreen(
            visit: context.visit, page: page, region: place, action: ActionID(Secret.unguessable())
        ).response()
    }

    func resume(_ request: Request, _ context: Context) async throws -> Response {
        let job = try await registry.resumeImport(
            try number(context), action: context.actionID, by: try context.actor)
        return .see(Links.job(job))
    }

    func askUndo(_ request: Request, _ context: Context) async throws -> Response {
        let page = try await registry.importPage(try number(context), by: try context.actor)
        return UndoImportScreen(visit: context.visit, page: page, action: ActionID(Secret.unguessable())).response()
    }

    func undo(_ request: Request, _ context: Context) async throws -> Response {
        let job = try await registry.startUndo(
            of: try number(context), action: context.actionID, by: try context.actor)
        return .see(Links.job(job))
    }

    private func number(_ context: Context) throws -> Int64 {
        guard let number = Int64(context.parameter("nomor")), number > 0,
            String(number) == context.parameter("nomor")
        else { throw Refusal.notFound }
        // Who may not import is told so, whether there is such an import or not.
        if !(try context.actor).grants.contains(where: { $0.permissions.contains(.importFile) }) {
            throw Refusal.notAllowed(.importFile)
        }
        return number
    }
}
