import Rules
package import Storage

/// Dinsos gives a scan back: its village brings another one, also of a musyawarah that is sealed.
package struct ReturnScan: Action {
    package typealias Outcome = RecordID

    package var id: ActionID
    package var evidence: RecordID
    /// A name of `scan_reasons.csv`.
    package var reason: String
    package var words: String

    package init(id: ActionID = ActionID(), _ evidence: RecordID, reason: String, words: String = "") {
        self.id = id
        self.evidence = evidence
        self.reason = reason
        self.words = words
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.verify, at: try ScanWork.found(evidence, in: db).village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let record = try ScanWork.found(evidence, in: db)
        guard try ScanWork.mayReturn(record, in: db) else {
            throw EvidencePlace.refused(
                "bukti", "Pindaian ini tidak dapat dikembalikan lagi di tahap ini.",
                "This scan cannot be given back any more at this point.")
        }
        guard try ScanRecord.of([evidence], in: record.key.home, db)[evidence]?.returnedAt == nil else {
            throw EvidencePlace.refused(
                "bukti", "Pindaian ini sudah dikembalikan. Muat ulang halaman.",
                "This scan was given back already. Load the page again.")
        }
        guard let named = ScanReason.named(reason) else { throw Refusal.reasonMissing }
        try ChangeWork.checkWords(words, field: "keterangan")
        if reason == "LAIN", words.trimmingSpaces.utf8.count < 3 {
            throw EvidencePlace.refused("keterangan", "Jelaskan alasannya.", "Explain the reason.")
        }
        let work = ChangeWork(registry: registry, db: db, actor: actor)
        try note(record, work)
        if let deliberation = record.owner.deliberation { try DeliberationRecord.touch(deliberation, in: db) }
        try AuditTrail.write(
            .scanDecided, by: actor, place: record.village, object: record.owner.object,
            detail: "\(record.kind), dikembalikan: \(named.title.id)", at: work.now, in: db)
        try tell(record, named, work)
        return evidence
    }

    private func note(_ record: EvidenceRecord, _ work: ChangeWork) throws {
        let (name, said) = (work.actor.name, nonEmpty(words.trimmingSpaces))
        try work.db.execute(
            """
            INSERT INTO scan_check (home, evidence, village, result, pages, reason, words, returned_by, returned_name,
                returned_at)
            VALUES (\(record.key.home), \(record.key.id), \(record.village), '', 0, \(reason), \(said),
                \(work.actor.account), \(name), \(work.now))
            ON CONFLICT (home, evidence) DO UPDATE SET reason = excluded.reason, words = excluded.words,
                returned_by = excluded.returned_by, returned_name = excluded.returned_name,
                returned_at = excluded.returned_at
            """)
    }

    private func tell(_ record: EvidenceRecord, _ reason: ScanReason, _ work: ChangeWork) throws {
        let kind = DocumentKind.words(record.kind)
        let words = Words(
            id: "\(kind.id) dikembalikan Dinsos: \(reason.title.id). \(reason.next.id)",
            en: "\(kind.en) was given back by Dinsos: \(reason.title.en). \(reason.next.en)")
        let notices = RoadNotices(work)
        switch record.owner {
        case .deliberation(let id):
            try notices.tellVillage(record.village, link: "/musyawarah/\(id)/bukti", words)
        case .batch(let id): try notices.tell(.ratify, of: record.village, link: "/pengesahan/\(id)/bukti", words)
        case .proposal: break
        }
    }
}

extension ReturnScan: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try ScanWork.found(evidence, in: db).key.home]
    }
}

/// Says why a scan is taken though nobody could read its QR.
package struct GoOnWithScan: Action {
    package typealias Outcome = RecordID

    package var id: ActionID
    package var evidence: RecordID
    package var words: String

    package init(id: ActionID = ActionID(), _ evidence: RecordID, words: String) {
        self.id = id
        self.evidence = evidence
        self.words = words
    }

    package func demands(in db: any Connection) throws -> [Demand] {
        // Who adds papers, says it: `perform` asks for that.
        [Demand(.view, at: try ScanWork.found(evidence, in: db).village)]
    }

    package func perform(in db: any Connection, by actor: Actor, _ registry: Registry) throws -> RecordID {
        let record = try ScanWork.found(evidence, in: db)
        try EvidencePlace.find(record.owner, in: db).checkAdding(actor)
        let scan = try ScanRecord.of([evidence], in: record.key.home, db)[evidence]
        guard let result = scan?.result, result.canGoOn, scan?.returnedAt == nil else {
            throw EvidencePlace.refused(
                "bukti", "Pindaian ini tidak dapat diterima begitu saja. Unggah yang benar.",
                "This scan cannot be taken as it is. Upload the right one.")
        }
        let words = words.trimmingSpaces
        try ChangeWork.checkWords(words, field: "alasan_pindaian")
        guard words.count >= 10 else {
            throw EvidencePlace.refused(
                "alasan_pindaian", "Tulis mengapa QR tidak terbaca dan bahwa dokumennya sudah diperiksa.",
                "Write why the QR cannot be read, and that somebody looked at the document.")
        }
        let now = registry.clock.now()
        try db.execute(
            """
            UPDATE scan_check SET goes_on = \(words), goes_on_by = \(actor.account), goes_on_name = \(actor.name),
                goes_on_at = \(now)
            WHERE home = \(record.key.home) AND evidence = \(evidence)
            """)
        if let deliberation = record.owner.deliberation { try DeliberationRecord.touch(deliberation, in: db) }
        try AuditTrail.write(
            .scanDecided, by: actor, place: record.village, object: record.owner.object,
            detail: "\(record.kind), diterima tanpa QR: \(words)", at: now, in: db)
        return evidence
    }
}

