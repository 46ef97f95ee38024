import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// Nothing that was typed of a musyawarah is lost, and nothing is sealed over it.
@Suite("What is typed of a deliberation stays")
struct DeliberationDraftTests {
    /// A meeting of Derati with some names on its agenda, and its operator.
    private struct Table {
        let scene: AgendaScene

        var desk: ProposalDesk { scene.desk }
        var client: TestClient { scene.client }
        var meeting: RecordID { scene.meeting }
        var names: [ProposalOutcome] { scene.names }
        var page: String { "/musyawarah/\(meeting)" }
        var sheet: String { "\(page)/putusan" }
        var sealing: String { "\(page)/segel" }

        static func make(_ count: Int = 1) async throws -> Table {
            Table(scene: try await AgendaScene.make(count))
        }

        func papers() async throws {
            for kind in DeliberationKind.musdes.papers { try await desk.paper(kind, ofDeliberation: meeting) }
        }

        func form(_ address: String, on page: String? = nil) async throws -> PageForm {
            try #require(try await client.get(page ?? address).form(address), "\(address) has no form")
        }

        func send(_ form: PageForm, _ values: [String: String]) async throws -> Answer {
            try await client.send(.post, form.action, form: form.values.merging(values) { $1 })
        }

        /// As the page keeps itself while somebody types.
        func keep(_ form: PageForm, _ values: [String: String]) async throws -> Answer {
            let typed = form.values.merging(values) { $1 }
            return try await client.send(.post, "/draf", form: typed.merging(["_jalan": form.action]) { $1 })
        }

        func endSessions() async throws {
            try await desk.registry.database.write(seeing: .everything) { db in
                _ = try db.execute("UPDATE session SET expires_at = \(SampleRegister.now - 60_000)")
            }
        }

        func drafts() throws -> String? { try desk.register.value("SELECT count(*) FROM draft") }
        func decision() throws -> String? {
            try desk.register.value("SELECT decision FROM deliberation_item ORDER BY number LIMIT 1")
        }
    }

    // MARK: A new one

    @Test("a new meeting that was refused comes back when its page is opened again, until it is saved")
    func refusedMeeting() async throws {
        let table = try await Table.make()
        let address = "/musyawarah/baru"
        let refused = try await table.send(try await table.form(address), ["nomor": "401/11/2026", "hadir": "24"])
        #expect(refused.status == .unprocessableContent && refused.body.contains("401/11/2026"))
        let again = try await table.form(address)
        #expect(again.values["nomor"] == "401/11/2026" && again.values["hadir"] == "24")
        #expect(try await table.send(again, ["tanggal": "18-11-2026"]).status == .seeOther)
        #expect(try table.drafts() == "0")
        #expect(try await table.form(address).values["nomor"] == "")
    }

    @Test("a new meeting sent after the session ended comes back after the sign-in")
    func interruptedMeeting() async throws {
        let table = try await Table.make()
        let form = try await table.form("/musyawarah/baru")
        try await table.endSessions()
        let answer = try await table.send(form, ["tanggal": "18-11-2026", "tempat": "Balai desa Derati"])
        #expect(answer.location == "/masuk?ke=%2Fmusyawarah%2Fbaru")
        try await table.client.signIn("operator")
        let page = try await table.client.get("/musyawarah/baru")
        #expect(page.body.contains("Sesi Anda berakhir"))
        #expect(page.form("/musyawarah/baru")?.values["tempat"] == "Balai desa Derati")
    }

    @Test("what is typed of a meeting that is there comes back, and says if somebody else changed it")
    func header() async throws {
        let table = try await Table.make()
        let form = try await table.form(table.page)
        #expect(try await table.keep(form, ["catatan": "Dibuka pukul 9"]).status == .ok)
        let kept = try await table.client.get(table.page)
        #expect(kept.form(table.page)?.values["catatan"] == "Dibuka pukul 9")
        #expect(!kept.body.contains("Orang lain baru saja mengubah"))
        let seen = try await table.desk.registry.deliberation(table.meeting, by: ProposalDesk.village).row.version
        var header = ProposalDesk.header
        header.leader = "Sekretaris desa"
        _ = try await table.desk.registry.perform(
            WriteDeliberation(table.meeting, seen: seen, at: SampleRegister.derati, header), by: ProposalDesk.village)
        let after = try await table.client.get(table.page)
        #expect(after.body.contains("Orang lain baru saja mengubah"))
        #expect(after.form(table.page)?.values["catatan"] == "Dibuka pukul 9")
    }

