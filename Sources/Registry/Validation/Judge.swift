import Rules
import Storage

/// Keeps findings true: judges the families that a change touched, opens what is new and closes what is mended.
struct Judge {
    let catalogue: Catalogue
    let rules: RuleSet
    let gazetteer: Gazetteer
    /// Milliseconds; when findings open and close.
    let now: Int64

    /// One finding that ought to be open.
    struct Wanted: Hashable {
        var rule: RuleCode
        var person: Int64
        var detail: Int
        var evidence: String?
    }

    /// What judging changed: findings of families that were not open before, or are no longer.
    struct Verdicts {
        var opened: Set<ChangeOutcome.Mark> = []
        var closed: Set<ChangeOutcome.Mark> = []

        mutating func add(_ more: Verdicts) {
            opened.formUnion(more.opened)
            closed.formUnion(more.closed)
        }
    }

    /// Judges everything touched, and everything that shares a key with it, and counts the villages again.
    @discardableResult
    func run(_ touched: Touched, in db: any Connection) throws -> Verdicts {
        // A number is held in any village, and what is found there is theirs: findings, counts, tallies.
        try db.beyondSight { try judge(touched, in: db) }
    }

    private func judge(_ touched: Touched, in db: any Connection) throws -> Verdicts {
        var verdicts = Verdicts()
        // Two kabupaten that write one number at once: what each has written stands before, the look comes after, so
        // that the second sees the first.
        try db.lock(touched.niks.union(touched.kks).map(LockKey.number))
        var families = touched.families
        for holder in try JudgedRows.holders(ofNIKs: touched.niks.union(touched.kks), in: db).values.joined() {
            families.insert(RecordKey(home: holder.home, id: holder.family))
        }
        for kk in touched.kks { families.formUnion(try Self.families(withKK: kk, in: db)) }
        // Others' families that share a number are judged too. Their homes come before the numbers: begun again.
        try db.lock(Set(families.map(\.home)).map(LockKey.home))
        var villages = touched.villages
        for found in try judge(families, in: db) {
            if found.isChanged { villages.insert(found.village.value) }
            verdicts.add(found.verdicts)
        }
        for village in touched.programs.sorted() { try Tally.recountPrograms(villages: village...village, in: db) }
        for village in villages.union(touched.programs).sorted() {
            try Tally.recount(villages: village...village, at: now, in: db)
        }
        return verdicts
    }

    /// What came of judging one family.
    struct Judged {
        var village: RegionCode
        var verdicts: Verdicts
        /// Its findings were not what they ought to be.
        var isChanged: Bool
    }

    /// Judges families that are there, in the order of their keys.
    @discardableResult
    func judge(_ keys: Set<RecordKey>, in db: any Connection) throws -> [Judged] {
        let keys = keys.sorted()
        var judged: [Judged] = []
        for start in stride(from: 0, to: keys.count, by: JudgedRows.most) {
            let some = keys[start..<min(start + JudgedRows.most, keys.count)]
            let rows = try JudgedRows(of: some, in: db)
            for key in some {
                guard let family = rows.families[key] else { continue }
                judged.append(try settle(family, wanted: wanted(family, rows), open: rows.findings[key] ?? [], in: db))
            }
        }
        return judged
    }

    func wanted(_ family: FamilyRecord, _ rows: JudgedRows) -> Set<Wanted> {
        let members = rows.members[family.key] ?? []
        let kk = DocumentText.parse(family.kk, number: family.kkNumber)
        var wanted: Set<Wanted> = []
        for verdict in rules.check(family: members.map(\.facts), kk: kk) {
            let member = verdict.member >= 0 ? members[Int(verdict.member)] : nil
            wanted.insert(
                Wanted(
                    rule: verdict.rule, person: member?.key.id.value ?? 0, detail: Int(verdict.detail),
                    evidence: verdict.rule == .p99 ? "teks=\(member?.padan ?? "")" : nil))
        }
        for member in members { wanted.formUnion(KeyRules.check(member, of: family, rows, gazetteer)) }
        if !members.isEmpty {
            wanted.formUnion(KeyRules.check(family, rows, gazetteer))
            if rows.disputed.contains(family.key) {
                wanted.insert(Wanted(rule: .s01, person: 0, detail: 0, evidence: nil))
            }
        }
        return wanted.filter { catalogue.rule($0.rule).severity != .off }
    }

