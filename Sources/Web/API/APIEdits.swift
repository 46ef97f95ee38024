import Hummingbird
import Registry

/// Proposals that the forms of the editor make: what is sent fills that form, and goes where it goes.
struct APIEdits {
    let site: Site
    private var registry: Registry { site.registry }
    private static let cards = PersonTrait.identityCards.rawValue

    /// A form that was filled in, with what its fields are called in JSON.
    private struct Filled {
        var page: EditScreen
        /// With what they were told, which stands beside the form.
        var shape: APISheet
        var told: Sheet
        /// Of several records, each with fields of its own.
        var mend: APIMend?
    }

    func write(
        _ sent: APIProposalBody, _ event: ChangeEvent, _ context: Context
    ) async throws -> APIGiven.Taken {
        let actor = try context.actor
        let action = try sent.action
        let family = try await registry.family(try sent.family, by: actor)
        try actor.meet(Demand(.correct, at: family.village.code))
        let filled = try await filled(sent, event, family, nil, context)
        // By this door nothing changes the register at once.
        guard filled.page.isProposed else { throw APIBody.refused("jenis", APITexts.appliesAtOnce) }
        do {
            let changes = try self.changes(filled.page)
            let told = try self.told(filled, ProposalContent(changes).asksConsent, nil)
            var submitted = SubmitChanges(id: action, changes, typed: filled.page.typedFields)
            (submitted.consent, submitted.phone) = (told.consent, told.phone)
            let outcome = try await registry.perform(submitted, by: actor)
            guard let proposal = outcome.proposal else { throw Refusal.changedMeanwhile(version: family.version) }
            return APIGiven.Taken(try await registry.proposal(proposal, by: actor))
        } catch {
            throw filled.shape.refusal(error)
        }
    }

    func rewrite(
        _ sent: APIProposalBody, _ view: ProposalView, _ content: ProposalContent, _ context: Context
    ) async throws -> APIGiven.Taken {
        let actor = try context.actor
        let (action, seen) = (try sent.action, try sent.seen)
        let village = view.row.village.code
        try actor.meet(Demand(.propose, at: village))
        try sent.checkFamily(content.changes.family)
        let event = content.changes.event
        guard try sent.namedEvent(after: event) == event else {
            throw APIBody.refused("peristiwa", APITexts.kindStays)
        }
        let family = try await registry.family(content.changes.family, by: actor)
        let isPlain = ProposedEdit.isOfSeveral(content.changes)
        let stored = ProposedEdit(id: view.row.id, content: content, isPlain: isPlain)
        let filled: Filled
        if isPlain {
            filled = try await mended(sent, stored, view, family, context)
        } else {
            filled = try await self.filled(sent, event, family, stored, context)
        }
        if !isPlain, event == .correction || event == .bulk {
            let person = ProposedEdit.person(of: content.changes)?.description ?? ""
            guard filled.page.sheet["orang"] == person else { throw APIBody.refused("orang", APITexts.kindStays) }
        }
        do {
            let changes = try self.changes(filled.page)
            var written = content.rewritten(by: changes, form: isPlain ? nil : filled.page.typedFields)
            let told = try self.told(filled, written.asksConsent, content)
            (written.consent, written.phone) = (told.consent, told.phone)
            let outcome = try await registry.perform(
                WriteProposal(id: action, proposal: view.row.id, seen: seen, view.row.kind, at: village, written),
                by: actor)
            return APIGiven.Taken(outcome)
        } catch {
            throw filled.mend?.refusal(error) ?? filled.shape.refusal(error)
        }
    }

    // MARK: What they were told

    /// Of those who are asked, and of that alone; what nothing is sent of stays.
    private func told(
        _ filled: Filled, _ isAsked: Bool, _ before: ProposalContent?
    ) throws -> (consent: GivenConsent?, phone: String?) {
        if !isAsked, filled.told.has(ConsentFields.way) {
            throw APIBody.refused("persetujuan", APITexts.consentNotAsked)
        }
        var page = filled.page
        page.sheet = filled.told
        let fields = ConsentFields(screen: page, notice: nil, present: before, isAsked: isAsked)
        var errors = FormErrors()
        let consent = fields.consent(&errors)
        try errors.check()
        return (consent: consent, phone: fields.phone())
    }

