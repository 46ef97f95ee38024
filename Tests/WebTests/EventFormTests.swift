import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("What happens to a family")
struct EventFormTests {
    private func address(_ desk: Desk, _ event: ChangeEvent, _ line: Int = 2) throws -> String {
        "/keluarga/\(try desk.family(line))/peristiwa/\(event.rawValue)"
    }

    private func relation(_ desk: Desk, _ line: Int) throws -> String? {
        try desk.value("SELECT relation FROM person WHERE line = \(line) AND status <> 3")
    }

    private func marital(_ desk: Desk, _ line: Int) throws -> String? {
        try desk.value("SELECT t.sta_kawin FROM person_trait t JOIN person p ON p.id = t.person WHERE p.line = \(line)")
    }

    @Test("The menu leads to every form, and each draws itself")
    func menu() async throws {
        let desk = try await Desk.make(more: [Desk.daughter])
        let page = try await desk.get("/keluarga/\(try desk.family(2))/peristiwa")
        let links = page.links("/keluarga/\(try desk.family(2))/peristiwa/")
        #expect(Set(links).count == 10)
        for link in links {
            let form = try await desk.get(link)
            #expect(form.status == .ok, "\(link)")
            #expect(form.form(link)?.values["_aksi"]?.isEmpty == false, "\(link)")
            #expect(form.body.firstMatch(of: /\b\d{16}\b/) == nil)
            // Sent as it is, each says what is missing.
            #expect(try await desk.fill(link, [:]).status == .unprocessableContent, "\(link)")
        }
        #expect(try desk.changeSets() == "0")
    }

    @Test("A birth: the mother is suggested, the NIK may follow")
    func birth() async throws {
        let desk = try await Desk.make()
        let address = try address(desk, .birth)
        let form = try await desk.form(address)
        #expect(form.values["ibu"] == (try desk.person(3)).description)
        #expect(form.values["hubungan"] == "3")
        let ahead = try await desk.send(
            form, ["nama": "BUNGA", "jenis_kelamin": "2", "tanggal": "2027-01-01"])
        #expect(ahead.status == .unprocessableContent)
        #expect(ahead.body.contains("href=\"#tanggal\""))
        let page = try await desk.follow(
            try await desk.fill(address, ["nama": "BUNGA CITRA", "jenis_kelamin": "2", "tanggal": "03-11-2026"]))
        #expect(page.body.contains("BUNGA CITRA"))
        #expect(try desk.value("SELECT birth FROM person WHERE name = 'BUNGA CITRA'") == "20261103")
        #expect(try desk.value("SELECT mother FROM person WHERE name = 'BUNGA CITRA'") == "SITI NURHAYATI")
    }

    @Test("Somebody who was never on record is added, with a NIK that is checked")
    func arrival() async throws {
        let desk = try await Desk.make()
        let address = try address(desk, .arrival)
        let values = [
            "nama": "HASAN BASRI", "nik": "9902060101500009", "jenis_kelamin": "1", "tanggal_lahir": "1-1-1950",
            "hubungan": "6", "alasan": "sesuai_kk",
        ]
        let real = try await desk.fill(address, values.merging(["nik": "1702060101500009"]) { $1 })
        #expect(real.status == .unprocessableContent)
        #expect(real.body.contains("href=\"#nik\""))
        _ = try await desk.follow(try await desk.fill(address, values))
        #expect(try desk.value("SELECT birth FROM person WHERE name = 'HASAN BASRI'") == "19500101")
        #expect(try desk.value("SELECT count(*) FROM person WHERE name = 'HASAN BASRI'") == "1")
    }

    @Test("Somebody of the village joins: found on the form, shown before it is saved")
    func join() async throws {
        let desk = try await Desk.make()
        let address = try address(desk, .join)
        let rizki = try desk.person(4)
        let form = try await desk.form(address)
        let found = try await desk.send(form, ["cari": "rizki", "_cari": "1"])
        #expect(found.status == .ok)
        let second = try #require(found.form(address))
        #expect(second.offered.contains { $0.name == "orang_lain" && $0.value == rizki.description })
        let none = try await desk.send(form, ["cari": "muhammad yusuf", "_cari": "1"])
        #expect(!none.body.contains(try desk.person(5).description))
        let chosen = ["orang_lain": rizki.description, "hubungan": "8", "alasan": "sesuai_kk"]
        let preview = try await desk.send(second, chosen.merging(["_lihat": "1"]) { $1 })
        #expect(preview.status == .ok)
        #expect(preview.body.contains("Akan terjadi"))
        #expect(preview.body.contains("RIZKI PRATAMA"))
        #expect(try desk.changeSets() == "0")
        let last = try #require(preview.form(address))
        let back = try await desk.send(last, ["_kembali": "1"])
        #expect(back.form(address)?.values["hubungan"] == "8")
        _ = try await desk.follow(try await desk.send(last, [:]))
        #expect(try desk.family(4) == desk.family(2))
        #expect(try relation(desk, 4) == "8")
        // A foreign person is not there.
        let foreign = try await desk.fill(
            address, chosen.merging(["orang_lain": try desk.person(5).description]) { $1 })
        #expect(foreign.status == .notFound)
    }

