import Hummingbird
import Registry

/// Writes a proposal for a family that is in no register, and writes it anew as long as the village may.
struct HouseholdHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    // MARK: A new one

    func blank(_ request: Request, _ context: Context) async throws -> Response {
        var screen = try await blankScreen(context)
        screen.sheet["pengusul"] = ProposalContent.Proposer.citizen.rawValue
        if let draft = try await site.draftFields(context) {
            screen.take(draft)
            try await screen.askAsTyped(registry, context)
        }
        return screen.response()
    }

    func write(_ request: Request, _ context: Context) async throws -> Response {
        if let done = try await site.outcomeBefore(of: WriteProposal.self, context) {
            return .see(Links.proposal(done.proposal))
        }
        var screen = try await blankScreen(context)
        screen.sheet = Sheet(context.form)
        await screen.readVillage(registry)
        if context.form.has("_tambah") { return another(screen) }
        do {
            let village = try screen.chosenVillage(context)
            // Villages may be asked their own.
            screen.criteria = try await registry.criteria(of: .newHousehold, at: village)
            let content = try HouseholdSheet(screen: screen).content(at: village)
            let outcome = try await registry.perform(
                WriteProposal(id: context.actionID, .newHousehold, at: village, content), by: context.actor)
            await site.dropDraft(context)
            return .see(Links.proposal(outcome.proposal))
        } catch {
            return try await refused(screen, error, context)
        }
    }

    private func blankScreen(_ context: Context) async throws -> HouseholdScreen {
        let (place, village) = try await HouseholdScreen.place(registry, context)
        var screen = HouseholdScreen(
            visit: context.visit, stored: nil, village: village,
            reasons: try await reasons(at: place, madeAt: nil),
            notice: try await ConsentFields.notice(at: place, registry))
        screen.criteria = try await registry.criteria(of: .newHousehold, at: place)
        return screen
    }

    // MARK: One that is there

    func edit(_ view: ProposalView, _ context: Context) async throws -> Response {
        var screen = try await storedScreen(view, context)
        screen.sheet = HouseholdSheet.start(view)
        // Of another version the rows may be other people's.
        if let draft = try await site.draftFields(context), draft.fields["versi"] == screen.sheet["versi"] {
            screen.take(draft)
        }
        return screen.response()
    }

    func rewrite(_ view: ProposalView, _ context: Context) async throws -> Response {
        var screen = try await storedScreen(view, context)
        screen.sheet = Sheet(context.form)
        if context.form.has("_tambah") { return another(screen) }
        do {
            // The rows are those of the version that the form showed.
            let seen = screen.sheet.seen ?? 0
            guard seen == view.row.version else { throw Refusal.changedMeanwhile(version: view.row.version) }
            let village = view.row.village.code
            let content = try HouseholdSheet(screen: screen).content(at: village)
            _ = try await registry.perform(
                WriteProposal(
                    id: context.actionID, proposal: view.row.id, seen: seen, .newHousehold, at: village, content),
                by: context.actor)
            await site.dropDraft(context)
            return .see(Links.proposal(view.row.id))
        } catch {
            return try await refused(screen, error, context)
        }
    }

    private func storedScreen(_ view: ProposalView, _ context: Context) async throws -> HouseholdScreen {
        let village = view.row.village
        var screen = HouseholdScreen(
            visit: context.visit, stored: view, village: village,
            reasons: try await reasons(at: village.code, madeAt: view.madeAt),
            notice: try await ConsentFields.notice(at: village.code, registry))
        screen.criteria = try await registry.criteria(of: .newHousehold, at: village.code, madeAt: view.madeAt)
        return screen
    }

    // MARK: Both

    private func reasons(at place: RegionCode, madeAt: Int64?) async throws -> [ProposalReason] {
        let setting = try await registry.roadSetting(.newHousehold, at: place, madeAt: madeAt)
        return setting.reasons.compactMap { ProposalReason.named($0) }
    }

    /// The same form with one row more.
    private func another(_ screen: HouseholdScreen) -> Response {
        var screen = screen
        screen.sheet["jumlah"] = String(min(screen.rows + 1, HouseholdScreen.mostMembers))
        return screen.response()
    }

    private func refused(_ screen: HouseholdScreen, _ error: any Error, _ context: Context) async throws -> Response {
        var screen = screen
        let status = try screen.takeRefusal(error)
        await site.keepDraft(context)
        if case Refusal.changedMeanwhile = error { screen.errors = FormErrors("isi", Texts.proposalChanged) }
        if error is Refusal { screen.errors = placed(screen) }
        return screen.response(status)
    }

    /// The register does not say of which row it speaks: where there are several, all of them are meant.
    private func placed(_ screen: HouseholdScreen) -> FormErrors {
        let ofMembers = HouseholdSheet.asked.map(\.rawValue) + ["nik"]
        var errors = FormErrors()
        for (field, words) in screen.errors.all {
            if let trait = HouseTrait(rawValue: field) {
                errors.add(CriteriaFields.field(trait), words)
                continue
            }
            guard ofMembers.contains(field) else {
                errors.add(field, words)
                continue
            }
            errors.add(screen.rows == 1 ? HouseholdScreen.field(field, 1) : "anggota", words)
        }
        return errors
    }
}
