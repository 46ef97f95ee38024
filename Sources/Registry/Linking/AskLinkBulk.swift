package import Storage

/// Asks that all open cases of the certain band in a region be merged; somebody else has to agree.
///
/// In each the record stays that says more: fewer of its fields are missing or wrong; of two alike, the older one.
package struct AskLinkBulk: Action {
    package typealias Outcome = RecordID

    package var id: ActionID
    package var region: RegionCode
    package var reason: String
    /// More at once nobody looks through.
    static let most = 2_000

    package init(id: ActionID = ActionID(), region: RegionCode, reason: String) {
        self.id = id
        self.region = region
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] { [Demand(.correct, at: region)] }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let words = reason.trimmingSpaces
        guard words.utf8.count >= 3 else { throw Refusal.reasonMissing }
        try ChangeWork.checkWords(words, field: "alasan")
        let cases = try certain(in: db, registry)
        guard !cases.isEmpty else {
            throw Refusal.invalidInput(
                field: "alasan",
                reason: Words(
                    id: "Tidak ada kasus di pita pasti yang seluruhnya di wilayah ini.",
                    en: "No case of the certain band lies wholly in this area."))
        }
        let id = registry.identifiers.next()
        try db.execute(
            """
            INSERT INTO link_bulk (\(LinkBulkRecord.columns)) VALUES (\(id), \(region),
                \(LinkBulk.State.asked.rawValue), \(actor.account), \(actor.name), \(words), \(registry.clock.now()),
                NULL, NULL, NULL, NULL)
            """)
        try cases.map { found -> SQL in "(\(id), \(found.home), \(found.id), \(found.version), 'menunggu')" }
            .inPieces { rows in
                try db.execute("INSERT INTO link_bulk_case (bulk, home, link, version, result) VALUES \(rows)")
            }
        try AuditTrail.write(
            .linkDecided, by: actor, place: region, object: "ganda sekaligus \(id)", detail: "\(cases.count) kasus",
            at: registry.clock.now(), in: db)
        return id
    }

    static func least(_ catalogue: Catalogue) -> Int { (catalogue.thresholds["link_certain"] ?? 98) * 100 }

    private struct Found { var home: Int64; var id: RecordID; var version: Int }

    /// The surest first. Their places say which they are; the cases themselves may lie in other kabupaten.
    private func certain(in db: any Connection, _ registry: Registry) throws -> [Found] {
        let least = Self.least(try registry.catalogue(in: db))
        let pointers = try db.rows(
            """
            SELECT p.case_home AS home, p.link_case AS id FROM link_place p
            WHERE \(db.homes(of: region.range).hold("p.home")) AND \(LinkPlace.isCertain("p", least, in: region))
            ORDER BY p.chance DESC, p.link_case LIMIT \(Self.most)
            """)
        return try pointers.byHome("id").flatMap { home, ids in
            try db.rows("SELECT id, version FROM link_case WHERE home = \(home) AND id IN (\(ids)) ORDER BY id").map {
                Found(home: home, id: RecordID(try $0.int("id")), version: Int(try $0.int("version")))
            }
        }
    }
}

/// Agrees to what another asked, or refuses it.
package struct DecideLinkBulk: Action {
    /// What was agreed to is a job already.
    package struct Outcome: Codable, Sendable, Equatable {
        package var state: LinkBulk.State
        package var job: RecordID?
    }

    package var id: ActionID
    package var bulk: RecordID
    package var approve: Bool
    package var reason: String

    package init(id: ActionID = ActionID(), bulk: RecordID, approve: Bool, reason: String) {
        self.id = id
        self.bulk = bulk
        self.approve = approve
        self.reason = reason
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.approve, at: try LinkBulkRecord.find(bulk, in: db).region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let record = try LinkBulkRecord.find(bulk, in: db)
        guard record.state == .asked else { throw Refusal.changedMeanwhile(version: 0) }
        let eyes = FourEyes(on: record.account, since: record.askedAt, isInherited: true, registry, in: db)
        let second = try eyes.require(actor, field: "putusan")
        for demand in try demands(in: db) { try second.meet(demand) }
        let words = reason.trimmingSpaces
        try ChangeWork.checkWords(words, field: "alasan")
        if !approve, words.utf8.count < 3 { throw Refusal.reasonMissing }
        if approve {
            let waiting = try db.count(
                "SELECT count(*) FROM link_bulk_case WHERE bulk = \(bulk) AND result = 'menunggu'")
            guard waiting > 0 else {
                throw Refusal.invalidInput(
                    field: "putusan",
                    reason: Words(
                        id: "Semua kasusnya sudah dicoret. Tolaklah usulan ini.",
                        en: "All of its cases were struck out. Refuse it."))
            }
        }
        let state = approve ? LinkBulk.State.running : .refused
        try db.execute(
            """
            UPDATE link_bulk SET state = \(state.rawValue), decided_by = \(actor.account),
                decided_name = \(actor.name), decided_at = \(registry.clock.now()), decided_reason = \(words)
            WHERE id = \(bulk)
            """)
        try AuditTrail.write(
            .linkDecided, by: actor, place: record.region, object: "ganda sekaligus \(bulk)", detail: state.rawValue,
            at: registry.clock.now(), in: db)
        return Outcome(
            state: state, job: approve ? try RunLinkBulk.enqueue(record, in: db, by: actor, registry) : nil)
    }
}
