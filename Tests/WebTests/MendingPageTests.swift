import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("The work queue")
struct MendingPageTests {
    private static let names = ["AGUS SALIM", "BUDI HARTONO", "CICIK WULANDARI"]

    /// Three families of Derati whose NIK lacks a digit, and one of the next village.
    private func register() throws -> SampleRegister {
        let register = try SampleRegister.empty()
        let rows = Self.names.enumerated().map { place, name in
            DTKSRow(place + 1, ["NAMA": name, "NIK": "99020612047900\(place + 1)"])
        }
        try register.load(
            rows + [DTKSRow(9, ["NAMA": "DEDI TETANGGA", "NIK": "990206", "DESA/KELURAHAN": "TABA ANYAR"])])
        return register
    }

    private func signedIn(_ register: SampleRegister, _ login: String = "operator") async throws -> TestClient {
        let client = register.client()
        try await client.signIn(login)
        return client
    }

    private func address(_ register: SampleRegister, line: Int, _ rule: String = "N02") throws -> String {
        "/perbaikan/\(try register.family(line: line))/\(try register.person(line: line))/\(rule)"
    }

    private func number(_ line: Int) -> String { "990206120479000\(line - 1)" }

    /// The form that mends, among those of the page.
    private func mendForm(_ page: Answer) throws -> PageForm {
        try #require(page.forms.first { $0.isPost && $0.values["versi"] != nil })
    }

    private func send(_ client: TestClient, _ form: PageForm, _ values: [String: String]) async throws -> Answer {
        try await client.send(.post, form.action, form: form.values.merging(values) { $1 })
    }

    private func location(_ answer: Answer) throws -> String { try #require(answer.location) }

    @Test("A mother's name is whole for whoever mends, and its first letters for whoever only looks")
    func mothers() async throws {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1, ["NAMA IBU KANDUNG": ""])
        try register.load([head, .wife(2, of: head)])
        let address = try address(register, line: 2, "M01")
        let operatorPage = try await signedIn(register).get(address)
        #expect(operatorPage.status == .ok && operatorPage.body.contains("AMINAH"))
        let kades = try await signedIn(register, "kades").get(address)
        #expect(kades.status == .ok && !kades.body.contains("AMINAH") && kades.body.contains("A***"))
    }

