import Hummingbird
import Registry

/// Proposals about a family that is on record, of the kinds that have a form of their own: what is sent fills that form.
struct APIFamilyProposals {
    let site: Site
    let form: any ProposalForm
    let kind: any APIFamilyKind
    private var registry: Registry { site.registry }
    private var pages: FamilyProposalHandlers { FamilyProposalHandlers(site: site, form: form) }

    /// Nil: its kind has no such form.
    init?(_ kind: ProposalKind, site: Site) {
        guard let form = ProposalForms.form(kind), let named = APIFamilyKinds.named(kind) else { return nil }
        self.site = site
        self.form = form
        self.kind = named
    }

    func write(_ sent: APIProposalBody, _ context: Context) async throws -> APIGiven.Taken {
        try sent.refuse("peristiwa")
        let screen = try await pages.screen(try sent.family, nil, context)
        let village = screen.family.village.code
        let action = try sent.action
        return try await taken(sent, screen, context) { content in
            WriteProposal(id: action, form.kind, at: village, content)
        }
    }

    func rewrite(_ sent: APIProposalBody, _ view: ProposalView, _ context: Context) async throws -> APIGiven.Taken {
        try sent.refuse("peristiwa")
        guard let stored = view.content else { throw Refusal.notFound }
        try sent.checkFamily(stored.changes.family)
        let (action, seen) = (try sent.action, try sent.seen)
        let screen = try await pages.screen(stored.changes.family, view, context)
        return try await taken(sent, screen, context) { content in
            WriteProposal(
                id: action, proposal: view.row.id, seen: seen, form.kind, at: view.row.village.code, content)
        }
    }

    private func taken(
        _ sent: APIProposalBody, _ screen: FamilyProposalScreen, _ context: Context,
        _ action: (ProposalContent) -> WriteProposal
    ) async throws -> APIGiven.Taken {
        let before = screen.stored?.content
        let asked = try await registry.criteria(
            of: form.kind, at: screen.family.village.code, madeAt: screen.stored?.madeAt)
        let shape = APISheet(
            fields: kind.fields + APICriteria.fields(asked) + APIGrounds.fields(asksConsent: form.bringsData),
            programs: screen.programs)
        let members = Set(screen.family.members.map(\.id))
        var own = sent.own
        if let before, own["ppks"] == nil, let type = APIPPKSKind.type(in: before) {
            own["ppks"] = .text(type.rawValue)
        }
        var sheet = try shape.read(own, members: members)
        try shape.checkRelations(sheet, members)
        let people = self.people(sheet)
        APIGrounds.settlePhone(&sheet, after: before)
        kind.complete(&sheet, screen)
        var filled = screen
        filled.sheet = sheet
        do {
            var content = try filled.content()
            content.answers = APICriteria.answers(own, sheet, asked, after: before)
            try checkAll(people, content)
            return APIGiven.Taken(try await registry.perform(action(content), by: context.actor))
        } catch {
            throw shape.refusal(error) { field in form.place(of: field) }
        }
    }

    /// The field that names several, if its kind has one.
    private var several: APIField? {
        kind.fields.first { field in
            if case .members = field.form { return true }
            return false
        }
    }

    private func people(_ sheet: Sheet) -> [String] { several.map { sheet.all($0.sheet) } ?? [] }

    /// A form offers only those for whom it is possible; whoever names others is told so.
    private func checkAll(_ people: [String], _ content: ProposalContent) throws(Refusal) {
        guard let several else { return }
        let named = content.namedMembers.map(\.description)
        for (number, person) in people.enumerated() where !named.contains(person) {
            throw APIBody.refused("\(several.name).\(number + 1)", APITexts.notOffered)
        }
    }
}

extension APISheet {
    /// - Throws: `Refusal.invalidInput` where something is said of somebody who is not among these.
    func checkRelations(_ sheet: Sheet, _ known: Set<RecordID>) throws(Refusal) {
        for name in sheet.names where name.hasPrefix("hub.") {
            let isKnown = RecordID(String(name.dropFirst(4))).map { known.contains($0) } ?? false
            if !isKnown { throw APIBody.refused(place(of: name), APITexts.notOfFamily) }
        }
    }
}
