import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

@Suite("Training over HTTP")
struct TrainingPageTests {
    private let course = "operator-desa"

    private func join(_ register: SampleRegister, _ name: String = "Siti Rahayu") async throws -> TestClient {
        let client = register.client()
        let answer = try await client.post(
            "/latihan/daftar",
            ["nama": name, "kantor": "Desa Derati", "kursus": course, "sandi": "belajar-tepat-1"],
            from: "/latihan/daftar")
        #expect(answer.status == .seeOther)
        return client
    }

    @Test("A newcomer registers, is signed in, sees the tasks, and the guide goes along")
    func newcomer() async throws {
        let register = try await SampleRegister.make()
        let client = try await join(register)
        let desk = try await client.get("/latihan?akun=peserta.0007")
        #expect(desk.status == .ok)
        #expect(desk.body.contains("peserta.0007"))
        let task = "/latihan/tugas/\(course)/nama"
        #expect(desk.links(task).count >= 1)
        let begun = try await client.post(task, ["langkah": "mulai"], from: task)
        let family = try #require(begun.location)
        #expect(family.hasPrefix("/keluarga/"))
        let page = try await client.get(family)
        #expect(page.body.contains("class=\"pandu row\""))
        // Nothing has happened to these people yet: no heading stands over nothing.
        #expect(!page.body.contains("<ol class=\"line\"></ol>"))
        #expect(page.body.contains("Perbaiki nama menurut KTP-el"))
        let marked = try await client.post(task, ["langkah": "periksa"], from: family)
        #expect(marked.location == "\(task)#hasil")
        #expect(try await client.get(task).body.contains("belum diperbaiki"))
        _ = try await client.post("/latihan/tutup", ["kembali": family], from: family)
        #expect(!(try await client.get(family)).body.contains("class=\"pandu row\""))
        await register.registry.finishAudit()
    }

