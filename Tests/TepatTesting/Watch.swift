package import Registry
import Storage
import Synchronization

/// A clock that a test sets, and the register of a sample going by it.
package final class Watch: Sendable {
    private let shared: SharedTime
    package let registry: Registry

    package init(_ sample: SampleRegister) throws {
        let time = SharedTime(SampleRegister.now)
        shared = time
        registry = try Registry(
            database: try sample.database.open(), clock: Clock { time.now },
            sharingRegionsWith: sample.registry)
    }

    /// Milliseconds since 1970, UTC.
    package var now: Int64 {
        get { shared.now }
        set { shared.now = newValue }
    }

    /// A session of an account, as the sign-in would open one.
    package func session(of account: Int64, token: String = "") async throws -> SignedIn {
        let token = token.isEmpty ? "sesi-\(account)-\(now)" : token
        let (now, registry) = (now, registry)
        return try await registry.database.write(seeing: .everything) { db in
            try db.execute(
                """
                INSERT INTO session (token_hash, account, csrf, created_at, seen_at, expires_at)
                VALUES (\(Digest.sha256(token)), \(account), 'x', \(now), \(now), \(now + 12 * 3_600_000))
                """)
            let row = try db.first("SELECT name FROM account WHERE id = \(account)")
            let grants = try db.rows("SELECT role, region FROM account_grant WHERE account = \(account)").compactMap {
                row -> Grant? in
                guard let role = Role(rawValue: try row.text("role")) else { return nil }
                return Grant(role: role, region: RegionCode(try row.int("region")))
            }
            return SignedIn(
                token: token, actor: Actor(account: account, name: row?.textOrNil("name") ?? "", grants: grants),
                csrf: "x")
        }
    }
}

private final class SharedTime: Sendable {
    private let time: Mutex<Int64>
    init(_ now: Int64) { time = Mutex(now) }
    var now: Int64 {
        get { time.withLock { $0 } }
        set { time.withLock { $0 = newValue } }
    }
}
