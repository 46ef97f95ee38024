import Rules

/// Whom a proposal is about: nobody is in two open ones that could contradict each other.
extension ProposalContent {
    /// A NIK or KK of whoever is in the proposal and not in the register.
    struct Number: Hashable {
        enum What: String {
            case nik, kk
        }

        var value: Int64
        /// From 1; 0: of the family.
        var member: Int
        var what: What
    }

    /// Records that are in it, as far as another proposal of the same lane would be in its way.
    ///
    /// - Parameter isPerPerson: of the program that it is about: of any other a family has one, whoever draws on it.
    func subjects(isPerPerson: Bool) -> Set<RecordID> {
        if let move { return move.persons }
        var subjects: Set<RecordID> = []
        for change in changes.changes {
            subjects.formUnion(change.named.persons)
            // Several may come into one family.
            if case .newMember = change { continue }
            subjects.formUnion(change.named.families)
        }
        if program != nil, !isPerPerson { subjects.insert(changes.family) }
        return subjects
    }

    var numbers: [Number] {
        var numbers: [Number] = []
        func add(_ what: Number.What, _ text: String?, _ member: Int) {
            // Spaces, dots and dashes make no other number of it.
            let digits = text.map { $0.filter { $0.isASCII && $0.isNumber } }
            guard let value = digits.flatMap({ DocumentText.parse($0).value }) else { return }
            numbers.append(Number(value: value, member: member, what: what))
        }
        for change in changes.changes {
            switch change {
            case .register(let household):
                add(.kk, household.family[FamilyField.kk.rawValue], 0)
                for (place, member) in household.members.enumerated() {
                    add(.nik, member.values[PersonField.nik.rawValue], place + 1)
                }
            case .newMember(let member): add(.nik, member.values[PersonField.nik.rawValue], 1)
            case .split(let family): add(.kk, family.values[FamilyField.kk.rawValue], 0)
            case .person, .family, .house, .trait, .status, .join, .merge, .enrol, .caretaker, .ppks, .carry: break
            }
        }
        return numbers
    }
}

extension ProposalKind {
    /// Those of one lane would contradict each other about one person: a second is refused while the first is open.
    func lane(_ program: Int?) -> String {
        switch self {
        case .newHousehold, .removal, .correction, .newMember, .split, .merge, .familyEvent: "isi"
        case .move: "pindah"
        case .aid, .insurance, .reactivation, .eligible, .ineligible: "program:\(program ?? 0)"
        // The same program goes on, with somebody else to receive it.
        case .caretaker: "pengurus:\(program ?? 0)"
        case .ppks: "ppks"
        }
    }
}
