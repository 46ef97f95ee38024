import Rules

/// Whether families will be without an error once everything proposed for them is done.
///
/// Only rules of a family itself are asked. What other records with the same NIK or KK will say is not known before:
/// as long as such a finding is open and its number stays, the family is not called valid.
struct BulkForetell {
    let catalogue: Catalogue
    let rules: RuleSet

    /// The families, by id, that have an error now and will have none.
    func becomingValid(_ proposals: [BulkProposal]) -> Set<RecordID> {
        var byFamily: [RecordID: [BulkProposal]] = [:]
        for proposal in proposals where proposal.refusal == nil && proposal.event != .transfer {
            byFamily[proposal.family.family.key.id, default: []].append(proposal)
        }
        return Set(byFamily.filter { becomesValid($0.value) }.keys)
    }

    private func becomesValid(_ proposals: [BulkProposal]) -> Bool {
        guard let first = proposals.first else { return false }
        let families = [first.family] + proposals.flatMap(\.joining)
        guard families.contains(where: { $0.family.errorsFound + $0.family.errorsStated > 0 }) else { return false }
        var family = first.family.family
        var members = families.flatMap(\.members)
        var renumbered = false
        for change in proposals.flatMap(\.changes) {
            switch change {
            case .person(let change):
                for (name, value) in change.values {
                    guard let field = PersonField(rawValue: name),
                        let place = members.firstIndex(where: { $0.key.id == change.person })
                    else { continue }
                    members[place].set(field, to: value, catalogue: catalogue)
                    renumbered = renumbered || field == .nik
                }
            case .family(let change):
                for (name, value) in change.values {
                    guard let field = FamilyField(rawValue: name) else { continue }
                    family.set(field, to: value)
                    renumbered = renumbered || field == .kk
                }
            case .status(let change):
                members.removeAll { $0.key.id == change.person }
            default: break
            }
        }
        // A family of which nobody is left is judged no more.
        guard !members.isEmpty else { return false }
        let shared = families.flatMap(\.findings).contains { catalogue.rule($0.rule).unit == .key }
        if shared, !renumbered { return false }
        let kk = DocumentText.parse(family.kk, number: family.kkNumber)
        return !rules.check(family: members.map(\.facts), kk: kk).contains {
            catalogue.rule($0.rule).severity == .error
        }
    }
}
