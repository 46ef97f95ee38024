import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// From when a change holds, whom it reaches, and that it is carried out.
@Suite("Days of dated data")
struct RuleDayTests {
    private typealias Two = RuleChangeTests
    private static let today = RuleChangeTests.today

    private func refused(_ field: String, _ words: String, _ work: () async throws -> Void) async {
        do {
            try await work()
            Issue.record("was taken")
        } catch Refusal.invalidInput(let at, let reason) {
            #expect(at == field && reason.id.contains(words), "\(at): \(reason.id)")
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test("Somebody who registers for a course does not shut those who set rules out of them")
    func newcomer() async throws {
        let register = try Two.register()
        _ = try await TrainingScene.join(register, "Siti Rahayu", from: "10.0.0.1")
        #expect(try await register.registry.mayConfigureRules(Two.kadis))
        let preview = try #require(
            try await Two.carry(register, [.threshold(name: "minimum_head_age", value: 21)]))
        #expect(preview.families == 40)
        #expect(try register.openFindings().filter { $0.hasPrefix("H04") }.count == 10)
        _ = try await register.registry.enqueue(
            ValidateJob(region: SampleRegister.rejangLebong), title: "", by: Two.admin)
    }

    @Test("A first day before a version that is in force is refused, when it is asked for and when it is decided")
    func overtaken() async throws {
        let register = try Two.register()
        let row = DatedRow.threshold(name: "maximum_age", value: 105)
        let early = try await Two.draft(register, [row], from: 20_260_601, retroactive: true)
        try await Two.submit(register, early)
        let later = try await Two.draft(
            register, [.threshold(name: "maximum_age", value: 100)], from: 20_261_101, by: Two.admin, retroactive: true)
        try await Two.submit(register, later, by: Two.admin)
        try await Two.decide(register, later, by: Two.kadis)
        try register.registry.runWaitingJobs()
        _ = try await register.registry.perform(PreviewAgain(change: early), by: Two.admin)
        try register.registry.runWaitingJobs()
        await refused("pratinjau", "Sejak 2026-11-01") { try await Two.decide(register, early) }
        await refused("mulai", "Sejak 2026-11-01") {
            _ = try await Two.draft(register, [row], from: 20_261_031, retroactive: true)
        }
        // On that very day, and after it, it has an effect.
        _ = try await Two.draft(register, [row], from: 20_261_101, retroactive: true)
        try await Two.carry(register, [row])
        #expect(try await register.registry.dated(row, on: Self.today) == row)
    }

    @Test("A first day before there was such a rule names the first possible one")
    func beforeTheFirst() async throws {
        let register = try Two.register()
        await refused("mulai", "2024-01-01") {
            _ = try await Two.draft(
                register, [.threshold(name: "maximum_age", value: 105)], from: 20_231_231, retroactive: true)
        }
        let rule = try await Two.rule(register, "N02") { $0.severity = .warning }
        await refused("mulai", "Hari mulai paling awal") {
            _ = try await Two.draft(register, [rule], from: 20_170_101, retroactive: true)
        }
        await #expect(throws: Refusal.notFound) {
            try await Two.draft(register, [.threshold(name: "tidak_ada", value: 1)])
        }
    }

    @Test("A programme is known from its first day, and is marked from its last on")
    func programmes() async throws {
        let register = try Two.register()
        func edit(_ id: String, ends: Int32? = nil) -> DatedRow {
            .program(DatedRow.ProgramEdit(id: id, name: "\(id) baru", isPerPerson: false, columns: [id], ends: ends))
        }
        try await Two.carry(register, [edit("BARU"), edit("PKH", ends: 20_261_203)], from: 20_261_201)
        func programs(_ days: Int64) async throws -> [String: Bool] {
            let then = try register.at(SampleRegister.now + days * 86_400_000)
            let all = try await then.programs().map { ($0.id, $0.hasEnded) }
            return Dictionary(uniqueKeysWithValues: all)
        }
        let (now, begun, ended) = (try await programs(0), try await programs(10), try await programs(12))
        #expect(now["BARU"] == nil && now["PKH"] == false && now["BPNT-PPKM"] == true)
        #expect(begun["BARU"] == false && begun["PKH"] == false)
        #expect(ended["BARU"] == false && ended["PKH"] == true)
        await refused("mulai", "2026-12-01") { _ = try await Two.draft(register, [edit("BARU")], from: 20_261_130) }
    }

