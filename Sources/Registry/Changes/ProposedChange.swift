import Rules
import Storage

/// Writes as a proposal what a form or a bulk mend would have changed at once.
struct ProposedChange {
    let changes: ChangeSet
    let typed: [TypedField]?
    let isBulk: Bool
    let work: ChangeWork
    var consent: GivenConsent?
    var phone: String?

    /// Within the transaction of what was submitted, under its id. The register stays as it is.
    func write(in family: FamilyRecord, id: ActionID) throws -> ChangeOutcome {
        guard let kind = ProposalKind(event: changes.event) else { throw Refusal.notAllowed(.correct) }
        try work.actor.meet(Demand(.propose, at: family.village))
        let content = ProposalContent(
            changes, reason: FormReason.name(of: changes), proposer: .office, form: typed, consent: consent,
            phone: phone)
        var action = WriteProposal(id: id, kind, at: family.village, content)
        if isBulk, let begun = try draft(kind, family.key), let before = begun.content {
            action.content = try ProposalContent(text: before)
            action.content.changes.changes += changes.changes
            // What was typed meanwhile is in the changes, and no longer all of them.
            action.content.form = nil
            (action.proposal, action.seen) = (begun.key.id, begun.version)
        }
        let written = try action.perform(in: work.db, by: work.actor, work.registry)
        return ChangeOutcome(
            id: written.proposal, state: .proposed, family: changes.family, mended: [], opened: [],
            errors: family.errorsFound + family.errorsStated, keptOfOthers: [], proposal: written.proposal)
    }

    /// A family has one proposal of a bulk mend, whatever number of its rows is about it: the draft that an earlier row
    /// began, if nobody has done anything else with it.
    private func draft(_ kind: ProposalKind, _ family: RecordKey) throws -> ProposalRecord? {
        let records = try work.db.rows(
            """
            SELECT \(ProposalRecord.columns) FROM proposal
            WHERE home = \(family.home) AND family = \(family.id) AND kind = \(kind)
            AND state = \(ProposalState.draft) AND maker = \(work.actor.account) ORDER BY id
            """
        ).map(ProposalRecord.init)
        return try records.first { record in
            guard let text = record.content else { return false }
            var begun = try ProposalContent(text: text).changes
            begun.changes = changes.changes
            return begun == changes
        }
    }
}

/// Why somebody is removed, as proposals name it: of the forms and lists that say so otherwise.
enum FormReason {
    private static let names: [RecordStatus: String] = [
        .deceased: "MENINGGAL", .moved: "PINDAH", .notFound: "TIDAK_DITEMUKAN", .duplicate: "GANDA_LINTAS_DESA",
        .withdrawn: "GANDA_LINTAS_DESA",
    ]

    /// All that forms of a kind give.
    static func all(of kind: ProposalKind) -> Set<String> { kind == .removal ? Set(names.values) : [] }

    /// Empty: kinds that remove nobody need none.
    static func name(of set: ChangeSet) -> String {
        guard ProposalKind(event: set.event) == .removal else { return "" }
        for case .status(let change) in set.changes {
            if let status = RecordStatus(rawValue: change.status), let name = names[status] { return name }
        }
        return ""
    }
}

extension Registry {
    /// Whether what this actor changes by such a form in a village becomes a proposal: forms say so before they are
    /// sent.
    package func isProposed(_ event: ChangeEvent, at village: RegionCode, by actor: Actor) async throws -> Bool {
        let roles = actor.roles(meeting: Demand(.correct, at: village))
        let day = clock.today.packed
        return try await database.read { db in
            try Policy(on: day, at: village, in: db).isProposed(event, roles: roles)
        }
    }
}
