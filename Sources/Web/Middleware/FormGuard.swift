import HTTPTypes
import Hummingbird
import Registry

/// Lets a form in only if it came from a page of ours, in the hands of the person it was drawn for.
///
/// Three locks, since old browsers lack the first two: what the browser says of the page it comes from, its origin,
/// and the secret that only our own pages hold.
struct FormGuard: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if request.method == .get || request.method == .head { return try await next(request, context) }
        guard request.method == .post else { throw HTTPError(.methodNotAllowed) }
        guard comesFromHere(request) else { throw StaleForm() }
        if Links.isAPI(request.uri.path) || isJSON(request) {
            try check(json: request, context)
            return try await next(request, context)
        }
        if request.headers[.contentType] == "application/octet-stream" {
            return try await next(request, try guarded(piece: request, context))
        }
        if let parts = MultipartBody(request) {
            return try await next(request, try await guarded(parts, context)).told(to: request)
        }
        let fields = try await Fields(form: request, limit: site.settings.largestForm)
        context.notes.form = fields
        guard FormToken.isValid(fields.exactly(FormToken.field), for: context.visit.formSecret) else {
            return try await LateForm(site: site, request: request, context: context, fields: fields).answer().told(
                to: request)
        }
        var context = context
        context.form = fields
        return try await next(request, context).told(to: request)
    }

    /// What the script of a meeting sends; a form to the same place is read as one.
    private func isJSON(_ request: Request) -> Bool {
        Links.isWallEvents(request.uri.path) && request.headers[.contentType]?.hasPrefix("application/json") == true
    }

    /// What a program sends: the secret stands in a header, which no page of another site can add, and nothing is read
    /// before it fits.
    private func check(json request: Request, _ context: Context) throws {
        let type = request.headers[.contentType] ?? ""
        guard type == "application/json" || type.hasPrefix("application/json;") else {
            throw HTTPError(.unsupportedMediaType)
        }
        let key = Self.keyHeader.flatMap { request.headers[$0] } ?? ""
        guard FormToken.isValid(key, for: context.visit.formSecret) else { throw StaleForm() }
    }

    /// A piece of a file, sent by a script of ours: the secret stands in a header, and nothing is read before it fits.
    private func guarded(piece request: Request, _ context: Context) throws -> Context {
        let key = Self.keyHeader.flatMap { request.headers[$0] } ?? ""
        guard FormToken.isValid(key, for: context.visit.formSecret) else { throw StaleForm() }
        var context = context
        context.isPiece = true
        return context
    }

    /// A form with a file in it: its secret is its first part, and nothing after that is read before it fits.
    private func guarded(_ parts: MultipartBody, _ context: Context) async throws -> Context {
        guard let first = try await parts.nextPart(), first.name == FormToken.field, first.fileName == nil,
            FormToken.isValid(try await parts.text(), for: context.visit.formSecret)
        else { throw StaleForm() }
        var context = context
        context.parts = parts
        return context
    }

    private static let keyHeader = HTTPField.Name("X-Tepat-Key")

    private func comesFromHere(_ request: Request) -> Bool {
        if let site = request.headers[Self.fetchSite], site != "same-origin", site != "none" { return false }
        // Under `Referrer-Policy: no-referrer` browsers write "null" here, of which only the secret can judge.
        guard let origin = request.headers[.origin], origin != "null" else { return true }
        let host = origin.split(separator: "/", maxSplits: 2).last.map(String.init)
        return host == request.head.authority
    }

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}

/// A form whose secret does not fit: an old page, another session, or another site.
struct StaleForm: Error {}

extension Response {
    /// A script that sends a form cannot see where it is led on to, and would fetch that page only to throw it away:
    /// it is told the place instead, and goes there itself.
    fileprivate func told(to request: Request) -> Response {
        guard
            status == .seeOther, let asks = Self.sentByScript, request.headers[asks] != nil, let place = Self.goOn,
            let address = headers[.location]
        else { return self }
        var response = self
        response.status = .noContent
        response.headers[.location] = nil
        response.headers[place] = address
        return response
    }

    private static let sentByScript = HTTPField.Name("X-Tepat-Script")
    private static let goOn = HTTPField.Name("X-Tepat-Location")
}
