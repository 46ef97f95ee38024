import Rules
import Storage

/// Looks at a proposal as soon as it is written, while its village can still mend it: by the rules, by the numbers and
/// likeness of everybody in the register, and by what the family draws on. What is found is kept beside the proposal.
///
/// It sees the whole register, beyond the area of whoever proposes, and so what it keeps of others is our own number of
/// them and their village.
struct PreCheck {
    let registry: Registry
    let db: any Connection
    /// Who asks: asking the civil registry is an entry of the trail.
    let actor: Actor
    let catalogue: Catalogue
    let record: ProposalRecord
    let content: ProposalContent
    let families: ProposedFamilies

    init(_ record: ProposalRecord, _ content: ProposalContent, _ work: ChangeWork) throws {
        registry = work.registry
        db = work.db
        actor = work.actor
        catalogue = try work.registry.catalogue(in: work.db)
        self.record = record
        self.content = content
        families = try ProposedFamilies(
            content, home: record.key.home, at: record.village, catalogue, in: work.db)
    }

    /// Finds all there is to find, and makes the open findings of the proposal these.
    ///
    /// - Parameter before: the content for which the open ones were answered; nil: there is none.
    func run(after before: ProposalContent?) throws {
        let found = try db.beyondSight { try look() }
        try KeptFindings.settle(found, of: record, from: before, to: content, at: registry.clock.now(), in: db)
    }

    /// Adds that it is of the family of somebody in office, and leaves all else as it was found.
    func noteOfficials() throws {
        let found = try db.beyondSight { try officialFindings() }
        try KeptFindings.add(found, of: record, at: registry.clock.now(), in: db)
    }

    private func look() throws -> [ProposedFinding] {
        let all = [
            try ruleFindings(), try numberFindings(), try likenessFindings(), try programFindings(),
            try removalFindings(), try civilFindings(), try officialFindings(),
        ]
        // One a rule and member: the worst of them.
        var found: [ProposedFinding.Mark: ProposedFinding] = [:]
        for finding in all.joined() {
            if let known = found[finding.mark], known.severity == .error || finding.severity != .error { continue }
            found[finding.mark] = finding
        }
        return found.values.sorted { ($0.member, $0.rule) < ($1.member, $1.rule) }
    }

    // MARK: Rules

    /// What the rules say of the families as they would be.
    private func ruleFindings() throws -> [ProposedFinding] {
        let rules = try registry.ruleSet(catalogue, in: db)
        let numbers = try JudgedRows(sharing: niks, kks: kks, in: db)
        let before = Set(families.stored.flatMap { verdicts($0, rules, numbers) }.map(\.known))
        return families.all.flatMap { family -> [ProposedFinding] in
            verdicts(family, rules, numbers).filter { isAsked($0, before) }.map(\.finding)
        }
    }

    private struct Said {
        var finding: ProposedFinding
        var member: ProposedMember?
        /// The same finding of the same person, whichever their place.
        var known: String
    }

    private func verdicts(_ family: ProposedFamily, _ rules: RuleSet, _ numbers: JudgedRows) -> [Said] {
        let record = family.record
        var said: [Said] = []
        func add(_ code: RuleCode, _ member: ProposedMember?, _ detail: Int, _ evidence: String) {
            let rule = catalogue.rule(code)
            guard [.error, .warning].contains(rule.severity) else { return }
            // Why there is no number is said already: nobody has to answer for it once more.
            let isSaid = content.changes.newcomers?.withoutKK != nil && WithoutKK.next(rule.code) != nil
            let finding = ProposedFinding(
                rule: rule.code, member: member?.place ?? 0, severity: isSaid ? .warning : rule.severity,
                detail: detail,
                evidence: evidence
            ).about(member?.person)
            let who = member?.person?.value ?? Int64(-(member?.place ?? 0))
            said.append(Said(finding: finding, member: member, known: "\(rule.code) \(who)"))
        }
        let kk = DocumentText.parse(record.kk, number: record.kkNumber)
        for verdict in rules.check(family: family.members.map(\.record.facts), kk: kk) {
            let member = verdict.member >= 0 ? family.members[Int(verdict.member)] : nil
            let text = verdict.rule == .p99 ? "teks=\(member?.record.padan ?? "")" : ""
            add(verdict.rule, member, Int(verdict.detail), text)
        }
        for member in family.members {
            for wanted in KeyRules.check(member.record, of: record, numbers, registry.gazetteer) {
                add(wanted.rule, member, wanted.detail, wanted.evidence ?? "")
            }
        }
        if !family.members.isEmpty {
            for wanted in KeyRules.check(record, numbers, registry.gazetteer) {
                add(wanted.rule, nil, wanted.detail, wanted.evidence ?? "")
            }
        }
        return said
    }

