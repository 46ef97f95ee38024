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
        for nik in touched.niks { families.formUnion(try Self.families(withNIK: nik, in: db)) }
        for kk in touched.kks {
            families.formUnion(try Self.families(withKK: kk, in: db))
            families.formUnion(try Self.families(withNIK: kk, in: db))
        }
        // Others' families that share a number are judged too. Their homes come before the numbers: begun again.
        try db.lock(Set(families.map(\.home)).map(LockKey.home))
        var villages = touched.villages
        for family in families.sorted() {
            guard let (village, found) = try judge(family, in: db) else { continue }
            villages.insert(village.value)
            verdicts.add(found)
        }
        for village in touched.programs.sorted() { try Tally.recountPrograms(villages: village...village, in: db) }
        for village in villages.union(touched.programs).sorted() {
            try Tally.recount(villages: village...village, at: now, in: db)
        }
        return verdicts
    }

    /// - Returns: the family's village, and what changed.
    @discardableResult
    func judge(_ key: RecordKey, in db: any Connection) throws -> (village: RegionCode, verdicts: Verdicts)? {
        guard let family = try FamilyRecord.find(key, in: db) else { return nil }
        let members = family.status == .present ? try PersonRecord.members(of: key, in: db) : []
        return (family.village, try settle(family, wanted: try wanted(family, members, in: db), in: db))
    }

    func wanted(_ family: FamilyRecord, _ members: [PersonRecord], in db: any Connection) throws -> Set<Wanted> {
        let kk = DocumentText.parse(family.kk, number: family.kkNumber)
        var wanted: Set<Wanted> = []
        for verdict in rules.check(family: members.map(\.facts), kk: kk) {
            let member = verdict.member >= 0 ? members[Int(verdict.member)] : nil
            wanted.insert(
                Wanted(
                    rule: verdict.rule, person: member?.key.id.value ?? 0, detail: Int(verdict.detail),
                    evidence: verdict.rule == .p99 ? "teks=\(member?.padan ?? "")" : nil))
        }
        for member in members { wanted.formUnion(try KeyRules.check(member, of: family, in: db, gazetteer)) }
        if !members.isEmpty {
            wanted.formUnion(try KeyRules.check(family, in: db, gazetteer))
            if try SourceValue.disputes("family", family.key, in: db) > 0 {
                wanted.insert(Wanted(rule: .s01, person: 0, detail: 0, evidence: nil))
            }
        }
        return wanted.filter { catalogue.rule($0.rule).severity != .off }
    }

    /// Makes the open findings of a family those that are wanted.
    private func settle(_ family: FamilyRecord, wanted: Set<Wanted>, in db: any Connection) throws -> Verdicts {
        let key = family.key
        var verdicts = Verdicts()
        func mark(_ rule: String, _ person: Int64) -> ChangeOutcome.Mark {
            ChangeOutcome.Mark(rule: rule, family: key.id, person: person == 0 ? nil : RecordID(person))
        }
        var missing: [String: Wanted] = [:]
        var renewed: Set<ChangeOutcome.Mark> = []
        for one in wanted { missing["\(one.rule.string) \(one.person)"] = one }
        for row in try db.rows(
            """
            SELECT rule, person, opened_at, detail, evidence, severity FROM finding
            WHERE home = \(key.home) AND family = \(key.id) AND closed_at IS NULL
            """)
        {
            let rule = try row.text("rule")
            let person = try row.int("person")
            let one = missing["\(rule) \(person)"]
            if let one, one.detail == Int(try row.int("detail")), one.evidence == row.textOrNil("evidence") {
                missing["\(rule) \(person)"] = nil
                try weigh(one, key, openedAt: try row.int("opened_at"), was: try row.text("severity"), db)
                continue
            }
            try db.execute(
                """
                UPDATE finding SET closed_at = \(now) WHERE home = \(key.home) AND family = \(key.id)
                AND rule = \(rule) AND person = \(person) AND opened_at = \(try row.int("opened_at"))
                """)
            if one == nil { verdicts.closed.insert(mark(rule, person)) } else { renewed.insert(mark(rule, person)) }
        }
        for one in missing.values {
            try open(one, in: family, db)
            verdicts.opened.insert(mark(one.rule.string, one.person))
        }
        // The same finding with other evidence is neither new nor mended.
        verdicts.opened.subtract(renewed)
        try recount(family, db)
        return verdicts
    }

    /// The same finding under a rule that weighs more or less than when it was opened.
    private func weigh(_ one: Wanted, _ key: RecordKey, openedAt: Int64, was: String, _ db: any Connection) throws {
        let rule = catalogue.rule(one.rule)
        guard rule.severity.rawValue != was else { return }
        try db.execute(
            """
            UPDATE finding SET severity = \(rule.severity), rule_version = \(rule.version)
            WHERE home = \(key.home) AND family = \(key.id) AND rule = \(rule.code) AND person = \(one.person)
            AND opened_at = \(openedAt)
            """)
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

    private func recount(_ family: FamilyRecord, _ db: any Connection) throws {
        var found = 0
        var stated = 0
        var warnings = 0
        for row in try db.rows(
            """
            SELECT severity, origin, count(*) AS n FROM finding
            WHERE home = \(family.key.home) AND family = \(family.key.id) AND closed_at IS NULL
            GROUP BY severity, origin
            """)
        {
            let count = Int(try row.int("n"))
            switch (try row.text("severity"), try row.text("origin")) {
            case ("error", "stated"): stated += count
            case ("error", _): found += count
            case ("warning", _): warnings += count
            default: break
            }
        }
        guard (found, stated, warnings) != (family.errorsFound, family.errorsStated, family.warnings) else { return }
        try db.execute(
            """
            UPDATE family SET errors_found = \(found), errors_stated = \(stated), warnings = \(warnings)
            WHERE home = \(family.key.home) AND id = \(family.key.id)
            """)
    }

    static func families(withNIK nik: Int64, in db: any Connection) throws -> Set<RecordKey> {
        let rows = try db.holders(ofNIK: nik).flatMap { home, persons in
            try db.rows("SELECT home, family FROM person WHERE home = \(home) AND id IN (\(persons))")
        }
        return Set(try rows.map { RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("family"))) })
    }

    static func families(withKK kk: Int64, in db: any Connection) throws -> Set<RecordKey> {
        Set(
            try db.rows("SELECT home, family FROM family_kk WHERE kk = \(kk)").map {
                RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("family")))
            })
    }
}
