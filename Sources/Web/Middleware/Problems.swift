import Hummingbird
import Logging
import Registry

/// Turns what was thrown into a page or problem+json. Refusals are told; faults are logged once, with the request's
/// id, and told only by that id.
struct Problems: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            if let refusal = error as? Refusal, refusal == .notSignedIn, !wantsJSON(request), request.method == .get {
                // An address made of what somebody typed may be too long to be carried along.
                let here = context.visit.here
                return .see(Links.signIn(onward: here.utf8.count > 1_000 ? Links.start : here))
            }
            // Who asks for what their role may not do is written down, as what they may do is.
            if let actor = context.visit.actor, case Refusal.notAllowed(let permission) = error {
                site.registry.noteRefusal(permission, of: context.route, by: actor)
            }
            return try await answer(problem(error, context), request, context)
        }
    }

    private func problem(_ error: any Error, _ context: Context) -> Problem {
        if let problem = Problem(error) { return problem }
        let place: Logger.Metadata = ["route": "\(context.route)", "request": "\(context.requestID)"]
        if let trouble = DatabaseTrouble(error) {
            let words: Logger.Metadata = ["trouble": "\(trouble)", "error": "\(Fault.words(error))"]
            site.settings.logger.warning("database", metadata: place.merging(words) { $1 })
            return Problem(trouble)
        }
        site.settings.logger.error("fault", metadata: place.merging(["error": "\(Fault.words(error))"]) { $1 })
        return .fault(context.requestID)
    }

    private func answer(_ problem: Problem, _ request: Request, _ context: Context) async throws -> Response {
        guard wantsJSON(request) else {
            var visit = context.visit
            // Whoever is looking may not be known yet: without a database nobody is.
            visit.begin(request, at: site)
            var screen = ProblemScreen(visit: visit, problem: problem)
            if problem.isPassing { screen.sent = await sent(request, context) }
            var response = screen.response(problem.status)
            response.headers[.retryAfter] = problem.retryAfter.map(String.init)
            return response
        }
        var response = try ProblemDetails(problem, context.visit).response(from: request, context: context)
        response.headers[.retryAfter] = problem.retryAfter.map(String.init)
        response.status = problem.status
        response.headers[.contentType] = "application/problem+json"
        return response
    }

    /// The form that was sent, for the page to hold it until it can be taken. Only one that does nothing twice, and never
    /// where passwords and codes are typed. Its secret is the one it came with, so that a form from elsewhere is refused
    /// then as it would have been now.
    private func sent(_ request: Request, _ context: Context) async -> SentForm? {
        let type = request.headers[.contentType] ?? ""
        guard request.method == .post, type.hasPrefix("application/x-www-form-urlencoded"),
            let path = SignInHandlers.local(request.head.path ?? ""),
            ![Links.signIn, Links.ownAccount, Links.trainingRegister].contains(where: path.hasPrefix)
        else { return nil }
        var read = context.notes.form
        // What does not come whole cannot be shown again.
        if read == nil { read = try? await Fields(form: request, limit: site.settings.largestForm) }
        guard let fields = read, fields["_aksi"] != nil else { return nil }
        return SentForm(path: path, fields: fields.pairs)
    }

    private func wantsJSON(_ request: Request) -> Bool {
        if Links.isAPI(request.uri.path) { return true }
        let accept = request.headers[.accept] ?? ""
        return accept.contains("json") && !accept.contains("text/html")
    }
}
