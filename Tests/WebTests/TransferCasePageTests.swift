import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("Moves from cases of duplicates, and those that go up to Dinsos, on the screen")
struct TransferCasePageTests {
    private func signedIn(_ login: String, _ register: SampleRegister) async throws -> TestClient {
        let client = register.client()
        try await client.signIn(login)
        return client
    }

    private func decision(_ page: Answer, _ decision: String) throws -> PageForm {
        try #require(
            page.forms.first { form in form.offered.contains { $0.name == "putusan" && $0.value == decision } })
    }

    private func send(_ client: TestClient, _ form: PageForm, _ values: [String: String]) async throws -> Answer {
        try await client.send(.post, form.action, form: form.values.merging(values) { $1 })
    }

    @Test("From its case the other one is asked for without a number; accepted, the case is decided there")
    func asked() async throws {
        let desk = try await LinkDesk()
        let pair = try await desk.pair()
        let hidden = try #require(pair.other.name)
        let village = try await signedIn("operator", desk.register)
        let address = "/pindah/minta?kasus=\(pair.link)"
        #expect(!(try await village.get(pair.address).links(address).isEmpty))
        let asking = try await village.get(address)
        let form = try #require(asking.form(address))
        #expect(form.values["nama"] == pair.own.name && form.values["nik"] == nil && form.values["desa"] == nil)
        #expect(!asking.body.contains(hidden))
        let unreasoned = try await send(village, form, [:])
        #expect(unreasoned.status == .unprocessableContent)
        let sent = try await send(village, form, ["alasan": "pindah_domisili"])
        let move = try #require(sent.location)
        #expect(move.hasPrefix("/pindah/"))
        let own = try await village.get(move)
        #expect(own.status == .ok && !own.body.contains(hidden) && !own.links(pair.address).isEmpty)
        let waiting = try await village.get(pair.address)
        #expect(!waiting.links(move).isEmpty && waiting.links(address).isEmpty && !waiting.body.contains(hidden))

        // The other village sees who is meant, ticked already.
        let neighbour = try await signedIn("tetangga", desk.register)
        let answer = try decision(try await neighbour.get(move), "terima")
        #expect(answer.values["orang"] == pair.other.person.description)
        #expect(try await send(neighbour, answer, ["putusan": "terima", "orang": ""]).status == .unprocessableContent)
        let accepted = try await send(neighbour, answer, ["putusan": "terima", "_aksi": "dua"])
        // The case is no longer theirs.
        #expect(accepted.location == move)
        #expect(try await neighbour.get(pair.address).status == .notFound)
        let told = "SELECT count(*) FROM notice WHERE account = 1 AND link = '\(pair.address)'"
        #expect(try desk.register.value(told) == "1")
        let together = try await village.get(pair.address)
        #expect(together.body.contains("Kedua catatan kini ada di satu desa") && together.body.contains("Diterima"))
        let version = String(try await desk.view(pair.link).version)
        let merged = try await village.post(
            pair.address, ["putusan": "sama1", "alasan": "KTP dilihat", "versi": version, "_aksi": "tiga"],
            from: pair.address)
        #expect(merged.status == .seeOther)
        #expect(try await desk.view(pair.link).row.state == .same)
    }

    @Test("Handed over from its case the village is known, and whoever accepts is led back to the case")
    func offered() async throws {
        let desk = try await LinkDesk()
        let pair = try await desk.pair()
        let family = try #require(pair.own.family)
        let village = try await signedIn("operator", desk.register)
        let address = "/pindah/baru?keluarga=\(family)&kasus=\(pair.link)"
        let form = try #require(try await village.get(address).form(address))
        #expect(form.values["desa"] == nil)
        let looked = try await send(village, form, ["alasan": "pindah_domisili", "_lihat": "1"])
        #expect(looked.status == .ok)
        let sent = try await send(village, form, ["alasan": "pindah_domisili", "_aksi": "dua"])
        let move = try #require(sent.location)
        #expect(try desk.register.value("SELECT destination FROM transfer") == "1702062002")

        let neighbour = try await signedIn("tetangga", desk.register)
        let answer = try decision(try await neighbour.get(move), "terima")
        let accepted = try await send(neighbour, answer, ["putusan": "terima", "tempat": "sendiri"])
        #expect(accepted.location == pair.address)
        #expect(try await neighbour.get(pair.address).body.contains("Kedua catatan kini ada di satu desa"))
        // Whoever speaks for neither of one village, or of a case that is decided, begins none.
        #expect(try await village.get("/pindah/minta?kasus=\(pair.link)").status == .notFound)
    }

    @Test("Whoever speaks for both villages may hand either over; refused, it can be begun again")
    func both() async throws {
        let desk = try await LinkDesk()
        let pair = try await desk.pair()
        let dinsos = try await signedIn("dinsos", desk.register)
        let page = try await dinsos.get(pair.address)
        for side in [pair.own, pair.other] {
            let family = try #require(side.family)
            #expect(page.body.contains("/pindah/baru?keluarga=\(family)&amp;kasus=\(pair.link)"))
        }
        #expect(page.links("/pindah/minta").isEmpty)
        #expect(try await dinsos.get("/pindah/minta?kasus=\(pair.link)").status == .notFound)

        let village = try await signedIn("operator", desk.register)
        let address = "/pindah/minta?kasus=\(pair.link)"
        let form = try #require(try await village.get(address).form(address))
        let move = try #require(try await send(village, form, ["alasan": "pindah_domisili"]).location)
        let neighbour = try await signedIn("tetangga", desk.register)
        let refusal = try decision(try await neighbour.get(move), "tolak")
        #expect(try await send(neighbour, refusal, ["putusan": "tolak"]).status == .unprocessableContent)
        _ = try await send(neighbour, refusal, ["putusan": "tolak", "alasan": "tidak_di_sini", "_aksi": "dua"])
        let again = try await village.get(pair.address)
        #expect(again.body.contains("Ditolak") && !again.links(address).isEmpty)
        let family = try #require(pair.other.family)
        let history = try await neighbour.get("/keluarga/\(family)")
        #expect(history.body.contains("Serah-terima ditolak") && history.body.contains("tidak tinggal di desa ini"))
    }

    @Test("Where nobody has the number that was asked for, the other village finds whom it means by name")
    func wrongNumber() async throws {
        let neighbour = try await Desk.make("tetangga")
        let asked = try await neighbour.fill(
            "/pindah/minta",
            [
                "desa": "17.02.06.2001", "nik": "9902061204790099", "nama": "SUPARMAN", "tanggal": "2026-11-10",
                "alasan": "pindah_domisili",
            ])
        let move = try #require(asked.location)
        let origin = try await neighbour.signedIn("operator")
        let form = try decision(try await origin.get(move), "terima")
        let missing = try await origin.send(form, ["putusan": "terima"])
        #expect(missing.status == .unprocessableContent)
        let found = try await origin.send(form, ["cari": "suparman", "_cari": "1"])
        let person = try neighbour.person(2).description
        let choice = try decision(found, "terima")
        #expect(choice.offered.contains { $0.name == "orang_lain" && $0.value == person })
        let done = try await origin.send(choice, ["putusan": "terima", "orang_lain": person, "_aksi": "dua"])
        #expect(done.status == .seeOther)
        #expect(try neighbour.value("SELECT village FROM person WHERE line = 2 AND status <> 3") == "1702062002")
    }

    @Test("What nobody answers is first for Dinsos, which decides it with a reason")
    func escalated() async throws {
        let desk = try await Desk.make()
        let family = try desk.family(2)
        let sent = try await desk.fill(
            "/pindah/baru?keluarga=\(family)",
            ["desa": "17.02.06.2002", "tanggal": "2026-11-10", "alasan": "pindah_domisili"])
        let move = try #require(sent.location)
        let dinsos = try await desk.signedIn("dinsos")
        #expect(try await dinsos.get("/pindah?apa=naik").body.contains("Tidak ada kepindahan yang naik"))
        #expect(!(try await dinsos.get("/beranda").body.contains("apa=naik")))
        let before = SampleRegister.now - 9 * 86_400_000
        try await desk.register.run("UPDATE transfer SET opened_at = \(before)")
        try await desk.register.run("UPDATE transfer_place SET waits = \(before)")
        let list = try await dinsos.get("/pindah?apa=naik")
        #expect(list.body.contains("SUPARMAN") && !list.links(move).isEmpty)
        #expect(try await dinsos.get("/beranda").body.contains("apa=naik"))
        #expect(try await dinsos.get("/pindah?apa=lain").status == .notFound)

        // The village that has to answer is asked for no more than before.
        let neighbour = try await desk.signedIn("tetangga")
        let theirs = try await neighbour.get(move)
        #expect(theirs.body.contains("Naik ke Dinsos") && !theirs.body.contains("alasan_terima"))
        let form = try decision(try await dinsos.get(move), "terima")
        let unreasoned = try await dinsos.send(form, ["putusan": "terima", "tempat": "sendiri"])
        #expect(unreasoned.status == .unprocessableContent && unreasoned.body.contains("href=\"#alasan_terima\""))
        let done = try await dinsos.follow(
            try await dinsos.send(
                form,
                [
                    "putusan": "terima", "tempat": "sendiri", "alasan_terima": "surat pindah sudah terbit",
                    "_aksi": "dua",
                ]))
        #expect(done.body.contains("Diterima") && done.body.contains("surat pindah sudah terbit"))
        #expect(try desk.value("SELECT village FROM person WHERE line = 2 AND status <> 3") == "1702062002")
        let there = try desk.family(2)
        let history = try await neighbour.get("/keluarga/\(there)")
        #expect(history.body.contains("Serah-terima naik ke Dinsos"))
        #expect(history.body.contains("surat pindah sudah terbit"))
    }
}
