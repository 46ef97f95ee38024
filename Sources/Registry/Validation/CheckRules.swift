import Rules
import Storage

/// What a form needs to be judged while it is being written: the rules that look at one family alone, in words, and
/// what they go by.
package struct CheckRules: Sendable {
    /// The day on which ages are reckoned, `yyyymmdd`.
    package var today: Int32
    package var greatestAge: Int
    package var smallestHeadAge: Int
    /// Provinces that a NIK may begin with; 99 alone in a training register.
    package var provinces: [Int]
    package var words: [String: CheckWords]

    package init(
        today: Int32, greatestAge: Int, smallestHeadAge: Int, provinces: [Int], words: [String: CheckWords]
    ) {
        self.today = today
        self.greatestAge = greatestAge
        self.smallestHeadAge = smallestHeadAge
        self.provinces = provinces
        self.words = words
    }
}

/// A rule as a form tells it.
package struct CheckWords: Sendable {
    package var title: Words
    package var severity: Rule.Severity
    /// By the detail of the verdict; 0 stands for all others.
    package var evidence: [Int: Words]

    package init(title: Words, severity: Rule.Severity, evidence: [Int: Words]) {
        self.title = title
        self.severity = severity
        self.evidence = evidence
    }
}

extension Registry {
    /// The rules in force today. They are nobody's data, so nobody needs a permission to see them.
    package func checkRules() async throws -> CheckRules {
        let registry = self
        return try await database.read { db in
            let catalogue = try registry.catalogue(in: db)
            let rules = try registry.ruleSet(catalogue, in: db)
            var words: [String: CheckWords] = [:]
            for rule in RuleCode.allCases.map(\.string)
            where Self.looksAtOneFamily(rule) && catalogue.rule(rule).severity != .off {
                words[rule] = Self.words(rule, catalogue)
            }
            return CheckRules(
                today: rules.today.packed, greatestAge: rules.maximumAge, smallestHeadAge: rules.minimumHeadAge,
                provinces: (0..<100).filter { rules.provinces.contains($0) }, words: words)
        }
    }

    private static func looksAtOneFamily(_ code: String) -> Bool {
        code != "N09" && "NKAMBJH".contains { code.first == $0 }
    }

    private static func words(_ code: String, _ catalogue: Catalogue) -> CheckWords {
        let rule = catalogue.rule(code)
        let common = catalogue.evidence(code, detail: 0, arguments: nil)
        var evidence = [0: common]
        for detail in 1...9 {
            let words = catalogue.evidence(code, detail: detail, arguments: nil)
            if words != common { evidence[detail] = words }
        }
        return CheckWords(title: rule.title, severity: rule.severity, evidence: evidence)
    }
}
