import HTTPTypes
import TepatTesting
import Testing

@Suite("Pages")
struct PageTests {
    @Test("Every screen can be reached by links from Beranda, and none is broken")
    func crawl() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        var waiting = ["/beranda"]
        var seen: Set<String> = []
        var kinds: [String: Int] = [:]
        while let next = waiting.popLast(), seen.count < 60 {
            let address = String(next.prefix { $0 != "#" }).replacing("&amp;", with: "&")
            guard seen.insert(address).inserted else { continue }
            let answer = try await client.get(address)
            #expect(answer.status == .ok || answer.status == .seeOther, "\(address) \(answer.status)")
            // A few of a kind are enough: the crawl is of screens, not of data.
            for link in answer.links("/") {
                let path = link.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
                let kind = "\(path.first ?? "") \(path.count) \(link.contains("?"))"
                kinds[kind, default: 0] += 1
                if kinds[kind, default: 0] <= 6 { waiting.append(link) }
            }
        }
        #expect(seen.contains { $0.hasPrefix("/keluarga/") })
    }

    @Test("A family page shows numbers masked and leads to a form that asks why")
    func reveal() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        let list = try await client.get("/keluarga?valid=tidak")
        let address = try #require(list.links("/keluarga/").first)
        let family = try await client.get(address)
        #expect(family.status == .ok)
        #expect(family.body.contains("******"))
        let form = try #require(family.links("/keluarga/").first { $0.contains("/nik/") })
        #expect(try await client.get(form).status == .ok)
        let refused = try await client.post(form, [:], from: form)
        #expect(refused.status == .unprocessableContent)
        let shown = try await client.post(form, ["lain": "Mencocokkan KTP"], from: form)
        #expect(shown.status == .ok)
        #expect(shown.headers[.cacheControl] == "no-store")
        #expect(shown.body.contains("bignumber"))
    }

    @Test(
        "No page shows a whole NIK or KK",
        arguments: [
            "/beranda", "/keluarga", "/perorangan", "/keluarga?valid=tidak", "/cari?nama=siti", "/tidak-valid",
        ])
    func masked(address: String) async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        let body = try await client.get(address).body
        #expect(body.firstMatch(of: /\b\d{16}\b/) == nil)
    }

    @Test("The language switch keeps the place and stays")
    func language() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        #expect(try await client.get("/beranda").body.contains("<html lang=\"id\">"))
        let answer = try await client.post("/bahasa", ["bahasa": "en", "kembali": "/keluarga?valid=tidak"])
        #expect(answer.location == "/keluarga?valid=tidak")
        let page = try await client.get("/keluarga?valid=tidak")
        #expect(page.body.contains("<html lang=\"en\">"))
        #expect(page.body.contains("Sign out"))
        let away = try await client.post("/bahasa", ["bahasa": "id", "kembali": "//evil.example"])
        #expect(away.location == "/")
    }

    @Test("Pages and files are packed for browsers that take it, and only for them")
    func packing() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        let plain = try await client.get("/beranda")
        #expect(plain.headers[.contentEncoding] == nil)
        let packed = try await client.get("/beranda", headers: [.acceptEncoding: "br, gzip;q=0.8"])
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.bytes.prefix(2) == [0x1F, 0x8B])
        #expect(packed.bytes.count < plain.bytes.count / 2)
        #expect(packed.headers[.vary] == "Accept-Encoding")
        let unwanted = try await client.get("/beranda", headers: [.acceptEncoding: "gzip;q=0"])
        #expect(unwanted.headers[.contentEncoding] == nil)
        let file = try #require(plain.links("/aset/").first { $0.hasSuffix("tepat.css") })
        let style = try await client.get(file, headers: [.acceptEncoding: "gzip"])
        #expect(style.headers[.contentEncoding] == "gzip")
        #expect(style.headers[.cacheControl]?.contains("immutable") == true)
        #expect(style.bytes.count < 15_000)
    }

    @Test("There is no inline style or script on any page")
    func noInline() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        for address in ["/beranda", "/keluarga", "/tidak-valid", "/aturan", "/masuk"] {
            let body = try await client.get(address).body
            #expect(!body.contains(" style="))
            #expect(!body.contains("<style"))
            #expect(!body.contains("<script>"))
            #expect(!body.contains("javascript:"))
        }
    }
}
