import Storage

/// Does or undoes the rows of one job.
struct BulkRunner: Sendable {
    let registry: Registry
    let job: Int64
    let actor: Actor

    /// A row to be done, or to be taken back.
    struct Line: Sendable {
        var number: Int
        var home: Int64
        var family: RecordID
        var step: BulkStep?
        var changeSet: RecordID?
    }

    /// What became of a row.
    struct Mark: Sendable {
        var number: Int
        var state: BulkRow.State
        var words: Words
        var changeSet: RecordID?
    }

    func actionID(_ number: Int, undo: Bool = false) -> ActionID {
        ActionID("massal-\(job)-\(number)\(undo ? "-urung" : "")")
    }

    func begin() async throws -> BulkMend { try await begin(.running, from: [.ready, .running], "mulai") }
    func beginUndo() async throws -> BulkMend {
        try await begin(.undoing, from: [.done, .running, .undoing], "mulai mengurungkan")
    }

    func run(_ rowsAtOnce: Int, _ chunks: Int) async throws {
        let mend = try await begin()
        if case .wrongVillage(let destination, let directly) = mend {
            return try await BulkTransfer(runner: self, destination: destination, directly: directly).run()
        }
        var left = chunks
        while true {
            let lines = try await lines(.ready, newestFirst: false, rowsAtOnce)
            if lines.isEmpty { return try await finish(.done, "selesai") }
            guard left > 0, !Task.isCancelled, !registry.jobs.isStopping else { return }
            left -= 1
            var marks: [Mark] = []
            for line in lines { marks.append(try await apply(line)) }
            try await keep(marks)
        }
    }

    private func apply(_ line: Line) async throws -> Mark {
        guard let step = line.step else {
            return Mark(number: line.number, state: .failed, words: BulkWords.gone, changeSet: nil)
        }
        let action = SubmitChanges(id: actionID(line.number), step.changes, bulk: job)
        do {
            // Done before the program stopped: then the records have changed because of this very row.
            guard try await isUnchanged(step, line, unless: action.id) else {
                return Mark(number: line.number, state: .failed, words: BulkWords.changedSince, changeSet: nil)
            }
            let outcome = try await registry.perform(action, by: actor)
            let words: Words =
                switch (outcome.state, outcome.errors) {
                case (.proposed, _): BulkWords.proposed
                case (.waiting, _): BulkWords.waiting
                case (_, 0): BulkWords.nowValid
                case (_, let errors): BulkWords.stillWrong(errors)
                }
            // A proposal is no change set: it is withdrawn, not undone.
            let changeSet = outcome.proposal == nil ? outcome.id : nil
            return Mark(number: line.number, state: .applied, words: words, changeSet: changeSet)
        } catch let refusal as Refusal {
            return Mark(number: line.number, state: .failed, words: BulkWords.of(refusal), changeSet: nil)
        } catch is FieldConflicts {
            return Mark(number: line.number, state: .failed, words: BulkWords.changedSince, changeSet: nil)
        }
    }

    /// Whether the records are those that were previewed.
    func isUnchanged(_ step: BulkStep, _ line: Line, unless action: ActionID) async throws -> Bool {
        let account = actor.account
        return try await registry.database.read(seeing: actor.scope().sight) { db in
            let done = try db.count(
                "SELECT count(*) FROM once WHERE actor = \(account) AND action = \(action.text)")
            if done > 0 { return true }
            for seen in step.records {
                let query: SQL =
                    seen.unit == "person"
                    ? "SELECT version FROM person WHERE home = \(line.home) AND id = \(seen.id) AND status = 1"
                    : "SELECT version FROM family WHERE home = \(line.home) AND id = \(seen.id) AND status = 1"
                guard try db.first(query)?.intOrNil("version") == Int64(seen.version) else { return false }
            }
            return true
        }
    }

    // MARK: The job's own rows

    private func begin(_ state: BulkJob.State, from states: [BulkJob.State], _ words: String) async throws -> BulkMend {
        let now = registry.clock.now()
        return try await registry.database.write(seeing: actor.scope().sight, locking: .only([.bulk(job)])) { db in
            let known = try registry.bulkJob(job, actor, db)
            guard known.isOwn else { throw Refusal.notFound }
            guard known.state == state || states.contains(known.state) else {
                throw Refusal.changedMeanwhile(version: 0)
            }
            try take(in: db)
            if known.state == state { return known.mend }
            try db.execute(
                """
                UPDATE bulk_job SET state = \(state.rawValue), started_at = COALESCE(started_at, \(now)),
                    finished_at = NULL WHERE id = \(job)
                """)
            try audit(words, known, now, db)
            return known.mend
        }
    }

    func finish(_ state: BulkJob.State, _ words: String) async throws {
        let now = registry.clock.now()
        try await registry.database.write(seeing: actor.scope().sight, locking: .only([.bulk(job)])) { db in
            try fence(in: db)
            try db.execute("UPDATE bulk_job SET state = \(state.rawValue), finished_at = \(now) WHERE id = \(job)")
            let known = try registry.bulkJob(job, actor, db)
            let counts = known.counts
            let figures =
                state == .undone
                ? "\(counts.undone) dikembalikan, \(counts.kept) dibiarkan"
                : "\(counts.applied) diterapkan, \(counts.failed) ditolak"
            try audit("\(words): \(figures)", known, now, db)
        }
    }

    private func audit(_ words: String, _ known: BulkJob, _ now: Int64, _ db: any Connection) throws {
        try AuditTrail.write(
            .corrected, by: actor, place: known.region.code, object: "massal \(job)",
            detail: "\(known.mend.kind.title.id), \(words)", at: now, in: db)
    }

    func lines(_ state: BulkRow.State, newestFirst: Bool, _ limit: Int) async throws -> [Line] {
        let order: SQL = newestFirst ? "number DESC" : "number"
        return try await registry.database.read(seeing: actor.scope().sight) { db in
            try db.rows(
                """
                SELECT number, home, family, change, change_set FROM bulk_row
                WHERE job = \(job) AND state = \(state.rawValue) ORDER BY \(order) LIMIT \(max(limit, 1))
                """
            ).map { row in
                let text = try row.text("change")
                return Line(
                    number: Int(try row.int("number")), home: try row.int("home"),
                    family: RecordID(try row.int("family")),
                    step: text.isEmpty ? nil : try BulkStore.decode(BulkStep.self, text),
                    changeSet: row.intOrNil("change_set").map { RecordID($0) })
            }
        }
    }

    func keep(_ marks: [Mark]) async throws {
        try await registry.database.write(seeing: actor.scope().sight, locking: .only([.bulk(job)])) { db in
            try fence(in: db)
            for mark in marks {
                try db.execute(
                    """
                    UPDATE bulk_row SET state = \(mark.state.rawValue), words = \(try BulkStore.encode(mark.words)),
                        change_set = COALESCE(\(mark.changeSet), change_set)
                    WHERE job = \(job) AND number = \(mark.number)
                    """)
            }
            try db.execute(
                """
                UPDATE bulk_job SET
                    done = (SELECT count(*) FROM bulk_row r WHERE r.job = \(job) AND r.state NOT IN (
                        'ready', 'skipped', 'refused')),
                    applied = (SELECT count(*) FROM bulk_row r WHERE r.job = \(job) AND r.state = 'applied'),
                    refused = (SELECT count(*) FROM bulk_row r WHERE r.job = \(job) AND r.state IN (
                        'refused', 'failed')),
                    undone = (SELECT count(*) FROM bulk_row r WHERE r.job = \(job) AND r.state = 'undone')
                WHERE id = \(job)
                """)
        }
    }
}
