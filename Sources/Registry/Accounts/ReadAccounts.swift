import Rules
import Storage

extension Registry {
    /// Accounts that have a role somewhere in the actor's area, in order of their logins.
    ///
    /// - Parameter after: the login after which to go on.
    package func accounts(_ filter: AccountFilter, after: String? = nil, limit: Int = 50, by actor: Actor) async throws
        -> Page<ListedAccount>
    {
        let area = try areaOfAccounts(actor)
        return try await database.read { db in
            var conditions = try [Self.inside(area)] + conditions(filter, in: db)
            if let after { conditions.append("a.login > \(after)") }
            let rows = try db.rows(
                """
                SELECT a.id AS id FROM account a WHERE \(SQL.joined(conditions, by: " AND "))
                ORDER BY a.login LIMIT \(limit + 1)
                """)
            let items = try rows.prefix(limit).compactMap { try listed(try $0.int("id"), in: db) }
            return Page(items: items, next: rows.count > limit ? items.last?.login : nil)
        }
    }

    /// How many accounts of the actor's area are in each of these states; nil: all of them.
    package func accountCounts(_ states: [AccountFilter.State?], by actor: Actor) async throws
        -> [AccountFilter.State?: Int]
    {
        let area = try areaOfAccounts(actor)
        return try await database.read { db in
            var counts: [AccountFilter.State?: Int] = [:]
            for state in states {
                let all = try [Self.inside(area)] + conditions(AccountFilter(state: state), in: db)
                counts[state] = try db.count(
                    "SELECT count(*) FROM account a WHERE \(SQL.joined(all, by: " AND "))")
            }
            return counts
        }
    }

    private func areaOfAccounts(_ actor: Actor) throws(Refusal) -> Scope {
        let area = actor.scope(for: .manageAccounts)
        if area.isEmpty { throw .notAllowed(.manageAccounts) }
        return area
    }

    private static func inside(_ area: Scope, _ more: SQL = "1 = 1") -> SQL {
        let places = area.regions.map { region -> SQL in
            "g.region BETWEEN \(region.range.lowerBound) AND \(region.range.upperBound)"
        }
        return """
            EXISTS (SELECT 1 FROM account_grant g WHERE g.account = a.id AND (\(SQL.joined(places, by: " OR ")))
                AND \(more))
            """
    }

    private func conditions(_ filter: AccountFilter, in db: any Connection) throws -> [SQL] {
        let today = clock.today.packed
        var all: [SQL] = []
        if !filter.text.isEmpty {
            let text = filter.text.lowercased().filter { $0 != "%" && $0 != "_" }
            // Without an escape of its own, PostgreSQL takes a backslash for one.
            let words = "%" + text.map { $0 == "!" ? "!!" : String($0) }.joined() + "%"
            all.append("(a.login LIKE \(words) ESCAPE '!' OR LOWER(a.name) LIKE \(words) ESCAPE '!')")
        }
        let isStanding: SQL = "(g.valid_to IS NULL OR g.valid_to > \(today))"
        if let role = filter.role { all.append(Self.inside(.everything, "g.role = \(role) AND \(isStanding)")) }
        if let region = filter.region { all.append(Self.inside(Scope(regions: [region]), isStanding)) }
        if let state = filter.state { all.append(try condition(state, isStanding, in: db)) }
        return all
    }

    private func condition(_ state: AccountFilter.State, _ isStanding: SQL, in db: any Connection) throws -> SQL {
        switch state {
        case .active: "a.disabled_at IS NULL"
        case .closed: "a.disabled_at IS NOT NULL"
        case .neverIn: "a.disabled_at IS NULL AND a.signed_in_at IS NULL"
        case .oneTime: "a.disabled_at IS NULL AND a.one_time_until IS NOT NULL"
        case .locked:
            "a.disabled_at IS NULL AND a.id IN (\(try AttemptLimit.locked(at: clock.now(), in: db).sorted()))"
        case .noCode:
            """
            a.disabled_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM second_factor f WHERE f.account = a.id AND f.confirmed_at IS NOT NULL)
            AND EXISTS (SELECT 1 FROM account_grant g JOIN role_rule r ON r.role = g.role AND r.kind = 'kode'
                WHERE g.account = a.id AND \(isStanding) AND r.valid_from <= \(clock.today.packed)
                AND (r.valid_to IS NULL OR r.valid_to > \(clock.today.packed)))
            """
        }
    }

    func listed(_ id: Int64, in db: any Connection) throws -> ListedAccount? {
        guard
            let row = try db.first(
                """
                SELECT a.login AS login, a.name AS name, a.disabled_at AS disabled_at, a.signed_in_at AS signed_in_at,
                    a.one_time_until AS one_time_until
                FROM account a WHERE a.id = \(id)
                """)
        else { return nil }
        let hasFailures = try db.count("SELECT count(*) FROM sign_in_failure WHERE account = \(id)") > 0
        let isLocked =
            try hasFailures && !AttemptLimit.locked(at: clock.now(), "account = \(id)", in: db).isEmpty
        return ListedAccount(
            id: id, login: try row.text("login"), name: try row.text("name"),
            grants: try Self.datedGrants(of: id, in: db).filter { $0.validTo.map { $0 > clock.today.packed } ?? true },
            isClosed: row.intOrNil("disabled_at") != nil, isLocked: isLocked, hasFailures: hasFailures,
            signedInAt: row.intOrNil("signed_in_at"), oneTimeUntil: row.intOrNil("one_time_until"),
            hasSecondFactor: try Self.hasSecondFactor(id, in: db))
    }

    /// Every grant an account ever had, the latest first.
    static func datedGrants(of account: Int64, in db: any Connection) throws -> [DatedGrant] {
        try db.rows(
            """
            SELECT role, region, valid_from, valid_to, reason, ended_reason FROM account_grant
            WHERE account = \(account) ORDER BY valid_from DESC, region, role
            """
        ).compactMap(DatedGrant.init)
    }

    /// Accounts as the command line lists them.
    package struct AccountRow: Sendable, Codable {
        package var login: String
        package var name: String
        package var grants: [String]
        package var disabled: Bool
    }

    /// Every account with a role in the actor's area, of whatever time; for the nation's actor those without any as well.
    package func accounts(by actor: Actor) async throws -> [AccountRow] {
        let scope = try areaOfAccounts(actor)
        return try await database.read { db in
            var rows: [AccountRow] = []
            for row in try db.rows("SELECT id, login, name, disabled_at FROM account ORDER BY login") {
                let grants = try Self.datedGrants(of: try row.int("id"), in: db)
                guard scope.contains(.nation) || grants.contains(where: { scope.contains($0.grant.region) }) else {
                    continue
                }
                rows.append(
                    AccountRow(
                        login: try row.text("login"), name: try row.text("name"),
                        grants: grants.map { $0.written(on: clock.today.packed) },
                        disabled: row.intOrNil("disabled_at") != nil))
            }
            return rows
        }
    }
}

extension Scope {
    /// For conditions whose place is told elsewhere.
    fileprivate static let everything = Scope(regions: [.nation])
}
