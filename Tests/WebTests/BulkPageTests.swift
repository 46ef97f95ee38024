import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("Bulk mends on the screen")
struct BulkPageTests {
    private func register(_ count: Int) throws -> SampleRegister {
        let register = try SampleRegister.empty()
        try register.load((1...count).map { DTKSRow($0, ["TANGGAL LAHIR": "", "NAMA": "ORANG SATU"]) })
        return register
    }

    /// Prepares a job as a person would. Returns its address.
    private func prepared(_ client: TestClient, _ fields: [String: String] = [:]) async throws -> String {
        let start = "/perbaikan/massal?jenis=lahir_dari_nik&alasan=B01"
        let form = ["jenis": "lahir_dari_nik", "keterangan": "kolom kosong di berkas Juni", "_aksi": "aksi-1"]
        let answer = try await client.post("/perbaikan/massal", form.merging(fields) { $1 }, from: start)
        #expect(answer.status == .seeOther)
        return answer.location ?? ""
    }

    @Test("From the finding to the preview, the run, the outcome as a file, and back")
    func wholeWay() async throws {
        let register = try register(3)
        let client = register.client()
        try await client.signIn("operator")
        let kinds = try await client.get("/perbaikan/massal?alasan=B01")
        #expect(kinds.status == .ok)
        #expect(kinds.body.contains("value=\"lahir_dari_nik\""))
        #expect(!kinds.body.contains("value=\"huruf_nik\""))

        let job = try await prepared(client)
        let preview = try await client.get(job)
        #expect(preview.status == .ok)
        #expect(preview.body.contains("3 baris siap diperbaiki"))
        #expect(preview.body.contains("12-04-1979"))
        #expect(preview.body.firstMatch(of: /\b\d{16}\b/) == nil)
        #expect(try register.value("SELECT count(*) FROM change_set") == "0")

        let started = try await client.post(
            job, ["langkah": "jalankan", "baris": "1", "ikut": "1", "_aksi": "aksi-2"], from: job)
        #expect(started.status == .seeOther)
        await register.registry.finishBulk()
        let done = try await client.get(job)
        #expect(done.body.contains("3 baris diperbaiki"))
        #expect(done.headers[.location] == nil)
        #expect(try register.value("SELECT count(*) FROM person WHERE birth = 19790412") == "3")

        let file = try await client.get(job + "/hasil.csv")
        #expect(file.status == .ok)
        #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
        #expect(file.body.split(separator: "\r\n").count == 4)
        #expect(!file.body.contains("ORANG SATU"))
        #expect(file.body.firstMatch(of: /\b\d{16}\b/) == nil)

        #expect(try await client.post(job, ["langkah": "urungkan"], from: job).status == .seeOther)
        await register.registry.finishBulk()
        #expect(try await client.get(job).body.contains("3 baris dikembalikan"))
        #expect(try register.value("SELECT count(*) FROM person WHERE birth IS NULL") == "3")
        // Nothing more can be done with it, and asking again harms nothing.
        #expect(try await client.post(job, ["langkah": "jalankan"], from: job).status == .seeOther)
        await register.registry.finishBulk()
        #expect(try register.value("SELECT count(*) FROM person WHERE birth IS NULL") == "3")
    }

