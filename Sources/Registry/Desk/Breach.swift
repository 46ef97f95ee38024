import Rules
package import Storage

/// A failure of protection: what happened, to whose data, who was told.
package struct Breach: Sendable {
    package var id: RecordID
    package var year: Int
    package var sequence: Int
    package var region: RegionCode
    package var sheet: BreachSheet
    /// When the authority, the subjects and the public were told; milliseconds since 1970, UTC.
    package var authorityAt: Int64?
    package var subjectsAt: Int64?
    package var publicAt: Int64?
    package var isOpen: Bool
    package var lessons: String
    package var closedAt: Int64?
    package var version: Int
    package var madeName: String

    package var number: String { DeskNumber.text("INS", year, sequence) }

    static let columns: SQL = """
        id, home, year, sequence, region, title, noticed_at, happened, kinds, persons, places, how, risk, risk_level,
        measures, handler, origin, public_needed, authority_at, subjects_at, public_at, state, lessons, closed_at, version,
        made_by, made_name, made_at
        """

    init(_ row: Row) throws {
        id = RecordID(try row.int("id"))
        year = Int(try row.int("year"))
        sequence = Int(try row.int("sequence"))
        region = RegionCode(try row.int("region"))
        sheet = BreachSheet(
            title: try row.text("title"), noticedAt: try row.int("noticed_at"), happened: try row.text("happened"),
            kinds: try row.text("kinds"), persons: Int(try row.int("persons")), places: try row.text("places"),
            how: try row.text("how"), risk: try row.text("risk"), riskLevel: try row.text("risk_level"),
            measures: try row.text("measures"), handler: try row.text("handler"), origin: try row.text("origin"),
            needsPublicNotice: try row.int("public_needed") != 0)
        authorityAt = row.intOrNil("authority_at")
        subjectsAt = row.intOrNil("subjects_at")
        publicAt = row.intOrNil("public_at")
        isOpen = try row.text("state") == "terbuka"
        lessons = try row.text("lessons")
        closedAt = row.intOrNil("closed_at")
        version = Int(try row.int("version"))
        madeName = try row.text("made_name")
    }

    static func find(_ id: RecordID, in db: any Connection) throws -> Breach? {
        try db.first("SELECT \(columns) FROM breach WHERE id = \(id)").map(Breach.init)
    }
}

/// What the form of a breach holds.
package struct BreachSheet: Codable, Sendable, Equatable {
    package var title: String
    /// Milliseconds since 1970, UTC: the 72 hours run from here.
    package var noticedAt: Int64
    /// When it happened, as far as known, in words.
    package var happened: String
    package var kinds: String
    /// How many subjects; 0: not known yet.
    package var persons: Int
    package var places: String
    package var how: String
    package var risk: String
    /// `rendah`, `sedang`, `tinggi`.
    package var riskLevel: String
    package var measures: String
    package var handler: String
    /// An export's number or an account, where it came from one.
    package var origin: String
    package var needsPublicNotice: Bool

    package init(
        title: String, noticedAt: Int64, happened: String = "", kinds: String, persons: Int = 0, places: String = "",
        how: String = "", risk: String = "", riskLevel: String, measures: String = "", handler: String,
        origin: String = "", needsPublicNotice: Bool = false
    ) {
        self.title = title
        self.noticedAt = noticedAt
        self.happened = happened
        self.kinds = kinds
        self.persons = persons
        self.places = places
        self.how = how
        self.risk = risk
        self.riskLevel = riskLevel
        self.measures = measures
        self.handler = handler
        self.origin = origin
        self.needsPublicNotice = needsPublicNotice
    }

    func checked(now: Int64) throws -> BreachSheet {
        guard noticedAt <= now + 60_000, noticedAt > 1_500_000_000_000 else {
            throw Refusal.invalidInput(
                field: "diketahui_tanggal",
                reason: Words(id: "Waktunya tidak boleh di depan.", en: "The time must not lie ahead."))
        }
        guard persons >= 0, persons <= 300_000_000 else {
            throw Refusal.invalidInput(
                field: "jumlah", reason: Words(id: "Tulis jumlah orang.", en: "Write how many people."))
        }
        guard ["rendah", "sedang", "tinggi"].contains(riskLevel) else {
            throw Refusal.invalidInput(
                field: "tingkat", reason: Words(id: "Pilih tingkat risikonya.", en: "Choose the level of risk."))
        }
        var result = self
        result.title = try DeskText.checked(title, "judul", required: true, limit: 200)
        result.happened = try DeskText.checked(happened, "terjadi", limit: 300)
        result.kinds = try DeskText.checked(kinds, "jenis_data", required: true, limit: 500)
        result.places = try DeskText.checked(places, "wilayah_data", limit: 300)
        result.how = try DeskText.checked(how, "cara")
        result.risk = try DeskText.checked(risk, "risiko")
        result.measures = try DeskText.checked(measures, "tindakan")
        result.handler = try DeskText.checked(handler, "penanggung", required: true, limit: 200)
        result.origin = try DeskText.checked(origin, "asal", limit: 100)
        return result
    }
}

