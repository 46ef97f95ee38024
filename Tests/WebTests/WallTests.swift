import HTTPTypes
import Registry
import TepatTesting
import Testing

/// A meeting on a wall: shown with masked names, written down by forms or by a script, each thing once.
@Suite("A meeting on a wall")
struct WallTests {
    @Test("names are masked, one stands large, the others wait in the page; who came is beside it")
    func shown() async throws {
        let hall = try await WallHall.make()
        let first = try await hall.client.get(hall.wall)
        #expect(first.status == .ok && first.body.contains("<body class=\"wall\""))
        // Before it is open, who came is what matters.
        #expect(first.body.contains("id=\"bagian-nama\"") && first.body.contains("SITI AMINAH"))
        #expect(first.body.contains("0 hadir dari 3, perlu 2") && first.body.contains("Kuorum belum tercapai"))
        let second = try await hall.client.get(hall.wall + "?nama=2")
        #expect(second.body.contains("H****** ") || second.body.contains("H******<"))
        #expect(!second.body.contains("HARTONO") && !second.body.contains("SULASTRI"))
        #expect(second.body.contains("Nama 2 dari 2"))
        #expect(second.headers[.cacheControl] == "no-store")
    }

    @Test("without a script it is run by forms: who came, the opening, decisions, one taken back, the end")
    func forms() async throws {
        let hall = try await WallHall.make()
        let early = try await hall.send("buka")
        #expect(early.status == .unprocessableContent && early.body.contains("href=\"#tahap\""))
        try await hall.open()
        #expect(try await hall.send("putusan", ["putusan": "setuju"]).location == hall.wall + "?nama=2")
        let bare = try await hall.send(
            "putusan", ["putusan": "tolak", "keterangan": "Sudah mampu"], on: hall.wall + "?nama=2")
        #expect(bare.status == .unprocessableContent && bare.body.contains("href=\"#alasan\""))
        #expect(bare.body.contains("value=\"Sudah mampu\""))
        let refused = try await hall.send(
            "putusan", ["putusan": "tolak", "alasan": "MAMPU", "isi_keberatan": "Ketua RT 4 keberatan"],
            on: hall.wall + "?nama=2")
        #expect(refused.location == hall.wall + "?tampil=selesai")
        let item = try #require(try await hall.view().items.last)
        #expect(item.decision == .refuse && item.isDisputed && item.dissent == "Ketua RT 4 keberatan")
        #expect(try await hall.send("urungkan", on: hall.wall + "?nama=2").location == hall.wall + "?nama=2")
        #expect(try await hall.view().items.last?.decision == nil)
        let open = try await hall.send("tutup", ["yakin": "ya"])
        #expect(open.status == .unprocessableContent && open.body.contains("href=\"#tutup\""))
        _ = try await hall.send(
            "putusan", ["putusan": "tunda", "alasan": "BUTUH_KUNJUNGAN"], on: hall.wall + "?nama=2")
        let unsure = try await hall.send("tutup")
        #expect(unsure.status == .unprocessableContent && unsure.body.contains("href=\"#yakin\""))
        #expect(try await hall.send("tutup", ["yakin": "ya"]).location == hall.wall + "?tampil=selesai")
        #expect(try await hall.view().stage == .closed)
    }

