import Hummingbird
import Registry

/// Writes a proposal about a family that is on record, and writes it anew as long as the village may.
struct FamilyProposalHandlers {
    let site: Site
    let form: any ProposalForm
    private var registry: Registry { site.registry }

    // MARK: A new one

    func blank(_ request: Request, _ context: Context) async throws -> Response {
        guard let family = try named(request) else { return try await chooser(context).response() }
        var screen = try await screen(family, nil, context)
        screen.begin()
        if let draft = try await site.draftFields(context) { take(draft, &screen) }
        screen.benefits = try await foreseen(screen, context)
        return screen.response()
    }

    func write(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: WriteProposal.self, context) {
            return .see(Links.proposal(done.proposal))
        }
        guard let family = try named(request) else { return try await choose(context) }
        var screen = try await screen(family, nil, context)
        screen.sheet = Sheet(context.form)
        if context.form.has("_lihat") { return try await looked(screen, context) }
        do {
            let content = try screen.content()
            let outcome = try await registry.perform(
                WriteProposal(id: context.actionID, form.kind, at: screen.family.village.code, content),
                by: context.actor)
            await site.dropDraft(context)
            return .see(Links.proposal(outcome.proposal))
        } catch {
            return try await refused(screen, error, context)
        }
    }

    /// The family that the address names, by the number of its record.
    private func named(_ request: Request) throws -> RecordID? {
        guard let text = Fields(query: request)["keluarga"] else { return nil }
        guard let id = RecordID(text) else { throw Refusal.notFound }
        return id
    }

    // MARK: For which family

    private func chooser(_ context: Context) async throws -> ChooseFamilyScreen {
        let places = try context.actor.scope(for: .propose).regions
        guard let place = places.first else { throw Refusal.notAllowed(.propose) }
        var village: Region?
        if places.count == 1, place.level == .village { village = await registry.region(place) }
        return ChooseFamilyScreen(visit: context.visit, kind: form.kind, village: village)
    }

    private func choose(_ context: Context) async throws -> Response {
        var screen = try await chooser(context)
        screen.sheet = Sheet(context.form)
        if screen.village == nil { screen.typed = await TypedVillage.read("desa", screen.sheet, registry) }
        do {
            var errors = FormErrors()
            let scope = try context.actor.scope(for: .propose)
            let code = screen.village?.code ?? screen.typed.check("desa", &errors)
            if let code, !scope.contains(code) { errors.add("desa", Texts.villageNotYours) }
            try errors.check()
            guard let code else { throw errors }
            screen.lookup = try await Lookup.run(.family, screen.sheet, in: code, but: nil, context, registry)
            if context.form.has("_cari") { return screen.response() }
            if let family = screen.lookup.family { return .see(Links.newProposal(form.kind, family: family.id)) }
            throw FormErrors(Lookup.family, Texts.chooseFamily)
        } catch {
            let status = try screen.takeRefusal(error)
            return screen.response(status)
        }
    }

    // MARK: One that is there

    func edit(_ view: ProposalView, _ context: Context) async throws -> Response {
        var screen = try await stored(view, context)
        screen.begin()
        // Of another version it may be about other people.
        if let draft = try await site.draftFields(context), draft.fields["versi"] == screen.sheet["versi"] {
            take(draft, &screen)
        }
        screen.benefits = try await foreseen(screen, context)
        return screen.response()
    }

    func rewrite(_ view: ProposalView, _ context: Context) async throws -> Response {
        var screen = try await stored(view, context)
        screen.sheet = Sheet(context.form)
        if context.form.has("_lihat") { return try await looked(screen, context) }
        do {
            let seen = screen.sheet.seen ?? 0
            guard seen == view.row.version else { throw Refusal.changedMeanwhile(version: view.row.version) }
            let content = try screen.content()
            _ = try await registry.perform(
                WriteProposal(
                    id: context.actionID, proposal: view.row.id, seen: seen, form.kind, at: view.row.village.code,
                    content), by: context.actor)
            await site.dropDraft(context)
            return .see(Links.proposal(view.row.id))
        } catch {
            return try await refused(screen, error, context)
        }
    }

    private func stored(_ view: ProposalView, _ context: Context) async throws -> FamilyProposalScreen {
        guard let content = view.content else { throw Refusal.notFound }
        return try await screen(content.changes.family, view, context)
    }

    // MARK: Both

    /// The form about a family, with nothing in it yet.
    func screen(
        _ id: RecordID, _ view: ProposalView?, _ context: Context
    ) async throws -> FamilyProposalScreen {
        let actor = try context.actor
        let family = try await registry.family(id, by: actor)
        try actor.meet(Demand(.propose, at: family.village.code))
        let setting = try await registry.roadSetting(form.kind, at: family.village.code, madeAt: view?.madeAt)
        return FamilyProposalScreen(
            visit: context.visit, kindForm: form, family: family, aid: try await registry.aid(of: id, by: actor),
            programs: try await registry.programs(), setting: setting, stored: view,
            notice: try await ConsentFields.notice(at: family.village.code, registry))
    }

    /// What it does to benefits in progress, where somebody goes by it.
    private func foreseen(_ screen: FamilyProposalScreen, _ context: Context) async throws -> [BenefitNote] {
        guard let plan = screen.foreseen else { return [] }
        return try await registry.benefitEffects(
            foreseen: plan.event, in: screen.family.id, plan.changes, on: plan.day, by: context.actor)
    }

    /// The same form with what it does, and with what is missing still. Nothing is saved.
    private func looked(_ screen: FamilyProposalScreen, _ context: Context) async throws -> Response {
        var screen = screen
        await site.keepDraft(context)
        screen.benefits = try await foreseen(screen, context)
        do throws(FormErrors) { _ = try screen.content() } catch { screen.errors = error }
        // Half filled in, it is not known yet that nothing happens.
        screen.isLooked = screen.errors.isEmpty
        return screen.response()
    }

    private func take(_ draft: DraftFields, _ screen: inout FamilyProposalScreen) {
        screen.sheet = Sheet(draft.fields)
        screen.draftNote = draft.note
        screen.action = draft.action
    }

    private func refused(
        _ screen: FamilyProposalScreen, _ error: any Error, _ context: Context
    ) async throws -> Response {
        var screen = screen
        let status = try screen.takeRefusal(error)
        await site.keepDraft(context)
        screen.benefits = try await foreseen(screen, context)
        if case Refusal.changedMeanwhile = error, screen.stored != nil {
            screen.errors = FormErrors("isi", Texts.proposalChanged)
        }
        if error is Refusal {
            var placed = FormErrors()
            for (field, words) in screen.errors.all { placed.add(form.place(of: field), words) }
            screen.errors = placed
        }
        return screen.response(status)
    }
}
