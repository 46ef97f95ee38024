import Foundation
import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// The village head makes final what the village agreed to, by the cut-off.
@Suite("Making proposals final")
struct FinaliseTests {
    private func finalise(_ registry: Registry, _ seen: ProposalOutcome, by actor: Actor = ProposalDesk.kades)
        async throws -> RoadListOutcome
    {
        try await registry.perform(
            Finalise(at: SampleRegister.derati, [SeenProposal(seen.proposal, version: seen.version)]), by: actor)
    }

    /// The window of November closes on the 25th, at the end of the day; the sample's day is the 21st.
    private func cutoff(_ desk: ProposalDesk, late: Cutoff.Late) async throws {
        let cutoff = Cutoff(
            series: RecordID(77), kind: "usulan_dtks", region: SampleRegister.rejangLebong,
            span: .monthly(from: 1, to: 25), late: late, validFrom: 20_260_101)
        let body = String(decoding: try JSONEncoder().encode(cutoff), as: UTF8.self)
        try await desk.registry.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO cutoff (id, valid_from, kind, region, body)
                VALUES (77, 20260101, 'usulan_dtks', \(SampleRegister.rejangLebong), \(body))
                """)
        }
    }

    private let closes: Int64 = 1_795_626_000_000  // 26 November 2026, 00.00 WIB

    @Test("the village head may, the operator may not, and nobody makes final what they wrote")
    func hands() async throws {
        let desk = try await ProposalDesk()
        let agreed = try await desk.agreed()
        await #expect(throws: Refusal.notAllowed(.finalise)) {
            _ = try await finalise(desk.registry, agreed, by: ProposalDesk.village)
        }
        let both = Actor(
            account: ProposalDesk.village.account, name: "kades merangkap",
            grants: [Grant(role: .kades, region: SampleRegister.derati)])
        #expect(try await finalise(desk.registry, agreed, by: both).left.count == 1)
        #expect(try await finalise(desk.registry, agreed).taken == [agreed.proposal])
        #expect(try desk.register.value("SELECT state FROM proposal") == "FINAL_DESA")
        #expect(try desk.register.problems() == [])
    }

    @Test("a draft that no meeting decided on is not made final")
    func undecided() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        #expect(try await finalise(desk.registry, draft).left.map(\.proposal) == [draft.proposal])
        #expect(try desk.register.value("SELECT state FROM proposal") == "DRAF")
    }

    @Test("up to the last minute it counts for the month, a minute later for the next")
    func lastMinute() async throws {
        for (moment, period) in [(closes - 1, "202611"), (closes, "202612")] {
            let desk = try await ProposalDesk()
            try await cutoff(desk, late: .nextPeriod)
            let agreed = try await desk.agreed()
            let then = try desk.register.at(moment)
            #expect(try await finalise(then, agreed).taken == [agreed.proposal])
            #expect(try desk.register.value("SELECT period FROM proposal") == period)
            #expect(try desk.register.value("SELECT late FROM proposal") == "0")
            #expect(try desk.register.problems() == [])
        }
    }

    @Test("where a kabupaten refuses what is late, it waits for the next window and is not lost")
    func refused() async throws {
        let desk = try await ProposalDesk()
        try await cutoff(desk, late: .refused)
        let agreed = try await desk.agreed()
        let outcome = try await finalise(try desk.register.at(closes), agreed)
        #expect(outcome.taken.isEmpty && outcome.left.first?.reason.id.contains("2026-12-01") == true)
        let december = try desk.register.at(closes + 6 * 86_400_000)
        #expect(try await finalise(december, agreed).taken == [agreed.proposal])
        #expect(try desk.register.value("SELECT period FROM proposal") == "202612")
    }

    @Test("where Dinsos is asked, it keeps its month, is marked as late, and passes with a reason")
    func asked() async throws {
        let desk = try await ProposalDesk()
        try await cutoff(desk, late: .askDinsos)
        let agreed = try await desk.agreed()
        let late = try desk.register.at(closes + 60_000)
        // What the clock did meanwhile makes no difference.
        _ = try await late.keepTime()
        let version = try #require(Int(try desk.register.value("SELECT version FROM proposal") ?? ""))
        let now = ProposalOutcome(proposal: agreed.proposal, state: .agreed, version: version, hash: agreed.hash)
        #expect(try await finalise(late, now).taken == [agreed.proposal])
        #expect(try desk.register.value("SELECT period FROM proposal") == "202611")
        #expect(try desk.register.value("SELECT late FROM proposal") == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("what misses its cut-off goes on in the next round as it is, once, and the village is told")
    func carriedOver() async throws {
        let desk = try await ProposalDesk()
        try await cutoff(desk, late: .nextPeriod)
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        _ = try await desk.registry.keepTime()
        #expect(try desk.register.value("SELECT period FROM proposal") == "202611")
        let later = try desk.register.at(closes)
        _ = try await later.keepTime()
        _ = try await later.keepTime()
        let view = try await later.proposal(draft.proposal, by: ProposalDesk.village)
        #expect(view.row.period == 202_612 && view.row.state == .draft && view.hash == draft.hash)
        #expect(view.steps.map(\.step) == [.write, .carryOver])
        #expect(view.steps.last?.reason?.name == "LEWAT_CUTOFF" && view.steps.last?.actor == "Tepat")
        #expect(try desk.register.problems() == [])
    }
}
