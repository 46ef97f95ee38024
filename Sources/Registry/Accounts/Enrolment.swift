import Rules
import Storage

extension Registry {
    /// How long a secret may be on its way into an app.
    static let enrolmentLife: Int64 = 600_000

    /// The secret that the owner is about to put into an app: for ten minutes the same, and this session's alone, so
    /// that nobody who had a look into another knows it. Nil if there is one in use already.
    package func enrolment(in session: SignedIn) async throws -> (code: TimeCode, login: String)? {
        let now = clock.now()
        let account = session.actor.account
        return try await database.write(locking: .only([.account(account)])) { db in
            try Self.requireOpen(session, at: now, in: db)
            if try Self.hasSecondFactor(account, in: db) { return nil }
            guard let login = try db.first("SELECT login FROM account WHERE id = \(account)")?.text("login") else {
                throw Refusal.notSignedIn
            }
            if let pending = try pending(session, at: now, in: db) { return (pending, login) }
            let fresh = TimeCode.random()
            let sealed = try secrets.seal(fresh.secret, for: Self.codePurpose(account))
            try db.execute(
                """
                INSERT INTO code_enrolment (token_hash, account, secret, made_at)
                VALUES (\(Digest.sha256(session.token)), \(account), \(sealed), \(now))
                ON CONFLICT (token_hash) DO UPDATE SET account = excluded.account, secret = excluded.secret,
                    made_at = excluded.made_at
                """)
            return (fresh, login)
        }
    }

    /// The secret that a session is setting up; nil once it is older than it may be.
    private func pending(_ session: SignedIn, at now: Int64, in db: any Connection) throws -> TimeCode? {
        let row = try db.first(
            """
            SELECT secret FROM code_enrolment WHERE token_hash = \(Digest.sha256(session.token))
            AND account = \(session.actor.account) AND made_at > \(now - Self.enrolmentLife)
            """)
        guard let row else { return nil }
        let purpose = Self.codePurpose(session.actor.account)
        return try secrets.open(try row.text("secret"), for: purpose).map { TimeCode(secret: $0) }
    }

    /// Turns the second factor on with a first right code. Every other session ends, this one gets a new token.
    ///
    /// - Returns: ten recovery codes, to be shown this once, and the new session.
    /// - Throws: `Refusal.wrongCode`, `Refusal.lockedOut`; `Refusal.invalidInput` if the secret is too old;
    ///   `Refusal.notSignedIn` if the session was ended meanwhile.
    package func confirmSecondFactor(_ typed: String, in session: SignedIn, from caller: Caller) async throws
        -> (codes: [String], session: SignedIn)
    {
        let now = clock.now()
        let account = session.actor.account
        let counted = try await database.write(locking: .only([])) { db in
            try AttemptLimit.count([Self.codeLimit(account)], at: now, in: db)
        }
        let codes = (0..<RecoveryCode.count).map { RecoveryCode.random(number: $0) }
        let digits = typed.filter { $0 != " " }
        _ = try await database.read { db in try self.enrolled(digits, session, at: now, in: db) }
        let hashes = try await Self.hashes(of: codes)
        return try await database.write(locking: .only([.account(account)])) { db in
            try Self.requireOpen(session, at: now, in: db)
            let (code, step) = try enrolled(digits, session, at: now, in: db)
            try keep(code, of: account, lastStep: step, at: now, in: db)
            try Self.replaceCodes(of: account, with: hashes, in: db)
            try AttemptLimit.forgive(counted, own: Self.codeLimit(account).key, in: db)
            try noteOwn(.secondFactorOn, of: account, at: now, in: db)
            return (codes.map(\.shown), try renewSession(of: account, from: caller, at: now, in: db))
        }
    }

    private func enrolled(_ digits: String, _ session: SignedIn, at now: Int64, in db: any Connection) throws
        -> (code: TimeCode, step: Int64)
    {
        guard try !Self.hasSecondFactor(session.actor.account, in: db),
            let code = try pending(session, at: now, in: db)
        else {
            throw Refusal.invalidInput(
                field: "kode",
                reason: Words(
                    id: "Gambar ini sudah lewat sepuluh menit. Hapus dari aplikasi, lalu pindai gambar yang baru.",
                    en: "This picture is older than ten minutes. Remove it from the app and scan the new one."))
        }
        guard let step = code.step(of: digits, at: now, after: 0) else { throw Refusal.wrongCode }
        return (code, step)
    }

    func keep(
        _ code: TimeCode, of account: Int64, lastStep: Int64 = 0, at now: Int64, in db: any Connection
    ) throws {
        let sealed = try secrets.seal(code.secret, for: Self.codePurpose(account))
        try db.execute(
            """
            INSERT INTO second_factor (account, secret, made_at, confirmed_at, last_step)
            VALUES (\(account), \(sealed), \(now), \(now), \(lastStep))
            ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, made_at = excluded.made_at,
                confirmed_at = excluded.confirmed_at, last_step = excluded.last_step
            """)
    }
}
