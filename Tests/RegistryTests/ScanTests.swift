import Foundation
import Papers
import Storage
import TepatTesting
import Testing

@testable import Registry

/// A scan is held against the document that was made here, and comes back where it is another.
@Suite("Scans of documents that are made here")
struct ScanTests {
    private typealias Desk = ProposalDesk

    private func read(_ pages: [ScanSheet.Page]) throws -> ScanReading {
        try read(ScanSheet.pdf(pages), .pdf)
    }

    private func read(_ bytes: [UInt8], _ format: PaperFormat) throws -> ScanReading {
        let folder = NSTemporaryDirectory() + "tepat-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try ScanReader(leastPoints: 700) { _, _ in }.read(bytes, format, in: folder)
    }

    @Test("pages are counted without the empty ones, and the QR is read wherever it is")
    func reading() throws {
        let reading = try read([.text, .textWithQR, .empty])
        #expect(reading == ScanReading(pages: 2, codes: [ScanSheet.code]))
        #expect(try read([.text]) == ScanReading(pages: 1))
    }

    @Test("what is damaged, empty or too small cannot be read")
    func unreadable() throws {
        #expect(try read([.empty]) == .unreadable)
        #expect(try read(Array("%PDF-1.4\nnothing".utf8), .pdf) == .unreadable)
        #expect(try read(Array(ScanSheet.pdf([.text]).prefix(200)), .pdf) == .unreadable)
        #expect(try read(TinyPicture.png(), .png) == .unreadable)
        #expect(try read(TinyPicture.jpeg(remark: ""), .jpeg) == .unreadable)
    }

    @Test("a file that takes too long as a whole is left")
    func tooLong() throws {
        let folder = NSTemporaryDirectory() + "tepat-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let reader = ScanReader(leastPoints: 700, seconds: 0) { _, _ in }
        #expect(try reader.read(ScanSheet.pdf([.text]), .pdf, in: folder) == ScanReading(pages: 1))
    }

    @Test("one sheet of another document is enough, and one that was replaced is told apart")
    func results() {
        let minutes = MadePaper(id: RecordID(1), kind: .minutes, code: "A", pages: 2, stands: true)
        let before = MadePaper(id: RecordID(2), kind: .minutes, code: "B", pages: 2, stands: false)
        let notes = MadePaper(id: RecordID(3), kind: .notes, code: "C", pages: 1, stands: true)
        func result(_ codes: Set<String>, _ kind: String = "berita_acara") -> ScanResult {
            CheckScan.result(ScanReading(pages: 2, codes: codes), of: kind, [minutes, before, notes]).0
        }
        #expect(result(["A"]) == .right)
        #expect(result(["B"]) == .replaced)
        #expect(result(["A", "B"]) == .replaced)
        #expect(result(["C"]) == .other)
        #expect(result(["A", "C"]) == .other)
        #expect(result(["X"]) == .other)
        #expect(result([]) == .unread)
        #expect(result(["C"], "notulen") == .right)
        #expect(CheckScan.result(.unreadable, of: "notulen", [notes]).0 == .unreadable)
        #expect(CheckScan.result(.unchecked, of: "notulen", [notes]).0 == .unchecked)
    }

    @Test("the reasons for giving a scan back are there, in both languages with what to do next")
    func reasons() {
        #expect(ScanReason.all.count == 7)
        for reason in ScanReason.all {
            let words = [reason.title.id, reason.title.en, reason.next.id, reason.next.en]
            #expect(!words.contains(""))
        }
    }

    /// An open musyawarah with one name agreed to, and its minutes made here.
    private func meeting(pages: Int = 1, code: String = ScanSheet.code) async throws -> (ProposalDesk, RecordID) {
        let desk = try await ProposalDesk()
        try desk.enlist()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
        let meeting = try await desk.meeting()
        _ = try await desk.agenda(meeting, [draft])
        try await desk.decide(meeting, draft, .agree)
        try await desk.madePaper(.minutes, of: meeting, pages: pages, code: code)
        for kind in ["daftar_hadir", "lampiran_bnba"] { try await desk.paper(kind, ofDeliberation: meeting) }
        return (desk, meeting)
    }

    private func seal(_ desk: ProposalDesk, _ meeting: RecordID) async throws {
        let seen = try await desk.registry.deliberation(meeting, by: Desk.village).row.version
        _ = try await desk.registry.perform(SealDeliberation(meeting, seen: seen), by: Desk.village)
    }

    private func scan(_ desk: ProposalDesk, _ id: RecordID, of meeting: RecordID) async throws -> ScanView? {
        try await desk.registry.evidence(of: .deliberation(meeting), by: Desk.village).papers.first { $0.id == id }?
            .scan
    }

