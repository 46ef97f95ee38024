import Storage

extension Registry {
    /// Carries a previewed job out, row by row, each in a transaction of its own; goes on where it was if it had begun.
    /// A row that was done is not done again: its action id is the job's number and its own.
    ///
    /// - Parameters:
    ///   - rowsAtOnce: after how many rows the job's own state is written.
    ///   - chunks: how many of these stretches; the rest is left for another run.
    /// - Returns: the job as it then is; as it stands, if somebody is at it already.
    /// - Throws: `Refusal.notFound` unless it is the actor's own; `StorageError`, with the job left to be gone on with.
    @discardableResult
    package func runBulk(
        _ job: Int64, by actor: Actor, rowsAtOnce: Int = 50, chunks: Int = .max
    ) async throws -> BulkJob {
        try await work(on: job, by: actor) {
            try await BulkRunner(registry: self, job: job, actor: actor).run(rowsAtOnce, chunks)
        }
    }

    /// Takes back what a job did, the newest first. What was changed again since stays, and its rows say so.
    @discardableResult
    package func undoBulk(
        _ job: Int64, by actor: Actor, rowsAtOnce: Int = 50, chunks: Int = .max
    ) async throws -> BulkJob {
        try await work(on: job, by: actor) {
            try await BulkRunner(registry: self, job: job, actor: actor).undo(rowsAtOnce, chunks)
        }
    }

    /// Begins or goes on with a job in the background.
    ///
    /// - Parameter undoing: take back instead of carrying out.
    package func startBulk(_ job: Int64, undoing: Bool = false, by actor: Actor) async throws {
        let known = try await bulkJob(job, by: actor)
        guard known.isOwn else { throw Refusal.notFound }
        guard BulkWork.shared.begin(self, job) else { return }
        let runner = BulkRunner(registry: self, job: job, actor: actor)
        do {
            // The page that follows already finds it under way.
            _ = try await undoing ? runner.beginUndo() : runner.begin()
        } catch Refusal.changedMeanwhile {
            // Asked for twice, and the first was quick.
            return BulkWork.shared.end(self, job)
        } catch {
            BulkWork.shared.end(self, job)
            throw error
        }
        BulkWork.shared.detach(self, job) {
            // What stops it is told on the job's page, where it can be gone on with.
            _ = try? await undoing ? runner.undo(50, .max) : runner.run(50, .max)
            BulkWork.shared.end(self, job)
        }
    }

    /// Waits until the background jobs of this register are done: before the program ends, and in tests.
    package func finishBulk() async { await BulkWork.shared.finish(self) }

    /// Leaves rows of a previewed job out, or takes them in again.
    package func chooseBulk(_ job: Int64, rows: [Int], without left: Set<Int>, by actor: Actor) async throws {
        let rows = Array(rows.prefix(BulkSelect.most))
        try await database.write(seeing: actor.scope().sight) { db in
            let known = try self.bulkJob(job, actor, db)
            guard known.isOwn else { throw Refusal.notFound }
            guard known.state == .ready else { return }
            for (state, numbers) in [
                (BulkRow.State.skipped, rows.filter { left.contains($0) }),
                (.ready, rows.filter { !left.contains($0) }),
            ] {
                try db.execute(
                    """
                    UPDATE bulk_row SET state = \(state.rawValue)
                    WHERE job = \(job) AND number IN (\(numbers)) AND state IN ('ready', 'skipped')
                    """)
            }
        }
    }

    /// Throws a preview away.
    package func discardBulk(_ job: Int64, by actor: Actor) async throws {
        try await database.write(seeing: actor.scope().sight) { db in
            guard try self.bulkJob(job, actor, db).isOwn else { throw Refusal.notFound }
            _ = try db.execute("UPDATE bulk_job SET state = 'discarded' WHERE id = \(job) AND state = 'ready'")
        }
    }

    private func work(on job: Int64, by actor: Actor, _ body: () async throws -> Void) async throws -> BulkJob {
        guard try await bulkJob(job, by: actor).isOwn else { throw Refusal.notFound }
        guard BulkWork.shared.begin(self, job) else { return try await bulkJob(job, by: actor) }
        do {
            try await body()
        } catch {
            BulkWork.shared.end(self, job)
            throw error
        }
        BulkWork.shared.end(self, job)
        return try await bulkJob(job, by: actor)
    }
}