extension GoOnWithScan: NarrowAction {
    package func homes(in db: any Connection, _ registry: Registry) throws -> Set<Int64> {
        [try ScanWork.found(evidence, in: db).key.home]
    }
}

/// A scan in the hands of whoever decides on it.
enum ScanWork {
    /// - Throws: `Refusal.notFound` for one that is there no longer, and for papers of a proposal.
    static func found(_ evidence: RecordID, in db: any Connection) throws -> EvidenceRecord {
        guard let record = try EvidenceRecord.find(evidence, in: db), record.droppedAt == nil,
            record.owner.proposal == nil
        else { throw Refusal.notFound }
        return record
    }

    /// Until what rests on it is over: of a list, until it was ratified by it.
    static func mayReturn(_ record: EvidenceRecord, in db: any Connection) throws -> Bool {
        switch record.owner {
        case .proposal: return false
        case .deliberation(let id):
            let state = try DeliberationRecord.find(id, in: db)?.state
            return state == .open || state == .sealed
        case .batch(let id):
            let state = try BatchRecord.find(id, in: db)?.state
            return state == .made || state == .endorsed
        }
    }
}

extension EvidencePlace {
    /// Kinds that Dinsos asked for anew of a sealed musyawarah, as long as what came since does not do: until it was
    /// found to be the whole document, or Dinsos went on with it.
    static func asked(_ record: DeliberationRecord, in db: any Connection) throws -> Set<String> {
        guard record.state == .sealed else { return [] }
        let (home, owner) = (record.key.home, EvidenceOwner.deliberation(record.key.id))
        let papers = try db.rows(
            """
            SELECT e.id AS id, e.kind AS kind, e.at AS at, s.returned_at AS returned_at FROM evidence e
            LEFT JOIN scan_check s ON s.home = e.home AND s.evidence = e.id
            WHERE e.home = \(home) AND \(owner.condition) AND e.dropped_at IS NULL ORDER BY s.returned_at, e.id
            """
        ).map { row in
            (
                id: RecordID(try row.int("id")), kind: try row.text("kind"), at: try row.int("at"),
                returnedAt: row.intOrNil("returned_at")
            )
        }
        // Of each kind the one that was given back last.
        let returned = Dictionary(
            papers.compactMap { paper in paper.returnedAt.map { (paper.kind, (id: paper.id, at: $0)) } },
            uniquingKeysWith: { $1 })
        if returned.isEmpty { return [] }
        let standings = try ScanStanding.of(owner, in: home, db)
        return try Set(
            returned.filter { kind, last in
                let newer = papers.filter { $0.kind == kind && $0.id > last.id && $0.at >= last.at }
                guard let newest = newer.map(\.at).max() else { return true }
                if var standing = standings.first(where: { $0.kind == kind }) {
                    let ids = Set(newer.map(\.id))
                    standing.scans.removeAll { !ids.contains($0.id) }
                    if standing.obstacle == nil { return false }
                }
                return try !goesOn(record.key, since: newest, in: db)
            }.keys)
    }

    /// Whether Dinsos did something with what was decided there.
    private static func goesOn(_ deliberation: RecordKey, since moment: Int64, in db: any Connection) throws -> Bool {
        let steps: [RoadStep] = [.take, .askVisit, .pass, .reject, .giveBack]
        return try db.first(
            """
            SELECT 1 AS n FROM proposal_step s
            WHERE s.home = \(deliberation.home) AND s.at >= \(moment) AND s.step IN (\(steps))
            AND s.proposal IN (SELECT i.proposal FROM deliberation_item i
                WHERE i.home = \(deliberation.home) AND i.deliberation = \(deliberation.id)) LIMIT 1
            """) != nil
    }
}
