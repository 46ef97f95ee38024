import Rules

/// Families torn apart because a file had NIK and KK in each other's column.
///
/// Then every row became a family of its own, under what is really the person's NIK, and all rows of one real family
/// show the same number as NIK: their KK.
enum BulkRegroup {
    static func proposals(for families: [BulkFamily], _ context: BulkContext) -> [BulkProposal] {
        var proposals: [BulkProposal] = []
        var groups: [Group: [BulkFamily]] = [:]
        var order: [Group] = []
        for family in families {
            guard family.members.count == 1, let number = family.members[0].nikNumber else {
                proposals.append(.refused(family, nil, BulkWords.notOneByOne))
                continue
            }
            let group = Group(village: family.family.village, number: number)
            if groups[group] == nil { order.append(group) }
            groups[group, default: []].append(family)
        }
        for group in order { proposals += together(groups[group] ?? [], number: group.number, context) }
        return proposals
    }

    private struct Group: Hashable {
        var village: RegionCode
        var number: Int64
    }

    private static func together(
        _ families: [BulkFamily], number: Int64, _ context: BulkContext
    ) -> [BulkProposal] {
        if context.takenKK.contains(number) {
            return families.map { .refused($0, nil, BulkWords.kkTaken) }
        }
        var refused: [BulkProposal] = []
        let fitting = families.filter { family in
            let fits = fits(family, context)
            if !fits { refused.append(.refused(family, nil, BulkWords.kkIsNoNIK)) }
            return fits
        }
        // A number that only one of them has is shared by nobody: nothing says that the columns were swapped.
        guard fitting.count > 1 else {
            return refused + fitting.map { .refused($0, nil, BulkWords.alone) }
        }
        return refused + [regrouped(fitting, number)]
    }

    /// Whether a family's KK number can be the NIK of the one person in it.
    private static func fits(_ family: BulkFamily, _ context: BulkContext) -> Bool {
        guard let kk = family.family.kkNumber, let person = family.members.first, kk != person.nikNumber else {
            return false
        }
        var turned = person
        (turned.nik, turned.nikNumber) = (DocumentText.sixteen(kk), kk)
        // Held against the other number, and without the findings that the swap itself made.
        var found: [Verdict] = []
        context.rules.check(
            turned.facts, member: 0, kk: person.nikNumber.map { .number($0) } ?? .missing, into: &found)
        let against: [RuleCode] = [.n03, .n04, .n05, .n07, .n08, .b06, .j02]
        return !found.contains { against.contains($0.rule) }
    }

    private static func regrouped(_ families: [BulkFamily], _ number: Int64) -> BulkProposal {
        let head = Int(Relation.head.rawValue)
        let target = families.first { $0.members[0].relation == head } ?? families[0]
        let others = families.filter { $0.family.key != target.family.key }
        var proposal = BulkProposal(target)
        proposal.joining = others
        for family in [target] + others {
            let person = family.members[0]
            proposal.changes.append(
                .person(
                    PersonChange(
                        person.key.id, seen: person.version, values: [PersonField.nik.rawValue: family.family.kk])))
        }
        proposal.changes.append(
            .family(
                FamilyChange(
                    target.family.key.id, seen: target.family.version,
                    values: [FamilyField.kk.rawValue: DocumentText.sixteen(number)])))
        for family in others {
            let person = family.members[0]
            let relation = (1...8).contains(person.relation) ? person.relation : Int(Relation.other.rawValue)
            proposal.changes.append(
                .merge(
                    FamilyMerge(
                        from: family.family.key.id, into: target.family.key.id,
                        relations: [NewFamily.Member(person.key.id, relation: relation)])))
        }
        proposal.before = [
            BulkFact(FamilyField.kk.rawValue, target.family.kk),
            BulkFact(PersonField.nik.rawValue, DocumentText.sixteen(number)), BulkFact("anggota", "1"),
        ]
        proposal.after = [
            BulkFact(FamilyField.kk.rawValue, DocumentText.sixteen(number)),
            BulkFact(PersonField.nik.rawValue, target.family.kk), BulkFact("anggota", String(families.count)),
        ]
        return proposal
    }
}
