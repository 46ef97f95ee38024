import Registry
import Storage
import TepatTesting
import Testing

/// Ways round the road that other registers of aid are known for, each tried by itself. Those that come by hand over a
/// screen are in the tests of that screen; here is what somebody with an account and a tool would do.
@Suite("Ways round the road of proposals")
struct RoadAbuseTests {
    private func take(
        _ desk: ProposalDesk, _ seen: ProposalOutcome, _ step: RoadStep, by actor: Actor, reason: String = "",
        papers: [RecordID] = [], id: ActionID = ActionID()
    ) async throws -> ProposalOutcome {
        try await desk.registry.perform(
            TakeStep(
                id: id, seen.proposal, seen: seen.version, hash: seen.hash,
                StepAsked(step, reason: reason, papers: papers)), by: actor)
    }

    private func finalise(
        _ desk: ProposalDesk, _ seen: ProposalOutcome, at village: RegionCode = SampleRegister.derati,
        by actor: Actor = ProposalDesk.kades
    ) async throws -> RoadListOutcome {
        try await desk.registry.perform(
            Finalise(at: village, [SeenProposal(seen.proposal, version: seen.version)]), by: actor)
    }

    /// Where corrections are proposed.
    private func corrected(_ desk: ProposalDesk, _ work: String = "NELAYAN") async throws -> ProposalOutcome {
        try await desk.register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, valid_to, body)
            VALUES ('perbaikan', \(SampleRegister.rejangLebong.value), 20261101, NULL, '{"mode": "usul"}')
            """)
        let person = try desk.register.person(line: 2)
        let family = try desk.register.family(line: 2)
        return try await desk.write(
            .correction, ProposalContent(SampleRegister.correction(of: person, in: family, ["pekerjaan": work])))
    }

    @Test("another household is not slipped into what the village agreed to")
    func swapped() async throws {
        let desk = try await ProposalDesk()
        let agreed = try await desk.agreed()
        let other = ProposalDesk.newHousehold(ProposalDesk.household(serial: 44))
        let edit = WriteProposal(
            proposal: agreed.proposal, seen: agreed.version, .newHousehold, at: SampleRegister.derati, other)
        for actor in [ProposalDesk.village, ProposalDesk.verifier] {
            await #expect(throws: Refusal.self) { _ = try await desk.registry.perform(edit, by: actor) }
        }
        #expect(try await desk.now(agreed.proposal) == agreed)
        #expect(try await finalise(desk, agreed).taken == [agreed.proposal])
    }

    @Test("a content that was changed in the tables is told, and nobody decides on it")
    func forged() async throws {
        let desk = try await ProposalDesk()
        let agreed = try await desk.agreed()
        try await desk.register.run("UPDATE proposal SET content = replace(content, 'HARTONO', 'SUGIANTO')")
        #expect(try await finalise(desk, agreed).left.map(\.proposal) == [agreed.proposal])
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, agreed, .withdraw, by: ProposalDesk.village, reason: "PERMINTAAN_WARGA")
        }
        #expect(try desk.register.problems().count == 1)
    }

    @Test("nor one whose digest was changed with it: what the village decided names the other")
    func forgedWithDigest() async throws {
        let desk = try await ProposalDesk()
        let agreed = try await desk.agreed()
        let other = try await desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 44)))
        for column in ["content", "salt", "hash"] {
            try await desk.register.run(
                """
                UPDATE proposal SET \(column) = (SELECT o.\(column) FROM proposal o WHERE o.id = \(other.proposal.value))
                WHERE id = \(agreed.proposal.value)
                """)
        }
        #expect(try await finalise(desk, agreed).taken.isEmpty)
        #expect(
            try desk.register.value("SELECT state FROM proposal WHERE id = \(agreed.proposal.value)") == "SETUJU_MUSDES"
        )
    }

    @Test("spaces, dots and small letters make nobody somebody else")
    func disguised() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        var household = ProposalDesk.household()
        household.family["kk"] = "9902 0601 0115 0099"
        household.members[0].values["nama"] = "  har tono "
        household.members[0].values["nik"] = " 990206-150775-0021 "
        household.members[1].values["nik"] = "9902065203780099"
        await #expect(throws: Refusal.self) {
            try await desk.write(.newHousehold, ProposalDesk.newHousehold(household))
        }
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "1")
    }

    @Test("nor does an edit that is thrown away again: the digest of what was agreed to does not come back")
    func throwAway() async throws {
        let desk = try await ProposalDesk()
        let content = ProposalDesk.newHousehold()
        let draft = try await desk.write(.newHousehold, content)
        var other = content
        other.note = "sebentar"
        let edited = try await desk.registry.perform(
            WriteProposal(
                proposal: draft.proposal, seen: draft.version, .newHousehold, at: SampleRegister.derati, other),
            by: ProposalDesk.village)
        let back = try await desk.registry.perform(
            WriteProposal(
                proposal: draft.proposal, seen: edited.version, .newHousehold, at: SampleRegister.derati, content),
            by: ProposalDesk.village)
        #expect(Set([draft.hash, edited.hash, back.hash]).count == 3)
    }

    @Test("the head of the next village has no part in it, under the own village's name or this one's")
    func nextVillage() async throws {
        let desk = try await ProposalDesk()
        let agreed = try await desk.agreed()
        let other = Actor(
            account: 8, name: "kades tetangga", grants: [Grant(role: .kades, region: SampleRegister.tabaAnyar)])
        for village in [SampleRegister.derati, SampleRegister.tabaAnyar] {
            await #expect(throws: Refusal.notFound) {
                _ = try await finalise(desk, agreed, at: village, by: other)
            }
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.proposal(agreed.proposal, by: other)
        }
        let page = try await desk.registry.proposals(
            ProposalFilter(region: SampleRegister.derati, state: .agreed), after: nil, limit: 50, by: other)
        #expect(page.items.isEmpty)
    }

    @Test("what is put on an agenda or decided there is of that village and that meeting")
    func otherMeeting() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: draft.proposal) }
        let (first, second) = (try await desk.meeting(), try await desk.meeting())
        #expect(try await desk.agenda(first, [draft]).taken == [draft.proposal])
        await #expect(throws: Refusal.notFound) { try await desk.decide(second, draft, .agree) }
        let theirs = try await desk.registry.perform(
            WriteDeliberation(at: SampleRegister.tabaAnyar, ProposalDesk.header), by: ProposalDesk.neighbour
        ).deliberation
        let now = try await desk.now(draft.proposal)
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.perform(
                PutOnAgenda(theirs, [SeenProposal(now.proposal, version: now.version)]), by: ProposalDesk.neighbour)
        }
        #expect(try desk.register.problems() == [])
    }

    @Test("a paper of another proposal is nothing that a step rests on")
    func borrowedPaper() async throws {
        let desk = try await ProposalDesk()
        let other = try await desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 44)))
        let paper = try await desk.paper("kunjungan", of: other.proposal)
        let final = try await desk.finalised()
        let forwarded = try await take(desk, final, .forward, by: ProposalDesk.camat)
        let held = try await take(desk, forwarded, .take, by: ProposalDesk.verifier)
        let asked = try await take(desk, held, .askVisit, by: ProposalDesk.verifier, reason: "BUTUH_KUNJUNGAN")
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, asked, .noteVisit, by: ProposalDesk.village, papers: [paper])
        }
        #expect(try await desk.now(final.proposal) == asked)
    }

    @Test("one id is one act: with another content it is refused, and changes nothing")
    func repeated() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let id = ActionID("satu-tindakan-saja")
        let first = try await take(desk, final, .forward, by: ProposalDesk.camat, id: id)
        #expect(try await take(desk, final, .forward, by: ProposalDesk.camat, id: id) == first)
        await #expect(throws: Refusal.repeatedDifferently) {
            _ = try await take(desk, final, .returnByCamat, by: ProposalDesk.camat, reason: "BUKTI_KURANG", id: id)
        }
        #expect(try await desk.now(final.proposal) == first)
    }

    @Test("what would change nothing is not told as done")
    func nothingWritten() async throws {
        let desk = try await ProposalDesk()
        let draft = try await corrected(desk)
        #expect(try await finalise(desk, draft).taken == [draft.proposal])
        let held = try await take(
            desk, try await desk.now(draft.proposal), .take, by: ProposalDesk.verifier)
        // Meanwhile the register says so already.
        try await desk.register.mend(
            try desk.register.person(line: 2), ["pekerjaan": "NELAYAN"], by: ProposalDesk.verifier)
        let changes = try desk.register.value("SELECT count(*) FROM change_set")
        await #expect(throws: Refusal.self) { _ = try await take(desk, held, .pass, by: ProposalDesk.verifier) }
        #expect(try await desk.now(draft.proposal) == held)
        #expect(try desk.register.value("SELECT count(*) FROM change_set") == changes)
        #expect(try desk.register.problems() == [])
    }

    @Test("steps that lists take are not taken by name, whoever asks")
    func byName() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let steps = Set(RoadStep.allCases).subtracting(TakeStep.steps).sorted { $0.rawValue < $1.rawValue }
        for (role, actor) in ProposalDesk.actors {
            for step in steps {
                await #expect(throws: Refusal.self, "\(role) \(step)") {
                    _ = try await take(desk, final, step, by: actor, reason: "LAIN")
                }
            }
        }
        #expect(try await desk.now(final.proposal) == final)
    }
}
