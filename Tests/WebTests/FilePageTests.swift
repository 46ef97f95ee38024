import Foundation
import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("Berkas on the screen")
struct FilePageTests {
    private static let file: [UInt8] = {
        let rows = [DTKSRow(1), DTKSRow.wife(2, of: DTKSRow(1)), DTKSRow(3, ["DESA/KELURAHAN": "ENTAH"])]
        let lines = [DTKSRow.headers] + rows.map { row in DTKSRow.headers.map { row.values[$0] ?? "" } }
        return Array((lines.map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n").utf8)
    }()

    private struct Room {
        let register: SampleRegister
        let client: TestClient
        let key: String

        static func make(_ login: String = "admin") async throws -> Room {
            let register = try SampleRegister.empty()
            let client = register.client()
            try await client.signIn(login)
            return Room(register: register, client: client, key: try await client.get("/aturan").formKey)
        }

        func begin(_ bytes: Int, name: String = "dtks.csv", _ more: [String: String] = [:]) async throws -> String {
            let answer = try await client.send(
                .post, "/berkas/unggah", headers: [.accept: "application/json"],
                form: ["_kunci": key, "nama": name, "ukuran": String(bytes), "sidik": "s"].merging(more) { $1 })
            let id = answer.body.split(separator: "\"id\":\"").last.map { String($0.prefix { $0 != "\"" }) }
            return answer.status == .ok ? try #require(id) : answer.body
        }

        func piece(_ bytes: [UInt8], at offset: Int, of id: String, key: String? = nil) async throws -> Answer {
            var headers: HTTPFields = [.accept: "application/json", .contentType: "application/octet-stream"]
            if let name = HTTPField.Name("X-Tepat-Key") { headers[name] = key ?? self.key }
            return try await client.send(
                .post, "/berkas/unggah/\(id)/potongan?mulai=\(offset)", headers: headers, body: bytes)
        }

        func upload() async throws -> String {
            let id = try await begin(FilePageTests.file.count)
            _ = try await piece(FilePageTests.file, at: 0, of: id)
            let done = try await client.post("/berkas/unggah/\(id)/selesai")
            return try #require(done.location)
        }

        /// Sends the form of a page with what is typed into it.
        func fill(_ page: String, to action: String? = nil, _ values: [String: String] = [:]) async throws -> Answer {
            let form = try #require(try await client.get(page).form(action ?? page))
            return try await client.send(.post, form.action, form: form.values.merging(values) { $1 })
        }

        func value(_ sql: String) throws -> String? { try register.value(sql) }
    }

    @Test("from the empty page to an import and back, as a browser without script goes")
    func wholeWay() async throws {
        let room = try await Room.make()
        let start = try await room.client.get("/berkas")
        #expect(start.body.contains("Belum ada impor"))
        let place = try await room.upload()
        let mapping = try await room.client.get(place)
        #expect(mapping.body.contains("990206******0001"))
        #expect(mapping.body.firstMatch(of: /\b\d{16}\b/) == nil)
        let checked = try await room.fill(place, ["tanggal_data": "2024-06-01", "langkah": "periksa"])
        #expect(checked.location == place + "/pratinjau")
        #expect(try await room.client.get(place + "/pratinjau").header("Refresh") == "2")
        try room.register.registry.runWaitingJobs()
        let preview = try await room.client.get(place + "/pratinjau")
        #expect(preview.body.contains("Impor 2 baris") && preview.body.contains("village-unknown"))
        #expect(try room.value("SELECT count(*) FROM person") == "0")

        let job = try #require(try await room.fill(place + "/pratinjau", to: place + "/impor").location)
        try room.register.registry.runWaitingJobs()
        #expect(try await room.client.get(job).body.contains("2 baru, 0 berubah, 0 tetap, 1 ditolak"))
        let page = try await room.client.get("/berkas/impor/1")
        #expect(page.body.contains("dtks.csv"))
        let file = try await room.client.get(try #require(page.links("/berkas/unduh/").first))
        #expect(file.header("Content-Disposition")?.contains("filename*=UTF-8''dtks.csv.ditolak.csv") == true)
        #expect(file.header("X-Content-Type-Options") == "nosniff" && file.header("Cache-Control") == "no-store")
        #expect(file.body.contains("4,DESA/KELURAHAN"))
        #expect(try room.value("SELECT count(*) FROM audit_entry WHERE verb = 'unduh berkas'") == "1")

        let ask = try await room.client.get("/berkas/impor/1/batal")
        #expect(ask.body.contains("2 orang yang dibawa berkas ini ditarik"))
        let undo = try #require(try await room.fill("/berkas/impor/1/batal").location)
        try room.register.registry.runWaitingJobs()
        #expect(try await room.client.get(undo).body.contains("2 orang ditarik"))
        #expect(try await room.client.get("/berkas").body.contains("dibatalkan"))
        #expect(try room.value("SELECT count(*) FROM person WHERE status = 1") == "0")
        let again = try await room.client.get("/berkas/impor/1/batal")
        #expect(again.body.contains("sudah dibatalkan"))
    }

    @Test("a piece needs the secret in its header, an upload of one's own, and its place")
    func pieces() async throws {
        let room = try await Room.make()
        let id = try await room.begin(Self.file.count)
        #expect(try await room.piece(Self.file, at: 0, of: id, key: "").status == .forbidden)
        #expect(try await room.piece(Self.file, at: 0, of: id, key: FormKeys.other).status == .forbidden)
        #expect(try room.value("SELECT received FROM upload") == "0")
        #expect(try await room.piece([], at: 0, of: id).body.contains("\"received\":0"))
        let half = Array(Self.file[..<200])
        #expect(try await room.piece(half, at: 0, of: id).body.contains("\"received\":200"))
        #expect(try await room.piece(half, at: 0, of: id).body.contains("\"received\":200"))
        #expect(try await room.piece(half, at: 700, of: id).body.contains("\"received\":200"))
        #expect(try await room.client.post("/berkas/unggah/\(id)/selesai").status == .unprocessableContent)
        #expect(
            try await room.piece(Array(repeating: 65, count: Upload.largestPiece + 1), at: 200, of: id).status
                == .contentTooLarge)
        // Picked again, it goes on; another file does not.
        #expect(try await room.begin(Self.file.count) == id)
        #expect(try await room.begin(Self.file.count + 1, ["lanjut": id]).contains("bukan berkas yang sama"))
        #expect(try room.value("SELECT count(*) FROM upload WHERE state = 'receiving'") == "1")

        let other = room.register.client()
        try await other.signIn("kadis")
        let theirs = Room(register: room.register, client: other, key: try await other.get("/aturan").formKey)
        for address in ["", "/pratinjau"] {
            #expect(try await other.get("/berkas/unggah/\(id)\(address)").status == .notFound)
        }
        #expect(try await theirs.piece(half, at: 200, of: id).status == .notFound)
        for step in ["/selesai", "/buang", "/impor", "/lembar", "/pratinjau", ""] {
            #expect(try await other.post("/berkas/unggah/\(id)\(step)").status == .notFound, "\(step)")
        }
        #expect(try room.value("SELECT received FROM upload") == "200")
    }

    @Test("a form with a file in it is checked by its first part before anything is kept")
    func multipart() async throws {
        let room = try await Room.make()
        func body(_ parts: [(String, String?, [UInt8])]) -> [UInt8] {
            var bytes: [UInt8] = []
            for (name, file, content) in parts {
                let name = file.map { "name=\"\(name)\"; filename=\"\($0)\"" } ?? "name=\"\(name)\""
                bytes += Array("--garis\r\nContent-Disposition: form-data; \(name)\r\n\r\n".utf8) + content + [13, 10]
            }
            return bytes + Array("--garis--\r\n".utf8)
        }
        func send(_ bytes: [UInt8]) async throws -> Answer {
            try await room.client.send(
                .post, "/berkas/kirim", headers: [.contentType: "multipart/form-data; boundary=garis"], body: bytes)
        }
        let key = ("_kunci", nil as String?, Array(room.key.utf8))
        let file = ("berkas", "dtks.csv" as String?, Self.file)
        for wrong in [body([file, key]), body([("_kunci", nil, Array("x".utf8)), file]), body([file])] {
            #expect(try await send(wrong).status == .forbidden)
        }
        #expect(try await send(Array("--garis\r\nrusak".utf8)).status.code >= 400)
        #expect(try await send([]).status.code >= 400)
        #expect(try await send(Array(body([key, file]).dropLast(30))).status.code >= 400)
        #expect(try await send(body([key])).status == .unprocessableContent)
        #expect(try await send(body([key, ("berkas", "", [])])).status == .unprocessableContent)
        #expect(try room.value("SELECT count(*) FROM upload WHERE state <> 'dropped'") == "0")
        #expect(try room.value("SELECT count(*) FROM stored_file") == "0")
        let done = try await send(body([key, file]))
        #expect(done.status == .seeOther)
        #expect(
            try room.value("SELECT digest FROM upload WHERE state = 'ready'")
                == Self.file.withUnsafeBytes { Digest.sha256($0) })
        // The content may look like a boundary, and the whole is more than one buffer.
        let odd = Array("DESA;NIK\r\n--gari\r\n-garis\r\n".utf8) + Array(repeating: 65, count: 3 << 20)
        #expect(try await send(body([key, ("berkas", "b.csv", odd)])).status == .seeOther)
        #expect(try room.value("SELECT bytes FROM upload ORDER BY id DESC LIMIT 1") == String(odd.count))
    }

    @Test("who may not import is told so, and a stranger is shown the door")
    func rights() async throws {
        for login in ["operator", "kades", "auditor"] {
            let room = try await Room.make(login)
            #expect(try await room.client.get("/berkas/unggah/0000000000001").status == .forbidden)
            #expect(try await room.begin(10).contains("not-allowed"))
            #expect(try await room.piece([1], at: 0, of: "0000000000001").status == .forbidden)
            #expect(try await room.client.get("/berkas/impor/1").status == .forbidden)
        }
        let register = try await SampleRegister.make()
        #expect(try await register.client().get("/berkas").status == .seeOther)
    }

    @Test("what is wrong on the page of columns stands at its field, and nothing typed is lost")
    func errors() async throws {
        let room = try await Room.make()
        let place = try await room.upload()
        let values = [
            "tanggal_data": "2030-01-01", "kolom_nama": "10", "sumber": "BDT", "judul": "77", "cakupan": "lengkap",
            "langkah": "periksa",
        ]
        let answer = try await room.fill(place, values)
        #expect(answer.status == .unprocessableContent)
        for field in ["tanggal_data", "kolom_nama", "judul", "wilayah_lengkap"] {
            #expect(answer.body.contains("href=\"#\(field)\"") || answer.body.contains("id=\"\(field)-e\""), "\(field)")
        }
        let form = try #require(answer.form(place))
        #expect(form.values["sumber"] == "BDT" && form.values["tanggal_data"] == "2030-01-01")
        #expect(form.values["cakupan"] == "lengkap")
        // Without the village nothing can be placed.
        let without = try await room.fill(place, ["kolom_desa": "", "langkah": "periksa"])
        #expect(without.status == .unprocessableContent && without.body.contains("desa/kelurahan"))
        #expect(try room.value("SELECT count(*) FROM job") == "0")
        // Corrected, kept, and shown again.
        let kept = try await room.fill(
            place, ["kolom_pekerjaan": "", "tanggal_data": "01-06-2024", "langkah": "lihat"])
        #expect(kept.location == place)
        let again = try #require(try await room.client.get(place).form(place))
        #expect(again.values["kolom_pekerjaan"] == "" && again.values["tanggal_data"] == "01-06-2024")
    }
}

private enum FormKeys {
    /// Well-formed, of another session.
    static let other = String(repeating: "00", count: 52)
}
