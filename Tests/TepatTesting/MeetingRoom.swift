import Foundation
package import Registry
import Storage

/// A meeting of Derati that is held here: proposals on its agenda, people on its list.
package struct MeetingRoom: Sendable {
    package let desk: ProposalDesk
    package let deliberation: RecordID
    package let proposals: [RecordID]
    package var registry: Registry { desk.registry }
    package var register: SampleRegister { desk.register }

    /// 21 November 2026, the day on which a sample register is.
    package static let day: Int32 = 20_261_121
    package static let now = SampleRegister.now
    package static let header = DeliberationHeader(
        .musdes, day: day, place: "Balai desa", number: "400/11/2026", leader: "Ketua BPD")

    package init(desk: ProposalDesk, deliberation: RecordID, proposals: [RecordID]) {
        (self.desk, self.deliberation, self.proposals) = (desk, deliberation, proposals)
    }

    /// - Parameter guests: how many are on the list, all of whom count for the quorum.
    package static func prepare(
        names: Int = 2, guests: Int = 9, on day: Int32 = MeetingRoom.day
    ) async throws -> MeetingRoom {
        let desk = try await ProposalDesk()
        var drafts: [ProposalOutcome] = []
        for serial in 0..<names {
            let content = ProposalDesk.newHousehold(ProposalDesk.household(serial: 21 + serial))
            let draft = try await desk.write(.newHousehold, content)
            for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: draft.proposal) }
            drafts.append(draft)
        }
        var header = Self.header
        header.day = day
        let meeting = try await desk.meeting(header)
        if !drafts.isEmpty { _ = try await desk.agenda(meeting, drafts) }
        let room = MeetingRoom(desk: desk, deliberation: meeting, proposals: drafts.map(\.proposal))
        try await room.call()
        if guests > 0 { try await room.ask((1...guests).map { Self.guest($0) }) }
        return room
    }

    /// Of elements in turn: each third is a woman, each fourth speaks for the poor.
    package static func guest(_ number: Int) -> NewGuest {
        let elements: [MeetingElement] = [.council, .neighbourhood, .villageOffice, .community, .religious]
        return NewGuest(
            name: "TAMU \(number)", office: "RT \(number)", element: elements[number % elements.count],
            isWoman: number % 3 == 0, isPoor: number % 4 == 0, phone: "0812 0000 \(1_000 + number)")
    }

    // MARK: Doing

    package func seen() async throws -> Int {
        try await registry.deliberation(deliberation, by: ProposalDesk.village).row.version
    }

    package func call() async throws {
        _ = try await registry.perform(
            CallMeeting(deliberation, seen: try await seen(), startsAt: 540, agenda: "Usulan bantuan"),
            by: ProposalDesk.village)
    }

    package func ask(_ guests: [NewGuest], removing: [Int] = [], at registry: Registry? = nil) async throws {
        _ = try await (registry ?? self.registry).perform(
            WriteGuests(deliberation, guests, removing: removing), by: ProposalDesk.village)
    }

    @discardableResult
    package func send(
        _ events: [MeetingEvent], at registry: Registry? = nil, by actor: Actor = ProposalDesk.village
    ) async throws -> MeetingReceipt {
        try await (registry ?? self.registry).perform(RecordMeeting(deliberation, events), by: actor)
    }

    package func view(by actor: Actor = ProposalDesk.village) async throws -> MeetingView {
        guard let view = try await registry.meeting(deliberation, by: actor) else { throw Refusal.notFound }
        return view
    }

    package func seal() async throws {
        for kind in DeliberationKind.musdes.papers { try await desk.paper(kind, ofDeliberation: deliberation) }
        _ = try await registry.perform(
            SealDeliberation(deliberation, seen: try await seen()), by: ProposalDesk.village)
    }

    // MARK: Events

    /// - Parameter device: of which the event is.
    package static func event(
        _ number: Int, _ what: MeetingEvent.Kind, device: String = "a", at: Int64 = MeetingRoom.now
    ) -> MeetingEvent {
        let digits = String(1_000_000 + number)
        return MeetingEvent(id: "perangkat-\(device)-\(digits)-\(what.rawValue)", at: at, number: number, what)
    }

    /// Those with these numbers come in.
    package static func coming(
        _ guests: ClosedRange<Int>, device: String = "a", at: Int64 = MeetingRoom.now
    ) -> [MeetingEvent] {
        guests.map { number in
            var event = event(number, .came, device: device, at: at)
            event.guest = number
            return event
        }
    }

    /// On the name with this place in `proposals`.
    package func decision(
        _ number: Int, on name: Int, _ decision: VillageDecision, reason: String = "", seen: String? = nil,
        device: String = "a"
    ) -> MeetingEvent {
        var event = Self.event(number, .decided, device: device)
        (event.proposal, event.decision, event.reason, event.seen) = (proposals[name], decision, reason, seen)
        return event
    }

    package func undoing(_ number: Int, name: Int, seen: String?, device: String = "a") -> MeetingEvent {
        var event = Self.event(number, .undone, device: device)
        (event.proposal, event.seen) = (proposals[name], seen)
        return event
    }

    /// Everybody on the list comes, and it opens.
    package func open(guests: Int = 9) async throws {
        try await send(Self.coming(1...guests) + [Self.event(100, .opened)])
    }

    /// Every name is agreed to, and it closes.
    package func close() async throws {
        let open = try await view().items.filter { $0.decision == nil }.map(\.proposal)
        var events: [MeetingEvent] = []
        for (place, proposal) in open.enumerated() {
            var event = Self.event(500 + place, .decided, device: "z")
            (event.proposal, event.decision) = (proposal, .agree)
            events.append(event)
        }
        try await send(events + [Self.event(999, .closed, device: "z")])
    }
}
