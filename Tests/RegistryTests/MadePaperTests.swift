import Foundation
import Papers
@testable import Registry
import Storage
import Synchronization
import TepatTesting
import Testing

/// Documents that are made here: under which number, how they lie, who reads them, and what anybody may know of them.
@Suite("Documents made here")
struct MadePaperTests {
    /// Presses nothing: a file that begins as a PDF does.
    private static let press: PaperDesk.Press = { paper, path, _ in
        try Data("%PDF-1.7 \(paper.seal.code) \(paper.blocks.count)".utf8).write(to: URL(fileURLWithPath: path))
        return 2
    }

    private func desk() async throws -> ProposalDesk {
        let desk = try await ProposalDesk()
        try desk.enlist()
        desk.registry.paperDesk.setPress(Self.press)
        desk.registry.paperDesk.setAddress("https://tepat.example.go.id/")
        return desk
    }

    private func draft(_ desk: ProposalDesk, serial: Int = 21) async throws -> RecordID {
        let content = ProposalDesk.newHousehold(ProposalDesk.household(serial: serial))
        return try await desk.write(.newHousehold, content).proposal
    }

    private func ask(
        _ desk: ProposalDesk, _ proposal: RecordID, _ size: PaperSize = .f4, id: ActionID = ActionID(),
        by actor: Actor = ProposalDesk.village
    ) async throws -> AskedPapers {
        try await desk.registry.makePapers([PaperOrder(.receipt, of: proposal, size: size)], id: id, by: actor)
    }

    private func papers(_ desk: ProposalDesk, _ proposal: RecordID) async throws -> [PaperSummary] {
        try await desk.registry.papers(of: .proposal, proposal, by: ProposalDesk.village)
    }

    private func made(_ desk: ProposalDesk, _ proposal: RecordID) async throws -> PaperSummary {
        _ = try await ask(desk, proposal)
        try desk.registry.runWaitingJobs()
        return try #require(try await papers(desk, proposal).first { $0.state.stands })
    }

    private func changed(_ desk: ProposalDesk, _ proposal: RecordID) async throws {
        try await desk.paper("kk", of: proposal)
    }

    private func serials(_ desk: ProposalDesk) throws -> [Int64] {
        try desk.registry.database.readBlocking { db in
            try db.rows("SELECT serial FROM paper WHERE serial IS NOT NULL ORDER BY serial").map {
                try $0.int("serial")
            }
        }
    }

    // MARK: Numbers

    @Test("asked for side by side, every paper has its own number and none is left out")
    func sideBySide() async throws {
        let desk = try await desk()
        var proposals: [RecordID] = []
        for serial in 21...26 { proposals.append(try await draft(desk, serial: serial)) }
        let asked = proposals
        try await withThrowingTaskGroup(of: Void.self) { group in
            for proposal in asked { group.addTask { _ = try await self.ask(desk, proposal) } }
            try await group.waitForAll()
        }
        try desk.registry.runWaitingJobs()
        #expect(try serials(desk) == Array(1...6))
        #expect(try desk.register.value("SELECT count(DISTINCT number) FROM paper WHERE state = 'siap'") == "6")
        #expect(try desk.register.value("SELECT last FROM paper_number") == "6")
    }

    @Test("a paper that could not be made keeps number and code, and the next one has the next number")
    func failed() async throws {
        let desk = try await desk()
        let (first, second) = (try await draft(desk), try await draft(desk, serial: 31))
        desk.registry.paperDesk.setPress { _, _, _ in throw PressFault.tooLong(seconds: 60) }
        let broken = try await made(desk, first)
        #expect(broken.state == .failed && broken.problem?.id.contains("60 detik") == true && !broken.mayOpen)
        desk.registry.paperDesk.setPress(Self.press)
        let next = try await made(desk, second)
        let mended = try await made(desk, first)
        #expect(mended.state == .ready && mended.id == broken.id)
        #expect(mended.number == broken.number && mended.code == broken.code && mended.number != next.number)
        #expect(try serials(desk) == [1, 2])
    }

