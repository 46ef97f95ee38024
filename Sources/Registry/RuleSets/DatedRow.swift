import Storage

/// One value of the dated data: what holds for a subject from a day on. The day stands on the change that carries it.
package enum DatedRow: Codable, Sendable, Equatable {
    case rule(RuleEdit)
    case threshold(name: String, value: Int)
    /// What a source's words mean; an empty rule says that nothing is wrong.
    case stated(written: String, rule: String)
    case program(ProgramEdit)
    case choice(ChoiceEdit)
    /// apply, approve or refuse; nil where nothing is said any more.
    case policy(subject: String, role: String, mode: String?)
    /// Whether a NIK may begin with it, whatever regions there are today.
    case province(code: Int, accepted: Bool)
    case cutoff(Cutoff)
    case road(RoadRule)
    case criteria(CriteriaRule)

    /// A rule as it is written from a day on.
    package struct RuleEdit: Codable, Sendable, Equatable {
        package var code: String
        package var severity: Rule.Severity
        package var fixer: String
        package var title: Words
        package var meaning: Words
        package var nextStep: Words
        /// Sentences by detail; `0` stands for all others.
        package var evidence: [String: Words]

        package init(
            code: String, severity: Rule.Severity, fixer: String, title: Words, meaning: Words, nextStep: Words,
            evidence: [String: Words]
        ) {
            self.code = code
            self.severity = severity
            self.fixer = fixer
            self.title = title
            self.meaning = meaning
            self.nextStep = nextStep
            self.evidence = evidence
        }
    }

    package struct ProgramEdit: Codable, Sendable, Equatable {
        package var id: String
        package var name: String
        package var isPerPerson: Bool
        /// Headers under which files carry it.
        package var columns: [String]
        /// The first day on which it no longer runs.
        package var ends: Int32?

        package init(id: String, name: String, isPerPerson: Bool, columns: [String], ends: Int32? = nil) {
            self.id = id
            self.name = name
            self.isPerPerson = isPerPerson
            self.columns = columns
            self.ends = ends
        }
    }

    package struct ChoiceEdit: Codable, Sendable, Equatable {
        /// reason, evidence, refusal.
        package var kind: String
        package var event: String
        package var code: String
        package var words: Words
        package var isOffered: Bool

        package init(kind: String, event: String, code: String, words: Words, isOffered: Bool) {
            self.kind = kind
            self.event = event
            self.code = code
            self.words = words
            self.isOffered = isOffered
        }
    }

    /// The parts of the dated data, as addresses call them.
    package enum Part: String, Sendable, CaseIterable {
        case rule = "aturan", threshold = "ambang", stated = "keterangan", program = "program", choice = "pilihan"
        case policy = "kebijakan", province = "provinsi", cutoff = "batas", road = "alur"
        case criteria = "kriteria"

        /// Whether its rows hold in a region each, and are decided by those who set rules there; all others hold in the
        /// whole register.
        package var isOfRegion: Bool { [.cutoff, .road, .criteria].contains(self) }
    }

    package var part: Part {
        switch self {
        case .rule: .rule
        case .threshold: .threshold
        case .stated: .stated
        case .program: .program
        case .choice: .choice
        case .policy: .policy
        case .province: .province
        case .cutoff: .cutoff
        case .road: .road
        case .criteria: .criteria
        }
    }

    /// What it is about within its part; two rows of one subject are versions of each other.
    package var subject: String {
        switch self {
        case .rule(let rule): rule.code
        case .threshold(let name, _): name
        case .stated(let written, _): written
        case .program(let program): program.id
        case .choice(let choice): "\(choice.kind) \(choice.event) \(choice.code)"
        case .policy(let subject, let role, _): "\(subject) \(role)"
        case .province(let code, _): twoDigits(code)
        case .cutoff(let cutoff): cutoff.series.description
        case .road(let rule): "\(rule.kind.rawValue) \(rule.region.dotted)"
        case .criteria(let rule): "\(rule.set) \(rule.region.dotted)"
        }
    }

    /// Where it holds; nil: in the whole register.
    package var region: RegionCode? {
        switch self {
        case .cutoff(let cutoff): cutoff.region
        case .road(let rule): rule.region
        case .criteria(let rule): rule.region
        case .rule, .threshold, .stated, .program, .choice, .policy, .province: nil
        }
    }

    package var key: String { "\(part.rawValue) \(subject)" }

    /// Whether findings may differ under it.
    package var isJudged: Bool {
        switch self {
        case .rule, .stated, .province: true
        case .threshold(let name, _): ThresholdKind.named(name).isJudged
        case .program, .choice, .policy, .cutoff, .road, .criteria: false
        }
    }
}

/// What a threshold is, in words: which unit, between what, and what changes with it.
package struct ThresholdKind: Sendable, Equatable {
    package var name: String
    package var title: Words
    package var unit: Words
    package var range: ClosedRange<Int>
    package var changes: Words
    /// Findings depend on it.
    package var isJudged: Bool

    /// Of `thresholds.csv`; one that is not there goes by its name.
    package static func named(_ name: String) -> ThresholdKind {
        all.first { $0.name == name }
            ?? ThresholdKind(
                name: name, title: Words(id: name, en: name), unit: Words(id: "", en: ""), range: 0...1_000_000,
                changes: Words(id: "", en: ""), isJudged: false)
    }

    package static let all: [ThresholdKind] = {
        // A program without its own table would have stopped at its start.
        guard let table = try? EmbeddedTable("thresholds.csv") else { return [] }
        return table.rows.compactMap { row in
            guard row.count == 11, let least = Int(row[5]), let most = Int(row[6]), least <= most else { return nil }
            return ThresholdKind(
                name: row[0], title: Words(id: row[1], en: row[2]), unit: Words(id: row[3], en: row[4]),
                range: least...most, changes: Words(id: row[7], en: row[8]), isJudged: row[9] == "ya")
        }
    }()
}
