import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// The trail of one proposal, of which most is written of the lists that it was on.
@Suite("The trail of a proposal")
struct ListActsTests {
    private static let auditor = Actor(
        account: 3, name: "auditor", grants: [Grant(role: .auditor, region: SampleRegister.rejangLebong)])

    private func trail(_ object: String, _ desk: ProposalDesk) async throws -> [AuditRow] {
        var filter = AuditFilter()
        filter.object = object
        return try await desk.registry.audit(filter, after: nil, limit: 200, by: Self.auditor).items
    }

    @Test("it has what the head of Dinsos and the regent decided on its list")
    func ratified() async throws {
        let desk = try await ProposalDesk()
        let list = try await desk.ratified(21...21)
        let id = RecordID(Int64(try desk.register.value("SELECT id FROM proposal") ?? "") ?? 0)
        let rows = try await trail("usulan \(id)", desk)
        let decided = rows.filter { $0.object == "berkas \(list.batch)" && $0.verb == "putuskan berkas usulan" }
        #expect(decided.count == 3)
        #expect(rows.contains { $0.object == "usulan \(id)" && $0.verb == "langkah usulan" })
        // By the number alone it is the same.
        #expect(try await trail(id.description, desk) == rows)
        // Of another proposal, none of it.
        let other = try await desk.finalised(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 31)))
        #expect(!(try await trail("usulan \(other.proposal)", desk)).contains { $0.object.hasPrefix("berkas") })
    }

    @Test("it has the hand-back of its results")
    func handedBack() async throws {
        let desk = try await ProposalDesk()
        let proposals = try await desk.settled(21...22)
        try await desk.handedBack()
        let rows = try await trail("usulan \(proposals[0])", desk)
        #expect(rows.contains { $0.object.hasPrefix("serah terima ") && $0.verb == "putuskan berkas usulan" })
    }

    @Test("the auditor reads decrees and reads no more than that; the neighbour's village does not")
    func decrees() async throws {
        let desk = try await ProposalDesk()
        let region = SampleRegister.rejangLebong
        let page = try await desk.registry.determinations(in: region, after: nil, limit: 10, by: Self.auditor)
        #expect(page.items.isEmpty)
        await #expect(throws: Refusal.notAllowed(.determine)) {
            _ = try await desk.registry.determinations(in: region, after: nil, limit: 10, by: ProposalDesk.neighbour)
        }
    }

    @Test("whoever may not take a step is told so, also where its reason is missing")
    func roleFirst() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        for (actor, refusal) in [
            (ProposalDesk.village, Refusal.notAllowed(.forward)), (ProposalDesk.camat, Refusal.reasonMissing),
        ] {
            await #expect(throws: refusal) {
                _ = try await desk.registry.perform(
                    TakeStep(final.proposal, seen: final.version, hash: final.hash, StepAsked(.returnByCamat)),
                    by: actor)
            }
        }
    }
}
