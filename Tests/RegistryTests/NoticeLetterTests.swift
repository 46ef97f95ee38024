import Foundation
import Papers
import Storage
import Synchronization
import TepatTesting
import Testing

@testable import Registry

/// What a citizen gets in hand says what was decided, to somebody who can read it, from the office that decided it.
@Suite("Letters to citizens")
struct NoticeLetterTests {
    private static let press: PaperDesk.Press = { paper, path, _ in
        try Data("%PDF-1.7 \(paper.seal.code)".utf8).write(to: URL(fileURLWithPath: path))
        return 1
    }

    private func desk() async throws -> ProposalDesk {
        let desk = try await ProposalDesk()
        try desk.enlist([ProposalDesk.village, ProposalDesk.verifier])
        desk.registry.paperDesk.setPress(Self.press)
        return desk
    }

    /// Whom it is to, its facts, and who signs, a line each.
    private func words(_ desk: ProposalDesk, _ kind: PaperKind, _ proposal: RecordID) throws -> String {
        let seal = PaperSeal(code: "ABCD", address: "/periksa/ABCD", madeAt: "")
        let paper = try desk.registry.database.readBlocking { db in
            try ComposePaper.paper(PaperOrder(kind, of: proposal), number: "1", seal: seal, in: db, desk.registry)
        }
        var lines: [String] = []
        if case .letter(let letter) = paper.head { lines += letter.to }
        for case .facts(let facts) in paper.blocks { lines += facts.map { "\($0.name): \($0.value)" } }
        lines += paper.signers.map { "\($0.capacity) | \($0.name)" }
        return lines.joined(separator: "\n")
    }

    private func make(
        _ desk: ProposalDesk, _ proposal: RecordID, by actor: Actor = ProposalDesk.village
    ) async throws -> PaperSummary {
        _ = try await desk.registry.makePapers([PaperOrder(.notice, of: proposal)], by: actor)
        try desk.registry.runWaitingJobs()
        return try #require(try await desk.registry.papers(of: .proposal, proposal, by: actor).first)
    }

    @Test("of somebody who died the family is told, with the reason, of the village's decision and on its day")
    func death() async throws {
        let desk = try await desk()
        let wife = try desk.register.person(line: 3)
        let insurance = Int(try desk.register.value("SELECT number FROM program WHERE id = 'PBI-JK'") ?? "") ?? 0
        let content = ProposalContent(
            ChangeSet(
                event: .death, family: try desk.register.family(line: 3),
                changes: [
                    .enrol(Enrol(wife, program: insurance, starts: false)), .status(StatusChange(wife, .deceased)),
                ], reason: "laporan RT", day: 20_261_120), reason: "MENINGGAL", proposer: .neighbourhood)
        let final = try await desk.finalised(.removal, content, papers: ["akta_kematian"])
        #expect(final.state == .finalised)
        let notice = try words(desk, .notice, final.proposal)
        for wanted in [
            "Yth. Keluarga SUPARMAN", "Nama: SITI NURHAYATI", "Keputusan: Disetujui musyawarah",
            "Tanggal keputusan: 21 November 2026", "Alasan: Terdaftar meninggal dunia",
        ] {
            #expect(notice.contains(wanted), "\(wanted)\n\(notice)")
        }
        let receipt = try words(desk, .receipt, final.proposal)
        #expect(receipt.contains("Yang menyerahkan | \n") && !receipt.contains("| SITI"), "\(receipt)")
        #expect(receipt.contains("Yang menerima, a.n. Kepala Desa Derati | "))
    }

