import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("The desk of duplicates on the screen")
struct LinkPageTests {
    /// A case of two villages of one kabupaten.
    private func twoVillages(_ desk: LinkDesk) async throws -> LinkRow {
        try #require(
            try await desk.cases().first {
                $0.kind == .person
                    && Set($0.sides.map(\.village.code)) == [SampleRegister.derati, .init(1_702_062_002)]
            })
    }

    @Test("Whoever only looks is shown mothers by their first letters, and still whether they are the same")
    func mothers() async throws {
        let desk = try await LinkDesk()
        let row = try #require(
            try await desk.cases().first { row in
                row.kind == .person && row.sides.allSatisfy { $0.village.code == SampleRegister.derati }
            })
        let mother = try #require(
            try desk.register.value("SELECT mother FROM person WHERE id = \(row.sides[0].person.value)"))
        let (clerk, kades) = (desk.register.client(), desk.register.client())
        try await clerk.signIn("operator")
        try await kades.signIn("kades")
        let whole = try await clerk.get("/ganda/\(row.id)")
        let masked = try await kades.get("/ganda/\(row.id)")
        #expect(!mother.isEmpty && whole.body.contains(mother))
        #expect(masked.status == .ok && !masked.body.contains(mother) && masked.body.contains("\(mother.prefix(1))***"))
    }

    @Test("After a decision the next case is open, says what became of the last, and takes it back in one click")
    func onwardAndBack() async throws {
        let desk = try await LinkDesk()
        let client = desk.register.client()
        try await client.signIn("dinsos")
        let list = try await client.get("/ganda")
        #expect(list.body.contains("data-row") && list.body.contains("data-open"))
        let row = try #require(
            try await desk.registry.links(
                .person, in: SampleRegister.rejangLebong,
                by: Actor(
                    account: 2, name: "dinsos", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)]
                )
            ).items.first { row in row.sides.allSatisfy { $0.name != nil } })
        let before = try desk.picture()
        let address = "/ganda/\(row.id)"
        let answer = try await client.post(
            address, ["putusan": "sama1", "alasan": "KTP dilihat", "versi": "1", "_aksi": "satu"], from: address)
        #expect(answer.status == .seeOther)
        let onward = try #require(answer.location)
        #expect(onward.contains("putus=\(row.id)") && !onward.hasPrefix(address))
        let next = try await client.get(onward)
        #expect(next.body.contains("data-focus"))
        let form = try #require(next.form(address))
        #expect(form.values["putusan"] == "buka")
        // Sent twice, it is done once.
        for _ in 0..<2 {
            let back = try await client.send(.post, address, form: form.values)
            #expect(back.status == .seeOther && back.location?.hasPrefix("\(address)?putus=") == true)
            #expect(try await client.get(back.location ?? "").body.contains("kasus terbuka lagi"))
        }
        #expect(try desk.picture() == before)
        // Whoever decides on what they no longer see as it was is told, and loses nothing they typed.
        let late = try await client.post(
            address, ["putusan": "beda", "alasan": "dua orang", "versi": "1", "_aksi": "dua"], from: address)
        #expect(late.status == .conflict)
        #expect(late.body.contains("baru saja diubah orang lain") && late.body.contains("value=\"dua orang\""))
    }

    @Test("The history and the documents of both records are shown, and of a record elsewhere neither")
    func past() async throws {
        let desk = try await LinkDesk()
        let row = try await twoVillages(desk)
        for (number, side) in row.sides.enumerated() {
            let set = ChangeSet(
                event: .correction, family: try #require(side.family),
                changes: [.person(PersonChange(side.person, seen: nil, values: ["pekerjaan": "NELAYAN"]))],
                reason: "ALASAN \(number)", evidence: Evidence(kind: "ktp", number: "SURAT-\(number)"))
            _ = try await desk.registry.perform(SubmitChanges(set), by: LinkDesk.village(side.village.code))
        }
        let address = "/ganda/\(row.id)"
        let dinsos = desk.register.client()
        try await dinsos.signIn("dinsos")
        let both = try await dinsos.get(address)
        for words in ["ALASAN 0", "ALASAN 1", "SURAT-0", "SURAT-1", "data-fold", "#riwayat"] {
            #expect(both.body.contains(words), "\(words)")
        }
        #expect(both.body.firstMatch(of: /\b\d{16}\b/) == nil)
        let mine = try #require(row.sides.firstIndex { $0.village.code == SampleRegister.derati })
        let village = desk.register.client()
        try await village.signIn("operator")
        let own = try await village.get(address)
        #expect(own.body.contains("ALASAN \(mine)") && own.body.contains("SURAT-\(mine)"))
        #expect(!own.body.contains("ALASAN \(1 - mine)") && !own.body.contains("SURAT-\(1 - mine)"))
    }

    @Test("A village that has answered sees its answer and takes it back; who may undo an agreement is said")
    func answerBack() async throws {
        let desk = try await LinkDesk()
        let row = try await twoVillages(desk)
        let address = "/ganda/\(row.id)"
        let village = desk.register.client()
        try await village.signIn("operator")
        func answer(_ action: String) async throws -> String {
            let version = String(try await desk.view(row.id).version)
            let answer = try await village.post(
                address, ["putusan": "sana", "alasan": "dikenal RT", "versi": version, "_aksi": action], from: address)
            return try #require(answer.location)
        }
        let told = try await village.get(try await answer("satu"))
        let form = try #require(told.form(address))
        #expect(form.values["putusan"] == "tarik")
        #expect(try await village.send(.post, address, form: form.values).status == .seeOther)
        #expect(try await desk.view(row.id).answers.isEmpty)
        _ = try await answer("dua")
        let other = try #require(row.sides.first { $0.village.code != SampleRegister.derati })
        _ = try await desk.registry.perform(
            AnswerLink(
                link: row.id, seen: try await desk.view(row.id).version, person: other.person, isSame: true,
                livesHere: true, reason: "tinggal di sini"), by: LinkDesk.village(other.village.code))
        let agreed = try await village.get(address)
        #expect(agreed.body.contains("Yang dapat membatalkannya"))
        #expect(agreed.form(address) == nil)
    }

    @Test("What each of the two draws on stands side by side, with what a merge would do with it")
    func aid() async throws {
        let desk = try await LinkDesk()
        let row = try #require(
            try await desk.registry.links(
                .person, in: SampleRegister.rejangLebong, by: LinkDesk.province
            ).items.first { row in
                row.sides.contains { $0.name == "SUGIYONO HADI WIBOWO" }
                    && row.sides.contains { $0.name == "SUGIONO HADI WIBAWA" }
            })
        let client = desk.register.client()
        try await client.signIn("dinsos")
        let page = try await client.get("/ganda/\(row.id)").body
        for words in [
            "Program Sembako (BPNT)", "Ikut ke catatan ini", "Diterima keduanya, tetap sekali", "RT 001 RW 002",
            "tanda keberatan",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        // A village sees of it what is its own.
        let village = desk.register.client()
        try await village.signIn("operator")
        let own = try await village.get("/ganda/\(row.id)").body
        #expect(own.contains("PBI-JK") && !own.contains("Program Sembako (BPNT)"))
        #expect(!own.contains("Ikut ke catatan ini"))
    }

    @Test("What was seen on a visit is noted by a village in a form of its own, and stands on the page")
    func visit() async throws {
        let desk = try await LinkDesk()
        let row = try await twoVillages(desk)
        let address = "/ganda/\(row.id)"
        _ = try await desk.registry.perform(
            DecideLink(link: row.id, seen: 1, .visit, reason: "alamatnya tidak jelas"), by: LinkDesk.province)
        let village = desk.register.client()
        try await village.signIn("operator")
        let page = try await village.get(address)
        #expect(page.body.contains("name=\"temuan\"") && page.body.contains("alamatnya tidak jelas"))
        #expect(try await village.get("/ganda?apa=kunjungi").body.contains(address))
        let version = String(try await desk.view(row.id).version)
        let answer = try await village.post(
            address, ["temuan": "satu orang, sudah pindah", "versi": version, "_aksi": "satu"], from: address)
        #expect(answer.status == .seeOther)
        #expect(try await village.get(address).body.contains("satu orang, sudah pindah"))
    }

    @Test("Cases are struck out of a merge at once by ticking them, and what is left names the record that stays")
    func strike() async throws {
        let desk = try await LinkDesk()
        for table in ["link_case", "link_place"] {
            try await desk.register.run("UPDATE \(table) SET chance = 9990 WHERE kind = 'orang'")
        }
        let bulk = try await desk.registry.perform(
            AskLinkBulk(region: SampleRegister.rejangLebong, reason: "pita pasti"), by: LinkDesk.province)
        let client = desk.register.client()
        try await client.signIn("dinsos")
        let address = "/ganda/sekaligus/\(bulk)"
        let page = try await client.get(address)
        #expect(page.body.contains("name=\"coret\"") && page.body.contains("Catatan yang dipakai"))
        let first = try #require(try await desk.registry.linkBulk(bulk, by: LinkDesk.province).cases.first?.row.id)
        let answer = try await client.post(
            address, ["langkah": "coret", "coret": "\(first)", "_aksi": "satu"], from: address)
        #expect(answer.status == .seeOther)
        #expect(try await client.get(address).body.contains("Dicoret oleh"))
    }

    @Test("Taking back a merge at once that is asked for twice by the same form is done and answered once")
    func takenBackTwice() async throws {
        let desk = try await LinkDesk()
        for table in ["link_case", "link_place"] {
            try await desk.register.run("UPDATE \(table) SET chance = 9990 WHERE kind = 'orang'")
        }
        let asker = Actor(
            account: 1, name: "penyelia", grants: [Grant(role: .verifikator, region: SampleRegister.rejangLebong)])
        let bulk = try await desk.registry.perform(
            AskLinkBulk(region: SampleRegister.rejangLebong, reason: "pita pasti"), by: asker)
        let client = desk.register.client()
        try await client.signIn("dinsos")
        let address = "/ganda/sekaligus/\(bulk)"
        let agreed = try await client.post(
            address, ["putusan": "setuju", "alasan": "dilihat semua", "_aksi": "satu"], from: address)
        #expect(agreed.status == .seeOther)
        try desk.registry.runWaitingJobs()
        func takeBack() async throws -> Answer {
            try await client.post(address, ["putusan": "batal", "_aksi": "dua"], from: address)
        }
        let first = try #require(try await takeBack().location)
        try desk.registry.runWaitingJobs()
        #expect(try await desk.registry.linkBulk(bulk, by: LinkDesk.province).state == .undone)
        #expect(try await takeBack().location == first)
    }
}
