import Foundation
import Sheets
package import Storage

/// All lists that were ratified under letters of one month, as one archive: one sheet in the ministry's layout, and a
/// cover that says of each list what of it is in there. A list whose seal does not hold is left out, and the cover
/// says so. Interrupted, it begins again: half a file is of no use.
package struct MinistryPeriod: Job {
    package static let kind = JobKind.ministryPeriod
    /// The kabupaten.
    package var region: RegionCode
    /// `yyyymm`, of the letters.
    package var month: Int

    package struct Outcome: Codable, Sendable, Equatable {
        package var file: RecordID
        package var lists: Int
        package var proposals: Int
        package var rows: Int
        /// Lists that are left out.
        package var refused: [RecordID]
        /// Of the archive.
        package var digest: String
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.verify, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let records = try registry.database.readBlocking { db in
            try Self.lists(of: month, region, home: registry.home(of: region), in: db)
        }
        if records.isEmpty { throw JobProblem(Self.nothing) }
        let run = try MinistryPeriodRun(work: work, region: region, month: month)
        defer { run.clear() }
        for record in records { try run.add(record, of: records) }
        if run.lines.allSatisfy({ $0.refused != nil }) { throw JobProblem(Self.noneHolds) }
        return try registry.keepMinistryPeriod(try run.finish(), run, self, by: work.actor)
    }

    static let states: [BatchState] = [.ratified, .sent]

    /// In the order in which they were made.
    private static func lists(
        of month: Int, _ region: RegionCode, home: Int64, in db: any Connection
    ) throws -> [BatchRecord] {
        let days = (month * 100)...(month * 100 + 99)
        return try db.rows(
            """
            SELECT \(BatchRecord.columns) FROM batch
            WHERE home = \(home) AND region = \(region) AND state IN (\(states))
            AND day >= \(days.lowerBound) AND day <= \(days.upperBound) ORDER BY id
            """
        ).map(BatchRecord.init)
    }

    static let nothing = Words(
        id: "Tidak ada daftar yang disahkan dengan surat bulan ini.",
        en: "No list was ratified under a letter of this month.")
    private static let noneHolds = Words(
        id: "Tidak ada daftar bulan ini yang isinya masih sama dengan yang disegel. Berkas tidak dibuat.",
        en: "No list of this month is as it was sealed. No file was made.")
}

extension Registry {
    fileprivate func keepMinistryPeriod(
        _ path: String, _ run: MinistryPeriodRun, _ job: MinistryPeriod, by actor: Actor
    ) throws -> MinistryPeriod.Outcome {
        let days = try database.readBlocking { try catalogue(in: $0).thresholds["export_days"] ?? 7 }
        let now = clock.now()
        let name = MinistryPeriodView.name(of: job.region, job.month)
        let lines = run.lines
        let taken = lines.filter { $0.refused == nil }
        let rows = taken.reduce(0) { $0 + $1.rows }
        let file = try keepFile(
            path, name: name, mediaType: "application/zip", purpose: .ministryPeriod, region: job.region, days: days,
            by: actor
        ) { file, db in
            // The one before leaves by no door any more.
            try db.execute(
                """
                UPDATE stored_file SET expires_at = \(now)
                WHERE purpose = \(StoredFile.Purpose.ministryPeriod) AND region = \(job.region) AND name = \(name)
                AND id <> \(file.id) AND expires_at > \(now)
                """)
            let detail =
                "berkas gabungan kementerian \(job.month), \(taken.count) daftar, \(rows) baris, SHA-256 \(file.digest)"
            try AuditTrail.write(
                .exported, by: actor, place: job.region, object: "berkas \(file.id)", detail: detail, at: now, in: db)
        }
        return MinistryPeriod.Outcome(
            file: file.id, lists: taken.count, proposals: taken.reduce(0) { $0 + $1.record.proposals }, rows: rows,
            refused: lines.filter { $0.refused != nil }.map(\.record.key.id), digest: file.digest)
    }
}
