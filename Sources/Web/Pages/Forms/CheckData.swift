import Foundation
import HTML
import Registry

/// A family as far as the rules need it beside the form: no number, no name.
struct CheckFacts: Sendable {
    var rules: CheckRules
    /// Whether the family has a usable KK number. The number itself stays out of the page.
    var hasKK: Bool
    /// Province and kabupaten of the village as four digits.
    var residence: Int
    var members: [Member]
    /// Who the form is about, by its place among `members`; nil for somebody new.
    var position: Int?
    /// Fields that stay as they are when left empty, as masked numbers do: what is said of them is left to the server.
    var kept: Set<String>

    struct Member: Sendable {
        /// 0-8.
        var relation: Int
        /// As typed: `1987-05-12`, a year alone, or nothing.
        var birth: String
        /// 0-2.
        var sex: Int
        var isHere: Bool

        init(relation: Int, birth: String, sex: Int, isHere: Bool = true) {
            self.relation = relation
            self.birth = birth
            self.sex = sex
            self.isHere = isHere
        }

        /// - Parameter birth: `yyyymmdd`, month and day 0 where only the year is known.
        init(relation: Int, birth: Int32?, sex: Int, isHere: Bool = true) {
            self.init(relation: relation, birth: birth.map(Self.written) ?? "", sex: sex, isHere: isHere)
        }

        private static func written(_ day: Int32) -> String {
            func digits(_ value: Int32, _ count: Int) -> String {
                String(repeating: "0", count: max(0, count - String(value).count)) + String(value)
            }
            let year = digits(day / 10_000, 4)
            return day % 10_000 == 0 ? year : "\(year)-\(digits(day / 100 % 100, 2))-\(digits(day % 100, 2))"
        }
    }

    init(
        rules: CheckRules, hasKK: Bool, village: RegionCode, members: [Member], position: Int?, kept: Set<String> = []
    ) {
        self.rules = rules
        self.hasKK = hasKK
        residence = village.residence
        self.members = members
        self.position = position
        self.kept = kept
    }
}

extension Screen {
    /// What `check.js` judges the form by. It stands inside the form; fields are known by their names: `nik`, `kk`,
    /// `nama`, `ibu_kandung`, `tanggal_lahir`, `jenis_kelamin`, `hubungan`.
    func checkData(_ facts: CheckFacts) -> HTML {
        "<script type=\"application/json\" id=\"aturan\">\(Self.inScript(json(facts)))</script>"
    }

    private func json(_ facts: CheckFacts) -> some Encodable {
        CheckJSON(
            kk: facts.hasKK, today: String(facts.rules.today), provinces: facts.rules.provinces,
            residence: facts.residence, limits: "\(facts.rules.greatestAge),\(facts.rules.smallestHeadAge)",
            words: facts.rules.words.mapValues { words in
                CheckJSON.Rule(
                    title: say(words.title), severity: words.severity.rawValue,
                    evidence: Dictionary(
                        uniqueKeysWithValues: words.evidence.map { (String($0.key), say($0.value)) }))
            },
            members: facts.members.map {
                CheckJSON.Member(relation: $0.relation, birth: $0.birth, sex: $0.sex, here: $0.isHere)
            },
            position: facts.position ?? facts.members.count, kept: facts.kept.sorted())
    }

    /// JSON as the text of a script element: nothing in it can end the element, or begin another.
    static func inScript(_ value: some Encodable) -> HTML {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // These structs hold texts and numbers: encoding them cannot fail; if it did, nothing would be checked.
        guard let data = try? encoder.encode(value) else { return "{}" }
        var text = ""
        for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "<": text += "\\u003C"
            case ">": text += "\\u003E"
            case "&": text += "\\u0026"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return HTML(stringLiteral: text)
    }
}

/// `Facts` in `check.js`.
private struct CheckJSON: Encodable {
    var kk: Bool
    var today: String
    var provinces: [Int]
    var residence: Int
    var limits: String
    var words: [String: Rule]
    var members: [Member]
    var position: Int
    var kept: [String]

    struct Rule: Encodable {
        var title: String
        var severity: String
        var evidence: [String: String]
    }

    struct Member: Encodable {
        var relation: Int
        var birth: String
        var sex: Int
        var here: Bool
    }
}
