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
        /// Something of them had changed meanwhile.
        package var left: Int
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
        let wanted = takesBack ? "digabung" : "menunggu"
        let cases = try work.registry.database.readBlocking { db in
            let record = try LinkBulkRecord.find(bulk, in: db)
            // Agreed to by two, and not yet taken back.
            guard takesBack ? record.state != .asked && record.state != .refused : record.state == .running else {
                throw JobProblem(Words(id: "Belum disetujui.", en: "Nobody has agreed to it."))
            }
            // Of two merges of one person the later one is taken back first.
            let order: SQL = takesBack ? "link DESC" : "link"
            return try db.rows(
                """
                SELECT home, link, version FROM link_bulk_case WHERE bulk = \(bulk) AND result = \(wanted)
                ORDER BY \(order)
                """)
        }
        var outcome = Outcome(bulk: bulk, done: 0, left: 0)
        let phase = Words(id: takesBack ? "Membatalkan" : "Menggabungkan", en: takesBack ? "Taking back" : "Merging")
        // Heads come last: whose family is a double as a whole is alone by then, and needs nobody to follow.
        var heads: [(id: RecordID, version: Int)] = []
        for (position, row) in cases.enumerated() {
            let (id, version) = (RecordID(try row.int("link")), Int(try row.int("version")))
            switch try carry(id, version, work, waitsForHead: true) {
            case nil: heads.append((id, version))
            case .done?: outcome.done += 1
            case .changed?, .underWay?, .head?: outcome.left += 1
            }
            try work.progress(phase, position + 1, of: cases.count)
        }
        for (id, version) in heads {
            if try carry(id, version, work, waitsForHead: false) == .done {
                outcome.done += 1
            } else {
                outcome.left += 1
            }
        }
        try work.registry.database.writeBlocking { db in
            try LinkBulkRecord.find(bulk, in: db).set(takesBack ? .undone : .done, in: db)
            try LinkNotices(registry: work.registry, db: db).mergedAtOnce(
                try villages(db), by: work.actor, isTakenBack: takesBack)
        }
        return outcome
    }

    /// How many of each village were merged or taken back, also by a job that was stopped before.
    private func villages(_ db: any Connection) throws -> [RegionCode: Int] {
        var villages: [RegionCode: Int] = [:]
        let cases = try db.rows(
            "SELECT home, link FROM link_bulk_case WHERE bulk = \(bulk) AND result = \(mark(.done))")
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

    /// What became of a case.
    private enum Came {
        case done
        /// It is no longer as it was agreed on.
        case changed
        /// One of the two moves, or something is proposed about them.
        case underWay
        /// Somebody has to say who follows the head.
        case head
    }

    private func mark(_ came: Came) -> String {
        switch came {
        case .done: takesBack ? "dibatalkan" : "digabung"
        case .changed: LinkBulk.changed
        case .underWay: LinkBulk.underWay
        case .head: LinkBulk.head
        }
    }

    /// One case, and in the same transaction what became of it. Where it cannot be done all of it is undone, and the
    /// others go on.
    ///
    /// - Returns: nil for one that is left for later.
    private func carry(_ id: RecordID, _ version: Int, _ work: JobWork, waitsForHead: Bool) throws -> Came? {
        func keep(_ step: (any Connection) throws -> Came) throws -> Came? {
            try work.registry.database.writeBlocking { db in
                try work.fence(in: db)
                let came = try step(db)
                if came == .head, waitsForHead { return nil }
                try db.execute(
                    "UPDATE link_bulk_case SET result = \(mark(came)) WHERE bulk = \(bulk) AND link = \(id)")
                return came
            }
        }
        do {
            return try keep { try step(id, version, work, $0) }
        } catch is Refusal {
            return try keep { _ in .changed }
        }
    }

    private func step(_ id: RecordID, _ version: Int, _ work: JobWork, _ db: any Connection) throws -> Came {
        guard let record = try LinkCaseRecord.find(id, in: db) else { return .changed }
        var link = LinkWork(
            record: record, work: ChangeWork(registry: work.registry, db: db, actor: work.actor), bulk: bulk)
        if takesBack {
            guard record.state == .same, record.version == version + 1 else { return .changed }
            try link.decide(.reopen, reason: "dibatalkan sekaligus")
            return .done
        }
        guard record.state == .open, record.version == version else { return .changed }
        let survivor = try survivor(of: record, db)
        var locator = Locator(db)
        let (put, kept) = (try locator.person(record.other(than: survivor)), try locator.person(survivor))
        for person in [put, kept] where try !LinkUnderWay.obstacles(of: person, in: db).isEmpty { return .underWay }
        if try LinkHead(put, in: db).isAsked(keeping: survivor) { return .head }
        let reason = try LinkBulkRecord.find(bulk, in: db).reason
        try link.decide(.same(survivor: survivor, values: [:]), reason: reason)
        return .done
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
