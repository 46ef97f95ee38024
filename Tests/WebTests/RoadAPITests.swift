import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

/// The road of proposals as programs go it: by the same rights as over the pages, and no further.
@Suite("Proposals over the API")
struct RoadAPITests {
    private static func household(_ act: String, more: String = "", serial: Int = 21) -> String {
        """
        {"aksi": "\(act)", "desa": "17.02.06.2001", "jenis": "usulan_baru", "alasan": "KEMISKINAN",
         "pengusul": "rt_rw", "catatan": "atap bocor", \(more)
         "keluarga": {"kk": "99020601011500\(serial)", "alamat": "DUSUN III", "rt": "004", "rw": "002"},
         "anggota": [
          {"nama": "HARTONO", "nik": "99020615077500\(serial)", "hubungan": "1", "jenis_kelamin": "1",
           "tanggal_lahir": "1975-07-15", "tempat_lahir": "CURUP", "ibu_kandung": "SULASTRI"}]}
        """
    }

    private func client(_ desk: ProposalDesk, _ login: String = "operator") async throws -> TestClient {
        let client = desk.register.client()
        try await client.signIn(login)
        return client
    }

    /// The text of a field in what came back.
    private func text(_ name: String, _ answer: Answer) throws -> String {
        let start = try #require(answer.body.firstRange(of: "\"\(name)\":\""), "no \(name) in \(answer.body)")
        return String(answer.body[start.upperBound...].prefix { $0 != "\"" })
    }

    private func step(
        _ act: String, _ seen: ProposalOutcome, _ step: String, reason: String = "", version: Int? = nil
    ) -> String {
        """
        {"aksi": "\(act)", "versi": \(version ?? seen.version), "sidik": "\(seen.hash)", "langkah": "\(step)",
         "alasan": "\(reason)"}
        """
    }

    @Test("an operator writes a proposal, reads it with its numbers masked, finds it in the list and withdraws it")
    func write() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let written = try await client.sendJSON("/api/usulan", Self.household("usulan-pertama"))
        #expect(written.status == .ok && written.headers[.contentType]?.hasPrefix("application/json") == true)
        let id = try text("id", written)
        #expect(try text("tahap", written) == "DRAF")
        let read = try await client.get("/api/usulan/\(id)")
        #expect(read.status == .ok && read.body.contains("HARTONO") && read.body.contains("990206******0021"))
        for number in ["9902061507750021", "9902060101150021"] { #expect(!read.body.contains(number)) }
        let list = try await client.get("/api/usulan?tahap=DRAF")
        #expect(list.body.contains(id) && !list.body.contains("9902061507750021"))
        let seen = try await desk.now(try #require(RecordID(id)))
        let withdrawn = try await client.sendJSON(
            "/api/usulan/\(id)/langkah", step("tarik-usulan", seen, "tarik", reason: "PERMINTAAN_WARGA"))
        #expect(try text("tahap", withdrawn) == "DITARIK")
        #expect(try desk.register.problems() == [])
    }

    @Test("an act that is sent again answers as the first time; with another content it is refused")
    func replay() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let first = try await client.sendJSON("/api/usulan", Self.household("dua-kali-sama"))
        let again = try await client.sendJSON("/api/usulan", Self.household("dua-kali-sama"))
        #expect(first.status == .ok && again.status == .ok)
        for name in ["id", "tahap", "sidik"] { #expect(try text(name, again) == text(name, first)) }
        let other = try await client.sendJSON("/api/usulan", Self.household("dua-kali-sama", serial: 44))
        #expect(other.status == .conflict && other.body.contains("repeated-differently"))
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "1")
    }

