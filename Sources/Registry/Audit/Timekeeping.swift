import Rules
import Storage

extension Registry {
    /// The key that signs the trail, in a file beside the database; made where there is none.
    package func signingKey() throws -> SigningKey {
        guard let path = database.path else {
            throw StorageError.cannotOpen(path: "", reason: "a register in memory has no signing key")
        }
        return try SigningKey(path: path + ".audit-key")
    }

    /// What goes by the clock and waits for nobody: signs days that have ended, closes looks beyond an area whose time
    /// is up, throws away old notices. Cheap where there is nothing to do.
    ///
    /// - Returns: how many days were signed.
    @discardableResult
    package func keepTime() async throws -> Int {
        let registry = self
        let (today, now) = (clock.today, clock.now())
        let isDue = try await database.read { db in
            let last = try db.count("SELECT COALESCE(MAX(day), 0) FROM audit_root")
            let unsigned = try db.first(
                "SELECT 1 AS n FROM audit_entry WHERE day > \(last) AND day < \(today.packed) LIMIT 1")
            let over = try db.first(
                "SELECT 1 AS n FROM break_glass WHERE state = 'given' AND ended_at IS NULL AND expires_at > 0 LIMIT 1")
            let old = try db.first("SELECT 1 AS n FROM notice WHERE expires_at <= \(now) LIMIT 1")
            return (days: unsigned != nil, rest: over != nil || old != nil)
        }
        guard isDue.days || isDue.rest else { return 0 }
        // Looks that are over are written down first: their entries belong to the day that is still open.
        let key = isDue.days ? try signingKey() : nil
        return try await database.write { db in
            try BreakGlassAccess.endOverdue(at: now, registry.gazetteer, in: db)
            try Notices.dropExpired(at: now, in: db)
            guard let key else { return 0 }
            let before = try db.count("SELECT count(*) FROM audit_root")
            try AuditCheck.sealDays(before: today, key: key, at: now, in: db)
            return try db.count("SELECT count(*) FROM audit_root") - before
        }
    }

    /// Keeps time until the task is cancelled. What fails is tried again at the next turn: nothing here is lost by
    /// being late.
    package func keepTimeWhileRunning(every seconds: Double = 20) async {
        var retainedAt: Int64 = 0
        while !Task.isCancelled {
            do {
                try await keepTime()
                try await carryOutHandOvers()
                // The schedule of retention asks itself whether today's run was put in the queue already.
                if clock.now() - retainedAt > 3_600_000 {
                    try await enqueueDailyRetention()
                    retainedAt = clock.now()
                }
                try await Task.sleep(for: .seconds(seconds))
            } catch is CancellationError {
                return
            } catch {
                try? await Task.sleep(for: .seconds(seconds))
            }
        }
    }
}