    /// Who asks for help is looked at with the whole family; else what the proposal brings, and whom it names. Nobody has
    /// to say why somebody is taken out whose record was never mended.
    private func isAsked(_ said: Said, _ before: Set<String>) -> Bool {
        let isNewcomer = said.member.map { $0.person == nil } ?? false
        let isNew = isNewcomer || !before.contains(said.known)
        switch record.kind {
        case .newHousehold, .aid, .eligible, .caretaker: return true
        case .removal, .ineligible: return isNew
        case .insurance, .reactivation, .correction, .newMember, .split, .merge, .familyEvent, .move, .ppks:
            return isNew || said.member?.isNamed == true
        }
    }

    // MARK: Numbers

    private var niks: Set<Int64> {
        let stored = families.stored.flatMap(\.members)
        return Set((stored + families.members).compactMap(\.record.nikNumber))
    }

    var kks: Set<Int64> { Set((families.stored + families.all).compactMap(\.record.kkNumber)) }

    /// Numbers that the proposal brings and that another open proposal brings too. Those of newcomers are refused before.
    private func numberFindings() throws -> [ProposedFinding] {
        let storedNIK = Set(families.stored.flatMap(\.members).compactMap(\.record.nikNumber))
        let storedKK = Set(families.stored.compactMap(\.record.kkNumber))
        var members: [Int64: [ProposedMember]] = [:]
        for member in families.members {
            guard let nik = member.record.nikNumber, !storedNIK.contains(nik) else { continue }
            members[nik, default: []].append(member)
        }
        let cards = Set(families.all.compactMap(\.record.kkNumber)).subtracting(storedKK)
        let numbers = cards.union(members.keys).sorted()
        if numbers.isEmpty { return [] }
        var found: [ProposedFinding] = []
        let rows = try db.rows(
            """
            SELECT number, what FROM proposal_number WHERE number IN (\(numbers))
            AND NOT (home = \(record.key.home) AND proposal = \(record.key.id))
            """)
        for row in rows {
            let number = try row.int("number")
            let isKK = try row.text("what") == ProposalContent.Number.What.kk.rawValue
            if isKK, cards.contains(number) {
                found.append(ProposedFinding(rule: CheckCode.proposed.rawValue, member: 0, severity: .error))
            }
            for member in isKK ? [] : members[number] ?? [] {
                found.append(
                    ProposedFinding(rule: CheckCode.proposed.rawValue, member: member.place, severity: .error)
                        .about(member.person))
            }
        }
        return found
    }

    // MARK: Likeness

    /// Newcomers who may be somebody on record, in whichever village.
    private func likenessFindings() throws -> [ProposedFinding] {
        var newcomers: [(place: Int, row: LinkedRow)] = []
        for family in families.all {
            for member in family.members where member.person == nil {
                newcomers.append((place: member.place, row: LinkedRow(member, of: family.record)))
            }
        }
        let least = Double(catalogue.thresholds["link_ask"] ?? 50) / 100
        let found = try ProposedPeople(registry: registry, db: db).alike(newcomers, least: least)
        return found.map { place, others in
            let records = others.map { "\($0.key.home).\($0.key.id.value).\($0.village.value)" }
            return ProposedFinding(
                rule: CheckCode.alike.rawValue, member: place, severity: .error,
                evidence: "\(CheckArgument.records)=\(records.joined(separator: ","))")
        }
    }

    // MARK: The civil registry

    /// What an extract of the civil registry says of the members, where one covers their village: each mismatch is to be
    /// mended or answered, nobody is left out for it.
    private func civilFindings() throws -> [ProposedFinding] {
        // Whoever leaves is not asked about.
        if record.kind == .removal || record.kind == .ineligible { return [] }
        let asked = families.all.flatMap { family in
            family.members.map { (member: $0, query: CivilQuery($0.record, of: family.record)) }
        }
        let answers = try registry.askCivil(
            asked.map(\.query), for: "usulan \(record.key.id)", of: record.family.map { [$0] } ?? [],
            at: record.village, by: actor, in: db)
        return CivilFindings.of(answers).map { found in
            let member = asked[found.place].member
            let score = found.score.map { "kemiripan=\($0)" } ?? ""
            return ProposedFinding(rule: found.code, member: member.place, severity: .error, evidence: score)
                .about(member.person)
        }
    }
}
