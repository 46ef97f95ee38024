import Rules
import Storage

extension Registry {
    /// How long after its end a session is remembered: what is sent too late is kept for its account.
    static let sessionMemory: Int64 = 7 * 86_400_000
    /// As many browsers as one person may be signed in with; the oldest session gives way.
    private static let sessionsAtOnce = 10
    /// A visit moves the end of a session at most this often, so that reading a page seldom writes.
    private static let seenEvery: Int64 = 120_000

    /// Opens the session of somebody who has come in.
    func openSession(of account: Int64, from caller: Caller, at now: Int64, in db: any Connection) throws -> SignedIn {
        let signedIn = try newSession(of: account, from: caller, at: now, in: db)
        try db.execute("UPDATE account SET signed_in_at = \(now) WHERE id = \(account)")
        if let device = caller.device { try remember(device, of: account, at: now, in: db) }
        try noteSignIn(account, .ok, caller, at: now, in: db)
        try AuditTrail.write(
            .signedIn, by: signedIn.actor, place: try AccountSubject.place(of: account, in: db),
            object: "akun \(account)", detail: "", at: now, in: db)
        return signedIn
    }

    /// Ends every session of an account and opens one for the browser in which its owner changed it.
    func renewSession(of account: Int64, from caller: Caller, at now: Int64, in db: any Connection) throws -> SignedIn {
        try Self.endSessions(of: account, in: db)
        return try newSession(of: account, from: caller, at: now, in: db)
    }

    /// Dead at once, and half-done sign-ins with them. Nothing is kept of them, not even for late forms.
    ///
    /// - Parameter token: of the one session that stays, if any.
    /// - Returns: how many sessions there were.
    @discardableResult
    static func endSessions(of account: Int64, besides token: String? = nil, in db: any Connection) throws -> Int {
        let kept = token.map { Digest.sha256($0) } ?? ""
        try db.execute("DELETE FROM pending_sign_in WHERE account = \(account)")
        try db.execute("DELETE FROM code_enrolment WHERE account = \(account) AND token_hash <> \(kept)")
        return try db.execute("DELETE FROM session WHERE account = \(account) AND token_hash <> \(kept)")
    }

    /// What a session asks for takes its time: it may have been ended meanwhile.
    ///
    /// - Throws: `Refusal.notSignedIn`.
    static func requireOpen(_ session: SignedIn, at now: Int64, in db: any Connection) throws {
        let open = try db.count(
            """
            SELECT count(*) FROM session s JOIN account a ON a.id = s.account
            WHERE s.token_hash = \(Digest.sha256(session.token)) AND s.account = \(session.actor.account)
            AND s.expires_at > \(now) AND a.disabled_at IS NULL
            """)
        if open == 0 { throw Refusal.notSignedIn }
    }

    /// A token that nobody had before.
    private func newSession(of account: Int64, from caller: Caller, at now: Int64, in db: any Connection) throws
        -> SignedIn
    {
        let token = Digest.random(32)
        let csrf = Digest.random(32)
        let end = now + Int64(try threshold("session_hours", otherwise: 12, in: db)) * 3_600_000
        let idle = Int64(try threshold("session_idle_minutes", otherwise: 60, in: db)) * 60_000
        try db.execute(
            """
            INSERT INTO session (token_hash, account, csrf, created_at, seen_at, expires_at, absolute_at, agent, address)
            VALUES (\(Digest.sha256(token)), \(account), \(csrf), \(now), \(now), \(min(end, now + idle)), \(end),
                \(caller.agent), \(caller.address))
            """)
        let open = try db.rows(
            """
            SELECT token_hash FROM session WHERE account = \(account) AND expires_at > \(now)
            ORDER BY created_at DESC, token_hash
            """)
        for row in open.dropFirst(Self.sessionsAtOnce) {
            try db.execute("DELETE FROM session WHERE token_hash = \(try row.text("token_hash"))")
        }
        guard let row = try db.first("SELECT id, name, one_time_until FROM account WHERE id = \(account)") else {
            throw Refusal.notFound
        }
        return try signedIn(row, token: token, csrf: csrf, since: now, in: db)
    }

