import Dispatch
import Rules
import Storage

extension Registry {
    private static let sessionLife: Int64 = 12 * 3_600_000
    /// How long after its end a session is remembered: what is sent too late is kept for its account.
    static let sessionMemory: Int64 = 7 * 86_400_000
    private static let failuresAllowed = 8
    private static let lockMinutes = 15

    /// Signs an account in.
    ///
    /// - Throws: `Refusal.wrongPassword`, alike for no such account; `Refusal.lockedOut` after eight failures in a
    ///   quarter of an hour, counted by account and by address.
    package func signIn(login: String, password: String, from address: String) async throws -> SignedIn {
        // No account has a name as long as this; whatever was typed is not kept.
        let login = login.utf8.count > 100 ? "-" : login.trimmingSpaces.lowercased()
        let now = clock.now()
        let since = now - Int64(Self.lockMinutes) * 60_000
        let keys = ["akun " + login, "alamat " + address]
        // The attempt counts before it is known to fail, so that a burst of them cannot pass the limit together.
        let (failures, account) = try await database.write { db in
            try db.execute("DELETE FROM sign_in_failure WHERE at <= \(since)")
            let failures = try db.count(
                """
                SELECT COALESCE(MAX(n), 0) FROM (
                    SELECT count(*) AS n FROM sign_in_failure WHERE key IN (\(keys)) GROUP BY key) c
                """)
            if failures < Self.failuresAllowed {
                for key in keys {
                    let number = try db.count("SELECT count(*) FROM sign_in_failure WHERE key = \(key) AND at = \(now)")
                    try db.execute("INSERT INTO sign_in_failure (key, at, number) VALUES (\(key), \(now), \(number))")
                }
            }
            return (
                failures, try db.first("SELECT id, name, password, disabled_at FROM account WHERE login = \(login)")
            )
        }
        if failures >= Self.failuresAllowed { throw Refusal.lockedOut(minutes: Self.lockMinutes) }
        let hash = account?.textOrNil("password") ?? Password.decoy
        // The hash takes its time: off the threads that serve pages.
        let matches = await withCheckedContinuation { continuation in
            Self.hashing.async { continuation.resume(returning: Password.matches(password, hash: hash)) }
        }
        guard let account, matches, account.intOrNil("disabled_at") == nil else {
            try await database.write { db in
                try AuditTrail.write(
                    .signInFailed, by: Actor(account: -1, name: login, grants: []), place: .nation, object: "akun",
                    detail: address, at: now, in: db)
            }
            throw Refusal.wrongPassword
        }
        return try await openSession(of: try account.int("id"), name: try account.text("name"), keys: keys, at: now)
    }

    private func openSession(of account: Int64, name: String, keys: [String], at now: Int64) async throws -> SignedIn {
        let token = Digest.random(32)
        let csrf = Digest.random(32)
        let expires = now + Self.sessionLife
        let today = clock.today
        let actor = try await database.write { db in
            let actor = Actor(account: account, name: name, grants: try Self.grants(of: account, on: today, in: db))
            try db.execute("DELETE FROM session WHERE expires_at < \(now - Self.sessionMemory)")
            // Who came in has not failed; others at the same address may have.
            try db.execute("DELETE FROM sign_in_failure WHERE key = \(keys[0])")
            try db.execute("DELETE FROM sign_in_failure WHERE key = \(keys[1]) AND at = \(now)")
            try db.execute(
                """
                INSERT INTO session (token_hash, account, csrf, created_at, seen_at, expires_at)
                VALUES (\(Digest.sha256(token)), \(account), \(csrf), \(now), \(now), \(expires))
                """)
            try AuditTrail.write(
                .signedIn, by: actor, place: actor.grants.first?.region ?? .nation, object: "akun \(account)",
                detail: "",
                at: now, in: db)
            return actor
        }
        return SignedIn(token: token, actor: actor, csrf: csrf)
    }

    static func grants(of account: Int64, on today: CivilDate, in db: any Connection) throws -> [Grant] {
        let held = try db.rows(
            """
            SELECT role, region FROM account_grant WHERE account = \(account) AND valid_from <= \(today.packed)
            AND (valid_to IS NULL OR valid_to > \(today.packed)) ORDER BY region, role
            """
        ).compactMap { row -> Grant? in
            guard let role = Role(rawValue: try row.text("role")) else { return nil }
            return Grant(role: role, region: RegionCode(try row.int("region")))
        }
        return try Licensing.reduced(held, of: account, on: today, in: db)
    }

    /// Who a cookie's token belongs to; nil if it is unknown, expired, or its account was closed.
    package func session(token: String) async throws -> SignedIn? {
        guard token.utf8.count == 64 else { return nil }
        let now = clock.now()
        let today = clock.today
        return try await database.read { db in
            guard
                let row = try db.first(
                    """
                    SELECT a.id AS id, a.name AS name, s.csrf AS csrf FROM session s JOIN account a ON a.id = s.account
                    WHERE s.token_hash = \(Digest.sha256(token)) AND s.expires_at > \(now) AND a.disabled_at IS NULL
                    """)
            else { return nil }
            let account = try row.int("id")
            let actor = Actor(
                account: account, name: try row.text("name"), grants: try Self.grants(of: account, on: today, in: db))
            return SignedIn(token: token, actor: actor, csrf: try row.text("csrf"))
        }
    }

    /// Ends a session: it opens nothing from now on.
    package func signOut(token: String) async throws {
        guard let actor = try await session(token: token)?.actor else { return }
        let now = clock.now()
        try await database.write { db in
            try db.execute("UPDATE session SET expires_at = \(now) WHERE token_hash = \(Digest.sha256(token))")
            try AuditTrail.write(
                .signedOut, by: actor, place: actor.grants.first?.region ?? .nation, object: "akun \(actor.account)",
                detail: "", at: now, in: db)
        }
    }

    /// Keeps a NIK or KK that was searched for out of the address bar: the key lives an hour and is its asker's alone.
    package func rememberSearch(_ text: String, by actor: Actor) async throws -> String {
        let key = Digest.random(16)
        let now = clock.now()
        try await database.write { db in
            try db.execute("DELETE FROM remembered_search WHERE expires_at < \(now)")
            try db.execute(
                """
                INSERT INTO remembered_search (key, account, query, expires_at)
                VALUES (\(key), \(actor.account), \(text), \(now + 3_600_000))
                """)
        }
        return key
    }

    package func rememberedSearch(_ key: String, by actor: Actor) async throws -> String? {
        let now = clock.now()
        return try await database.read { db in
            try db.first(
                """
                SELECT query FROM remembered_search
                WHERE key = \(key) AND account = \(actor.account) AND expires_at > \(now)
                """)?.text("query")
        }
    }
}