    @Test("The queue shows the reasons, the cases and the first of them with its form")
    func queue() async throws {
        let register = try register()
        let client = try await signedIn(register)
        let page = try await client.get("/perbaikan")
        #expect(page.status == .ok)
        for name in Self.names { #expect(page.body.contains(name)) }
        #expect(!page.body.contains("DEDI TETANGGA"))
        #expect(page.body.contains("15 angka"))
        #expect(try mendForm(page).action == address(register, line: 2))
        #expect(page.body.firstMatch(of: /\b\d{15,16}\b/) == nil)
        #expect(try await client.get("/perbaikan?wilayah=17.02.06.2001&alasan=N02&oleh=operator").status == .ok)
        for wrong in ["alasan=X99", "tahap=besok", "oleh=siapa", "sesudah=x", "wilayah=17.02.06.2002"] {
            #expect(try await client.get("/perbaikan?\(wrong)").status == .notFound, "\(wrong)")
        }
    }

    @Test("A mend leads to the next case and says that the family is valid now")
    func mendAndNext() async throws {
        let register = try register()
        let client = try await signedIn(register)
        let page = try await client.get(address(register, line: 2))
        #expect(page.body.contains("1 dari 3"))
        let answer = try await send(client, mendForm(page), ["nik": number(2), "alasan": "sesuai_ktp"])
        #expect(answer.status == .seeOther)
        let place = try location(answer)
        #expect(place.hasPrefix(try address(register, line: 3)))
        #expect(place.contains("tersimpan="))
        let next = try await client.get(place)
        #expect(next.body.contains("AGUS SALIM kini valid"))
        #expect(next.forms.contains { $0.action.hasSuffix("/urungkan") })
        #expect(next.body.contains("1 dari 2"))
        #expect(try register.openFindings() == ["N02 3", "N02 4", "N02 5"])
        // Back and once more: the finding is gone, and the page says so.
        let again = try await client.get(address(register, line: 2))
        #expect(again.status == .ok)
        #expect(again.body.contains("Sudah tidak ada temuan ini"))
        #expect(again.links("/perbaikan/").contains { $0.hasPrefix((try? address(register, line: 3)) ?? "-") })
    }

    @Test("Skipping saves nothing, and the end of a reason says what is left")
    func skip() async throws {
        let register = try register()
        let client = try await signedIn(register)
        let last = try await client.get(address(register, line: 4))
        let end = try #require(last.links("/perbaikan?").first { $0.contains("akhir=1") })
        let page = try await client.get(end.replacing("&amp;", with: "&"))
        #expect(page.body.contains("Masih ada 3 yang dilewati"))
        #expect(try register.value("SELECT count(*) FROM change_set") == "0")
    }

    @Test("The last case of a reason leads to an empty state with the next reason")
    func lastOne() async throws {
        let register = try SampleRegister.empty()
        try register.load([
            DTKSRow(1, ["NAMA": "AGUS SALIM", "NIK": "990206120479001"]),
            DTKSRow(2, ["NAMA": "BUDI HARTONO", "NAMA IBU KANDUNG": ""]),
        ])
        let client = try await signedIn(register)
        let page = try await client.get(address(register, line: 2))
        let answer = try await send(client, mendForm(page), ["nik": number(2), "alasan": "sesuai_kk"])
        let done = try await client.get(location(answer))
        #expect(done.status == .ok)
        #expect(done.body.contains("Selesai: NIK bukan 16 angka"))
        #expect(done.body.contains("AGUS SALIM kini valid"))
        #expect(done.links("/perbaikan?").contains { $0.contains("alasan=M01") })
    }

    @Test("The same form sent twice is saved once and leads to the same place")
    func twice() async throws {
        let register = try register()
        let client = try await signedIn(register)
        let form = try mendForm(try await client.get(address(register, line: 2)))
        let values = ["nik": number(2), "alasan": "sesuai_ktp"]
        let first = try await send(client, form, values)
        let second = try await send(client, form, values)
        #expect(first.status == .seeOther && second.status == .seeOther)
        #expect(first.location == second.location)
        #expect(try register.value("SELECT count(*) FROM change_set") == "1")
    }

    @Test("Half a number is refused at its field, and what was typed stays")
    func wrongNumber() async throws {
        let register = try register()
        let client = try await signedIn(register)
        let form = try mendForm(try await client.get(address(register, line: 2)))
        let refused = try await send(client, form, ["nik": "990206120479", "alasan": "sesuai_ktp"])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("Harus 16 angka; yang Anda tulis 12 angka"))
        let again = try mendForm(refused)
        #expect(again.values["nik"] == "990206120479")
        #expect(again.values["_aksi"] != form.values["_aksi"])
        let empty = try await send(client, again, ["nik": "", "alasan": "sesuai_ktp"])
        #expect(empty.status == .unprocessableContent)
        let unknown = try await send(client, again, ["nik": number(2), "alasan": "tidak_ada"])
        #expect(unknown.status == .unprocessableContent)
        #expect(try register.value("SELECT count(*) FROM change_set") == "0")
        let saved = try await send(client, again, ["nik": number(2), "alasan": "sesuai_ktp"])
        #expect(saved.status == .seeOther)
    }