/// Writes a breach down; the clock runs from when it was noticed.
package struct RecordBreach: Action {
    package var id: ActionID
    package var region: RegionCode
    package var sheet: BreachSheet

    package init(id: ActionID = ActionID(), region: RegionCode, sheet: BreachSheet) {
        self.id = id
        self.region = region
        self.sheet = sheet
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.privacy, at: region)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let now = registry.clock.now()
        let sheet = try sheet.checked(now: now)
        let breach = registry.identifiers.next()
        let home = registry.home(of: region)
        let year = Int(registry.clock.today.packed / 10_000)
        let sequence = try DeskNumber.next(in: "breach", home: home, year: year, db)
        try db.execute(
            """
            INSERT INTO breach (\(Breach.columns))
            VALUES (\(breach), \(home), \(year), \(sequence), \(region), \(sheet.title), \(sheet.noticedAt),
                \(sheet.happened), \(sheet.kinds), \(sheet.persons), \(sheet.places), \(sheet.how), \(sheet.risk),
                \(sheet.riskLevel), \(sheet.measures), \(sheet.handler), \(sheet.origin), \(sheet.needsPublicNotice),
                NULL, NULL, NULL, 'terbuka', '', NULL, 1, \(actor.account), \(actor.name), \(now))
            """)
        try DeskEvent.write(.taken, sheet.title, of: .breach, breach, at: region, by: actor, registry, in: db)
        try AuditTrail.write(
            .breachNoted, by: actor, place: region, object: "insiden \(breach)", detail: "", at: now, in: db)
        try DeskNotices.noticed(
            breach, number: DeskNumber.text("INS", year, sequence),
            hours: try registry.deskThreshold("pdp_breach_hours", in: db), at: region, by: actor, registry, in: db)
        return breach
    }
}

