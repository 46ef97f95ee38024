import Storage

/// A form that was sent after its session had ended: nothing is saved, and nothing that was typed is lost.
extension Registry {
    /// Keeps what was sent as a draft of the account that the ended session belonged to.
    ///
    /// - Parameters:
    ///   - token: of the cookie.
    ///   - fits: whether the form was drawn for the session with this secret.
    /// - Returns: false if nothing was kept: the session is unknown, goes on, or ended more than a week ago, its
    ///   account was closed, or the form is not its own. Which of these is not told.
    package func keepInterrupted(
        _ draft: Draft, token: String, fits: @escaping @Sendable (String) -> Bool
    ) async throws -> Bool {
        guard token.utf8.count == 64 else { return false }
        let now = clock.now()
        let ended: SQL = "s.token_hash = \(Digest.sha256(token)) AND s.expires_at <= \(now)"
        return try await keepInterrupted(draft, of: ended, at: now, fits: fits)
    }

    /// As the other, for somebody who has signed in again meanwhile, in another window.
    package func keepInterrupted(
        _ draft: Draft, by actor: Actor, fits: @escaping @Sendable (String) -> Bool
    ) async throws -> Bool {
        let now = clock.now()
        return try await keepInterrupted(draft, of: "s.account = \(actor.account)", at: now, fits: fits)
    }

    private func keepInterrupted(
        _ draft: Draft, of sessions: SQL, at now: Int64, fits: @escaping @Sendable (String) -> Bool
    ) async throws -> Bool {
        let since = now - Self.sessionMemory
        // Looked at before anything is written, so that strangers do not hold up those who write.
        let account = try await database.read { db in
            try db.rows(
                """
                SELECT s.account AS account, s.csrf AS csrf FROM session s JOIN account a ON a.id = s.account
                WHERE \(sessions) AND s.expires_at > \(since) AND a.disabled_at IS NULL
                """
            ).first { fits(try $0.text("csrf")) }?.int("account")
        }
        guard let account else { return false }
        var draft = draft
        draft.wasInterrupted = true
        try await database.write(locking: .only([.account(account)])) { [draft] db in
            try Self.keep(draft, of: account, at: now, in: db)
        }
        return true
    }
}
