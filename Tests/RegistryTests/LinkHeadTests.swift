@testable import Registry
import Storage
import TepatTesting
import Testing

/// A head who is put away, and the family that goes on.
@Suite("Heads of families who stand twice")
struct LinkHeadTests {
    private static let dinsos = Actor(
        account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
    private static let rows = LinkCaseTests.rows
    /// Line 41: the wife of the man of Taba Anyar. Line 42, for a family that stands twice: of the one of Derati.
    private static let wife = DTKSRow.wife(40, of: rows[1], ["NAMA": "MURTINAH WULANDARI"])
    private static let again = DTKSRow.wife(
        41, of: rows[0], ["NAMA": "MURTINAH WULANDARI", "NIK": "9902065208830040", "TANGGAL LAHIR": "12-08-1983"])

    private func found(_ more: [DTKSRow]) async throws -> (register: SampleRegister, row: LinkRow) {
        let register = try SampleRegister.empty()
        try register.load(Self.rows + more)
        _ = try await register.registry.enqueue(
            FindDuplicates(region: .nation), title: "uji", by: SampleRegister.admin)
        try register.registry.runWaitingJobs()
        let rows = try await register.registry.links(.person, in: SampleRegister.rejangLebong, by: Self.dinsos).items
        return (register, try #require(rows.first { $0.sides[0].name == "SUGIONO HADI WIBOWO" }))
    }

    private func merge(_ register: SampleRegister, _ row: LinkRow, head: RecordID?) async throws -> LinkOutcome {
        try await register.registry.perform(
            DecideLink(
                link: row.id, seen: 1, .same(survivor: row.sides[0].person, values: [:], head: head),
                reason: "KTP dilihat"), by: Self.dinsos)
    }

    @Test("a head who is put away is followed by somebody of the family, and is its head again after an undo")
    func followed() async throws {
        let (register, row) = try await found([Self.wife])
        let view = try await register.registry.link(row.id, by: Self.dinsos)
        let put = row.sides[1].person
        let heads = try #require(view.heads[put])
        #expect(heads.map(\.name) == ["MURTINAH WULANDARI"] && view.heads[row.sides[0].person] == nil)
        #expect(view.doubledFamilies.isEmpty)
        for head in [nil, row.sides[0].person] {
            await #expect(throws: Refusal.self) { try await merge(register, row, head: head) }
        }
        let relation = "SELECT relation FROM person WHERE id = \(heads[0].person.value)"
        #expect(try register.value(relation) == "2")
        let outcome = try await merge(register, row, head: heads[0].person)
        #expect(try register.value(relation) == "1")
        _ = try await register.registry.perform(
            UndoChanges(changeSet: try #require(outcome.changeSet)), by: Self.dinsos)
        #expect(try register.value(relation) == "2")
    }

    @Test("a head named with an answer who has gone since keeps nobody from answering: it is said, and chosen anew")
    func gone() async throws {
        let child = DTKSRow.wife(
            43, of: Self.rows[1],
            [
                "NAMA": "RIZKI PRATAMA", "NIK": "9902061005010043", "TANGGAL LAHIR": "10-05-2001",
                "JENIS KELAMIN": "LAKI-LAKI", "HUB KELUARGA": "ANAK", "NAMA IBU KANDUNG": "MURTINAH WULANDARI",
            ])
        let (register, row) = try await found([Self.wife, child])
        let registry = register.registry
        let villages = row.sides.map { LinkDesk.village($0.village.code) }
        func answer(_ side: Int, head: RecordID? = nil) async throws -> LinkOutcome {
            let version = try await registry.link(row.id, by: Self.dinsos).version
            return try await registry.perform(
                AnswerLink(
                    link: row.id, seen: version, person: row.sides[side].person, isSame: true, livesHere: side == 0,
                    head: head, reason: "dikenal RT"), by: villages[side])
        }
        let (wife, son) = (try register.person(line: 41), try register.person(line: 42))
        _ = try await answer(1, head: wife)
        try await register.change(
            .death, try register.family(line: 41), [.status(StatusChange(wife, .deceased))], by: villages[1])
        let open = try await answer(0)
        #expect(open.state == .open)
        let answers = try await registry.link(row.id, by: Self.dinsos).answers
        let theirs = try #require(answers.first { $0.person == row.sides[1].person })
        #expect(answers.count == 2 && theirs.lacksHead == true && theirs.head == nil)
        // Whoever chose them is told, by the account that answers there.
        let there = Actor(
            account: 4, name: "tetangga", grants: [Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)])
        let news = try await registry.notices(limit: 50, by: there).items
        #expect(news.contains { $0.link == "/ganda/\(row.id)" && $0.words.id.contains("Pengganti kepala keluarga") })
        let agreed = try await answer(1, head: son)
        #expect(agreed.state == .same && agreed.survivor == row.sides[0].person)
        #expect(try register.value("SELECT relation FROM person WHERE id = \(son.value)") == "1")
    }

    @Test("the band leaves such a head out and counts it; of a family that stands twice the head comes last")
    func band() async throws {
        for (more, merged, heads) in [([Self.wife], 0, 1), ([Self.wife, Self.again], 2, 0)] {
            let (register, row) = try await found(more)
            // Those of Derati say more, and stay.
            try await register.run(
                "UPDATE person SET occupation = NULL WHERE village = \(SampleRegister.tabaAnyar.value)")
            for table in ["link_case", "link_place"] {
                try await register.run("UPDATE \(table) SET chance = 9990 WHERE kind = 'orang'")
            }
            if merged == 2 {
                let view = try await register.registry.link(row.id, by: Self.dinsos)
                #expect(view.doubledFamilies.contains(row.sides[1].person))
            }
            let region = SampleRegister.rejangLebong
            let asker = Actor(account: 1, name: "penyelia", grants: [Grant(role: .verifikator, region: region)])
            let bulk = try await register.registry.perform(
                AskLinkBulk(region: region, reason: "pita pasti"), by: asker)
            _ = try await register.registry.perform(
                DecideLinkBulk(bulk: bulk, approve: true, reason: "contoh dilihat"), by: Self.dinsos)
            try register.registry.runWaitingJobs()
            let done = try await register.registry.linkBulk(bulk, by: Self.dinsos)
            #expect([done.merged, done.heads, done.left] == [merged, heads, 0], "\(more.count)")
        }
    }
}
