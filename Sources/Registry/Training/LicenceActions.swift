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

/// From a day on, a role needs a course's certificate for some of its rights.
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
        try check(registry)
        // Whoever sets rules must be able to set them right again.
        guard !role.permissions.contains(.manageAccounts), !role.permissions.contains(.configure) else {
            throw LicenceDesk.refuse(
                "peran", "Peran ini mengatur syaratnya sendiri, jadi tidak dapat diberi syarat.",
                "This role sets the rules, so none can be set for it.")
        }
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
        return Outcome(rule: key)
    }

    private func check(_ registry: Registry) throws {
        let book = try CourseBook.shared.get()
        guard book.courses(on: registry.clock.today).contains(where: { $0.key == course }) else {
            throw LicenceDesk.refuse("kursus", "Pilih kursusnya.", "Choose the course.")
        }
        let allowed = role.permissions.subtracting([.view])
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
        guard (0...365).contains(graceDays) else {
            throw LicenceDesk.refuse("tenggang", "Tulis 0 sampai 365 hari.", "Write 0 to 365 days.")
        }
        try ChangeWork.checkWords(place, field: "tempat")
    }
}

/// Ends a rule: the rights are back at once.
package struct EndLicenceRule: Action {
    package struct Outcome: Codable, Sendable {}
    package var id: ActionID
    package var rule: RecordID
    package var reason: String

    package init(id: ActionID, rule: RecordID, reason: String) {
        self.id = id
        self.rule = rule
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        guard let row = try db.first("SELECT * FROM training_requirement WHERE id = \(rule)") else {
            throw Refusal.notFound
        }
        let known = try LicenceRule(row)
        try LicenceDesk.demand(known.region, actor)
        let reason = try LicenceDesk.checkReason(self.reason)
        guard known.endedOn == nil else { throw Refusal.changedMeanwhile(version: 0) }
        try db.execute(
            """
            UPDATE training_requirement SET ended_on = \(registry.clock.today.packed), ended_name = \(actor.name),
                ended_reason = \(reason) WHERE id = \(rule)
            """)
        try AuditTrail.write(
            .licenceRuleSet, by: actor, place: known.region, object: "syarat \(rule)", detail: "berakhir: \(reason)",
            at: registry.clock.now(), in: db)
        return Outcome()
    }
}

/// From now on certificates that this key signs count in a region; or no longer.
package struct TrustIssuer: Action {
    package struct Outcome: Codable, Sendable { package var fingerprint: String }
    package var id: ActionID
    package var region: RegionCode
    /// As it was pasted.
    package var publicKey: String
    package var name: String
    package var reason: String
    package var isTrusted: Bool

    package init(
        id: ActionID, region: RegionCode, publicKey: String, name: String, reason: String, isTrusted: Bool = true
    ) {
        self.id = id
        self.region = region
        self.publicKey = publicKey
        self.name = name
        self.reason = reason
        self.isTrusted = isTrusted
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        try LicenceDesk.demand(region, actor)
        guard let key = IssuerKey.read(publicKey) else {
            throw LicenceDesk.refuse(
                "kunci", "Kunci publik adalah 64 angka dan huruf a-f. Salin seluruhnya dari server latihan.",
                "A public key is 64 digits and letters a-f. Copy all of it from the training server.")
        }
        let reason = try LicenceDesk.checkReason(self.reason)
        let name = isTrusted ? try BeginCourse.checked(self.name, "penerbit") : self.name
        let print = IssuerKey.fingerprint(key)
        let now = registry.clock.now()
        if isTrusted {
            try db.execute(
                """
                INSERT INTO training_issuer (region, fingerprint, public_key, name, reason, added_by, added_name,
                    added_at)
                VALUES (\(region), \(print), \(key), \(name), \(reason), \(actor.account), \(actor.name), \(now))
                ON CONFLICT (region, fingerprint) DO UPDATE SET name = excluded.name, reason = excluded.reason,
                    added_by = excluded.added_by, added_name = excluded.added_name, added_at = excluded.added_at,
                    ended_at = NULL, ended_name = NULL
                """)
        } else {
            let ended = try db.execute(
                """
                UPDATE training_issuer SET ended_at = \(now), ended_name = \(actor.name)
                WHERE region = \(region) AND fingerprint = \(print) AND ended_at IS NULL
                """)
            if ended == 0 { throw Refusal.notFound }
        }
        try AuditTrail.write(
            .licenceRuleSet, by: actor, place: region, object: "penerbit \(print)",
            detail: "\(isTrusted ? "dipercaya" : "tidak lagi"): \(reason)", at: now, in: db)
        return Outcome(fingerprint: print)
    }
}
