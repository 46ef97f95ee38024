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
        let run = MinistryRun(work: work, record: record)
        let written = try run.write(to: temporary)
        return try registry.keepMinistryFile(temporary, of: record, written, by: work.actor)
    }

    static let notRatified = Words(
        id: "Berkas kementerian hanya dibuat dari daftar yang sudah disahkan dan belum dikirim.",
        en: "A file for the ministry is only made of a list that was ratified and is not sent yet.")
}

/// One run of it.
private struct MinistryRun {
    struct Written {
        var rows = 0
        var left = 0
    }

    /// Proposals read at a time.
    private static let page = 250

    let work: JobWork
    let record: BatchRecord
    private var registry: Registry { work.registry }

    /// From one snapshot, a page at a time: memory does not grow with the list, but for the ids and digests of it.
    func write(to path: String) throws -> Written {
        try registry.database.readBlocking { db in
            let items = try BatchItems(of: record.key, in: db)
            guard items.seal(of: record.key, record.region) == record.seal else { throw Self.changed }
            let catalogue = try registry.catalogue(in: db)
            let columns = MinistryColumns(catalogue, registry.gazetteer)
            let persons = ProposedPersons(db: db, home: record.key.home, catalogue: catalogue)
            let writer = try CSVWriter(path: path, header: MinistryColumns.headers, style: .exchange)
            var written = Written()
            var done = 0
            var rest = items.items[...]
            while !rest.isEmpty {
                let page = Array(rest.prefix(Self.page))
                rest = rest.dropFirst(Self.page)
                let records = try self.records(page, in: db)
                for item in page {
                    guard let proposal = records[item.proposal] else { throw Self.changed }
                    let rows = try self.rows(proposal, item, persons)
                    if rows.isEmpty { written.left += 1 }
                    for row in rows { try writer.row(columns.cells(row)) }
                    written.rows += rows.count
                }
                done += page.count
                try work.progress(
                    Words(id: "Menulis usulan ke berkas", en: "Writing proposals to the file"), done,
                    of: items.items.count)
            }
            try writer.finish()
            return written
        }
    }

    private func records(_ page: [BatchItems.Item], in db: any Connection) throws -> [RecordID: ProposalRecord] {
        let ids = page.map(\.proposal)
        if ids.isEmpty { return [:] }
        let rows = try db.rows(
            """
            SELECT \(ProposalRecord.columns) FROM proposal
            WHERE home = \(record.key.home) AND id IN (\(ids)) AND batch = \(record.key.id)
            """)
        var records: [RecordID: ProposalRecord] = [:]
        for row in rows {
            let proposal = try ProposalRecord(row)
            records[proposal.key.id] = proposal
        }
        return records
    }

    private func rows(
        _ proposal: ProposalRecord, _ item: BatchItems.Item, _ persons: ProposedPersons
    ) throws -> [ProposedPerson] {
        guard proposal.state == .ratified, proposal.hash == item.hash, let text = proposal.content,
            let salt = proposal.salt, ProposalContent.digest(text, salt: salt) == item.hash
        else { throw Self.changed }
        return try persons.of(proposal, try ProposalContent(text: text))
    }

    private static let changed = JobProblem(
        Words(
            id: "Isi daftar ini tidak sama lagi dengan yang disegel. Berkas tidak dibuat.",
            en: "The list is not as it was sealed. No file was made."))
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
                    file_left = \(written.left), file_by = \(actor.account), file_name = \(actor.name),
                    file_at = \(now), version = version + 1
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
