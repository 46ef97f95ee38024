import Assets
import Foundation
package import Rules
package import Storage

/// The dated data in force today: rules with their words, thresholds, what sources' statements mean, programs.
package struct Catalogue: Sendable {
    package private(set) var rules: [String: Rule]
    /// Sentences of evidence by rule and detail.
    private var evidence: [String: [Int: Words]]
    /// Upper-case statement of a source to a rule; nil means "nothing wrong".
    package private(set) var stated: [String: RuleCode?]
    /// All that have begun: one that has ended still has its name, and its column in files of its time.
    package private(set) var programs: [Program]
    package private(set) var thresholds: [String: Int]
    /// Provinces that a NIK may begin with, or no longer, beside those of today's regions.
    private var provinces: [Int: Bool]
    /// What forms offer to choose from.
    let choices: Choices
    /// Who may do nothing without a second factor.
    let secondFactorRoles: Set<Role>

    package init(in db: any Connection, today: CivilDate) throws {
        var rules: [String: Rule] = [:]
        var evidence: [String: [Int: Words]] = [:]
        for row in try db.rows(
            """
            SELECT code, version, severity, unit, origin, valid_from, fixer, words FROM rule
            WHERE valid_from <= \(today.packed) ORDER BY code, valid_from, version
            """)
        {
            let words = try JSONDecoder().decode(RuleWords.self, from: Data(row.text("words").utf8))
            let code = try row.text("code")
            rules[code] = Rule(
                code: code, version: Int(try row.int("version")),
                severity: Rule.Severity(rawValue: try row.text("severity")) ?? .error,
                unit: Rule.Unit(rawValue: try row.text("unit")) ?? .person,
                origin: Rule.Origin(rawValue: try row.text("origin")) ?? .found,
                validFrom: Int32(try row.int("valid_from")), title: words.title, meaning: words.meaning,
                nextStep: words.nextStep, fixer: try row.text("fixer"))
            evidence[code] = Dictionary(
                uniqueKeysWithValues: words.evidence.compactMap { key, words in Int(key).map { ($0, words) } })
        }
        self.rules = rules
        self.evidence = evidence
        var stated: [String: RuleCode?] = [:]
        for row in try db.rows(
            "SELECT written, rule FROM stated_text WHERE valid_from <= \(today.packed) ORDER BY valid_from")
        {
            stated[try row.text("written")] = .some(RuleCode(text: try row.text("rule")))
        }
        self.stated = stated
        programs = try db.rows(
            """
            SELECT number, id, name, unit, valid_to, columns FROM program WHERE valid_from <= \(today.packed)
            ORDER BY number
            """
        ).map {
            try Program(
                number: Int($0.int("number")), id: $0.text("id"), name: $0.text("name"),
                isPerPerson: $0.text("unit") == "person",
                columns: $0.text("columns").split(separator: ";").map(String.init),
                hasEnded: $0.intOrNil("valid_to").map { $0 <= Int64(today.packed) } ?? false)
        }
        var thresholds: [String: Int] = [:]
        for row in try db.rows(
            "SELECT name, value FROM threshold WHERE valid_from <= \(today.packed) ORDER BY valid_from")
        {
            thresholds[try row.text("name")] = Int(try row.int("value"))
        }
        self.thresholds = thresholds
        choices = try Choices(in: db, today: today)
        secondFactorRoles = Set(try RoleRule.all(.secondFactor, on: today, in: db).map(\.role))
        provinces = [:]
        for row in try db.rows(
            "SELECT code, accepted FROM nik_province WHERE valid_from <= \(today.packed) ORDER BY valid_from")
        {
            provinces[Int(try row.int("code"))] = try row.int("accepted") != 0
        }
        for row in try db.rows(
            """
            SELECT number, name, ends, columns FROM program_version WHERE valid_from <= \(today.packed)
            ORDER BY valid_from
            """)
        {
            guard let place = try programs.firstIndex(where: { try $0.number == Int(row.int("number")) }) else {
                continue
            }
            programs[place].name = try row.text("name")
            programs[place].columns = try row.text("columns").split(separator: ";").map(String.init)
            programs[place].hasEnded = row.intOrNil("ends").map { $0 <= Int64(today.packed) } ?? false
        }
    }

    /// As it would be with these rows in force: for a look ahead, nothing is written.
    func adding(_ rows: [DatedRow]) -> Catalogue {
        var copy = self
        for row in rows { copy.take(row) }
        return copy
    }

    private mutating func take(_ row: DatedRow) {
        switch row {
        case .rule(let edit):
            var rule = rule(edit.code)
            (rule.severity, rule.fixer, rule.title) = (edit.severity, edit.fixer, edit.title)
            (rule.meaning, rule.nextStep) = (edit.meaning, edit.nextStep)
            rules[edit.code] = rule
            evidence[edit.code] = Dictionary(
                uniqueKeysWithValues: edit.evidence.compactMap { key, words in Int(key).map { ($0, words) } })
        case .threshold(let name, let value): thresholds[name] = value
        case .stated(let written, let rule): stated[written] = .some(RuleCode(text: rule))
        case .province(let code, let accepted): provinces[code] = accepted
        case .program, .choice, .policy, .cutoff, .road, .criteria: break
        }
    }

    /// The sentences of a rule by detail, as they are written.
    func sentences(of code: String) -> [Int: Words] { evidence[code] ?? [:] }

    package func rule(_ code: String) -> Rule {
        rules[code]
            ?? Rule(
                code: code, version: 0, severity: .warning, unit: .person, origin: .found, validFrom: 0,
                title: Words(id: code, en: code), meaning: Words(id: "", en: ""), nextStep: Words(id: "", en: ""),
                fixer: "dinsos")
    }

    package func rule(_ code: RuleCode) -> Rule { rule(code.string) }

    /// The sentence for a finding, its placeholders filled from `arguments` (`lain=1|tempat=Desa X`).
    package func evidence(_ code: String, detail: Int, arguments: String?) -> Words {
        guard let sentences = evidence[code], var words = sentences[detail] ?? sentences[0] else {
            return rule(code).meaning
        }
        for argument in (arguments ?? "").split(separator: "|") {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            words.id = words.id.replacingOccurrences(of: "{\(parts[0])}", with: parts[1])
            words.en = words.en.replacingOccurrences(of: "{\(parts[0])}", with: parts[1])
        }
        return words
    }

    /// The thresholds as the pure rules want them.
    package func ruleSet(today: CivilDate, provinces: [Int], isTraining: Bool) -> RuleSet {
        var set = ProvinceSet()
        if isTraining {
            set.insert(99)
        } else {
            let known = provinces.filter { self.provinces[$0] != false } + self.provinces.filter(\.value).keys
            known.forEach { set.insert($0) }
        }
        return RuleSet(
            today: today, maximumAge: thresholds["maximum_age"] ?? 110,
            minimumHeadAge: thresholds["minimum_head_age"] ?? 15, provinces: set)
    }
}

