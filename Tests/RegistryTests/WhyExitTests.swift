@testable import Registry
import Storage
import TepatTesting
import Testing

/// Of a family that nobody is left of, the last to leave is told; of those who are there, who came back and from where.
@Suite("Why: who left last, and who came")
struct WhyExitTests {
    private static let neighbour = Actor(
        account: 79, name: "Operator Taba Anyar",
        grants: [Grant(role: .operatorDesa, region: SampleRegister.tabaAnyar)])

    /// To the neighbour, who takes them in.
    private func move(_ desk: ProposalDesk, _ part: OpenTransfer.Part, day: Int32 = 20_261_101) async throws -> RecordID
    {
        let transfer = try await desk.registry.perform(
            OpenTransfer(
                id: ActionID(), families: [part], destination: SampleRegister.tabaAnyar, day: day,
                reason: "pindah rumah"), by: ProposalDesk.village
        ).transfer
        let outcome = try await desk.registry.perform(
            DecideTransfer(
                id: ActionID(), transfer: transfer, seen: 1,
                decision: .accept(values: ["alamat": "DUSUN II", "rt": "003"], into: nil, persons: [])),
            by: Self.neighbour)
        return try #require(outcome.family)
    }

    private func split(_ desk: ProposalDesk) async throws -> RecordID {
        let family = try desk.register.family(line: 2), wife = try desk.register.person(line: 3)
        let change = NewFamily(
            from: family, members: [NewFamily.Member(wife, relation: 1)], values: ["kk": "9902062211260001"])
        return try await desk.register.change(.split, family, [.split(change)]).family
    }

    @Test("joined to another KK, they are there and no file was withdrawn")
    func joined() async throws {
        let desk = try await ProposalDesk()
        let family = try desk.register.family(line: 2), other = try desk.register.family(line: 4)
        _ = try await desk.register.change(.merge, family, [.merge(FamilyMerge(from: other, into: family))])
        let answer = try await desk.registry.why(family: other, by: ProposalDesk.village)
        #expect(answer.movedTo == family && answer.part("IMPOR_DITARIK") == nil)
        try WhyDesk.expect(
            answer.part("CATAT_KELUARGA_LAIN"), because: "Gabung KK", rule: "anggota", decided: WhyDesk.today, .none,
            next: "KK yang sekarang")
    }

    @Test("the husband died long before, the rest moved: it is told as moved")
    func movedAfterDeath() async throws {
        let desk = try await ProposalDesk()
        let family = try desk.register.family(line: 2), head = try desk.register.person(line: 2)
        _ = try await desk.register.change(.death, family, [.status(StatusChange(head, .deceased))], day: 20_230_503)
        _ = try await move(desk, OpenTransfer.Part(family))
        let answer = try await desk.registry.why(family: family, by: ProposalDesk.village)
        #expect(answer.parts.first?.code == "CATAT_PINDAH" && answer.parts.first?.topic.id == "DTKS")
    }

    @Test("one moved long before, the last was not found: it is told as not found")
    func notFoundAfterMove() async throws {
        let desk = try await ProposalDesk()
        let family = try desk.register.family(line: 2), head = try desk.register.person(line: 2)
        _ = try await move(desk, OpenTransfer.Part(family, persons: [try desk.register.person(line: 3)]))
        _ = try await desk.register.change(.leave, family, [.status(StatusChange(head, .notFound))])
        let answer = try await desk.registry.why(family: family, by: ProposalDesk.village)
        #expect(answer.parts.first?.code == "CATAT_TIDAK_DITEMUKAN" && answer.parts.first?.topic.id == "SUPARMAN")
    }

    @Test("one who leaves is told as one, and not as the family")
    func oneLeaves() async throws {
        let desk = try await ProposalDesk()
        let family = try desk.register.family(line: 2), wife = try desk.register.person(line: 3)
        _ = try await desk.register.change(.leave, family, [.status(StatusChange(wife, .moved))], day: 20_261_103)
        let answer = try await desk.why(line: 2)
        #expect(answer.standing == .inside && answer.part("CATAT_PINDAH") == nil)
        let part = try #require(answer.part("ORANG_PINDAH"))
        #expect(part.topic.id == "SITI NURHAYATI" && !part.headline.id.contains("Keluarga ini"))
        #expect(part.because.id.contains("3 November 2026"))
    }

    @Test("a death that was noted, taken back and noted again is told once, as it is now")
    func notedAgain() async throws {
        let desk = try await ProposalDesk()
        let family = try desk.register.family(line: 3), wife = try desk.register.person(line: 3)
        let dead: [Change] = [.status(StatusChange(wife, .deceased))]
        let first = try await desk.register.change(.death, family, dead, day: 20_260_503)
        _ = try await desk.registry.perform(UndoChanges(changeSet: first.id), by: ProposalDesk.village)
        _ = try await desk.register.change(.death, family, dead, day: 20_260_504)
        let answer = try await desk.why(line: 2)
        #expect(answer.part("CATAT_MENINGGAL") != nil && answer.part("HIDUP_KEMBALI") == nil)
    }