    @Test("nothing is sealed before the scan was looked at, and then it is")
    func right() async throws {
        let (desk, meeting) = try await meeting()
        let id = try await desk.paper("berita_acara", ScanSheet.pdf([.textWithQR]), to: .deliberation(meeting))
        #expect(try await scan(desk, id, of: meeting)?.result == nil)
        await #expect(throws: Refusal.self) { try await seal(desk, meeting) }
        try desk.registry.runWaitingJobs()
        let view = try #require(try await scan(desk, id, of: meeting))
        #expect(view.result == .right && view.pages == 1 && view.ofPages == 1 && !view.lacksPages && !view.mayGoOn)
        try await seal(desk, meeting)
        #expect(try desk.register.problems() == [])
    }

    /// A document as it leaves the press, with a QR on every page.
    private func pressed(_ code: String, pages: Int, in folder: String) throws -> [UInt8] {
        let text = PaperBlock.paragraph("Pada hari ini telah diadakan musyawarah desa di balai desa.")
        let seal = PaperSeal(
            code: PaperCode.shown(code), address: "https://tepat.example.go.id/periksa/\(code)",
            madeAt: "Dibuat 18 November 2026 11.52 WIB")
        let paper = OfficialPaper(
            size: .f4, letterhead: Letterhead(offices: ["DESA DERATI"], address: ""),
            head: .title("BERITA ACARA", number: "400/11/2026", below: ""),
            blocks: [text] + (1..<pages).flatMap { _ in [PaperBlock.pageBreak, text] }, seal: seal,
            fileTitle: "Berita acara")
        let path = "\(folder)/\(UUID().uuidString).pdf"
        #expect(try PaperPress(folder: folder + "/press").press(paper, to: path).pages == pages)
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// The first page of a PDF as somebody photographs it.
    private func photograph(_ pdf: [UInt8], _ arguments: [String], in folder: String) throws -> [UInt8] {
        let path = "\(folder)/lembar.pdf"
        try Data(pdf).write(to: URL(fileURLWithPath: path))
        let draw = try #require(ChildProgram("pdftoppm"))
        let ended = try draw.run(
            arguments + ["-l", "1", "-singlefile", path, "\(folder)/foto"], in: folder, seconds: 60)
        #expect(ended.status == 0)
        let ending = arguments.contains("-jpeg") ? "jpg" : "png"
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/foto.\(ending)")))
    }

    @Test(
        "of documents as they leave the press: the right one, another one, one without a page, photographs")
    func fromThePress() async throws {
        let (desk, meeting) = try await meeting(pages: 2)
        let folder = desk.register.folder.path
        let owner = EvidenceOwner.deliberation(meeting)
        /// What is found of a scan; it is thrown away again.
        func found(_ bytes: [UInt8]) async throws -> ScanView? {
            let id = try await desk.paper("berita_acara", bytes, to: owner)
            try desk.registry.runWaitingJobs()
            let view = try await scan(desk, id, of: meeting)
            if view?.result != .right || view?.lacksPages == true {
                await #expect(throws: Refusal.self) { try await seal(desk, meeting) }
            }
            try await desk.registry.dropEvidence(id, of: owner, by: Desk.village)
            return view
        }
        let whole = try pressed(ScanSheet.code, pages: 2, in: folder)
        #expect(try await found(pressed(PaperCode.random(), pages: 2, in: folder))?.result == .other)
        let first = try await found(pressed(ScanSheet.code, pages: 1, in: folder))
        #expect(first?.result == .right && first?.lacksPages == true && first?.pages == 1)
        let sharp = try await found(photograph(whole, ["-jpeg", "-r", "200"], in: folder))
        #expect(sharp?.result == .right && sharp?.lacksPages == true)
        // Without its foot, and with fewer points than a letter needs.
        let cut = ["-png", "-r", "100", "-x", "0", "-y", "0", "-W", "800", "-H", "720"]
        #expect(try await found(photograph(whole, cut, in: folder))?.result == .unread)
        #expect(try await found(photograph(whole, ["-jpeg", "-r", "50"], in: folder))?.result == .unreadable)
        let right = try await found(whole)
        #expect(right?.result == .right && right?.pages == 2 && right?.lacksPages == false)
        try await desk.paper("berita_acara", whole, to: owner)
        try desk.registry.runWaitingJobs()
        try await seal(desk, meeting)
    }

    @Test("a scan that was right is not once its document was made anew")
    func madeAnew() async throws {
        let (desk, meeting) = try await meeting()
        let id = try await desk.paper("berita_acara", ScanSheet.pdf([.textWithQR]), to: .deliberation(meeting))
        try desk.registry.runWaitingJobs()
        #expect(try await scan(desk, id, of: meeting)?.result == .right)
        try await desk.register.run("UPDATE paper SET state = 'diganti'")
        try await desk.madePaper(.minutes, of: meeting)
        #expect(try await scan(desk, id, of: meeting)?.result == .replaced)
        await #expect(throws: Refusal.self) { try await seal(desk, meeting) }
    }

    @Test("a scan of a document that was withdrawn is not taken; one of the office's own is")
    func withdrawn() async throws {
        let (desk, meeting) = try await meeting()
        let owner = EvidenceOwner.deliberation(meeting)
        let id = try await desk.paper("berita_acara", ScanSheet.pdf([.textWithQR]), to: owner)
        try desk.registry.runWaitingJobs()
        try await desk.register.run("UPDATE paper SET state = 'ditarik'")
        #expect(try await scan(desk, id, of: meeting)?.result == .replaced)
        await #expect(throws: Refusal.self) { try await seal(desk, meeting) }
        try await desk.registry.dropEvidence(id, of: owner, by: Desk.village)
        try await desk.paper("berita_acara", ScanSheet.pdf([.text]), to: owner)
        try desk.registry.runWaitingJobs()
        try await seal(desk, meeting)
    }

    @Test("whoever may add others has a scan looked at once more that seemed unreadable, and nobody else")
    func again() async throws {
        let (desk, meeting) = try await meeting()
        let id = try await desk.paper("berita_acara", ScanSheet.pdf([.textWithQR]), to: .deliberation(meeting))
        try desk.registry.runWaitingJobs()
        #expect(try await scan(desk, id, of: meeting)?.mayCheck == false)
        // As if the disk had been full.
        try await desk.register.run("UPDATE scan_check SET result = 'tidak_terbaca', pages = 0")
        #expect(try await scan(desk, id, of: meeting)?.mayCheck == true)
        await #expect(throws: Refusal.self) { try await desk.registry.checkScan(id, by: Desk.camat) }
        await #expect(throws: Refusal.notFound) { try await desk.registry.checkScan(id, by: Desk.neighbour) }
        #expect(try await desk.registry.checkScan(id, by: Desk.village) != nil)
        try desk.registry.runWaitingJobs()
        #expect(try await scan(desk, id, of: meeting)?.result == .right)
    }

    @Test("another scan takes the place of one that was given back, which may stay")
    func another() async throws {
        let (desk, meeting) = try await meeting()
        let owner = EvidenceOwner.deliberation(meeting)
        let id = try await desk.paper("berita_acara", ScanSheet.pdf([.empty]), to: owner)
        try desk.registry.runWaitingJobs()
        _ = try await desk.registry.perform(ReturnScan(id, reason: "TIDAK_TERBACA"), by: Desk.verifier)
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(ReturnScan(id, reason: "TIDAK_TERBACA"), by: Desk.verifier)
        }
        await #expect(throws: Refusal.self) { try await seal(desk, meeting) }
        try await desk.paper("berita_acara", ScanSheet.pdf([.textWithQR]), to: owner)
        try desk.registry.runWaitingJobs()
        try await seal(desk, meeting)
        #expect(try desk.register.problems() == [])
    }

