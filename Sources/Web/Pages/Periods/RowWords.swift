import HTML
import Registry

/// Dated data in words: what a row is about, and what it says field by field.
struct RowWords {
    let visit: Visit
    var kinds: [String: Words] = [:]
    /// Of every region: a change that is only proposed may be of one that has no row yet. Nil: codes are told.
    var gazetteer: Gazetteer?
    var rules: [String: Words] = [:]

    private func say(_ words: Words) -> String { visit.say(words) }

    func title(_ row: DatedRow) -> String {
        switch row {
        case .rule(let edit): "\(edit.code) \(say(rules[edit.code] ?? edit.title))"
        case .threshold(let name, _): say(ThresholdKind.named(name).title)
        case .stated(let written, _): "“\(written)”"
        case .program(let edit): edit.name.isEmpty ? edit.id : edit.name
        case .choice(let edit): "\(say(Texts.choiceKindName(edit.kind))): \(say(edit.words))"
        case .policy(let subject, let role, _): "\(self.subject(subject)), \(self.role(role))"
        case .province(let code, _): "\(say(Texts.provinceLabel)): \(code)"
        case .cutoff(let cutoff):
            "\(CutoffWords(visit: visit, kinds: kinds).kind(cutoff)), \(region(cutoff.region))"
        case .road(let rule): "\(say(rule.kind.title)), \(region(rule.region))"
        case .criteria(let rule): "\(rule.body.map { say($0.title) } ?? rule.set), \(region(rule.region))"
        }
    }

    func subject(_ subject: String) -> String {
        if subject == "*" { return say(Texts.everyChange) }
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        let event = ChangeEvent(rawValue: parts[0]).map { say($0.title) } ?? parts[0]
        guard parts.count == 2 else { return event }
        let field = PersonField(rawValue: parts[1]).map { say($0.label) } ?? parts[1]
        return "\(event), \(field)"
    }

    func role(_ role: String) -> String {
        Role(rawValue: role).map { say($0.title) } ?? (role == "*" ? say(Texts.everybody) : role)
    }

    private func region(_ code: RegionCode) -> String {
        gazetteer?[code]?.titleName ?? code.dotted
    }

    /// What a row says, short: for lists.
    func value(_ row: DatedRow) -> String {
        switch row {
        case .rule(let edit): "\(say(Texts.severity(edit.severity))), \(say(Texts.fixer(edit.fixer)))"
        case .threshold(let name, let value): "\(visit.number(value)) \(say(ThresholdKind.named(name).unit))"
        case .stated(_, let rule): meaning(rule)
        case .program(let edit): edit.columns.joined(separator: ", ")
        case .choice(let edit): say(edit.isOffered ? Texts.offered : Texts.notOffered)
        case .policy(_, _, let mode): say(Texts.mode(mode))
        case .province(_, let isAccepted): say(isAccepted ? Texts.accepted : Texts.notAccepted)
        case .cutoff(let cutoff): CutoffWords(visit: visit, kinds: kinds).span(cutoff)
        case .road(let rule): say(Texts.roadMode(rule.edit?.mode))
        case .criteria(let rule): criteriaValue(rule)
        }
    }

    func meaning(_ rule: String) -> String {
        rule.isEmpty ? say(Texts.nothingWrong) : "\(rule) \(rules[rule].map(say) ?? "")"
    }

    /// Every field of a row with its words, to be held beside those of another version.
    func fields(_ row: DatedRow) -> [(name: String, value: String)] {
        switch row {
        case .rule(let edit): ruleFields(edit)
        case .threshold(let name, _):
            [(say(Texts.valueLabel), value(row)), (say(Texts.changesWith), say(ThresholdKind.named(name).changes))]
        case .stated: [(say(Texts.meaningLabel), value(row))]
        case .program(let edit):
            [
                (say(Texts.nameLabel), edit.name), (say(Texts.columnsLabel), edit.columns.joined(separator: " | ")),
                (say(Texts.endsLabel), edit.ends.map { visit.date($0) } ?? "–"),
            ]
        case .choice(let edit):
            [
                (say(Texts.wordsID), edit.words.id), (say(Texts.wordsEN), edit.words.en),
                (say(Texts.isOfferedLabel), value(row)),
            ]
        case .policy, .province: [(say(Texts.modeLabel), value(row))]
        case .cutoff(let cutoff): cutoffFields(cutoff)
        case .road(let rule): roadFields(rule)
        case .criteria(let rule): criteriaFields(rule)
        }
    }

    private func ruleFields(_ edit: DatedRow.RuleEdit) -> [(name: String, value: String)] {
        var fields = [
            (say(Texts.weight), say(Texts.severity(edit.severity))), (say(Texts.mender), say(Texts.fixer(edit.fixer))),
            (say(Texts.titleID), edit.title.id), (say(Texts.titleEN), edit.title.en),
            (say(Texts.meaningID), edit.meaning.id), (say(Texts.meaningEN), edit.meaning.en),
            (say(Texts.stepID), edit.nextStep.id), (say(Texts.stepEN), edit.nextStep.en),
        ]
        for (detail, words) in edit.evidence.sorted(by: { $0.key < $1.key }) {
            fields.append((say(Texts.evidenceLabel(detail, "ID")), words.id))
            fields.append((say(Texts.evidenceLabel(detail, "EN")), words.en))
        }
        return fields
    }

    private func cutoffFields(_ cutoff: Cutoff) -> [(name: String, value: String)] {
        let words = CutoffWords(visit: visit, kinds: kinds)
        return [
            (say(Texts.cutoffKindLabel), words.kind(cutoff)), (say(Texts.regionOf), region(cutoff.region)),
            (say(Texts.pattern), words.span(cutoff)), (say(Texts.monthsLabel), words.months(cutoff)),
            (say(Texts.lateLabel), say(Texts.late(cutoff.late))), (say(Texts.basisLabel), cutoff.basis),
            (say(Texts.cutoffEnds), cutoff.validTo.map { visit.date($0) } ?? "–"),
        ]
    }
}

/// Two texts word by word: what stayed, what went, what came.
struct WordDifference {
    enum Piece: Equatable { case same(String), gone(String), new(String) }
    let pieces: [Piece]

    init(_ before: String, _ after: String) {
        let (old, new) = (before.split(separator: " ").map(String.init), after.split(separator: " ").map(String.init))
        // Longest common run of words, by the usual table: the texts are short.
        var table = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                table[i][j] = old[i] == new[j] ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
            }
        }
        var pieces: [Piece] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, old[i] == new[j] {
                pieces.append(.same(old[i]))
                (i, j) = (i + 1, j + 1)
            } else if i < old.count, j == new.count || table[i + 1][j] >= table[i][j + 1] {
                pieces.append(.gone(old[i]))
                i += 1
            } else {
                pieces.append(.new(new[j]))
                j += 1
            }
        }
        self.pieces = pieces
    }

    var html: HTML {
        "\(each: pieces, { piece in switch piece { case .same(let word): "\(word) "; case .gone(let word): "<del>\(word)</del> "; case .new(let word): "<ins>\(word)</ins> " } })"
    }
}
