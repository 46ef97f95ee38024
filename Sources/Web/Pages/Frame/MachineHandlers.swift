import Hummingbird
import Registry

/// What browsers and watchdogs ask for by themselves.
struct MachineHandlers {
    let site: Site

    func file(_ request: Request, _ context: Context) async throws -> Response {
        let file = site.files.response(
            context.parameter("nama"), edition: context.parameter("edisi"), packed: request.takesGzip)
        guard let file else { throw HTTPError(.notFound) }
        return file
    }

    /// Answers only if the database does.
    func health(_ request: Request, _ context: Context) async throws -> Response {
        _ = try await site.registry.freshness()
        return plain("ok\n")
    }

    /// No page of a register of people belongs into a search engine.
    func robots(_ request: Request, _ context: Context) async throws -> Response {
        plain("User-agent: *\nDisallow: /\n")
    }

    private func plain(_ text: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
