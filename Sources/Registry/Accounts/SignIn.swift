import Dispatch
import Rules
import Storage

/// Where somebody comes from, as far as a browser tells.
package struct Caller: Sendable {
    package var address: String
    /// Browser and system, as the browser calls itself.
    package var agent: String
    /// Of a cookie that marks browsers in which somebody has signed in before.
    package var device: String?

    package init(address: String, agent: String = "", device: String? = nil) {
        self.address = String(address.prefix(60))
        self.agent = String(agent.prefix(300))
        self.device = device.flatMap { $0.utf8.count == 32 ? $0 : nil }
    }
}

/// What a right password leads to.
package enum SignInStep: Sendable {
    case signedIn(SignedIn)
    /// A code of the second factor is still to come, from the browser that holds this token.
    case second(token: String)
}

extension Registry {
    /// The first step of signing in.
    ///
    /// - Throws: `Refusal.wrongPassword`, alike for no such account and a closed one; `Refusal.lockedOut` after too many
    ///   failures; `Refusal.oneTimeOver` for a one-time password that was right and is too old.
    package func beginSignIn(login: String, password: String, from caller: Caller) async throws -> SignInStep {
        // No account has a name as long as this; whatever was typed is not kept.
        let login = login.utf8.count > 100 ? "-" : login.trimmingSpaces.lowercased()
        let now = clock.now()
        let (counted, account) = try await database.write(locking: .only([])) { db in
            let account = try db.first(
                "SELECT id, password, disabled_at, one_time_until FROM account WHERE login = \(login)")
            let limits = try Self.limits(login: login, account: account?.intOrNil("id"), caller, in: db)
            return (try AttemptLimit.count(limits, at: now, in: db), account)
        }
        let hash = account?.textOrNil("password") ?? Password.decoy
        let matches = await Self.offPages { Password.matches(password, hash: hash) }
        guard let account, matches, account.intOrNil("disabled_at") == nil else {
            let outcome = account?.intOrNil("disabled_at") == nil ? SignInEvent.Outcome.password : .closed
            try await refuse(account?.intOrNil("id"), outcome, counted, caller, at: now)
            throw Refusal.wrongPassword
        }
        let id = try account.int("id")
        if let until = account.intOrNil("one_time_until"), until <= now {
            try await refuse(id, .expired, counted, caller, at: now)
            throw Refusal.oneTimeOver
        }
        let step = try await database.write(locking: .only([.account(id)])) { db -> SignInStep? in
            // Hashing takes its time: what was right when it was asked may have been replaced meanwhile.
            guard try Self.stands(account, in: db) else { return nil }
            try AttemptLimit.forgive(counted, own: counted.first?.limit.key ?? "", in: db)
            if try Self.hasSecondFactor(id, in: db) { return .second(token: try open(id, caller, at: now, in: db)) }
            return .signedIn(try openSession(of: id, from: caller, at: now, in: db))
        }
        guard let step else {
            try await refuse(id, .password, counted, caller, at: now)
            throw Refusal.wrongPassword
        }
        return step
    }

    /// Whether an account is still as it was when its password was looked at.
    private static func stands(_ seen: Row, in db: any Connection) throws -> Bool {
        guard
            let now = try db.first(
                "SELECT password, disabled_at, one_time_until FROM account WHERE id = \(try seen.int("id"))")
        else { return false }
        return now.textOrNil("password") == seen.textOrNil("password")
            && now.intOrNil("disabled_at") == seen.intOrNil("disabled_at")
            && now.intOrNil("one_time_until") == seen.intOrNil("one_time_until")
    }

    /// What an attempt is counted under; the first is the attempt's own.
    private static func limits(login: String, account: Int64?, _ caller: Caller, in db: any Connection) throws
        -> [AttemptLimit]
    {
        if let account, let device = caller.device {
            let mark = Digest.sha256(device)
            let isKnown =
                try db.count(
                    "SELECT count(*) FROM known_device WHERE token_hash = \(mark) AND account = \(account)") > 0
            if isKnown { return [AttemptLimit(key: "perangkat \(account) \(mark)", account: account, allowed: 8)] }
        }
        // What is no account's name may be a password or a NIK, typed into the wrong field.
        let name = account == nil ? String(Digest.sha256(login).prefix(16)) : login
        return [
            AttemptLimit(key: "akun \(name) alamat \(caller.address)", account: account, allowed: 8),
            AttemptLimit(key: "akun \(name)", account: account, allowed: 40),
            AttemptLimit(key: "alamat \(caller.address)", allowed: 40),
        ]
    }

    /// The right password waits for its code.
    private func open(_ account: Int64, _ caller: Caller, at now: Int64, in db: any Connection) throws -> String {
        let token = Digest.random(32)
        let minutes = Int64(try threshold("second_step_minutes", otherwise: 10, in: db))
        try db.execute(
            """
            INSERT INTO pending_sign_in (token_hash, account, address, agent, created_at, expires_at)
            VALUES (\(Digest.sha256(token)), \(account), \(caller.address), \(caller.agent), \(now),
                \(now + minutes * 60_000))
            """)
        return token
    }

    /// Writes down that somebody did not come in. The trail is for ever: it has neither what was typed as a name, nor
    /// the address, which stands with the account's own sign-ins for as long as those are kept.
    func refuse(
        _ account: Int64?, _ outcome: SignInEvent.Outcome, _ counted: [AttemptLimit.Counted], _ caller: Caller,
        at now: Int64
    ) async throws {
        try await database.write(locking: .only(account.map { [.account($0)] } ?? [])) { db in
            var place = RegionCode.nation
            if let account {
                try noteSignIn(account, outcome, caller, at: now, in: db)
                place = try AccountSubject.place(of: account, in: db)
            }
            let name = account.map { "akun \($0)" } ?? "tidak dikenal"
            try AuditTrail.write(
                .signInFailed, by: Actor(account: -1, name: name, grants: []), place: place,
                object: account.map { "akun \($0)" } ?? "akun", detail: outcome.rawValue, at: now, in: db)
            try noteLock(counted, of: account, at: now, in: db)
        }
    }

    /// Says once that from this failure on one has to wait. What is tried while waiting is not counted, and not told.
    func noteLock(_ counted: [AttemptLimit.Counted], of account: Int64?, at now: Int64, in db: any Connection) throws {
        for one in counted {
            guard let minutes = try one.limit.wait(at: now, in: db) else { continue }
            let words = "\(minutes) menit"
            if let account, one.limit.account == account {
                try noteEvent(
                    .locked, of: account, detail: words, by: Actor(account: -1, name: "tidak dikenal", grants: []),
                    place: try AccountSubject.place(of: account, in: db), at: now, in: db)
            } else {
                try AuditTrail.write(
                    .signInFailed, by: Actor(account: -1, name: "tidak dikenal", grants: []), place: .nation,
                    object: "akun", detail: "menunggu \(words)", at: now, in: db)
            }
        }
    }

    /// Hashes take their time: off the threads that serve pages, one at a time, so that a burst of sign-ins does not
    /// starve them.
    static func offPages<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
        await withCheckedContinuation { continuation in
            hashing.async { continuation.resume(returning: work()) }
        }
    }
}
