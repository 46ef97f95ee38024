import Hummingbird
import Registry

/// Writes down what a musyawarah decided, name by name; what was typed stays until it is saved or thrown away.
struct DecisionSheetHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await screen(request, context)
        // Each page has a draft of its own.
        let draft = try await site.draftFields(at: screen.address, context)
        if !screen.isOpen {
            // There is nothing to be written any more but what somebody still had in hand.
            let unsaved = try await site.unsavedDecisions(screen.view, by: context.actor)
            if unsaved.isEmpty {
                await site.dropDraft(at: screen.address, context)
                return .see(Links.deliberation(screen.row.id))
            }
        }
        if let draft {
            screen.draftNote = draft.note
            screen.take(Sheet(draft.fields))
        }
        if !screen.isOpen { screen.errors = FormErrors("musyawarah", MeetingTexts.noLongerOpen) }
        return screen.response()
    }

    func save(_ request: Request, _ context: Context) async throws -> Response {
        let before = try await screen(request, context, isShown: false)
        let sheet = Sheet(context.form)
        let errors: FormErrors
        let isCut = TypedDecision.isCut(sheet)
        if isCut {
            errors = FormErrors("musyawarah", MeetingTexts.formCut)
        } else {
            errors = try await write(TypedDecision.read(sheet, before.view.items), before, context)
        }
        if errors.isEmpty {
            await site.dropDraft(at: before.address, context)
            return .see(before.next ?? Links.deliberation(before.row.id))
        }
        // A form that came in part would take the place of a draft that is whole.
        if !isCut { await site.keepDraft(context) }
        var after = try await screen(request, context)
        after.take(sheet)
        after.errors = errors
        return after.response(.unprocessableContent)
    }

    /// Each name that differs from what is there.
    ///
    /// - Returns: what was not written, and why.
    private func write(
        _ typed: [TypedDecision], _ screen: DecisionsScreen, _ context: Context
    ) async throws -> FormErrors {
        var errors = FormErrors()
        var isGone = false
        for one in typed {
            let names = DecisionFields(one.proposal)
            guard let item = screen.view.items.first(where: { $0.proposal.id == one.proposal }) else {
                if one.isTouched { isGone = true }
                continue
            }
            guard one.isUnsaved(beside: item.mark) else { continue }
            guard screen.isOpen else { return FormErrors("musyawarah", MeetingTexts.noLongerOpen) }
            guard let decision = one.decision else {
                errors.add(names.decision, MeetingTexts.decisionNeeded)
                continue
            }
            if one.isOvertaken(by: item.mark) {
                errors.add(names.decision, MeetingTexts.decidedMeanwhile)
                continue
            }
            do {
                _ = try await registry.perform(action(one, decision, screen, context), by: context.actor)
            } catch Refusal.reasonMissing {
                errors.add(names.reason, MeetingTexts.reasonNeeded)
            } catch Refusal.changedMeanwhile {
                errors.add(names.decision, MeetingTexts.decidedMeanwhile)
            } catch Refusal.invalidInput(let field, let reason) {
                let place = names.field(field)
                if errors[place] == nil { errors.add(place, reason) }
            } catch Refusal.notFound {
                isGone = true
            }
        }
        if isGone { errors.add("musyawarah", MeetingTexts.nameGone) }
        return errors
    }

    /// Sent again as it was, of the same musyawarah as it stood, it is the same one.
    private func action(
        _ one: TypedDecision, _ decision: VillageDecision, _ screen: DecisionsScreen, _ context: Context
    ) -> DecideName {
        let token = context.form["_aksi"].map { String($0.prefix(64)) } ?? Secret.unguessable()
        let id = ActionID(
            token: "\(token)-\(one.proposal)",
            content: [
                (name: "putusan", value: one.mark), (name: "dilihat", value: one.shown ?? ""),
                (name: "versi", value: String(screen.row.version)),
            ])
        return DecideName(
            id: id, screen.row.id, one.proposal, decision, reason: one.reason, words: one.words,
            isDisputed: one.isDisputed, seen: one.shown)
    }

    /// - Parameter isShown: false: nothing is read that only the page tells.
    /// - Throws: `Refusal.notFound`, `.notAllowed` for whoever does not write for the village.
    private func screen(
        _ request: Request, _ context: Context, isShown: Bool = true
    ) async throws -> DecisionsScreen {
        let (view, mayWrite) = try await site.meeting(context)
        guard mayWrite else { throw Refusal.notAllowed(.propose) }
        let start = DecisionPages.start(named: Fields(query: request)["sesudah"])
        let items = DecisionPages.items(view.items, after: start)
        let told = isShown ? items.map(\.proposal.id) : []
        var screen = DecisionsScreen(
            visit: context.visit, view: view, start: start, items: items, isOpen: view.row.state == .open,
            criteria: try await registry.criteria(of: told, by: context.actor))
        screen.begin()
        return screen
    }
}
