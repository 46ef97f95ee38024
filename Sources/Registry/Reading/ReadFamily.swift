import Storage

extension Registry {
    /// A family's page. The view itself is an entry of the audit trail.
    package func family(_ id: RecordID, by actor: Actor) async throws -> FamilyPage {
        let page = try await read(by: actor) { reader in
            guard let family = try familyRecord(id, reader) else { throw Refusal.notFound }
            return try FamilyPageMaker(registry: self, reader: reader, family: family).page()
        }
        note(.viewed, by: actor, place: page.village.code, object: "keluarga \(id)", detail: "")
        return page
    }

    package func familyOf(person: RecordID, by actor: Actor) async throws -> RecordID {
        try await read(by: actor) { reader in
            guard
                let row = try find(
                    person, reader.scope,
                    {
                        try reader.first(
                            """
                            SELECT family FROM person WHERE home IN (\($0)) AND id = \(person)
                            AND status NOT IN (3, 8) AND \(in: "village")
                            """)
                    })
            else { throw Refusal.notFound }
            return RecordID(try row.int("family"))
        }
    }

    func familyRecord(_ id: RecordID, _ reader: Reader) throws -> FamilyRecord? {
        try find(id, reader.scope) {
            try reader.first(
                "SELECT \(FamilyRecord.columns) FROM family WHERE home IN (\($0)) AND id = \(id) AND \(in: "village")")
        }.map { try FamilyRecord($0) }
    }

    func familyKey(_ id: RecordID, _ reader: Reader) throws -> RecordKey? {
        try find(id, reader.scope) {
            try reader.first("SELECT home FROM family WHERE home IN (\($0)) AND id = \(id) AND \(in: "village")")
        }.map { RecordKey(home: try $0.int("home"), id: id) }
    }

    /// Notes a look in the audit trail without waiting for the disk.
    ///
    /// - Parameter families: whose data were shown, of a look at many; nil: of whom the object speaks.
    func note(
        _ verb: AuditVerb, by actor: Actor, place: RegionCode, object: String, detail: String,
        families: [RecordID]? = nil
    ) {
        audit.add(
            AuditNote(
                verb: verb, actor: actor, place: place, object: object, detail: detail, families: families,
                at: clock.now()))
    }

    /// Shows a whole NIK with the mother's name, or a KK. Its audit entry is on the disk before the number is.
    package func reveal(_ number: RevealedNumber, reason: String, by actor: Actor) async throws -> Revealed {
        let reason = reason.trimmingSpaces
        if actor.scope(for: .reveal).isEmpty { throw Refusal.notAllowed(.reveal) }
        guard reason.utf8.count >= 3 else { throw Refusal.reasonMissing }
        let (place, shown, object): (RegionCode, Revealed, String) = try await read(by: actor) { reader in
            switch number {
            case .nik(let id):
                guard
                    let row = try find(
                        id, reader.scope,
                        {
                            try reader.first(
                                """
                                SELECT \(PersonRecord.columns) FROM person WHERE home IN (\($0))
                                AND id = \(id) AND status NOT IN (3, 8) AND \(in: "village")
                                """)
                        })
                else { throw Refusal.notFound }
                let person = try PersonRecord(row)
                return (person.village, Revealed(number: person.nik, mother: person.mother), "nik \(id)")
            case .kk(let id):
                guard let family = try familyRecord(id, reader) else { throw Refusal.notFound }
                return (family.village, Revealed(number: family.kk), "kk \(id)")
            case .proposed(let id, let member): return try proposedNumber(member, of: id, reader)
            }
        }
        try actor.meet(Demand(.reveal, at: place))
        let now = clock.now()
        try await database.write(locking: .only([])) { db in
            try AuditTrail.write(.revealed, by: actor, place: place, object: object, detail: reason, at: now, in: db)
        }
        return shown
    }
}

/// Puts a family's page together.
struct FamilyPageMaker {
    let registry: Registry
    let reader: Reader
    let family: FamilyRecord
    private var key: RecordKey { family.key }

    init(registry: Registry, reader: Reader, family: FamilyRecord) {
        self.registry = registry
        self.reader = reader
        self.family = family
    }

