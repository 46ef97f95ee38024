package import Hummingbird
package import Registry

/// What the screens need besides the request: the register, how this place behaves, and the files sent along.
struct Site: Sendable {
    let registry: Registry
    let settings: WebSettings
    let files: StaticFiles
    let frameFiles: FrameFiles

    init(registry: Registry, settings: WebSettings) {
        self.registry = registry
        self.settings = settings
        files = StaticFiles()
        frameFiles = FrameFiles(
            stylesheet: files.address(of: "tepat.css"), moreStyles: files.address(of: "lain.css"),
            script: files.address(of: "app.js"), icon: files.address(of: "icon.svg"))
    }
}

/// Everything the program answers over HTTP. Tests and the command line build the same router.
package func buildRouter(registry: Registry, settings: WebSettings = WebSettings()) -> Router<Context> {
    let site = Site(registry: registry, settings: settings)
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

/// Serves until the process is told to stop. `onReady` gets the port, which matters when 0 was asked for.
package func serve(
    registry: Registry, settings: WebSettings = WebSettings(), host: String = "127.0.0.1", port: Int = 8080,
    onReady: @escaping @Sendable (Int) async -> Void = { _ in }
) async throws {
    let application = Application(
        router: buildRouter(registry: registry, settings: settings),
        configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
        onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
        logger: settings.logger
    )
    try await application.runService()
}
