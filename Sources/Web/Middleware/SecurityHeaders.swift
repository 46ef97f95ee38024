import HTTPTypes
import Hummingbird

/// What every answer says to the browser, errors and files included.
struct SecurityHeaders: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // A file that was uploaded is let do less than a page: it says so itself.
        for (name, value) in Self.always where response.headers[name] == nil { response.headers[name] = value }
        if site.settings.secure { response.headers[Self.strictTransport] = "max-age=31536000; includeSubDomains" }
        // Pages hold personal data; only what says otherwise may be kept.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        response.headers[Self.requestID] = context.requestID
        return response
    }

    /// The names are ours and known to be well-formed, so an unknown one would simply be left out.
    private static let always: [(HTTPField.Name, String)] = [
        (
            "Content-Security-Policy",
            // The rules are WebAssembly, which browsers count as a kind of eval of its own.
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; "
                + "form-action 'self'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

    private static let strictTransport = HTTPField.Name.strictTransportSecurity
    static let requestID = HTTPField.Name("X-Request-ID") ?? .server
}
