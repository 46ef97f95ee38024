import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// One file, several accounts: each brings in what lies in its own area, and nobody takes over another's import.
@Suite("A file of several kabupaten")
struct SharedFileTests {
    static let natar = RegionCode(1_801_042_004)
    static let here = Actor(
        account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
    static let colleague = Actor(
        account: 8, name: "rekan", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
    static let there = Actor(
        account: 12, name: "seberang", grants: [Grant(role: .admin, region: RegionCode(1_801_000_000))])
    static let both = Actor(account: 13, name: "dua", grants: here.grants + there.grants)

    struct Halt: Error {}

    /// A register that has the accounts: jobs ask it what they may do.
    func empty() throws -> SampleRegister {
        let register = try SampleRegister.empty()
        let secrets = register.registry.secrets
        try register.registry.database.writeBlocking { db in
            for actor in [Self.there, Self.both] {
                try db.execute(
                    """
                    INSERT INTO account (id, login, name, password, created_at)
                    VALUES (\(actor.account), \(actor.name), \(actor.name), '', \(SampleRegister.now))
                    """)
                let secret = try secrets.seal(TimeCode.practice(actor.name).secret, for: "kode \(actor.account)")
                try db.execute(
                    """
                    INSERT INTO second_factor (account, secret, made_at, confirmed_at, last_step)
                    VALUES (\(actor.account), \(secret), \(SampleRegister.now), \(SampleRegister.now), 0)
                    """)
                for grant in actor.grants {
                    try db.execute(
                        """
                        INSERT INTO account_grant (account, role, region, valid_from)
                        VALUES (\(actor.account), \(grant.role.rawValue), \(grant.region), 20240101)
                        """)
                }
            }
        }
        return register
    }

    static func elsewhere(_ number: Int) -> DTKSRow {
        DTKSRow(
            number,
            [
                "PROVINSI": "LAMPUNG", "KABUPATEN/KOTA": "LAMPUNG SELATAN", "KECAMATAN": "NATAR",
                "DESA/KELURAHAN": "NATAR",
            ])
    }
    static let rows = [
        DTKSRow(1), DTKSRow.wife(2, of: DTKSRow(1)), DTKSRow(3, ["DESA/KELURAHAN": "TABA ANYAR"]), elsewhere(9),
        elsewhere(10),
    ]

    func take(
        _ path: String, into register: SampleRegister, by actor: Actor,
        stoppingAt phase: ImportProgress.Phase? = nil
    ) throws -> ImportReport {
        var options = ImportOptions()
        options.asOf = 20_240_601
        return try register.registry.importFile(path, options, by: actor) { if $0.phase == phase { throw Halt() } }
    }

    func people(_ register: SampleRegister) throws -> String? {
        try register.value(
            """
            SELECT (SELECT count(*) FROM person WHERE village / 1000000 = 1702) || ' '
                || (SELECT count(*) FROM person_nik n JOIN person p ON p.home = n.home AND p.id = n.person
                    WHERE p.village / 1000000 = 1702) || ' '
                || (SELECT count(*) FROM person WHERE village / 1000000 = 1801)
            """)
    }

    @Test(
        "a stopped import is not taken up for another area", arguments: [ImportProgress.Phase.writing, .indexing])
    func stopped(at phase: ImportProgress.Phase) throws {
        let register = try empty()
        let path = try register.folder.dtks(Self.rows)
        #expect(throws: Halt.self) { try take(path, into: register, by: Self.here, stoppingAt: phase) }
        let refusal = ImportProblem.otherImportRunning(batch: 1, file: "dtks.psv", by: "admin")
        for actor in [Self.there, Self.both] {
            #expect(throws: refusal) { try take(path, into: register, by: actor) }
        }
        // The area of the account itself may have shrunk.
        let shrunk = Actor(account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.derati)])
        #expect(throws: refusal) { try take(path, into: register, by: shrunk) }
        let resumed = try take(path, into: register, by: Self.here)
        #expect(resumed.wasResumed && resumed.counts.new == 3)
        #expect(try people(register) == "3 3 0")
        #expect(try take(path, into: register, by: Self.there).counts.new == 2)
        #expect(try people(register) == "3 3 2")
        #expect(try register.problems() == [])
    }

