import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// What nobody gets round: whom the quorum is counted of, whose meeting it was, and on what was decided.
@Suite("What a meeting guards")
struct MeetingGuardTests {
    private static let day: Int64 = 86_400_000

    private func words(_ receipt: MeetingReceipt) -> String { receipt.refused.map(\.words.id).joined(separator: "\n") }

    private func perform<A: Action>(_ action: A, _ room: MeetingRoom, at moment: Int64? = nil) async throws -> A.Outcome
    {
        let registry = try moment.map { try room.register.at($0) } ?? room.registry
        return try await registry.perform(action, by: ProposalDesk.village)
    }

    private func second(_ room: MeetingRoom, on day: Int32, at moment: Int64? = nil) async throws {
        let action = CallSecondMeeting(
            room.deliberation, seen: try await room.seen(), day: day, startsAt: 540, words: "Kades didengar")
        _ = try await perform(action, room, at: moment)
    }

    private func move(_ room: MeetingRoom, to day: Int32, at moment: Int64? = nil) async throws {
        let view = try await room.view()
        var header = view.header
        header.day = day
        _ = try await perform(
            WriteDeliberation(room.deliberation, seen: view.version, at: SampleRegister.derati, header), room,
            at: moment)
    }

    @Test("where nobody was asked there was no first meeting that could fail, and the second is on no day that is over")
    func noSecondOutOfNothing() async throws {
        let empty = try await MeetingRoom.prepare(names: 0, guests: 0, on: 20_261_120)
        await #expect(throws: Refusal.self) { try await second(empty, on: MeetingRoom.day) }
        let room = try await MeetingRoom.prepare(names: 0, guests: 9)
        try await room.send([MeetingRoom.event(50, .waited)])
        let week = MeetingRoom.now + 9 * Self.day
        await #expect(throws: Refusal.self) { try await second(room, on: 20_261_122, at: week) }
        try await second(room, on: 20_261_130, at: week)
        #expect(try await room.view().session == 2)
    }

