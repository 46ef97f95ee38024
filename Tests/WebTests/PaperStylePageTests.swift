import HTTPTypes
import Registry
import TepatTesting
import Testing

/// The words of documents, as browsers see them.
@Suite("The page of the words of documents")
struct PaperStylePageTests {
    private static let address = "/aturan/dokumen?wilayah=17.02&jenis=berita_acara"

    private func form(_ desk: Desk, _ address: String) async throws -> PageForm {
        let page = try await desk.get(address)
        return try #require(page.forms.first { $0.isPost && $0.action == "/aturan/dokumen" }, "\(page.status)")
    }

    @Test("a text is seen filled in before it is saved, and holds from its day on")
    func saved() async throws {
        let kadis = try await Desk.make("kadis")
        let form = try await form(kadis, Self.address)
        #expect(form.values["berita_acara.pembuka"]?.contains("{hari_tanggal_huruf}") == true)
        let typed = ["berita_acara.penutup": "Sekian {musyawarah} ini.", "berlaku": "01-12-2026"]
        let looked = try await kadis.send(form, typed.merging(["_lihat": "1"]) { $1 })
        #expect(looked.status == .ok && looked.body.contains("Sekian musyawarah kelurahan ini."))
        #expect(try kadis.value("SELECT count(*) FROM paper_style") == "0")
        let saved = try await kadis.follow(try await kadis.send(form, typed))
        #expect(saved.body.contains("Ada perubahan yang berlaku mulai"))
        #expect(saved.body.contains("Sekian {musyawarah} ini."))
        // Sent again it is the same one.
        #expect(try await kadis.send(form, typed).status == .seeOther)
        #expect(try kadis.value("SELECT count(*) FROM paper_style") == "1")
    }

    @Test("a place that nobody knows is told at its field, with those that there are")
    func unknown() async throws {
        let kadis = try await Desk.make("kadis")
        let form = try await form(kadis, Self.address)
        let answer = try await kadis.send(form, ["berita_acara.penutup": "Oleh {presiden}", "berlaku": "01-12-2026"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("{presiden} tidak dikenal di sini") && answer.body.contains("{musyawarah}"))
        #expect(answer.body.contains("Oleh {presiden}"))
    }

    @Test("an operator writes the address of the own village, and reads no other's")
    func village() async throws {
        let desk = try await Desk.make()
        let form = try await form(desk, "/aturan/dokumen?wilayah=17.02.06.2001")
        #expect(form.values["alamat_desa"] == "" && form.values["kop_desa"] == nil)
        let saved = try await desk.follow(
            try await desk.send(form, ["alamat_desa": "Jalan Lintas Curup 39153", "berlaku": "21-11-2026"]))
        #expect(saved.body.contains("Jalan Lintas Curup 39153"))
        let kind = try await desk.get("/aturan/dokumen?wilayah=17.02.06.2001&jenis=berita_acara")
        #expect(kind.body.contains("ditetapkan kabupaten/kota"))
        #expect(try await desk.signedIn("tetangga").get("/aturan/dokumen?wilayah=17.02.06.2001").status == .notFound)
    }
}
