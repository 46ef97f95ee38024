import Rules
package import Storage

/// That somebody was told, or agreed: which notice, how, when.
package struct Consent: Sendable {
    package var id: RecordID
    /// Nil: the family as a whole.
    package var person: RecordID?
    package var noticeTitle: String
    package var noticeVersion: Int
    package var way: ConsentWay
    /// `yyyymmdd`.
    package var day: Int32
    package var place: String
    package var scan: String
    package var witness: String
    package var actorName: String
    /// Milliseconds since 1970, UTC.
    package var withdrawnAt: Int64?
    package var withdrawnReason: String

    init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        person = try row.int("person") == 0 ? nil : RecordID(try row.int("person"))
        noticeTitle = try row.text("title")
        noticeVersion = Int(try row.int("version"))
        way = ConsentWay(rawValue: try row.text("way")) ?? .written
        day = Int32(try row.int("day"))
        place = try row.text("place")
        scan = try row.text("scan")
        witness = try row.text("witness")
        actorName = try row.text("actor_name")
        withdrawnAt = row.intOrNil("withdrawn_at")
        withdrawnReason = row.textOrNil("withdrawn_reason") ?? ""
    }
}

/// What the desk has to say on a family's page.
package struct FamilyPrivacy: Sendable {
    /// By person: an objection that everybody has to heed, with its reason.
    package var marks: [(person: RecordID, reason: String, at: Int64)]
    package var consents: [Consent]

    package init(marks: [(person: RecordID, reason: String, at: Int64)], consents: [Consent]) {
        self.marks = marks
        self.consents = consents
    }
}

/// Notes an acknowledgement or a consent.
package struct NoteConsent: Action {
    package var id: ActionID
    package var family: RecordID
    package var person: RecordID?
    package var notice: RecordID
    package var way: ConsentWay
    package var day: Int32
    package var place: String
    package var scan: String
    package var witness: String

    package init(
        id: ActionID = ActionID(), family: RecordID, person: RecordID?, notice: RecordID, way: ConsentWay, day: Int32,
        place: String, scan: String, witness: String
    ) {
        self.id = id
        self.family = family
        self.person = person
        self.notice = notice
        self.way = way
        self.day = day
        self.place = place
        self.scan = scan
        self.witness = witness
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        var locator = Locator(db)
        return [Demand(.view, at: try locator.family(family).village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        var locator = Locator(db)
        let record = try locator.family(family)
        guard actor.mayTakeIn(at: record.village) else { throw Refusal.notAllowed(.correct) }
        if let person {
            guard try locator.person(person).family == family else { throw Refusal.notFound }
        }
        let kabupaten = RegionCode(record.village.value / 1_000_000 * 1_000_000)
        let known = try db.count(
            "SELECT count(*) FROM privacy_notice WHERE id = \(notice) AND region IN (0, \(kabupaten))")
        guard known > 0 else {
            throw Refusal.invalidInput(
                field: "pemberitahuan", reason: Words(id: "Pilih pemberitahuannya.", en: "Choose the notice."))
        }
        let isDay = CivilDate(year: Int(day) / 10_000, month: Int(day) / 100 % 100, day: Int(day) % 100) != nil
        guard isDay, day <= registry.clock.today.packed else {
            throw Refusal.invalidInput(
                field: "tanggal", reason: Words(id: "Tulis tanggal yang sudah lewat.", en: "Write a day not ahead."))
        }
        let witness = try DeskText.checked(witness, "saksi", required: way == .spoken, limit: 120)
        let consent = registry.identifiers.next()
        try db.execute(
            """
            INSERT INTO consent (home, family, id, person, village, notice, way, day, place, scan, witness, account,
                actor_name, at)
            VALUES (\(record.key.home), \(family), \(consent), \(person ?? RecordID(0)), \(record.village), \(notice),
                \(way), \(day), \(try DeskText.checked(place, "tempat", limit: 120)),
                \(try DeskText.checked(scan, "pindaian", limit: 60)), \(witness), \(actor.account), \(actor.name),
                \(registry.clock.now()))
            """)
        try AuditTrail.write(
            .consentNoted, by: actor, place: record.village, object: "keluarga \(family)", detail: way.rawValue,
            at: registry.clock.now(), in: db)
        return consent
    }
}

/// Takes a consent back, as its giver may at any time.
package struct WithdrawConsent: Action {
    package var id: ActionID
    package var family: RecordID
    package var consent: RecordID
    package var reason: String

    package init(id: ActionID = ActionID(), family: RecordID, consent: RecordID, reason: String) {
        self.id = id
        self.family = family
        self.consent = consent
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        var locator = Locator(db)
        return [Demand(.view, at: try locator.family(family).village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        var locator = Locator(db)
        let record = try locator.family(family)
        guard actor.mayTakeIn(at: record.village) else { throw Refusal.notAllowed(.correct) }
        let reason = try DeskText.checked(reason, "alasan_tarik", required: true, limit: 300)
        let count = try db.execute(
            """
            UPDATE consent SET withdrawn_at = \(registry.clock.now()), withdrawn_reason = \(reason),
                withdrawn_name = \(actor.name)
            WHERE home = \(record.key.home) AND family = \(family) AND id = \(consent) AND withdrawn_at IS NULL
            """)
        if count == 0 { throw Refusal.notFound }
        try AuditTrail.write(
            .consentNoted, by: actor, place: record.village, object: "keluarga \(family)", detail: "ditarik",
            at: registry.clock.now(), in: db)
        return consent
    }
}

extension Registry {
    /// Objections and consents of a family, for whoever may see it.
    package func familyPrivacy(_ family: RecordID, by actor: Actor) async throws -> FamilyPrivacy {
        let registry = self
        return try await read(by: actor) { reader in
            guard let key = try registry.familyKey(family, reader) else { throw Refusal.notFound }
            let marks = try reader.rows(
                """
                SELECT k.person AS person, k.reason AS reason, k.at AS at FROM person_mark k
                JOIN person p ON p.home = k.home AND p.id = k.person
                WHERE k.home = \(key.home) AND k.person IN (
                    SELECT m.person FROM membership m
                    WHERE m.home = \(key.home) AND m.family = \(key.id) AND m.valid_to IS NULL)
                AND k.lifted_at IS NULL AND p.status = 1 AND \(in: "p.village") ORDER BY k.id
                """
            ).map {
                (person: RecordID(try $0.int("person")), reason: try $0.text("reason"), at: try $0.int("at"))
            }
            let consents = try registry.consents(of: key, reader)
            return FamilyPrivacy(marks: marks, consents: consents)
        }
    }

    /// The newest first; at most fifty.
    func consents(of family: RecordKey, _ reader: Reader) throws -> [Consent] {
        try reader.rows(
            """
            SELECT c.id AS id, c.person AS person, n.title AS title, n.version AS version, c.way AS way,
                c.day AS day, c.place AS place, c.scan AS scan, c.witness AS witness, c.actor_name AS actor_name,
                c.withdrawn_at AS withdrawn_at, c.withdrawn_reason AS withdrawn_reason
            FROM consent c JOIN privacy_notice n ON n.id = c.notice
            WHERE c.home = \(family.home) AND c.family = \(family.id) AND \(in: "c.village") ORDER BY c.id DESC LIMIT 50
            """
        ).map(Consent.init)
    }
}