    @Test("a receipt of what Dinsos wrote is signed for nobody of the village")
    func ofDinsos() async throws {
        let desk = try await desk()
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold(), by: ProposalDesk.verifier)
        let receipt = try words(desk, .receipt, proposal.proposal)
        #expect(receipt.contains("Yang menerima, petugas Dinas Sosial Kabupaten Rejang Lebong | dinsos"), "\(receipt)")
        #expect(receipt.contains("Yang menyerahkan | HARTONO"))
    }

    @Test("a letter of Dinsos is made and taken back by Dinsos alone, and the village's own letter stands beside it")
    func offices() async throws {
        let desk = try await desk()
        let final = try await desk.finalised()
        let own = try await make(desk, final.proposal)
        // A step that decides nothing makes no other letter.
        #expect(try await make(desk, final.proposal).id == own.id)
        try await desk.settle([final.proposal], as: .unmatched, reason: "NIK_GANDA")
        await #expect(throws: Refusal.notAllowed(.verify)) { try await make(desk, final.proposal) }
        let theirs = try await make(desk, final.proposal, by: ProposalDesk.verifier)
        #expect(theirs.id != own.id && theirs.number != own.number)
        await #expect(throws: Refusal.notAllowed(.verify)) {
            _ = try await desk.registry.perform(
                WithdrawPaper(theirs.id, words: "coba saja"), by: ProposalDesk.village)
        }
        let papers = try await desk.registry.papers(of: .proposal, final.proposal, by: ProposalDesk.village)
        #expect(papers.map(\.state) == [.ready, .ready])
        #expect(papers.map(\.mayWithdraw) == [false, true])
    }

    @Test("a letter that failed before another decision keeps its number, with why nothing bears it")
    func void() async throws {
        let desk = try await desk()
        let agreed = try await desk.agreed()
        desk.registry.paperDesk.setPress { _, _, _ in throw PressFault.tooLong(seconds: 60) }
        let failed = try await make(desk, agreed.proposal)
        #expect(failed.state == .failed)
        desk.registry.paperDesk.setPress(Self.press)
        // As if the village had decided anew since.
        try desk.register.runAsOwner("UPDATE proposal_step SET at = at + 1000 WHERE step = 'putus'")
        try desk.register.runAsOwner("UPDATE paper SET at = at - 1000")
        let next = try await make(desk, agreed.proposal)
        #expect(next.state == .ready && next.number != failed.number)
        let papers = try await desk.registry.papers(of: .proposal, agreed.proposal, by: ProposalDesk.village)
        let void = try #require(papers.first { $0.id == failed.id })
        #expect(void.state == .withdrawn && void.number == failed.number)
        #expect(void.problem?.id.contains("Tidak jadi dibuat") == true)
    }

    @Test("a program that died makes the document the second time, and whoever runs the server is told why")
    func died() async throws {
        let desk = try await desk()
        let agreed = try await desk.agreed()
        let told = Mutex<[String]>([])
        let tries = Mutex(0)
        desk.registry.paperDesk.setReport { words in told.withLock { $0.append(words) } }
        desk.registry.paperDesk.setPress { paper, path, folder in
            let number = tries.withLock { tries in
                tries += 1
                return tries
            }
            if number == 1 { throw PressFault.failed("it was ended by signal 11") }
            return try Self.press(paper, path, folder)
        }
        #expect(try await make(desk, agreed.proposal).state == .ready)
        #expect(
            told.withLock { $0 } == [
                "a document could not be laid out: it was ended by signal 11; it is tried once more"
            ])
    }

    @Test("the letter of a list that was ratified is taken back by nobody")
    func ratified() async throws {
        let desk = try await desk()
        let batch = try await desk.ratified(21...21)
        _ = try await desk.registry.makePapers(
            [PaperOrder(.ratification, of: batch.batch)], by: ProposalDesk.verifier)
        try desk.registry.runWaitingJobs()
        let paper = try #require(
            try await desk.registry.papers(of: .batch, batch.batch, by: ProposalDesk.verifier).first)
        #expect(paper.state == .ready && !paper.mayWithdraw)
        for actor in [ProposalDesk.verifier, ProposalDesk.bupati] {
            await #expect(throws: Refusal.self) {
                _ = try await desk.registry.perform(WithdrawPaper(paper.id, words: "coba saja"), by: actor)
            }
        }
        #expect(try await desk.registry.knownPaper(code: paper.code)?.state == .ready)
    }
}
