import Storage

extension Registry {
    /// As long as a browser in which somebody has signed in is told from others.
    static let deviceMemory: Int64 = 180 * 86_400_000

    /// Throws away what nothing looks at any more: sessions and searches that are over, failures of yesterday. By the
    /// clock, so that whoever signs in does not wait for rows of others.
    func dropStale() async throws {
        let now = clock.now()
        let stale: [SQL] = [
            "sign_in_failure WHERE at <= \(now - AttemptLimit.day)",
            "pending_sign_in WHERE expires_at <= \(now)",
            "session WHERE expires_at < \(now - Self.sessionMemory)",
            "known_device WHERE seen_at < \(now - Self.deviceMemory)",
            "code_enrolment WHERE made_at <= \(now - Self.enrolmentLife)",
            "remembered_search WHERE expires_at < \(now)",
        ]
        let due = try await database.read { db in
            try stale.filter { try db.first("SELECT 1 AS n FROM \($0) LIMIT 1") != nil }
        }
        for rows in due {
            try await database.write(locking: .only([])) { db in _ = try db.execute("DELETE FROM \(rows)") }
        }
    }
}
