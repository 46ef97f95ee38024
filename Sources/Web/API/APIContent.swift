import Registry

/// What a proposal says, in the shape in which it is sent, as far as the page shows it too: numbers are masked.
struct APIContent {
    let view: ProposalView
    let visit: Visit
    let programs: [Program]

    /// Nil where it was erased.
    var given: GivenJSON? {
        guard let content = view.content else { return nil }
        var given = body(content)
        given["jenis"] = .text(view.row.kind.rawValue)
        return .object(given)
    }

    private func body(_ content: ProposalContent) -> [String: GivenJSON] {
        if let move = content.move { return APIMoves.given(move) }
        if let household = content.changes.newcomers { return self.household(household, content) }
        let family = GivenJSON.text(content.changes.family.description)
        if ProposedEdit.hasForm(view) {
            return APIEdits.given(content, view.row.kind).merging(["keluarga": family]) { $1 }
        }
        let own = APIFamilyKinds.named(view.row.kind).map { self.own($0, content) } ?? changed(content)
        return own.merging(["keluarga": family]) { $1 }
    }

    private func own(_ kind: any APIFamilyKind, _ content: ProposalContent) -> [String: GivenJSON] {
        var sheet = Sheet()
        APIGrounds.fill(&sheet, from: content)
        kind.fill(&sheet, from: content)
        var given = APISheet(fields: kind.fields + APIGrounds.fields, programs: programs).given(sheet)
        // What somebody is registered as is for those alone who may see numbers.
        if !visit.may(.reveal, at: view.row.village.code) { given["ppks"] = nil }
        return given
    }

    private func grounds(_ content: ProposalContent) -> [String: GivenJSON] {
        var sheet = Sheet()
        APIGrounds.fill(&sheet, from: content)
        return APISheet(fields: APIGrounds.fields, programs: programs).given(sheet)
    }

    private func household(_ household: NewHousehold, _ content: ProposalContent) -> [String: GivenJSON] {
        var given = grounds(content)
        given["keluarga"] = Self.object(household.family)
        given["anggota"] = .list(household.members.map { Self.object($0.values) })
        if !household.house.isEmpty { given["rumah"] = Self.object(household.house) }
        return given
    }

    /// Of what no form can hold, such as a bulk mend: each of its changes with the fields that it sets.
    private func changed(_ content: ProposalContent) -> [String: GivenJSON] {
        var given = grounds(content)
        given["peristiwa"] = .text(content.changes.event.rawValue)
        given["perubahan"] = .list(content.changes.changes.map { Self.object(Self.values(of: $0)) })
        return given
    }

    private static func values(of change: Change) -> [String: String] {
        switch change {
        case .person(let change): change.values
        case .family(let change): change.values
        case .house(let change): change.values
        case .trait(let change): change.values
        case .newMember(let change): change.values
        case .split(let change): change.values
        case .status, .join, .merge, .register, .enrol, .caretaker, .ppks: [:]
        }
    }

    private static func object(_ values: [String: String]) -> GivenJSON {
        let numbers = [PersonField.nik.rawValue, FamilyField.kk.rawValue]
        var shown: [String: GivenJSON] = [:]
        for (name, value) in values {
            shown[name] = .text(numbers.contains(name) ? Mask.number(value) : value)
        }
        return .object(shown)
    }
}
