@testable import Registry
import Rules
import Storage
import TepatTesting
import Testing

/// A kabupaten writes its documents in its own words, from a day on.
@Suite("Words of a kabupaten on documents")
struct PaperStyleTests {
    private static let place = SampleRegister.rejangLebong
    private static let closing = "berita_acara.penutup"

    private func set(
        _ desk: ProposalDesk, _ texts: [String: String], from day: Int32 = 20_261_121,
        at region: RegionCode = PaperStyleTests.place, by actor: Actor = ProposalDesk.kadis
    ) async throws {
        _ = try await desk.registry.perform(
            SetPaperStyle(at: region, PaperStyle(from: day, texts: texts)), by: actor)
    }

    private func text(_ desk: ProposalDesk, _ name: String, on day: Int32, at region: RegionCode) throws -> String {
        try desk.registry.database.readBlocking { db in
            try PaperStyleBook(on: CivilDate(packed: day), at: region, in: db).style.texts[name] ?? ""
        }
    }

    @Test("its words hold in all of its villages from their day on, and nowhere else")
    func days() async throws {
        let desk = try await ProposalDesk()
        try await set(desk, [Self.closing: "Demikian {musyawarah} ini."], from: 20_261_201)
        try await set(desk, [Self.closing: "Sekian."], from: 20_270_101)
        let derati = SampleRegister.derati
        #expect(try text(desk, Self.closing, on: 20_261_130, at: derati).contains("sebagaimana mestinya"))
        #expect(try text(desk, Self.closing, on: 20_261_201, at: derati) == "Demikian {musyawarah} ini.")
        #expect(try text(desk, Self.closing, on: 20_270_301, at: derati) == "Sekian.")
        let elsewhere = RegionCode(1_703_000_000)
        #expect(try text(desk, Self.closing, on: 20_270_301, at: elsewhere).contains("sebagaimana mestinya"))
        // What says the same as anybody's is not kept.
        let standard = try text(desk, "undangan.hal", on: 20_261_121, at: derati)
        try await set(desk, ["undangan.hal": standard, "klasifikasi": "400.9"])
        #expect(
            try desk.register.value("SELECT body FROM paper_style WHERE valid_from = 20261121")
                == "{\"klasifikasi\":\"400.9\"}")
    }

    @Test("what cannot be filled in is refused at its field, and yesterday is no day to begin")
    func refused() async throws {
        let desk = try await ProposalDesk()
        for (name, text) in [
            (Self.closing, "Oleh {presiden}"), (Self.closing, "Oleh {pemimpin"), ("berita_acara.nomor", "{kode}/1"),
            ("alamat_dinas", "Jalan satu\nJalan dua"), (Self.closing, "NIK 9902061507750021"),
        ] {
            let error = await #expect(throws: Refusal.self) { try await set(desk, [name: text]) }
            guard case .invalidInput(let field, _)? = error else {
                Issue.record("\(name): \(String(describing: error))")
                continue
            }
            #expect(field == name)
        }
        await #expect(throws: Refusal.self) { try await set(desk, ["klasifikasi": "1"], from: 20_261_120) }
        await #expect(throws: Refusal.notFound) { try await set(desk, ["lain.lain": "1"]) }
        // An NIP is longer than a NIK, and belongs there.
        try await set(desk, ["keterangan_kepala_dinas": "NIP 197001011995031001"])
    }

    @Test("Dinsos sets what holds in its kabupaten, a village its own address and no more")
    func rights() async throws {
        let desk = try await ProposalDesk()
        for actor in [ProposalDesk.village, ProposalDesk.kades, ProposalDesk.verifier, ProposalDesk.bupati] {
            await #expect(throws: Refusal.self) { try await set(desk, ["klasifikasi": "1"], by: actor) }
        }
        let village = SampleRegister.derati
        await #expect(throws: Refusal.self) {
            try await set(desk, ["alamat_desa": "Jalan"], at: village, by: ProposalDesk.neighbour)
        }
        await #expect(throws: Refusal.self) {
            try await set(desk, [Self.closing: "Sekian"], at: village, by: ProposalDesk.village)
        }
        try await set(
            desk, ["alamat_desa": "Jalan Lintas Curup 39153", "kode_desa": "DRT"], at: village,
            by: ProposalDesk.village)
        let sheet = try await desk.registry.paperStyleSheet(at: village, by: ProposalDesk.village)
        #expect(sheet.style.text(.villageAddress) == "Jalan Lintas Curup 39153" && sheet.mayChange)
        #expect(sheet.texts.allSatisfy(\.part.isOfVillage) && sheet.own?.texts.count == 2)
        let meeting = try await desk.meeting()
        let number = try desk.registry.database.readBlocking { db in
            try ComposePaper.number(
                PaperOrder(.minutes, of: meeting), serial: 12, on: CivilDate(packed: 20_261_121), in: db,
                desk.registry)
        }
        #expect(number == "460/012/BA/DRT/XI/2026")
        await #expect(throws: Refusal.notFound) {
            _ = try await desk.registry.paperStyleSheet(at: village, by: ProposalDesk.neighbour)
        }
    }
}
