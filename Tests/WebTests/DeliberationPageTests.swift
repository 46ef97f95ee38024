import HTTPTypes
import Registry
import TepatTesting
import Testing

/// Musyawarah as an operator, a village head and a verifier see them.
@Suite("Deliberations on their pages")
struct DeliberationPageTests {
    private func client(_ desk: ProposalDesk, _ login: String) async throws -> TestClient {
        let client = desk.register.client()
        try await client.signIn(login)
        return client
    }

    /// Sends the form that a page shows for an address, with what is typed into it.
    private func send(
        _ client: TestClient, _ page: String, _ action: String, _ values: [String: String]
    ) async throws -> Answer {
        let form = try #require(try await client.get(page).form(action), "\(page) has no form for \(action)")
        return try await client.send(.post, action, form: form.values.merging(values) { $1 })
    }

    @Test("a meeting is opened with what is wrong told at its field, and stands in the list")
    func opened() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk, "operator")
        let typed = ["nomor": "400/11/2026", "hadir": "24", "perempuan": "9", "tempat": "Balai <desa>"]
        let wrong = try await send(client, "/musyawarah/baru", "/musyawarah/baru", typed)
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.body.contains("href=\"#tanggal\"") && wrong.body.contains("400/11/2026"))
        let more = typed.merging(["tanggal": "18-11-2026", "perempuan": "25"]) { $1 }
        let many = try await send(client, "/musyawarah/baru", "/musyawarah/baru", more)
        #expect(many.status == .unprocessableContent && many.body.contains("href=\"#perempuan\""))
        let made = try await send(
            client, "/musyawarah/baru", "/musyawarah/baru", more.merging(["perempuan": "9"]) { $1 })
        #expect(made.status == .seeOther)
        let address = try #require(made.location)
        let page = try await client.get(address)
        #expect(page.body.contains("Balai &lt;desa&gt;") && page.body.contains("Terbuka"))
        let list = try await client.get("/musyawarah")
        #expect(list.body.contains("24 hadir, 9 perempuan") && !list.links(address).isEmpty)
        // A neighbour sees none of it.
        let neighbour = try await self.client(desk, "tetangga")
        #expect(try await neighbour.get(address).status == .notFound)
        #expect(try await neighbour.get("/musyawarah").links(address).isEmpty)
    }

    @Test("what is not ready stays off the agenda with its reason; what is ready is decided on, name by name")
    func decided() async throws {
        let desk = try await ProposalDesk()
        let bare = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let client = try await client(desk, "operator")
        let id = try await desk.meeting()
        let page = "/musyawarah/\(id)"
        let none = try await send(client, page, "\(page)/agenda", [:])
        #expect(none.status == .unprocessableContent && none.body.contains("href=\"#pilih\""))
        let left = try await send(client, page, "\(page)/agenda", ["pilih": "\(bare.proposal).\(bare.version)"])
        #expect(left.status == .ok && left.body.contains("Bukti belum lengkap"))
        #expect(try desk.register.value("SELECT count(*) FROM deliberation_item") == "0")
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: bare.proposal) }
        let put = try await send(client, page, "\(page)/agenda", ["pilih": "\(bare.proposal).\(bare.version)"])
        #expect(put.location == page)
        let names = "\(bare.proposal)"
        let sheet = "\(page)/putusan"
        let unreasoned = try await send(client, sheet, sheet, ["putusan-\(names)": "tolak"])
        #expect(unreasoned.status == .unprocessableContent && unreasoned.body.contains("href=\"#alasan-\(names)\""))
        let refused = try await send(
            client, sheet, sheet,
            ["putusan-\(names)": "tolak", "alasan-\(names)": "BUKAN_KRITERIA", "sanggah-\(names)": "ya"])
        #expect(refused.location == page)
        #expect(try desk.register.value("SELECT decision FROM deliberation_item") == "tolak")
        #expect(try desk.register.value("SELECT dissent FROM deliberation_item") == "1")
    }

    @Test("it is sealed after a confirmation and with its papers, says by whom, and then offers nothing to change")
    func sealed() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { _ = try await desk.paper(kind, of: draft.proposal) }
        let id = try await desk.meeting()
        _ = try await desk.agenda(id, [draft])
        try await desk.decide(id, draft, .agree)
        let client = try await client(desk, "operator")
        let page = "/musyawarah/\(id)"
        let sealing = "\(page)/segel"
        let shown = try await client.get(page)
        #expect(!shown.links(sealing).isEmpty && shown.form(sealing) == nil)
        let unsure = try await send(client, sealing, sealing, [:])
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("href=\"#yakin\""))
        let bare = try await send(client, sealing, sealing, ["yakin": "ya"])
        #expect(bare.status == .unprocessableContent && bare.body.contains("Dokumen belum lengkap"))
        let button = "Segel 1 keputusan</button>"
        #expect(bare.body.contains("<button class=\"btn alt\">\(button)"))
        for kind in DeliberationKind.musdes.papers { try await desk.paper(kind, ofDeliberation: id) }
        #expect(try await client.get(sealing).body.contains("<button class=\"btn\">\(button)"))
        #expect(try await send(client, sealing, sealing, ["yakin": "ya"]).location == page)
        let after = try await client.get(page)
        let seal = try #require(try desk.register.value("SELECT seal FROM deliberation"))
        #expect(after.body.contains("Disegel oleh operator") && after.body.contains(seal))
        #expect(after.body.contains("Nama yang disetujui menunggu kepala desa atau lurah."))
        #expect(after.links(sealing).isEmpty && after.links("\(page)/putusan").isEmpty)
        #expect(try await client.get(sealing).location == page)
        #expect(try await client.get("\(page)/putusan").location == page)
        let kades = try await self.client(desk, "kades")
        #expect(try await kades.get(page).forms.allSatisfy { !$0.action.hasPrefix(page) })
        #expect(try await kades.get(sealing).status == .forbidden)
    }

    @Test("a verifier gives the papers back with a reason, and the proposals go back with them")
    func returned() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.agreed()
        let id = try #require(try desk.register.value("SELECT id FROM deliberation").flatMap { Int64($0) })
        let page = "/musyawarah/\(RecordID(id))"
        let verifier = try await client(desk, "dinsos")
        let action = "\(page)/kembalikan"
        let unreasoned = try await send(verifier, page, action, [:])
        #expect(unreasoned.status == .unprocessableContent && unreasoned.body.contains("href=\"#alasan\""))
        let back = try await send(
            verifier, page, action, ["alasan": "BERITA_ACARA_TIDAK_TERBACA", "keterangan": "Halaman 2 buram"])
        #expect(back.location == page)
        let after = try await verifier.get(page)
        #expect(after.body.contains("Dikembalikan Dinsos") && after.body.contains("Halaman 2 buram"))
        #expect(try desk.register.value("SELECT state FROM proposal") == "DIKEMBALIKAN")
    }
}
