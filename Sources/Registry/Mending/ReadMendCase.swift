import Rules
import Storage

extension Registry {
    /// One finding with its evidence and the ways to mend it. The look is an entry of the audit trail, for each family
    /// of which something is shown.
    ///
    /// - Parameters:
    ///   - region: whose queue it stands in; nil: the actor's own.
    /// - Throws: `Refusal.notFound` where the family is not the actor's, or there is no such rule.
    package func mendCase(
        _ key: MendKey, in region: RegionCode? = nil, stage: MendStage = .todo, by actor: Actor
    ) async throws -> MendCase {
        guard let place = region ?? actor.scope().regions.first else { throw Refusal.notAllowed(.view) }
        _ = try mendPlace(place, actor)
        let (mendCase, others) = try await read(by: actor) { reader in
            let catalogue = try reader.withCatalogueTables { try self.catalogue(in: $0) }
            guard catalogue.rules[key.rule] != nil else { throw Refusal.notFound }
            let maker = MendCaseMaker(registry: self, reader: reader, catalogue: catalogue, actor: actor)
            return try maker.make(key, in: place, stage)
        }
        note(
            .viewed, by: actor, place: mendCase.family.village.code, object: "keluarga \(key.family)",
            detail: "perbaikan \(key.rule)")
        for other in others {
            note(
                .viewed, by: actor, place: other.village, object: "keluarga \(other.key.id)",
                detail: "perbaikan \(key.rule)")
        }
        return mendCase
    }
}

/// Puts a case together.
private struct MendCaseMaker {
    let registry: Registry
    let reader: Reader
    let catalogue: Catalogue
    let actor: Actor

    init(registry: Registry, reader: Reader, catalogue: Catalogue, actor: Actor) {
        self.registry = registry
        self.reader = reader
        self.catalogue = catalogue
        self.actor = actor
    }

    func make(_ key: MendKey, in region: RegionCode, _ stage: MendStage) throws -> (MendCase, [FamilyRecord]) {
        guard let record = try registry.familyKey(key.family, reader),
            let row = try reader.first(
                "SELECT \(FamilyRecord.columns) FROM family WHERE home = \(record.home) AND id = \(record.id) AND \(in: "village")"
            )
        else { throw Refusal.notFound }
        let family = try FamilyRecord(row)
        let members = try members(of: family)
        let findings = try findings(of: family)
        let finding = try findings.first {
            try $0.text("rule") == key.rule && $0.int("person") == key.person?.value ?? 0
        }
        let person = members.first { $0.key.id == key.person }
        var mendCase = MendCase(
            key: key, rule: catalogue.rule(key.rule), isOpen: false, what: Words(id: "", en: ""), openedAt: 0,
            family: short(family, members), person: person.map(short), evidence: [], groups: [], entries: [],
            handOns: [], leads: [], others: try others(findings, but: key, members), waiting: nil, mendedAt: nil,
            versions: [:], position: 0, total: 0, previous: nil, next: nil,
            mayMend: !actor.roles(meeting: Demand(.correct, at: family.village)).isEmpty)
        try place(&mendCase, family, region, stage)
        guard let finding, key.person == nil || person != nil else { return (mendCase, []) }
        let subject = try MendSubjectReader(registry: registry, reader: reader, catalogue: catalogue).subject(
            key, of: family, members: members, finding: finding)
        let ways = MendWays(subject: subject)
        mendCase.isOpen = true
        mendCase.what = catalogue.evidence(
            key.rule, detail: subject.detail, arguments: finding.textOrNil("evidence"))
        mendCase.openedAt = try finding.int("opened_at")
        mendCase.evidence = EvidenceMaker(subject: subject, mends: mendCase.mayMend).evidence
        mendCase.groups = SuggestionMaker(subject: subject).groups
        mendCase.entries = ways.entries
        mendCase.handOns = ways.handOns
        mendCase.leads = ways.leads
        mendCase.waiting = try registry.mendWaiting(key, reader)
        mendCase.mendedAt = try mended(subject, ways.answering, since: mendCase.openedAt)
        mendCase.versions[family.key.id] = family.version
        for member in members { mendCase.versions[member.key.id] = member.version }
        for holder in subject.holders {
            if let other = holder.person { mendCase.versions[other.key.id] = other.version }
        }
        return (mendCase, subject.shown.map(\.family))
    }

