import HTTPTypes
import Registry
import TepatTesting
import Testing

@Suite("Ekstrak Dukcapil on the screen")
struct CivilPageTests {
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

        /// Brings a file as the script does; where it is looked at.
        func bring(_ bytes: [UInt8]) async throws -> String {
            let begun = try await client.send(
                .post, "/berkas/unggah", headers: [.accept: "application/json"],
                form: ["_kunci": key, "nama": "dukcapil.csv", "ukuran": String(bytes.count), "sidik": "s"])
            let id = try #require(
                begun.body.split(separator: "\"id\":\"").last.map { String($0.prefix { $0 != "\"" }) })
            var headers: HTTPFields = [.accept: "application/json", .contentType: "application/octet-stream"]
            if let name = HTTPField.Name("X-Tepat-Key") { headers[name] = key }
            _ = try await client.send(.post, "/berkas/unggah/\(id)/potongan?mulai=0", headers: headers, body: bytes)
            return try #require(try await client.post("/berkas/unggah/\(id)/selesai").location)
        }
    }

    @Test("from the upload to an extract in use, as a browser without script goes")
    func wholeWay() async throws {
        let room = try await Room.make()
        #expect(try await room.client.get("/dukcapil").body.contains("Belum ada ekstrak"))
        let place = try await room.bring(CivilLine.file([CivilLine(1), CivilLine(2, ["NIK": "12"])]))
        // Where any other file would go on, the way here is shown.
        let link = try #require(try await room.client.get(place).links("/dukcapil?").first)
        let page = try await room.client.get(link)
        let form = try #require(page.form("/dukcapil"))
        var values = form.values
        values["unggahan"] = String(place.split(separator: "/").last ?? "")
        values["cakupan"] = "seluruh"
        #expect(values["wilayah"] == "17.02")

        values["tanggal_data"] = "2030-01-01"
        let ahead = try await room.client.send(.post, "/dukcapil", form: values)
        #expect(ahead.status == .unprocessableContent)
        values["tanggal_data"] = "2026-11-01"
        let started = try await room.client.send(.post, "/dukcapil", form: values)
        let job = try #require(started.location)
        try room.register.registry.runWaitingJobs()
        #expect(try await room.client.get(job).body.contains("1 orang di 1 desa, 1 baris tidak terbaca"))
        let list = try await room.client.get("/dukcapil")
        #expect(list.body.contains("Dipakai") && list.body.contains("di 1 dari 1 desa"))
        #expect(list.body.firstMatch(of: /\b\d{16}\b/) == nil)
        let rejects = try #require(list.links("/berkas/unduh/").first)
        #expect(try await room.client.get(rejects).body.contains("no-nik"))
    }

    @Test("who may not import does not come in")
    func rights() async throws {
        for login in ["operator", "kades", "auditor"] {
            let room = try await Room.make(login)
            #expect(try await room.client.get("/dukcapil").status == .forbidden, "\(login)")
            let answer = try await room.client.post("/dukcapil", ["unggahan": "1"])
            #expect(answer.status == .forbidden, "\(login)")
        }
    }
}
