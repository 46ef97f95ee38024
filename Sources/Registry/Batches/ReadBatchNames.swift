import Storage

extension Registry {
    /// The proposals that a list seals, in its order; the look is an entry of the audit trail.
    ///
    /// - Throws: `Refusal.notFound` also outside of the reader's area.
    package func batchNames(_ id: RecordID, after: String?, limit: Int, by actor: Actor) async throws
        -> Page<ProposalRow>
    {
        let cursor = try Cursor.read(after)
        let limit = min(max(limit, 1), 200)
        let (page, region, families) = try await read(by: actor) {
            reader -> (Page<ProposalRow>, RegionCode, [RecordID]) in
            let batch = try batchRecord(id, reader)
            let (home, last) = (batch.key.home, cursor?.id ?? 0)
            let items = try reader.rows(
                """
                SELECT number, proposal FROM batch_item i
                WHERE i.home = \(home) AND i.batch = \(id) AND i.number > \(last) AND \(in: "i.village")
                ORDER BY i.number LIMIT \(limit + 1)
                """)
            let shown = Array(items.prefix(limit))
            let found = try proposals(shown.map { RecordID(try $0.int("proposal")) }, of: home, reader)
            var records: [ProposalRecord] = []
            for item in shown {
                guard let record = found[RecordID(try item.int("proposal"))] else { continue }
                records.append(record)
            }
            let next = try items.count > limit ? shown.last?.int("number") : nil
            let names = Page(
                items: records.map(proposalRow), next: next.map { Cursor(village: batch.region.value, id: $0).text })
            return (names, batch.region, records.compactMap(\.family))
        }
        if !page.items.isEmpty {
            note(.listed, by: actor, place: region, object: "berkas \(id)", detail: "", families: families)
        }
        return page
    }
}
