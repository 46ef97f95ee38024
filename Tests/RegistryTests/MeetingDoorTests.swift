import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Who may write in a meeting, what is refused, and what becomes of the names of guests.
@Suite("The door of a meeting")
struct MeetingDoorTests {
    private func words(_ receipt: MeetingReceipt) -> String { receipt.refused.map(\.words.id).joined(separator: "\n") }

    @Test("a deliberation that is held outside has no meeting and goes on as before")
    func outside() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await desk.meeting()
        #expect(try await desk.registry.meeting(meeting, by: ProposalDesk.village) == nil)
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                RecordMeeting(meeting, [MeetingRoom.event(1, .opened)]), by: ProposalDesk.village)
        }
        let final = try await ProposalDesk().finalised()
        #expect(final.state == .finalised)
        let sptjm = try await desk.meeting(
            DeliberationHeader(.sptjm, day: MeetingRoom.day, number: "1", leader: "Kades"))
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                CallMeeting(sptjm, seen: 1, startsAt: 540, agenda: ""), by: ProposalDesk.village)
        }
    }

    private func refuses<A: Action>(_ room: MeetingRoom, _ action: A) async {
        await #expect(throws: Refusal.notFound, "\(A.self)") {
            _ = try await room.registry.perform(action, by: ProposalDesk.neighbour)
        }
    }

    @Test("a neighbour village finds no meeting, whatever it asks")
    func neighbour() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        let (id, name) = (room.deliberation, room.proposals[0])
        await #expect(throws: Refusal.notFound) { _ = try await room.view(by: ProposalDesk.neighbour) }
        await refuses(room, RecordMeeting(id, MeetingRoom.coming(1...1)))
        await refuses(room, CallMeeting(id, seen: 2, startsAt: 540, agenda: ""))
        await refuses(room, WriteGuests(id, [MeetingRoom.guest(70)]))
        await refuses(room, AnswerInvitation(id, guest: 1, .comes))
        await refuses(room, SendInvitations(id, seen: 2))
        await refuses(room, CallSecondMeeting(id, seen: 2, day: 20_261_122, startsAt: 540, words: "uji uji"))
        await refuses(room, CarryHamletResult(id, name, .agree, day: 20_261_120, hamlet: "III"))
        await refuses(room, EraseGuest(id, guest: 1, words: "uji uji"))
        await refuses(room, CancelMeeting(id, seen: 2, words: "uji uji"))
        // Whoever only looks over it writes nothing.
        for actor in [ProposalDesk.kades, ProposalDesk.camat, ProposalDesk.bupati] {
            await #expect(throws: Refusal.self) { try await room.send(MeetingRoom.coming(1...1), by: actor) }
        }
        #expect(try await room.view(by: ProposalDesk.kades).guests.count == 9)
    }

    @Test("a meeting of a village next door is nobody's place to decide on a proposal of one's own")
    func foreign() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        let foreign = try await room.desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(in: SampleRegister.tabaAnyar, serial: 61)),
            at: SampleRegister.tabaAnyar, by: ProposalDesk.neighbour)
        try await room.open()
        var event = room.decision(1, on: 0, .agree)
        event.proposal = foreign.proposal
        #expect(try await words(room.send([event])).contains("tidak ada dalam agenda"))
        (event.id, event.proposal) = ("perangkat-a-tidak-ada", RecordID(12))
        #expect(try await words(room.send([event])).contains("tidak ada dalam agenda"))
        await #expect(throws: Refusal.notFound) {
            _ = try await room.registry.perform(
                CarryHamletResult(
                    room.deliberation, foreign.proposal, .agree, day: 20_261_120, hamlet: "III"),
                by: ProposalDesk.village)
        }
    }

    @Test("what cannot be is refused by itself, with words, and leaves nothing behind")
    func abuse() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try await room.open()
        let before = try room.register.list("SELECT guests, events, chain FROM meeting")
        var events: [MeetingEvent] = []
        func add(_ what: MeetingEvent.Kind, _ change: (inout MeetingEvent) -> Void = { _ in }) {
            var event = MeetingRoom.event(300 + events.count, what)
            change(&event)
            events.append(event)
        }
        let name = room.proposals[0]
        add(.came)
        add(.came) { $0.guest = -1 }
        add(.came) { $0.guest = .max }
        add(.left) { $0.guest = 77 }
        add(.left) { $0.seen = "tidak-ada-peristiwanya" }
        add(.came) { $0.newcomer = NewGuest(name: " ", element: .citizen) }
        add(.came) { $0.newcomer = NewGuest(name: String(repeating: "A", count: 121), element: .citizen) }
        add(.came) { $0.newcomer = NewGuest(name: "A 9902061507750021", element: .citizen) }
        add(.decided)
        add(.decided) { $0.proposal = name }
        add(.decided) { ($0.proposal, $0.decision) = (name, .refuse) }
        add(.decided) { ($0.proposal, $0.decision, $0.reason) = (name, .refuse, "TIDAK_ADA") }
        add(.decided) { ($0.proposal, $0.decision, $0.reason) = (name, .agree, "MAMPU") }
        add(.decided) { ($0.proposal, $0.decision, $0.dissent) = (name, .agree, "NIK 9902061507750021") }
        add(.undone)
        add(.noted)
        add(.noted) { $0.words = "NIK 9902 0615 0775 0021" }
        add(.noted) { $0.words = String(repeating: "kata ", count: 500) }
        add(.noted) { $0.id = "pendek" }
        add(.noted) { $0.id = "lembar-0123456789abcdef" }
        add(.noted) { $0.id = "peristiwa dengan spasi|garis" }
        add(.noted) { ($0.number, $0.words) = (-1, "kata") }
        add(.waited)
        add(.closed)
        let receipt = try await room.send(events)
        #expect(receipt.taken.isEmpty && receipt.already.isEmpty)
        #expect(receipt.refused.count == events.count)
        #expect(receipt.refused.allSatisfy { !$0.words.id.isEmpty && !$0.words.en.isEmpty })
        #expect(try room.register.list("SELECT guests, events, chain FROM meeting") == before)
    }

    @Test("five thousand events at once are refused as a whole, a thousand are not")
    func tooMany() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 3)
        let many = (1...5_000).map { number in
            var event = MeetingRoom.event(number, .noted)
            event.words = "catatan \(number)"
            return event
        }
        await #expect(throws: Refusal.self) { try await room.send(many) }
        #expect(try await room.view().events == 0)
        #expect(try await room.send(Array(many.prefix(RecordMeeting.most))).taken.count == RecordMeeting.most)
        #expect(try await room.view().notes.count == RecordMeeting.most)
    }

    @Test("the same newcomer from two devices is one guest; somebody invited who gives a name comes as invited")
    func newcomers() async throws {
        let room = try await MeetingRoom.prepare(names: 0, guests: 3)
        func newcomer(_ device: String, _ guest: NewGuest) -> MeetingEvent {
            var event = MeetingRoom.event(1, .came, device: device)
            event.newcomer = guest
            return event
        }
        let murni = NewGuest(name: "IBU MURNI", office: "RT 03", element: .women, isWoman: true)
        #expect(try await room.send([newcomer("a", murni)]).taken.count == 1)
        #expect(try await words(room.send([newcomer("b", murni)])).contains("sudah tercatat hadir"))
        #expect(try await room.send([newcomer("c", MeetingRoom.guest(2))]).taken.count == 1)
        let view = try await room.view()
        #expect(view.guests.count == 4 && view.quorum.present == 1 && view.quorum.inRoom == 2)
        // Twice on the list of those invited is refused as well.
        await #expect(throws: Refusal.self) { try await room.ask([MeetingRoom.guest(1)]) }
    }

    @Test("an answer takes the place of another only where its writer saw that one")
    func answers() async throws {
        let room = try await MeetingRoom.prepare(names: 0)
        func answer(_ answer: MeetingGuest.Answer, seen: MeetingGuest.Answer?) async throws {
            _ = try await room.registry.perform(
                AnswerInvitation(room.deliberation, guest: 2, answer, seen: seen), by: ProposalDesk.village)
        }
        try await answer(.comes, seen: MeetingGuest.Answer.none)
        await #expect(throws: Refusal.self) { try await answer(.declines, seen: MeetingGuest.Answer.none) }
        // The same once more is no other one.
        try await answer(.comes, seen: MeetingGuest.Answer.none)
        #expect(try await room.view().guests[1].answer == .comes)
        try await answer(.sends, seen: .comes)
        #expect(try await room.view().guests[1].answer == .sends)
    }

    @Test("names of proposals are masked, answers and the hamlet's word are shown, the look is on the trail")
    func shown() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        _ = try await room.registry.perform(
            CarryHamletResult(
                room.deliberation, room.proposals[0], .postpone, words: "Rumah belum dilihat", day: 20_261_119,
                hamlet: "Dusun III"), by: ProposalDesk.village)
        _ = try await room.registry.perform(
            AnswerInvitation(room.deliberation, guest: 2, .declines), by: ProposalDesk.village)
        let view = try await room.view()
        let item = try #require(view.items.first)
        #expect(item.name == "H******" && item.persons == 2 && item.rt == "004" && item.kind == "usulan_baru")
        #expect(item.hamlet == .postpone && item.hamletWords == "Rumah belum dilihat")
        #expect(view.guests[1].answer == .declines && view.startsAt == 540)
        #expect(view.agenda == "Usulan bantuan")
        try await room.open()
        try await room.close()
        try await room.seal()
        let trail = try #require(try room.register.list("SELECT verb FROM audit_entry", by: " "))
        #expect(trail.contains("selenggarakan"))
        #expect(try room.register.problems() == [])
    }

    @Test("a version that was not seen is refused, and what was decided elsewhere becomes no meeting")
    func versions() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        let seen = try await room.seen()
        await #expect(throws: Refusal.changedMeanwhile(version: seen)) {
            _ = try await room.registry.perform(
                SendInvitations(room.deliberation, seen: seen - 1), by: ProposalDesk.village)
        }
        for (starts, latitude, longitude) in [(1_440, nil, nil), (540, 3_000_000, nil), (540, 0, 0)]
            as [(Int, Int?, Int?)]
        {
            await #expect(throws: Refusal.self) {
                _ = try await room.registry.perform(
                    CallMeeting(
                        room.deliberation, seen: seen, startsAt: starts, agenda: "", latitude: latitude,
                        longitude: longitude), by: ProposalDesk.village)
            }
        }
        let outcome = try await room.registry.perform(
            CallMeeting(
                room.deliberation, seen: seen, startsAt: 600, agenda: "Baru", latitude: -3_470_000,
                longitude: 102_520_000), by: ProposalDesk.village)
        #expect(outcome.version == seen + 1 && outcome.stage == .prepared)
        let view = try await room.view()
        #expect(view.latitude == -3_470_000 && view.startsAt == 600)
    }

    @Test("names of guests go by the schedule, or when one asks; the seal holds")
    func guestsErased() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try await room.open()
        try await room.close()
        await #expect(throws: Refusal.self) {
            _ = try await room.registry.perform(
                EraseGuest(room.deliberation, guest: 2, words: "permintaan 12"), by: ProposalDesk.kadis)
        }
        try await room.seal()
        #expect(try room.register.value("SELECT count(*) FROM meeting_guest WHERE phone <> ''") == "0")
        _ = try await room.registry.perform(
            EraseGuest(room.deliberation, guest: 2, words: "permintaan 12"), by: ProposalDesk.kadis)
        #expect(try await room.view().guests[1].name.isEmpty)
        #expect(try room.register.problems() == [])
        let row = try await room.register.at(hours: 24 * 731).retentionSchedule(
            in: SampleRegister.rejangLebong, by: DeskPeople.admin
        ).first { $0.kind == .meetingGuests }
        #expect(row?.days == 730 && row?.doomed == 1)
        let late = try room.register.at(hours: 24 * 731)
        let id = try await late.enqueue(
            RetentionJob(region: SampleRegister.rejangLebong), title: "uji", by: DeskPeople.admin)
        try late.runWaitingJobs()
        #expect(try await late.job(id, by: DeskPeople.admin).state == .done)
        #expect(try room.register.value("SELECT count(*) FROM meeting_guest WHERE name <> ''") == "0")
        #expect(try room.register.value("SELECT count(*) FROM meeting_guest WHERE came_at IS NOT NULL") == "9")
        #expect(try room.register.problems() == [])
    }
}