    @Test("What a death does to benefits is told before it is saved, and stands with the change")
    func benefits() async throws {
        let desk = try await Desk.make(more: [Desk.daughter])
        let address = try address(desk, .death)
        let typed = [
            "orang": try desk.person(2).description, "kepala_baru": try desk.person(3).description,
            "tanggal": "2026-10-01",
        ]
        let form = try await desk.form(address)
        let preview = try await desk.send(form, typed.merging(["_lihat": "1"]) { $1 })
        #expect(preview.status == .ok)
        #expect(preview.body.contains("Akibat pada bantuan yang berjalan"))
        #expect(preview.body.contains("perlu pengurus baru") && preview.body.contains("Penggantian pengurus"))
        let page = try await desk.follow(try await desk.send(form, typed))
        #expect(page.body.contains("perlu pengurus baru"))
    }

    /// A family with PKH and BPNT, the wife's insurance paid for.
    private func drawing() async throws -> Desk {
        let register = try SampleRegister.empty()
        let head = DTKSRow(1, ["BANSOS PKH": "YA", "BANSOS BPNT": "YA"])
        try register.load([
            head, .wife(2, of: head, ["BANSOS PKH": "TIDAK", "BANSOS BPNT": "TIDAK", "PBI JKN": "YA"]),
        ])
        return try await Desk(register: register, client: register.client()).signedIn("operator")
    }

    @Test("A birth says what it does to benefits as its form opens, when it comes back, and when it is looked at")
    func birthBenefits() async throws {
        let desk = try await drawing()
        let address = try address(desk, .birth)
        let opened = try await desk.get(address).body
        #expect(opened.contains("Akibat pada bantuan yang berjalan"))
        #expect(opened.contains("(BPNT) tidak berubah"))
        #expect(opened.contains("anggota baru memenuhi komponen anak usia dini"))
        #expect(opened.contains("daftarkan bayinya paling lama 3 bulan"))
        let form = try await desk.form(address)
        let typed = ["nama": "BUNGA CITRA", "jenis_kelamin": "2", "tanggal": "2026-11-01"]
        // Of another mother the child is not covered by itself.
        let refused = try await desk.send(form, typed.merging(["nama": "", "ibu": ""]) { $1 })
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("(PBI-JK) diberikan per orang"))
        #expect(!refused.body.contains("daftarkan bayinya"))
        let look = try await desk.send(form, typed.merging(["_lihat": "1"]) { $1 })
        #expect(look.status == .ok && look.body.contains("Akan terjadi"))
        #expect(look.body.contains("daftarkan bayinya paling lama 3 bulan"))
        #expect(try desk.changeSets() == "0")
        _ = try await desk.follow(try await desk.send(try #require(look.form(address)), [:]))
        #expect(try desk.changeSets() == "1")
    }

    @Test("A new member: what is typed of age, school and disability says whether they count")
    func arrivalBenefits() async throws {
        let desk = try await drawing()
        let address = try address(desk, .arrival)
        #expect(try await desk.get(address).body.contains("anggota baru dapat dihitung sebagai ibu hamil"))
        let form = try await desk.form(address)
        let typed = [
            "nama": "AGUS SALIM", "jenis_kelamin": "1", "tanggal_lahir": "12-05-2014", "hubungan": "3",
            "partisipasi_sekolah": "1", "alasan": "sesuai_kk",
        ]
        let pupil = try await desk.send(form, typed.merging(["nama": ""]) { $1 })
        #expect(pupil.status == .unprocessableContent)
        #expect(pupil.body.contains("anggota baru memenuhi komponen anak sekolah"))
        let not = ["nama": "", "partisipasi_sekolah": "0", "jenis_cacat": "0"]
        let other = try await desk.send(form, typed.merging(not) { $1 })
        #expect(other.body.contains("anggota baru tidak memenuhi komponennya"))
        _ = try await desk.follow(try await desk.send(form, typed))
        let kept = """
            SELECT t.partisipasi_sekolah FROM person_trait t JOIN person p ON p.id = t.person
            WHERE p.name = 'AGUS SALIM'
            """
        #expect(try desk.value(kept) == "1")
    }

    @Test("Every other event says what runs as its form opens, and that nothing is touched where nothing is")
    func everyEvent() async throws {
        let desk = try await drawing()
        for event in [ChangeEvent.join, .death, .leave, .marriage, .divorce, .head, .split, .merge] {
            let page = try await desk.get(try address(desk, event)).body
            #expect(page.contains("Akibat pada bantuan yang berjalan"), "\(event)")
            #expect(page.contains("(PKH) berjalan untuk keluarga ini, diterima oleh SUPARMAN"), "\(event)")
        }
        let none = try await Desk.make()
        let death = try await none.fill(
            try address(none, .death, 4),
            ["orang": try none.person(4).description, "tanggal": "2026-10-01", "_lihat": "1"])
        #expect(death.status == .ok && death.body.contains("Tidak ada bantuan yang berjalan yang terkena"))
    }

    @Test("A member leaves")
    func leave() async throws {
        let desk = try await Desk.make()
        let address = try address(desk, .leave)
        let wife = try desk.person(3).description
        #expect(
            try await desk.fill(address, ["anggota": wife, "alasan": "pindah_luar"]).status == .unprocessableContent)
        let page = try await desk.follow(
            try await desk.fill(address, ["anggota": wife, "sebab": "pindah", "alasan": "pindah_luar"]))
        #expect(page.body.contains("Pernah menjadi anggota"))
        #expect(try desk.value("SELECT status FROM person WHERE line = 3") == "3")
    }