    @Test("a merge that was opened again is told of whom it had put away, by name, and not of the other")
    func reopened() async throws {
        let desk = try await LinkDesk()
        let row = try #require(try await desk.cases().first { $0.kind == .person })
        let (kept, put) = (row.sides[0].person, row.sides[1].person)
        let families = [
            try await desk.registry.familyOf(person: kept, by: LinkDesk.province),
            try await desk.registry.familyOf(person: put, by: LinkDesk.province),
        ]
        let decided = try await desk.registry.perform(
            DecideLink(link: row.id, seen: 1, .same(survivor: kept, values: [:]), reason: "KTP dilihat"),
            by: LinkDesk.province)
        _ = try await desk.registry.perform(
            DecideLink(link: row.id, seen: decided.version, .reopen, reason: "ternyata dua"), by: LinkDesk.province)
        let own = try await desk.registry.why(family: families[1], by: LinkDesk.province)
        let part = try #require(own.part("DIPULIHKAN"))
        #expect(part.topic.id == row.sides[1].name && part.rules.first?.title.id.contains("kapan saja") == true)
        let other = try await desk.registry.why(family: families[0], by: LinkDesk.province)
        #expect(other.part("DIPULIHKAN") == nil)
    }

    @Test("put away for a record after another was put away for it, it is told by the one that stays")
    func survivor() async throws {
        let desk = try await LinkDesk()
        let rows = try await desk.cases().filter { $0.kind == .person }.sorted { $0.id < $1.id }
        // Somebody who is one with two others, in two villages: first they win, and then lose by the older case.
        func other(_ row: LinkRow, _ person: RecordID) -> LinkRow.Side? { row.sides.first { $0.person != person } }
        var found: (person: RecordID, lost: LinkRow, won: LinkRow)?
        for person in Set(rows.flatMap { $0.sides.map(\.person) }).sorted() {
            let own = rows.filter { $0.sides.contains { $0.person == person } }
            guard own.count == 2, other(own[0], person)?.village.code != other(own[1], person)?.village.code else {
                continue
            }
            found = (person, own[0], own[1])
        }
        let (person, lost, won) = try #require(found)
        let stays = try #require(other(lost, person))
        let family = try await desk.registry.familyOf(person: person, by: LinkDesk.province)
        for (row, survivor) in [(won, person), (lost, stays.person)] {
            let seen = try await desk.view(row.id).version
            _ = try await desk.registry.perform(
                DecideLink(link: row.id, seen: seen, .same(survivor: survivor, values: [:]), reason: "KTP dilihat"),
                by: LinkDesk.province)
        }
        let answer = try await desk.registry.why(family: family, by: LinkDesk.province)
        let part = try #require(answer.part("GANDA_DIGABUNG"))
        #expect(part.because.id.contains(stays.village.fullName), "\(part.because.id)")
    }

    @Test("who has a KK of their own keeps what they draw on, with the file that says so")
    func splitKeepsHistory() async throws {
        let desk = try await ProposalDesk()
        let answer = try await desk.registry.why(family: try await split(desk), by: ProposalDesk.village)
        #expect(answer.parts.first?.because.id.contains("Pecah KK") == true)
        let part = try #require(answer.parts.first { $0.program == "PBI-JK" && $0.code == "MENERIMA" })
        #expect(part.decision != nil && !part.isElsewhere)
        #expect(part.papers.contains { $0.number.contains("dtks.psv") })
    }

    @Test("what was decided in another village is told as kept there, and not as undecided")
    func elsewhere() async throws {
        let desk = try await ProposalDesk()
        // Not by the file that brought them.
        try await desk.register.run("UPDATE enrolment SET recorded_at = recorded_at + 1")
        let family = try await move(desk, OpenTransfer.Part(try desk.register.family(line: 2)))
        let answer = try await desk.registry.why(family: family, by: Self.neighbour)
        let part = try #require(answer.parts.first { $0.program == "SEMBAKO" && $0.code == "MENERIMA" })
        #expect(part.isElsewhere && part.decision == nil && part.papers.isEmpty)
        #expect(answer.part("BELUM_TERCATAT_DI_SINI") != nil && answer.part("BELUM_DIUSULKAN") == nil)
    }

    @Test("help for somebody who is there already is not why the family is in")
    func notByPPKS() async throws {
        let desk = try await ProposalDesk()
        let family = try await split(desk)
        let wife = try desk.register.person(line: 3)
        let content = ProposalContent(
            ChangeSet(
                event: .ppks, family: family, changes: [.ppks(PPKSChange(wife, .disability, starts: true))],
                reason: "dikunjungi"), proposer: .office)
        let proposal = try await desk.forwarded(.ppks, content, papers: ["kunjungan"])
        try await desk.step(proposal, .pass, by: ProposalDesk.verifier)
        let answer = try await desk.registry.why(family: family, by: ProposalDesk.village)
        #expect(answer.parts.first?.code == "ADA_DICATAT")
    }

    @Test("of what somebody else agreed to, whoever agreed decided")
    func approved() async throws {
        let desk = try await ProposalDesk()
        try await desk.register.run(
            """
            INSERT INTO policy (subject, role, mode, valid_from)
            VALUES ('meninggal', 'operator_desa', 'approve', 20250101)
            """)
        let family = try desk.register.family(line: 2), wife = try desk.register.person(line: 3)
        let asked = try await desk.register.change(.death, family, [.status(StatusChange(wife, .deceased))])
        #expect(asked.state == .waiting)
        _ = try await desk.registry.perform(
            DecideChanges(changeSet: asked.id, approve: true, reason: "akta dilihat"), by: ProposalDesk.verifier)
        let part = try #require(try await desk.why(line: 2).part("CATAT_MENINGGAL"))
        #expect(part.decision?.name == "dinsos" && part.decision?.words == "akta dilihat")
    }
}
