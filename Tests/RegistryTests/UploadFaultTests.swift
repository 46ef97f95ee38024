import Foundation
import Registry
import Rules
import Sheets
import Storage
import TepatTesting
import Testing

@Suite("Files that come in, and what goes wrong on the way")
struct UploadFaultTests {
    private static let admin = UploadTests.admin

    private func file(_ rows: [DTKSRow], _ register: SampleRegister) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: try register.folder.dtks(rows))))
    }

    /// Sends all of a file and does not finish it.
    private func sent(
        _ bytes: [UInt8], _ name: String = "dtks.psv", to register: SampleRegister
    ) async throws -> Upload {
        let upload = try await register.registry.beginUpload(
            name: name, bytes: bytes.count, probe: name, by: Self.admin)
        return try await register.registry.append(bytes, at: 0, to: upload.id, by: Self.admin)
    }

    private func execute(_ sql: String, in register: SampleRegister) async throws {
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(SQL(stringLiteral: sql))
        }
    }

    private func set(_ threshold: String, _ value: Int, in register: SampleRegister) async throws {
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                "INSERT INTO threshold (name, valid_from, value) VALUES (\(threshold), 20260101, \(value))")
        }
    }

    private func workbook(_ register: SampleRegister, rows: Int = 2, text: String = "DERATI") throws -> [UInt8] {
        let path = register.folder.path + "/a.xlsx"
        let writer = try XLSXWriter(path: path, title: "Data", header: ["DESA", "NIK", "NAMA"])
        for number in 0..<rows { try writer.row([.text(text), .text("99020612047\(10_000 + number)"), .text(text)]) }
        try writer.finish()
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    @Test("stopped while it is taken in, a file is finished when it is asked again")
    func stoppedWhileFinishing() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let bytes = try file([DTKSRow(1)], register)
        let upload = try await sent(bytes, to: register)
        for table in ["INSERT ON stored_file", "UPDATE ON upload"] {
            try register.halt(table)
            await #expect(throws: (any Error).self) { _ = try await registry.finishUpload(upload.id, by: Self.admin) }
            try register.endHalt(table)
            #expect(try register.value("SELECT count(*) FROM stored_file") == "0")
        }
        let done = try await registry.finishUpload(upload.id, by: Self.admin)
        #expect(done.isWhole && done.hasText)
        let kept = try Data(contentsOf: URL(fileURLWithPath: registry.files.path(of: try #require(done.digest))))
        #expect([UInt8](kept) == bytes)
        #expect(try register.value("SELECT count(*) FROM stored_file") == "1")
        let parts = try FileManager.default.contentsOfDirectory(atPath: registry.files.folder + "/unggahan")
        #expect(parts.isEmpty)
    }

    @Test("finished twice at once, it is one file", arguments: [false, true])
    func twice(isWorkbook: Bool) async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let upload = try await sent(
            isWorkbook ? try workbook(register) : try file([DTKSRow(1)], register), to: register)
        let finished = try await withThrowingTaskGroup(of: Upload.self) { group in
            for _ in 0..<6 { group.addTask { try await registry.finishUpload(upload.id, by: Self.admin) } }
            return try await group.reduce(into: [Upload]()) { $0.append($1) }
        }
        #expect(finished.allSatisfy { $0.isWhole && $0.id == upload.id })
        #expect(try register.value("SELECT count(*) FROM stored_file") == "1")
        #expect(try register.value("SELECT count(*) FROM audit_entry WHERE object LIKE 'unggahan%'") == "1")
    }

    @Test("what was lost on the server is sent again into the same upload", arguments: [false, true])
    func lost(isWorkbook: Bool) async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let bytes = isWorkbook ? try workbook(register) : try file([DTKSRow(1)], register)
        let upload = try await sent(bytes, to: register)
        try FileManager.default.removeItem(atPath: registry.files.folder + "/unggahan/\(upload.id)")
        await #expect(throws: Refusal.self) { _ = try await registry.finishUpload(upload.id, by: Self.admin) }
        let again = try await sent(bytes, to: register)
        #expect(again.id == upload.id && again.received == bytes.count)
        #expect(try await registry.finishUpload(upload.id, by: Self.admin).isWhole)
    }

    @Test("of a form that broke off nothing is taken for whole, and it is thrown away")
    func brokenForm() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let bytes = try file([DTKSRow(1), DTKSRow(2)], register)
        let upload = try await registry.beginUpload(name: "a.psv", bytes: nil, probe: "", by: Self.admin)
        let half = try await registry.append(
            Array(bytes[..<300]), at: 0, to: upload.id, growing: true, by: Self.admin)
        #expect(half.isCutOff && half.received == 300)
        await #expect(throws: Refusal.self) { _ = try await registry.finishUpload(upload.id, by: Self.admin) }
        // Nor does a piece that says how long the file is go into it.
        await #expect(throws: Refusal.self) {
            _ = try await registry.append(Array(bytes[300...]), at: 300, to: upload.id, by: Self.admin)
        }
        try registry.sweepFiles()
        #expect(try await registry.openUploads(by: Self.admin).map(\.id) == [upload.id])
        try register.at(SampleRegister.now + 2 * 3_600_000).sweepFiles()
        #expect(try await registry.openUploads(by: Self.admin).isEmpty)

        let whole = try await registry.beginUpload(name: "a.psv", bytes: nil, probe: "", by: Self.admin)
        _ = try await registry.append(bytes, at: 0, to: whole.id, growing: true, by: Self.admin)
        let done = try await registry.finishUpload(whole.id, isWhole: true, by: Self.admin)
        #expect(done.isWhole && done.bytes == bytes.count)
    }

    @Test("what an account keeps has a limit")
    func ofAccount() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        try await set("upload_kept_mb", 1, in: register)
        let upload = try await sent(try file([DTKSRow(1)], register), to: register)
        _ = try await registry.finishUpload(upload.id, by: Self.admin)
        await #expect(throws: Refusal.self) {
            _ = try await registry.beginUpload(name: "b", bytes: 1 << 20, probe: "b", by: Self.admin)
        }
        // Another account has its own.
        _ = try await registry.beginUpload(name: "b", bytes: 1 << 20, probe: "b", by: UploadTests.other)
        try await registry.dropUpload(upload.id, by: Self.admin)
        _ = try await registry.beginUpload(name: "b", bytes: 1 << 20, probe: "b", by: Self.admin)
    }

    @Test("a file whose size is not said comes up to what its account may keep, and no further")
    func growingBeyond() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        try await set("upload_kept_mb", 1, in: register)
        let upload = try await registry.beginUpload(name: "a.csv", bytes: nil, probe: "", by: Self.admin)
        let piece = [UInt8](repeating: 65, count: 600_000)
        _ = try await registry.append(piece, at: 0, to: upload.id, growing: true, by: Self.admin)
        await #expect(throws: Refusal.self) {
            _ = try await registry.append(piece, at: piece.count, to: upload.id, growing: true, by: Self.admin)
        }
        #expect(try register.value("SELECT received FROM upload") == "600000")
    }

    private func keep(
        _ path: String, in register: SampleRegister, also: (StoredFile, any Connection) throws -> Void = { _, _ in }
    ) throws -> StoredFile {
        try register.registry.keepFile(
            path, name: "a", mediaType: "text/plain", purpose: .result, region: SampleRegister.derati, days: 1,
            by: Self.admin, also: also)
    }

    @Test("bytes that were thrown away while their row was being written are taken in again")
    func sweptMeanwhile() throws {
        let register = try SampleRegister.empty()
        let files = register.registry.files
        let path = try files.makeTemporary()
        try Data("isi".utf8).write(to: URL(fileURLWithPath: path))
        let kept = try keep(path, in: register) { stored, _ in
            try FileManager.default.removeItem(atPath: files.path(of: stored.digest))
        }
        #expect(try String(contentsOfFile: files.path(of: kept.digest), encoding: .utf8) == "isi")
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    /// Linux has a disk of memory everywhere.
    @Test("a file on another disk is copied")
    func otherDisk() throws {
        let register = try SampleRegister.empty()
        let files = register.registry.files
        for bytes in [[UInt8](), [UInt8](repeating: 66, count: 17 << 20)] {
            let path = "/dev/shm/tepat-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: path) }  // gone where all is well
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let kept = try keep(path, in: register)
            #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: files.path(of: kept.digest)))) == bytes)
            #expect(try FileManager.default.contentsOfDirectory(atPath: files.folder + "/sementara").isEmpty)
        }
    }

    @Test("what an earlier program left half done: broken forms go, attempts are counted anew")
    func leftBehind() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        for (name, probe) in [("formulir", ""), ("berkas", "sidik")] {
            _ = try await registry.beginUpload(name: name, bytes: 900, probe: probe, by: Self.admin)
        }
        _ = try await registry.enqueue(
            VerifyAuditJob(region: SampleRegister.rejangLebong), title: "rantai", by: SampleRegister.admin)
        try await execute("UPDATE job SET attempts = 3, state = 'running'", in: register)
        try register.repeatStep(25, after: "ALTER TABLE import_batch DROP COLUMN area")
        #expect(try await registry.openUploads(by: Self.admin).map(\.name) == ["berkas"])
        try registry.runWaitingJobs()
        #expect(try register.value("SELECT state FROM job") == "done")
    }

    @Test("room on the disk that others' uploads will need is not given twice")
    func reserved() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        for name in ["upload_largest_mb", "upload_kept_mb"] { try await set(name, 1 << 30, in: register) }
        let disk = try FileManager.default.attributesOfFileSystem(forPath: register.folder.path)
        let free = try #require(disk[.systemFreeSize] as? Int)
        _ = try await registry.beginUpload(name: "a", bytes: free / 10 * 6, probe: "a", by: Self.admin)
        await #expect(throws: Refusal.self) {
            _ = try await registry.beginUpload(name: "b", bytes: free / 10 * 6, probe: "b", by: UploadTests.other)
        }
        // One that nobody has gone on with for a day keeps no room from others.
        let later = try register.at(SampleRegister.now + 2 * 86_400_000)
        _ = try await later.beginUpload(name: "b", bytes: free / 10 * 6, probe: "b", by: UploadTests.other)
    }

    @Test("a disk that fills up meanwhile takes no further piece")
    func fillsUp() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let upload = try await registry.beginUpload(name: "a", bytes: 10, probe: "a", by: Self.admin)
        try await set("upload_free_mb", 999_999_999, in: register)
        await #expect(throws: Refusal.self) {
            _ = try await registry.append([65, 66], at: 0, to: upload.id, by: Self.admin)
        }
        #expect(try register.value("SELECT received FROM upload") == "0")
    }

    @Test("a file past its day is in no list any more")
    func expired() async throws {
        let register = try SampleRegister.empty()
        let upload = try await sent(try file([DTKSRow(1)], register), to: register)
        _ = try await register.registry.finishUpload(upload.id, by: Self.admin)
        let later = try register.at(SampleRegister.now + 15 * 86_400_000)
        try later.sweepFiles()
        #expect(try await later.openUploads(by: Self.admin).isEmpty)
        await #expect(throws: Refusal.notFound) { _ = try await later.upload(upload.id, by: Self.admin) }
    }

    // MARK: Sheets and columns

    @Test("a sheet whose text outgrows a file's limit is not written")
    func longSheet() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        try await set("upload_largest_mb", 1, in: register)
        let bytes = try workbook(register, rows: 60, text: String(repeating: "PANJANG ", count: 2_000))
        let upload = try await sent(bytes, "a.xlsx", to: register)
        _ = try await registry.finishUpload(upload.id, by: Self.admin)
        try await registry.startConversion(of: upload.id, sheet: 0, action: ActionID(), by: Self.admin)
        try registry.runWaitingJobs()
        let job = try #require(try await registry.upload(upload.id, by: Self.admin).convertJob)
        let record = try await registry.job(job, by: Self.admin)
        #expect(record.state == .failed && record.problem?.id.contains("batas 1 MB") == true)
        let left = try FileManager.default.contentsOfDirectory(atPath: registry.files.folder + "/sementara")
        #expect(left.isEmpty)
    }

    @Test("a sheet is not changed under an import that waits")
    func sheetUnderImport() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let path = register.folder.path + "/b.xlsx"
        let writer = try XLSXWriter(path: path, title: "Data", header: DTKSRow.headers)
        try writer.row(DTKSRow.headers.map { .text(DTKSRow(1).values[$0] ?? "") })
        try writer.finish()
        let upload = try await sent([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), to: register)
        _ = try await registry.finishUpload(upload.id, by: Self.admin)
        try await registry.startConversion(of: upload.id, sheet: 0, action: ActionID(), by: Self.admin)
        try registry.runWaitingJobs()
        try await registry.startPreview(
            of: upload.id, ImportChoices(asOf: 20_240_601), action: ActionID(), by: Self.admin)
        try registry.runWaitingJobs()
        let job = try await registry.startImport(of: upload.id, action: ActionID(), by: Self.admin)
        await #expect(throws: Refusal.self) {
            try await registry.startConversion(of: upload.id, sheet: 0, action: ActionID(), by: Self.admin)
        }
        try registry.runWaitingJobs()
        #expect(try await registry.job(job, by: Self.admin).outcome(of: ImportUpload.self)?.new == 1)
        // Imported, it may be read another way.
        try await registry.startConversion(of: upload.id, sheet: 0, action: ActionID(), by: Self.admin)
    }

    @Test("where the first person stands in the place of column names, numbers are masked there too")
    func withoutHeader() async throws {
        let register = try SampleRegister.empty()
        let line = "DERATI;9902061204790001;9902060101150001;SUPARMAN\n"
        let upload = try await sent(Array((line + line).utf8), "a.csv", to: register)
        _ = try await register.registry.finishUpload(upload.id, by: Self.admin)
        let look = try await register.registry.look(
            at: upload.id, ImportChoices(asOf: 20_240_601), by: Self.admin)
        #expect(look.mapping.headers == ["DERATI", "990206******0001", "990206******0001", "SUPARMAN"])
    }

    @Test("a file of nothing but its mark is told to be empty")
    func onlyMark() async throws {
        let register = try SampleRegister.empty()
        let upload = try await sent([0xEF, 0xBB, 0xBF], "a.csv", to: register)
        _ = try await register.registry.finishUpload(upload.id, by: Self.admin)
        await #expect(throws: Refusal.invalidInput(field: "berkas", reason: ImportProblem.empty.jobWords)) {
            _ = try await register.registry.look(
                at: upload.id, ImportChoices(asOf: 20_240_601), by: Self.admin)
        }
    }
}