    func page() throws -> FamilyPage {
        let catalogue = try reader.withCatalogueTables { try registry.catalogue(in: $0) }
        let (members, former) = try members()
        let path = registry.gazetteer.path(of: family.village)
        return FamilyPage(
            id: key.id, version: family.version, kk: nonEmpty(family.kk), address: family.address,
            hamlet: family.hamlet,
            rt: family.rt, rw: family.rw, village: path.last ?? .nation,
            kecamatan: path.count >= 3 ? path[2] : .nation, kabupaten: path.count >= 2 ? path[1] : .nation,
            desil: try desil(), members: members, findings: try findings(members, catalogue),
            enrolments: try enrolments(members, catalogue), house: try house(),
            timeline: try timeline(members, catalogue), former: former, movedTo: try movedTo(members),
            openTransfer: try openTransfer(), openLinks: try openLinks(members))
    }

    private func movedTo(_ members: [FamilyPage.Member]) throws -> RecordID? {
        guard members.isEmpty else { return nil }
        return try reader.first(
            """
            SELECT p.family AS family FROM membership m JOIN person p ON p.id = m.person AND p.home IN (\(homes))
            WHERE m.home = \(key.home) AND m.family = \(key.id) AND p.status = 1 AND p.family <> \(key.id)
            AND \(in: "p.village") ORDER BY p.relation, p.id LIMIT 1
            """
        ).map { RecordID(try $0.int("family")) }
    }

    private func openTransfer() throws -> RecordID? {
        try reader.first(
            """
            SELECT t.transfer AS transfer FROM transfer_person t JOIN person p ON p.home = t.home AND p.id = t.person
            WHERE t.home = \(key.home) AND t.holds = 1 AND p.family = \(key.id) AND t.person IN (
                SELECT m.person FROM membership m WHERE m.home = \(key.home) AND m.family = \(key.id))
            AND \(in: "p.village") LIMIT 1
            """
        ).map { RecordID(try $0.int("transfer")) }
    }

    private func openLinks(_ members: [FamilyPage.Member]) throws -> [RecordID] {
        if members.isEmpty { return [] }
        return try reader.rows(
            """
            SELECT DISTINCT p.link_case AS id FROM link_place p
            WHERE p.home = \(key.home) AND p.person IN (\(members.map(\.id))) AND p.state IN ('open', 'visit')
            AND \(in: "p.village") ORDER BY p.link_case LIMIT 5
            """
        ).map { RecordID(try $0.int("id")) }
    }

    private var homes: [Int64] { registry.homes(in: reader.scope) }

    private func members() throws -> ([FamilyPage.Member], [FamilyPage.Member]) {
        let rows = try reader.rows(
            """
            SELECT \(PersonRecord.columns) FROM person
            WHERE home = \(key.home) AND id IN (
                SELECT person FROM membership WHERE home = \(key.home) AND family = \(key.id))
            AND \(in: "village") ORDER BY CASE relation WHEN 1 THEN 0 WHEN 2 THEN 1 ELSE 2 END, COALESCE(birth, 0), id
            """
        ).map(PersonRecord.init)
        let present = rows.filter { $0.family == key.id && $0.status == .present }
        let former = rows.filter { ($0.family != key.id || $0.status != .present) && $0.status != .erased }
        let traits = try traits(rows)
        return (
            present.map { member($0, traits[$0.key.id] ?? [:]) }, former.map { member($0, traits[$0.key.id] ?? [:]) }
        )
    }

    private func traits(_ persons: [PersonRecord]) throws -> [RecordID: [PersonTrait: Int]] {
        var all: [RecordID: [PersonTrait: Int]] = [:]
        for row in try reader.rows(
            """
            SELECT t.* FROM person_trait t JOIN person p ON p.home = t.home AND p.id = t.person
            WHERE t.home = \(key.home) AND t.person IN (\(persons.map(\.key.id))) AND \(in: "p.village")
            """)
        {
            var traits: [PersonTrait: Int] = [:]
            for trait in PersonTrait.allCases { traits[trait] = row.intOrNil(trait.rawValue).map(Int.init) }
            all[RecordID(try row.int("person"))] = traits
        }
        return all
    }

    private func member(_ person: PersonRecord, _ traits: [PersonTrait: Int]) -> FamilyPage.Member {
        FamilyPage.Member(
            id: person.key.id, version: person.version, name: person.name, nik: nonEmpty(person.nik), sex: person.sex,
            birth: person.birth,
            birthWritten: nonEmpty(person.birthWritten), birthPlace: person.birthPlace, relation: person.relation,
            mother: person.mother, occupation: person.occupation, padan: person.padan, status: person.status.rawValue,
            dtksID: person.dtksID, traits: traits)
    }

