import Rules
package import Storage

/// Asks to see one family beyond the asker's area, at once and for a short time, with Dinsos told.
///
/// What comes back is the same whether nobody has the number or more than one family has it. Every attempt counts and
/// is kept; the number itself is not.
package struct BreakGlass: Action {
    package enum Outcome: Codable, Sendable, Equatable {
        /// The family may be read under this id until then (milliseconds).
        case given(RecordID, until: Int64)
        /// It lies in the asker's own area: no glass has to be broken.
        case own(RecordID)
        /// Not exactly one family beyond the area has the number.
        case unknown
        /// So many a day, no more.
        case usedUp(limit: Int)
        /// Dinsos found an earlier look improper and has not cleared it.
        case closed
    }

    package static var holdsNumber: Bool { true }

    package var id: ActionID
    /// A NIK or KK, as typed.
    package var number: String
    /// Codes of the choices `darurat` and `tujuan_darurat`.
    package var reason: String
    package var purpose: String
    /// What happened, in the asker's own words.
    package var words: String
    /// The digest of the session it is asked from: with it, the access ends.
    package var session: String

    package init(
        id: ActionID = ActionID(), number: String, reason: String, purpose: String, words: String, session: SignedIn
    ) {
        self.id = id
        self.number = number
        self.reason = reason
        self.purpose = purpose
        self.words = words
        self.session = Digest.sha256(session.token)
    }

    /// None by place: whom it is about is found out inside. What the asker must hold is asked in `perform`.
    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        guard let grant = actor.grants.first(where: { $0.permissions.contains(.breakGlass) }) else {
            throw Refusal.notAllowed(.breakGlass)
        }
        let now = registry.clock.now()
        guard try SessionCheck.isOpen(session, of: actor.account, at: now, in: db) else { throw Refusal.notSignedIn }
        let number = try checkedNumber()
        let said = try checkedWords(on: registry.clock.today.packed, in: db)
        let attempt = BreakGlassAttempt(
            id: registry.identifiers.next(), actor: actor, grant: grant, session: session, reason: said.reason,
            purpose: said.purpose, words: said.words, at: now)
        if try BreakGlassAttempt.isClosed(to: actor.account, in: db) {
            try attempt.refuse(registry, "ditutup sampai ditinjau Dinsos", in: db)
            return .closed
        }
        let thresholds = try registry.catalogue(in: db).thresholds
        let limit = thresholds["break_glass_per_day"] ?? 5
        if try BreakGlassAttempt.count(of: actor.account, on: now, in: db) >= limit {
            try attempt.refuse(registry, "melebihi \(limit) kali sehari", in: db)
            return .usedUp(limit: limit)
        }
        // The one search that looks everywhere, for whoever breaks the glass.
        let found = try db.beyondSight { try BreakGlassSearch(number: number, in: db).families() }
        if found.count == 1, actor.scope().contains(found[0].village) {
            try attempt.lookAtHome(found[0].family, in: db)
            return .own(found[0].family.id)
        }
        let minutes = thresholds["break_glass_minutes"] ?? 60
        guard found.count == 1 else {
            try attempt.fail(registry, in: db)
            return .unknown
        }
        let until = now + Int64(minutes) * 60_000
        try attempt.give(found[0], until: until, registry, in: db)
        return .given(attempt.id, until: until)
    }

    private func checkedNumber() throws -> Int64 {
        let digits = number.filter { !" .-".contains($0) }
        guard digits.utf8.count == 16, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let number = Int64(digits)
        else {
            throw Refusal.invalidInput(
                field: "nomor",
                reason: Words(id: "NIK atau nomor KK terdiri atas 16 angka.", en: "A NIK or KK number has 16 digits."))
        }
        return number
    }

    private func checkedWords(on today: Int32, in db: any Connection) throws -> (
        reason: String, purpose: String, words: String
    ) {
        func words(_ kind: String, _ code: String) throws -> String? {
            try DatedChoices.offered(kind, for: "*", on: today, in: db).first { $0.code == code }?.words.id
        }
        guard let reason = try words("darurat", reason) else { throw Refusal.reasonMissing }
        guard let purpose = try words("tujuan_darurat", purpose) else {
            throw Refusal.invalidInput(
                field: "tujuan", reason: Words(id: "Pilih untuk apa datanya dilihat.", en: "Choose what it is for."))
        }
        let own = self.words.trimmingSpaces
        guard own.count >= 10 else {
            throw Refusal.invalidInput(
                field: "keterangan",
                reason: Words(
                    id: "Tulis apa yang terjadi, paling sedikit 10 huruf.",
                    en: "Write what happened, at least 10 characters."))
        }
        try ChangeWork.checkWords(own, field: "keterangan")
        if CaseNote.holdsNumber(own) {
            throw Refusal.invalidInput(
                field: "keterangan",
                reason: Words(id: "Jangan menulis NIK atau nomor KK di sini.", en: "Write no NIK or KK number here."))
        }
        return (reason, purpose, own)
    }
}

/// Which families a number leads to, in the whole register.
struct BreakGlassSearch {
    struct Found: Hashable {
        var family: RecordKey
        var village: RegionCode
    }

    let number: Int64
    let db: any Connection

    init(number: Int64, in db: any Connection) {
        self.number = number
        self.db = db
    }

    /// Present ones, of a village that is not just being loaded; more than one where a number is held twice.
    func families() throws -> [Found] {
        let persons = try db.holders(ofNIK: number).flatMap { home, persons in
            try db.rows(
                """
                SELECT f.home AS home, f.id AS family, f.village AS village FROM person p
                JOIN family f ON f.home = p.home AND f.id = p.family
                WHERE p.home = \(home) AND p.id IN (\(persons)) AND p.status = 1 AND f.status = 1
                AND f.village NOT IN (SELECT village FROM village_loading) ORDER BY f.id LIMIT 20
                """)
        }
        let families = try db.rows(
            "SELECT home, family FROM family_kk WHERE kk = \(number) ORDER BY home, family LIMIT 100"
        ).flatMap { row in
            try db.rows(
                """
                SELECT home, id AS family, village FROM family
                WHERE home = \(try row.int("home")) AND id = \(try row.int("family")) AND status = 1
                AND village NOT IN (SELECT village FROM village_loading)
                """)
        }
        return try (persons.prefix(20) + families.prefix(20)).map {
            Found(
                family: RecordKey(home: try $0.int("home"), id: RecordID(try $0.int("family"))),
                village: RegionCode(try $0.int("village")))
        }.uniqued
    }
}

/// Whether a session is one that an account may still act with.
enum SessionCheck {
    static func isOpen(_ digest: String, of account: Int64, at now: Int64, in db: any Connection) throws -> Bool {
        try db.count(
            """
            SELECT count(*) FROM session s JOIN account a ON a.id = s.account
            WHERE s.token_hash = \(digest) AND s.account = \(account) AND s.expires_at > \(now)
            AND a.disabled_at IS NULL
            """) > 0
    }
}
