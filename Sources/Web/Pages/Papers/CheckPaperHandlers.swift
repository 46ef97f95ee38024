import Hummingbird
import Registry

/// Whoever holds a sheet looks whether it is one of ours, signed in or not.
struct CheckPaperHandlers {
    let site: Site

    func ask(_ request: Request, _ context: Context) async throws -> Response {
        // A form that is sent empty guesses nothing.
        guard let typed = Fields(query: request)["kode"], !typed.allSatisfy(\.isWhitespace) else {
            return CheckPaperScreen(visit: context.visit).response()
        }
        return try await answer(typed, request, context)
    }

    func check(_ request: Request, _ context: Context) async throws -> Response {
        try await answer(context.parameter("kode"), request, context)
    }

    private func answer(_ typed: String, _ request: Request, _ context: Context) async throws -> Response {
        var screen = CheckPaperScreen(visit: context.visit)
        // Nothing longer is a code, and nobody's text is shown back at length.
        screen.typed = String(typed.prefix(64))
        do {
            let address = site.caller(request, context).address
            guard let known = try await site.registry.knownPaper(code: typed, from: address) else {
                screen.isUnknown = true
                return screen.response(.notFound)
            }
            screen.known = known
            return screen.response()
        } catch Refusal.lockedOut(let minutes) {
            screen.minutes = minutes
            return screen.response(.tooManyRequests)
        }
    }
}