    private func desil() throws -> FamilyPage.Desil? {
        try reader.first(
            """
            SELECT d.value AS value, d.source AS source, d.valid_from AS valid_from FROM family_desil d
            JOIN family f ON f.home = d.home AND f.id = d.family
            WHERE d.home = \(key.home) AND d.family = \(key.id) AND \(in: "f.village")
            ORDER BY d.valid_from DESC, d.recorded_at DESC LIMIT 1
            """
        ).map {
            FamilyPage.Desil(
                value: Int(try $0.int("value")), source: try $0.text("source"),
                validFrom: Int32(try $0.int("valid_from")))
        }
    }

    private func findings(_ members: [FamilyPage.Member], _ catalogue: Catalogue) throws -> [FamilyPage.Finding] {
        let names = Dictionary(uniqueKeysWithValues: members.map { ($0.id.value, $0.name) })
        return try reader.rows(
            """
            SELECT rule, person, opened_at, origin, detail, evidence FROM finding
            WHERE home = \(key.home) AND family = \(key.id) AND closed_at IS NULL AND \(in: "village")
            ORDER BY rule, person
            """
        ).map { row in
            let person = try row.int("person")
            let code = try row.text("rule")
            return FamilyPage.Finding(
                rule: catalogue.rule(code), person: person == 0 ? nil : RecordID(person), personName: names[person],
                evidence: catalogue.evidence(
                    code, detail: Int(try row.int("detail")), arguments: row.textOrNil("evidence")),
                openedAt: try row.int("opened_at"), isStated: try row.text("origin") == "stated")
        }.sorted { ($0.rule.severity.rank, $0.rule.code) < ($1.rule.severity.rank, $1.rule.code) }
    }

    private func enrolments(_ members: [FamilyPage.Member], _ catalogue: Catalogue) throws -> [FamilyPage.Enrolment] {
        let names = Dictionary(uniqueKeysWithValues: members.map { ($0.id.value, $0.name) })
        let programs = Dictionary(uniqueKeysWithValues: catalogue.programs.map { ($0.number, $0) })
        return try reader.rows(
            """
            SELECT e.person AS person, e.program AS program, e.valid_from AS valid_from, e.valid_to AS valid_to
            FROM enrolment e JOIN person p ON p.home = e.home AND p.id = e.person
            WHERE e.home = \(key.home) AND e.person IN (\(members.map(\.id))) AND \(in: "p.village")
            ORDER BY e.program, e.person, e.valid_from
            """
        ).compactMap { row in
            guard let program = programs[Int(try row.int("program"))] else { return nil }
            let person = try row.int("person")
            return FamilyPage.Enrolment(
                program: program.id, programName: program.name, person: RecordID(person),
                personName: names[person] ?? "",
                validFrom: Int32(try row.int("valid_from")), validTo: row.intOrNil("valid_to").map { Int32($0) })
        }
    }

    private func house() throws -> FamilyPage.House? {
        guard let household = family.household,
            let row = try reader.first(
                """
                SELECT d.* FROM household h JOIN dwelling d ON d.home = h.home AND d.id = h.dwelling
                WHERE h.home = \(key.home) AND h.id = \(household) AND \(in: "d.village")
                """)
        else { return nil }
        let record = try HouseRecord(row)
        return FamilyPage.House(
            facts: HouseTrait.allCases.compactMap { trait in
                guard let value = record.values[trait] else { return nil }
                return FamilyPage.House.Fact(label: trait.label, value: trait.words(for: value), code: String(value))
            }, values: record.values, version: record.version, source: record.source, asOf: record.asOf)
    }

    private func timeline(_ members: [FamilyPage.Member], _ catalogue: Catalogue) throws -> [FamilyPage.Event] {
        let names = Dictionary(members.map { ($0.id.value, $0.name) }) { first, _ in first }
        let moves = try MoveTimeline(registry: registry, reader: reader, family: key).events()
        let events = try FamilyTimeline(reader: reader, family: family, names: names, homes: homes)
            .events(with: moves)
        return Array(events.prefix(50))
    }
}
