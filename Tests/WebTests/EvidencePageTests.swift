import HTTPTypes
import Registry
import TepatTesting
import Testing

/// Papers as those see and send them who have a part in the road.
@Suite("Papers on their page")
struct EvidencePageTests {
    private func proposal(_ desk: Desk) async throws -> RecordID {
        try await desk.register.registry.perform(
            WriteProposal(.newHousehold, at: SampleRegister.derati, ProposalDesk.newHousehold()),
            by: ProposalDesk.village
        ).proposal
    }

    private func send(
        _ desk: Desk, _ address: String, kind: String?, _ bytes: [UInt8], name: String = "KTP SUPARMAN.png"
    ) async throws -> Answer {
        let key = try await desk.get("/aturan").formKey
        var parts: [(String, String?, [UInt8])] = [("_kunci", nil, Array(key.utf8))]
        if let kind { parts.append(("bukti_jenis", nil, Array(kind.utf8))) }
        parts.append(("bukti_berkas", name, bytes))
        var body: [UInt8] = []
        for (field, file, content) in parts {
            let named = file.map { "name=\"\(field)\"; filename=\"\($0)\"" } ?? "name=\"\(field)\""
            body += Array("--garis\r\nContent-Disposition: form-data; \(named)\r\n\r\n".utf8) + content + [13, 10]
        }
        body += Array("--garis--\r\n".utf8)
        return try await desk.client.send(
            .post, address, headers: [.contentType: "multipart/form-data; boundary=garis"], body: body)
    }

    @Test("sent, listed, opened with a policy of its own, and thrown away")
    func wholeWay() async throws {
        let desk = try await Desk.make()
        let id = try await proposal(desk)
        let address = "/usulan/\(id)/bukti"
        let before = try await desk.get(address)
        #expect(before.status == .ok)
        #expect(before.body.contains("<h1>Bukti usulan: HARTONO</h1>"))
        #expect(before.body.contains("<h2 id=\"bukti\" class=\"vh\">"))
        #expect(before.body.contains("<details class=\"help\">"))
        #expect(before.body.contains("Masih kurang") && before.body.contains("Kartu keluarga (KK)"))
        #expect(before.body.contains("multipart/form-data") && !before.body.contains("berita_acara"))
        let bytes = TinyPicture.png(5, remarks: [(name: "tEXt", content: "RAHASIA")])
        let sent = try await send(desk, address, kind: "kk", bytes)
        #expect(sent.status == .seeOther && sent.location == "/usulan/\(id)#bukti")

        let page = try await desk.get(address)
        // What the file was called tells of people and is not kept.
        #expect(!page.body.contains("SUPARMAN"))
        let link = try #require(page.links(address + "/").first)
        let paper = try await desk.get(link)
        #expect(paper.status == .ok && paper.bytes == TinyPicture.png(5))
        #expect(paper.header("Content-Type") == "image/png")
        #expect(paper.header("Content-Disposition") == "inline; filename=\"kk.png\"")
        #expect(paper.header("Content-Security-Policy")?.hasSuffix("sandbox") == true)
        #expect(paper.header("X-Content-Type-Options") == "nosniff")
        #expect(paper.header("Cache-Control") == "no-store")
        #expect(try desk.value("SELECT count(*) FROM audit_entry WHERE verb = 'buka bukti'") == "1")
        let fetched = try await desk.get(link + "?unduh=ya")
        #expect(fetched.header("Content-Disposition") == "attachment; filename=\"kk.png\"")

        let drop = try #require(page.forms.first { $0.action.hasSuffix("/buang") })
        let dropped = try await desk.send(drop, [:])
        #expect(dropped.location == "/usulan/\(id)#bukti")
        #expect(try await desk.get(link).status == .notFound)
        #expect(try await desk.get(address).body.contains("Belum ada dokumen"))
        // Pages go on under the policy of all pages.
        #expect(page.header("Content-Security-Policy")?.contains("script-src 'self'") == true)
    }

    @Test("what is not taken is said beside its field, and nothing is kept")
    func refused() async throws {
        let desk = try await Desk.make()
        let id = try await proposal(desk)
        let address = "/usulan/\(id)/bukti"
        let text = try await send(desk, address, kind: "kk", Array("<html>".utf8))
        #expect(text.status == .unprocessableContent && text.body.contains("Berkas harus PDF atau foto"))
        let none = try await send(desk, address, kind: "kk", [])
        #expect(none.status == .unprocessableContent && none.body.contains("Pilih berkasnya dahulu."))
        for kind in [nil, "berita_acara"] {
            let answer = try await send(desk, address, kind: kind, TinyPicture.png())
            #expect(answer.status == .unprocessableContent && answer.body.contains("Pilih jenis dokumen dari daftar."))
        }
        let large = [UInt8](repeating: 32, count: 11 << 20)
        let answer = try await send(desk, address, kind: "kk", Array("%PDF-1.7".utf8) + large)
        #expect(answer.status == .unprocessableContent && answer.body.contains("lebih besar dari 10 MB"))
        #expect(try desk.value("SELECT count(*) FROM evidence") == "0")
        #expect(try desk.value("SELECT count(*) FROM stored_file") == "0")
    }

