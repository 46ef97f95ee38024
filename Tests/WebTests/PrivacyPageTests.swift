import HTTPTypes
import Registry
import TepatTesting
import Testing

/// Who saw a family, looking beyond an area, notices and the trail, as a browser sees them.
@Suite("Privacy pages")
struct PrivacyPageTests {
    private static let beyond = [
        "nomor": "9902 0612 0479 0001", "keadaan": "bencana", "tujuan": "bantuan",
        "keterangan": "mengungsi karena banjir",
    ]

    @Test("the family's page leads whoever may know to who saw it; the village sees no names, the auditor does")
    func lookers() async throws {
        let desk = try await Desk.make("dinsos")
        let family = "/keluarga/\(try desk.family(2))"
        let page = try await desk.get(family)
        #expect(page.links("\(family)/dilihat").count == 1)
        let auditor = try await desk.signedIn("auditor").get("\(family)/dilihat")
        #expect(auditor.status == .ok)
        #expect(auditor.body.contains("<th scope=\"row\">dinsos<br>"))
        #expect(auditor.body.contains("Membuka datanya"))
        let village = try await desk.signedIn("operator").get("\(family)/dilihat")
        #expect(village.body.contains("Verifikator Dinsos"))
        #expect(!village.body.contains("<th scope=\"row\">dinsos"))
        let sheet = try await desk.signedIn("auditor").get("\(family)/dilihat/lembar")
        #expect(sheet.body.contains("Undang-Undang Nomor 27 Tahun 2022"))
        #expect(!sheet.body.contains("<th scope=\"row\">dinsos"))
        #expect(!sheet.body.contains("SUPARMAN"))
        let kades = try await desk.signedIn("kades")
        #expect(try await kades.get(family).links("\(family)/dilihat").isEmpty)
        #expect(try await kades.get("\(family)/dilihat").status == .forbidden)
        let neighbour = try await desk.signedIn("tetangga")
        #expect(try await neighbour.get("\(family)/dilihat").status == .notFound)
        #expect(try await neighbour.get("\(family)/dilihat/lembar").status == .notFound)
    }

    @Test("from asking through seeing to the review: the banner, masked numbers, no way to change, the verdict")
    func beyond() async throws {
        let desk = try await Desk.make("tetangga")
        let opened = try await desk.follow(try await desk.fill("/darurat", Self.beyond))
        #expect(opened.status == .ok)
        #expect(opened.body.contains("Anda melihat data di luar wilayah Anda sampai pukul"))
        #expect(opened.body.contains("SUPARMAN"))
        #expect(opened.body.firstMatch(of: /\b\d{16}\b/) == nil)
        for way in ["/ubah", "/peristiwa", "/anggota/", "/pindah/baru", "/dilihat", "/keluarga/0"] {
            #expect(!opened.links("/").contains { $0.contains(way) }, "\(way)")
        }
        let reveal = try #require(opened.links("/darurat/").first { $0.contains("/nik/") })
        #expect(try await desk.client.post(reveal, [:], from: reveal).status == .unprocessableContent)
        let number = try await desk.client.post(reveal, ["lain": "Mencocokkan KTP"], from: reveal)
        #expect(number.body.contains("bignumber"))
        #expect(try await desk.get("/keluarga/\(try desk.family(2))").status == .notFound)

        let admin = try await desk.signedIn("admin")
        let home = try await admin.get("/beranda")
        #expect(home.body.contains("1 akses darurat belum ditinjau"))
        #expect(home.body.contains("kabar belum dibaca"))
        let inbox = try await admin.get("/kabar")
        let notice = try #require(inbox.forms.first { $0.action.hasSuffix("/buka") })
        #expect(try await admin.send(notice, [:]).location == "/darurat/tinjau")
        #expect(try await admin.get("/kabar").body.contains("sudah dibaca"))
        let list = try await admin.get("/darurat/tinjau")
        let review = try #require(list.links("/darurat/").first { $0.hasSuffix("/tinjau") && $0 != "/darurat/tinjau" })
        #expect(try await admin.fill(review, [:]).status == .unprocessableContent)
        _ = try await admin.follow(
            try await admin.fill(review, ["putusan": "tidak_wajar", "alasan": "bukan keadaan darurat"]))
        #expect(try await admin.get("/darurat/tinjau").body.contains("Tidak ada yang perlu ditinjau"))
        let closed = try await desk.get("/darurat")
        #expect(closed.body.contains("bukan keadaan darurat"))
        #expect(closed.form("/darurat") == nil)
        #expect(try await desk.get("/darurat/\(Self.id(of: review))").status == .gone)
        // Settled, it opens again.
        let settle = try #require(try await admin.get(review).form("/darurat/\(Self.id(of: review))/selesai"))
        _ = try await admin.follow(try await admin.send(settle, ["alasan": "sudah dibicarakan"]))
        #expect(try await desk.get("/darurat").form("/darurat") != nil)
    }

