import Rules

/// How many of a family count for a programme already, and what it makes of one more: a programme that is given for
/// people counts so many of a family at most.
struct ComponentCount {
    /// Empty: it is for the family as a whole.
    let components: [ProgramComponent]
    /// Of one family; nil: nothing says so.
    private let most: Int?
    private var persons = 0
    private var byCode: [String: Int] = [:]

    init(_ program: Program, on day: CivilDate) {
        components = ProgramComponent.of(program.id, on: day)
        most = BenefitRule.of(.familyFull, program: program.id, on: day).flatMap { Int($0.figure) }
    }

    /// What is to be said of somebody.
    struct Said {
        var code: BenefitEffect.Code
        var component: String?
    }

    /// One more, by what they meet; who meets nothing, or what is full, does not count.
    mutating func add(_ met: [ProgramComponent]) {
        let open = met.filter { !isFull($0) }
        if open.isEmpty { return }
        persons += 1
        for component in open { byCode[component.code, default: 0] += 1 }
    }

    /// What it makes of one who comes.
    ///
    /// - Parameter possible: what they may meet for all that is known of them.
    func said(met: [ProgramComponent], possible: [ProgramComponent]) -> [Said] {
        let known = met.isEmpty ? possible : met
        guard let first = known.first else { return [Said(code: .notCounted)] }
        if let most, persons >= most { return [Said(code: .familyFull)] }
        let open = known.filter { !isFull($0) }
        if open.isEmpty { return [Said(code: .componentFull, component: first.code)] }
        if met.isEmpty {
            return [Said(code: .mayCount, component: open.map(\.code).joined(separator: "|"))]
        }
        return open.map { Said(code: .newComponent, component: $0.code) }
    }

    private func isFull(_ component: ProgramComponent) -> Bool {
        guard let most = component.most else { return false }
        return byCode[component.code, default: 0] >= most
    }
}

/// Somebody who is in no register yet, as far as a form says who.
struct TypedNewcomer {
    let family: RecordID
    /// `PersonField` names and values.
    let values: [String: String]
    private let traits: [PersonTrait: Int]

    init(_ member: NewMember) {
        family = member.family
        values = member.values
        var known: [PersonTrait: Int] = [:]
        for (name, value) in member.traits ?? [:] {
            guard let trait = PersonTrait(rawValue: name), let code = Int(value) else { continue }
            known[trait] = code
        }
        traits = known
    }

    /// By capital letters and single blanks, as names are compared.
    var mother: String { Self.folded(values[PersonField.mother.rawValue] ?? "") }

    static func folded(_ name: String) -> String {
        name.uppercased().split(separator: " ").joined(separator: " ")
    }

    func fit(_ component: ProgramComponent, on day: CivilDate) -> ProgramComponent.Fit {
        let sex = Int(values[PersonField.sex.rawValue] ?? "") ?? 0
        return component.fit(born: birth, sex: sex, traits, on: day)
    }

    /// As the forms write it; nil: not typed yet, or no day.
    private var birth: Int32? { PersonRecord.parse(date: values[PersonField.birth.rawValue] ?? "").0 }
}
