import Storage

/// The same step of many proposals of one kabupaten, some thousand a statement: one by one they would take minutes.
///
/// Nothing is judged here: who calls it has made sure of each.
struct ManySteps {
    let step: RoadStep
    let before: ProposalState
    let after: ProposalState
    let role: Role
    var reason = ""
    var words = ""
    var evidence = ""
    var batch: Int64?
    /// What else of each record is written, after `, `.
    var also: SQL = ""
    /// The round for which they count from then on, `yyyymm`; nil: the same.
    var period: Int?

    /// What the step rests on in each proposal.
    private struct Link {
        var number: Int
        var hash: String
        var chain: String
        var village: RegionCode
        var period: Int
        var kind: String
        var persons: Int
    }

    /// - Throws: `Refusal.changedMeanwhile` where one of them is not at `before` any more; then none has moved.
    func take(_ proposals: [RecordID], of home: Int64, _ work: ChangeWork) throws {
        var rest = proposals[...]
        while !rest.isEmpty {
            try takeSome(Array(rest.prefix(500)), of: home, work)
            rest = rest.dropFirst(500)
        }
    }

    private func takeSome(_ ids: [RecordID], of home: Int64, _ work: ChangeWork) throws {
        let links = try links(ids, of: home, in: work.db)
        guard links.count == ids.count else { throw Refusal.changedMeanwhile(version: 0) }
        var steps: [SQL] = []
        var texts: [SQL] = []
        let now = work.now
        let actor = work.actor
        if before.isOpen, !after.isOpen { try letGo(ids, of: home, work) }
        for id in ids {
            guard let link = links[id] else { throw Refusal.changedMeanwhile(version: 0) }
            let salt = Digest.random(16)
            let step = ProposalStep(
                of: RecordKey(home: home, id: id), number: link.number + 1, step, from: before, to: after,
                by: actor, as: role, reason: reason, evidence: evidence, batch: batch, hash: link.hash,
                words: ProposalStep.digest(of: words, by: actor.name, salt: salt), at: now)
            steps.append(step.row(chainedTo: link.chain, village: link.village))
            texts.append(
                """
                (\(home), \(id), \(step.number), \(link.village), \(salt), \(actor.name), \(words))
                """)
        }
        try steps.inPieces { rows in
            try work.db.execute("INSERT INTO proposal_step (\(ProposalStep.columns), village) VALUES \(rows)")
        }
        try texts.inPieces { rows in
            try work.db.execute(
                """
                INSERT INTO proposal_word (home, proposal, number, village, salt, actor_name, words) VALUES \(rows)
                """)
        }
        let changed = try work.db.execute(
            """
            UPDATE proposal SET state = \(after), version = version + 1, steps = steps + 1, since = \(now),
                reason = \(nonEmpty(reason))\(also)
            WHERE home = \(home) AND id IN (\(ids)) AND state = \(before)
            """)
        guard changed == ids.count else { throw Refusal.changedMeanwhile(version: 0) }
        try Outbox(work).tell(step, to: after, ids, of: home)
        try count(Array(links.values), in: work.db)
    }

    /// Nobody holds those who are in them any more.
    private func letGo(_ ids: [RecordID], of home: Int64, _ work: ChangeWork) throws {
        let catalogue = try work.registry.catalogue(in: work.db)
        let records = try ProposalRecord.some(ids, of: home, ProposalRecord.columns, in: work.db)
        let claims = try records.compactMap { record in
            try record.content.map { ProposalClaims(of: record, try ProposalContent(text: $0), catalogue) }
        }
        try ProposalClaims.delete(claims, of: home, in: work.db)
    }

    private func links(_ ids: [RecordID], of home: Int64, in db: any Connection) throws -> [RecordID: Link] {
        var links: [RecordID: Link] = [:]
        for row in try db.rows(
            """
            SELECT p.id AS id, p.steps AS steps, p.hash AS hash, p.village AS village, p.period AS period,
                p.kind AS kind, p.persons AS persons, s.chain AS chain
            FROM proposal p
            JOIN proposal_step s ON s.home = p.home AND s.proposal = p.id AND s.number = p.steps
            WHERE p.home = \(home) AND p.id IN (\(ids)) AND p.state = \(before)
            """)
        {
            links[RecordID(try row.int("id"))] = Link(
                number: Int(try row.int("steps")), hash: try row.text("hash"), chain: try row.text("chain"),
                village: RegionCode(try row.int("village")), period: Int(try row.int("period")),
                kind: try row.text("kind"), persons: Int(try row.int("persons")))
        }
        return links
    }

    private func count(_ links: [Link], in db: any Connection) throws {
        struct Place: Hashable {
            var village: RegionCode
            var period: Int
            var kind: String
            var state: ProposalState
        }
        // Two rounds may become one: a place stands once in the statement.
        var sums: [Place: (proposals: Int, persons: Int)] = [:]
        func add(_ link: Link, _ state: ProposalState, _ period: Int, _ sign: Int) {
            let place = Place(village: link.village, period: period, kind: link.kind, state: state)
            let known = sums[place] ?? (0, 0)
            sums[place] = (known.proposals + sign, known.persons + sign * link.persons)
        }
        for link in links {
            add(link, before, link.period, -1)
            add(link, after, period ?? link.period, 1)
        }
        let rows = sums.sorted { ($0.key.village, $0.key.kind) < ($1.key.village, $1.key.kind) }.map {
            place, sum -> SQL in
            """
            (\(place.village), \(place.period), \(place.kind), \(place.state), \(sum.proposals), \(sum.persons))
            """
        }
        try rows.inPieces { rows in
            try db.execute(
                """
                INSERT INTO proposal_tally (village, period, kind, state, proposals, persons) VALUES \(rows)
                ON CONFLICT (village, period, kind, state) DO UPDATE SET
                    proposals = proposal_tally.proposals + excluded.proposals,
                    persons = proposal_tally.persons + excluded.persons
                """)
        }
    }
}
