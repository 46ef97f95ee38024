package import Storage

/// Takes cases out of what was asked to be merged at once, before it is agreed to: by whoever asked, or may agree. They
/// are decided one by one.
package struct StrikeLinkBulk: Action {
    package struct Outcome: Codable, Sendable, Equatable { package var struck: Int }

    package var id: ActionID
    package var bulk: RecordID
    package var links: [RecordID]
    /// More stand on no page.
    static let most = 200

    package init(id: ActionID = ActionID(), bulk: RecordID, links: [RecordID]) {
        self.id = id
        self.bulk = bulk
        self.links = links
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.correct, at: try LinkBulkRecord.find(bulk, in: db).region)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> Outcome {
        let record = try LinkBulkRecord.find(bulk, in: db)
        guard record.state == .asked else { throw Refusal.changedMeanwhile(version: 0) }
        guard record.mayBeStruck(by: actor) else { throw Refusal.notAllowed(.approve) }
        guard !links.isEmpty, links.count <= Self.most else {
            throw Refusal.invalidInput(
                field: "coret",
                reason: Words(id: "Centang kasus yang dicoret.", en: "Tick the cases that are struck out."))
        }
        let why = LinkBulkCase.struck(by: actor.name)
        let struck = try db.execute(
            """
            UPDATE link_bulk_case SET result = \(LinkBulkCase.Result.struck.rawValue), why_id = \(why.id),
                why_en = \(why.en)
            WHERE bulk = \(bulk) AND link IN (\(links)) AND result = \(LinkBulkCase.Result.waiting.rawValue)
            """)
        try AuditTrail.write(
            .linkDecided, by: actor, place: record.region, object: "ganda sekaligus \(bulk)",
            detail: "dicoret: \(struck) kasus", at: registry.clock.now(), in: db)
        return Outcome(struck: struck)
    }
}

extension LinkBulkRecord {
    func mayBeStruck(by actor: Actor) -> Bool {
        state == .asked
            && (account == actor.account || !actor.roles(meeting: Demand(.approve, at: region)).isEmpty)
    }
}
