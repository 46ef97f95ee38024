import Foundation
import Papers
import Storage
import TepatTesting
import Testing

@testable import Registry

/// Under which number, day and hour documents go, and when one that is there does.
@Suite("Numbers and days of documents")
struct PaperBookTests {
    private static let press: PaperDesk.Press = { paper, path, _ in
        try Data("%PDF-1.7 \(paper.seal.code)".utf8).write(to: URL(fileURLWithPath: path))
        return 1
    }

    private func make(_ registry: Registry, _ kind: PaperKind, of subject: RecordID) async throws -> PaperSummary {
        _ = try await registry.makePapers([PaperOrder(kind, of: subject)], by: ProposalDesk.village)
        try registry.runWaitingJobs()
        let papers = try await registry.papers(of: kind.subject, subject, by: ProposalDesk.village)
        return try #require(papers.first { $0.kind == kind })
    }

    private func desk() async throws -> ProposalDesk {
        let desk = try await ProposalDesk()
        try desk.enlist()
        desk.registry.paperDesk.setPress(Self.press)
        return desk
    }

    /// A meeting that agreed to one name.
    private func decided(
        _ desk: ProposalDesk, serial: Int = 21, number: String = "", day: Int32 = 20_261_118
    ) async throws -> RecordID {
        let draft = try await desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: serial)))
        for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: draft.proposal) }
        var header = ProposalDesk.header
        (header.number, header.day) = (number, day)
        let meeting = try await desk.meeting(header)
        _ = try await desk.agenda(meeting, [draft])
        try await desk.decide(meeting, draft, .agree)
        return meeting
    }

    @Test("minutes bear the day of their meeting, in their number and to whoever looks them up")
    func days() async throws {
        let desk = try await desk()
        let minutes = try await make(desk.registry, .minutes, of: try await decided(desk, day: 20_261_030))
        #expect(minutes.number == "460/001/BA/DER/X/2026")
        let known = try #require(try await desk.registry.knownPaper(code: minutes.code))
        #expect(known.day == 20_261_030)
        #expect(minutes.day == 20_261_121)
    }

    @Test("a number that the village wrote on one meeting is given to no other, and none is borne twice")
    func numbers() async throws {
        let desk = try await desk()
        let written = try await decided(desk, number: "460/001/BA/DER/XI/2026")
        let other = try await decided(desk, serial: 31)
        #expect(try await make(desk.registry, .minutes, of: other).number == "460/002/BA/DER/XI/2026")
        #expect(try await make(desk.registry, .minutes, of: written).number == "460/001/BA/DER/XI/2026")
        let again = try await decided(desk, serial: 41, number: "460/002/BA/DER/XI/2026")
        await #expect(throws: Refusal.self) { _ = try await make(desk.registry, .minutes, of: again) }
        #expect(try desk.register.value("SELECT count(DISTINCT number) FROM paper") == "2")
    }

    @Test("who signs is part of what a document says; that it was asked for again is not")
    func signers() async throws {
        let desk = try await desk()
        let meeting = try await decided(desk)
        let first = try await make(desk.registry, .minutes, of: meeting)
        #expect(try await make(desk.registry, .minutes, of: meeting).id == first.id)
        _ = try await desk.registry.perform(
            NoteOfficial(at: SampleRegister.derati, name: "EFFENDI SALEH", title: "Kepala Desa", from: 20_240_101),
            by: ProposalDesk.village)
        let second = try await make(desk.registry, .minutes, of: meeting)
        #expect(second.id != first.id && second.number == first.number && second.state == .ready)
    }

    @Test("a form sent again is answered as the first time, though the document could not be made any more")
    func repeated() async throws {
        let desk = try await desk()
        let proposal = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let id = ActionID()
        let orders = [PaperOrder(.receipt, of: proposal.proposal)]
        let first = try await desk.registry.makePapers(orders, id: id, by: ProposalDesk.village)
        _ = try await desk.registry.perform(
            TakeStep(
                proposal.proposal, seen: proposal.version, hash: proposal.hash,
                StepAsked(.withdraw, reason: "PERMINTAAN_WARGA")), by: ProposalDesk.village)
        #expect(try await desk.registry.makePapers(orders, id: id, by: ProposalDesk.village) == first)
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.makePapers(orders, by: ProposalDesk.village)
        }
    }

    @Test("hours stand on documents by the clock of the office")
    func zone() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        room.registry.paperDesk.setZone(.wita)
        let order = PaperOrder(.invitation, of: room.deliberation)
        let paper = try room.registry.database.readBlocking { db in
            try ComposePaper.trial(order, number: "1", in: db, room.registry)
        }
        #expect(
            paper.blocks.contains { block in
                if case .facts(let facts) = block {
                    facts.contains(PaperFact("Waktu", "Pukul 09.00 WITA"))
                } else {
                    false
                }
            })
        #expect(PaperMoment.words(0, .wit) == "Dibuat 1 Januari 1970 09.00 WIT")
    }

    @Test("notes are not made before a meeting is over, and of names that left the agenda they say so")
    func notes() async throws {
        let room = try await MeetingRoom.prepare(names: 2)
        try await room.open()
        func notes() throws -> OfficialPaper {
            try room.registry.database.readBlocking { db in
                try ComposePaper.paper(
                    PaperOrder(.notes, of: room.deliberation), number: "",
                    seal: PaperSeal(code: "A", address: "", madeAt: ""), in: db, room.registry)
            }
        }
        #expect(throws: Refusal.self) { _ = try notes() }
        var (whole, named) = (MeetingRoom.event(200, .noted), MeetingRoom.event(201, .noted))
        whole.words = "warga meminta air bersih"
        (named.words, named.proposal) = ("rumahnya rusak", room.proposals[0])
        try await room.send([whole, named])
        try await room.close()
        func general() throws -> [String] {
            for case .numbered(let points) in try notes().blocks { return points }
            return []
        }
        #expect(try general() == ["warga meminta air bersih"])
        try room.register.runAsOwner(
            "DELETE FROM deliberation_item WHERE proposal = \(room.proposals[0].value)")
        #expect(
            try general() == ["warga meminta air bersih", "rumahnya rusak (usulan yang dilepas dari agenda)"])
        // Held outside, on a day to come.
        let desk = ProposalDesk(at: room.register)
        var header = ProposalDesk.header
        header.day = 20_261_205
        let coming = try await desk.meeting(header)
        #expect(throws: Refusal.self) {
            _ = try room.registry.database.readBlocking { db in
                try ComposePaper.trial(PaperOrder(.notes, of: coming), number: "", in: db, room.registry)
            }
        }
    }
}
