import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Whether a meeting opens, waits, or is called anew: two thirds of those invited, three hours, three days, whoever
/// comes.
@Suite("Quorum of a meeting")
struct MeetingQuorumTests {
    private static let minute: Int64 = 60_000

    private func words(_ receipt: MeetingReceipt) -> String { receipt.refused.map(\.words.id).joined(separator: "\n") }

    private func second(
        _ room: MeetingRoom, on day: Int32, at registry: Registry? = nil
    ) async throws -> MeetingOutcome {
        try await (registry ?? room.registry).perform(
            CallSecondMeeting(
                room.deliberation, seen: try await room.seen(), day: day, startsAt: 540,
                words: "Kades dan tokoh agama didengar"), by: ProposalDesk.village)
    }

    @Test("it opens with two thirds of those invited and not with one less, and says what to do")
    func twoThirds() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 21)
        try await room.send(MeetingRoom.coming(1...13))
        let refused = try await room.send([MeetingRoom.event(50, .opened)])
        #expect(refused.taken.isEmpty)
        #expect(words(refused).contains("13 dari 21") && words(refused).contains("perlu 14"))
        #expect(words(refused).contains("3 jam") && words(refused).contains("3 hari"))
        #expect(try await room.view().stage == .prepared)
        try await room.send(MeetingRoom.coming(14...14))
        #expect(try await room.send([MeetingRoom.event(51, .opened)]).taken.count == 1)
        let view = try await room.view()
        #expect(view.stage == .running && view.quorum.present == 14 && view.quorum.needed == 14)
        #expect(view.sittings.map(\.outcome) == [.running])
    }

    @Test("without a quorum it waits three hours at most, and opens when enough come in time")
    func waits() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 9)
        try await room.send(MeetingRoom.coming(1...5))
        #expect(try await room.send([MeetingRoom.event(50, .waited)]).taken.count == 1)
        let until = try #require(try await room.view().waitsUntil)
        #expect(until == MeetingRoom.now + 180 * Self.minute)
        // Putting it off again makes it no longer.
        let later = try room.register.at(MeetingRoom.now + 100 * Self.minute)
        let again = try await room.send(
            [MeetingRoom.event(51, .waited, at: MeetingRoom.now + 100 * Self.minute)], at: later)
        #expect(again.already.count == 1)
        #expect(try await room.view().waitsUntil == until)
        let late = MeetingRoom.now + 179 * Self.minute
        let opened = try await room.send(
            MeetingRoom.coming(6...6, at: late) + [MeetingRoom.event(52, .opened, at: late)],
            at: room.register.at(late))
        #expect(opened.refused.isEmpty)
        let view = try await room.view()
        #expect(view.stage == .running && view.sittings.map(\.outcome) == [.waiting, .running])
    }

    @Test("after three hours it does not open, however many come; the second one is within three days")
    func tooLate() async throws {
        let room = try await MeetingRoom.prepare(names: 1, guests: 9)
        try await room.send(MeetingRoom.coming(1...5) + [MeetingRoom.event(50, .waited)])
        let late = MeetingRoom.now + 181 * Self.minute
        let evening = try room.register.at(late)
        let refused = try await room.send(
            MeetingRoom.coming(6...9, at: late) + [MeetingRoom.event(51, .opened, at: late)], at: evening)
        #expect(refused.taken.count == 4 && words(refused).contains("rapat kedua"))
        for day: Int32 in [20_261_121, 20_261_125, 20_261_120] {
            await #expect(throws: Refusal.self) { _ = try await second(room, on: day, at: evening) }
        }
        let outcome = try await second(room, on: 20_261_124, at: evening)
        #expect(outcome.stage == .adjourned)
        let view = try await room.view()
        #expect(view.session == 2 && view.header.day == 20_261_124 && view.quorum.inRoom == 0)
        #expect(view.sittings.map(\.outcome) == [.waiting, .adjourned])
        // Those who came too late came.
        #expect(view.sittings.last?.present == 9)
        #expect(view.sittings.last?.words == "Kades dan tokoh agama didengar")
    }

    @Test("of twenty invited twelve came, sixty of a hundred: the second meeting goes on with whoever is there")
    func sixtyOfAHundred() async throws {
        let room = try await MeetingRoom.prepare(names: 1, guests: 20)
        let first = try await room.send(MeetingRoom.coming(1...12) + [MeetingRoom.event(50, .opened)])
        #expect(words(first).contains("12 dari 20") && words(first).contains("perlu 14"))
        try await room.send([MeetingRoom.event(51, .waited)])
        _ = try await second(room, on: 20_261_123)
        let then = MeetingRoom.now + 48 * 60 * Self.minute
        let later = try room.register.at(then)
        // Not before its day, and not with an empty room.
        let early = try await room.send([MeetingRoom.event(60, .opened)])
        #expect(words(early).contains("2026-11-23"))
        #expect(try await words(room.send([MeetingRoom.event(61, .opened, at: then)], at: later)).contains("hadir"))
        let opened = try await room.send(
            MeetingRoom.coming(1...3, device: "b", at: then) + [MeetingRoom.event(62, .opened, at: then)], at: later)
        #expect(opened.refused.isEmpty)
        try await room.send(
            [room.decision(70, on: 0, .agree), MeetingRoom.event(71, .closed, at: then)], at: later)
        let view = try await room.view()
        #expect(view.stage == .closed && view.header.invited == 20 && view.header.present == 3)
        #expect(view.sittings.map(\.session) == [1, 1, 2])
        #expect(view.sittings.map(\.outcome) == [.waiting, .adjourned, .running])
        #expect(view.sittings.map(\.present) == [12, 12, 3])
        #expect(try room.register.problems() == [])
    }

    @Test("a village may ask for a quorum of the second meeting as well")
    func secondQuorum() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 10)
        var rules = try await room.registry.bylaws(at: SampleRegister.derati)
        (rules.from, rules.secondQuorum) = (20_261_122, Bylaws.Share(1, of: 2))
        _ = try await room.registry.perform(
            SetBylaws(at: SampleRegister.derati, rules), by: ProposalDesk.kades)
        try await room.send(MeetingRoom.coming(1...2) + [MeetingRoom.event(50, .waited)])
        _ = try await second(room, on: 20_261_122)
        let then = MeetingRoom.now + 24 * 60 * Self.minute
        let later = try room.register.at(then)
        let refused = try await room.send(
            MeetingRoom.coming(1...4, device: "b", at: then) + [MeetingRoom.event(60, .opened, at: then)], at: later)
        #expect(words(refused).contains("4 dari 10") && words(refused).contains("perlu 5"))
        let opened = try await room.send(
            MeetingRoom.coming(5...5, device: "b", at: then) + [MeetingRoom.event(61, .opened, at: then)], at: later)
        #expect(opened.refused.isEmpty)
    }

    @Test(
        "whoever was asked or registered seven days before has a vote, who only accompanies has none and does not count"
    )
    func votes() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 0)
        let day: Int64 = 86_400_000
        let facilitator = NewGuest(name: "TKSK", element: .facilitator)
        try await room.ask(
            [MeetingRoom.guest(1), facilitator], at: room.register.at(MeetingRoom.now - 7 * day))
        try await room.ask([MeetingRoom.guest(2)], at: room.register.at(MeetingRoom.now - 6 * day))
        var newcomer = MeetingRoom.event(10, .came)
        newcomer.newcomer = NewGuest(name: "PAK LURAH TETANGGA", element: .citizen)
        try await room.send([newcomer])
        let view = try await room.view()
        #expect(view.guests.map(\.votes) == [true, false, true, false])
        #expect(view.guests.map(\.isInvited) == [true, true, true, false])
        #expect(view.quorum.invited == 2 && view.quorum.needed == 2)
        #expect(view.quorum.present == 0 && view.quorum.inRoom == 1)
    }

    @Test(
        "who is missing is written down, and keeps it shut where the tata tertib are strict"
    )
    func elements() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 0)
        let men = (1...3).map { NewGuest(name: "BAPAK \($0)", element: .council) }
        try await room.ask(men)
        try await room.send(MeetingRoom.coming(1...3) + [MeetingRoom.event(50, .opened)])
        let view = try await room.view()
        #expect(view.stage == .running)
        let note = try #require(view.notes.first?.words)
        #expect(note.contains("RT/RW") && note.contains("perempuan") && note.contains("miskin"))
        #expect(!note.contains("BPD"))

        let strict = try await MeetingRoom.prepare(names: 0, guests: 0, on: 20_261_122)
        var rules = try await strict.registry.bylaws(at: SampleRegister.derati)
        (rules.from, rules.isStrict, rules.elements, rules.poor) = (20_261_122, true, [], 0)
        _ = try await strict.registry.perform(
            SetBylaws(at: SampleRegister.derati, rules), by: ProposalDesk.kades)
        try await strict.ask(men + [NewGuest(name: "IBU", element: .women, isWoman: true)])
        let then = MeetingRoom.now + 86_400_000
        let later = try strict.register.at(then)
        let refused = try await strict.send(
            MeetingRoom.coming(1...3, at: then) + [MeetingRoom.event(50, .opened, at: then)], at: later)
        #expect(words(refused).contains("perempuan"))
        let opened = try await strict.send(
            MeetingRoom.coming(4...4, at: then) + [MeetingRoom.event(51, .opened, at: then)], at: later)
        #expect(opened.refused.isEmpty)
    }

    @Test("on the day of the meeting nobody is taken off the list so that those who came are enough")
    func noShrinking() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 9)
        try await room.ask([], removing: [9])
        _ = try await room.registry.perform(
            SendInvitations(room.deliberation, seen: try await room.seen()), by: ProposalDesk.village)
        #expect(try await room.view().stage == .invited)
        await #expect(throws: Refusal.self) { try await room.ask([], removing: [8]) }
        try await room.send([MeetingRoom.event(50, .waited)])
        await #expect(throws: Refusal.self) { try await room.ask([], removing: [8]) }
        // Whoever is named now was not invited.
        try await room.ask([NewGuest(name: "MENYUSUL", element: .citizen)])
        let view = try await room.view()
        #expect(view.quorum.invited == 8 && view.guests.last?.isInvited == false)
        // A number is given once.
        #expect(view.guests.last?.number == 10)
    }

    @Test("tata tertib hold from their day on: the village's own before the kabupaten's, and that before the program's")
    func dated() async throws {
        let desk = try await ProposalDesk()
        let given = try await desk.registry.bylaws(at: SampleRegister.derati)
        #expect(given.quorum == Bylaws.Share(2, of: 3) && given.waitMinutes == 180 && given.secondWithinDays == 3)
        #expect(given.secondQuorum == nil && given.registeredDays == 7)
        var wide = given
        (wide.from, wide.quorum) = (20_261_122, Bylaws.Share(1, of: 2))
        _ = try await desk.registry.perform(SetBylaws(at: SampleRegister.rejangLebong, wide), by: ProposalDesk.kadis)
        var own = given
        (own.from, own.quorum) = (20_261_123, Bylaws.Share(3, of: 4))
        _ = try await desk.registry.perform(SetBylaws(at: SampleRegister.derati, own), by: ProposalDesk.kades)
        func quorum(_ village: RegionCode, days: Int64) async throws -> Int {
            let registry = try desk.register.at(SampleRegister.now + days * 86_400_000)
            return try await registry.bylaws(at: village).quorum.needed(of: 100)
        }
        #expect(try await quorum(SampleRegister.derati, days: 0) == 67)
        #expect(try await quorum(SampleRegister.derati, days: 1) == 50)
        #expect(try await quorum(SampleRegister.derati, days: 2) == 75)
        #expect(try await quorum(SampleRegister.tabaAnyar, days: 2) == 50)
    }

    @Test("tata tertib by which nothing could be held are refused, and nobody changes those of today")
    func refusedBylaws() async throws {
        let desk = try await ProposalDesk()
        var later = try await desk.registry.bylaws(at: SampleRegister.derati)
        later.from = 20_261_122
        let rules = later
        func set(_ rules: Bylaws, at region: RegionCode = SampleRegister.derati, by actor: Actor) async throws {
            _ = try await desk.registry.perform(SetBylaws(at: region, rules), by: actor)
        }
        for change: (inout Bylaws) -> Void in [
            { $0.from = 20_261_121 }, { $0.from = 20_261_231 + 100 }, { $0.quorum = Bylaws.Share(1, of: 3) },
            { $0.quorum = Bylaws.Share(4, of: 3) }, { $0.quorum = Bylaws.Share(0, of: 0) },
            { $0.waitMinutes = -1 }, { $0.secondWithinDays = 0 }, { $0.secondQuorum = Bylaws.Share(2, of: 1) },
            { $0.elements = [Bylaws.ElementDemand(.council, least: 0)] },
        ] {
            var changed = rules
            change(&changed)
            let wrong = changed
            await #expect(throws: Refusal.self) { try await set(wrong, by: ProposalDesk.kades) }
        }
        await #expect(throws: Refusal.notFound) { try await set(rules, by: ProposalDesk.neighbour) }
        await #expect(throws: Refusal.self) {
            try await set(rules, at: SampleRegister.rejangLebong, by: ProposalDesk.verifier)
        }
        await #expect(throws: Refusal.self) { try await set(rules, by: ProposalDesk.bupati) }
        try await set(rules, by: ProposalDesk.village)
        #expect(try desk.register.value("SELECT count(*) FROM bylaw") == "1")
    }

    @Test("nobody is invited or taken off once others came, so that these are enough")
    func noPadding() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 9)
        try await room.send(MeetingRoom.coming(1...5))
        await #expect(throws: Refusal.self) { try await room.ask([], removing: [8, 9]) }
        try await room.ask((20...28).map { MeetingRoom.guest($0) })
        try await room.send(MeetingRoom.coming(10...18))
        let refused = try await room.send([MeetingRoom.event(50, .opened)])
        #expect(words(refused).contains("5 dari 9") && words(refused).contains("perlu 6"))
    }

    @Test("who came in vain the first time, and is told late, is not there the second time")
    func lateFromTheFirst() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 9)
        try await room.send(MeetingRoom.coming(1...2) + [MeetingRoom.event(50, .waited)])
        _ = try await second(room, on: 20_261_122)
        let then = MeetingRoom.now + 24 * 60 * Self.minute
        let receipt = try await room.send(MeetingRoom.coming(3...5, device: "b"), at: room.register.at(then))
        #expect(receipt.taken.isEmpty && words(receipt).contains("2026-11-22"))
        #expect(try await room.view().quorum.inRoom == 0)
    }

    @Test("until its day comes the second meeting is moved within the days that the first one gives")
    func moved() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 9)
        try await room.send([MeetingRoom.event(50, .waited)])
        _ = try await second(room, on: 20_261_122)
        await #expect(throws: Refusal.self) { _ = try await second(room, on: 20_261_125) }
        _ = try await second(room, on: 20_261_124)
        let view = try await room.view()
        #expect(view.session == 2 && view.header.day == 20_261_124 && view.stage == .adjourned)
        #expect(view.sittings.map(\.outcome) == [.waiting, .adjourned])
    }

    @Test("strict tata tertib without a time to wait lead to the second meeting, which opens without those missing")
    func strictWithoutWaiting() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 0, on: 20_261_122)
        var rules = try await room.registry.bylaws(at: SampleRegister.derati)
        (rules.from, rules.isStrict, rules.waitMinutes, rules.women) = (20_261_122, true, 0, 5)
        _ = try await room.registry.perform(SetBylaws(at: SampleRegister.derati, rules), by: ProposalDesk.kades)
        #expect(try await room.registry.bylawsToCome(at: SampleRegister.derati) == [rules])
        try await room.ask((1...9).map { MeetingRoom.guest($0) })
        let then = MeetingRoom.now + 24 * 60 * Self.minute
        let later = try room.register.at(then)
        let refused = try await room.send(
            MeetingRoom.coming(1...9, at: then)
                + [MeetingRoom.event(50, .opened, at: then), MeetingRoom.event(51, .waited, at: then)], at: later)
        #expect(refused.refused.count == 2)
        _ = try await second(room, on: 20_261_123, at: later)
        let next = then + 24 * 60 * Self.minute
        let opened = try await room.send(
            MeetingRoom.coming(1...2, device: "b", at: next) + [MeetingRoom.event(60, .opened, at: next)],
            at: room.register.at(next))
        #expect(opened.refused.isEmpty)
    }

    @Test("where nobody called the second meeting in time it is late, on the day on which it is; and so is a third")
    func calledLate() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 9)
        try await room.send([MeetingRoom.event(50, .waited)])
        let week = try room.register.at(MeetingRoom.now + 7 * 24 * 60 * Self.minute)
        await #expect(throws: Refusal.self) { _ = try await second(room, on: 20_261_202, at: week) }
        _ = try await second(room, on: 20_261_130, at: week)
        let after = try room.register.at(MeetingRoom.now + 10 * 24 * 60 * Self.minute)
        _ = try await second(room, on: 20_261_203, at: after)
        #expect(try await room.view().session == 3)
    }
}
