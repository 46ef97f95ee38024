import HTTPTypes
import Registry
import TepatTesting
import Testing

@testable import Web

@Suite("Periods and rules")
struct PeriodPageTests {
    private func propose(_ desk: Desk, _ address: String, _ values: [String: String]) async throws -> Answer {
        let answer = try await desk.fill(address, values)
        try desk.register.registry.runWaitingJobs()
        return answer
    }

    /// The form of a change's page with this button.
    private func form(_ page: Answer, _ what: String) throws -> PageForm {
        try #require(
            page.forms.first { form in form.offered.contains { $0.name == "_lakukan" && $0.value == what } })
    }

    private func press(_ desk: Desk, _ address: String, _ what: String, _ values: [String: String] = [:]) async throws
        -> Answer
    {
        let page = try await desk.get(address)
        let answer = try await desk.send(try form(page, what), values.merging(["_lakukan": what]) { $1 })
        try desk.register.registry.runWaitingJobs()
        return answer
    }

    @Test("A threshold is proposed by one, foretold, agreed to by another, in force, and prepared to be undone")
    func threshold() async throws {
        let kadis = try await Desk.make("kadis", more: [Desk.daughter])
        let list = try await kadis.get("/periode/aturan?bagian=ambang")
        #expect(list.body.contains("Umur termuda kepala keluarga"))
        let address = "/periode/usulan/baru?jenis=ambang&hal=maximum_age"
        #expect(list.body.contains("hal=maximum_age"))
        let refused = try await kadis.fill(address, ["nilai": "5", "alasan": "Surat edaran"])
        #expect(refused.status == .unprocessableContent && refused.body.contains("Surat edaran"))
        #expect(refused.body.contains("90 sampai 130"))
        let made = try await propose(kadis, address, ["nilai": "95", "alasan": "Surat edaran", "dasar": "SK 7/2026"])
        let change = try #require(made.location)
        #expect(made.status == .seeOther)
        let draft = try await kadis.get(change)
        #expect(draft.body.contains("Pratinjau") && draft.body.contains("SK 7/2026"))
        // A draft is nobody else's yet.
        let admin = try await kadis.signedIn("admin")
        #expect(try await admin.get(change).status == .notFound)
        _ = try await press(kadis, change, "ajukan")
        #expect(try await kadis.get(change).body.contains("menunggu orang lain"))
        #expect(try await admin.get("/beranda").body.contains("menunggu persetujuan Anda"))
        let without = try await press(admin, change, "tolak")
        #expect(without.status == .unprocessableContent)
        _ = try await press(admin, change, "setuju", ["alasan": "Sudah cocok dengan surat"])
        let done = try await admin.get(change)
        #expect(done.body.contains("Disetujui") && done.body.contains("Sudah cocok dengan surat"))
        #expect(try await kadis.get("/periode/aturan?bagian=ambang").body.contains("95 tahun"))
        #expect(try await kadis.get("/periode/riwayat").body.contains("Umur tertua"))
        #expect(try await kadis.get("/periode/riwayat?hal=ambang%20maximum_age").body.contains("95 tahun"))
        // What forms are checked by in the browser follows.
        let desk = try await kadis.signedIn("operator")
        let form = try await desk.get("/keluarga/\(try desk.family(2))/anggota/\(try desk.person(2))")
        if form.status == .ok { #expect(form.body.contains("\"limits\":\"95,15\"")) }
        #expect(try await kadis.register.registry.checkRules().greatestAge == 95)
        let back = try await press(admin, change, "kembalikan")
        let undo = try #require(back.location)
        #expect(undo != change)
        #expect(try await admin.get(undo).body.contains("<ins>110</ins>"))
    }

    @Test("A form that starts from today says what is decided for later already")
    func coming() async throws {
        let kadis = try await Desk.make("kadis")
        let address = "/periode/usulan/baru?jenis=ambang&hal=maximum_age"
        let later = ["nilai": "95", "alasan": "Surat edaran", "mulai": "2026-12-01"]
        let change = try #require(try await propose(kadis, address, later).location)
        _ = try await press(kadis, change, "ajukan")
        #expect(!(try await kadis.get(address)).body.contains("Sudah diputuskan ketentuan lain"))
        _ = try await press(try await kadis.signedIn("admin"), change, "setuju", ["alasan": "Sudah cocok"])
        #expect(try await kadis.get(address).body.contains("Sudah diputuskan ketentuan lain mulai 1 Desember 2026"))
    }

    @Test("Words of a rule are held side by side, word by word, and every part has its form")
    func words() async throws {
        let kadis = try await Desk.make("kadis")
        for part in DatedRow.Part.allCases where part != .cutoff {
            #expect(try await kadis.get("/periode/aturan?bagian=\(part.rawValue)").status == .ok, "\(part)")
        }
        for address in [
            "jenis=keterangan&hal=BELUM%20JELAS", "jenis=program&hal=PKH", "jenis=program", "jenis=pilihan",
            "jenis=kebijakan", "jenis=provinsi", "jenis=batas", "jenis=alur", "jenis=alur&hal=semua", "jenis=kriteria",
        ] { #expect(try await kadis.get("/periode/usulan/baru?\(address)").status == .ok, "\(address)") }
        let made = try await propose(
            kadis, "/periode/usulan/baru?jenis=aturan&hal=N02",
            ["judul_id": "NIK bukan enam belas angka", "alasan": "Lebih jelas", "bobot": "warning"])
        let page = try await kadis.get(try #require(made.location))
        #expect(page.body.contains("<del>16</del>") && page.body.contains("<ins>enam</ins>"))
        #expect(page.body.contains("Menjadi valid"))
        // Something else goes into the same draft.
        let more = try #require(page.links("/periode/aturan").first { $0.contains("usulan=") })
        let list = try await kadis.get(more.components("&amp;").joined(separator: "&"))
        let next = try #require(list.links("/periode/usulan/baru").first { $0.contains("hal=N03") })
        let added = try await propose(
            kadis, next.components("&amp;").joined(separator: "&"), ["pihak": "disdukcapil", "bobot": "notice"])
        #expect(added.location == made.location)
        #expect(try kadis.value("SELECT count(*) FROM rule_change_row") == "2")
        let missing = try await kadis.get("/periode/usulan/baru?jenis=aturan&hal=Z99")
        #expect(missing.status == .notFound)
    }

    @Test("A cut-off is seen by the village on the calendar, on Beranda and in its telephone's calendar")
    func calendar() async throws {
        let kadis = try await Desk.make("kadis")
        let made = try await propose(
            kadis, "/periode/usulan/baru?jenis=batas",
            [
                "jenis_batas": "perbaikan", "wilayah": "17.02", "dari": "1", "sampai": "17", "bulan_4": "5-31",
                "alasan": "Jadwal tetap", "dasar_batas": "SK 9/2026",
            ])
        let change = try #require(made.location)
        // Its region has no cut-off yet, and has a name all the same.
        #expect(try await kadis.get(change).body.contains("Perbaikan data, Kabupaten Rejang Lebong"))
        _ = try await press(kadis, change, "ajukan")
        _ = try await press(try await kadis.signedIn("admin"), change, "setuju")
        let desk = try await kadis.signedIn("operator")
        let home = try await desk.get("/beranda")
        #expect(home.body.contains("Perbaikan data dibuka 1 Desember 2026"))
        let month = try await desk.get("/periode?bulan=2026-12")
        #expect(month.body.contains("Tutup: Perbaikan data 23.59 WIB") && month.body.contains("SK 9/2026"))
        #expect(try await desk.get("/periode?bulan=2027-04").body.contains("30 April 2027"))
        #expect(try await desk.get("/periode?tampilan=tahun&bulan=2026-01").body.contains("1–17"))
        let file = try await desk.get("/periode/kalender.ics")
        #expect(file.headers[.contentType]?.hasPrefix("text/calendar") == true)
        #expect(file.body.contains("DTEND:20261217T170000Z\r\n") && file.body.hasSuffix("END:VCALENDAR\r\n"))
        #expect(file.body.components("\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(try await desk.get("/periode?wilayah=17.08").status == .notFound)
        for address in ["/periode/aturan", "/periode/riwayat", change, "/periode/usulan/baru?jenis=batas"] {
            #expect(try await desk.get(address).status == .forbidden, "\(address)")
        }
        let outside = try await kadis.fill(
            "/periode/usulan/baru?jenis=batas",
            ["jenis_batas": "perbaikan", "wilayah": "17.08", "dari": "1", "sampai": "17", "alasan": "Jadwal tetap"])
        #expect(outside.status == .unprocessableContent && outside.body.contains("di luar wewenang"))
    }

    @Test("The road of proposals is turned on by two, and forms then say that they propose")
    func road() async throws {
        let kadis = try await Desk.make("kadis")
        let list = try await kadis.get("/periode/aturan?bagian=alur")
        #expect(list.body.contains("Nyalakan alur usulan"))
        let operatorDesk = try await kadis.signedIn("operator")
        let form = "/keluarga/\(try kadis.family(2))/anggota/\(try kadis.person(2))"
        #expect(!(try await operatorDesk.get(form)).body.contains("Simpan sebagai usulan"))
        let preset = "/periode/usulan/baru?jenis=alur&hal=semua"
        let outside = try await kadis.fill(preset, ["wilayah": "17.08", "alasan": "Surat edaran"])
        #expect(outside.status == .unprocessableContent && outside.body.contains("di luar wewenang"))
        let made = try await propose(kadis, preset, ["wilayah": "17.02", "alasan": "Surat edaran"])
        let change = try #require(made.location)
        let page = try await kadis.get(change)
        #expect(page.body.contains("Penghapusan dari DTKS") && page.body.contains("Menjadi usulan"))
        #expect(try kadis.value("SELECT count(*) FROM rule_change_row") == "6")
        _ = try await press(kadis, change, "ajukan")
        _ = try await press(try await kadis.signedIn("admin"), change, "setuju", ["alasan": "Sudah cocok"])
        #expect(try await kadis.get("/periode/aturan?bagian=alur").body.contains("Menjadi usulan"))
        #expect(try await operatorDesk.get(form).body.contains("Simpan sebagai usulan"))
        let sent = try await operatorDesk.fill(form, ["pekerjaan": "NELAYAN", "alasan": "sesuai_ktp"])
        #expect(sent.status == .seeOther && sent.location?.hasPrefix("/usulan/") == true)
        #expect(try kadis.value("SELECT occupation FROM person WHERE line = 2") == "PETANI")
        #expect(try kadis.value("SELECT count(*) FROM proposal") == "1")
    }

    @Test("One kind is said by itself, with its offices, and what makes no road is told at its field")
    func oneRoad() async throws {
        let kadis = try await Desk.make("kadis")
        let address = "/periode/usulan/baru?jenis=alur"
        let values = ["jenis_usulan": "perbaikan", "wilayah": "17.02", "cara": "usul", "alasan": "Surat edaran"]
        let half = try await kadis.fill(address, values.merging(["lewat": "sendiri", "kantor": "bupati"]) { $1 })
        #expect(half.status == .unprocessableContent && half.body.contains("Pilih kapan isinya berlaku"))
        let household = try await kadis.fill(
            address, values.merging(["jenis_usulan": "usulan_baru", "cara": "langsung"]) { $1 })
        #expect(household.status == .unprocessableContent)
        let made = try await propose(
            kadis, address, values.merging(["lewat": "sendiri", "kantor": "musdes", "berlaku": "lulus"]) { $1 })
        let page = try await kadis.get(try #require(made.location))
        #expect(page.body.contains("Musyawarah desa/kelurahan") && page.body.contains("Saat lulus verifikasi"))
    }

    @Test("Words are compared as people read them")
    func difference() {
        let pieces = WordDifference("NIK bukan 16 angka", "NIK tidak 16 angka ya").pieces
        #expect(
            pieces == [
                .same("NIK"), .gone("bukan"), .new("tidak"), .same("16"), .same("angka"), .new("ya"),
            ])
        #expect(WordDifference("", "baru").pieces == [.new("baru")])
        #expect(RuleDraftReader.minute("23.59") == 1_439 && RuleDraftReader.minute("7") == 420)
        #expect(RuleDraftReader.minute("24.00") == nil && RuleDraftReader.minute("1.75") == nil)
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