    @Test("A row without its tick is left out; above a hundred the number has to be typed")
    func confirmation() async throws {
        let register = try register(102)
        let client = register.client()
        try await client.signIn("operator")
        let job = try await prepared(client)
        #expect(
            try await client.post(job, ["langkah": "simpan", "baris": "7"], from: job).status == .seeOther)
        let refused = try await client.post(job, ["langkah": "jalankan", "jumlah": "100"], from: job)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("href=\"#jumlah\""))
        #expect(try register.value("SELECT count(*) FROM change_set") == "0")
        let started = try await client.post(job, ["langkah": "jalankan", "jumlah": "101"], from: job)
        #expect(started.status == .seeOther)
        await register.registry.finishBulk()
        #expect(try register.value("SELECT count(*) FROM change_set") == "101")
        #expect(try await client.get(job + "?keadaan=skipped").body.contains("dikeluarkan"))
        #expect(try await client.get(job + "?sesudah=50").status == .ok)
    }

    @Test("A job that a stopped server left is said to have stopped, and goes on")
    func stopped() async throws {
        let register = try register(3)
        let client = register.client()
        try await client.signIn("operator")
        let job = try await prepared(client)
        let id = Int64(job.split(separator: "/").last ?? "") ?? 0
        let owner = Actor(
            account: 1, name: "operator", grants: [Grant(role: .operatorDesa, region: SampleRegister.derati)])
        try await register.registry.runBulk(id, by: owner, rowsAtOnce: 1, chunks: 1)
        let page = try await client.get(job)
        #expect(page.body.contains("Terhenti pada 1 dari 3"))
        #expect(try await client.get("/beranda").body.contains("Perbaikan massal terhenti"))
        #expect(try await client.post(job, ["langkah": "lanjutkan"], from: job).status == .seeOther)
        await register.registry.finishBulk()
        #expect(try await client.get(job).body.contains("3 baris diperbaiki"))
        #expect(try register.value("SELECT count(*) FROM change_set") == "3")
    }

    @Test("A form without its reason comes back as it was typed, and one sent twice makes one job")
    func refusals() async throws {
        let register = try register(2)
        let client = register.client()
        try await client.signIn("operator")
        let start = "/perbaikan/massal?jenis=rt_rw"
        let missing = try await client.post(
            "/perbaikan/massal", ["jenis": "rt_rw", "dari_rt": "001", "rt": "004"], from: start)
        #expect(missing.status == .unprocessableContent)
        #expect(missing.body.contains("value=\"004\""))
        #expect(missing.body.contains("href=\"#keterangan\""))
        let unchosen = try await client.post(
            "/perbaikan/massal", ["jenis": "rt_rw", "rt": "004", "keterangan": "RT baru"], from: start)
        #expect(unchosen.status == .unprocessableContent)
        #expect(try await prepared(client) == (try await prepared(client)))
    }

    @Test("Others' jobs, foreign ids and made-up steps are not found, and roles that do not mend are told")
    func strangers() async throws {
        let register = try register(2)
        let client = register.client()
        try await client.signIn("operator")
        let job = try await prepared(client)
        for address in ["/perbaikan/massal/0", "/perbaikan/massal/x", "/perbaikan/massal/99", "/perbaikan/massal/01"] {
            #expect(try await client.get(address).status == .notFound)
        }
        #expect(try await client.get("/perbaikan/massal?wilayah=17.02.06.2002").status == .notFound)
        #expect(try await client.get("/perbaikan/massal?alasan=X99").status == .notFound)
        #expect(try await client.post(job, ["langkah": "apa saja"], from: job).status == .notFound)

        let neighbour = register.client()
        try await neighbour.signIn("tetangga")
        #expect(try await neighbour.get(job).status == .notFound)
        #expect(try await neighbour.get(job + "/hasil.csv").status == .notFound)
        let start = "/perbaikan/massal"
        #expect(try await neighbour.post(job, ["langkah": "jalankan"], from: start).status == .notFound)
        #expect(try await neighbour.post(job, ["langkah": "buang"], from: start).status == .notFound)
        let family = RecordID(Int64(try register.value("SELECT min(id) FROM family") ?? "") ?? 0)
        let foreign = try await neighbour.post(
            start, ["jenis": "lahir_dari_nik", "pilih": family.description, "keterangan": "coba saja"], from: start)
        #expect(foreign.status == .unprocessableContent)

        let dinsos = register.client()
        try await dinsos.signIn("dinsos")
        let seen = try await dinsos.get(job)
        #expect(seen.status == .ok)
        #expect(!seen.body.contains("value=\"jalankan\""))
        #expect(try await dinsos.post(job, ["langkah": "jalankan"], from: start).status == .notFound)
        let kades = register.client()
        try await kades.signIn("kades")
        #expect(try await kades.get(start).status == .forbidden)
        #expect(try await kades.get(job).status == .notFound)
        #expect(try register.value("SELECT count(*) FROM change_set") == "0")
    }

    @Test("A cell that a spreadsheet would run begins with an apostrophe")
    func formulas() async throws {
        let register = try register(1)
        let client = register.client()
        try await client.signIn("operator")
        let job = try await prepared(client)
        let lines = try await client.get(job + "/hasil.csv").body.split(separator: "\r\n")
        #expect(lines.allSatisfy { !$0.hasPrefix("=") && !$0.contains(",=") && !$0.contains(",+") })
    }
}