    @Test("fields that nobody asked for are refused, wherever they stand, with their place")
    func massAssignment() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let bodies = [
            ("tahap", Self.household("isian-asing-1", more: #""tahap": "LULUS","#)),
            ("perangkat_desa", Self.household("isian-asing-2", more: #""perangkat_desa": true,"#)),
            ("rumah.id", Self.household("isian-asing-3", more: #""rumah": {"id": "1"},"#)),
            (
                "anggota.1.status",
                Self.household("isian-asing-4").replacing(#""nama": "HARTONO""#, with: #""nama": "X", "status": "1""#)
            ),
            (
                "anggota.1.id_dtks",
                Self.household("isian-asing-5").replacing(#""nama": "HARTONO""#, with: #""nama": "X", "id_dtks": "1""#)
            ),
            ("keluarga.village", Self.household("isian-asing-6").replacing(#""rt":"#, with: #""village": "1", "rt":"#)),
            ("versi", Self.household("isian-asing-7", more: #""versi": 1,"#)),
            ("aksi", Self.household("x")),
        ]
        for (field, body) in bodies {
            let answer = try await client.sendJSON("/api/usulan", body)
            #expect(answer.status == .unprocessableContent, "\(field): \(answer.body)")
            #expect(answer.headers[.contentType] == "application/problem+json", "\(field)")
            #expect(try text("field", answer) == field)
        }
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "0")
    }

    @Test("what is no JSON, misses a field or is too large is refused in words")
    func odd() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        for body in ["", "{", "[]", "null", "{\"aksi\": 7}", "{\"aksi\": \"hanya-ini\"}"] {
            let answer = try await client.sendJSON("/api/usulan", body)
            #expect(answer.status == .unprocessableContent, "\(body): \(answer.status)")
            #expect(answer.body.contains("\"detail\""), "\(body)")
        }
        let zero = Self.household("tanda-nol").replacing("HARTONO", with: "HAR\\u0000TONO")
        #expect(try await client.sendJSON("/api/usulan", zero).status == .unprocessableContent)
        let large = String(repeating: " ", count: 70_000)
        #expect(try await client.sendJSON("/api/usulan", large).status == .contentTooLarge)
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "0")
    }

    @Test("without the secret, with that of somebody else, or as a form nothing is taken")
    func secret() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let other = try await self.client(desk, "tetangga")
        for key in ["", "00", try await other.apiKey] {
            let answer = try await client.sendJSON("/api/usulan", Self.household("tanpa-kunci"), key: key)
            #expect(answer.status == .forbidden)
        }
        let form = try await client.post("/api/usulan", ["aksi": "sebagai-formulir"])
        #expect(form.status == .unsupportedMediaType)
        let stranger = desk.register.client()
        #expect(try await stranger.get("/api/kunci").status == .unauthorized)
        #expect(try await stranger.sendJSON("/api/usulan", Self.household("orang-asing"), key: "").status == .forbidden)
        #expect(try desk.register.value("SELECT count(*) FROM proposal") == "0")
    }

    @Test("a step that no button shows is refused by the address all the same")
    func hiddenButtons() async throws {
        let desk = try await ProposalDesk()
        let agreed = try await desk.agreed()
        let address = "/api/usulan/\(agreed.proposal)/langkah"
        let operators = try await client(desk)
        for name in RoadStep.allCases.map(\.rawValue) where name != "tarik" {
            let answer = try await operators.sendJSON(
                address, step("tombol-\(name)", agreed, name, reason: "LAIN"))
            #expect(answer.status.code >= 400, "\(name)")
        }
        let final = """
            {"aksi": "finalkan-sendiri", "desa": "17.02.06.2001",
             "usulan": [{"id": "\(agreed.proposal)", "versi": \(agreed.version)}]}
            """
        #expect(try await operators.sendJSON("/api/usulan/final", final).status == .forbidden)
        #expect(try await desk.now(agreed.proposal) == agreed)
        let head = try await client(desk, "kades")
        let taken = try await head.sendJSON("/api/usulan/final", final)
        #expect(taken.status == .ok && taken.body.contains("\"diambil\":[\"\(agreed.proposal)\"]"))
        let list = try await operators.sendJSON("/api/pengesahan", #"{"aksi": "berkas-baru", "wilayah": "17.02"}"#)
        #expect(list.status == .notFound || list.status == .forbidden)
    }

    @Test("an older version, or another content than the one that was read, is refused")
    func changed() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let address = "/api/usulan/\(draft.proposal)/langkah"
        let old = try await client.sendJSON(address, step("versi-lama", draft, "ajukan_rt", version: 0))
        #expect(old.status == .conflict && old.body.contains("changed-meanwhile"))
        var other = draft
        other.hash = "0"
        #expect(try await client.sendJSON(address, step("isi-lain", other, "ajukan_rt")).status == .conflict)
        #expect(try await client.sendJSON(address, step("benar-sekarang", draft, "ajukan_rt")).status == .ok)
    }

    @Test("to the next village there is nothing")
    func neighbour() async throws {
        let desk = try await ProposalDesk()
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        let meeting = try await desk.meeting()
        let client = try await client(desk, "tetangga")
        for address in ["/api/usulan/\(draft.proposal)", "/api/musyawarah/\(meeting)"] {
            let answer = try await client.get(address)
            #expect(answer.status == .notFound && !answer.body.contains("HARTONO"), "\(address)")
        }
        let list = try await client.get("/api/usulan?tahap=DRAF&wilayah=17.02.06.2001")
        #expect(list.status == .notFound)
        #expect(try await client.get("/api/usulan?tahap=DRAF").body.contains("\"usulan\":[]"))
        let taken = try await client.sendJSON(
            "/api/usulan/\(draft.proposal)/langkah", step("dari-tetangga", draft, "ajukan_rt"))
        #expect(taken.status == .notFound)
        #expect(try await client.sendJSON("/api/usulan", Self.household("untuk-mereka")).status == .notFound)
        #expect(try await desk.now(draft.proposal) == draft)
    }

    @Test("a village decides over the API as over the pages: agenda, names, seal")
    func meeting() async throws {
        let desk = try await ProposalDesk()
        let client = try await client(desk)
        let draft = try await desk.write(.newHousehold, ProposalDesk.newHousehold())
        for kind in ["kk", "ktp", "foto_rumah"] { try await desk.paper(kind, of: draft.proposal) }
        let header = """
            {"aksi": "buka-musyawarah", "desa": "17.02.06.2001", "jenis": "musdes", "tanggal": "2026-11-18",
             "tempat": "Balai desa", "nomor": "400/11/2026", "pemimpin": "Ketua BPD", "undangan": 30, "hadir": 24,
             "perempuan": 9, "miskin": 5}
            """
        let id = try text("id", try await client.sendJSON("/api/musyawarah", header))
        let agenda = """
            {"aksi": "isi-agenda", "usulan": [{"id": "\(draft.proposal)", "versi": \(draft.version)}]}
            """
        let taken = try await client.sendJSON("/api/musyawarah/\(id)/agenda", agenda)
        #expect(taken.body.contains("\"diambil\":[\"\(draft.proposal)\"]"), "\(taken.body)")
        let decision = #"{"aksi": "putusan-satu", "usulan": "\#(draft.proposal)", "keputusan": "setuju"}"#
        #expect(try await client.sendJSON("/api/musyawarah/\(id)/putusan", decision).status == .ok)
        let early = try await client.sendJSON("/api/musyawarah/\(id)/segel", #"{"aksi": "segel-dini", "versi": 1}"#)
        #expect(early.status.code >= 400)
        let meeting = try #require(RecordID(id))
        for kind in DeliberationKind.musdes.papers { try await desk.paper(kind, ofDeliberation: meeting) }
        let version = try desk.register.value("SELECT version FROM deliberation") ?? ""
        let seal = try await client.sendJSON(
            "/api/musyawarah/\(id)/segel", #"{"aksi": "segel-benar", "versi": \#(version)}"#)
        #expect(try text("keadaan", seal) == "disegel")
        #expect(try await desk.now(draft.proposal).state == .agreed)
        let read = try await client.get("/api/musyawarah/\(id)")
        #expect(try text("keputusan", read) == "setuju" && !read.body.contains("9902061507750021"))
        #expect(try desk.register.problems() == [])
    }
}
