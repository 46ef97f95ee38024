import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// The lists of the village head, the camat and the verifier.
@Suite("Queues of proposals")
struct QueuePageTests {
    @Test("a phone has the places of the road as a menu that names the open one, a wide window as tabs")
    func menu() async throws {
        let desk = try await ProposalDesk()
        let client = desk.register.client()
        try await client.signIn("dinsos")
        let page = try await client.get("/verifikasi")
        let menu = try #require(
            page.body.firstMatch(of: /<nav class="side narrow"[^>]*>(.*?)<\/nav>/.dotMatchesNewlines()))
        let words = String(menu.output.1)
        #expect(words.contains("<summary>Bagian: <b>Verifikasi</b></summary>"))
        #expect(words.contains("href=\"/pengesahan\"") && words.contains("href=\"/verifikasi\" aria-current=\"page\""))
        #expect(page.body.contains("<div class=\"broad\"><nav class=\"tabs\""))
        // The stages say how many are there.
        for state in [ProposalState.forwarded, .verifying] { #expect(page.body.contains("\(state.title.id) (0)")) }
    }

    @Test("what cannot be carried out is left with its reason, and the rest passes; sent twice it is one")
    func heldBack() async throws {
        let base = try await Desk.make("dinsos", more: [DTKSRow(10, ["NAMA": "SUGENG WIBOWO"])])
        let desk = ProposalDesk(at: base.register)
        var seen: [ProposalOutcome] = []
        for line in [2, 6] {
            let change = PPKSChange(try base.person(line), .neglectedElder, starts: true)
            let content = ProposalContent(
                ChangeSet(
                    event: .ppks, family: try base.family(line), changes: [.ppks(change)], reason: "diajukan RT"))
            let final = try await desk.finalised(.ppks, content, papers: ["kunjungan"])
            let forwarded = try await desk.registry.perform(
                TakeStep(final.proposal, seen: final.version, hash: final.hash, StepAsked(.forward)),
                by: ProposalDesk.camat)
            seen.append(forwarded)
        }
        // Somebody else has registered the first meanwhile.
        try await base.register.run(
            """
            INSERT INTO ppks (home, person, type, valid_from, recorded_at, village)
            SELECT home, id, '\(PPKSType.neglectedElder.rawValue)', 20240101, 0, village FROM person WHERE line = 2
            """)
        let page = try await base.get("/verifikasi")
        let form = try #require(page.forms.first { $0.isPost && $0.action == "/verifikasi" })
        let values = form.values.merging(["langkah": RoadStep.pass.rawValue]) { $1 }
        let ticked = seen.map { ("pilih", "\($0.proposal).\($0.version)") }
        for _ in 1...2 {
            let answer = try await base.client.send(.post, "/verifikasi", form: values, more: ticked)
            #expect(answer.status == .ok && answer.body.contains("1 berhasil"))
            #expect(answer.body.contains("tidak dapat diterapkan"))
        }
        #expect(try await desk.now(seen[0].proposal).state == .forwarded)
        #expect(try await desk.now(seen[1].proposal).state == .done)
        #expect(try base.value("SELECT count(*) FROM ppks") == "2")
    }

    private func client(_ desk: ProposalDesk, _ login: String) async throws -> TestClient {
        let client = desk.register.client()
        try await client.signIn(login)
        return client
    }

    /// An account of the sample as camat of the kecamatan in which the village lies.
    private func camat(_ desk: ProposalDesk) async throws -> TestClient {
        let place = SampleRegister.derati.parent ?? SampleRegister.derati
        try await desk.registry.database.write(seeing: .everything) { db in
            _ = try db.execute("UPDATE account_grant SET role = 'camat', region = \(place) WHERE account = 6")
        }
        return try await client(desk, "cabut")
    }

    private func send(_ client: TestClient, _ address: String, _ values: [String: String]) async throws -> Answer {
        let forms = try await client.get(address).forms
        let form = try #require(forms.first { $0.isPost && $0.action == plain(address) }, "\(address) has no form")
        return try await client.send(.post, form.action, form: form.values.merging(values) { $1 })
    }

    private func plain(_ address: String) -> String { String(address.prefix { $0 != "?" }) }

    private func state(_ desk: ProposalDesk) throws -> String? {
        try desk.register.value("SELECT state FROM proposal")
    }

