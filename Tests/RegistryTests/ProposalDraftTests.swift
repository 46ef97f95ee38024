import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// Proposals while their village writes them.
@Suite("Drafts of proposals")
struct ProposalDraftTests {
    private static let kotaAgung = RegionCode(1_708_012_001)

    private func pkh(_ desk: ProposalDesk) throws -> Int {
        try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = 'PKH'") ?? ""))
    }

    private func aid(_ desk: ProposalDesk, line: Int = 2, program: Int? = nil) throws -> ProposalContent {
        ProposalDesk.enrolment(
            try desk.register.person(line: line), in: try desk.register.family(line: line),
            program: try program ?? pkh(desk))
    }

    @Test("a new household is written down whole, is shown and counted, and the register stays as it is")
    func written() async throws {
        let desk = try await ProposalDesk()
        let content = ProposalDesk.newHousehold(note: "tinggal menumpang")
        let outcome = try await desk.write(.newHousehold, content)
        #expect(outcome.state == .draft && outcome.version == 1)
        let view = try await desk.registry.proposal(outcome.proposal, by: ProposalDesk.village)
        #expect(view.content?.changes == content.changes && view.content?.note == content.note)
        #expect(view.hash == outcome.hash && view.family == nil)
        #expect(view.row.label == "HARTONO" && view.row.persons == 2 && view.row.period == 202_611)
        #expect(view.maker == "Operator uji")
        #expect(view.steps.map(\.step) == [.write])
        let step = try #require(view.steps.first)
        #expect(step.before == nil && step.after == .draft && step.role == .operatorDesa)
        #expect(step.actor == "Operator uji" && step.reason?.name == "KEMISKINAN")
        let list = try await desk.registry.proposals(
            ProposalFilter(region: SampleRegister.rejangLebong, state: .draft), after: nil, limit: 10,
            by: ProposalDesk.verifier)
        #expect(list.items == [view.row] && list.next == nil)
        #expect(
            try await desk.registry.proposalCounts(in: SampleRegister.derati, by: ProposalDesk.village) == [.draft: 1])
        #expect(try desk.register.value("SELECT persons FROM proposal_tally") == "2")
        #expect(try desk.register.value("SELECT count(*) FROM person") == "4")
        #expect(try desk.register.value("SELECT count(*) FROM change_set") == "0")
        #expect(try desk.register.problems() == [])
    }

    @Test("a list goes on where its page ended, and shows one state and kind alone")
    func pages() async throws {
        let desk = try await ProposalDesk()
        var made: [RecordID] = []
        for serial in 21...25 {
            let content = ProposalDesk.newHousehold(ProposalDesk.household(serial: serial))
            made.append(try await desk.write(.newHousehold, content).proposal)
        }
        try await desk.write(.aid, try aid(desk))
        var filter = ProposalFilter(region: SampleRegister.derati, state: .draft, kind: .newHousehold)
        var seen: [RecordID] = []
        var after: String?
        repeat {
            let page = try await desk.registry.proposals(filter, after: after, limit: 2, by: ProposalDesk.village)
            #expect(page.items.count <= 2)
            seen += page.items.map(\.id)
            after = page.next
        } while after != nil
        #expect(seen == made)
        filter.state = .finalised
        #expect(
            try await desk.registry.proposals(filter, after: nil, limit: 2, by: ProposalDesk.village).items.isEmpty)
    }

    @Test("writing it anew makes another content under another digest; an old page, another kind or village does not")
    func edited() async throws {
        let desk = try await ProposalDesk()
        let first = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        var household = ProposalDesk.household()
        household.members[1].values["pekerjaan"] = "PEDAGANG"
        func edit(
            seen: Int, _ kind: ProposalKind = .newHousehold, at village: RegionCode = SampleRegister.derati
        ) async throws -> ProposalOutcome {
            try await desk.registry.perform(
                WriteProposal(
                    proposal: first.proposal, seen: seen, kind, at: village, ProposalDesk.newHousehold(household)),
                by: ProposalDesk.village)
        }
        let second = try await edit(seen: 1)
        #expect(second.proposal == first.proposal && second.version == 2 && second.state == .draft)
        #expect(second.hash != first.hash)
        await #expect(throws: Refusal.changedMeanwhile(version: 2)) { try await edit(seen: 1) }
        await #expect(throws: Refusal.self) { try await edit(seen: 2, .aid) }
        await #expect(throws: Refusal.self) { try await edit(seen: 2, at: SampleRegister.tabaAnyar) }
        let view = try await desk.registry.proposal(first.proposal, by: ProposalDesk.village)
        #expect(view.steps.map(\.step) == [.write, .edit])
        #expect(view.content?.changes == ProposalDesk.newHousehold(household).changes)
        #expect(try desk.register.value("SELECT count(*) FROM proposal_number") == "3")
        #expect(try desk.register.problems() == [])
    }

    @Test("the same form sent twice is one proposal")
    func once() async throws {
        let desk = try await ProposalDesk()
        let action = WriteProposal(.newHousehold, at: SampleRegister.derati, ProposalDesk.newHousehold())
        let first = try await desk.registry.perform(action, by: ProposalDesk.village)
        #expect(try await desk.registry.perform(action, by: ProposalDesk.village) == first)
        #expect(try desk.register.value("SELECT count(*) FROM proposal_step") == "1")
    }

    @Test("a village that has handed it on writes no more")
    func locked() async throws {
        let desk = try await ProposalDesk()
        let first = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for state in ProposalState.allCases where state.isLocked {
            try await desk.register.run("UPDATE proposal SET state = '\(state.rawValue)'")
            await #expect(throws: Refusal.self, "\(state)") {
                try await desk.registry.perform(
                    WriteProposal(
                        proposal: first.proposal, seen: 1, .newHousehold, at: SampleRegister.derati,
                        ProposalDesk.newHousehold()), by: ProposalDesk.village)
            }
        }
        #expect(try desk.register.value("SELECT version FROM proposal") == "1")
    }

    @Test("to the neighbour it is not there; whoever decides later may not write; a verifier may write for a village")
    func whoMay() async throws {
        let desk = try await ProposalDesk()
        let outcome = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.proposal(outcome.proposal, by: ProposalDesk.neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            try await desk.registry.perform(
                WriteProposal(
                    proposal: outcome.proposal, seen: 1, .newHousehold, at: SampleRegister.derati,
                    ProposalDesk.newHousehold()), by: ProposalDesk.neighbour)
        }
        let other = ProposalDesk.newHousehold(ProposalDesk.household(serial: 31))
        await #expect(throws: Refusal.notFound) {
            try await desk.write(.newHousehold, other, by: ProposalDesk.neighbour)
        }
        await #expect(throws: Refusal.notAllowed(.propose)) {
            try await desk.write(.newHousehold, other, by: ProposalDesk.kades)
        }
        let list = try await desk.registry.proposals(
            ProposalFilter(region: SampleRegister.rejangLebong, state: .draft), after: nil, limit: 10,
            by: ProposalDesk.neighbour)
        #expect(list.items.isEmpty)
        let counts = try await desk.registry.proposalCounts(
            in: SampleRegister.rejangLebong, by: ProposalDesk.neighbour)
        #expect(counts.isEmpty)
        #expect(try await desk.registry.proposal(outcome.proposal, by: ProposalDesk.kades).row.label == "HARTONO")
        let theirs = try await desk.write(.newHousehold, other, by: ProposalDesk.verifier)
        let view = try await desk.registry.proposal(theirs.proposal, by: ProposalDesk.verifier)
        #expect(view.steps.first?.role == .verifikator)
    }

    @Test("what cannot be proposed so is refused before anything is written")
    func refused() async throws {
        let desk = try await ProposalDesk()
        let register = desk.register
        let head = try register.person(line: 2), family = try register.family(line: 2)
        let number = try pkh(desk)
        var known = ProposalDesk.household(), elsewhere = ProposalDesk.household()
        known.members[0].values["nik"] = DTKSRow(1).values["NIK"]
        elsewhere.members[0].values["nik"] = DTKSRow(4).values["NIK"]
        var badDate = ProposalDesk.household(), nameless = ProposalDesk.household(), taken = ProposalDesk.household()
        badDate.members[0].values["tanggal_lahir"] = "bulan Juli"
        nameless.members[1].values["nama"] = ""
        taken.family["kk"] = DTKSRow(1).values["NOKK"]
        var numbered = ProposalDesk.newHousehold()
        numbered.changes.reason = "NIK 9902061507750021"
        let drawing = try #require(Int(try register.value("SELECT number FROM program WHERE id = 'SEMBAKO'") ?? ""))
        let correction = ProposalContent(
            SampleRegister.correction(of: head, in: family, ["pekerjaan": "NELAYAN"], reason: "sesuai KTP"))
        let ended = try #require(Int(try register.value("SELECT number FROM program WHERE id = 'BPNT-PPKM'") ?? ""))
        let odd: [(ProposalKind, ProposalContent, String)] = [
            (.newHousehold, ProposalDesk.newHousehold(known), "on record here"),
            (.newHousehold, ProposalDesk.newHousehold(elsewhere), "on record elsewhere"),
            (.newHousehold, ProposalDesk.newHousehold(badDate), "no date"),
            (.newHousehold, ProposalDesk.newHousehold(nameless), "no name"),
            (.newHousehold, ProposalDesk.newHousehold(taken), "the KK of others"),
            (.newHousehold, ProposalDesk.newHousehold(reason: "MAMPU"), "a reason of another kind"),
            (.newHousehold, ProposalDesk.newHousehold(note: "NIK 9902061507750021"), "a number in the words"),
            (.newHousehold, numbered, "a number in the reason"),
            (.newHousehold, try aid(desk), "another content"),
            (.aid, ProposalDesk.newHousehold(), "another content"),
            (.aid, ProposalDesk.enrolment(head, in: family, program: drawing), "drawing already"),
            (.aid, ProposalDesk.enrolment(head, in: family, program: ended), "an ended program"),
            (.insurance, ProposalDesk.enrolment(head, in: family, program: number), "a program of families"),
            (
                .eligible, ProposalDesk.enrolment(head, in: family, program: number, reason: "KEMBALI_MISKIN"),
                "never had"
            ),
            (
                .ineligible, ProposalDesk.enrolment(head, in: family, program: number, starts: false, reason: "MAMPU"),
                "not drawing"
            ),
            (.correction, correction, "applies at once"), (.move, correction, "a case of its own"),
        ]
        for (kind, content, what) in odd {
            await #expect(throws: Refusal.self, "\(kind): \(what)") { try await desk.write(kind, content) }
        }
        #expect(try register.value("SELECT count(*) FROM proposal") == "0")
        #expect(try register.value("SELECT count(*) FROM proposal_claim") == "0")
    }

    @Test("somebody on record here and somebody on record elsewhere are told in the same words")
    func sameWords() async throws {
        let desk = try await ProposalDesk()
        var told: [Refusal] = []
        for row in [DTKSRow(1), DTKSRow(4)] {
            var household = ProposalDesk.household()
            household.members[0].values["nik"] = row.values["NIK"]
            do {
                try await desk.write(.newHousehold, ProposalDesk.newHousehold(household))
            } catch let refusal as Refusal {
                told.append(refusal)
            }
        }
        #expect(told.count == 2 && told.first == told.last)
    }

    @Test("who is in an open proposal is in no second one of its lane, nor is their family")
    func claims() async throws {
        let desk = try await ProposalDesk()
        try await desk.write(.aid, try aid(desk, line: 2))
        for line in [2, 3] {
            await #expect(throws: Refusal.self) { try await desk.write(.aid, try aid(desk, line: line)) }
        }
        // Another program is another matter, and so is another family.
        let blt = try #require(Int(try desk.register.value("SELECT number FROM program WHERE id = 'BLT-DD'") ?? ""))
        try await desk.write(.aid, try aid(desk, line: 3, program: blt))
        try await desk.write(.aid, try aid(desk, line: 4))
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "3")
        #expect(try desk.register.problems() == [])
    }

    @Test("four servers that propose one person at once make one proposal")
    func together() async throws {
        let desk = try await ProposalDesk()
        let content = try aid(desk)
        let servers = try Servers(4, at: desk.register)
        let written = try await servers.together { _, registry -> Bool in
            do {
                _ = try await registry.perform(
                    WriteProposal(.aid, at: SampleRegister.derati, content), by: ProposalDesk.village)
                return true
            } catch is Refusal {
                return false
            }
        }
        #expect(written.filter { $0 }.count == 1)
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("two kabupaten that propose one newcomer at once make one proposal")
    func newcomerTwice() async throws {
        let desk = try await ProposalDesk()
        let places = [SampleRegister.derati, Self.kotaAgung]
        let servers = try Servers(2, at: desk.register)
        for serial in 41...46 {
            let written = try await servers.together { number, registry -> Bool in
                let place = places[number]
                var household = ProposalDesk.household(in: place, serial: serial)
                household.family["kk"] = ""
                let content = ProposalDesk.newHousehold(household)
                do {
                    _ = try await registry.perform(
                        WriteProposal(.newHousehold, at: place, content), by: SampleRegister.operatorOf(place))
                    return true
                } catch is Refusal {
                    return false
                }
            }
            #expect(written.filter { $0 }.count == 1, "\(serial)")
        }
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "6")
        #expect(try desk.register.problems() == [])
    }

    @Test("it is of the month in which the next window of its kind closes")
    func period() async throws {
        let desk = try await ProposalDesk()
        let cutoff = Cutoff(
            series: RecordID(1), kind: "usulan_dtks", region: SampleRegister.rejangLebong,
            span: .monthly(from: 1, to: 17), validFrom: 20_260_101)
        let body = String(decoding: try JSONEncoder().encode(cutoff), as: UTF8.self)
        try await desk.registry.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO cutoff (id, valid_from, kind, region, body)
                VALUES (1, 20260101, 'usulan_dtks', \(SampleRegister.rejangLebong), \(body))
                """)
        }
        // It is the 21st of November.
        let outcome = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let row = try await desk.registry.proposal(outcome.proposal, by: ProposalDesk.village).row
        #expect(row.period == 202_612)
        // 17 December, midnight in Curup.
        #expect(row.closes == 1_797_526_800_000)
    }

    @Test("the trail tells that it was written, and neither of whom nor under which numbers")
    func trail() async throws {
        let desk = try await ProposalDesk()
        let outcome = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        _ = try await desk.registry.proposal(outcome.proposal, by: ProposalDesk.village)
        await desk.registry.finishAudit()
        let entries = try #require(
            try desk.register.list(
                """
                SELECT e.verb, e.object, d.detail FROM audit_entry e
                JOIN audit_detail d ON d.home = e.home AND d.day = e.day AND d.number = e.number
                WHERE e.object LIKE 'usulan %' ORDER BY e.number
                """))
        #expect(
            entries
                == "tulis usulan:usulan \(outcome.proposal):Usulan baru (DTKS),lihat keluarga:usulan \(outcome.proposal):"
        )
        let once = try desk.register.list("SELECT body, outcome FROM once") ?? ""
        #expect(!once.isEmpty && !once.contains("HARTONO") && !once.contains("9902061507750021"))
    }

    @Test(
        "whatever is changed otherwise than by a step is told",
        arguments: [
            "UPDATE proposal SET state = 'LULUS'", "UPDATE proposal SET content = '{}'",
            "UPDATE proposal SET salt = 'x'", "UPDATE proposal SET salt = NULL",
            "UPDATE proposal SET content = NULL, salt = NULL", "UPDATE proposal SET hash = 'x'",
            "UPDATE proposal SET steps = 1",
            "UPDATE proposal_step SET reason = 'LAIN' WHERE number = 1", "UPDATE proposal_step SET account = 9",
            "UPDATE proposal_step SET at = at + 1 WHERE number = 2", "DELETE FROM proposal_step WHERE number = 1",
            "DELETE FROM proposal_step WHERE number = 2", "UPDATE proposal_step SET chain = 'x' WHERE number = 2",
            "UPDATE proposal_word SET words = 'lain'", "UPDATE proposal_word SET actor_name = 'lain'",
            "UPDATE proposal_tally SET proposals = proposals + 1", "UPDATE proposal_tally SET persons = persons - 1",
            "DELETE FROM proposal_tally", "UPDATE proposal_claim SET proposal = 7",
        ])
    func tampering(_ statement: String) async throws {
        let desk = try await ProposalDesk()
        let content = try aid(desk)
        let first = try await desk.write(.aid, content)
        _ = try await desk.registry.perform(
            WriteProposal(proposal: first.proposal, seen: 1, .aid, at: SampleRegister.derati, content),
            by: ProposalDesk.village)
        func problems() throws -> [String] {
            try desk.registry.database.readBlocking { try ProposalCheck.problems(in: $0) }
        }
        #expect(try problems() == [])
        try desk.register.runAsOwner(statement)
        #expect(try problems() != [])
    }

    @Test("what the law has erased breaks no chain")
    func erased() async throws {
        let desk = try await ProposalDesk()
        let outcome = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        _ = try await desk.registry.perform(
            TakeStep(
                outcome.proposal, seen: outcome.version, hash: outcome.hash,
                StepAsked(.withdraw, reason: "PERMINTAAN_WARGA")), by: ProposalDesk.village)
        try await desk.register.run("DELETE FROM proposal_word")
        try await desk.register.run("UPDATE proposal SET content = NULL, salt = NULL")
        #expect(try desk.register.problems() == [])
        let view = try await desk.registry.proposal(outcome.proposal, by: ProposalDesk.village)
        #expect(view.content == nil && view.hash == outcome.hash && view.steps.map(\.actor) == ["", ""])
    }

    @Test("practice does not go as far as proposals")
    func practice() async throws {
        let scene = try await TrainingScene.make()
        let village = try await scene.village(), actor = try await scene.actor()
        let told = Words(id: "Latihan belum sampai ke usulan.", en: "Practice does not go as far as proposals yet.")
        await #expect(throws: Refusal.invalidInput(field: "jenis", reason: told)) {
            try await scene.registry.perform(
                WriteProposal(
                    .newHousehold, at: village, ProposalDesk.newHousehold(ProposalDesk.household(in: village))),
                by: actor)
        }
        #expect(try scene.register.value("SELECT count(*) FROM proposal") == "0")
    }
}
