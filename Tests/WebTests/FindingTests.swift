import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("Lists, their filters and saved views")
struct FindingTests {
    private func client(_ login: String, _ register: SampleRegister) async throws -> TestClient {
        let client = register.client()
        try await client.signIn(login)
        return client
    }

    @Test(
        "Every filter stays in the address, in the form, and in what leads on",
        arguments: [
            ("/keluarga?valid=tidak", "<option value=\"tidak\" selected>"),
            ("/keluarga?alasan=N02", "<option value=\"N02\" selected>"),
            ("/keluarga?program=PKH", "<option value=\"PKH\" selected>"),
            ("/keluarga?status=tidak_ada", "<option value=\"tidak_ada\" selected>"),
            ("/perorangan?jk=p", "<option value=\"p\" selected>"),
            ("/perorangan?status=meninggal", "<option value=\"meninggal\" selected>"),
            ("/perorangan?umur_dari=17&umur_sampai=60", "value=\"17\""),
            ("/perorangan?umur_dari=60&umur_sampai=17", "value=\"17\""),
            ("/perorangan?valid=ya", "<option value=\"ya\" selected>"),
        ])
    func filters(address: String, mark: String) async throws {
        let client = try await client("dinsos", try await SampleRegister.make())
        let page = try await client.get(address)
        #expect(page.status == .ok)
        #expect(page.body.contains(mark))
        #expect(page.body.contains("Hapus saringan"))
        #expect(page.body.firstMatch(of: /\b\d{16}\b/) == nil)
        #expect(try await client.get(String(address.prefix { $0 != "?" })).body.contains("Hapus saringan") == false)
    }

    @Test(
        "What no filter knows is a clean page",
        arguments: [
            "/keluarga?status=x", "/perorangan?umur_dari=abc", "/perorangan?umur_sampai=-1", "/perorangan?jk=x",
            "/perorangan?status=hilang", "/perorangan?alasan=X99", "/perorangan?program=X", "/perorangan?valid=mungkin",
            "/perorangan?umur_dari=99999999999999999999", "/keluarga?program=%27",
        ])
    func malformed(address: String) async throws {
        let client = try await client("operator", try await SampleRegister.make())
        let answer = try await client.get(address)
        #expect([400, 404, 422].contains(answer.status.code), "\(answer.status)")
        #expect(answer.body.contains("<h1"))
    }

    @Test("Rows can be walked by keyboard; ticking them is for those who may mend")
    func rows() async throws {
        let register = try await SampleRegister.make()
        let own = try await client("operator", register).get("/keluarga")
        #expect(own.body.contains("<tr data-row>"))
        #expect(own.body.contains("data-open>"))
        #expect(own.body.contains("data-select"))
        #expect(own.body.contains("action=\"/perbaikan/massal\""))
        let auditor = try await client("auditor", register).get("/keluarga")
        #expect(auditor.body.contains("<tr data-row>"))
        #expect(!auditor.body.contains("data-select"))
        let persons = try await client("operator", register).get("/perorangan")
        #expect(persons.body.contains("<tr data-row>"))
        #expect(!persons.body.contains("data-select"))
    }