    @Test("a letter is taken back by whoever brought it, with why and a tick, until it was ratified by")
    func letterBack() async throws {
        let desk = try await ProposalDesk()
        var seen = try await desk.finalised()
        for (step, actor) in [(RoadStep.forward, ProposalDesk.camat), (.pass, ProposalDesk.verifier)] {
            seen = try await desk.registry.perform(
                TakeStep(seen.proposal, seen: seen.version, hash: seen.hash, StepAsked(step)), by: actor)
        }
        let made = try await desk.registry.perform(
            MakeBatch(in: SampleRegister.rejangLebong), by: ProposalDesk.verifier)
        let paper = try await desk.paper("surat_pengesahan", ofBatch: made.batch)
        let page = "/pengesahan/\(made.batch)"
        let address = "\(page)/bukti/\(paper)/buang"
        // Nobody else's.
        let dinsos = desk.register.client()
        try await dinsos.signIn("dinsos")
        #expect(try await dinsos.get(page).form(address) == nil)
        #expect(try await dinsos.post(address).status == .forbidden)
        // The account of the letter is that of the regent here.
        try await desk.register.run("UPDATE account_grant SET role = 'bupati' WHERE account = 8")
        let bupati = desk.register.client()
        try await bupati.signIn("kadis")
        let form = try #require(try await bupati.get(page).form(address))
        let why = "alasan-buang-\(paper)", sure = "yakin-buang-\(paper)"
        let unreasoned = try await bupati.send(.post, address, form: form.values.merging([sure: "ya"]) { $1 })
        #expect(unreasoned.status == .unprocessableContent && unreasoned.body.contains("href=\"#\(why)\""))
        let unsure = try await bupati.send(.post, address, form: form.values.merging([why: "NOMOR_SALAH"]) { $1 })
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("href=\"#\(sure)\""))
        #expect(unsure.form(address)?.values[why] == "NOMOR_SALAH")
        #expect(unsure.body.contains("<summary>Tarik surat ini: "))
        let both = form.values.merging([why: "NOMOR_SALAH", sure: "ya"]) { $1 }
        #expect(try await bupati.send(.post, address, form: both).status == .seeOther)
        // Sent twice, it is the same.
        #expect(try await bupati.send(.post, address, form: both).status == .seeOther)
        #expect(try await bupati.get(page).body.contains("Belum ada dokumen"))
        let trail = try desk.register.value(
            "SELECT detail FROM audit_detail WHERE detail LIKE 'surat_pengesahan: %'")
        #expect(trail == "surat_pengesahan: Nomor atau tanggal surat salah")

        // Ratified by it, it stays.
        let endorsed = try await desk.registry.perform(
            DecideBatch(made.batch, seen: made.version, seal: made.seal, .endorse), by: ProposalDesk.kadis)
        let letter = try await desk.paper("surat_pengesahan", ofBatch: made.batch)
        let ratify = DecideBatch.Decision.ratify(number: "460/1", day: 20_261_120, letter: letter)
        _ = try await desk.registry.perform(
            DecideBatch(made.batch, seen: endorsed.version, seal: made.seal, ratify), by: ProposalDesk.bupati)
        #expect(try await bupati.get(page).forms.allSatisfy { !$0.action.hasSuffix("/buang") })
        await #expect(throws: Refusal.self) {
            try await desk.registry.dropEvidence(
                letter, of: .batch(made.batch), reason: .wrongNumber, by: ProposalDesk.bupati)
        }
    }

    @Test("the neighbour finds nothing, the village head reads and adds nothing, the auditor sees that it is there")
    func others() async throws {
        let desk = try await Desk.make()
        let id = try await proposal(desk)
        let address = "/usulan/\(id)/bukti"
        _ = try await send(desk, address, kind: "kk", TinyPicture.png())
        let link = try #require(try await desk.get(address).links(address + "/").first)
        let neighbour = try await desk.signedIn("tetangga")
        #expect(try await neighbour.get(address).status == .notFound)
        #expect(try await neighbour.get(link).status == .notFound)
        #expect(try await send(neighbour, address, kind: "ktp", TinyPicture.png()).status == .notFound)
        #expect(try await neighbour.client.post(link + "/buang").status == .notFound)

        let kades = try await desk.signedIn("kades")
        let page = try await kades.get(address)
        #expect(page.status == .ok && !page.body.contains("bukti_berkas") && !page.body.contains("/buang"))
        #expect(try await kades.get(link).status == .ok)
        #expect(try await send(kades, address, kind: "ktp", TinyPicture.png()).status == .forbidden)

        let auditor = try await desk.signedIn("auditor")
        let seen = try await auditor.get(address)
        #expect(seen.body.contains("Kartu keluarga (KK)") && seen.links(address + "/").isEmpty)
        #expect(try await auditor.get(link).status == .forbidden)
        #expect(try desk.value("SELECT count(*) FROM evidence") == "1")
    }

    @Test("papers of a musyawarah have a door of their own")
    func deliberation() async throws {
        let desk = try await Desk.make()
        let meeting = try await desk.register.registry.perform(
            WriteDeliberation(at: SampleRegister.derati, ProposalDesk.header), by: ProposalDesk.village
        ).deliberation
        let address = "/musyawarah/\(meeting)/bukti"
        #expect(try await desk.get(address).body.contains("Berita acara musyawarah"))
        let sent = try await send(desk, address, kind: "berita_acara", Array("%PDF-1.7\n".utf8))
        #expect(sent.location == "/musyawarah/\(meeting)#bukti")
        let link = try #require(try await desk.get(address).links(address + "/").first)
        let paper = try await desk.get(link)
        #expect(paper.header("Content-Type") == "application/pdf" && paper.body == "%PDF-1.7\n")
        // By the address of a proposal of the same number it is not there.
        let elsewhere = "/usulan" + String(link.dropFirst("/musyawarah".count))
        #expect(try await desk.get(elsewhere).status == .notFound)
    }
}
