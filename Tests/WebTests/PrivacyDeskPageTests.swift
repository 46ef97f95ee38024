import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("The data-protection desk's pages")
struct PrivacyDeskPageTests {
    /// The form of a page with a button of this value.
    private func form(_ page: Answer, _ step: String) throws -> PageForm {
        try #require(
            page.forms.first { $0.offered.contains { $0.name == "langkah" && $0.value == step } },
            "\(step): \(page.status)")
    }

    @discardableResult
    private func step(_ desk: Desk, _ address: String, _ step: String, _ values: [String: String] = [:]) async throws
        -> Answer
    {
        let found = try form(try await desk.get(address), step)
        return try await desk.send(found, values.merging(["langkah": step]) { $1 })
    }

    /// Takes a request in through the form, the person found by NIK.
    private func takeIn(_ desk: Desk, _ kind: String) async throws -> String {
        let address = "/pdp/permintaan/baru"
        let found = try await desk.fill(address, ["nomor": "9902061204790001", "_cari": "ya", "jenis": kind])
        #expect(found.status == .ok)
        #expect(found.body.contains("990206******0001"))
        let form = try #require(found.form(address))
        let values = [
            "orang": try desk.person(2).description, "kontak": "0812 000", "isi_permintaan": "mohon ditinjau",
            "identitas": "KTP diperlihatkan",
        ]
        let answer = try await desk.send(form, values)
        #expect(answer.status == .seeOther, "\(answer.body.contains("role=\"alert\""))")
        let location = try #require(answer.location)
        // A double click makes no second one.
        #expect(try await desk.send(form, values).location == location)
        #expect(try desk.value("SELECT count(*) FROM privacy_request WHERE kind = '\(kind)'") == "1")
        return location
    }

    @Test("An operator takes a request in, prints the receipt, and follows; the desk answers")
    func dayAtTheDesk() async throws {
        let village = try await Desk.make()
        let address = try await takeIn(village, "keberatan")
        let page = try await village.get(address)
        #expect(page.body.contains("PDP-2026-0001"))
        #expect(page.body.contains("Sisa 72 jam"))
        #expect(!page.body.contains("value=\"jawab\""))
        let receipt = try await village.get("\(address)/tanda-terima")
        #expect(receipt.body.contains("3 x 24") || receipt.body.contains("PDP-2026-0001"))
        #expect(receipt.body.firstMatch(of: /\b\d{16}\b/) == nil)

        let desk = try await village.signedIn("kadis")
        #expect(try await desk.get("/pdp").body.contains("PDP-2026-0001"))
        try await step(desk, address, "mulai")
        let empty = try await step(desk, address, "tanda", ["alasan_tanda": ""])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.body.contains("href=\"#alasan_tanda\""))
        try await step(desk, address, "tanda", ["alasan_tanda": "menolak penilaian otomatis"])
        let family = try await village.get("/keluarga/\(try village.family(2))")
        #expect(family.body.contains("putusan harus oleh manusia"))
        let answered = try await step(desk, address, "jawab", ["jawaban": "putusan oleh petugas"])
        #expect(answered.location == address)
        let letters = try #require(
            try await desk.get(address).forms.first { $0.action == "\(address)/surat" })
        let letter = try await desk.send(
            letters, ["nomor_surat": "460/9/2026", "penanda": "Syahrial", "kepada_surat": "Bapak Suparman"])
        let sheet = try await desk.follow(letter)
        #expect(sheet.body.contains("putusan oleh petugas"))
        #expect(sheet.body.contains("460/9/2026"))
        #expect(try await village.get(try #require(letter.location)).status == .forbidden)
        let stale = try await village.signedIn("tetangga").get(address)
        #expect(stale.status == .notFound)
    }

    @Test("The copy is handed out, printed and downloaded by the desk alone")
    func copy() async throws {
        let village = try await Desk.make()
        let address = try await takeIn(village, "melihat")
        let desk = try await village.signedIn("admin")
        try await step(desk, address, "mulai")
        #expect(try await desk.get("\(address)/salinan").status == .notFound)
        let answer = try await desk.fill("\(address)/salinan", ["kepada": "Suparman"], on: address)
        #expect(answer.location == address)
        let paper = try await desk.get("\(address)/salinan")
        #expect(paper.body.contains("9902061204790001"))
        // Days on paper are written as people write them.
        #expect(paper.body.firstMatch(of: /<td>\d{4}-\d{2}-\d{2}<\/td>/) == nil)
        let file = try await desk.get("\(address)/salinan/berkas")
        #expect(file.headers[.contentType]?.hasPrefix("application/json") == true)
        #expect(file.body.contains("\"dilihat\"") || file.body.contains("\"data\""))
        for path in ["salinan", "salinan/berkas"] {
            let refused = try await village.get("\(address)/\(path)")
            #expect(refused.status == .forbidden)
            #expect(!refused.body.contains("9902061204790001"))
        }
    }

    @Test("Every field keeps what was typed when a request is refused")
    func typed() async throws {
        let desk = try await Desk.make()
        let answer = try await desk.fill(
            "/pdp/permintaan/baru",
            ["pemohon": "Ibu Ani", "isi_permintaan": "nomor 9902061204790001", "jenis": "keberatan", "kontak": "0812"])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("value=\"Ibu Ani\""))
        #expect(answer.body.contains("href=\"#isi_permintaan\""))
        #expect(try desk.value("SELECT count(*) FROM privacy_request") == "0")
    }

    @Test("A breach is written down, its letters are made, and it closes with lessons")
    func breach() async throws {
        let desk = try await Desk.make("kadis")
        let bad = try await desk.fill(
            "/pdp/insiden/baru", ["judul": "Ekspor salah kirim", "diketahui_jam": "sore", "tingkat": "tinggi"])
        #expect(bad.status == .unprocessableContent)
        #expect(bad.body.contains("value=\"Ekspor salah kirim\""))
        let made = try await desk.fill(
            "/pdp/insiden/baru",
            [
                "judul": "Ekspor salah kirim", "diketahui_tanggal": "2026-11-21", "diketahui_jam": "08.30",
                "jenis_data": "nama", "tingkat": "tinggi", "penanggung": "Syahrial", "jumlah": "120", "umum": "ya",
            ])
        let address = try #require(made.location)
        let page = try await desk.get(address)
        #expect(page.body.contains("Sisa 70 jam"))
        let letters = try #require(page.forms.first { $0.action == "\(address)/surat" })
        for kind in ["insiden_lembaga", "insiden_subjek", "insiden_umum"] {
            let letter = try await desk.follow(
                try await desk.send(
                    letters,
                    [
                        "jenis_surat": kind, "nomor_surat": "460/\(kind)", "penanda": "Syahrial",
                        "kepada_surat": "yang terdampak", "_aksi": kind,
                    ]))
            #expect(letter.body.contains("class=\"sheet f4\""))
        }
        try await step(desk, address, "lembaga", ["kata_lembaga": "surat 460/1"])
        try await step(desk, address, "subjek", ["kata_subjek": "surat 460/2"])
        #expect(try await step(desk, address, "tutup", ["pelajaran": "periksa alamat"]).status == .unprocessableContent)
        try await step(desk, address, "umum", ["kata_umum": "papan pengumuman"])
        #expect(try await step(desk, address, "tutup", ["pelajaran": "periksa alamat"]).location == address)
        #expect(try await desk.get("/pdp/insiden").body.contains("Diberitahukan dalam batas waktu"))
    }

    @Test("Retention is run after its counts were confirmed, and reports")
    func retention() async throws {
        let desk = try await Desk.make("kadis")
        #expect(try await desk.fill("/pdp/retensi", [:]).status == .unprocessableContent)
        let run = try await desk.fill("/pdp/retensi", ["yakin": "ya"])
        try desk.register.registry.runWaitingJobs()
        let page = try await desk.follow(run)
        #expect(page.body.contains("Sesi yang sudah berakhir"))
        #expect(try await desk.get("/pdp/retensi").body.contains("Laporan"))
        let changed = try await desk.fill(
            "/pdp/retensi/draf", ["hari": "14", "berlaku": "2026-12-01", "alasan": "keputusan kepala dinas"])
        #expect(changed.location == "/pdp/retensi")
        #expect(try await desk.get("/pdp/retensi").body.contains("mulai 1 Desember 2026: 14 hari"))
    }

    @Test("The record of processing, notices and consents are kept by their forms")
    func registers() async throws {
        let desk = try await Desk.make("admin")
        let activity = try #require(
            try await desk.get("/pdp/kegiatan").links("/pdp/kegiatan/").first {
                !$0.hasSuffix("baru") && !$0.hasSuffix("cetak")
            })
        #expect(try await desk.fill(activity, ["tujuan": ""]).status == .unprocessableContent)
        #expect(try await desk.fill(activity, ["kontak": "Kabid Data"]).location == "/pdp/kegiatan")
        #expect(try await desk.get("/pdp/kegiatan/cetak").body.contains("Kabid Data"))
        let notice = try await desk.fill(
            "/pdp/pemberitahuan/baru", ["saluran": "loket", "judul": "Loket baru", "teks": "Anda berhak tahu."])
        #expect(notice.location == "/pdp/pemberitahuan")
        let village = try await desk.signedIn("operator")
        let family = "/keluarga/\(try desk.family(2))"
        let form = try #require(
            try await village.get("\(family)/persetujuan").forms.first { $0.offered.contains { $0.name == "cara" } })
        let noted = try await village.send(form, ["cara": "cap_jempol", "tempat": "balai desa"])
        #expect(noted.location == "\(family)/persetujuan")
        #expect(try await village.get(family).body.contains("Cap jempol"))
        let withdrawal = try #require(
            try await village.get("\(family)/persetujuan").forms.first { $0.values["langkah"] == "tarik" })
        _ = try await village.follow(try await village.send(withdrawal, ["alasan_tarik": "berubah pikiran"]))
        #expect(try await village.get(family).body.contains("Ditarik"))
    }

    @Test("A role that only looks finds the desk closed")
    func closed() async throws {
        for login in ["kades", "operator", "auditor", "dinsos"] {
            let desk = try await Desk.make(login)
            for path in ["/pdp", "/pdp/insiden", "/pdp/retensi", "/pdp/kegiatan", "/pdp/pemberitahuan"] {
                #expect(try await desk.get(path).status == .forbidden, "\(login) \(path)")
            }
        }
    }
}

extension Desk {
    /// Sends a form that stands on another page than the one it is sent to.
    fileprivate func fill(_ action: String, _ values: [String: String], on page: String) async throws -> Answer {
        let answer = try await get(page)
        return try await send(try #require(answer.form(action), "\(page): \(answer.status)"), values)
    }
}
