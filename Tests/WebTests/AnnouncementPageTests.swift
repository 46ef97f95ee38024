import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// What everybody reads of a village, and how a village puts it up.
@Suite("Public lists on their pages")
struct AnnouncementPageTests {
    private func client(_ desk: ProposalDesk, _ login: String) async throws -> TestClient {
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

    /// The address of a sealed musyawarah with one name agreed to.
    private func meeting(_ desk: ProposalDesk) async throws -> String {
        _ = try await desk.agreed()
        let id = try #require(try desk.register.value("SELECT id FROM deliberation").flatMap { Int64($0) })
        return "/musyawarah/\(RecordID(id))"
    }

    private func publicPage(_ desk: ProposalDesk) throws -> String {
        let id = try #require(try desk.register.value("SELECT max(id) FROM public_list").flatMap { Int64($0) })
        return "/pengumuman/\(SampleRegister.derati.dotted)/\(RecordID(id))"
    }

    @Test("the operator puts the list up with a tick, and anybody reads it without a name, a number or a reason")
    func putUp() async throws {
        let desk = try await ProposalDesk()
        let page = try await meeting(desk)
        let operatorClient = try await client(desk, "operator")
        let up = "\(page)/umumkan"
        #expect(!(try await operatorClient.get(page).links(up).isEmpty))
        let unsure = try await send(operatorClient, up, up, [:])
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("href=\"#yakin\""))
        let done = try await send(operatorClient, up, up, ["yakin": "ya"])
        #expect(done.status == .seeOther && done.location == up)
        // Pressed twice: it is up once.
        #expect(try desk.register.value("SELECT count(*) FROM public_list") == "1")
        let shown = try publicPage(desk)
        #expect(!(try await operatorClient.get(up).links(shown).isEmpty))
        let stranger = desk.register.client()
        let list = try await stranger.get(shown)
        #expect(list.status == .ok && list.body.contains("H******") && list.body.contains("004/002"))
        for secret in ["HARTONO", "SURYANI", "SULASTRI", "9902", "DUSUN III", "name=\"_kunci\"", "data-account"] {
            #expect(!list.body.contains(secret), "shows \(secret)")
        }
        #expect(list.body.contains("Keberatan diterima sampai"))
        let place = "/pengumuman/\(SampleRegister.derati.dotted)"
        #expect(!(try await stranger.get(place).links(shown).isEmpty))
        let found = try await stranger.get("/pengumuman?cari=derati")
        #expect(!found.links(place).isEmpty)
        #expect(try await stranger.get("/pengumuman?cari=17.02.06.2001").location == place)
    }

    @Test("public pages take no cookie and give none, may be kept, and are the same for who is signed in")
    func same() async throws {
        let desk = try await ProposalDesk()
        let page = try await meeting(desk)
        let operatorClient = try await client(desk, "operator")
        _ = try await send(operatorClient, "\(page)/umumkan", "\(page)/umumkan", ["yakin": "ya"])
        let address = try publicPage(desk)
        let stranger = desk.register.client()
        for path in ["/pengumuman", "/pengumuman/17.02.06.2001", address] {
            let answer = try await stranger.get(path)
            #expect(answer.status == .ok)
            #expect(answer.header("Set-Cookie") == nil, "\(path)")
            #expect(answer.header("Cache-Control")?.hasPrefix("public") == true, "\(path)")
            #expect(try await operatorClient.get(path).body == answer.body, "\(path)")
            let mark = try #require(answer.header("ETag"))
            let again = try await stranger.get(path, headers: [.ifNoneMatch: mark])
            #expect(again.status == .notModified && again.bytes.isEmpty)
        }
        let english = try await stranger.get("\(address)?bahasa=en&ukuran=a4")
        #expect(english.body.contains("lang=\"en\"") && english.body.contains("paper-a4p"))
        #expect(try await stranger.get(address).body.contains("paper-f4p"))
    }

