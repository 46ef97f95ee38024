import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// Nothing leaves a village that it did not decide on.
@Suite("Deliberations of a village")
struct DeliberationTests {
    private static let day: Int32 = 20_261_118

    @Test("what is not complete does not come onto the agenda, and says what is missing")
    func notReady() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let meeting = try await desk.meeting()
        let outcome = try await desk.agenda(meeting, [draft])
        #expect(outcome.taken.isEmpty)
        #expect(outcome.left.first?.reason.id.contains("KTP-el") == true)
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
        #expect(try await desk.agenda(meeting, [draft]).taken == [draft.proposal])
    }

    @Test("it is sealed only with its papers, its numbers and a decision for every name")
    func sealing() async throws {
        let desk = try await ProposalDesk()
        var drafts: [ProposalOutcome] = []
        for serial in 21...23 {
            let content = ProposalDesk.newHousehold(ProposalDesk.household(serial: serial))
            let draft = try await desk.write(.newHousehold, content)
            for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
            drafts.append(draft)
        }
        let meeting = try await desk.meeting(DeliberationHeader(.musdes, day: Self.day))
        #expect(try await desk.agenda(meeting, drafts).taken.count == 3)
        func seal() async throws -> DeliberationOutcome {
            let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
            return try await desk.registry.perform(SealDeliberation(meeting, seen: seen), by: ProposalDesk.village)
        }
        // Nothing is known of the meeting yet.
        await #expect(throws: Refusal.self) { _ = try await seal() }
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
        _ = try await desk.registry.perform(
            WriteDeliberation(meeting, seen: seen, at: SampleRegister.derati, ProposalDesk.header),
            by: ProposalDesk.village)
        await #expect(throws: Refusal.self) { _ = try await seal() }
        try await desk.decide(meeting, drafts[0], .agree)
        try await desk.decide(meeting, drafts[1], .refuse, reason: "MAMPU")
        await #expect(throws: Refusal.reasonMissing) { try await desk.decide(meeting, drafts[2], .postpone) }
        await #expect(throws: Refusal.self) { _ = try await seal() }
        try await desk.decide(meeting, drafts[2], .postpone, reason: "BUTUH_KUNJUNGAN")
        for kind in ["berita_acara", "daftar_hadir"] { try await desk.paper(kind, ofDeliberation: meeting) }
        await #expect(throws: Refusal.self) { _ = try await seal() }
        try await desk.paper("lampiran_bnba", ofDeliberation: meeting)
        #expect(try await seal().state == .sealed)
        let counts = try await desk.registry.proposalCounts(in: SampleRegister.derati, by: ProposalDesk.village)
        #expect(counts == [.agreed: 1, .refused: 1, .postponed: 1])
        let view = try await desk.registry.deliberation(meeting, by: ProposalDesk.village)
        #expect(view.row.seal?.count == 64 && view.items.map(\.decision) == [.agree, .refuse, .postpone])
        // From here on nothing of it changes.
        await #expect(throws: Refusal.self) { try await desk.decide(meeting, drafts[1], .agree) }
        #expect(try desk.register.problems() == [])
    }

    @Test("with an SPTJM the village head answers alone, and one paper is enough")
    func sptjm() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
        let meeting = try await desk.meeting(
            DeliberationHeader(.sptjm, day: Self.day, number: "470/12/2026", leader: "Kepala Desa Derati"))
        _ = try await desk.agenda(meeting, [draft])
        try await desk.decide(meeting, draft, .agree)
        try await desk.paper("sptjm", ofDeliberation: meeting)
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
        let sealed = try await desk.registry.perform(
            SealDeliberation(meeting, seen: seen), by: ProposalDesk.village)
        #expect(sealed.state == .sealed)
    }

    @Test("a name taken off the agenda is a draft again, and the rest goes on")
    func released() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
        let meeting = try await desk.meeting()
        _ = try await desk.agenda(meeting, [draft])
        let view = try await desk.registry.proposal(draft.proposal, by: ProposalDesk.village)
        // On the agenda nobody edits.
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                WriteProposal(
                    proposal: draft.proposal, seen: view.row.version, .newHousehold, at: SampleRegister.derati,
                    ProposalDesk.newHousehold(note: "diganti")), by: ProposalDesk.village)
        }
        let off = try await desk.registry.perform(
            TakeStep(draft.proposal, seen: view.row.version, hash: view.hash, StepAsked(.release)),
            by: ProposalDesk.village)
        #expect(off.state == .draft)
        #expect(try await desk.registry.deliberation(meeting, by: ProposalDesk.village).items.isEmpty)
    }

    @Test("papers that Dinsos gives back bring all that rests on them back to the village")
    func returned() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let meeting = try #require(
            Int64(try desk.register.value("SELECT id FROM deliberation") ?? "").map { RecordID($0) })
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.verifier).row.version
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                ReturnDeliberation(meeting, seen: seen, reason: "BERITA_ACARA_TIDAK_TERBACA", words: "halaman 2"),
                by: ProposalDesk.village)
        }
        let outcome = try await desk.registry.perform(
            ReturnDeliberation(meeting, seen: seen, reason: "BERITA_ACARA_TIDAK_TERBACA", words: "halaman 2"),
            by: ProposalDesk.verifier)
        #expect(outcome.taken == [final.proposal])
        let view = try await desk.registry.proposal(final.proposal, by: ProposalDesk.village)
        #expect(view.row.state == .returned)
        #expect(try desk.register.problems() == [])
    }

    @Test("a paper or a name that changes under the hand has to be looked at before it is sealed")
    func changedUnderTheHand() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
        let meeting = try await desk.meeting()
        _ = try await desk.agenda(meeting, [draft])
        try await desk.decide(meeting, draft, .agree)
        for kind in DeliberationKind.musdes.papers { try await desk.paper(kind, ofDeliberation: meeting) }
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
        try await desk.paper("berita_acara", ofDeliberation: meeting)
        await #expect(throws: Refusal.changedMeanwhile(version: seen + 1)) {
            _ = try await desk.registry.perform(SealDeliberation(meeting, seen: seen), by: ProposalDesk.village)
        }
    }

    @Test("a decision is not written over one that its writer has not seen")
    func decidedMeanwhile() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
        let meeting = try await desk.meeting()
        _ = try await desk.agenda(meeting, [draft])
        func mark() async throws -> String {
            let view = try await desk.registry.deliberation(meeting, by: ProposalDesk.village)
            return try #require(view.items.first).mark
        }
        func refuse(_ seen: String) async throws {
            _ = try await desk.registry.perform(
                DecideName(meeting, draft.proposal, .refuse, reason: "MAMPU", words: "punya toko", seen: seen),
                by: ProposalDesk.village)
        }
        let shown = try await mark()
        #expect(shown == DecisionMark.of(nil, reason: "", words: "", isDisputed: false))
        try await desk.decide(meeting, draft, .agree)
        await #expect(throws: Refusal.self) { try await refuse(shown) }
        #expect(try desk.register.value("SELECT decision FROM deliberation_item") == "setuju")
        try await refuse(try await mark())
        #expect(try desk.register.value("SELECT decision FROM deliberation_item") == "tolak")
        let after = try await mark()
        #expect(after == DecisionMark.of(.refuse, reason: "MAMPU", words: "punya toko", isDisputed: false))
    }

    @Test("a decision that is written anew has to be looked at before it is sealed")
    func decidedBeforeSeal() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
        let meeting = try await desk.meeting()
        _ = try await desk.agenda(meeting, [draft])
        try await desk.decide(meeting, draft, .agree)
        for kind in DeliberationKind.musdes.papers { try await desk.paper(kind, ofDeliberation: meeting) }
        let seen = try await desk.registry.deliberation(meeting, by: ProposalDesk.village).row.version
        try await desk.decide(meeting, draft, .refuse, reason: "MAMPU")
        await #expect(throws: Refusal.changedMeanwhile(version: seen + 1)) {
            _ = try await desk.registry.perform(SealDeliberation(meeting, seen: seen), by: ProposalDesk.village)
        }
    }

    @Test("a sealed decision that was changed otherwise is told, one whose words were erased is not")
    func tampered() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.agreed()
        #expect(try desk.register.problems() == [])
        try desk.register.runAsOwner("UPDATE deliberation_item SET words = '', salt = ''")
        #expect(try desk.register.problems() == [])
        try desk.register.runAsOwner("UPDATE deliberation_item SET decision = 'tolak'")
        #expect(try desk.register.problems().contains { $0.contains("musyawarah") })
    }

    @Test("the neighbour neither sees nor touches a deliberation")
    func neighbour() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await desk.meeting()
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.deliberation(meeting, by: ProposalDesk.neighbour)
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.perform(
                WriteDeliberation(meeting, seen: 1, at: SampleRegister.tabaAnyar, ProposalDesk.header),
                by: ProposalDesk.neighbour)
        }
        let foreign = try await desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(in: SampleRegister.tabaAnyar)),
            at: SampleRegister.tabaAnyar, by: ProposalDesk.neighbour)
        await #expect(throws: Refusal.notFound) { _ = try await desk.agenda(meeting, [foreign]) }
    }
}