    private static func id(of address: String) -> String { String(address.split(separator: "/")[1]) }

    @Test("a wrong number keeps what was typed and tells no more than that nothing was opened; twice is once")
    func wrong() async throws {
        let desk = try await Desk.make("tetangga")
        let empty = try await desk.fill("/darurat", [:])
        #expect(empty.status == .unprocessableContent)
        for field in ["nomor", "keadaan", "tujuan", "keterangan"] { #expect(empty.links("#\(field)").count == 1) }
        let form = try await desk.form("/darurat")
        var typed = Self.beyond
        typed["nomor"] = "9902061204799999"
        for _ in 0..<2 {
            let answer = try await desk.send(form, typed)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains("Tidak ada data yang dibuka"))
            #expect(answer.body.contains("mengungsi karena banjir"))
        }
        #expect(try desk.value("SELECT count(*) FROM break_glass") == "1")
        // Nothing of the form is kept as a draft, and no number stands anywhere but in the register itself.
        #expect(try desk.value("SELECT count(*) FROM draft") == "0")
        let kept = try [desk.list("SELECT body, outcome FROM once"), desk.list("SELECT detail FROM audit_detail")]
        #expect(kept.allSatisfy { $0?.contains("9902061204799999") == false })
    }

    @Test("ended by hand or by signing out it is over, and its page says so")
    func over() async throws {
        let desk = try await Desk.make("tetangga")
        let first = try #require(try await desk.fill("/darurat", Self.beyond).location)
        let page = try await desk.get(first)
        _ = try await desk.follow(try await desk.send(try #require(page.form("\(first)/tutup")), [:]))
        #expect(try await desk.get(first).status == .gone)
        #expect(try await desk.get("\(first)/kk").status == .gone)
        let second = try #require(try await desk.fill("/darurat", Self.beyond).location)
        _ = try await desk.client.post("/keluar", from: "/aturan")
        try await desk.client.signIn("tetangga")
        #expect(try await desk.get(second).status == .gone)
        #expect(try await desk.signedIn("operator").get(second).status == .notFound)
    }

    @Test("the trail filters by its fields, says what it cannot read, and is checked and taken out from its page")
    func trail() async throws {
        let desk = try await Desk.make("operator")
        _ = try await desk.get("/keluarga/\(try desk.family(2))")
        let auditor = try await desk.signedIn("auditor")
        let all = try await auditor.get("/jejak")
        #expect(all.body.contains("Melihat keluarga"))
        #expect(all.links("/jejak?").contains { $0.contains("akun=") })
        let own = try await auditor.get("/jejak?akun=operator&jenis=lihat&dari=2026-11-21&wilayah=17.02.06.2001")
        #expect(own.body.contains("Melihat keluarga"))
        let none = try await auditor.get("/jejak?kata=tidakada")
        #expect(none.body.contains("Tidak ada catatan yang cocok"))
        for (address, words) in [
            ("/jejak?akun=siapa", "Tidak ada akun"), ("/jejak?dari=2026-13-45", "Tulis tanggal"),
            ("/jejak?wilayah=zzqqxx", "Wilayah itu tidak dikenal"),
        ] {
            let answer = try await auditor.get(address)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains(words), "\(address)")
        }
        #expect(try await auditor.get("/jejak?wilayah=31.74").status == .notFound)
        let job = try await auditor.send(try #require(all.form("/jejak/periksa")), [:])
        #expect(job.location?.hasPrefix("/pekerjaan/") == true)
        try desk.register.registry.runWaitingJobs()
        #expect(try await auditor.get(try #require(job.location)).body.contains("Jejak utuh"))
        #expect(try await auditor.get("/jejak").body.contains("Utuh: "))
        let anchor = try await auditor.get("/jejak/jangkar")
        #expect(anchor.body.hasPrefix("head "))
        #expect(anchor.header("Content-Disposition")?.hasPrefix("attachment") == true)
        let sheet = try await auditor.send(try #require(all.form("/jejak/ekspor")), ["format": "csv"])
        #expect(sheet.status == .ok)
        #expect(sheet.body.contains("lihat keluarga"))
        for login in ["operator", "kades", "dinsos", "kadis"] {
            let other = try await desk.signedIn(login)
            #expect(try await other.get("/jejak").status == .forbidden, "\(login)")
            #expect(try await other.get("/jejak/jangkar").status == .forbidden, "\(login)")
        }
    }
}