    @Test("the same file is the same import only for the same villages, whatever came elsewhere since")
    func sameFile() throws {
        let register = try empty()
        let path = try register.folder.dtks(Self.rows)
        #expect(try take(path, into: register, by: Self.here).counts.new == 3)
        let theirs = try take(path, into: register, by: Self.there)
        #expect(!theirs.wasKnown && theirs.counts.new == 2)
        let again = try take(path, into: register, by: Self.here)
        #expect(again.wasKnown && again.batch.id == 1)
        #expect(try take(path, into: register, by: Self.colleague).wasKnown)
        #expect(try register.value("SELECT count(*) FROM import_batch") == "2")
        // What came here since makes it another import again.
        try register.load([DTKSRow(1, ["NAMA": "RUSDI"])], name: "lain.psv")
        #expect(try !take(path, into: register, by: Self.here).wasKnown)
    }

    // MARK: On the screen

    func send(_ path: String, to register: SampleRegister, by actor: Actor) async throws -> Upload {
        let registry = register.registry
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let upload = try await registry.beginUpload(name: "dtks.psv", bytes: bytes.count, probe: "", by: actor)
        _ = try await registry.append(bytes, at: 0, to: upload.id, by: actor)
        return try await registry.finishUpload(upload.id, by: actor)
    }

    func preview(
        _ upload: Upload, in register: SampleRegister, by actor: Actor, _ places: [String: RegionCode] = [:]
    ) async throws -> ImportPreview {
        var choices = ImportChoices(asOf: 20_240_601)
        choices.places = places
        let registry = register.registry
        try await registry.startPreview(of: upload.id, choices, action: ActionID(), by: actor)
        try registry.runWaitingJobs()
        let job = try #require(try await registry.upload(upload.id, by: actor).previewJob)
        return try #require(try await registry.job(job, by: actor).outcome(of: PreviewImport.self))
    }

    func runImport(_ upload: Upload, in register: SampleRegister, by actor: Actor) async throws -> JobRecord {
        let job = try await register.registry.startImport(of: upload.id, action: ActionID(), by: actor)
        try register.registry.runWaitingJobs()
        return try await register.registry.job(job, by: actor)
    }

