import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// The head of Dinsos and the regent decide on exactly what is on the list.
@Suite("Lists for the head of Dinsos and the regent")
struct BatchTests {
    private static let letter = String(repeating: "a", count: 64)

    /// Some proposals that have passed.
    private func passed(_ desk: ProposalDesk, _ serials: ClosedRange<Int> = 21...23) async throws -> [ProposalOutcome] {
        var passed: [ProposalOutcome] = []
        for serial in serials {
            let content = ProposalDesk.newHousehold(ProposalDesk.household(serial: serial))
            let final = try await desk.finalised(.newHousehold, content)
            let forwarded = try await step(desk, final, .forward, by: ProposalDesk.camat)
            passed.append(try await step(desk, forwarded, .pass, by: ProposalDesk.verifier))
        }
        return passed
    }

    private func step(
        _ desk: ProposalDesk, _ seen: ProposalOutcome, _ step: RoadStep, by actor: Actor, reason: String = ""
    ) async throws -> ProposalOutcome {
        try await desk.registry.perform(
            TakeStep(seen.proposal, seen: seen.version, hash: seen.hash, StepAsked(step, reason: reason)), by: actor)
    }

    private func make(_ desk: ProposalDesk) async throws -> BatchOutcome {
        try await desk.registry.perform(MakeBatch(in: SampleRegister.rejangLebong), by: ProposalDesk.verifier)
    }

    private func decide(
        _ desk: ProposalDesk, _ batch: BatchOutcome, _ decision: DecideBatch.Decision, by actor: Actor
    ) async throws -> BatchOutcome {
        try await desk.registry.perform(
            DecideBatch(batch.batch, seen: batch.version, seal: batch.seal, decision), by: actor)
    }

