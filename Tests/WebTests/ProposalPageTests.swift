import HTTPTypes
import Registry
import TepatTesting
import Testing

/// Proposals as those see them who write them, read them and take them further.
@Suite("Pages of proposals")
struct ProposalPageTests {
    private static let form = "/usulan/baru/usulan_baru"

    /// Two invented people who are in no register, as an operator types them.
    private static let typed = [
        "kk": "9902060101150021", "alamat": "DUSUN III", "rt": "004", "rw": "002",
        "nama-1": "HARTONO", "nik-1": "9902061507750021", "jenis_kelamin-1": "1", "tanggal_lahir-1": "15-07-1975",
        "tempat_lahir-1": "CURUP", "hubungan-1": "1", "ibu_kandung-1": "SULASTRI",
        "alasan": "KEMISKINAN", "pengusul": "rt_rw", "catatan": "atap <bocor>",
    ]
    private static let wife = [
        "nama-2": "SURYANI", "nik-2": "9902065203780021", "jenis_kelamin-2": "2", "tanggal_lahir-2": "1978-03-12",
        "tempat_lahir-2": "CURUP", "hubungan-2": "2", "ibu_kandung-2": "KARTINI",
    ]

    private func written(_ desk: Desk) async throws -> ProposalOutcome {
        try await desk.register.registry.perform(
            WriteProposal(.newHousehold, at: SampleRegister.derati, ProposalDesk.newHousehold()),
            by: ProposalDesk.village)
    }

    private func stepForm(_ page: Answer, _ step: String) throws -> PageForm {
        try #require(page.forms.first { $0.values["langkah"] == step }, "no form of \(step)")
    }

    private func steps(_ page: Answer) -> [String] { page.forms.compactMap { $0.values["langkah"] } }

    // MARK: Writing

    @Test("where there is none yet, one button leads to the first")
    func first() async throws {
        let desk = try await Desk.make()
        #expect(try await desk.get("/usulan").links("/usulan/baru").count == 1)
        _ = try await written(desk)
        let page = try await desk.get("/usulan")
        #expect(page.links("/usulan/baru").count == 1 && page.body.contains("HARTONO"))
    }

    @Test("an operator types a family row by row, and finds it as a draft")
    func write() async throws {
        let desk = try await Desk.make()
        let more = try await desk.fill(Self.form, Self.typed.merging(["_tambah": "1"]) { $1 })
        #expect(more.status == .ok)
        let form = try #require(more.form(Self.form))
        // What was typed is kept, and there is another row.
        #expect(form.values["nama-1"] == "HARTONO")
        #expect(form.values["nik-1"] == "9902061507750021")
        #expect(form.values["nama-2"]?.isEmpty == true)
        #expect(try desk.value("SELECT count(*) FROM proposal") == "0")

        let answer = try await desk.send(form, Self.wife)
        let page = try await desk.follow(answer)
        for words in [
            "HARTONO", "SURYANI", "DRAF", "990206******0021", "Kemiskinan", "RT/RW", "atap &lt;bocor&gt;",
            "Pemeriksaan", "Riwayat", "Buat usulan",
        ] {
            #expect(page.body.contains(words), "\(words)")
        }
        #expect(page.body.firstMatch(of: /\b\d{16}\b/) == nil)
        #expect(try desk.value("SELECT count(*) FROM proposal") == "1")
        // Sent twice, it is the same proposal.
        #expect(try await desk.send(form, Self.wife).location == answer.location)
        #expect(try desk.value("SELECT count(*) FROM proposal") == "1")
    }

    @Test("what is wrong is told at its field, and nothing typed is lost")
    func errors() async throws {
        let desk = try await Desk.make()
        var values = Self.typed
        values["hubungan-1"] = ""
        values["tanggal_lahir-1"] = "31-02-1975"
        values["alasan"] = ""
        let answer = try await desk.fill(Self.form, values)
        #expect(answer.status == .unprocessableContent)
        for field in ["hubungan-1", "tanggal_lahir-1", "alasan"] {
            #expect(answer.body.contains("href=\"#\(field)\""), "\(field)")
        }
        let form = try #require(answer.form(Self.form))
        #expect(form.values["nama-1"] == "HARTONO" && form.values["tanggal_lahir-1"] == "31-02-1975")
        // Numbers have no place in what many read.
        let note = try await desk.send(form, Self.typed.merging(["catatan": "NIK 9902061507750021"]) { $1 })
        #expect(note.status == .unprocessableContent && note.body.contains("href=\"#catatan\""))
        // Whoever is in an open proposal is in no second one.
        _ = try await written(desk)
        let taken = try await desk.send(form, Self.typed)
        #expect(taken.status == .unprocessableContent && taken.body.contains("usulan lain yang masih berjalan"))
        #expect(try desk.value("SELECT count(*) FROM proposal") == "1")
    }

