import Registry
import TepatTesting

/// A musyawarah of Derati with complete proposals on its agenda, and its operator signed in.
struct AgendaScene {
    let desk: ProposalDesk
    let client: TestClient
    let meeting: RecordID
    let names: [ProposalOutcome]

    static func make(_ count: Int) async throws -> AgendaScene {
        let desk = try await ProposalDesk()
        var names: [ProposalOutcome] = []
        for serial in 21..<(21 + count) {
            let content = ProposalDesk.newHousehold(ProposalDesk.household(serial: serial))
            let draft = try await desk.write(.newHousehold, content)
            for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
            names.append(draft)
        }
        let meeting = try await desk.meeting()
        _ = try await desk.agenda(meeting, names)
        let client = desk.register.client()
        try await client.signIn("operator")
        return AgendaScene(desk: desk, client: client, meeting: meeting, names: names)
    }
}
