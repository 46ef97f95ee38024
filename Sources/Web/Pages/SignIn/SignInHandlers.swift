import HTTPTypes
import Hummingbird
import Registry

/// Coming in, going out, and the language.
struct SignInHandlers {
    let site: Site

    func form(_ request: Request, _ context: Context) async throws -> Response {
        let onward = Fields(query: request)["ke"] ?? ""
        // In another window, say.
        if context.visit.signedIn != nil { return .see(Self.local(onward) ?? Links.overview()) }
        return screen(context, onward: onward).response()
    }

    func signIn(_ request: Request, _ context: Context) async throws -> Response {
        let login = context.form["akun"] ?? ""
        let onward = context.form["ke"] ?? ""
        do {
            let caller = site.caller(request, context)
            let step = try await site.registry.beginSignIn(
                login: login, password: context.form.exactly("sandi"), from: caller)
            switch step {
            case .signedIn(let signedIn): return try await site.comeIn(signedIn, caller, onward, context)
            case .second(let token):
                var response = Response.see(Links.secondStep(onward: Self.local(onward) ?? ""))
                response.setCookie(VisitCookies(site.settings).pending(token))
                return response
            }
        } catch Refusal.wrongPassword {
            return again(context, login, onward, Texts.wrongPassword, .unprocessableContent)
        } catch Refusal.oneTimeOver {
            return again(context, login, onward, Texts.oneTimeOver, .unprocessableContent)
        } catch Refusal.lockedOut(let minutes) {
            var response = again(context, login, onward, Texts.lockedOut(minutes), .tooManyRequests)
            response.headers[.retryAfter] = String(minutes * 60)
            return response
        }
    }

    func signOut(_ request: Request, _ context: Context) async throws -> Response {
        if let signedIn = context.visit.signedIn { try await site.registry.signOut(token: signedIn.token) }
        // The token is dead. It stays in the browser, so that a form still open in another window can be kept for its
        // writer.
        var response = Response.see(Links.signIn)
        // What the browser kept of pages goes; the cookies stay for that form.
        if let clear = HTTPField.Name("Clear-Site-Data") { response.headers[clear] = "\"cache\", \"storage\"" }
        return response
    }

    func language(_ request: Request, _ context: Context) async throws -> Response {
        guard let language = context.form["bahasa"].flatMap(Language.init) else { throw Refusal.notFound }
        var response = Response.see(Self.local(context.form["kembali"] ?? "") ?? Links.start)
        response.setCookie(VisitCookies(site.settings).language(language))
        return response
    }

    private func screen(_ context: Context, onward: String) -> SignInScreen {
        SignInScreen(
            visit: context.visit, demoAccounts: site.settings.demoAccounts, onward: Self.local(onward) ?? "")
    }

    private func again(
        _ context: Context, _ login: String, _ onward: String, _ problem: Words, _ status: HTTPResponse.Status
    ) -> Response {
        var screen = screen(context, onward: onward)
        screen.login = login
        screen.problem = problem
        return screen.response(status)
    }

    /// Only a place of ours, so that nobody is led away: one slash, and nothing a browser could read as a host.
    static func local(_ address: String) -> String? {
        let bytes = Array(address.utf8)
        guard
            bytes.first == UInt8(ascii: "/"), bytes.count < 2000, !bytes.starts(with: Array("//".utf8)),
            bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return address
    }
}

extension Site {
    /// Where a request comes from. A browser that has no mark yet gets one when it has come in.
    func caller(_ request: Request, _ context: Context) -> Caller {
        Caller(
            address: address(of: request, context), agent: request.headers[.userAgent] ?? "",
            device: VisitCookies(settings).device(in: request) ?? Secret.mark())
    }

    private func address(of request: Request, _ context: Context) -> String {
        guard settings.trustsProxy, let name = HTTPField.Name("X-Forwarded-For"), let list = request.headers[name]
        else { return context.peer }
        return list.split(separator: ",").last.map { String($0).trimmed } ?? context.peer
    }

    /// Hands the new session to the browser and leads on.
    func comeIn(_ signedIn: SignedIn, _ caller: Caller, _ onward: String, _ context: Context) async throws -> Response {
        // Whoever signs in anew on a shared computer leaves nothing of the session before.
        if let before = context.visit.signedIn { try await registry.signOut(token: before.token) }
        let cookies = VisitCookies(settings)
        var response = Response.see(SignInHandlers.local(onward) ?? Links.overview())
        response.setCookie(cookies.session(signedIn.token))
        response.setCookie(cookies.pending(""))
        if let device = caller.device { response.setCookie(cookies.device(device)) }
        return response
    }
}