    func execute(_ sql: String, in register: SampleRegister) async throws {
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute(SQL(stringLiteral: sql))
        }
    }

    /// An import that fails when it begins to make the lookups.
    func halted(_ register: SampleRegister) async throws -> Upload {
        let upload = try await send(try register.folder.dtks(Self.rows), to: register, by: Self.here)
        _ = try await preview(upload, in: register, by: Self.here)
        try register.halt("UPDATE ON import_batch", when: "NEW.state = 'lookups'")
        #expect(try await runImport(upload, in: register, by: Self.here).state == .failed)
        try register.endHalt("UPDATE ON import_batch")
        return upload
    }

    @Test("a colleague of the same area goes on with a stopped import, a neighbour is told of it")
    func colleague() async throws {
        let register = try empty()
        let registry = register.registry
        let upload = try await halted(register)
        #expect(try await registry.importPage(1, by: Self.colleague).canResume)
        await #expect(throws: Refusal.notFound) { _ = try await registry.importPage(1, by: Self.there) }
        await #expect(throws: Refusal.notFound) {
            _ = try await registry.resumeImport(1, action: ActionID(), by: Self.there)
        }
        let theirs = try await send(try register.folder.dtks(Self.rows), to: register, by: Self.there)
        let seen = try await preview(theirs, in: register, by: Self.there)
        #expect(seen.notice?.id.contains("admin") == true && seen.problem == nil)
        // It is needed until then.
        await #expect(throws: Refusal.self) { try await registry.dropUpload(upload.id, by: Self.here) }

        let job = try await registry.resumeImport(1, action: ActionID(), by: Self.colleague)
        #expect(try await registry.resumeImport(1, action: ActionID(), by: Self.colleague) == job)
        try registry.runWaitingJobs()
        let outcome = try await registry.job(job, by: Self.colleague).outcome(of: ImportUpload.self)
        #expect(outcome?.new == 3 && outcome?.batch == 1)
        #expect(try people(register) == "3 3 0")
        #expect(try await !registry.importPage(1, by: Self.colleague).canResume)
        #expect(try await preview(theirs, in: register, by: Self.there).notice == nil)
        #expect(try register.problems() == [])
    }

    @Test("somebody with a wider area goes on with it for the area it was begun for")
    func widerArea() async throws {
        let register = try empty()
        // The area of an import by the screen is what its account may import into today.
        _ = try await halted(register)
        let job = try await register.registry.resumeImport(1, action: ActionID(), by: Self.both)
        try register.registry.runWaitingJobs()
        let record = try await register.registry.job(job, by: Self.both)
        #expect(record.outcome(of: ImportUpload.self)?.new == 3, "\(record.problem?.id ?? "")")
        #expect(try people(register) == "3 3 0")
    }

    @Test("the file of a stopped import is kept for it, and for its days once it is taken back")
    func expiry() async throws {
        let register = try empty()
        _ = try await halted(register)
        let expiry = "SELECT expires_at IS NULL FROM stored_file WHERE purpose = 'unggahan'"
        #expect(try register.value(expiry) == "1")
        _ = try await register.registry.startUndo(of: 1, action: ActionID(), by: Self.here)
        try register.registry.runWaitingJobs()
        #expect(try register.value("SELECT state FROM import_batch") == "undone")
        #expect(try register.value(expiry) == "0")
    }

    @Test("an import that did nothing leaves the list of refused rows of the one it is equal to")
    func rejectsStay() async throws {
        let register = try empty()
        // The second is refused only where rows are read one by one, which an import that is known does not come to.
        let rows =
            Self.rows + [
                DTKSRow(4, ["DESA/KELURAHAN": "ENTAH"]), DTKSRow(5, ["NIK": "1702061204790005"]),
            ]
        let path = try register.folder.dtks(rows)
        let first = try await send(path, to: register, by: Self.here)
        _ = try await preview(first, in: register, by: Self.here)
        let before = try #require(
            try await runImport(first, in: register, by: Self.here).outcome(of: ImportUpload.self))
        #expect(before.rejected == 4)
        let page = try await register.registry.importPage(1, by: Self.here)
        let second = try await send(path, to: register, by: Self.colleague)
        _ = try await preview(second, in: register, by: Self.colleague)
        let known = try #require(
            try await runImport(second, in: register, by: Self.colleague).outcome(of: ImportUpload.self))
        #expect(known.wasKnown && known.rejectsCSV == before.rejectsCSV)
        let after = try await register.registry.importPage(1, by: Self.here)
        #expect(after.rejects.map(\.id) == page.rejects.map(\.id) && after.rejects.count == 2)
        #expect(after.reasons.map(\.rows) == page.reasons.map(\.rows))
        #expect(after.reasons.contains { $0.reason == .realNIK })
    }

    @Test("who imports into two kabupaten can fetch the refused rows of a file of both")
    func rejectsOfTwo() async throws {
        let register = try empty()
        let path = try register.folder.dtks(Self.rows + [DTKSRow(4, ["DESA/KELURAHAN": "ENTAH"])])
        let upload = try await send(path, to: register, by: Self.both)
        _ = try await preview(upload, in: register, by: Self.both)
        let outcome = try await runImport(upload, in: register, by: Self.both).outcome(of: ImportUpload.self)
        let file = try #require(outcome?.rejectsCSV)
        #expect(try await register.registry.takeOut(file, by: Self.both).name == "dtks.psv.ditolak.csv")
        for actor in [Self.here, Self.there] {
            await #expect(throws: Refusal.notFound) { _ = try await register.registry.takeOut(file, by: actor) }
        }
    }

    @Test("what a spelling means is shown with the next file, can be changed, and goes with the import it came with")
    func spellings() async throws {
        let register = try empty()
        let registry = register.registry
        let unknown = DTKSRow(4, ["DESA/KELURAHAN": "ENTAH"])
        let first = try await send(try register.folder.dtks([DTKSRow(1), unknown]), to: register, by: Self.here)
        let key = try #require(try await preview(first, in: register, by: Self.here).unplaced.first?.key)
        _ = try await preview(first, in: register, by: Self.here, [key: SampleRegister.derati])
        _ = try await runImport(first, in: register, by: Self.here)
        let alias = "SELECT region || ' ' || batch FROM region_alias"
        #expect(try register.value(alias) == "1702062001 1")

        let second = try await send(
            try register.folder.dtks([DTKSRow(1), unknown, DTKSRow(6)]), to: register, by: Self.here)
        let seen = try await preview(second, in: register, by: Self.here)
        #expect(seen.remembered?.map(\.village) == [SampleRegister.derati])
        #expect(seen.remembered?.first?.spelling.suggestions.contains(SampleRegister.tabaAnyar) == true)
        _ = try await preview(second, in: register, by: Self.here, [key: SampleRegister.tabaAnyar])
        _ = try await runImport(second, in: register, by: Self.here)
        #expect(try register.value(alias) == "1702062002 2")

        _ = try registry.undoImport(2, by: Self.here)
        #expect(try register.value(alias) == "1702062001 1")
        _ = try registry.undoImport(1, by: Self.here)
        #expect(try register.value(alias) == nil)
        let third = try await send(
            try register.folder.dtks([DTKSRow(7), unknown]), to: register, by: Self.here)
        #expect(try await preview(third, in: register, by: Self.here).rejected.map(\.reason) == [.villageUnknown])
        #expect(try register.problems() == [])
    }
}
