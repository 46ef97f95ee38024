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

    /// So long after midnight a day is still open: entries of its last minute may wait for the disk.
    private static let sealMargin: Int64 = 600_000

    /// What goes by the clock and waits for nobody: closes looks beyond an area whose time is up, throws away old
    /// notices, tells Dinsos of cases and moves that villages did not answer and villages of cut-offs that come near, signs days
    /// that have ended. Cheap where there is nothing to do.
    ///
    /// - Returns: how many days were signed.
    @discardableResult
    package func keepTime() async throws -> Int {
        for duty in duties { try await duty.fulfil() }
        return try await sealEndedDays()
    }

    private struct ClockDuty {
        /// For whoever runs the server, where it fails.
        let what: String
        let fulfil: @Sendable () async throws -> Void
    }

    /// In the order in which they are done.
    private var duties: [ClockDuty] {
        [
            ClockDuty(what: "closing looks and notices") { try await closeWhatIsOver() },
            ClockDuty(what: "dropping what is over") { try await dropStale() },
            ClockDuty(what: "telling of duplicates that nobody answers") { try await tellEscalated() },
            ClockDuty(what: "telling of moves that nobody answers") { try await tellEscalatedTransfers() },
            ClockDuty(what: "carrying proposals over") { try await carryOverProposals() },
            ClockDuty(what: "telling of villages that do not answer") { try await tellSilentVillages() },
            ClockDuty(what: "closing the month that ended") { try await closeEndedPeriods() },
            ClockDuty(what: "reminding villages of cut-offs") { try await remindCutoffs() },
            ClockDuty(what: "telling of proposals that wait too long") { try await escalateRoad() },
        ]
    }

    /// Looks whose time is up and notices whose days are over. Needs nothing but the database.
    func closeWhatIsOver() async throws {
        let registry = self
        let now = clock.now()
        let isDue = try await database.read { db in
            let over = try db.first(
                "SELECT 1 AS n FROM break_glass WHERE state = 'given' AND ended_at IS NULL AND expires_at > 0 LIMIT 1")
            let old = try db.first("SELECT 1 AS n FROM notice WHERE expires_at <= \(now) LIMIT 1")
            return over != nil || old != nil
        }
        guard isDue else { return }
        try await database.write { db in
            try BreakGlassAccess.endOverdue(at: now, registry.gazetteer, in: db)
            try Notices.dropExpired(at: now, in: db)
        }
    }

    /// Signs the days that have ended, with what was looked at on them on the disk before.
    func sealEndedDays() async throws -> Int {
        let now = clock.now()
        let today = Clock.at(now - Self.sealMargin).today
        let isDue = try await database.read { db in
            let last = try db.count("SELECT COALESCE(MAX(day), 0) FROM audit_root")
            return try db.first(
                "SELECT 1 AS n FROM audit_entry WHERE day > \(last) AND day < \(today.packed) LIMIT 1") != nil
        }
        guard isDue else { return 0 }
        let key = try signingKey()
        await audit.flush()
        return try await database.write { db in
            let before = try db.count("SELECT count(*) FROM audit_root")
            try AuditCheck.sealDays(before: today, key: key, at: now, in: db)
            return try db.count("SELECT count(*) FROM audit_root") - before
        }
    }

    /// Keeps time until the task is cancelled. What fails is told and tried again at the next turn, and keeps nothing
    /// else from being done: nothing here is lost by being late.
    ///
    /// - Parameters:
    ///   - outbox: where texts for citizens are laid down; nil: nowhere.
    ///   - tell: a sentence for whoever runs the server; the same one at most once an hour.
    package func keepTimeWhileRunning(
        every seconds: Double = 20, outbox: OutboxFolder? = nil, tell: @Sendable (String) -> Void = { _ in }
    ) async {
        var retainedAt: Int64 = 0
        var toldAt: [String: Int64] = [:]
        while !Task.isCancelled {
            let now = clock.now()
            var troubles: [String] = []
            for duty in duties { await attempt(duty.what, &troubles, duty.fulfil) }
            await attempt("laying texts for citizens down", &troubles) { try await flushOutbox(to: outbox) }
            await attempt("handing accounts over", &troubles) { try await carryOutHandOvers() }
            await attempt("signing the audit trail", &troubles) { _ = try await sealEndedDays() }
            // The schedule of retention asks itself whether today's run was put in the queue already.
            if now - retainedAt > 3_600_000 {
                await attempt("the retention schedule", &troubles) {
                    try await enqueueDailyRetention()
                    retainedAt = now
                }
            }
            await audit.flush()
            if audit.waiting > 0 { troubles.append("entries of the audit trail wait, the disk refuses them") }
            for trouble in troubles where now - (toldAt[trouble] ?? 0) > 3_600_000 {
                tell(trouble)
                toldAt[trouble] = now
            }
            do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
        }
    }

    private func attempt(_ what: String, _ troubles: inout [String], _ body: () async throws -> Void) async {
        do { try await body() } catch is CancellationError {} catch {
            troubles.append("\(what): \(Fault.words(error))")
        }
    }
}
