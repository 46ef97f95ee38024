import Registry
import Storage
import Synchronization
import TepatTesting
import Testing

@Suite("Jobs that were interrupted or failed")
struct JobFaultTests {
    private final class Log: Sendable { let lines = Mutex<[String]>([]) }

    private func asked(_ register: SampleRegister) async throws -> RecordID {
        try await register.registry.enqueue(
            VerifyAuditJob(region: SampleRegister.rejangLebong), title: "rantai", by: SampleRegister.admin)
    }

    private func execute(_ sql: String, in register: SampleRegister) async throws {
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(SQL(stringLiteral: sql))
        }
    }

    @Test("a stop that was asked for stands when the program begins again", arguments: ["waiting", "running"])
    func cancelled(state: String) async throws {
        let register = try SampleRegister.empty()
        let job = try await asked(register)
        try await execute("UPDATE job SET state = '\(state)', cancel_asked = 1", in: register)
        try register.registry.runWaitingJobs()
        let record = try await register.registry.job(job, by: SampleRegister.admin)
        #expect(record.state == .cancelled && record.finishedAt != nil)
    }

    @Test("a job that stopped the program three times is not tried a fourth", arguments: [(2, true), (3, false)])
    func attempts(before: Int, isTried: Bool) async throws {
        let register = try SampleRegister.empty()
        let job = try await asked(register)
        try await execute("UPDATE job SET state = 'running', attempts = \(before)", in: register)
        try register.registry.runWaitingJobs()
        #expect(try await register.registry.job(job, by: SampleRegister.admin).state == (isTried ? .done : .failed))
    }

    @Test("a fault is written down with its job and kind, and without a value of it")
    func logged() async throws {
        let register = try SampleRegister.empty()
        let log = Log()
        register.registry.logFaults { line in log.lines.withLock { $0.append(line) } }
        try register.load([DTKSRow(1)])
        let job = try await register.registry.startUndo(of: 1, action: ActionID(), by: UploadTests.admin)
        try register.halt("UPDATE ON person", saying: "rahasia")
        try register.registry.runWaitingJobs()
        #expect(try await register.registry.job(job, by: UploadTests.admin).state == .failed)
        let told = log.lines.withLock { $0 }
        #expect(told.count == 1 && told[0].contains("\(job)") && told[0].contains("StorageError"))
        #expect(!told[0].contains("rahasia"))
    }
}
