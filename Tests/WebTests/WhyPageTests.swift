import HTTPTypes
import Registry
import TepatTesting
import Testing

/// Why somebody is in or out, as it is read out and printed.
@Suite("The page that tells why")
struct WhyPageTests {
    @Test("a family's page leads there; it says what, by which rule, who, what next, and whom to ask")
    func family() async throws {
        let desk = try await Desk.make()
        let family = try desk.family(2)
        let page = try await desk.get("/keluarga/\(family)")
        #expect(page.links("/mengapa/keluarga/\(family)").count == 1)
        let why = try await desk.get("/mengapa/keluarga/\(family)")
        #expect(why.status == .ok)
        for words in [
            "Keluarga ini ada di DTKS", "SUPARMAN", "Menurut aturan", "Yang memutuskan", "Dokumen", "dtks.psv",
            "Yang dapat mengubahnya", "Langkah berikutnya", "Bertanya ke", "990206******0001", "1 Juni 2024",
        ] {
            #expect(why.body.contains(words), "\(words)")
        }
        #expect(why.body.firstMatch(of: /\b\d{16}\b/) == nil)
    }

    @Test("of a family that was joined to another it leads to where its people are")
    func joined() async throws {
        let desk = try await Desk.make()
        let family = try desk.family(2), other = try desk.family(4)
        _ = try await desk.register.change(.merge, family, [.merge(FamilyMerge(from: other, into: family))])
        let why = try await desk.get("/mengapa/keluarga/\(other)")
        #expect(why.body.contains("tercatat di keluarga lain") && !why.body.contains("ditarik"))
        #expect(why.links("/keluarga/\(family)").count == 1)
    }

    @Test("it prints on A4 and on F4")
    func printed() async throws {
        let desk = try await Desk.make()
        let family = try desk.family(2)
        let usual = try await desk.get("/mengapa/keluarga/\(family)")
        #expect(usual.body.contains("paper-a4p") && usual.body.contains("data-print"))
        let folio = try await desk.get("/mengapa/keluarga/\(family)?kertas=f4")
        #expect(folio.body.contains("paper-f4p") && !folio.body.contains("paper-a4p"))
    }

    @Test("of a proposal, and in English too")
    func proposal() async throws {
        let desk = try await Desk.make()
        let proposal = try await desk.register.registry.perform(
            WriteProposal(.newHousehold, at: SampleRegister.derati, ProposalDesk.newHousehold()),
            by: ProposalDesk.village
        ).proposal
        #expect(try await desk.get("/usulan/\(proposal)").links("/mengapa/usulan/\(proposal)").count == 1)
        let why = try await desk.get("/mengapa/usulan/\(proposal)")
        #expect(why.body.contains("masih draf") && why.body.contains("HARTONO"))
        #expect(why.body.contains("Belum ada keputusan"))
    }

    @Test("a neighbour is told that there is nothing, as of what does not exist")
    func scope() async throws {
        let desk = try await Desk.make()
        let family = try desk.family(2)
        let other = try await desk.signedIn("tetangga")
        for address in ["/mengapa/keluarga/\(family)", "/mengapa/keluarga/0000000000001", "/mengapa/usulan/x"] {
            let answer = try await other.get(address)
            #expect(answer.status == .notFound && !answer.body.contains("SUPARMAN"), "\(address)")
        }
    }
}
