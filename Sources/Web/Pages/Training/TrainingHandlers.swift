import Hummingbird
import Registry

/// The courses, beginning one, and ending practice.
struct TrainingHandlers {
    let site: Site

    func start(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        var screen = TrainingScreen(
            visit: context.visit, desk: try await site.registry.training(by: context.actor))
        screen.login = query["akun"]
        return screen.response()
    }

    func askBegin(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func begin(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            var errors = FormErrors()
            if screen.sheet["nama"].isEmpty { errors.add("nama", Texts.nameNeeded) }
            if screen.sheet["kantor"].isEmpty { errors.add("kantor", Texts.officeNeeded) }
            if screen.isAgain, screen.sheet["yakin"] != "ya" { errors.add("yakin", Texts.sureNeeded) }
            try errors.check()
            _ = try await site.registry.perform(
                BeginCourse(
                    id: context.actionID, course: context.parameter("kursus"), name: screen.sheet["nama"],
                    office: screen.sheet["kantor"]), by: context.actor)
            return .see(Links.training)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    func end(_ request: Request, _ context: Context) async throws -> Response {
        _ = try await site.registry.perform(EndPractice(id: context.actionID), by: context.actor)
        return .see(Links.training)
    }

    private func screen(_ context: Context) async throws -> BeginCourseScreen {
        let desk = try await site.registry.training(by: context.actor)
        guard let state = desk.courses.first(where: { $0.course.key == context.parameter("kursus") }) else {
            throw Refusal.notFound
        }
        var screen = BeginCourseScreen(visit: context.visit, state: state)
        screen.losesOther = desk.courses.contains { $0.course.key != state.course.key && $0.entry?.isOn == true }
        screen.sheet["nama"] = state.entry?.name ?? desk.name
        screen.sheet["kantor"] = state.entry?.office ?? (desk.village == nil ? context.visit.home?.fullName ?? "" : "")
        return screen
    }
}
