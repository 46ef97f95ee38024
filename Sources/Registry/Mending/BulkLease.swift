import Storage

/// Another server is at work on a bulk job.
struct BulkTaken: Error {}

extension LockKey {
    /// A bulk job; 0: the numbers that they get.
    static func bulk(_ job: Int64) -> LockKey { LockKey("bulk", job) }
}

extension Registry {
    /// Whether another server has said within the last minute that it is at a job.
    func isBulkElsewhere(_ job: Int64, in db: any Connection) throws -> Bool {
        guard JobLease.isShared(database) else { return false }
        return try db.count(
            """
            SELECT count(*) FROM bulk_job WHERE id = \(job) AND owner <> \(identifiers.owner)
            AND beat_at > \(JobLease.now(self, in: db)) - \(JobLease.life)
            """) > 0
    }
}

extension BulkRunner {
    /// Makes the job this program's own, for as long as it says that it is at it.
    ///
    /// - Throws: `BulkTaken`.
    func take(in db: any Connection) throws {
        if try registry.isBulkElsewhere(job, in: db) { throw BulkTaken() }
        try db.execute(
            """
            UPDATE bulk_job SET owner = \(registry.identifiers.owner), beat_at = \(JobLease.now(registry, in: db))
            WHERE id = \(job)
            """)
    }

    /// - Throws: `BulkTaken` if another server took the job over, having heard nothing for too long.
    func fence(in db: any Connection) throws {
        let isOurs = try db.execute(
            """
            UPDATE bulk_job SET beat_at = \(JobLease.now(registry, in: db))
            WHERE id = \(job) AND owner = \(registry.identifiers.owner)
            """)
        if isOurs == 0 { throw BulkTaken() }
    }

    /// Runs it while other servers hear that somebody is at it, and lets go of it afterwards.
    func working(_ body: () async throws -> Void) async throws {
        var beat: JobBeat?
        if JobLease.isShared(registry.database) {
            let runner = self
            beat = JobBeat {
                do {
                    try runner.registry.database.writeBlocking(locking: .alone) { try runner.fence(in: $0) }
                    return true
                } catch is BulkTaken {
                    return false
                }
            }
        }
        defer { beat?.stop() }
        do {
            try await body()
        } catch {
            await letGo()
            throw error
        }
        await letGo()
    }

    /// What cannot be let go of now is free in a minute.
    private func letGo() async {
        let (job, owner) = (job, registry.identifiers.owner)
        _ = try? await registry.database.write(seeing: .everything, locking: .alone) { db in
            try db.execute("UPDATE bulk_job SET owner = NULL WHERE id = \(job) AND owner = \(owner)")
        }
    }
}
