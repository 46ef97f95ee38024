package import Storage

/// What came of a list; kept, so that a repeat answers the same.
package struct BatchOutcome: Codable, Sendable, Equatable {
    package var batch: RecordID
    package var state: BatchState
    package var version: Int
    package var proposals: Int
    package var seal: String
}

/// Puts everything that has passed in a kabupaten, and is on no list yet, on a sealed one for the head of Dinsos.
package struct MakeBatch: Action {
    package typealias Outcome = BatchOutcome

    package var id: ActionID
    /// A kabupaten or kota.
    package var region: RegionCode

    package init(id: ActionID = ActionID(), in region: RegionCode) {
        self.id = id
        self.region = region
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.verify, at: region)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> BatchOutcome {
        guard region.level == .kabupaten, registry.gazetteer[region] != nil else { throw Refusal.notFound }
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        let key = RecordKey(home: registry.home(of: region), id: registry.identifiers.next())
        let items = try BatchItems(passedIn: key.home, of: region, work)
        guard !items.items.isEmpty else {
            throw StepWork.refused(
                "berkas", "Belum ada usulan lulus yang menunggu berkas.", "No proposal has passed and waits for a list."
            )
        }
        let record = BatchRecord(key: key, region: region, items, by: actor, at: work.now)
        try record.insert(in: db)
        try items.insert(into: key, in: db)
        try mark(items, key, in: db)
        let head = try SealedLines.add(
            SealFacts.of(record, in: db), to: .batch, key, at: region, in: db)
        try AuditTrail.write(
            .batchDecided, by: actor, place: region, object: "berkas \(key.id)",
            detail: "disusun: \(items.items.count) usulan" + SealedLines.words(head), sealing: head, at: work.now,
            in: db)
        try RoadNotices(work).tell(
            .endorse, of: region, link: "/pengesahan/\(key.id)",
            Words(
                id: "Berkas baru: \(items.items.count) usulan menunggu persetujuan.",
                en: "A new list: \(items.items.count) proposals wait to be endorsed."))
        return record.outcome
    }

    private func mark(_ items: BatchItems, _ batch: RecordKey, in db: any Connection) throws {
        var rest = items.items.map(\.proposal)[...]
        while !rest.isEmpty {
            try db.execute(
                """
                UPDATE proposal SET batch = \(batch.id)
                WHERE home = \(batch.home) AND id IN (\(Array(rest.prefix(500))))
                """)
            rest = rest.dropFirst(500)
        }
    }
}

extension MakeBatch: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [registry.home(of: region)]
    }
}

extension BatchRecord {
    var outcome: BatchOutcome {
        BatchOutcome(batch: key.id, state: state, version: version, proposals: proposals, seal: seal)
    }
}
