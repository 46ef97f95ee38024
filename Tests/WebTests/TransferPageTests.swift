import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("Moves between villages")
struct TransferPageTests {
    private func open(_ desk: Desk, _ values: [String: String] = [:]) async throws -> Answer {
        let address = "/pindah/baru?keluarga=\(try desk.family(2))"
        let fields = ["desa": "17.02.06.2002", "tanggal": "2026-11-10", "alasan": "pindah_domisili"]
        return try await desk.fill(address, fields.merging(values) { $1 })
    }

    private func caseAddress(_ answer: Answer) throws -> String { try #require(answer.location) }

    /// The form of a case with a button of this value.
    private func decision(_ page: Answer, _ decision: String) throws -> PageForm {
        try #require(
            page.forms.first { form in form.offered.contains { $0.name == "putusan" && $0.value == decision } })
    }

    @Test("A family is handed over, waits on both lists, and the other village accepts it")
    func accepted() async throws {
        let desk = try await Desk.make()
        let opened = try await open(desk)
        let page = try await desk.follow(opened)
        let address = try caseAddress(opened)
        #expect(page.body.contains("SUPARMAN"))
        #expect(page.body.firstMatch(of: /\b\d{16}\b/) == nil)
        #expect(try await desk.get("/pindah").body.contains("Menunggu jawaban desa lain"))
        #expect(!(try await desk.get("/keluarga/\(try desk.family(2))").links(address).isEmpty))

        let other = try await desk.signedIn("tetangga")
        #expect(try await other.get("/pindah").body.contains("Menunggu jawaban Anda"))
        let offered = try await other.get(address)
        let answer = try await other.send(
            try decision(offered, "terima"),
            ["putusan": "terima", "tempat": "sendiri", "rt": "004", "alamat": "DUSUN III"])
        let done = try await other.follow(answer)
        #expect(done.body.contains("Diterima"))
        #expect(try desk.value("SELECT village FROM person WHERE line = 2 AND status <> 3") == "1702062002")
        let link = try #require(done.links("/keluarga/").first)
        #expect(try await other.get(link).body.contains("RT 004"))
        #expect(try await desk.get(link).status == .notFound)
        // Both see what became of it, and nobody answers twice.
        #expect(try await desk.get(address).body.contains("Diterima"))
        let again = try await other.client.post(
            address, ["putusan": "tolak", "alasan": "data_kurang", "versi": "1"], from: "/aturan")
        #expect([403, 404, 409].contains(again.status.code))
    }

    @Test("What it does to benefits is told on the form, and looked at before it is sent")
    func benefits() async throws {
        let desk = try await Desk.make()
        let address = "/pindah/baru?keluarga=\(try desk.family(2))"
        let opened = try await desk.get(address)
        #expect(opened.body.contains("bila kabupaten/kotanya lain, diverifikasi ulang di sana"))
        let look = try await open(desk, ["_lihat": "1"])
        #expect(look.status == .ok)
        #expect(look.body.contains("untuk SUPARMAN ikut ke"))
        #expect(look.form(address)?.values["desa"] == "17.02.06.2002")
        #expect(try desk.value("SELECT count(*) FROM transfer") == "0")
        let nowhere = try await open(desk, ["_lihat": "1", "desa": "17.02.06.2998"])
        #expect(nowhere.body.contains("bila kabupaten/kotanya lain") && !nowhere.body.contains("SUPARMAN ikut ke"))
        // Of who draws nothing that is told, too.
        let other = "/pindah/baru?keluarga=\(try desk.family(4))"
        let untouched = try await desk.fill(
            other, ["desa": "17.02.06.2002", "tanggal": "2026-11-10", "alasan": "pindah_domisili", "_lihat": "1"])
        #expect(untouched.status == .ok && untouched.body.contains("Tidak ada bantuan yang berjalan yang terkena."))
        #expect(!(try await desk.get(other).body.contains("Tidak ada bantuan yang berjalan")))
        let refused = try await open(desk, ["alasan": ""])
        #expect(refused.status == .unprocessableContent && refused.body.contains("untuk SUPARMAN ikut ke"))
    }

    @Test("What a draft does to benefits is told with the village it names")
    func draft() async throws {
        let desk = try await Desk.make()
        let address = "/pindah/baru?keluarga=\(try desk.family(2))"
        let form = try await desk.form(address)
        let typed = form.values.merging(["desa": "17.02.06.2002", "_jalan": address]) { $1 }
        #expect(try await desk.client.post("/draf", typed).status == .ok)
        let page = try await desk.get(address)
        #expect(page.form(address)?.values["desa"] == "17.02.06.2002")
        #expect(page.body.contains("untuk SUPARMAN ikut ke"))
    }

