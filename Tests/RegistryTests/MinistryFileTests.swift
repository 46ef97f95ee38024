import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// What goes to the ministry is exactly what was sealed, in the layout that is read there.
@Suite("The file of a ratified list for the ministry")
struct MinistryFileTests {
    private static let golden = """
        "ID DTKS"|"PROVINSI"|"KABUPATEN/KOTA"|"KECAMATAN"|"DESA/KELURAHAN"|"ALAMAT"|"DUSUN"|"RT"|"RW"|"NOKK"|"NIK"|"NAMA"|\
        "TANGGAL LAHIR"|"TEMPAT LAHIR"|"JENIS KELAMIN"|"PEKERJAAN"|"NAMA IBU KANDUNG"|"HUB KELUARGA"|"KETERANGAN PADAN"|\
        "BANSOS BPNT"|"BANSOS PKH"|"BANSOS BPNT-PPKM"|"PBI JKN"
        ""|"BENGKULU"|"KABUPATEN REJANG LEBONG"|"KOTA PADANG"|"DERATI"|"DUSUN III"|"III"|"004"|"002"|"9902060101150021"|\
        "9902061507750021"|"HARTONO"|"15-07-1975"|"CURUP"|"LAKI-LAKI"|""|"SULASTRI"|"KEPALA KELUARGA"|""|"TIDAK"|"TIDAK"|\
        "TIDAK"|"TIDAK"
        ""|"BENGKULU"|"KABUPATEN REJANG LEBONG"|"KOTA PADANG"|"DERATI"|"DUSUN III"|"III"|"004"|"002"|"9902060101150021"|\
        "9902065203780021"|"SURYANI"|"12-03-1978"|"CURUP"|"PEREMPUAN"|""|"KARTINI"|"ISTRI/SUAMI"|""|"TIDAK"|"TIDAK"|\
        "TIDAK"|"TIDAK"

        """

    @discardableResult
    private func make(_ desk: ProposalDesk, _ batch: BatchOutcome) async throws -> JobRecord {
        let job = try await desk.registry.startMinistryFile(of: batch.batch, by: ProposalDesk.verifier)
        try desk.registry.runWaitingJobs()
        return try await desk.registry.job(job, by: ProposalDesk.verifier)
    }

    private func receipt(_ desk: ProposalDesk, _ batch: RecordID) async throws -> RecordID {
        try await desk.paper("tanda_terima", TinyPicture.png(), to: .batch(batch), by: ProposalDesk.verifier)
    }

    private func send(
        _ desk: ProposalDesk, _ batch: BatchOutcome, receipt: RecordID?, seen: Int? = nil,
        by actor: Actor = ProposalDesk.verifier
    ) async throws -> BatchOutcome {
        let view = try await desk.registry.batch(batch.batch, by: ProposalDesk.verifier)
        return try await desk.registry.perform(
            SendBatch(
                batch.batch, seen: seen ?? view.version, seal: batch.seal, file: view.file?.digest ?? "",
                number: "460/200/2026", day: 20_261_120, receipt: receipt), by: actor)
    }

