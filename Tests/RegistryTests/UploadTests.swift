import Foundation
import Registry
import Rules
import Sheets
import Storage
import TepatTesting
import Testing

@Suite("Files that come in through the browser")
struct UploadTests {
    static let admin = Actor(
        account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
    static let other = Actor(
        account: 8, name: "kadis", grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])

    /// Sends a file in pieces and finishes it.
    private func send(
        _ bytes: [UInt8], _ name: String = "dtks.psv", to register: SampleRegister, by actor: Actor = UploadTests.admin
    ) async throws -> Upload {
        var upload = try await register.registry.beginUpload(name: name, bytes: bytes.count, probe: name, by: actor)
        while upload.received < bytes.count {
            let piece = Array(bytes[upload.received..<min(bytes.count, upload.received + 700)])
            upload = try await register.registry.append(piece, at: upload.received, to: upload.id, by: actor)
        }
        return try await register.registry.finishUpload(upload.id, by: actor)
    }

    private func file(_ rows: [DTKSRow], _ register: SampleRegister) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: try register.folder.dtks(rows))))
    }

    private static let family = [DTKSRow(1), DTKSRow.wife(2, of: DTKSRow(1))]

    private func choices(_ change: (inout ImportChoices) -> Void = { _ in }) -> ImportChoices {
        var choices = ImportChoices(asOf: 20_240_601)
        change(&choices)
        return choices
    }

    /// Previews and imports, and gives what came of it.
    private func importAll(
        _ upload: Upload, _ choices: ImportChoices, in register: SampleRegister, by actor: Actor = UploadTests.admin
    ) async throws -> (ImportPreview, ImportUpload.Outcome) {
        let registry = register.registry
        try await registry.startPreview(of: upload.id, choices, action: ActionID(), by: actor)
        try registry.runWaitingJobs()
        let seen = try await registry.upload(upload.id, by: actor)
        let asked = try #require(seen.previewJob)
        let looked = try await registry.job(asked, by: actor)
        let preview = try #require(looked.outcome(of: PreviewImport.self), "\(looked.problem?.id ?? "")")
        let job = try await registry.startImport(of: upload.id, action: ActionID(), by: actor)
        try registry.runWaitingJobs()
        let record = try await registry.job(job, by: actor)
        let outcome = try #require(record.outcome(of: ImportUpload.self), "\(record.problem?.id ?? "")")
        return (preview, outcome)
    }

    @Test("a file comes in by pieces, is previewed without a change, imported and taken back by its kabupaten")
    func wholeWay() async throws {
        let register = try SampleRegister.empty()
        let rows = Self.family + [DTKSRow(3, ["DESA/KELURAHAN": "TIDAK ADA"])]
        let upload = try await send(try file(rows, register), to: register)
        #expect(upload.digest?.count == 64)
        try await register.registry.startPreview(of: upload.id, choices(), action: ActionID(), by: Self.admin)
        try register.registry.runWaitingJobs()
        #expect(try register.value("SELECT count(*) FROM person") == "0")
        #expect(try register.value("SELECT count(*) FROM import_batch") == "0")
        #expect(try register.value("SELECT count(*) FROM region_alias") == "0")

        let (preview, outcome) = try await importAll(upload, choices(), in: register)
        #expect(preview.rows == 3 && preview.placed == 2 && preview.villages == 1)
        #expect(preview.fresh == [SampleRegister.rejangLebong] && preview.kabupaten == preview.fresh)
        #expect(preview.rejected.map(\.reason) == [.villageUnknown])
        #expect(preview.rejected[0].examples[0].line == 4)
        #expect(outcome.new == 2 && outcome.rejected == 1)

        let page = try await register.registry.importPage(outcome.batch, by: Self.other)
        #expect(page.reasons.map(\.rows) == [1])
        #expect(page.rejects.map(\.name) == ["dtks.psv.ditolak.csv", "dtks.psv.ditolak.xlsx"])
        let kept = try await register.registry.takeOut(page.rejects[0].id, by: Self.other)
        let text = try String(contentsOfFile: register.registry.files.path(of: kept.digest), encoding: .utf8)
        #expect(text.contains("4,DESA/KELURAHAN") && text.contains("village-unknown"))

        let undo = try await register.registry.startUndo(of: outcome.batch, action: ActionID(), by: Self.other)
        try register.registry.runWaitingJobs()
        let undone = try await register.registry.job(undo, by: Self.other).outcome(of: UndoImport.self)
        #expect(undone?.withdrawn == 2)
        #expect(try register.value("SELECT count(*) FROM person WHERE status = 1") == "0")
        #expect(try register.problems() == [])
    }

    @Test("a piece that comes twice, late, early or at another place changes nothing")
    func pieces() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        let bytes = try file(Self.family, register)
        let upload = try await registry.beginUpload(name: "a.psv", bytes: bytes.count, probe: "x", by: Self.admin)
        let first = Array(bytes[..<100])
        #expect(try await registry.append(first, at: 0, to: upload.id, by: Self.admin).received == 100)
        #expect(try await registry.append(first, at: 0, to: upload.id, by: Self.admin).received == 100)
        #expect(try await registry.append(first, at: 50, to: upload.id, by: Self.admin).received == 100)
        #expect(try await registry.append(first, at: 900, to: upload.id, by: Self.admin).received == 100)
        await #expect(throws: Refusal.self) { _ = try await registry.finishUpload(upload.id, by: Self.admin) }
        // The same file is known again, another is not, and nobody else's is there.
        let again = try await registry.beginUpload(name: "a.psv", bytes: bytes.count, probe: "x", by: Self.admin)
        #expect(again.id == upload.id && again.received == 100)
        let another = try await registry.beginUpload(name: "a.psv", bytes: bytes.count, probe: "y", by: Self.admin)
        #expect(another.id != upload.id)
        await #expect(throws: Refusal.notFound) {
            _ = try await registry.append(first, at: 100, to: upload.id, by: Self.other)
        }
        let both = [Array(bytes[100...])]
        async let one = registry.append(both[0], at: 100, to: upload.id, by: Self.admin)
        async let two = registry.append(both[0], at: 100, to: upload.id, by: Self.admin)
        _ = try await (one, two)
        let done = try await registry.finishUpload(upload.id, by: Self.admin)
        #expect(done.digest == bytes.withUnsafeBytes { Digest.sha256($0) })
        // Sent again after its end: still the same.
        #expect(try await registry.append(first, at: 0, to: upload.id, by: Self.admin).received == bytes.count)
        await #expect(throws: Refusal.self) {
            _ = try await registry.append(
                Array(repeating: 65, count: bytes.count + 1), at: 0, to: another.id, by: Self.admin)
        }
    }

    @Test("limits are dated thresholds, and who may not import brings nothing in")
    func limits() async throws {
        let register = try SampleRegister.empty()
        let registry = register.registry
        for actor in [
            SampleRegister.operatorOf(SampleRegister.derati),
            Actor(account: 5, name: "kades", grants: [Grant(role: .kades, region: SampleRegister.derati)]),
        ] {
            await #expect(throws: Refusal.notAllowed(.importFile)) {
                _ = try await registry.beginUpload(name: "a", bytes: 10, probe: "", by: actor)
            }
        }
        try await registry.database.write(seeing: .everything) { db in
            try db.execute("INSERT INTO threshold (name, valid_from, value) VALUES ('upload_largest_mb', 20260101, 1)")
            try db.execute("INSERT INTO threshold (name, valid_from, value) VALUES ('upload_unfinished', 20260101, 2)")
        }
        await #expect(throws: Refusal.self) {
            _ = try await registry.beginUpload(name: "a", bytes: 1 << 20 + 1, probe: "", by: Self.admin)
        }
        for name in ["a", "b"] { _ = try await registry.beginUpload(name: name, bytes: 5, probe: name, by: Self.admin) }
        await #expect(throws: Refusal.self) {
            _ = try await registry.beginUpload(name: "c", bytes: 5, probe: "c", by: Self.admin)
        }
        // No disk has room for this.
        try await registry.database.write(seeing: .everything) { db in
            _ = try db.execute(
                "INSERT INTO threshold (name, valid_from, value) VALUES ('upload_free_mb', 20260101, 999999999)")
        }
        await #expect(throws: Refusal.self) {
            _ = try await registry.beginUpload(name: "d", bytes: 5, probe: "d", by: Self.other)
        }
    }

    @Test(
        "a name is never a path, and no number of anybody's",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\data\\dtks.csv", "dtks.csv"), ("..", "berkas"),
            ("a\0b\n.csv", "ab.csv"),
            ("NIK 9902061204790001.csv", "NIK ….csv"), ("<script>.csv", "script.csv"),
        ])
    func names(written: String, kept: String) async throws {
        let register = try SampleRegister.empty()
        let upload = try await register.registry.beginUpload(name: written, bytes: 5, probe: "", by: Self.admin)
        #expect(upload.name == kept)
    }

    @Test(
        "what a file is, is seen from what is in it",
        arguments: [
            [0xD0, 0xCF, 0x11, 0xE0], [0xFF, 0xFE, 0x41, 0x00], [0x25, 0x50, 0x44, 0x46], [0x41, 0x00, 0x42],
            [0x50, 0x4B, 0x03, 0x04, 0x00],
        ] as [[UInt8]])
    func sniffed(_ bytes: [UInt8]) async throws {
        let register = try SampleRegister.empty()
        await #expect(throws: Refusal.self) { _ = try await send(bytes, "dtks.csv", to: register) }
        #expect(try register.value("SELECT count(*) FROM stored_file") == "0")
    }

    @Test("rows of another kabupaten are refused to an account of this one")
    func otherKabupaten() async throws {
        let register = try SampleRegister.empty()
        let stranger = DTKSRow(
            9,
            [
                "PROVINSI": "LAMPUNG", "KABUPATEN/KOTA": "LAMPUNG SELATAN", "KECAMATAN": "NATAR",
                "DESA/KELURAHAN": "NATAR",
            ])
        let upload = try await send(try file(Self.family + [stranger], register), to: register)
        let (preview, outcome) = try await importAll(upload, choices(), in: register)
        #expect(preview.rejected.map(\.reason) == [.outsideScope])
        #expect(outcome.new == 2 && outcome.rejected == 1)
        #expect(try register.value("SELECT count(*) FROM person WHERE village / 1000000 <> 1702") == "0")
        // Nor may it say what a village elsewhere is called.
        await #expect(throws: Refusal.self) {
            let elsewhere = self.choices { $0.places["A|B|C|D"] = RegionCode(1_801_042_001) }
            try await register.registry.startPreview(of: upload.id, elsewhere, action: ActionID(), by: Self.admin)
        }
    }

    @Test("a village that is not known is named on the screen, once for all files")
    func places() async throws {
        let register = try SampleRegister.empty()
        let row = DTKSRow(1, ["DESA/KELURAHAN": "DESA ENTAH"])
        let upload = try await send(try file([DTKSRow(2), row], register), to: register)
        var choice = choices()
        let (preview, _) = try await importAll(upload, choice, in: register)
        let spelling = try #require(preview.unplaced.first)
        #expect(spelling.suggestions.contains(SampleRegister.derati))
        choice.places[spelling.key] = SampleRegister.derati
        let (_, outcome) = try await importAll(upload, choice, in: register)
        #expect(outcome.rejected == 0)
        // The next file need not be told, in the same program.
        let next = try await send(
            try file([DTKSRow(7, ["DESA/KELURAHAN": "DESA ENTAH"])], register), "lain.psv", to: register)
        #expect(try await importAll(next, choices(), in: register).1.rejected == 0)
    }

    @Test("columns are seen, corrected by number, and found below a title")
    func columns() async throws {
        let register = try SampleRegister.empty()
        let lines = ["Data DTKS Kabupaten", "", "DESA;NOMOR INDUK;NAMA;X", "DERATI;9902061204790001;SUPARMAN;1"]
        let upload = try await send(Array((lines.joined(separator: "\n") + "\n").utf8), "a.csv", to: register)
        var choice = choices { $0.within = RegionCode(1_702_060_000) }
        choice.within = RegionCode("17.02.06") ?? .nation
        let look = try await register.registry.look(at: upload.id, choice, by: Self.admin)
        #expect(look.problem == .missingColumns(["desa", "id_dtks or nik"]) || look.problem != nil)
        choice.headerLine = 3
        choice.corrections = ["nik=#2"]
        let mended = try await register.registry.look(at: upload.id, choice, by: Self.admin)
        #expect(mended.problem == nil && mended.headerLine == 3)
        #expect(mended.mapping.fields[.nik] == 1)
        #expect(mended.rows == [["DERATI", "990206******0001", "SUPARMAN", "1"]])
        let (preview, outcome) = try await importAll(upload, choice, in: register)
        #expect(preview.placed == 1 && outcome.new == 1)
        #expect(try register.value("SELECT line FROM person") == "4")
    }

    @Test("a workbook goes in by a chosen sheet, its rows numbered as the sheet numbers them, every NIK as it is")
    func workbook() async throws {
        let register = try SampleRegister.empty()
        let path = register.folder.path + "/a.xlsx"
        let headers = DTKSRow.headers
        // Two lines above the names, as our own exports have them.
        let writer = try XLSXWriter(
            path: path, title: "Data", header: headers, preamble: ["Rejang Lebong", "Juni 2024"])
        for row in Self.family { try writer.row(headers.map { .text(row.values[$0] ?? "") }) }
        try writer.row(headers.map { .text(DTKSRow(3, ["DESA/KELURAHAN": "ENTAH"]).values[$0] ?? "") })
        try writer.row(
            headers.map { $0 == "NIK" ? .number(9_902_061_204_790_004) : .text(DTKSRow(4).values[$0] ?? "") })
        try writer.finish()
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let upload = try await send(bytes, "a.xlsx", to: register)
        #expect(upload.sheets == ["Data"] && !upload.hasText)
        await #expect(throws: Refusal.self) {
            try await register.registry.startConversion(of: upload.id, sheet: 1, action: ActionID(), by: Self.admin)
        }
        try await register.registry.startConversion(of: upload.id, sheet: 0, action: ActionID(), by: Self.admin)
        try register.registry.runWaitingJobs()
        let read = try await register.registry.upload(upload.id, by: Self.admin)
        #expect(read.hasText)
        let look = try await register.registry.look(at: upload.id, choices(), by: Self.admin)
        #expect(look.headerLine == 3 && look.problem == nil)
        let (preview, outcome) = try await importAll(read, choices(), in: register)
        #expect(preview.rejected.first?.examples.first?.line == 6)
        #expect(outcome.new == 3)
        #expect(
            try register.list("SELECT nik FROM person ORDER BY line", by: " ")
                == "9902061204790001 9902065208830002 9902061204790004")
    }

    @Test("an import asked to stop does so safely, goes on from there, and comes to the same")
    func stopped() async throws {
        let register = try SampleRegister.empty()
        let upload = try await send(try file(Self.family, register), to: register)
        let registry = register.registry
        try await registry.startPreview(of: upload.id, choices(), action: ActionID(), by: Self.admin)
        try registry.runWaitingJobs()
        let action = ActionID()
        let job = try await registry.startImport(of: upload.id, action: action, by: Self.admin)
        // A double click is the same import.
        #expect(try await registry.startImport(of: upload.id, action: action, by: Self.admin) == job)
        #expect(try await registry.startImport(of: upload.id, action: ActionID(), by: Self.admin) == job)
        try await registry.cancelJob(job, by: Self.admin)
        try registry.runWaitingJobs()
        #expect(try await registry.job(job, by: Self.admin).state == .cancelled)
        let again = try await registry.startImport(of: upload.id, action: ActionID(), by: Self.admin)
        #expect(again != job)
        try registry.runWaitingJobs()
        #expect(try await registry.job(again, by: Self.admin).outcome(of: ImportUpload.self)?.new == 2)
    }

    @Test("only its owner sees an upload; thrown away it is gone, with its bytes")
    func dropped() async throws {
        let register = try SampleRegister.empty()
        let upload = try await send(try file(Self.family, register), to: register)
        await #expect(throws: Refusal.notFound) { _ = try await register.registry.upload(upload.id, by: Self.other) }
        await #expect(throws: Refusal.notFound) { try await register.registry.dropUpload(upload.id, by: Self.other) }
        let path = register.registry.files.path(of: upload.digest ?? "")
        #expect(FileManager.default.fileExists(atPath: path))
        try await register.registry.dropUpload(upload.id, by: Self.admin)
        #expect(!FileManager.default.fileExists(atPath: path))
        await #expect(throws: Refusal.notFound) { _ = try await register.registry.upload(upload.id, by: Self.admin) }
        #expect(try await register.registry.openUploads(by: Self.admin).isEmpty)
    }

    // MARK: Whose imports may be taken back

    @Test("an import is taken back by who may import into all its places, and by nobody else")
    func undoRights() async throws {
        let register = try SampleRegister.empty()
        try register.load(Self.family)
        let neighbour = Actor(
            account: 9, name: "lain", grants: [Grant(role: .admin, region: RegionCode(1_703_000_000))])
        await #expect(throws: Refusal.notFound) { _ = try await register.registry.importPage(1, by: neighbour) }
        #expect(throws: Refusal.notAllowed(.importFile)) { try register.registry.undoImport(1, by: neighbour) }
        #expect(throws: Refusal.notAllowed(.importFile)) {
            try register.registry.undoImport(1, by: SampleRegister.operatorOf(SampleRegister.derati))
        }
        // The role of one grant with the region of another allows nothing.
        let crossed = Actor(
            account: 9, name: "silang",
            grants: [
                Grant(role: .admin, region: RegionCode(1_703_000_000)),
                Grant(role: .operatorDesa, region: SampleRegister.derati),
            ])
        #expect(throws: Refusal.notAllowed(.importFile)) { try register.registry.undoImport(1, by: crossed) }
        #expect(try register.registry.undoImport(1, by: Self.admin).withdrawn == 2)
    }

    @Test("a later import elsewhere does not stand in the way, one here does")
    func newestFirst() async throws {
        let register = try SampleRegister.empty()
        try register.load(Self.family)
        let elsewhere = DTKSRow(
            9,
            [
                "PROVINSI": "LAMPUNG", "KABUPATEN/KOTA": "LAMPUNG SELATAN", "KECAMATAN": "NATAR",
                "DESA/KELURAHAN": "NATAR",
            ])
        try register.load([elsewhere], name: "lampung.psv")
        #expect(try await register.registry.importPage(1, by: Self.admin).undoRefusal == nil)
        // Whose file it was is nobody's business here.
        await #expect(throws: Refusal.notFound) { _ = try await register.registry.importPage(2, by: Self.admin) }
        #expect(try await register.registry.imports(after: nil, limit: 10, by: Self.admin).items.map(\.batch.id) == [1])
        try register.load([DTKSRow(5)], asOf: 20_240_701, name: "juli.psv")
        #expect(try await register.registry.importPage(1, by: Self.admin).undoRefusal != nil)
        #expect(throws: Refusal.self) { try register.registry.undoImport(1, by: Self.admin) }
        _ = try register.registry.undoImport(3, by: Self.admin)
        _ = try register.registry.undoImport(1, by: Self.admin)
        #expect(try register.problems() == [])
    }

    @Test("the whole register is judged again by who may import into every kabupaten of it")
    func validation() async throws {
        let register = try SampleRegister.empty()
        try register.load(Self.family)
        #expect(try register.registry.validateAll(by: Self.admin).persons == 2)
        let elsewhere = DTKSRow(
            9,
            [
                "PROVINSI": "LAMPUNG", "KABUPATEN/KOTA": "LAMPUNG SELATAN", "KECAMATAN": "NATAR",
                "DESA/KELURAHAN": "NATAR",
            ])
        try register.load([elsewhere], name: "lampung.psv")
        #expect(throws: Refusal.notAllowed(.importFile)) { try register.registry.validateAll(by: Self.admin) }
    }
}
