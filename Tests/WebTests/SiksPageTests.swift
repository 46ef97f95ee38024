import HTTPTypes
import Registry
import Storage
import TepatTesting
import Testing

@Suite("SIKS-NG on the screen")
struct SiksPageTests {
    private func client(_ desk: ProposalDesk, _ login: String) async throws -> TestClient {
        let client = desk.register.client()
        try await client.signIn(login)
        return client
    }

    @Test("the queue leads to a sheet that is asked for, opened and marked")
    func sheet() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let client = try await client(desk, "operator")
        let queue = try await client.get("/siks")
        // Whoever answers for one village is not asked which.
        #expect(queue.body.contains("name=\"wilayah\"") && !queue.body.contains("id=\"wilayah\""))
        #expect(queue.body.contains("HARTONO") && queue.body.contains("Belum ditandai 1"))
        let address = "/usulan/\(final.proposal)/siks"
        #expect(try await client.get("/usulan/\(final.proposal)").body.contains(address))
        let ask = try await client.get(address)
        #expect(ask.body.contains("Buka lembar") && !ask.body.contains("9902061507750021"))
        let open = try #require(ask.form(address))
        let sheet = try await client.send(.post, address, form: open.values)
        #expect(sheet.status == .ok)
        #expect(sheet.body.contains("<span class=\"salin nowrap\">9902061507750021</span>"))
        #expect(sheet.body.contains("Usulan baru DTKS/non bansos") && sheet.body.contains("readonly"))
        let form = try #require(sheet.form(address + "/tanda"))
        let wrong = try await client.send(.post, address + "/tanda", form: form.values)
        #expect(wrong.status == .unprocessableContent)
        var values = form.values
        (values["nomor"], values["tanggal"]) = ("SIKS-9", "2026-11-20")
        values["_aksi"] = "tanda-satu"
        let done = try await client.send(.post, address + "/tanda", form: values)
        #expect(done.location == "/usulan/\(final.proposal)")
        #expect(try await client.get("/siks").body.contains("Sudah ditandai 1"))
        #expect(try await client.get("/siks?tanda=sudah").body.contains("SIKS-9"))
    }

    @Test("many are marked at once")
    func many() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        let client = try await client(desk, "operator")
        let form = try #require(try await client.get("/siks").forms.first { $0.isPost && $0.action == "/siks" })
        let none = try await client.send(.post, "/siks", form: form.values)
        #expect(none.status == .unprocessableContent && none.body.contains("href=\"#pilih\""))
        let ticked = [
            "pilih": "\(final.proposal).\(final.version)", "nomor": "SIKS-10", "tanggal": "2026-11-20",
            "_aksi": "tanda-banyak",
        ]
        let done = try await client.send(.post, "/siks", form: form.values.merging(ticked) { $1 })
        #expect(done.status == .ok && done.body.contains("1 berhasil"))
        #expect(try desk.register.value("SELECT siks FROM proposal") == "SIKS-10")
    }

    @Test("who neither writes nor verifies does not come in, and comparisons are of Dinsos")
    func rights() async throws {
        let desk = try await ProposalDesk()
        let final = try await desk.finalised()
        for login in ["kades", "auditor"] {
            let client = try await client(desk, login)
            #expect(try await client.get("/siks").status == .forbidden, "\(login)")
            #expect(try await client.get("/usulan/\(final.proposal)/siks").status == .forbidden, "\(login)")
        }
        let village = try await client(desk, "operator")
        #expect(try await village.get("/siks/cocok").status == .forbidden)
        let dinsos = try await client(desk, "dinsos")
        #expect(try await dinsos.get("/siks/cocok").body.contains("Belum pernah dicocokkan"))
    }
}
