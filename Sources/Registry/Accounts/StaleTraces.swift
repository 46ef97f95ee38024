import Storage

extension Registry {
    /// As long as a browser in which somebody has signed in is told from others.
    static let deviceMemory: Int64 = 180 * 86_400_000

    /// Throws away what nothing looks at any more: sessions and searches that are over, failures of yesterday. By the
    /// clock, so that whoever signs in does not wait for rows of others.
    func dropStale() async throws {
        let now = clock.now()
        let stale: [(table: String, condition: SQL)] = [
            ("sign_in_failure", "at <= \(now - AttemptLimit.day)"),
            ("pending_sign_in", "expires_at <= \(now)"),
            ("session", "expires_at < \(now - Self.sessionMemory)"),
            ("known_device", "seen_at < \(now - Self.deviceMemory)"),
            ("code_enrolment", "made_at <= \(now - Self.enrolmentLife)"),
            ("remembered_search", "expires_at < \(now)"),
        ]
        let due = try await database.read { db in
            try stale.filter { rows in
                try db.first("SELECT 1 AS n FROM \(unsafe: rows.table) WHERE \(rows.condition) LIMIT 1") != nil
            }
        }
        for rows in due {
            try await database.write(locking: .only([])) { db in
                _ = try db.execute("DELETE FROM \(unsafe: rows.table) WHERE \(rows.condition)")
            }
        }
    }
}
