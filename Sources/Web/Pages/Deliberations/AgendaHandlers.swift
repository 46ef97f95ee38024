import Hummingbird
import Registry

/// What a musyawarah does with proposals: takes them on its agenda, decides, seals; and Dinsos gives its papers back.
struct AgendaHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func put(_ request: Request, _ context: Context) async throws -> Response {
        let before = try await site.deliberationScreen(context)
        let seen = TickedProposals.read(context.form)
        do {
            if seen.isEmpty, before.mayWrite { throw FormErrors("pilih", MeetingTexts.chooseProposal) }
            let outcome = try await registry.perform(
                PutOnAgenda(id: context.actionID, before.row.id, seen), by: context.actor)
            if outcome.left.isEmpty { return .see(Links.deliberation(before.row.id)) }
            var after = try await site.deliberationScreen(context)
            after.result = RoadResult(outcome, before.candidates + after.candidates)
            return after.response()
        } catch {
            return try before.refused(error)
        }
    }

    /// Writes down what was decided on each name that differs from what is there.
    func decide(_ request: Request, _ context: Context) async throws -> Response {
        let before = try await site.deliberationScreen(context)
        guard before.mayWrite else { throw Refusal.notAllowed(.propose) }
        let sheet = Sheet(context.form)
        var errors = FormErrors()
        for item in before.view.items {
            guard let action = action(item, sheet, before, context) else { continue }
            let names = DecisionFields(item.proposal.id)
            do {
                _ = try await registry.perform(action, by: context.actor)
            } catch Refusal.reasonMissing {
                errors.add(names.reason, MeetingTexts.reasonNeeded)
            } catch Refusal.invalidInput(let field, let reason) {
                errors.add(names.field(field), reason)
            }
        }
        if errors.isEmpty { return .see(Links.deliberation(before.row.id)) }
        var after = try await site.deliberationScreen(context)
        after.sheet = after.sheet.overlaid(by: sheet)
        after.sheet["versi"] = String(after.row.version)
        after.errors = errors
        return after.response(.unprocessableContent)
    }

    /// Nil where nothing was chosen, or nothing else than what is there.
    private func action(
        _ item: DeliberationView.Item, _ sheet: Sheet, _ screen: DeliberationScreen, _ context: Context
    ) -> DecideName? {
        let names = DecisionFields(item.proposal.id)
        guard let decision = VillageDecision(rawValue: sheet[names.decision]) else { return nil }
        let reason = decision == .agree ? "" : sheet[names.reason]
        let words = sheet[names.words]
        let isDisputed = sheet[names.dissent] == "ya"
        let isSame =
            item.decision == decision && (item.reason?.name ?? "") == reason && item.words == words
            && item.isDisputed == isDisputed
        if isSame { return nil }
        let token = context.form["_aksi"].map { String($0.prefix(64)) } ?? Secret.unguessable()
        let id = ActionID(
            token: "\(token)-\(item.proposal.id)",
            content: [
                (name: "putusan", value: decision.rawValue), (name: "alasan", value: reason),
                (name: "kata", value: words), (name: "sanggah", value: isDisputed ? "ya" : ""),
            ])
        return DecideName(
            id: id, screen.row.id, item.proposal.id, decision, reason: reason, words: words, isDisputed: isDisputed)
    }

    func seal(_ request: Request, _ context: Context) async throws -> Response {
        let screen = try await site.deliberationScreen(context)
        if try await site.outcomeBefore(of: SealDeliberation.self, context) != nil {
            return .see(Links.deliberation(screen.row.id))
        }
        let sheet = Sheet(context.form)
        do {
            if sheet["yakin"] != "ya", screen.mayWrite { throw FormErrors("yakin", MeetingTexts.sureNeeded) }
            _ = try await registry.perform(
                SealDeliberation(id: context.actionID, screen.row.id, seen: sheet.seen ?? 0),
                by: context.actor)
            return .see(Links.deliberation(screen.row.id))
        } catch {
            return try screen.refused(error)
        }
    }

    func giveBack(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await site.deliberationScreen(context)
        if try await site.outcomeBefore(of: ReturnDeliberation.self, context) != nil {
            return .see(Links.deliberation(screen.row.id))
        }
        let sheet = Sheet(context.form)
        screen.sheet["alasan"] = sheet["alasan"]
        screen.sheet["keterangan"] = sheet["keterangan"]
        do {
            _ = try await registry.perform(
                ReturnDeliberation(
                    id: context.actionID, screen.row.id, seen: sheet.seen ?? 0,
                    reason: sheet["alasan"], words: sheet["keterangan"]), by: context.actor)
            return .see(Links.deliberation(screen.row.id))
        } catch {
            return try screen.refused(error)
        }
    }
}
