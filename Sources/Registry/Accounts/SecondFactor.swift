import Rules
import Storage

extension Registry {
    static func hasSecondFactor(_ account: Int64, in db: any Connection) throws -> Bool {
        try db.count(
            "SELECT count(*) FROM second_factor WHERE account = \(account) AND confirmed_at IS NOT NULL") > 0
    }

    /// Whether a role among these may not be used without a second factor.
    func needsSecondFactor(_ grants: [Grant], in db: any Connection) throws -> Bool {
        let roles = try catalogue(in: db).secondFactorRoles
        return grants.contains { roles.contains($0.role) }
    }

    /// Where the second factor of the actor's own account stands.
    package struct SecondFactorState: Sendable {
        package var confirmedAt: Int64?
        package var isNeeded: Bool
        package var codesLeft: Int
    }

    package func secondFactor(by actor: Actor) async throws -> SecondFactorState {
        try await database.read { db in
            let grants = try Self.grants(of: actor.account, on: clock.today, in: db)
            return SecondFactorState(
                confirmedAt: try db.first(
                    "SELECT confirmed_at FROM second_factor WHERE account = \(actor.account)")?.intOrNil(
                        "confirmed_at"),
                isNeeded: try needsSecondFactor(grants, in: db),
                codesLeft: try db.count(
                    "SELECT count(*) FROM recovery_code WHERE account = \(actor.account) AND used_at IS NULL"))
        }
    }

    /// Ten new recovery codes in place of the old ones, to be shown this once.
    package func renewRecoveryCodes(by actor: Actor) async throws -> [String] {
        let now = clock.now()
        let codes = (0..<RecoveryCode.count).map { RecoveryCode.random(number: $0) }
        let hashes = try await Self.hashes(of: codes)
        try await database.write(locking: .only([.account(actor.account)])) { db in
            guard try Self.hasSecondFactor(actor.account, in: db) else { throw Refusal.notFound }
            try Self.replaceCodes(of: actor.account, with: hashes, in: db)
            try noteOwn(.recoveryCodesMade, of: actor.account, at: now, in: db)
        }
        return codes.map(\.shown)
    }

    static func hashes(of codes: [RecoveryCode]) async throws -> [String] {
        let hashes = await offPages { codes.compactMap { Password.hash($0.text) } }
        guard hashes.count == codes.count else { throw SealingFailed() }
        return hashes
    }

    static func replaceCodes(of account: Int64, with hashes: [String], in db: any Connection) throws {
        try db.execute("DELETE FROM recovery_code WHERE account = \(account)")
        for (number, hash) in hashes.enumerated() {
            try db.execute(
                "INSERT INTO recovery_code (account, number, hash) VALUES (\(account), \(number), \(hash))")
        }
    }

    /// Turns the own second factor off. Every other session ends.
    ///
    /// - Throws: `Refusal.invalidInput` where a role needs one: it can then only be replaced. `Refusal.notSignedIn` if
    ///   the session was ended meanwhile.
    package func dropSecondFactor(in session: SignedIn) async throws {
        let (now, actor) = (clock.now(), session.actor)
        try await database.write(locking: .only([.account(actor.account)])) { db in
            try Self.requireOpen(session, at: now, in: db)
            let grants = try Self.grants(of: actor.account, on: clock.today, in: db)
            if try needsSecondFactor(grants, in: db) {
                throw Refusal.invalidInput(
                    field: "kode",
                    reason: Words(
                        id: "Peran Anda mewajibkan kode kedua. Gantilah dengan aplikasi lain bila perlu.",
                        en: "Your role needs a second factor. Replace it with another app if you have to."))
            }
            try removeSecondFactor(of: actor.account, in: db)
            try Self.endSessions(of: actor.account, besides: session.token, in: db)
            try noteOwn(.secondFactorOff, of: actor.account, at: now, in: db)
        }
    }

    /// Forgets the app, so that another takes its place: at once for whoever needs one. Every other session ends.
    ///
    /// - Throws: `Refusal.notSignedIn` if the session was ended meanwhile.
    package func replaceSecondFactor(in session: SignedIn) async throws {
        let (now, account) = (clock.now(), session.actor.account)
        try await database.write(locking: .only([.account(account)])) { db in
            try Self.requireOpen(session, at: now, in: db)
            try removeSecondFactor(of: account, in: db)
            try Self.endSessions(of: account, besides: session.token, in: db)
            try noteOwn(.secondFactorOff, of: account, detail: "ganti aplikasi", at: now, in: db)
        }
    }

    func removeSecondFactor(of account: Int64, in db: any Connection) throws {
        try db.execute("DELETE FROM second_factor WHERE account = \(account)")
        try db.execute("DELETE FROM recovery_code WHERE account = \(account)")
        try db.execute("DELETE FROM pending_sign_in WHERE account = \(account)")
    }

    /// Gives an account a second factor with a secret that everybody knows: for the accounts of a demo, in a register of
    /// invented people only. One that is there and can be read stays.
    ///
    /// - Throws: `Refusal.wrongKindOfRegister`, `Refusal.notFound`.
    package func setKnownSecondFactor(_ code: TimeCode, of login: String, by actor: Actor) async throws {
        try actor.meet(Demand(.manageAccounts, at: .nation))
        try await database.write { db in
            guard try RegisterKind.isTraining(in: db) ?? false else { throw Refusal.wrongKindOfRegister }
            guard let id = try db.first("SELECT id FROM account WHERE login = \(login)")?.int("id") else {
                throw Refusal.notFound
            }
            let known = try db.first("SELECT secret FROM second_factor WHERE account = \(id)")?.text("secret")
            if let known, try secrets.open(known, for: Self.codePurpose(id)) != nil { return }
            try keep(code, of: id, at: clock.now(), in: db)
        }
    }

    /// The earliest code of an account that would still be taken, for the demo to show.
    ///
    /// - Returns: nil if all codes up to the next half minute are used up; then also when the next comes.
    package func showableCode(_ code: TimeCode, of login: String) async throws -> (code: String?, nextAt: Int64) {
        let here = TimeCode.step(at: clock.now())
        let last = try await database.read { db in
            try db.first(
                """
                SELECT f.last_step AS last_step FROM second_factor f JOIN account a ON a.id = f.account
                WHERE a.login = \(login)
                """)?.int("last_step") ?? 0
        }
        let step = max(here, last + 1)
        return (step <= here + 1 ? code.code(at: step) : nil, (step - 1) * TimeCode.life)
    }
}
