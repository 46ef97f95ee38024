import HTTPTypes
import Registry
import TepatTesting
import Testing

/// What is found in a proposal, as the village sees and answers it.
@Suite("Checks of a proposal on their page")
struct CheckPageTests {
    private func proposal(_ desk: Desk, mother: String = "") async throws -> RecordID {
        var household = ProposalDesk.household()
        household.members[1].values["ibu_kandung"] = mother
        return try await desk.register.registry.perform(
            WriteProposal(.newHousehold, at: SampleRegister.derati, ProposalDesk.newHousehold(household)),
            by: ProposalDesk.village
        ).proposal
    }

    @Test("each finding says of whom, what and what to do, and takes an answer")
    func answered() async throws {
        let desk = try await Desk.make()
        let id = try await proposal(desk)
        let address = "/usulan/\(id)/pemeriksaan"
        let page = try await desk.get(address)
        #expect(page.status == .ok)
        #expect(page.body.contains("<h1>Pemeriksaan usulan: HARTONO</h1>"))
        #expect(page.body.contains("<details class=\"help\">"))
        for words in ["SURYANI", "M01", "Nama ibu kandung kosong", "1 kesalahan menahan usulan ini"] {
            #expect(page.body.contains(words), "\(words)")
        }
        let short = try await desk.fill(address, ["jawab-M01-2": "x"])
        #expect(short.status == .unprocessableContent)
        #expect(short.body.contains("Tulis mengapa tetap diajukan."))
        let taken = try await desk.fill(address, ["jawab-M01-2": "yatim piatu <sejak lahir>"])
        #expect(taken.location == "/usulan/\(id)#pemeriksaan")
        let after = try await desk.get(address)
        #expect(after.body.contains("Semua kesalahan sudah dijawab"))
        #expect(after.body.contains("yatim piatu &lt;sejak lahir&gt;"))
        // Whoever decides reads it and has nothing to fill in.
        let kades = try await desk.signedIn("kades").get(address)
        #expect(kades.status == .ok && kades.body.contains("yatim piatu &lt;sejak lahir&gt;"))
        #expect(!kades.body.contains("jawab-M01-2"))
    }

    @Test("a proposal with nothing wrong says so; to the neighbour there is none")
    func clean() async throws {
        let desk = try await Desk.make()
        let id = try await proposal(desk, mother: "KARTINI")
        let address = "/usulan/\(id)/pemeriksaan"
        #expect(try await desk.get(address).body.contains("Tidak ada yang perlu diperbaiki"))
        #expect(try await desk.signedIn("tetangga").get(address).status == .notFound)
    }
}