    @Test("what is not up is not there, whatever is put into the address, and nothing typed comes back as markup")
    func abuse() async throws {
        let desk = try await ProposalDesk()
        let page = try await meeting(desk)
        let stranger = desk.register.client()
        let id = String(page.split(separator: "/").last ?? "")
        for path in [
            "/pengumuman/17.02.06.2001/\(id)", "/pengumuman/17.02.06.2001/x", "/pengumuman/99.99.99.9999",
            "/pengumuman/17", "/pengumuman/'%20OR%201=1--", "/pengumuman/17.02.06.2001/0000000000001",
        ] {
            let answer = try await stranger.get(path)
            #expect(answer.status == .notFound, "\(path): \(answer.status)")
            #expect(answer.header("Cache-Control") == "no-store" && answer.header("Set-Cookie") == nil)
            #expect(!answer.body.contains("HARTONO"))
        }
        let typed = try await stranger.get("/pengumuman?cari=%3Cscript%3Ealert(1)%3C/script%3E")
        #expect(typed.status == .ok && !typed.body.contains("<script>alert"))
        let long = try await stranger.get("/pengumuman?cari=\(String(repeating: "a", count: 3_000))")
        #expect(long.status == .ok)
        // Nothing is sent to it.
        #expect(try await stranger.send(.post, "/pengumuman", form: [:]).status != .ok)
    }

    @Test("who asks too often is told so, and others are not")
    func tooOften() async throws {
        let desk = try await ProposalDesk()
        let stranger = desk.register.client(peer: "10.0.0.9")
        for _ in 0..<60 { #expect(try await stranger.get("/pengumuman").status == .ok) }
        let refused = try await stranger.get("/pengumuman")
        #expect(refused.status == .tooManyRequests && refused.header("Retry-After") == "60")
        #expect(refused.header("Cache-Control") == "no-store")
        // The rest of the program is not shut for them.
        #expect(try await stranger.get("/masuk").status == .ok)
    }

    @Test("a list is taken down with a reason, and the page is gone")
    func takenDown() async throws {
        let desk = try await ProposalDesk()
        let page = try await meeting(desk)
        let operatorClient = try await client(desk, "operator")
        let up = "\(page)/umumkan"
        _ = try await send(operatorClient, up, up, ["yakin": "ya"])
        let address = try publicPage(desk)
        let unreasoned = try await send(operatorClient, up, "\(page)/turunkan", ["keterangan": ""])
        #expect(unreasoned.status == .unprocessableContent && unreasoned.body.contains("href=\"#keterangan\""))
        let down = try await send(operatorClient, up, "\(page)/turunkan", ["keterangan": "salah RT"])
        #expect(down.location == up)
        #expect(try await desk.register.client().get(address).status == .notFound)
        // It can be put up again.
        #expect(try await operatorClient.get(up).form(up) != nil)
    }

    @Test("whoever does not write for the village has no such page, and it cannot be put up before the seal")
    func guarded() async throws {
        let desk = try await ProposalDesk()
        let open = "/musyawarah/\(try await desk.meeting())/umumkan"
        let operatorClient = try await client(desk, "operator")
        let early = try await operatorClient.get(open)
        #expect(early.status == .ok && early.form(open) == nil)
        let forced = try await operatorClient.post(open, ["yakin": "ya", "_aksi": "x"], from: open)
        #expect(forced.status == .unprocessableContent)
        let kades = try await client(desk, "kades")
        #expect(try await kades.get(open).status == .forbidden)
        let neighbour = try await client(desk, "tetangga")
        #expect(try await neighbour.get(open).status == .notFound)
        #expect(try desk.register.value("SELECT count(*) FROM public_list") == "0")
    }

    @Test("results that came back are put up by programme, and who is not in is not named")
    func results() async throws {
        let desk = try await ProposalDesk()
        _ = try await desk.settled()
        let list = try await desk.handedBack()
        let operatorClient = try await client(desk, "operator")
        let up = "/serah/\(list.id)/umumkan"
        #expect(!(try await operatorClient.get("/serah/\(list.id)").links(up).isEmpty))
        #expect(try await send(operatorClient, up, up, ["yakin": "ya"]).location == up)
        let page = try await desk.register.client().get(try publicPage(desk))
        #expect(page.body.contains("Usulan baru (DTKS)") && page.body.contains("2 nama berikut"))
        #expect(!page.body.contains("Tidak padan"))
    }

    @Test("Beranda leads to what citizens read of the place")
    func beranda() async throws {
        let desk = try await ProposalDesk()
        let operatorClient = try await client(desk, "operator")
        #expect(!(try await operatorClient.get("/beranda").links("/pengumuman/17.02.06.2001").isEmpty))
    }
}
