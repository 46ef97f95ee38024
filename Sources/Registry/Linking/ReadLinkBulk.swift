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
            let seen = records.filter { reader.scope.contains($0.region) }
            let counts = try counts(seen, reader)
            return try seen.map { try linkBulk($0, counts[$0.id] ?? [:], page: 0, reader, actor) }
        }
    }

    /// - Parameter after: the `next` of the page before.
    /// - Throws: `Refusal.notFound` also for what is not in the reader's area.
    package func linkBulk(_ id: RecordID, after: RecordID? = nil, by actor: Actor) async throws -> LinkBulk {
        let bulk = try await read(by: actor) { reader in
            let record = try reader.withCatalogueTables { try LinkBulkRecord.find(id, in: $0) }
            guard reader.scope.contains(record.region) else { throw Refusal.notFound }
            let counts = try counts([record], reader)[id] ?? [:]
            return try linkBulk(record, counts, after: after, page: 50, reader, actor)
        }
        note(
            .viewed, by: actor, place: bulk.region.code, object: "ganda sekaligus \(id)", detail: "data ganda",
            families: bulk.cases.flatMap(\.row.sides).compactMap(\.family))
        return bulk
    }

    /// How many cases of each came to what.
    private func counts(_ records: [LinkBulkRecord], _ reader: Reader) throws -> [RecordID: [String: Int]] {
        if records.isEmpty { return [:] }
        let rows = try reader.withCatalogueTables { db in
            try db.rows(
                """
                SELECT bulk, result, count(*) AS n FROM link_bulk_case
                WHERE bulk IN (\(records.map(\.id))) GROUP BY bulk, result
                """)
        }
        var counts: [RecordID: [String: Int]] = [:]
        for row in rows {
            counts[RecordID(try row.int("bulk")), default: [:]][try row.text("result")] = Int(try row.int("n"))
        }
        return counts
    }

    private func linkBulk(
        _ record: LinkBulkRecord, _ counts: [String: Int], after: RecordID? = nil, page: Int, _ reader: Reader,
        _ actor: Actor
    ) throws -> LinkBulk {
        let decides = !actor.roles(meeting: Demand(.approve, at: record.region)).isEmpty
        var obstacle: Words?
        if record.state == .asked, decides {
            obstacle = try reader.withCatalogueTables { db in
                try FourEyes(on: record.account, since: record.askedAt, isInherited: true, self, in: db).obstacle(actor)
            }
        }
        var cases: [LinkBulkCase] = []
        var next: RecordID?
        if page > 0 { (cases, next) = try linkBulkCases(record.id, after: after, limit: page, reader, actor) }
        func count(_ result: LinkBulkCase.Result) -> Int { counts[result.rawValue] ?? 0 }
        return LinkBulk(
            id: record.id, region: gazetteer[record.region] ?? .nation, state: record.state, askedBy: record.name,
            askedAt: record.askedAt, reason: record.reason, decidedBy: record.decidedName,
            decidedAt: record.decidedAt, decidedReason: record.decidedReason,
            total: counts.values.reduce(0, +) - count(.struck), merged: count(.merged), left: count(.left),
            heads: count(.head), underWay: count(.underWay), struck: count(.struck), cases: cases, next: next,
            mayStrike: record.mayBeStruck(by: actor),
            mayDecide: record.state == .asked && decides && obstacle == nil,
            mayUndo: record.state == .done && decides && count(.merged) > 0,
            mayGoOn: record.state == .running && decides,
            obstacle: obstacle)
    }
}
