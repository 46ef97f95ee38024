import Storage

extension JobRunner {
    /// The next job of the lane, now this program's own; nil if there is none, or another program is at one of this
    /// lane: they run one after the other, wherever.
    func claim() throws -> JobRecord? {
        // Looked at first, so that an idle server takes no lock every few seconds.
        guard try registry.database.readBlocking({ try next(in: $0) }) != nil else { return nil }
        while true {
            let claimed = try registry.database.writeBlocking(locking: .only([LockKey("lane", lane.rawValue)])) { db in
                try claim(in: db)
            }
            switch claimed {
            case .none: return nil
            case .over: continue
            case .job(let job): return job
            }
        }
    }

    private enum Claim { case none, over, job(JobRecord) }

    private func claim(in db: any Connection) throws -> Claim {
        guard let row = try next(in: db) else { return .none }
        let now = registry.clock.now()
        guard let job = try JobRecord(row) else {
            try db.execute("UPDATE job SET state = 'failed' WHERE id = \(try row.int("id"))")
            return .none
        }
        // A stop that was asked for stands, whatever became of the program that was to stop.
        if job.isCancelAsked, job.kind.canStop {
            try JobRunner.cancel(job, at: now, in: db)
            return .over
        }
        let isAlive: SQL = "beat_at > \(JobLease.now(registry, in: db)) - \(JobLease.life)"
        let taken = try db.execute(
            """
            UPDATE job SET state = 'running', owner = \(registry.identifiers.owner), attempts = attempts + 1,
                started_at = COALESCE(started_at, \(now)), beat_at = \(JobLease.now(registry, in: db))
            WHERE id = \(job.id) AND (state = 'waiting' OR owner IS NULL OR NOT (\(isAlive)))
            """)
        return taken == 1 ? .job(job) : .none
    }

    /// The oldest that waits, or that a dead server left; nil while somebody is at work in the lane.
    private func next(in db: any Connection) throws -> Row? {
        guard JobLease.isShared(registry.database) else {
            return try db.first(
                "SELECT \(JobRecord.columns) FROM job WHERE lane = \(lane) AND state = 'waiting' ORDER BY id LIMIT 1")
        }
        let since: SQL = "\(JobLease.now(registry, in: db)) - \(JobLease.life)"
        let atWork = try db.count(
            """
            SELECT count(*) FROM job
            WHERE lane = \(lane) AND state = 'running' AND owner IS NOT NULL AND beat_at > \(since)
            """)
        if atWork > 0 { return nil }
        return try db.first(
            """
            SELECT \(JobRecord.columns) FROM job WHERE lane = \(lane) AND state IN ('running', 'waiting')
            ORDER BY state, id LIMIT 1
            """)
    }

    /// Ends a job that nobody is at work on, and that somebody asked to stop.
    static func cancel(_ job: JobRecord, at now: Int64, in db: any Connection) throws {
        try db.execute("UPDATE job SET state = 'cancelled', finished_at = \(now) WHERE id = \(job.id)")
        try AuditTrail.write(
            .jobEnded, by: Actor(account: job.account, name: job.actorName, grants: []), place: job.region,
            object: "pekerjaan \(job.id)", detail: "\(job.kind.title.id): cancelled", at: now, in: db)
    }

    /// Says every few seconds that the job goes on, and hears whether somebody asked to stop it, at whichever server.
    func beat(_ job: JobRecord) -> JobBeat? {
        guard JobLease.isShared(registry.database) else { return nil }
        let registry = registry
        return JobBeat {
            let row = try registry.database.writeBlocking(locking: .alone) { db in
                try db.first(
                    """
                    UPDATE job SET beat_at = \(JobLease.now(registry, in: db))
                    WHERE id = \(job.id) AND owner = \(registry.identifiers.owner) AND state = 'running'
                    RETURNING cancel_asked
                    """)
            }
            guard let row else { return false }
            if try row.int("cancel_asked") != 0, job.kind.canStop { registry.jobs.cancel(job.id) }
            return true
        }
    }
}

extension StorageError {
    /// Nothing is wrong with what was asked: the way to the database is.
    var isOfConnection: Bool {
        switch self {
        case .away, .uncertain, .overloaded, .beingReplaced, .movedAway: true
        default: false
        }
    }
}