    @Test("The head dies: who follows must be chosen, the widow is marked")
    func death() async throws {
        let desk = try await Desk.make(more: [Desk.daughter])
        let address = try address(desk, .death)
        let values = ["orang": try desk.person(2).description, "tanggal": "2026-10-01"]
        let refused = try await desk.fill(address, values)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("href=\"#kepala_baru\""))
        let preview = try await desk.fill(
            address, values.merging(["kepala_baru": try desk.person(3).description, "_lihat": "1"]) { $1 })
        #expect(preview.body.contains("dicatat meninggal"))
        let form = try #require(preview.form(address))
        _ = try await desk.follow(try await desk.send(form, [:]))
        #expect(try desk.value("SELECT status FROM person WHERE line = 2") == "2")
        #expect(try relation(desk, 3) == "1")
        #expect(try relation(desk, 6) == "3")
        #expect(try marital(desk, 3) == "4")
    }

    @Test("An event sent twice happens once, and leads to the same page")
    func twice() async throws {
        let desk = try await Desk.make(more: [Desk.daughter])
        for (event, values) in [
            (ChangeEvent.birth, ["nama": "BUNGA CITRA", "jenis_kelamin": "2", "tanggal": "03-11-2026"]),
            (.head, ["kepala_baru": try desk.person(3).description, "alasan": "sesuai_kk"]),
            (.death, ["orang": try desk.person(2).description, "tanggal": "2026-10-01"]),
        ] {
            let form = try await desk.form(try address(desk, event))
            let first = try await desk.send(form, values)
            #expect(first.status == .seeOther, "\(event)")
            #expect(try await desk.send(form, values).location == first.location, "\(event)")
        }
        #expect(try desk.changeSets() == "3")
    }

    @Test("A daughter marries: somebody of the village comes, or they form a KK of their own")
    func marriage() async throws {
        for home in ["di_sini", "kk_baru"] {
            let desk = try await Desk.make(more: [Desk.daughter])
            let address = try address(desk, .marriage)
            let values = [
                "orang": try desk.person(6).description, "pasangan": "desa", "tanggal": "2026-11-01",
                "orang_lain": try desk.person(4).description, "tinggal": home, "kk": "",
            ]
            #expect(
                try await desk.fill(address, values.merging(["pasangan": ""]) { $1 }).status == .unprocessableContent)
            _ = try await desk.follow(try await desk.fill(address, values))
            #expect(try desk.family(4) == desk.family(6))
            #expect(try marital(desk, 4) == "2")
            #expect(try marital(desk, 6) == "2")
            if home == "di_sini" {
                #expect(try desk.family(4) == desk.family(2))
                #expect(try relation(desk, 4) == "4")
            } else {
                #expect(try desk.family(4) != desk.family(2))
                #expect(try relation(desk, 4) == "1")
                #expect(try relation(desk, 6) == "2")
            }
        }
    }

    @Test("A couple divorces, and the wife forms a KK of her own with the daughter")
    func divorce() async throws {
        let desk = try await Desk.make(more: [Desk.daughter])
        let address = try address(desk, .divorce)
        let form = try await desk.form(address)
        // Head and wife are ticked already; a test's form can hold a name only once.
        var values = form.values
        values["pasangan"] = nil
        values["tanggal"] = "2026-11-01"
        values["tujuan"] = "kk_baru"
        let refused = try await desk.client.send(.post, address, form: values)
        #expect(refused.status == .unprocessableContent)
        values["keluar"] = try desk.person(3).description
        values["ikut"] = try desk.person(6).description
        values["_aksi"] = "kedua"
        _ = try await desk.follow(try await desk.client.send(.post, address, form: values))
        #expect(try marital(desk, 2) == "3")
        #expect(try marital(desk, 3) == "3")
        #expect(try desk.family(3) == desk.family(6))
        #expect(try desk.family(3) != desk.family(2))
        #expect(try relation(desk, 3) == "1")
        #expect(try relation(desk, 6) == "3")
    }

    @Test("Another member becomes the head; the others follow")
    func head() async throws {
        let desk = try await Desk.make(more: [Desk.daughter])
        _ = try await desk.follow(
            try await desk.fill(
                try address(desk, .head),
                ["kepala_baru": try desk.person(6).description, "alasan": "sesuai_kk"]))
        #expect(try relation(desk, 6) == "1")
        #expect(try relation(desk, 2) == "6")
        #expect(try relation(desk, 3) == "6")
    }

    @Test("A daughter gets a KK of her own, without a number yet; not everybody can leave")
    func split() async throws {
        let desk = try await Desk.make(more: [Desk.daughter])
        let address = try address(desk, .split)
        let daughter = try desk.person(6).description
        let values = ["anggota": daughter, "kepala_kk": daughter, "alasan": "sesuai_kk"]
        let wrong = try await desk.fill(address, values.merging(["kepala_kk": try desk.person(2).description]) { $1 })
        #expect(wrong.status == .unprocessableContent)
        let page = try await desk.follow(try await desk.fill(address, values))
        #expect(page.body.contains("Keluarga DEWI LESTARI"))
        #expect(page.body.contains("tanpa nomor KK"))
        #expect(try relation(desk, 6) == "1")
        #expect(try desk.family(6) != desk.family(2))
    }

    @Test("Two families are merged, and the empty one leads to the other")
    func merge() async throws {
        let desk = try await Desk.make()
        let address = try address(desk, .merge)
        let (mine, other) = (try desk.family(2), try desk.family(4))
        #expect(
            try await desk.fill(address, ["alasan": "sesuai_kk"]).body.contains("href=\"#keluarga_lain\""))
        // By KK number, which never gets into an address.
        let found = try await desk.fill(address, ["cari": "9902060101150003", "_cari": "1"])
        #expect(found.status == .ok)
        let form = try #require(found.form(address))
        #expect(form.offered.contains { $0.name == "keluarga_lain" && $0.value == other.description })
        _ = try await desk.follow(
            try await desk.send(form, ["keluarga_lain": other.description, "alasan": "sesuai_kk"]))
        #expect(try desk.family(4) == mine)
        let empty = try await desk.get("/keluarga/\(other)")
        #expect(!empty.links("/keluarga/\(mine)").isEmpty)
    }

    @Test("In English every event form is English")
    func english() async throws {
        let desk = try await Desk.make(more: [Desk.daughter])
        _ = try await desk.client.post("/bahasa", ["bahasa": "en", "kembali": "/"])
        for event in ChangeEvent.allCases {
            let page = try await desk.get(try address(desk, event))
            guard page.status == .ok else { continue }
            for word in ["Tanggal kejadian", "Simpan", "Pilih", "Kembali ke"] {
                #expect(!page.body.contains(word), "\(event): \(word)")
            }
        }
    }
}
