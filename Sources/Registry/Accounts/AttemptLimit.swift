import Rules
import Storage

/// How often something may fail before one has to wait. The wait grows with every further failure of the day and ends
/// by itself: nobody is locked out for ever.
struct AttemptLimit: Sendable {
    var key: String
    /// Whose failures these are; nil: an address's, or those under a name that nobody has.
    var account: Int64?
    /// Failures within a day before the first wait.
    var allowed: Int

    /// One attempt as it was counted, to be taken back if it succeeds.
    struct Counted: Sendable {
        var limit: AttemptLimit
        var at: Int64
        var number: Int
    }

    static let day: Int64 = 86_400_000
    /// Minutes to wait after once, twice, ... as many failures as are allowed.
    private static let waits: [Int64] = [0, 15, 30, 60, 240]

    /// Counts an attempt before it is known to fail, so that a burst of them cannot pass the limit together.
    ///
    /// - Throws: `Refusal.lockedOut`; then nothing is counted, so that trying on does not lengthen the wait.
    static func count(_ limits: [AttemptLimit], at now: Int64, in db: any Connection) throws -> [Counted] {
        try db.lock(limits.map { .limit($0.key) })
        for limit in limits {
            if let minutes = try limit.wait(at: now, in: db) { throw Refusal.lockedOut(minutes: minutes) }
        }
        return try limits.map { limit in
            let number = try db.count(
                "SELECT COALESCE(MAX(number) + 1, 0) FROM sign_in_failure WHERE key = \(limit.key) AND at = \(now)")
            try db.execute(
                """
                INSERT INTO sign_in_failure (key, at, number, account)
                VALUES (\(limit.key), \(now), \(number), \(limit.account))
                """)
            return Counted(limit: limit, at: now, number: number)
        }
    }

    /// Minutes that are still to be waited; nil if none.
    func wait(at now: Int64, in db: any Connection) throws -> Int? {
        let row = try db.first(
            """
            SELECT count(*) AS failures, MAX(at) AS latest FROM sign_in_failure
            WHERE key = \(key) AND at > \(now - Self.day)
            """)
        guard let row, let latest = row.intOrNil("latest") else { return nil }
        return wait(after: Int(try row.int("failures")), latest: latest, at: now)
    }

    private func wait(after failures: Int, latest: Int64, at now: Int64) -> Int? {
        // A neighbour's attempt may bear a later moment than this one, which waited for it.
        if failures < allowed { return nil }
        let level = min(failures / allowed, Self.waits.count - 1)
        let until = latest + Self.waits[level] * 60_000
        return now < until ? Int((until - now + 59_999) / 60_000) : nil
    }

    /// The accounts that have to wait at this moment, under whichever key.
    static func locked(at now: Int64, _ accounts: SQL = "account IS NOT NULL", in db: any Connection) throws
        -> Set<Int64>
    {
        let keys = try db.rows(
            """
            SELECT account, key, count(*) AS failures, MAX(at) AS latest FROM sign_in_failure
            WHERE \(accounts) AND at > \(now - day) GROUP BY account, key
            """)
        return Set(
            try keys.compactMap { row in
                let limit = AttemptLimit(key: try row.text("key"), allowed: Self.allowed(under: try row.text("key")))
                return limit.wait(after: Int(try row.int("failures")), latest: try row.int("latest"), at: now) == nil
                    ? nil : try row.int("account")
            })
    }

    /// Everything of an account from one place, or of one code: eight. An account or address as a whole: forty.
    private static func allowed(under key: String) -> Int {
        key.hasPrefix("akun ") && !key.contains(" alamat ") ? 40 : 8
    }

    /// Whoever came in has not failed. What others did under the shared keys stays counted.
    ///
    /// - Parameter own: a key of which all is forgotten.
    static func forgive(_ counted: [Counted], own: String, in db: any Connection) throws {
        try db.lock((counted.map(\.limit.key) + [own]).map(LockKey.limit))
        for one in counted {
            try db.execute(
                "DELETE FROM sign_in_failure WHERE key = \(one.limit.key) AND at = \(one.at) AND number = \(one.number)"
            )
        }
        try db.execute("DELETE FROM sign_in_failure WHERE key = \(own)")
    }
}

extension Registry {
    /// A dated threshold as it holds today.
    func threshold(_ name: String, otherwise value: Int, in db: any Connection) throws -> Int {
        let row = try db.first(
            """
            SELECT value FROM threshold WHERE name = \(name) AND valid_from <= \(clock.today.packed)
            ORDER BY valid_from DESC LIMIT 1
            """)
        return row?.intOrNil("value").map { Int($0) } ?? value
    }
}
