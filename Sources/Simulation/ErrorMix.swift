/// How often each error is seeded, as weights by rule id.
package enum ErrorMix {
    /// Every error that can be seeded, with its usual weight: what matching found in
    /// a village of 2,107 persons, and a smaller share of errors of form and of keys.
    package static let standard: [String: Double] = [
        "P01": 19, "P02": 10, "P03": 20, "P04": 5, "P05": 12, "P06": 3, "P07": 53, "P08": 4, "P09": 3,
        "L01": 50, "L02": 5,
        "N01": 4, "N02": 6, "N03": 3, "N04": 1, "N08": 2, "A01": 1, "M01": 6,
        "B01": 2, "B02": 2, "B03": 1, "B04": 1, "K01": 1, "K02": 3, "H01": 3, "H02": 2,
        "D01": 4, "D02": 4, "D03": 3, "D04": 2,
    ]

    /// Reads a mix such as `N02=3,P07=53`; rules left out get no weight.
    package static func parse(_ text: String) throws(SimulationError) -> [String: Double] {
        var mix: [String: Double] = [:]
        for entry in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = entry.filter { $0 != " " }.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2, let weight = Double(sides[1]), weight.isFinite, weight >= 0 else {
                throw .badErrorMix(text)
            }
            let id = sides[0].uppercased()
            guard SeededRule(rawValue: id) != nil else { throw .unknownRule(id) }
            guard mix.updateValue(weight, forKey: id) == nil else { throw .badErrorMix(text) }
        }
        return mix
    }

    /// The weights in the fixed order of the rules, so that a draw never depends on hashing.
    static func ordered(_ mix: [String: Double]) throws(SimulationError) -> [(rule: SeededRule, weight: Double)] {
        for id in mix.keys.sorted() where SeededRule(rawValue: id) == nil { throw .unknownRule(id) }
        var weights: [(rule: SeededRule, weight: Double)] = []
        for rule in SeededRule.allCases {
            let weight = mix[rule.rawValue] ?? 0
            guard weight.isFinite, weight >= 0 else { throw .badErrorMix("\(rule.rawValue)=\(weight)") }
            if weight > 0 { weights.append((rule, weight)) }
        }
        return weights
    }
}
