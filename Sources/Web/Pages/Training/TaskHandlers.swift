import Hummingbird
import Registry

/// One task: begun, hinted at, marked.
struct TaskHandlers {
    let site: Site

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func send(_ request: Request, _ context: Context) async throws -> Response {
        let (course, task) = (context.parameter("kursus"), context.parameter("tugas"))
        let address = Links.trainingTask(course, task)
        // Each press is one of its own: what the register holds may have changed since the page was drawn.
        let id = ActionID()
        switch context.form["langkah"] {
        case "mulai":
            _ = try await site.registry.perform(
                BeginTask(id: id, course: course, task: task), by: context.actor)
            let (_, state) = try await site.registry.trainingTask(course, task, by: context.actor)
            if state.place == .quiz || context.form["lagi"] == "ya" { return .see(address) }
            let village = try await site.registry.guide(of: context.actor)?.village
            return .see(Links.place(state.place, in: village, task: address))
        case "petunjuk":
            _ = try await site.registry.perform(
                AskHint(id: id, course: course, task: task, shown: Int(context.form["tampil"] ?? "") ?? 0),
                by: context.actor)
            return .see(address + "#petunjuk")
        case "periksa": return try await mark(course, task, address, context)
        default: throw Refusal.notFound
        }
    }

    private func mark(_ course: String, _ task: String, _ address: String, _ context: Context) async throws -> Response
    {
        let (_, state) = try await site.registry.trainingTask(course, task, by: context.actor)
        if !state.isBegun { return .see(address) }
        let questions = state.task.questions
        var answers: [String: Int] = [:]
        for question in questions { answers[question.key] = context.form["j-\(question.key)"].flatMap { Int($0) } }
        if answers.count < questions.count, !state.isDone {
            var screen = try await screen(context)
            screen.answers = answers
            screen.missing = questions.map(\.key).filter { answers[$0] == nil }
            return screen.response(.unprocessableContent)
        }
        // Looks are written down in groups: what was seen a moment ago must count.
        await site.registry.finishAudit()
        let outcome = try await site.registry.perform(
            MarkTask(id: ActionID(), course: course, task: task, answers: answers), by: context.actor)
        if let number = outcome.certificate, !state.isDone { return .see(Links.certificate(number)) }
        return .see(address + "#hasil")
    }

    func hideGuide(_ request: Request, _ context: Context) async throws -> Response {
        _ = try await site.registry.perform(LeaveTask(id: ActionID()), by: context.actor)
        return .see(SignInHandlers.local(context.form["kembali"] ?? "") ?? Links.training)
    }

    private func screen(_ context: Context) async throws -> TaskScreen {
        let (course, task) = try await site.registry.trainingTask(
            context.parameter("kursus"), context.parameter("tugas"), by: context.actor)
        return TaskScreen(visit: context.visit, course: course, state: task)
    }
}
