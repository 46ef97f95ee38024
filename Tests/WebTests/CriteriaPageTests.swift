import HTTPTypes
import Registry
import TepatTesting
import Testing

/// The questions of a proposal and the list of officials, as browsers see them.
@Suite("Pages of criteria and officials")
struct CriteriaPageTests {
    private static let form = "/usulan/baru/usulan_baru"
    private static let typed = [
        "kk": "9902060101150021", "alamat": "DUSUN III", "rt": "004", "rw": "002",
        "nama-1": "HARTONO", "nik-1": "9902061507750021", "jenis_kelamin-1": "1", "tanggal_lahir-1": "15-07-1975",
        "tempat_lahir-1": "CURUP", "hubungan-1": "1", "ibu_kandung-1": "SULASTRI",
        "alasan": "KEMISKINAN", "pengusul": "rt_rw",
        "rumah-lantai": "9", "rumah-fasbab": "1", "kriteria-kepmensos262-b": "ya", "kriteria-bps14-8": "tidak",
    ]

    // MARK: Criteria

    @Test("the form asks house and questions, the page counts them and tells missing from no")
    func household() async throws {
        let desk = try await Desk.make()
        let page = try await desk.follow(try await desk.fill(Self.form, Self.typed))
        for words in [
            "2 dari 8 ya, 5 belum ditanyakan", "1 dari 14 ya, 11 belum ditanyakan", "Kriteria fakir miskin",
            "dari register", "ditanyakan", "Belum ditanyakan", "Tidak ada yang diterima atau ditolak",
        ] {
            #expect(page.body.contains(words), "\(words)")
        }
        // Written anew, what was asked stands there again and the rest is open.
        let link = try #require(page.links("/usulan/").first { $0.hasSuffix("/ubah") })
        let form = try await desk.form(link)
        #expect(form.values["kriteria-kepmensos262-b"] == "ya" && form.values["kriteria-kepmensos262-e"] == "")
        #expect(form.values["rumah-lantai"] == "9")
    }

    @Test("the questions have a page of their own while the village may write, and no other")
    func answers() async throws {
        let desk = try await Desk.make()
        let proposal = try await desk.register.registry.perform(
            WriteProposal(.newHousehold, at: SampleRegister.derati, ProposalDesk.newHousehold()),
            by: ProposalDesk.village)
        let address = "/usulan/\(proposal.proposal)/kriteria"
        let page = try await desk.get("/usulan/\(proposal.proposal)")
        #expect(!page.links(address).isEmpty)
        // Of three answers each, nothing said before it is; that they may be left stands there once.
        let form = try await desk.get(address)
        #expect(form.body.contains("Semua boleh dibiarkan") && !form.body.contains("(boleh kosong)"))
        let open = "name=\"kriteria-bps14-9\" value=\"\" checked"
        #expect(form.body.contains(open) && !form.body.contains("value=\"tidak\" checked"))
        let saved = try await desk.follow(try await desk.fill(address, ["kriteria-bps14-9": "ya"]))
        #expect(saved.body.contains("1 dari 14 ya, 13 belum ditanyakan"))
        #expect(try await desk.signedIn("kades").get(address).status == .forbidden)
        #expect(try await desk.signedIn("tetangga").get(address).status == .notFound)
        let kades = try await desk.signedIn("kades").get("/usulan/\(proposal.proposal)")
        #expect(kades.links(address).isEmpty && kades.body.contains("1 dari 14 ya"))
    }

