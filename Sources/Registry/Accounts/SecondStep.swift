import Storage

extension Registry {
    /// Whose sign-in waits for a code in the browser that holds this token.
    ///
    /// - Throws: `Refusal.signInOver` if it waited too long, or there is none.
    package func pendingLogin(_ token: String) async throws -> String {
        let now = clock.now()
        return try await database.read { db in
            let account = try Self.pending(token, at: now, in: db)
            return try db.first("SELECT login FROM account WHERE id = \(account)")?.text("login") ?? ""
        }
    }

    /// The second step: a code of the app, or one of the recovery codes.
    ///
    /// - Throws: `Refusal.wrongCode`; `Refusal.signInOver`; `Refusal.lockedOut`, counted by account, since whoever
    ///   comes this far knows the password.
    package func finishSignIn(_ token: String, code: String, from caller: Caller) async throws -> SignedIn {
        let now = clock.now()
        let (account, counted) = try await database.write(locking: .only([])) { db in
            let account = try Self.pending(token, at: now, in: db)
            return (account, try AttemptLimit.count([Self.codeLimit(account)], at: now, in: db))
        }
        guard try await accepts(code, of: account, at: now) else {
            try await refuse(account, .code, counted, caller, at: now)
            throw Refusal.wrongCode
        }
        return try await database.write(locking: .only([.account(account)])) { db in
            // Another request with the same token may have been quicker.
            guard try db.execute("DELETE FROM pending_sign_in WHERE token_hash = \(Digest.sha256(token))") == 1 else {
                throw Refusal.signInOver
            }
            try AttemptLimit.forgive(counted, own: Self.codeLimit(account).key, in: db)
            return try openSession(of: account, from: caller, at: now, in: db)
        }
    }

    static func codeLimit(_ account: Int64) -> AttemptLimit {
        AttemptLimit(key: "kode \(account)", account: account, allowed: 8)
    }

    /// Asks the owner for a code of the factor in use, or a recovery code, before it is changed.
    ///
    /// - Throws: `Refusal.wrongCode`; `Refusal.lockedOut`, counted together with codes at the sign-in.
    package func confirmCode(_ typed: String, by actor: Actor) async throws {
        let (now, limit) = (clock.now(), Self.codeLimit(actor.account))
        let counted = try await database.write(locking: .only([])) { db in
            try AttemptLimit.count([limit], at: now, in: db)
        }
        guard try await accepts(typed, of: actor.account, at: now) else {
            try await database.write(locking: .only([])) { db in
                try noteLock(counted, of: actor.account, at: now, in: db)
            }
            throw Refusal.wrongCode
        }
        try await database.write(locking: .only([])) { db in try AttemptLimit.forgive(counted, own: limit.key, in: db) }
    }

    private static func pending(_ token: String, at now: Int64, in db: any Connection) throws -> Int64 {
        let row = try db.first(
            """
            SELECT p.account AS account FROM pending_sign_in p JOIN account a ON a.id = p.account
            WHERE p.token_hash = \(Digest.sha256(token)) AND p.expires_at > \(now) AND a.disabled_at IS NULL
            """)
        guard token.utf8.count == 64, let row else { throw Refusal.signInOver }
        return try row.int("account")
    }

    /// Whether a typed code is right, and used up by this.
    func accepts(_ typed: String, of account: Int64, at now: Int64) async throws -> Bool {
        let digits = typed.filter { $0 != " " }
        if digits.utf8.count == 6, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            return try await database.write(locking: .only([.account(account)])) { db in
                try useCode(digits, of: account, at: now, in: db)
            }
        }
        guard let code = RecoveryCode(typed) else { return false }
        let hash = try await database.read { db in
            try db.first(
                """
                SELECT hash FROM recovery_code WHERE account = \(account) AND number = \(code.number)
                AND used_at IS NULL
                """)?.text("hash")
        }
        let known = hash ?? Password.decoy
        guard await Self.offPages({ Password.matches(code.text, hash: known) }), hash != nil else { return false }
        return try await database.write(locking: .only([.account(account)])) { db in
            let isFirst =
                try db.execute(
                    """
                    UPDATE recovery_code SET used_at = \(now) WHERE account = \(account) AND number = \(code.number)
                    AND used_at IS NULL
                    """) == 1
            if isFirst {
                try noteOwn(.recoveryCodeUsed, of: account, at: now, in: db)
            }
            return isFirst
        }
    }

    private func useCode(_ digits: String, of account: Int64, at now: Int64, in db: any Connection) throws -> Bool {
        guard
            let row = try db.first(
                """
                SELECT secret, last_step FROM second_factor WHERE account = \(account) AND confirmed_at IS NOT NULL
                """)
        else { return false }
        guard let secret = try secrets.open(try row.text("secret"), for: Self.codePurpose(account)) else {
            throw Refusal.secondFactorLost
        }
        guard let step = TimeCode(secret: secret).step(of: digits, at: now, after: try row.int("last_step")) else {
            return false
        }
        try db.execute("UPDATE second_factor SET last_step = \(step) WHERE account = \(account)")
        return true
    }

    static func codePurpose(_ account: Int64) -> String { "kode \(account)" }

    /// The account itself, as the actor of what its owner does.
    static func owner(_ account: Int64, in db: any Connection) throws -> Actor {
        let name = try db.first("SELECT name FROM account WHERE id = \(account)")?.text("name") ?? ""
        return Actor(account: account, name: name, grants: [])
    }
}
