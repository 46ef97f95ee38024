package import Hummingbird
package import Registry

/// What the screens need besides the request: the register, how this place behaves, and the files sent along.
struct Site: Sendable {
    let registry: Registry
    let settings: WebSettings
    let files: StaticFiles
    let frameFiles: FrameFiles
    let state: ServerState
    /// How often what is for everybody is asked for.
    let publicGate = PublicGate()

    init(registry: Registry, settings: WebSettings, state: ServerState) {
        self.registry = registry
        self.settings = settings
        self.state = state
        files = .all
        frameFiles = FrameFiles(
            stylesheet: files.address(of: "tepat.css"), moreStyles: files.address(of: "lain.css"),
            script: files.address(of: "app.js"), icon: files.address(of: "icon.svg"))
    }
}

/// Everything the program answers over HTTP. Tests and the command line build the same router.
package func buildRouter(
    registry: Registry, settings: WebSettings = WebSettings(), state: ServerState = ServerState()
) -> Router<Context> {
    let site = Site(registry: registry, settings: settings, state: state)
    let router = Router(context: Context.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: RequestLog(site: site))
    router.add(middleware: SecurityHeaders(site: site))
    router.add(middleware: Compression())
    // Once for whatever fails while we find out who is there, and once more inside, where that is known.
    router.add(middleware: Problems(site: site))
    router.add(middleware: AddressLimit())
    router.add(middleware: Visitors(site: site))
    router.add(middleware: Problems(site: site))
    router.add(middleware: FormGuard(site: site))
    router.add(middleware: Duties())
    addRoutes(to: router, of: site)
    return router
}
