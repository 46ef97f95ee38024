package import Storage

/// Merges the cases that two people have agreed on, or takes all of it back; each in a transaction of its own.
package struct RunLinkBulk: Job {
    package static let kind = JobKind.linkBulk
    package var region: RegionCode
    package var bulk: RecordID
    package var takesBack: Bool

    package init(region: RegionCode, bulk: RecordID, takesBack: Bool) {
        self.region = region
        self.bulk = bulk
        self.takesBack = takesBack
    }

    package struct Outcome: Codable, Sendable, Equatable {
        package var bulk: RecordID
        /// Merged, or taken back.
        package var done: Int
        /// It could not be done: each says why.
        package var left: Int
        /// They were taken back.
        package var isBack: Bool?
    }

    /// What two agreed on is taken back by whoever may agree.
    package func demands(in db: any Connection) throws -> [Demand] {
        [Demand(.correct, at: region)] + (takesBack ? [Demand(.approve, at: region)] : [])
    }

    /// In the queue with the decision itself, so that nothing comes between the two.
    static func enqueue(_ record: LinkBulkRecord, in db: any Connection, by actor: Actor, _ registry: Registry) throws
        -> RecordID
    {
        let job = RunLinkBulk(region: record.region, bulk: record.id, takesBack: false)
        let id = try EnqueueJob(id: ActionID(), job: job, title: "").perform(in: db, by: actor, registry)
        registry.jobs.promise()
        return id
    }

    package func run(_ work: JobWork) throws -> Outcome {
        let (cases, told) = try work.registry.database.readBlocking { db in
            let record = try LinkBulkRecord.find(bulk, in: db)
            // Agreed to by two, and not yet taken back.
            guard takesBack ? record.state != .asked && record.state != .refused : record.state == .running else {
                throw JobProblem(Words(id: "Belum disetujui.", en: "Nobody has agreed to it."))
            }
            let cases = try listed(db)
            return (cases, try toldBefore(cases, work, db))
        }
        var outcome = Outcome(bulk: bulk, done: 0, left: 0, isBack: takesBack)
        let phase = Words(id: takesBack ? "Membatalkan" : "Menggabungkan", en: takesBack ? "Taking back" : "Merging")
        // Heads come last: whose family is a double as a whole is alone by then, and needs nobody to follow.
        var heads: [(id: RecordID, version: Int)] = []
        func count(_ came: Came) { if came.isDone { outcome.done += 1 } else { outcome.left += 1 } }
        for (position, row) in cases.enumerated() {
            let (id, version) = (RecordID(try row.int("link")), Int(try row.int("version")))
            if let came = try carry(id, version, work, waitsForHead: true) {
                count(came)
            } else {
                heads.append((id, version))
            }
            try work.progress(phase, position + 1, of: cases.count)
        }
        for (id, version) in heads {
            if let came = try carry(id, version, work, waitsForHead: false) { count(came) }
        }
        try work.registry.database.writeBlocking { db in
            // What could not be taken back holds still, and can be tried again.
            let isOver = try takesBack && ids(.merged, db).isEmpty
            try LinkBulkRecord.find(bulk, in: db).set(isOver ? .undone : .done, in: db)
            try LinkNotices(registry: work.registry, db: db).mergedAtOnce(
                try villages(but: told, db), by: work.actor, isTakenBack: takesBack)
        }
        return outcome
    }

    private func listed(_ db: any Connection) throws -> [Row] {
        let wanted: LinkBulkCase.Result = takesBack ? .merged : .waiting
        let cases = try db.rows(
            """
            SELECT home, link, version, why_id FROM link_bulk_case
            WHERE bulk = \(bulk) AND result = \(wanted.rawValue) ORDER BY link
            """)
        guard takesBack else { return cases }
        // The last merge first, whichever number its case has: an earlier one may have gone on with it.
        let changes = try changes(of: cases, db)
        return try cases.map { row in (row: row, change: changes[try row.int("link")] ?? 0) }
            .sorted { $0.change > $1.change }.map { $0.row }
    }

    /// By the case, the change that merged its two.
    private func changes(of cases: [Row], _ db: any Connection) throws -> [Int64: Int64] {
        var changes: [Int64: Int64] = [:]
        for (home, ids) in try cases.byHome("link") {
            try ids.map { "\($0)" as SQL }.inPieces { ids in
                for row in try db.rows("SELECT id, change_set FROM link_case WHERE home = \(home) AND id IN (\(ids))") {
                    changes[try row.int("id")] = row.intOrNil("change_set")
                }
            }
        }
        return changes
    }

    private func ids(_ result: LinkBulkCase.Result, _ db: any Connection) throws -> Set<RecordID> {
        Set(
            try db.rows("SELECT link FROM link_bulk_case WHERE bulk = \(bulk) AND result = \(result.rawValue)").map {
                RecordID(try $0.int("link"))
            })
    }

    /// What was taken back by an attempt that came to its end, and so told: that leaves none without a reason.
    private func toldBefore(_ cases: [Row], _ work: JobWork, _ db: any Connection) throws -> Set<RecordID> {
        guard takesBack, !work.isRepeated, cases.allSatisfy({ $0.textOrNil("why_id") != nil }) else { return [] }
        return try ids(.takenBack, db)
    }

    /// How many of each village were merged or taken back, also by a job that was stopped before.
    private func villages(but told: Set<RecordID>, _ db: any Connection) throws -> [RegionCode: Int] {
        var villages: [RegionCode: Int] = [:]
        let result: LinkBulkCase.Result = takesBack ? .takenBack : .merged
        let cases = try db.rows(
            "SELECT home, link FROM link_bulk_case WHERE bulk = \(bulk) AND result = \(result.rawValue)"
        ).filter { try !told.contains(RecordID($0.int("link"))) }
        for (home, ids) in try cases.byHome("link") {
            try ids.map { "\($0)" as SQL }.inPieces { ids in
                for row in try db.rows(
                    "SELECT first_village, second_village FROM link_case WHERE home = \(home) AND id IN (\(ids))")
                {
                    let both = [try row.int("first_village"), try row.int("second_village")].map { RegionCode($0) }
                    for village in Set(both) { villages[village, default: 0] += 1 }
                }
            }
        }
        return villages
    }

    /// What became of a case, and why it was left where it was.
    private struct Came {
        var result: LinkBulkCase.Result
        var why: Words?

        var isDone: Bool { why == nil }
    }

    /// One case, and in the same transaction what became of it. Where it cannot be done all of it is undone, with the
    /// reason, and the others go on.
    ///
    /// - Returns: nil for one that is left for later.
    private func carry(_ id: RecordID, _ version: Int, _ work: JobWork, waitsForHead: Bool) throws -> Came? {
        func keep(_ step: (any Connection) throws -> Came) throws -> Came? {
            try work.registry.database.writeBlocking { db in
                try work.fence(in: db)
                let came = try step(db)
                if came.result == .head, waitsForHead { return nil }
                try db.execute(
                    """
                    UPDATE link_bulk_case SET result = \(came.result.rawValue), why_id = \(came.why?.id),
                        why_en = \(came.why?.en)
                    WHERE bulk = \(bulk) AND link = \(id)
                    """)
                return came
            }
        }
        do {
            return try keep { db in
                try takesBack ? takeBack(id, work, db) : merge(id, version, work, db)
            }
        } catch let refusal as Refusal {
            return try keep { _ in Came(result: takesBack ? .merged : .left, why: refusal.words) }
        }
    }

    private func step(_ record: LinkCaseRecord, _ work: JobWork, _ db: any Connection) -> LinkWork {
        LinkWork(record: record, work: ChangeWork(registry: work.registry, db: db, actor: work.actor), bulk: bulk)
    }

    private func takeBack(_ id: RecordID, _ work: JobWork, _ db: any Connection) throws -> Came {
        let found = try LinkCaseRecord.find(id, in: db)
        // Taken back by itself meanwhile, nothing is left to be done; what was decided since is not ours.
        guard let record = found, try LinkDecision.stands(record, by: bulk, in: db) else {
            return Came(result: .takenBack)
        }
        // Closed for good: there is nobody to bring back.
        guard record.state == .same else { return Came(result: .left, why: LinkBulkCase.erased) }
        var link = step(record, work, db)
        try link.decide(.reopen, reason: "dibatalkan sekaligus")
        return Came(result: .takenBack)
    }

    private func merge(_ id: RecordID, _ version: Int, _ work: JobWork, _ db: any Connection) throws -> Came {
        let found = try LinkCaseRecord.find(id, in: db)
        guard let record = found, record.state == .open, record.version == version else {
            return Came(result: .left, why: LinkBulkCase.changed)
        }
        let survivor = try survivor(of: record, db)
        var locator = Locator(db)
        let (put, kept) = (try locator.person(record.other(than: survivor)), try locator.person(survivor))
        for person in [put, kept] where try !LinkUnderWay.obstacles(of: person, in: db).isEmpty {
            return Came(result: .underWay, why: LinkBulkCase.waits)
        }
        if try LinkHead(put, in: db).isAsked(keeping: survivor) {
            return Came(result: .head, why: LinkBulkCase.headGoes)
        }
        let reason = try LinkBulkRecord.find(bulk, in: db).reason
        var link = step(record, work, db)
        try link.decide(.same(survivor: survivor, values: [:]), reason: reason)
        return Came(result: .merged)
    }

    /// The record that says more; of two alike, the one with the smaller id.
    private func survivor(of record: LinkCaseRecord, _ db: any Connection) throws -> RecordID {
        var locator = Locator(db)
        func weight(_ id: RecordID) throws -> Int {
            let person = try locator.person(id)
            let errors = try db.count(
                """
                SELECT count(*) FROM finding WHERE home = \(person.key.home) AND family = \(person.family)
                AND person = \(id) AND closed_at IS NULL
                """)
            return LinkSurvivor.weight(person, errors: errors)
        }
        return LinkSurvivor.choose((record.first, try weight(record.first)), (record.second, try weight(record.second)))
    }
}
