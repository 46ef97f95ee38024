import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Steps of a proposal one by one: who may, from where, with what.
@Suite("Steps of a proposal")
struct ProposalStepTests {
    private func take(
        _ desk: ProposalDesk, _ seen: ProposalOutcome, _ step: RoadStep, by actor: Actor, reason: String = "",
        words: String = "", papers: [RecordID] = []
    ) async throws -> ProposalOutcome {
        try await desk.registry.perform(
            TakeStep(
                seen.proposal, seen: seen.version, hash: seen.hash,
                StepAsked(step, reason: reason, words: words, papers: papers)), by: actor)
    }

    @Test("what one role may do at a state, all others may not: every single step from every state it begins at")
    func permissions() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        for (role, actor) in ProposalDesk.actors {
            for step in TakeStep.steps.sorted(by: { $0.rawValue < $1.rawValue }) {
                let arrow = Road.arrow(step, from: .finalised)
                let mayTake = arrow.map { !$0.permissions.isDisjoint(with: role.permissions) } ?? false
                if mayTake { continue }
                await #expect(throws: Refusal.self, "\(role) \(step)") {
                    _ = try await take(desk, final, step, by: actor, reason: "LAIN", words: "coba saja")
                }
            }
        }
        let forwarded = try await take(desk, final, .forward, by: ProposalDesk.camat)
        #expect(forwarded.state == .forwarded)
        #expect(try desk.register.problems() == [])
    }

    @Test("the whole road of a PPKS ends with the person registered, in the operator's name, and each step is kept")
    func carriedOut() async throws {
        let desk = try await ProposalDesk()
        let person = try desk.register.person(line: 2)
        let family = try desk.register.family(line: 2)
        let content = ProposalContent(
            ChangeSet(
                event: .ppks, family: family, changes: [.ppks(PPKSChange(person, .neglectedElder, starts: true))],
                reason: "diajukan RT"))
        let final = try await desk.finalised(.ppks, content, papers: ["kunjungan"])
        let forwarded = try await take(desk, final, .forward, by: ProposalDesk.camat)
        let taken = try await take(desk, forwarded, .take, by: ProposalDesk.verifier)
        #expect(try desk.register.value("SELECT count(*) FROM ppks") == "0")
        let passed = try await take(desk, taken, .pass, by: ProposalDesk.verifier)
        // Nobody comes after Dinsos for this kind.
        #expect(passed.state == .done)
        #expect(try desk.register.value("SELECT count(*) FROM ppks") == "1")
        #expect(
            try desk.register.value("SELECT proposal FROM change_set WHERE actor_name = 'Operator uji'")
                == "\(passed.proposal.value)")
        let view = try await desk.registry.proposal(passed.proposal, by: ProposalDesk.village)
        #expect(
            view.steps.map(\.step) == [.write, .schedule, .decide, .finalise, .forward, .take, .pass, .close])
        #expect(view.steps.last?.actor == "Tepat" && view.steps.last?.role == nil)
        #expect(try desk.register.value("SELECT count(*) FROM proposal_claim") == "0")
        #expect(try desk.register.problems() == [])
    }

    @Test("a form sent twice is one step, and one that saw an older version is refused")
    func twice() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let step = TakeStep(final.proposal, seen: final.version, hash: final.hash, StepAsked(.forward))
        let first = try await desk.registry.perform(step, by: ProposalDesk.camat)
        #expect(try await desk.registry.perform(step, by: ProposalDesk.camat) == first)
        await #expect(throws: Refusal.changedMeanwhile(version: first.version)) {
            _ = try await take(desk, final, .forward, by: ProposalDesk.camat)
        }
        #expect(try desk.register.value("SELECT steps FROM proposal") == "\(first.version)")
    }

    @Test("an approval of another content than the one that is there is refused")
    func hash() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        await #expect(throws: Refusal.changedMeanwhile(version: final.version)) {
            _ = try await desk.registry.perform(
                TakeStep(final.proposal, seen: final.version, hash: "lain", StepAsked(.forward)),
                by: ProposalDesk.camat)
        }
    }

    @Test("what comes back says why, tells the village, may be written again, and has to be decided on again")
    func returned() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        await #expect(throws: Refusal.reasonMissing) {
            _ = try await take(desk, final, .returnByCamat, by: ProposalDesk.camat)
        }
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, final, .returnByCamat, by: ProposalDesk.camat, reason: "MAMPU")
        }
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, final, .returnByCamat, by: ProposalDesk.camat, reason: "LAIN")
        }
        let back = try await take(
            desk, final, .returnByCamat, by: ProposalDesk.camat, reason: "BUKTI_KURANG", words: "foto rumah gelap")
        #expect(back.state == .returned)
        let edited = try await desk.registry.perform(
            WriteProposal(
                proposal: back.proposal, seen: back.version, .newHousehold, at: SampleRegister.derati,
                ProposalDesk.newHousehold(note: "foto sudah diganti")), by: ProposalDesk.village)
        #expect(edited.state == .returned && edited.hash != final.hash)
        let outcome = try await desk.registry.perform(
            Finalise(at: SampleRegister.derati, [SeenProposal(edited.proposal, version: edited.version)]),
            by: ProposalDesk.kades)
        #expect(outcome.taken.isEmpty && outcome.left.count == 1)
        #expect(try desk.register.problems() == [])
    }

    @Test("from the village head on, nobody edits")
    func locked() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                WriteProposal(
                    proposal: final.proposal, seen: final.version, .newHousehold, at: SampleRegister.derati,
                    ProposalDesk.newHousehold(note: "diam-diam")), by: ProposalDesk.village)
        }
        #expect(try desk.register.value("SELECT hash FROM proposal") == final.hash)
    }

    @Test("a verifier takes over from a camat who let the days go by, not before")
    func lateCamat() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, final, .take, by: ProposalDesk.verifier, reason: "KECAMATAN_LEWAT")
        }
        let later = try desk.register.at(SampleRegister.now + 3 * 86_400_000)
        let taken = try await later.perform(
            TakeStep(
                final.proposal, seen: final.version, hash: final.hash, StepAsked(.take, reason: "KECAMATAN_LEWAT")),
            by: ProposalDesk.verifier)
        #expect(taken.state == .verifying)
    }

    @Test("a visit that was asked for has to be noted with its report before anything passes")
    func visit() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let forwarded = try await take(desk, final, .forward, by: ProposalDesk.camat)
        let taken = try await take(desk, forwarded, .take, by: ProposalDesk.verifier)
        let asked = try await take(desk, taken, .askVisit, by: ProposalDesk.verifier, reason: "BUTUH_KUNJUNGAN")
        await #expect(throws: Refusal.self) { _ = try await take(desk, asked, .pass, by: ProposalDesk.verifier) }
        await #expect(throws: Refusal.self) { _ = try await take(desk, asked, .noteVisit, by: ProposalDesk.village) }
        let paper = try await desk.paper("kunjungan", of: asked.proposal)
        let noted = try await take(desk, asked, .noteVisit, by: ProposalDesk.village, papers: [paper])
        let passed = try await take(desk, noted, .pass, by: ProposalDesk.verifier)
        #expect(passed.state == .passed)
        let view = try await desk.registry.proposal(passed.proposal, by: ProposalDesk.verifier)
        #expect(view.steps.last?.step == .pass)
        #expect(try desk.register.problems() == [])
    }

    @Test("the family of a village official passes only with a paper and words")
    func officials() async throws {
        let desk = try await ProposalDesk()
        var content = ProposalDesk.newHousehold()
        content.isOfficials = true
        let final = try await desk.finalised(
            .newHousehold, content, papers: ["kk", "ktp", "foto_rumah", "pernyataan_bukan_titipan"])
        let forwarded = try await take(desk, final, .forward, by: ProposalDesk.camat)
        await #expect(throws: Refusal.self) { _ = try await take(desk, forwarded, .pass, by: ProposalDesk.verifier) }
        let passed = try await take(
            desk, forwarded, .pass, by: ProposalDesk.verifier, words: "sudah dikunjungi, benar miskin")
        #expect(passed.state == .passed)
    }

    @Test("whoever wrote a proposal does not verify it, also where their role may do both")
    func ownHand() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised(by: ProposalDesk.verifier)
        let forwarded = try await take(desk, final, .forward, by: ProposalDesk.camat)
        await #expect(throws: Refusal.self) { _ = try await take(desk, forwarded, .pass, by: ProposalDesk.verifier) }
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, forwarded, .reject, by: ProposalDesk.verifier, reason: "MAMPU")
        }
    }

    @Test("whoever sealed what the village decided does not verify it")
    func sealerVerifies() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised(sealedBy: ProposalDesk.verifier)
        let forwarded = try await take(desk, final, .forward, by: ProposalDesk.camat)
        await #expect(throws: Refusal.self) { _ = try await take(desk, forwarded, .pass, by: ProposalDesk.verifier) }
    }

    @Test("what was passed is not passed anew once the papers of its musyawarah were given back")
    func voidedPapers() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let forwarded = try await take(desk, final, .forward, by: ProposalDesk.camat)
        let passed = try await take(desk, forwarded, .pass, by: ProposalDesk.verifier)
        let meeting = try #require(
            Int64(try desk.register.value("SELECT id FROM deliberation") ?? "").map { RecordID($0) })
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.verifier).row.version
        _ = try await desk.registry.perform(
            ReturnDeliberation(meeting, seen: seen, reason: "BA_TIDAK_ADA", words: ""), by: ProposalDesk.verifier)
        let again = try await take(desk, passed, .reopen, by: ProposalDesk.verifier, reason: "SALAH_PUTUSAN")
        await #expect(throws: Refusal.self) { _ = try await take(desk, again, .pass, by: ProposalDesk.verifier) }
        let back = try await take(desk, again, .giveBack, by: ProposalDesk.verifier, reason: "BA_TIDAK_ADA")
        #expect(back.state == .returned)
    }

    @Test("one that cannot be opened again, since its people are in another, stays as it was")
    func reopenedTwice() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let forwarded = try await take(desk, final, .forward, by: ProposalDesk.camat)
        let rejected = try await take(desk, forwarded, .reject, by: ProposalDesk.verifier, reason: "MAMPU")
        try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let outcome = try await desk.registry.perform(
            TakeSteps(
                [SeenProposal(rejected.proposal, version: rejected.version)],
                StepAsked(.reopen, reason: "SALAH_PUTUSAN")), by: ProposalDesk.verifier)
        #expect(outcome.left.map(\.proposal) == [rejected.proposal])
        #expect(try await desk.now(rejected.proposal).state == .rejected)
        #expect(try desk.register.problems() == [])
    }

    @Test("a rejection may be opened again for a day, and lets the person be proposed again")
    func reopened() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let forwarded = try await take(desk, final, .forward, by: ProposalDesk.camat)
        let rejected = try await take(desk, forwarded, .reject, by: ProposalDesk.verifier, reason: "MAMPU")
        #expect(rejected.state == .rejected)
        #expect(try desk.register.value("SELECT count(*) FROM proposal_number") == "0")
        let again = try await take(desk, rejected, .reopen, by: ProposalDesk.verifier, reason: "SALAH_PUTUSAN")
        #expect(again.state == .verifying)
        #expect(try desk.register.value("SELECT count(*) FROM proposal_number") != "0")
        #expect(try desk.register.problems() == [])
        let second = try await take(desk, again, .reject, by: ProposalDesk.verifier, reason: "MAMPU")
        let later = try desk.register.at(SampleRegister.now + 25 * 3_600_000)
        await #expect(throws: Refusal.tooLate(hours: 24)) {
            _ = try await later.perform(
                TakeStep(
                    second.proposal, seen: second.version, hash: second.hash,
                    StepAsked(.reopen, reason: "SALAH_PUTUSAN")), by: ProposalDesk.verifier)
        }
        // Nobody holds them any more.
        try await desk.write(.newHousehold, ProposalDesk.newHousehold())
    }

    @Test("the neighbour sees nothing of it and takes no step")
    func neighbour() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        await #expect(throws: Refusal.notFound) {
            _ = try await take(
                desk, final, .withdraw, by: ProposalDesk.neighbour, reason: "PERMINTAAN_WARGA")
        }
    }

    @Test("withdrawing ends it and lets everybody go")
    func withdrawn() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let gone = try await take(
            desk, draft, .withdraw, by: ProposalDesk.village, reason: "PERMINTAAN_WARGA")
        #expect(gone.state == .withdrawn)
        #expect(try desk.register.value("SELECT count(*) FROM proposal_number") == "0")
        #expect(try desk.register.problems() == [])
    }

    @Test("words that hold a NIK are refused")
    func words() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        await #expect(throws: Refusal.self) {
            _ = try await take(
                desk, draft, .withdraw, by: ProposalDesk.village, reason: "LAIN", words: "NIK 9902061507750021")
        }
    }
}
