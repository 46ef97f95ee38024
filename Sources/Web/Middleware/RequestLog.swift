import Hummingbird
import Logging

/// One line a request: the route's pattern and never the address itself, which may hold a name.
struct RequestLog: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        do {
            let response = try await next(request, context)
            write(request, context, "\(response.status.code)", clock.now - start)
            return response
        } catch {
            write(request, context, "failed", clock.now - start)
            throw error
        }
    }

    private func write(_ request: Request, _ context: Context, _ outcome: String, _ took: Duration) {
        let milliseconds = took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000
        let pattern = context.endpointPath ?? "-"
        let line = "\(request.method.rawValue) \(pattern) \(outcome) \(milliseconds) ms \(context.requestID)"
        site.settings.logger.info("\(line)")
    }
}