    /// Makes the open findings of a family those that are wanted.
    private func settle(
        _ family: FamilyRecord, wanted: Set<Wanted>, open: [JudgedRows.Finding], in db: any Connection
    ) throws -> Judged {
        let key = family.key
        var verdicts = Verdicts()
        var isChanged = false
        func mark(_ rule: String, _ person: Int64) -> ChangeOutcome.Mark {
            ChangeOutcome.Mark(rule: rule, family: key.id, person: person == 0 ? nil : RecordID(person))
        }
        var missing: [String: Wanted] = [:]
        var renewed: Set<ChangeOutcome.Mark> = []
        for one in wanted { missing["\(one.rule.string) \(one.person)"] = one }
        let rules = missing.values.map(\.rule)
        for finding in open {
            let name = "\(finding.rule) \(finding.person)"
            let one = missing[name]
            if let one, one.detail == finding.detail, one.evidence == finding.evidence {
                missing[name] = nil
                if try weigh(one, key, openedAt: finding.openedAt, was: finding.severity, db) { isChanged = true }
                continue
            }
            isChanged = true
            try db.execute(
                """
                UPDATE finding SET closed_at = \(now) WHERE home = \(key.home) AND family = \(key.id)
                AND rule = \(finding.rule) AND person = \(finding.person) AND opened_at = \(finding.openedAt)
                """)
            let mark = mark(finding.rule, finding.person)
            if one == nil { verdicts.closed.insert(mark) } else { renewed.insert(mark) }
        }
        for one in missing.values {
            isChanged = true
            try self.open(one, in: family, db)
            verdicts.opened.insert(mark(one.rule.string, one.person))
        }
        // The same finding with other evidence is neither new nor mended.
        verdicts.opened.subtract(renewed)
        if try recount(family, rules, db) { isChanged = true }
        return Judged(village: family.village, verdicts: verdicts, isChanged: isChanged)
    }

    /// The same finding under a rule that weighs more or less than when it was opened.
    ///
    /// - Returns: whether it does.
    private func weigh(
        _ one: Wanted, _ key: RecordKey, openedAt: Int64, was: String, _ db: any Connection
    ) throws -> Bool {
        let rule = catalogue.rule(one.rule)
        guard rule.severity.rawValue != was else { return false }
        try db.execute(
            """
            UPDATE finding SET severity = \(rule.severity), rule_version = \(rule.version)
            WHERE home = \(key.home) AND family = \(key.id) AND rule = \(rule.code) AND person = \(one.person)
            AND opened_at = \(openedAt)
            """)
        return true
    }

    private func open(_ one: Wanted, in family: FamilyRecord, _ db: any Connection) throws {
        let rule = catalogue.rule(one.rule)
        try db.execute(
            """
            INSERT INTO finding (home, family, rule, person, opened_at, village, severity, origin, detail, evidence, rule_version)
            VALUES (\(family.key.home), \(family.key.id), \(one.rule.string), \(one.person), \(now), \(family.village),
                \(rule.severity), \(rule.origin), \(one.detail), \(one.evidence), \(rule.version))
            ON CONFLICT (home, family, rule, person, opened_at) DO UPDATE
            SET closed_at = NULL, detail = excluded.detail, evidence = excluded.evidence, village = excluded.village,
                severity = excluded.severity, rule_version = excluded.rule_version
            """)
    }

    /// Keeps with the family how many findings of each weight it has.
    ///
    /// - Parameter rules: of its open findings, one for each.
    /// - Returns: whether they are others than before.
    private func recount(_ family: FamilyRecord, _ rules: [RuleCode], _ db: any Connection) throws -> Bool {
        var found = 0
        var stated = 0
        var warnings = 0
        for rule in rules.map(catalogue.rule) {
            switch (rule.severity, rule.origin) {
            case (.error, .stated): stated += 1
            case (.error, .found): found += 1
            case (.warning, _): warnings += 1
            case (.notice, _), (.off, _): break
            }
        }
        guard (found, stated, warnings) != (family.errorsFound, family.errorsStated, family.warnings) else {
            return false
        }
        try db.execute(
            """
            UPDATE family SET errors_found = \(found), errors_stated = \(stated), warnings = \(warnings)
            WHERE home = \(family.key.home) AND id = \(family.key.id)
            """)
        return true
    }

    static func families(withKK kk: Int64, in db: any Connection) throws -> Set<RecordKey> {
        Set(
            try db.rows("SELECT home, family FROM family_kk WHERE kk = \(kk)").map {
                RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("family")))
            })
    }
}
