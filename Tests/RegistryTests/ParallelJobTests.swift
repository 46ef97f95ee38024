import Registry
import Storage
import TepatTesting
import Testing

/// Work behind the pages, where several servers take it out of one table.
@Suite("Jobs of several servers", .enabled(if: TestEngine.isPostgres))
struct ParallelJobTests {
    private static let clock = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS bigint)"

    private func asked(_ register: SampleRegister) async throws -> RecordID {
        try await register.registry.enqueue(
            VerifyAuditJob(region: SampleRegister.rejangLebong), title: "rantai", by: SampleRegister.admin)
    }

    private func state(_ job: RecordID, _ register: SampleRegister) async throws -> JobRecord.State {
        try await register.registry.job(job, by: SampleRegister.admin).state
    }

    @Test("what another server is at is left to it, until it has been silent for a minute")
    func takeOver() async throws {
        let register = try SampleRegister.empty()
        let job = try await asked(register)
        try await register.run("UPDATE job SET state = 'running', owner = 7, attempts = 1, beat_at = \(Self.clock)")
        let other = try register.at(SampleRegister.now)
        try other.runWaitingJobs()
        #expect(try await state(job, register) == .running)
        try await register.run("UPDATE job SET beat_at = beat_at - 61000")
        try other.runWaitingJobs()
        #expect(try await state(job, register) == .done)
    }

    @Test("while one is at work in a lane, those behind it wait at every server")
    func oneAfterTheOther() async throws {
        let register = try SampleRegister.empty()
        let first = try await asked(register)
        try await register.run("UPDATE job SET state = 'running', owner = 7, attempts = 1, beat_at = \(Self.clock)")
        let second = try await asked(register)
        try register.at(SampleRegister.now).runWaitingJobs()
        #expect(try await state(first, register) == .running)
        #expect(try await state(second, register) == .waiting)
    }

    @Test("a stop that was asked for at one server is not forgotten when the other is dead")
    func cancelled() async throws {
        let register = try SampleRegister.empty()
        let job = try await asked(register)
        try await register.run("UPDATE job SET state = 'running', owner = 7, attempts = 1, beat_at = 0")
        try await register.registry.cancelJob(job, by: SampleRegister.admin)
        try register.at(SampleRegister.now).runWaitingJobs()
        #expect(try await state(job, register) == .cancelled)
    }

    @Test("each of many jobs is done once, whoever takes it")
    func each() async throws {
        let register = try SampleRegister.empty()
        for _ in 0..<12 { _ = try await asked(register) }
        _ = try await Servers(3, at: register).together { _, registry in try registry.runWaitingJobs() }
        try register.at(SampleRegister.now).runWaitingJobs()
        #expect(try register.value("SELECT count(*) FROM job WHERE state = 'done' AND attempts = 1") == "12")
        #expect(try register.value("SELECT count(*) FROM audit_entry WHERE verb = 'selesai pekerjaan'") == "12")
    }

    @Test("an import waits for another one, and is done after it")
    func occupied() async throws {
        let register = try SampleRegister.empty()
        _ = try register.load([DTKSRow(1)])
        let job = try await register.registry.startUndo(of: 1, action: ActionID(), by: UploadTests.admin)
        try register.at(SampleRegister.now).database.exclusively { _ in
            try register.registry.runWaitingJobs()
        }
        #expect(try await register.registry.job(job, by: UploadTests.admin).state == .waiting)
        try register.registry.runWaitingJobs()
        #expect(try await register.registry.job(job, by: UploadTests.admin).state == .done)
    }

    @Test("a server without the keys of the others does not begin")
    func keys() async throws {
        let register = try SampleRegister.empty()
        try register.registry.settleKeys()
        try register.at(SampleRegister.now).settleKeys()
        try register.replaceKey()
        #expect(throws: StorageError.self) { try register.at(SampleRegister.now).settleKeys() }
    }
}