    @Test("queue and musyawarah show the counts beside the name")
    func lists() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        _ = try await desk.registry.perform(
            TakeStep(final.proposal, seen: final.version, hash: final.hash, StepAsked(.forward)),
            by: ProposalDesk.camat)
        let meeting = try #require(try desk.register.value("SELECT id FROM deliberation").flatMap { Int64($0) })
        let client = desk.register.client()
        try await client.signIn("dinsos")
        let counts = "0 dari 14 ya, 14 belum ditanyakan"
        #expect(try await client.get("/verifikasi").body.contains(counts))
        #expect(try await client.get("/musyawarah/\(RecordID(meeting))").body.contains(counts))
    }

    @Test("a set of a kabupaten is written as lines, and a line that cannot be read is told of")
    func localSet() async throws {
        let kadis = try await Desk.make("kadis")
        let address = "/periode/usulan/baru?jenis=kriteria"
        let values = [
            "kode": "uji2", "wilayah": "17.02", "cara": "ya", "judul_id": "Kriteria uji", "judul_en": "Test criteria",
            "mulai": "2026-12-01", "alasan": "Peraturan bupati",
            "pertanyaan": "1 | Lantai bukan keramik | No ceramic floor | lantai=5,6,7\n2 | Tanpa motor | No motorcycle",
        ]
        var wrong = values
        wrong["pertanyaan"] = "1 | Lantai bukan keramik | No ceramic floor | umur=5"
        let refused = try await kadis.fill(address, wrong)
        #expect(refused.status == .unprocessableContent && refused.body.contains("Sumber di baris 1"))
        let made = try await kadis.follow(try await kadis.fill(address, values))
        #expect(made.body.contains("Kriteria uji") && made.body.contains("lantai=5,6,7"))
    }

    // MARK: Officials

    @Test("whoever keeps the list notes, finds and ends officials; numbers are masked")
    func officials() async throws {
        let desk = try await Desk.make("kades")
        let noted = try await desk.follow(
            try await desk.fill(
                "/perangkat",
                ["nama": "HASAN <BASRI>", "jabatan": "Kepala dusun", "nik": "9902061507750021", "mulai": "2024-01-02"]))
        #expect(noted.body.contains("HASAN &lt;BASRI&gt;") && noted.body.contains("990206******0021"))
        #expect(noted.body.firstMatch(of: /\b\d{16}\b/) == nil)
        // By name out of the register.
        let form = try await desk.form("/perangkat")
        let found = try await desk.send(form, ["nama": "Suparman", "_cari": "1"])
        #expect(found.status == .ok && found.body.contains("SUPARMAN"))
        let chosen = try #require(found.form("/perangkat"))
        let person = try desk.person(2)
        let saved = try await desk.follow(
            try await desk.send(
                chosen, ["orang": person.description, "jabatan": "Sekretaris desa", "mulai": "2024-01-02"]))
        #expect(saved.body.contains("Sekretaris desa"))
        #expect(try desk.value("SELECT count(*) FROM village_official WHERE person IS NOT NULL") == "1")
        // Ended, it stays below.
        let end = try #require(saved.forms.first { $0.action.hasSuffix("/akhiri") })
        let field = try #require(end.values.keys.first { $0.hasPrefix("berakhir-") })
        let wrong = try await desk.send(end, [field: ""])
        #expect(wrong.status == .unprocessableContent)
        let over = try await desk.follow(try await desk.send(end, [field: "2026-11-01"]))
        #expect(over.body.contains("Sudah berhenti"))
    }

    @Test("an official is looked for in the village alone, however many of the name there are elsewhere, page by page")
    func lookedFor() async throws {
        let many = (0..<55).map { place in
            DTKSRow(100 + place, ["NAMA": "SLAMET RAHARJO"])
        }
        let other = DTKSRow(300, ["NAMA": "SLAMET RAHARJO", "DESA/KELURAHAN": "TABA ANYAR"])
        let desk = try await Desk.make("dinsos", more: many + [other])
        func search(_ village: RegionCode, _ value: String) async throws -> Answer {
            let page = try await desk.get("/perangkat?wilayah=\(village.dotted)")
            let form = try #require(page.forms.first { $0.isPost && $0.action == "/perangkat" })
            return try await desk.send(form, ["nama": "slamet raharjo", "_cari": value])
        }
        func people(_ page: Answer) throws -> [String] {
            let form = try #require(page.forms.first { $0.isPost && $0.action == "/perangkat" })
            return form.offered.filter { $0.name == "orang" && !$0.value.isEmpty }.map(\.value)
        }
        let one = try await search(SampleRegister.tabaAnyar, "1")
        let line = 4 + 2 + many.count
        #expect(try people(one) == [try desk.person(line).description])
        let first = try await search(SampleRegister.derati, "1")
        let shown = try people(first)
        #expect(shown.count == 10 && first.body.contains("Tampilkan nama berikutnya"))
        // The day of a birth stands in the part of a NIK that is hidden.
        #expect(first.body.contains("1979") && !first.body.contains("12 April 1979"))
        let next = try #require(
            first.body.firstMatch(of: /name="_cari" value="([^"]{2,})"/).map { String($0.output.1) })
        let more = try people(try await search(SampleRegister.derati, next))
        #expect(more.count == 10 && Set(more).isDisjoint(with: shown))
        // Under another name it begins at the beginning, also where it was refused.
        let page = try await search(SampleRegister.derati, next)
        let form = try #require(page.forms.first { $0.isPost && $0.action == "/perangkat" })
        let renamed = ["nama": "rizki pratama", "orang": ""]
        let refused = try await desk.send(form, renamed)
        #expect(refused.status == .unprocessableContent)
        #expect(try people(refused) == [try desk.person(4).description])
        let again = try await desk.send(form, renamed.merging(["_cari": next]) { $1 })
        #expect(try people(again) == [try desk.person(4).description])
    }

    @Test("a reader keeps no list, a neighbour sees none, and Dinsos chooses a village first")
    func readers() async throws {
        let desk = try await Desk.make("auditor")
        #expect(try await desk.get("/perangkat").body.contains("Pilih desa atau kelurahan"))
        let page = try await desk.get("/perangkat?wilayah=17.02.06.2001")
        #expect(page.status == .ok && !page.forms.contains { $0.isPost && $0.action == "/perangkat" })
        #expect(try await desk.signedIn("tetangga").get("/perangkat?wilayah=17.02.06.2001").status == .notFound)
    }

    @Test("the page of a proposal says that it is of the family of an official, and where that is known from")
    func mark() async throws {
        let desk = try await Desk.make()
        _ = try await desk.register.registry.perform(
            NoteOfficial(
                at: SampleRegister.derati, name: "HARTONO", title: "Kepala dusun", nik: "9902061507750021",
                from: 20_240_102), by: ProposalDesk.village)
        let proposal = try await desk.register.registry.perform(
            WriteProposal(.newHousehold, at: SampleRegister.derati, ProposalDesk.newHousehold()),
            by: ProposalDesk.village)
        let page = try await desk.get("/usulan/\(proposal.proposal)")
        for words in ["Keluarga perangkat desa", "menurut daftar perangkat", "HARTONO, Kepala dusun", "U07"] {
            #expect(page.body.contains(words), "\(words)")
        }
        #expect(try await desk.get("/usulan").body.contains("Keluarga perangkat desa"))
    }
}
