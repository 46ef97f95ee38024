@testable import Registry
import Storage
import TepatTesting
import Testing

/// One step of all proposals that a filter finds.
@Suite("Decisions on many proposals at once")
struct DecisionTests {
    private static let region = SampleRegister.rejangLebong
    /// A second verifier of the same kabupaten.
    private static let other = Actor(
        account: 1_002, name: "verifikator kedua", grants: [Grant(role: .verifikator, region: region)])

    /// Proposals that are forwarded, and wait for Dinsos.
    private func forwarded(_ count: Int, _ desk: ProposalDesk) async throws -> [ProposalOutcome] {
        var found: [ProposalOutcome] = []
        for serial in 21..<(21 + count) {
            found.append(
                try await desk.finalised(
                    .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: serial))))
        }
        let seen = found.map { SeenProposal($0.proposal, version: $0.version) }
        _ = try await desk.registry.perform(TakeSteps(seen, StepAsked(.forward)), by: ProposalDesk.camat)
        return found
    }

    private func ask(
        _ desk: ProposalDesk, _ asked: StepAsked, from source: ProposalState = .forwarded,
        by actor: Actor = ProposalDesk.verifier
    ) async throws -> RecordID {
        let id = try await desk.registry.perform(
            AskDecision(in: Self.region, from: source, kind: nil, asked), by: actor)
        try desk.registry.runWaitingJobs()
        return id
    }

    private func settle(
        _ desk: ProposalDesk, _ id: RecordID, _ answer: SettleDecision.Answer, by actor: Actor = ProposalDesk.verifier
    ) async throws -> BulkDecision.State {
        let outcome = try await desk.registry.perform(SettleDecision(id, answer), by: actor)
        try desk.registry.runWaitingJobs()
        return outcome.state
    }

    private func makeOther(_ desk: ProposalDesk) async throws {
        try await desk.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                """
                INSERT INTO account (id, login, name, password, created_at)
                SELECT \(Self.other.account), 'kedua', 'verifikator kedua', password, 0 FROM account
                ORDER BY id LIMIT 1
                """)
            _ = try db.execute(
                """
                INSERT INTO account_grant (account, role, region, valid_from)
                VALUES (\(Self.other.account), 'verifikator', \(Self.region), 20200101)
                """)
            // A role that needs a second factor, or its jobs do nothing.
            _ = try db.execute(
                """
                INSERT INTO second_factor (account, secret, made_at, confirmed_at, last_step)
                VALUES (\(Self.other.account), '', 0, 0, 0)
                """)
        }
    }

    private func states(_ desk: ProposalDesk) throws -> [String: Int] {
        var states: [String: Int] = [:]
        for row in try desk.registry.database.readBlocking({ try $0.rows("SELECT state FROM proposal") }) {
            states[try row.text("state"), default: 0] += 1
        }
        return states
    }

    @Test("nothing moves before it was looked at, and passing takes two")
    func twoPeople() async throws {
        let desk = try await ProposalDesk()
        try await makeOther(desk)
        let made = try await forwarded(3, desk)
        let id = try await ask(desk, StepAsked(.pass))
        var view = try await desk.registry.decision(id, by: ProposalDesk.verifier)
        #expect(view.decision.state == .ready && view.decision.ready == 3 && view.decision.missed == 0)
        #expect(try states(desk) == ["TERUSAN_KEC": 3])
        #expect(try await settle(desk, id, .confirm(rows: "")) == .asked)
        #expect(try states(desk) == ["TERUSAN_KEC": 3])
        // Not by whoever asked.
        await #expect(throws: Refusal.self) { _ = try await settle(desk, id, .agree) }
        #expect(try await settle(desk, id, .agree, by: Self.other) == .running)
        view = try await desk.registry.decision(id, by: ProposalDesk.verifier)
        #expect(view.decision.state == .done && view.decision.taken == 3 && view.decision.dropped == 0)
        #expect(try desk.register.value("SELECT why FROM decision_row WHERE why IS NOT NULL LIMIT 1") == nil)
        let problem = try desk.register.value("SELECT problem FROM job WHERE problem IS NOT NULL LIMIT 1")
        #expect(problem == nil)
        #expect(try states(desk) == ["LULUS": 3])
        // The trail of each has the decision, and whoever reads the trail reads the decision and no more.
        let auditor = Actor(account: 3, name: "auditor", grants: [Grant(role: .auditor, region: Self.region)])
        var filter = AuditFilter()
        filter.object = "usulan \(made[0].proposal)"
        let trail = try await desk.registry.audit(filter, after: nil, limit: 100, by: auditor).items
        #expect(trail.contains { $0.object == "putusan \(id)" && $0.detail == "sekaligus luluskan: 3 usulan" })
        let read = try await desk.registry.decision(id, by: auditor)
        #expect(!read.mayConfirm && !read.mayAgree && !read.mayUndo && !read.mayGoOn)
        // In the name of whoever agreed.
        #expect(
            try desk.register.value("SELECT count(*) FROM proposal_step WHERE step = 'luluskan' AND account = 1002")
                == "3")
        #expect(try desk.register.problems() == [])
    }

    @Test("what cannot be taken is held back with why, and what changed since is left")
    func left() async throws {
        let desk = try await ProposalDesk()
        let made = try await forwarded(3, desk)
        // One is given back by hand between the look and the decision.
        let id = try await ask(desk, StepAsked(.giveBack, reason: "BUKTI_KURANG"))
        let now = try await desk.now(made[1].proposal)
        _ = try await desk.registry.perform(
            TakeStep(made[1].proposal, seen: now.version, hash: now.hash, StepAsked(.take)), by: ProposalDesk.verifier)
        #expect(try await settle(desk, id, .confirm(rows: "")) == .running)
        let view = try await desk.registry.decision(id, by: ProposalDesk.verifier)
        #expect(view.decision.state == .done && view.decision.taken == 2 && view.decision.dropped == 1)
        let rows = try await desk.registry.decisionRows(
            of: id, .dropped, after: nil, limit: 10, by: ProposalDesk.verifier)
        #expect(rows.items.map(\.proposal) == [made[1].proposal])
        #expect(rows.items[0].why != nil)
        #expect(try states(desk) == ["DIKEMBALIKAN": 2, "VERIF_DINSOS": 1])
        // The village is told once.
        #expect(
            try desk.register.value(
                "SELECT count(DISTINCT words_id) FROM notice WHERE words_id LIKE '2 usulan dikembalikan%'") == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("the rows of a decision go a year after it was taken; its totals and its trail stay")
    func rowsGo() async throws {
        let desk = try await ProposalDesk()
        _ = try await forwarded(3, desk)
        let id = try await ask(desk, StepAsked(.giveBack, reason: "BUKTI_KURANG"))
        func day(_ number: Int64) throws -> Registry {
            try desk.register.at(SampleRegister.now + number * 86_400_000)
        }
        func dropped(_ registry: Registry) async throws -> Int? {
            let job = try await registry.enqueue(
                RetentionJob(region: Self.region), title: "uji", by: DeskPeople.admin)
            try registry.runWaitingJobs()
            let outcome = try await registry.job(job, by: DeskPeople.admin).outcome(of: RetentionJob.self)
            return outcome?.lines.first { $0.kind == .decisionRows }?.count
        }
        let rows = "SELECT count(*) FROM decision_row"
        func set(_ state: BulkDecision.State) async throws {
            try await desk.registry.database.write(seeing: .everything) { db in
                _ = try db.execute("UPDATE decision SET result = \(state) WHERE id = \(id)")
            }
        }
        #expect(try await settle(desk, id, .confirm(rows: "")) == .running)
        #expect(try await dropped(try day(364)) == 0)
        let later = try day(366)
        // Of one that has not ended nothing goes.
        try await set(.running)
        #expect(try await dropped(later) == 0)
        try await set(.done)
        #expect(try desk.register.value(rows) == "3")
        let trail = "SELECT count(*) FROM audit_entry WHERE object = 'putusan \(id)'"
        let entries = try desk.register.value(trail)
        let schedule = try await later.retentionSchedule(in: Self.region, by: DeskPeople.admin)
        #expect(schedule.first { $0.kind == .decisionRows }?.doomed == 3)
        #expect(try await dropped(later) == 3)
        #expect(try desk.register.value(rows) == "0" && desk.register.value(trail) == entries)
        let view = try await desk.registry.decision(id, by: ProposalDesk.verifier)
        #expect(view.decision.state == .done && view.decision.ready == 3 && view.decision.taken == 3)
        #expect(try desk.register.problems() == [])
        #expect(try await dropped(later) == 0)
    }

    @Test("a rejection of many is taken back as long as nobody went on from it")
    func undone() async throws {
        let desk = try await ProposalDesk()
        try await makeOther(desk)
        _ = try await forwarded(2, desk)
        let id = try await ask(desk, StepAsked(.reject, reason: "MAMPU"))
        _ = try await settle(desk, id, .confirm(rows: ""))
        _ = try await settle(desk, id, .agree, by: Self.other)
        #expect(try states(desk) == ["DITOLAK": 2])
        #expect(try desk.register.value("SELECT count(*) FROM proposal_number") == "0")
        #expect(try desk.register.problems() == [])
        let view = try await desk.registry.decision(id, by: ProposalDesk.verifier)
        #expect(view.mayUndo)
        let back = try await desk.registry.perform(
            AskDecision(undoing: view.decision, reason: "SALAH_PUTUSAN", words: ""), by: ProposalDesk.verifier)
        try desk.registry.runWaitingJobs()
        #expect(try await settle(desk, back, .confirm(rows: "")) == .running)
        #expect(try states(desk) == ["VERIF_DINSOS": 2])
        #expect(try await !desk.registry.decision(id, by: ProposalDesk.verifier).mayUndo)
        #expect(try desk.register.problems() == [])
    }

    @Test("whoever may not take the step asks for none, and sees none")
    func others() async throws {
        let desk = try await ProposalDesk()
        _ = try await forwarded(1, desk)
        let id = try await ask(desk, StepAsked(.giveBack, reason: "BUKTI_KURANG"))
        for actor in [ProposalDesk.village, ProposalDesk.kades, ProposalDesk.camat, ProposalDesk.neighbour] {
            await #expect(throws: Refusal.self) {
                _ = try await ask(desk, StepAsked(.giveBack, reason: "BUKTI_KURANG"), by: actor)
            }
            await #expect(throws: Refusal.notFound) { _ = try await desk.registry.decision(id, by: actor) }
            await #expect(throws: Refusal.self) { _ = try await settle(desk, id, .confirm(rows: ""), by: actor) }
        }
        await #expect(throws: Refusal.reasonMissing) { _ = try await ask(desk, StepAsked(.reject)) }
        await #expect(throws: Refusal.self) { _ = try await ask(desk, StepAsked(.askVisit, reason: "BUTUH_KUNJUNGAN")) }
        #expect(try await settle(desk, id, .drop) == .dropped)
        #expect(try states(desk) == ["TERUSAN_KEC": 1])
    }

    @Test("over a thousand are taken piece by piece, each once, however often the job is begun")
    func pieces() async throws {
        let desk = try await ProposalDesk()
        _ = try await forwarded(1, desk)
        try copy(desk, 1_204)
        let id = try await ask(desk, StepAsked(.take))
        let view = try await desk.registry.decision(id, by: ProposalDesk.verifier)
        #expect(view.decision.ready == 1_205)
        await #expect(throws: Refusal.self) { _ = try await settle(desk, id, .confirm(rows: "12")) }
        #expect(try await settle(desk, id, .confirm(rows: "1.205")) == .running)
        // As after a stop: the job again, from its beginning.
        _ = try await desk.registry.enqueue(
            RunDecision(region: Self.region, decision: id), title: "", by: ProposalDesk.verifier)
        try desk.registry.runWaitingJobs()
        #expect(try states(desk) == ["VERIF_DINSOS": 1_205])
        #expect(try desk.register.value("SELECT count(*) FROM proposal_step WHERE step = 'ambil'") == "1205")
        #expect(try await desk.registry.decision(id, by: ProposalDesk.verifier).decision.taken == 1_205)
        // The seal of the meeting covers the one name alone that it was about, and nobody holds the copies.
        let problems = try desk.register.problems().filter { !$0.contains("musyawarah") && !$0.contains("claim") }
        #expect(problems == [])
    }

    /// The one proposal that there is, so many times more: of other newcomers nobody asks here.
    private func copy(_ desk: ProposalDesk, _ count: Int) throws {
        try desk.registry.database.writeBlocking { db in
            let row = try db.first("SELECT \(ProposalRecord.columns) FROM proposal")
            guard let first = try row.map(ProposalRecord.init), let meeting = first.deliberation,
                let deliberation = try DeliberationRecord.find(meeting, in: db)
            else { throw Refusal.notFound }
            let work = ChangeWork(registry: desk.registry, db: db, actor: ProposalDesk.village)
            var ids: [RecordID] = []
            for number in 0..<count {
                var next = first
                next.key = RecordKey(home: first.key.home, id: desk.registry.identifiers.next())
                (next.state, next.version, next.steps) = (.agreed, 0, 0)
                var new = ProposalWork(new: next, work)
                try new.take(.write, to: .agreed, as: .operatorDesa)
                try AgendaItem.insert(new.record, number: number + 2, into: deliberation, in: db)
                ids.append(next.key.id)
            }
            try db.execute("UPDATE deliberation_item SET decision = 'setuju' WHERE decision IS NULL")
            try ManySteps(step: .finalise, before: .agreed, after: .finalised, role: .kades)
                .take(ids, of: first.key.home, ChangeWork(registry: desk.registry, db: db, actor: ProposalDesk.kades))
            try ManySteps(step: .forward, before: .finalised, after: .forwarded, role: .camat)
                .take(ids, of: first.key.home, ChangeWork(registry: desk.registry, db: db, actor: ProposalDesk.camat))
        }
    }
}
