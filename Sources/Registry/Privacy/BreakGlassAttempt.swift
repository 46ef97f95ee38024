import Rules
import Storage

/// Writes down what came of asking, with the trail and the notices that belong to it.
struct BreakGlassAttempt {
    let id: RecordID
    let actor: Actor
    let grant: Grant
    let session: String
    let reason: String
    let purpose: String
    let words: String
    let at: Int64

    /// Found improper, and not cleared.
    static func isClosed(to account: Int64, in db: any Connection) throws -> Bool {
        try db.count(
            """
            SELECT count(*) FROM break_glass_review
            WHERE account = \(account) AND verdict = 'abuse' AND cleared_at IS NULL
            """) > 0
    }

    /// Attempts of the day in western Indonesia, those that led nowhere too.
    static func count(of account: Int64, on now: Int64, in db: any Connection) throws -> Int {
        let shift: Int64 = 7 * 3_600_000
        let midnight = (now + shift) / 86_400_000 * 86_400_000 - shift
        return try db.count(
            """
            SELECT count(*) FROM break_glass
            WHERE account = \(account) AND asked_at >= \(midnight) AND state IN ('given', 'unknown')
            """)
    }

    /// Exactly one family beyond the area: from now on it may be read.
    func give(_ found: BreakGlassSearch.Found, until: Int64, _ registry: Registry, in db: any Connection) throws {
        try insert("given", found, until: until, in: db)
        let detail = "\(reason): \(words). \(purpose)"
        try audit(at: found.village, object: "keluarga \(found.family.id)", detail: detail, in: db)
        let isElsewhere = found.village.kabupaten != grant.region.kabupaten
        // The chain of the asker's own Dinsos tells of it as well.
        if isElsewhere { try audit(at: grant.region, object: "darurat \(id)", detail: detail, in: db) }
        let village = registry.gazetteer[found.village]?.fullName ?? ""
        try tell(
            Words(
                id:
                    "\(asker(registry)) membuka satu keluarga di \(village) yang di luar wilayahnya: \(reason). Mohon ditinjau.",
                en: "\(asker(registry)) opened one family in \(village), beyond their area: \(reason). Please review."),
            [found.village.kabupaten] + (isElsewhere ? [grant.region.kabupaten] : []), registry, in: db)
    }

    /// Not exactly one family: nothing is opened, and the asker's Dinsos is told.
    func fail(_ registry: Registry, in db: any Connection) throws {
        try insert("unknown", nil, until: at, in: db)
        try audit(at: grant.region, object: "darurat \(id)", detail: "tidak dibuka: \(reason): \(words)", in: db)
        try tell(
            Words(
                id:
                    "\(asker(registry)) mencoba membuka data di luar wilayahnya dengan nomor yang tidak menunjuk tepat satu keluarga.",
                en: "\(asker(registry)) tried to look beyond their area with a number that leads to no single family."),
            [grant.region.kabupaten], registry, in: db)
    }

    /// Too often, or closed. Told once a day, however often it is tried.
    func refuse(_ registry: Registry, _ why: String, in db: any Connection) throws {
        let shift: Int64 = 7 * 3_600_000
        let midnight = (at + shift) / 86_400_000 * 86_400_000 - shift
        let told = try db.count(
            """
            SELECT count(*) FROM break_glass WHERE account = \(actor.account) AND asked_at >= \(midnight)
            AND state = 'refused'
            """)
        try insert("refused", nil, until: at, in: db)
        try audit(at: grant.region, object: "darurat \(id)", detail: "ditolak, \(why)", in: db)
        guard told == 0 else { return }
        try tell(
            Words(
                id: "\(asker(registry)) ditolak membuka data di luar wilayahnya: \(why).",
                en: "\(asker(registry)) was refused a look beyond their area."),
            [grant.region.kabupaten], registry, in: db)
    }

    /// The asker may see it anyway: it is a search like any other.
    func lookAtHome(_ family: RecordKey, in db: any Connection) throws {
        try AuditTrail.write(
            .searched, by: actor, place: grant.region, object: "nomor", detail: "mencari NIK atau KK (darurat)",
            families: [family.id], at: at, in: db)
    }

    private func insert(
        _ state: String, _ found: BreakGlassSearch.Found?, until: Int64, in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO break_glass (id, account, actor_name, role, origin, session, state, home, family, place, reason,
                purpose, words, asked_at, expires_at)
            VALUES (\(id), \(actor.account), \(actor.name), \(grant.role), \(grant.region), \(session), \(state),
                \(found?.family.home), \(found?.family.id), \(found?.village), \(reason), \(purpose), \(words), \(at),
                \(until))
            """)
    }

    private func audit(at place: RegionCode, object: String, detail: String, in db: any Connection) throws {
        try AuditTrail.write(
            .glassBroken, by: actor, place: place, object: object, detail: detail, at: at, in: db)
    }

    private func tell(_ words: Words, _ places: [RegionCode], _ registry: Registry, in db: any Connection) throws {
        for place in places {
            try Notices.tell(
                .breakGlass, words, link: "/darurat/tinjau", to: .holders(.privacy, of: place), from: registry, in: db)
        }
    }

    private func asker(_ registry: Registry) -> String {
        "\(actor.name) (\(grant.role.title.id), \(registry.gazetteer[grant.region]?.fullName ?? "Indonesia"))"
    }
}
