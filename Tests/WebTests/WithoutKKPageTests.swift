import HTTPTypes
import Registry
import TepatTesting
import Testing

/// The form by which somebody without a KK is proposed as PPKS.
@Suite("Form of somebody without a KK")
struct WithoutKKPageTests {
    private static let form = "/usulan/tanpa-kk"
    private static let typed = [
        "nama": "MBAH SURO", "jenis_kelamin": "1", "tanggal_lahir": "1951", "alamat": "emperan pasar <timur>",
        "lembaga": "Rumah Singgah Budi", "tanpa_kk": "belum_direkam", "pengusul": "perangkat",
    ]
    private static let types = [("ppks", "lansia_terlantar"), ("ppks", "gelandangan")]

    private func write(_ desk: Desk, _ more: [String: String] = [:]) async throws -> Answer {
        let form = try await desk.form(Self.form)
        let values = form.values.merging(Self.typed) { $1 }.merging(more) { $1 }
        return try await desk.client.send(.post, form.action, form: values, more: Self.types)
    }

    private func view(_ location: String?, _ desk: Desk) async throws -> ProposalView {
        let id = try #require(RecordID(String(location?.split(separator: "/").last ?? "")))
        return try await desk.register.registry.proposal(id, by: ProposalDesk.village)
    }

    @Test("the kinds and the search for a family lead there, a family's own list does not")
    func ways() async throws {
        let desk = try await Desk.make()
        for page in ["/usulan/baru", "/usulan/baru/ppks"] {
            #expect(try await desk.get(page).links(Self.form).count == 1, "\(page)")
        }
        #expect(try await desk.get("/usulan/baru?keluarga=\(try desk.family(2))").links(Self.form).isEmpty)
        #expect(try await desk.get("/usulan/baru/usulan_bansos").links(Self.form).isEmpty)
        #expect(try await desk.signedIn("kades").get(Self.form).status == .forbidden)
    }

    @Test("what is missing is told at its field; a lacking NIK and KK is not missing")
    func missing() async throws {
        let desk = try await Desk.make()
        let empty = try await desk.fill(Self.form, ["pengusul": "warga", "lembaga": "LKS <Budi>"])
        #expect(empty.status == .unprocessableContent)
        for field in ["nama", "jenis_kelamin", "tanggal_lahir", "alamat", "tanpa_kk", "ppks"] {
            #expect(empty.body.contains("href=\"#\(field)\""), "\(field)")
        }
        #expect(!empty.body.contains("href=\"#nik\""))
        #expect(empty.form(Self.form)?.values["lembaga"] == "LKS <Budi>")
        let numbered = try await write(desk, ["lembaga": "LKS 9902061204790001"])
        #expect(numbered.status == .unprocessableContent && numbered.body.contains("href=\"#lembaga\""))
        #expect(try desk.value("SELECT count(*) FROM proposal") == "0")

        let page = try await desk.follow(try await write(desk))
        for words in [
            "MBAH SURO", "emperan pasar &lt;timur&gt;", "Rumah Singgah Budi", "Belum pernah tercatat di Dukcapil",
            "Lanjut usia terlantar", "perekaman KTP-el", "Ubah isi",
        ] {
            #expect(page.body.contains(words), "\(words)")
        }
    }

    @Test("it opens again as it was left, and is written anew with its NIK masked")
    func edit() async throws {
        let desk = try await Desk.make()
        let first = try await write(desk, ["nik": "9902061507510021"])
        let address = try #require(first.location) + "/ubah"
        let page = try await desk.get(address)
        #expect(page.body.firstMatch(of: /\b\d{16}\b/) == nil && page.body.contains("990206******0021"))
        let form = try #require(page.form(address))
        #expect(form.values["nama"] == "MBAH SURO" && form.values["tanggal_lahir"] == "1951")
        #expect(form.values["tanpa_kk"] == "belum_direkam" && form.values["lembaga"] == "Rumah Singgah Budi")
        let values = form.values.merging(["alamat": "terminal"]) { $1 }
        let saved = try await desk.client.send(.post, form.action, form: values, more: Self.types)
        let household = try #require(try await view(saved.location, desk).content?.changes.newcomers)
        #expect(household.family["alamat"] == "terminal" && household.family["kk"] == nil)
        #expect(household.members.first?.values["nik"] == "9902061507510021")
        #expect(household.members.first?.ppks == [.neglectedElder, .homeless])
        let late = try await desk.client.send(.post, form.action, form: values, more: Self.types)
        #expect(late.status == .conflict || late.location == saved.location)
    }

    @Test("as what somebody is to be registered is seen by those alone who may see numbers")
    func specificData() async throws {
        let desk = try await Desk.make()
        let proposal = try #require(try await write(desk).location)
        let kades = try await desk.signedIn("kades").get(proposal)
        #expect(kades.status == .ok && kades.body.contains("MBAH SURO"))
        #expect(!kades.body.contains("Gelandangan") && !kades.body.contains("Lanjut usia terlantar"))
        // Where they live tells it as well.
        #expect(!kades.body.contains("Rumah Singgah Budi"))
        #expect(try await desk.signedIn("tetangga").get(proposal + "/ubah").status == .notFound)
    }

    @Test(
        "whoever writes for several villages finds the questions of the one their draft is for",
        arguments: [("ppks", form, "kepmensos262"), ("usulan_baru", "/usulan/baru/usulan_baru", "bps14")])
    func draftOfVillage(kind: String, form: String, set: String) async throws {
        let desk = try await Desk.make()
        try await desk.register.run(
            """
            INSERT INTO account_grant (account, role, region, valid_from)
            VALUES (1, 'operator_desa', \(SampleRegister.tabaAnyar.value), 20240101)
            """)
        try await desk.register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, body) VALUES ('\(kind)',
                \(SampleRegister.tabaAnyar.value), 20240101, '{"criteria": ["\(set)"]}')
            """)
        let writer = try await desk.signedIn("operator")
        let blank = try await writer.form(form)
        let before = questions(blank)
        #expect(blank.values["desa"] != nil && before != [set])
        let typed = blank.values.merging(["desa": "17.02.06.2002", "catatan": "di pasar"]) { $1 }
        _ = try await writer.client.post("/draf", typed.merging(["_jalan": form]) { $1 })
        let again = try await writer.form(form)
        #expect(again.values["catatan"] == "di pasar" && questions(again) == [set])
    }

    /// The sets of criteria that a form asks.
    private func questions(_ form: PageForm) -> Set<String> {
        Set(
            form.values.keys.compactMap { name in
                let parts = name.split(separator: "-")
                return parts.count == 3 && parts[0] == "kriteria" ? String(parts[1]) : nil
            })
    }

    @Test("where the kind is closed the form says so and asks nothing")
    func closed() async throws {
        let desk = try await Desk.make()
        try await desk.register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, body)
            VALUES ('ppks', \(SampleRegister.rejangLebong.value), 20240101, '{"mode":"tutup"}')
            """)
        let page = try await desk.get(Self.form)
        #expect(page.body.contains("sedang ditutup") && page.form(Self.form) == nil)
    }
}
