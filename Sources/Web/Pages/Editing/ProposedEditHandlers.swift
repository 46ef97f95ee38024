import Hummingbird
import Registry

/// Writes a proposal anew as long as its village may, with the form that it came from.
struct ProposedEditHandlers {
    let site: Site
    private var registry: Registry { site.registry }
    private var editing: EditingHandlers { EditingHandlers(site: site) }

    func edit(_ view: ProposalView, _ context: Context) async throws -> Response {
        var page = try await screen(view, context)
        if let proposal = page.proposal, !proposal.isPlain { page.sheet = proposal.sheet(over: page.sheet) }
        // Typed over another version, it may speak of what is proposed no more.
        if let draft = try await site.draftFields(context),
            draft.fields[ProposedEdit.seen] == page.sheet[ProposedEdit.seen]
        {
            page.sheet = page.sheet.overlaid(by: Sheet(draft.fields))
            page.draftNote = draft.note
            page.action = draft.action
        }
        page.lookup = try await Lookup.run(page, context, registry)
        page.benefits = try await editing.foreseen(page, context)
        return page.response()
    }

    func rewrite(_ view: ProposalView, _ context: Context) async throws -> Response {
        var page = try await screen(view, context)
        page.sheet = page.sheet.overlaid(by: Sheet(context.form))
        page.lookup = try await Lookup.run(page, context, registry)
        if context.form.has("_cari") || context.form.has("_kembali") {
            page.benefits = try await editing.foreseen(page, context)
            return page.response()
        }
        do {
            let seen = Int(page.sheet[ProposedEdit.seen]) ?? 0
            guard seen == view.row.version, let proposal = page.proposal else {
                throw Refusal.changedMeanwhile(version: view.row.version)
            }
            let changes = try changes(page, proposal)
            if context.form.has("_lihat") {
                let plan = try page.form.plan(page)
                page.effects = plan.effects
                page.benefits = try await registry.benefitEffects(of: changes, by: context.actor)
                return page.response()
            }
            let typed = proposal.isPlain ? nil : page.typedFields
            let content = proposal.content.rewritten(by: changes, form: typed)
            _ = try await registry.perform(
                WriteProposal(
                    id: context.actionID, proposal: view.row.id, seen: seen, view.row.kind,
                    at: view.row.village.code, content),
                by: context.actor)
            await site.dropDraft(context)
            return .see(Links.proposal(view.row.id))
        } catch {
            let status = try page.take(error)
            if case Refusal.changedMeanwhile = error { page.errors = FormErrors("isi", Texts.proposalChanged) }
            if let form = page.form as? MendedForm { page.errors = form.placed(page.errors) }
            page.benefits = try await editing.foreseen(page, context)
            return page.response(status)
        }
    }

    /// What the form comes down to, with the numbers that are proposed already.
    private func changes(_ page: EditScreen, _ proposal: ProposedEdit) throws -> ChangeSet {
        var filled = page
        filled.sheet = proposal.filled(page.sheet)
        var plan = Plan()
        var wrong = FormErrors()
        do { plan = try filled.form.plan(filled) } catch let errors as FormErrors { wrong = errors }
        var set = try filled.changeSet(plan, wrong)
        // What a bulk mend proposed stays one, so that its further rows about the family are added to it.
        set.event = proposal.content.changes.event
        if !page.form.asksDay { set.day = proposal.content.changes.day }
        return set
    }

    private func screen(_ view: ProposalView, _ context: Context) async throws -> EditScreen {
        guard let content = view.content, ProposedEdit.hasForm(content) else { throw Refusal.notFound }
        let family = try await registry.family(content.changes.family, by: context.actor)
        let made = ProposedEdit.form(of: content, in: family)
        var records = MendedRecords(registry: registry, actor: try context.actor, family: family)
        let form: any EditForm
        if let made {
            form = made
        } else {
            form = try await records.form(of: content.changes, view.people)
        }
        var page = try await editing.screen(form, family, context)
        page.proposal = ProposedEdit(id: view.row.id, content: content, isPlain: made == nil)
        page.isProposed = true
        page.sheet[ProposedEdit.seen] = String(view.row.version)
        return page
    }
}