    @Test("an objection that is unticked is taken back though its text stands; one that is typed needs no tick")
    func objection() async throws {
        let hall = try await WallHall.make(1)
        try await hall.open()
        let page = hall.wall + "?nama=1"
        _ = try await hall.send("putusan", ["putusan": "setuju", "isi_keberatan": "RT 4"], on: page)
        #expect(try await hall.view().items[0].isDisputed)
        let form = try #require(
            try await hall.client.get(page).forms.first { $0.isPost && $0.values["apa"] == "putusan" })
        #expect(form.values["keberatan"] == "ya" && form.values["isi_keberatan"] == "RT 4")
        let unticked = form.values.filter { $0.key != "keberatan" }.merging(["putusan": "setuju"]) { $1 }
        #expect(try await hall.client.send(.post, form.action, form: unticked).status == .seeOther)
        let item = try await hall.view().items[0]
        #expect(item.decision == .agree && !item.isDisputed && item.dissent.isEmpty)
    }

    @Test("a script that unticks an objection takes it back as well, and nobody who has not seen it does")
    func objectionByScript() async throws {
        let hall = try await WallHall.make(1)
        try await hall.open()
        let empty = try await hall.view().items[0].mark
        let about = #", "usulan": "\#(hall.names[0].proposal)", "putusan": "setuju", "isi_keberatan": "RT 4""#
        let said = hall.event(11, "putusan", about + #", "keberatan": true, "dilihat": "\#(empty)""#)
        #expect(try await hall.tell([said]).body.contains(#""ditolak":[]"#))
        let mark = try await hall.view().items[0].mark
        _ = try await hall.tell([hall.event(12, "putusan", about + #", "keberatan": false, "dilihat": "\#(empty)""#)])
        #expect(try await hall.view().items[0].dissent == "RT 4")
        let seen = hall.event(13, "putusan", about + #", "keberatan": false, "dilihat": "\#(mark)""#)
        #expect(try await hall.tell([seen]).body.contains(#""ditolak":[]"#))
        let item = try await hall.view().items[0]
        #expect(item.decision == .agree && !item.isDisputed && item.dissent.isEmpty)
    }

    @Test("whoever comes without having been asked is added; what is missing is said at its field")
    func newcomers() async throws {
        let hall = try await WallHall.make(1)
        let bare = try await hall.send("tamu_baru", ["unsur": ""])
        #expect(bare.status == .unprocessableContent)
        #expect(bare.body.contains("href=\"#nama_tamu\"") && bare.body.contains("href=\"#unsur\""))
        let added = try await hall.send(
            "tamu_baru", ["nama_tamu": "SUGENG <b>", "unsur": "masyarakat_miskin", "termasuk": "miskin"])
        #expect(added.location == hall.wall + "?tampil=hadir")
        let guest = try #require(try await hall.view().guests.last)
        #expect(guest.name == "SUGENG <b>" && guest.isPoor && guest.isPresent && !guest.isInvited)
        #expect(try await hall.client.get(hall.wall).body.contains("SUGENG &lt;b&gt;"))
    }

    @Test("a form sent twice is one thing that happened")
    func twice() async throws {
        let hall = try await WallHall.make()
        try await hall.open()
        let before = try await hall.view().events
        let form = try #require(
            try await hall.client.get(hall.wall).forms.first { $0.isPost && $0.values["apa"] == "putusan" })
        let values = form.values.merging(["putusan": "setuju"]) { $1 }
        for _ in 0..<2 {
            #expect(try await hall.client.send(.post, form.action, form: values).status == .seeOther)
        }
        #expect(try await hall.view().events == before + 1)
    }

    @Test("the script's events are taken once, in order, and the answer says how the meeting stands")
    func events() async throws {
        let hall = try await WallHall.make()
        let start = [
            hall.event(1, "hadir", #", "tamu": 1"#), hall.event(2, "hadir", #", "tamu": 2"#), hall.event(3, "buka"),
        ]
        let begun = try await hall.tell(start)
        #expect(begun.status == .ok && begun.body.contains(#""tahap":"berlangsung""#))
        #expect(begun.body.contains(#""hadir":2"#) && begun.body.contains(#""ditolak":[]"#))
        let mark = try await hall.view().items[0].mark
        let decided = hall.event(
            4, "putusan",
            """
            , "usulan": "\(hall.names[0].proposal)", "putusan": "tolak", "alasan": "MAMPU", "keberatan": true,
            "isi_keberatan": "RT 4", "dilihat": "\(mark)"
            """)
        // The answer was lost: it is sent once more.
        for name in ["diterima", "sudah"] {
            let told = try await hall.tell([decided], after: 3)
            #expect(told.body.contains("\"\(name)\":[\"peristiwa-4-"), "\(name)")
        }
        let item = try await hall.view().items[0]
        #expect(item.decision == .refuse && item.dissent == "RT 4")
        #expect(try await hall.view().events == 4)
        #expect(!begun.body.contains("HARTONO"))
    }

    @Test("what another device decided meanwhile is not written over: it is refused, with what stands there")
    func conflict() async throws {
        let hall = try await WallHall.make()
        try await hall.open()
        let seen = try await hall.view().items[0].mark
        _ = try await hall.send("putusan", ["putusan": "setuju"], on: hall.wall + "?nama=1")
        let about = #", "usulan": "\#(hall.names[0].proposal)", "dilihat": "\#(seen)""#
        let late = hall.event(9, "putusan", about + #", "putusan": "tunda", "alasan": "BUTUH_KUNJUNGAN""#)
        let told = try await hall.tell([late])
        #expect(told.status == .ok && told.body.contains("\"ditolak\":[{") && told.body.contains("Setuju"))
        #expect(try await hall.view().items[0].decision == .agree)
    }

    @Test("no event comes from elsewhere, of another form, or by somebody who does not write for the village")
    func guarded() async throws {
        let hall = try await WallHall.make(1)
        let came = #"{"peristiwa": [\#(hall.event(1, "hadir", #", "tamu": 1"#))], "sesudah": 0}"#
        #expect(try await hall.client.sendJSON(hall.events, came, key: "x").status == .forbidden)
        #expect(try await hall.client.post(hall.events).status == .unsupportedMediaType)
        #expect(try await hall.tell([hall.event(1, "menari")]).status == .unprocessableContent)
        #expect(try await hall.tell([hall.event(1, "hadir", #", "siapa": 1"#)]).status == .unprocessableContent)
        #expect(try await hall.tell([]).status == .unprocessableContent)
        for (login, status) in [("tetangga", HTTPResponse.Status.notFound), ("kades", .forbidden)] {
            let other = hall.desk.register.client()
            try await other.signIn(login)
            #expect(try await other.get(hall.wall).status == status, "\(login)")
            #expect([.notFound, .forbidden].contains(try await other.sendJSON(hall.events, came).status), "\(login)")
        }
        #expect(try await hall.view().events == 0)
    }

    @Test("a musyawarah that was held outside has no wall")
    func outside() async throws {
        let desk = try await ProposalDesk()
        let meeting = try await desk.meeting()
        let client = desk.register.client()
        try await client.signIn("operator")
        #expect(try await client.get("/musyawarah/\(meeting)/layar").location == "/musyawarah/\(meeting)")
    }
}
