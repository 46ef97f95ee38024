import HTTPTypes
import Hummingbird
import Logging
import Registry

/// One event a request in the log and in the counts: the route's pattern and never the address itself, which may hold a
/// name.
struct RequestLog: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        if site.settings.trustsProxy, let id = Self.givenID(request) { context.take(requestID: id) }
        let start = ContinuousClock.now
        site.state.requests.begin()
        do {
            let response = try await next(request, context)
            end(request, context, response.status.code, ContinuousClock.now - start)
            return response
        } catch {
            end(request, context, 500, ContinuousClock.now - start)
            throw error
        }
    }

    private func end(_ request: Request, _ context: Context, _ status: Int, _ took: Duration) {
        let route = context.route
        site.state.requests.end(request.method, route, status: status, took: took)
        var fields: Logger.Metadata = [
            "method": "\(request.method.rawValue)", "route": "\(route)", "status": .stringConvertible(status),
            "ms": .stringConvertible(took.nanoseconds / 1_000_000), "request": "\(context.requestID)",
        ]
        if let account = context.notes.account { fields["account"] = .stringConvertible(account) }
        // Watchdogs ask every few seconds, and files are nobody's secret: neither is to fill the log.
        let level: Logger.Level = Links.isForMachines(request.uri.path) ? .debug : .info
        site.settings.logger.log(level: level, "request", metadata: fields)
    }

    /// The id under which the proxy knows the request, so that its log and ours can be held together. One that is no id
    /// is passed over: it would be written into the log and onto pages. So is one without a letter, which may be
    /// somebody's number.
    private static func givenID(_ request: Request) -> String? {
        guard let id = request.headers[SecurityHeaders.requestID], (8...64).contains(id.utf8.count) else { return nil }
        let isPlain = id.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
        }
        return isPlain && id.contains { $0.isLetter } ? id : nil
    }
}
