import Hummingbird
import Registry

/// Finds out who is looking and in which language, before anything else is decided.
struct Visitors: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.visit.begin(request, at: site)
        context.address = request.head.path ?? Links.start
        // What is the same for everyone is answered without the register: for files it would only cost time, and a
        // watchdog is to get its answer when the database gives none.
        // So is what everybody may read: it takes no cookie and gives none.
        if Links.isForMachines(request.uri.path) { return try await next(request, context) }
        try site.registry.requireStaying()
        if Links.isForEverybody(request.uri.path) { return try await next(request, context) }

        let register = site.registry
        if request.method == .get || request.method == .head {
            return try await register.readingTogether {
                try await answer(request, try await look(request, context), next)
            }
        }
        // Not while a body is on its way, which may take its time.
        context = try await register.readingTogether { [context] in try await look(request, context) }
        return try await answer(request, context, next)
    }

    private func answer(
        _ request: Request, _ context: Context, _ next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let cookies = VisitCookies(site.settings)
        if context.visit.signedIn == nil, cookies.formSecret(in: request) == nil,
            response.headers[.contentType]?.hasPrefix("text/html") == true
        {
            response.setCookie(cookies.formSecret(context.visit.formSecret))
        }
        return response
    }

    /// Who it is, and what every page tells them.
    private func look(_ request: Request, _ context: Context) async throws -> Context {
        let cookies = VisitCookies(site.settings)
        var visit = context.visit
        if let token = cookies.session(in: request) { visit.signedIn = try await site.registry.session(token: token) }
        context.notes.account = visit.actor?.account
        visit.isTraining = try await site.registry.isTraining
        if let area = visit.actor?.grants.first?.region {
            visit.home = area == .nation ? .nation : await site.registry.region(area)
        }
        if visit.isTraining, let actor = visit.actor { try await follow(actor, &visit) }
        if let actor = visit.actor, request.uri.path != Links.draft {
            let waiting = try await site.registry.attention(by: actor)
            (visit.mendCount, visit.transferCount) = (waiting.mend, waiting.transfers)
            visit.noticeCount = waiting.notices
        }
        visit.formSecret = visit.signedIn?.csrf ?? cookies.formSecret(in: request) ?? Secret.unguessable()
        var context = context
        context.visit = visit
        return context
    }

    /// A task that is on goes along, and with it the village in which it is done.
    private func follow(_ actor: Actor, _ visit: inout Visit) async throws {
        guard let guide = try await site.registry.guide(of: actor) else { return }
        visit.guide = guide
        visit.home = await site.registry.region(guide.village)
    }
}

extension Visit {
    /// Takes in what is known of whoever looks before the register is asked: all that a page needs to be one.
    mutating func begin(_ request: Request, at site: Site) {
        language = VisitCookies(site.settings).language(in: request)
        zone = site.settings.zone
        now = site.settings.now()
        version = site.settings.version
        files = site.frameFiles
        here = request.method == .get ? request.head.path ?? Links.start : Links.start
    }
}

/// The five cookies there are: the session, the secret of forms before there is a session, the language, a sign-in that
/// waits for its code, and the mark of a browser that has signed in before.
struct VisitCookies: Sendable {
    private let secure: Bool

    init(_ settings: WebSettings) { secure = settings.secure }

    /// With the prefix `__Host-` a browser refuses the cookie from any other host or path, but only over HTTPS.
    private var prefix: String { secure ? "__Host-" : "" }

    func session(in request: Request) -> String? { value(of: prefix + "tepat", in: request) }
    func session(_ token: String) -> Cookie { cookie(prefix + "tepat", token, maxAge: nil) }

    func formSecret(in request: Request) -> String? {
        value(of: prefix + "formulir", in: request).flatMap { $0.utf8.count == 26 ? $0 : nil }
    }
    func formSecret(_ secret: String) -> Cookie { cookie(prefix + "formulir", secret, maxAge: nil) }

    func pending(in request: Request) -> String? { value(of: prefix + "langkah", in: request) }
    func pending(_ token: String) -> Cookie { cookie(prefix + "langkah", token, maxAge: token.isEmpty ? 0 : nil) }

    func device(in request: Request) -> String? { value(of: prefix + "perangkat", in: request) }
    func device(_ mark: String) -> Cookie { cookie(prefix + "perangkat", mark, maxAge: 15_552_000) }

    func language(in request: Request) -> Language {
        value(of: "bahasa", in: request).flatMap(Language.init) ?? .indonesian
    }
    func language(_ language: Language) -> Cookie { cookie("bahasa", language.rawValue, maxAge: 31_536_000) }

    private func value(of name: String, in request: Request) -> String? {
        request.cookies[name].flatMap { $0.value.isEmpty || $0.value.utf8.count > 256 ? nil : $0.value }
    }

    private func cookie(_ name: String, _ value: String, maxAge: Int?) -> Cookie {
        Cookie(
            name: name, value: value, maxAge: maxAge, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
    }
}
