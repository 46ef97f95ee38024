import HTTPTypes
import Hummingbird
import Registry
import Rules

/// One change of dated data: looked at, submitted, decided, withdrawn, taken back.
struct RuleChangeHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        let screen = try await screen(context)
        var response = screen.response()
        // Without script too the page comes again by itself until the preview is there.
        if screen.isReckoning, let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "2" }
        return response
    }

    func act(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let id = try id(context)
        // All that is done here comes to the same kind of outcome.
        if let done = try await site.outcomeBefore(of: SubmitRuleChange.self, context) {
            return .see(Links.ruleChange(done.change))
        }
        var screen = try await screen(context)
        screen.sheet = Sheet(context.form)
        do {
            let done = try await perform(context.form["_lakukan"] ?? "", id, screen, context, actor)
            return .see(Links.ruleChange(done.change))
        } catch {
            if case Refusal.changedMeanwhile = error {
                screen.errors = FormErrors("isi", Texts.changedSince)
                return screen.response(.conflict)
            }
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    private func perform(
        _ what: String, _ id: RecordID, _ screen: RuleChangeScreen, _ context: Context, _ actor: Actor
    ) async throws -> RuleChangeOutcome {
        let action = context.actionID
        let seen = screen.sheet.seen ?? 0
        let words = screen.sheet["alasan"]
        switch what {
        case "pratinjau": return try await registry.perform(PreviewAgain(id: action, change: id), by: actor)
        case "ajukan":
            return try await registry.perform(SubmitRuleChange(id: action, change: id, seen: seen), by: actor)
        case "setuju", "tolak":
            return try await registry.perform(
                DecideRuleChange(
                    id: action, change: id, seen: seen, approve: what == "setuju", reason: words,
                    previewSeen: Int64(screen.sheet["dilihat"])), by: actor)
        case "tarik":
            return try await registry.perform(
                WithdrawRuleChange(id: action, change: id, seen: seen, reason: words), by: actor)
        case "kembalikan":
            let rows = try await registry.restoring(id, by: actor)
            let change = screen.change
            return try await registry.perform(
                DraftRuleChange(
                    id: action, rows: rows, validFrom: max(change.validFrom, registry.clock.today.packed),
                    reason: Texts.restoreReason(id.description), basis: change.basis, restores: id), by: actor)
        case "keluarkan":
            let change = screen.change
            let rows = change.rows.map(\.body).filter { $0.key != screen.sheet["hal"] }
            return try await registry.perform(
                DraftRuleChange(
                    id: action, change: id, seen: seen, rows: rows, validFrom: change.validFrom,
                    isRetroactive: change.isRetroactive, reason: change.reason, basis: change.basis), by: actor)
        default: throw FormErrors("isi", Texts.chooseOne)
        }
    }

    private func screen(_ context: Context) async throws -> RuleChangeScreen {
        let actor = try context.actor
        let change = try await registry.ruleChange(try id(context), by: actor)
        // A draft is nobody else's business yet.
        guard change.state != .draft || change.account == actor.account else { throw Refusal.notFound }
        var screen = RuleChangeScreen(visit: context.visit, change: change)
        screen.words = try await site.rowWords(context)
        screen.mayDecide = try await registry.mayDecide(change, by: actor)
        screen.mayConfigure = try await registry.mayConfigureRules(actor)
        if change.isOpen, let job = change.previewJob {
            screen.job = try? await registry.job(job, by: actor)  // of another's work there is nothing to see
        }
        if let preview = change.preview {
            screen.isStale = try await registry.isStale(preview) && change.isOpen
            for code in Set(preview.places.map(\.region) + preview.examples.map(\.village)) {
                screen.regions[code] = await registry.region(code)
            }
        }
        return screen
    }

    private func id(_ context: Context) throws -> RecordID {
        _ = try context.actor
        // Who may not enter is told so, whatever the address says.
        guard context.visit.may(.configure) || context.visit.may(.readAudit) else {
            throw Refusal.notAllowed(.configure)
        }
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return id
    }
}