    @Test("A new kind of cut-off has letters, and does not go by the code of another")
    func kinds() async throws {
        let register = try Two.register()
        func cutoff(_ series: Int64, _ kind: String, _ name: String) -> DatedRow {
            .cutoff(
                Cutoff(
                    series: RecordID(series), kind: kind, region: SampleRegister.rejangLebong,
                    span: .monthly(from: 1, to: 17), validFrom: Self.today, newKind: Words(id: name, en: name)))
        }
        await refused("jenis_baru_id", "huruf Latin") {
            _ = try await Two.draft(register, [cutoff(5, "____", "年度报告")])
        }
        try await Two.carry(register, [cutoff(6, "musdes", "Musdes")])
        await refused("jenis_baru_id", "Sudah ada jenis dengan kode itu: Musdes") {
            _ = try await Two.draft(register, [cutoff(7, "musdes", "Mus-des lain")])
        }
        _ = try await Two.draft(register, [cutoff(8, "musdes", "Musdes")])
    }

    @Test("The preview that was looked at is the one decided on, and one that waits is not asked for twice")
    func previewSeen() async throws {
        let register = try Two.register()
        let registry = register.registry
        let id = try await Two.draft(register, [.threshold(name: "maximum_age", value: 100)])
        await #expect(throws: Refusal.notFound) {
            try await registry.perform(PreviewAgain(change: id), by: Two.admin)
        }
        try await Two.submit(register, id)
        let seen = try await registry.ruleChange(id, by: Two.admin)
        let later = try register.at(SampleRegister.now + 60_000)
        for _ in 1...3 { _ = try await later.perform(PreviewAgain(change: id), by: Two.admin) }
        let waiting = "SELECT count(*) FROM job WHERE kind = 'pratinjau aturan' AND state = 'waiting'"
        #expect(try register.value(waiting) == "1")
        try later.runWaitingJobs()
        for preview in [seen.preview?.at, nil] {
            await refused("pratinjau", "dihitung ulang") {
                _ = try await later.perform(
                    DecideRuleChange(
                        change: id, seen: seen.version, approve: true, reason: "setuju saja", previewSeen: preview),
                    by: Two.admin)
            }
        }
        try await Two.decide(register, id)
        #expect(try await registry.ruleChange(id, by: Two.kadis).state == .approved)
    }

    @Test("Applying an agreed rule is not stopped by anybody, and is tried again after a failure")
    func owed() async throws {
        let register = try Two.register()
        let watch = try Watch(register)
        let registry = watch.registry
        try registry.runWaitingJobs()
        let id = try await Two.draft(register, [.threshold(name: "minimum_head_age", value: 21)])
        try await Two.submit(register, id)
        try await Two.decide(register, id)
        let newest = try register.value("SELECT max(id) FROM job WHERE kind = 'aturan berlaku'")
        let job = RecordID(Int64(newest ?? "") ?? 0)
        await refused("_", "tetap diterapkan") { try await registry.cancelJob(job, by: Two.admin) }
        #expect(try await registry.job(job, by: Two.admin).state == .waiting)
        // Something that stands in the way today.
        try await registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE job SET body = '' WHERE id = \(job)")
        }
        try registry.runWaitingJobs()
        #expect(try await registry.job(job, by: Two.admin).state == .failed)
        func tries() throws -> String? { try register.value("SELECT count(*) FROM job WHERE kind = 'aturan berlaku'") }
        try registry.runWaitingJobs()
        #expect(try tries() == "1")
        watch.now += 600_000
        try registry.runWaitingJobs()
        #expect(try tries() == "2")
        #expect(try register.openFindings().filter { $0.hasPrefix("H04") }.count == 10)
        #expect(try register.value("SELECT count(*) FROM rule_change WHERE in_force_at IS NULL") == "0")
        watch.now += 6_000_000
        try registry.runWaitingJobs()
        #expect(try tries() == "2")
    }
}