    @Test("the village head finds what was agreed to ticked, confirms, and sees what came of it")
    func final() async throws {
        let desk = try await ProposalDesk()
        let agreed = try await desk.agreed()
        let kades = try await client(desk, "kades")
        let page = try await kades.get("/usulan/final")
        #expect(page.body.contains("HARTONO") && page.body.contains("Finalkan 1"))
        let form = try #require(page.form("/usulan/final"))
        #expect(form.values["pilih"] == "\(agreed.proposal).\(agreed.version)")
        let unsure = try await send(kades, "/usulan/final", [:])
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("href=\"#yakin\""))
        let done = try await send(kades, "/usulan/final", ["yakin": "ya"])
        #expect(done.status == .ok && done.body.contains("1 berhasil"))
        #expect(try state(desk) == "FINAL_DESA")
        #expect(try await kades.get("/usulan/final").body.contains("Tidak ada yang menunggu Anda"))
        #expect(try await client(desk, "operator").get("/usulan/final").status == .forbidden)
    }

    @Test("the camat forwards those ticked, or gives them back with a reason")
    func forwarded() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let camat = try await camat(desk)
        let ticked = "\(final.proposal).\(final.version)"
        #expect(try await camat.get("/terusan").body.contains("HARTONO"))
        let none = try await send(camat, "/terusan", ["langkah": "teruskan"])
        #expect(none.status == .unprocessableContent && none.body.contains("href=\"#pilih\""))
        let unreasoned = try await send(camat, "/terusan", ["langkah": "kembalikan_kec", "pilih": ticked])
        #expect(unreasoned.status == .unprocessableContent)
        #expect(unreasoned.body.contains("href=\"#alasan-kembalikan_kec\""))
        let done = try await send(camat, "/terusan", ["langkah": "teruskan", "pilih": ticked])
        #expect(done.status == .ok && done.body.contains("1 berhasil"))
        // Which step it was, without a count of nothing, and where they are now.
        #expect(done.body.contains("Teruskan ke Dinsos: 1 berhasil</p>") && !done.body.contains("0 tidak berubah"))
        #expect(done.links("/usulan?").contains { $0.hasSuffix("tahap=TERUSAN_KEC") })
        #expect(try state(desk) == "TERUSAN_KEC")
        #expect(try await camat.get("/terusan").body.contains("Tidak ada usulan di tahap ini"))
    }

    @Test("the verifier takes, then gives back; what changed meanwhile is left and says so")
    func verified() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        _ = try await desk.registry.perform(
            TakeSteps([SeenProposal(final.proposal, version: final.version)], StepAsked(.forward)),
            by: ProposalDesk.camat)
        let verifier = try await client(desk, "dinsos")
        let old = "\(final.proposal).\(final.version)"
        let stale = try await send(verifier, "/verifikasi", ["langkah": "ambil", "pilih": old])
        #expect(stale.status == .ok && stale.body.contains("Berubah sejak Anda melihatnya"))
        let now = try await desk.now(final.proposal)
        let taken = try await send(
            verifier, "/verifikasi", ["langkah": "ambil", "pilih": "\(now.proposal).\(now.version)"])
        #expect(taken.body.contains("1 berhasil"))
        #expect(taken.links("/verifikasi?").contains { $0.hasSuffix("tahap=VERIF_DINSOS") })
        #expect(try state(desk) == "VERIF_DINSOS")
        let held = try await desk.now(final.proposal)
        let back = try await send(
            verifier, "/verifikasi?tahap=VERIF_DINSOS",
            [
                "langkah": "kembalikan", "pilih": "\(held.proposal).\(held.version)",
                "alasan-kembalikan": "BUKTI_KURANG", "kata-kembalikan": "foto rumah gelap",
            ])
        #expect(back.body.contains("1 berhasil"))
        #expect(try state(desk) == "DIKEMBALIKAN")
    }

    @Test("filters hold to an area and a kind, and no office sees the queue of another")
    func filtered() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.finalised()
        let camat = try await camat(desk)
        let village = SampleRegister.derati.dotted
        #expect(try await camat.get("/terusan?wilayah=\(village)&jenis=usulan_baru").body.contains("HARTONO"))
        #expect(!(try await camat.get("/terusan?wilayah=\(village)&jenis=perbaikan").body.contains("HARTONO")))
        let other = SampleRegister.tabaAnyar.dotted
        #expect(!(try await camat.get("/terusan?wilayah=\(other)").body.contains("HARTONO")))
        #expect(try await camat.get("/verifikasi").status == .forbidden)
        for login in ["operator", "kades", "tetangga"] {
            let client = try await client(desk, login)
            #expect(try await client.get("/terusan").status == .forbidden)
            #expect(try await client.get("/verifikasi").status == .forbidden)
        }
    }
}