/// A social-aid program as files and screens name it.
package struct Program: Sendable, Equatable {
    /// Below 63: programs of a row are kept as bits.
    package var number: Int
    package var id: String
    package var name: String
    package var isPerPerson: Bool
    /// Headers under which files carry it.
    package var columns: [String]
    /// Named where records name it, and no longer offered.
    package var hasEnded: Bool
}

/// The words of a rule as they stand in the catalogue file and in the table.
struct RuleWords: Codable {
    var title: Words
    var meaning: Words
    var nextStep: Words
    var evidence: [String: Words]

    enum CodingKeys: String, CodingKey {
        case title, meaning, evidence
        case nextStep = "next_step"
    }
}

extension RuleCode {
    /// `N02`.
    package var string: String { text.description }

    package init?(text: String) {
        guard let code = Self.byText[text] else { return nil }
        self = code
    }

    private static let byText = Dictionary(uniqueKeysWithValues: allCases.map { ($0.string, $0) })
}

/// Fills the catalogue tables from the files the program carries, where a version is not there yet.
enum CatalogueSeed {
    /// The setting that names the files that filled them last.
    static let name = "catalogue"

    private struct Entry: Decodable {
        var code: String
        var version: Int
        var severity: String
        var unit: String
        var origin: String
        var valid_from: Int
        var fixer: String
    }

