import Storage

extension Registry {
    /// What was asked to be decided at once in a region, the newest first; at most twenty.
    package func linkBulks(in region: RegionCode, by actor: Actor) async throws -> [LinkBulk] {
        let range = region.range
        return try await read(by: actor) { reader in
            let records = try reader.withCatalogueTables { db in
                try db.rows(
                    """
                    SELECT \(LinkBulkRecord.columns) FROM link_bulk
                    WHERE region BETWEEN \(range.lowerBound) AND \(range.upperBound) OR region = \(region)
                    ORDER BY id DESC LIMIT 20
                    """
                ).map(LinkBulkRecord.init)
            }
            return try records.filter { reader.scope.contains($0.region) }.map {
                try linkBulk($0, sample: 0, reader, actor)
            }
        }
    }

    /// - Throws: `Refusal.notFound` also for what is not in the reader's area.
    package func linkBulk(_ id: RecordID, by actor: Actor) async throws -> LinkBulk {
        let bulk = try await read(by: actor) { reader in
            let record = try reader.withCatalogueTables { try LinkBulkRecord.find(id, in: $0) }
            guard reader.scope.contains(record.region) else { throw Refusal.notFound }
            return try linkBulk(record, sample: 50, reader, actor)
        }
        note(
            .viewed, by: actor, place: bulk.region.code, object: "ganda sekaligus \(id)", detail: "data ganda",
            families: bulk.sample.flatMap(\.sides).compactMap(\.family))
        return bulk
    }

    private func linkBulk(_ record: LinkBulkRecord, sample: Int, _ reader: Reader, _ actor: Actor) throws -> LinkBulk {
        let (counts, pointers, obstacle) = try reader.withCatalogueTables { db in
            var counts: [String: Int] = [:]
            for row in try db.rows(
                "SELECT result, count(*) AS n FROM link_bulk_case WHERE bulk = \(record.id) GROUP BY result")
            {
                counts[try row.text("result")] = Int(try row.int("n"))
            }
            let pointers = try db.rows(
                "SELECT home, link AS id FROM link_bulk_case WHERE bulk = \(record.id) ORDER BY link LIMIT \(sample)")
            let eyes = FourEyes(on: record.account, since: record.askedAt, isInherited: true, self, in: db)
            return (counts, pointers, try record.state == .asked ? eyes.obstacle(actor) : nil)
        }
        let found = sample == 0 ? [:] : try records(at: pointers, reader)
        let cases = try pointers.compactMap { found[RecordID(try $0.int("id"))] }
        let decides = !actor.roles(meeting: Demand(.approve, at: record.region)).isEmpty
        return LinkBulk(
            id: record.id, region: gazetteer[record.region] ?? .nation, state: record.state, askedBy: record.name,
            askedAt: record.askedAt, reason: record.reason, decidedBy: record.decidedName,
            decidedAt: record.decidedAt, decidedReason: record.decidedReason,
            total: counts.values.reduce(0, +), merged: counts["digabung"] ?? 0, left: counts[LinkBulk.changed] ?? 0,
            heads: counts[LinkBulk.head] ?? 0, underWay: counts[LinkBulk.underWay] ?? 0,
            sample: try linkRows(cases, reader, actor),
            mayDecide: record.state == .asked && decides && obstacle == nil,
            mayUndo: record.state == .done && decides && (counts["digabung"] ?? 0) > 0,
            mayGoOn: record.state == .running && decides,
            obstacle: decides ? obstacle : nil)
    }
}
