import Foundation
import Registry
import Storage
import TepatTesting
import Testing

/// People who have no KK, and often no papers at all: of the street, abandoned, of an institution.
@Suite("Somebody without a KK")
struct WithoutKKTests {
    /// An invented old man of the market.
    private static func household(_ changes: [String: String] = [:]) -> NewHousehold {
        let values = [
            "nama": "MBAH SURO", "jenis_kelamin": "1", "tanggal_lahir": "1951", "hubungan": "1",
        ].merging(changes) { $1 }
        return NewHousehold(
            village: SampleRegister.derati, family: ["alamat": "emperan pasar timur"],
            members: [NewPerson(values: values, ppks: [.neglectedElder, .homeless])],
            withoutKK: WithoutKK(.neverRegistered, institution: "Rumah Singgah Budi"))
    }

    private static func content(_ household: NewHousehold = WithoutKKTests.household()) -> ProposalContent {
        ProposalContent(
            ChangeSet(event: .ppks, family: RecordID(0), changes: [.register(household)], reason: "diusulkan"),
            proposer: .office, consent: GivenConsent(.thumb, day: 20_260_105))
    }

    @Test("from the draft to the register: a household of one without a KK, registered as what they are")
    func wholeRoad() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised(.ppks, Self.content(), papers: ["kunjungan"])
        #expect(try desk.register.value("SELECT count(*) FROM ppks") == "0")
        let forwarded = try await desk.registry.perform(
            TakeStep(final.proposal, seen: final.version, hash: final.hash, StepAsked(.forward)),
            by: ProposalDesk.camat)
        let passed = try await desk.registry.perform(
            TakeStep(forwarded.proposal, seen: forwarded.version, hash: forwarded.hash, StepAsked(.pass)),
            by: ProposalDesk.verifier)
        #expect(passed.state == .done)
        #expect(try desk.register.list("SELECT type FROM ppks ORDER BY type") == "gelandangan,lansia_terlantar")
        let text = try desk.register.value("SELECT family FROM person WHERE name = 'MBAH SURO'")
        let family = RecordID(try #require(Int64(text ?? "")))
        let page = try await desk.registry.family(family, by: ProposalDesk.village)
        #expect(page.members.map(\.name) == ["MBAH SURO"] && page.members.map(\.relation) == [1])
        // The register has no field for an institution.
        #expect(page.address == "Rumah Singgah Budi, emperan pasar timur")
        #expect(try desk.register.value("SELECT count(*) FROM family_kk WHERE family = \(family.value)") == "0")
        #expect(try desk.register.value("SELECT count(*) FROM consent WHERE family = \(family.value)") == "1")
        #expect(try desk.register.problems() == [])
    }

