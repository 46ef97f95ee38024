import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Imports that were stopped: who goes on with them, for which places, and what ends that.
extension SharedFileTests {
    /// Somebody of each kabupaten is known, so that the next file is merged.
    private func known() throws -> SampleRegister {
        let register = try empty()
        try register.load([DTKSRow(1), Self.elsewhere(9)], asOf: 20_240_501, name: "dahulu.psv")
        return register
    }

    /// A later file that fails where it comes to `village`.
    private func halted(
        _ rows: [DTKSRow], at village: RegionCode, by actor: Actor, in register: SampleRegister
    ) async throws {
        let upload = try await send(try register.folder.dtks(rows), to: register, by: actor)
        _ = try await preview(upload, in: register, by: actor)
        try register.halt("INSERT ON import_village", when: "NEW.village = \(village.value)")
        #expect(try await runImport(upload, in: register, by: actor).state == .failed)
        try register.endHalt("INSERT ON import_village")
    }

    private func resume(_ batch: Int64, in register: SampleRegister, by actor: Actor) async throws -> JobRecord {
        let job = try await register.registry.resumeImport(batch, action: ActionID(), by: actor)
        try register.registry.runWaitingJobs()
        return try await register.registry.job(job, by: actor)
    }

    /// As written by a program that did not tell villages apart.
    private func makeOld(_ register: SampleRegister) async throws {
        let batches = try register.registry.database.readBlocking { db in
            try db.rows("SELECT id, options FROM import_batch")
        }
        for batch in batches {
            guard let options = batch.textOrNil("options"), let end = options.firstRange(of: "|desa ") else { continue }
            let rest = options[..<end.lowerBound]
            try await execute(
                "UPDATE import_batch SET options = '\(rest)', area = NULL WHERE id = \(batch.int("id"))", in: register)
        }
    }

