import Hummingbird
import Registry

/// No address is longer than what programs between a browser and us will carry (nginx gives up on a header of 4 KiB):
/// neither one that is asked for, nor one that we lead to with what was typed in it.
struct AddressLimit: RouterMiddleware {
    static let longest = 4_000

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.utf8.count <= Self.longest else { throw HTTPError(.uriTooLong) }
        let response = try await next(request, context)
        guard response.headers[.location]?.utf8.count ?? 0 <= Self.longest else { throw HTTPError(.uriTooLong) }
        return response
    }
}