    @Test("what is lacking is found with what to do next, and nobody has to answer for it")
    func lacking() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.ppks, Self.content())
        let found = try await desk.registry.proposalFindings(of: draft.proposal, by: ProposalDesk.village)
        for rule in ["N01", "K01", "M01"] {
            let item = try #require(found.items.first { $0.rule == rule }, "\(rule)")
            #expect(!item.isError && item.next.id.contains("Disdukcapil"), "\(rule)")
        }
        #expect(found.items.first { $0.rule == "N01" }?.next.id.contains("perekaman KTP-el") == true)
        #expect(found.unanswered == 0)
        // A number that is there is held to what any other is.
        let wrong = try await desk.write(.ppks, Self.content(Self.household(["nik": "990206150775"])))
        let others = try await desk.registry.proposalFindings(of: wrong.proposal, by: ProposalDesk.village)
        #expect(others.items.first { $0.rule == "N02" }?.isError == true)
    }

    @Test("somebody who is on record already is found by likeness before the village decides")
    func alike() async throws {
        let register = try SampleRegister.empty()
        let man = DTKSRow(
            1,
            [
                "NAMA": "SUGIONO HADI WIBOWO", "NAMA IBU KANDUNG": "WAGIYEM", "TANGGAL LAHIR": "23-02-1971",
                "NIK": "9902062302710001", "DESA/KELURAHAN": "TABA ANYAR",
            ])
        try register.load([man] + DTKSRow.crowd(5..<45))
        try register.registry.runWaitingJobs()
        let household = Self.household([
            "nama": "SUGIYONO HADI WIBOWO", "ibu_kandung": "WAGIYEM", "tanggal_lahir": "1971-02-23",
        ])
        let outcome = try await register.registry.perform(
            WriteProposal(.ppks, at: SampleRegister.derati, Self.content(household)), by: ProposalDesk.village)
        let found = try await register.registry.proposalFindings(of: outcome.proposal, by: ProposalDesk.village)
        #expect(found.items.contains { $0.rule == "U02" && $0.isError && $0.member == 1 })
    }

    @Test("what is no PPKS of one person without a KK is not taken as one")
    func refused() async throws {
        let desk = try await ProposalDesk()
        var (card, untyped, two, whole, number) = (
            Self.household(), Self.household(), Self.household(), Self.household(), Self.household()
        )
        card.family["kk"] = "9902060101150021"
        untyped.members[0].ppks = []
        two.members.append(NewPerson(values: ["nama": "MBOK SURO", "jenis_kelamin": "2", "hubungan": "2"]))
        whole.withoutKK = nil
        number.withoutKK?.institution = "LKS 9902060101150021"
        for household in [card, untyped, two, whole, number] {
            await #expect(throws: Refusal.self) { try await desk.write(.ppks, Self.content(household)) }
        }
        var known = Self.household()
        known.members[0].values["nik"] = DTKSRow(1).values["NIK"]
        await #expect(throws: Refusal.self) { try await desk.write(.ppks, Self.content(known)) }
        // Nor does it come in by the kind of households, whose cards are looked at.
        var other = Self.content()
        other.changes.event = .newHousehold
        other.reason = "KEMISKINAN"
        await #expect(throws: Refusal.self) { try await desk.write(.newHousehold, other) }
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "0")
    }

    @Test("the sheet for SIKS-NG has what there is, says why the rest is empty, and takes no other number for it")
    func siks() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised(.ppks, Self.content(), papers: ["kunjungan"])
        let sheet = try await desk.registry.siksSheet(of: final.proposal, by: ProposalDesk.village)
        #expect(sheet.menu == "PPKS" && sheet.isWithoutKK && sheet.people.map(\.name) == ["MBAH SURO"])
        let values = sheet.people[0].values
        #expect(values.prefix(3).map(\.text) == ["", "", "MBAH SURO"])
        #expect(values.contains { $0.label == "ALAMAT" && $0.text == "Rumah Singgah Budi, emperan pasar timur" })
        #expect(values.contains { $0.label == "ALASAN" && $0.text == "Belum pernah tercatat di Dukcapil" })
        let usual = try await desk.finalised()
        #expect(try await !desk.registry.siksSheet(of: usual.proposal, by: ProposalDesk.village).isWithoutKK)
    }

    @Test("why it is proposed does not take the place of why there is no KK on the sheet")
    func bothReasons() async throws {
        let desk = try await ProposalDesk()
        try await desk.register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, body)
            VALUES ('ppks', \(SampleRegister.rejangLebong.value), 20240101, '{"reasons":["KETELANTARAN"]}')
            """)
        var content = Self.content()
        content.reason = "KETELANTARAN"
        let final = try await desk.finalised(.ppks, content, papers: ["kunjungan"])
        let sheet = try await desk.registry.siksSheet(of: final.proposal, by: ProposalDesk.village)
        let values = try #require(sheet.people.first).values
        let title = try #require(ProposalReason.named("KETELANTARAN")).title.id
        let text = try #require(values.first { $0.label == "ALASAN" }).text
        #expect(text == "\(title); Belum pernah tercatat di Dukcapil")
    }

    @Test("a household of before says nothing of it, and its text stays as it was")
    func text() throws {
        let whole = ProposalDesk.household()
        let text = String(decoding: try JSONEncoder().encode(whole), as: UTF8.self)
        #expect(!text.contains("withoutKK") && !text.contains("ppks"))
        let own = Self.household()
        let again = try JSONDecoder().decode(NewHousehold.self, from: try JSONEncoder().encode(own))
        #expect(again == own)
        #expect(try JSONDecoder().decode(NewHousehold.self, from: Data(text.utf8)) == whole)
    }

    @Test("one type by itself is read as a list of one, and none as none; what is no type is not read")
    func oneType() throws {
        func read(_ ppks: String) throws -> [PPKSType] {
            let text = #"{"values":{"nama":"MBAH SURO"},"traits":{},"ppks":\#(ppks)}"#
            return try JSONDecoder().decode(NewPerson.self, from: Data(text.utf8)).ppks
        }
        #expect(try read(#""gelandangan""#) == [.homeless])
        #expect(try read(#"["lansia_terlantar","gelandangan"]"#) == [.neglectedElder, .homeless])
        #expect(try read("null").isEmpty)
        #expect(throws: DecodingError.self) { _ = try read(#""bukan_jenis""#) }
    }
}
