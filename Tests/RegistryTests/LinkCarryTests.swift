@testable import Registry
import Storage
import TepatTesting
import Testing

/// What a person draws on goes along with a merge, once, and comes back with its undo.
@Suite("What a merge takes along")
struct LinkCarryTests {
    /// The man of Derati who draws on PKH and PBI, and himself in Taba Anyar, who draws on PKH and Sembako.
    private func twice(_ desk: LinkDesk) async throws -> (row: LinkRow, here: Int) {
        func person(_ dtks: String) throws -> RecordID {
            RecordID(Int64(try desk.register.value("SELECT id FROM person WHERE dtks_id = '\(dtks)'") ?? "") ?? 0)
        }
        let (far, near) = (try person("990000000000009001"), try person("990000000000009002"))
        let row = try #require(try await desk.cases().first { Set($0.sides.map(\.person)) == [far, near] })
        return (row, row.sides[0].person == near ? 0 : 1)
    }

    private func merge(_ desk: LinkDesk, _ row: LinkRow, _ kept: Int) async throws -> LinkOutcome {
        try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: try await desk.view(row.id).version,
                .same(survivor: row.sides[kept].person, values: [:]), reason: "KTP dilihat"), by: LinkDesk.province)
    }

    private func programs(_ desk: LinkDesk, _ person: RecordID) throws -> String? {
        try desk.register.list(
            """
            SELECT g.id FROM enrolment e JOIN program g ON g.number = e.program
            WHERE e.person = \(person.value) AND e.valid_to IS NULL ORDER BY g.id
            """)
    }

    @Test("a recipient kept under the other record stays a recipient, and is counted once", arguments: [0, 1])
    func recipients(_ kept: Int) async throws {
        let desk = try await LinkDesk()
        let (row, _) = try await twice(desk)
        let (stays, goes) = (row.sides[kept].person, row.sides[1 - kept].person)
        let before = try desk.picture()
        let one = Set((try programs(desk, stays) ?? "").split(separator: ","))
        let other = Set((try programs(desk, goes) ?? "").split(separator: ","))
        #expect(one.contains("PKH") && other.contains("PKH") && one != other)
        let merged = try await merge(desk, row, kept)
        #expect(Set((try programs(desk, stays) ?? "").split(separator: ",")) == one.union(other))
        #expect(try programs(desk, goes) == nil)
        let recipients = try desk.register.value(
            "SELECT sum(t.persons) FROM program_tally t JOIN program g ON g.number = t.program WHERE g.id = 'PKH'")
        #expect(recipients == "2")
        func count(_ table: String, _ person: RecordID) throws -> String? {
            try desk.register.value("SELECT count(*) FROM \(table) person = \(person.value)")
        }
        #expect(try count("ppks WHERE valid_to IS NULL AND", stays) == "2")
        #expect(try count("ppks WHERE valid_to IS NULL AND", goes) == "0")
        #expect(try count("person_mark WHERE", stays) == "2")
        #expect(try count("consent WHERE", stays) == "2")
        #expect(try await desk.faults() == [])
        let change = try #require(merged.changeSet)
        let told = try await desk.registry.changeSet(change, by: LinkDesk.province).benefits
        #expect(told.contains { $0.code == .goesToKept })
        let undone = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
        #expect(undone.left == [])
        #expect(Set(try desk.picture()).symmetricDifference(before) == [])
        #expect(try await desk.faults() == [])
    }

    @Test("a benefit that went along twice is taken back in the order in which nobody has it twice")
    func order() async throws {
        let desk = try await LinkDesk()
        let (row, here) = try await twice(desk)
        let before = try desk.picture()
        // The man of Taba Anyar goes to the one of Derati, who then goes to the third record of himself.
        let first = try await merge(desk, row, here)
        let near = row.sides[here].person
        let next = try #require(
            try await desk.cases().first { other in
                other.kind == .person && other.state == .open && other.sides.contains { $0.person == near }
            })
        let kept = try #require(next.sides.firstIndex { $0.person != near })
        let second = try await merge(desk, next, kept)
        #expect(Set((try programs(desk, next.sides[kept].person) ?? "").split(separator: ",")).count == 3)
        let (one, other) = (try #require(first.changeSet), try #require(second.changeSet))
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(UndoChanges(changeSet: one), by: LinkDesk.province)
        }
        for change in [other, one] {
            _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.province)
        }
        #expect(Set(try desk.picture()).symmetricDifference(before) == [])
    }

    @Test("the next file, which knows of no merge, ends nothing that went along, nor begins it on the other record")
    func nextFile() async throws {
        let desk = try await LinkDesk()
        let (row, here) = try await twice(desk)
        _ = try await merge(desk, row, here)
        let (stays, goes) = (row.sides[here].person, row.sides[1 - here].person)
        let all = try programs(desk, stays)
        #expect(all?.split(separator: ",").count == 3)
        let rows = LinkDesk.rows[1...2]
        _ = try desk.register.load(rows.map { $0.with(["PEKERJAAN": "NELAYAN"]) }, asOf: 20_240_801)
        #expect(try desk.register.value("SELECT occupation FROM person WHERE id = \(stays.value)") == "NELAYAN")
        #expect(try programs(desk, stays) == all && programs(desk, goes) == nil)
        // What was theirs before ends as ever.
        _ = try desk.register.load(rows.map { $0.with(["PBI JKN": "TIDAK"]) }, asOf: 20_240_901)
        #expect(try programs(desk, stays)?.split(separator: ",").count == 2 && programs(desk, goes) == nil)
        #expect(try await desk.faults() == [])
    }

    @Test("whoever receives for a family since stays the only one when a merge is taken back, and that is told")
    func receiver() async throws {
        let desk = try await LinkDesk()
        let (row, here) = try await twice(desk)
        let goes = row.sides[1 - here]
        let values = [
            "nama": "SRI LESTARI", "ibu_kandung": "SUMINAH", "tanggal_lahir": "1975-03-02", "nik": "9902064203750011",
            "jenis_kelamin": "2", "hubungan": "2",
        ]
        let family = try #require(goes.family)
        _ = try await desk.register.change(
            .arrival, family, [.newMember(NewMember(family, values: values))], by: LinkDesk.province)
        let found = try desk.register.value("SELECT id FROM person WHERE name = 'SRI LESTARI'")
        let wife = RecordID(try #require(found.flatMap { Int64($0) }))
        let merged = try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: try await desk.view(row.id).version,
                .same(survivor: row.sides[here].person, values: [:], head: wife), reason: "KTP dilihat"),
            by: LinkDesk.province)
        try await desk.register.run(
            """
            INSERT INTO caretaker (home, person, village, program, valid_from, recorded_at)
            SELECT home, id, village, (SELECT number FROM program WHERE id = 'PKH'), 20261121, 0 FROM person
            WHERE id = \(wife.value)
            """)
        let undone = try await desk.registry.perform(
            UndoChanges(changeSet: try #require(merged.changeSet)), by: LinkDesk.province)
        #expect(undone.left.contains { $0.hasPrefix("pengurus:") })
        let receivers = try desk.register.list(
            """
            SELECT person FROM caretaker WHERE valid_to IS NULL
            AND person IN (\(goes.person.value), \(wife.value))
            """)
        #expect(receivers == "\(wife.value)")
    }

    @Test("when two villages agree, what only the other record knew is filled in")
    func fields() async throws {
        let desk = try await LinkDesk()
        let (row, here) = try await twice(desk)
        let stays = row.sides[here]
        let actors = row.sides.map { LinkDesk.village($0.village.code) }
        try await desk.register.mend(stays.person, ["tempat_lahir": "", "pekerjaan": "NELAYAN"], by: actors[here])
        for side in [0, 1] {
            _ = try await desk.registry.perform(
                AnswerLink(
                    link: row.id, seen: try await desk.view(row.id).version, person: row.sides[side].person,
                    isSame: true, livesHere: side == here, reason: "dikenal RT"), by: actors[side])
        }
        let known = "SELECT birth_place, occupation FROM person WHERE id = \(stays.person.value)"
        #expect(try desk.register.list(known) == "CURUP:NELAYAN")
    }

    @Test("a consent taken back on the record that stayed is taken back on both")
    func consents() async throws {
        let desk = try await LinkDesk()
        let (row, here) = try await twice(desk)
        let merged = try await merge(desk, row, here)
        let (stays, goes) = (row.sides[here].person, row.sides[1 - here].person)
        let copy = try desk.register.value(
            "SELECT id FROM consent WHERE person = \(stays.value) AND id NOT IN (950, 951, 952)")
        _ = try await desk.registry.perform(
            WithdrawConsent(
                family: try #require(row.sides[here].family), consent: RecordID(Int64(try #require(copy)) ?? 0),
                reason: "diminta warga"), by: LinkDesk.village(row.sides[here].village.code))
        _ = try await desk.registry.perform(
            UndoChanges(changeSet: try #require(merged.changeSet)), by: LinkDesk.province)
        let withdrawn = try desk.register.value(
            "SELECT withdrawn_reason FROM consent WHERE person = \(goes.value)")
        #expect(withdrawn == "diminta warga")
        #expect(try desk.register.value("SELECT count(*) FROM consent WHERE person = \(stays.value)") == "1")
    }

    @Test("what begins where the one who stayed has moved since is taken back there")
    func movedSince() async throws {
        let desk = try await LinkDesk()
        let (row, here) = try await twice(desk)
        let merged = try await merge(desk, row, here)
        let near = row.sides[here]
        let far = RegionCode(1_703_000_000)
        let village = try #require(
            try await desk.cases().flatMap(\.sides).map(\.village.code).first { far.contains($0) })
        let asked = try await desk.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(try #require(near.family), persons: [near.person])],
                destination: village, day: nil, reason: "pindah kerja"), by: LinkDesk.province)
        _ = try await desk.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: asked.transfer, seen: 1,
                decision: .accept(values: [:], into: nil, persons: [])), by: LinkDesk.village(village))
        _ = try await desk.registry.perform(
            UndoChanges(changeSet: try #require(merged.changeSet)), by: LinkDesk.province)
        let drawn = try desk.register.list(
            """
            SELECT g.id FROM person p JOIN enrolment e ON e.home = p.home AND e.person = p.id
            JOIN program g ON g.number = e.program
            WHERE p.id = \(near.person.value) AND p.status = 1 AND e.valid_to IS NULL ORDER BY g.id
            """)
        #expect(drawn?.contains("SEMBAKO") == false && drawn?.contains("PKH") == true)
        #expect(try await desk.faults() == [])
    }
}
