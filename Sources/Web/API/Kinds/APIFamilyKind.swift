import Registry

/// What a kind about a family that is on record asks in JSON, beside the family and the grounds. What it comes down to is
/// for the form of the page to say.
protocol APIFamilyKind: Sendable {
    var fields: [APIField] { get }
    /// Makes the sheet what the page's form would have sent.
    func complete(_ sheet: inout Sheet, _ page: FamilyProposalScreen)
    /// What a proposal that is there says.
    func fill(_ sheet: inout Sheet, from content: ProposalContent)
}

extension APIFamilyKind {
    func complete(_ sheet: inout Sheet, _ page: FamilyProposalScreen) {}
}

enum APIFamilyKinds {
    /// Nil: it is written another way.
    static func named(_ kind: ProposalKind) -> (any APIFamilyKind)? {
        switch kind {
        case .aid: APIReceiverKind(person: "penerima")
        case .caretaker: APIReceiverKind(person: "pengurus")
        case .insurance: APIInsuranceKind()
        case .reactivation: APIEnrolmentKind(asksProgram: false)
        case .eligible, .ineligible: APIEnrolmentKind(asksProgram: true)
        case .removal: APIRemovalKind()
        case .ppks: APIPPKSKind()
        case .newHousehold, .correction, .newMember, .split, .merge, .familyEvent, .move: nil
        }
    }
}

extension ProposalContent {
    /// Those on record whom it enrols, ends or takes out, in its order.
    var namedMembers: [RecordID] {
        var named: [RecordID] = []
        for change in changes.changes {
            var person: RecordID?
            switch change {
            case .enrol(let enrol): person = enrol.person
            case .status(let status): person = status.person
            default: break
            }
            if let person, !named.contains(person) { named.append(person) }
        }
        return named
    }
}
