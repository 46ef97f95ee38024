import Storage

extension Registry {
    /// Makes sure that it is the owner who sits there, before something about the account is changed.
    ///
    /// - Throws: `Refusal.wrongPassword`; `Refusal.lockedOut` after eight failures.
    package func confirmOwner(password: String, by actor: Actor) async throws {
        let now = clock.now()
        let limit = AttemptLimit(key: "pemilik \(actor.account)", account: actor.account, allowed: 8)
        let (hash, counted) = try await database.write(locking: .only([])) { db in
            guard let row = try db.first("SELECT password FROM account WHERE id = \(actor.account)") else {
                throw Refusal.notSignedIn
            }
            return (try row.text("password"), try AttemptLimit.count([limit], at: now, in: db))
        }
        guard await Self.offPages({ Password.matches(password, hash: hash) }) else {
            try await database.write(locking: .only([])) { db in
                try noteLock(counted, of: actor.account, at: now, in: db)
            }
            throw Refusal.wrongPassword
        }
        try await database.write(locking: .only([])) { db in try AttemptLimit.forgive(counted, own: limit.key, in: db) }
    }

    /// The rule that the actor's own new password is held against.
    package func passwordRule(of account: Int64) async throws -> PasswordRule {
        try await database.read { db in try passwordRule(of: account, in: db) }
    }

    func passwordRule(of account: Int64, in db: any Connection) throws -> PasswordRule {
        let row = try db.first("SELECT login, name FROM account WHERE id = \(account)")
        let places = try db.rows("SELECT DISTINCT region FROM account_grant WHERE account = \(account)")
        let regions = try places.flatMap { gazetteer.path(of: RegionCode(try $0.int("region"))).map(\.name) }
        return PasswordRule(
            login: row?.textOrNil("login") ?? "", name: row?.textOrNil("name") ?? "", regions: regions)
    }

    /// The owner's new password. Every session of the account ends; the one it was done in gets a new token.
    ///
    /// - Throws: `Refusal.invalidInput` if the password is weak, or the same as before; `Refusal.notSignedIn` if the
    ///   session was ended meanwhile.
    package func changePassword(_ password: String, in session: SignedIn, from caller: Caller) async throws -> SignedIn
    {
        let now = clock.now()
        let account = session.actor.account
        let (rule, before) = try await database.read { db in
            (
                try passwordRule(of: account, in: db),
                try db.first("SELECT password FROM account WHERE id = \(account)")?.text("password") ?? ""
            )
        }
        if let problem = rule.problem(password) { throw Refusal.invalidInput(field: "baru", reason: problem) }
        let (isSame, made) = await Self.offPages {
            (Password.matches(password, hash: before), Password.hash(password))
        }
        if isSame {
            throw Refusal.invalidInput(
                field: "baru",
                reason: Words(id: "Kata sandi baru sama dengan yang lama.", en: "This is the password you have."))
        }
        guard let made else { throw SealingFailed() }
        return try await database.write(locking: .only([.account(account)])) { db in
            try Self.requireOpen(session, at: now, in: db)
            try db.execute(
                """
                UPDATE account SET password = \(made), password_at = \(now), one_time_until = NULL WHERE id = \(account)
                """)
            // The paper with the one-time password is worth nothing from now on.
            try db.execute("DELETE FROM slip WHERE account = \(account)")
            try noteOwn(.passwordChanged, of: account, at: now, in: db)
            return try renewSession(of: account, from: caller, at: now, in: db)
        }
    }
}
