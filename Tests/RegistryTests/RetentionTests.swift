import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

@Suite("The retention schedule")
struct RetentionTests {
    private let region = SampleRegister.rejangLebong

    private func job(_ registry: Registry, _ job: RecordID) async throws -> RetentionJob.Outcome {
        try registry.runWaitingJobs()
        let record = try await registry.job(job, by: DeskPeople.admin)
        #expect(record.state == .done, "\(record.problem.map(\.en) ?? "")")
        return try #require(record.outcome(of: RetentionJob.self))
    }

    private func run(_ registry: Registry) async throws -> RetentionJob.Outcome {
        try await job(registry, registry.enqueue(RetentionJob(region: region), title: "uji", by: DeskPeople.admin))
    }

    private func count(_ outcome: RetentionJob.Outcome, _ kind: RetentionKind) -> Int? {
        outcome.lines.first { $0.kind == kind }?.count
    }

    @Test("The preview says what the run takes away, and each kind is taken away")
    func each() async throws {
        let register = try await SampleRegister.make()
        let long = Int64(20 * 365) * 86_400_000
        let old = SampleRegister.now - long
        try await register.registry.database.write(seeing: .everything) { db in
            try db.execute(
                "INSERT INTO session (token_hash, account, csrf, created_at, seen_at, expires_at) VALUES ('a', 1, 'b', \(old), \(old), \(old))"
            )
            try db.execute("INSERT INTO sign_in_failure (key, at, number) VALUES ('x', \(old), 1)")
            try db.execute(
                "INSERT INTO remembered_search (key, account, query, expires_at) VALUES ('k', 1, 'q', \(old))")
            try db.execute(
                "INSERT INTO draft (account, path, title, fields, saved_at, interrupted) VALUES (1, '/x', 't', 'f', \(old), 0)"
            )
            try db.execute("INSERT INTO once (actor, action, body, outcome, at) VALUES (1, 'u', 'b', '1', \(old))")
            try db.execute(
                "UPDATE finding SET closed_at = \(old) WHERE rule = 'N02'")
        }
        let preview = try await register.registry.retentionSchedule(in: region, by: DeskPeople.kadis)
        let outcome = try await run(register.registry)
        for kind in [RetentionKind.sessions, .searches, .drafts, .once, .findings] {
            let foretold = preview.first { $0.kind == kind }?.doomed
            #expect(foretold ?? 0 > 0, "\(kind)")
            #expect(count(outcome, kind) == foretold, "\(kind)")
        }
        #expect(try await run(register.registry).count == 0)
        let runs = try await register.registry.retentionRuns(limit: 5, by: DeskPeople.admin)
        #expect(runs.count == 2)
        #expect(runs.last?.count == outcome.count)
    }