    @Test("A form with something wrong keeps what was typed, and says it at the field")
    func wrongForm() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        let answer = try await client.post(
            "/latihan/daftar", ["nama": "Siti Rahayu", "kantor": "", "kursus": course, "sandi": "pendek"],
            from: "/latihan/daftar")
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("value=\"Siti Rahayu\""))
        #expect(answer.body.contains("href=\"#kantor\""))
        #expect(!answer.body.contains("pendek"))
        #expect(try register.value("SELECT count(*) FROM account WHERE login LIKE 'peserta%'") == "0")
    }

    @Test("Nobody opens another participant's people, certificate or task")
    func others() async throws {
        let register = try await SampleRegister.make()
        let first = try await join(register)
        let task = "/latihan/tugas/\(course)/nama"
        let family = try #require(try await first.post(task, ["langkah": "mulai"], from: task).location)
        let second = try await join(register, "Budi Santoso")
        #expect(try await second.get(family).status == .notFound)
        #expect(try await second.get("/latihan/sertifikat/7K2M204QX9AB").status == .notFound)
        let neighbour = register.client()
        try await neighbour.signIn("tetangga")
        #expect(try await neighbour.get(family).status == .notFound)
        #expect(try await neighbour.get(task).status == .notFound)
        #expect(try await neighbour.get("/latihan/peserta").status == .forbidden)
        await register.registry.finishAudit()
    }

    @Test("A register of real people has no practice, and the rest of certificates")
    func realRegister() async throws {
        let register = try await SampleRegister.make()
        try await register.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE setting SET value = 'nyata' WHERE name = 'kind'")
        }
        let stranger = register.client()
        #expect(try await stranger.get("/latihan/daftar").status == .notFound)
        #expect(try await stranger.get("/latihan/periksa").status == .ok)
        let client = register.client()
        try await client.signIn("operator")
        for path in [
            "/latihan", "/latihan/mulai/\(course)", "/latihan/tugas/\(course)/nama", "/latihan/daftar",
        ] {
            let answer = try await client.get(path)
            #expect(answer.status == .notFound || answer.location == "/latihan", "\(path) \(answer.status)")
        }
        for path in ["/latihan/mulai/\(course)", "/latihan/selesai", "/latihan/tugas/\(course)/nama", "/latihan/tutup"]
        {
            let answer = try await client.post(
                path, ["nama": "Siti Rahayu", "kantor": "Derati", "langkah": "mulai", "yakin": "ya"], from: "/beranda")
            #expect(answer.status == .notFound, "\(path) \(answer.status)")
        }
        #expect(try register.value("SELECT count(*) FROM training_ground") == "0")
        let page = try await client.get("/latihan/sertifikat")
        #expect(page.status == .ok)
        #expect(!page.body.contains("class=\"latihan\""))
        await register.registry.finishAudit()
    }

    @Test("Every page of a training register says so, on paper too")
    func banner() async throws {
        let register = try await SampleRegister.make()
        let client = register.client()
        let banner = "class=\"latihan\" aria-label=\"Latihan\">LATIHAN."
        for path in ["/masuk", "/aturan", "/latihan/daftar", "/latihan/periksa"] {
            #expect(try await client.get(path).body.contains(banner), "\(path)")
        }
        try await client.signIn("operator")
        #expect(try await client.get("/beranda").body.contains(banner))
        let style = try await client.get("/beranda").body.split(separator: "\"").first { $0.hasSuffix("tepat.css") }
        let css = try await client.get(String(try #require(style))).body
        let print = try #require(css.split(separator: "@media print").last)
        #expect(!print.contains(".latihan"))
    }

    @Test("Without a certificate the page says why and what to do, and the form is refused")
    func withheld() async throws {
        let register = try await SampleRegister.make()
        let admin = Actor(
            account: 7, name: "admin", grants: [Grant(role: .admin, region: SampleRegister.rejangLebong)])
        let before = try register.at(SampleRegister.now - 10 * 86_400_000)
        let asked = try await before.perform(
            SetLicenceRule(
                id: ActionID(), region: SampleRegister.rejangLebong, role: .operatorDesa, course: course,
                rights: [.reveal, .correct], validFrom: 20_261_111, months: 24, graceDays: 7,
                place: "https://latihan.example", reason: "keputusan kepala dinas"), by: admin)
        _ = try await before.perform(
            AgreeLicenceRule(id: ActionID(), rule: asked.rule), by: SampleRegister.admin)
        let client = register.client()
        try await client.signIn("operator")
        let family = "/keluarga/\(try register.family(line: 2))"
        let page = try await client.get(family)
        #expect(page.status == .ok)
        #expect(page.body.contains("ditahan sampai sertifikat"))
        #expect(page.links("/latihan/sertifikat").count >= 1)
        let shown = try await client.post(
            family + "/nik/\(try register.person(line: 2))", ["alasan": "Pemeriksaan atau pengaduan"], from: family)
        #expect(shown.status == .forbidden)
        let own = try await client.get("/latihan/sertifikat")
        #expect(own.body.contains("https://latihan.example"))
        #expect(own.body.contains("membuka nomor lengkap"))
        let wrong = try await client.post(
            "/latihan/sertifikat", ["kode": "TEPAT.bukan.kode", "_aksi": "x"], from: "/latihan/sertifikat")
        #expect(wrong.status == .unprocessableContent)
        await register.registry.finishAudit()
    }

    @Test("A certificate rule is proposed for a chosen area on the page, and agreed to there by somebody else")
    func ruleByTwo() async throws {
        let register = try await SampleRegister.make()
        let page = "/latihan/syarat"
        let admin = register.client()
        try await admin.signIn("admin")
        var fields = [
            "langkah": "syarat", "peran": "operator_desa", "kursus": course, "hak": "correct", "mulai": "2026-11-21",
            "bulan": "24", "tenggang": "30", "tempat": "", "alasan": "keputusan kepala dinas", "wilayah": "11.08",
        ]
        #expect(try await admin.post(page, fields, from: page).status == .unprocessableContent)
        fields["wilayah"] = "17.02.06"
        #expect(try await admin.post(page, fields, from: page).status == .seeOther)
        let own = try await admin.get(page).body
        #expect(own.contains("Menunggu persetujuan") && !own.contains("value=\"setuju\""))
        #expect(own.contains("Mengikat 3 akun"))
        let kadis = register.client()
        try await kadis.signIn("kadis")
        #expect(try await kadis.get(page).body.contains("value=\"setuju\""))
        let rule = RecordID(Int64(try register.value("SELECT id FROM training_requirement") ?? "") ?? 0)
        let agreed = try await kadis.post(page, ["langkah": "setuju", "syarat": "\(rule)"], from: page)
        #expect(agreed.status == .seeOther)
        #expect(try await kadis.get(page).body.contains("Disetujui kadis"))
        #expect(try register.value("SELECT region FROM training_requirement") == "1702060000")
        let withdrawn = try await admin.post(
            page, ["langkah": "cabut", "nomor": "7K2M-204Q-X9AB", "alasan_cabut": "salah akun"], from: page)
        #expect(withdrawn.status == .unprocessableContent && withdrawn.body.contains("tidak terpasang"))
        await register.registry.finishAudit()
    }

    @Test("A certificate carries its code as a picture too, which a telephone reads")
    func picture() async throws {
        let register = try await SampleRegister.make()
        let client = try await join(register)
        let account = Int64(try register.value("SELECT max(account) FROM training_ground") ?? "") ?? 0
        let village = Int64(try register.value("SELECT village FROM training_ground") ?? "") ?? 0
        let actor = Actor(
            account: account, name: "Siti Rahayu", grants: [Grant(role: .operatorDesa, region: RegionCode(village))])
        let course = try #require(try await register.registry.courses.first { $0.key == self.course })
        try await register.registry.database.write(seeing: .everything) { db in
            for task in course.tasks where task.key != "kuis" {
                try db.execute(
                    """
                    INSERT INTO training_task (account, course, task, started_at, done_at, attempts, wrong, hints,
                        points, result) VALUES (\(account), \(course.key), \(task.key), 1, 2, 1, 0, 0, 8, '')
                    """)
            }
        }
        _ = try await register.registry.perform(
            BeginTask(id: ActionID(), course: course.key, task: "kuis"), by: actor)
        let right = ["hari": 0, "bulan": 1, "asal": 1, "ruta": 1, "siapa": 2, "sandi": 1, "syarat": 1]
        let marked = try await register.registry.perform(
            MarkTask(id: ActionID(), course: course.key, task: "kuis", answers: right), by: actor)
        let number = try #require(marked.certificate)
        let page = try await client.get("/latihan/sertifikat/\(number)").body
        let picture = try #require(page.firstRange(of: "<svg class=\"qr\""))
        // Of three hundred letters, not of a few: the whole signed code is in it.
        let modules = page[picture.lowerBound...].prefix { $0 != ">" }.split(separator: "\"")
            .first { $0.hasPrefix("-4 -4 ") }?.split(separator: " ").last.flatMap { Int($0) }
        #expect(try #require(modules) >= 60)
        #expect(page.contains("TEPAT."))
        await register.registry.finishAudit()
    }
}
