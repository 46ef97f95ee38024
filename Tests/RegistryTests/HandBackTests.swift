@testable import Registry
import Storage
import TepatTesting
import Testing

/// Results come back to the village, which answers name by name and in time.
@Suite("Results handed back to villages")
struct HandBackTests {
    private static let day: Int64 = 86_400_000
    private static let place = SampleRegister.rejangLebong

    private func take(
        _ desk: ProposalDesk, _ proposal: RecordID, _ step: RoadStep, by actor: Actor, reason: String = ""
    ) async throws -> ProposalOutcome {
        let seen = try await desk.now(proposal)
        return try await desk.registry.perform(
            TakeStep(proposal, seen: seen.version, hash: seen.hash, StepAsked(step, reason: reason)), by: actor)
    }

    private func notices(_ desk: ProposalDesk, _ condition: SQL = "1 = 1") throws -> Int {
        try desk.registry.database.readBlocking { db in
            try db.count("SELECT count(*) FROM notice WHERE link LIKE '/serah%' AND \(condition)")
        }
    }

    @Test("the regent hands over exactly what was seen, one sealed list a village, and nobody else does")
    func handed() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.settled()
        let ready = try await desk.registry.handBackReady(in: Self.place, by: ProposalDesk.bupati)
        #expect(ready.map(\.determined) == [2] && ready.map(\.unmatched) == [1])
        let period = try #require(ready.first?.period)
        for (role, actor) in ProposalDesk.actors where role != .bupati {
            await #expect(throws: Refusal.self, "\(role)") {
                _ = try await desk.registry.perform(
                    HandBackResults(in: Self.place, period: period, seen: 3), by: actor)
            }
        }
        await #expect(throws: Refusal.changedMeanwhile(version: 0)) {
            _ = try await desk.registry.perform(
                HandBackResults(in: Self.place, period: period, seen: 2), by: ProposalDesk.bupati)
        }
        let outcome = try await desk.registry.perform(
            HandBackResults(in: Self.place, period: period, seen: 3), by: ProposalDesk.bupati)
        #expect(outcome.villages == 1 && outcome.proposals == 3)
        #expect(outcome.due == SampleRegister.now + 14 * Self.day)
        let counts = try await desk.registry.proposalCounts(in: Self.place, by: ProposalDesk.bupati)
        #expect(counts == [.handedBack: 3])
        #expect(try await desk.registry.handBackReady(in: Self.place, by: ProposalDesk.bupati).isEmpty)
        // Those who write for the village, and its head.
        #expect(try notices(desk) == 3)
        #expect(try desk.register.problems() == [])
        // A list on which anything was changed is told.
        try await desk.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE handback_item SET result = 'DITETAPKAN'")
        }
        #expect(try desk.register.problems() != [])
    }

    @Test("a neighbour reads no list, and the village's own has every name with what became of it")
    func read() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await desk.settled()
        let list = try await desk.handedBack()
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.handBack(list.id, by: ProposalDesk.neighbour)
        }
        #expect(
            try await desk.registry.handBacks(
                in: SampleRegister.tabaAnyar, after: nil, limit: 10, by: ProposalDesk.neighbour
            ).items.isEmpty)
        let first = try await desk.registry.handBackNames(list.id, after: nil, limit: 2, by: ProposalDesk.village)
        #expect(first.items.map(\.row.id) == Array(proposals.prefix(2)))
        #expect(first.items.map(\.result) == [.determined, .determined])
        let rest = try await desk.registry.handBackNames(
            list.id, after: first.next, limit: 2, by: ProposalDesk.village)
        #expect(rest.items.map(\.result) == [.unmatched] && rest.next == nil)
        #expect(rest.items.first?.reason?.name == "NIK_GANDA")
    }

    @Test("names are confirmed many at once, disputed with a reason, or proposed again where nothing was determined")
    func answered() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await desk.settled(21...24)
        let list = try await desk.handedBack()
        var seen: [SeenProposal] = []
        for proposal in proposals.prefix(2) {
            seen.append(SeenProposal(proposal, version: try await desk.now(proposal).version))
        }
        let many = try await desk.registry.perform(
            TakeSteps(seen, StepAsked(.confirm)), by: ProposalDesk.village)
        #expect(many.taken.count == 2 && many.left.isEmpty)
        // The head of the village may object, not confirm.
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, proposals[2], .confirm, by: ProposalDesk.kades)
        }
        await #expect(throws: Refusal.reasonMissing) {
            _ = try await take(desk, proposals[2], .dispute, by: ProposalDesk.kades)
        }
        await #expect(throws: Refusal.self) {
            _ = try await take(desk, proposals[2], .again, by: ProposalDesk.village)
        }
        let disputed = try await take(
            desk, proposals[2], .dispute, by: ProposalDesk.kades, reason: "BUKAN_KRITERIA")
        #expect(disputed.state == .reverified)
        let again = try await take(desk, proposals[3], .again, by: ProposalDesk.village)
        #expect(again.state == .returned)
        let after = try await desk.registry.handBack(list.id, by: ProposalDesk.village)
        #expect(after.answered == 4 && after.disputed == 1 && after.left == 0)
        let names = try await desk.registry.handBackNames(list.id, after: nil, limit: 10, by: ProposalDesk.village)
        #expect(names.items.map(\.answer) == [.confirm, .confirm, .dispute, .again])
        #expect(try desk.register.value("SELECT count(*) FROM handback WHERE next IS NOT NULL") == "0")
        #expect(try desk.register.problems() == [])
    }

    @Test("a village that does not answer is told at half its time, then the camat, then Dinsos: each once")
    func silent() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await desk.settled()
        _ = try await desk.handedBack()
        let told = try notices(desk)
        func turn(_ days: Int64) async throws -> Registry {
            let registry = try desk.register.at(SampleRegister.now + days * Self.day)
            try await registry.tellSilentVillages()
            try await registry.tellSilentVillages()
            return registry
        }
        _ = try await turn(6)
        #expect(try notices(desk) == told)
        _ = try await turn(7)
        #expect(try notices(desk) == told + 3)
        #expect(try notices(desk, "permission = 'teruskan'") == 0)
        let due = try await turn(14)
        #expect(try notices(desk) == told + 7)
        #expect(try notices(desk, "permission = 'teruskan'") == 1)
        let lists = try await due.handBacks(
            in: Self.place, silentOnly: true, after: nil, limit: 10, by: ProposalDesk.kadis)
        #expect(lists.items.map(\.left) == [3])
        #expect(
            try await desk.registry.handBacks(
                in: Self.place, silentOnly: true, after: nil, limit: 10, by: ProposalDesk.kadis
            ).items.isEmpty)
        _ = try await turn(21)
        #expect(try notices(desk, "permission = 'setujui_dinas'") == 1)
        let last = try notices(desk)
        _ = try await turn(60)
        #expect(try notices(desk) == last)
        // Late is not too late.
        let late = try await take(desk, proposals[0], .confirm, by: ProposalDesk.village)
        #expect(late.state == .reverified)
    }

    @Test("who comes late to the clock is told of the last stage alone, and of nothing once all is answered")
    func clock() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await desk.settled()
        _ = try await desk.handedBack()
        let told = try notices(desk)
        try await desk.register.at(SampleRegister.now + 30 * Self.day).tellSilentVillages()
        #expect(try notices(desk, "permission = 'teruskan'") == 0)
        #expect(try notices(desk, "permission = 'setujui_dinas'") == 1)
        #expect(try notices(desk) == told + 4)
        for proposal in proposals { _ = try await take(desk, proposal, .confirm, by: ProposalDesk.village) }
        try await desk.register.at(SampleRegister.now + 90 * Self.day).tellSilentVillages()
        #expect(try notices(desk) == told + 4)
    }

    @Test("Beranda of the village counts the names, that of Dinsos the silent villages")
    func tasks() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.settled()
        _ = try await desk.handedBack()
        func tasks(_ registry: Registry, _ actor: Actor) async throws -> [TaskItem] {
            let overview = try await registry.overview(of: nil, by: actor)
            return try await registry.work(in: overview, by: actor).tasks.filter {
                [.handedBack, .silentVillages].contains($0.kind)
            }
        }
        let own = try await tasks(desk.registry, ProposalDesk.village)
        #expect(own.map(\.count) == [3] && own.map(\.urgency) == [.soon])
        #expect(try await tasks(desk.registry, ProposalDesk.verifier).isEmpty)
        let late = try desk.register.at(SampleRegister.now + 15 * Self.day)
        #expect(try await tasks(late, ProposalDesk.village).map(\.urgency) == [.now])
        #expect(try await tasks(late, ProposalDesk.verifier).map(\.count) == [1])
    }
}