    @Test("what is typed of a meeting stands beside the answers about its agenda as well")
    func headerBesideAgenda() async throws {
        let table = try await Table.make()
        let bare = try await table.desk.write(
            .newHousehold, ProposalDesk.newHousehold(ProposalDesk.household(serial: 31)))
        let form = try await table.form(table.page)
        #expect(try await table.keep(form, ["catatan": "Dibuka pukul 9"]).status == .ok)
        let agenda = try await table.form("\(table.page)/agenda", on: table.page)
        let refused = try await table.send(agenda, [:])
        #expect(refused.status == .unprocessableContent && refused.body.contains("href=\"#pilih\""))
        let left = try await table.send(agenda, ["pilih": "\(bare.proposal).\(bare.version)"])
        #expect(left.status == .ok && left.body.contains("Bukti belum lengkap"))
        for answer in [refused, left] { #expect(answer.form(table.page)?.values["catatan"] == "Dibuka pukul 9") }
    }

    // MARK: Decisions

    @Test("a refused decision stands beside its message with reason and words, and again when the page is opened")
    func refusedDecision() async throws {
        let table = try await Table.make()
        let name = table.names[0].proposal
        let typed = ["putusan-\(name)": "tolak", "alasan-\(name)": "LAIN", "sanggah-\(name)": "ya"]
        let refused = try await table.send(try await table.form(table.sheet), typed)
        #expect(refused.status == .unprocessableContent && refused.body.contains("href=\"#kata-\(name)\""))
        let shown = try #require(refused.form(table.sheet))
        let opened = try await table.form(table.sheet)
        for values in [shown.values, opened.values] {
            #expect(values["putusan-\(name)"] == "tolak" && values["alasan-\(name)"] == "LAIN")
            #expect(values["sanggah-\(name)"] == "ya")
        }
        let words = ["kata-\(name)": "sudah punya toko"]
        #expect(try await table.send(try await table.form(table.sheet), words).location == table.page)
        #expect(try table.decision() == "tolak")
        #expect(try table.drafts() == "0")
    }

    @Test("words without a decision are not passed over")
    func noDecision() async throws {
        let table = try await Table.make()
        let name = table.names[0].proposal
        let answer = try await table.send(try await table.form(table.sheet), ["kata-\(name)": "menunggu anaknya"])
        #expect(answer.status == .unprocessableContent && answer.body.contains("href=\"#putusan-\(name)\""))
        #expect(answer.form(table.sheet)?.values["kata-\(name)"] == "menunggu anaknya")
    }

    @Test("decisions sent after the session ended come back after the sign-in, and are saved then")
    func interruptedDecision() async throws {
        let table = try await Table.make()
        let name = table.names[0].proposal
        let form = try await table.form(table.sheet)
        try await table.endSessions()
        let answer = try await table.send(form, ["putusan-\(name)": "tunda", "alasan-\(name)": "BUTUH_KUNJUNGAN"])
        #expect(answer.location?.hasPrefix("/masuk?ke=") == true)
        try await table.client.signIn("operator")
        let page = try await table.client.get(table.sheet)
        #expect(page.body.contains("Sesi Anda berakhir"))
        let back = try #require(page.form(table.sheet))
        #expect(back.values["alasan-\(name)"] == "BUTUH_KUNJUNGAN")
        #expect(try await table.send(back, [:]).location == table.page)
        #expect(try table.decision() == "tunda")
    }

    @Test("a form drawn earlier writes nobody's decision back, and what was typed over another one is told")
    func overtaken() async throws {
        let table = try await Table.make(2)
        let (first, second) = (table.names[0], table.names[1])
        let early = try await table.form(table.sheet)
        try await table.desk.decide(table.meeting, first, .agree)
        // The first name was left alone in this form.
        let one = try await table.send(early, ["putusan-\(second.proposal)": "setuju"])
        #expect(one.location == table.page)
        #expect(try table.decision() == "setuju")
        let other = ["putusan-\(first.proposal)": "tolak", "alasan-\(first.proposal)": "MAMPU"]
        let told = try await table.send(early, other)
        #expect(told.status == .unprocessableContent && told.body.contains("Sudah tercatat keputusan lain"))
        #expect(!told.body.contains("Orang lain"))
        #expect(try table.decision() == "setuju")
        let again = try #require(told.form(table.sheet))
        #expect(again.values["alasan-\(first.proposal)"] == "MAMPU")
        #expect(try await table.send(again, [:]).location == table.page)
        #expect(try table.decision() == "tolak")
    }

    @Test("words of a refusal do not go into the agreement that takes its place, nor does a copy of them wait unsaved")
    func wordsOfARefusal() async throws {
        let table = try await Table.make()
        let name = table.names[0].proposal
        let refused = ["putusan-\(name)": "tolak", "alasan-\(name)": "MAMPU", "kata-\(name)": "punya dua sawah"]
        #expect(try await table.send(try await table.form(table.sheet), refused).location == table.page)
        let form = try await table.form(table.sheet)
        #expect(form.values["kata-\(name)"] == "punya dua sawah")
        #expect(try await table.send(form, ["putusan-\(name)": "setuju"]).location == table.page)
        func words() throws -> String? { try table.desk.register.value("SELECT words FROM deliberation_item") }
        #expect(try table.decision() == "setuju")
        #expect(try words() == "")
        #expect(try await table.keep(form, ["putusan-\(name)": "setuju"]).status == .ok)
        try await table.papers()
        #expect(try await table.client.get(table.sealing).form(table.sealing) != nil)
        // What is said anew stays.
        let said = ["putusan-\(name)": "setuju", "kata-\(name)": "sawahnya milik kakaknya"]
        #expect(try await table.send(try await table.form(table.sheet), said).location == table.page)
        #expect(try words() == "sawahnya milik kakaknya")
    }

    @Test("what was typed for a name that left the agenda, or of a meeting sealed meanwhile, is said to be not saved")
    func gone() async throws {
        let table = try await Table.make(2)
        let (first, second) = (table.names[0], table.names[1])
        let early = try await table.form(table.sheet)
        let there = try await table.desk.now(first.proposal)
        _ = try await table.desk.registry.perform(
            TakeStep(first.proposal, seen: there.version, hash: there.hash, StepAsked(.release)),
            by: ProposalDesk.village)
        let gone = try await table.send(early, ["putusan-\(first.proposal)": "setuju"])
        #expect(gone.status == .unprocessableContent && gone.body.contains("tidak ada lagi dalam agenda"))
        let late = try await table.form(table.sheet)
        try await table.desk.decide(table.meeting, second, .agree)
        try await table.papers()
        let seen = try await table.desk.registry.deliberation(table.meeting, by: ProposalDesk.village).row.version
        _ = try await table.desk.registry.perform(
            SealDeliberation(table.meeting, seen: seen), by: ProposalDesk.village)
        let typed = ["putusan-\(second.proposal)": "tolak", "alasan-\(second.proposal)": "MAMPU"]
        let sealed = try await table.send(late, typed)
        #expect(sealed.status == .unprocessableContent && sealed.body.contains("sudah disegel"))
        #expect(sealed.form(table.sheet)?.values["alasan-\(second.proposal)"] == "MAMPU")
        #expect(try await table.client.get(table.sheet).status == .ok)
        // A copy of what is saved is no input that is lost.
        #expect(try await table.keep(late, ["putusan-\(second.proposal)": "setuju"]).status == .ok)
        #expect(try await table.client.get(table.sheet).location == table.page)
        #expect(try table.drafts() == "0")
    }

    @Test(
        "a page of the agenda that nobody can count to is the first",
        arguments: ["9223372036854775807", "9999999999999999999999", "-100", "1000001", "seratus"])
    func farAway(number: String) async throws {
        let table = try await Table.make()
        let page = try await table.client.get("\(table.sheet)?sesudah=\(number)")
        #expect(page.status == .ok && page.form(table.sheet) != nil)
    }

    @Test("a long agenda is written down page by page, each with a draft of its own, and no form that came in part")
    func pages() async throws {
        let table = try await Table.make(2)
        let (first, second) = (table.names[0].proposal, table.names[1].proposal)
        try await table.desk.register.run(
            "UPDATE deliberation_item SET number = 150 WHERE proposal = \(second.value)")
        let more = "\(table.sheet)?sesudah=100"
        let page = try await table.client.get(table.sheet)
        #expect(!page.links(more).isEmpty && page.body.contains("101–200"))
        let one = try #require(page.form(table.sheet))
        #expect(one.values["kata-\(first)"] != nil && one.values["kata-\(second)"] == nil)
        let two = try await table.form(more)
        #expect(two.values["kata-\(first)"] == nil && two.values["kata-\(second)"] != nil)
        // What is typed on the second page is no draft of the first.
        #expect(try await table.keep(two, ["putusan-\(second)": "setuju"]).status == .ok)
        #expect(!(try await table.client.get(table.sheet).body.contains("/draf/buang")))
        #expect(try await table.send(one, ["putusan-\(first)": "setuju"]).location == more)
        #expect(try table.drafts() == "1")
        let sealing = try await table.client.get(table.sealing)
        #expect(sealing.body.contains("belum disimpan") && !sealing.links(more).isEmpty)
        // Without its fields a name is not left as it was: the form did not come whole.
        let cut = two.values.filter { !$0.key.hasSuffix("-\(second)") }
        let refused = try await table.client.send(.post, two.action, form: cut)
        #expect(refused.status == .unprocessableContent && refused.body.contains("tidak sampai seluruhnya"))
        #expect(try await table.send(two, ["putusan-\(second)": "setuju"]).location == table.page)
        #expect(try table.drafts() == "0")
        let decided = "SELECT count(*) FROM deliberation_item WHERE decision = 'setuju'"
        #expect(try table.desk.register.value(decided) == "2")
    }

    // MARK: The seal

    @Test("names without a decision stand in front, and there is nothing to press until they have one")
    func undecided() async throws {
        let table = try await Table.make(2)
        try await table.desk.decide(table.meeting, table.names[0], .agree)
        let page = try await table.client.get(table.sealing)
        #expect(page.form(table.sealing) == nil)
        #expect(page.body.contains("1 nama belum ada keputusannya"))
        let last = try #require(page.body.firstRange(of: "/usulan/\(table.names[1].proposal)"))
        let first = try #require(page.body.firstRange(of: "/usulan/\(table.names[0].proposal)"))
        #expect(last.lowerBound < first.lowerBound)
        try await table.desk.decide(table.meeting, table.names[1], .refuse, reason: "MAMPU")
        let whole = try await table.client.get(table.sealing)
        #expect(whole.form(table.sealing) != nil && whole.body.contains("Segel 2 keputusan"))
    }

    @Test("a content that changed since it was put on the agenda is told first, and nothing is offered for sealing")
    func changedContent() async throws {
        let table = try await Table.make(2)
        for name in table.names { try await table.desk.decide(table.meeting, name, .agree) }
        try await table.papers()
        #expect(try await table.client.get(table.sealing).form(table.sealing) != nil)
        let late = table.names[1].proposal
        try await table.desk.register.run(
            "UPDATE deliberation_item SET hash = 'lain' WHERE proposal = \(late.value)")
        let page = try await table.client.get(table.sealing)
        #expect(page.form(table.sealing) == nil && page.body.contains("1 usulan berubah isinya"))
        let last = try #require(page.body.firstRange(of: "/usulan/\(late)"))
        let first = try #require(page.body.firstRange(of: "/usulan/\(table.names[0].proposal)"))
        #expect(last.lowerBound < first.lowerBound)
    }

    @Test("nothing is sealed while a decision is typed and not saved")
    func unsaved() async throws {
        let table = try await Table.make()
        let name = table.names[0].proposal
        try await table.desk.decide(table.meeting, table.names[0], .agree)
        try await table.papers()
        let seal = try await table.form(table.sealing)
        let sheet = try await table.form(table.sheet)
        let typed = ["putusan-\(name)": "tolak", "alasan-\(name)": "MAMPU"]
        #expect(try await table.keep(sheet, typed).status == .ok)
        let refused = try await table.send(seal, ["yakin": "ya"])
        #expect(refused.status == .unprocessableContent && refused.body.contains("belum disimpan"))
        #expect(refused.form(table.sealing) == nil && !refused.links(table.sheet).isEmpty)
        let page = try await table.client.get(table.sealing)
        #expect(page.form(table.sealing) == nil && page.body.contains("belum disimpan"))
        #expect(try table.desk.register.value("SELECT state FROM deliberation") == "terbuka")
        #expect(try await table.send(try await table.form(table.sheet), [:]).location == table.page)
        let last = try await table.send(try await table.form(table.sealing), ["yakin": "ya"])
        #expect(last.location == table.page)
        #expect(try table.decision() == "tolak")
        #expect(try table.drafts() == "0")
    }

    @Test("nothing is sealed while something typed of the meeting is not saved, and nothing is left of it afterwards")
    func unsavedHeader() async throws {
        let table = try await Table.make()
        try await table.desk.decide(table.meeting, table.names[0], .agree)
        try await table.papers()
        let seal = try await table.form(table.sealing)
        let header = try await table.form(table.page)
        #expect(try await table.keep(header, ["catatan": "Dibuka pukul 9"]).status == .ok)
        let refused = try await table.send(seal, ["yakin": "ya"])
        #expect(refused.status == .unprocessableContent && refused.form(table.sealing) == nil)
        #expect(refused.body.contains("href=\"#keterangan-m\""))
        let page = try await table.client.get(table.sealing)
        #expect(page.form(table.sealing) == nil && page.body.contains("keterangan musyawarah lain"))
        #expect(try await table.send(try await table.form(table.page), [:]).location == table.page)
        // A copy that comes late is the same as what is saved.
        let saved = try await table.form(table.page)
        #expect(try await table.keep(saved, [:]).status == .ok)
        let last = try await table.send(try await table.form(table.sealing), ["yakin": "ya"])
        #expect(last.location == table.page)
        #expect(try table.drafts() == "0")
        // What comes later still can be thrown away where Beranda leads.
        #expect(try await table.keep(saved, ["catatan": "Ditutup pukul 12"]).status == .ok)
        let sealed = try await table.client.get(table.page)
        #expect(sealed.body.contains("tidak dapat diubah lagi"))
        let drop = try #require(sealed.form("/draf/buang"))
        #expect(try await table.send(drop, [:]).location == table.page)
        #expect(try table.drafts() == "0")
    }

    @Test("a copy of a form that comes after it was saved keeps nothing from being sealed")
    func lateCopy() async throws {
        let table = try await Table.make()
        let name = table.names[0].proposal
        let sheet = try await table.form(table.sheet)
        #expect(try await table.send(sheet, ["putusan-\(name)": "setuju"]).location == table.page)
        #expect(try await table.keep(sheet, ["putusan-\(name)": "setuju"]).status == .ok)
        try await table.papers()
        let sealed = try await table.send(try await table.form(table.sealing), ["yakin": "ya"])
        #expect(sealed.location == table.page)
        #expect(try table.desk.register.value("SELECT state FROM deliberation") == "disegel")
        #expect(try table.drafts() == "0")
    }

    @Test("whatever changes after the page was opened is shown before it is sealed")
    func changed() async throws {
        let table = try await Table.make()
        try await table.desk.decide(table.meeting, table.names[0], .agree)
        try await table.papers()
        let early = try await table.form(table.sealing)
        try await table.desk.decide(table.meeting, table.names[0], .refuse, reason: "MAMPU")
        let refused = try await table.send(early, ["yakin": "ya"])
        #expect(refused.status == .conflict && refused.body.contains("Belum ada yang disegel"))
        #expect(refused.body.contains("Tolak"))
        let again = try #require(refused.form(table.sealing))
        #expect(again.values["yakin"] == nil)
        #expect(try await table.send(again, ["yakin": "ya"]).location == table.page)
        #expect(try table.desk.register.value("SELECT state FROM deliberation") == "disegel")
    }
}
