import Foundation
import HTTPTypes
import Papers
import Registry
import TepatTesting
import Testing

/// Documents as those see them who make them, and whoever holds a sheet.
@Suite("Documents made here, on their pages")
struct MadePaperPageTests {
    private func desk() async throws -> (ProposalDesk, RecordID) {
        let desk = try await ProposalDesk()
        desk.registry.paperDesk.setPress { paper, path, _ in
            try Data("%PDF-1.7 \(paper.seal.code)".utf8).write(to: URL(fileURLWithPath: path))
            return 1
        }
        return (desk, try await desk.write(.newHousehold, ProposalDesk.newHousehold()).proposal)
    }

    private func client(_ desk: ProposalDesk, _ login: String) async throws -> TestClient {
        let client = desk.register.client()
        try await client.signIn(login)
        return client
    }

    private func ask(_ client: TestClient, _ page: String, _ values: [String: String]) async throws -> Answer {
        let form = try #require(try await client.get(page).form("/dokumen"), "\(page) offers no document")
        return try await client.send(.post, "/dokumen", form: form.values.merging(values) { $1 })
    }

    @Test("a document is asked for on its page, followed while it is made, fetched, and looked up by anybody")
    func made() async throws {
        let (desk, proposal) = try await desk()
        let client = try await client(desk, "operator")
        let page = "/usulan/\(proposal)"
        let none = try await ask(client, page, [:])
        #expect(none.status == .unprocessableContent && none.body.contains("href=\"#dokumen_jenis\""))
        let values = ["dokumen_jenis": "tanda_terima_usulan", "dokumen_ukuran": "f4"]
        let asked = try await ask(client, page, values)
        #expect(asked.status == .seeOther)
        let own = try #require(asked.location)
        let waiting = try await client.get(own)
        #expect(waiting.header("Refresh") == "2" && waiting.body.contains("Sedang dibuat"))
        try desk.registry.runWaitingJobs()
        let ready = try await client.get(own)
        #expect(ready.header("Refresh") == nil && ready.body.contains("1 halaman") && ready.body.contains("Siap"))
        let paper = try #require(
            try await desk.registry.papers(of: .proposal, proposal, by: ProposalDesk.village).first)
        #expect(!(try await client.get(page)).links("/dokumen/\(paper.id)").isEmpty)
        let file = try await client.get("/dokumen/\(paper.id)")
        #expect(file.status == .ok && file.header("Content-Type") == "application/pdf")
        #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
        #expect(file.header("Content-Security-Policy")?.contains("sandbox") == true)
        // Anybody, by the address of the QR or by typing.
        let stranger = desk.register.client()
        for address in ["/periksa/\(paper.code)", "/periksa?kode=\(paper.code.lowercased())"] {
            let known = try await stranger.get(address)
            #expect(known.status == .ok && known.body.contains("Desa Derati") && known.body.contains(paper.number))
            #expect(known.body.contains(String(paper.digest.prefix(16))))
            for name in ["HARTONO", "SURYANI", "9902"] { #expect(!known.body.contains(name), "\(name)") }
        }
        #expect(try await stranger.get("/dokumen/\(paper.id)").status == .seeOther)
    }

    @Test("the same form sent twice makes one document")
    func twice() async throws {
        let (desk, proposal) = try await desk()
        let client = try await client(desk, "operator")
        let form = try #require(try await client.get("/usulan/\(proposal)").form("/dokumen"))
        let values = form.values.merging(["dokumen_jenis": "tanda_terima_usulan", "dokumen_ukuran": "a4"]) { $1 }
        let first = try await client.send(.post, "/dokumen", form: values)
        let second = try await client.send(.post, "/dokumen", form: values)
        #expect(first.status == .seeOther && second.location == first.location)
        try desk.registry.runWaitingJobs()
        #expect(try desk.register.value("SELECT count(*) FROM paper") == "1")
        #expect(try desk.register.value("SELECT count(*) FROM job WHERE kind = 'buat dokumen'") == "1")
    }

    @Test("a document is withdrawn with a reason, and its page says so to anybody")
    func withdrawn() async throws {
        let (desk, proposal) = try await desk()
        let client = try await client(desk, "operator")
        let values = ["dokumen_jenis": "tanda_terima_usulan", "dokumen_ukuran": "f4"]
        let own = try #require(try await ask(client, "/usulan/\(proposal)", values).location)
        try desk.registry.runWaitingJobs()
        let paper = try #require(
            try await desk.registry.papers(of: .proposal, proposal, by: ProposalDesk.village).first)
        let address = "/dokumen/\(paper.id)/tarik"
        let form = try #require(try await client.get(own).form(address))
        let unsure = try await client.send(.post, address, form: form.values)
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("href=\"#yakin-tarik-\(paper.id)\""))
        let sure = form.values.merging(["yakin-tarik-\(paper.id)": "ya"]) { $1 }
        let wordless = try await client.send(.post, address, form: sure)
        #expect(wordless.status == .unprocessableContent && wordless.body.contains("href=\"#tarik-\(paper.id)\""))
        let said = sure.merging(["tarik-\(paper.id)": "nama kepala desa keliru"]) { $1 }
        #expect(try await client.send(.post, address, form: said).status == .seeOther)
        let known = try await desk.register.client().get("/periksa/\(paper.code)")
        #expect(known.body.contains("ditarik") && !known.body.contains("nama kepala desa keliru"))
    }

    @Test("codes that are not known are told so, and after too many of them one waits")
    func guessed() async throws {
        let (desk, _) = try await desk()
        let stranger = desk.register.client()
        #expect(try await stranger.get("/periksa").status == .ok)
        // A form that is sent empty guesses nothing.
        for _ in 1...25 { #expect(try await stranger.get("/periksa?kode=").status == .ok) }
        for _ in 1...20 {
            let answer = try await stranger.get("/periksa?kode=%3Cb%3E")
            #expect(answer.status == .notFound && answer.body.contains("value=\"&lt;b&gt;\""))
        }
        #expect(try await stranger.get("/periksa/XXXX").status == .tooManyRequests)
    }

    @Test("programs ask for documents and read how far they are, within their area")
    func api() async throws {
        let (desk, proposal) = try await desk()
        let client = try await client(desk, "operator")
        let body = """
            {"aksi": "dokumen-uji-1", "hal": "usulan", "id": "\(proposal)", "jenis": ["tanda_terima_usulan"]}
            """
        let asked = try await client.sendJSON("/api/dokumen", body)
        #expect(asked.status == .ok && asked.body.contains("pekerjaan"))
        let again = try await client.sendJSON("/api/dokumen", body).body
        #expect(again == asked.body, "\(again) \(asked.body)")
        try desk.registry.runWaitingJobs()
        let list = try await client.get("/api/dokumen?hal=usulan&id=\(proposal)")
        #expect(list.status == .ok && list.body.contains("\"siap\"") && list.body.contains("tanda_terima_usulan"))
        let neighbour = try await self.client(desk, "tetangga")
        #expect(try await neighbour.get("/api/dokumen?hal=usulan&id=\(proposal)").status == .notFound)
        #expect(try await neighbour.sendJSON("/api/dokumen", body).status == .notFound)
        let odd = body.replacing("tanda_terima_usulan", with: "berita_acara")
        #expect(try await client.sendJSON("/api/dokumen", odd).status == .unprocessableContent)
    }
}
