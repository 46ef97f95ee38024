import Registry

/// Reads the filters of the two lists from an address.
///
/// What no form of ours sends is not found; what somebody may type is told at its field.
struct ListQuery {
    let fields: Fields
    let rules: [Rule]

    func families(in region: RegionCode) throws -> FamilyFilter {
        FamilyFilter(
            region: region, valid: try validity, rule: try rule, program: fields["program"],
            isGone: try choice("status", ["tidak_ada": true]) ?? false)
    }

    func persons(in region: RegionCode) throws -> PersonFilter {
        var ages = [try age("umur_dari"), try age("umur_sampai")]
        // From 60 to 17 means from 17 to 60.
        if let from = ages[0], let to = ages[1], to < from { ages.swapAt(0, 1) }
        let words = Dictionary(uniqueKeysWithValues: Self.statuses.map { ($0.word, $0.status) })
        return PersonFilter(
            region: region, valid: try validity, rule: try rule, program: fields["program"], minAge: ages[0],
            maxAge: ages[1], sex: try choice("jk", ["l": 1, "p": 2]), status: try choice("status", words) ?? .present)
    }

    /// How addresses call those who are no longer there.
    static let statuses: [(word: String, status: RecordStatus)] = [
        ("meninggal", .deceased), ("pindah", .moved), ("tidak_ditemukan", .notFound), ("ganda", .duplicate),
        ("ditarik", .withdrawn),
    ]

    static func word(of status: RecordStatus) -> String? { statuses.first { $0.status == status }?.word }

    private var validity: Bool? { get throws { try choice("valid", ["ya": true, "tidak": false]) } }

    private var rule: String? {
        get throws {
            guard let code = fields["alasan"] else { return nil }
            guard rules.contains(where: { $0.code == code }) else { throw Refusal.notFound }
            return code
        }
    }

    private func choice<T>(_ name: String, _ choices: [String: T]) throws -> T? {
        guard let text = fields[name] else { return nil }
        guard let choice = choices[text] else { throw Refusal.notFound }
        return choice
    }

    private func age(_ name: String) throws -> Int? {
        guard let text = fields[name] else { return nil }
        guard let age = Int(text), (0...150).contains(age) else {
            throw Refusal.invalidInput(field: name, reason: Texts.ageInYears)
        }
        return age
    }
}
