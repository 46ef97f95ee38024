import HTML
import Hummingbird
import Registry

/// The list of musyawarah, a new one, one of them, and what is said of it.
struct DeliberationHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let query = Fields(query: request)
        let region = try await site.region(named: query["wilayah"], context)
        let after = query["sesudah"]
        let page = try await registry.deliberations(
            in: region.code, after: after, limit: DeliberationsScreen.step, by: context.actor)
        return DeliberationsScreen(
            visit: context.visit, region: region, page: page, isFirst: after == nil,
            countdown: try await RoadCountdown.read([.agenda, .decision, .final], of: region.code, site, context)
        ).response()
    }

    func blank(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await newScreen(context)
        if let draft = try await site.draftFields(context) {
            screen.sheet = screen.sheet.overlaid(by: Sheet(draft.fields))
            screen.draftNote = draft.note
            screen.action = draft.action
            if screen.own == nil { screen.village = await TypedVillage.read("desa", screen.sheet, registry) }
        }
        return screen.response()
    }

    func make(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: WriteDeliberation.self, context) {
            return .see(Links.deliberation(done.deliberation))
        }
        var screen = try await newScreen(context)
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        if screen.own == nil { screen.village = await TypedVillage.read("desa", screen.sheet, registry) }
        do {
            let outcome = try await registry.perform(try action(screen, context), by: context.actor)
            await site.dropDraft(context)
            return .see(Links.deliberation(outcome.deliberation))
        } catch {
            let status = try screen.takeRefusal(error)
            await site.keepDraft(context)
            return screen.response(status)
        }
    }

    /// - Throws: `FormErrors`.
    private func action(_ screen: NewDeliberationScreen, _ context: Context) throws -> WriteDeliberation {
        var errors = FormErrors()
        let village = screen.own?.code ?? screen.village.check("desa", &errors)
        let kind = screen.kinds.first { $0.rawValue == screen.sheet["cara"] }
        if kind == nil { errors.add("cara", MeetingTexts.chooseKind) }
        let header = screen.typedHeader(kind ?? .musdes, &errors)
        try errors.check()
        guard let village else { throw errors }
        return WriteDeliberation(id: context.actionID, at: village, header)
    }

    private func newScreen(_ context: Context) async throws -> NewDeliberationScreen {
        let places = try context.actor.scope(for: .propose).regions
        guard let place = places.first else { throw Refusal.notAllowed(.propose) }
        var screen = NewDeliberationScreen(visit: context.visit)
        // An operator writes for the one village of theirs; others say for which.
        if places.count == 1, place.level == .village { screen.own = await registry.region(place) }
        if let kind = screen.kinds.first, screen.own != nil { screen.sheet["cara"] = kind.rawValue }
        return screen
    }

    func show(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await site.deliberationScreen(context)
        try await site.layDraft(over: &screen, context)
        return screen.response()
    }

    /// Corrects what is said of one that is open.
    func correct(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await site.deliberationScreen(context)
        let row = screen.row
        screen.sheet = screen.sheet.overlaid(by: Sheet(context.form))
        do {
            var errors = FormErrors()
            let header = screen.typedHeader(row.header.kind, &errors)
            try errors.check()
            _ = try await registry.perform(
                WriteDeliberation(
                    id: context.actionID, row.id, seen: screen.sheet.seen ?? 0, at: row.village.code, header),
                by: context.actor)
            await site.dropDraft(context)
            return .see(Links.deliberation(row.id))
        } catch {
            let answer = try screen.refused(error)
            await site.keepDraft(context)
            return answer
        }
    }
}

extension Site {
    /// The musyawarah that the address names with its agenda, and whether the actor writes for its village.
    ///
    /// - Throws: `Refusal.notFound`.
    func meeting(_ context: Context) async throws -> (view: DeliberationView, mayWrite: Bool) {
        let actor = try context.actor
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let view = try await registry.deliberation(id, by: actor)
        let roles = actor.roles(meeting: Demand(.propose, at: view.row.village.code))
        return (view, !roles.isEmpty)
    }

    /// The page of the musyawarah that the address names, as the actor may see it.
    ///
    /// - Throws: `Refusal.notFound`.
    func deliberationScreen(_ context: Context) async throws -> DeliberationScreen {
        let actor = try context.actor
        let (view, mayWrite) = try await meeting(context)
        let village = view.row.village.code
        let papers = try await registry.evidence(of: .deliberation(view.row.id), by: actor)
        var screen = DeliberationScreen(visit: context.visit, view: view, evidence: papers)
        screen.mayWrite = mayWrite
        screen.mayReturn = view.row.state == .sealed && !actor.roles(meeting: Demand(.verify, at: village)).isEmpty
        screen.made = try await registry.paperList(of: .deliberation, view.row.id, by: actor)
        screen.sheet = Sheet(view.row.header)
        screen.sheet["versi"] = String(view.row.version)
        screen.criteria = try await registry.criteria(of: view.items.map(\.proposal.id), by: actor)
        guard screen.isOpen else { return screen }
        let states: [ProposalState] = [.draft, .putForward, .postponed, .returned]
        for state in states {
            let page = try await registry.proposals(
                ProposalFilter(region: village, state: state), after: nil, limit: TakeSteps.most, by: actor)
            screen.candidates += page.items
        }
        let more = try await registry.criteria(of: screen.candidates.map(\.id), by: actor)
        screen.criteria.merge(more) { $1 }
        return screen
    }
}

extension Site {
    /// What was typed of the meeting stands on every answer that shows its form: else the next copy of the form would
    /// take the place of what was typed.
    func layDraft(over screen: inout DeliberationScreen, _ context: Context) async throws {
        guard let draft = try await draftFields(at: Links.deliberation(screen.row.id), context) else { return }
        if screen.isOpen { return screen.take(draft) }
        // There is no form any more, but Beranda leads here: it can be thrown away.
        let words: HTML = "<p>\(screen.say(MeetingTexts.headerTooLate))</p>"
        screen.draftNote = "\(draft.note)\(screen.note(.warn, .alert, words))"
    }

    /// Whether the actor has typed something of the meeting that is not saved.
    func hasUnsavedHeader(_ row: DeliberationRow, by actor: Actor) async throws -> Bool {
        guard let draft = try await registry.draft(Links.deliberation(row.id), by: actor) else { return false }
        return Sheet(Fields(draft)).differs(from: row.header)
    }
}

extension DeliberationScreen {
    /// What was typed of the meeting, over what is written down by now.
    mutating func take(_ draft: DraftFields) {
        draftNote = draft.note
        let typed = Sheet(draft.fields)
        guard typed.differs(from: row.header) else { return }
        // Typed over what somebody else has changed meanwhile: to be looked at before it is saved.
        if typed[Self.shownField] != Self.shown(row.header) {
            errors = FormErrors("musyawarah", MeetingTexts.changed)
        }
        sheet = sheet.overlaid(by: typed)
        sheet["versi"] = String(row.version)
    }

    /// The page with what was wrong.
    ///
    /// - Throws: what no form can show.
    func refused(_ error: any Error) throws -> Response {
        var again = self
        let before = errors
        let status = try again.takeRefusal(error)
        if case Refusal.changedMeanwhile = error {
            again.errors = FormErrors("musyawarah", MeetingTexts.changed)
            again.sheet["versi"] = String(row.version)
        }
        // What is to be looked at in a draft is told beside it.
        for (field, words) in before.all where again.errors[field] == nil { again.errors.add(field, words) }
        return again.response(status)
    }
}
