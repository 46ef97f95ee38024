import Storage

/// How the register is, for whoever runs the server: counts alone, nobody's data.
extension Registry {
    /// How many jobs of a lane are in a state.
    package struct JobCount: Sendable {
        package var lane: JobLane
        package var state: JobRecord.State
        package var count: Int
    }

    /// Jobs that wait, run, or have failed; of every lane and state, also where there are none.
    package func jobCounts() async throws -> [JobCount] {
        let states: [JobRecord.State] = [.waiting, .running, .failed]
        let rows = try await database.read { db in
            try db.rows(
                "SELECT lane, state, count(*) AS n FROM job WHERE state IN (\(states)) GROUP BY lane, state")
        }
        return try JobLane.allCases.flatMap { lane in
            try states.map { state in
                let row = rows.first {
                    $0.textOrNil("lane") == lane.rawValue && $0.textOrNil("state") == state.rawValue
                }
                return JobCount(lane: lane, state: state, count: Int(try row?.int("n") ?? 0))
            }
        }
    }

    /// What the database layer has counted so far, in the words of metrics.
    package struct DatabaseFigures: Sendable {
        package var transactions: [(kind: String, outcome: String, count: Int)]
        package var retries: Int
        package var waits: Int
        package var waitedSeconds: Double
        package var connections: [(state: String, count: Int)]
    }

    /// Nil if the engine does not count.
    package var databaseFigures: DatabaseFigures? {
        guard let now = database.counters?.reading else { return nil }
        return DatabaseFigures(
            transactions: [
                ("read", "done", now.reads), ("read", "undone", now.readsUndone), ("write", "done", now.writes),
                ("write", "undone", now.writesUndone),
            ], retries: now.retries, waits: now.waits, waitedSeconds: Double(now.waitedNanoseconds) / 1e9,
            connections: [("busy", now.busy), ("open", now.open), ("limit", now.limit)])
    }

    /// Ends all connections: the last that is done with a register, when nobody uses it any more.
    package func closeDatabase() throws { try database.close() }

    /// Entries of mere looking that are not on the disk yet.
    package var auditWaiting: Int { audit.waiting }

    /// What the disk has left where files and, on SQLite, the register lie; nil if it does not say.
    package var freeBytes: Int? { files.freeBytes }

    /// Asks the database which step of the schema it is at, and holds it against what this program knows.
    package func isSchemaCurrent() async throws -> Bool {
        let known = Schema.migrations.last?.number ?? 0
        return try await database.read { db in
            try db.count("SELECT COALESCE(MAX(number), 0) FROM migration") == known
        }
    }
}
