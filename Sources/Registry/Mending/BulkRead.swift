import Storage

extension Registry {
    /// Bulk jobs: the actor's own and, for those who watch over an area, all of it; newest first.
    package func bulkJobs(limit: Int, by actor: Actor) async throws -> [BulkJob] {
        let limit = min(max(limit, 1), 200)
        return try await database.read(seeing: actor.scope().sight) { db in
            let own = try db.rows(
                """
                SELECT \(BulkJob.columns) FROM bulk_job WHERE account = \(actor.account) ORDER BY id DESC LIMIT \(limit)
                """)
            let others = try Reader(db, scope: actor.watched).rows(
                """
                SELECT \(BulkJob.columns) FROM bulk_job WHERE account <> \(actor.account) AND state <> 'discarded'
                AND \(in: "region") ORDER BY id DESC LIMIT \(limit)
                """)
            return try (own + others).map { try self.bulkJob($0, foretold: false, actor, db) }.sorted { $0.id > $1.id }
                .prefix(limit).map { $0 }
        }
    }

    /// - Throws: `Refusal.notFound`, also for the job of somebody else.
    package func bulkJob(_ job: Int64, by actor: Actor) async throws -> BulkJob {
        try await database.read(seeing: actor.scope().sight) { db in try self.bulkJob(job, actor, db) }
    }

    func bulkJob(_ job: Int64, _ actor: Actor, _ db: any Connection) throws -> BulkJob {
        guard let row = try db.first("SELECT \(BulkJob.columns) FROM bulk_job WHERE id = \(job)"),
            try row.int("account") == actor.account
                || actor.watched.contains(RegionCode(try row.int("region")))
        else { throw Refusal.notFound }
        return try bulkJob(row, foretold: true, actor, db)
    }

    private func bulkJob(_ row: Row, foretold: Bool, _ actor: Actor, _ db: any Connection) throws -> BulkJob {
        let id = try row.int("id")
        return BulkJob(
            id: id, mend: try BulkStore.decode(BulkMend.self, try row.text("mend")),
            state: BulkJob.State(rawValue: try row.text("state")) ?? .discarded,
            region: gazetteer[RegionCode(try row.int("region"))] ?? .nation, owner: try row.text("actor_name"),
            isOwn: try row.int("account") == actor.account, reason: try row.text("reason"),
            counts: try counts(id, foretold: foretold, db), createdAt: try row.int("created_at"),
            startedAt: row.intOrNil("started_at"),
            finishedAt: row.intOrNil("finished_at"), message: try BulkStore.words(try row.text("message")),
            isAtWork: try BulkWork.shared.isAtWork(self, on: id) || isBulkElsewhere(id, in: db))
    }

    private func counts(_ job: Int64, foretold: Bool, _ db: any Connection) throws -> BulkJob.Counts {
        var counts = BulkJob.Counts()
        for row in try db.rows("SELECT state, count(*) AS n FROM bulk_row WHERE job = \(job) GROUP BY state") {
            let count = Int(try row.int("n"))
            counts.total += count
            switch BulkRow.State(rawValue: try row.text("state")) {
            case .ready: counts.ready = count
            case .skipped: counts.skipped = count
            case .refused: counts.refused = count
            case .applied: counts.applied = count
            case .failed: counts.failed = count
            case .undone: counts.undone = count
            case .kept: counts.kept = count
            case nil: break
            }
        }
        // Only a job that is looked at by itself asks this of its rows.
        guard foretold else { return counts }
        counts.becomingValid = try db.count(
            """
            SELECT count(DISTINCT family) FROM bulk_row WHERE job = \(job) AND state NOT IN ('refused', 'skipped')
            AND change LIKE '%"makesValid":true%'
            """)
        return counts
    }

