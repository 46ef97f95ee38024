import Storage

/// A list of proposals as those see it who decide on it.
package struct BatchView: Sendable, Equatable {
    package var id: RecordID
    package var region: Region
    package var state: BatchState
    package var proposals: Int
    package var persons: Int
    package var officials: Int
    package var seal: String
    package var version: Int
    package var maker: String
    /// Milliseconds since 1970.
    package var madeAt: Int64
    package var endorsedBy: String
    package var endorsedAt: Int64?
    package var ratifiedBy: String
    package var ratifiedAt: Int64?
    package var number: String
    package var day: Int32?
    package var returnedBy: String
    package var reason: ProposalReason?
    package var words: String
    /// What was made of it for the ministry.
    package var file: MinistryFileView?
    /// Under which letter it was sent; empty: it was not.
    package var sentNumber: String
    package var sentDay: Int32?
    package var sentBy: String
    package var sentAt: Int64?
    /// How many by village and kind; empty in a list of lists.
    package var parts: [Part]

    package struct Part: Sendable, Equatable {
        package var village: Region
        package var kind: ProposalKind
        package var proposals: Int
        package var persons: Int
    }
}

/// The file of a list.
package struct MinistryFileView: Sendable, Equatable {
    /// SHA-256 of its bytes.
    package var digest: String
    package var rows: Int
    /// Proposals of which nobody is in the register any more.
    package var left: Int
    package var maker: String
    /// Milliseconds since 1970.
    package var at: Int64
    /// Its days are not over.
    package var isThere: Bool
}

extension Registry {
    /// The lists of a region, the newest first.
    package func batches(in region: RegionCode, after: String?, limit: Int, by actor: Actor) async throws
        -> Page<BatchView>
    {
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        return try await read(by: actor) { reader in
            let last = cursor?.id ?? Int64.max
            let records = try reader.rows(
                """
                SELECT \(BatchRecord.columns) FROM batch b
                WHERE \(homes(of: region, reader.scope).hold("b.home")) AND \(in: "b.region") AND b.id < \(last)
                ORDER BY b.id DESC LIMIT \(limit + 1)
                """
            ).map(BatchRecord.init)
            let shown = records.prefix(limit)
            let next = records.count > limit ? shown.last : nil
            return Page(
                items: shown.map { view($0, parts: []) },
                next: next.map { Cursor(village: $0.region.value, id: $0.key.id.value).text })
        }
    }

    /// How many proposals of a kabupaten have passed and are on no list.
    package func waitingForBatch(in region: RegionCode, by actor: Actor) async throws -> Int {
        try await read(by: actor) { reader in
            let rows = try reader.rows(
                """
                SELECT count(*) AS n FROM proposal p
                WHERE \(homes(of: region, reader.scope).hold("p.home")) AND p.state = \(ProposalState.passed)
                AND p.batch IS NULL AND \(region.range.hold("p.village")) AND \(in: "p.village")
                """)
            return Int(try rows.first?.int("n") ?? 0)
        }
    }

    /// One with what is in it, village by village.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func batch(_ id: RecordID, by actor: Actor) async throws -> BatchView {
        try await read(by: actor) { reader in
            let record = try batchRecord(id, reader)
            let home = record.key.home
            let parts = try reader.rows(
                """
                SELECT p.village AS village, p.kind AS kind, count(*) AS proposals,
                    CAST(sum(p.persons) AS bigint) AS persons
                FROM batch_item i JOIN proposal p ON p.home = i.home AND p.id = i.proposal
                WHERE i.home = \(home) AND i.batch = \(id) AND p.home = \(home) AND \(in: "i.village")
                GROUP BY p.village, p.kind ORDER BY p.village, p.kind
                """
            ).compactMap { row -> BatchView.Part? in
                guard let kind = ProposalKind(rawValue: try row.text("kind")) else { return nil }
                return BatchView.Part(
                    village: gazetteer[RegionCode(try row.int("village"))] ?? .nation, kind: kind,
                    proposals: Int(try row.int("proposals")), persons: Int(try row.int("persons")))
            }
            return view(record, parts: parts)
        }
    }

    /// One of the reader's area.
    ///
    /// - Throws: `Refusal.notFound` also outside of it.
    func batchRecord(_ id: RecordID, _ reader: Reader) throws -> BatchRecord {
        let found = try find(id, reader.scope) { homes in
            try reader.first(
                """
                SELECT \(BatchRecord.columns) FROM batch b
                WHERE b.home IN (\(homes)) AND b.id = \(id) AND \(in: "b.region")
                """)
        }
        guard let record = try found.map(BatchRecord.init) else { throw Refusal.notFound }
        return record
    }

    private func view(_ record: BatchRecord, parts: [BatchView.Part]) -> BatchView {
        BatchView(
            id: record.key.id, region: gazetteer[record.region] ?? .nation, state: record.state,
            proposals: record.proposals, persons: record.persons, officials: record.officials, seal: record.seal,
            version: record.version, maker: record.makerName, madeAt: record.madeAt, endorsedBy: record.endorsedName,
            endorsedAt: record.endorsedAt, ratifiedBy: record.ratifiedName, ratifiedAt: record.ratifiedAt,
            number: record.number, day: record.day, returnedBy: record.returnedName,
            reason: ProposalReason.named(record.reason), words: record.words, file: fileView(record),
            sentNumber: record.sentNumber, sentDay: record.sentDay, sentBy: record.sentName, sentAt: record.sentAt,
            parts: parts)
    }

    private func fileView(_ record: BatchRecord) -> MinistryFileView? {
        guard let made = record.made else { return nil }
        return MinistryFileView(
            digest: made.digest, rows: made.rows, left: made.left, maker: made.name, at: made.at,
            isThere: made.file != nil)
    }
}