    @Test("an import from before villages were told apart is gone on with, and known once it is done")
    func old() async throws {
        let register = try empty()
        let path = try register.folder.dtks(Self.rows)
        #expect(throws: Halt.self) { try take(path, into: register, by: Self.here, stoppingAt: .writing) }
        try await makeOld(register)
        #expect(throws: ImportProblem.otherImportRunning(batch: 1, file: "dtks.psv", by: "admin")) {
            try take(path, into: register, by: Self.there)
        }
        let resumed = try take(path, into: register, by: Self.here)
        #expect(resumed.wasResumed && resumed.counts.new == 3)
        try await makeOld(register)
        #expect(try take(path, into: register, by: Self.here).wasKnown)
        #expect(try !take(path, into: register, by: Self.there).wasKnown)
        #expect(try people(register) == "3 3 2")
    }

    @Test("a colleague goes on with the import of an account that is closed")
    func closedAccount() async throws {
        let register = try empty()
        _ = try await halted(register)
        try await execute("UPDATE account SET disabled_at = \(SampleRegister.now) WHERE id = 7", in: register)
        let record = try await resume(1, in: register, by: Self.colleague)
        #expect(record.outcome(of: ImportUpload.self)?.new == 3, "\(record.problem?.id ?? "")")
        #expect(try people(register) == "3 3 0")
    }

    @Test("who may import into the villages that are done, but not into all of the area, does not go on")
    func partOfArea() async throws {
        let register = try known()
        try await halted(Self.rows, at: Self.natar, by: Self.both, in: register)
        #expect(try await !register.registry.importPage(2, by: Self.here).canResume)
        await #expect(throws: Refusal.self) {
            _ = try await register.registry.resumeImport(2, action: ActionID(), by: Self.here)
        }
        let record = try await resume(2, in: register, by: Self.both)
        #expect(record.outcome(of: ImportUpload.self)?.new == 3, "\(record.problem?.id ?? "")")
        #expect(try people(register) == "3 3 2")
    }

    @Test("an import stopped before its first village is there for whoever may import into its area")
    func beforeFirstVillage() async throws {
        let register = try known()
        let registry = register.registry
        try await halted(Self.rows, at: SampleRegister.derati, by: Self.here, in: register)
        #expect(try register.value("SELECT villages_done FROM import_batch WHERE id = 2") == "0")
        #expect(try await registry.imports(after: nil, limit: 9, by: Self.colleague).items.first?.batch.id == 2)
        #expect(try await registry.imports(after: nil, limit: 9, by: Self.there).items.map(\.batch.id) == [1])
        await #expect(throws: Refusal.notFound) { _ = try await registry.importPage(2, by: Self.there) }
        #expect(try await registry.importPage(2, by: Self.colleague).undoRefusal == nil)
        let record = try await resume(2, in: register, by: Self.colleague)
        #expect(record.outcome(of: ImportUpload.self)?.new == 2, "\(record.problem?.id ?? "")")
    }

    @Test("one stopped before its first village, of a program that kept no area, is there for the whole country's")
    func oldBeforeFirstVillage() async throws {
        let register = try known()
        try await halted(Self.rows, at: SampleRegister.derati, by: Self.here, in: register)
        try await makeOld(register)
        #expect(try await register.registry.importPage(2, by: SampleRegister.admin).canResume)
        await #expect(throws: Refusal.notFound) { _ = try await register.registry.importPage(2, by: Self.colleague) }
        let record = try await resume(2, in: register, by: SampleRegister.admin)
        #expect(record.outcome(of: ImportUpload.self)?.new == 2, "\(record.problem?.id ?? "")")
        #expect(try people(register) == "3 3 1")
    }

    @Test("gone on with by a wider account, it brings nobody in whom it would not have brought in before")
    func movesFromOutside() async throws {
        let register = try empty()
        try register.load([DTKSRow(1), DTKSRow(3, ["DESA/KELURAHAN": "TABA ANYAR"])], asOf: 20_240_501, name: "a.psv")
        let ofVillage = Actor(
            account: 12, name: "seberang", grants: [Grant(role: .admin, region: SampleRegister.derati)])
        try await execute("UPDATE account_grant SET region = 1702062001 WHERE account = 12", in: register)
        // The third has moved into the village, the file says.
        try await halted([DTKSRow(1), DTKSRow(3)], at: SampleRegister.derati, by: ofVillage, in: register)
        let record = try await resume(2, in: register, by: Self.here)
        #expect(record.outcome(of: ImportUpload.self)?.rejected == 1, "\(record.problem?.id ?? "")")
        #expect(try register.value("SELECT count(*) FROM person WHERE village = 1702062002") == "1")
    }

    // MARK: Taken back

    @Test("an import that is about to be taken back is not gone on with")
    func undoAsked() async throws {
        let register = try empty()
        _ = try await halted(register)
        _ = try await register.registry.startUndo(of: 1, action: ActionID(), by: Self.here)
        for actor in [Self.here, Self.colleague] {
            #expect(try await !register.registry.importPage(1, by: actor).canResume)
            await #expect(throws: Refusal.self) {
                _ = try await register.registry.resumeImport(1, action: ActionID(), by: actor)
            }
        }
        try register.registry.runWaitingJobs()
        #expect(try register.list("SELECT state FROM import_batch") == "undone")
    }

    @Test("taken back on the command line, an import is not begun anew by the job that was to go on with it")
    func undoneMeanwhile() async throws {
        for isAsked in [true, false] {
            let register = try empty()
            _ = try await halted(register)
            if isAsked {
                _ = try await register.registry.resumeImport(1, action: ActionID(), by: Self.here)
            } else {
                // As if the program had been stopped in the middle of it.
                try await execute("UPDATE job SET state = 'running' WHERE kind = 'impor'", in: register)
            }
            _ = try register.registry.undoImport(1, by: SampleRegister.admin)
            try register.registry.runWaitingJobs()
            #expect(try register.list("SELECT state FROM import_batch") == "undone")
            let newest = "SELECT state FROM job WHERE kind = 'impor' ORDER BY id DESC LIMIT 1"
            #expect(try register.value(newest) == "failed")
        }
    }

    @Test("the owner of a file is told that somebody else, whose work is not shown to them, imports it")
    func importedByOther() async throws {
        let register = try empty()
        let upload = try await halted(register)
        _ = try await register.registry.resumeImport(1, action: ActionID(), by: SampleRegister.admin)
        let words = Words(id: "Berkas ini sedang diimpor oleh uji.", en: "uji is importing this file.")
        await #expect(throws: Refusal.invalidInput(field: "berkas", reason: words)) {
            _ = try await register.registry.startImport(of: upload.id, action: ActionID(), by: Self.here)
        }
    }

    // MARK: Refused rows

    @Test("rows of other places do not push one's own off the list of refused ones")
    func outsideRows() throws {
        let register = try empty()
        let lines = try String(contentsOfFile: register.folder.dtks([DTKSRow(1), Self.elsewhere(9)]), encoding: .utf8)
            .split(separator: "\n")
        let others = RejectList.mostOutsideListed + 10
        let text =
            lines[0] + "\n" + String(repeating: lines[2] + "\n", count: others) + lines[1] + "\nrusak\n"
        let report = try take(register.folder.file("banyak.psv", String(text)), into: register, by: Self.here)
        #expect(report.refused.byReason == [.outsideScope: others, .fieldCount: 1])
        #expect(report.rejects.count == RejectList.mostOutsideListed + 1 && report.rejects.last?.reason == .fieldCount)
        #expect(report.refused.unlisted == 10 && report.refused.unlistedOutside == 10)
    }
}