    /// The rows of a job that are in the reader's area, in order.
    ///
    /// - Parameter state: only rows of this state; nil: all.
    package func bulkRows(
        of job: Int64, state: BulkRow.State?, after: Int?, limit: Int, by actor: Actor
    ) async throws -> Page<BulkRow> {
        let limit = min(max(limit, 1), BulkSelect.most)
        let place = try await bulkJob(job, by: actor).region.code
        let page = try await read(by: actor) { reader in
            let only: SQL = state.map { "r.state = \($0.rawValue)" } ?? "1 = 1"
            let rows = try reader.rows(
                """
                SELECT r.number AS number, r.home AS home, r.family AS family, r.person AS person,
                    r.village AS village, r.state AS state, r.change AS change, r.before AS before, r.after AS after,
                    r.words AS words, r.change_set AS change_set
                FROM bulk_row r WHERE r.job = \(job) AND r.number > \(after ?? 0) AND \(only) AND \(in: "r.village")
                ORDER BY r.number LIMIT \(limit + 1)
                """)
            let shown = Array(rows.prefix(limit))
            let subjects = try BulkSubjects(of: shown, reader)
            let items = try shown.map { try self.bulkRow($0, subjects.name(of: $0)) }
            return Page(items: items, next: rows.count > limit ? items.last.map { String($0.number) } : nil)
        }
        note(
            .listed, by: actor, place: place, object: "massal \(job)", detail: "", families: page.items.map(\.family))
        return page
    }

    private func bulkRow(_ row: Row, _ subject: String) throws -> BulkRow {
        let person = try row.int("person")
        let change = try row.text("change")
        return BulkRow(
            number: Int(try row.int("number")), family: RecordID(try row.int("family")),
            person: person == 0 ? nil : RecordID(person), subject: subject,
            village: gazetteer[RegionCode(try row.int("village"))] ?? .nation,
            state: BulkRow.State(rawValue: try row.text("state")) ?? .refused,
            before: try BulkStore.decode([BulkFact].self, try row.text("before")),
            after: try BulkStore.decode([BulkFact].self, try row.text("after")),
            words: try BulkStore.words(try row.text("words")),
            makesValid: change.isEmpty ? false : try BulkStore.decode(BulkStep.self, change).makesValid,
            changeSet: row.intOrNil("change_set").map { RecordID($0) })
    }

    /// Why rows were refused or failed, most frequent first.
    package func bulkRefusals(of job: Int64, by actor: Actor) async throws -> [(words: Words, rows: Int)] {
        _ = try await bulkJob(job, by: actor)
        return try await read(by: actor) { reader in
            try reader.rows(
                """
                SELECT words, count(*) AS n FROM bulk_row
                WHERE job = \(job) AND state IN ('refused', 'failed', 'kept') AND \(in: "village")
                GROUP BY words ORDER BY n DESC, words
                """
            ).compactMap { row in
                try BulkStore.words(try row.text("words")).map { (words: $0, rows: Int(try row.int("n"))) }
            }
        }
    }

    /// How many open findings each kind could look at in a region: from the tallies.
    package func bulkOffers(in region: RegionCode, by actor: Actor) async throws -> [BulkKind: Int] {
        guard actor.scope(for: .correct).contains(region) else { return [:] }
        let range = region.range
        return try await read(by: actor) { reader in
            var offers: [BulkKind: Int] = [:]
            for row in try reader.rows(
                """
                SELECT t.rule AS rule, sum(t.findings) AS n FROM rule_tally t
                WHERE t.rule IN (\(Array(Set(BulkKind.allCases.flatMap(\.rules))).sorted()))
                AND t.village BETWEEN \(range.lowerBound) AND \(range.upperBound) AND \(in: "t.village")
                GROUP BY t.rule
                """)
            {
                let rule = try row.text("rule")
                for kind in BulkKind.allCases where kind.rules.contains(rule) {
                    offers[kind, default: 0] += Int(try row.int("n"))
                }
            }
            return offers
        }
    }
}

extension BulkJob {
    static let columns: SQL = """
        id, account, actor_name, region, mend, state, reason, created_at, started_at, finished_at, message
        """
}

extension Actor {
    /// Where an actor may look at the bulk jobs of others.
    fileprivate var watched: Scope {
        Scope(
            regions: grants.filter { !$0.permissions.isDisjoint(with: [.readAudit, .approve]) }.map(\.region))
    }
}
