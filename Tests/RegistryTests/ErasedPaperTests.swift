import Foundation
import Papers
import Storage
import TepatTesting
import Testing

@testable import Registry

/// What the law takes out of the register is taken out of the documents that were made of it, and nothing else.
@Suite("Documents of those who were erased")
struct ErasedPaperTests {
    private static let press: PaperDesk.Press = { paper, path, _ in
        try Data("%PDF-1.7 \(paper.seal.code)".utf8).write(to: URL(fileURLWithPath: path))
        return 1
    }

    private func desk() async throws -> ProposalDesk {
        let desk = try await ProposalDesk()
        try desk.enlist()
        desk.registry.paperDesk.setPress(Self.press)
        return desk
    }

    private func make(_ desk: ProposalDesk, _ kinds: [PaperKind], of subject: RecordID) async throws {
        _ = try await desk.registry.makePapers(
            kinds.map { PaperOrder($0, of: subject) }, by: ProposalDesk.village)
        try desk.registry.runWaitingJobs()
    }

    private static func erase(_ proposal: RecordID, _ desk: ProposalDesk) throws {
        try desk.registry.database.writeBlocking { db in
            try ErasedPapers.erase(of: try #require(try ProposalRecord.find(proposal, in: db)), in: db)
        }
    }

    @Test("the list of a meeting that postponed a name is taken out as well, though another decided on it since")
    func postponed() async throws {
        let desk = try await desk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: draft.proposal) }
        let meeting = try await desk.meeting()
        _ = try await desk.agenda(meeting, [draft])
        try await desk.decide(meeting, draft, .postpone, reason: "BUTUH_KUNJUNGAN")
        try await make(desk, [.minutes, .fullAnnex], of: meeting)
        // As if another meeting had it now.
        try desk.register.runAsOwner("UPDATE proposal SET deliberation = NULL")
        try Self.erase(draft.proposal, desk)
        let papers = try await desk.registry.papers(of: .deliberation, meeting, by: ProposalDesk.village)
        #expect(papers.map(\.kind) == [.minutes, .fullAnnex] && papers.map(\.state) == [.ready, .withdrawn])
        #expect(papers.map(\.mayOpen) == [true, false])
    }

    @Test("a document that was composed before its people were erased is not kept after it")
    func race() async throws {
        let desk = try await desk()
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold()).proposal
        desk.registry.paperDesk.setPress { paper, path, folder in
            try Self.erase(proposal, desk)
            return try Self.press(paper, path, folder)
        }
        try await make(desk, [.receipt], of: proposal)
        let paper = try #require(
            try await desk.registry.papers(of: .proposal, proposal, by: ProposalDesk.village).first)
        #expect(paper.state == .withdrawn && !paper.mayOpen && !paper.number.isEmpty)
        #expect(try desk.register.value("SELECT count(*) FROM stored_file WHERE purpose = 'dokumen'") == "0")
    }

    @Test("erasing the guests of a meeting with documents breaks no check, and each can be made again")
    func guests() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try room.desk.enlist()
        room.registry.paperDesk.setPress(Self.press)
        try await make(room.desk, [.invitation, .attendance], of: room.deliberation)
        try await room.open()
        try await room.close()
        try await make(room.desk, [.minutes], of: room.deliberation)
        let key = RecordKey(home: room.registry.home(of: SampleRegister.derati), id: room.deliberation)
        try await room.registry.database.write(seeing: .everything) { db in
            try ErasedGuests.erase(nil, of: key, in: db)
        }
        func problems() throws -> [String] {
            var review = SealReview(room.registry)
            try review.run()
            return review.problems
        }
        #expect(try problems() == [])
        #expect(try room.register.value("SELECT count(*) FROM paper WHERE erased = 1 AND state = 'siap'") == "3")
        try await make(room.desk, [.attendance], of: room.deliberation)
        #expect(try room.register.value("SELECT count(*) FROM paper WHERE file IS NOT NULL") == "1")
        // What is gone without having been erased is told still.
        try room.register.runAsOwner("UPDATE paper SET file = NULL WHERE file IS NOT NULL")
        #expect(try problems().count == 1)
    }
}
