import Foundation
import Sheets
package import Storage

/// Makes the file of an export and keeps it for its days. Interrupted, it begins again: half a file is of no use.
package struct ExportJob: Job {
    package static let kind = JobKind.export
    package var order: ExportOrder
    package var region: RegionCode { order.region }

    package init(order: ExportOrder) { self.order = order }

    package struct Outcome: Codable, Sendable {
        package var rows: Int
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.export, at: region)] }

    package func run(_ work: JobWork) throws -> Outcome {
        let registry = work.registry
        let record = try registry.database.readBlocking { try registry.export(work.id, in: $0) }
        // Made, and stopped before it could be said.
        if record.madeAt != nil { return Outcome(rows: record.rows ?? 0) }
        let expected = try registry.database.readBlocking { db in
            try registry.exportEstimate(order.selection, Reader(db, scope: work.actor.exportScope(masked: true)))
        }
        let temporary = try registry.files.makeTemporary()
        defer { try? FileManager.default.removeItem(atPath: temporary) }  // where it was taken in it is gone already
        let run = ExportRun(
            registry: registry, order: order, record: record, purpose: record.purpose.id, actor: work.actor)
        let rows = try run.write(to: temporary) { done in
            try work.progress(
                Words(id: "Menulis baris ke berkas", en: "Writing rows to the file"), done,
                of: max(expected.rows ?? 0, done + 1))
        }
        try registry.keepExport(temporary, of: record, order, rows: rows, by: work.actor)
        return Outcome(rows: rows)
    }
}

extension Registry {
    fileprivate func keepExport(
        _ temporary: String, of record: ExportRecord, _ order: ExportOrder, rows: Int, by actor: Actor
    ) throws {
        let days = try database.readBlocking { try catalogue(in: $0).thresholds["export_days"] ?? 7 }
        let kind = order.format == .xlsx ? SheetFormat.xlsx : .csv
        // The file and whose door it leaves by in one transaction: without the second it would have none.
        _ = try keepFile(
            temporary, name: "tepat-\(record.id).\(order.format.rawValue)", mediaType: kind.mediaType,
            purpose: .export, region: order.region, days: days, by: actor
        ) { file, db in
            try db.execute(
                """
                UPDATE export SET file = \(file.id), bytes = \(file.bytes), expires_at = \(file.expiresAt)
                WHERE id = \(record.id)
                """)
            try noteMade(record, rows: rows, by: actor, in: db)
        }
    }

    /// The file is whole: so many rows have left the register.
    func noteMade(_ record: ExportRecord, rows: Int, by actor: Actor, in db: any Connection) throws {
        let now = clock.now()
        try db.execute("UPDATE export SET made_at = \(now), row_count = \(rows) WHERE id = \(record.id)")
        try AuditTrail.write(
            .exported, by: actor, place: record.region, object: "ekspor \(record.id)",
            detail: "\(rows) baris; \(ExportWords.numbers(record.isMasked)); \(record.title.id)", at: now, in: db)
    }
}
