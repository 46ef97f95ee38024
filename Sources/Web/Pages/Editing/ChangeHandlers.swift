import Hummingbird
import Registry

/// Takes a change back, and agrees to one that waits or refuses it.
struct ChangeHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func undo(_ request: Request, _ context: Context) async throws -> Response {
        let id = try record(context)
        let undone = try await registry.perform(UndoChanges(id: context.actionID, changeSet: id), by: context.actor)
        return .see(Links.family(undone.family, undone: id, left: undone.left))
    }

    func decide(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let id = try record(context)
        let row = try await registry.changeSet(id, by: actor)
        let choice = context.form["putusan"]
        let reason = context.form["alasan"] ?? ""
        do {
            guard choice == "setuju" || choice == "tolak" else { throw FormErrors("putusan", Texts.chooseOne) }
            let outcome = try await registry.perform(
                DecideChanges(id: context.actionID, changeSet: id, approve: choice == "setuju", reason: reason),
                by: actor)
            return .see(Links.family(outcome.family, saved: id))
        } catch let error where Self.isAtField(error) {
            try actor.meet(Demand(.approve, at: row.village.code))
            var screen = DecideScreen(visit: context.visit, change: row)
            screen.reason = reason
            screen.error = Self.words(error)
            return screen.response(.unprocessableContent)
        }
    }

    private static func isAtField(_ error: any Error) -> Bool {
        switch error {
        case is FormErrors, Refusal.reasonMissing, Refusal.invalidInput: true
        default: false
        }
    }

    private static func words(_ error: any Error) -> Words {
        switch error {
        case Refusal.invalidInput(_, let reason): reason
        case let errors as FormErrors: errors.all.first?.words ?? Texts.chooseOne
        default: Texts.refusalReasonNeeded
        }
    }

    private func record(_ context: Context) throws -> RecordID {
        _ = try context.actor
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return id
    }
}
