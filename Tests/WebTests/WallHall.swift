import HTTPTypes
import Registry
import TepatTesting
import Testing

/// A meeting of Derati with names on its agenda and three people asked to it, and its operator.
struct WallHall {
    let desk: ProposalDesk
    let client: TestClient
    let meeting: RecordID
    let names: [ProposalOutcome]

    var page: String { "/musyawarah/\(meeting)" }
    var wall: String { "\(page)/layar" }
    var events: String { "\(page)/peristiwa" }

    static func make(_ count: Int = 2) async throws -> WallHall {
        let scene = try await AgendaScene.make(count)
        let (desk, meeting) = (scene.desk, scene.meeting)
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
        _ = try await desk.registry.perform(
            CallMeeting(meeting, seen: seen, startsAt: 540, agenda: "Usulan"), by: ProposalDesk.village)
        _ = try await desk.registry.perform(
            WriteGuests(
                meeting,
                [
                    NewGuest(name: "SITI AMINAH", office: "Ketua BPD", element: .council, isWoman: true),
                    NewGuest(name: "JOKO", element: .neighbourhood),
                    NewGuest(name: "WATI", element: .villageOffice),
                ]), by: ProposalDesk.village)
        return WallHall(desk: desk, client: scene.client, meeting: meeting, names: scene.names)
    }

    /// Sends the form of one kind that a page has, as pressing one of its buttons would.
    func send(_ what: String, _ values: [String: String] = [:], on page: String? = nil) async throws -> Answer {
        let shown = try await client.get(page ?? wall)
        let form = try #require(
            shown.forms.first { $0.isPost && $0.values["apa"] == what }, "no form for \(what)")
        return try await client.send(.post, form.action, form: form.values.merging(values) { $1 })
    }

    func open() async throws {
        for guest in ["1", "2"] {
            _ = try await send("kehadiran", ["hadir": guest])
        }
        #expect(try await send("buka").location == wall)
    }

    func view() async throws -> MeetingView {
        try #require(try await desk.registry.meeting(meeting, by: ProposalDesk.village))
    }

    /// JSON of one event.
    func event(_ id: Int, _ what: String, _ more: String = "") -> String {
        let name = "peristiwa-\(id)-0123456789abcd".prefix(22)
        return #"{"id": "\#(name)", "pada": \#(SampleRegister.now), "nomor": \#(id), "apa": "\#(what)"\#(more)}"#
    }

    func tell(_ events: [String], after: Int = 0) async throws -> Answer {
        let body = #"{"peristiwa": [\#(events.joined(separator: ", "))], "sesudah": \#(after)}"#
        return try await client.sendJSON(self.events, body)
    }
}
