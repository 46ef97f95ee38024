import Rules
import Storage

/// How often something may fail before one has to wait. The wait grows with every further failure of the day and ends
/// by itself: nobody is locked out for ever.
struct AttemptLimit {
    var key: String
    /// Failures within a day before the first wait.
    var allowed: Int

    /// One attempt as it was counted, to be taken back if it succeeds.
    struct Counted: Sendable { var key: String; var at: Int64; var number: Int }

    private static let day: Int64 = 86_400_000
    /// Minutes to wait after once, twice, ... as many failures as are allowed.
    private static let waits: [Int64] = [0, 15, 30, 60, 240]

    /// Counts an attempt before it is known to fail, so that a burst of them cannot pass the limit together.
    ///
    /// - Throws: `Refusal.lockedOut`; then nothing is counted, so that trying on does not lengthen the wait.
    static func count(_ limits: [AttemptLimit], at now: Int64, in db: any Connection) throws -> [Counted] {
        try db.execute("DELETE FROM sign_in_failure WHERE at <= \(now - day)")
        for limit in limits { try limit.check(at: now, in: db) }
        return try limits.map { limit in
            let number = try db.count("SELECT count(*) FROM sign_in_failure WHERE key = \(limit.key) AND at = \(now)")
            try db.execute(
                "INSERT INTO sign_in_failure (key, at, number) VALUES (\(limit.key), \(now), \(number))")
            return Counted(key: limit.key, at: now, number: number)
        }
    }

    private func check(at now: Int64, in db: any Connection) throws {
        let row = try db.first(
            "SELECT count(*) AS failures, MAX(at) AS latest FROM sign_in_failure WHERE key = \(key)")
        guard let row, let latest = row.intOrNil("latest") else { return }
        let level = min(Int(try row.int("failures")) / allowed, Self.waits.count - 1)
        let until = latest + Self.waits[level] * 60_000
        if now < until { throw Refusal.lockedOut(minutes: Int((until - now + 59_999) / 60_000)) }
    }

    /// Whoever came in has not failed. What others did under the shared keys stays counted.
    ///
    /// - Parameter own: a key of which all is forgotten.
    static func forgive(_ counted: [Counted], own: String, in db: any Connection) throws {
        for one in counted {
            try db.execute(
                "DELETE FROM sign_in_failure WHERE key = \(one.key) AND at = \(one.at) AND number = \(one.number)")
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
