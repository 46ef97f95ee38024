import HTTPTypes
import Hummingbird
import Registry

/// The second factor of one's own account.
struct OwnCodeHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func form(_ request: Request, _ context: Context) async throws -> Response {
        guard let screen = try await enrol(context, isShown: site.isFresh(context)) else {
            return .see(Links.ownAccount)
        }
        return screen.response()
    }

    func confirm(_ request: Request, _ context: Context) async throws -> Response {
        var isShown = site.isFresh(context)
        do {
            let session = try session(context)
            try await site.confirmOwner(context)
            isShown = true
            // The password alone, to see the picture.
            if context.form["lihat"] == "ya" { return try await form(context) }
            let (codes, renewed) = try await registry.confirmSecondFactor(
                context.form["kode"] ?? "", in: session, from: site.caller(request, context))
            return show(codes, renewed, context)
        } catch {
            let answer = try OwnProblem(error, code: "kode")
            guard var screen = try await enrol(context, isShown: isShown) else { return .see(Links.ownAccount) }
            screen.errors = answer.errors
            return answer.onto(screen.response(answer.status))
        }
    }

    private func form(_ context: Context) async throws -> Response {
        guard let screen = try await enrol(context, isShown: true) else { return .see(Links.ownAccount) }
        return screen.response()
    }

    private func session(_ context: Context) throws -> SignedIn {
        guard let session = context.visit.signedIn else { throw Refusal.notSignedIn }
        return session
    }

    func renewCodes(_ request: Request, _ context: Context) async throws -> Response {
        try await changing(context) {
            let codes = try await registry.renewRecoveryCodes(by: context.actor)
            return RecoveryCodesScreen(visit: context.visit, codes: codes).response()
        }
    }

    func replace(_ request: Request, _ context: Context) async throws -> Response {
        try await changing(context) {
            try await registry.replaceSecondFactor(in: session(context))
            return .see(Links.ownCode)
        }
    }

    func turnOff(_ request: Request, _ context: Context) async throws -> Response {
        try await changing(context) {
            try await registry.dropSecondFactor(in: session(context))
            return .see(Links.ownAccount)
        }
    }

    /// What changes a factor that is in use asks for both factors every time.
    private func changing(_ context: Context, _ change: () async throws -> Response) async throws -> Response {
        do {
            try await registry.confirmOwner(password: context.form.exactly("sekarang"), by: context.actor)
            try await registry.confirmCode(context.form["kode"] ?? "", by: context.actor)
            return try await change()
        } catch {
            let problem = try OwnProblem(error, code: "kode")
            var screen = try await OwnAccountHandlers(site: site).screen(context)
            screen.errors = problem.errors
            return problem.onto(screen.response(problem.status))
        }
    }

    /// - Parameter isShown: it was seen that it is the owner who sits there.
    private func enrol(_ context: Context, isShown: Bool) async throws -> EnrolScreen? {
        let actor = try context.actor
        guard let (code, login) = try await registry.enrolment(in: session(context)) else { return nil }
        var screen = EnrolScreen(
            visit: context.visit, code: isShown ? code : nil, login: login,
            isDuty: context.visit.signedIn?.duty != nil, asksPassword: !site.isFresh(context))
        // Who lost a second factor by another's hand is told before anything else.
        let last = try await registry.ownAccount(by: actor).history.first {
            [.secondFactorReset, .secondFactorOff].contains($0.event)
        }
        if last?.event == .secondFactorReset { screen.removed = last }
        return screen
    }

    private func show(_ codes: [String], _ session: SignedIn, _ context: Context) -> Response {
        var visit = context.visit
        visit.signedIn = session
        visit.formSecret = session.csrf
        var response = RecoveryCodesScreen(visit: visit, codes: codes).response()
        response.setCookie(VisitCookies(site.settings).session(session.token))
        return response
    }
}

extension Site {
    /// Somebody who came in so lately need not show again who they are.
    private static let freshFor: Int64 = 600_000

    func isFresh(_ context: Context) -> Bool {
        settings.now() - (context.visit.signedIn?.since ?? 0) < Self.freshFor
    }

    /// Asks for the password that was typed with a form, unless the session is fresh.
    ///
    /// - Throws: `Refusal.wrongPassword`, `Refusal.lockedOut`.
    func confirmOwner(_ context: Context) async throws {
        if isFresh(context) { return }
        try await registry.confirmOwner(password: context.form.exactly("sekarang"), by: context.actor)
    }
}

/// What went wrong with a form about one's own account, at its field.
struct OwnProblem {
    var errors = FormErrors()
    var status = HTTPResponse.Status.unprocessableContent
    private var retryAfter: Int?

    /// - Parameter code: the field that a wrong code is told at.
    /// - Throws: what no form can show.
    init(_ error: any Error, code: String) throws {
        switch error {
        case let errors as FormErrors: self.errors = errors
        case Refusal.wrongPassword: errors = FormErrors("sekarang", Texts.wrongOldPassword)
        case Refusal.wrongCode: errors = FormErrors(code, Texts.wrongCode)
        case Refusal.invalidInput(let field, let reason): errors = FormErrors(field, reason)
        case Refusal.lockedOut(let minutes):
            errors = FormErrors("sekarang", Texts.lockedOut(minutes))
            status = .tooManyRequests
            retryAfter = minutes * 60
        default: throw error
        }
    }

    func onto(_ response: Response) -> Response {
        var response = response
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        return response
    }
}