    @Test("the file is of these bytes, and its digest stays with the list")
    func bytes() async throws {
        let desk = try await ProposalDesk()
        let batch = try await desk.ratified(21...21)
        let job = try await make(desk, batch)
        let outcome = try #require(job.outcome(of: MinistryFile.self), "\(job.problem?.id ?? "")")
        #expect(outcome.rows == 2 && outcome.proposals == 1 && outcome.left == 0)
        let (path, file) = try await desk.registry.fetchMinistryFile(of: batch.batch, by: ProposalDesk.verifier)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text == Self.golden)
        let view = try await desk.registry.batch(batch.batch, by: ProposalDesk.verifier)
        #expect(view.file?.digest == outcome.digest && file.digest == outcome.digest)
        // Only through its own door, and that is written down.
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.takeOut(file.id, by: ProposalDesk.verifier)
        }
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.fetchMinistryFile(of: batch.batch, by: ProposalDesk.kadis)
        }
        let looks = try desk.register.value(
            "SELECT count(*) FROM audit_entry WHERE verb = 'unduh ekspor' AND object = 'berkas \(batch.batch)'")
        #expect(looks == "1")
    }

    @Test("imported into an empty register, it gives the same people")
    func roundTrip() async throws {
        let desk = try await ProposalDesk()
        let batch = try await desk.ratified(21...22)
        try await make(desk, batch)
        let (path, _) = try await desk.registry.fetchMinistryFile(of: batch.batch, by: ProposalDesk.verifier)
        let register = try SampleRegister.empty()
        let report = try register.load(file: path)
        #expect(report.counts.new == 4 && report.counts.rejected == 0)
        let people = try register.registry.database.readBlocking { db in
            try db.rows("SELECT name, nik, birth, relation, mother, village FROM person ORDER BY nik").map { row in
                let (name, mother) = (try row.text("name"), try row.text("mother"))
                let (nik, birth) = (try row.int("nik"), try row.int("birth"))
                return "\(name) \(nik) \(birth) \(try row.int("relation")) \(mother) \(try row.int("village"))"
            }
        }
        let village = SampleRegister.derati.value
        #expect(
            people == [
                "HARTONO 9902061507750021 19750715 1 SULASTRI \(village)",
                "HARTONO 9902061507750022 19750715 1 SULASTRI \(village)",
                "SURYANI 9902065203780021 19780312 2 KARTINI \(village)",
                "SURYANI 9902065203780022 19780312 2 KARTINI \(village)",
            ])
        #expect(try register.value("SELECT count(*) FROM family") == "2")
    }

    @Test("that it was sent needs the file, the receipt and the same content, and moves every proposal")
    func sending() async throws {
        let desk = try await ProposalDesk()
        let batch = try await desk.ratified(21...22)
        await #expect(throws: Refusal.self) { _ = try await send(desk, batch, receipt: nil) }
        try await make(desk, batch)
        await #expect(throws: Refusal.self) { _ = try await send(desk, batch, receipt: nil) }
        let paper = try await receipt(desk, batch.batch)
        let made = try await desk.registry.batch(batch.batch, by: ProposalDesk.verifier).version
        // Another file than the one that is kept.
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                SendBatch(
                    batch.batch, seen: made, seal: batch.seal, file: "x", number: "1", day: 20_261_120,
                    receipt: paper), by: ProposalDesk.verifier)
        }
        // The page was shown before this file was made.
        await #expect(throws: Refusal.changedMeanwhile(version: made)) {
            _ = try await send(desk, batch, receipt: paper, seen: batch.version)
        }
        let sent = try await send(desk, batch, receipt: paper)
        #expect(sent.state == .sent)
        let counts = try await desk.registry.proposalCounts(
            in: SampleRegister.rejangLebong, by: ProposalDesk.verifier)
        #expect(counts == [.sent: 2])
        let view = try await desk.registry.batch(batch.batch, by: ProposalDesk.verifier)
        #expect(view.sentNumber == "460/200/2026" && view.sentDay == 20_261_120)
        // It has gone: no other file is made of it.
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.startMinistryFile(of: batch.batch, by: ProposalDesk.verifier)
        }
        #expect(try desk.register.problems() == [])
    }

    @Test("nobody but a verifier sends, and no verifier what they wrote themselves")
    func hands() async throws {
        let desk = try await ProposalDesk()
        let batch = try await desk.ratified(21...21)
        try await make(desk, batch)
        let paper = try await receipt(desk, batch.batch)
        for (role, actor) in ProposalDesk.actors where role != .verifikator {
            await #expect(throws: Refusal.self, "\(role)") {
                _ = try await send(desk, batch, receipt: paper, by: actor)
            }
        }
        let wrote = Actor(
            account: ProposalDesk.village.account, name: "verifikator",
            grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
        await #expect(throws: Refusal.self) { _ = try await send(desk, batch, receipt: paper, by: wrote) }
        #expect(try await send(desk, batch, receipt: paper).state == .sent)
    }

    @Test("a content that is not the sealed one is neither written nor sent")
    func tampered() async throws {
        let desk = try await ProposalDesk()
        let batch = try await desk.ratified(21...21)
        try await make(desk, batch)
        let paper = try await receipt(desk, batch.batch)
        try await desk.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE proposal SET hash = 'x', content = replace(content, 'HARTONO', 'SUHARTO')")
        }
        await #expect(throws: Refusal.self) { _ = try await send(desk, batch, receipt: paper) }
        let job = try await make(desk, batch)
        #expect(job.outcome(of: MinistryFile.self) == nil)
    }

    @Test("a mark of SIKS-NG in between does not break the seal")
    func marked() async throws {
        let desk = try await ProposalDesk()
        let batch = try await desk.ratified(21...21)
        try await make(desk, batch)
        let page = try await desk.registry.siksQueue(
            SiksFilter(region: SampleRegister.derati), after: nil, limit: 10, by: ProposalDesk.village)
        let row = try #require(page.items.first)
        let marked = try await desk.registry.perform(
            MarkSiks([SeenProposal(row.id, version: row.version)], number: "SIKS-1", day: 20_261_120),
            by: ProposalDesk.village)
        #expect(marked.taken == [row.id])
        let paper = try await receipt(desk, batch.batch)
        #expect(try await send(desk, batch, receipt: paper).state == .sent)
        #expect(try desk.register.problems() == [])
    }
}
