import Rules
package import Storage

/// Who may say what certificates count for, where.
enum LicenceDesk {
    static func demand(_ region: RegionCode, _ actor: Actor) throws {
        // Either right will do; seen or not is asked before.
        guard actor.scope().contains(region) else { throw Refusal.notFound }
        let may = [Permission.configure, .manageAccounts].contains { permission in
            !actor.roles(meeting: Demand(permission, at: region)).isEmpty
        }
        if !may { throw Refusal.notAllowed(.configure) }
    }

    /// A rule in a place where the actor may set rules.
    static func rule(_ id: RecordID, _ actor: Actor, in db: any Connection) throws -> LicenceRule {
        guard let row = try db.first("SELECT * FROM training_requirement WHERE id = \(id)") else {
            throw Refusal.notFound
        }
        let known = try LicenceRule(row)
        try demand(known.region, actor)
        return known
    }

    /// Whoever asked has had their say.
    static func eyes(on rule: LicenceRule, _ registry: Registry, in db: any Connection) -> FourEyes {
        FourEyes(on: rule.setByAccount, since: rule.setAt, registry, in: db)
    }

    /// Nobody takes rights or gives trust unseen: those who read the trail hear of it.
    static func tell(
        _ id: String, _ en: String, in region: RegionCode, by actor: Actor, _ registry: Registry, _ db: any Connection,
        to permission: Permission = .readAudit
    ) throws {
        try Notices.tell(
            .licence, Words(id: id, en: en), link: "/latihan/syarat", to: .holders(permission, of: region),
            author: actor, from: registry, in: db)
    }

    static func checkReason(_ text: String) throws -> String {
        let reason = text.trimmingSpaces
        guard reason.utf8.count >= 3 else { throw Refusal.reasonMissing }
        try ChangeWork.checkWords(reason, field: "alasan")
        return reason
    }

    static func refuse(_ field: String, _ id: String, _ en: String) -> Refusal {
        .invalidInput(field: field, reason: Words(id: id, en: en))
    }
}

/// From a day on, a role needs a course's certificate for some of its rights; once somebody else has agreed.
package struct SetLicenceRule: Action {
    package struct Outcome: Codable, Sendable { package var rule: RecordID }
    package var id: ActionID
    package var region: RegionCode
    package var role: Role
    package var course: String
    package var rights: [Permission]
    package var validFrom: Int32
    package var months: Int
    package var graceDays: Int
    package var place: String
    package var reason: String

    package init(
        id: ActionID, region: RegionCode, role: Role, course: String, rights: [Permission], validFrom: Int32,
        months: Int, graceDays: Int, place: String, reason: String
    ) {
        self.id = id
        self.region = region
        self.role = role
        self.course = course
        self.rights = rights
        self.validFrom = validFrom
        self.months = months
        self.graceDays = graceDays
        self.place = place
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        try LicenceDesk.demand(region, actor)
        let reason = try LicenceDesk.checkReason(self.reason)
        // Whoever sets rules must be able to set them right again.
        guard !role.permissions.contains(.manageAccounts), !role.permissions.contains(.configure) else {
            throw LicenceDesk.refuse(
                "peran", "Peran ini mengatur syaratnya sendiri, jadi tidak dapat diberi syarat.",
                "This role sets the rules, so none can be set for it.")
        }
        try check(registry, least: try registry.catalogue(in: db).thresholds["licence_grace_days"] ?? 7)
        let same = try db.count(
            """
            SELECT count(*) FROM training_requirement WHERE region = \(region) AND role = \(role)
            AND course = \(course) AND ended_on IS NULL
            """)
        if same > 0 {
            throw LicenceDesk.refuse(
                "peran", "Sudah ada syarat untuk peran ini. Akhiri dahulu yang lama.",
                "There is a rule for this role already. End that one first.")
        }
        let key = registry.identifiers.next()
        let names = Set(rights).map(\.rawValue).sorted().joined(separator: " ")
        try db.execute(
            """
            INSERT INTO training_requirement (id, region, role, course, rights, valid_from, months, grace_days, place,
                reason, set_by, set_name, set_at)
            VALUES (\(key), \(region), \(role), \(course), \(names), \(validFrom), \(months), \(graceDays),
                \(place.trimmingSpaces), \(reason), \(actor.account), \(actor.name), \(registry.clock.now()))
            """)
        try AuditTrail.write(
            .licenceRuleSet, by: actor, place: region, object: "syarat \(key)",
            detail: "\(role.rawValue): \(course), \(names), mulai \(validFrom)", at: registry.clock.now(), in: db)
        try LicenceDesk.tell(
            "Syarat sertifikat dari \(actor.name) menunggu persetujuan.",
            "A certificate rule of \(actor.name) waits for somebody to agree.", in: region, by: actor, registry, db,
            to: .configure)
        return Outcome(rule: key)
    }

    private func check(_ registry: Registry, least: Int) throws {
        guard region == .nation || registry.gazetteer[region] != nil else {
            throw LicenceDesk.refuse("wilayah", "Wilayah tidak dikenal.", "Unknown region.")
        }
        let book = try CourseBook.shared.get()
        guard let course = book.courses(on: registry.clock.today).first(where: { $0.key == course }) else {
            throw LicenceDesk.refuse("kursus", "Pilih kursusnya.", "Choose the course.")
        }
        guard course.role == role else {
            throw LicenceDesk.refuse(
                "kursus", "Kursus ini untuk peran lain. Pilih kursus untuk \(role.title.id).",
                "This course is for another role. Choose one for \(role.title.en).")
        }
        let allowed = role.permissions.subtracting(Licensing.never)
        guard !rights.isEmpty, Set(rights).isSubset(of: allowed) else {
            throw LicenceDesk.refuse(
                "hak", "Pilih hak yang memang dimiliki peran ini.", "Choose rights that this role has.")
        }
        guard
            CivilDate(year: Int(validFrom) / 10_000, month: Int(validFrom) / 100 % 100, day: Int(validFrom) % 100)
                != nil, validFrom >= registry.clock.today.packed
        else {
            throw LicenceDesk.refuse(
                "mulai", "Tulis tanggal hari ini atau sesudahnya.", "Write today or a later day.")
        }
        guard (0...120).contains(months) else {
            throw LicenceDesk.refuse("bulan", "Tulis 0 sampai 120 bulan.", "Write 0 to 120 months.")
        }
        guard graceDays >= least, graceDays <= 365 else {
            throw LicenceDesk.refuse(
                "tenggang", "Tulis \(least) sampai 365 hari.", "Write \(least) to 365 days.")
        }
        try ChangeWork.checkWords(place, field: "tempat")
    }
}
