import HTTPTypes
import Hummingbird
import Registry

/// The second factor of one's own account.
struct OwnCodeHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func form(_ request: Request, _ context: Context) async throws -> Response {
        guard let screen = try await enrol(context) else { return .see(Links.ownAccount) }
        return screen.response()
    }

    func confirm(_ request: Request, _ context: Context) async throws -> Response {
        guard var screen = try await enrol(context) else { return .see(Links.ownAccount) }
        let actor = try context.actor
        do {
            try await site.confirmOwner(context)
            let (codes, session) = try await registry.confirmSecondFactor(
                context.form["kode"] ?? "", by: actor, from: site.caller(request, context))
            return show(codes, session, context)
        } catch {
            let answer = try OwnProblem(error, code: "kode")
            screen.errors = answer.errors
            return answer.onto(screen.response(answer.status))
        }
    }

    func renewCodes(_ request: Request, _ context: Context) async throws -> Response {
        try await changing(context) {
            let codes = try await registry.renewRecoveryCodes(by: context.actor)
            return RecoveryCodesScreen(visit: context.visit, codes: codes).response()
        }
    }

    func replace(_ request: Request, _ context: Context) async throws -> Response {
        try await changing(context) {
            try await registry.replaceSecondFactor(by: context.actor)
            return .see(Links.ownCode)
        }
    }

    func turnOff(_ request: Request, _ context: Context) async throws -> Response {
        try await changing(context) {
            try await registry.dropSecondFactor(by: context.actor)
            return .see(Links.ownAccount)
        }
    }

    /// What changes a factor that is in use asks for the password every time.
    private func changing(_ context: Context, _ change: () async throws -> Response) async throws -> Response {
        do {
            try await registry.confirmOwner(password: context.form.exactly("sekarang"), by: context.actor)
            return try await change()
        } catch {
            let problem = try OwnProblem(error, code: "kode")
            var screen = try await OwnAccountHandlers(site: site).screen(context)
            screen.errors = problem.errors
            return problem.onto(screen.response(problem.status))
        }
    }

    private func enrol(_ context: Context) async throws -> EnrolScreen? {
        let actor = try context.actor
        guard let (code, login) = try await registry.enrolment(by: actor) else { return nil }
        var screen = EnrolScreen(
            visit: context.visit, code: code, login: login, isDuty: context.visit.signedIn?.duty != nil,
            asksPassword: !site.isFresh(context))
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
