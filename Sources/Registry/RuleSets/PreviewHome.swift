import Rules
import Storage

/// One home judged twice from memory, by the rules before a change and after it.
struct PreviewHome {
    let registry: Registry
    let home: Int64
    let catalogues: (before: Catalogue, after: Catalogue)
    let sets: (before: RuleSet, after: RuleSet)
    /// Statements that mean something else afterwards.
    let statements: Set<String>

    private typealias Mark = PreviewCounts.Mark
    /// Rules that no single family answers: they are taken as they stand, but for their weight.
    private static let keyRules: Set<RuleCode> = [.d01, .d02, .d03, .d04, .n09]

    /// - Returns: how many persons were judged.
    func run(into counts: inout PreviewCounts, in db: any Connection) throws -> Int {
        let weights = (counts.weightsBefore, counts.weightsAfter)
        let before = HomeValidation(registry: registry, rules: sets.before, weights: weights.0, home: home)
        let members = try before.members(db)
        var restated = members
        if !statements.isEmpty {
            var after = before
            after.restated = try Restating.texts(saying: statements, home: home, in: db)
                .mapValues { catalogues.after.stated[$0] ?? .some(.p99) }
            restated = try after.members(db)
        }
        let keys = try keyMarks(db, weights)
        let isSame = sets.before == sets.after && statements.isEmpty
        var at = 0
        var facts: ([PersonFacts], [PersonFacts]) = ([], [])
        var verdicts: ([Verdict], [Verdict]) = ([], [])
        try db.forEach(
            "SELECT id, kk, kk_written, village FROM family WHERE home = \(home) AND status = 1 ORDER BY id"
        ) { row in
            let id = row.int(0)
            let kk: DocumentNumber =
                row.isNull(1) ? row.withBytes(2) { DocumentNumber($0) } : .number(row.int(1))
            facts.0.removeAll(keepingCapacity: true)
            facts.1.removeAll(keepingCapacity: true)
            verdicts.0.removeAll(keepingCapacity: true)
            verdicts.1.removeAll(keepingCapacity: true)
            while at < members.count, members[at].family < id { at += 1 }
            let start = at
            while at < members.count, members[at].family == id {
                facts.0.append(members[at].facts)
                if !isSame { facts.1.append(restated[at].facts) }
                at += 1
            }
            sets.before.check(family: facts.0, kk: kk, into: &verdicts.0)
            if !isSame { sets.after.check(family: facts.1, kk: kk, into: &verdicts.1) }
            func marks(_ verdicts: [Verdict], _ weights: RuleWeights) -> Set<Mark> {
                var marks: Set<Mark> = []
                for verdict in verdicts where weights[verdict.rule] != .off {
                    let person = verdict.member >= 0 ? members[start + Int(verdict.member)].person : 0
                    marks.insert(Mark(rule: verdict.rule, person: person))
                }
                return marks
            }
            var family = PreviewCounts.Family(
                id: RecordID(id), village: RegionCode(row.int(3)), before: marks(verdicts.0, weights.0),
                after: marks(isSame ? verdicts.0 : verdicts.1, weights.1))
            if let known = keys[id] {
                family.before.formUnion(known.filter { weights.0[$0.rule] != .off })
                family.after.formUnion(known.filter { weights.1[$0.rule] != .off })
            }
            counts.add(family)
            return true
        }
        return members.count
    }

    /// Shared keys, and disputes about whole families: the findings that are open; where such a rule is switched on,
    /// what it would find.
    private func keyMarks(_ db: any Connection, _ weights: (RuleWeights, RuleWeights)) throws -> [Int64: Set<Mark>] {
        var marks: [Int64: Set<Mark>] = [:]
        try db.forEach(
            """
            SELECT family, rule, person FROM finding WHERE home = \(home) AND closed_at IS NULL
            AND (rule IN ('D01', 'D02', 'D03', 'D04', 'N09') OR (rule = 'S01' AND person = 0))
            """
        ) { row in
            if let rule = RuleCode(text: row.text(1)) {
                marks[row.int(0), default: []].insert(Mark(rule: rule, person: row.int(2)))
            }
            return true
        }
        let isSwitchedOn = Self.keyRules.union([.s01]).contains { weights.0[$0] == .off && weights.1[$0] != .off }
        guard isSwitchedOn else { return marks }
        let judge = Judge(
            catalogue: catalogues.after, rules: sets.after, gazetteer: registry.gazetteer, now: registry.clock.now())
        let suspects = try KeyRules.suspects(in: db).filter { $0.home == home }.sorted()
        for start in stride(from: 0, to: suspects.count, by: JudgedRows.most) {
            let rows = try JudgedRows(of: suspects[start..<min(start + JudgedRows.most, suspects.count)], in: db)
            for (key, family) in rows.families where family.status == .present {
                for wanted in judge.wanted(family, rows) where Self.isShared(wanted) {
                    marks[key.id.value, default: []].insert(Mark(rule: wanted.rule, person: wanted.person))
                }
            }
        }
        return marks
    }

    private static func isShared(_ wanted: Judge.Wanted) -> Bool {
        keyRules.contains(wanted.rule) || wanted.rule == .s01 && wanted.person == 0
    }
}
