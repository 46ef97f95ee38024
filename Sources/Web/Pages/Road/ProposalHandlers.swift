import Hummingbird
import Registry

/// The list of proposals, one of them, the steps that are taken with it, and a number shown whole.
struct ProposalHandlers {
    let site: Site
    private var registry: Registry { site.registry }

    // MARK: The list

    func list(_ request: Request, _ context: Context) async throws -> Response {
        let actor = try context.actor
        let fields = Fields(query: request)
        let state = try state(fields["tahap"])
        let kind = try kind(fields["jenis"])
        let region: Region
        switch try await WrittenRegion(site: site).find(fields["wilayah"], by: actor) {
        case .region(let found): region = found
        case .elsewhere(let code): return .see(Links.proposals(code, state: state, kind: kind))
        case .unclear(let text, let regions):
            return ChooseRegionScreen(visit: context.visit, text: text, regions: regions) { code in
                Links.proposals(code, state: state, kind: kind)
            }.response()
        }
        guard actor.scope().contains(region.code) else { throw Refusal.notFound }
        let countdown = try await RoadCountdown.read(RoadWaiting.Wait.allCases, of: region.code, site, context)
        let counts = countdown.waiting.counts
        let filter = ProposalFilter(region: region.code, state: state ?? first(of: counts, for: actor), kind: kind)
        let after = fields["sesudah"]
        let page = try await registry.proposals(filter, after: after, limit: ProposalsScreen.step, by: actor)
        return ProposalsScreen(
            visit: context.visit, region: region, filter: filter, counts: counts, page: page, isFirst: after == nil,
            headline: CutoffHeadline(visit: context.visit, window: countdown.next(CutoffHeadline.kind)),
            countdown: countdown,
            parts: registry.gazetteer.parts(of: region.code)
        ).response()
    }

    /// Where the reader has something to do, else where there is anything at all.
    private func first(of counts: [ProposalState: Int], for actor: Actor) -> ProposalState {
        let roles = Set(actor.grants.map(\.role))
        let there = ProposalState.allCases.filter { counts[$0] != nil }
        let own = there.first { state in state.turn.map { roles.contains($0) } ?? false }
        return own ?? there.first ?? .draft
    }

    private func state(_ text: String?) throws -> ProposalState? {
        guard let text else { return nil }
        guard let state = ProposalState(rawValue: text) else { throw Refusal.notFound }
        return state
    }

    private func kind(_ text: String?) throws -> ProposalKind? {
        guard let text else { return nil }
        guard let kind = ProposalKind(rawValue: text) else { throw Refusal.notFound }
        return kind
    }

    // MARK: One of them

    func show(_ request: Request, _ context: Context) async throws -> Response {
        try await screen(context).response()
    }

    func take(_ request: Request, _ context: Context) async throws -> Response {
        let id = try proposal(context)
        if try await site.outcomeBefore(of: TakeStep.self, context) != nil { return .see(Links.proposal(id)) }
        let sheet = Sheet(context.form)
        guard let step = RoadStep(rawValue: sheet["langkah"]), TakeStep.steps.contains(step) else {
            throw Refusal.notFound
        }
        let asked = StepAsked(
            step, reason: sheet[StepForms.field("alasan", step)], words: sheet[StepForms.field("keterangan", step)],
            papers: sheet.all(StepForms.field("bukti", step)).compactMap { RecordID($0) })
        do {
            _ = try await registry.perform(
                TakeStep(id: context.actionID, id, seen: sheet.seen ?? 0, hash: sheet["hash"], asked),
                by: context.actor)
            return .see(Links.proposal(id))
        } catch {
            var screen = try await screen(context)
            screen.sheet = sheet
            let status = try screen.takeRefusal(error)
            screen.errors = errors(screen, step)
            if case Refusal.changedMeanwhile = error { screen.errors = FormErrors("langkah", Texts.stepChanged) }
            return screen.response(status)
        }
    }

    /// Each at the field of its step; what belongs to none stands at the steps as a whole.
    private func errors(_ screen: ProposalScreen, _ step: RoadStep) -> FormErrors {
        var errors = FormErrors()
        for (field, words) in screen.errors.all {
            let hasField = ["alasan", "keterangan"].contains(field) || (field == "bukti" && !screen.papers.isEmpty)
            errors.add(hasField ? StepForms.field(field, step) : "langkah", words)
        }
        return errors
    }

    func proposal(_ context: Context) throws -> RecordID {
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        return id
    }

    func screen(_ context: Context) async throws -> ProposalScreen {
        let actor = try context.actor
        let id = try proposal(context)
        let page = try await registry.proposalPage(id, by: actor)
        let view = page.view
        let setting = try await registry.roadSetting(
            view.row.kind, at: view.row.village.code, madeAt: view.madeAt)
        var screen = ProposalScreen(
            visit: context.visit, view: view, findings: page.findings,
            programs: try await registry.programs(),
            offered: OfferedSteps(view, through: setting.offices, for: actor),
            evidence: try await registry.evidence(of: .proposal(id), by: actor),
            made: try await registry.paperList(of: .proposal, id, by: actor),
            benefits: page.benefits,
            notice: try await ConsentFields.notice(at: view.row.village.code, registry),
            criteria: page.criteria)
        ConsentFields.start(view.content, in: &screen.sheet)
        return screen
    }

    // MARK: A number

    func askForNumber(_ request: Request, _ context: Context) async throws -> Response {
        try await number(context).screen.response()
    }

    func showNumber(_ request: Request, _ context: Context) async throws -> Response {
        let found = try await number(context)
        var screen = found.screen
        let reason = screen.takeReason(context.form)
        do {
            guard !reason.isEmpty else { throw Refusal.reasonMissing }
            screen.shown = try await registry.reveal(found.asked, reason: reason, by: context.actor)
            return screen.response()
        } catch Refusal.reasonMissing {
            screen.reasonMissing = true
            return screen.response(.unprocessableContent)
        }
    }

    private func number(_ context: Context) async throws -> (asked: RevealedNumber, screen: RevealScreen) {
        let actor = try context.actor
        let id = try proposal(context)
        // Whoever may never see the number need not be asked for a reason first. The register asks again itself.
        if !context.visit.may(.reveal) { throw Refusal.notAllowed(.reveal) }
        let view = try await registry.proposal(id, by: actor)
        guard let member = Int(context.parameter("nomor")), let content = view.content else { throw Refusal.notFound }
        let written = content.typedNumbers[member] ?? ""
        let mother = content.typedMothers[member] ?? ""
        if written.isEmpty, mother.isEmpty { throw Refusal.notFound }
        let members = content.changes.newcomers?.members ?? []
        let typed: String? = member > 0 && member <= members.count ? members[member - 1].values["nama"] : view.row.label
        let name = typed.flatMap { $0.isEmpty ? nil : $0 } ?? context.visit.say(Texts.noName)
        let screen = RevealScreen(
            visit: context.visit, kind: member == 0 ? .kk : .nik, back: Links.proposal(id), name: name,
            masked: written.isEmpty ? "–" : Mask.number(written), mother: Mask.name(mother),
            address: Links.proposedNumber(member, of: id),
            backWords: Texts.backToProposal, place: .proposals)
        return (asked: .proposed(id, member: member), screen: screen)
    }
}