    /// Marks a browser as one that the account has signed in with.
    private func remember(_ device: String, of account: Int64, at now: Int64, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO known_device (token_hash, account, seen_at) VALUES (\(Digest.sha256(device)), \(account), \(now))
            ON CONFLICT (token_hash, account) DO UPDATE SET seen_at = excluded.seen_at
            """)
    }

    /// Who a cookie's token belongs to; nil if it is unknown, expired or ended, or its account was closed.
    package func session(token: String) async throws -> SignedIn? {
        guard token.utf8.count == 64 else { return nil }
        let now = clock.now()
        let hash = Digest.sha256(token)
        let (found, seen) = try await database.read { db -> (SignedIn?, Int64) in
            guard
                let row = try db.first(
                    """
                    SELECT a.id AS id, a.name AS name, a.one_time_until AS one_time_until, s.csrf AS csrf,
                        s.created_at AS created_at, s.seen_at AS seen_at
                    FROM session s JOIN account a ON a.id = s.account
                    WHERE s.token_hash = \(hash) AND s.expires_at > \(now) AND a.disabled_at IS NULL
                    """)
            else { return (nil, 0) }
            let signedIn = try signedIn(
                row, token: token, csrf: row.text("csrf"), since: row.int("created_at"), in: db)
            return (signedIn, try row.int("seen_at"))
        }
        if found != nil, now - seen >= Self.seenEvery { try await prolong(hash, at: now) }
        return found
    }

    /// Somebody is there: the session lasts on, but not beyond its absolute end.
    private func prolong(_ hash: String, at now: Int64) async throws {
        try await database.write(locking: .alone) { db in
            let idle = Int64(try threshold("session_idle_minutes", otherwise: 60, in: db)) * 60_000
            try db.execute(
                """
                UPDATE session SET seen_at = \(now), expires_at = CASE
                    WHEN absolute_at IS NULL OR absolute_at > \(now + idle) THEN \(now + idle) ELSE absolute_at END
                WHERE token_hash = \(hash) AND expires_at > \(now)
                """)
        }
    }

    /// - Parameter account: its `id`, `name` and `one_time_until`.
    private func signedIn(_ account: Row, token: String, csrf: String, since: Int64, in db: any Connection) throws
        -> SignedIn
    {
        let id = try account.int("id")
        let grants = try Self.grants(of: id, on: clock.today, in: db)
        let duty = try duty(account, grants, in: db)
        // Until the duty is done the account may do nothing, whatever page it finds.
        let actor = Actor(account: id, name: try account.text("name"), grants: duty == nil ? grants : [])
        return SignedIn(token: token, actor: actor, csrf: csrf, since: since, duty: duty)
    }

    /// What the owner of an account has to do before it may do anything.
    ///
    /// - Parameter account: its `id` and `one_time_until`.
    func duty(_ account: Row, _ grants: [Grant], in db: any Connection) throws -> SignedIn.Duty? {
        if account.intOrNil("one_time_until") != nil { return .password }
        let lacksFactor = try needsSecondFactor(grants, in: db) && !Self.hasSecondFactor(account.int("id"), in: db)
        return lacksFactor ? .secondFactor : nil
    }

    /// Ends a session: it opens nothing from now on.
    package func signOut(token: String) async throws {
        guard let actor = try await session(token: token)?.actor else { return }
        let now = clock.now()
        try await database.write(locking: .only([.account(actor.account)])) { db in
            try db.execute("UPDATE session SET expires_at = \(now) WHERE token_hash = \(Digest.sha256(token))")
            try AuditTrail.write(
                .signedOut, by: actor, place: try AccountSubject.place(of: actor.account, in: db),
                object: "akun \(actor.account)", detail: "", at: now, in: db)
        }
    }

    /// What an account may do on a day: its own grants, and those it carries for others.
    ///
    /// - Parameter giver: an account whose delegations are left out.
    static func grants(
        of account: Int64, on today: CivilDate, carriedFromOthersThan giver: Int64? = nil, in db: any Connection
    ) throws -> [Grant] {
        // In one statement, since every page begins with it: first what is the account's own.
        let held = try db.rows(
            """
            SELECT role, region, 0 AS carried FROM account_grant WHERE account = \(account)
            AND valid_from <= \(today.packed) AND (valid_to IS NULL OR valid_to > \(today.packed))
            UNION ALL
            SELECT d.role, d.region, 1 FROM delegation d JOIN account a ON a.id = d.giver
            JOIN account_grant g ON g.account = d.giver AND g.role = d.role AND g.region = d.region
            WHERE d.taker = \(account) AND d.giver <> \(giver ?? -1) AND d.ended_at IS NULL AND d.valid_from <= \(today.packed)
            AND d.valid_to > \(today.packed) AND a.disabled_at IS NULL AND g.valid_from <= \(today.packed)
            AND (g.valid_to IS NULL OR g.valid_to > \(today.packed)) ORDER BY carried, region, role
            """
        ).compactMap(grant).reduce(into: [Grant]()) { if !$0.contains($1) { $0.append($1) } }
        return try Licensing.reduced(held, of: account, on: today, in: db)
    }

    /// The grants that were made to the account itself.
    static func ownGrants(of account: Int64, on today: CivilDate, in db: any Connection) throws -> [Grant] {
        try db.rows(
            """
            SELECT role, region FROM account_grant WHERE account = \(account) AND valid_from <= \(today.packed)
            AND (valid_to IS NULL OR valid_to > \(today.packed)) ORDER BY region, role
            """
        ).compactMap(grant)
    }

    private static func grant(_ row: Row) throws -> Grant? {
        guard let role = Role(rawValue: try row.text("role")) else { return nil }
        return Grant(role: role, region: RegionCode(try row.int("region")))
    }
}
