import HTML
import HTTPTypes
import Hummingbird
import Registry

/// A new password for one's own account.
struct OwnPasswordHandlers {
    let site: Site

    func form(_ request: Request, _ context: Context) async throws -> Response {
        return try await screen(context).response()
    }

    func change(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        var screen = try await screen(context)
        do {
            if screen.asksPassword {
                try await site.registry.confirmOwner(password: context.form.exactly("sekarang"), by: actor)
            }
            let password = context.form.exactly("baru")
            guard password == context.form.exactly("lagi") else { throw FormErrors("lagi", Texts.passwordsDiffer) }
            guard let asking = context.visit.signedIn else { throw Refusal.notSignedIn }
            let session = try await site.registry.changePassword(
                password, in: asking, from: site.caller(request, context))
            var response = Response.see(screen.isDuty ? Links.overview() : Links.ownAccount(done: .password))
            response.setCookie(VisitCookies(site.settings).session(session.token))
            return response
        } catch {
            let problem = try OwnProblem(error, code: "baru")
            screen.errors = problem.errors
            return problem.onto(screen.response(problem.status))
        }
    }

    /// The password on paper was typed a moment ago; every other is asked for.
    private func screen(_ context: Context) async throws -> OwnPasswordScreen {
        let isDuty = context.visit.signedIn?.duty == .password
        let rule = try await site.registry.passwordRule(of: try context.actor.account)
        return OwnPasswordScreen(
            visit: context.visit, isDuty: isDuty, asksPassword: !(isDuty && site.isFresh(context)),
            ownWords: rule.ownWords)
    }
}

struct OwnPasswordScreen: Screen {
    let visit: Visit
    let isDuty: Bool
    let asksPassword: Bool
    /// For the meter: what counts for nothing in a password of this account.
    let ownWords: [String]
    var errors = FormErrors()

    var title: String { say(isDuty ? Texts.replaceOneTime : Texts.changePassword) }
    var place: Place? { .me }
    var shape: Shape { isDuty ? .gate : .ordinary }
    var needsMoreStyles: Bool { true }
    var help: ScreenHelp? { isDuty ? nil : ScreenHelp(text: Texts.passwordHelp, anchor: "akun-sandi", book: .dinsos) }

    var main: HTML {
        guard isDuty else { return "<div class=\"stack letter\">\(content)</div>" }
        return """
            <div class="gate">\(gateHero)<main id="isi" class="stack" tabindex="-1">\(content)\(wayOut)</main></div>
            """
    }

    private var content: HTML {
        """
        <div><h1 class="t3">\(title)</h1>\
        <p class="soft">\(say(isDuty ? Texts.replaceOneTimeHint : Texts.passwordEndsSessions))</p></div>
        \(problems(errors.all.map { ($0.field, say($0.words)) }))
        <form class="stack" method="post" action="\(Links.ownPassword)">\(visit.formKey)
        \(if: asksPassword, PasswordField(screen: self, name: "sekarang", label: Texts.oldPassword, errors: errors).html)
        \(PasswordField(screen: self, name: "baru", label: Texts.newPassword, errors: errors, hint: Texts.passwordHint, isNew: true).html)
        \(meter)
        \(PasswordField(screen: self, name: "lagi", label: Texts.passwordAgain, errors: errors, isNew: true).html)
        <p class="row"><button class="btn">\(say(Texts.savePassword))</button>\
        \(if: !isDuty, "<a href=\"\(Links.ownAccount)\">\(say(Texts.cancel))</a>")</p></form>
        """
    }

    /// Shown by the script while one types.
    private var meter: HTML {
        """
        <p class="field" data-strength="baru" data-own="\(ownWords.joined(separator: " "))" \
        data-good="\(say(Texts.passwordGood))" data-short="\(say(Texts.passwordShort))" \
        data-weak="\(say(Texts.passwordWeak))" role="status" hidden><progress max="100" value="0" \
        aria-hidden="true"></progress> <span></span></p>
        """
    }
}
