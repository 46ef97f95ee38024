@testable import Registry
import Storage
import TepatTesting
import Testing

/// One of the two moves away while their case is asked, answered or decided.
@Suite("Duplicates of people who move")
struct LinkMoveTests {
    private static func kabupaten(_ side: LinkRow.Side) -> Int64 { side.village.code.value / 1_000_000 }

    /// - Returns: the change that moved them.
    private func move(_ side: LinkRow.Side, to village: RegionCode, _ desk: LinkDesk) async throws -> RecordID {
        try await move(side.person, of: try #require(side.family), to: village, desk)
    }

    private func move(_ person: RecordID, of family: RecordID, to village: RegionCode, _ desk: LinkDesk) async throws
        -> RecordID
    {
        let asked = try await desk.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [OpenTransfer.Part(family, persons: [person])], destination: village,
                day: nil, reason: "pindah kerja"), by: LinkDesk.province)
        _ = try await desk.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: asked.transfer, seen: 1,
                decision: .accept(values: [:], into: nil, persons: [])), by: LinkDesk.village(village))
        let transfer = try await desk.registry.transfer(asked.transfer, by: LinkDesk.village(village))
        return try #require(transfer.changeSet)
    }

    /// A case of two villages of one kabupaten, and a village of another kabupaten.
    private func near(_ desk: LinkDesk) async throws -> (row: LinkRow, far: RegionCode) {
        let rows = try await desk.cases()
        let row = try #require(
            rows.first { row in
                row.kind == .person && row.sides[0].village.code != row.sides[1].village.code
                    && Self.kabupaten(row.sides[0]) == Self.kabupaten(row.sides[1])
            })
        let sides = rows.flatMap(\.sides)
        let far = try #require(sides.first { Self.kabupaten($0) != Self.kabupaten(row.sides[0]) })
        return (row, far.village.code)
    }

    @Test("a decision is taken back in the figures of every kabupaten that had it, also where nobody of the two is now")
    func figures() async throws {
        let desk = try await LinkDesk()
        let row = try #require(
            try await desk.cases().first { row in
                row.kind == .person && Self.kabupaten(row.sides[0]) != Self.kabupaten(row.sides[1])
            })
        let decided = try await desk.registry.perform(
            DecideLink(link: row.id, seen: 1, .different, reason: "dua orang"), by: LinkDesk.province)
        #expect(try desk.register.value("SELECT count(DISTINCT home) FROM link_decision") == "2")
        _ = try await move(row.sides[1], to: row.sides[0].village.code, desk)
        _ = try await desk.registry.perform(
            DecideLink(link: row.id, seen: decided.version, .reopen, reason: "keliru"), by: LinkDesk.province)
        #expect(try desk.register.value("SELECT count(*) FROM link_decision WHERE undone_at IS NULL") == "0")
        #expect(try desk.register.value("SELECT count(*) FROM link_decision") == "2")
    }

    @Test(
        "what a village answered stays its word: it rests while the person is elsewhere, and counts when they are back")
    func answers() async throws {
        let desk = try await LinkDesk()
        let (row, far) = try await near(desk)
        func answer(_ side: Int) async throws -> LinkOutcome {
            let version = try await desk.view(row.id).version
            return try await desk.registry.perform(
                AnswerLink(
                    link: row.id, seen: version, person: row.sides[side].person, isSame: true,
                    livesHere: side == 0, reason: "dikenal RT"),
                by: LinkDesk.village(row.sides[side].village.code))
        }
        func answered() throws -> String? {
            try desk.register.list(
                "SELECT answered FROM link_place WHERE link_case = \(row.id.value) ORDER BY leads DESC")
        }
        let first = try await answer(0)
        #expect(try answered() == "1,2")
        let change = try await move(row.sides[0], to: far, desk)
        #expect(try answered() == "0,0")
        let away = try await desk.view(row.id)
        #expect(away.answers.isEmpty && away.version > first.version)
        // Nobody of the new village has said anything that could be taken back.
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(
                TakeAnswerBack(link: row.id, seen: away.version, person: row.sides[0].person),
                by: LinkDesk.village(far))
        }
        // One village alone is no agreement of two.
        #expect(try await answer(1).state == .open)
        #expect(try answered() == "2,1")
        _ = try await desk.registry.perform(
            TakeAnswerBack(
                link: row.id, seen: try await desk.view(row.id).version, person: row.sides[1].person),
            by: LinkDesk.village(row.sides[1].village.code))
        _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.village(far))
        #expect(try await desk.view(row.id).answers.map(\.person) == [row.sides[0].person])
        #expect(try answered() == "1,2")
        // The move that was taken back waits again, and nobody is merged who is on the move.
        await #expect(throws: Refusal.self) { try await answer(1) }
        let known = try desk.register.list("SELECT id, version FROM transfer ORDER BY id DESC LIMIT 1", by: " ")
        let waiting = (known ?? "").split(separator: ":").compactMap { Int64($0) }
        _ = try await desk.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: RecordID(waiting[0]), seen: Int(waiting[1]),
                decision: .withdraw(reason: "tidak jadi")), by: LinkDesk.province)
        #expect(try await answer(1).state == .same)
        #expect(try await desk.faults() == [])
    }

    @Test("the new village answers for itself, and both answers are told as theirs")
    func answersAnew() async throws {
        let desk = try await LinkDesk()
        let (row, far) = try await near(desk)
        func answer(_ side: Int, _ village: RegionCode) async throws -> LinkOutcome {
            let version = try await desk.view(row.id).version
            return try await desk.registry.perform(
                AnswerLink(
                    link: row.id, seen: version, person: row.sides[side].person, isSame: true,
                    livesHere: side == 0, reason: "dikenal RT"),
                by: LinkDesk.village(village))
        }
        _ = try await answer(0, row.sides[0].village.code)
        _ = try await move(row.sides[0], to: far, desk)
        #expect(try await answer(0, far).state == .open)
        #expect(try await desk.view(row.id).answers.map(\.name) == [LinkDesk.village(far).name])
        #expect(try await answer(1, row.sides[1].village.code).state == .same)
    }

    @Test("fields that a merge took over are given back where the one who stayed is now")
    func fields() async throws {
        let desk = try await LinkDesk()
        let (row, far) = try await near(desk)
        let kept = row.sides[0]
        let name = "SELECT name FROM person WHERE id = \(kept.person.value) AND status = 1"
        let before = try desk.register.value(name)
        let merged = try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: 1, .same(survivor: kept.person, values: ["nama": "NAMA YANG LAIN"]),
                reason: "KTP dilihat"), by: LinkDesk.province)
        _ = try await move(kept, to: far, desk)
        #expect(try desk.register.value(name) == "NAMA YANG LAIN")
        let version = try await desk.view(row.id).version
        let back = try await desk.registry.perform(
            DecideLink(link: row.id, seen: version, .reopen, reason: "ternyata dua"), by: LinkDesk.province)
        #expect(back.left == nil && back.state == .open && merged.state == .same)
        #expect(try desk.register.value(name) == before)
        #expect(try await desk.faults() == [])
    }

    @Test("a move is taken back though a merge was made after it, once that is taken back", arguments: [0, 1])
    func mergedSince(_ kept: Int) async throws {
        let desk = try await LinkDesk()
        let (row, far) = try await near(desk)
        let side = row.sides[0]
        let change = try await move(side, to: far, desk)
        let merged = try await desk.registry.perform(
            DecideLink(
                link: row.id, seen: try await desk.view(row.id).version,
                .same(survivor: row.sides[kept].person, values: ["nama": "NAMA YANG LAIN"]), reason: "KTP dilihat"),
            by: LinkDesk.province)
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.village(far))
        }
        _ = try await desk.registry.perform(
            UndoChanges(changeSet: try #require(merged.changeSet)), by: LinkDesk.province)
        _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.village(far))
        let here = "SELECT village FROM person WHERE id = \(side.person.value) AND status = 1"
        #expect(try desk.register.list(here) == "\(side.village.code.value)")
        #expect(try await desk.faults() == [])
    }

    @Test("an edit is not taken back on the row that somebody left behind, and that is told")
    func leftBehind() async throws {
        let desk = try await LinkDesk()
        let (row, far) = try await near(desk)
        let side = row.sides[0]
        let edit = try await desk.register.mend(
            side.person, ["ibu_kandung": "SALAMAH"], by: LinkDesk.village(side.village.code))
        _ = try await move(side, to: far, desk)
        let undone = try await desk.registry.perform(UndoChanges(changeSet: edit.id), by: LinkDesk.province)
        #expect(undone.left == ["ibu_kandung"])
        let mothers = try desk.register.list(
            "SELECT DISTINCT mother FROM person WHERE id = \(side.person.value)")
        #expect(mothers == "SALAMAH")
    }

    @Test("a case is told as its two are now when a decision on them is taken back")
    func asTheyAre() async throws {
        let desk = try await LinkDesk()
        let (row, _) = try await near(desk)
        let decided = try await desk.registry.perform(
            DecideLink(link: row.id, seen: 1, .different, reason: "dua orang"), by: LinkDesk.province)
        let before = try await desk.view(row.id).row.signs
        try await desk.register.mend(
            row.sides[0].person, ["ibu_kandung": "SALAMAH", "tanggal_lahir": "1944-07-30"],
            by: LinkDesk.village(row.sides[0].village.code))
        #expect(try await desk.view(row.id).row.signs == before)
        let back = try await desk.registry.perform(
            DecideLink(link: row.id, seen: decided.version, .reopen, reason: "keliru"), by: LinkDesk.province)
        let now = try await desk.view(row.id)
        #expect(back.state == .open && now.version == back.version && now.row.signs != before)
    }

    @Test("what is written of a case by whoever read it before a move puts nobody back")
    func readBefore() async throws {
        let desk = try await LinkDesk()
        let (row, far) = try await near(desk)
        let registry = desk.registry
        let before = try registry.database.readBlocking { try LinkCaseRecord.find(row.id, in: $0) }
        var late = try #require(before)
        _ = try await move(row.sides[1], to: far, desk)
        func places() throws -> String? {
            try desk.register.list(
                "SELECT village, other, leads FROM link_place WHERE link_case = \(row.id.value) ORDER BY leads DESC")
        }
        let here = row.sides[0].village.code.value
        #expect(try places() == "\(here):\(far.value):1,\(far.value):\(here):0")
        late.chance = 1
        let record = late
        try registry.database.writeBlocking { db in try record.update(homes: registry.home(of:), in: db) }
        #expect(try places() == "\(here):\(far.value):1,\(far.value):\(here):0")
    }

    @Test("a birth is not taken back where the child has moved to another kabupaten since, and that is told")
    func movedChild() async throws {
        let desk = try await LinkDesk()
        let (row, far) = try await near(desk)
        let side = row.sides[0]
        let family = try #require(side.family)
        let born = [
            "nama": "PUTRI AYU", "hubungan": "3", "jenis_kelamin": "2", "tanggal_lahir": "2026-11-01",
            "ibu_kandung": "SITI NURHAYATI",
        ]
        let birth = try await desk.register.change(
            .birth, family, [.newMember(NewMember(family, values: born))], by: LinkDesk.village(side.village.code))
        let found = try desk.register.value("SELECT id FROM person WHERE name = 'PUTRI AYU'")
        let child = RecordID(try #require(found.flatMap { Int64($0) }))
        _ = try await move(child, of: family, to: far, desk)
        let undone = try await desk.registry.perform(UndoChanges(changeSet: birth.id), by: LinkDesk.province)
        #expect(undone.left.contains("dibuka"))
        let statuses = try desk.register.list("SELECT status FROM person WHERE id = \(child.value) ORDER BY status")
        #expect(statuses == "1,3")
        #expect(try await desk.faults() == [])
    }

    @Test("an answer that stands anew raises the version, also where both are of one person; a decided case has none")
    func versions() async throws {
        let desk = try await LinkDesk()
        let (row, far) = try await near(desk)
        func answer(_ isSame: Bool, _ village: RegionCode) async throws {
            let version = try await desk.view(row.id).version
            _ = try await desk.registry.perform(
                AnswerLink(
                    link: row.id, seen: version, person: row.sides[0].person, isSame: isSame,
                    livesHere: true, reason: "dikenal RT"),
                by: LinkDesk.village(village))
        }
        try await answer(true, row.sides[0].village.code)
        let change = try await move(row.sides[0], to: far, desk)
        try await answer(false, far)
        let there = try await desk.view(row.id)
        _ = try await desk.registry.perform(UndoChanges(changeSet: change), by: LinkDesk.village(far))
        let back = try await desk.view(row.id)
        #expect(back.version > there.version && back.answers.map(\.isSame) == [true])
        // Nobody is merged who is on the move.
        await #expect(throws: Refusal.self) {
            try await desk.registry.perform(
                DecideLink(
                    link: row.id, seen: back.version, .same(survivor: row.sides[0].person, values: [:]),
                    reason: "KTP dilihat"), by: LinkDesk.province)
        }
        #expect(back.obstacles.count == 1)
        let decided = try await desk.registry.perform(
            DecideLink(link: row.id, seen: back.version, .different, reason: "dua orang"), by: LinkDesk.province)
        // The move that was taken back waits again, and is accepted again.
        let known = try desk.register.value("SELECT max(id) FROM transfer")
        let waiting = RecordID(try #require(known.flatMap { Int64($0) }))
        let version = try #require(
            Int(try desk.register.value("SELECT version FROM transfer WHERE id = \(waiting.value)") ?? ""))
        _ = try await desk.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: waiting, seen: version,
                decision: .accept(values: [:], into: nil, persons: [])), by: LinkDesk.village(far))
        #expect(try await desk.view(row.id).version == decided.version)
    }
}