    /// Takes out what they were told: it is none of the form's, and not kept with what was typed into that.
    private func takeTold(_ sent: [String: SentJSON], _ before: ProposalContent?) throws -> Sheet {
        let names = APIGrounds.told.map(\.name)
        let own = sent.filter { names.contains($0.key) }
        var sheet = try APISheet(fields: APIGrounds.told, programs: []).read(own, members: [])
        APIGrounds.settlePhone(&sheet, after: before)
        return sheet
    }

    private func withoutTold(_ sent: [String: SentJSON]) -> [String: SentJSON] {
        let names = APIGrounds.told.map(\.name)
        return sent.filter { !names.contains($0.key) }
    }

    // MARK: The form

    private func filled(
        _ sent: APIProposalBody, _ event: ChangeEvent, _ family: FamilyPage, _ stored: ProposedEdit?,
        _ context: Context
    ) async throws -> Filled {
        let own = withoutTold(sent.own)
        let isOfPerson = own["orang"] != nil
        let fields = APIEvents.fields(of: event, isOfPerson: isOfPerson)
        let shape = APISheet(fields: fields, programs: [])
        let members = Set(family.members.map(\.id))
        var typed = try shape.read(own, members: members)
        let told = try takeTold(sent.own, stored?.content)
        try settleCards(&typed, shape)
        try settleNumbers(&typed, stored, shape)
        let form = try form(event, typed, family)
        var page = try await EditingHandlers(site: site).screen(form, family, context)
        page.sheet = page.sheet.overlaid(by: typed)
        page.proposal = stored
        try checkCode("alasan", page.reasons, page.sheet)
        try checkCode("bukti", page.evidence, page.sheet)
        page.lookup = try await Lookup.run(page, context, registry)
        let others = page.lookup.family?.members.map(\.id) ?? []
        try shape.checkRelations(typed, members.union(others))
        return Filled(page: page, shape: APISheet(fields: fields + APIGrounds.told, programs: []), told: told)
    }

    /// What corrects several records, in the form of their fields alone.
    private func mended(
        _ sent: APIProposalBody, _ stored: ProposedEdit, _ view: ProposalView, _ family: FamilyPage,
        _ context: Context
    ) async throws -> Filled {
        let shape = APISheet(fields: APIEvents.grounds, programs: [])
        var own = withoutTold(sent.own)
        let told = try takeTold(sent.own, stored.content)
        guard let listed = own.removeValue(forKey: APIMend.name) else {
            throw APIBody.refused(APIMend.name, APITexts.missing)
        }
        let typed = try shape.read(own, members: [])
        var records = MendedRecords(registry: registry, actor: try context.actor, family: family)
        let form = try await records.form(of: stored.content.changes, view.people)
        let mend = try APIMend(listed, form)
        var page = try await EditingHandlers(site: site).screen(form, family, context)
        page.sheet = mend.filled(page.sheet.overlaid(by: typed))
        page.proposal = stored
        page.isProposed = true
        try checkCode("alasan", page.reasons, page.sheet)
        try checkCode("bukti", page.evidence, page.sheet)
        return Filled(
            page: page, shape: APISheet(fields: APIEvents.grounds + APIGrounds.told, programs: []), told: told,
            mend: mend)
    }

    private func form(_ event: ChangeEvent, _ typed: Sheet, _ family: FamilyPage) throws -> any EditForm {
        switch event {
        case .correction, .bulk:
            guard typed.has("orang") else { return AddressForm() }
            guard let member = family.member(typed["orang"]) else { throw Refusal.notFound }
            return PersonForm(member: member)
        case .house: return HouseForm()
        default:
            guard let form = EventForms.form(event) else { throw Refusal.notFound }
            return form
        }
    }