    private func members(of family: FamilyRecord) throws -> [PersonRecord] {
        try reader.rows(
            """
            SELECT \(PersonRecord.qualifiedForMending) FROM membership m
            JOIN person p ON p.home = m.home AND p.id = m.person AND p.family = m.family
            WHERE m.home = \(family.key.home) AND m.family = \(family.key.id) AND m.valid_to IS NULL AND p.status = 1
            AND \(in: "p.village")
            ORDER BY CASE p.relation WHEN 1 THEN 0 WHEN 2 THEN 1 ELSE 2 END, COALESCE(p.birth, 0), p.id
            """
        ).map(PersonRecord.init)
    }

    private func findings(of family: FamilyRecord) throws -> [Row] {
        try reader.rows(
            """
            SELECT rule, person, opened_at, severity, detail, evidence FROM finding
            WHERE home = \(family.key.home) AND family = \(family.key.id) AND closed_at IS NULL AND \(in: "village")
            ORDER BY rule, person
            """)
    }

    private func others(_ findings: [Row], but key: MendKey, _ members: [PersonRecord]) throws -> [MendCase.Other] {
        try findings.compactMap { row -> MendCase.Other? in
            let person = try row.int("person")
            let rule = catalogue.rule(try row.text("rule"))
            let other = MendKey(family: key.family, person: person == 0 ? nil : RecordID(person), rule: rule.code)
            if other == key || rule.severity == .notice { return nil }
            return MendCase.Other(
                key: other, rule: rule, person: members.first { $0.key.id.value == person }?.name ?? "")
        }.sorted { ($0.rule.severity.rank, $0.rule.code) < ($1.rule.severity.rank, $1.rule.code) }
    }

    private func place(_ mendCase: inout MendCase, _ family: FamilyRecord, _ region: RegionCode, _ stage: MendStage)
        throws
    {
        let line = MendLine(
            rule: mendCase.key.rule, region: region, stage: stage, today: registry.clock.today.packed,
            homes: registry.homes(of: region, reader.scope))
        let here = Cursor(
            village: family.village.value, id: family.key.id.value, person: mendCase.key.person?.value ?? 0)
        let most = MendCase.countedUpTo
        let before = try line.count(.before, here, upTo: most, reader)
        mendCase.position = before + 1
        mendCase.total = before + (before < most ? try line.count(.including, here, upTo: most - before, reader) : 0)
        mendCase.previous = try line.keys(from: here, .before, 1, reader).first?.key(mendCase.key.rule)
        mendCase.next = try line.keys(from: here, .after, 1, reader).first?.key(mendCase.key.rule)
    }

    /// When somebody here last changed a field that a source complains of, since it did.
    private func mended(_ subject: MendSubject, _ fields: [String], since: Int64) throws -> Int64? {
        guard !fields.isEmpty else { return nil }
        let records = [subject.person?.key.id, subject.family.key.id].compactMap { $0 }
        return try reader.first(
            """
            SELECT max(at) AS at FROM change_log WHERE home = \(subject.family.key.home) AND record IN (\(records))
            AND field IN (\(fields)) AND at >= \(since) AND batch IS NULL AND \(in: "village")
            """)?.intOrNil("at")
    }

    private func short(_ family: FamilyRecord, _ members: [PersonRecord]) -> MendCase.Family {
        MendCase.Family(
            id: family.key.id, head: members.first?.name ?? "",
            maskedKK: family.kk.isEmpty ? "" : MaskedNumber.text(family.kk), address: family.address,
            hamlet: family.hamlet, rt: family.rt, rw: family.rw,
            village: registry.gazetteer[family.village] ?? .nation, size: family.size,
            errors: family.errorsFound + family.errorsStated)
    }

    private func short(_ person: PersonRecord) -> MendCase.Person {
        MendCase.Person(
            id: person.key.id, name: person.name,
            maskedNIK: person.nik.isEmpty ? "" : MaskedNumber.text(person.nik), sex: person.sex, birth: person.birth,
            relation: person.relation)
    }
}
