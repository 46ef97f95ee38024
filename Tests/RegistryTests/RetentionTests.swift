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
        try await register.registry.database.write { db in
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
        for kind in [RetentionKind.sessions, .failures, .searches, .drafts, .once, .findings] {
            let foretold = preview.first { $0.kind == kind }?.doomed
            #expect(foretold ?? 0 > 0, "\(kind)")
            #expect(count(outcome, kind) == foretold, "\(kind)")
        }
        #expect(try await run(register.registry).count == 0)
        let runs = try await register.registry.retentionRuns(limit: 5, by: DeskPeople.admin)
        #expect(runs.count == 2)
        #expect(runs.last?.count == outcome.count)
    }

    @Test("What is of another kabupaten stays")
    func elsewhere() async throws {
        let register = try await SampleRegister.make()
        let old = SampleRegister.now - 1_000 * 86_400_000
        try await register.registry.database.write { db in
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

    @Test("It runs by itself once a day for each kabupaten with people")
    func daily() async throws {
        let register = try await SampleRegister.make()
        for _ in 0..<3 { try await register.registry.enqueueDailyRetention() }
        #expect(try register.value("SELECT count(*) FROM job WHERE kind = 'retensi'") == "1")
        let tomorrow = try register.at(hours: 24)
        try await tomorrow.enqueueDailyRetention()
        #expect(try register.value("SELECT count(*) FROM job WHERE kind = 'retensi'") == "2")
        try tomorrow.runWaitingJobs()
        #expect(try register.value("SELECT count(*) FROM job WHERE state = 'done'") == "2")
    }
}
