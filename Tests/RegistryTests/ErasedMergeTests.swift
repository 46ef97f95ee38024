import Registry
import Storage
import TepatTesting
import Testing

/// Of the man who stands in the register three times, at lines 2, 3 and 4.
@Suite("Erasing somebody whom a merge has joined")
struct ErasedMergeTests {
    @discardableResult
    private func merge(_ desk: LinkDesk, _ put: Int, into kept: Int) async throws -> LinkOutcome {
        let (stays, goes) = (try desk.register.person(line: kept), try desk.register.person(line: put))
        let row = try #require(try await desk.cases().first { Set($0.sides.map(\.person)) == [stays, goes] })
        return try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: try await desk.view(row.id).version, .same(survivor: stays, values: [:]),
                reason: "KTP SUGIYONO dilihat"), by: LinkDesk.province)
    }

    private func erase(_ desk: LinkDesk, line: Int) async throws -> RecordID {
        let register = desk.register
        let request = try await register.takeIn(.erase, line: line)
        let number = try await register.step(request, .begin).number
        try await register.step(request, .proposeErasure(words: "tidak menerima bantuan", typed: number))
        try await register.step(request, .agree(typed: number), by: DeskPeople.kadis)
        return request
    }

    private func status(_ desk: LinkDesk, line: Int) throws -> String? {
        let person = try desk.register.person(line: line)
        return try desk.register.value("SELECT status FROM person WHERE id = \(person.value) AND status <> 3")
    }

    @Test("every record of theirs goes, no undo brings one back, and no file does")
    func all() async throws {
        let desk = try await LinkDesk()
        let merged = try await merge(desk, 3, into: 2)
        _ = try await erase(desk, line: 2)
        #expect(try status(desk, line: 2) == "8" && status(desk, line: 3) == "8")
        // Whoever was not taken for the same person keeps what is theirs.
        #expect(try status(desk, line: 4) == "1")
        await desk.registry.finishAudit()
        let left = try desk.register.everything().split(separator: "\n")
        for secret in ["SUGIYONO", "9902062302710007"] {
            let lines = left.filter { $0.contains(secret) }
            #expect(lines.isEmpty, "\(secret): \(lines.prefix(3))")
        }
        let change = try #require(merged.changeSet)
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
        }
        let version = try await desk.view(merged.link).version
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(
                DecideLink(link: merged.link, seen: version, .reopen, reason: "ternyata dua"), by: LinkDesk.province)
        }
        #expect(try status(desk, line: 3) == "8")
        let village = ["DESA/KELURAHAN": "TABA ANYAR", "NAMA": "SUGIYONO HADI WIBOWO", "NOKK": "9902060101158001"]
        let rows = [
            DTKSRow(91, village).with(["NIK": "9902062302710007"]),
            DTKSRow(92, village).with(["NIK": "9902062302710092", "ID DTKS": "990000000000009001"]),
        ]
        let report = try desk.register.load(rows, asOf: 20_240_701)
        #expect(report.counts.new == 0 && report.counts.rejected == 2)
        #expect(try desk.register.problems() == [])
    }

    @Test("records joined one by one go together")
    func chain() async throws {
        let desk = try await LinkDesk()
        try await merge(desk, 4, into: 3)
        try await merge(desk, 3, into: 2)
        _ = try await erase(desk, line: 2)
        for line in 2...4 { #expect(try status(desk, line: line) == "8") }
        #expect(try desk.register.value("SELECT count(*) FROM link_case WHERE state = 'same'") == "0")
        #expect(try desk.register.value("SELECT count(*) FROM link_place WHERE state = 'same'") == "0")
        #expect(try desk.register.problems() == [])
    }

    @Test("another request about a record that was put away is settled first")
    func others() async throws {
        let desk = try await LinkDesk()
        let other = try await desk.register.takeIn(.object, line: 4)
        try await merge(desk, 4, into: 2)
        await #expect(throws: Refusal.self) { try await erase(desk, line: 2) }
        #expect(try status(desk, line: 2) == "1")
        try await desk.register.step(other, .begin)
        try await desk.register.step(other, .mark("keberatan"))
        try await desk.register.step(other, .answer("dijawab"))
        let waiting = try #require(
            Int64(try desk.register.value("SELECT id FROM privacy_request WHERE kind = 'menghapus'") ?? ""))
        let request = RecordID(waiting)
        let number = try await desk.registry.privacyRequest(request, by: DeskPeople.admin).request.number
        try await desk.register.step(request, .proposeErasure(words: "diminta", typed: number))
        try await desk.register.step(request, .agree(typed: number), by: DeskPeople.kadis)
        #expect(try status(desk, line: 4) == "8")
    }

    @Test("a merge that put away a number of somebody erased is taken back only when the desk has let them in")
    func tombstone() async throws {
        let desk = try await LinkDesk()
        // The records of lines 2 and 4 have one NIK.
        let merged = try await merge(desk, 4, into: 3)
        let request = try await erase(desk, line: 2)
        let change = try #require(merged.changeSet)
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
        }
        #expect(try status(desk, line: 4) == "5")
        try await desk.register.step(request, .lift("orang lain"))
        _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
        #expect(try status(desk, line: 4) == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("the own copy holds what the other records say")
    func ownCopy() async throws {
        let desk = try await LinkDesk()
        try await merge(desk, 3, into: 2)
        let see = try await desk.register.takeIn(.see, line: 2)
        let version = try await desk.register.step(see, .begin).version
        try await desk.registry.handOutCopy(
            of: see, seen: version, to: "yang bersangkutan", id: ActionID(), by: DeskPeople.admin)
        let (_, copy) = try await desk.registry.printOwnCopy(of: see, by: DeskPeople.admin)
        let list = try #require(copy.sections.first { $0.id == "digabung" })
        #expect(list.rows.count == 1 && list.rows[0][0].id.uppercased().contains("TABA ANYAR"))
        let own = try #require(copy.sections.first { $0.id == "data_2" })
        #expect(own.rows.contains { $0[1].id == "SUGIYONO HADI WIBOWO" })
        #expect(own.rows.contains { $0[1].id == "PEDAGANG" })
        #expect(Set(copy.sections.map(\.id)).count == copy.sections.count)
    }
}