    @Test("They can be taken up by a family of the destination")
    func taken() async throws {
        let desk = try await Desk.make()
        let address = try caseAddress(try await open(desk))
        let other = try await desk.signedIn("tetangga")
        let found = try await other.send(
            try decision(try await other.get(address), "terima"), ["tempat": "masuk", "cari": "yusuf", "_cari": "1"])
        let host = try desk.family(5)
        let form = try decision(found, "terima")
        #expect(form.offered.contains { $0.name == "keluarga_lain" && $0.value == host.description })
        let missing = try await other.send(form, ["putusan": "terima", "tempat": "masuk", "keluarga_lain": ""])
        #expect(missing.status == .unprocessableContent)
        _ = try await other.follow(
            try await other.send(
                form, ["putusan": "terima", "tempat": "masuk", "keluarga_lain": host.description]))
        #expect(try desk.value("SELECT family FROM person WHERE line = 2 AND status <> 3") == String(host.value))
    }

    @Test("Where moves are proposed, accepting leads to a proposal, and both see that nobody has moved yet")
    func proposed() async throws {
        let desk = try await Desk.make()
        try await desk.register.run(
            """
            INSERT INTO road_rule (kind, region, valid_from, body)
            VALUES ('pindah', \(SampleRegister.rejangLebong.value), 20260101, '{"mode": "usul"}')
            """)
        let address = try caseAddress(try await open(desk))
        let other = try await desk.signedIn("tetangga")
        let offered = try await other.get(address)
        #expect(offered.body.contains("Akibat pada bantuan yang berjalan"))
        let done = try await other.follow(
            try await other.send(
                try decision(offered, "terima"), ["putusan": "terima", "tempat": "sendiri", "alamat": "DUSUN III"]))
        #expect(done.body.contains("Menjadi usulan"))
        let way = try #require(done.links("/usulan/").first)
        let proposal = try await other.get(way)
        #expect(proposal.body.contains("Pindah wilayah") && proposal.body.contains("DUSUN III"))
        #expect(!proposal.links(address).isEmpty)
        #expect(try desk.value("SELECT village FROM person WHERE line = 2") == "1702062001")
        let ours = try await desk.get(address)
        #expect(ours.body.contains("Menjadi usulan") && !ours.body.contains(way))
        #expect(try await desk.get(way).status == .notFound)
        // It is mended by nobody: both agreed to what it says.
        #expect(try await other.get(way + "/ubah").status == .notFound)
    }

    @Test("The other village refuses with a reason; the family stays")
    func refused() async throws {
        let desk = try await Desk.make()
        let address = try caseAddress(
            try await open(desk, ["siapa": "sebagian", "anggota": try desk.person(3).description]))
        let other = try await desk.signedIn("tetangga")
        let refuse = try decision(try await other.get(address), "tolak")
        let unreasoned = try await other.send(refuse, ["putusan": "tolak"])
        #expect(unreasoned.status == .unprocessableContent)
        #expect(unreasoned.body.contains("href=\"#alasan\""))
        let form = try decision(unreasoned, "tolak")
        _ = try await other.follow(try await other.send(form, ["putusan": "tolak", "alasan": "tidak_di_sini"]))
        let page = try await desk.get(address)
        #expect(page.body.contains("Ditolak"))
        #expect(page.body.contains("tidak tinggal di desa ini"))
        #expect(try desk.value("SELECT village FROM person WHERE line = 3 AND status <> 3") == "1702062001")
    }

    @Test("Whoever opened it withdraws it; only they have the button")
    func withdrawn() async throws {
        let desk = try await Desk.make()
        let address = try caseAddress(try await open(desk))
        let page = try await desk.get(address)
        #expect(!page.forms.contains { form in form.offered.contains { $0.value == "terima" || $0.value == "tolak" } })
        let form = try decision(page, "tarik")
        #expect(try await desk.send(form, ["putusan": "tarik"]).status == .unprocessableContent)
        _ = try await desk.follow(
            try await desk.send(form, ["putusan": "tarik", "alasan_tarik": "warga batal pindah", "_aksi": "kedua"]))
        #expect(try await desk.get(address).body.contains("Ditarik kembali"))
        #expect(try await desk.get("/pindah?selesai=ya").body.contains("SUPARMAN"))
    }