    @Test("what Dinsos asks for anew comes in as many files as it takes, until it is the whole document")
    func untilWhole() async throws {
        let (desk, meeting) = try await meeting()
        let owner = EvidenceOwner.deliberation(meeting)
        let id = try await desk.paper("berita_acara", ScanSheet.pdf([.textWithQR]), to: owner)
        try desk.registry.runWaitingJobs()
        try await seal(desk, meeting)
        _ = try await desk.registry.perform(ReturnScan(id, reason: "TIDAK_TERBACA"), by: Desk.verifier)
        func mayAdd() async throws -> Bool { try await desk.registry.evidence(of: owner, by: Desk.village).mayAdd }
        let scans: [(pages: [ScanSheet.Page], isOpen: Bool)] = [([.text], true), ([.textWithQR, .text], false)]
        for (pages, isOpen) in scans {
            try await desk.paper("berita_acara", ScanSheet.pdf(pages), to: owner)
            #expect(try await mayAdd())
            try desk.registry.runWaitingJobs()
            #expect(try await mayAdd() == isOpen)
        }
        #expect(try desk.register.problems() == [])
    }

    @Test("a scan of another document keeps it from being sealed, whatever anybody says")
    func other() async throws {
        let (desk, meeting) = try await meeting(code: "K7M2P4Q8R1T5V3W6X9YW")
        let id = try await desk.paper("berita_acara", ScanSheet.pdf([.textWithQR]), to: .deliberation(meeting))
        try desk.registry.runWaitingJobs()
        #expect(try await scan(desk, id, of: meeting)?.result == .other)
        await #expect(throws: Refusal.self) { try await seal(desk, meeting) }
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                GoOnWithScan(id, words: "ini dokumen yang benar"), by: Desk.village)
        }
    }

    @Test("a page that is missing is counted, and there once all are in another scan")
    func pages() async throws {
        let (desk, meeting) = try await meeting(pages: 2)
        let owner = EvidenceOwner.deliberation(meeting)
        let id = try await desk.paper("berita_acara", ScanSheet.pdf([.textWithQR, .empty]), to: owner)
        try desk.registry.runWaitingJobs()
        #expect(try await scan(desk, id, of: meeting)?.lacksPages == true)
        await #expect(throws: Refusal.self) { try await seal(desk, meeting) }
        try await desk.paper("berita_acara", ScanSheet.pdf([.text]), to: owner)
        try desk.registry.runWaitingJobs()
        #expect(try await scan(desk, id, of: meeting)?.lacksPages == false)
        try await seal(desk, meeting)
    }

    @Test("where nobody can read its QR, whoever looked says so, and the trail has it")
    func goOn() async throws {
        let (desk, meeting) = try await meeting()
        let id = try await desk.paper("berita_acara", ScanSheet.pdf([.text]), to: .deliberation(meeting))
        try desk.registry.runWaitingJobs()
        #expect(try await scan(desk, id, of: meeting)?.mayGoOn == true)
        await #expect(throws: Refusal.self) { try await seal(desk, meeting) }
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(GoOnWithScan(id, words: "ya"), by: Desk.village)
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.perform(
                GoOnWithScan(id, words: "QR tertutup stempel desa"), by: Desk.neighbour)
        }
        _ = try await desk.registry.perform(GoOnWithScan(id, words: "QR tertutup stempel desa"), by: Desk.village)
        try await seal(desk, meeting)
        let detail = try desk.register.list(
            """
            SELECT d.detail FROM audit_detail d JOIN audit_entry e ON e.home = d.home AND e.day = d.day
            AND e.number = d.number WHERE e.verb = 'putuskan pindaian'
            """)
        #expect(detail?.contains("QR tertutup stempel desa") == true)
    }

    @Test("Dinsos gives a scan of a sealed musyawarah back, and its village brings another, under the same seal")
    func returned() async throws {
        let desk = try await ProposalDesk()
        try desk.enlist()
        _ = try await desk.agreed()
        let meeting = RecordID(
            try #require(try desk.register.value("SELECT id FROM deliberation").flatMap { Int64($0) }))
        let owner = EvidenceOwner.deliberation(meeting)
        let papers = try await desk.registry.evidence(of: owner, by: Desk.verifier).papers
        let minutes = try #require(papers.first { $0.kind == "berita_acara" })
        #expect(minutes.scan?.mayReturn == true)
        await #expect(throws: Refusal.self) { try await desk.paper("berita_acara", ofDeliberation: meeting) }
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                ReturnScan(minutes.id, reason: "TIDAK_TERBACA"), by: Desk.village)
        }
        await #expect(throws: Refusal.reasonMissing) {
            _ = try await desk.registry.perform(ReturnScan(minutes.id, reason: "X"), by: Desk.verifier)
        }
        _ = try await desk.registry.perform(
            ReturnScan(minutes.id, reason: "TIDAK_TERBACA", words: "halaman 2 gelap"), by: Desk.verifier)
        let view = try await desk.registry.evidence(of: owner, by: Desk.village)
        #expect(view.mayAdd)
        let returned = view.papers.first { $0.id == minutes.id }?.scan?.returned
        #expect(returned?.reason?.name == "TIDAK_TERBACA" && returned?.words == "halaman 2 gelap")
        // What was not asked for is not taken.
        await #expect(throws: Refusal.self) { try await desk.paper("daftar_hadir", ofDeliberation: meeting) }
        let before = try desk.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil) }
        // One page on each photograph.
        for _ in 0..<2 { try await desk.paper("berita_acara", ofDeliberation: meeting) }
        #expect(try desk.register.problems() == [])
        let after = try desk.registry.database.readBlocking { try AuditCheck($0, anchor: nil, key: nil) }
        // Also by a trail that was read before the scan came.
        for trail in [before, after] {
            var review = SealReview(desk.registry, trail: trail.seals)
            try review.run()
            #expect(review.problems == [] && review.scans == 5)
        }
    }
}