    @Test("a proposal is written anew with its numbers masked, and left out is left out")
    func edit() async throws {
        let desk = try await Desk.make()
        let proposal = try await written(desk)
        let address = "/usulan/\(proposal.proposal)/ubah"
        let page = try await desk.get(address)
        #expect(page.body.firstMatch(of: /\b\d{16}\b/) == nil)
        let form = try #require(page.form(address))
        #expect(form.values["nama-2"] == "SURYANI" && form.values["nik-2"]?.isEmpty == true)
        let saved = try await desk.follow(try await desk.send(form, ["alamat": "DUSUN IV", "hapus-2": "1"]))
        #expect(saved.body.contains("DUSUN IV") && !saved.body.contains("SURYANI"))
        // What nobody typed over stays.
        let kept = "SELECT count(*) FROM proposal_number WHERE number IN (9902061507750021, 9902060101150021)"
        #expect(try desk.value(kept) == "2")
        #expect(try desk.value("SELECT count(*) FROM proposal_number") == "2")
        // The form of the version before says that there is another by now.
        let late = try await desk.send(form, ["alamat": "DUSUN V"])
        #expect(late.status == .conflict && late.body.contains("Usulan ini berubah"))
    }

    @Test("what the family was told is asked in the form and noted on the page; the number stays masked")
    func consent() async throws {
        let desk = try await Desk.make()
        let page = try await desk.follow(try await desk.fill(Self.form, Self.typed))
        #expect(page.body.contains("Persetujuan data pribadi") && page.body.contains("belum dapat masuk agenda"))
        let proposal = try #require(try desk.value("SELECT id FROM proposal"))
        let id = RecordID(try #require(Int64(proposal)))
        let address = "/usulan/\(id)/persetujuan"
        let form = try #require(page.form(address))
        let helped = try await desk.send(
            form, ["cara_persetujuan": "dibantu", "tanggal_persetujuan": "05-01-2026"])
        #expect(helped.status == .unprocessableContent && helped.body.contains("href=\"#dibantu_oleh\""))
        let done = try await desk.follow(
            try await desk.send(
                form, ["cara_persetujuan": "cap_jempol", "tanggal_persetujuan": "05-01-2026", "hp": "0812 3456 7890"]))
        #expect(done.body.contains("Cap jempol") && done.body.contains("versi 1"))
        #expect(done.body.contains("+62812******90") && !done.body.contains("81234567890"))
        #expect(!done.body.contains("belum dapat masuk agenda"))
        #expect(try desk.value("SELECT count(*) FROM outbox") == "1")
        // Written anew in the household's form, both stay.
        let edit = "/usulan/\(id)/ubah"
        let again = try #require(try await desk.get(edit).form(edit))
        let kept = try await desk.follow(try await desk.send(again, ["alamat": "DUSUN IV"]))
        #expect(kept.body.contains("Cap jempol") && kept.body.contains("+62812******90"))
        let kades = try await desk.signedIn("kades")
        #expect(try await kades.get("/usulan/\(id)").form(address) == nil)
    }

    @Test("who does not propose has no form, and a kind without one has no address")
    func noForm() async throws {
        let desk = try await Desk.make()
        #expect(try await desk.signedIn("kades").get(Self.form).status == .forbidden)
        #expect(try await desk.get("/usulan/baru/tidak_ada").status == .notFound)
        #expect(try await desk.get("/usulan/baru/pindah").status == .notFound)
    }

    // MARK: Reading

    @Test("the list shows one state at a time with how many there are")
    func list() async throws {
        let desk = try await Desk.make()
        #expect(try await desk.get("/usulan").body.contains("Belum ada usulan"))
        let proposal = try await written(desk)
        let page = try await desk.get("/usulan")
        #expect(page.body.contains("Draf (1)") && page.body.contains("HARTONO"))
        #expect(!page.links("/usulan/\(proposal.proposal)").isEmpty)
        #expect(page.body.contains("aria-current=\"page\">Usulan"))
        #expect(page.body.firstMatch(of: /\b\d{16}\b/) == nil)
        let other = try await desk.get("/usulan?tahap=FINAL_DESA")
        #expect(other.body.contains("Tidak ada usulan di tahap ini") && !other.body.contains("HARTONO"))
        #expect(try await desk.get("/usulan?jenis=usulan_bansos&tahap=DRAF").body.contains("HARTONO") == false)
        #expect(try await desk.get("/usulan?tahap=APA").status == .notFound)
        // The neighbour has none; whoever is above both sees it with its village.
        let neighbour = try await desk.signedIn("tetangga")
        #expect(try await neighbour.get("/usulan").body.contains("HARTONO") == false)
        #expect(try await neighbour.get("/usulan?wilayah=17.02.06.2001").status == .notFound)
        #expect(try await neighbour.get("/usulan/\(proposal.proposal)").status == .notFound)
        let dinsos = try await desk.signedIn("dinsos").get("/usulan")
        #expect(dinsos.body.contains("HARTONO") && dinsos.body.contains("Derati"))
    }

    @Test("a number is shown whole to whoever may see it, with a reason")
    func reveal() async throws {
        let desk = try await Desk.make()
        let proposal = try await written(desk)
        let address = "/usulan/\(proposal.proposal)/nomor/1"
        #expect(!(try await desk.get("/usulan/\(proposal.proposal)").links(address).isEmpty))
        #expect(try await desk.get(address).body.contains("9902061507750021") == false)
        let unreasoned = try await desk.fill(address, [:])
        #expect(unreasoned.status == .unprocessableContent)
        let shown = try await desk.fill(address, ["lain": "mencocokkan KTP"])
        #expect(shown.body.contains("<span>9902</span><span>0615</span>"))
        // By the mother's name banks know a person too: it is masked as the number is, and shown with it.
        #expect(shown.body.contains("SULASTRI"))
        for login in ["operator", "kades", "dinsos", "auditor"] {
            let page = try await desk.signedIn(login).get("/usulan/\(proposal.proposal)").body
            #expect(!page.contains("SULASTRI") && page.contains("S***"), "\(login)")
        }
        let kades = try await desk.signedIn("kades")
        #expect(try await kades.get("/usulan/\(proposal.proposal)").links(address).isEmpty)
        #expect(try await kades.get(address).status == .forbidden)
        #expect(try await desk.get("/usulan/\(proposal.proposal)/nomor/9").status == .notFound)
    }

    // MARK: Steps

    @Test("the page offers the steps of the reader, and takes them for what they saw")
    func steps() async throws {
        let desk = try await Desk.make()
        let proposal = try await written(desk)
        let address = "/usulan/\(proposal.proposal)"
        let page = try await desk.get(address)
        #expect(steps(page) == ["ajukan_rt", "tarik"])
        let kades = try await desk.signedIn("kades").get(address)
        #expect(kades.status == .ok && steps(kades).isEmpty)

        // Without its reason a step is told at its own field.
        let unreasoned = try await desk.send(try stepForm(page, "tarik"), [:])
        #expect(unreasoned.status == .unprocessableContent)
        #expect(unreasoned.body.contains("href=\"#alasan-tarik\""))
        let numbered = try await desk.send(
            try stepForm(page, "tarik"),
            ["alasan-tarik": "LAIN", "keterangan-tarik": "NIK 9902061507750021"])
        #expect(numbered.status == .unprocessableContent)
        #expect(numbered.body.contains("href=\"#keterangan-tarik\""))

        let put = try await desk.follow(try await desk.send(try stepForm(page, "ajukan_rt"), [:]))
        #expect(put.body.contains("DIAJUKAN_RT"))
        // The page from before speaks of what is no longer so.
        let late = try await desk.send(
            try stepForm(page, "tarik"), ["alasan-tarik": "SALAH_KETIK", "_aksi": "kemudian"])
        #expect(late.status == .conflict && late.body.contains("Usulan ini berubah"))
        let done = try await desk.follow(
            try await desk.send(
                try stepForm(put, "tarik"), ["alasan-tarik": "LAIN", "keterangan-tarik": "batal <pindah>"]))
        #expect(done.body.contains("DITARIK") && done.body.contains("batal &lt;pindah&gt;"))
        #expect(steps(done).isEmpty)
        #expect(try await desk.get(address + "/ubah").location == address)
    }

    @Test("Dinsos passes what the camat forwarded; a step of nobody's is none")
    func dinsos() async throws {
        let road = try await ProposalDesk()
        let proposal = try await road.finalised()
        let id = proposal.proposal
        _ = try await road.registry.perform(
            TakeStep(id, seen: proposal.version, hash: proposal.hash, StepAsked(.forward)), by: ProposalDesk.camat)
        let client = road.register.client()
        try await client.signIn("dinsos")
        let page = try await client.get("/usulan/\(id)")
        #expect(steps(page) == ["ambil", "luluskan", "tolak", "kembalikan"])
        let button = "<button class=\"btn\">Ambil untuk diperiksa</button>"
        #expect(page.body.contains(button))
        let take = try stepForm(page, "ambil")
        let taken = try await client.send(.post, take.action, form: take.values)
        #expect(taken.location == "/usulan/\(id)")
        let next = try await client.get("/usulan/\(id)")
        // Nobody takes over from themselves.
        #expect(steps(next) == ["luluskan", "minta_kunjungan", "tolak", "kembalikan"])
        var odd = take.values
        odd["langkah"] = "sahkan"
        #expect(try await client.send(.post, take.action, form: odd).status == .notFound)
    }
}
