package import Papers
import Storage

/// A document as its panel shows it.
package struct PaperSummary: Sendable, Equatable {
    package var id: RecordID
    package var kind: PaperKind
    package var size: PaperSize
    package var number: String
    /// As it is read aloud: groups of four.
    package var code: String
    package var state: PaperState
    /// The work that makes it, as long as it does.
    package var job: RecordID?
    package var pages: Int
    package var bytes: Int
    /// `yyyymmdd`.
    package var day: Int32
    package var actor: String
    /// Milliseconds since 1970, UTC: when it was asked for, and when it was ready.
    package var at: Int64
    package var madeAt: Int64?
    package var digest: String
    /// Why it could not be made, or was withdrawn.
    package var problem: Words?
    package var mayOpen: Bool
    /// The reader may take it back now.
    package var mayWithdraw: Bool
}

/// The documents of something, and what can be made of it.
package struct PaperList: Sendable, Equatable {
    package var subject: PaperKind.Subject
    package var id: RecordID
    /// Kind by kind, the newest of each first.
    package var papers: [PaperSummary]
    /// What the reader may ask for now.
    package var offered: [PaperKind]

    package var isMaking: Bool { papers.contains { $0.state == .making } }
}

extension Registry {
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func papers(of subject: PaperKind.Subject, _ id: RecordID, by actor: Actor) async throws -> [PaperSummary] {
        try await paperList(of: subject, id, by: actor).papers
    }

    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func paperList(of subject: PaperKind.Subject, _ id: RecordID, by actor: Actor) async throws -> PaperList {
        try await read(by: actor) { reader in
            let place = try paperSource(subject, id, reader)
            let records = try reader.rows(
                """
                SELECT \(PaperRecord.columns) FROM paper p
                WHERE p.home = \(place.key.home) AND p.subject = \(id) AND p.about = \(subject.word)
                AND \(in: "p.village") ORDER BY p.id DESC LIMIT 200
                """
            ).map(PaperRecord.init)
            let open = try reader.withCatalogueTables { db in
                try openJobs(records.filter { $0.state == .making }.compactMap(\.job), in: db)
            }
            let order = PaperKind.allCases
            let sorted = order.flatMap { kind in records.filter { $0.order.kind == kind } }
            return PaperList(
                subject: subject, id: id, papers: sorted.map { summary($0, open, actor, place) },
                offered: place.offered(actor))
        }
    }

    private func openJobs(_ jobs: [RecordID], in db: any Connection) throws -> Set<RecordID> {
        if jobs.isEmpty { return [] }
        let rows = try db.rows("SELECT id FROM job WHERE id IN (\(jobs)) AND \(JobRecord.State.isOpen)")
        return Set(try rows.map { RecordID(try $0.int("id")) })
    }

    private func summary(
        _ record: PaperRecord, _ open: Set<RecordID>, _ actor: Actor, _ place: PaperSource
    ) -> PaperSummary {
        var (state, problem, job) = (record.state, record.problem, RecordID?.none)
        if state == .making {
            job = record.job.flatMap { open.contains($0) ? $0 : nil }
            // The work ended without it: it was stopped, or the server could not.
            if job == nil {
                (state, problem) = (
                    .failed,
                    Words(id: "Pembuatannya terhenti.", en: "Making it was broken off.")
                )
            }
        }
        if state == .withdrawn { problem = Words(id: record.words, en: record.words) }
        return PaperSummary(
            id: record.key.id, kind: record.order.kind, size: record.order.size, number: record.number,
            code: PaperCode.shown(record.code), state: state, job: job, pages: record.pages, bytes: record.bytes,
            day: record.day, actor: record.actorName, at: record.at, madeAt: record.madeAt, digest: record.digest,
            problem: problem,
            mayOpen: record.file != nil && PaperSource.mayOpen(record.order.kind, actor, at: record.village),
            mayWithdraw: state == .ready && !place.isSettled && place.mayWithdraw(record, actor))
    }

    /// As `PaperSource.find`, within the reader's area.
    func paperSource(_ subject: PaperKind.Subject, _ id: RecordID, _ reader: Reader) throws -> PaperSource {
        switch subject {
        case .deliberation:
            let row = try find(id, reader.scope) { homes in
                try reader.first(
                    """
                    SELECT \(DeliberationRecord.columns) FROM deliberation d
                    WHERE d.home IN (\(homes)) AND d.id = \(id) AND \(in: "d.village")
                    """)
            }
            guard let record = try row.map(DeliberationRecord.init) else { throw Refusal.notFound }
            return PaperSource(record)
        case .batch: return PaperSource(try batchRecord(id, reader))
        case .handBack: return PaperSource(try handBackRecord(id, reader))
        case .proposal: return PaperSource(try proposalRecord(id, reader))
        }
    }
}