    @Test("Failed sign-ins are the nation's, and no kabupaten shortens their count")
    func failures() async throws {
        let register = try await SampleRegister.make()
        let old = SampleRegister.now - 500 * 86_400_000
        try await register.registry.database.write(seeing: .everything) { db in
            try db.execute("INSERT INTO sign_in_failure (key, at, number) VALUES ('x', \(old), 1)")
            // Of somebody who was never given a role, and of a chain of no kabupaten.
            try db.execute("INSERT INTO once (actor, action, body, outcome, at) VALUES (99, 'u', 'b', '1', \(old))")
            try db.execute(
                """
                INSERT INTO job (id, kind, lane, state, account, actor_name, region, title, body, phase, done, total,
                    attempts, cancel_asked, created_at, finished_at)
                VALUES (1, 'validasi', 'x', 'done', 0, 'x', 1700000000, '', '{}', '', 0, 0, 1, 0, 0, 1)
                """)
        }
        #expect(
            try await register.registry.retentionSchedule(in: region, by: DeskPeople.admin).allSatisfy {
                $0.kind != .failures
            })
        for (place, days, actor) in [
            (region, 0, DeskPeople.admin), (region, 30, DeskPeople.admin), (.nation, 1, SampleRegister.admin),
        ] {
            await #expect(throws: Refusal.self) {
                try await register.registry.perform(
                    ChangeRetention(region: place, kind: .failures, days: days, from: 20_261_201, reason: "cepat"),
                    by: actor)
            }
        }
        _ = try await run(register.registry)
        #expect(try register.value("SELECT count(*) FROM sign_in_failure") == "1")
        try await register.registry.enqueueDailyRetention()
        try register.registry.runWaitingJobs()
        #expect(try register.value("SELECT count(*) FROM sign_in_failure") == "0")
        #expect(try register.value("SELECT count(*) FROM once WHERE actor = 99") == "0")
        #expect(try register.value("SELECT count(*) FROM job WHERE id = 1") == "0")
        #expect(try register.value("SELECT count(*) FROM job WHERE kind = 'retensi' AND state <> 'done'") == "0")
    }

    @Test("Who was withdrawn, taken back and withdrawn again is kept from the last withdrawal on")
    func again() async throws {
        let register = try await SampleRegister.make()
        let (person, family) = (try register.person(line: 4), try register.family(line: 4))
        try await register.change(.leave, family, [.status(StatusChange(person, .withdrawn))])
        let years = Int64(11 * 365) * 86_400_000
        try await register.registry.database.write(seeing: .everything) { db in
            try db.execute("UPDATE status_period SET recorded_at = recorded_at - \(years) WHERE id = \(person)")
            try db.execute(
                """
                INSERT INTO status_period (home, unit, id, valid_from, recorded_at, status, reason, village)
                SELECT home, 'person', id, 20261120, \(SampleRegister.now), 9, 'lagi', village FROM person WHERE id = \(person)
                """)
        }
        _ = try await run(register.registry)
        #expect(try register.value("SELECT status FROM person WHERE line = 4") == "9")
    }

    @Test("A request that was answered and never closed is pseudonymised too; a province's own row holds below it")
    func unclosed() async throws {
        let register = try await SampleRegister.make()
        let request = try await register.takeIn(.object, words: "RAHASIA SAYA")
        try await register.step(request, .begin)
        try await register.step(request, .mark("keberatan"))
        try await register.step(request, .answer("diputus petugas"))
        _ = try await register.registry.perform(
            ChangeRetention(
                region: RegionCode(1_700_000_000), kind: .drafts, days: 12, from: 20_261_201, reason: "pergub"),
            by: SampleRegister.admin)
        let later = try register.at(hours: 24 * 365 * 11)
        #expect(
            try await later.retentionSchedule(in: region, by: DeskPeople.admin).first { $0.kind == .drafts }?.days
                == 12)
        // While the objection stands, somebody must be able to lift it: its request keeps whose it is.
        _ = try await run(later)
        #expect(try register.everything().contains("RAHASIA"))
        try await register.step(request, .unmark("sudah ditinjau"))
        _ = try await run(later)
        #expect(try !register.everything().contains("RAHASIA"))
    }

    @Test("What is of another kabupaten stays")
    func elsewhere() async throws {
        let register = try await SampleRegister.make()
        let old = SampleRegister.now - 1_000 * 86_400_000
        try await register.registry.database.write(seeing: .everything) { db in
            try db.execute(
                """
                INSERT INTO account (id, login, name, password, created_at) VALUES (50, 'jauh', 'jauh', '', 0)
                """)
            try db.execute(
                "INSERT INTO account_grant (account, role, region, valid_from) VALUES (50, 'operator_desa', 1771011001, 20240101)"
            )
            try db.execute(
                "INSERT INTO draft (account, path, title, fields, saved_at, interrupted) VALUES (50, '/x', 't', 'f', \(old), 0)"
            )
        }
        _ = try await run(register.registry)
        #expect(try register.value("SELECT count(*) FROM draft") == "1")
        await #expect(throws: Refusal.self) {
            try await register.registry.enqueue(
                RetentionJob(region: RegionCode(1_771_000_000)), title: "uji", by: DeskPeople.admin)
        }
        await #expect(throws: Refusal.self) {
            try await register.registry.enqueue(RetentionJob(region: region), title: "uji", by: DeskPeople.village)
        }
    }

    @Test("A withdrawn person and a closed request are pseudonymised; the trail of erased words still verifies")
    func pseudonyms() async throws {
        let register = try await SampleRegister.make()
        let request = try await register.takeIn(.object, words: "RAHASIA SAYA")
        try await register.step(request, .begin)
        try await register.step(request, .mark("RAHASIA TANDA"))
        try await register.step(request, .unmark("RAHASIA LEPAS"))
        try await register.step(request, .answer("RAHASIA JAWABAN"))
        try await register.step(request, .close("diambil di loket"))
        try await register.change(
            .leave, try register.family(line: 4), [.status(StatusChange(try register.person(line: 4), .withdrawn))])
        await register.registry.finishAudit()
        let later = try register.at(hours: 24 * 365 * 11)
        _ = try await run(later)
        let left = try register.everything()
        #expect(!left.contains("RIZKI"))
        #expect(!left.contains("RAHASIA"))
        #expect(try register.value("SELECT status FROM person WHERE line = 4") == "8")
        #expect(try register.value("SELECT state FROM privacy_request") == "selesai")
        let check = try register.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil) }
        #expect(check.problems == [])
        #expect(check.erased > 0)
        #expect(try register.problems() == [])
    }

    @Test("What was proposed of people who never came into the register goes after two years; its steps stay")
    func failedProposals() async throws {
        let desk = try await ProposalDesk()
        let register = desk.register
        func withdraw(_ seen: ProposalOutcome) async throws {
            _ = try await register.registry.perform(
                TakeStep(
                    seen.proposal, seen: seen.version, hash: seen.hash,
                    StepAsked(.withdraw, reason: "PERMINTAAN_WARGA")), by: ProposalDesk.village)
        }
        let failed = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        try await withdraw(failed)
        try await desk.write(.newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 31)))
        // Of somebody who is in the register: kept with them.
        let program = try #require(Int(try register.value("SELECT number FROM program WHERE id = 'PKH'") ?? ""))
        let (person, family) = (try register.person(line: 2), try register.family(line: 2))
        try await withdraw(
            try await desk.write(.aid, ProposalDesk.enrolment(person, in: family, program: program)))
        let early = try register.at(hours: 24 * 729), late = try register.at(hours: 24 * 731)
        #expect(count(try await run(early), .failedProposals) == 0)
        let row = try await late.retentionSchedule(in: region, by: DeskPeople.admin).first {
            $0.kind == .failedProposals
        }
        #expect(row?.days == 730 && row?.doomed == 1)
        #expect(count(try await run(late), .failedProposals) == 1)
        let left = try register.everything()
        #expect(!left.contains("9902061507750021") && left.contains("9902061507750031"))
        #expect(try register.value("SELECT count(*) FROM proposal WHERE content IS NULL") == "1")
        #expect(try register.value("SELECT count(*) FROM proposal_step") == "5")
        let view = try await register.registry.proposal(failed.proposal, by: ProposalDesk.village)
        #expect(view.hash == failed.hash && view.row.label.isEmpty)
        #expect(try register.problems() == [])
        #expect(count(try await run(late), .failedProposals) == 0)
    }

    @Test("A kabupaten keeps failed proposals for its own days, none shorter than a decision can be undone")
    func failedProposalDays() async throws {
        let register = try await SampleRegister.make()
        func change(_ days: Int) async throws {
            _ = try await register.registry.perform(
                ChangeRetention(
                    region: region, kind: .failedProposals, days: days, from: 20_261_201, reason: "keputusan kepala"),
                by: DeskPeople.admin)
        }
        await #expect(throws: Refusal.self) { try await change(29) }
        try await change(90)
        let later = try register.at(hours: 24 * 20)
        let row = try await later.retentionSchedule(in: region, by: DeskPeople.admin).first {
            $0.kind == .failedProposals
        }
        #expect(row?.days == 90)
        let versions = try await later.retentionHistory(.failedProposals, in: region, by: DeskPeople.admin)
        #expect(versions.map(\.days) == [90, 730])
    }

    @Test("Who was withdrawn and is in a proposal that is still open is kept until it has ended")
    func openProposal() async throws {
        let desk = try await ProposalDesk()
        let register = desk.register
        let program = try #require(Int(try register.value("SELECT number FROM program WHERE id = 'PKH'") ?? ""))
        let (person, family) = (try register.person(line: 4), try register.family(line: 4))
        let draft = try await desk.write(.aid, ProposalDesk.enrolment(person, in: family, program: program))
        try await register.change(.leave, family, [.status(StatusChange(person, .withdrawn))])
        let later = try register.at(hours: 24 * 365 * 11)
        _ = try await run(later)
        #expect(try register.value("SELECT status FROM person WHERE line = 4") == "9")
        _ = try await register.registry.perform(
            TakeStep(
                draft.proposal, seen: draft.version, hash: draft.hash,
                StepAsked(.withdraw, reason: "PERMINTAAN_WARGA")), by: ProposalDesk.village)
        _ = try await run(later)
        #expect(try register.value("SELECT status FROM person WHERE line = 4") == "8")
        #expect(try !register.everything().contains("RIZKI"))
        #expect(try register.problems() == [])
    }

    @Test("A row changes from a later day on, within bounds, for its kabupaten alone")
    func change() async throws {
        let register = try await SampleRegister.make()
        func change(_ days: Int, _ from: Int32, _ kind: RetentionKind = .drafts, by actor: Actor = DeskPeople.admin)
            async throws
        {
            _ = try await register.registry.perform(
                ChangeRetention(region: region, kind: kind, days: days, from: from, reason: "keputusan kepala"),
                by: actor)
        }
        await #expect(throws: Refusal.self) { try await change(10, 20_261_121) }
        await #expect(throws: Refusal.self) { try await change(10, 20_261_399) }
        await #expect(throws: Refusal.self) { try await change(10, 20_261_201, .auditWords) }
        await #expect(throws: Refusal.notAllowed(.privacy)) {
            try await change(10, 20_261_201, by: DeskPeople.crossed)
        }
        try await change(10, 20_261_201)
        func days(_ registry: Registry, _ region: RegionCode, _ actor: Actor) async throws -> Int? {
            try await registry.retentionSchedule(in: region, by: actor).first { $0.kind == .drafts }?.days
        }
        let later = try register.at(hours: 24 * 20)
        #expect(try await days(register.registry, region, DeskPeople.admin) == 30)
        #expect(try await days(later, region, DeskPeople.admin) == 10)
        #expect(try await days(later, RegionCode(1_771_000_000), SampleRegister.admin) == 30)
    }

    @Test("It runs by itself once a day for each kabupaten with people, for its province and for the nation")
    func daily() async throws {
        let register = try await SampleRegister.make()
        for _ in 0..<3 { try await register.registry.enqueueDailyRetention() }
        #expect(try register.value("SELECT count(*) FROM job WHERE kind = 'retensi'") == "3")
        let tomorrow = try register.at(hours: 24)
        try await tomorrow.enqueueDailyRetention()
        #expect(try register.value("SELECT count(*) FROM job WHERE kind = 'retensi'") == "6")
        try tomorrow.runWaitingJobs()
        #expect(try register.value("SELECT count(*) FROM job WHERE state = 'done' AND kind = 'retensi'") == "6")
    }
}