    @Test("A view is saved, shown, deleted, and had again")
    func views() async throws {
        let client = try await client("operator", try await SampleRegister.make())
        let address = "/keluarga?wilayah=17.02.06.2001&valid=tidak"
        let saved = try await client.post(
            "/tampilan", ["layar": "keluarga", "nama": "Belum <valid>", "kueri": "wilayah=17.02.06.2001&valid=tidak"],
            from: address)
        #expect(saved.status == .seeOther)
        let shown = try await client.get(try #require(saved.location))
        #expect(shown.body.contains("Tampilan “Belum &lt;valid&gt;” tersimpan."))
        let again = try await client.get("/keluarga")
        #expect(again.body.contains("Belum &lt;valid&gt;</a>"))
        #expect(!(try await client.get("/perorangan").body.contains("Belum &lt;valid&gt;")))
        let id = try #require(again.body.firstMatch(of: /name="id" value="([0-9A-Z]{13})"/)).1
        let deleted = try await client.post("/tampilan/hapus", ["id": String(id)], from: "/keluarga")
        let gone = try await client.get(try #require(deleted.location))
        #expect(gone.body.contains("dihapus"))
        #expect(gone.body.contains("Urungkan"))
        #expect(!(try await client.get("/keluarga").body.contains("Belum &lt;valid&gt;</a>")))
        // The way back is the form that was shown: the same name and query.
        #expect(gone.body.contains("name=\"kueri\" value=\"wilayah=17.02.06.2001&amp;valid=tidak\""))
        // A second click does nothing more.
        #expect(try await client.post("/tampilan/hapus", ["id": String(id)], from: "/keluarga").status == .seeOther)
    }

    @Test("A view of somebody else is neither shown nor deleted")
    func foreignView() async throws {
        let register = try await SampleRegister.make()
        let own = try await client("operator", register), neighbour = try await client("tetangga", register)
        _ = try await own.post(
            "/tampilan", ["layar": "perorangan", "nama": "Umur enam puluh", "kueri": "umur_dari=60"], from: "/keluarga")
        let page = try await own.get("/perorangan")
        let id = String(try #require(page.body.firstMatch(of: /name="id" value="([0-9A-Z]{13})"/)).1)
        #expect(!(try await neighbour.get("/perorangan").body.contains("Umur enam puluh")))
        _ = try await neighbour.post("/tampilan/hapus", ["id": id], from: "/keluarga")
        #expect(try await own.get("/perorangan").body.contains("Umur enam puluh"))
    }

    @Test("A view that cannot be kept is refused with what was typed")
    func refusedViews() async throws {
        let client = try await client("operator", try await SampleRegister.make())
        let nameless = try await client.post(
            "/tampilan", ["layar": "keluarga", "nama": "  ", "kueri": "valid=ya"], from: "/keluarga")
        #expect(nameless.status == .unprocessableContent)
        #expect(nameless.body.contains("name=\"kueri\" value=\"valid=ya\""))
        for (screen, query) in [
            ("keluarga", "nama=siti"), ("keluarga", "alasan=9902061204790001"), ("x", "valid=ya"),
            ("perorangan", "umur_dari=1%0d%0aX: y"), ("keluarga", "sesudah=0"),
        ] {
            let answer = try await client.post(
                "/tampilan", ["layar": screen, "nama": "Coba", "kueri": query], from: "/keluarga")
            #expect([404, 422].contains(answer.status.code), "\(query)")
        }
        #expect(!(try await client.get("/keluarga").body.contains("Coba</a>")))
    }

    @Test("A long list goes on page by page, the filter with it")
    func paging() async throws {
        let register = try SampleRegister.empty()
        try register.load((1...60).map { DTKSRow($0, ["NAMA": "SITI NUMERO \($0)"]) })
        let client = try await client("dinsos", register)
        for start in ["/keluarga?valid=ya", "/perorangan?umur_dari=20&jk=l", "/cari?nama=siti"] {
            var address: String? = start
            var seen: [String] = []
            var pages = 0
            while let next = address, pages < 10 {
                let page = try await client.get(next)
                #expect(page.status == .ok)
                seen += page.links("/keluarga/").filter { $0.contains("/keluarga/") && !$0.contains("?") }
                pages += 1
                address = page.body.firstMatch(of: /href="([^"]+)" rel="next"/).map {
                    String($0.1).replacing("&amp;", with: "&")
                }
                if let address {
                    #expect(address.contains(start.split(separator: "?")[1]))
                    #expect(address.firstMatch(of: /\d{16}/) == nil)
                }
            }
            #expect(seen.count == 60, "\(start)")
            #expect(Set(seen).count == 60, "\(start)")
        }
    }
}
