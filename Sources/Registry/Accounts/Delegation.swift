import Rules
package import Storage

/// A role of one account carried by another for some days.
package struct Delegation: Sendable {
    package var id: RecordID
    package var giver: String
    package var taker: String
    package var grant: Grant
    /// `yyyymmdd`; the last is the first day on which it is over.
    package var validFrom: Int32
    package var validTo: Int32
    package var reason: String
    package var isEnded: Bool

    /// Whether it holds on a day (`yyyymmdd`), or will.
    package func isOpen(on today: Int32) -> Bool { !isEnded && validTo > today }
}

/// Somebody who may carry a role for the actor.
package struct Colleague: Sendable {
    package var account: Int64
    package var name: String
    package var login: String
    package var roles: [Role]
}

/// Passes one of one's own grants on to a colleague for the days of a leave. It ends by itself.
package struct Delegate: Action {
    package typealias Outcome = [RecordID]

    package var id: ActionID
    package var taker: Int64
    package var grants: [Grant]
    package var validFrom: Int32
    /// The first day on which it is over.
    package var validTo: Int32
    package var reason: String

    package init(
        id: ActionID = ActionID(), taker: Int64, grants: [Grant], validFrom: Int32, validTo: Int32, reason: String
    ) {
        self.id = id
        self.taker = taker
        self.grants = grants
        self.validFrom = validFrom
        self.validTo = validTo
        self.reason = reason
    }

    /// What may be passed on is what one has: looked at in `perform`, where it is known who asks.
    package func demands(in db: any Connection) throws -> [Demand] { grants.map { Demand(.view, at: $0.region) } }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> [RecordID] {
        let today = registry.clock.today
        if reason.trimmingSpaces.utf8.count < 3 { throw Refusal.reasonMissing }
        guard !grants.isEmpty else { throw AccountName.grantsMissing }
        try registry.checkDays(validFrom, validTo, in: db)
        let own = try Registry.ownGrants(of: actor.account, on: today, in: db)
        let now = registry.clock.now()
        return try grants.map { grant in
            // Only one's own, never what one carries oneself; and only to whom the rules allow.
            guard own.contains(grant) else { throw Refusal.notFound }
            guard try registry.mayCarry(taker, grant, besides: actor.account, in: db) else {
                throw DelegationProblem.taker
            }
            let overlapping = try db.count(
                """
                SELECT count(*) FROM delegation WHERE giver = \(actor.account) AND taker = \(taker)
                AND role = \(grant.role) AND region = \(grant.region) AND ended_at IS NULL
                AND valid_from < \(validTo) AND valid_to > \(validFrom)
                """)
            if overlapping > 0 { throw DelegationProblem.twice }
            let delegation = registry.identifiers.next()
            try db.execute(
                """
                INSERT INTO delegation (id, giver, taker, role, region, valid_from, valid_to, reason, made_at)
                VALUES (\(delegation), \(actor.account), \(taker), \(grant.role), \(grant.region), \(validFrom),
                    \(validTo), \(reason.trimmingSpaces), \(now))
                """)
            let words = "\(grant.role.rawValue)@\(grant.region.dotted)"
            for account in [actor.account, taker] {
                try registry.noteEvent(
                    .delegated, of: account, detail: words, by: actor, place: grant.region, at: now, in: db)
            }
            return delegation
        }
    }
}

/// Takes a delegation back before its time, or gives it back. At once, also in sessions that are open.
package struct EndDelegation: Action {
    package struct Outcome: Codable, Sendable {}

    package var id: ActionID
    package var delegation: RecordID

    package init(id: ActionID = ActionID(), delegation: RecordID) {
        self.id = id
        self.delegation = delegation
    }

    package func demands(in db: any Connection) throws -> [Demand] { [] }

    /// - Throws: `Refusal.notFound` for whoever neither gave nor carries it.
    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let now = registry.clock.now()
        guard
            let row = try db.first(
                """
                SELECT giver, taker, role, region FROM delegation WHERE id = \(delegation) AND ended_at IS NULL
                AND (giver = \(actor.account) OR taker = \(actor.account))
                """)
        else { throw Refusal.notFound }
        try db.execute(
            "UPDATE delegation SET ended_at = \(now), ended_by = \(actor.account) WHERE id = \(delegation)")
        let region = RegionCode(try row.int("region"))
        for account in [try row.int("giver"), try row.int("taker")] {
            try registry.noteEvent(
                .delegationEnded, of: account, detail: "\(try row.text("role"))@\(region.dotted)", by: actor,
                place: region, at: now, in: db)
        }
        return Outcome()
    }
}

