import HTTPTypes
import Hummingbird
import Registry

/// The second step of signing in: a code, in the browser that typed the password.
struct SecondStepHandlers {
    let site: Site
    private var cookies: VisitCookies { VisitCookies(site.settings) }

    func form(_ request: Request, _ context: Context) async throws -> Response {
        let onward = Fields(query: request)["ke"] ?? ""
        if context.visit.signedIn != nil { return .see(SignInHandlers.local(onward) ?? Links.overview()) }
        guard let screen = try await screen(request, context, onward) else { return .see(Links.signIn(onward: onward)) }
        return self.answer(screen, .ok)
    }

    func signIn(_ request: Request, _ context: Context) async throws -> Response {
        let onward = context.form["ke"] ?? ""
        let caller = site.caller(request, context)
        guard let token = cookies.pending(in: request),
            var screen = try await screen(request, context, onward)
        else { throw Refusal.signInOver }
        do {
            let signedIn = try await site.registry.finishSignIn(token, code: context.form["kode"] ?? "", from: caller)
            return try await site.comeIn(signedIn, caller, onward, context)
        } catch Refusal.wrongCode {
            screen.problem = Texts.wrongCode
            return answer(screen, .unprocessableContent)
        } catch Refusal.lockedOut(let minutes) {
            screen.problem = Texts.lockedOut(minutes)
            var response = answer(screen, .tooManyRequests)
            response.headers[.retryAfter] = String(minutes * 60)
            return response
        }
    }

    /// - Returns: nil if nobody's sign-in waits in this browser, or it waited too long.
    private func screen(_ request: Request, _ context: Context, _ onward: String) async throws -> SecondStepScreen? {
        guard let token = cookies.pending(in: request) else { return nil }
        do {
            let login = try await site.registry.pendingLogin(token)
            var screen = SecondStepScreen(visit: context.visit, login: login)
            screen.onward = SignInHandlers.local(onward) ?? ""
            if let code = site.settings.demoAccounts.first(where: { $0.login == login })?.code {
                screen.isDemo = true
                (screen.demoCode, screen.nextAt) = try await site.registry.showableCode(code, of: login)
            }
            return screen
        } catch Refusal.signInOver {
            return nil
        }
    }

    /// The demo has used up its codes for the moment: the page comes again by itself when there is a new one.
    private func answer(_ screen: SecondStepScreen, _ status: HTTPResponse.Status) -> Response {
        var response = screen.response(status)
        if screen.isDemo, screen.demoCode == nil, status == .ok, let refresh = HTTPField.Name("Refresh") {
            response.headers[refresh] = "\(screen.secondsToNext + 1)"
        }
        return response
    }
}