    /// Fills the tables when this program carries other catalogues than the one that filled them last.
    static func fillIfNew(_ database: any Database) throws {
        var parts: [String] = []
        for name in ["rules.json", "stated.csv", "programs.csv", "policy.csv", "choices.csv", "thresholds.csv"] {
            parts.append(Digest.sha256(try EmbeddedFile.bytes(name)))
        }
        let edition = Digest.sha256(parts.joined())
        let known = try database.readBlocking { db in
            try db.first("SELECT value FROM setting WHERE name = \(name)")?.textOrNil("value")
        }
        if known == edition { return }
        try database.writeBlocking { db in
            try fill(db)
            try db.execute(
                """
                INSERT INTO setting (name, value) VALUES (\(name), \(edition))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
    }

    private static func fill(_ db: any Connection) throws {
        let file = Data(try EmbeddedFile.bytes("rules.json"))
        let entries = try JSONDecoder().decode([Entry].self, from: file)
        let words = try JSONDecoder().decode([RuleWords].self, from: file)
        for (entry, words) in zip(entries, words) {
            let text = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
            try db.execute(
                """
                INSERT INTO rule (code, version, severity, unit, origin, valid_from, fixer, words)
                VALUES (\(entry.code), \(entry.version), \(entry.severity), \(entry.unit), \(entry.origin),
                    \(entry.valid_from), \(entry.fixer), \(text)) ON CONFLICT DO NOTHING
                """)
        }
        for row in try EmbeddedTable("stated.csv").rows where row.count == 3 {
            try db.execute(
                """
                INSERT INTO stated_text (written, valid_from, rule) VALUES (\(row[0]), \(Int(row[2]) ?? 0), \(row[1]))
                ON CONFLICT DO NOTHING
                """)
        }
        for (number, row) in try EmbeddedTable("programs.csv").rows.enumerated() where row.count == 6 {
            try db.execute(
                """
                INSERT INTO program (number, id, name, unit, valid_from, valid_to, columns)
                VALUES (\(number + 1), \(row[0]), \(row[1]), \(row[2]), \(Int(row[3]) ?? 0), \(Int(row[4])), \(row[5]))
                ON CONFLICT DO NOTHING
                """)
        }
        for row in try EmbeddedTable("policy.csv").rows where row.count == 5 {
            try db.execute(
                """
                INSERT INTO policy (subject, role, mode, valid_from, valid_to)
                VALUES (\(row[0]), \(row[1]), \(row[2]), \(Int(row[3]) ?? 0), \(Int(row[4]))) ON CONFLICT DO NOTHING
                """)
        }
        for (place, row) in try EmbeddedTable("choices.csv").rows.enumerated() where row.count == 7 {
            try db.execute(
                """
                INSERT INTO choice (kind, event, code, valid_from, valid_to, id, en, place)
                VALUES (\(row[0]), \(row[1]), \(row[2]), \(Int(row[3]) ?? 0), \(Int(row[4])), \(row[5]), \(row[6]),
                    \(place)) ON CONFLICT DO NOTHING
                """)
        }
        for row in try EmbeddedTable("thresholds.csv").rows where row.count == 11 {
            try db.execute(
                """
                INSERT INTO threshold (name, valid_from, value) VALUES (\(row[0]), 20240101, \(Int(row[10]) ?? 0))
                ON CONFLICT DO NOTHING
                """)
        }
    }
}
