import Storage

/// A browser that is signed in.
package struct OpenSession: Sendable {
    /// Names the session in a form; opens nothing.
    package var mark: String
    package var agent: String
    package var address: String
    package var since: Int64
    package var seenAt: Int64
    package var isThisOne: Bool
}

extension Registry {
    /// Where the actor's own account is signed in, the latest first.
    package func openSessions(by actor: Actor, token: String) async throws -> [OpenSession] {
        let now = clock.now()
        let own = Digest.sha256(token)
        return try await database.read { db in
            try db.rows(
                """
                SELECT token_hash, agent, address, created_at, seen_at FROM session
                WHERE account = \(actor.account) AND expires_at > \(now) ORDER BY seen_at DESC, token_hash
                """
            ).map { row in
                let hash = try row.text("token_hash")
                return OpenSession(
                    mark: Self.mark(hash), agent: row.textOrNil("agent") ?? "", address: row.textOrNil("address") ?? "",
                    since: try row.int("created_at"), seenAt: try row.int("seen_at"), isThisOne: hash == own)
            }
        }
    }

    /// Of a digest, not of the token: it tells nothing that opens anything.
    private static func mark(_ hash: String) -> String { String(Digest.sha256("sesi \(hash)").prefix(16)) }

    /// Ends one of the actor's own sessions. There need not be one any more.
    package func endSession(_ mark: String, by actor: Actor) async throws {
        let now = clock.now()
        try await database.write(locking: .only([.account(actor.account)])) { db in
            let rows = try db.rows("SELECT token_hash FROM session WHERE account = \(actor.account)")
            for row in rows where Self.mark(try row.text("token_hash")) == mark {
                try db.execute("DELETE FROM session WHERE token_hash = \(try row.text("token_hash"))")
                try noteOwn(.sessionsEnded, of: actor.account, at: now, in: db)
            }
        }
    }

    /// Ends all of the actor's own sessions but the one that asks.
    package func endOtherSessions(by actor: Actor, token: String) async throws {
        let now = clock.now()
        try await database.write(locking: .only([.account(actor.account)])) { db in
            let ended = try Self.endSessions(of: actor.account, besides: token, in: db)
            if ended > 0 { try noteOwn(.sessionsEnded, of: actor.account, at: now, in: db) }
        }
    }
}
