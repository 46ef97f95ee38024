import Registry

/// What a proposal says, in the shape in which it is sent, as far as the page shows it too: numbers are masked.
struct APIContent {
    let view: ProposalView
    let visit: Visit
    let programs: [Program]
    /// What its kind asks in its village.
    let asked: [NamedCriteria]

    /// Nil where it was erased.
    var given: GivenJSON? {
        guard let content = view.content else { return nil }
        var given = body(content)
        given["jenis"] = .text(view.row.kind.rawValue)
        let whole = GivenJSON.object(given)
        // Whole for whoever may write it anew, as in the forms; for all others as the page shows it.
        return visit.may(.propose, at: view.row.village.code) ? whole : whole.maskingMothers
    }

    private func body(_ content: ProposalContent) -> [String: GivenJSON] {
        if let move = content.move { return APIMoves.given(move) }
        if let household = content.changes.newcomers {
            let given = household.withoutKK.map { APIWithoutKK.given(household, $0, content) }
            return told((given ?? self.household(household)).merging(grounds(content)) { $1 })
        }
        var given = about(content)
        given["keluarga"] = .text(content.changes.family.description)
        return given
    }

    private func about(_ content: ProposalContent) -> [String: GivenJSON] {
        if ProposedEdit.hasForm(view) { return APIEdits.given(content, view.row.kind) }
        guard let kind = APIFamilyKinds.named(view.row.kind) else { return changed(content) }
        var sheet = Sheet()
        kind.fill(&sheet, from: content)
        let own = APISheet(fields: kind.fields, programs: programs).given(sheet)
        return told(own.merging(grounds(content)) { $1 })
    }

    /// As what somebody is to be registered is for those alone who may see numbers.
    private func told(_ given: [String: GivenJSON]) -> [String: GivenJSON] {
        if visit.may(.reveal, at: view.row.village.code) { return given }
        var given = given
        given["ppks"] = nil
        // Where they live tells it as well.
        given["lembaga"] = nil
        return given
    }

    private func grounds(_ content: ProposalContent) -> [String: GivenJSON] {
        var sheet = Sheet()
        APIGrounds.fill(&sheet, from: content)
        let fields = APIGrounds.fields(asksConsent: content.asksConsent)
        let given = APISheet(fields: fields, programs: []).given(sheet)
        return given.merging(APICriteria.given(content, asked)) { $1 }
    }

    private func household(_ household: NewHousehold) -> [String: GivenJSON] {
        var given: [String: GivenJSON] = [:]
        given["keluarga"] = Self.object(household.family)
        given["anggota"] = .list(household.members.map { Self.object($0.values) })
        if !household.house.isEmpty { given["rumah"] = Self.object(household.house) }
        return given
    }

    /// Of what no form can hold: each of its changes with the fields that it sets.
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
        case .newMember(let change): change.values.merging(change.traits ?? [:]) { $1 }
        case .split(let change): change.values
        case .status, .join, .merge, .register, .enrol, .caretaker, .ppks, .carry: [:]
        }
    }

    static func object(_ values: [String: String]) -> GivenJSON {
        let numbers = [PersonField.nik.rawValue, FamilyField.kk.rawValue]
        var shown: [String: GivenJSON] = [:]
        for (name, value) in values {
            shown[name] = .text(numbers.contains(name) ? Mask.number(value) : value)
        }
        return .object(shown)
    }
}

extension GivenJSON {
    /// Every name of a mother in it by its first letters, as deep as it may stand.
    fileprivate var maskingMothers: GivenJSON {
        switch self {
        case .text, .flag: return self
        case .list(let list): return .list(list.map(\.maskingMothers))
        case .object(let object):
            var shown = object.mapValues(\.maskingMothers)
            if case .text(let name)? = object[PersonField.mother.rawValue] {
                shown[PersonField.mother.rawValue] = .text(Mask.name(name))
            }
            return .object(shown)
        }
    }
}
