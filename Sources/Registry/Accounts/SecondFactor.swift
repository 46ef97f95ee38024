import Rules
import Storage

extension Registry {
    static func hasSecondFactor(_ account: Int64, in db: any Connection) throws -> Bool {
        try db.count(
            "SELECT count(*) FROM second_factor WHERE account = \(account) AND confirmed_at IS NOT NULL") > 0
    }

    /// Whether a role among these may not be used without a second factor.
    func needsSecondFactor(_ grants: [Grant], in db: any Connection) throws -> Bool {
        try RoleRule.all(.secondFactor, on: clock.today, in: db).contains { rule in
            grants.contains { $0.role == rule.role }
        }
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

    /// The secret that the owner is about to put into an app: the same until it is confirmed. Nil if there is one in
    /// use already.
    package func enrolment(by actor: Actor) async throws -> (code: TimeCode, login: String)? {
        let now = clock.now()
        return try await database.write { db in
            let row = try db.first("SELECT secret, confirmed_at FROM second_factor WHERE account = \(actor.account)")
            if row?.intOrNil("confirmed_at") != nil { return nil }
            guard let login = try db.first("SELECT login FROM account WHERE id = \(actor.account)")?.text("login")
            else { throw Refusal.notSignedIn }
            let purpose = Self.codePurpose(actor.account)
            if let row, let secret = try secrets.open(try row.text("secret"), for: purpose) {
                return (TimeCode(secret: secret), login)
            }
            let fresh = TimeCode.random()
            try keep(fresh, of: actor.account, at: now, in: db)
            return (fresh, login)
        }
    }

    private func keep(_ code: TimeCode, of account: Int64, at now: Int64, in db: any Connection) throws {
        let sealed = try secrets.seal(code.secret, for: Self.codePurpose(account))
        try db.execute(
            """
            INSERT INTO second_factor (account, secret, made_at, last_step) VALUES (\(account), \(sealed), \(now), 0)
            ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, made_at = excluded.made_at,
                confirmed_at = NULL, last_step = 0
            """)
    }

    /// Turns the second factor on with a first right code. Every other session ends, this one gets a new token.
    ///
    /// - Returns: ten recovery codes, to be shown this once, and the new session.
    /// - Throws: `Refusal.wrongCode`, `Refusal.lockedOut`.
    package func confirmSecondFactor(_ typed: String, by actor: Actor, from caller: Caller) async throws
        -> (codes: [String], session: SignedIn)
    {
        let now = clock.now()
        let account = actor.account
        let counted = try await database.write { db in
            try AttemptLimit.count([Self.codeLimit(account)], at: now, in: db)
        }
        let codes = (0..<RecoveryCode.count).map { RecoveryCode.random(number: $0) }
        let digits = typed.filter { $0 != " " }
        guard try await database.read({ db in try self.enrolledStep(digits, account, at: now, in: db) }) != nil else {
            throw Refusal.wrongCode
        }
        let hashes = try await Self.hashes(of: codes)
        return try await database.write { db in
            guard let step = try enrolledStep(digits, account, at: now, in: db) else { throw Refusal.wrongCode }
            try db.execute(
                "UPDATE second_factor SET confirmed_at = \(now), last_step = \(step) WHERE account = \(account)")
            try Self.replaceCodes(of: account, with: hashes, in: db)
            try AttemptLimit.forgive(counted, own: Self.codeLimit(account).key, in: db)
            try noteEvent(.secondFactorOn, of: account, by: try Self.owner(account, in: db), at: now, in: db)
            return (codes.map(\.shown), try renewSession(of: account, from: caller, at: now, in: db))
        }
    }

    private func enrolledStep(_ digits: String, _ account: Int64, at now: Int64, in db: any Connection) throws
        -> Int64?
    {
        guard
            let row = try db.first(
                "SELECT secret FROM second_factor WHERE account = \(account) AND confirmed_at IS NULL"),
            let secret = try secrets.open(try row.text("secret"), for: Self.codePurpose(account))
        else { return nil }
        return TimeCode(secret: secret).step(of: digits, at: now, after: 0)
    }

    /// Ten new recovery codes in place of the old ones, to be shown this once.
    package func renewRecoveryCodes(by actor: Actor) async throws -> [String] {
        let now = clock.now()
        let codes = (0..<RecoveryCode.count).map { RecoveryCode.random(number: $0) }
        let hashes = try await Self.hashes(of: codes)
        try await database.write { db in
            guard try Self.hasSecondFactor(actor.account, in: db) else { throw Refusal.notFound }
            try Self.replaceCodes(of: actor.account, with: hashes, in: db)
            try noteEvent(.recoveryCodesMade, of: actor.account, by: actor, at: now, in: db)
        }
        return codes.map(\.shown)
    }

    private static func hashes(of codes: [RecoveryCode]) async throws -> [String] {
        let hashes = await offPages { codes.compactMap { Password.hash($0.text) } }
        guard hashes.count == codes.count else { throw SealingFailed() }
        return hashes
    }

    private static func replaceCodes(of account: Int64, with hashes: [String], in db: any Connection) throws {
        try db.execute("DELETE FROM recovery_code WHERE account = \(account)")
        for (number, hash) in hashes.enumerated() {
            try db.execute(
                "INSERT INTO recovery_code (account, number, hash) VALUES (\(account), \(number), \(hash))")
        }
    }

    /// Turns the actor's own second factor off.
    ///
    /// - Throws: `Refusal.invalidInput` where a role needs one: it can then only be replaced.
    package func dropSecondFactor(by actor: Actor) async throws {
        let now = clock.now()
        try await database.write { db in
            let grants = try Self.grants(of: actor.account, on: clock.today, in: db)
            if try needsSecondFactor(grants, in: db) {
                throw Refusal.invalidInput(
                    field: "kode",
                    reason: Words(
                        id: "Peran Anda mewajibkan kode kedua. Gantilah dengan aplikasi lain bila perlu.",
                        en: "Your role needs a second factor. Replace it with another app if you have to."))
            }
            try removeSecondFactor(of: actor.account, in: db)
            try noteEvent(.secondFactorOff, of: actor.account, by: actor, at: now, in: db)
        }
    }

    /// Forgets the app, so that another takes its place: at once for whoever needs one.
    package func replaceSecondFactor(by actor: Actor) async throws {
        let now = clock.now()
        try await database.write { db in
            try removeSecondFactor(of: actor.account, in: db)
            try noteEvent(
                .secondFactorOff, of: actor.account, detail: "ganti aplikasi", by: actor, at: now, in: db)
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
            try keepKnown(code, of: id, in: db)
        }
    }

    private func keepKnown(_ code: TimeCode, of account: Int64, in db: any Connection) throws {
        try keep(code, of: account, at: clock.now(), in: db)
        try db.execute("UPDATE second_factor SET confirmed_at = \(clock.now()) WHERE account = \(account)")
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
