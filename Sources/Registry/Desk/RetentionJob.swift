import Rules
package import Storage

/// Runs the retention schedule of a kabupaten, a province or the nation, of what is theirs: in small transactions, gone on with after a stop.
package struct RetentionJob: Job {
    package static let kind = JobKind.retention
    package var region: RegionCode

    package init(region: RegionCode) { self.region = region }

    package struct Outcome: Codable, Sendable {
        package var lines: [Line]
        package var count: Int { lines.reduce(0) { $0 + $1.count } }

        package struct Line: Codable, Sendable {
            package var kind: RetentionKind
            package var days: Int
            package var count: Int
        }
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.privacy, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let kinds = RetentionKind.allCases.filter { $0.applies(to: region) }
        // What was finished before a stop is in the checkpoint; the rest begins anew, which harms nothing.
        var done = Set((work.checkpoint ?? "").split(separator: " ").map(String.init))
        for (place, kind) in kinds.enumerated() where !done.contains(kind.rawValue) {
            try work.progress(kind.title, place, of: kinds.count)
            let now = registry.clock.now()
            let row = try registry.database.readBlocking { db in
                try RetentionSchedule.row(kind, in: region, on: registry.clock.today.packed, db)
            }
            guard let row else { continue }
            let cutoff = now - Int64(row.days) * 86_400_000
            let retention = RetentionWork(registry: registry, region: region, actor: work.actor, cutoff: cutoff)
            while true {
                let count = try registry.database.writeBlocking { db in
                    let count = try retention.step(kind, in: db)
                    try note(kind, row, cutoff, count, work, in: db)
                    try work.fence(in: db)
                    return count
                }
                try work.progress(kind.title, place, of: kinds.count)
                if count < kind.portion { break }
            }
            done.insert(kind.rawValue)
            try registry.database.writeBlocking { try work.setCheckpoint(done.sorted().joined(separator: " "), in: $0) }
        }
        // Bytes whose last row went with the schedule.
        try registry.dropUnusedFiles()
        let lines = try registry.database.readBlocking { try report(work, in: $0) }
        try work.progress(Words(id: "Selesai", en: "Done"), kinds.count, of: kinds.count)
        return Outcome(lines: lines)
    }

    private func note(
        _ kind: RetentionKind, _ row: RetentionRow, _ cutoff: Int64, _ count: Int, _ work: JobWork,
        in db: any Connection
    ) throws {
        let now = work.registry.clock.now()
        try db.execute(
            """
            INSERT INTO retention_line (job, kind, region, at, actor_name, cutoff, days, act, count)
            VALUES (\(work.id), \(kind), \(region), \(now), \(work.actor.name), \(CivilDayOf.packed(cutoff)),
                \(row.days), \(row.act), \(count))
            ON CONFLICT (job, kind) DO UPDATE SET count = retention_line.count + excluded.count
            """)
        guard count > 0 else { return }
        try AuditTrail.write(
            .retentionRun, by: work.actor, place: region, object: "retensi \(kind.rawValue)",
            detail: "\(row.act) \(count)", at: now, in: db)
    }

    private func report(_ work: JobWork, in db: any Connection) throws -> [Outcome.Line] {
        try db.rows("SELECT kind, days, count FROM retention_line WHERE job = \(work.id) ORDER BY kind").compactMap {
            row in
            guard let kind = RetentionKind(rawValue: try row.text("kind")) else { return nil }
            return Outcome.Line(kind: kind, days: Int(try row.int("days")), count: Int(try row.int("count")))
        }
    }
}
