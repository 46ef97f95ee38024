import Registry
import Storage
import TepatTesting
import Testing

/// Of the man who stands in the register three times, at lines 2, 3 and 4.
@Suite("Objections that are heeded while a merge stands")
struct LinkMarkTests {
    private func merge(_ desk: LinkDesk, _ put: Int, into kept: Int) async throws -> RecordID {
        let (stays, goes) = (try desk.register.person(line: kept), try desk.register.person(line: put))
        let row = try #require(try await desk.cases().first { Set($0.sides.map(\.person)) == [stays, goes] })
        let merged = try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: try await desk.view(row.id).version, .same(survivor: stays, values: [:]),
                reason: "KTP dilihat"), by: LinkDesk.province)
        return try #require(merged.changeSet)
    }

    private func takeBack(_ desk: LinkDesk, _ change: RecordID) async throws {
        _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
    }

    private func marked(_ desk: LinkDesk, _ request: RecordID) throws -> Set<RecordID> {
        let persons = try desk.register.list(
            "SELECT person FROM person_mark WHERE request = \(request.value) AND lifted_at IS NULL")
        return Set((persons ?? "").split(separator: ",").compactMap { Int64($0) }.map { RecordID($0) })
    }

    private func object(_ desk: LinkDesk, line: Int) async throws -> RecordID {
        let request = try await desk.register.takeIn(.object, line: line)
        try await desk.register.step(request, .begin)
        return request
    }

    @Test("that of the record which was put away goes from every other one with the merge")
    func putAway() async throws {
        let desk = try await LinkDesk()
        let persons = try [2, 3, 4].map { try desk.register.person(line: $0) }
        let request = try await object(desk, line: 4)
        let first = try await merge(desk, 4, into: 2)
        let second = try await merge(desk, 2, into: 3)
        try await desk.register.step(request, .mark("keberatan"))
        #expect(try marked(desk, request) == Set(persons))
        try await takeBack(desk, second)
        #expect(try marked(desk, request) == [persons[0], persons[2]])
        try await takeBack(desk, first)
        #expect(try marked(desk, request) == [persons[2]])
        #expect(try await desk.faults() == [])
    }

    @Test("that of the record which stayed stays with it, and the desk is told that it may be the other one's")
    func stayed() async throws {
        let desk = try await LinkDesk()
        let change = try await merge(desk, 4, into: 2)
        let request = try await object(desk, line: 2)
        try await desk.register.step(request, .mark("keberatan"))
        func notes() async throws -> [String] {
            try await desk.registry.privacyRequest(request, by: DeskPeople.admin).events.filter { $0.what == .noted }
                .map(\.words)
        }
        #expect(try await notes() == [])
        try await takeBack(desk, change)
        let own: Set = [try desk.register.person(line: 2)]
        #expect(try marked(desk, request) == own)
        #expect(try await notes().count == 1)
        // What was heeded before a merge is nobody else's.
        try await takeBack(desk, try await merge(desk, 4, into: 2))
        #expect(try await notes().count == 1)
        #expect(try marked(desk, request) == own)
        #expect(try await desk.faults() == [])
    }
}
