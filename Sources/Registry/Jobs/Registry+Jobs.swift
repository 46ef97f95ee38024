import Foundation
import Storage

extension Registry {
    /// Puts a job in the queue. The same action id again gives the same job.
    ///
    /// - Parameter title: what it is about, never with a NIK, KK or name.
    /// - Throws: `Refusal.notAllowed`, `Refusal.notFound` as for any action.
    package func enqueue<J: Job>(_ job: J, title: String, id: ActionID = ActionID(), by actor: Actor) async throws
        -> RecordID
    {
        let outcome = try await perform(EnqueueJob(id: id, job: job, title: title), by: actor)
        jobs.wake()
        return outcome
    }

    /// The job that an actor has put into the queue under this id already.
    package func enqueued<J: Job>(_ job: J.Type, id: ActionID, by actor: Actor) async throws -> RecordID? {
        try await outcome(of: EnqueueJob<J>.self, id: id, by: actor)
    }

    /// - Throws: `Refusal.notFound` for somebody else's, unless the actor may do such work in its region.
    package func job(_ id: RecordID, by actor: Actor) async throws -> JobRecord {
        try await database.read { db in
            guard let row = try db.first("SELECT \(JobRecord.columns) FROM job WHERE id = \(id)"),
                let job = try JobRecord(row), Self.maySee(job, actor)
            else { throw Refusal.notFound }
            return job
        }
    }

    /// The jobs that the actor may see, the newest first.
    ///
    /// - Parameter openOnly: leaves out those that are over.
    /// - Throws: `Refusal.invalidInput` for a page address that is not one.
    package func jobs(openOnly: Bool = false, after: String? = nil, limit: Int = 30, by actor: Actor) async throws
        -> Page<JobRecord>
    {
        let before = try Cursor.read(after)?.id ?? Int64.max
        let limit = min(max(limit, 1), 200)
        let open: SQL = openOnly ? JobRecord.State.isOpen : "1 = 1"
        return try await database.read { db in
            let rows = try db.rows(
                """
                SELECT \(JobRecord.columns) FROM job WHERE id < \(before) AND \(open) AND (\(Self.seen(by: actor)))
                ORDER BY id DESC LIMIT \(limit + 1)
                """)
            let items = try rows.prefix(limit).compactMap(JobRecord.init)
            let next = rows.count > limit ? Cursor(village: 0, id: try rows[limit - 1].int("id")).text : nil
            return Page(items: items, next: next)
        }
    }

    /// Asks a job to stop: at once if it has not begun, else where it next looks up.
    package func cancelJob(_ id: RecordID, by actor: Actor) async throws {
        let job = try await job(id, by: actor)
        if job.account != actor.account { try actor.meet(Demand(job.kind.permission, at: job.region)) }
        if job.kind.isOwed {
            throw Refusal.invalidInput(
                field: "_",
                reason: Words(
                    id: "Aturan yang sudah disetujui tetap diterapkan. Usulkan perubahan lain bila keliru.",
                    en: "Rules that were agreed to are applied. Propose another change if they are wrong."))
        }
        let now = clock.now()
        try await database.write(locking: .alone) { db in
            try db.execute("UPDATE job SET cancel_asked = 1 WHERE id = \(id) AND \(JobRecord.State.isOpen)")
            try db.execute(
                "UPDATE job SET state = 'cancelled', finished_at = \(now) WHERE id = \(id) AND state = 'waiting'")
        }
        jobs.cancel(id)
    }

    /// Begins to work on what waits, and goes on with what an earlier program left. Once a program.
    package func startJobs() throws {
        try settleKeys()
        // Another server may be receiving such a form just now: of those, only what is old broke off.
        try dropBrokenForms(before: JobLease.isShared(database) ? clock.now() - 3_600_000 : .max)
        try resumeInterrupted()
        for lane in JobLane.allCases {
            let thread = Thread {
                // Pages come first; threads that a job makes are as patient as it is.
                if lane == .heavy { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10) }
                JobRunner(registry: self, lane: lane).runUntilStopped()
            }
            thread.name = "tepat.job.\(lane.rawValue)"
            thread.stackSize = 16 << 20
            thread.start()
        }
    }

    /// Has it written down which job ended with what fault, without anybody's data.
    package func logFaults(_ log: @escaping @Sendable (String) -> Void) { jobs.setLog(log) }

    /// Has whatever runs behind the pages stop where it next looks up, and nothing else begin. Does not wait for it.
    package func askJobsToStop() { jobs.askToStop() }

    /// Lets the job that is running come to where it looks up, and begins no other. It goes on at the next start.
    package func stopJobs() async { await jobs.stop() }

    /// Works on everything that waits, on this thread: for the command line and for tests.
    package func runWaitingJobs() throws {
        try resumeInterrupted()
        try followRuleDay()
        try followLinkDue()
        for lane in JobLane.allCases { while try JobRunner(registry: self, lane: lane).runNext() {} }
    }

    private func resumeInterrupted() throws {
        let now = clock.now()
        if JobLease.isShared(database) {
            // What other servers were at is theirs, until they are silent for too long.
            return try database.writeBlocking(locking: .alone) { db in
                _ = try db.execute(
                    """
                    UPDATE job SET state = 'waiting', owner = NULL
                    WHERE state = 'running' AND (owner = \(identifiers.owner) OR owner IS NULL)
                    """)
            }
        }
        try database.writeBlocking { db in
            // A stop that was asked for stands, whatever became of the program.
            for row in try db.rows(
                "SELECT \(JobRecord.columns) FROM job WHERE \(JobRecord.State.isOpen) AND cancel_asked = 1")
            {
                guard let job = try JobRecord(row), job.kind.canStop else { continue }
                try JobRunner.cancel(job, at: now, in: db)
            }
            try db.execute("UPDATE job SET state = 'waiting' WHERE state = 'running'")
        }
    }

    private static func maySee(_ job: JobRecord, _ actor: Actor) -> Bool {
        job.account == actor.account || actor.scope(for: job.kind.permission).contains(job.region)
    }

    /// The same as `maySee`, as a condition.
    private static func seen(by actor: Actor) -> SQL {
        var ways: [SQL] = ["account = \(actor.account)"]
        for kind in JobKind.allCases {
            let scope = actor.scope(for: kind.permission)
            if !scope.isEmpty { ways.append("kind = \(kind) AND (\(scope.condition("region")))") }
        }
        return SQL.joined(ways, by: " OR ")
    }
}

/// Puts a job in the queue, with what it demands.
struct EnqueueJob<J: Job>: Action {
    var id: ActionID
    var job: J
    var title: String

    func demands(in db: any Connection) throws -> [Demand] { try job.demands(in: db) }

    func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let job = registry.identifiers.next()
        let now = registry.clock.now()
        let body = String(decoding: try JSONEncoder.stable.encode(self.job), as: UTF8.self)
        try db.execute(
            """
            INSERT INTO job (id, kind, lane, state, account, actor_name, region, title, body, phase, done, total,
                attempts, cancel_asked, created_at)
            VALUES (\(job), \(J.kind), \(J.kind.lane), 'waiting', \(actor.account), \(actor.name),
                \(self.job.region), \(title), \(body), '', 0, 0, 0, 0, \(now))
            """)
        try AuditTrail.write(
            .jobAsked, by: actor, place: self.job.region, object: "pekerjaan \(job)", detail: J.kind.title.id, at: now,
            in: db)
        return job
    }
}
