import HTML
import HTTPTypes
import Hummingbird
import Registry

/// One new account.
struct NewAccountHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func form(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func make(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        if let before = try await site.outcomeBefore(of: MakeAccount.self, context) {
            return .see(Links.slips(before.sheet))
        }
        var screen = try await screen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            var errors = FormErrors()
            let name = screen.sheet["nama"]
            if name.isEmpty { errors.add("nama", Texts.personNeeded) }
            let role = Role(rawValue: screen.sheet["peran"])
            if role == nil { errors.add("peran", Texts.roleNeeded) }
            let region = await site.typedRegion(context.form["wilayah"], in: actor.scope(for: .manageAccounts))
            if region == nil { errors.add("wilayah", Texts.placeNeeded) }
            try errors.check()
            guard let role, let region else { throw errors }
            var login = screen.sheet["login"].lowercased()
            if login.isEmpty { login = try await registry.proposedLogin(person: name, at: region) }
            let outcome = try await registry.makeAccount(
                MakeAccount(id: context.actionID, login: login, name: name, grant: Grant(role: role, region: region)),
                by: actor)
            return .see(Links.slips(outcome.sheet))
        } catch Refusal.roleTooHigh(let role) {
            screen.errors = FormErrors("peran", Texts.roleTooHighHint(role))
            return screen.response(.unprocessableContent)
        } catch Refusal.notFound {
            screen.errors = FormErrors("wilayah", Texts.placeNeeded)
            return screen.response(.unprocessableContent)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func screen(_ context: Context) async throws -> NewAccountScreen {
        let actor = try context.actor
        guard !actor.scope(for: .manageAccounts).isEmpty else { throw Refusal.notAllowed(.manageAccounts) }
        var screen = NewAccountScreen(visit: context.visit, roles: try await registry.rolesToGive(by: actor))
        screen.sheet["peran"] = Role.operatorDesa.rawValue
        return screen
    }
}

struct NewAccountScreen: SheetScreen {
    let visit: Visit
    let roles: [Role]
    var sheet = Sheet()
    var errors = FormErrors()

    var title: String { say(Texts.newAccount) }
    var place: Place? { .office }
    var help: ScreenHelp? { ScreenHelp(text: Texts.newAccountHelp, anchor: "pengguna-baru", book: .dinsos) }

    var main: HTML {
        """
        \(OfficeTabs(screen: self, current: .accounts).tabs)
        <div class="stack letter"><p class="small"><a href="\(Links.accounts)">\(say(Texts.allAccounts))</a></p>
        <h1>\(title)</h1>\(problemList)
        \(form(Links.newAccount, action: ActionID(), """
            \(input("nama", Texts.personName, hint: Texts.personNameHint, required: true))
            \(input("peran", Texts.role, .select(roles.map { FormField.Option($0.rawValue, say($0.title)) }), required: true))
            \(input("wilayah", Texts.region, .region, hint: Texts.placeHint, required: true))
            \(input("login", Texts.login, hint: Texts.loginHint))
            <p class="row"><button class="btn">\(say(Texts.makeAccount))</button>\
            <a href="\(Links.accounts)">\(say(Texts.cancel))</a></p>
            """))</div>
        """
    }
}