    @Test("A suggestion is chosen and saved without the number ever being on the page")
    func suggestion() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, ["NIK": "99020612O479OOO1"])])
        let client = try await signedIn(register)
        let page = try await client.get(address(register, line: 2))
        #expect(!page.body.contains("9902061204790001"))
        let form = try mendForm(page)
        #expect(form.values["pilih"] == "huruf-angka")
        let answer = try await send(client, form, ["alasan": "salah_ketik"])
        #expect(answer.status == .seeOther)
        #expect(try register.openFindings() == [])
    }

    @Test("What is handed on leaves the queue and can be put back")
    func handOn() async throws {
        let register = try register()
        let client = try await signedIn(register)
        let page = try await client.get(address(register, line: 2))
        let form = try #require(page.forms.first { $0.values["jalan_lain"] != nil })
        let unsaid = try await send(client, form, [:])
        #expect(unsaid.status == .unprocessableContent)
        let answer = try await send(client, form, ["serah": "warga", "catatan": "Senin depan"])
        #expect(answer.status == .seeOther)
        let next = try await client.get(location(answer))
        #expect(next.body.contains("5 Desember 2026"))
        #expect(!(try await client.get("/perbaikan?alasan=N02").body.contains("AGUS SALIM")))
        let waiting = try await client.get("/perbaikan?tahap=tunggu")
        #expect(waiting.body.contains("AGUS SALIM"))
        #expect(waiting.body.contains("Senin depan"))
        let back = try #require(
            next.forms.first { $0.action.hasPrefix("/perbaikan/") && $0.values["kembali"] != nil })
        #expect(try await send(client, back, [:]).status == .seeOther)
        #expect(try await client.get("/perbaikan?alasan=N02").body.contains("AGUS SALIM"))
    }

    @Test("What a source complains of waits for the source once it is mended")
    func stated() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, ["KETERANGAN PADAN": "NAMA TIDAK SESUAI"])])
        let client = try await signedIn(register)
        let page = try await client.get(address(register, line: 2, "P03"))
        let answer = try await send(client, mendForm(page), ["nama": "SUPARMAN BIN ALI", "alasan": "sesuai_ktp"])
        #expect(answer.status == .seeOther)
        #expect(try register.value("SELECT name FROM person") == "SUPARMAN BIN ALI")
        #expect(
            try register.value("SELECT state || ' ' || note FROM case_note")?.contains("menunggu pemadanan") == true)
        let after = try await client.get(address(register, line: 2, "P03"))
        #expect(after.body.contains("menunggu pemadanan ulang"))
    }

    @Test("The same field set by two is chosen side by side, and saved as chosen")
    func conflict() async throws {
        let register = try SampleRegister.empty()
        try register.load([DTKSRow(1, ["KETERANGAN PADAN": "NAMA TIDAK SESUAI"])])
        let mine = try await signedIn(register), theirs = try await signedIn(register, "dinsos")
        let place = try address(register, line: 2, "P03")
        let form = try mendForm(try await mine.get(place))
        let other = try await send(
            theirs, mendForm(try await theirs.get(place)), ["nama": "SUPARMANTO", "alasan": "sesuai_ktp"])
        #expect(other.status == .seeOther)
        let clash = try await send(mine, form, ["nama": "SUPARDI", "alasan": "sesuai_ktp"])
        #expect(clash.status == .conflict)
        #expect(clash.body.contains("SUPARDI") && clash.body.contains("SUPARMANTO"))
        let again = try mendForm(clash)
        #expect(again.values["konflik"] == "nama")
        let kept = try await send(mine, again, ["konflik-nama": "saya"])
        #expect(kept.status == .seeOther)
        #expect(try register.value("SELECT name FROM person") == "SUPARDI")
    }

    @Test("A neighbour finds nothing, and whoever may only look sees no form and saves nothing")
    func scope() async throws {
        let register = try register()
        let place = try address(register, line: 2)
        let form = try mendForm(try await signedIn(register).get(place))
        let neighbour = try await signedIn(register, "tetangga")
        let seen = try await neighbour.get(place)
        #expect(seen.status == .notFound)
        #expect(!seen.body.contains("AGUS SALIM"))
        var values = form.values
        values["nik"] = number(2)
        values["alasan"] = "sesuai_ktp"
        #expect(try await neighbour.post(place, values, from: "/beranda").status == .notFound)
        for fields in [["jalan_lain": "1", "serah": "warga"], ["kembali": "1"]] {
            #expect(try await neighbour.post(place, fields, from: "/beranda").status == .notFound)
        }
        let kades = try await signedIn(register, "kades")
        let page = try await kades.get(place)
        #expect(page.status == .ok)
        #expect(!page.forms.contains { $0.action == place })
        #expect(try await kades.post(place, values, from: "/beranda").status == .forbidden)
        #expect(
            try await kades.post(place, ["jalan_lain": "1", "serah": "warga"], from: "/beranda").status == .forbidden)
        #expect(try register.value("SELECT count(*) FROM change_set") == "0")
        #expect(try register.value("SELECT count(*) FROM case_note") == "0")
    }

    @Test("Dinsos works through a whole kabupaten and sees which village a case is in")
    func kabupaten() async throws {
        let register = try register()
        let client = try await signedIn(register, "dinsos")
        let page = try await client.get("/perbaikan?alasan=N02")
        #expect(page.body.contains("DEDI TETANGGA") && page.body.contains("Taba Anyar"))
        let narrowed = try await client.get("/perbaikan?wilayah=17.02.06.2002&alasan=N02")
        #expect(!narrowed.body.contains("AGUS SALIM"))
        // The filter goes along from case to case.
        let form = try mendForm(narrowed)
        #expect(form.values["wilayah"] == "17.02.06.2002")
    }

    @Test(
        "Malformed addresses of a case are not found",
        arguments: ["x/-/N02", "0000000000000/-/N02", "0000000000000/x/N02", "0000000000000/-/NNNNN", "-/-/-"])
    func malformed(rest: String) async throws {
        let client = try await signedIn(try register())
        #expect(try await client.get("/perbaikan/\(rest)").status == .notFound)
        #expect(try await client.post("/perbaikan/\(rest)", ["nik": "1"], from: "/beranda").status == .notFound)
    }
}
