import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing
import Web

@Suite("Accounts on screens")
struct AccountPageTests {
    private static func code(_ login: String, _ distance: Int64 = 0) -> String {
        TimeCode.practice(login).code(at: TimeCode.step(at: SampleRegister.now) + distance)
    }

    private static func signedIn(_ register: SampleRegister, _ login: String) async throws -> TestClient {
        let client = register.client()
        try await client.signIn(login)
        return client
    }

    // MARK: Coming in

    @Test("the password leads to the second step, and nothing else opens before it")
    func secondStep() async throws {
        let register = try SampleRegister.empty()
        let client = register.client()
        let first = try await client.post(
            "/masuk", ["akun": "dinsos", "sandi": SampleRegister.password, "ke": "/aturan"], from: "/masuk")
        #expect(first.location == "/masuk/kode?ke=%2Faturan")
        #expect(try await client.get("/beranda").location?.hasPrefix("/masuk?") == true)
        let wrong = try await client.post("/masuk/kode", ["kode": "000000"], from: "/masuk/kode?ke=%2Faturan")
        #expect(wrong.status == .unprocessableContent && wrong.body.contains("id=\"kode-e\""))
        let right = try await client.post(
            "/masuk/kode", ["kode": Self.code("dinsos"), "ke": "/aturan"], from: "/masuk/kode?ke=%2Faturan")
        #expect(right.location == "/aturan")
        // The password's part is over: the same browser begins anew.
        let other = register.client()
        #expect(try await other.get("/masuk/kode").location == "/masuk")
        #expect(
            try await other.post("/masuk/kode", ["kode": Self.code("dinsos", 1)], from: "/masuk").status == .conflict)
    }

    @Test("the code of an account is shown on the demo's page, and on no other")
    func demoCode() async throws {
        let register = try SampleRegister.empty()
        for isDemo in [true, false] {
            let client = register.client { settings in
                let title = Words(id: "Dinsos", en: "Dinsos")
                settings.demoAccounts =
                    isDemo
                    ? [
                        DemoAccount(
                            login: "dinsos", password: SampleRegister.password, title: title, code: .practice("dinsos"))
                    ]
                    : []
            }
            _ = try await client.post("/masuk", ["akun": "dinsos", "sandi": SampleRegister.password], from: "/masuk")
            let page = try await client.get("/masuk/kode").body
            #expect(page.contains(Self.code("dinsos")) == isDemo)
        }
    }

    @Test("too many attempts are told when to try again, for the account and the address")
    func tooMany() async throws {
        let register = try SampleRegister.empty()
        let client = register.client()
        for _ in 0..<8 { try await client.signIn("operator", "salah") }
        let answer = try await client.signIn("operator")
        #expect(answer.status == .tooManyRequests)
        #expect(answer.header("Retry-After") == "900")
    }

    @Test("who needs a second factor is led to it from wherever they go, and sees the codes once")
    func enrolment() async throws {
        let register = try SampleRegister.empty()
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("DELETE FROM second_factor WHERE account = 2")
        }
        let client = try await Self.signedIn(register, "dinsos")
        for place in ["/beranda", "/keluarga", "/akun", "/pengguna", "/draf"] {
            #expect(try await client.get(place).location == "/akun/kode", "\(place)")
        }
        #expect(try await client.post("/cari", ["q": "siti"], from: "/akun/kode").location == "/akun/kode")
        let page = try await client.get("/akun/kode")
        #expect(page.body.contains("<svg class=\"qr\""))
        let key = try #require(page.body.split(separator: "id=\"kunci\">").dropFirst().first?.prefix { $0 != "<" })
        // The same key until it is proved.
        #expect(try await client.get("/akun/kode").body.contains(key))
        let secret = try #require(Base32.bytes(String(key)))
        let right = TimeCode(secret: secret).code(at: TimeCode.step(at: SampleRegister.now))
        let shown = try await client.post("/akun/kode", ["kode": right], from: "/akun/kode")
        #expect(shown.status == .ok && shown.body.contains("<ol class=\"codes"))
        #expect(try await client.get("/beranda").status == .ok)
        #expect(try await client.get("/akun/kode").location == "/akun")
    }

    @Test("changing what one signs in with asks for the password first, eight times at most")
    func ownerAgain() async throws {
        let register = try SampleRegister.empty()
        let client = try await Self.signedIn(register, "dinsos")
        for path in ["/akun/kode/pemulihan", "/akun/kode/ganti", "/akun/kode/matikan"] {
            let answer = try await client.post(path, ["sekarang": "salah"], from: "/akun")
            #expect(answer.status == .unprocessableContent && answer.body.contains("id=\"sekarang-e\""), "\(path)")
        }
        for _ in 0..<5 {
            _ = try await client.post(
                "/akun/sandi", ["sekarang": "salah", "baru": "kopi susu di teras", "lagi": "kopi susu di teras"],
                from: "/akun/sandi")
        }
        let locked = try await client.post(
            "/akun/sandi",
            ["sekarang": SampleRegister.password, "baru": "kopi susu di teras", "lagi": "kopi susu di teras"],
            from: "/akun/sandi")
        #expect(locked.status == .tooManyRequests)
        #expect(locked.header("Retry-After") != nil)
    }

    @Test("a factor in use is changed with password and code, and a new one takes its place")
    func bothFactors() async throws {
        let register = try SampleRegister.empty()
        let other = try await Self.signedIn(register, "dinsos")
        let client = try await Self.signedIn(register, "dinsos")
        for path in ["/akun/kode/pemulihan", "/akun/kode/ganti"] {
            let answer = try await client.post(path, ["sekarang": SampleRegister.password], from: "/akun")
            #expect(answer.status == .unprocessableContent && answer.body.contains("id=\"kode-e\""), "\(path)")
        }
        let codes = try await register.registry.renewRecoveryCodes(
            by: Actor(account: 2, name: "dinsos", grants: []))
        let right = ["sekarang": SampleRegister.password, "kode": codes[1]]
        #expect(try await client.post("/akun/kode/ganti", right, from: "/akun").location == "/akun/kode")
        #expect(try await client.get("/akun/kode").body.contains("id=\"kunci\""))
        #expect(try await other.get("/akun").location?.hasPrefix("/masuk") == true)
    }

    @Test("a session that is no longer fresh shows no secret before the password")
    func enrolmentLater() async throws {
        let register = try SampleRegister.empty()
        let client = register.client { $0.now = { SampleRegister.now + 700_000 } }
        try await client.signIn("operator")
        func shows(_ answer: Answer) -> Bool {
            answer.body.contains("id=\"kunci\"") || answer.body.contains("<svg class=\"qr\"")
        }
        #expect(try await !shows(client.get("/akun/kode")))
        for typed in [["sekarang": "salah", "lihat": "ya"], ["lihat": "ya"], ["kode": "000000"]] {
            let answer = try await client.post("/akun/kode", typed, from: "/akun/kode")
            #expect(answer.status == .unprocessableContent && !shows(answer), "\(typed)")
        }
        let shown = try await client.post(
            "/akun/kode", ["sekarang": SampleRegister.password, "lihat": "ya"], from: "/akun/kode")
        #expect(shown.status == .ok && shows(shown))
    }

    // MARK: Sessions

    @Test("a stolen session is dead as soon as its owner ends it, and leaves nothing")
    func stolen() async throws {
        let register = try SampleRegister.empty()
        let thief = try await Self.signedIn(register, "operator")
        let owner = try await Self.signedIn(register, "operator")
        let page = try await owner.get("/akun")
        let form = try #require(page.form("/akun/sesi/akhiri"))
        #expect(try await thief.get("/beranda").status == .ok)
        let key = try await thief.get("/beranda").formKey
        #expect(try await owner.send(.post, "/akun/sesi/akhiri", form: form.values).status == .seeOther)
        #expect(try await thief.get("/beranda").location?.hasPrefix("/masuk") == true)
        let late = try await thief.send(
            .post, "/akun/titip", form: ["_kunci": key, "_judul": "curian", "_aksi": "x", "nama": "X"])
        #expect(late.status == .forbidden)
        #expect(try register.value("SELECT count(*) FROM draft") == "0")
        #expect(try await owner.get("/beranda").status == .ok)
    }

    @Test("a new password ends every other session and gives this one a new token")
    func newPassword() async throws {
        let register = try SampleRegister.empty()
        let other = try await Self.signedIn(register, "operator")
        let client = try await Self.signedIn(register, "operator")
        let weak = try await client.post(
            "/akun/sandi", ["sekarang": SampleRegister.password, "baru": "rahasia123456", "lagi": "rahasia123456"],
            from: "/akun/sandi")
        #expect(weak.status == .unprocessableContent && weak.body.contains("id=\"baru-e\""))
        #expect(!weak.body.contains("rahasia123456"))
        let answer = try await client.post(
            "/akun/sandi",
            ["sekarang": SampleRegister.password, "baru": "kopi susu di teras", "lagi": "kopi susu di teras"],
            from: "/akun/sandi")
        #expect(answer.location == "/akun?selesai=sandi")
        #expect(answer.headers[values: .setCookie].contains { $0.hasPrefix("tepat=") })
        #expect(try await client.get("/akun").status == .ok)
        #expect(try await other.get("/akun").status == .seeOther)
        #expect(try await register.client().signIn("operator", "kopi susu di teras").status == .seeOther)
    }

    // MARK: Other people's accounts

    @Test("an administrator makes an account, and its owner comes in with the slip")
    func make() async throws {
        let register = try SampleRegister.empty()
        let client = try await Self.signedIn(register, "admin")
        let page = try await client.get("/pengguna/baru")
        var fields = try #require(page.form("/pengguna/baru")).values
        fields["nama"] = "Yuliana Puspita"
        fields["wilayah"] = "17.02.06.2002 Desa Taba Anyar"
        let answer = try await client.send(.post, "/pengguna/baru", form: fields)
        let sheet = try #require(answer.location)
        #expect(sheet.hasPrefix("/pengguna/lembar/"))
        // A second click leads to the same sheet.
        #expect(try await client.send(.post, "/pengguna/baru", form: fields).location == sheet)
        let slip = try await client.get(sheet).body
        let password = try #require(slip.split(separator: "class=\"secret\">").dropFirst().first?.prefix { $0 != "<" })
        #expect(slip.contains("yulianapuspita.tabaanyar"))
        let owner = register.client()
        _ = try await owner.signIn("yulianapuspita.tabaanyar", String(password))
        #expect(try await owner.get("/beranda").location == "/akun/sandi")
        let own = ["baru": "kopi susu di teras", "lagi": "kopi susu di teras"]
        #expect(try await owner.post("/akun/sandi", own, from: "/akun/sandi").status == .seeOther)
        #expect(try await owner.get("/beranda").status == .ok)
        #expect(try await !client.get(sheet).body.contains(password))
    }

    @Test("a form that is refused keeps what was typed and says what is wrong at its field")
    func refused() async throws {
        let register = try SampleRegister.empty()
        let client = try await Self.signedIn(register, "admin")
        var fields = try #require(try await client.get("/pengguna/baru").form("/pengguna/baru")).values
        fields["nama"] = "Yuliana"
        fields["login"] = "operator"
        fields["wilayah"] = "17.02.06.2002"
        let taken = try await client.send(.post, "/pengguna/baru", form: fields)
        #expect(taken.status == .unprocessableContent && taken.body.contains("id=\"login-e\""))
        #expect(taken.body.contains("value=\"Yuliana\""))
        fields["wilayah"] = "17.03"
        let outside = try await client.send(.post, "/pengguna/baru", form: fields)
        #expect(outside.status == .unprocessableContent && outside.body.contains("id=\"wilayah-e\""))
    }

    @Test("a list is looked at line by line, and accounts are made for those that are ticked")
    func many() async throws {
        let register = try SampleRegister.empty()
        let client = try await Self.signedIn(register, "admin")
        let list = """
            kecamatan;desa;nama;login
            Kota Padang;Taba Anyar;Sri Wahyuni;
            Kota Padang;Derati;Sri Wahyuni;operator
            Kota Padang;Tidak Ada;Siapa;
            Kepahiang;Pasar Kepahiang;Orang;
            Kota Padang;Suka Rami;Sri Wahyuni;
            """
        let page = try await client.post("/pengguna/massal", ["daftar": list], from: "/pengguna/massal")
        #expect(page.status == .ok)
        let form = try #require(page.form("/pengguna/massal/buat"))
        let offered = form.offered.filter { $0.name == "pilih" }.map(\.value)
        #expect(offered == ["2", "6"])
        // Taba Anyar has an operator: made only if somebody ticks it.
        #expect(form.fields.filter { $0.name == "pilih" }.map(\.value) == ["6"])
        let answer = try await client.send(.post, "/pengguna/massal/buat", form: form.values)
        let job = try #require(answer.location)
        #expect(try await client.send(.post, "/pengguna/massal/buat", form: form.values).location == job)
        try register.registry.runWaitingJobs()
        let sheet = try #require(try await client.get(job).links("/pengguna/lembar/").first)
        #expect(try await client.get(sheet).body.contains("sriwahyuni.sukarami"))
        #expect(try register.value("SELECT count(*) FROM account") == "9")
        for broken in ["", "siapa\nsaja", "nama\nOrang", "kode;nama"] {
            let answer = try await client.post("/pengguna/massal", ["daftar": broken], from: "/pengguna/massal")
            #expect(answer.status == .unprocessableContent && answer.body.contains("id=\"daftar-e\""), "\(broken)")
        }
    }

    @Test("one account's page changes it, each step with its reason")
    func steps() async throws {
        let register = try SampleRegister.empty()
        let client = try await Self.signedIn(register, "admin")
        let victim = try await Self.signedIn(register, "operator")
        let page = try await client.get("/pengguna/1")
        let steps = page.forms.filter { $0.action == "/pengguna/1/langkah" }
        var close = try #require(steps.first { $0.values["langkah"] == "close" }).values
        #expect(try await client.send(.post, "/pengguna/1/langkah", form: close).status == .unprocessableContent)
        close["alasan"] = "pindah tugas"
        #expect(
            try await client.send(.post, "/pengguna/1/langkah", form: close).location == "/pengguna/1?selesai=close")
        #expect(try await victim.get("/beranda").status == .seeOther)
        #expect(try await client.get("/pengguna/1").body.contains("pindah tugas"))
        let own = try await client.get("/pengguna/7")
        #expect(own.status == .ok && own.form("/pengguna/7/langkah") == nil)
    }

    @Test("a hand-over of a later day is shown and taken back on the old account's page")
    func plannedHandOver() async throws {
        let register = try SampleRegister.empty()
        let client = try await Self.signedIn(register, "admin")
        var fields = try #require(try await client.get("/pengguna/1/serah").form("/pengguna/1/serah")).values
        fields["nama"] = "Baru"
        fields["login"] = "baru.derati"
        fields["mulai"] = "01-12-2026"
        fields["alasan"] = "SK Kades 12"
        let answer = try await client.send(.post, "/pengguna/1/serah", form: fields)
        #expect(answer.location?.hasPrefix("/pengguna/lembar/") == true)
        let page = try await client.get("/pengguna/1")
        #expect(page.body.contains("baru.derati") && !page.body.contains("/pengguna/1/serah"))
        let steps = page.forms.filter { $0.action == "/pengguna/1/langkah" }
        var cancel = try #require(steps.first { $0.values["langkah"] == "cancelHandOver" }).values
        cancel["alasan"] = "SK ditunda"
        #expect(
            try await client.send(.post, "/pengguna/1/langkah", form: cancel).location
                == "/pengguna/1?selesai=cancelHandOver")
        #expect(try await client.get("/pengguna/1").body.contains("/pengguna/1/serah"))
    }

    @Test("strangers to the task are shown no account", arguments: ["operator", "dinsos", "auditor", "kades", "kadis"])
    func others(login: String) async throws {
        let register = try SampleRegister.empty()
        let client = try await Self.signedIn(register, login)
        for path in ["/pengguna", "/pengguna/1", "/pengguna/baru", "/pengguna/massal", "/pengguna/1/serah"] {
            let answer = try await client.get(path)
            #expect(answer.status == .forbidden, "\(path)")
            #expect(!answer.body.contains("tetangga"))
        }
    }

    @Test("a leave is delegated and taken back on one's own page")
    func delegation() async throws {
        let register = try SampleRegister.empty()
        let kadis = try await Self.signedIn(register, "kadis")
        let form = try #require(try await kadis.get("/akun").form("/akun/titip"))
        var fields = form.values
        #expect(try await kadis.send(.post, "/akun/titip", form: fields).status == .unprocessableContent)
        fields["peran"] = "kadis@1702000000"
        fields["rekan"] = "2"
        fields["mulai"] = "2026-11-21"
        fields["sampai"] = "2026-11-28"
        fields["alasan"] = "cuti tahunan"
        #expect(try await kadis.send(.post, "/akun/titip", form: fields).location == "/akun?selesai=titip")
        let dinsos = try await Self.signedIn(register, "dinsos")
        #expect(try await dinsos.get("/akun").body.contains("titipan kadis"))
        let end = try #require(try await kadis.get("/akun").form("/akun/titip/akhiri")).values
        #expect(try await kadis.send(.post, "/akun/titip/akhiri", form: end).status == .seeOther)
        #expect(try await !dinsos.get("/akun").body.contains("titipan kadis"))
    }
}
