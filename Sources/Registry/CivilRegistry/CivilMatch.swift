import Linkage

/// How much alike a field has to be to that of the civil registry.
struct CivilThresholds: Sendable, Equatable {
    var name: Int
    var mother: Int
    var birthPlace: Int

    /// As the thresholds say today: dated, and changed by two people.
    init(_ thresholds: [String: Int]) {
        name = thresholds["civil_name_score"] ?? 80
        mother = thresholds["civil_mother_score"] ?? 80
        birthPlace = thresholds["civil_place_score"] ?? 60
    }
}

/// Holds what is known of a person against what the civil registry has under the same NIK.
struct CivilMatch {
    let thresholds: CivilThresholds

    /// What is not said on one of the two sides is not compared.
    func fields(of query: CivilQuery, _ row: CivilRow) -> [CivilField: FieldScore] {
        var fields: [CivilField: FieldScore] = [:]
        fields[.name] = alike(query.name, row.name, thresholds.name)
        fields[.mother] = alike(query.mother, row.mother, thresholds.mother)
        fields[.birthPlace] = alike(query.birthPlace, row.birthPlace, thresholds.birthPlace)
        if let own = query.birth, let other = row.birth { fields[.birth] = FieldScore(isMatch: isSameDay(own, other)) }
        if query.sex != 0, row.sex != 0 { fields[.sex] = FieldScore(isMatch: query.sex == row.sex) }
        if let own = query.kk, let other = row.kk { fields[.kk] = FieldScore(isMatch: own == other) }
        if row.ektp == "belum" { fields[.ektp] = FieldScore(isMatch: false) }
        return fields
    }

    private func alike(_ own: String, _ other: String, _ least: Int) -> FieldScore? {
        if Self.isEmpty(own) || Self.isEmpty(other) { return nil }
        return FieldScore(score: Simil.score(own, other), least: least)
    }

    /// "-" is how clerks write "none".
    private static func isEmpty(_ text: String) -> Bool { !text.contains { $0.isLetter } }

    /// Where one side knows the year alone, the year is compared.
    private func isSameDay(_ own: Int32, _ other: Int32) -> Bool {
        if own % 10_000 == 0 || other % 10_000 == 0 { return own / 10_000 == other / 10_000 }
        return own == other
    }
}