    @Test("what has passed is endorsed and ratified as one list, and each proposal keeps both steps")
    func road() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await passed(desk)
        let batch = try await make(desk)
        #expect(batch.proposals == 3 && batch.seal.utf8.count == 64)
        // What is on a list is on no second one.
        await #expect(throws: Refusal.self) { _ = try await make(desk) }
        let endorsed = try await decide(desk, batch, .endorse, by: ProposalDesk.kadis)
        var letter = DecideBatch.Decision.ratify(number: "460/123/2026", day: 20_261_120, letter: nil)
        await #expect(throws: Refusal.self) { _ = try await decide(desk, endorsed, letter, by: ProposalDesk.bupati) }
        let seen = try await desk.paper("surat_pengesahan", ofBatch: endorsed.batch)
        // The one that was read is not the last any more.
        let scan = try await desk.paper("surat_pengesahan", ofBatch: endorsed.batch)
        letter = .ratify(number: "460/123/2026", day: 20_261_120, letter: seen)
        await #expect(throws: Refusal.self) { _ = try await decide(desk, endorsed, letter, by: ProposalDesk.bupati) }
        letter = .ratify(number: "460/123/2026", day: 20_261_120, letter: scan)
        let ratified = try await decide(desk, endorsed, letter, by: ProposalDesk.bupati)
        #expect(ratified.state == .ratified)
        let counts = try await desk.registry.proposalCounts(
            in: SampleRegister.rejangLebong, by: ProposalDesk.verifier)
        #expect(counts == [.ratified: 3])
        let view = try await desk.registry.proposal(proposals[1].proposal, by: ProposalDesk.verifier)
        #expect(view.steps.suffix(2).map(\.step) == [.endorse, .ratify])
        #expect(view.steps.suffix(2).map(\.actor) == ["kadis", "bupati"])
        let list = try await desk.registry.batch(batch.batch, by: ProposalDesk.bupati)
        #expect(list.number == "460/123/2026" && list.parts.map(\.proposals) == [3] && list.persons == 6)
        // Whoever decides on it sees its names, page by page.
        let first = try await desk.registry.batchNames(batch.batch, after: nil, limit: 2, by: ProposalDesk.kadis)
        #expect(first.items.map(\.id) == proposals.prefix(2).map(\.proposal) && first.next != nil)
        let rest = try await desk.registry.batchNames(
            batch.batch, after: first.next, limit: 2, by: ProposalDesk.bupati)
        #expect(rest.items.map(\.id) == proposals.suffix(1).map(\.proposal) && rest.next == nil)
        #expect(first.items.allSatisfy { !$0.label.isEmpty && $0.state == .ratified })
        #expect(try desk.register.problems() == [])
    }

    @Test("nobody but the head of Dinsos endorses, nobody but the regent ratifies, and nobody their own list")
    func hands() async throws {
        let desk = try await ProposalDesk()
        _ = try await passed(desk, 21...21)
        let batch = try await make(desk)
        for (role, actor) in ProposalDesk.actors where role != .kadis {
            await #expect(throws: Refusal.self, "\(role)") { _ = try await decide(desk, batch, .endorse, by: actor) }
        }
        let both = Actor(
            account: ProposalDesk.verifier.account, name: "plt kadis",
            grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])
        await #expect(throws: Refusal.self) { _ = try await decide(desk, batch, .endorse, by: both) }
        var letter = DecideBatch.Decision.ratify(number: "1", day: 20_261_120, letter: nil)
        await #expect(throws: Refusal.self) { _ = try await decide(desk, batch, letter, by: ProposalDesk.bupati) }
        // Made by somebody else, it is their work all the same.
        let wrote = Actor(
            account: ProposalDesk.village.account, name: "plt kadis",
            grants: [Grant(role: .kadis, region: SampleRegister.rejangLebong)])
        await #expect(throws: Refusal.self) { _ = try await decide(desk, batch, .endorse, by: wrote) }
        let endorsed = try await decide(desk, batch, .endorse, by: ProposalDesk.kadis)
        let regent = Actor(
            account: ProposalDesk.kadis.account, name: "plt bupati",
            grants: [Grant(role: .bupati, region: SampleRegister.rejangLebong)])
        await #expect(throws: Refusal.self) { _ = try await decide(desk, endorsed, letter, by: regent) }
        letter = .ratify(
            number: "1", day: 20_261_120, letter: try await desk.paper("surat_pengesahan", ofBatch: endorsed.batch))
        await #expect(throws: Refusal.self) { _ = try await decide(desk, endorsed, letter, by: regent) }
        _ = try await decide(desk, endorsed, letter, by: ProposalDesk.bupati)
    }

    @Test("a list that is not what was sealed is not signed")
    func tampered() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await passed(desk)
        let batch = try await make(desk)
        // Dinsos looks into one again.
        _ = try await step(
            desk, try await desk.now(proposals[0].proposal), .reopen, by: ProposalDesk.verifier,
            reason: "SALAH_PUTUSAN")
        await #expect(throws: Refusal.self) { _ = try await decide(desk, batch, .endorse, by: ProposalDesk.kadis) }
        let counts = try await desk.registry.proposalCounts(in: SampleRegister.derati, by: ProposalDesk.village)
        #expect(counts == [.verifying: 1, .passed: 2])
        // Passed once more with the same content, it is not what was looked at when the list was made.
        _ = try await step(
            desk, try await desk.now(proposals[0].proposal), .pass, by: ProposalDesk.verifier)
        await #expect(throws: Refusal.self) { _ = try await decide(desk, batch, .endorse, by: ProposalDesk.kadis) }
        await #expect(throws: Refusal.self) {
            _ = try await desk.registry.perform(
                DecideBatch(batch.batch, seen: batch.version, seal: Self.letter, .endorse), by: ProposalDesk.kadis)
        }
        // The way out: the list comes back with what is left on it, and another is made.
        let back = try await decide(
            desk, batch, .giveBack(reason: "SALAH_PUTUSAN", words: ""), by: ProposalDesk.kadis)
        #expect(back.state == .returned)
        for proposal in proposals.dropFirst() {
            _ = try await step(desk, try await desk.now(proposal.proposal), .pass, by: ProposalDesk.verifier)
        }
        #expect(try await make(desk).proposals == 3)
        #expect(try desk.register.problems() == [])
    }

    @Test("a list that comes back says why, and its proposals can be put on another")
    func returned() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await passed(desk, 21...22)
        let batch = try await make(desk)
        await #expect(throws: Refusal.reasonMissing) {
            _ = try await decide(desk, batch, .giveBack(reason: "", words: ""), by: ProposalDesk.kadis)
        }
        let endorsed = try await decide(desk, batch, .endorse, by: ProposalDesk.kadis)
        let back = try await decide(
            desk, endorsed, .giveBack(reason: "SALAH_PUTUSAN", words: "dua nama keliru"), by: ProposalDesk.bupati)
        #expect(back.state == .returned)
        let again = try await step(
            desk, try await desk.now(proposals[0].proposal), .pass, by: ProposalDesk.verifier)
        #expect(again.state == .passed)
        #expect(try await make(desk).proposals == 1)
        #expect(try desk.register.problems() == [])
    }

    @Test("a letter is used once")
    func letters() async throws {
        let desk = try await ProposalDesk()
        for serial in 21...22 {
            _ = try await passed(desk, serial...serial)
            let endorsed = try await decide(desk, try await make(desk), .endorse, by: ProposalDesk.kadis)
            let scan = try await desk.paper("surat_pengesahan", ofBatch: endorsed.batch)
            let letter = DecideBatch.Decision.ratify(number: "460/1", day: 20_261_120, letter: scan)
            if serial == 21 {
                _ = try await decide(desk, endorsed, letter, by: ProposalDesk.bupati)
            } else {
                await #expect(throws: Refusal.self) {
                    _ = try await decide(desk, endorsed, letter, by: ProposalDesk.bupati)
                }
            }
        }
    }
}
