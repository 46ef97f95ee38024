import Rules

extension BulkMend {
    /// What is to be done to a family and its members, one by one. Pure: looks at nothing but what it is given.
    ///
    /// The two kinds that look at several families at once give nothing here: `BulkRegroup`, `BulkTransfer`.
    func proposals(for family: BulkFamily, _ context: BulkContext) -> [BulkProposal] {
        switch self {
        case .swapNIKKK: []
        case .setPlace(let place): [Self.place(family, place)]
        case .wrongVillage(let destination, _): [Self.handOver(family, destination, context)]
        default:
            family.persons(for: kind).map { person in
                switch self {
                case .birthFromNIK: BulkBirth.fromNIK(person, in: family, context)
                case .swapDayMonth: BulkBirth.swapped(person, in: family, context)
                case .sexFromNIK: Self.sex(person, family, context)
                case .lettersInNIK: Self.digits(person, family, context)
                case .swapNameMother: Self.names(person, family)
                case .markMoved: Self.gone(person, family, .moved, .leave, context)
                default: Self.gone(person, family, .deceased, .death, context)
                }
            }
        }
    }

    private static func sex(_ person: PersonRecord, _ family: BulkFamily, _ context: BulkContext) -> BulkProposal {
        guard let parts = context.reliable(person, in: family) else {
            return .refused(family, person, BulkWords.doubtfulNIK)
        }
        let sex = parts.isWoman ? 2 : 1
        guard sex != person.sex else { return .refused(family, person, BulkWords.alreadySo) }
        return .set(family, person, [(.sex, String(sex))])
    }

    private static func digits(_ person: PersonRecord, _ family: BulkFamily, _ context: BulkContext) -> BulkProposal {
        guard person.nikNumber == nil else { return .refused(family, person, BulkWords.alreadySo) }
        var digits = ""
        for letter in person.nik {
            switch letter {
            case "0"..."9": digits.append(letter)
            case "O", "o": digits.append("0")
            case "I", "i", "l", "L": digits.append("1")
            case " ", ".", "'": break
            default: return .refused(family, person, BulkWords.otherLetters)
            }
        }
        guard digits.utf8.count == 16, let number = Int64(digits) else {
            return .refused(family, person, BulkWords.notSixteen)
        }
        var mended = person
        (mended.nik, mended.nikNumber) = (digits, number)
        guard context.reliable(mended, in: family) != nil else {
            return .refused(family, person, BulkWords.noRealDate)
        }
        return .set(family, person, [(.nik, digits)])
    }

    private static func names(_ person: PersonRecord, _ family: BulkFamily) -> BulkProposal {
        let (name, mother) = (person.name.trimmingSpaces, person.mother.trimmingSpaces)
        guard !name.isEmpty, !mother.isEmpty else { return .refused(family, person, BulkWords.nameMissing) }
        guard name != mother else { return .refused(family, person, BulkWords.alreadySo) }
        return .set(family, person, [(.name, mother), (.mother, name)])
    }

    private static func gone(
        _ person: PersonRecord, _ family: BulkFamily, _ status: RecordStatus, _ event: ChangeEvent,
        _ context: BulkContext
    ) -> BulkProposal {
        let rules = event == .death ? BulkKind.markDeceased.rules : BulkKind.markMoved.rules
        guard family.has(rules, person.key.id) else { return .refused(family, person, BulkWords.notStated) }
        // A head goes only with everybody else: who follows is for a person to say.
        let kind = event == .death ? BulkKind.markDeceased : .markMoved
        let going = family.persons(for: kind).filter { family.has(rules, $0.key.id) }
        if person.relation == Int(Relation.head.rawValue), going.count < family.members.count {
            return .refused(family, person, BulkWords.headLeaves)
        }
        var proposal = BulkProposal(family, person)
        proposal.event = event
        proposal.day = context.statedOn[person.key.id]
        proposal.changes = [.status(StatusChange(person.key.id, status))]
        proposal.before = [BulkFact("status", String(person.status.rawValue))]
        proposal.after = [BulkFact("status", String(status.rawValue))]
        return proposal
    }

    private static func place(_ family: BulkFamily, _ place: BulkPlace) -> BulkProposal {
        let wanted: [(FamilyField, String?)] = [(.hamlet, place.hamlet), (.rt, place.rt), (.rw, place.rw)]
        let values = wanted.compactMap { field, value in
            value.flatMap { $0 == family.family.value(field) ? nil : (field, $0) }
        }
        guard !values.isEmpty else { return .refused(family, nil, BulkWords.alreadySo) }
        var proposal = BulkProposal(family)
        proposal.changes = [
            .family(
                FamilyChange(
                    family.family.key.id, seen: family.family.version,
                    values: Dictionary(values.map { ($0.0.rawValue, $0.1) }) { first, _ in first }))
        ]
        proposal.before = values.map { BulkFact($0.0.rawValue, family.family.value($0.0)) }
        proposal.after = values.map { BulkFact($0.0.rawValue, $0.1) }
        return proposal
    }

    private static func handOver(
        _ family: BulkFamily, _ destination: RegionCode, _ context: BulkContext
    ) -> BulkProposal {
        guard family.family.village != destination else { return .refused(family, nil, BulkWords.alreadySo) }
        guard !context.underWay.contains(family.family.key.id) else {
            return .refused(family, nil, BulkWords.underWay)
        }
        var proposal = BulkProposal(family)
        proposal.event = .transfer
        proposal.before = [BulkFact("desa", family.family.village.dotted)]
        proposal.after = [BulkFact("desa", destination.dotted)]
        return proposal
    }
}
