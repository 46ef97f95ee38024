import Foundation
import Sheets
package import Storage

/// Writes a ratified list in the ministry's layout, for exactly what its seal covers, and keeps the file with the list.
/// Interrupted, it begins again: half a file is of no use.
package struct MinistryFile: Job {
    package static let kind = JobKind.ministryFile
    /// The kabupaten.
    package var region: RegionCode
    package var batch: RecordID

    package struct Outcome: Codable, Sendable, Equatable {
        package var batch: RecordID
        package var rows: Int
        package var proposals: Int
        /// Proposals of which nobody is in the register any more.
        package var left: Int
        package var digest: String
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.verify, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let record = try registry.database.readBlocking { db in
            guard let record = try BatchRecord.find(batch, in: db), record.region == region else {
                throw Refusal.notFound
            }
            return record
        }
        guard record.state == .ratified else { throw JobProblem(Self.notRatified) }
        let temporary = try registry.files.makeTemporary()
        defer { try? FileManager.default.removeItem(atPath: temporary) }  // where it was taken in it is gone already
        let run = MinistryRun(work: work, record: record, before: 0, total: record.proposals)
        let written = try run.write(to: temporary)
        return try registry.keepMinistryFile(temporary, of: record, written, by: work.actor)
    }

    static let notRatified = Words(
        id: "Berkas kementerian hanya dibuat dari daftar yang sudah disahkan dan belum dikirim.",
        en: "A file for the ministry is only made of a list that was ratified and is not sent yet.")
}

extension Registry {
    fileprivate func keepMinistryFile(
        _ temporary: String, of record: BatchRecord, _ written: MinistryRun.Written, by actor: Actor
    ) throws -> MinistryFile.Outcome {
        let days = try database.readBlocking { try catalogue(in: $0).thresholds["export_days"] ?? 7 }
        let (key, now) = (record.key, clock.now())
        let file = try keepFile(
            temporary, name: "kementerian-\(key.id).csv", mediaType: "text/csv; charset=utf-8", purpose: .ministry,
            region: record.region, days: days, by: actor
        ) { file, db in
            // The one before leaves by no door any more.
            if let old = try BatchRecord.find(key.id, in: db)?.made?.file {
                try db.execute("UPDATE stored_file SET expires_at = \(now) WHERE id = \(old)")
            }
            let changed = try db.execute(
                """
                UPDATE batch SET file = \(file.id), file_digest = \(file.digest), file_rows = \(written.rows),
                    file_left = \(written.left), file_name = \(actor.name), file_at = \(now),
                    version = version + 1
                WHERE home = \(key.home) AND id = \(key.id) AND state = \(BatchState.ratified)
                """)
            if changed == 0 { throw JobProblem(MinistryFile.notRatified) }
            try AuditTrail.write(
                .exported, by: actor, place: record.region, object: "berkas \(key.id)",
                detail: "berkas kementerian, \(written.rows) baris, SHA-256 \(file.digest)", at: now, in: db)
        }
        return MinistryFile.Outcome(
            batch: key.id, rows: written.rows, proposals: record.proposals, left: written.left, digest: file.digest)
    }
}
