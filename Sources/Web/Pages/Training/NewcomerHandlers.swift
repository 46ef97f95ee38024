import Hummingbird
import Registry

/// Registration for training, without an administrator. Only on a register of invented people.
struct NewcomerHandlers {
    let site: Site

    func show(_ request: Request, _ context: Context) async throws -> Response {
        if context.visit.signedIn != nil { return .see(Links.training) }
        return try await screen(context).response()
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        guard context.visit.signedIn == nil else { return .see(Links.training) }
        var screen = try await screen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        let password = context.form.exactly("sandi")
        do {
            var errors = FormErrors()
            if screen.sheet["nama"].isEmpty { errors.add("nama", Texts.nameNeeded) }
            if screen.sheet["kantor"].isEmpty { errors.add("kantor", Texts.officeNeeded) }
            if screen.sheet["kursus"].isEmpty { errors.add("kursus", Texts.courseNeeded) }
            if password.isEmpty { errors.add("sandi", Texts.passwordNeeded) }
            try errors.check()
            let caller = site.caller(request, context)
            let login = try await site.registry.register(
                Newcomer(
                    name: screen.sheet["nama"], office: screen.sheet["kantor"], course: screen.sheet["kursus"],
                    password: password, code: screen.sheet["kode"]), from: caller.address)
            let step = try await site.registry.beginSignIn(login: login, password: password, from: caller)
            guard case .signedIn(let signedIn) = step else { return .see(Links.signIn) }
            return try await site.comeIn(
                signedIn, caller, Links.address(Links.training, [("akun", login)]), context)
        } catch Refusal.lockedOut {
            screen.errors = FormErrors("isi", Texts.tooManyNewcomers)
            return screen.response(.tooManyRequests)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func screen(_ context: Context) async throws -> NewcomerScreen {
        guard context.visit.isTraining else { throw Refusal.notFound }
        let setting = try await site.registry.registration
        var screen = NewcomerScreen(
            visit: context.visit, courses: try await site.registry.courses, isOpen: setting.isOpen,
            asksCode: !setting.code.isEmpty)
        screen.sheet["kursus"] = screen.courses.first?.key ?? ""
        return screen
    }
}
