import Rules

/// What an event in a family does to a benefit in progress, as data says it: in words, from a day on.
struct BenefitRule: Sendable {
    var code: BenefitEffect.Code
    /// Of these alone, by `Program.id`; empty: of any.
    var programs: Set<String>
    /// Months, where the words name any.
    var figure: String
    /// What is to be proposed because of it.
    var proposes: ProposalKind?
    var span: DatedSpan
    /// With `{program}`, `{nama}` and the like in it.
    var words: Words

    func holds(on day: CivilDate, of program: String) -> Bool {
        span.holds(on: day) && (programs.isEmpty || programs.contains(program))
    }

    /// The one in force; nil: nothing is said of it.
    static func of(_ code: BenefitEffect.Code, program: String, on day: CivilDate) -> BenefitRule? {
        all.first { $0.code == code && $0.holds(on: day, of: program) }
    }

    /// Of `effects.csv`, in its order.
    static let all = EmbeddedTable.rows(of: "effects.csv", columns: 8).compactMap { row -> BenefitRule? in
        guard let code = BenefitEffect.Code(rawValue: row[0]), let span = DatedSpan(row[4], row[5]) else { return nil }
        return BenefitRule(
            code: code, programs: Set(row[1].split(separator: "|").map { String($0) }), figure: row[2],
            proposes: ProposalKind(rawValue: row[3]), span: span, words: Words(id: row[6], en: row[7]))
    }
}

/// Who counts in a family for a programme that is given for such people: an expectant mother, a child at school.
struct ProgramComponent: Sendable {
    /// `Program.id`.
    var program: String
    var code: String
    /// In full years; nil: none.
    var fromAge: Int?
    var toAge: Int?
    var trait: PersonTrait?
    var values: Set<Int>
    var span: DatedSpan
    var title: Words
    /// How many of a family count as such at most; nil: as many as there are.
    var most: Int?

    /// Whether somebody counts, as far as is known of them.
    enum Fit {
        case met
        /// What would say it is not known.
        case possible
        case unmet
    }

    /// Whether somebody counts, by what is known of them: who is not known to be one does not.
    func isMet(born: Int32?, _ traits: [PersonTrait: Int], on day: CivilDate) -> Bool {
        fit(born: born, sex: 0, traits, on: day) == .met
    }

    /// - Parameter sex: 0 where it is not known.
    func fit(born: Int32?, sex: Int, _ traits: [PersonTrait: Int], on day: CivilDate) -> Fit {
        let age = born.map { CivilDate(packed: $0).age(on: day) }
        let isOfAge = fromAge != nil || toAge != nil
        if isOfAge, let age, age < (fromAge ?? 0) || age > (toAge ?? 200) { return .unmet }
        let byAge: Fit = isOfAge && age == nil ? .possible : .met
        guard let trait else { return byAge }
        if let value = traits[trait] { return values.contains(value) ? byAge : .unmet }
        if trait == .pregnant, !Self.mayBear(sex: sex, age) { return .unmet }
        return .possible
    }

    /// A woman of an age to have a child, or somebody of whom that is not known.
    private static func mayBear(sex: Int, _ age: Int?) -> Bool {
        if sex == 1 { return false }
        guard let age else { return true }
        return (12...60).contains(age)
    }

    static func of(_ program: String, on day: CivilDate) -> [ProgramComponent] {
        all.filter { $0.program == program && $0.span.holds(on: day) }
    }

    /// Of `components.csv`, in its order.
    static let all = EmbeddedTable.rows(of: "components.csv", columns: 11).compactMap { row -> ProgramComponent? in
        guard let span = DatedSpan(row[6], row[7]) else { return nil }
        return ProgramComponent(
            program: row[0], code: row[1], fromAge: Int(row[2]), toAge: Int(row[3]),
            trait: PersonTrait(rawValue: row[4]),
            values: Set(row[5].split(separator: "|").compactMap { Int($0) }), span: span,
            title: Words(id: row[8], en: row[9]), most: Int(row[10]))
    }
}

/// From when to when a row of data holds.
struct DatedSpan: Sendable {
    /// `yyyymmdd`.
    var from: Int32
    /// The first day on which it holds no longer; 0: it still does.
    var to: Int32

    /// Nil: not written as days.
    init?(_ from: String, _ to: String) {
        guard let first = Int32(from) else { return nil }
        self.from = first
        self.to = Int32(to) ?? 0
    }

    func holds(on day: CivilDate) -> Bool { from <= day.packed && (to == 0 || day.packed < to) }
}
