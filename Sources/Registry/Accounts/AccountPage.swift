import Rules
import Storage

/// Everything about one account that its manager sees.
package struct AccountDetails: Sendable {
    package var account: ListedAccount
    package var allGrants: [DatedGrant]
    package var closedReason: String
    package var sessions: Int
    package var history: [Entry]
    package var carried: [Delegation]
    package var given: [Delegation]
    package var successor: (id: Int64, login: String)?
    /// The hand-over that waits for its day, of which this is the old account or the new.
    package var handOver: PendingHandOver?
    /// Why the reader may not change it; nil if they may.
    package var readOnly: ReadOnly?

    package enum ReadOnly: Sendable { case oneself, outside, tooHigh }

    /// One thing that was done to it.
    package struct Entry: Sendable {
        package var at: Int64
        package var actor: String
        package var event: AccountEvent
        package var detail: String
    }
}

extension Registry {
    /// One account with a role in the actor's area.
    ///
    /// - Throws: `Refusal.notFound` for any other.
    package func account(_ id: Int64, by actor: Actor) async throws -> AccountDetails {
        let area = actor.scope(for: .manageAccounts)
        if area.isEmpty { throw Refusal.notAllowed(.manageAccounts) }
        let now = clock.now()
        return try await database.read { db in
            let grants = try Self.datedGrants(of: id, in: db)
            guard let account = try listed(id, in: db),
                try grants.contains(where: { area.contains($0.grant.region) })
                    || AccountSubject.demands(id, in: db).allSatisfy({ area.contains($0.place) })
            else { throw Refusal.notFound }
            let row = try db.first(
                """
                SELECT a.closed_reason AS closed_reason, a.successor AS successor, s.login AS login
                FROM account a LEFT JOIN account s ON s.id = a.successor WHERE a.id = \(id)
                """)
            var details = AccountDetails(
                account: account, allGrants: grants, closedReason: row?.textOrNil("closed_reason") ?? "",
                sessions: try db.count(
                    "SELECT count(*) FROM session WHERE account = \(id) AND expires_at > \(now)"),
                history: try Self.history(of: id, limit: 50, in: db),
                carried: try delegations("d.taker = \(id)", in: db), given: try delegations("d.giver = \(id)", in: db))
            if let successor = row?.intOrNil("successor"), let login = row?.textOrNil("login") {
                details.successor = (successor, login)
            }
            details.handOver = try PendingHandOver.of(id, in: db)
            details.readOnly = try readOnly(id, actor, in: db)
            return details
        }
    }

    private func readOnly(_ id: Int64, _ actor: Actor, in db: any Connection) throws -> AccountDetails.ReadOnly? {
        if actor.account == id { return .oneself }
        for demand in try AccountSubject.demands(id, in: db) {
            do { try actor.meet(demand) } catch { return .outside }
        }
        do {
            try AccountSubject(id, in: db).check(actor, on: clock.today, in: db)
        } catch is Refusal {
            return .tooHigh
        }
        return nil
    }

    static func history(of account: Int64, limit: Int, in db: any Connection) throws -> [AccountDetails.Entry] {
        try db.rows(
            """
            SELECT at, actor_name, what, detail FROM account_event WHERE account = \(account)
            ORDER BY id DESC LIMIT \(limit)
            """
        ).compactMap { row in
            guard let event = AccountEvent(rawValue: try row.text("what")) else { return nil }
            return AccountDetails.Entry(
                at: try row.int("at"), actor: try row.text("actor_name"), event: event,
                detail: try row.text("detail"))
        }
    }

    /// Roles the actor may give somewhere, for the lists of forms.
    package func rolesToGive(by actor: Actor) async throws -> [Role] {
        try await database.read { db in
            if actor.account == 0 { return Role.allCases }
            let rules = try RoleRule.all(.give, on: clock.today, in: db)
            let held = actor.grants.filter { $0.permissions.contains(.manageAccounts) }
            return Role.allCases.filter { role in
                rules.contains { rule in rule.role == role && held.contains { $0.role == rule.holder } }
            }
        }
    }
}
