import HTTPTypes
import Registry
import TepatTesting
import Testing

/// What a wall knows of its meeting without asking, and what it is told when it asks.
@Suite("How a meeting stands, as a wall knows it")
struct WallStateTests {
    private func look(_ client: TestClient, _ hall: WallHall, after event: Int = 0) async throws -> Answer {
        try await client.get("\(hall.events)?sesudah=\(event)", headers: [.accept: "application/json"])
    }

    @Test("whoever asks is told how it stands, whose session it is, and no name that they know already")
    func looked() async throws {
        let hall = try await WallHall.make()
        try await hall.open()
        let answer = try await look(hall.client, hall)
        #expect(answer.status == .ok && answer.headers[.cacheControl] == "no-store")
        for part in [#""tahap":"berlangsung""#, #""sesi":1"#, #""akun":"#, #""kunci":"#, #""hadir":2"#] {
            #expect(answer.body.contains(part), "\(part)")
        }
        for name in hall.names { #expect(answer.body.contains(name.proposal.description)) }
        #expect(!answer.body.contains("HARTONO"))
        let known = try await look(hall.client, hall, after: try await hall.view().events)
        #expect(known.body.contains(#""nama":[]"#))
        let stranger = hall.desk.register.client()
        #expect(try await look(stranger, hall).status == .unauthorized)
        for (login, status) in [("tetangga", HTTPResponse.Status.notFound), ("kades", .forbidden)] {
            let other = hall.desk.register.client()
            try await other.signIn(login)
            #expect(try await look(other, hall).status == status, "\(login)")
        }
    }

    @Test("it is told what the tata tertib ask for, so that it opens nothing that they forbid")
    func rules() async throws {
        let hall = try await WallHall.make(1)
        let rules = try await hall.view().bylaws
        let body = try await look(hall.client, hall).body
        #expect(body.contains("\"tunggu\":\(rules.waitMinutes)") && body.contains("\"siapa_pun\":false"))
        #expect(body.contains("\"ketat\":\(rules.isStrict)") && body.contains(#""unsur":"bpd_lpm""#))
        for demand in rules.elements {
            #expect(body.contains("\"paling\":\(demand.least)") && body.contains(demand.element.rawValue))
        }
        #expect(body.contains(#""minta":["#) && !body.contains(#""sampai":"#))
    }

    @Test("what happened in another session is not taken, from a script or a form")
    func sessions() async throws {
        let hall = try await WallHall.make(1)
        let late = try await hall.tell([hall.event(1, "hadir", #", "tamu": 1, "sesi": 2"#)])
        #expect(late.status == .ok && late.body.contains(#""ditolak":[{"#))
        let form = try await hall.send("kehadiran", ["hadir": "1", "sesi": "2"])
        #expect(form.status == .unprocessableContent)
        #expect(try await hall.view().guests.allSatisfy { !$0.isPresent })
        let good = try await hall.tell([hall.event(2, "hadir", #", "tamu": 1, "sesi": 1"#)])
        #expect(good.body.contains(#""ditolak":[]"#))
        #expect(try await hall.view().guests.filter(\.isPresent).count == 1)
    }

    @Test("one that waits for a quorum says until when, and is put off no second time")
    func waiting() async throws {
        let hall = try await WallHall.make(1)
        #expect(try await hall.send("tunda_rapat", ["sebab": "Menunggu BPD"]).status == .seeOther)
        let page = try await hall.client.get(hall.wall + "?tampil=hadir")
        #expect(page.body.contains("<p data-menunggu>Menunggu kuorum sampai"))
        let stages = #"data-when="disiapkan diundang dijadwalkan_ulang" hidden"#
        #expect(page.body.contains(stages))
        #expect(try await look(hall.client, hall).body.contains(#""sampai":"#))
    }

    @Test("a musyawarah of which something is on record is called off with a reason, by whoever is sure of it")
    func calledOff() async throws {
        let hall = try await WallHall.make()
        let (plan, address) = ("\(hall.page)/rapat", "\(hall.page)/batal-musyawarah")
        // What was only got ready is dropped instead.
        #expect(try await hall.client.get(plan).form(address) == nil)
        try await hall.open()
        let page = try await hall.client.get(plan)
        #expect(page.body.contains("data-tertahan=\"") && page.body.contains("{} catatan rapat di perangkat ini"))
        let form = try #require(page.form(address))
        let bare = try await hall.client.send(.post, address, form: form.values)
        #expect(bare.status == .unprocessableContent && bare.body.contains("href=\"#batal_kata\""))
        #expect(bare.body.contains("href=\"#yakin-batal-musyawarah\""))
        let sure = ["batal_kata": "Daftar hadir keliru", "yakin-batal-musyawarah": "ya"]
        let done = try await hall.client.send(.post, address, form: form.values.merging(sure) { $1 })
        #expect(done.location == plan)
        for place in [plan, hall.page] {
            let after = try await hall.client.get(place).body
            #expect(after.contains("Musyawarah ini dibatalkan") && after.contains("Daftar hadir keliru"), "\(place)")
        }
        #expect(try await hall.client.get(plan).form(address) == nil)
        #expect(try await hall.client.get(hall.wall).location == hall.page)
        for name in hall.names { #expect(try await hall.desk.now(name.proposal).state == .draft) }
    }

    @Test("a note that was refused is told so however often it is sent, with its words")
    func refusedNote() async throws {
        let hall = try await WallHall.make(1)
        try await hall.open()
        let (plan, address) = ("\(hall.page)/rapat", "\(hall.page)/notulen")
        let form = try #require(try await hall.client.get(plan).form(address))
        let values = form.values.merging(["catat_kata": "NIK 9902061507750021 keliru"]) { $1 }
        for _ in 0..<2 {
            let answer = try await hall.client.send(.post, address, form: values)
            #expect(answer.status == .unprocessableContent && answer.body.contains("9902061507750021 keliru"))
        }
        #expect(try await hall.view().notes.allSatisfy { !$0.words.contains("keliru") })
    }
}
