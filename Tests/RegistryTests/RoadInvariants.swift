import Registry
import Storage
import TepatTesting
import Testing

/// What holds of every proposal, whoever walked and however: read from the tables alone, and held against the road as it
/// is declared.
struct RoadInvariants {
    struct Step {
        var number: Int
        var step: RoadStep
        var before: ProposalState?
        var after: ProposalState
        var account: Int64
        var role: Role?
        var reason: String
        var evidence: String
        var batch: Int64?
        var hash: String
    }

    struct Proposal {
        var id: RecordID
        var village: RegionCode
        var kind: ProposalKind
        var state: ProposalState
        var version: Int
        var steps: Int
        var isApplied: Bool
    }

    /// As of now: what is found is judged by the day.
    let register: SampleRegister
    let ground: RoadGround
    let seed: String

    /// - Parameter made: every proposal that anybody was told to have written.
    func check(made: Set<RecordID>) throws {
        let proposals = try self.proposals()
        let steps = try self.steps()
        // Nothing is lost, and nothing is there that nobody wrote.
        #expect(Set(proposals.map(\.id)) == made, "\(seed)")
        #expect(Set(steps.keys) == made, "\(seed)")
        #expect(
            try count("SELECT CAST(COALESCE(sum(proposals), 0) AS bigint) FROM proposal_tally") == made.count, "\(seed)"
        )
        for proposal in proposals { check(proposal, steps[proposal.id] ?? []) }
        try checkClaims(proposals)
        try checkDecisions(steps)
        let applied = proposals.filter(\.isApplied).count
        #expect(try count("SELECT count(*) FROM change_set WHERE proposal IS NOT NULL") == applied, "\(seed)")
        #expect(try register.problems() == [], "\(seed)")
    }

    private func check(_ proposal: Proposal, _ steps: [Step]) {
        let name = "\(seed): proposal \(proposal.id)"
        #expect(steps.map(\.number) == Array(1...max(steps.count, 1)), "\(name)")
        #expect(proposal.steps == steps.count && proposal.version == steps.count, "\(name)")
        #expect(proposal.state == steps.last?.after, "\(name)")
        #expect(proposal.state != .done || proposal.isApplied, "\(name)")
        var before: Step?
        var hands: Set<Int64> = []
        for step in steps {
            #expect(step.before == before?.after, "\(name), step \(step.number)")
            check(step, of: proposal, after: before, hands, in: steps)
            if [.write, .edit, .decide].contains(step.step) { hands.insert(step.account) }
            before = step
        }
    }

    private func check(_ step: Step, of proposal: Proposal, after before: Step?, _ hands: Set<Int64>, in steps: [Step])
    {
        let name = "\(seed): proposal \(proposal.id), step \(step.number) \(step.step) to \(step.after)"
        let offices = ground.offices[proposal.kind] ?? RoadOffice.all
        let arrows = Road.arrows.filter { arrow in
            arrow.step == step.step && arrow.begins(at: step.before) && arrow.isThere(through: offices)
                && (arrow.to ?? step.before) == step.after
        }
        guard let arrow = arrows.first else {
            Issue.record("\(name): there is no such arrow")
            return
        }
        if arrow.permissions.isEmpty {
            #expect(step.account == 0 && step.role == nil, "\(name)")
        } else {
            // Whoever took it holds the role, in whose office it is, over this very village.
            let clerk = RoadClerks.named(step.account)
            let grant = clerk?.grants.first { $0.role == step.role && $0.region.contains(proposal.village) }
            let permissions = step.role?.permissions ?? []
            #expect(grant != nil && !arrow.permissions.isDisjoint(with: permissions), "\(name)")
        }
        if arrow.needsReason { #expect(ProposalReason.named(step.reason) != nil, "\(name)") }
        if [.decide, .noteVisit, .ratify].contains(step.step) { #expect(!step.evidence.isEmpty, "\(name)") }
        if arrow.isFourEyes { #expect(!hands.contains(step.account), "\(name): four eyes") }
        // What was decided on is what was written: nothing but writing makes another content.
        if step.step != .write, step.step != .edit { #expect(step.hash == before?.hash, "\(name)") }
        checkList(step, steps, name)
    }

    /// Whoever endorses has neither passed it nor written it, and whoever ratifies has not endorsed it.
    private func checkList(_ step: Step, _ steps: [Step], _ name: String) {
        guard step.step == .endorse || step.step == .ratify else { return }
        #expect(step.batch != nil, "\(name)")
        let earlier = steps.filter { $0.number < step.number }
        let passed = earlier.last { $0.step == .pass }
        #expect(passed != nil && passed?.account != step.account, "\(name)")
        guard step.step == .ratify else { return }
        let endorsed = earlier.last { $0.step == .endorse }
        #expect(endorsed != nil && endorsed?.account != step.account, "\(name)")
        #expect(endorsed?.batch == step.batch, "\(name)")
    }

    /// Somebody is in a proposal exactly while it is open.
    private func checkClaims(_ proposals: [Proposal]) throws {
        let claimed = try register.registry.database.readBlocking { db in
            let records = try db.rows("SELECT DISTINCT proposal FROM proposal_claim")
            let numbers = try db.rows("SELECT DISTINCT proposal FROM proposal_number")
            return Set(try (records + numbers).map { RecordID(try $0.int("proposal")) })
        }
        let open = Set(proposals.filter(\.state.isOpen).map(\.id))
        #expect(claimed == open, "\(seed)")
    }

    /// What goes by musyawarah was made final only as a sealed one agreed to that very content.
    private func checkDecisions(_ steps: [RecordID: [Step]]) throws {
        let agreed = try register.registry.database.readBlocking { db in
            Set(
                try db.rows(
                    """
                    SELECT i.proposal AS proposal, i.hash AS hash FROM deliberation_item i
                    JOIN deliberation d ON d.home = i.home AND d.id = i.deliberation
                    WHERE i.decision = \(VillageDecision.agree) AND d.seal IS NOT NULL
                    """
                ).map { "\(RecordID(try $0.int("proposal"))) \(try $0.text("hash"))" })
        }
        for (proposal, steps) in steps {
            for step in steps where step.step == .finalise && step.before == .agreed {
                #expect(agreed.contains("\(proposal) \(step.hash)"), "\(seed): proposal \(proposal)")
            }
        }
        // A list has another maker than whoever endorsed it, and another than whoever ratified it.
        let alone = try count(
            """
            SELECT count(*) FROM batch WHERE maker = endorsed_by OR maker = ratified_by OR endorsed_by = ratified_by
            """)
        #expect(alone == 0, "\(seed)")
    }

    // MARK: What is there

    private func count(_ sql: SQL) throws -> Int {
        try register.registry.database.readBlocking { try $0.count(sql) }
    }

    private func proposals() throws -> [Proposal] {
        let rows = try register.registry.database.readBlocking { db in
            try db.rows("SELECT id, village, kind, state, version, steps, applied_at FROM proposal ORDER BY id")
        }
        return try rows.map { row in
            Proposal(
                id: RecordID(try row.int("id")), village: RegionCode(try row.int("village")),
                kind: try #require(ProposalKind(rawValue: try row.text("kind"))),
                state: try #require(ProposalState(rawValue: try row.text("state"))),
                version: Int(try row.int("version")), steps: Int(try row.int("steps")),
                isApplied: row.intOrNil("applied_at") != nil)
        }
    }

    private func steps() throws -> [RecordID: [Step]] {
        let rows = try register.registry.database.readBlocking { db in
            try db.rows(
                """
                SELECT proposal, number, step, before, after, account, role, reason, evidence, batch, hash
                FROM proposal_step ORDER BY proposal, number
                """)
        }
        var steps: [RecordID: [Step]] = [:]
        for row in rows {
            let step = Step(
                number: Int(try row.int("number")), step: try #require(RoadStep(rawValue: try row.text("step"))),
                before: ProposalState(rawValue: try row.text("before")),
                after: try #require(ProposalState(rawValue: try row.text("after"))), account: try row.int("account"),
                role: Role(rawValue: try row.text("role")), reason: try row.text("reason"),
                evidence: try row.text("evidence"), batch: row.intOrNil("batch"), hash: try row.text("hash"))
            steps[RecordID(try row.int("proposal")), default: []].append(step)
        }
        return steps
    }
}
