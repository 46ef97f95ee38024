import Rules
import Sheets
import Storage

/// Writes one list in the ministry's layout: exactly what its seal covers, or nothing.
struct MinistryRun {
    struct Written {
        var rows = 0
        var left = 0
    }

    /// Proposals read at a time.
    private static let page = 250

    let work: JobWork
    let record: BatchRecord
    /// Proposals of lists that were written before this one, and of all lists.
    let before: Int
    let total: Int
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
                    Words(id: "Menulis usulan ke berkas", en: "Writing proposals to the file"),
                    before + done, of: total)
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
            WHERE home = \(record.key.home) AND id IN (\(ids))
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
        // Of a list that has gone some may have been answered: the register says of them what came after.
        if record.state == .sent, proposal.state != .sent || proposal.batch != record.key.id { throw Self.answered }
        guard proposal.state == record.state.proposals, proposal.batch == record.key.id, proposal.hash == item.hash,
            let text = proposal.content, let salt = proposal.salt,
            ProposalContent.digest(text, salt: salt) == item.hash
        else { throw Self.changed }
        return try persons.of(proposal, try ProposalContent(text: text))
    }

    private static let changed = JobProblem(
        Words(
            id: "Isi daftar ini tidak sama lagi dengan yang disegel. Berkas tidak dibuat.",
            en: "The list is not as it was sealed. No file was made."))
    private static let answered = JobProblem(
        Words(
            id: "Usulan daftar ini sudah ada yang dijawab kementerian. Berkas tidak dibuat.",
            en: "Some of this list were answered by the ministry already. No file was made."))
}
