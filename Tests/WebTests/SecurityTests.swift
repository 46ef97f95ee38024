import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("What keeps strangers out")
struct SecurityTests {
    static let addresses = [
        "/", "/masuk", "/beranda", "/beranda/99.02", "/keluarga", "/keluarga?valid=tidak", "/perorangan",
        "/keluarga/0000000000001", "/keluarga/0000000000001/kk", "/cari?nama=siti", "/cari/kunci", "/tidak-valid",
        "/aturan", "/jejak", "/wilayah/cari?q=cu", "/health", "/ready", "/metrics", "/robots.txt",
        "/aset/tidak-ada.css", "/tidak/ada",
    ]

    @Test("Every answer carries the security headers, signed in or not", arguments: addresses)
    func headers(address: String) async throws {
        let client = try await SampleRegister.make().client()
        for _ in 0..<2 {
            let answer = try await client.get(address)
            let policy = try #require(answer.header("Content-Security-Policy"))
            #expect(policy.contains("default-src 'self'"))
            #expect(policy.contains("frame-ancestors 'none'"))
            // WebAssembly of our own may run; text is never code.
            #expect(!policy.contains("unsafe-inline") && !policy.contains(" 'unsafe-eval'"))
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            #expect(answer.header("Referrer-Policy") == "no-referrer")
            #expect(answer.headers[.cacheControl] != nil)
            #expect(answer.status.code < 500)
            try await client.signIn("dinsos")
        }
    }

    @Test("A list does not show beside a masked NIK the date that the mask hides")
    func birthDates() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        for address in ["/perorangan", "/cari?nama=suparman"] {
            let page = try await client.get(address)
            #expect(page.body.contains("******"))
            #expect(page.body.firstMatch(of: /\d{2}-\d{2}-\d{4}/) == nil, "\(address)")
        }
    }

    @Test("Pages with personal data are never kept by the browser")
    func noStore() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        for address in ["/beranda", "/keluarga", "/perorangan"] {
            #expect(try await client.get(address).headers[.cacheControl] == "no-store")
        }
    }

    @Test(
        "Without a session every page of data leads to the sign-in",
        arguments: [
            "/beranda", "/keluarga", "/perorangan", "/keluarga/0000000000001", "/cari?nama=siti", "/tidak-valid",
            "/jejak",
        ])
    func needsSession(address: String) async throws {
        let answer = try await SampleRegister.make().client().get(address)
        #expect(answer.status == .seeOther)
        #expect(answer.location?.hasPrefix("/masuk?ke=") == true)
    }

    @Test("The session cookie is out of reach of scripts and other sites")
    func cookie() async throws {
        let client = try await SampleRegister.make().client()
        let answer = try await client.signIn("dinsos")
        #expect(answer.status == .seeOther)
        let cookie = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("tepat=") })
        #expect(cookie.contains("HttpOnly"))
        #expect(cookie.contains("SameSite=Lax"))
        #expect(cookie.contains("Path=/"))
    }

    @Test("A form without our secret, with a wrong one, or from another site is refused")
    func forgery() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("dinsos")
        let key = try await client.get("/beranda").formKey
        #expect(!key.isEmpty)
        #expect(try await client.send(.post, "/keluar", form: [:]).status == .forbidden)
        #expect(try await client.send(.post, "/keluar", form: ["_kunci": String(key.reversed())]).status == .forbidden)
        let right = ["_kunci": key]
        let elsewhere: HTTPFields = [.origin: "https://evil.example"]
        #expect(try await client.send(.post, "/keluar", headers: elsewhere, form: right).status == .forbidden)
        let fetchSite = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let cross: HTTPFields = [fetchSite: "cross-site"]
        #expect(try await client.send(.post, "/keluar", headers: cross, form: right).status == .forbidden)
        #expect(try await client.get("/beranda").status == .ok)
        let here: HTTPFields = [.origin: "http://localhost"]
        #expect(try await client.send(.post, "/keluar", headers: here, form: right).status == .seeOther)
        #expect(try await client.get("/beranda").status == .seeOther)
    }

    @Test("The secret of one session does not open another's forms")
    func secretsDiffer() async throws {
        let register = try await SampleRegister.make()
        let one = register.client()
        let two = register.client()
        try await one.signIn("dinsos")
        try await two.signIn("auditor")
        let key = try await one.get("/beranda").formKey
        #expect(try await two.send(.post, "/keluar", form: ["_kunci": key]).status == .forbidden)
    }

    @Test("A form beyond the limit is not read")
    func largeForm() async throws {
        let client = try await SampleRegister.make().client()
        let big = String(repeating: "x", count: 100_000)
        #expect(try await client.post("/masuk", ["akun": big, "sandi": "x"]).status == .contentTooLarge)
    }

    @Test("An address longer than proxies carry is refused with a page, and never led to")
    func longAddress() async throws {
        let client = try await SampleRegister.make().client()
        let long = "/keluarga?nama=" + String(repeating: "a", count: 3_000)
        #expect(try await client.get(long).location == "/masuk")
        try await client.signIn("operator")
        #expect(try await client.get(long).status == .ok)
        let answer = try await client.get(long + String(repeating: "a", count: 2_000))
        #expect(answer.status.code == 414 && answer.body.contains("Alamat terlalu panjang"))
        let text = String(repeating: "a ", count: 15_000)
        let led = try await client.post("/bahasa", ["bahasa": "en", "ke": "/keluarga?nama=" + text])
        #expect(led.status.code == 414 || (led.location ?? "").utf8.count < 4_000)
        let map = try await client.get("/laporan/peta?angka=" + String(repeating: "a+", count: 1_900))
        #expect((map.location ?? "").utf8.count < 4_000)
    }

    @Test("A wrong password says no more than that, and keeps the account name")
    func wrongPassword() async throws {
        let client = try await SampleRegister.make().client()
        let answer = try await client.signIn("dinsos", "salah")
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("value=\"dinsos\""))
        #expect(!answer.body.contains("salah\""))
    }

    @Test("a form that breaks off on the way is the sender's fault, not ours", arguments: ["/masuk", "/cari"])
    func brokenBody(address: String) async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("operator")
        let answer = try await client.send(.post, address, form: [:], breaksOff: true)
        #expect(answer.status == .badRequest)
    }

    @Test("A zero in what is typed, which no database keeps, is no fault of ours")
    func zero() async throws {
        let client = try await SampleRegister.make().client()
        #expect(try await client.signIn("oper\0ator").status == .unprocessableContent)
        try await client.signIn("operator")
        for text in ["siti\0", "\0", "jl \0 merdeka"] {
            let answer = try await client.post("/cari", ["q": text])
            let page = try await client.get(answer.location ?? "/cari")
            #expect(answer.status == .seeOther && page.status == .ok)
        }
    }

    @Test("Who goes out leaves nothing of the pages behind in the browser")
    func signOut() async throws {
        let client = try await SampleRegister.make().client()
        try await client.signIn("operator")
        #expect(try await client.post("/keluar").header("Clear-Site-Data") == "\"cache\", \"storage\"")
    }

    @Test("What a role may not do is written down by the pattern of its address")
    func refused() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        try await client.signIn("operator")
        #expect(try await client.get("/jejak").status == .forbidden)
        await register.registry.finishAudit()
        let entry = """
            SELECT d.detail FROM audit_entry e JOIN audit_detail d
            ON d.home = e.home AND d.day = e.day AND d.number = e.number WHERE e.verb = 'ditolak'
            """
        #expect(try register.value(entry) == "audit /jejak")
    }
}