enum DelegationProblem {
    static let taker = Refusal.invalidInput(
        field: "rekan",
        reason: Words(
            id: "Rekan ini tidak boleh memegang peran itu.", en: "This colleague may not carry that role."))
    static let twice = Refusal.invalidInput(
        field: "rekan",
        reason: Words(
            id: "Peran itu sudah dititipkan kepada rekan ini pada hari-hari tersebut.",
            en: "The role is with this colleague already on those days."))
    static func tooLong(_ days: Int) -> Refusal {
        .invalidInput(
            field: "sampai",
            reason: Words(
                id: "Paling lama \(days) hari. Untuk lebih lama, mintalah admin memberi peran.",
                en: "At most \(days) days. For longer, have an administrator give the role."))
    }
}

extension Registry {
    func checkDays(_ from: Int32, _ to: Int32, in db: any Connection) throws {
        if from < clock.today.packed { throw GrantDays.past }
        if to <= from { throw GrantDays.order }
        let most = try threshold("delegation_days", otherwise: 90, in: db)
        let (first, last) = (CivilDate(packed: from), CivilDate(packed: to))
        guard first.isDay, last.isDay else { throw GrantDays.order }
        if last.dayNumber - first.dayNumber > most { throw DelegationProblem.tooLong(most) }
    }

    /// Whether an account may carry a grant for another: open, of the same kabupaten, with a role of its own there that
    /// the rules name.
    func mayCarry(_ account: Int64, _ grant: Grant, besides giver: Int64, in db: any Connection) throws -> Bool {
        guard account != giver,
            try db.count("SELECT count(*) FROM account WHERE id = \(account) AND disabled_at IS NULL") == 1
        else { return false }
        let rules = try RoleRule.all(.delegate, on: clock.today, in: db).filter { $0.role == grant.role }
        return try Self.ownGrants(of: account, on: clock.today, in: db).contains { held in
            rules.contains { $0.holder == held.role } && grant.region.isInOneKabupaten(with: held.region)
        }
    }

    /// Whom the actor may ask to carry at least one of their own grants.
    package func colleagues(by actor: Actor) async throws -> [Colleague] {
        try await database.read { db in
            let own = try Self.ownGrants(of: actor.account, on: clock.today, in: db)
            guard let place = own.first?.region else { return [] }
            let range = place.kabupaten.range
            let near = try db.rows(
                """
                SELECT DISTINCT a.id AS id, a.name AS name, a.login AS login FROM account a
                JOIN account_grant g ON g.account = a.id WHERE a.disabled_at IS NULL
                AND g.region BETWEEN \(range.lowerBound) AND \(range.upperBound) ORDER BY a.name, a.id
                """)
            return try near.compactMap { row in
                let id = try row.int("id")
                guard try own.contains(where: { try mayCarry(id, $0, besides: actor.account, in: db) }) else {
                    return nil
                }
                let roles = try Self.ownGrants(of: id, on: clock.today, in: db).map(\.role)
                return Colleague(
                    account: id, name: try row.text("name"), login: try row.text("login"), roles: roles)
            }
        }
    }

    /// What the actor has passed on, and carries for others, the latest first.
    package func delegations(by actor: Actor) async throws -> (given: [Delegation], carried: [Delegation]) {
        try await database.read { db in
            (
                try delegations("d.giver = \(actor.account)", in: db),
                try delegations("d.taker = \(actor.account)", in: db)
            )
        }
    }

    func delegations(_ condition: SQL, in db: any Connection) throws -> [Delegation] {
        try db.rows(
            """
            SELECT d.id AS id, d.role AS role, d.region AS region, d.valid_from AS valid_from, d.valid_to AS valid_to,
                d.reason AS reason, d.ended_at AS ended_at, g.name AS giver, t.name AS taker
            FROM delegation d JOIN account g ON g.id = d.giver JOIN account t ON t.id = d.taker
            WHERE \(condition) ORDER BY d.id DESC LIMIT 50
            """
        ).compactMap { row in
            guard let role = Role(rawValue: try row.text("role")) else { return nil }
            return Delegation(
                id: RecordID(try row.int("id")), giver: try row.text("giver"), taker: try row.text("taker"),
                grant: Grant(role: role, region: RegionCode(try row.int("region"))),
                validFrom: Int32(try row.int("valid_from")), validTo: Int32(try row.int("valid_to")),
                reason: try row.text("reason"), isEnded: row.intOrNil("ended_at") != nil)
        }
    }
}

extension RegionCode {
    func isInOneKabupaten(with other: RegionCode) -> Bool {
        kabupaten == other.kabupaten || other.contains(self)
    }
}
