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
            let signedIn = try await site.registry.signIn(
                login: login, password: context.form.exactly("sandi"), from: address(of: request, context))
            // Whoever signs in anew on a shared computer leaves nothing of the session before.
            if let before = context.visit.signedIn { try await site.registry.signOut(token: before.token) }
            var response = Response.see(Self.local(onward) ?? Links.overview())
            response.setCookie(VisitCookies(site.settings).session(signedIn.token))
            return response
        } catch Refusal.wrongPassword {
            return again(context, login, onward, Texts.wrongPassword, .unprocessableContent)
        } catch Refusal.lockedOut(let minutes) {
            return again(context, login, onward, Texts.lockedOut(minutes), .tooManyRequests)
        }
    }

    func signOut(_ request: Request, _ context: Context) async throws -> Response {
        if let signedIn = context.visit.signedIn { try await site.registry.signOut(token: signedIn.token) }
        // The token is dead. It stays in the browser, so that a form still open in another window can be kept for its
        // writer.
        return .see(Links.signIn)
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

    func address(of request: Request, _ context: Context) -> String {
        guard
            site.settings.trustsProxy, let name = HTTPField.Name("X-Forwarded-For"), let list = request.headers[name]
        else { return context.peer }
        return list.split(separator: ",").last.map { String($0).trimmed } ?? context.peer
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