    @Test("A place that is no village, the same village, or a name of many is asked again")
    func destinations() async throws {
        let desk = try await Desk.make()
        for place in ["17.02", "17.02.06.2001", "", "tidak ada desa begini"] {
            let answer = try await open(desk, ["desa": place])
            #expect(answer.status == .unprocessableContent, "\(place)")
            #expect(answer.body.contains("href=\"#desa\""), "\(place)")
        }
        let many = try await open(desk, ["desa": "Suka Maju"])
        #expect(many.status == .unprocessableContent)
        let form = try #require(many.forms.first { $0.values["tanggal"] != nil })
        let offered = try #require(form.offered.first { $0.name == "desa_kode" })
        #expect(try await desk.send(form, ["desa_kode": offered.value]).status == .seeOther)
    }

    @Test("Asking for somebody tells nothing of whether the register knows them")
    func asking() async throws {
        let desk = try await Desk.make("tetangga")
        func ask(_ nik: String, _ name: String) async throws -> (String, Answer) {
            let answer = try await desk.fill(
                "/pindah/minta",
                [
                    "desa": "17.02.06.2001", "nik": nik, "nama": name, "tanggal": "2026-11-10",
                    "alasan": "pindah_domisili",
                ])
            return (try #require(answer.location), try await desk.follow(answer))
        }
        let (known, page) = try await ask("9902061204790001", "SUPARMAN")
        let (unknown, nothing) = try await ask("9902061204790099", "SUPARMAN")
        func plain(_ answer: Answer, _ address: String) -> String {
            answer.body.split(separator: address.split(separator: "/")[1]).joined()
                .split(separator: "value=\"").map { $0.drop { $0 != "\"" } }.joined()
        }
        #expect(plain(page, known) == plain(nothing, unknown))
        #expect(!page.body.contains("SITI NURHAYATI"))
        let short = try await desk.fill("/pindah/minta", ["desa": "17.02.06.2001", "nik": "12", "nama": "X"])
        #expect(short.status == .unprocessableContent)

        // The village they come from finds the family, and hands over whom it means.
        let origin = try await desk.signedIn("operator")
        let asked = try await origin.get(known)
        let form = try decision(asked, "terima")
        #expect(try await origin.send(form, ["putusan": "terima", "orang": ""]).status == .unprocessableContent)
        _ = try await origin.follow(
            try await origin.send(
                form, ["putusan": "terima", "orang": try desk.person(2).description, "_aksi": "kedua"]))
        #expect(try desk.value("SELECT village FROM person WHERE line = 2 AND status <> 3") == "1702062002")
        #expect(try await origin.get(unknown).body.contains("Tidak ada warga desa ini"))
    }

    @Test("Others find no case, and a role too low opens none")
    func others() async throws {
        let desk = try await Desk.make()
        // Between Derati and a third village: nothing of the neighbour's.
        let address = try caseAddress(try await open(desk, ["desa": "17.02.06.2003"]))
        let neighbour = try await desk.signedIn("tetangga")
        #expect(try await neighbour.get(address).status == .notFound)
        #expect(
            try await neighbour.client.post(address, ["putusan": "terima", "versi": "1"], from: "/aturan").status
                == .notFound)
        #expect(try await neighbour.get("/pindah/baru?keluarga=\(try desk.family(2))").status == .notFound)
        #expect(try await neighbour.get("/pindah?wilayah=17.02.06.2001").status == .notFound)
        let head = try await desk.signedIn("kades")
        #expect(try await head.get("/pindah/baru?keluarga=\(try desk.family(4))").status == .forbidden)
        #expect(try await head.get("/pindah/minta").status == .forbidden)
        let looked = try await head.get(address)
        #expect(looked.status == .ok)
        #expect(!looked.forms.contains { $0.action == address })
        let answer = try await head.client.post(
            address, ["putusan": "tarik", "alasan_tarik": "coba saja", "versi": "1"], from: "/aturan")
        #expect(answer.status == .forbidden)
    }

    @Test("In English")
    func english() async throws {
        let desk = try await Desk.make()
        let address = try caseAddress(try await open(desk))
        _ = try await desk.client.post("/bahasa", ["bahasa": "en", "kembali": "/"])
        for place in ["/pindah", "/pindah/minta", address, "/pindah?selesai=ya"] {
            let body = try await desk.get(place).body
            #expect(!body.contains("Desa/kelurahan tujuan"), "\(place)")
            #expect(!body.contains("Menunggu"), "\(place)")
            #expect(!body.contains("Batal"), "\(place)")
        }
    }
}
