package import Storage

/// Holds proposals against their own chains: what was changed otherwise than by a step, and what is counted wrong.
package enum ProposalCheck {
    /// In words, by our own ids; empty if all agree.
    ///
    /// - Parameter sealsToo: holds what was sealed against its seals; false where `SealReview` does.
    package static func problems(in db: any Connection, sealsToo: Bool = true) throws -> [String] {
        try chains(in: db, sealsToo) + counts(in: db) + claims(in: db) + findings(in: db)
    }

    /// The last step of a chain, as far as it holds.
    private struct Head {
        var number = 0
        var chain: String
        var state = ""
        var hash = ""
        var isBroken = false
    }

    private static func chains(in db: any Connection, _ sealsToo: Bool) throws -> [String] {
        var problems: [String] = []
        for home in try db.rows("SELECT home FROM home ORDER BY home").map({ try $0.int("home") }) {
            var heads: [RecordID: Head] = [:]
            try forEachStep(home, in: db) { step, chain in
                let head = heads[step.proposal.id] ?? Head(chain: ProposalStep.root(of: step.proposal))
                let fits =
                    step.number == head.number + 1 && step.before == head.state && step.chained(to: head.chain) == chain
                if !fits, !head.isBroken {
                    problems.append("proposal \(step.proposal.id): step \(step.number) does not follow the one before")
                }
                heads[step.proposal.id] = Head(
                    number: step.number, chain: chain, state: step.after, hash: step.hash,
                    isBroken: head.isBroken || !fits)
            }
            problems += try words(home, in: db)
            try forEachRecord(home, in: db) { record in
                let head = heads.removeValue(forKey: record.key.id)
                if head?.number != record.steps || head?.state != record.state.rawValue || head?.hash != record.hash {
                    problems.append("proposal \(record.key.id): it is not where its last step left it")
                }
                if let problem = self.content(of: record) { problems.append(problem) }
            }
            if sealsToo { problems += try SealCheck.problems(of: home, in: db) }
            problems += heads.keys.sorted().map { "proposal \($0): there are steps and no proposal" }
        }
        return problems
    }

    /// What the next proposals of a kabupaten say, held against the digest that their steps and seals name.
    ///
    /// - Returns: with the last id that was looked at; nil: there are no more.
    static func contents(
        of home: Int64, after last: RecordID, in db: any Connection
    ) throws -> (problems: [String], last: RecordID?) {
        let records = try db.rows(
            """
            SELECT \(ProposalRecord.columns) FROM proposal WHERE home = \(home) AND id > \(last)
            ORDER BY id LIMIT 500
            """
        ).map(ProposalRecord.init)
        return (records.compactMap(content), records.count == 500 ? records.last?.key.id : nil)
    }

    /// The law takes content and salt out together, and of no proposal that somebody still has to decide on.
    private static func content(of record: ProposalRecord) -> String? {
        guard let content = record.content, let salt = record.salt else {
            let isErased = record.content == nil && record.salt == nil && !record.state.isOpen
            return isErased ? nil : "proposal \(record.key.id): its content is gone"
        }
        if ProposalContent.digest(content, salt: salt) == record.hash { return nil }
        return "proposal \(record.key.id): its content is another than its steps name"
    }

    /// Some thousand at a time: a kabupaten may have more than fit into memory.
    private static func forEachStep(
        _ home: Int64, in db: any Connection, _ body: (ProposalStep, _ chain: String) throws -> Void
    ) throws {
        var last: (proposal: Int64, number: Int) = (0, 0)
        while true {
            let rows = try db.rows(
                """
                SELECT \(ProposalStep.columns) FROM proposal_step
                WHERE home = \(home) AND (proposal, number) > (\(last.proposal), \(last.number))
                ORDER BY proposal, number LIMIT 5000
                """)
            for row in rows {
                let step = try ProposalStep(row)
                try body(step, try row.text("chain"))
                last = (step.proposal.id.value, step.number)
            }
            if rows.count < 5000 { return }
        }
    }

    private static func forEachRecord(
        _ home: Int64, in db: any Connection, _ body: (ProposalRecord) throws -> Void
    ) throws {
        var last: Int64 = 0
        while true {
            let rows = try db.rows(
                """
                SELECT \(ProposalRecord.columns) FROM proposal WHERE home = \(home) AND id > \(last)
                ORDER BY id LIMIT 1000
                """)
            for row in rows {
                let record = try ProposalRecord(row)
                try body(record)
                last = record.key.id.value
            }
            if rows.count < 1000 { return }
        }
    }

    /// Words beside a step that are others than it names. That there are none says only that they were erased.
    private static func words(_ home: Int64, in db: any Connection) throws -> [String] {
        var problems: [String] = []
        try db.forEach(
            """
            SELECT s.proposal, s.number, s.words, w.salt, w.actor_name, w.words
            FROM proposal_word w
            JOIN proposal_step s ON s.home = w.home AND s.proposal = w.proposal AND s.number = w.number
            WHERE w.home = \(home) AND s.home = \(home)
            """
        ) { row in
            let digest = ProposalStep.digest(of: row.text(5), by: row.text(4), salt: row.text(3))
            if digest != row.text(2) {
                problems.append("proposal \(RecordID(row.int(0))): the words of step \(row.int(1)) were changed")
            }
            return true
        }
        return problems.sorted()
    }

    private static func counts(in db: any Connection) throws -> [String] {
        try db.rows(
            """
            SELECT village FROM (
                SELECT village, period, kind, state, proposals AS a, persons AS b FROM proposal_tally
                UNION ALL
                SELECT village, period, kind, state, -count(*), -sum(persons) FROM proposal
                GROUP BY village, period, kind, state) k
            GROUP BY village, period, kind, state HAVING sum(a) <> 0 OR sum(b) <> 0 ORDER BY village LIMIT 50
            """
        ).map { "village \(RegionCode(try $0.int("village")).dotted): count of proposals differs" }
    }

    /// What was found in proposals is counted with them.
    private static func findings(in db: any Connection) throws -> [String] {
        let wrong = try db.count(
            """
            SELECT count(*) FROM proposal p WHERE p.errors <> (
                SELECT count(*) FROM proposal_finding f WHERE f.home = p.home AND f.proposal = p.id
                AND f.closed_at IS NULL AND f.severity = \(Rule.Severity.error))
            """)
        return wrong == 0 ? [] : ["\(wrong) proposals have another number of errors than is said"]
    }

    /// Whoever is noted as being in a proposal is in one that is open.
    private static func claims(in db: any Connection) throws -> [String] {
        let open = ProposalState.allCases.filter(\.isOpen)
        let loose = try db.count(
            """
            SELECT count(*) FROM proposal_claim c WHERE NOT EXISTS (
                SELECT 1 FROM proposal p WHERE p.home = c.home AND p.id = c.proposal AND p.state IN (\(open)))
            """)
        return loose == 0 ? [] : ["\(loose) people or families are noted for proposals that are not open"]
    }
}