    /// One sum in JSON, a box for each of its parts in the form.
    private func settleCards(_ sheet: inout Sheet, _ shape: APISheet) throws(Refusal) {
        let name = Self.cards
        guard sheet.has(name), !sheet[name].isEmpty else { return }
        guard let sum = Int(sheet[name]), (0...15).contains(sum) else {
            throw APIBody.refused(shape.place(of: name), APITexts.oddCode)
        }
        sheet.set(name, sum == 0 ? ["0"] : [1, 2, 4, 8].filter { sum & $0 != 0 }.map(String.init))
    }

    /// A number that comes back masked stays as it is proposed; one that is left out is proposed no more.
    private func settleNumbers(
        _ sheet: inout Sheet, _ stored: ProposedEdit?, _ shape: APISheet
    ) throws(Refusal) {
        let proposed = stored?.proposedNumbers ?? []
        for name in ["nik", "kk"] {
            let number = proposed.first { $0.name == name }?.number
            if sheet[name].contains("*") {
                guard let number, Mask.number(number) == sheet[name] else {
                    throw APIBody.refused(shape.place(of: name), APITexts.maskedNumber)
                }
                sheet[name] = ""
            } else if number != nil, !sheet.has(name) {
                sheet["lepas.\(name)"] = "1"
            }
        }
    }

    private func checkCode(_ field: String, _ choices: [Choice], _ sheet: Sheet) throws(Refusal) {
        let code = sheet[field]
        let isKnown = code.isEmpty || choices.contains { $0.code == code }
        if !isKnown { throw APIBody.refused(field, APITexts.oddCode) }
    }

    /// What it comes down to, with the numbers that are proposed already.
    private func changes(_ page: EditScreen) throws -> ChangeSet {
        var filled = page
        if let proposal = page.proposal { filled.sheet = proposal.filled(page.sheet) }
        var plan = Plan()
        var wrong = FormErrors()
        do { plan = try filled.form.plan(filled) } catch let errors as FormErrors { wrong = errors }
        var set = try filled.changeSet(plan, wrong)
        guard let before = page.proposal?.content.changes else { return set }
        // What a bulk mend proposed stays one, and a day that no form asks stays too.
        set.event = before.event
        if !page.form.asksDay { set.day = before.day }
        return set
    }

    // MARK: Giving back

    /// What a proposal of such a form says, as it would be sent; numbers are masked.
    static func given(_ content: ProposalContent, _ kind: ProposalKind) -> [String: GivenJSON] {
        let stored = ProposedEdit(id: RecordID(0), content: content)
        let event = content.changes.event
        let isMend = event == .correction || event == .bulk
        let isPlain = ProposedEdit.isOfSeveral(content.changes)
        let person = isMend && !isPlain ? ProposedEdit.person(of: content.changes) : nil
        var sheet = stored.sheet(over: Sheet())
        if let person { sheet["orang"] = person.description }
        for (name, number) in stored.proposedNumbers { sheet[name] = number }
        // Boxes are kept where they were ticked, and a change that no form made has one number.
        let sum = sheet.all(cards).compactMap { Int($0) }.reduce(0, |)
        if !sheet.all(cards).isEmpty { sheet[cards] = String(sum) }
        if isPlain { sheet = reasoned(content.changes) }
        APIGrounds.fillTold(&sheet, from: content)
        let told = content.asksConsent ? APIGrounds.told : APIGrounds.told.filter { $0.name == "hp" }
        let own = isPlain ? APIEvents.grounds : APIEvents.fields(of: event, isOfPerson: person != nil)
        var given = APISheet(fields: own + told, programs: []).given(sheet)
        if isPlain { given[APIMend.name] = APIMend.given(content.changes) }
        // A removal by an event is told from one by the form that asks why.
        let isNamed = event != .correction && APIEvents.events(of: kind).count > 1
        if isNamed { given["peristiwa"] = .text(event.rawValue) }
        return given
    }

    private static func reasoned(_ set: ChangeSet) -> Sheet {
        var sheet = Sheet()
        sheet["alasan_lain"] = set.reason
        if let evidence = set.evidence {
            sheet["bukti"] = evidence.kind
            sheet["nomor_bukti"] = evidence.number
        }
        return sheet
    }
}