    @Test("what is refused takes no number")
    func refused() async throws {
        let desk = try await desk()
        let meeting = try await desk.meeting(DeliberationHeader(.musdes, day: 20_261_118))
        // Nothing was decided yet.
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.makePapers([PaperOrder(.minutes, of: meeting)], by: ProposalDesk.village)
        }
        // Of another subject, or of a meeting that was one.
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.makePapers([PaperOrder(.statement, of: meeting)], by: ProposalDesk.village)
        }
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.makePapers([], by: ProposalDesk.village)
        }
        #expect(try desk.register.value("SELECT count(*) FROM paper_number") == "0")
        #expect(try desk.register.value("SELECT count(*) FROM paper") == "0")
    }

    // MARK: The same again, and another

    @Test("a form sent twice, and one sent while the first is at work, ask for one paper")
    func twice() async throws {
        let desk = try await desk()
        let proposal = try await draft(desk)
        let id = ActionID()
        let first = try await ask(desk, proposal, id: id)
        #expect(try await ask(desk, proposal, id: id) == first)
        let meanwhile = try await ask(desk, proposal)
        #expect(first.job != nil && meanwhile == first)
        try desk.registry.runWaitingJobs()
        let after = try await ask(desk, proposal)
        #expect(after.job == nil && after.papers == first.papers)
        #expect(try await papers(desk, proposal).count == 1)
        // Another sheet has the same number.
        let other = try await ask(desk, proposal, .a4)
        try desk.registry.runWaitingJobs()
        let both = try await papers(desk, proposal)
        #expect(other.job != nil && both.map(\.state) == [.ready, .ready])
        #expect(Set(both.map(\.number)).count == 1 && Set(both.map(\.code)).count == 2)
    }

    @Test("what has changed is made anew under its number; the one before says that it was replaced, to anybody")
    func replaced() async throws {
        let desk = try await desk()
        let proposal = try await draft(desk)
        let before = try await made(desk, proposal)
        try await changed(desk, proposal)
        let after = try await made(desk, proposal)
        #expect(after.id != before.id && after.number == before.number && after.code != before.code)
        let all = try await papers(desk, proposal)
        #expect(all.map(\.state) == [.ready, .replaced])
        #expect(try await desk.registry.knownPaper(code: before.code)?.state == .replaced)
        #expect(try await desk.registry.knownPaper(code: after.code)?.state == .ready)
        #expect(try serials(desk) == [1, 1])
        // A new one that cannot be made leaves what there is.
        _ = try await desk.registry.perform(
            WithdrawPaper(after.id, words: "salah cetak"), by: ProposalDesk.village)
        #expect(try await desk.registry.knownPaper(code: after.code)?.state == .withdrawn)
        #expect(try await made(desk, proposal).number != after.number)
    }

    @Test("minutes take the number that the village wrote itself, or give it theirs to be sealed under")
    func minutes() async throws {
        let desk = try await desk()
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: proposal.proposal) }
        var header = ProposalDesk.header
        header.number = ""
        let meeting = try await desk.meeting(header)
        _ = try await desk.agenda(meeting, [proposal])
        try await desk.decide(meeting, proposal, .agree)
        let orders = [PaperOrder(.fullAnnex, of: meeting), PaperOrder(.minutes, of: meeting)]
        _ = try await desk.registry.makePapers(orders, by: ProposalDesk.village)
        try desk.registry.runWaitingJobs()
        let papers = try await desk.registry.papers(of: .deliberation, meeting, by: ProposalDesk.village)
        let number = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.header.number
        #expect(papers.map(\.kind) == [.minutes, .fullAnnex] && papers.map(\.state) == [.ready, .ready])
        #expect(!number.isEmpty && papers.map(\.number) == [number, number])
        // A number that was withdrawn is nobody's.
        _ = try await desk.registry.perform(
            WithdrawPaper(try #require(papers.first).id, words: "salah cetak"), by: ProposalDesk.village)
        _ = try await desk.registry.makePapers([PaperOrder(.minutes, of: meeting)], by: ProposalDesk.village)
        try desk.registry.runWaitingJobs()
        let again = try await desk.registry.papers(of: .deliberation, meeting, by: ProposalDesk.village)
        #expect(again.first { $0.kind == .minutes && $0.state == .ready }?.number != number)
        #expect(try serials(desk) == [1, 2])
    }

    // MARK: Who

    @Test(
        "a neighbour knows of none, whoever only looks fetches no whole numbers, and who writes for the village makes")
    func scope() async throws {
        let desk = try await desk()
        let proposal = try await draft(desk)
        let paper = try await made(desk, proposal)
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.papers(of: .proposal, proposal, by: ProposalDesk.neighbour)
        }
        await #expect(throws: Refusal.notFound) { try await ask(desk, proposal, by: ProposalDesk.neighbour) }
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.openPaper(paper.id, by: ProposalDesk.neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.perform(
                WithdrawPaper(paper.id, words: "coba saja"), by: ProposalDesk.neighbour)
        }
        for (role, actor) in ProposalDesk.actors where [.opd, .auditor, .admin].contains(role) {
            let seen = try await desk.registry.papers(of: .proposal, proposal, by: actor)
            #expect(seen.map(\.mayOpen) == [false], "\(role)")
            await #expect(throws: Refusal.notAllowed(.propose), "\(role)") {
                try await desk.registry.openPaper(paper.id, by: actor)
            }
            await #expect(throws: Refusal.notAllowed(.propose), "\(role)") {
                try await ask(desk, proposal, by: actor)
            }
        }
        #expect(try desk.register.value("SELECT count(*) FROM paper") == "1")
    }

    @Test("a paper with whole numbers lies sealed, and that it was opened is on the trail")
    func sealed() async throws {
        let desk = try await desk()
        let paper = try await made(desk, try await draft(desk))
        let stored = try #require(
            try desk.register.value("SELECT digest FROM stored_file WHERE purpose = 'dokumen'"))
        let lying = try #require(
            FileManager.default.contents(atPath: desk.registry.files.path(of: stored)))
        #expect(lying.firstRange(of: Data("%PDF".utf8)) == nil)
        let opened = try await desk.registry.openPaper(paper.id, by: ProposalDesk.kades)
        #expect(opened.bytes.starts(with: Array("%PDF".utf8)) && opened.name.hasSuffix(".pdf"))
        #expect(paper.digest == opened.bytes.withUnsafeBytes { Digest.sha256($0) })
        #expect(
            try desk.register.value("SELECT count(*) FROM audit_entry WHERE verb = 'buka dokumen' AND actor = 5") == "1"
        )
        // By no other door.
        let file = RecordID(try #require(try desk.register.value("SELECT file FROM paper").flatMap { Int64($0) }))
        await #expect(throws: Refusal.notFound) { try await desk.registry.takeOut(file, by: ProposalDesk.village) }
        // Other bytes in its place are not shown.
        try await desk.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE paper SET digest = 'x'")
        }
        await #expect(throws: Refusal.self) { try await desk.registry.openPaper(paper.id, by: ProposalDesk.kades) }
    }

    // MARK: Whoever holds a sheet

    @Test("of a code anybody learns which paper it is, of which office and day, and nobody's name")
    func known() async throws {
        let desk = try await desk()
        let paper = try await made(desk, try await draft(desk))
        let typed = paper.code.lowercased().replacing("-", with: " ")
        let known = try #require(try await desk.registry.knownPaper(code: typed))
        #expect(known.kind == .receipt && known.number == paper.number && known.day == 20_261_121)
        #expect(known.place == "Desa Derati" && known.pages == 2 && paper.digest.hasPrefix(known.digest))
        #expect(known.digest.count == 16)
        let told = "\(known)"
        for name in ["HARTONO", "SURYANI", "9902", "Operator uji"] { #expect(!told.contains(name), "\(name)") }
        #expect(try await desk.registry.knownPaper(code: PaperCode.random()) == nil)
        #expect(try await desk.registry.knownPaper(code: "x") == nil)
        // By the address that its QR holds as well.
        #expect(desk.registry.paperDesk.address(of: "ABC") == "https://tepat.example.go.id/periksa/ABC")
        #expect(try await desk.registry.knownPaper(code: "https://tepat.example.go.id/periksa/\(typed)") == known)
    }

    @Test("whoever guesses codes has to wait; one that is known is told as often as it is asked for")
    func guessed() async throws {
        let desk = try await desk()
        let paper = try await made(desk, try await draft(desk))
        for _ in 1...30 {
            #expect(try await desk.registry.knownPaper(code: paper.code, from: "10.0.0.1") != nil)
        }
        for _ in 1...20 { #expect(try await desk.registry.knownPaper(code: "XXXX", from: "10.0.0.1") == nil) }
        await #expect(throws: Refusal.lockedOut(minutes: 15)) {
            try await desk.registry.knownPaper(code: paper.code, from: "10.0.0.1")
        }
        #expect(try await desk.registry.knownPaper(code: paper.code, from: "10.0.0.2") != nil)
    }

    @Test("a server without the program that makes PDF says so, and loses no number")
    func missingTool() async throws {
        let desk = try await desk()
        desk.registry.paperDesk.setTool("/tidak/ada/weasyprint")
        let proposal = try await draft(desk)
        let asked = try await ask(desk, proposal)
        try desk.registry.runWaitingJobs()
        let job = try await desk.registry.job(try #require(asked.job), by: ProposalDesk.village)
        #expect(job.state == .failed && job.problem?.id.contains("/tidak/ada/weasyprint") == true)
        let paper = try #require(try await papers(desk, proposal).first)
        #expect(paper.state == .failed && paper.problem?.id.contains("memasangnya") == true && !paper.number.isEmpty)
        // What was never ready is no paper of ours to anybody.
        #expect(try await desk.registry.knownPaper(code: paper.code) == nil)
    }

    @Test("erasure takes the bytes and leaves that there was a paper, withdrawn")
    func erased() async throws {
        let desk = try await desk()
        let proposal = try await draft(desk)
        let paper = try await made(desk, proposal)
        try await desk.registry.database.write(seeing: .everything) { db in
            try ErasedPapers.erase(of: try #require(try ProposalRecord.find(proposal, in: db)), in: db)
        }
        try desk.registry.sweepFiles()
        #expect(try desk.register.value("SELECT count(*) FROM stored_file WHERE purpose = 'dokumen'") == "0")
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.openPaper(paper.id, by: ProposalDesk.village)
        }
        #expect(try await desk.registry.knownPaper(code: paper.code)?.state == .withdrawn)
    }

    @Test(
        "in a register of invented people every paper says so across its pages, and so does the page that anybody opens"
    )
    func example() async throws {
        let desk = try await desk()
        let seen = Mutex("")
        desk.registry.paperDesk.setPress { paper, path, folder in
            seen.withLock { $0 = paper.watermark }
            return try Self.press(paper, path, folder)
        }
        let proposal = try await draft(desk)
        let real = try await made(desk, proposal)
        let isTraining = try await desk.registry.isTraining
        #expect(seen.withLock { $0 } == (isTraining ? "CONTOH" : ""))
        #expect(try await desk.registry.knownPaper(code: real.code)?.isExample == isTraining)
        try await desk.registry.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO training_ground (account, number, village, neighbour, own_account, made_at, seen_at)
                VALUES (99, 1, \(SampleRegister.derati), \(SampleRegister.tabaAnyar), 0, 0, 0)
                """)
        }
        try await changed(desk, proposal)
        let practice = try await made(desk, proposal)
        #expect(seen.withLock { $0 } == "CONTOH")
        #expect(try await desk.registry.knownPaper(code: practice.code)?.isExample == true)
    }
}
