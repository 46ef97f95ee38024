import HTML
import Hummingbird
import Registry

/// The forms that change a family: shown, refused with what is wrong, or saved.
struct EditingHandlers {
    let site: Site
    var registry: Registry { site.registry }

    /// Shows a form as the register has it, or as its writer left it.
    func show(_ make: @escaping @Sendable (FamilyPage, Context) throws -> any EditForm) -> Handler {
        { request, context in
            let family = try await openFamily(context)
            var page = try await screen(try make(family, context), family, context)
            let query = Fields(query: request)
            // A case of the queue leads to its person, a search to somebody of another family.
            if let person = query["orang"] { page.sheet["orang"] = person }
            // A request of the citizen is the evidence of what is mended for it.
            if let evidence = query["bukti"] {
                page.sheet["bukti"] = evidence
                page.sheet["nomor_bukti"] = query["nomor_bukti"] ?? ""
            }
            if let draft = try await site.draftFields(context) {
                page.sheet = page.sheet.overlaid(by: Sheet(draft.fields))
                page.draftNote = draft.note
                page.action = draft.action
            }
            page.lookup = try await Lookup.run(page, context, registry)
            page.benefits = try await foreseen(page, context)
            return page.response()
        }
    }

    /// What it does to benefits in progress, as far as the form says it.
    func foreseen(_ page: EditScreen, _ context: Context) async throws -> [BenefitNote] {
        let day = page.form.asksDay ? TypedDate.day(page.sheet["tanggal"]) : nil
        return try await registry.benefitEffects(
            foreseen: page.form.event, in: page.family.id, page.form.foreseen(page), on: day, by: context.actor)
    }

    /// Takes a form: looks somebody up for it, shows what would happen, or saves.
    func send(_ make: @escaping @Sendable (FamilyPage, Context) throws -> any EditForm) -> Handler {
        { request, context in
            let family = try await openFamily(context)
            // Sent twice, it speaks of a family that is no longer so: it leads to what it came to the first time.
            if let done = try await site.outcomeBefore(of: SubmitChanges.self, context) {
                return .see(address(of: done))
            }
            var page = try await screen(try make(family, context), family, context)
            page.sheet = page.sheet.overlaid(by: Sheet(context.form))
            page.lookup = try await Lookup.run(page, context, registry)
            if context.form.has("_cari") || context.form.has("_kembali") {
                page.benefits = try await foreseen(page, context)
                return page.response()
            }
            do {
                var plan = Plan()
                var wrong = FormErrors()
                do { plan = try page.form.plan(page) } catch let errors as FormErrors { wrong = errors }
                let changes = try page.changeSet(plan, wrong)
                if context.form.has("_lihat") {
                    page.effects = plan.effects
                    page.benefits = try await registry.benefitEffects(of: changes, by: context.actor)
                    return page.response()
                }
                let outcome = try await registry.perform(
                    SubmitChanges(
                        id: context.actionID, changes, typed: page.isProposed ? page.typedFields : nil),
                    by: context.actor)
                await site.dropDraft(context)
                return .see(address(of: outcome))
            } catch {
                let status = try page.take(error)
                page.benefits = try await foreseen(page, context)
                return page.response(status)
            }
        }
    }

    /// Where what was saved is to be seen.
    private func address(of outcome: ChangeOutcome) -> String {
        guard let proposal = outcome.proposal else { return Links.family(outcome.family, saved: outcome.id) }
        return Links.proposal(proposal)
    }

    typealias Handler = @Sendable (Request, Context) async throws -> Response

    /// The family as the actor may see it, if they may change it.
    ///
    /// - Throws: `Refusal.notFound` for one elsewhere, `.notAllowed` for a role that only looks.
    func openFamily(_ context: Context) async throws -> FamilyPage {
        let actor = try context.actor
        guard let id = RecordID(context.parameter("id")) else { throw Refusal.notFound }
        let family = try await registry.family(id, by: actor)
        try actor.meet(Demand(.correct, at: family.village.code))
        return family
    }

    func screen(_ form: any EditForm, _ family: FamilyPage, _ context: Context) async throws -> EditScreen {
        var page = EditScreen(visit: context.visit, family: family, form: form)
        (page.reasons, page.evidence) = try await registry.grounds(of: form.event)
        page.isProposed = try await registry.isProposed(form.event, at: family.village.code, by: context.actor)
        page.sheet = form.start(page)
        if let judged = form.judged { page.facts = facts(judged, family, try await registry.checkRules()) }
        return page
    }

    /// What a script needs to say the same as the register while somebody types.
    private func facts(_ judged: Judged, _ family: FamilyPage, _ rules: CheckRules) -> CheckFacts {
        var position: Int?
        if case .member(let id) = judged { position = family.members.firstIndex { $0.id == id } }
        return CheckFacts(
            rules: rules, hasKK: family.kk?.isEmpty == false, village: family.village.code,
            members: family.members.map { CheckFacts.Member(relation: $0.relation, birth: $0.birth, sex: $0.sex) },
            position: position, kept: position == nil ? [] : ["nik"])
    }

    /// The menu of what can happen to a family.
    func menu(_ request: Request, _ context: Context) async throws -> Response {
        EventMenuScreen(visit: context.visit, family: try await openFamily(context)).response()
    }
}

extension EditScreen {
    /// Puts what was refused onto the form, so that nothing typed is lost.
    ///
    /// - Returns: the status to answer with.
    /// - Throws: what no form can show.
    mutating func take(_ error: any Error) throws -> HTTPResponse.Status {
        guard let error = error as? FieldConflicts else { return try takeRefusal(error) }
        conflicts = error.all
        errors = FormErrors("bentrok", Texts.conflictTitle)
        sheet["bentrok"] = error.all.map(\.field).joined(separator: " ")
        if let version = error.all.map(\.version).max() { sheet["versi"] = String(version) }
        for conflict in error.all { sheet["pilih.\(conflict.field)"] = "" }
        return .conflict
    }
}
