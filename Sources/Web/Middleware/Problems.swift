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
            return try answer(problem(error, context), request, context)
        }
    }

    private func problem(_ error: any Error, _ context: Context) -> Problem {
        if let problem = Problem(error) { return problem }
        let place: Logger.Metadata = ["route": "\(context.route)", "request": "\(context.requestID)"]
        if let trouble = DatabaseTrouble(error) {
            site.settings.logger.warning("database", metadata: place.merging(["trouble": "\(trouble)"]) { $1 })
            return Problem(trouble)
        }
        site.settings.logger.error("fault", metadata: place.merging(["error": "\(Fault.words(error))"]) { $1 })
        return .fault(context.requestID)
    }

    private func answer(_ problem: Problem, _ request: Request, _ context: Context) throws -> Response {
        guard wantsJSON(request) else {
            var visit = context.visit
            // Whoever is looking may not be known yet: without a database nobody is.
            visit.language = VisitCookies(site.settings).language(in: request)
            visit.here = request.method == .get ? request.head.path ?? Links.start : Links.start
            var response = ProblemScreen(visit: visit, problem: problem).response(problem.status)
            response.headers[.retryAfter] = problem.retryAfter.map(String.init)
            return response
        }
        var response = try ProblemDetails(problem, context.visit).response(from: request, context: context)
        response.headers[.retryAfter] = problem.retryAfter.map(String.init)
        response.status = problem.status
        response.headers[.contentType] = "application/problem+json"
        return response
    }

    private func wantsJSON(_ request: Request) -> Bool {
        let accept = request.headers[.accept] ?? ""
        return accept.contains("json") && !accept.contains("text/html")
    }
}
