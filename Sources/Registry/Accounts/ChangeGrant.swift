import Rules
package import Storage

/// Gives an account a role in a region.
package struct AddGrant: Action {
    package struct Outcome: Codable, Sendable {}

    package var id: ActionID
    package var account: Int64
    package var grant: Grant
    /// `yyyymmdd`; the last is the first day on which it is over, nil: until it is ended.
    package var validFrom: Int32
    package var validTo: Int32?
    package var reason: String

    package init(
        id: ActionID = ActionID(), account: Int64, grant: Grant, validFrom: Int32, validTo: Int32? = nil,
        reason: String
    ) {
        self.id = id
        self.account = account
        self.grant = grant
        self.validFrom = validFrom
        self.validTo = validTo
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        try AccountSubject.demands(account, in: db)
            + [Demand(.manageAccounts, at: grant.region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let subject = try AccountSubject(account, in: db)
        let today = registry.clock.today
        try subject.check(actor, on: today, in: db)
        try PendingHandOver.refuse(account, in: db)
        try RoleRule.requireGiving(grant, by: actor, on: today, in: db)
        try RoleRule.requireLevel(grant, on: today, in: db)
        if reason.trimmingSpaces.utf8.count < 3 { throw Refusal.reasonMissing }
        if validFrom < today.packed { throw GrantDays.past }
        if let validTo, validTo <= validFrom { throw GrantDays.order }
        // The same role in the same place twice at a time says nothing.
        let standing = try db.count(
            """
            SELECT count(*) FROM account_grant WHERE account = \(account) AND role = \(grant.role)
            AND region = \(grant.region) AND (valid_to IS NULL OR valid_to > \(validFrom))
            """)
        if standing > 0 { throw GrantDays.twice }
        try db.execute(
            """
            INSERT INTO account_grant (account, role, region, valid_from, valid_to, made_by, reason)
            VALUES (\(account), \(grant.role), \(grant.region), \(validFrom), \(validTo), \(actor.account),
                \(reason.trimmingSpaces))
            ON CONFLICT (account, role, region, valid_from) DO UPDATE SET valid_to = excluded.valid_to,
                made_by = excluded.made_by, reason = excluded.reason, ended_by = NULL, ended_reason = NULL
            """)
        try registry.noteEvent(
            .grantAdded, of: account, detail: "\(grant.role.rawValue)@\(grant.region.dotted)", by: actor,
            place: grant.region, at: registry.clock.now(), in: db)
        return Outcome()
    }
}

/// Ends a grant on a day. From that day on it allows nothing, also in sessions that are open.
package struct EndGrant: Action {
    package struct Outcome: Codable, Sendable {}

    package var id: ActionID
    package var account: Int64
    package var grant: Grant
    package var validFrom: Int32
    /// The first day on which it is over; today ends it at once.
    package var day: Int32
    package var reason: String

    package init(
        id: ActionID = ActionID(), account: Int64, grant: Grant, validFrom: Int32, day: Int32, reason: String
    ) {
        self.id = id
        self.account = account
        self.grant = grant
        self.validFrom = validFrom
        self.day = day
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        try AccountSubject.demands(account, in: db)
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        try AccountSubject(account, in: db).check(actor, on: registry.clock.today, in: db)
        try PendingHandOver.refuse(account, in: db)
        if reason.trimmingSpaces.utf8.count < 3 { throw Refusal.reasonMissing }
        if day < registry.clock.today.packed { throw GrantDays.past }
        let ended = try db.execute(
            """
            UPDATE account_grant SET valid_to = \(day), ended_by = \(actor.account),
                ended_reason = \(reason.trimmingSpaces)
            WHERE account = \(account) AND role = \(grant.role) AND region = \(grant.region)
            AND valid_from = \(validFrom) AND (valid_to IS NULL OR valid_to > \(day))
            """)
        guard ended == 1 else { throw Refusal.notFound }
        try registry.noteEvent(
            .grantEnded, of: account, detail: "\(grant.role.rawValue)@\(grant.region.dotted)", by: actor,
            place: grant.region, at: registry.clock.now(), in: db)
        return Outcome()
    }
}

enum GrantDays {
    static let past = Refusal.invalidInput(
        field: "mulai",
        reason: Words(id: "Tanggalnya hari ini atau sesudahnya.", en: "The day is today or later."))
    static let order = Refusal.invalidInput(
        field: "sampai",
        reason: Words(id: "Berakhirnya sesudah mulainya.", en: "It ends after it begins."))
    static let twice = Refusal.invalidInput(
        field: "peran",
        reason: Words(
            id: "Akun ini sudah punya peran itu di wilayah itu.", en: "The account has this role in this place already."
        ))
}
