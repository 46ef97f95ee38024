import Hummingbird
import Registry

/// The page that shows every piece in every state, for those who build screens. It is there in development only.
struct PiecesHandlers {
    let site: Site

    func show(_ request: Request, _ context: Context) async throws -> Response {
        guard site.settings.isDevelopment else { throw HTTPError(.notFound) }
        let rules = try await site.registry.checkRules()
        return PiecesScreen(visit: context.visit, rules: rules).response()
    }
}

func addPiecesRoutes(to router: Router<Context>, of site: Site) {
    router.get("/_pieces", use: PiecesHandlers(site: site).show)
}