    @Test("once somebody is noted as there the day stays, and so it does from the day on for which people were asked")
    func dayStays() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 9)
        try await room.send(MeetingRoom.coming(1...1))
        await #expect(throws: Refusal.self) { try await move(room, to: 20_261_123) }
        var back = MeetingRoom.event(60, .notCame)
        back.guest = 1
        try await room.send([back])
        try await move(room, to: 20_261_123)
        let seen = try await room.seen()
        _ = try await perform(SendInvitations(room.deliberation, seen: seen), room)
        // Before it comes it may be another; everybody is asked anew.
        try await move(room, to: 20_261_124)
        #expect(try await room.view().stage == .prepared)
        _ = try await perform(SendInvitations(room.deliberation, seen: try await room.seen()), room)
        let morning = MeetingRoom.now + 3 * Self.day
        await #expect(throws: Refusal.self) { try await move(room, to: 20_261_125, at: morning) }
        // Whoever is named on that day was not asked to come.
        try await room.ask([NewGuest(name: "MENYUSUL", element: .citizen)], at: room.register.at(morning))
        #expect(try await room.view().guests.last?.isInvited == false)
        #expect(try await room.view().quorum.invited == 9)
    }

    @Test("what was noted of a meeting is thrown away by nobody, also where it was taken back")
    func logStays() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 9)
        var back = MeetingRoom.event(60, .notCame)
        back.guest = 1
        try await room.send(MeetingRoom.coming(1...1) + [back])
        let seen = try await room.seen()
        await #expect(throws: Refusal.self) { _ = try await perform(DropMeeting(room.deliberation, seen: seen), room) }
        let other = try await MeetingRoom.prepare(names: 0, guests: 9)
        let version = try await other.seen()
        _ = try await perform(DropMeeting(other.deliberation, seen: version), other)
        await #expect(throws: Refusal.notFound) { _ = try await other.view() }
    }

    @Test(
        "who came in vain is not there the second time, however many days later, nor what was written in another session"
    )
    func earlierSession() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 9)
        try await room.send([MeetingRoom.event(50, .waited)])
        try await second(room, on: 20_261_124)
        let then = MeetingRoom.now + 3 * Self.day
        let registry = try room.register.at(then)
        let vain = try await room.send(MeetingRoom.coming(1...5), at: registry)
        #expect(vain.taken.isEmpty && words(vain).contains("2026-11-24"))
        var events = MeetingRoom.coming(1...2, device: "b", at: then)
        (events[0].session, events[1].session) = (1, 2)
        let receipt = try await room.send(events, at: registry)
        #expect(receipt.taken == [events[1].id] && words(receipt).contains("rapat ke-1"))
        #expect(try await room.view().quorum.inRoom == 1)
    }

    @Test("what was noted on a name stays with it, whatever number another has later")
    func notesFollow() async throws {
        let room = try await MeetingRoom.prepare(names: 2)
        try await room.open()
        var note = MeetingRoom.event(200, .noted)
        (note.proposal, note.words) = (room.proposals[1], "Rumahnya dilihat dulu")
        try await room.send([note])
        #expect(try await room.view().notes.map(\.item) == [2])
        let named = try await room.desk.now(room.proposals[1])
        _ = try await perform(
            TakeStep(named.proposal, seen: named.version, hash: named.hash, StepAsked(.release)), room)
        let found = try #require(try await room.view().notes.first)
        #expect(found.item == 0 && found.proposal == room.proposals[1])
    }

    @Test("nobody decides on another content than the one they saw")
    func seenContent() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try await room.open()
        let seen = try #require(try await room.view().items.first?.mark)
        let named = try await room.desk.now(room.proposals[0])
        _ = try await perform(
            TakeStep(named.proposal, seen: named.version, hash: named.hash, StepAsked(.release)), room)
        try room.register.runAsOwner(
            "UPDATE proposal SET hash = substr(hash, 2) || substr(hash, 1, 1) WHERE id = \(named.proposal.value)")
        try room.register.runAsOwner(
            """
            INSERT INTO deliberation_item (home, deliberation, proposal, village, number, hash, decision, reason, words,
                salt, digest, dissent)
            SELECT home, \(room.deliberation.value), id, village, 7, hash, NULL, '', '', '', '', 0 FROM proposal
            WHERE id = \(named.proposal.value)
            """)
        let receipt = try await room.send([room.decision(300, on: 0, .agree, seen: seen)])
        #expect(receipt.taken.isEmpty && words(receipt).contains("isinya berubah"))
    }

    @Test(
        "one that was closed by mistake is cancelled with a reason: its names are free, its record stays, nothing comes after"
    )
    func cancelled() async throws {
        let room = try await MeetingRoom.prepare(names: 2)
        try await room.open()
        try await room.close()
        let seen = try await room.seen()
        await #expect(throws: Refusal.self) {
            _ = try await perform(CancelMeeting(room.deliberation, seen: seen, words: " "), room)
        }
        let outcome = try await perform(
            CancelMeeting(room.deliberation, seen: seen, words: "Daftar hadir keliru"), room)
        #expect(outcome.state == .cancelled)
        for proposal in room.proposals { #expect(try await room.desk.now(proposal).state == .draft) }
        let view = try await room.view()
        #expect(view.events > 0 && view.items.count == 2 && view.items.allSatisfy { $0.decision == .agree })
        #expect(try await room.send([MeetingRoom.event(990, .noted)]).taken.isEmpty)
        let version = try await room.seen()
        await #expect(throws: Refusal.self) {
            _ = try await perform(SealDeliberation(room.deliberation, seen: version), room)
        }
        // They are decided on elsewhere.
        let next = try await room.desk.meeting(MeetingRoom.header)
        let drafts = [try await room.desk.now(room.proposals[0]), try await room.desk.now(room.proposals[1])]
        #expect(try await room.desk.agenda(next, drafts).taken.count == 2)
        #expect(try room.register.problems() == [])
    }

    @Test("one that goes on is cancelled as well: no telephone number is kept, and the page calls it off, not sealed")
    func cancelledRunning() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try await room.open()
        let seen = try await room.seen()
        _ = try await perform(CancelMeeting(room.deliberation, seen: seen, words: "Listrik padam"), room)
        #expect(try await room.view().guests.allSatisfy(\.phone.isEmpty))
        let late = try await room.send([MeetingRoom.event(991, .closed)])
        #expect(late.taken.isEmpty && words(late).contains("dibatalkan") && !words(late).contains("disegel"))
    }

    @Test("a meeting to which nobody was asked is not put off, which would lead nowhere")
    func nobodyToWaitFor() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 0)
        let receipt = try await room.send([MeetingRoom.event(50, .waited)])
        #expect(receipt.taken.isEmpty && words(receipt).contains("Belum ada undangan"))
        try await room.ask([MeetingRoom.guest(1)])
        #expect(try await room.view().quorum.invited == 1)
    }

    @Test("over a decision of a meeting that goes on nobody writes without having seen it")
    func unseen() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try await room.open()
        try await room.send([room.decision(300, on: 0, .agree)])
        let (deliberation, proposal) = (room.deliberation, room.proposals[0])
        await #expect(throws: Refusal.self) {
            _ = try await perform(DecideName(deliberation, proposal, .refuse, reason: "MAMPU"), room)
        }
        #expect(try await room.view().items.first?.decision == .agree)
        let mark = try await room.registry.deliberation(deliberation, by: ProposalDesk.village).items.first?.mark
        _ = try await perform(DecideName(deliberation, proposal, .refuse, reason: "MAMPU", seen: mark), room)
        #expect(try await room.view().items.first?.decision == .refuse)
    }
}
