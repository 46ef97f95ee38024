@testable import Registry
import Storage
import TepatTesting
import Testing

/// One of the two of a case is removed by hand, as one who is in the register twice.
@Suite("Cases of people who are removed")
struct LinkRemovalTests {
    private func remove(_ side: LinkRow.Side, as status: RecordStatus, _ desk: LinkDesk) async throws -> RecordID {
        try await desk.register.change(
            .correction, try #require(side.family), [.status(StatusChange(side.person, status))],
            by: LinkDesk.village(side.village.code)
        ).id
    }

    private func state(_ link: RecordID, _ desk: LinkDesk) throws -> String? {
        try desk.register.value("SELECT state FROM link_case WHERE id = \(link.value)")
    }

    @Test(
        "nobody is asked any more, and all are again when it is undone",
        arguments: [RecordStatus.duplicate, RecordStatus.withdrawn])
    func closed(_ status: RecordStatus) async throws {
        let desk = try await LinkDesk()
        let before = try desk.picture()
        let row = try #require(try await desk.cases().first { $0.kind == .person })
        let change = try await remove(row.sides[1], as: status, desk)
        #expect(try state(row.id, desk) == "gone")
        let asked = try await desk.cases()
        #expect(!asked.contains { $0.sides.contains { $0.person == row.sides[1].person } })
        let places = "SELECT count(*) FROM link_place WHERE link_case = \(row.id.value) AND state = 'open'"
        #expect(try desk.register.value(places) == "0")
        _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
        #expect(try desk.picture() == before)
    }

    @Test("a decision on somebody who was removed since opens no question when it is taken back")
    func decided() async throws {
        let desk = try await LinkDesk()
        let row = try #require(try await desk.cases().first { $0.kind == .person })
        _ = try await desk.registry.perform(
            DecideLink(link: row.id, seen: 1, .different, reason: "dua orang"), by: LinkDesk.province)
        let change = try await remove(row.sides[1], as: .duplicate, desk)
        let back = try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: try await desk.view(row.id).version, .reopen, reason: "keliru"),
            by: LinkDesk.province)
        #expect(back.state == .gone)
        _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
        #expect(try state(row.id, desk) == "open")
    }
}