/// Changes what is known of a breach, notes who was told, closes it or opens it again.
package struct StepBreach: Action {
    package var id: ActionID
    package var breach: RecordID
    package var seen: Int
    package var step: Step

    package init(id: ActionID = ActionID(), breach: RecordID, seen: Int, step: Step) {
        self.id = id
        self.breach = breach
        self.seen = seen
        self.step = step
    }

    package enum Step: Codable, Sendable {
        /// `reason`: why, needed where the clock is set anew.
        case edit(BreachSheet, reason: String)
        /// How and to whom, in words.
        case toldAuthority(String)
        case toldSubjects(String)
        case toldPublic(String)
        case close(lessons: String)
        case reopen(String)
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        guard let found = try Breach.find(breach, in: db) else { throw Refusal.notFound }
        return [Demand(.privacy, at: found.region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        guard let found = try Breach.find(breach, in: db) else { throw Refusal.notFound }
        guard found.version == seen else { throw Refusal.changedMeanwhile(version: found.version) }
        let now = registry.clock.now()
        let (set, what, words) = try change(found, now)
        if !found.isOpen, what != .reopened { throw Refusal.changedMeanwhile(version: found.version) }
        try db.execute("UPDATE breach SET \(set), version = version + 1 WHERE id = \(breach)")
        try DeskEvent.write(what, words, of: .breach, breach, at: found.region, by: actor, registry, in: db)
        try AuditTrail.write(
            .breachNoted, by: actor, place: found.region, object: "insiden \(breach)", detail: what.rawValue, at: now,
            in: db)
        return breach
    }

    private func change(_ found: Breach, _ now: Int64) throws -> (SQL, DeskEvent.What, String) {
        switch step {
        case .edit(let sheet, let reason):
            var sheet = try sheet.checked(now: now)
            // Forms know minutes.
            if sheet.noticedAt / 60_000 == found.sheet.noticedAt / 60_000 { sheet.noticedAt = found.sheet.noticedAt }
            let isMoved = sheet.noticedAt != found.sheet.noticedAt
            let reason = try DeskText.checked(reason, "alasan_ubah", required: isMoved, limit: 300)
            return (
                Self.sets(sheet), .edited,
                ([reason] + sheet.differences(from: found.sheet)).filter { !$0.isEmpty }
                    .joined(separator: "\n")
            )
        // Told once: a second note of it leaves the moment as it was.
        case .toldAuthority(let words):
            return ("authority_at = COALESCE(authority_at, \(now))", .toldAuthority, try told(words, "kata_lembaga"))
        case .toldSubjects(let words):
            return ("subjects_at = COALESCE(subjects_at, \(now))", .toldSubjects, try told(words, "kata_subjek"))
        case .toldPublic(let words):
            return ("public_at = COALESCE(public_at, \(now))", .toldPublic, try told(words, "kata_umum"))
        case .close(let lessons):
            if found.authorityAt == nil || found.subjectsAt == nil
                || (found.sheet.needsPublicNotice && found.publicAt == nil)
            {
                throw Refusal.invalidInput(
                    field: "pelajaran",
                    reason: Words(
                        id: "Catat dulu kapan lembaga PDP dan subjek data diberi tahu (dan pengumuman bila perlu).",
                        en: "First note when the authority and the subjects were told (and the public, if needed)."))
            }
            let lessons = try DeskText.checked(lessons, "pelajaran", required: true)
            return ("state = 'selesai', closed_at = \(now), lessons = \(lessons)", .closed, lessons)
        case .reopen(let reason):
            let reason = try DeskText.checked(reason, "alasan_buka", required: true)
            return ("state = 'terbuka', closed_at = NULL", .reopened, reason)
        }
    }

    private func told(_ words: String, _ field: String) throws -> String {
        try DeskText.checked(words, field, required: true, limit: 300)
    }

    private static func sets(_ sheet: BreachSheet) -> SQL {
        """
        title = \(sheet.title), noticed_at = \(sheet.noticedAt), happened = \(sheet.happened), kinds = \(sheet.kinds),
        persons = \(sheet.persons), places = \(sheet.places), how = \(sheet.how), risk = \(sheet.risk),
        risk_level = \(sheet.riskLevel), measures = \(sheet.measures), handler = \(sheet.handler),
        origin = \(sheet.origin), public_needed = \(sheet.needsPublicNotice)
        """
    }
}

/// A breach with its history and letters.
package struct BreachPage: Sendable {
    package var breach: Breach
    package var region: Region
    package var events: [DeskEvent]
    package var letters: [DeskLetter]
    /// The hours that telling may take.
    package var hours: Int
}

extension Registry {
    package func breaches(after: String?, limit: Int, by actor: Actor) async throws -> Page<Breach> {
        let cursor = try Cursor.read(after)
        return try await readDesk(by: actor) { reader in
            let rows = try reader.rows(
                """
                SELECT \(Breach.columns) FROM breach WHERE id < \(cursor?.id ?? Int64.max) AND \(in: "region")
                ORDER BY id DESC LIMIT \(limit + 1)
                """
            ).map(Breach.init)
            let shown = Array(rows.prefix(limit))
            return Page(
                items: shown,
                next: rows.count > limit ? shown.last.map { Cursor(village: 0, id: $0.id.value).text } : nil)
        }
    }

    /// - Throws: `Refusal.notFound`.
    package func breach(_ id: RecordID, by actor: Actor) async throws -> BreachPage {
        let registry = self
        return try await readDesk(by: actor) { reader in
            guard
                let row = try reader.first("SELECT \(Breach.columns) FROM breach WHERE id = \(id) AND \(in: "region")")
            else { throw Refusal.notFound }
            let breach = try Breach(row)
            return try reader.withCatalogueTables { db in
                BreachPage(
                    breach: breach, region: registry.gazetteer[breach.region] ?? .nation,
                    events: try DeskEvent.all(of: .breach, id, in: db),
                    letters: try DeskLetter.all(of: .breach, id, in: db),
                    hours: try registry.deskThreshold("pdp_breach_hours", in: db))
            }
        }
    }

    /// The hours of the clock of breaches.
    package func breachHours() async throws -> Int {
        try await database.read { db in try deskThreshold("pdp_breach_hours", in: db) }
    }
}
