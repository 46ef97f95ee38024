import Foundation
import HTTPTypes
import Hummingbird

/// What watchdogs ask: whether the server lives, whether visitors can be sent to it, and what it counts.
struct HealthHandlers {
    let site: Site
    private let probe: ReadinessProbe

    init(site: Site) {
        self.site = site
        probe = ReadinessProbe(registry: site.registry, settings: site.settings, state: site.state)
    }

    /// Lives: no more than that is looked at, so that a slow database gets nobody to restart the program.
    func health(_ request: Request, _ context: Context) async throws -> Response {
        Response(status: .ok, type: "text/plain; charset=utf-8", "ok\n")
    }

    func ready(_ request: Request, _ context: Context) async throws -> Response {
        var readiness = await probe.look()
        if !Watchers.allow(request, context, site.settings) { readiness.checks = nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(readiness), as: UTF8.self)
        var response = Response(
            status: readiness.isReady ? .ok : .serviceUnavailable, type: "application/json", text + "\n")
        if !readiness.isReady { response.headers[.retryAfter] = "5" }
        return response
    }

    /// To whoever may not see them there are no metrics.
    func metrics(_ request: Request, _ context: Context) async throws -> Response {
        guard Watchers.allow(request, context, site.settings) else { throw HTTPError(.notFound) }
        return Response(status: .ok, type: "text/plain; version=0.0.4; charset=utf-8", await Metrics.text(of: site))
    }
}

/// Who may see how the server is: programs on the same machine, and whoever holds the token.
enum Watchers {
    static func allow(_ request: Request, _ context: Context, _ settings: WebSettings) -> Bool {
        isOnThisMachine(request, context) || holdsToken(request, settings.metricsToken)
    }

    /// A proxy on this machine brings strangers, and says so.
    private static func isOnThisMachine(_ request: Request, _ context: Context) -> Bool {
        let peer = context.peer.hasPrefix("::ffff:") ? String(context.peer.dropFirst(7)) : context.peer
        guard peer == "::1" || peer.hasPrefix("127.") else { return false }
        return signsOfProxies.allSatisfy { request.headers[$0] == nil }
    }

    private static let signsOfProxies = [
        "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via",
    ].compactMap { HTTPField.Name($0) }

    private static func holdsToken(_ request: Request, _ token: String?) -> Bool {
        guard let token, !token.isEmpty, let sent = request.headers[.authorization] else { return false }
        return Secret.agree(Array("Bearer \(token)".utf8), Array(sent.utf8))
    }
}

extension Response {
    init(status: HTTPResponse.Status, type: String, _ text: String) {
        self.init(
            status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
