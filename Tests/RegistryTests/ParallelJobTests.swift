import Foundation
import Registry
import Storage
import Synchronization
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

    @Test("an import whose server is dead, or was only frozen, is ended by another one", arguments: [2, 4, 6])
    func takenOverImport(afterWrites writes: Int) async throws {
        let register = try SampleRegister.empty()
        let rows = (0..<12).map { DTKSRow($0 + 1, ["DESA/KELURAHAN": $0 % 2 == 0 ? "DERATI" : "TABA ANYAR"]) }
        let job = try await imported(rows, at: register)
        let frozen = Interrupted(try register.database.open())
        let first = try Registry(
            database: frozen, clock: .at(SampleRegister.now), sharingRegionsWith: register.registry)
        let told = Mutex<[String]>([])
        first.logFaults { line in told.withLock { $0.append(line) } }
        let other = try register.at(SampleRegister.now)
        frozen.afterBlocking(writes: writes) {
            // For so long that it is taken for dead; but the lock of imports is its still.
            _ = try other.database.writeBlocking { db in try db.execute("UPDATE job SET beat_at = 0") }
            try other.runWaitingJobs()
        }
        // It finds itself fenced off, and may then take the work like anybody else.
        try first.runWaitingJobs()
        let faults = told.withLock { $0 }
        // Before its first village there is nothing yet that it could be kept from.
        #expect(writes == 2 || faults.contains { $0.contains("taken over") })
        try other.runWaitingJobs()
        let record = try await register.registry.job(job, by: UploadTests.admin)
        #expect(record.outcome(of: ImportUpload.self)?.read == 12, "\(record.problem?.id ?? "")")
        #expect(try register.value("SELECT count(*) FROM person") == "12")
        #expect(try register.value("SELECT state FROM import_batch") == "done")
        #expect(try register.problems() == [])
    }

    /// Asks for an import of these rows.
    private func imported(_ rows: [DTKSRow], at register: SampleRegister) async throws -> RecordID {
        let (registry, by) = (register.registry, UploadTests.admin)
        let file = try Data(contentsOf: URL(fileURLWithPath: try register.folder.dtks(rows)))
        let begun = try await registry.beginUpload(name: "dtks.psv", bytes: file.count, probe: "x", by: by)
        _ = try await registry.append([UInt8](file), at: 0, to: begun.id, by: by)
        let upload = try await registry.finishUpload(begun.id, by: by)
        try await registry.startPreview(
            of: upload.id, ImportChoices(asOf: 20_240_601), action: ActionID(), by: by)
        try registry.runWaitingJobs()
        return try await registry.startImport(of: upload.id, action: ActionID(), by: by)
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
