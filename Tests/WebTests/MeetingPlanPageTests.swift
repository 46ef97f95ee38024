import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// A meeting as its operator gets it ready.
@Suite("Getting a meeting ready")
struct MeetingPlanPageTests {
    private func client(_ desk: ProposalDesk, _ login: String = "operator") async throws -> TestClient {
        let client = desk.register.client()
        try await client.signIn(login)
        return client
    }

    private func send(
        _ client: TestClient, _ page: String, _ action: String, _ values: [String: String]
    ) async throws -> Answer {
        let form = try #require(try await client.get(page).form(action), "\(page) has no form for \(action)")
        return try await client.send(.post, action, form: form.values.merging(values) { $1 })
    }

    /// The address of a meeting that is called here.
    private func called(_ desk: ProposalDesk, _ client: TestClient) async throws -> String {
        let page = "/musyawarah/\(try await desk.meeting())"
        let answer = try await send(
            client, "\(page)/rapat", "\(page)/rapat", ["jam": "9.30", "agenda": "Verifikasi <usulan>"])
        #expect(answer.location == "\(page)/rapat")
        return page
    }

    @Test("a meeting is called with its hour, and what is wrong is told at its field")
    func call() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let meeting = "/musyawarah/\(try await desk.meeting())"
        let page = "\(meeting)/rapat"
        #expect(!(try await client.get(meeting).links(page).isEmpty))
        let wrong = try await send(client, page, page, ["jam": "25.00", "lintang": "utara", "bujur": "102,5"])
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.body.contains("href=\"#jam\"") && wrong.body.contains("href=\"#lintang\""))
        // Half past nine, or three past?
        let vague = try await send(client, page, page, ["jam": "9.3"])
        #expect(vague.status == .unprocessableContent && vague.body.contains("href=\"#jam\""))
        let half = try await send(client, page, page, ["jam": "09.00", "lintang": "-3.47"])
        #expect(half.status == .unprocessableContent && half.body.contains("href=\"#bujur\""))
        let good = try await send(
            client, page, page,
            ["jam": "9:30", "agenda": "Verifikasi <usulan>", "lintang": "-3,470123", "bujur": "102.520456"])
        #expect(good.location == page)
        let shown = try await client.get(page)
        #expect(shown.body.contains("09.30 WIB") && shown.body.contains("Verifikasi &lt;usulan&gt;"))
        #expect(shown.body.contains("-3.470123, 102.520456"))
    }

    @Test("guests come by the fields or line by line, answer, and are taken off again")
    func guests() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let meeting = try await called(desk, client)
        let (page, guests, answers) = ("\(meeting)/rapat", "\(meeting)/tamu", "\(meeting)/jawaban")
        let nobody = try await send(client, page, guests, [:])
        #expect(nobody.status == .unprocessableContent && nobody.body.contains("href=\"#nama\""))
        let one = try await send(
            client, page, guests,
            [
                "nama": "Zubaidah", "jabatan": "Ketua PKK", "unsur": "perempuan", "telepon": "0812 3456 7890",
                "ciri": "perempuan",
            ])
        #expect(one.location == page)
        let bad = try await send(client, page, guests, ["daftar": "Amir; BPD/LPM\nTanpa unsur"])
        #expect(bad.status == .unprocessableContent && bad.body.contains("Baris 2"))
        #expect(bad.body.contains("Tanpa unsur"))
        let many = try await send(
            client, page, guests,
            [
                "daftar": """
                Amir Hamzah; Ketua BPD; BPD
                Siti; RT 01; RT/RW; P; miskin; 0813 0000 1111
                Jono; Warga; masyarakat_miskin
                """
            ])
        #expect(many.location == page)
        let shown = try await client.get(page)
        #expect(shown.body.contains("Amir Hamzah") && shown.body.contains("Zubaidah"))
        #expect(shown.body.contains("Wakil masyarakat miskin<br>"))
        // The text that is ready to be sent.
        #expect(shown.body.contains("Yth. Siti") && shown.body.contains("Pukul: 09.30 WIB"))
        let form = try #require(shown.form(answers))
        let field = try #require(form.fields.first { $0.name.hasPrefix("jawaban-") }?.name)
        #expect(try await send(client, page, answers, [field: "datang", "langkah": "jawab"]).location == page)
        #expect(try await client.get(page).form(answers)?.values[field] == "datang")
        let odd = try await send(client, page, answers, [field: "mungkin", "langkah": "jawab"])
        #expect(odd.status == .unprocessableContent)
        let unticked = try await send(client, page, answers, ["langkah": "hapus"])
        #expect(unticked.status == .unprocessableContent && unticked.body.contains("href=\"#tamu\""))
        let number = String(field.dropFirst("jawaban-".count))
        #expect(try await send(client, page, answers, ["langkah": "hapus", "tamu": number]).location == page)
        #expect(try await client.get(page).form(answers)?.values[field] == nil)
    }

    @Test("all that is wrong of guests is told at once, by field and by line, and nobody is put on the list")
    func wrongGuests() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let meeting = try await called(desk, client)
        let (page, guests) = ("\(meeting)/rapat", "\(meeting)/tamu")
        #expect(try await send(client, page, guests, ["daftar": "Amir; Ketua BPD; BPD"]).location == page)
        let long = String(repeating: "x", count: 81)
        let lines = [
            "Tanpa unsur", "", "AMIR; ketua bpd; BPD", "Siti; \(long); RT", "Juga tanpa", "Wati; PKK; RT",
            "wati; pkk; RT",
        ]
        let told = try await send(
            client, page, guests,
            ["jabatan": long, "telepon": "9902 0612 0479 0001", "daftar": lines.joined(separator: "\n")])
        #expect(told.status == .unprocessableContent)
        for words in [
            "href=\"#nama\"", "href=\"#jabatan\"", "href=\"#telepon\"", "href=\"#unsur\"", "Baris 1, 5: tulis nama",
            "Baris 3: AMIR sudah ada dalam daftar", "Baris 4 (Jabatan): Paling banyak 80 huruf",
            "Baris 7: wati sudah ada dalam daftar",
        ] { #expect(told.body.contains(words), "\(words)") }
        #expect(!told.body.contains("Baris 6") && told.form(guests)?.values["jabatan"] == long)
        let id = try #require(RecordID(String(meeting.dropFirst("/musyawarah/".count))))
        #expect(try await desk.registry.meeting(id, by: ProposalDesk.village)?.guests.count == 1)
    }

    @Test("a page open for long writes nobody's newer answer back, and asks about whom two have answered for")
    func staleAnswers() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let meeting = try await called(desk, client)
        let (page, answers) = ("\(meeting)/rapat", "\(meeting)/jawaban")
        let lines = ["daftar": "Amir; BPD\nSiti; RT\nJono; RT\nWati; PKK; warga"]
        _ = try await send(client, page, "\(meeting)/tamu", lines)
        let early = try #require(try await client.get(page).form(answers))
        func sendEarly(_ values: [String: String]) async throws -> Answer {
            let typed = early.values.merging(["langkah": "jawab"]) { $1 }.merging(values) { $1 }
            return try await client.send(.post, answers, form: typed)
        }
        func stored() async throws -> [String?] {
            let values = try #require(try await client.get(page).form(answers)).values
            return (1...4).map { values["jawaban-\($0)"] }
        }
        let other = ["jawaban-1": "datang", "jawaban-2": "berhalangan", "langkah": "jawab"]
        #expect(try await send(client, page, answers, other).location == page)
        // Of the others nothing was chosen on the early page.
        #expect(try await sendEarly(["jawaban-3": "datang"]).location == page)
        #expect(try await stored() == ["datang", "berhalangan", "datang", "belum"])
        let told = try await sendEarly(["jawaban-2": "diwakilkan", "jawaban-4": "datang"])
        #expect(told.status == .unprocessableContent)
        #expect(told.body.contains("Siti: orang lain baru saja mencatat Berhalangan"))
        #expect(told.body.contains("href=\"#jawaban-2\"") && !told.body.contains("href=\"#jawaban-4\""))
        #expect(try await stored() == ["datang", "berhalangan", "datang", "datang"])
        // What was chosen stands there, beside what the others have by now, and is saved by whoever sends it again.
        let again = try #require(told.form(answers))
        #expect((1...4).map { again.values["jawaban-\($0)"] } == ["datang", "diwakilkan", "datang", "datang"])
        let last = again.values.merging(["langkah": "jawab"]) { $1 }
        #expect(try await client.send(.post, answers, form: last).location == page)
        #expect(try await stored() == ["datang", "diwakilkan", "datang", "datang"])
    }

    @Test("whoever takes somebody off the list loses no answer that was chosen for the others")
    func answersBesideRemoval() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let meeting = try await called(desk, client)
        let (page, answers) = ("\(meeting)/rapat", "\(meeting)/jawaban")
        _ = try await send(client, page, "\(meeting)/tamu", ["daftar": "Amir; BPD\nSiti; RT\nJono; RT"])
        let early = try #require(try await client.get(page).form(answers))
        let removing = ["langkah": "hapus", "tamu": "1", "jawaban-1": "datang", "jawaban-2": "datang"]
        #expect(try await send(client, page, answers, removing).location == page)
        let left = try #require(try await client.get(page).form(answers)).values
        #expect(left["jawaban-1"] == nil && left["jawaban-2"] == "datang" && left["jawaban-3"] == "belum")
        // Nobody is taken off while an answer waits for a word; the tick stays, and what was chosen.
        let late = early.values.merging(["langkah": "hapus", "tamu": "3", "jawaban-2": "berhalangan"]) { $1 }
        let told = try await client.send(.post, answers, form: late)
        #expect(told.status == .unprocessableContent && told.body.contains("Siti: orang lain"))
        let shown = try #require(told.form(answers)).values
        #expect(shown["tamu"] == "3" && shown["jawaban-2"] == "berhalangan" && shown["jawaban-3"] == "belum")
        let unticked = try await send(client, page, answers, ["langkah": "hapus", "jawaban-3": "diwakilkan"])
        #expect(unticked.status == .unprocessableContent && unticked.body.contains("href=\"#tamu\""))
        #expect(unticked.form(answers)?.values["jawaban-3"] == "diwakilkan")
    }

    @Test("a woman who comes as a citizen is no member of the women's group, nor is that her office")
    func womanOnALine() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let meeting = try await called(desk, client)
        let lines = ["daftar": "Siti; perempuan; warga\nZubaidah; Ketua PKK; perempuan\nRohani; warga; perempuan"]
        #expect(try await send(client, "\(meeting)/rapat", "\(meeting)/tamu", lines).location == "\(meeting)/rapat")
        let id = try #require(RecordID(String(meeting.dropFirst("/musyawarah/".count))))
        let guests = try #require(try await desk.registry.meeting(id, by: ProposalDesk.village)).guests
        #expect(guests.map(\.element) == [.citizen, .women, .citizen])
        #expect(guests.map(\.isWoman) == [true, false, true] && guests.map(\.office) == ["", "Ketua PKK", ""])
    }

    @Test("invitations are marked as sent, once, and the way to the screen opens")
    func invited() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let meeting = try await called(desk, client)
        let page = "\(meeting)/rapat"
        _ = try await send(client, page, "\(meeting)/tamu", ["daftar": "Amir; BPD\nSiti; perempuan; P"])
        let form = try #require(try await client.get(page).form("\(meeting)/undangan"))
        let first = try await client.send(.post, "\(meeting)/undangan", form: form.values)
        let second = try await client.send(.post, "\(meeting)/undangan", form: form.values)
        #expect(first.location == page && second.location == page)
        let after = try await client.get(page)
        #expect(after.body.contains("Undangan terkirim") && !after.links("\(meeting)/layar").isEmpty)
    }

    @Test("one that was called by mistake is called off by whoever is sure of it")
    func calledOff() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let meeting = try await called(desk, client)
        let page = "\(meeting)/rapat"
        let unsure = try await send(client, page, "\(meeting)/batal-rapat", [:])
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("href=\"#yakin-batal\""))
        #expect(try await send(client, page, "\(meeting)/batal-rapat", ["yakin-batal": "ya"]).location == page)
        #expect(try await client.get(page).body.contains("Jalankan rapat di sini"))
    }

    @Test("the bylaws of a village are changed from a day on, and nonsense is told at its field")
    func bylaws() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let page = "/aturan/musyawarah?wilayah=\(SampleRegister.derati.dotted)"
        let shown = try await client.get(page)
        #expect(shown.status == .ok && shown.body.contains("2/3"))
        let wrong = try await send(client, page, page, ["kuorum": "3/2", "tunggu": "lama"])
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.body.contains("href=\"#kuorum\"") && wrong.body.contains("href=\"#tunggu\""))
        let done = try await send(client, page, page, ["kuorum": "1/2", "mulai": "01-12-2026"])
        #expect(done.location == page, "\(done.status)")
        // What was set is seen before its day.
        #expect(try await client.get(page).body.contains("Mulai berlaku 1 Desember 2026"))
        let neighbour = try await self.client(desk, "tetangga")
        #expect(try await neighbour.get(page).status == .notFound)
    }

    @Test("an emptied field of the bylaws is told at its place, all of them at once, and is never taken for 0")
    func emptiedBylaws() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let page = "/aturan/musyawarah?wilayah=\(SampleRegister.derati.dotted)"
        let fields = ["tunggu", "rapat_kedua", "daftar", "undangan", "perempuan", "miskin", "unsur-rt_rw"]
        let typed = Dictionary(uniqueKeysWithValues: fields.map { ($0, "") }).merging(["mulai": "01-12-2026"]) { $1 }
        let emptied = try await send(client, page, page, typed)
        #expect(emptied.status == .unprocessableContent)
        for field in fields {
            #expect(emptied.body.contains("href=\"#\(field)\"") && emptied.form(page)?.values[field] == "", "\(field)")
        }
        #expect(emptied.body.contains("0 bila tidak disyaratkan"))
        #expect(try await desk.registry.bylawsToCome(at: SampleRegister.derati).isEmpty)
        // Who asks for nobody writes so.
        let none = try await send(
            client, page, page, ["mulai": "01-12-2026", "perempuan": "0", "unsur-rt_rw": "0", "kuorum_kedua": ""])
        #expect(none.location == page)
        let next = try #require(try await desk.registry.bylawsToCome(at: SampleRegister.derati).first)
        #expect(next.women == 0 && next.secondQuorum == nil && !next.elements.contains { $0.element == .neighbourhood })
    }

    @Test("who only reads has no form, a neighbour has no page, and an SPTJM has no meeting")
    func guarded() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let meeting = try await called(desk, client)
        let page = "\(meeting)/rapat"
        let kades = try await self.client(desk, "kades")
        let read = try await kades.get(page)
        #expect(read.status == .ok && read.forms.allSatisfy { !$0.action.hasPrefix(meeting) })
        let neighbour = try await self.client(desk, "tetangga")
        #expect(try await neighbour.get(page).status == .notFound)
        for action in [
            "rapat", "tamu", "jawaban", "undangan", "musdus", "rapat-kedua", "notulen", "batal-rapat",
            "batal-musyawarah",
        ] {
            let answer = try await neighbour.post("\(meeting)/\(action)", ["_aksi": "x", "nama": "X"], from: "/aturan")
            #expect(answer.status == .notFound, "\(action): \(answer.status)")
        }
        let alone = try await desk.meeting(DeliberationHeader(.sptjm, day: 20_261_118))
        #expect(try await client.get("/musyawarah/\(alone)/rapat").body.contains("Tidak ada rapat"))
    }

    @Test("a sealed list is offered for putting up to whoever may, and to nobody who would be turned away")
    func putUp() async throws {
        let room = try await MeetingRoom.prepare(names: 1)
        try await room.open()
        try await room.close()
        try await room.seal()
        let meeting = "/musyawarah/\(room.deliberation)"
        for (login, status) in [("operator", HTTPResponse.Status.ok), ("kades", .forbidden)] {
            let reader = try await client(room.desk, login)
            let page = try await reader.get("\(meeting)/rapat")
            #expect(page.status == .ok, "\(login)")
            #expect(page.links("\(meeting)/umumkan").isEmpty == (status == .forbidden), "\(login)")
            #expect(try await reader.get("\(meeting)/umumkan").status == status, "\(login)")
        }
    }
}
