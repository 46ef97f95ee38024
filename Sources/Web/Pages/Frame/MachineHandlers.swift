import Hummingbird
import Registry

/// What browsers and search engines ask for by themselves.
struct MachineHandlers {
    let site: Site

    func file(_ request: Request, _ context: Context) async throws -> Response {
        let file = site.files.response(
            context.parameter("nama"), edition: context.parameter("edisi"), packed: request.takesGzip)
        guard let file else { throw HTTPError(.notFound) }
        return file
    }

    /// No page of a register of people belongs into a search engine.
    func robots(_ request: Request, _ context: Context) async throws -> Response {
        Response(status: .ok, type: "text/plain; charset=utf-8", "User-agent: *\nDisallow: /\n")
    }
}
