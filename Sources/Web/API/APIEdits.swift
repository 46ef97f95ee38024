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
        var shape: APISheet
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
            let outcome = try await registry.perform(
                SubmitChanges(id: action, try changes(filled.page), typed: filled.page.typedFields), by: actor)
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
        guard try sent.event == event else { throw APIBody.refused("peristiwa", APITexts.kindStays) }
        let family = try await registry.family(content.changes.family, by: actor)
        let stored = ProposedEdit(id: view.row.id, content: content)
        let filled = try await filled(sent, event, family, stored, context)
        if event == .correction {
            let person = ProposedEdit.person(of: content.changes)?.description ?? ""
            guard filled.page.sheet["orang"] == person else { throw APIBody.refused("orang", APITexts.kindStays) }
        }
        do {
            let written = content.rewritten(by: try changes(filled.page), form: filled.page.typedFields)
            let outcome = try await registry.perform(
                WriteProposal(id: action, proposal: view.row.id, seen: seen, view.row.kind, at: village, written),
                by: actor)
            return APIGiven.Taken(outcome)
        } catch {
            throw filled.shape.refusal(error)
        }
    }

    // MARK: The form

    private func filled(
        _ sent: APIProposalBody, _ event: ChangeEvent, _ family: FamilyPage, _ stored: ProposedEdit?,
        _ context: Context
    ) async throws -> Filled {
        let isOfPerson = sent.own["orang"] != nil
        let shape = APISheet(fields: APIEvents.fields(of: event, isOfPerson: isOfPerson), programs: [])
        let members = Set(family.members.map(\.id))
        var typed = try shape.read(sent.own, members: members)
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
        return Filled(page: page, shape: shape)
    }

    private func form(_ event: ChangeEvent, _ typed: Sheet, _ family: FamilyPage) throws -> any EditForm {
        switch event {
        case .correction:
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
        return try filled.changeSet(plan, wrong)
    }

    // MARK: Giving back

    /// What a proposal of such a form says, as it would be sent; numbers are masked.
    static func given(_ content: ProposalContent, _ kind: ProposalKind) -> [String: GivenJSON] {
        let stored = ProposedEdit(id: RecordID(0), content: content)
        let event = content.changes.event
        let person = event == .correction ? ProposedEdit.person(of: content.changes) : nil
        var sheet = stored.sheet(over: Sheet())
        if let person { sheet["orang"] = person.description }
        for (name, number) in stored.proposedNumbers { sheet[name] = number }
        // Boxes are kept where they were ticked, and a change that no form made has one number.
        let sum = sheet.all(cards).compactMap { Int($0) }.reduce(0, |)
        if !sheet.all(cards).isEmpty { sheet[cards] = String(sum) }
        let shape = APISheet(fields: APIEvents.fields(of: event, isOfPerson: person != nil), programs: [])
        var given = shape.given(sheet)
        // A removal by an event is told from one by the form that asks why.
        let isNamed = event != .correction && APIEvents.events(of: kind).count > 1
        if isNamed { given["peristiwa"] = .text(event.rawValue) }
        return given
    }
}
