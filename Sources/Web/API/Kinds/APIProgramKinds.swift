import Registry

/// A program, and one member who draws on it or receives it for the family.
struct APIReceiverKind: APIFamilyKind {
    /// How the member is called, in JSON and in the form.
    let person: String

    var fields: [APIField] {
        [APIField("program", .program, required: true), APIField(person, .member, required: true)]
    }

    func fill(_ sheet: inout Sheet, from content: ProposalContent) {
        sheet["program"] = content.program.map { String($0) } ?? ""
        var named: RecordID?
        for change in content.changes.changes {
            switch change {
            case .caretaker(let caretaker): named = caretaker.person
            case .enrol(let enrol) where enrol.starts && named == nil: named = enrol.person
            default: break
            }
        }
        sheet[person] = named?.description ?? ""
    }
}

/// Members whose health insurance the state is to pay: of the one program that is meant.
struct APIInsuranceKind: APIFamilyKind {
    let fields = [APIField("orang", .members, required: true)]

    func fill(_ sheet: inout Sheet, from content: ProposalContent) {
        sheet.set("orang", content.namedMembers.map(\.description))
    }
}

/// Members who are to draw on a program again, or no longer.
struct APIEnrolmentKind: APIFamilyKind {
    /// Else it is that of the health insurance.
    let asksProgram: Bool

    var fields: [APIField] {
        let people = APIField("orang", .members, in: "kepesertaan", required: true)
        return asksProgram ? [APIField("program", .program, required: true), people] : [people]
    }

    /// The form has boxes, one for each time of a member with a program.
    func complete(_ sheet: inout Sheet, _ page: FamilyProposalScreen) {
        let insurance = page.insurance.map { String($0.number) } ?? ""
        let program = asksProgram ? sheet["program"] : insurance
        sheet.set("kepesertaan", sheet.all("kepesertaan").map { "\(program).\($0)" })
    }

    func fill(_ sheet: inout Sheet, from content: ProposalContent) {
        sheet["program"] = content.program.map { String($0) } ?? ""
        sheet.set("kepesertaan", content.namedMembers.map(\.description))
    }
}
